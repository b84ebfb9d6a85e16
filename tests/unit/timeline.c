/* SPDX-License-Identifier: EUPL-1.2
 *
 * Two posts that alternate, month by month: the verdict is what going through the calendar gives.
 */
#include "unit/scene.h"

#include "unit/judging.h"

#include "base/text.h"

enum { TURNS_MOST = 4, MONTHS = 6 * 12 * 12 * 4 };

/* An alternation between sides, so many months a turn, from so many months after the first day. */
struct post {
  int months, turns, first, start;
  bool region[TURNS_MOST];
};

static uint32_t next_number(uint32_t *seed) {
  *seed = *seed * 1664525 + 1013904223;
  return *seed >> 16;
}

static struct post post_of(uint32_t *seed) {
  static const int months[] = {6, 12, 18, 24, 36};
  struct post post = {.months = months[next_number(seed) % 5], .turns = 2 + (int)(next_number(seed) % 3)};
  post.first = (int)(next_number(seed) % 2);
  post.start = 6 * (int)(next_number(seed) % 3);
  for (int i = 0; i < post.turns; i++)
    post.region[i] = next_number(seed) % 2;
  return post;
}

/* Each turn has a unit of its own, so that it can be named as the one that begins. */
static void write_post(struct text *text, const char *role, const struct post *post) {
  text_addf(text, "  %s alternating each %d months between ", role, post->months);
  for (int i = 0; i < post->turns; i++)
    text_addf(text, "%s%s%d.%s", i ? " and " : "", post->region[i] ? "RU" : "KU", i, role);
  text_addf(text, " beginning %s%d.%s from %d-%02d-01\n", post->region[post->first] ? "RU" : "KU", post->first,
            role, 2027 + post->start / 12, 1 + post->start % 12);
}

static bool is_region(const struct post *post, int month) {
  int turn = post->first + (month + MONTHS * post->months - post->start) / post->months;
  return post->region[turn % post->turns];
}

static enum verdict by_calendar(const struct post *chair, const struct post *deputy) {
  for (int month = 0; month < MONTHS; month++)
    if (is_region(chair, month) == is_region(deputy, month))
      return VERDICT_VIOLATED;
  return VERDICT_GUARANTEED;
}

static void verdicts_are_those_of_the_calendar(void **state) {
  uint32_t seed = 7;
  int violated = 0, guaranteed = 0;
  for (int round = 0; round < 150; round++) {
    struct post chair = post_of(&seed), deputy = post_of(&seed);
    if (round % 2) { /* else hardly any two are always opposite */
      deputy = chair;
      for (int i = 0; i < deputy.turns; i++)
        deputy.region[i] = !chair.region[i];
    }
    struct text text = text_new(*state);
    text_add(&text, PARTIES);
    for (int i = 0; i < TURNS_MOST; i++)
      text_addf(&text, "unit RU%d of Region_X\nunit KU%d of Berg\n", i, i);
    text_add(&text, "agreement \"A\" { valid from 2027-01-01 }\nbody Forum top {\n");
    write_post(&text, "chair", &chair);
    write_post(&text, "deputy", &deputy);
    text_add(&text, "}\n");
    struct workshop *workshop = judging_workshop(state);
    const struct model *model = judging_model(workshop, text_string(&text));
    const struct result *result = judging_result(workshop, model, "chair_and_deputy_from_opposite_sides");
    enum verdict wanted = by_calendar(&chair, &deputy);
    if (result->verdict != wanted)
      fail_msg("%s, not %s:\n%s", verdict_name(result->verdict), verdict_name(wanted), text_string(&text));
    violated += wanted == VERDICT_VIOLATED;
    guaranteed += wanted == VERDICT_GUARANTEED;
  }
  assert_true(violated > 20 && guaranteed > 20);
}

int main(void) {
  const struct CMUnitTest tests[] = {SCENE(verdicts_are_those_of_the_calendar)};
  RUN(tests);
}
