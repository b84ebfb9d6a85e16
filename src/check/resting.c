/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: what was open in a question. Out: which of it the tool itself has bounded.
 */
#include "check/resting.h"

#include "check/nearest.h"
#include "check/verdict.h"
#include "logic/clock.h"

static unsigned bounded(const struct model *model, struct pick pick) {
  if (pick.kind == PICK_SEAT)
    return model->seats[pick.ref.index].uncapped ? RESTING_ON_CAP : 0;
  return pick.kind == PICK_WAY && !clock_period_known(model, pick.ref.index) ? RESTING_ON_LENGTHS : 0;
}

unsigned resting_of_all(const struct model *model, const struct picks *picks) {
  unsigned rests_on = 0;
  for (size_t i = 0; i < picks->count; i++)
    rests_on |= bounded(model, picks->items[i].pick);
  return rests_on;
}

unsigned resting_of_two(const struct model *model, const struct world *one, const struct world *other) {
  unsigned rests_on = 0;
  for (size_t i = 0; i < one->picks->count; i++) {
    struct pick pick = one->picks->items[i].pick;
    if (pick.kind == PICK_WAY && nearest_differ(one, other, pick))
      rests_on |= bounded(model, pick);
  }
  return rests_on;
}
