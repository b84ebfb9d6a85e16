/* SPDX-License-Identifier: EUPL-1.2
 *
 * Things numbered in the order in which they are met.
 */
#ifndef STADGA_SETTLE_THINGS_H
#define STADGA_SETTLE_THINGS_H

#include "base/arena.h"
#include "model/model.h"

/* Zeroed but for its arena: none so far. */
struct things {
  struct arena *arena;
  struct ref *items; /* the one with number n is items[n - 1] */
  uint32_t count;
  size_t room;
  uint32_t *table; /* by hash: a number; 0: nothing there */
  size_t size;
};

/* The number of a thing, from 1; the next one where it was not met before. */
uint32_t things_number(struct things *things, struct ref ref);

#endif
