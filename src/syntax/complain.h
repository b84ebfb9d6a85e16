/* SPDX-License-Identifier: EUPL-1.2
 *
 * What the grammar and the lexer complain of.
 */
#ifndef STADGA_SYNTAX_COMPLAIN_H
#define STADGA_SYNTAX_COMPLAIN_H

#include "syntax/lexer.h"

/* A token that does not fit: its name in the grammar, and at most four that would have fitted
 * (count above that: too many to name). */
void complain_syntax(struct lexer *lexer, struct span at, const char *found, const char *const *expected,
                     int count);

/* Brackets or expressions inside one another beyond the limit; said once a file. */
void complain_too_deep(struct lexer *lexer, struct span at);

/* Too many parts joined in one statement; said once a file. */
void complain_too_long(struct lexer *lexer, struct span at);

#endif
