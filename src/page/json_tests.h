/* SPDX-License-Identifier: EUPL-1.2
 *
 * Tests of rules as JSON.
 */
#ifndef STADGA_PAGE_JSON_TESTS_H
#define STADGA_PAGE_JSON_TESTS_H

#include "check/expect.h"

/* The document; false where memory ended, then nothing is added. */
bool json_tests(struct text *text, struct tested *const *tests, size_t count, const struct coverage *coverage,
                enum language language);

/* Its part of the schema. */
void json_tests_schema(struct text *text);

#endif
