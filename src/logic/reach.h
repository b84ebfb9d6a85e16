/* SPDX-License-Identifier: EUPL-1.2
 *
 * A field followed again and again: everything its links lead to in one step or more.
 */
#ifndef STADGA_LOGIC_REACH_H
#define STADGA_LOGIC_REACH_H

#include "logic/typed.h"

/* What a repeated field (b..prepare) leads to from a set that lies on top of the pile, put above
 * it. Each thing once, the nearer ones first: certain where every step of some way is, else
 * possible. A start is among them only where a way leads back to it. */
struct set reach(struct view *view, const struct typed *typed, struct set from);

#endif
