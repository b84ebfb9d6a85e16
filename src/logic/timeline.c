/* SPDX-License-Identifier: EUPL-1.2
 *
 * Time is counted in months from the beginning of the first role at hand, and repeats.
 */
#include "logic/timeline.h"

#include "logic/calendar.h"
#include "logic/clock.h"

enum { HANDS_MOST = 6, MONTHS_MOST = 12000, TURNS_MOST = 64 };

/* A clock whose turn is known in every month. */
struct hand {
  uint32_t period, phase, turns, turn;
};

/* The hand of a role beside the first one; false where its turns at a time are not known. */
static bool hand_of(const struct model *model, uint32_t first, struct clock clock, struct hand *out) {
  const struct role *role = &model->roles[clock.role];
  int64_t after;
  if (!clock_begins_known(model, clock.role) || !clock_period_known(model, clock.role) ||
      role->period_months == 0 || clock_first_year_open(model, clock.role) ||
      !calendar_between(model, calendar_terms(model, first), calendar_terms(model, clock.role), &after))
    return false;
  int64_t round = (int64_t)role->period_months * (int64_t)role->turn_count;
  int64_t phase = ((int64_t)role->first_turn * role->period_months - after) % round;
  *out = (struct hand){role->period_months, (uint32_t)(phase < 0 ? phase + round : phase),
                       (uint32_t)role->turn_count, clock.turn};
  return round <= MONTHS_MOST;
}

static uint32_t turn_in(const struct hand *hand, uint32_t month) {
  return (month + hand->phase) / hand->period % hand->turns;
}

static bool all_show(const struct hand *hands, size_t count, uint32_t month) {
  for (size_t i = 0; i < count; i++)
    if (turn_in(&hands[i], month) != hands[i].turn)
      return false;
  return true;
}

/* One round of all hands in steps of months; false where it is too long. */
static bool round_of(const struct hand *hands, size_t count, uint32_t *step, uint32_t *length) {
  uint64_t all = 1, divisor = 0;
  for (size_t i = 0; i < count; i++) {
    uint64_t turns = (uint64_t)hands[i].period * hands[i].turns;
    if (turns == 0)
      return false;
    all = all / greatest_divisor(all, turns) * turns;
    divisor = greatest_divisor(greatest_divisor(divisor, hands[i].period), hands[i].phase);
    if (all > MONTHS_MOST)
      return false;
  }
  *step = (uint32_t)divisor;
  *length = (uint32_t)all;
  return true;
}

uint64_t timeline_turns(const struct model *model, const struct clock *clocks, size_t count, uint32_t role) {
  struct hand hands[HANDS_MOST + 1];
  size_t known = 0;
  uint32_t step, length;
  uint64_t turns = 0;
  struct hand last;
  if (count == 0 || model->roles[role].turn_count > TURNS_MOST ||
      !hand_of(model, clocks[0].role, (struct clock){.role = role}, &last))
    return 0;
  for (size_t i = 0; i < count && known < HANDS_MOST; i++)
    known += hand_of(model, clocks[0].role, clocks[i], &hands[known]);
  hands[known] = last;
  if (known == 0 || !round_of(hands, known + 1, &step, &length))
    return 0;
  for (uint32_t month = 0; month < length; month += step)
    if (all_show(hands, known, month))
      turns |= UINT64_C(1) << turn_in(&last, month);
  return turns;
}
