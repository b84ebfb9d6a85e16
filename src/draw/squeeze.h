/* SPDX-License-Identifier: EUPL-1.2
 *
 * Takes the air out of a layout that is wider than its page.
 */
#ifndef STADGA_DRAW_SQUEEZE_H
#define STADGA_DRAW_SQUEEZE_H

#include "base/arena.h"
#include "draw/layout.h"

/* Moves nodes so that all fit into `most`, or into the width of the widest rank where that is
 * more: order and gaps are kept, and what fits already stays. The least left edge is 0. */
void squeeze_layout(struct arena *arena, const struct layout_graph *graph, int32_t *middle,
                    int32_t most);

#endif
