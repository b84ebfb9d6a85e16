/* SPDX-License-Identifier: EUPL-1.2
 * What pages say is there in both languages, with the same places for arguments. */
#include "unit/scene.h"

#include "base/saying.h"

#include <string.h>

static unsigned places(const char *words) {
  unsigned found = 0;
  for (const char *at = words; *at; at++) {
    if (at[0] == '{' && at[1] >= '1' && at[1] <= '9' && at[2] == '}') found |= 1u << (at[1] - '1');
  }
  return found;
}

static void test_every_saying_in_every_language(void **state) {
  (void)state;
  for (int i = 0; i < SAYING_COUNT; i++) {
    const char *english = saying_get((enum say)i, LANGUAGE_ENGLISH);
    const char *swedish = saying_get((enum say)i, LANGUAGE_SWEDISH);
    assert_non_null(english);
    assert_non_null(swedish);
    assert_int_not_equal(*english, 0);
    assert_int_not_equal(*swedish, 0);
    if (places(english) != places(swedish)) fail_msg("places differ: %s / %s", english, swedish);
  }
}

/* A saying with its languages in the wrong order is found by one of these. */
static void test_languages_are_in_order(void **state) {
  (void)state;
  static const enum say alike[] = {SAY_FACT_TEXT,    SAY_BODY_PRESIDIUM, SAY_NO_LEVEL,
                                      SAY_SUMMARY_LINE, SAY_RULE_NAME,      SAY_NOTICE_FORM};
  static const char *const swedish_only[] = {"å", "ä", "ö", "Å", "Ä", "Ö", " och ", " inte ", " är "};
  static const char *const english_only[] = {" the ", "The ", " of ", " is ", " not ", "“", "’"};
  for (int i = 0; i < SAYING_COUNT; i++) {
    const char *english = saying_get((enum say)i, LANGUAGE_ENGLISH);
    const char *swedish = saying_get((enum say)i, LANGUAGE_SWEDISH);
    bool same = strcmp(english, swedish) == 0, may = false;
    for (size_t a = 0; a < sizeof alike / sizeof *alike; a++) may |= alike[a] == (enum say)i;
    if (same != may) fail_msg("alike in both languages: %s", english);
    for (size_t w = 0; w < sizeof swedish_only / sizeof *swedish_only; w++) {
      if (strstr(english, swedish_only[w])) fail_msg("Swedish in place of English: %s", english);
    }
    for (size_t w = 0; w < sizeof english_only / sizeof *english_only; w++) {
      if (strstr(swedish, english_only[w])) fail_msg("English in place of Swedish: %s", swedish);
    }
  }
}

static void test_fill(void **state) {
  struct text text = text_new(*state);
  saying_fill(&text, "{2} och {1}, {3}{x} {", (const char *const[]){"ett", "{1}", NULL});
  assert_string_equal(text_string(&text), "{1} och ett, {x} {");
}

int main(void) {
  const struct CMUnitTest tests[] = {SCENE(test_every_saying_in_every_language),
                                     SCENE(test_languages_are_in_order), SCENE(test_fill)};
  RUN(tests);
}
