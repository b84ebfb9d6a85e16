/* SPDX-License-Identifier: EUPL-1.2
 *
 * An open choice in words.
 */
#ifndef STADGA_CHECK_CHOICE_WORDS_H
#define STADGA_CHECK_CHOICE_WORDS_H

#include "check/verdict.h"
#include "logic/view.h"

/* Texts in both languages, clauses and place of what lies behind a reason. */
void choice_words(const struct view *view, struct reason reason, struct choice *out);

#endif
