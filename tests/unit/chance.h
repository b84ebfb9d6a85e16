/* SPDX-License-Identifier: EUPL-1.2
 *
 * Numbers by chance, the same in every run.
 */
#ifndef STADGA_TEST_CHANCE_H
#define STADGA_TEST_CHANCE_H

#include <stddef.h>
#include <stdint.h>

struct chance {
  uint64_t state; /* to begin with: anything but 0 */
};

/* One of 0 … count - 1. */
static inline size_t chance_below(struct chance *chance, size_t count) {
  chance->state ^= chance->state << 13;
  chance->state ^= chance->state >> 7;
  chance->state ^= chance->state << 17;
  return (size_t)((chance->state * 0x2545f4914f6cdd1du) >> 33) % count;
}

#endif
