/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: the table made from the language reference. Out: forms in the words of a file.
 */
#include "syntax/forms.h"

#include <string.h>

static const struct form {
  const char *head, *words;
} forms[] = {
#include "forms.inc"
};

static const char any_role[] = "ROLE";

size_t forms_count(void) {
  return sizeof forms / sizeof *forms;
}

static bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static size_t letters_at(const char *at) {
  size_t length = 0;
  while (is_letter(at[length])) length++;
  return length;
}

/* The word of the language that these letters spell in English. */
static enum word word_of(const struct workshop *workshop, const char *letters, size_t length) {
  const char *name = arena_copy(workshop->arena, letters, length);
  return words_find(workshop->words, LANGUAGE_ENGLISH, atom_find(workshop->atoms, name));
}

bool form_is_of(const struct workshop *workshop, size_t number, enum word head) {
  const char *first = forms[number].head;
  if (head && word_get(head)->kind == KIND_ROLE) return strcmp(first, any_role) == 0;
  return head && word_of(workshop, first, strlen(first)) == head;
}

bool form_has(const struct workshop *workshop, size_t number, enum word word) {
  if (form_is_of(workshop, number, word)) return true;
  for (const char *at = forms[number].words; word && *at;) {
    size_t length = letters_at(at);
    if (length && word_of(workshop, at, length) == word) return true;
    at += length ? length : 1;
  }
  return false;
}

/* A word of the language, or what stands for something else. */
static void add_letters(struct text *text, const struct workshop *workshop, enum language language,
                        const char *letters, size_t length) {
  enum word word = word_of(workshop, letters, length);
  if (word) text_add(text, words_spelling_like(workshop->arena, workshop->words, language, word, letters, length));
  else text_addf(text, MESSAGE_TERM("%.*s"), (int)length, letters);
}

void form_add(struct text *text, const struct workshop *workshop, enum language language, size_t number,
              enum word role) {
  const char *at = forms[number].words;
  if (role && strncmp(at, any_role, sizeof any_role - 1) == 0) {
    text_add(text, words_spelling(workshop->words, language, role));
    at += sizeof any_role - 1;
  }
  while (*at) {
    size_t length = letters_at(at);
    if (length) add_letters(text, workshop, language, at, length);
    else text_add_char(text, *at);
    at += length ? length : 1;
  }
}
