/* SPDX-License-Identifier: EUPL-1.2
 *
 * Months between days, and the days on which terms begin.
 */
#include "unit/scene.h"

#include "logic/calendar.h"

static struct date day(int year, int month, int of_month) {
  return (struct date){(int16_t)year, (int8_t)month, (int8_t)of_month};
}

static void months_are_whole(void **state) {
  (void)state;
  assert_int_equal(calendar_months(day(2027, 3, 15), day(2027, 4, 14)), 0);
  assert_int_equal(calendar_months(day(2027, 3, 15), day(2027, 4, 15)), 1);
  assert_int_equal(calendar_months(day(2027, 3, 15), day(2028, 3, 14)), 11);
  assert_int_equal(calendar_months(day(2027, 3, 15), day(2027, 3, 14)), -1);
  assert_int_equal(calendar_months(day(2027, 0, 0), day(2028, 2, 0)), 13);
  assert_true(date_same(calendar_later(day(2027, 11, 15), 3), day(2028, 2, 15)));
}

static void days_are_in_order(void **state) {
  (void)state;
  assert_true(calendar_order(day(2027, 3, 15), day(2027, 3, 16)) < 0);
  assert_true(calendar_order(day(2028, 1, 1), day(2027, 12, 31)) > 0);
  assert_int_equal(calendar_order(day(2027, 0, 0), day(2027, 1, 1)), 0);
}

static void terms_begin_with_a_part_of_the_year(void **state) {
  (void)state;
  assert_true(date_same(calendar_begun(day(2027, 8, 20), 12), day(2027, 1, 1)));
  assert_true(date_same(calendar_begun(day(2027, 8, 20), 48), day(2027, 1, 1)));
  assert_true(date_same(calendar_begun(day(2027, 8, 20), 6), day(2027, 7, 1)));
  assert_true(date_same(calendar_begun(day(2027, 8, 20), 18), day(2027, 7, 1)));
  assert_true(date_same(calendar_begun(day(2027, 8, 20), 4), day(2027, 5, 1)));
  assert_true(date_same(calendar_begun(day(2027, 8, 20), 5), day(2027, 8, 1)));
  assert_int_equal(calendar_begun((struct date){0}, 12).year, 0);
}

/* In an agreement from August: terms of a year, of half a year, and of a year from a day of their own. */
static void terms_fall_beside_each_other(void **state) {
  (void)state;
  struct role roles[] = {{.has_period = true, .period_months = 12},
                         {.has_period = true, .period_months = 6},
                         {.has_period = true, .period_months = 12, .begins = day(2028, 10, 1)},
                         {.has_period = true, .period_months = 12, .begins = day(2027, 8, 20)}};
  struct model model = {.roles = roles, .roles_count = 4, .agreement = {.valid_from = day(2027, 8, 20)}};
  static const int64_t after_the_first[] = {0, 6, 21, 7}; /* the last is counted from August */
  for (uint32_t i = 0; i < 4; i++) {
    int64_t months;
    assert_true(calendar_between(&model, calendar_terms(&model, 0), calendar_terms(&model, i), &months));
    assert_int_equal(months, after_the_first[i]);
    assert_int_equal(calendar_begin_together(&model, 0, i), i != 2);
  }
  roles[2].begins = day(2028, 10, 0); /* the first one of October; of August that of the agreement */
  roles[3].begins = day(2027, 8, 0);
  int64_t months;
  assert_true(calendar_between(&model, calendar_terms(&model, 0), calendar_terms(&model, 2), &months));
  assert_int_equal(months, 21);
  assert_true(date_same(calendar_first_day(&model, 2), day(2028, 10, 1)));
  assert_true(date_same(calendar_first_day(&model, 3), day(2027, 8, 20)));
  model.agreement.valid_from = (struct date){0};
  assert_false(calendar_between(&model, calendar_terms(&model, 0), calendar_terms(&model, 2), &months));
}

int main(void) {
  const struct CMUnitTest tests[] = {SCENE(months_are_whole), SCENE(days_are_in_order),
                                     SCENE(terms_begin_with_a_part_of_the_year), SCENE(terms_fall_beside_each_other)};
  RUN(tests);
}
