/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a statement says besides, in words: when it holds, after what, by what, for how long, who
 * appoints. In: statements of the model. Out: strings in the arena.
 */
#include "page/tell.h"

static const char *whom(const struct teller *teller, const struct circumstance *besides) {
  if (besides->text) return besides->text;
  if (besides->date.year) return tell_date(teller, besides->date);
  return tell_names(teller, &besides->refs, besides->any ? SAY_OR : SAY_AND);
}

/* A mandate is told as one: a reader does not count its years. */
static const char *term(const struct teller *teller, const struct circumstance *besides) {
  if (besides->mandates == 1 && !besides->at_least) return tell(teller, SAY_THE_MANDATE);
  const char *length = besides->mandates
                           ? tell_count(teller, SAY_ONE_MANDATE, SAY_MANDATES, besides->mandates)
                           : tell_months(teller, besides->months);
  return besides->at_least ? TELL_WITH(teller, SAY_AT_LEAST, length) : length;
}

static bool is_unstated(const struct circumstance *besides) {
  return !besides->text && !besides->refs.count && !besides->date.year && !besides->months;
}

/* What circumstances of one kind say of things, and what where the text speaks of it without saying
 * more. */
static const struct form {
  enum word word;
  enum say with, without;
} forms[] = {
    {WORD_WHEN, SAY_BESIDES_WHEN, SAY_CONDITION_UNSTATED},
    {WORD_AFTER, SAY_BESIDES_AFTER, SAY_AFTER_UNSTATED},
    {WORD_BEFORE, SAY_BESIDES_BEFORE, SAY_BEFORE_UNSTATED},
    {WORD_UNDER, SAY_BESIDES_UNDER, SAY_UNDER_UNSTATED},
    {WORD_LEFT, SAY_BESIDES_LEFT, SAY_LEFT_UNSTATED},
    {WORD_TO, SAY_BESIDES_RESERVED, SAY_RESERVED_UNSTATED},
    {WORD_BY, SAY_CHOSEN_BY, SAY_CHOSEN},
    {WORD_FOR, SAY_BESIDES_TERM, SAY_NOT_STATED},
    {WORD_FROM, SAY_BESIDES_FROM, SAY_NOT_STATED},
    {WORD_UNTIL, SAY_BESIDES_UNTIL, SAY_NOT_STATED},
};

static const struct form *form_of(enum word word) {
  size_t i = 0;
  while (i + 1 < sizeof forms / sizeof *forms && forms[i].word != word) i++;
  return &forms[i];
}

static size_t run_of(const struct circumstance *first) {
  size_t count = 0;
  for (const struct circumstance *each = first; each && each->word == first->word; each = each->next) {
    count++;
  }
  return count;
}

static const char *what(const struct teller *teller, const struct circumstance *besides) {
  return besides->word == WORD_FOR ? term(teller, besides) : whom(teller, besides);
}

const char *tell_besides(const struct teller *teller, const struct statement *statement) {
  struct text text = text_new(teller->arena);
  for (const struct circumstance *each = statement->besides; each;) {
    const struct circumstance *first = each;
    size_t count = run_of(each);
    const struct form *form = form_of(each->word);
    const char **parts = arena_array(teller->arena, count, sizeof *parts);
    bool unstated = is_unstated(each);
    for (size_t i = 0; i < count; i++, each = each->next) parts[i] = what(teller, each);
    if (text.length) text_add(&text, ", ");
    if (first->each_its_own) {
      text_add(&text, tell(teller, SAY_EACH_ITS_OWN));
      continue;
    }
    text_add(&text, unstated ? tell(teller, form->without)
                             : TELL_WITH(teller, form->with, tell_join(teller, parts, count, SAY_AND)));
  }
  return text_string(&text);
}

const char *tell_firmness(const struct teller *teller, const struct statement *statement) {
  const char *words = tell_standing(teller, statement);
  const char *besides = tell_besides(teller, statement);
  return *besides ? text_format(teller->arena, "%s, %s", words, besides) : words;
}
