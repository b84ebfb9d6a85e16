/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: a language. Out: the meanings built in, and how verdicts are read, for a terminal.
 */
#ifndef STADGA_PAGE_EXPLAIN_MEANINGS_H
#define STADGA_PAGE_EXPLAIN_MEANINGS_H

#include "page/terminal.h"

void explain_meanings(struct text *text, struct workshop *workshop, struct terminal terminal);
void explain_verdicts(struct text *text, struct workshop *workshop, struct terminal terminal);

/* One verdict, by its word in either language. false: there is none of that name. */
bool explain_verdict(struct text *text, const char *name, struct terminal terminal);

#endif
