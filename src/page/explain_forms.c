/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: a word of the language, or none. Out: the forms of statements it stands in, a line each.
 */
#include "page/explain_forms.h"

#include "base/saying.h"
#include "syntax/forms.h"

#include <string.h>

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

bool explain_word(struct text *text, struct workshop *workshop, const char *name, struct terminal terminal) {
  enum language language = terminal.language;
  enum word word = find_word(workshop, name, &language);
  enum word role = word && word_get(word)->kind == KIND_ROLE ? word : WORD_NONE;
  struct told told = told_new(workshop);
  for (size_t i = 0; i < forms_count(); i++) {
    if (!form_has(workshop, i, word)) continue;
    if (told.count == 0) heading(text, words_spelling(workshop->words, language, word), terminal);
    tell(text, &told, shown(workshop, i, role, language, terminal.language));
  }
  return told.count;
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
