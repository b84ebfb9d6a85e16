/* SPDX-License-Identifier: EUPL-1.2
 * Text for a terminal: nothing that a terminal obeys gets through, and lines break at blanks. */
#include "unit/scene.h"

#include "page/plain.h"

#include <string.h>

static const char *safe(void **state, const char *bytes, size_t length) {
  struct text text = text_new(*state);
  plain_safe(&text, bytes, length);
  return text_string(&text);
}

static void test_harmful_is_written_out(void **state) {
  assert_string_equal(safe(state, "a\x1b[31mb", 7), "a\\x1b[31mb");
  assert_string_equal(safe(state, "a\0b\tc", 5), "a\\x00b c");
  assert_string_equal(safe(state, "\xe2\x80\xae" "x", 4), "\\u202ex");
  assert_string_equal(safe(state, "\xc2\x9b" "1m", 4), "\\x9b1m");
  assert_string_equal(safe(state, "\xff\xc3", 2), "\\xff\\xc3");
  assert_string_equal(safe(state, "Åre – “ja”", strlen("Åre – “ja”")), "Åre – “ja”");
}

static const char *paragraph(void **state, size_t width, size_t indent, const char *lead,
                             const char *string) {
  struct text text = text_new(*state);
  struct plain plain = {&text, width, false};
  plain_paragraph(&plain, indent, lead, string);
  return text_string(&text);
}

static void test_paragraph_breaks(void **state) {
  assert_string_equal(
      paragraph(state, 40, 2, "- ", "ett två tre fyra fem sex sju åtta nio tio elva"),
      "  - ett två tre fyra fem sex sju åtta\n"
      "    nio tio elva\n");
  assert_string_equal(paragraph(state, 40, 0, "", ""), "\n");
  assert_string_equal(paragraph(state, 1, 0, "", "  a   b  "), "a b\n");
}

static void test_long_word_stands_alone(void **state) {
  const char *word = "Arbetsmarknadsförvaltningschefsnätverksmötesordförande";
  const char *expected = "a\nArbetsmarknadsförvaltningschefsnätverksmötesordförande\nb\n";
  struct text text = text_new(*state);
  text_addf(&text, "a %s b", word);
  assert_string_equal(paragraph(state, 40, 0, "", text_string(&text)), expected);
}

static void test_colours_only_if_asked(void **state) {
  struct text text = text_new(*state);
  struct plain plain = {&text, 80, false};
  plain_words(&plain, PLAIN_RED, "fel");
  assert_string_equal(text_string(&text), "fel");
  plain.colour = true;
  plain_words(&plain, PLAIN_RED, "fel\x1b");
  assert_string_equal(text_string(&text), "fel\x1b[1;31mfel\\x1b\x1b[0m");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      SCENE(test_harmful_is_written_out), SCENE(test_paragraph_breaks),
      SCENE(test_long_word_stands_alone), SCENE(test_colours_only_if_asked)};
  RUN(tests);
}
