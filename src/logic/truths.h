/* SPDX-License-Identifier: EUPL-1.2
 *
 * What the plain evaluator found of conditions, so that it is not asked the same again at each tick.
 */
#ifndef STADGA_LOGIC_TRUTHS_H
#define STADGA_LOGIC_TRUTHS_H

#include "logic/typed.h"

struct truths;

/* Nothing found yet; in an arena. */
struct truths *truths_new(struct arena *arena);

/* Where the truth of a condition is kept for the things its variables stand for now; NULL: it is not, for it has too
 * many variables. `*fresh`: it was not found so far. */
enum truth *truths_of(struct truths *truths, const struct typed *typed, const struct ref *variables, bool *fresh);

#endif
