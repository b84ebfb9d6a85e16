/* SPDX-License-Identifier: EUPL-1.2
 *
 * A stated total beside parts of which one is open fixes that one: of "one, one and some in a
 * presidium of three" some is one. Where the total lies outside of what the parts may come to, it
 * stays a number in the text.
 */
#include "model/builder.h"

#include <string.h>

enum { TOTAL_AT_MOST = 100000 };

/* The open seats of one phrase in one body, and how many of them there are for certain. */
struct fixed {
  uint32_t body, statement, by; /* by: the statement with the clauses of both */
  const struct origin *origin;  /* of the phrase: a statement may have several */
  uint32_t seats, figure;       /* figure: of model.figures */
  bool done, clashes;
  uint32_t next;                /* + 1 of another one in the same body; 0 none */
};

struct fixed_list {
  struct fixed *items;
  size_t count, room;
  uint32_t *of_body;            /* + 1 of the first one; 0 none */
};

static const struct figure_term *only_open_term(const struct figure *figure) {
  const struct figure_term *open = NULL;
  for (size_t i = 0; i < figure->term_count; i++) {
    if (!figure->terms[i].open) continue;
    if (open) return NULL;
    open = &figure->terms[i];
  }
  return open;
}

/* What is open may be a branch, or a permission: neither is a number that a total fixes. */
static bool is_plain(const struct model *model, uint32_t statement) {
  const struct statement *of = &model->statements[statement];
  return of->standing == STANDING_BINDING && !of->branch && !of->for_a_time;
}

/* Whether something else than the open number is left open: where members come from, or, of what stands in
 * alternatives, whether they are there. */
static bool any_perhaps(const struct model *model, const struct figure *figure) {
  for (uint32_t i = 0; i < figure->term_count; i++)
    if (figure->terms[i].perhaps || model->statements[figure->terms[i].statement].branch) return true;
  return false;
}

/* How many seats the total leaves to the open part; false where it fixes nothing. */
static bool seats_left(const struct model *model, const struct figure *figure, uint32_t *out) {
  const struct figure_term *term = only_open_term(figure);
  struct number left;
  bool seats = figure->subject.sort == SORT_BODY && !figure->of_meetings;
  bool total = seats && figure->stated->kind == QUANTITY_EXACT && !figure->stated->percent;
  if (!total || !term || term->mixed || any_perhaps(model, figure) || !is_plain(model, figure->statement) ||
      !is_plain(model, term->statement))
    return false;
  if (!number_sub(figure->stated->low, figure->low, &left) || left.bottom != 1 || left.top < 0) return false;
  if (!figure->uncapped && number_order(figure->stated->low, figure->high) > 0) return false;
  *out = (uint32_t)left.top;
  return left.top <= TOTAL_AT_MOST;
}

/* The statement of the seats, with the clauses of the total besides. */
static uint32_t with_total(struct builder *builder, uint32_t statement, uint32_t total) {
  struct statement both = builder->model->statements[statement];
  add_clauses(builder, &both.clauses, builder->model->statements[total].clauses);
  *GROW(builder, statements) = both;
  return (uint32_t)builder->model->statements_count - 1;
}

static struct fixed *find_fixed(const struct fixed_list *list, const struct seat *seat) {
  for (uint32_t i = list->of_body[seat->body]; i; i = list->items[i - 1].next) {
    struct fixed *fixed = &list->items[i - 1];
    if (fixed->statement == seat->statement && fixed->origin == seat->origin && !fixed->clashes) return fixed;
  }
  return NULL;
}

static void add_fixed(struct builder *builder, struct seat seat, struct fixed *fixed) {
  seat.possible = seat.uncapped = false;
  seat.fixed = true;
  seat.statement = fixed->by;
  for (uint32_t i = 0; i < fixed->seats; i++, seat.number++) *GROW(builder, seats) = seat;
  fixed->done = true;
}

/* All seats anew: those that are fixed as many as they are. */
static void replace_seats(struct builder *builder, const struct fixed_list *list) {
  struct model *model = builder->model;
  size_t had = model->seats_count;
  struct seat *seats = arena_array(builder->scratch, had, sizeof *seats);
  memcpy(seats, model->seats, had * sizeof *seats);
  model->seats_count = 0;
  for (size_t i = 0; i < had; i++) {
    struct fixed *open = seats[i].possible && seats[i].kind == SEAT_MEMBER ? find_fixed(list, &seats[i]) : NULL;
    if (!open) *GROW(builder, seats) = seats[i];
    else if (!open->done) add_fixed(builder, seats[i], open);
  }
  arena_clear(builder->scratch);
  place_seats(model);
}

/* Two totals that fix the same seats must fix them alike; else neither does. */
static void compare_fixed(struct model *model, struct fixed_list *list, struct fixed *one) {
  for (uint32_t i = list->of_body[one->body]; i; i = list->items[i - 1].next) {
    struct fixed *other = &list->items[i - 1];
    bool same = other->statement == one->statement && other->origin == one->origin;
    if (!same || other->seats == one->seats) continue;
    other->clashes = one->clashes = true;
    model->figures[other->figure].clashes = model->figures[one->figure].clashes = true;
  }
}

static void fix(struct builder *builder, struct fixed_list *list, const struct figure *figure, uint32_t seats) {
  const struct figure_term *term = only_open_term(figure);
  uint32_t statement = term->statement, body = figure->subject.index;
  if (!list->of_body) list->of_body = arena_array(builder->arena, builder->model->bodies_count, sizeof *list->of_body);
  list->items = arena_grow(builder->arena, list->items, &list->room, list->count + 1, sizeof *list->items);
  struct fixed one = {.body = body, .statement = statement, .origin = term->origin, .seats = seats,
                      .figure = (uint32_t)(figure - builder->model->figures),
                      .by = with_total(builder, statement, figure->statement), .next = list->of_body[body]};
  compare_fixed(builder->model, list, &one);
  list->items[list->count++] = one;
  list->of_body[body] = (uint32_t)list->count;
}

void settle_totals(struct builder *builder) {
  struct fixed_list list = {0};
  uint32_t left;
  for (size_t i = 0; i < builder->model->figures_count; i++)
    if (seats_left(builder->model, &builder->model->figures[i], &left))
      fix(builder, &list, &builder->model->figures[i], left);
  if (list.count) replace_seats(builder, &list);
}
