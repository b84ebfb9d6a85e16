/* SPDX-License-Identifier: EUPL-1.2
 *
 * The table of messages, and putting arguments into its sentences.
 */
#include "unit/scene.h"

#include "base/message.h"
#include "base/report.h"
#include "base/text.h"

#include <string.h>

static const char *filled(void **state, const char *sentence, const char *one, const char *two,
                          enum language language) {
  struct text text = text_new(*state);
  const struct complaint complaint = {.arguments = {one, two}};
  message_fill(&text, sentence, &complaint, language);
  return text_string(&text);
}

static void every_message_is_found_by_its_code(void **state) {
  (void)state;
  for (enum message message = 1; message < MESSAGE_COUNT; message++) {
    const struct message_text *text = message_get(message);
    assert_non_null(text->code);
    assert_int_equal(message_find(text->code), message);
    if (message > 1)
      assert_true(strcmp(message_get(message - 1)->code, text->code) < 0);
  }
  assert_int_equal(message_find("s101"), MESSAGE_NOT_UTF8);
  assert_int_equal(message_find("S999"), MESSAGE_NONE);
  assert_int_equal(message_find(""), MESSAGE_NONE);
}

static void arguments_take_their_places(void **state) {
  assert_string_equal(filled(state, "{2} and {1}", "a", "b", LANGUAGE_ENGLISH), "b and a");
  assert_string_equal(filled(state, "{1}{1}", "a", NULL, LANGUAGE_ENGLISH), "aa");
  assert_string_equal(filled(state, "[{2}]", "a", NULL, LANGUAGE_ENGLISH), "[]");
  assert_string_equal(filled(state, "{5} {x} {", "a", NULL, LANGUAGE_ENGLISH), "{5} {x} {");
  assert_string_equal(filled(state, "{1}", "{2}", "no", LANGUAGE_ENGLISH), "{2}");
}

static void terms_are_told_in_the_language(void **state) {
  static const char term[] = MESSAGE_TERM("end of line") ", x";
  assert_string_equal(filled(state, "{1}!", term, NULL, LANGUAGE_SWEDISH), "radens slut, x!");
  assert_string_equal(filled(state, "{1}!", term, NULL, LANGUAGE_ENGLISH),
                      "the end of the line, x!");
}

static void what_the_system_says_is_told_in_the_language(void **state) {
  assert_string_equal(filled(state, "{1}", "No such file or directory", NULL, LANGUAGE_SWEDISH),
                      "den finns inte");
  assert_string_equal(filled(state, "{1}", "Something new", NULL, LANGUAGE_SWEDISH),
                      "Something new");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      SCENE(every_message_is_found_by_its_code), SCENE(arguments_take_their_places),
      SCENE(terms_are_told_in_the_language), SCENE(what_the_system_says_is_told_in_the_language)};
  RUN(tests);
}
