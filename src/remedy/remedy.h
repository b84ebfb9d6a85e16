/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a text lacks where a condition fails: the condition is followed down to what it misses, a role, a date,
 * a meeting, and each of these has forms in which a text may say it.
 */
#ifndef STADGA_REMEDY_REMEDY_H
#define STADGA_REMEDY_REMEDY_H

#include "logic/clock.h"
#include "logic/eval.h"
#include "remedy/lack.h"

/* Adds what is missing where lines fail under an outcome that is not so. */
void remedy_of_outcome(struct view *view, const struct typed *lines, const struct outcome *outcome,
                       struct lacks *out);

/* Adds as forms of one need what is said where all of some are met. */
void remedy_together(struct arena *arena, const struct lacks *lacks, struct lack *out);

/* Adds forms for what a thing lacks: a field, or somebody (SORT_NONE: anybody) in it (remedy_forms.c). */
void remedy_field(const struct model *model, struct ref of, const struct typed *field, struct ref whom,
                  struct lack *out);
/* … for a set of the whole model that has too few; for a predicate that a thing does not fulfil. */
void remedy_collection(const struct model *model, const char *name, struct lack *out);
void remedy_predicate(const struct model *model, struct ref of, const char *name, struct lack *out);

/* … for two roles of a body that are to be of one side (party, sector), or not; said of the first one. */
void remedy_relation(const struct model *model, struct ref one, struct ref other, enum sort set, bool alike,
                     struct lack *out);

/* An alternating role with who begins told besides; NULL where that cannot be written. */
const char *remedy_beginning(const struct model *model, const struct role *role, uint32_t turn);

#endif
