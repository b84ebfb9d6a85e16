/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a model says of each clause, as a page that stands alone: in the same order as for a terminal.
 */
#ifndef STADGA_PAGE_HTML_TRACE_H
#define STADGA_PAGE_HTML_TRACE_H

#include "page/html_page.h"
#include "trace/found.h"
#include "trace/trace.h"

/* Appends the page. `found` is what was found in a draft; NULL: none was looked into. `date` (year 0: none) is said as
 * the day it was made. false: memory was short, and nothing was appended. */
bool html_trace(struct text *text, const struct trace *trace, const struct found_clauses *found, enum language language,
                struct date date);

/* A cell with lines of the model. */
void html_trace_lines(struct page *page, struct trace_lines lines);

/* How the draft differs from the register. */
void html_found(struct page *page, const struct trace *trace, const struct found_clauses *found);

#endif
