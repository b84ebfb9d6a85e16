/* SPDX-License-Identifier: EUPL-1.2
 *
 * Numbers over all outcomes: each value one may come to, and whether it is that or more.
 */
#include "logic/when.h"

#include "logic/eval.h"
#include "logic/fields.h"
#include "logic/figures.h"
#include "logic/unnamed.h"

#include <string.h>

enum { VALUES_MOST = 2048, PAIRS_MOST = 131072, HOLDERS_MOST = 8, MONTHS_OF_YEAR = 12 };

/* ---- making ---- */

static struct when_number vague_number(void) {
  return (struct when_number){.there = GRAPH_YES, .vague = true};
}

/* Room for so many values. */
static struct when_number number_with(struct when *when, size_t count) {
  return (struct when_number){.values = arena_array(when->arena, count + 1, sizeof(struct number)),
                              .at_least = arena_array(when->arena, count + 1, sizeof(literal)),
                              .count = count,
                              .there = GRAPH_YES};
}

static struct when_number exact(struct when *when, struct number value) {
  struct when_number number = number_with(when, 1);
  number.values[0] = value;
  number.at_least[0] = GRAPH_YES;
  return number;
}

/* Whether it is exactly its i-th value. */
static literal is_value(struct when *when, const struct when_number *number, size_t i) {
  literal more = i + 1 < number->count ? number->at_least[i + 1] : GRAPH_NO;
  return graph_and(when->graph, number->at_least[i], graph_not(more));
}

/* A number by its values in any order, each under a condition, of which one holds. */
struct valued {
  struct number value;
  literal lit;
};

/* Puts a value where it belongs in rising order; equal ones are one. */
static size_t insert(struct when *when, struct valued *list, size_t count, struct valued one) {
  size_t at = count;
  while (at > 0 && number_order(list[at - 1].value, one.value) > 0)
    at--;
  if (at > 0 && number_order(list[at - 1].value, one.value) == 0) {
    list[at - 1].lit = graph_or(when->graph, list[at - 1].lit, one.lit);
    return count;
  }
  memmove(list + at + 1, list + at, (count - at) * sizeof *list);
  list[at] = one;
  return count + 1;
}

/* It has more values than are gone through. */
static struct when_number many_values(struct when *when) {
  when->unfollowed |= UNFOLLOWED_NUMBERS;
  return vague_number();
}

static struct when_number of_values(struct when *when, const struct valued *list, size_t count) {
  struct when_number number = number_with(when, count);
  literal more = GRAPH_NO;
  for (size_t i = count; i > 0; i--) {
    more = graph_or(when->graph, more, list[i - 1].lit);
    number.values[i - 1] = list[i - 1].value;
    number.at_least[i - 1] = i == 1 ? GRAPH_YES : more;
  }
  return number;
}

/* How many of some literals hold, times `each`; no further than it matters: the last value is that or more. */
static struct when_number count_of_literals(struct when *when, const literal *items, size_t count, struct number each) {
  size_t most = 0;
  struct number reached = number_of(0);
  while (most < count && (!when->compared || number_order(reached, *when->compared) <= 0) &&
         number_mul(number_of((int64_t)++most), each, &reached))
    continue;
  struct when_number number = number_with(when, most + 1);
  graph_count(when->graph, items, count, most, number.at_least);
  picks_note_count(when->picks, items, count, most, number.at_least);
  for (size_t i = 0; i <= most; i++)
    if (!number_mul(number_of((int64_t)i), each, &number.values[i]))
      return vague_number();
  return number;
}

/* ---- calculation ---- */

static struct when_number combine(struct when *when, enum expression_kind operation, const struct when_number *a,
                                  const struct when_number *b) {
  if (a->vague || b->vague)
    return vague_number();
  if (a->count * b->count > PAIRS_MOST)
    return many_values(when);
  size_t pairs = a->count * b->count, count = 0;
  struct valued *list = arena_array(when->arena, (pairs < VALUES_MOST ? pairs : VALUES_MOST) + 1, sizeof *list);
  for (size_t i = 0; i < a->count; i++)
    for (size_t k = 0; k < b->count; k++) {
      if (count == VALUES_MOST)
        return many_values(when);
      struct valued one = {.lit = graph_and(when->graph, is_value(when, a, i), is_value(when, b, k))};
      if (!number_calculate(operation, a->values[i], b->values[k], &one.value))
        return vague_number();
      if (one.lit != GRAPH_NO)
        count = insert(when, list, count, one);
    }
  struct when_number result = of_values(when, list, count);
  result.there = graph_and(when->graph, a->there, b->there);
  return result;
}

/* ---- comparison ---- */

/* Whether it is at least so much. */
static literal reaches(const struct when_number *number, struct number least) {
  for (size_t i = 0; i < number->count; i++)
    if (number_order(number->values[i], least) >= 0)
      return number->at_least[i];
  return GRAPH_NO;
}

/* … or more than so much. */
static literal exceeds(const struct when_number *number, struct number value) {
  for (size_t i = 0; i < number->count; i++)
    if (number_order(number->values[i], value) > 0)
      return number->at_least[i];
  return GRAPH_NO;
}

static literal compare_to(struct when *when, enum expression_kind operation, const struct when_number *a,
                          struct number b) {
  literal least = reaches(a, b), more = exceeds(a, b);
  switch (operation) {
  case EXPRESSION_EQUAL:
    return graph_and(when->graph, least, graph_not(more));
  case EXPRESSION_UNEQUAL:
    return graph_or(when->graph, graph_not(least), more);
  case EXPRESSION_LESS:
    return graph_not(least);
  case EXPRESSION_AT_MOST:
    return graph_not(more);
  case EXPRESSION_GREATER:
    return more;
  default:
    return least;
  }
}

literal when_compare(struct when *when, enum expression_kind operation, const struct when_number *a,
                     const struct when_number *b) {
  literal there = graph_and(when->graph, a->there, b->there), any = GRAPH_NO;
  if (there == GRAPH_NO)
    return GRAPH_NO;
  if (a->vague || b->vague)
    return when_vague(when);
  for (size_t i = 0; i < b->count; i++)
    any = graph_or(when->graph, any,
                   graph_and(when->graph, is_value(when, b, i), compare_to(when, operation, a, b->values[i])));
  return graph_and(when->graph, there, any);
}

/* ---- counting ---- */

static struct when_number count(struct when *when, const struct typed *typed) {
  const struct number *compared = when->compared;
  when->compared = NULL;
  struct when_set set = when_set(when, typed->left);
  when->compared = compared;
  literal *items = arena_array(when->arena, set.count + 1, sizeof *items);
  for (size_t i = 0; i < set.count; i++) {
    struct copies copies = model_copies(when->view->model, when->pile[set.start + i].ref);
    set.vague = set.vague || copies.least != 1 || copies.most != 1 || copies.open;
    items[i] = when->pile[set.start + i].lit;
  }
  when->pile_count = set.start;
  set.vague = set.vague || (!typed->of_wish && unnamed_in_number(when->view, typed->left));
  return set.vague || set.unnamed ? vague_number() : count_of_literals(when, items, set.count, number_of(1));
}

/* A number that counts only while a condition holds; else 0. */
static struct when_number while_so(struct when *when, const struct when_number *number, literal lit) {
  struct valued *list = arena_array(when->arena, number->count + 2, sizeof *list);
  lit = graph_and(when->graph, lit, number->there);
  size_t count = insert(when, list, 0, (struct valued){number_of(0), graph_not(lit)});
  for (size_t i = 0; i < number->count; i++)
    count = insert(when, list, count,
                   (struct valued){number->values[i], graph_and(when->graph, lit, is_value(when, number, i))});
  return of_values(when, list, count);
}

static struct when_number sum(struct when *when, const struct typed *collect) {
  struct when_set set = when_set(when, collect->left);
  struct when_number total = exact(when, number_of(0));
  for (size_t i = 0; i < set.count && !total.vague; i++) {
    struct when_item item = when->pile[set.start + i];
    literal member = when_member(when, collect, item);
    if (member != GRAPH_NO) {
      struct when_number one = when_number(when, collect->block);
      struct when_number counted = one.vague ? one : while_so(when, &one, member);
      total = combine(when, EXPRESSION_ADD, &total, &counted);
    }
    when_unbind(when, item);
  }
  when->pile_count = set.start;
  return set.vague || set.unnamed ? vague_number() : total;
}

/* In how many of so many years from this tick on. */
static struct when_number years(struct when *when, const struct typed *typed) {
  uint32_t now = when->tick, ticks = (uint32_t)(typed->left->number.top * MONTHS_OF_YEAR / when->course->tick);
  struct number each = number_of(0);
  bool everywhere = when->everywhere;
  if (typed->left->number.top > when->window)
    when->window = typed->left->number.top;
  if (now + ticks > when->ticks) {
    when_truth(when, typed->right); /* the roles it turns on are noted */
    return vague_number();
  }
  literal *items = arena_array(when->arena, ticks + 1, sizeof *items);
  const struct number *compared = when->compared;
  when->everywhere = false;
  when->compared = NULL;
  for (uint32_t i = 0; i < ticks; i++) {
    when->tick = now + i;
    items[i] = when_truth(when, typed->right);
  }
  when->tick = now;
  when->compared = compared;
  when->everywhere = everywhere;
  number_div(number_of(when->course->tick), number_of(MONTHS_OF_YEAR), &each);
  return count_of_literals(when, items, ticks, each);
}

/* ---- numbers of things ---- */

/* How many hold a role at a time, where that is not stated. */
static struct when_number holders_of(struct when *when, struct ref role) {
  struct valued list[HOLDERS_MOST];
  struct pick pick = {.kind = PICK_NUMBER, .ref = role, .tick = TICK_ALWAYS};
  const literal *options = picks_options(when->picks, pick, HOLDERS_MOST);
  for (uint32_t i = 0; i < HOLDERS_MOST; i++)
    list[i] = (struct valued){number_of(i + 1), options[i]};
  return of_values(when, list, HOLDERS_MOST);
}

/* How many months, of a term of at least so many. */
static struct when_number period_of(struct when *when, struct ref role) {
  struct ways ways = course_ways(when->course, role.index);
  struct valued *list = arena_array(when->arena, ways.count + 1, sizeof *list);
  size_t count = 0;
  if (ways.count == 0)
    return vague_number();
  const literal *options = picks_options(when->picks, course_way_pick(role.index), ways.count);
  for (uint32_t i = 0; i < ways.count; i++)
    count = insert(when, list, count, (struct valued){number_of(ways.items[i].period), options[i]});
  return of_values(when, list, count);
}

static struct when_number of_amount(struct when *when, const struct amount *amount) {
  const struct range *range = &amount->options[0];
  bool known = amount->count == 1 && !range->open && number_order(range->low, range->high) == 0;
  return known ? exact(when, range->low) : vague_number();
}

static struct when_number number_of_thing(struct when *when, const struct field *field, struct ref of) {
  struct amount amount;
  struct when_number none = {.there = GRAPH_NO};
  if (!(field->of & SORT_BIT(of.sort)) || of.sort == SORT_TERM || !field->number(when->view, of, &amount))
    return of.sort == SORT_TERM ? vague_number() : none;
  if (field->number == role_holders && when->view->model->roles[of.index].holders == 0)
    return holders_of(when, of);
  if (field->number == get_period && of.sort == SORT_ROLE && when->view->model->roles[of.index].period_minimum)
    return period_of(when, of);
  return of_amount(when, &amount);
}

/* Of whatever stands on the left, which is one thing at most. */
static struct when_number number_of_field(struct when *when, const struct typed *typed) {
  struct when_set left = when_set(when, typed->left);
  struct when_number all = {.there = GRAPH_NO, .vague = left.vague};
  if (left.count == 1 && !left.vague) {
    struct when_item item = when->pile[left.start];
    all = number_of_thing(when, typed->field, item.ref);
    all.there = graph_and(when->graph, all.there, item.lit);
  }
  struct valued *list = arena_array(when->arena, VALUES_MOST + 1, sizeof *list);
  size_t count = 0;
  for (size_t i = 0; left.count > 1 && i < left.count && !all.vague; i++) {
    struct when_item item = when->pile[left.start + i];
    struct when_number one = number_of_thing(when, typed->field, item.ref);
    literal there = graph_and(when->graph, item.lit, one.there);
    all.vague = one.vague || count + one.count > VALUES_MOST;
    all.there = graph_or(when->graph, all.there, there);
    for (size_t k = 0; k < one.count && !all.vague; k++)
      count = insert(when, list, count,
                     (struct valued){one.values[k], graph_and(when->graph, there, is_value(when, &one, k))});
  }
  when->pile_count = left.start;
  if (left.count < 2 || all.vague)
    return all;
  struct when_number number = of_values(when, list, count);
  number.there = all.there;
  return number;
}

/* What a count on the one side is compared with on the other. Inside of it other counts may stand, which are not. */
struct when_number when_number_against(struct when *when, const struct typed *typed, const struct typed *other) {
  const struct number *before = when->compared;
  bool counts = typed->kind == TYPED_COUNT || typed->kind == TYPED_YEARS;
  when->compared = counts && other->kind == TYPED_NUMBER ? &other->number : NULL;
  struct when_number number = when_number(when, typed);
  when->compared = before;
  return number;
}

struct when_number when_number(struct when *when, const struct typed *typed) {
  struct when_number left, right;
  switch (typed->kind) {
  case TYPED_NUMBER:
    return exact(when, typed->number);
  case TYPED_FIELD:
    return number_of_field(when, typed);
  case TYPED_COUNT:
    return count(when, typed);
  case TYPED_SUM:
    return sum(when, typed->left);
  case TYPED_YEARS:
    return years(when, typed);
  case TYPED_AT:
  case TYPED_NEXT:
    return when_number_at(when, typed);
  case TYPED_CALCULATE:
    left = when_number(when, typed->left);
    right = when_number(when, typed->right);
    return combine(when, typed->operation, &left, &right);
  default:
    return vague_number();
  }
}

/* ---- stated numbers ---- */

literal when_exactly(struct when *when, const literal *items, size_t count, size_t number) {
  if (number > count)
    return GRAPH_NO;
  literal *at_least = arena_array(when->arena, number + 2, sizeof *at_least);
  graph_count(when->graph, items, count, number < count ? number + 1 : number, at_least);
  literal more = number < count ? at_least[number + 1] : GRAPH_NO;
  return graph_and(when->graph, at_least[number], graph_not(more));
}

/* Whether whoever has a seat comes from one of some. */
static literal comes_from(struct when *when, struct ref seat, const struct refs *from) {
  struct somebody who = {seat, {SORT_NONE, 0}};
  struct when_set set = when_who(when, who, when->tick, from->items[0].sort);
  literal any = set.vague ? when_vague(when) : GRAPH_NO;
  for (size_t i = 0; i < set.count; i++)
    if (refs_have(from, when->pile[set.start + i].ref))
      any = graph_or(when->graph, any, when->pile[set.start + i].lit);
  when->pile_count = set.start;
  return any;
}

/* Just so many of those who may count are there and come from where it says. */
static literal is_so_many(struct when *when, const struct figure *figure) {
  literal *seats = arena_array(when->arena, figure->seat_count + 1, sizeof *seats);
  for (size_t i = 0; i < figure->seat_count; i++) {
    struct ref seat = {SORT_SEAT, figure->seats[i]};
    seats[i] = graph_and(when->graph, when_seat_there(when, seat.index), comes_from(when, seat, &figure->from));
  }
  return when_exactly(when, seats, figure->seat_count, (size_t)figure->stated->low.top);
}

literal when_matching(struct when *when, struct ref of) {
  const struct figure *figure = &when->view->model->figures[of.index];
  enum truth truth = is_matching(when->view, of, WORD_NONE);
  if (truth == TRUTH_UNKNOWN)
    return figure_of_somebody(figure) && !figure->clashes ? is_so_many(when, figure) : when_vague(when);
  return graph_of(truth == TRUTH_YES);
}
