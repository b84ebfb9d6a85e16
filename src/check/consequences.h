/* SPDX-License-Identifier: EUPL-1.2
 *
 * What differs in two outcomes only because something else does.
 */
#ifndef STADGA_CHECK_CONSEQUENCES_H
#define STADGA_CHECK_CONSEQUENCES_H

#include "check/settle.h"

/* Whoever is picked otherwise in the two outcomes of a pair, though the rule is kept in the one and broken in the other
 * whoever it is, as long as all else stays as it is in each: notes these picks in what was settled, as many as can be
 * said together, those of seats first and those the rule asks about last. Not all, where that takes more than so many
 * conflicts of the search. In an arena. */
void consequences_find(struct view *view, struct arena *arena, const struct question *question, uint64_t conflicts,
                       struct settled *settled);

bool consequences_have(const struct settled *settled, struct pick pick);

#endif
