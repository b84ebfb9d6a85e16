/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a model says of each clause, for a terminal.
 */
#ifndef STADGA_PAGE_TERMINAL_TRACE_H
#define STADGA_PAGE_TERMINAL_TRACE_H

#include "check/trace.h"
#include "page/terminal.h"

/* The totals on one line, the clauses that are not covered, the statements without a clause, then clause by
 * clause. `file` is shown beside the title. */
void terminal_trace(struct text *text, const struct trace *trace, const char *file, struct terminal terminal);

#endif
