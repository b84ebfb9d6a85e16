/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a verdict rests on that the text does not say: a cap on open numbers, a list of lengths of term.
 */
#ifndef STADGA_CHECK_RESTING_H
#define STADGA_CHECK_RESTING_H

#include "logic/world.h"

/* Of what is claimed of all outcomes, over these picks: enum resting. */
unsigned resting_of_all(const struct model *model, const struct picks *picks);

/* Of two outcomes, one of them with a length from the list that the other has not. No cap: both are outcomes
 * whatever it is. */
unsigned resting_of_two(const struct model *model, const struct world *one, const struct world *other);

#endif
