/* SPDX-License-Identifier: EUPL-1.2
 *
 * Augmenting paths (H. W. Kuhn, “The Hungarian method for the assignment problem”, Naval Research Logistics
 * Quarterly 2, 1955): whoever finds a thing taken asks those who have it to take another.
 */
#include "logic/matching.h"

struct matching {
  const struct wanted_things *each;
  const uint32_t *most;
  uint32_t **takers;   /* by thing: who has it */
  uint32_t *taken;     /* by thing: how many have it */
  uint32_t *asked_for; /* by thing: in which search it was asked for */
};

/* No deeper than there are things: each is asked for once in a search. */
static bool find_place(struct matching *matching, uint32_t who, uint32_t search) {
  const struct wanted_things *wanted = &matching->each[who];
  for (size_t i = 0; i < wanted->count; i++) {
    uint32_t thing = wanted->items[i], *takers = matching->takers[thing];
    if (matching->asked_for[thing] == search)
      continue;
    matching->asked_for[thing] = search;
    if (matching->taken[thing] < matching->most[thing]) {
      takers[matching->taken[thing]++] = who;
      return true;
    }
    for (uint32_t k = 0; k < matching->taken[thing]; k++)
      if (find_place(matching, takers[k], search)) {
        takers[k] = who;
        return true;
      }
  }
  return false;
}

bool matching_all(struct arena *arena, const struct wanted_things *each, size_t count, const uint32_t *most,
                  size_t things) {
  struct matching matching = {.each = each, .most = most};
  matching.takers = arena_array(arena, things + 1, sizeof *matching.takers);
  matching.taken = arena_array(arena, things + 1, sizeof *matching.taken);
  matching.asked_for = arena_array(arena, things + 1, sizeof *matching.asked_for);
  for (size_t i = 0; i < things; i++)
    matching.takers[i] = arena_array(arena, (most[i] < count ? most[i] : count) + 1, sizeof **matching.takers);
  for (uint32_t i = 0; i < count; i++)
    if (!find_place(&matching, i, i + 1))
      return false;
  return true;
}
