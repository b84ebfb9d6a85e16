/* SPDX-License-Identifier: EUPL-1.2
 *
 * Two outcomes next to each other, found on a way from one to another: where very much may be picked, a search for
 * those that differ least is dear, and a way is short.
 */
#ifndef STADGA_SETTLE_NEIGHBOURS_H
#define STADGA_SETTLE_NEIGHBOURS_H

#include "settle/settle.h"

/* Puts, in the place of the outcomes of something that was settled as open at one moment, two that differ in one
 * choice: one keeps the condition, the other breaks it, and the plain evaluator has seen it. false: there is little to
 * pick, so that a search is as good, or none was met on the way; then all is as it was. What it gives lives in the
 * arena. */
bool neighbours_find(struct view *view, struct arena *arena, const struct question *question, struct settled *settled);

#endif
