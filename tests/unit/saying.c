/* SPDX-License-Identifier: EUPL-1.2
 * What pages say is there in both languages, with the same places for arguments. */
#include "unit/scene.h"

#include "page/saying.h"

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
    const char *english = saying_get((enum saying)i, LANGUAGE_ENGLISH);
    const char *swedish = saying_get((enum saying)i, LANGUAGE_SWEDISH);
    assert_non_null(english);
    assert_non_null(swedish);
    assert_int_not_equal(*english, 0);
    assert_int_not_equal(*swedish, 0);
    if (places(english) != places(swedish)) fail_msg("places differ: %s / %s", english, swedish);
  }
}

static void test_fill(void **state) {
  struct text text = text_new(*state);
  saying_fill(&text, "{2} och {1}, {3}{x} {", (const char *const[]){"ett", "{1}", NULL});
  assert_string_equal(text_string(&text), "{1} och ett, {x} {");
}

int main(void) {
  const struct CMUnitTest tests[] = {SCENE(test_every_saying_in_every_language), SCENE(test_fill)};
  RUN(tests);
}
