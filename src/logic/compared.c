/* SPDX-License-Identifier: EUPL-1.2
 *
 * A comparison of counts takes part with all numbers that stand in it: in `count(a) + 2 >= 30` the seats must reach 28,
 * and 30 is enough; in `2 * count(a) <= count(b) + 3` as far as three and what the other counts come to at least. What
 * follows from the model is not known yet where this is asked.
 */
#include "logic/compared.h"

#include "logic/when.h"

/* How many times a count weighs in a number, all counts together, and what stands beside them. */
struct weight {
  uint64_t times, beside;
};

static uint64_t no_more(uint64_t number) {
  return number > COMPARED_MOST ? COMPARED_MOST : number;
}

static uint32_t larger(uint32_t a, uint32_t b) {
  return a > b ? a : b;
}

static uint32_t whole_of(struct number number) {
  int64_t top = number.top < 0 ? -number.top : number.top;
  return (uint32_t)no_more((uint64_t)(top / number.bottom + (top % number.bottom > 0)));
}

static struct weight weight_of(const struct typed *typed, uint32_t seats);

/* As often as a count is taken by a number that is not known here, or by none: once at least. */
static uint64_t taken_by(uint64_t beside) {
  return beside ? beside : 1;
}

/* Of a count with a count, one of them is so many `seats`. */
static struct weight product_of(struct weight a, struct weight b, uint32_t seats) {
  uint64_t both = a.times * b.times * larger(seats, 1);
  uint64_t times = a.times * taken_by(b.beside) + b.times * taken_by(a.beside) + both;
  return (struct weight){no_more(times), no_more(a.beside * b.beside)};
}

static struct weight calculated(const struct typed *typed, uint32_t seats) {
  struct weight a = weight_of(typed->left, seats), b = weight_of(typed->right, seats);
  if (typed->operation == EXPRESSION_MULTIPLY)
    return product_of(a, b, seats);
  return (struct weight){no_more(a.times + b.times), no_more(a.beside + b.beside)};
}

static struct weight weight_of(const struct typed *typed, uint32_t seats) {
  switch (typed->kind) {
  case TYPED_COUNT:
  case TYPED_SUM:
    return (struct weight){.times = 1};
  case TYPED_NUMBER:
    return (struct weight){.beside = whole_of(typed->number)};
  case TYPED_CALCULATE:
    return calculated(typed, seats);
  case TYPED_AT:
  case TYPED_NEXT:
  case TYPED_PREVIOUS:
    return weight_of(typed->left, seats);
  default:
    return (struct weight){0};
  }
}

/* ---- counts of one thing ---- */

/* What a count begins with: in `count(each m in b.members : m)` it is `b`. */
static const struct typed *beginning_of(const struct typed *count) {
  const struct typed *at = count->left;
  while (at->left && (at->kind == TYPED_FIELD || at->kind == TYPED_COLLECT))
    at = at->left;
  return at;
}

static bool begin_alike(const struct typed *a, const struct typed *b) {
  if (a->kind != b->kind)
    return false;
  if (a->kind == TYPED_VARIABLE)
    return a->variable == b->variable;
  return a->kind == TYPED_CONSTANT && a->constants.count == 1 && b->constants.count == 1 &&
         ref_same(a->constants.items[0], b->constants.items[0]);
}

/* Whether all counts begin with the same thing, which the first of them gives. */
static bool is_of_one(const struct typed *typed, const struct typed **first) {
  if (typed->kind == TYPED_CALCULATE)
    return is_of_one(typed->left, first) && is_of_one(typed->right, first);
  if (typed->kind == TYPED_AT || typed->kind == TYPED_NEXT || typed->kind == TYPED_PREVIOUS)
    return is_of_one(typed->left, first);
  if (typed->kind != TYPED_COUNT && typed->kind != TYPED_SUM)
    return true;
  const struct typed *begins = beginning_of(typed);
  if (!*first)
    *first = begins;
  return typed->kind == TYPED_COUNT && begin_alike(*first, begins);
}

/* ---- comparisons ---- */

static uint32_t compared_in(const struct typed *comparison, struct stated_seats stated) {
  const struct typed *first = NULL;
  bool of_one = is_of_one(comparison->left, &first) && is_of_one(comparison->right, &first);
  bool of_seats = when_asks_seats(comparison->left) || when_asks_seats(comparison->right);
  uint32_t seats = !of_seats ? 0 : of_one ? stated.beside_open : stated.of_any;
  struct weight left = weight_of(comparison->left, seats), right = weight_of(comparison->right, seats);
  uint64_t times = left.times + right.times;
  return times ? (uint32_t)no_more((times - 1) * seats + left.beside + right.beside) : 0;
}

uint32_t compared_most(const struct typed *lines, struct stated_seats seats) {
  uint32_t most = 0;
  for (const struct typed *line = lines; line; line = line->next) {
    if (line->kind == TYPED_COMPARE)
      most = larger(most, compared_in(line, seats));
    most = larger(most, larger(compared_most(line->left, seats), compared_most(line->right, seats)));
    most = larger(most, compared_most(line->block, seats));
  }
  return most;
}

bool compared_counts(const struct typed *lines) {
  bool any = false;
  for (const struct typed *line = lines; line && !any; line = line->next)
    any = (line->kind == TYPED_COMPARE && (weight_of(line->left, 0).times || weight_of(line->right, 0).times)) ||
          compared_counts(line->left) || compared_counts(line->right) || compared_counts(line->block);
  return any;
}
