/* SPDX-License-Identifier: EUPL-1.2
 *
 * The report: order, doubles, limits.
 */
#include "unit/scene.h"

#include "base/report.h"
#include "base/text.h"

#include <string.h>


static struct span at(uint32_t start) {
  return (struct span){start, start + 1};
}

static void complaints_come_sorted(void **state) {
  static const struct { enum message code; uint32_t start; } mixed[] = {
      {MESSAGE_SYNTAX, 25},    {MESSAGE_SYNTAX, 19},      {MESSAGE_BAD_DATE, 13},
      {MESSAGE_BAD_NUMBER, 13}, {MESSAGE_FILE_MISSING, 0}, {MESSAGE_SYNTAX, 1},
  };
  static const size_t expected[] = {4, 5, 3, 2, 1, 0};
  struct report *report = report_new(*state, 100);
  for (size_t i = 0; i < 6; i++) {
    report_add(report, mixed[i].code, at(mixed[i].start), NULL, NULL, NULL);
  }
  size_t count;
  const struct complaint *sorted = report_sorted(report, &count);
  assert_int_equal(count, 6);
  for (size_t i = 0; i < 6; i++) {
    assert_int_equal(sorted[i].code, mixed[expected[i]].code);
    assert_int_equal(sorted[i].place.start, mixed[expected[i]].start);
  }
}

static void arguments_are_copied(void **state) {
  struct report *report = report_new(*state, 100);
  char name[] = "Berg";
  struct complaint *complaint =
      report_add(report, MESSAGE_SYNTAX, at(0), name, NULL, "never seen");
  complaint->suggestion = "Bergs";
  complaint->other = at(7);
  name[0] = 'X';
  size_t count;
  const struct complaint *sorted = report_sorted(report, &count);
  assert_int_equal(count, 1);
  assert_string_equal(sorted->arguments[0], "Berg");
  assert_null(sorted->arguments[1]);
  assert_null(sorted->arguments[2]);
  assert_string_equal(sorted->suggestion, "Bergs");
  assert_int_equal(sorted->other.start, 7);
}

static void of_a_long_argument_the_middle_is_left_out(void **state) {
  struct report *report = report_new(*state, 100);
  char name[1001], term[] = MESSAGE_TERM("end of line");
  for (size_t i = 0; i < 500; i++) memcpy(name + 2 * i, "å", 2);
  name[0] = 'a', name[1] = 'b', name[998] = name[999] = 'z', name[1000] = '\0';
  size_t count;
  report_add(report, MESSAGE_SYNTAX, at(1), name, term, NULL);
  const struct complaint *sorted = report_sorted(report, &count);
  const char *kept = sorted->arguments[0];
  assert_in_range(strlen(kept), 190, 210);
  assert_memory_equal(kept, "abå", 4);
  assert_non_null(strstr(kept, "å … å"));
  assert_string_equal(kept + strlen(kept) - 4, "åzz");
  assert_ptr_equal(text_nfc(*state, kept), kept);
  assert_string_equal(sorted->arguments[1], term);
}

static void doubles_are_one(void **state) {
  struct report *report = report_new(*state, 100);
  struct complaint *first = report_add(report, MESSAGE_SYNTAX, at(4), "a", NULL, NULL);
  assert_ptr_equal(report_add(report, MESSAGE_SYNTAX, at(4), "b", NULL, NULL), first);
  assert_ptr_not_equal(report_add(report, MESSAGE_BAD_DATE, at(4), "a", NULL, NULL), first);
  assert_ptr_not_equal(report_add(report, MESSAGE_SYNTAX, at(14), "a", NULL, NULL), first);
  size_t count;
  const struct complaint *sorted = report_sorted(report, &count);
  assert_int_equal(count, 3);
  assert_string_equal(sorted[0].arguments[0], "a");
}

static void without_a_place_arguments_tell_apart(void **state) {
  struct report *report = report_new(*state, 100);
  struct complaint *first = report_add(report, MESSAGE_FILE_MISSING, (struct span){0}, "a", NULL, NULL);
  assert_ptr_equal(report_add(report, MESSAGE_FILE_MISSING, (struct span){0}, "a", NULL, NULL), first);
  report_add(report, MESSAGE_FILE_MISSING, (struct span){0}, "b", NULL, NULL);
  report_add(report, MESSAGE_FILE_MISSING, (struct span){0}, NULL, NULL, NULL);
  size_t count;
  const struct complaint *sorted = report_sorted(report, &count);
  assert_int_equal(count, 3);
  assert_string_equal(sorted[0].arguments[0], "a"); /* else equal: as they came */
  assert_string_equal(sorted[1].arguments[0], "b");
}

static void too_many_are_counted(void **state) {
  struct report *report = report_new(*state, 3);
  for (uint32_t i = 0; i < 5000; i++) {
    struct complaint *complaint = report_add(report, MESSAGE_SYNTAX, at(i), "x", NULL, NULL);
    complaint->suggestion = "y";
    assert_int_equal(complaint->code, MESSAGE_SYNTAX);
  }
  size_t count;
  report_sorted(report, &count);
  assert_int_equal(count, 3);
  assert_int_equal(report_left_out(report), 4997);
  assert_int_equal(report_errors(report), 5000);
}

static void many_are_kept(void **state) {
  struct report *report = report_new(*state, SIZE_MAX);
  for (int round = 0; round < 2; round++) {
    for (uint32_t i = 5000; i > 0; i--) {
      report_add(report, MESSAGE_SYNTAX, at(i), NULL, NULL, NULL);
    }
  }
  size_t count;
  const struct complaint *sorted = report_sorted(report, &count);
  assert_int_equal(count, 5000);
  for (uint32_t i = 0; i < 5000; i++) {
    assert_int_equal(sorted[i].place.start, i + 1);
  }
  assert_int_equal(report_left_out(report), 0);
}

static void an_empty_report(void **state) {
  struct report *report = report_new(*state, 0);
  size_t count = 9;
  report_sorted(report, &count);
  assert_int_equal(count, 0);
  assert_int_equal(report_errors(report), 0);
  report_add(report, MESSAGE_SYNTAX, at(1), NULL, NULL, NULL);
  assert_int_equal(report_errors(report), 1);
  assert_int_equal(report_left_out(report), 1);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      SCENE(complaints_come_sorted), SCENE(arguments_are_copied),
      SCENE(of_a_long_argument_the_middle_is_left_out),
      SCENE(doubles_are_one),        SCENE(without_a_place_arguments_tell_apart),
      SCENE(too_many_are_counted),   SCENE(many_are_kept),
      SCENE(an_empty_report),
  };
  RUN(tests);
}
