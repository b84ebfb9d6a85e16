/* SPDX-License-Identifier: EUPL-1.2
 *
 * Offices that lead a body and have no seat of their own in it: each fills one that is for somebody of their party, or
 * of whom nothing is said, and no two of them fill the same.
 */
#ifndef STADGA_LOGIC_OFFICES_H
#define STADGA_LOGIC_OFFICES_H

#include "logic/view.h"

/* Whether there may be too few seats for the offices that are chair or deputies of a body, though each party that they
 * are of has one: two offices of a party without a seat of their own, or one beside a seat for another office of the
 * same party, unless there are as many seats for anybody of that party as lead the body at a time; or, where what is
 * said of seats may be set aside, any two. Worked out once for each body. */
bool offices_compete(struct view *view, uint32_t body, bool sets_aside);

#endif
