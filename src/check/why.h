/* SPDX-License-Identifier: EUPL-1.2
 *
 * Why an element is guaranteed or violated, as it is told: provisions, what is stated beside them, and what is taken
 * for granted.
 */
#ifndef STADGA_CHECK_WHY_H
#define STADGA_CHECK_WHY_H

#include "check/result.h"
#include "settle/settle.h"

/* Of a question that came out so, with what was set aside for it (reasons.h), within so many conflicts of each search
 * (0: no limit). In each branch of the choices that the view has seen, what is needed there. NULL: it was not found, or
 * on the way more choices were met. `heeded` gets the provisions themselves; NULL: they are not asked for. What it
 * gives lives in the view's arena. */
const struct why *why_of(struct view *view, const struct question *question, enum verdict verdict,
                         const struct provisions *aside, uint64_t conflicts, struct provisions *heeded);

/* What else is stated of what a question speaks of; of what may give way (`aside`, or NULL) only that of which it asks
 * whether it is stated. In the view's arena. */
struct conflict why_beside(struct view *view, const struct question *question, const struct conflict *provisions,
                           const struct provisions *aside);

#endif
