/* SPDX-License-Identifier: EUPL-1.2
 *
 * What `explain forms` and `explain WORD` say: the forms of statements.
 */
#ifndef STADGA_PAGE_EXPLAIN_FORMS_H
#define STADGA_PAGE_EXPLAIN_FORMS_H

#include "page/terminal.h"

/* All forms, in the words of the reader's language. */
void explain_forms(struct text *text, struct workshop *workshop, struct terminal terminal);

/* The forms a word stands in and what it means, the word in either language. false: it is none. */
bool explain_word(struct text *text, struct workshop *workshop, const char *name, struct terminal terminal);

/* Offers the words that begin statements, in both languages. */
void explain_words_like(const struct workshop *workshop, struct likeness *likeness);

#endif
