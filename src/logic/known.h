/* SPDX-License-Identifier: EUPL-1.2
 *
 * Of which party, side or sector somebody is, worked out once for each.
 */
#ifndef STADGA_LOGIC_KNOWN_H
#define STADGA_LOGIC_KNOWN_H

#include "logic/index.h"
#include "model/who.h"

struct known;

/* Nothing known yet; in the run's arena. */
struct known *known_new(const struct model *model, const struct index *index);

/* What is known of somebody: it is certainly `one`, or one of what `may` be. */
struct known_who {
  struct ref one; /* SORT_NONE: not certain */
  struct possible may;
};

/* The same as who_may_be, asked as often as one likes. */
struct known_who known_who(struct known *known, struct ref who, int turn, enum sort sort);

#endif
