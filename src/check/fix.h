/* SPDX-License-Identifier: EUPL-1.2
 *
 * How a text would settle a choice that it leaves open, in the way of an outcome.
 */
#ifndef STADGA_CHECK_FIX_H
#define STADGA_CHECK_FIX_H

#include "logic/world.h"
#include "remedy/lack.h"

/* Adds the statements that fix a pick as it is in a world; none where the language has no form for it. */
void fix_pick(struct view *view, const struct world *world, struct pick pick, struct lack *out);

#endif
