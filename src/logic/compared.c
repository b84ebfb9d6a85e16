/* SPDX-License-Identifier: EUPL-1.2
 *
 * A comparison that has a count on one side takes part with all numbers that stand in it: in `count(a) + 2 >= 30`
 * the seats must reach 28, and 30 is enough. What follows from the model is not known yet where this is asked.
 */
#include "logic/compared.h"

static bool counts_things(const struct typed *typed) {
  if (!typed)
    return false;
  if (typed->kind == TYPED_COUNT || typed->kind == TYPED_SUM)
    return true;
  return typed->kind == TYPED_CALCULATE && (counts_things(typed->left) || counts_things(typed->right));
}

static uint32_t larger(uint32_t a, uint32_t b) {
  return a > b ? a : b;
}

static uint32_t whole_of(struct number number) {
  int64_t whole = number.top / number.bottom + (number.top % number.bottom > 0);
  return whole < 0 ? 0 : whole > COMPARED_MOST ? COMPARED_MOST : (uint32_t)whole;
}

static uint32_t largest_number(const struct typed *typed) {
  if (!typed)
    return 0;
  if (typed->kind == TYPED_NUMBER)
    return whole_of(typed->number);
  if (typed->kind != TYPED_CALCULATE)
    return 0;
  uint64_t left = largest_number(typed->left), right = largest_number(typed->right);
  uint64_t most = left > right ? left : right;
  if (typed->operation == EXPRESSION_ADD)
    most = left + right;
  else if (typed->operation == EXPRESSION_MULTIPLY && left && right)
    most = left * right;
  return most > COMPARED_MOST ? COMPARED_MOST : (uint32_t)most;
}

static uint32_t compared_in(const struct typed *comparison, uint32_t seats) {
  bool left = counts_things(comparison->left), right = counts_things(comparison->right);
  uint64_t number = larger(largest_number(comparison->left), largest_number(comparison->right));
  if (!left && !right)
    return 0;
  uint64_t most = left && right ? seats * (number ? number : 1) : number;
  return most > COMPARED_MOST ? COMPARED_MOST : (uint32_t)most;
}

uint32_t compared_most(const struct typed *lines, uint32_t seats) {
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
    any = (line->kind == TYPED_COMPARE && (counts_things(line->left) || counts_things(line->right))) ||
          compared_counts(line->left) || compared_counts(line->right) || compared_counts(line->block);
  return any;
}
