/* SPDX-License-Identifier: EUPL-1.2
 *
 * Clauses of a text that cannot all hold, as they are told.
 */
#ifndef STADGA_CHECK_CONFLICTS_H
#define STADGA_CHECK_CONFLICTS_H

#include "check/result.h"
#include "settle/settle.h"

/* A conflict, and the branches of open choices under which it was met, as they are picked in a view; none: it is one
 * whichever hold. */
struct conflict_met {
  struct conflict conflict;
  uint32_t groups[GROUPS_SEEN_MOST], picks[GROUPS_SEEN_MOST];
  size_t count;
};

/* The conflicts met on the way to what was settled. They lie in the view's arena. */
const struct conflict *conflicts_told(const struct view *view, const struct settled *settled, size_t *count);

/* Provisions as clauses and statements, in the order of the registers. */
struct conflict conflicts_provisions(const struct view *view, struct provisions *provisions);

/* Finds the conflicts of a whole model and marks in the view the bodies they bear on. */
void conflicts_scan(struct view *view, struct conflicts *conflicts, uint64_t limit);

/* Adds those that are not there yet, as met under the branches that are picked in the view. */
void conflicts_add(const struct view *view, struct conflicts *conflicts, const struct settled *settled);

#endif
