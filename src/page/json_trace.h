/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a model says of each clause, as JSON; its schema is with that of the others (page/json.h).
 */
#ifndef STADGA_PAGE_JSON_TRACE_H
#define STADGA_PAGE_JSON_TRACE_H

#include "trace/found.h"
#include "trace/trace.h"

/* Appends one document and a line end. `found` is what was found in a draft; NULL: none was looked into. `language` is
 * that of the summaries. false: memory was short, and
 * nothing was appended. */
bool json_trace(struct text *text, const struct trace *trace, const struct found_clauses *found,
                enum language language);

#endif
