/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: a saying and a language. Out: its words, with arguments put in.
 */
#include "base/saying.h"

struct entry {
  const char *words[LANGUAGE_COUNT];
};

static const struct entry entries[SAYING_COUNT] = {
#define SAYING(name, english, swedish)                                                             \
  [SAY_##name] = {{[LANGUAGE_ENGLISH] = english, [LANGUAGE_SWEDISH] = swedish}},
#include "base/saying_sentences.inc"
#include "base/saying_words.inc"
#include "base/saying_findings.inc"
#include "base/saying_gaps.inc"
#include "base/saying_tests.inc"
#include "base/saying_topics.inc"
#undef SAYING
};

const char *saying_get(enum say saying, enum language language) {
  return entries[saying].words[language];
}

static bool is_place(const char *at) {
  return at[0] == '{' && at[1] >= '1' && at[1] <= '9' && at[2] == '}';
}

void saying_fill(struct text *text, const char *pattern, const char *const *arguments) {
  size_t count = 0;
  while (arguments[count]) count++;
  for (const char *at = pattern; *at; at++) {
    if (!is_place(at)) {
      text_add_char(text, *at);
      continue;
    }
    size_t number = (size_t)(at[1] - '1');
    if (number < count) text_add(text, arguments[number]);
    at += 2;
  }
}

const char *saying_with(struct arena *arena, enum language language, enum say saying,
                        const char *const *arguments) {
  struct text text = text_new(arena);
  saying_fill(&text, saying_get(saying, language), arguments);
  return text_string(&text);
}
