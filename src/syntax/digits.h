/* SPDX-License-Identifier: EUPL-1.2
 *
 * Dates and numbers that are written as people write them and not as the language does: "1 januari
 * 2027", "10 000", "minst fyra". It finds them where something does not fit and gives what was meant.
 */
#ifndef STADGA_SYNTAX_DIGITS_H
#define STADGA_SYNTAX_DIGITS_H

#include "syntax/lexer.h"

struct digits {
  enum message message; /* of dates or of numbers */
  struct span at;
  const char *written; /* there, and */
  const char *meant;   /* as the language writes it; NULL: it cannot be known. Both in the arena */
};

/* The date or number written otherwise that has a byte from `from` to the end of `at`, on the line of `at`.
 * false: there is none. `rule`: words for numbers may be something else there. */
bool digits_find(const struct lexer *lexer, struct span at, size_t from, bool rule, struct digits *out);

/* The day meant by "2027-1-1", "1/1 2027", "1.1.2027", as the language writes it, in the arena. NULL: no
 * day, or which of two is not known. */
const char *digits_date(struct arena *arena, const char *bytes, size_t length, enum language language);

/* The number that a word of the language stands for, from 1 ("en", "one") to 20; 0: none. */
int digits_of_word(const char *word, size_t length, enum language language);

#endif
