/* SPDX-License-Identifier: EUPL-1.2
 *
 * What would make a rule guaranteed: each repair is found by reading the model with it and judging again.
 */
#ifndef STADGA_CHECK_REPAIR_H
#define STADGA_CHECK_REPAIR_H

#include "check/judge.h"
#include "model/load.h"

/* How the model was read and judged. */
struct repairing {
  struct workshop *workshop;
  const char *path;
  const struct load_options *load;
  const struct rulebook *rulebook;
  const struct judge_options *judge;
};

/* Adds to each rule that is violated, contradictory or open at most three repairs: fewest statements or clauses
 * first. Never one that leaves the text with another conflict, or another rule without a guarantee it had. */
void repair_results(const struct repairing *repairing, struct results *results);

#endif
