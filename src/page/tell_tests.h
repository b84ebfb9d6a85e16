/* SPDX-License-Identifier: EUPL-1.2
 *
 * Tests of rules in words.
 */
#ifndef STADGA_PAGE_TELL_TESTS_H
#define STADGA_PAGE_TELL_TESTS_H

#include "check/expect.h"

/* What came out otherwise than expected, each a sentence; ends with NULL, and is empty where nothing did. */
const char *const *tell_expected(struct arena *arena, const struct tested *tested, const struct expected *expected,
                                 enum language language);

/* "Tests: 3 (as expected 2, otherwise 1)." */
const char *tell_test_totals(struct arena *arena, struct tested *const *tests, size_t count, enum language language);

/* "chairs_differ, rules.stadga:12: where b has deputy". */
const char *tell_untested(struct arena *arena, struct sources *sources, const struct untested *untested,
                          enum language language);

#endif
