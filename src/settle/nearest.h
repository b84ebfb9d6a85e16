/* SPDX-License-Identifier: EUPL-1.2
 *
 * Outcomes that keep a condition and outcomes that break it, in pairs that differ in the fewest choices.
 */
#ifndef STADGA_SETTLE_NEAREST_H
#define STADGA_SETTLE_NEAREST_H

#include "settle/settle.h"

/* Pairs of outcomes, one after the other. */
struct pairing;

/* How it went: LAST: every other pair turns on all choices that one of those so far turns on, at least. LIMIT: a
 * limit was reached. */
enum paired { PAIRED_FOUND, PAIRED_LAST, PAIRED_LIMIT };

/* Puts a nearest pair in the place of the outcomes of something that was settled as open, in the branches that are
 * picked in the view. Where a limit is reached they stay, and are perhaps not the nearest: `nearest` tells. Who is
 * done with it closes it. */
struct pairing *pairing_open(struct view *view, struct arena *arena, const struct question *question,
                             uint64_t conflicts, struct settled *settled);
void pairing_close(struct pairing *pairing);

/* The same where no more are wanted. */
void nearest_pair(struct view *view, struct arena *arena, const struct question *question, uint64_t conflicts,
                  struct settled *settled);

/* The next nearest pair that turns on other choices than those before, or after the last of these on the
 * choices of one of them, made in another way. A role's terms are one choice here, and seats that are stated alike. */
enum paired pairing_next(struct pairing *pairing, struct settled *settled);

/* What a pick is a part of: the same for all that is one choice. Its kind PICK_MOMENT: of none. */
struct pick nearest_choice_of(const struct model *model, struct pick pick);
bool nearest_same_choice(struct pick a, struct pick b);

/* Whether two worlds pick otherwise; where one does not settle the pick they do not differ in it. */
bool nearest_differ(const struct world *one, const struct world *other, struct pick pick);

/* Whether two seats of one body are of one phrase of the text, so that nothing tells them apart. */
bool nearest_same_phrase(const struct seat *a, const struct seat *b);

#endif
