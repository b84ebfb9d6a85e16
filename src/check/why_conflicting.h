/* SPDX-License-Identifier: EUPL-1.2
 *
 * Why an element is guaranteed or violated where the text contradicts itself.
 */
#ifndef STADGA_CHECK_WHY_CONFLICTING_H
#define STADGA_CHECK_WHY_CONFLICTING_H

#include "check/why.h"

/* From what a question follows that came out so, within so many conflicts of each search (0: no limit): from what is in
 * no known conflict of the text, those met on the way among them, where that does; else, for each way in which some of
 * it may give way in some reading, from what holds then. No branches are picked in the view, before or after; those it
 * has seen are forgotten. Never NULL. In the view's arena. */
const struct why *why_decided(struct view *view, const struct question *question, enum verdict verdict,
                              const struct conflicts *known, uint64_t limit);

#endif
