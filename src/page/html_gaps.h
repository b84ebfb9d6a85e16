/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a text leaves unsaid, as a page that stands alone; the report has the same as a chapter (page/html_parts.h).
 */
#ifndef STADGA_PAGE_HTML_GAPS_H
#define STADGA_PAGE_HTML_GAPS_H

#include "gaps/gaps.h"

/* Appends the page. `date` (year 0: none) is said as the day it was made. false: memory was short, and
 * nothing was appended. */
bool html_gaps(struct text *text, const struct gaps *gaps, enum language language, struct date date);

#endif
