/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a model says of each clause, as a page that stands alone: in the same order as for a terminal.
 */
#ifndef STADGA_PAGE_HTML_TRACE_H
#define STADGA_PAGE_HTML_TRACE_H

#include "check/trace.h"

/* Appends the page. `date` (year 0: none) is said as the day it was made. false: memory was short, and
 * nothing was appended. */
bool html_trace(struct text *text, const struct trace *trace, enum language language, struct date date);

#endif
