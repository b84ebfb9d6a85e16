/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: a word of the language, or none. Out: the forms of statements it stands in, a line each.
 */
#include "page/explain_forms.h"

#include "base/saying.h"
#include "syntax/forms.h"

#include <string.h>

enum { WIDTH = 90 };

/* What words mean where a form does not say it. */
static const struct word_meaning { enum word word; enum say saying; } meanings[] = {
    {WORD_SHALL, SAY_WORD_SHALL}, {WORD_SHOULD, SAY_WORD_SHOULD}, {WORD_MAY, SAY_WORD_MAY},
    {WORD_NO, SAY_WORD_NO}, {WORD_PRESUPPOSED, SAY_WORD_PRESUPPOSED}, {WORD_RESERVED, SAY_WORD_RESERVED},
    {WORD_EITHER, SAY_WORD_EITHER}, {WORD_OR, SAY_WORD_EITHER}, {WORD_READING, SAY_WORD_READING},
    {WORD_ASSUMED, SAY_WORD_READING}, {WORD_NORMALLY, SAY_WORD_NORMALLY}, {WORD_UNLESS, SAY_WORD_NORMALLY},
    {WORD_ALTERNATING, SAY_WORD_TURNS}, {WORD_BETWEEN, SAY_WORD_TURNS}, {WORD_BEGINNING, SAY_WORD_TURNS},
    {WORD_ALSO, SAY_WORD_ALSO}, {WORD_AGAIN, SAY_WORD_AGAIN}, {WORD_VIA, SAY_WORD_VIA},
    {WORD_MINIMUM, SAY_WORD_MINIMUM}, {WORD_MAXIMUM, SAY_WORD_MAXIMUM}, {WORD_SOME, SAY_WORD_SOME},
    {WORD_ANY, SAY_WORD_ANY}, {WORD_MORE, SAY_WORD_MORE}, {WORD_UNSTATED, SAY_WORD_UNSTATED},
    {WORD_EXCEPT, SAY_WORD_EXCEPT}, {WORD_YEARS, SAY_WORD_LENGTH}, {WORD_MONTHS, SAY_WORD_LENGTH},
    {WORD_MANDATE, SAY_WORD_MANDATE}, {WORD_ELSE, SAY_WORD_ELSE}, {WORD_PARTIES, SAY_WORD_ALL_PARTIES},
    {WORD_MUNICIPALITIES, SAY_WORD_ALL_MUNICIPALITIES}, {WORD_TOP, SAY_WORD_TOP},
    {WORD_LEADING, SAY_WORD_LEADING}, {WORD_COUNTY, SAY_WORD_COUNTY}, {WORD_LOCAL, SAY_WORD_LOCAL},
    {WORD_PRESIDIUM, SAY_WORD_PREPARING}, {WORD_AGENDA_GROUP, SAY_WORD_PREPARING},
    {WORD_STEERING, SAY_WORD_PREPARING}, {WORD_TEMPORARY, SAY_WORD_TEMPORARY},
    {WORD_ON_DEMAND, SAY_WORD_ON_DEMAND}, {WORD_NETWORK, SAY_WORD_NETWORK}, {WORD_OUTSIDE, SAY_WORD_OUTSIDE},
    {WORD_MENTIONED, SAY_WORD_MENTIONED},
};

static const enum say *meaning_of(enum word word) {
  for (size_t i = 0; i < sizeof meanings / sizeof *meanings; i++)
    if (meanings[i].word == word) return &meanings[i].saying;
  return NULL;
}

/* The word in whose forms a word of its kind stands: a power, a word for a body, a month. */
static enum word word_of_forms(enum word word) {
  if (word == WORD_LAST_MEETING || (word >= WORD_JANUARY && word <= WORD_DECEMBER)) return WORD_LATEST;
  switch (word ? word_get(word)->kind : KIND_NONE) {
  case KIND_POWER: return WORD_POWER;
  case KIND_BODY: return WORD_BODY;
  default: return WORD_NONE;
  }
}

/* A form with the words of a file in one language, and what stands for something else in the reader's. */
static const char *shown(const struct workshop *workshop, size_t number, enum word role, enum language written,
                         enum language reader) {
  struct text form = text_new(workshop->arena), told = text_new(workshop->arena);
  form_add(&form, workshop, written, number, role);
  const struct complaint complaint = {.arguments = {text_string(&form)}};
  message_fill(&told, "{1}", &complaint, reader);
  return text_string(&told);
}

/* Forms that are there more than once are told the first time. */
struct told {
  const char **forms;
  size_t count;
};

static void tell(struct text *text, struct told *told, const char *form) {
  for (size_t i = 0; i < told->count; i++)
    if (strcmp(told->forms[i], form) == 0) return;
  told->forms[told->count++] = form;
  text_addf(text, "  %s\n", form);
}

static struct told told_new(const struct workshop *workshop) {
  return (struct told){arena_array(workshop->arena, forms_count(), sizeof(const char *)), 0};
}

static void heading(struct text *text, const char *string, struct terminal terminal) {
  struct plain plain = {text, terminal.width, terminal.colour};
  plain_words(&plain, PLAIN_BOLD, string);
  text_add_char(text, '\n');
}

void explain_forms(struct text *text, struct workshop *workshop, struct terminal terminal) {
  struct told told = told_new(workshop);
  heading(text, saying_get(SAY_FORMS, terminal.language), terminal);
  for (size_t i = 0; i < forms_count(); i++)
    tell(text, &told, shown(workshop, i, WORD_NONE, terminal.language, terminal.language));
}

/* The word with this spelling, and the language it was found in: the reader's first. */
static enum word find_word(const struct workshop *workshop, const char *name, enum language *language) {
  for (int i = 0; i < LANGUAGE_COUNT; i++) {
    enum word word = words_find(workshop->words, *language, atom_find(workshop->atoms, name));
    if (word) return word;
    *language = *language == LANGUAGE_SWEDISH ? LANGUAGE_ENGLISH : LANGUAGE_SWEDISH;
  }
  return WORD_NONE;
}

/* How many forms were told. */
static size_t tell_forms(struct text *text, const struct workshop *workshop, enum word word, enum language language,
                         struct terminal terminal) {
  enum word role = word && word_get(word)->kind == KIND_ROLE ? word : WORD_NONE;
  struct told told = told_new(workshop);
  for (size_t i = 0; i < forms_count(); i++)
    if (form_has(workshop, i, word)) tell(text, &told, shown(workshop, i, role, language, terminal.language));
  return told.count;
}

bool explain_word(struct text *text, struct workshop *workshop, const char *name, struct terminal terminal) {
  enum language language = terminal.language;
  enum word word = find_word(workshop, name, &language);
  const enum say *meaning = meaning_of(word);
  if (!word) return false;
  struct text forms = text_new(text->arena);
  struct plain plain = {text, terminal.width ? terminal.width : WIDTH, terminal.colour};
  bool told = tell_forms(&forms, workshop, word, language, terminal) ||
              tell_forms(&forms, workshop, word_of_forms(word), language, terminal) || meaning;
  if (!told) return false;
  heading(text, words_spelling(workshop->words, language, word), terminal);
  text_add(text, text_string(&forms));
  if (meaning) plain_paragraph(&plain, 2, "", saying_get(*meaning, terminal.language));
  return true;
}

void explain_words_like(const struct workshop *workshop, struct likeness *likeness) {
  for (enum word word = 1; word < WORD_COUNT; word++)
    for (size_t i = 0; i < forms_count(); i++) {
      if (!form_is_of(workshop, i, word)) continue;
      for (int language = 0; language < LANGUAGE_COUNT; language++)
        likeness_offer(likeness, words_spelling(workshop->words, (enum language)language, word));
      break;
    }
}
