/* SPDX-License-Identifier: EUPL-1.2
 *
 * Statements and declarations as they are written in the model, each on one line.
 */
#ifndef STADGA_MODEL_ITEM_TEXT_H
#define STADGA_MODEL_ITEM_TEXT_H

#include "model/model.h"

/* An item without its block and remarks, with blanks for line ends, at most so many bytes and then " …"; with its
 * clauses or without. A string in the arena. */
const char *item_text(struct arena *arena, const struct model *model, const struct item *item, bool clauses,
                      size_t most);

/* What stands in one of several alternatives, shortened: "for Council: meet 4 times per year; …", with the words of
 * the language as files of the reader's language spell them. */
const char *branch_text(struct arena *arena, const struct model *model, const struct open_branch *branch,
                        enum language reader);

#endif
