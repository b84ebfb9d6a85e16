/* SPDX-License-Identifier: EUPL-1.2
 *
 * An open choice in words.
 */
#ifndef STADGA_CHECK_CHOICE_WORDS_H
#define STADGA_CHECK_CHOICE_WORDS_H

#include "check/result.h"
#include "logic/picks.h"
#include "logic/view.h"

/* Texts in both languages, clauses and place of what lies behind a reason. */
void choice_words(const struct view *view, struct reason reason, struct choice *out);

/* Of the things that one statement names with `or` (a pick of its kind) the one that an option is; SORT_NONE. */
struct ref choice_meant(const struct view *view, struct pick pick, int option);

#endif
