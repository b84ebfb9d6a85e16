/* SPDX-License-Identifier: EUPL-1.2
 *
 * Every word and sentence that a reader sees, in English and Swedish: saying_words.inc,
 * saying_sentences.inc, saying_findings.inc, saying_gaps.inc, saying_tests.inc and
 * saying_topics.inc hold the one table.
 * (Complaints have theirs in base/message.h.)
 */
#ifndef STADGA_BASE_SAYING_H
#define STADGA_BASE_SAYING_H

#include "base/message.h"
#include "base/text.h"

enum say {
#define SAYING(name, english, swedish) SAY_##name,
#include "base/saying_sentences.inc"
#include "base/saying_words.inc"
#include "base/saying_findings.inc"
#include "base/saying_gaps.inc"
#include "base/saying_tests.inc"
#include "base/saying_topics.inc"
#undef SAYING
  SAYING_COUNT
};

/* The saying in a language, with {1} … {9} for what is to be put in. */
const char *saying_get(enum say saying, enum language language);

/* Appends a pattern with its arguments put in (a list that ends with NULL; a number beyond it puts
 * in nothing). Braces around anything else stay. */
void saying_fill(struct text *text, const char *pattern, const char *const *arguments);

/* A saying with arguments put in, in the arena. */
const char *saying_with(struct arena *arena, enum language language, enum say saying,
                        const char *const *arguments);
#define SAYING_WITH(arena, language, saying, ...)                                                  \
  saying_with(arena, language, saying, (const char *const[]){__VA_ARGS__, NULL})

#endif
