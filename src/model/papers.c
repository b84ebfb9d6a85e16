/* SPDX-License-Identifier: EUPL-1.2
 *
 * Documents and costs: who prepares, adopts, signs, owns; what is paid by whom.
 */
#include "model/builder.h"

#include "base/text.h"

#include <string.h>

/* ---- documents ---- */

static bool adopts(enum word word) {
  return word == WORD_ADOPTED;
}

/* A document's adopter has the power to adopt it. */
static void grant_adoption(struct builder *builder, const struct paper *paper) {
  for (size_t i = 0; i < paper->who.count; i++) {
    struct refs about = {0};
    refs_add(builder->arena, &about, (struct ref){SORT_DOCUMENT, paper->document});
    power_add(builder, paper->who.items[i], WORD_ADOPT, about, NULL, paper->statement);
  }
}

/* revised 1 time per 2 years by Group; revised by Group latest 2028-06-30 */
static bool read_revision(struct builder *builder, const struct item *item, struct paper *paper) {
  const struct tail *per = tail_find(item, TAIL_PER), *latest = tail_find(item, TAIL_LATEST);
  if (latest && latest->phrases->kind == PHRASE_DATE)
    paper->latest = latest->phrases->date;
  else if (latest)
    complain_at(builder, MESSAGE_WRONG_OBJECT, latest->at, spelled(builder, WORD_LATEST), "2028-06-30");
  if (!per || interval_months(item, per, &paper->every_months, &paper->every_at_most)) return true;
  complain_at(builder, MESSAGE_WRONG_OBJECT, per->at, spelled(builder, WORD_PER), NULL);
  return false;
}

static void add_paper(struct builder *builder, const struct saying *saying, const struct phrase *phrases,
                      uint32_t document) {
  struct paper paper = {.document = document, .statement = saying->statement, .word = saying->head};
  const struct tail *as = tail_find(saying->item, TAIL_AS), *to = tail_find(saying->item, TAIL_TO);
  if (as && as->phrases->kind == PHRASE_STRING) paper.label = as->phrases->string;
  if (to && !resolve_list(builder, to->phrases, (struct context){0}, &paper.to)) return;
  if (to) paper.to_words = words_in(builder, to->phrases);
  paper.to_or = to && any_alternative(to->phrases);
  if (!read_revision(builder, saying->item, &paper)) return;
  for (const struct phrase *phrase = phrases; phrase; phrase = phrase->next) {
    if (phrase->kind == PHRASE_UNSTATED)
      paper.unnamed = true;
    else if (phrase->kind == PHRASE_STRING)
      paper.where = phrase->string;
    else if (!resolve(builder, phrase, (struct context){0}, &paper.who))
      return;
    paper.each = paper.each || phrase->kind == PHRASE_EACH;
  }
  struct paper *made = GROW(builder, papers);
  *made = paper;
  if (adopts(paper.word)) grant_adoption(builder, &paper);
}

/* adopted by TaHSU; published at "…"; based from Del2 */
void say_paper(struct builder *builder, const struct saying *saying) {
  const struct phrase *phrases = particle_phrases(builder, saying);
  if (!phrases) return;
  for (size_t i = 0; i < saying->subjects->count; i++)
    add_paper(builder, saying, phrases, saying->subjects->items[i].index);
}

static void add_payment(struct builder *builder, const struct saying *saying, const struct phrase *phrases,
                        struct cost *cost) {
  struct cost_share share = {.share = number_of(0), .statement = saying->statement};
  if (!resolve_list(builder, phrases, (struct context){0}, &share.payers)) return;
  for (const struct phrase *phrase = phrases; phrase; phrase = phrase->next)
    if (phrase->kind == PHRASE_STRING) share.by = phrase->string;
  for (const struct phrase *phrase = phrases; phrase; phrase = phrase->next)
    share.each = share.each || phrase->kind == PHRASE_EACH;
  cost->shares =
      arena_grow(builder->arena, cost->shares, &cost->share_room, cost->share_count + 1, sizeof *cost->shares);
  cost->shares[cost->share_count++] = share;
}

/* paid by each party: all of them */
void say_payment(struct builder *builder, const struct saying *saying) {
  const struct phrase *phrases = particle_phrases(builder, saying);
  if (!phrases) return;
  for (size_t i = 0; i < saying->subjects->count; i++)
    add_payment(builder, saying, phrases, &builder->model->costs[saying->subjects->items[i].index]);
}

void say_joint(struct builder *builder, const struct saying *saying) {
  for (size_t i = 0; i < saying->subjects->count; i++) {
    struct ref subject = saying->subjects->items[i];
    if (subject.sort == SORT_DOCUMENT) builder->model->documents[subject.index].joint = true;
    if (subject.sort == SORT_COST) builder->model->costs[subject.index].joint = true;
  }
}

/* ---- costs ---- */

/* A number with its unit: 0,9 mnkr. The first unit is the cost's; whether all have it is for a rule to say. */
static bool read_amount(struct builder *builder, const struct saying *saying, struct cost *cost, struct number *out,
                        const char **unit) {
  const struct phrase *object = saying->item->objects;
  bool exact = object->quantity->kind == QUANTITY_EXACT && !object->quantity->percent;
  if (!exact || object->kind != PHRASE_NAME) {
    bool bare = exact && object->kind == PHRASE_NONE;
    complain_at(builder, bare ? MESSAGE_MISSING_UNIT : MESSAGE_WANTS_NUMBER, object->at,
                name_of(builder, saying->item->head.text), NULL);
    return false;
  }
  *unit = name_of(builder, object->name.text);
  if (!cost->unit) cost->unit = *unit;
  *out = object->quantity->low;
  return true;
}

bool cost_row_full_time(const struct cost_row *row, struct number *out) {
  struct number posts;
  return row->part.top > 0 && number_mul(row->part, row->times, &posts) && number_div(row->amount, posts, out);
}

/* 21 times */
static bool read_times(const struct phrase *phrase, struct number *times) {
  const struct quantity *quantity = phrase->quantity;
  *times = quantity->low;
  return phrase->kind == PHRASE_NONE && quantity->kind == QUANTITY_EXACT && !quantity->percent && !quantity->more &&
         times->bottom == 1 && times->top > 0 && !phrase->next;
}

/* amount 2,1 mnkr for 30 % of editor, 7 times: what it pays for, which part of full time, and for how many of them. */
static bool read_purpose(struct builder *builder, const struct item *item, struct cost_row *row) {
  const struct tail *what = tail_find(item, TAIL_FOR);
  row->part = number_of(0);
  row->times = number_of(1);
  if (!what) return true;
  row->of_words = words_in(builder, what->phrases);
  const struct quantity *part = what->phrases->quantity;
  bool share = part->kind == QUANTITY_EXACT && part->percent && number_div(part->low, number_of(100), &row->part);
  const struct phrase *more = what->phrases->next;
  bool fits = !more || (share && read_times(more, &row->times));
  if (fits && (part->kind == QUANTITY_NONE || share))
    return resolve(builder, what->phrases, (struct context){0}, &row->of);
  complain_at(builder, MESSAGE_WANTS_NUMBER, what->at, spelled(builder, WORD_FOR), NULL);
  return false;
}

void say_amount(struct builder *builder, const struct saying *saying) {
  const struct tail *as = tail_find(saying->item, TAIL_AS);
  for (size_t i = 0; i < saying->subjects->count; i++) {
    struct cost *cost = &builder->model->costs[saying->subjects->items[i].index];
    struct cost_row row = {.statement = saying->statement};
    if (!read_amount(builder, saying, cost, &row.amount, &row.unit)) return;
    row.title = as && as->phrases->kind == PHRASE_STRING ? as->phrases->string : NULL;
    if (!read_purpose(builder, saying->item, &row)) return;
    cost->rows = arena_grow(builder->arena, cost->rows, &cost->row_room, cost->row_count + 1, sizeof *cost->rows);
    cost->rows[cost->row_count++] = row;
  }
}

void say_total(struct builder *builder, const struct saying *saying) {
  for (size_t i = 0; i < saying->subjects->count; i++) {
    struct cost *cost = &builder->model->costs[saying->subjects->items[i].index];
    struct number total;
    const char *unit;
    if (!read_amount(builder, saying, cost, &total, &unit)) return;
    if (cost->has_total && (number_order(cost->total, total) != 0 || strcmp(cost->total_unit, unit) != 0))
      complain_at(builder, MESSAGE_STATED_OTHERWISE, saying->item->head.at, name_of(builder, saying->item->head.text),
                  NULL);
    cost->total = total;
    cost->total_unit = unit;
    cost->has_total = true;
    cost->total_statement = saying->statement;
  }
}

/* share 50 % by K */
void say_share(struct builder *builder, const struct saying *saying) {
  const struct phrase *object = saying->item->objects;
  const struct tail *by = tail_find(saying->item, TAIL_BY);
  struct cost_share share = {.statement = saying->statement, .stated = true};
  if (object->quantity->kind != QUANTITY_EXACT || !object->quantity->percent ||
      !number_div(object->quantity->low, number_of(100), &share.share)) {
    complain_at(builder, MESSAGE_WANTS_NUMBER, object->at, name_of(builder, saying->item->head.text), NULL);
    return;
  }
  if (number_order(share.share, number_of(1)) > 0) {
    complain_at(builder, MESSAGE_BAD_RANGE, object->at, NULL, NULL);
    return;
  }
  if (!by) {
    complain_at(builder, MESSAGE_MISSING_TAIL, saying->item->at, name_of(builder, saying->item->head.text),
                spelled(builder, WORD_BY));
    return;
  }
  if (!resolve_list(builder, by->phrases, (struct context){0}, &share.payers)) return;
  if (by->phrases->kind == PHRASE_STRING) share.by = by->phrases->string;
  for (size_t i = 0; i < saying->subjects->count; i++) {
    struct cost *cost = &builder->model->costs[saying->subjects->items[i].index];
    cost->shares =
        arena_grow(builder->arena, cost->shares, &cost->share_room, cost->share_count + 1, sizeof *cost->shares);
    cost->shares[cost->share_count++] = share;
  }
}
