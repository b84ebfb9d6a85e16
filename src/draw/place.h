/* SPDX-License-Identifier: EUPL-1.2
 *
 * Where the parts of a plan stand: boxes, ranks, bands, and the points at which lines leave
 * and reach boxes. Lengths in tenths of a unit.
 */
#ifndef STADGA_DRAW_PLACE_H
#define STADGA_DRAW_PLACE_H

#include "draw/picture.h"
#include "draw/plan.h"

struct place_end {
  int32_t x;      /* where on the side of its box a line ends */
  bool at_bottom; /* of the box; else at the top */
};

struct place_rank {
  int32_t top, bottom;
}; /* what boxes or words may take, with stubs of lines */
struct place_band {
  int32_t top, bottom;
  bool used;
};

struct place {
  const struct plan *plan;
  int32_t *middle;           /* of each node, across */
  struct picture_box *boxes; /* one a box; with texts */
  struct place_end *ends;    /* two a link: of its upper and its lower box */
  struct place_rank *ranks;
  struct place_band *bands;
  int32_t left, right, bottom; /* of all that is in the bands */
};

/* Places everything, the first box at `left` and the first rank below `top`. */
struct place *place_make(const struct plan *plan, const struct layout_answer *answer, int32_t left,
                         int32_t top);

/* Of a link within a row: whether its upper box is the one to the left. */
bool place_upper_is_left(const struct place *place, const struct plan_chain *chain);

/* Where a line within a row comes down beside its word. */
int32_t place_turn(const struct place *place, const struct plan_chain *chain, bool left);

/* Where lines meet the box from below. */
int32_t place_foot(const struct picture_box *box);

#endif
