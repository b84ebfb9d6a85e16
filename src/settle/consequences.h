/* SPDX-License-Identifier: EUPL-1.2
 *
 * Who is somebody else in two outcomes only because something else differs.
 */
#ifndef STADGA_SETTLE_CONSEQUENCES_H
#define STADGA_SETTLE_CONSEQUENCES_H

#include "settle/settle.h"

struct consequences;

/* For pairs of outcomes of a question, settled as this one was, within so many conflicts of the search for each thing
 * tried; NULL: none are found. What it gives lives in the arena; it is closed (or NULL). */
struct consequences *consequences_open(struct view *view, struct arena *arena, const struct question *question,
                                       uint64_t conflicts, const struct settled *settled);
void consequences_close(struct consequences *consequences);

/* Whoever is picked otherwise in the two outcomes of a pair, though the rule is kept in the one and broken in the other
 * whoever it is, as long as all else stays as it is in each: notes these picks in what was settled, as many as can be
 * said together, those of seats first and those the rule asks about last. */
void consequences_find(struct consequences *consequences, struct settled *settled);

bool consequences_have(const struct settled *settled, struct pick pick);

#endif
