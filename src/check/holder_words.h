/* SPDX-License-Identifier: EUPL-1.2
 *
 * Words for whoever holds a role or fills a seat in an outcome.
 */
#ifndef STADGA_CHECK_HOLDER_WORDS_H
#define STADGA_CHECK_HOLDER_WORDS_H

#include "settle/settle.h"

/* Who somebody is in a world at a tick: of a sort, or by name (SORT_NONE); none where it is not known. */
struct refs holder_in(struct view *view, const struct world *world, struct ref who, uint32_t tick, enum sort sort);

/* Who somebody is at a tick: by name, and of which party or side where the name does not tell; or of which
 * sector. */
const char *holder_words(struct view *view, const struct world *world, struct ref who, bool sector, uint32_t tick,
                         enum language language);

/* Who holds a role while a tick lasts: those whose turns lie within it, where its terms are shorter. */
const char *holder_words_while(struct view *view, const struct world *world, struct ref role, uint32_t tick,
                               enum language language);

/* Who holds a role in a world, one of the two of a pair: where it reads the same in the other one, with the office or
 * the sector in which they differ. */
const char *holder_words_apart(struct view *view, const struct settled *settled, const struct world *world,
                               struct ref role, uint32_t tick, enum language language);

#endif
