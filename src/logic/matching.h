/* SPDX-License-Identifier: EUPL-1.2
 *
 * Who can have what, where each may have one thing of some, and each thing goes to so many at most.
 */
#ifndef STADGA_LOGIC_MATCHING_H
#define STADGA_LOGIC_MATCHING_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

/* What one may have: numbers of things, below the number of them. */
struct wanted_things {
  const uint32_t *items;
  size_t count;
};

/* Whether each can have a thing at the same time; most[i]: to how many thing i may go. */
bool matching_all(struct arena *arena, const struct wanted_things *each, size_t count, const uint32_t *most,
                  size_t things);

#endif
