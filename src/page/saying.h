/* SPDX-License-Identifier: EUPL-1.2
 *
 * Every word and sentence that pages use, in English and Swedish: saying_words.inc and
 * saying_sentences.inc hold the one table. (Complaints have theirs in base/message.h.)
 */
#ifndef STADGA_PAGE_SAYING_H
#define STADGA_PAGE_SAYING_H

#include "base/message.h"
#include "base/text.h"

enum saying {
#define SAYING(name, english, swedish) SAY_##name,
#include "page/saying_sentences.inc"
#include "page/saying_words.inc"
#undef SAYING
  SAYING_COUNT
};

/* The saying in a language, with {1} … {9} for what is to be put in. */
const char *saying_get(enum saying saying, enum language language);

/* Appends a pattern with its arguments put in (a list that ends with NULL; a number beyond it puts
 * in nothing). Braces around anything else stay. */
void saying_fill(struct text *text, const char *pattern, const char *const *arguments);

#endif
