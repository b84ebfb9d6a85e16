/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a conclusion takes for granted beside the clauses it follows from: meanings built into the language.
 */
#ifndef STADGA_SETTLE_BACKGROUND_H
#define STADGA_SETTLE_BACKGROUND_H

#include "settle/stretch.h"

/* Those that say something of what a stretch was made of: a bit for each (enum meaning). It may be more than a proof
 * needs. */
unsigned background_meanings(const struct need *need, const struct stretch *stretch);

#endif
