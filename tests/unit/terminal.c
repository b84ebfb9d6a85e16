/* SPDX-License-Identifier: EUPL-1.2
 * Complaints on a terminal: the place, the marked line, the next step. */
#include "unit/scene.h"

#include "page/terminal.h"

#include <string.h>

struct desk {
  struct sources *sources;
  struct report *report;
  uint32_t source;
};

static struct desk desk_of(void **state, const char *bytes) {
  struct desk desk = {sources_new(*state), report_new(*state, 10), 0};
  size_t at;
  assert_int_equal(source_add(desk.sources, "a.stadga", bytes, strlen(bytes), &desk.source, &at),
                   SOURCE_OK);
  return desk;
}

static struct span span(const struct desk *desk, uint32_t start, uint32_t end) {
  return source_span(source_get(desk->sources, desk->source), start, end);
}

static const char *shown(void **state, const struct desk *desk) {
  struct text text = text_new(*state);
  terminal_complaints(&text, desk->report, desk->sources,
                      (struct terminal){.language = LANGUAGE_ENGLISH});
  return text_string(&text);
}

static void test_place_and_mark(void **state) {
  struct desk desk = desk_of(state, "stadga 1 english\n\tlevel Åre, nope\n");
  report_add(desk.report, MESSAGE_UNKNOWN_NAME, span(&desk, 30, 34), "nope", NULL, NULL);
  const char *text = shown(state, &desk);
  assert_non_null(strstr(text, "a.stadga:2:13: error S2"));
  assert_non_null(strstr(text, "     2 |  level Åre, nope\n"
                               "       |             ^~~~\n"));
}

static void test_suggestion_and_other_place(void **state) {
  struct desk desk = desk_of(state, "one\ntwo\n");
  struct complaint *complaint =
      report_add(desk.report, MESSAGE_UNKNOWN_NAME, span(&desk, 4, 7), "two", NULL, NULL);
  complaint->suggestion = "tow";
  complaint->other = span(&desk, 0, 3);
  const char *text = shown(state, &desk);
  assert_non_null(strstr(text, "Did you mean “tow”?\n"));
  assert_non_null(strstr(text, "a.stadga:1:1: the other place\n     1 | one\n       | ^~~\n"));
}

static void test_several_lines_mark_the_first(void **state) {
  struct desk desk = desk_of(state, "abc def\nghi\n");
  report_add(desk.report, MESSAGE_UNKNOWN_NAME, span(&desk, 4, 10), "x", NULL, NULL);
  assert_non_null(strstr(shown(state, &desk), "     1 | abc def\n       |     ^~~\n"));
}

static void test_end_of_line_and_of_file(void **state) {
  struct desk desk = desk_of(state, "abc\n");
  report_add(desk.report, MESSAGE_UNKNOWN_NAME, span(&desk, 3, 4), "x", NULL, NULL);
  report_add(desk.report, MESSAGE_UNKNOWN_NAME, span(&desk, 4, 4), "y", NULL, NULL);
  assert_non_null(strstr(shown(state, &desk), "     1 | abc\n       |    ^\n"));
}

static void test_long_line_is_cut(void **state) {
  struct text line = text_new(*state);
  for (int i = 0; i < 3000; i++) text_add(&line, "äå");
  struct desk desk = desk_of(state, text_string(&line));
  report_add(desk.report, MESSAGE_UNKNOWN_NAME, span(&desk, 6000, 6004), "x", NULL, NULL);
  const char *text = shown(state, &desk);
  assert_true(strlen(text) < 1500);
  const char *mark = strstr(text, "       | ");
  assert_non_null(mark);
  assert_int_equal(strspn(mark + 9, " "), 31);
  assert_memory_equal(mark + 9 + 31, "^~\n", 3);
}

static void test_without_a_place(void **state) {
  struct desk desk = desk_of(state, "x");
  report_add(desk.report, MESSAGE_FILE_MISSING, (struct span){0}, "\x1b]0;a", "no such file", NULL);
  const char *text = shown(state, &desk);
  assert_memory_equal(text, "stadga: error S0", 16);
  assert_null(strchr(text, '\x1b'));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      SCENE(test_place_and_mark),          SCENE(test_suggestion_and_other_place),
      SCENE(test_several_lines_mark_the_first), SCENE(test_end_of_line_and_of_file),
      SCENE(test_long_line_is_cut),        SCENE(test_without_a_place)};
  RUN(tests);
}
