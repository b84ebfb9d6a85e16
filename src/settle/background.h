/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a conclusion takes for granted beside the clauses it follows from: meanings built into the language.
 */
#ifndef STADGA_SETTLE_BACKGROUND_H
#define STADGA_SETTLE_BACKGROUND_H

#include "settle/stretch.h"

/* By which some literals cannot all hold in a stretch, which was found within so many conflicts (0: no limit): a bit
 * for each (enum meaning). It may be somewhat more than a proof needs. */
unsigned background_meanings(const struct need *need, const struct stretch *stretch, const literal *refuted,
                             size_t count, uint64_t conflicts);

#endif
