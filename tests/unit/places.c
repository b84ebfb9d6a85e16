/* SPDX-License-Identifier: EUPL-1.2
 *
 * Numbers by place: each is found again, and none where none was put.
 */
#include "unit/scene.h"

#include "model/places.h"

static struct span at(uint32_t start) {
  return (struct span){.start = start, .end = start + 1};
}

static void nothing_is_in_an_empty_one(void **state) {
  struct places places = {0};
  (void)state;
  assert_int_equal(places_find(&places, at(0)), 0);
  assert_int_equal(places_find(&places, at(7)), 0);
}

static void each_is_found_again(void **state) {
  enum { COUNT = 5000, STEP = 37 };
  struct places places = {0};
  for (uint32_t i = 0; i < COUNT; i++)
    places_put(*state, &places, at(i * STEP), i + 1);
  for (uint32_t i = 0; i < COUNT; i++) {
    assert_int_equal(places_find(&places, at(i * STEP)), i + 1);
    assert_int_equal(places_find(&places, at(i * STEP + 1)), 0);
  }
  assert_int_equal(places_find(&places, at(UINT32_MAX)), 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {SCENE(nothing_is_in_an_empty_one), SCENE(each_is_found_again)};
  RUN(tests);
}
