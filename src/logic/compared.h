/* SPDX-License-Identifier: EUPL-1.2
 *
 * With what numbers conditions compare how many things there are: an open number of things must be able to reach them.
 */
#ifndef STADGA_LOGIC_COMPARED_H
#define STADGA_LOGIC_COMPARED_H

#include "logic/typed.h"

/* How far a count or a sum must reach to come to what it is compared with in some lines; 0: with nothing. Each other
 * count that stands in a comparison is as many as there are seats, of a body with open numbers where all counts begin
 * with the same thing, and as many times that as is multiplied by. More than COMPARED_MOST counts as that, as is said
 * where a verdict rests on it. */
enum { COMPARED_MOST = 1000 };
uint32_t compared_most(const struct typed *lines, struct stated_seats seats);

/* Whether a count or a sum is compared with anything in some lines. NULL is allowed. */
bool compared_counts(const struct typed *lines);

#endif
