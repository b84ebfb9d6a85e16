/* SPDX-License-Identifier: EUPL-1.2
 *
 * How the terms of alternating roles fall beside each other, as far as the text tells.
 */
#ifndef STADGA_LOGIC_TIMELINE_H
#define STADGA_LOGIC_TIMELINE_H

#include "logic/view.h"

/* The turns of a role that come at some time together with those that other clocks show: a bit for
 * each. 0: all may. */
uint64_t timeline_turns(const struct model *model, const struct clock *clocks, size_t count, uint32_t role);

#endif
