/* SPDX-License-Identifier: EUPL-1.2
 *
 * What rules say of one another in a model: which can never be broken in it, or never kept, which follow from
 * others, and which can never be kept together, whoever holds the seats and roles.
 */
#ifndef STADGA_CHECK_QUALITY_H
#define STADGA_CHECK_QUALITY_H

#include "check/judge.h"

/* Sets `results->quality`, for the rules that were judged over the model and apply to it; within so many conflicts of
 * each search as the options say. What the text says of who holds what is put aside (model_unfilled): what is claimed
 * holds whatever it says. Rules that ask for nothing of it are left out, for the statements alone settle them; the
 * text's own wishes are no rules. */
void quality_find(const struct model *model, const struct rulebook *rulebook, const struct judge_options *options,
                  struct results *results);

#endif
