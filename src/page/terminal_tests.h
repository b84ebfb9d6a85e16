/* SPDX-License-Identifier: EUPL-1.2
 *
 * Tests of rules as text for a terminal.
 */
#ifndef STADGA_PAGE_TERMINAL_TESTS_H
#define STADGA_PAGE_TERMINAL_TESTS_H

#include "check/expect.h"
#include "page/terminal.h"

/* Each test with what came out otherwise, the totals, and what no test would miss. */
void terminal_tests(struct text *text, struct tested *const *tests, size_t count, const struct coverage *coverage,
                    struct terminal terminal);

#endif
