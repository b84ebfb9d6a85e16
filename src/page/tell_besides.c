/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a statement says besides, in words: when it holds, after what, by what, for how long, who
 * appoints. In: statements of the model. Out: strings in the arena.
 */
#include "page/tell.h"

static const char *whom(const struct teller *teller, const struct circumstance *besides) {
  if (besides->text) return besides->text;
  if (besides->date.year) return tell_date(teller, besides->date);
  return tell_names(teller, &besides->refs, SAY_AND);
}

static const char *term(const struct teller *teller, const struct circumstance *besides) {
  if (!besides->months) return tell(teller, SAY_NOT_STATED);
  const char *months = tell_months(teller, besides->months);
  return besides->at_least ? TELL_WITH(teller, SAY_AT_LEAST, months) : months;
}

/* What one kind of circumstance says of things: those of one tail are said together. */
static const char *in_words(const struct teller *teller, enum word word, const char *what) {
  static const struct {
    enum word word;
    enum say saying;
  } sayings[] = {
      {WORD_WHEN, SAY_BESIDES_WHEN},   {WORD_AFTER, SAY_BESIDES_AFTER},
      {WORD_BEFORE, SAY_BESIDES_BEFORE}, {WORD_UNDER, SAY_BESIDES_UNDER},
      {WORD_LEFT, SAY_BESIDES_LEFT},   {WORD_TO, SAY_BESIDES_RESERVED},
      {WORD_BY, SAY_CHOSEN_BY},        {WORD_FOR, SAY_BESIDES_TERM},
      {WORD_FROM, SAY_BESIDES_FROM},   {WORD_UNTIL, SAY_BESIDES_UNTIL},
  };
  for (size_t i = 0; i < sizeof sayings / sizeof *sayings; i++) {
    if (sayings[i].word == word) return TELL_WITH(teller, sayings[i].saying, what);
  }
  return what;
}

static size_t run_of(const struct circumstance *first) {
  size_t count = 0;
  for (const struct circumstance *each = first; each && each->word == first->word; each = each->next) {
    count++;
  }
  return count;
}

static const char *one(const struct teller *teller, const struct circumstance *besides) {
  return besides->word == WORD_FOR ? term(teller, besides) : whom(teller, besides);
}

const char *tell_besides(const struct teller *teller, const struct statement *statement) {
  struct text text = text_new(teller->arena);
  for (const struct circumstance *each = statement->besides; each;) {
    size_t count = run_of(each);
    enum word word = each->word;
    const char **parts = arena_array(teller->arena, count, sizeof *parts);
    for (size_t i = 0; i < count; i++, each = each->next) parts[i] = one(teller, each);
    if (text.length) text_add(&text, ", ");
    text_add(&text, in_words(teller, word, tell_join(teller, parts, count, SAY_AND)));
  }
  return text_string(&text);
}
