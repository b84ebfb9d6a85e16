/* SPDX-License-Identifier: EUPL-1.2
 *
 * Verdicts, complaints and answers as JSON: names and codes the same in every language, keys in a
 * fixed order. `json_schema` says what all of it looks like.
 */
#ifndef STADGA_PAGE_JSON_H
#define STADGA_PAGE_JSON_H

#include "ask/ask.h"
#include "check/judge.h"

/* Each appends one document and a line end. `language` is that of sentences. false: memory was
 * short, and nothing was appended. */
bool json_check(struct text *text, const struct results *const *results, size_t count,
                const struct sources *sources, enum language language);
bool json_complaints(struct text *text, struct report *report, struct sources *sources,
                     enum language language);
bool json_answer(struct text *text, const struct model *model, const struct sources *sources,
                 const char *question, const struct answer *answer, enum language language);

/* Appends the JSON schema (draft 2020-12) of them, of a trace (page/json_trace.h) and of gaps (page/json_gaps.h). */
void json_schema(struct text *text);

#endif
