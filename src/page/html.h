/* SPDX-License-Identifier: EUPL-1.2
 *
 * The report on one model as a page that stands alone: for those who decide, readable without
 * the tool, on paper and with any aid.
 */
#ifndef STADGA_PAGE_HTML_H
#define STADGA_PAGE_HTML_H

#include "check/result.h"

/* Appends the page. `date` (year 0: none) is said as the day it was made. false: memory was
 * short, and nothing was appended. */
bool html_report(struct text *text, const struct results *results, enum language language,
                 struct date date);

#endif
