/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a text leaves unsaid, as JSON.
 */
#ifndef STADGA_PAGE_JSON_GAPS_H
#define STADGA_PAGE_JSON_GAPS_H

#include "gaps/gaps.h"

/* Appends one document and a line end. `language` is that of the sentences but for the clauses that are proposed.
 * false: memory was short, and nothing was appended. */
bool json_gaps(struct text *text, const struct gaps *gaps, enum language language);

/* Appends what the schema of all documents (page/json.h) says of this one: definitions, a comma after each. */
void json_gaps_schema(struct text *text);

#endif
