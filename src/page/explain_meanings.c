/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a verdict takes for granted, and what verdicts mean.
 */
#include "page/explain_meanings.h"

#include "page/finding.h"
#include "page/meanings.h"

#include <string.h>

enum { WIDTH = 90 };

/* What stands beside a verdict, and how far it goes. */
static const enum say notes[] = {
    SAY_READ_OPEN, SAY_READ_CONFLICTS, SAY_READ_BRANCHES, SAY_READ_WHY, SAY_READ_RESTS_ON, SAY_READ_LIMIT,
};

static struct plain plain_of(struct text *text, struct terminal terminal) {
  return (struct plain){text, terminal.width ? terminal.width : WIDTH, terminal.colour};
}

static void heading(const struct plain *plain, const char *string) {
  plain_words(plain, PLAIN_BOLD, string);
  text_add_char(plain->text, '\n');
}

static void list(const struct plain *plain, const enum say *sayings, size_t count, enum language language) {
  for (size_t i = 0; i < count; i++) plain_paragraph(plain, 2, "· ", saying_get(sayings[i], language));
}

void explain_meanings(struct text *text, struct workshop *workshop, struct terminal terminal) {
  (void)workshop;
  struct plain plain = plain_of(text, terminal);
  heading(&plain, saying_get(SAY_BUILT_IN, terminal.language));
  for (unsigned i = 0; i < MEANING_COUNT; i++)
    plain_paragraph(&plain, 2, "· ", saying_get(meaning_words((enum meaning)i)->explained, terminal.language));
  text_add_char(text, '\n');
  plain_paragraph(&plain, 0, "", saying_get(SAY_BUILT_IN_END, terminal.language));
}

void explain_verdicts(struct text *text, struct workshop *workshop, struct terminal terminal) {
  (void)workshop;
  struct plain plain = plain_of(text, terminal);
  struct teller teller = {text->arena, NULL, terminal.language};
  heading(&plain, saying_get(SAY_HOW_TO_READ, terminal.language));
  for (size_t i = 0; i < VERDICT_COUNT; i++) {
    enum verdict verdict = finding_order[i];
    plain_paragraph(&plain, 2, text_format(text->arena, "%s ", finding_mark(verdict)),
                    text_format(text->arena, "%s: %s", verdict_word(verdict, terminal.language),
                                finding_meaning(&teller, verdict)));
  }
  text_add_char(text, '\n');
  list(&plain, notes, sizeof notes / sizeof *notes, terminal.language);
}

/* A verdict by its word in either language, with blanks or "_". */
static bool find_verdict(struct arena *arena, const char *name, enum verdict *verdict) {
  char *word = arena_copy(arena, name, strlen(name));
  for (char *c = word; *c; c++)
    if (*c == '_') *c = ' ';
  for (*verdict = 0; *verdict < VERDICT_COUNT; (*verdict)++)
    for (int language = 0; language < LANGUAGE_COUNT; language++)
      if (text_distance(word, verdict_word(*verdict, (enum language)language), 0) == 0) return true;
  return false;
}

bool explain_verdict(struct text *text, const char *name, struct terminal terminal) {
  struct plain plain = plain_of(text, terminal);
  struct teller teller = {text->arena, NULL, terminal.language};
  enum verdict verdict;
  if (!find_verdict(text->arena, name, &verdict)) return false;
  heading(&plain, text_format(text->arena, "%s %s", finding_mark(verdict), verdict_word(verdict, terminal.language)));
  plain_paragraph(&plain, 2, "", finding_meaning(&teller, verdict));
  plain_paragraph(&plain, 2, "", TELL_WITH(&teller, SAY_TOPIC_MORE, "verdicts"));
  return true;
}
