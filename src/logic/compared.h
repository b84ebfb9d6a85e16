/* SPDX-License-Identifier: EUPL-1.2
 *
 * With what numbers conditions compare how many things there are: an open number of things must be able to reach them.
 */
#ifndef STADGA_LOGIC_COMPARED_H
#define STADGA_LOGIC_COMPARED_H

#include "logic/typed.h"

/* The largest whole number that a count or a sum is compared with in some lines, no less than it; 0: none. One that is
 * compared with another count is with so many `seats`, and with as many times that as is multiplied by. More than
 * COMPARED_MOST counts as that, as is said where a verdict rests on it. */
enum { COMPARED_MOST = 1000 };
uint32_t compared_most(const struct typed *lines, uint32_t seats);

/* Whether a count or a sum is compared with anything in some lines. NULL is allowed. */
bool compared_counts(const struct typed *lines);

#endif
