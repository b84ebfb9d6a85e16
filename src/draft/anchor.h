/* SPDX-License-Identifier: EUPL-1.2
 *
 * The headings of a draft, and the lines that lead up to its lists, looked up by the letters they share with what is
 * looked for: they may be spoilt by a scan, and what is looked for may be only a part of one.
 */
#ifndef STADGA_DRAFT_ANCHOR_H
#define STADGA_DRAFT_ANCHOR_H

#include "draft/draft.h"

struct anchors;
struct anchors *anchors_new(struct arena *arena, const struct draft *draft);

/* The first anchor from number `from` on that is the same but for spoilt letters; else the likest one that is much
 * alike or (where `part` is set) holds most of what is looked for. Gives its number + 1; 0: none. The work does not
 * grow with the draft. */
uint32_t anchor_find(struct anchors *anchors, const char *text, size_t length, uint32_t from, bool part);

/* Whether an anchor, by its number, holds at least half of a piece of what was looked for. */
bool anchor_holds(struct anchors *anchors, uint32_t anchor, const char *text, size_t length);

/* The next anchor of the same words; 0: none. */
uint32_t anchor_again(struct anchors *anchors, uint32_t anchor);

/* The unit of an anchor, by its number from 0. */
uint32_t anchor_unit(const struct anchors *anchors, uint32_t anchor);

/* By section: the how manyth of its title it is, from 1; 0 where it is the only one or has no heading. */
const uint32_t *anchor_nths(const struct anchors *anchors);

#endif
