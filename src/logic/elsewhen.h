/* SPDX-License-Identifier: EUPL-1.2
 *
 * What an expression is worth at another moment than the one at hand: at(2031, …), next(…), previous(…), within(…).
 * In a world exactly; else what it is at all moments, and unknown where these differ.
 */
#ifndef STADGA_LOGIC_ELSEWHEN_H
#define STADGA_LOGIC_ELSEWHEN_H

#include "logic/typed.h"

/* Of a TYPED_AT, NEXT or PREVIOUS, and of a WITHIN: as eval_truth, eval_set and eval_amount give it. */
enum truth elsewhen_truth(struct view *view, const struct typed *at);
struct set elsewhen_set(struct view *view, const struct typed *at);
enum truth elsewhen_amount(struct view *view, const struct typed *at, struct amount *out);

#endif
