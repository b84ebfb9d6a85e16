/* SPDX-License-Identifier: EUPL-1.2
 *
 * Statements as they would be written in a model: things by the names it gives them, words in its language.
 */
#ifndef STADGA_REMEDY_WRITTEN_H
#define STADGA_REMEDY_WRITTEN_H

#include "model/model.h"

/* A thing by its name ("social_chair of Ash", "Council.chair"); NULL where the model has no name for it. */
const char *written_name(const struct model *model, struct ref ref);

/* Some things with commas between or, as one of them is meant, with `or`; a whole family by its name. NULL where
 * one of them has no name. */
const char *written_names(const struct model *model, const struct refs *refs, bool any);

/* A family by its name; NULL where it has none. */
const char *written_family(const struct model *model, const struct family *family);

/* A role as it is called in its body's block; NULL where its area must be told besides. */
const char *written_role(const struct model *model, const struct role *role);

/* Statements in the block of the agreement: again, where the model has one. NULL where its title cannot be written. */
const char *written_agreement(const struct model *model, const char *says);

/* A length of time: "2 years", "6 months". */
const char *written_months(const struct model *model, uint32_t months);

/* What a pattern in English, the first of a list that ends with NULL, says in the words of the model; {1} … stand
 * for the others, which are put in as they are. NULL where one that is asked for is NULL. */
const char *written_pattern(const struct model *model, const char *const *pattern_and_arguments);
#define WRITTEN(model, ...) written_pattern(model, (const char *const[]){__VA_ARGS__, NULL})

#endif
