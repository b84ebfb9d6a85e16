/* SPDX-License-Identifier: EUPL-1.2
 *
 * How the terms of alternating roles fall beside each other, as far as the text tells.
 */
#ifndef STADGA_LOGIC_TIMELINE_H
#define STADGA_LOGIC_TIMELINE_H

#include "logic/view.h"

/* Whole months from the beginning of one role's first term to that of another's. A role without a
 * date begins on the first day of the agreement; later terms begin with a year, so it goes beside a
 * date of its own only where the first day does. false: they fall anyhow beside each other. */
bool timeline_between(const struct model *model, uint32_t from, uint32_t to, int64_t *months);

/* The turns of a role that come at some time together with those that other clocks show: a bit for
 * each. 0: all may. */
uint64_t timeline_turns(const struct model *model, const struct clock *clocks, size_t count, uint32_t role);

/* The greatest number that divides both; of 0 and a number that number. */
uint64_t greatest_divisor(uint64_t a, uint64_t b);

#endif
