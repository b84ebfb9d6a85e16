/* SPDX-License-Identifier: EUPL-1.2
 *
 * Stated numbers, and beside each what follows from the rest, term by term.
 */
#include "model/builder.h"

#include "base/text.h"
#include "model/who.h"

static void add_term(struct builder *builder, struct figure *figure, const char *english, const char *swedish,
                     uint32_t low, uint32_t high, struct clause_list clauses) {
  figure->terms = arena_grow(builder->arena, figure->terms, &figure->term_room, figure->term_count + 1,
                             sizeof *figure->terms);
  figure->terms[figure->term_count++] = (struct figure_term){
      .text = {[LANGUAGE_ENGLISH] = english, [LANGUAGE_SWEDISH] = swedish},
      .low = number_of(low), .high = number_of(high), .open = high != low, .clauses = clauses};
  number_add(figure->low, number_of(low), &figure->low);
  number_add(figure->high, number_of(high), &figure->high);
}

/* ---- stated 18 from K: members of a body from somewhere ---- */

enum fit { FIT_NO, FIT_PERHAPS, FIT_YES };

static enum fit comes_from(const struct builder *builder, const struct seat *seat, struct ref whole) {
  struct ref ref = {SORT_SEAT, (uint32_t)(seat - builder->model->seats)};
  if (whole.sort != SORT_PARTY && whole.sort != SORT_SIDE && whole.sort != SORT_SECTOR) {
    struct ref unit = who_unit(builder->model, ref);
    if (seat->holder.sort && ref_same(seat->holder, whole)) return FIT_YES;
    return unit.sort && ref_same(unit, whole) ? FIT_YES : FIT_NO;
  }
  struct possible possible = who_may_be(builder->model, ref, -1, whole.sort);
  if (!refs_have(&possible.refs, whole)) return FIT_NO;
  return possible.refs.count == 1 && !possible.nothing ? FIT_YES : FIT_PERHAPS;
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
  if (seat->label) return seat->label;
  if (seat->pool.count) return model_shown(model, seat->pool.items[0], language);
  return language == LANGUAGE_SWEDISH ? "ledamöter" : "members";
}

static bool same_group(const struct builder *builder, const struct seat *a, const struct seat *b) {
  const struct model *model = builder->model;
  if (a->statement != b->statement || a->kind != b->kind) return false;
  uint32_t family_a = a->holder.sort == SORT_OFFICE ? model->offices[a->holder.index].family : 0;
  uint32_t family_b = b->holder.sort == SORT_OFFICE ? model->offices[b->holder.index].family : 0;
  if (family_a || family_b) return family_a == family_b;
  return ref_same(a->holder, b->holder) && a->pool.count == b->pool.count &&
         (a->pool.count == 0 || ref_same(a->pool.items[0], b->pool.items[0]));
}

/* One term for each group of seats that come from any of `wholes` (all seats where there is none). */
static void count_seats(struct builder *builder, struct figure *figure, const struct body *body,
                        const struct refs *wholes) {
  const struct model *model = builder->model;
  uint32_t low = 0, high = 0;
  const struct seat *first = NULL;
  for (uint32_t i = 0; i <= body->seat_count; i++) {
    const struct seat *seat = i < body->seat_count ? &model->seats[body->first_seat + i] : NULL;
    if (first && (!seat || !same_group(builder, first, seat))) {
      if (high)
        add_term(builder, figure, seats_label(builder, first, LANGUAGE_ENGLISH),
                 seats_label(builder, first, LANGUAGE_SWEDISH), low, high,
                 model->statements[first->statement].clauses);
      low = high = 0;
      first = NULL;
    }
    if (!seat || seat->kind != SEAT_MEMBER) continue;
    if (!first) first = seat;
    enum fit fit = wholes->count ? FIT_NO : FIT_YES;
    for (size_t w = 0; w < wholes->count; w++) {
      enum fit one = comes_from(builder, seat, wholes->items[w]);
      if (one > fit) fit = one;
    }
    if (fit == FIT_YES && !seat->possible) low++;
    if (fit != FIT_NO) high++;
  }
}

/* ---- stated 5 of A, B, C: a list ---- */

static void count_list(struct builder *builder, struct figure *figure, const struct saying *saying,
                       struct clause_list clauses) {
  for (const struct phrase *phrase = saying->item->objects; phrase; phrase = phrase->next) {
    if (phrase->kind == PHRASE_STRING) {
      add_term(builder, figure, phrase->string, phrase->string, 1, 1, clauses);
      continue;
    }
    struct refs refs = {0};
    if (!resolve(builder, phrase, (struct context){0}, &refs)) return;
    for (size_t i = 0; i < refs.count; i++) {
      const struct entity *entity = model_entity(builder->model, refs.items[i]);
      const struct statement *statement = model_statement(builder->model, refs.items[i]);
      bool few = refs.count <= 12;
      if (few)
        add_term(builder, figure, entity ? entity->shown : model_shown(builder->model, refs.items[i], LANGUAGE_ENGLISH),
                 entity ? entity->shown : model_shown(builder->model, refs.items[i], LANGUAGE_SWEDISH), 1, 1,
                 statement ? statement->clauses : clauses);
    }
    if (refs.count > 12) {
      const char *set = name_of(builder, phrase->name.text);
      add_term(builder, figure, set, set, (uint32_t)refs.count, (uint32_t)refs.count, clauses);
    }
  }
}

/* ---- what is shown of the number ---- */

static const char *stated_number(struct builder *builder, const struct quantity *quantity) {
  struct text text = text_new(builder->arena);
  number_write(&text, quantity->low, ',');
  if (number_order(quantity->low, quantity->high) != 0) {
    text_add(&text, "–");
    number_write(&text, quantity->high, ',');
  }
  return text_string(&text);
}

static void name_figure(struct builder *builder, struct figure *figure, const struct refs *wholes) {
  const char *number = stated_number(builder, &figure->stated);
  for (int l = 0; l < LANGUAGE_COUNT; l++) {
    enum language language = (enum language)l;
    bool swedish = language == LANGUAGE_SWEDISH;
    const char *from = wholes->count ? model_shown(builder->model, wholes->items[0], language) : NULL;
    if (figure->subject.sort == SORT_BODY && from)
      figure->shown[l] = text_format(builder->arena, swedish ? "%s ledamöter från %s i %s" : "%s members from %s in %s",
                                     number, from, model_shown(builder->model, figure->subject, language));
    else if (figure->subject.sort == SORT_BODY)
      figure->shown[l] = text_format(builder->arena, swedish ? "%s ledamöter i %s" : "%s members in %s", number,
                                     model_shown(builder->model, figure->subject, language));
    else
      figure->shown[l] = text_format(builder->arena, swedish ? "talet %s" : "the number %s", number);
  }
}

static void say_figure_of(struct builder *builder, const struct saying *saying, struct ref subject) {
  const struct model *model = builder->model;
  const struct phrase *object = saying->item->objects;
  const struct tail *as = tail_find(saying->item, TAIL_AS);
  struct figure figure = {.subject = subject, .stated = object->quantity, .low = number_of(0), .high = number_of(0),
                          .statement = saying->statement};
  struct refs wholes = {0};
  if (subject.sort == SORT_BODY) {
    if (object->kind != PHRASE_NONE && !resolve_list(builder, object, (struct context){0}, &wholes)) return;
    count_seats(builder, &figure, &model->bodies[subject.index], &wholes);
  } else
    count_list(builder, &figure, saying, model->statements[saying->statement].clauses);
  name_figure(builder, &figure, &wholes);
  if (as && as->phrases->kind == PHRASE_STRING)
    for (int l = 0; l < LANGUAGE_COUNT; l++)
      figure.shown[l] = text_format(builder->arena, "%s %s", stated_number(builder, &figure.stated), as->phrases->string);
  *GROW(builder, figures) = figure;
}

void say_figure(struct builder *builder, const struct saying *saying) {
  if (saying->item->objects->quantity.kind == QUANTITY_NONE) {
    complain_at(builder, MESSAGE_WANTS_NUMBER, saying->item->objects->at, spelled(builder, WORD_STATED), NULL);
    return;
  }
  for (size_t i = 0; i < saying->subjects->count; i++) say_figure_of(builder, saying, saying->subjects->items[i]);
}
