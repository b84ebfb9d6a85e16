/* SPDX-License-Identifier: EUPL-1.2
 *
 * Which office whoever fills a seat for anybody of a party is: that is open, and matters where somebody has a role by
 * having the seat.
 */
#ifndef STADGA_LOGIC_PERSONS_H
#define STADGA_LOGIC_PERSONS_H

#include "logic/view.h"

enum { PERSONS_MOST = 400 }; /* offices that whoever fills a seat may be; of more it is not followed */

/* Whether no more is said of who has a role of the body than that they are one of its members, and another role is
 * taken over from them, or offices compete for its seats (offices.h); or it shares people with other bodies, and two
 * offices among them may be who fills a seat. Worked out once for each body. */
bool persons_matter(struct view *view, uint32_t body, bool sets_aside);

/* The offices that may fill a seat, in an arena or kept by the view: those of the party of the seat, or, where that is
 * not certain or `anyone` may fill it, all that may be told apart there. */
struct refs persons_of_seat(struct view *view, struct arena *arena, uint32_t seat, bool anyone);

#endif
