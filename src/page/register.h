/* SPDX-License-Identifier: EUPL-1.2
 *
 * A first register of the clauses of a draft.
 */
#ifndef STADGA_PAGE_REGISTER_H
#define STADGA_PAGE_REGISTER_H

#include "base/text.h"
#include "draft/draft.h"

/* Appends a table with a line for each sentence: an id after the name of the file, its place, a guess at its strength,
 * no kind and no summaries yet, and its words. */
void register_write(struct text *text, const struct draft *draft, const char *file);

#endif
