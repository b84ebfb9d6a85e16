/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a text leaves unsaid, for a terminal.
 */
#ifndef STADGA_PAGE_TERMINAL_GAPS_H
#define STADGA_PAGE_TERMINAL_GAPS_H

#include "gaps/gaps.h"
#include "page/terminal.h"

/* The totals on one line, then the gaps by grade, each with its places. `file` is shown beside the title. */
void terminal_gaps(struct text *text, const struct gaps *gaps, const char *file, struct terminal terminal);

#endif
