/* SPDX-License-Identifier: EUPL-1.2
 *
 * What belongs to what: to one, to a few, to so many that they are marked and not looked through.
 */
#include "unit/workshop.h"

#include "base/text.h"

/* So many municipalities, each with a side of its own, and around them a party and a support
 * organisation without one. */
static const char *parties(struct arena *arena, int count) {
  struct text text = text_new(arena);
  text_add(&text, "sector social, health\nregion North\nsupport Union\n");
  for (int i = 0; i < count; i++)
    text_addf(&text, "side S%d { municipality M%d }\n", i, i);
  text_add(&text, "unit Board of each municipality in social\noffice chief of each Board in health\n"
                  "office clerk of each municipality\n");
  return text_string(&text);
}

static size_t seats_of(void **state, int count, const char *members) {
  const char *text = text_format(*state, "%sbody Forum { members %s }\n", parties(*state, count), members);
  const struct model *model = model_read(state, text);
  return body_named(model, "Forum")->seat_count;
}

static void few_and_many_are_alike(void **state) {
  static const struct {
    const char *members;
    int none, each; /* seats: so many, and one more for each municipality */
  } cases[] = {
      {"clerk of each municipality", 0, 1},
      {"chief of each municipality", 0, 1}, /* of its board, of its owner */
      {"Board of each municipality", 0, 1},
      {"Board of each side", 0, 1},
      {"clerk of each party except M1", -1, 1},
      {"each party except North", 0, 1},
      {"each party except M1", 0, 1},
      {"each party except each municipality", 1, 0},
      {"each party except each side", 1, 0},
      {"each municipality except each side", 0, 0},
      {"clerk of M0", 1, 0},
      {"chief of health", 0, 1},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
    for (int count = 3; count <= 43; count += 20) {
      size_t wanted = (size_t)(cases[i].none + cases[i].each * count);
      size_t seats = seats_of(state, count, cases[i].members);
      if (wanted == 0)
        continue; /* nobody is left: complained of or silent, but no crash */
      if (seats != wanted)
        fail_msg("%s of %d: %zu seats, not %zu", cases[i].members, count, seats, wanted);
    }
}

int main(void) {
  const struct CMUnitTest tests[] = {SCENE(few_and_many_are_alike)};
  RUN(tests);
}
