/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a model says of each clause, as JSON; its schema is with that of the others (page/json.h).
 */
#ifndef STADGA_PAGE_JSON_TRACE_H
#define STADGA_PAGE_JSON_TRACE_H

#include "check/trace.h"

/* Appends one document and a line end. `language` is that of the summaries. false: memory was short, and
 * nothing was appended. */
bool json_trace(struct text *text, const struct trace *trace, enum language language);

#endif
