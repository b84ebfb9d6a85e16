/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: lines of a rule. Nothing is evaluated.
 */
#include "check/filled.h"

#include "logic/fields.h"

#define SORTS_FILLED (SORT_BIT(SORT_SEAT) | SORT_BIT(SORT_ROLE) | SORT_BIT(SORT_TERM))
#define COUNT(list) (sizeof(list) / sizeof *(list))

static bool is_among(things_getter *getter, things_getter *const *list, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (getter && getter == list[i]) return true;
  return false;
}

/* A field of seats, roles or terms. */
static const struct field *field_of(const struct typed *typed) {
  bool followed = typed->kind == TYPED_FIELD || typed->kind == TYPED_HAS;
  return followed && typed->left && (typed->left->sorts & SORTS_FILLED) ? typed->field : NULL;
}

static bool any(const struct typed *typed, bool (*test)(const struct typed *)) {
  for (; typed; typed = typed->next)
    if (test(typed) || any(typed->left, test) || any(typed->right, test) || any(typed->block, test)) return true;
  return false;
}

static bool asks(const struct typed *typed) {
  static things_getter *const getters[] = {get_holder, get_pool, role_terms};
  const struct field *field = field_of(typed);
  return field && (field->who || is_among(field->things, getters, COUNT(getters)));
}

static bool asks_number(const struct field *field) {
  static number_getter *const getters[] = {get_period, role_election, seat_members_named, seat_substitutes_named};
  for (size_t i = 0; i < COUNT(getters); i++)
    if (field->number == getters[i]) return true;
  return field->date == role_begins;
}

static bool asks_words(const struct typed *typed) {
  static things_getter *const getters[] = {get_holder, get_pool, get_sector, role_beginner, get_chosen_by};
  static predicate_test *const tests[] = {is_by_office, is_ordered};
  const struct field *field = field_of(typed);
  if (typed->kind == TYPED_AT) return true;
  if (field && (is_among(field->things, getters, COUNT(getters)) || asks_number(field))) return true;
  for (size_t i = 0; typed->kind == TYPED_IS && i < COUNT(tests); i++)
    if (typed->predicate->test == tests[i]) return true;
  return false;
}

bool filled_asked(const struct typed *lines) {
  return any(lines, asks);
}

bool filled_worded(const struct typed *lines) {
  return any(lines, asks_words);
}
