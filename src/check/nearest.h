/* SPDX-License-Identifier: EUPL-1.2
 *
 * An outcome that keeps a condition and one that breaks it, which differ in the fewest choices.
 */
#ifndef STADGA_CHECK_NEAREST_H
#define STADGA_CHECK_NEAREST_H

#include "check/settle.h"

/* Puts a nearest pair in the place of the outcomes of something that was settled as open. Where a limit is reached
 * they stay, and are perhaps not the nearest: `nearest` tells. */
void nearest_pair(struct view *view, struct arena *arena, const struct question *question, uint64_t conflicts,
                  struct settled *settled);

/* Whether two worlds pick otherwise; where one does not settle the pick they do not differ in it. */
bool nearest_differ(const struct world *one, const struct world *other, struct pick pick);

#endif
