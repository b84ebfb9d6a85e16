/* SPDX-License-Identifier: EUPL-1.2
 *
 * Widths of texts, clean texts, and lines.
 */
#include "draw/letters.h"

#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const struct letters_font regular = {LETTERS_REGULAR, 100}, bold = {LETTERS_BOLD, 100};

static void out_of_memory(void *user) {
  (void)user;
  abort();
}

static int open_arena(void **state) {
  *state = arena_open(0, out_of_memory, NULL);
  return 0;
}

static int close_arena(void **state) {
  arena_close(*state);
  return 0;
}

static int32_t width(struct letters_font font, const char *string) {
  return letters_width(font, string, strlen(string));
}

static void test_widths(void **state) {
  (void)state;
  assert_int_equal(width(regular, ""), 0);
  assert_int_equal(width(regular, "a"), 67); /* 613 thousandths of 100, plus 8 %, rounded up */
  assert_int_equal(width(regular, "å"), width(regular, "a"));
  assert_int_equal(width(regular, "Ö"), width(regular, "O"));
  assert_int_equal(width(regular, "É"), width(regular, "E"));
  assert_true(width(bold, "Tjänst") > width(regular, "Tjänst"));
  assert_true(width(regular, "W") > width(regular, "i"));
  assert_int_equal(width(regular, "e\xcc\x81"), width(regular, "e")); /* a combining accent */
  assert_true(width(regular, "\xe4\xb8\xad") > width(regular, "W"));
  assert_true(width(regular, "\xff") > 0);
}

static void test_clean(void **state) {
  assert_string_equal(letters_clean(*state, NULL), "");
  assert_string_equal(letters_clean(*state, "  Åre \t\n kommun\x01 "), "Åre kommun");
  assert_string_equal(letters_clean(*state, "a\xff"
                                            "b"),
                      "a\xef\xbf\xbd"
                      "b");
  assert_string_equal(letters_clean(*state, "\xc3"), "\xef\xbf\xbd");
  assert_string_equal(letters_clean(*state, "\xef\xbf\xbf<"), "\xef\xbf\xbd<");
  assert_string_equal(letters_clean(*state, "a\xc2\x85"
                                            "b\x7f"),
                      "a b");
}

static struct letters_lines wrap(void **state, const char *string, int32_t most, size_t lines) {
  return letters_wrap(*state, regular, letters_clean(*state, string), most, lines);
}

static void test_lines_keep_words(void **state) {
  static const char text[] = "Tjänstepersonsarena för hälsa, stöd och utveckling";
  for (int32_t most = 1500; most < 4000; most += 50) {
    struct letters_lines lines = wrap(state, text, most, 20);
    struct text joined = text_new(*state);
    for (size_t i = 0; i < lines.count; i++) {
      assert_true(width(regular, lines.lines[i]) <= most);
      assert_true(width(regular, lines.lines[i]) <= lines.width);
      if (i)
        text_add_char(&joined, ' ');
      text_add(&joined, lines.lines[i]);
    }
    assert_string_equal(text_string(&joined), text);
  }
}

static void test_breaks_inside(void **state) {
  struct letters_lines lines = wrap(state, "hälso-/sjukvård", 700, 9);
  assert_int_equal(lines.count, 2);
  assert_string_equal(lines.lines[0], "hälso-/");
  assert_string_equal(lines.lines[1], "sjukvård");
  lines = wrap(state, "aaaaaaaaaa", 400, 9);
  assert_int_equal(lines.count, 2);
  assert_string_equal(lines.lines[0], "aaaaa-");
  assert_string_equal(lines.lines[1], "aaaaa");
}

static void test_borders(void **state) {
  assert_int_equal(wrap(state, "", 500, 9).count, 0);
  assert_int_equal(wrap(state, " \n ", 500, 9).count, 0);
  assert_int_equal(wrap(state, "WW", 1, 9).count, 2);
  struct letters_lines lines = wrap(state, "ett två tre fyra fem sex sju åtta", 500, 2);
  assert_int_equal(lines.count, 2);
  assert_non_null(strstr(lines.lines[1], "…"));
  assert_true(lines.width <= 500);
}

static void test_long_text_is_cut(void **state) {
  char *long_text = calloc(1, 1000001);
  assert_non_null(long_text);
  for (size_t i = 0; i < 1000000; i += 2)
    memcpy(long_text + i, "\xcc\x81", 2);
  struct letters_lines lines = wrap(state, long_text, 1000, 4);
  assert_true(lines.count <= 4);
  memset(long_text, 'x', 1000000);
  lines = wrap(state, long_text, 1000, 4);
  assert_int_equal(lines.count, 4);
  assert_non_null(strstr(lines.lines[3], "…"));
  free(long_text);
}

static void test_widest_part(void **state) {
  (void)state;
  assert_int_equal(letters_widest_part(regular, "en utvecklingsgrupp är"),
                   width(regular, "utvecklingsgrupp"));
  assert_int_equal(letters_widest_part(regular, "hälso- och"), width(regular, "hälso-"));
  assert_int_equal(letters_widest_part(regular, ""), 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_widths),           cmocka_unit_test(test_clean),
      cmocka_unit_test(test_lines_keep_words), cmocka_unit_test(test_breaks_inside),
      cmocka_unit_test(test_borders),          cmocka_unit_test(test_long_text_is_cut),
      cmocka_unit_test(test_widest_part)};
  return !!cmocka_run_group_tests(tests, open_arena, close_arena);
}
