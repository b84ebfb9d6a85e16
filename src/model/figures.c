/* SPDX-License-Identifier: EUPL-1.2
 *
 * Stated numbers, and beside each what follows from the rest, term by term.
 */
#include "model/builder.h"

#include "base/text.h"
#include "model/who.h"

/* Adds a term. One of a branch is there in some of what may be: it adds nothing to the least. */
static void add_term(struct builder *builder, struct figure *figure, struct figure_term term) {
  const struct statement *statement =
      term.statement < builder->model->statements_count ? &builder->model->statements[term.statement] : NULL;
  figure->terms = arena_grow(builder->arena, figure->terms, &figure->term_room, figure->term_count + 1,
                             sizeof *figure->terms);
  term.open = term.uncapped || number_order(term.low, term.high) != 0;
  figure->terms[figure->term_count++] = term;
  bool sums = (statement && statement->branch) || number_add(figure->low, term.low, &figure->low);
  if (!sums || !number_add(figure->high, term.high, &figure->high)) figure->uncapped = true;
  figure->uncapped = figure->uncapped || term.uncapped;
}

static void add_listed(struct builder *builder, struct figure *figure, const char *english, const char *swedish,
                       size_t count, uint32_t statement) {
  add_term(builder, figure,
           (struct figure_term){.text = {[LANGUAGE_ENGLISH] = english, [LANGUAGE_SWEDISH] = swedish},
                                .low = number_of((int64_t)count), .high = number_of((int64_t)count),
                                .statement = statement,
                                .clauses = builder->model->statements[statement].clauses});
}

/* ---- stated 18 from K: members of a body from somewhere ---- */

enum fit { FIT_NO, FIT_PERHAPS, FIT_YES };

static bool is_quality(struct ref ref) {
  return ref.sort == SORT_PARTY || ref.sort == SORT_SIDE || ref.sort == SORT_SECTOR;
}

/* From one of several parties, sides or sectors: for certain where all that may be true lies among them. */
static enum fit comes_from_qualities(const struct builder *builder, struct ref seat, const struct refs *wholes) {
  struct possible possible = who_may_be(builder->model, seat, -1, wholes->items[0].sort);
  size_t among = 0;
  for (size_t i = 0; i < possible.refs.count; i++) among += refs_have(wholes, possible.refs.items[i]);
  if (among == 0) return FIT_NO;
  return among == possible.refs.count && !possible.nothing ? FIT_YES : FIT_PERHAPS;
}

static enum fit comes_from(const struct builder *builder, const struct seat *seat, const struct refs *wholes) {
  struct ref ref = {SORT_SEAT, (uint32_t)(seat - builder->model->seats)};
  if (wholes->count == 0) return FIT_YES;
  if (is_quality(wholes->items[0])) return comes_from_qualities(builder, ref, wholes);
  struct ref unit = who_unit(builder->model, ref);
  bool from = (seat->holder.sort && refs_have(wholes, seat->holder)) || (unit.sort && refs_have(wholes, unit));
  return from ? FIT_YES : FIT_NO;
}

/* What the seats of one statement have in common, in words. */
static const char *seats_label(struct builder *builder, const struct seat *seat, enum language language) {
  const struct model *model = builder->model;
  struct ref who = seat->holder;
  if (who.sort == SORT_OFFICE && model->offices[who.index].family) {
    const struct family *family = &model->families[model->offices[who.index].family - 1];
    return family->is.title ? family->is.title : family->is.shown;
  }
  if (who.sort) return model_shown(model, who, language);
  if (seat->origin->label) return seat->origin->label;
  if (seat->origin->pool.count) return model_shown(model, seat->origin->pool.items[0], language);
  return saying_get(SAY_DRAWN_MEMBER, language);
}

static bool same_group(const struct builder *builder, const struct seat *a, const struct seat *b) {
  const struct model *model = builder->model;
  if (a->statement != b->statement || a->kind != b->kind) return false;
  uint32_t family_a = a->holder.sort == SORT_OFFICE ? model->offices[a->holder.index].family : 0;
  uint32_t family_b = b->holder.sort == SORT_OFFICE ? model->offices[b->holder.index].family : 0;
  if (family_a || family_b) return family_a == family_b;
  return ref_same(a->holder, b->holder) && a->origin->pool.count == b->origin->pool.count &&
         (a->origin->pool.count == 0 || ref_same(a->origin->pool.items[0], b->origin->pool.items[0]));
}

static void add_group(struct builder *builder, struct figure *figure, const struct seat *first,
                      struct figure_term term) {
  if (term.high.top == 0) return;
  term.statement = first->statement;
  term.clauses = builder->model->statements[first->statement].clauses;
  term.text[LANGUAGE_ENGLISH] = seats_label(builder, first, LANGUAGE_ENGLISH);
  term.text[LANGUAGE_SWEDISH] = seats_label(builder, first, LANGUAGE_SWEDISH);
  add_term(builder, figure, term);
}

/* One term for each group of seats that come from any of `wholes` (all seats where there is none). */
static void count_seats(struct builder *builder, struct figure *figure, const struct body *body,
                        const struct refs *wholes) {
  const struct seat *first = NULL;
  struct figure_term term = {0};
  for (uint32_t i = 0; i <= body->seat_count; i++) {
    const struct seat *seat = i < body->seat_count ? &builder->model->seats[body->first_seat + i] : NULL;
    if (first && (!seat || !same_group(builder, first, seat))) {
      add_group(builder, figure, first, term);
      first = NULL;
    }
    if (!seat || seat->kind != SEAT_MEMBER) continue;
    if (!first) term = (struct figure_term){.low = number_of(0), .high = number_of(0)};
    if (!first) first = seat;
    enum fit fit = comes_from(builder, seat, wholes);
    if (fit == FIT_NO) continue;
    term.high.top++;
    term.low.top += fit == FIT_YES && (!seat->possible || seat->certain_in_branch);
    term.uncapped = term.uncapped || seat->uncapped;
  }
}

/* ---- stated 5 of A, B, C: a list ---- */

static void count_list(struct builder *builder, struct figure *figure, const struct saying *saying) {
  enum { FEW = 12 };
  for (const struct phrase *phrase = saying->item->objects; phrase; phrase = phrase->next) {
    if (phrase->kind == PHRASE_STRING) {
      add_listed(builder, figure, phrase->string, phrase->string, 1, saying->statement);
      continue;
    }
    struct refs refs = {0};
    if (!resolve(builder, phrase, (struct context){0}, &refs)) return;
    const char *set = phrase->kind == PHRASE_EACH && phrase->set ? spelled(builder, phrase->set)
                                                                 : name_of(builder, phrase->name.text);
    if (refs.count > FEW) add_listed(builder, figure, set, set, refs.count, saying->statement);
    for (size_t i = 0; refs.count <= FEW && i < refs.count; i++)
      add_listed(builder, figure, model_shown(builder->model, refs.items[i], LANGUAGE_ENGLISH),
                 model_shown(builder->model, refs.items[i], LANGUAGE_SWEDISH), 1, saying->statement);
  }
}

/* ---- what is shown of the number ---- */

static const char *stated_number(struct builder *builder, const struct quantity *quantity, enum language language) {
  struct text text = text_new(builder->arena);
  number_write(&text, quantity->low, language_point(language));
  if (quantity->kind == QUANTITY_RANGE) {
    text_add(&text, "–");
    number_write(&text, quantity->high, language_point(language));
  }
  if (quantity->kind != QUANTITY_MINIMUM && quantity->kind != QUANTITY_MAXIMUM) return text_string(&text);
  enum say bound = quantity->kind == QUANTITY_MINIMUM ? SAY_AT_LEAST : SAY_AT_MOST;
  return SAYING_WITH(builder->arena, language, bound, text_string(&text));
}

/* "Berg, Bräcke", at most three of them. */
static const char *names_shown(struct builder *builder, const struct refs *refs, enum language language) {
  enum { MOST = 3 };
  struct text text = text_new(builder->arena);
  for (size_t i = 0; i < refs->count && i < MOST; i++)
    text_addf(&text, "%s%s", i ? ", " : "", model_shown(builder->model, refs->items[i], language));
  if (refs->count > MOST) text_add(&text, " …");
  return text_string(&text);
}

/* What is counted, as a list: "Del 1, Del 2 …". */
static const char *terms_shown(struct builder *builder, const struct figure *figure, enum language language) {
  struct text text = text_new(builder->arena);
  for (size_t i = 0; i < figure->term_count && i < 2; i++)
    text_addf(&text, "%s%s", i ? ", " : "", figure->terms[i].text[language]);
  if (figure->term_count > 2) text_add(&text, " …");
  return text_string(&text);
}

/* "18 members from K in Forum", "the number 5 (Part 1, Part 2 …)". */
static const char *figure_shown(struct builder *builder, const struct figure *figure, const struct refs *wholes,
                                enum language language) {
  struct arena *arena = builder->arena;
  const char *number = stated_number(builder, &figure->stated, language);
  if (figure->subject.sort != SORT_BODY)
    return SAYING_WITH(arena, language, SAY_THE_NUMBER, number, terms_shown(builder, figure, language));
  const char *body = model_shown(builder->model, figure->subject, language);
  const char *members = SAYING_WITH(arena, language, SAY_MEMBERS, number);
  if (!wholes->count) return SAYING_WITH(arena, language, SAY_IN_BODY, members, body);
  return SAYING_WITH(arena, language, SAY_FROM_IN_BODY, members, names_shown(builder, wholes, language), body);
}

static void name_figure(struct builder *builder, struct figure *figure, const struct refs *wholes, const char *label) {
  for (int l = 0; l < LANGUAGE_COUNT; l++) {
    enum language language = (enum language)l;
    figure->shown[l] = label ? text_format(builder->arena, "%s %s", stated_number(builder, &figure->stated, language), label)
                             : figure_shown(builder, figure, wholes, language);
  }
}

static void say_figure_of(struct builder *builder, const struct saying *saying, struct ref subject) {
  const struct model *model = builder->model;
  const struct phrase *object = saying->item->objects;
  const struct tail *as = tail_find(saying->item, TAIL_AS);
  struct figure figure = {.subject = subject, .stated = *object->quantity, .low = number_of(0), .high = number_of(0),
                          .statement = saying->statement};
  struct refs wholes = {0};
  if (subject.sort == SORT_BODY) {
    if (object->kind != PHRASE_NONE && !resolve_list(builder, object, (struct context){0}, &wholes)) return;
    count_seats(builder, &figure, &model->bodies[subject.index], &wholes);
  } else
    count_list(builder, &figure, saying);
  if (figure.uncapped) figure.high = number_of(-1);
  name_figure(builder, &figure, &wholes, as && as->phrases->kind == PHRASE_STRING ? as->phrases->string : NULL);
  *GROW(builder, figures) = figure;
}

void say_figure(struct builder *builder, const struct saying *saying) {
  if (saying->item->objects->quantity->kind == QUANTITY_NONE) {
    complain_at(builder, MESSAGE_WANTS_NUMBER, saying->item->objects->at, spelled(builder, WORD_STATED), NULL);
    return;
  }
  for (size_t i = 0; i < saying->subjects->count; i++) say_figure_of(builder, saying, saying->subjects->items[i]);
}
