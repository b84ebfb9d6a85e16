/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a verdict rests on that the text does not say: a cap on open numbers, a list of lengths of term.
 */
#ifndef STADGA_SETTLE_RESTING_H
#define STADGA_SETTLE_RESTING_H

#include "settle/aside.h"
#include "settle/verdict.h"

/* Of what is claimed of all outcomes, over these picks: enum resting. */
unsigned resting_of_all(const struct model *model, const struct picks *picks);

/* Whether a pick is the last seat of a number without an upper bound, where the tool has put one. */
bool resting_at_cap(const struct model *model, struct pick pick);

/* That something is kept, or broken, in all outcomes. */
struct resting_claim {
  struct view *view;
  struct arena *arena;
  const struct question *question;
  struct need *need;
  struct stretch *first;          /* from the first day on; NULL: not made yet */
  const struct provisions *aside; /* what is set aside; NULL: nothing */
  bool keeps;
  uint64_t conflicts;             /* of each search */
};

/* Leaves of enum resting what may matter to a claim: no cap where no outcome has a number that comes to it, as then
 * none goes beyond; no lengths where it is seen of each moment by itself, by what requires nothing of them. */
unsigned resting_still(const struct resting_claim *claim, unsigned rests_on);

/* Whether lines ask at one moment of others that come later. */
bool resting_looks_on(const struct typed *lines);

/* Of a verdict that turns on time, under an agreement that has a last day: whether it may be another one if time ended
 * with that day. Nothing is claimed of one that was found branch by branch. */
unsigned resting_past_last_day(const struct resting_claim *claim, enum verdict verdict);

/* Of two outcomes, one of them with a length from the list that the other has not. No cap: both are outcomes
 * whatever it is. */
unsigned resting_of_two(const struct model *model, const struct world *one, const struct world *other);

#endif
