/* SPDX-License-Identifier: EUPL-1.2
 *
 * Roles before their first day. “From 2028-01-01” in an agreement that is valid before says from when somebody holds
 * the role, in the order that is stated; it says neither that nobody does before that day nor who. So whatever is asked
 * of its holder on a day before is not known. What is said without a date is said of all time from that day on.
 */
#ifndef STADGA_LOGIC_BEFORE_H
#define STADGA_LOGIC_BEFORE_H

#include "logic/course.h"
#include "logic/typed.h"
#include "logic/view.h"

/* Whether somebody is the holder of a role whose first day lies after the day that is asked of, or may be whoever such
 * a role has. */
bool before_first(const struct view *view, struct ref who);

/* Makes the day that a condition asks of the day at hand: one with a date; one beside another, of which it is known
 * which one only at a `tick` of a course (else NULL); or none, for all time. Gives the one that was. */
struct date before_go(struct view *view, const struct typed *to, const struct course *course, uint32_t tick);

/* Whether there are moments before the first one of a course, where it is asked by date: the agreement begins before
 * the roles at hand do. */
bool before_has_moments(const struct view *view, const struct course *course);

/* The set of what is known of such a somebody: nothing, for the role that has not begun. */
struct set before_unknown(const struct view *view, struct ref who);

#endif
