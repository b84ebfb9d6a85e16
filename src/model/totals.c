/* SPDX-License-Identifier: EUPL-1.2
 *
 * A stated total beside parts of which one is open fixes that one: of "one, one and some in a
 * presidium of three" some is one. Where the total lies outside of what the parts may come to, it
 * stays a number in the text. The seats are kept in both ways: as many as they are, and as many as
 * they may be where no total is heeded. What totals that disagree would fix stays open in both.
 */
#include "model/builder.h"

enum { TOTAL_AT_MOST = 100000, REACH_AT_MOST = 200 };

/* The open number of seats of one phrase. */
struct number_of_seats {
  uint32_t first, count; /* its open seats, which lie together */
  uint32_t left, figure; /* how many of them a total leaves, and which it is */
  uint32_t most;         /* the most that any total would leave */
  uint32_t by;           /* the statement with the clauses of both */
  bool disputed;         /* totals disagree */
  bool open;             /* no total fixes it by itself */
};

struct numbers {
  struct builder *builder;
  struct number_of_seats *items;
  size_t count, room;
  uint32_t *of_seat;     /* + 1; 0 none */
};

/* ---- which totals fix a number ---- */

/* What is open may be a branch, or a permission: neither is a number that a total fixes. */
static bool is_plain(const struct model *model, uint32_t statement) {
  const struct statement *of = &model->statements[statement];
  return of->standing == STANDING_BINDING && !of->branch && !of->for_a_time;
}

/* Whether something else than open numbers is left open, whichever branch holds: where members come from. */
static bool any_perhaps(const struct model *model, const struct figure *figure) {
  for (uint32_t i = 0; i < figure->term_count; i++)
    if (figure->terms[i].perhaps && !model->statements[figure->terms[i].statement].branch) return true;
  return figure->for_a_time;
}

static bool may_fix(const struct model *model, const struct figure *figure) {
  const struct quantity *stated = figure->stated;
  const struct statement *statement = &model->statements[figure->statement];
  bool seats = figure->subject.sort == SORT_BODY && !figure->of_meetings;
  bool total = seats && stated->kind == QUANTITY_EXACT && !stated->percent && stated->low.bottom == 1;
  return total && !any_perhaps(model, figure) && statement->standing == STANDING_BINDING && !statement->for_a_time &&
         stated->low.top <= TOTAL_AT_MOST;
}

/* Whether it, or some of what it counts, stands in an alternative: then what that may come to turns on which holds. */
static bool turns_on_branches(const struct model *model, const struct figure *figure) {
  for (uint32_t i = 0; i < figure->term_count; i++)
    if (model->statements[figure->terms[i].statement].branch) return true;
  return model->statements[figure->statement].branch;
}

static bool is_within(const struct figure *figure) {
  const struct number stated = figure->stated->low;
  return number_order(stated, figure->low) >= 0 && (figure->uncapped || number_order(stated, figure->high) <= 0);
}

/* ---- open numbers ---- */

static bool goes_on(const struct seat *before, const struct seat *seat) {
  return before->statement == seat->statement && before->origin == seat->origin && before->number + 1 == seat->number;
}

/* The only open number among the parts of a total; count 0: there is none, or there are several. */
static struct number_of_seats only_open(const struct model *model, const struct figure *figure) {
  const struct number_of_seats none = {0};
  struct number_of_seats open = {0};
  for (uint32_t i = 0; i < figure->seat_count; i++) {
    uint32_t at = figure->seats[i];
    const struct seat *seat = &model->seats[at];
    if (!seat->possible) continue;
    if (!open.count) open.first = at;
    else if (at != open.first + open.count || !goes_on(seat - 1, seat)) return none;
    open.count++;
  }
  return open;
}

static struct number_of_seats *number_of_seat(const struct numbers *numbers, uint32_t seat) {
  return numbers->of_seat[seat] ? &numbers->items[numbers->of_seat[seat] - 1] : NULL;
}

static void add_number(struct numbers *numbers, struct number_of_seats number) {
  struct builder *builder = numbers->builder;
  size_t seats = builder->model->seats_count;
  if (!numbers->of_seat) numbers->of_seat = arena_array(builder->scratch, seats, sizeof *numbers->of_seat);
  numbers->items = arena_grow(builder->scratch, numbers->items, &numbers->room, numbers->count + 1,
                              sizeof *numbers->items);
  numbers->items[numbers->count++] = number;
  for (uint32_t i = 0; i < number.count; i++) numbers->of_seat[number.first + i] = (uint32_t)numbers->count;
}

/* The first total says how many there are; whether others agree shows once all are known. */
static void note_fixed(struct numbers *numbers, uint32_t number) {
  const struct model *model = numbers->builder->model;
  const struct figure *figure = &model->figures[number];
  struct number_of_seats open = only_open(model, figure);
  if (!open.count || !is_plain(model, model->seats[open.first].statement)) return;
  struct number_of_seats *known = numbers->of_seat ? number_of_seat(numbers, open.first) : NULL;
  open.left = open.most = (uint32_t)(figure->stated->low.top - figure->low.top);
  open.figure = number;
  if (!known) add_number(numbers, open);
  else if (open.most > known->most) known->most = open.most;
}

/* Of several open numbers each may come to what a total leaves beside the least of the others: so many are looked at,
 * though none of them is fixed by itself. */
static void note_reached(struct numbers *numbers, uint32_t which) {
  const struct model *model = numbers->builder->model;
  const struct figure *figure = &model->figures[which];
  int64_t least = figure->fixes_in_branch ? 0 : figure->low.top, most = figure->stated->low.top - least;
  if (most < 0 || most > REACH_AT_MOST) return;
  for (uint32_t i = 0; i < figure->seat_count; i++) {
    uint32_t first = figure->seats[i], count = 1;
    bool open = model->seats[first].possible && model->seats[first].uncapped;
    if (!open || (numbers->of_seat && number_of_seat(numbers, first))) continue;
    while (i + count < figure->seat_count && figure->seats[i + count] == first + count &&
           goes_on(&model->seats[first + count - 1], &model->seats[first + count]))
      count++;
    add_number(numbers, (struct number_of_seats){
                            .first = first, .count = count, .figure = which, .most = (uint32_t)most, .open = true});
  }
}

/* A total that turns on which branch holds may say something else of a number in one than the total that fixes it. */
static void note_in_branch(const struct numbers *numbers, const struct figure *figure) {
  for (uint32_t i = 0; numbers->of_seat && i < figure->seat_count; i++) {
    struct number_of_seats *number = number_of_seat(numbers, figure->seats[i]);
    uint32_t stated = (uint32_t)figure->stated->low.top;
    if (!number) continue;
    number->open = true;
    if (stated > number->most && stated <= REACH_AT_MOST) number->most = stated;
  }
}

/* ---- totals that disagree ---- */

/* Whether a total lies within what its parts may come to with the numbers that are fixed. */
static bool agrees(const struct numbers *numbers, const struct figure *figure) {
  const struct model *model = numbers->builder->model;
  int64_t low = 0, high = 0, stated = figure->stated->low.top;
  bool uncapped = false;
  for (uint32_t i = 0; i < figure->seat_count; i++) {
    const struct seat *seat = &model->seats[figure->seats[i]];
    const struct number_of_seats *number = number_of_seat(numbers, figure->seats[i]);
    if (number && number->open) number = NULL;
    uint32_t sure = number ? (number->first == figure->seats[i] ? number->left : 0) : !seat->possible;
    low += sure;
    high += number ? sure : 1;
    uncapped = uncapped || (!number && seat->uncapped);
  }
  return low <= stated && (uncapped || stated <= high);
}

static void dispute(const struct numbers *numbers, const struct figure *figure) {
  for (uint32_t i = 0; i < figure->seat_count; i++) {
    struct number_of_seats *number = number_of_seat(numbers, figure->seats[i]);
    if (number) number->disputed = true;
  }
}

/* A total clashes that does not agree with the others, and one that would fix what they do not agree on. */
static bool clashes(const struct numbers *numbers, const struct figure *figure) {
  struct number_of_seats open = only_open(numbers->builder->model, figure);
  const struct number_of_seats *number = open.count ? number_of_seat(numbers, open.first) : NULL;
  return (number && number->disputed) || !agrees(numbers, figure);
}

static void compare_totals(const struct numbers *numbers) {
  struct model *model = numbers->builder->model;
  for (size_t i = 0; i < model->figures_count; i++)
    if (model->figures[i].fixes && !agrees(numbers, &model->figures[i])) dispute(numbers, &model->figures[i]);
  for (size_t i = 0; i < model->figures_count; i++)
    model->figures[i].clashes = model->figures[i].fixes && clashes(numbers, &model->figures[i]);
}

/* ---- the seats ---- */

/* The statement of the seats, with the clauses of the total besides, where it has any. */
static uint32_t with_total(struct builder *builder, uint32_t statement, uint32_t total) {
  struct statement both = builder->model->statements[statement];
  if (!builder->model->statements[total].clauses.count) return statement;
  add_clauses(builder, &both.clauses, builder->model->statements[total].clauses);
  *GROW(builder, statements) = both;
  return (uint32_t)builder->model->statements_count - 1;
}

/* How many seats more than there are it takes, so that the number may come to what a total says, and to more. */
static uint32_t missing(const struct model *model, const struct number_of_seats *number) {
  bool capped = !model->seats[number->first].uncapped;
  return capped || number->most < number->count ? 0 : number->most + 1 - number->count;
}

static struct seat fixed(struct seat seat, const struct number_of_seats *number, uint32_t place) {
  if (number->disputed || number->open) return seat;
  seat.possible = seat.uncapped = false;
  seat.statement = number->by;
  if (place >= number->left) seat.kind = SEAT_BEYOND;
  return seat;
}

/* Both ways of keeping a seat, at the end of what is made. */
static void add_seat(struct model *made, struct seat seat, const struct number_of_seats *number, uint32_t place) {
  seat.fixed = number && !number->open;
  made->open_seats[made->seats_count] = seat;
  made->seats[made->seats_count++] = number ? fixed(seat, number, place) : seat;
}

/* All seats anew; `moved`: where each of them is then. */
static void make_seats(const struct numbers *numbers, struct model *made, uint32_t *moved) {
  const struct model *model = numbers->builder->model;
  for (uint32_t i = 0; i < model->seats_count; i++) {
    const struct number_of_seats *number = number_of_seat(numbers, i);
    struct seat seat = model->seats[i];
    moved[i] = (uint32_t)made->seats_count;
    add_seat(made, seat, number, number ? i - number->first : 0);
    bool last = number && i + 1 == number->first + number->count;
    for (uint32_t k = 0; last && k < missing(model, number); k++) {
      seat.number++;
      add_seat(made, seat, number, number->count + k);
    }
  }
}

/* What counts in a total lies elsewhere, and seats have come to it. */
static void move_counted(const struct numbers *numbers, struct figure *figure, const uint32_t *moved) {
  const struct model *model = numbers->builder->model;
  uint32_t *seats = NULL;
  size_t count = 0, room = 0;
  for (uint32_t i = 0; i < figure->seat_count; i++) {
    const struct number_of_seats *number = number_of_seat(numbers, figure->seats[i]);
    bool last = number && figure->seats[i] + 1 == number->first + number->count;
    uint32_t more = last ? missing(model, number) : 0;
    seats = arena_grow(numbers->builder->arena, seats, &room, count + 1 + more, sizeof *seats);
    for (uint32_t k = 0; k <= more; k++) seats[count++] = moved[figure->seats[i]] + k;
  }
  figure->seats = seats;
  figure->seat_count = (uint32_t)count;
}

static void replace_seats(const struct numbers *numbers) {
  struct builder *builder = numbers->builder;
  struct model *model = builder->model, made = {0};
  uint32_t *moved = arena_array(builder->scratch, model->seats_count, sizeof *moved);
  size_t count = model->seats_count;
  for (size_t i = 0; i < numbers->count; i++) count += missing(model, &numbers->items[i]);
  made.seats = arena_array(builder->arena, count, sizeof *made.seats);
  made.open_seats = arena_array(builder->arena, count, sizeof *made.open_seats);
  make_seats(numbers, &made, moved);
  for (size_t i = 0; i < model->figures_count; i++) move_counted(numbers, &model->figures[i], moved);
  model->seats = made.seats;
  model->open_seats = made.open_seats;
  model->seats_count = model->seats_room = count;
  place_seats(model);
}

void settle_totals(struct builder *builder) {
  struct model *model = builder->model;
  struct numbers numbers = {.builder = builder};
  for (uint32_t i = 0; i < model->figures_count; i++) {
    struct figure *figure = &model->figures[i];
    bool may = may_fix(model, figure), in_branch = may && turns_on_branches(model, figure);
    figure->fixes = may && !in_branch && is_within(figure);
    figure->fixes_in_branch = in_branch;
    if (figure->fixes) note_fixed(&numbers, i);
  }
  for (uint32_t i = 0; i < model->figures_count; i++)
    if (model->figures[i].fixes || model->figures[i].fixes_in_branch) note_reached(&numbers, i);
  for (uint32_t i = 0; i < model->figures_count; i++)
    if (model->figures[i].fixes_in_branch) note_in_branch(&numbers, &model->figures[i]);
  if (numbers.count) {
    compare_totals(&numbers);
    for (size_t i = 0; i < numbers.count; i++) {
      struct number_of_seats *number = &numbers.items[i];
      if (!number->disputed && !number->open)
        number->by = with_total(builder, model->seats[number->first].statement,
                                model->figures[number->figure].statement);
    }
    replace_seats(&numbers);
  }
  arena_clear(builder->scratch);
}

const struct model *model_with_open_totals(const struct model *model) {
  if (!model->open_seats) return model;
  struct model *open = arena_alloc(model->workshop->arena, sizeof *open);
  *open = *model;
  open->seats = model->open_seats;
  return open;
}
