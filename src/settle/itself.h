/* SPDX-License-Identifier: EUPL-1.2
 *
 * Whether provisions say themselves what a rule asks.
 */
#ifndef STADGA_SETTLE_ITSELF_H
#define STADGA_SETTLE_ITSELF_H

#include "settle/aside.h"

/* Of a question that some provisions alone make sure of: whether something that they say comes to the same, so that it
 * is obeyed wherever the question is kept, and the other way round, though nothing else of the text is heeded. Within
 * so many conflicts (0: no limit), past which it is false. */
bool itself_says(struct view *view, struct arena *arena, const struct question *question,
                 const struct provisions *provisions, uint64_t conflicts);

#endif
