/* SPDX-License-Identifier: EUPL-1.2
 *
 * Stated numbers, and beside each what follows from the rest, term by term.
 */
#include "model/builder.h"

#include "base/text.h"
#include "model/who.h"

#include <string.h>

/* A figure while its terms are added up. */
struct sum {
  struct builder *builder;
  struct figure figure;
  size_t room, seat_room;
};

/* Adds a term. One of a branch is there in some of what may be: it adds nothing to the least. */
static void add_term(struct sum *sum, struct figure_term term) {
  struct figure *figure = &sum->figure;
  const struct statement *statement = &sum->builder->model->statements[term.statement];
  figure->terms = arena_grow(sum->builder->scratch, figure->terms, &sum->room, (size_t)figure->term_count + 1,
                             sizeof *figure->terms);
  term.open = term.uncapped || term.low != term.high;
  figure->terms[figure->term_count++] = term;
  if (!statement->branch) figure->low.top += term.low;
  figure->high.top += term.high;
  figure->uncapped = figure->uncapped || term.uncapped;
}

static void add_listed(struct sum *sum, struct ref of, uint32_t count) {
  add_term(sum, (struct figure_term){.of = of, .statement = sum->figure.statement, .low = count, .high = count});
}

/* ---- stated 18 from K: members of a body from somewhere ---- */

enum fit { FIT_NO, FIT_PERHAPS, FIT_YES };

static bool is_quality(struct ref ref) {
  return ref.sort == SORT_PARTY || ref.sort == SORT_SIDE || ref.sort == SORT_SECTOR;
}

/* From one of several parties, sides or sectors: for certain where all that may be true lies among them. */
static enum fit comes_from_qualities(const struct builder *builder, struct ref seat, const struct refs *wholes) {
  struct possible possible = who_may_be(builder->scratch, builder->model, seat, -1, wholes->items[0].sort);
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

static struct ref words(const struct builder *builder, const char *text) {
  return (struct ref){SORT_TEXT, atom_of(builder->workshop->atoms, text)};
}

/* What the seats of one statement have in common. */
static struct ref in_common(const struct builder *builder, const struct seat *seat) {
  struct ref who = seat->holder;
  if (who.sort == SORT_OFFICE && builder->model->offices[who.index].family)
    return (struct ref){SORT_FAMILY, builder->model->offices[who.index].family - 1};
  if (who.sort) return who;
  if (seat->origin->label) return words(builder, seat->origin->label);
  return seat->origin->pool.count ? seat->origin->pool.items[0] : who;
}

/* Any of these; NULL: not one of several. */
static const struct refs *pool_in_common(const struct seat *seat) {
  bool named = seat->holder.sort || seat->origin->label;
  return !named && seat->origin->pool.count > 1 ? &seat->origin->pool : NULL;
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

static void note_seat(struct sum *sum, uint32_t number) {
  struct figure *figure = &sum->figure;
  figure->seats = arena_grow(sum->builder->arena, figure->seats, &sum->seat_room, (size_t)figure->seat_count + 1,
                             sizeof *figure->seats);
  figure->seats[figure->seat_count++] = number;
}

/* One term for each group of seats that come from any of `wholes` (all seats where there is none). */
static void count_seats(struct sum *sum, const struct body *body) {
  const struct model *model = sum->builder->model;
  const struct seat *first = NULL;
  struct figure_term term = {0};
  for (uint32_t i = 0; i <= body->seat_count; i++) {
    const struct seat *seat = i < body->seat_count ? &model->seats[body->first_seat + i] : NULL;
    if (first && (!seat || !same_group(sum->builder, first, seat))) {
      if (term.high) add_term(sum, term);
      first = NULL;
    }
    if (!seat || seat->kind != SEAT_MEMBER) continue;
    if (!first) {
      term = (struct figure_term){
          .of = in_common(sum->builder, seat), .pool = pool_in_common(seat), .statement = seat->statement};
      first = seat;
    }
    enum fit fit = comes_from(sum->builder, seat, &sum->figure.from);
    if (fit == FIT_NO) continue;
    note_seat(sum, body->first_seat + i);
    term.high++;
    bool whole = !model->statements[seat->statement].for_a_time; /* the whole time */
    term.low += fit == FIT_YES && whole && (!seat->possible || seat->certain_in_branch);
    term.perhaps = term.perhaps || fit == FIT_PERHAPS || !whole;
    sum->figure.for_a_time = sum->figure.for_a_time || !whole;
    term.uncapped = term.uncapped || seat->uncapped;
  }
}

/* ---- stated 5 of A, B, C: a list ---- */

static void count_list(struct sum *sum, const struct saying *saying) {
  enum { FEW = 12 };
  struct builder *builder = sum->builder;
  for (const struct phrase *phrase = saying->item->objects; phrase; phrase = phrase->next) {
    if (phrase->kind == PHRASE_STRING) {
      add_listed(sum, words(builder, phrase->string), 1);
      continue;
    }
    struct refs refs = {0};
    if (phrase_alternative(phrase)) { /* it would count twice */
      complain_at(builder, MESSAGE_ONE_ONLY, phrase_alternative(phrase)->at, NULL, NULL);
      return;
    }
    if (!resolve(builder, phrase, (struct context){0}, &refs)) return;
    const char *set = phrase->kind == PHRASE_EACH && phrase->set ? spelled(builder, phrase->set)
                                                                 : name_of(builder, phrase->name.text);
    if (refs.count > FEW) add_listed(sum, words(builder, set), refs.count);
    for (size_t i = 0; refs.count <= FEW && i < refs.count; i++) add_listed(sum, refs.items[i], 1);
  }
}

/* ---- stated minimum 4 times per year: the meetings of a body ---- */

static uint32_t whole_times(struct number times, bool up) {
  return (uint32_t)((times.top + (up ? times.bottom - 1 : 0)) / times.bottom);
}

/* One that is not held every year is held or not in any one. */
static struct figure_term term_of_times(const struct quantity *times) {
  bool least = times->kind != QUANTITY_MAXIMUM && times->kind != QUANTITY_ANY && times->kind != QUANTITY_NONE;
  bool most = times->kind == QUANTITY_EXACT || times->kind == QUANTITY_RANGE || times->kind == QUANTITY_MAXIMUM;
  uint32_t low = times->kind == QUANTITY_SOME ? 1 : least ? whole_times(times->low, false) : 0;
  return (struct figure_term){.low = low, .high = most ? whole_times(times->high, true) : low,
                              .uncapped = !most};
}

/* "Theme meeting: Children": what tells it from the others. */
static struct ref meeting_shown(const struct builder *builder, size_t number) {
  const struct meeting *meeting = &builder->model->meetings[number];
  const char *about = meeting->about.sort ? model_shown(builder->model, meeting->about, builder->language)
                                          : meeting->about_words;
  if (!meeting->label && !about) return (struct ref){SORT_MEETING, (uint32_t)number};
  if (!meeting->label || !about) return words(builder, about ? about : meeting->label);
  return words(builder, text_format(builder->arena, "%s: %s", meeting->label, about));
}

/* What should be counts nothing, and what may be at most. */
static void count_meetings(struct sum *sum, uint32_t body) {
  const struct model *model = sum->builder->model;
  for (size_t i = 0; i < model->meetings_count; i++) {
    const struct meeting *meeting = &model->meetings[i];
    const struct statement *statement = &model->statements[meeting->statement];
    if (meeting->body != body || statement->standing == STANDING_SUGGESTED) continue;
    struct figure_term term = term_of_times(&meeting->times);
    term.of = meeting_shown(sum->builder, i);
    term.statement = meeting->statement;
    if (statement->standing != STANDING_BINDING || statement->for_a_time) term.low = 0;
    sum->figure.for_a_time = sum->figure.for_a_time || statement->for_a_time;
    add_term(sum, term);
  }
}

/* Only of a body, and beside a number that counts nobody. */
static bool fits_times(struct builder *builder, const struct item *item, struct ref subject, struct quantity *times) {
  if (subject.sort == SORT_BODY) return times_a_year(builder, item, times);
  const struct tail *per = tail_find(item, TAIL_PER);
  complain_at(builder, MESSAGE_WRONG_TAIL, per->at, name_of(builder, item->head.text), spelled(builder, WORD_PER));
  return false;
}

/* ---- the number ---- */

/* The terms are kept in as much room as they take. */
static void keep_figure(struct sum *sum) {
  struct figure *figure = &sum->figure;
  size_t count = figure->term_count;
  if (count)
    figure->terms = memcpy(arena_array(sum->builder->arena, count, sizeof *figure->terms), figure->terms,
                           count * sizeof *figure->terms);
  if (figure->uncapped) figure->high = number_of(-1);
  *GROW(sum->builder, figures) = *figure;
}

static void say_figure_of(struct builder *builder, const struct saying *saying, struct ref subject) {
  const struct phrase *object = saying->item->objects;
  const struct tail *as = tail_find(saying->item, TAIL_AS);
  struct sum sum = {.builder = builder,
                    .figure = {.subject = subject, .stated = object->quantity, .low = number_of(0),
                               .high = number_of(0), .statement = saying->statement}};
  if (as && as->phrases->kind == PHRASE_STRING) sum.figure.label = as->phrases->string;
  sum.figure.of_meetings = tail_find(saying->item, TAIL_PER) != NULL;
  if (sum.figure.of_meetings) {
    struct quantity *times = arena_alloc(builder->arena, sizeof *times);
    if (!fits_times(builder, saying->item, subject, times)) return;
    sum.figure.stated = times;
    count_meetings(&sum, subject.index);
  } else if (subject.sort != SORT_BODY) count_list(&sum, saying);
  else if (object->kind != PHRASE_NONE && !resolve_list(builder, object, (struct context){0}, &sum.figure.from)) return;
  else count_seats(&sum, &builder->model->bodies[subject.index]);
  keep_figure(&sum);
  arena_clear(builder->scratch);
}

void say_figure(struct builder *builder, const struct saying *saying) {
  if (saying->item->objects->quantity->kind == QUANTITY_NONE) {
    complain_at(builder, MESSAGE_WANTS_NUMBER, saying->item->objects->at, spelled(builder, WORD_STATED), NULL);
    return;
  }
  for (size_t i = 0; i < saying->subjects->count; i++) say_figure_of(builder, saying, saying->subjects->items[i]);
}
