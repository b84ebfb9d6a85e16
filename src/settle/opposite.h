/* SPDX-License-Identifier: EUPL-1.2
 *
 * The opposite of what lines of a rule ask, as lines.
 */
#ifndef STADGA_SETTLE_OPPOSITE_H
#define STADGA_SETTLE_OPPOSITE_H

#include "logic/typed.h"

/* That not all of some lines hold; of no lines (NULL), what nothing keeps. In the arena, with parts of the lines. */
struct typed *opposite_of_all(struct arena *arena, const struct typed *lines);

/* Of what should come about at some time, or in some term: that each time it does not. NULL where the lines ask more
 * than that. In the arena, with parts of the lines. */
struct typed *opposite_each_time(struct arena *arena, const struct typed *lines);

#endif
