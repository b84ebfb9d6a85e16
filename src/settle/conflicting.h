/* SPDX-License-Identifier: EUPL-1.2
 *
 * What cannot hold together of what a question turns on, and what is to be set aside of it.
 */
#ifndef STADGA_SETTLE_CONFLICTING_H
#define STADGA_SETTLE_CONFLICTING_H

#include "settle/aside.h"

/* The smallest conflicts under the branches that are picked, and what is set aside; in the arena. `conflicts`: the
 * limit of the search. Numbers of seats are looked at as open (view_open_totals). */
struct asides conflicting_asides(struct view *view, struct arena *arena, const struct question *question,
                                 uint64_t conflicts);

/* What the question needs with some provisions set aside, and with all that they say: they must stay where they are. */
struct need conflicting_need(struct view *view, struct arena *arena, const struct question *question,
                             const struct provisions *aside);

#endif
