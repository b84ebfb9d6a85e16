/* SPDX-License-Identifier: EUPL-1.2
 *
 * "Did you mean": what counts as alike, and that the order of offers means nothing.
 */
#include "unit/scene.h"

#include "base/likeness.h"

#include <string.h>

static const char *meant(const char *written, const char *const *names) {
  struct likeness likeness = likeness_of(written);
  for (; *names; names++) likeness_offer(&likeness, *names);
  return likeness.nearest;
}

#define MEANT(written, ...) meant(written, (const char *const[]){__VA_ARGS__, NULL})

static void some_letters_may_be_wrong(void **state) {
  (void)state;
  assert_string_equal(MEANT("chek", "draw", "check", "ask"), "check");
  assert_string_equal(MEANT("HSM", "HSN"), "HSN");
  assert_null(MEANT("ab", "ac"));
  assert_string_equal(MEANT("bodys", "bodies"), "bodies");
  assert_null(MEANT("abcd", "abef"));
  assert_string_equal(MEANT("every_body_has_depyuti", "every_body_has_deputy"), "every_body_has_deputy");
  assert_null(MEANT("every_body_has_xxxxty", "every_body_has_deputy"));
}

static void case_alone_is_a_mistake_too(void **state) {
  (void)state;
  assert_string_equal(MEANT("forum", "Form", "Forum"), "Forum");
  assert_null(MEANT("Forum", "Forum"));
}

static void the_order_of_offers_means_nothing(void **state) {
  (void)state;
  assert_string_equal(MEANT("Berk", "Berg", "Bero", "Bert"), "Berg");
  assert_string_equal(MEANT("Berk", "Bert", "Bero", "Berg"), "Berg");
  assert_string_equal(MEANT("krokm", "krakm", "krokom"), "krakm");
}

static void odd_bytes_are_like_nothing(void **state) {
  (void)state;
  assert_null(MEANT("check\xff", "check"));
  assert_null(MEANT("", "check"));
}

int main(void) {
  const struct CMUnitTest tests[] = {SCENE(some_letters_may_be_wrong), SCENE(case_alone_is_a_mistake_too),
                                     SCENE(the_order_of_offers_means_nothing), SCENE(odd_bytes_are_like_nothing)};
  RUN(tests);
}
