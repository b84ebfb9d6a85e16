/* SPDX-License-Identifier: EUPL-1.2
 * Where what is told of a course comes round first.
 */
#include "check/round.h"
#include "unit/scene.h"

#include <string.h>

/* Each letter is what is told of a tick. */
static void assert_round(const char *course, uint32_t loop, uint32_t from, uint32_t to) {
  static const char *const letters[] = {"a", "b", "c"};
  const char *words[16];
  size_t ticks = strlen(course);
  for (size_t i = 0; i < ticks; i++)
    words[i] = letters[course[i] - 'a'];
  struct round round = round_first(words, 1, (uint32_t)ticks, loop);
  assert_int_equal(round.from, from);
  assert_int_equal(round.to, to);
}

static void test_a_round_may_be_over_sooner(void **state) {
  (void)state;
  assert_round("abab", 0, 0, 2);
  assert_round("ababab", 2, 0, 2);
  assert_round("aaaa", 2, 0, 1);
  assert_round("abbb", 1, 1, 2);
  assert_round("cabab", 1, 1, 3);
}

static void test_what_differs_later_counts(void **state) {
  (void)state;
  assert_round("aabaac", 0, 0, 6);
  assert_round("abaac", 2, 2, 5);
  assert_round("aaab", 3, 3, 4);
  assert_round("aaab", 2, 2, 4);
}

/* The course goes on from `loop`, not from its beginning. */
static void test_after_the_last_tick_it_is_as_from_the_loop_on(void **state) {
  (void)state;
  assert_round("abc", 1, 1, 3);
  assert_round("bcabca", 4, 4, 6);
}

static void test_all_columns_are_told(void **state) {
  (void)state;
  const char *const words[] = {"a", "a", "a", "b", "a", "a", "a", "c"};
  struct round round = round_first(words, 2, 4, 0);
  assert_int_equal(round.from, 0);
  assert_int_equal(round.to, 4);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_a_round_may_be_over_sooner),
      cmocka_unit_test(test_what_differs_later_counts),
      cmocka_unit_test(test_after_the_last_tick_it_is_as_from_the_loop_on),
      cmocka_unit_test(test_all_columns_are_told),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
