/* SPDX-License-Identifier: EUPL-1.2
 *
 * Whether a rule holds for want of anything to check.
 */
#ifndef STADGA_CHECK_VACUOUS_H
#define STADGA_CHECK_VACUOUS_H

#include "settle/stretch.h"

/* Whether a question does nothing but go through sets with `each`, and nothing is in any of them, at any time and in
 * any outcome, as far as the plain evaluator sees. */
bool vacuous_is(struct view *view, const struct question *question);

/* These sets as the rule has them, one after the other; in the view's arena. */
const char *vacuous_sets(struct view *view, const struct question *question);

#endif
