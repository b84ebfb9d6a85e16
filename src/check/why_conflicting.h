/* SPDX-License-Identifier: EUPL-1.2
 *
 * Why an element is guaranteed or violated where the text contradicts itself.
 */
#ifndef STADGA_CHECK_WHY_CONFLICTING_H
#define STADGA_CHECK_WHY_CONFLICTING_H

#include "check/why.h"

/* From what a question follows that came out so, within so many conflicts of each search (0: no limit): from what is in
 * no conflict of the text that is known, or was met, where that does; else, for each way in which some of it may give
 * way, from what holds then. Never NULL. In the view's arena. */
const struct why *why_decided(struct view *view, const struct question *question, const struct settled *settled,
                              const struct conflicts *known, enum verdict verdict, uint64_t conflicts);

#endif
