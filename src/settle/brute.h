/* SPDX-License-Identifier: EUPL-1.2
 *
 * A rule as one problem for any solver of choices, to measure this program beside.
 */
#ifndef STADGA_SETTLE_BRUTE_H
#define STADGA_SETTLE_BRUTE_H

#include "settle/stretch.h"

/* All that is open in some questions (chained), over so many years and in one piece, in DIMACS form: what is
 * allowed and keeps all of them, or what is allowed and breaks one. In the arena. NULL: too long. */
const char *brute_dimacs(struct view *view, struct arena *arena, const struct question *questions, uint32_t years,
                         bool keeps, size_t *length);

#endif
