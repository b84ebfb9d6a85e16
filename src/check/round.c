/* SPDX-License-Identifier: EUPL-1.2
 *
 * The roles that are told of may come round sooner than all that is open.
 */
#include "check/round.h"

#include <stdbool.h>
#include <string.h>

struct going {
  const char *const *words;
  size_t columns;
  uint32_t ticks, loop;
};

/* The tick in the course as which one is that may lie beyond it. */
static uint32_t tick_in(const struct going *going, uint32_t tick) {
  uint32_t round = going->ticks - going->loop;
  return tick < going->ticks ? tick : going->loop + (tick - going->loop) % round;
}

static bool is_same(const struct going *going, uint32_t tick, uint32_t other) {
  const char *const *one = going->words + tick_in(going, tick) * going->columns;
  const char *const *two = going->words + tick_in(going, other) * going->columns;
  for (size_t i = 0; i < going->columns; i++)
    if (strcmp(one[i], two[i]) != 0) return false;
  return true;
}

/* One round of the course is looked at, and what lies before it. */
static bool goes_round(const struct going *going, uint32_t from, uint32_t to) {
  uint32_t end = going->ticks + (from > going->loop ? from - going->loop : 0);
  for (uint32_t tick = from; tick < end; tick++)
    if (!is_same(going, tick, tick + to - from)) return false;
  return true;
}

struct round round_first(const char *const *words, size_t columns, uint32_t ticks, uint32_t loop) {
  const struct going going = {words, columns, ticks, loop};
  for (uint32_t to = 1; to < ticks; to++)
    for (uint32_t from = 0; from < to; from++)
      if (goes_round(&going, from, to)) return (struct round){from, to};
  return (struct round){loop, ticks};
}
