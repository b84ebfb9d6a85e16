/* SPDX-License-Identifier: EUPL-1.2
 *
 * A thing with a place across in a rank, to be put in order from left to right.
 */
#ifndef STADGA_DRAW_SPOT_H
#define STADGA_DRAW_SPOT_H

#include <stddef.h>
#include <stdint.h>

struct spot {
  size_t number; /* of what it is: decides between equal places */
  int rank;
  int32_t middle;
};

/* Rank by rank, each from left to right; for qsort over structs that begin with a spot. */
int spot_compare(const void *a, const void *b);

#endif
