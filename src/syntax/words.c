/* SPDX-License-Identifier: EUPL-1.2
 *
 * The table of words made from grammar/words.tsv, and finding them by their atoms.
 */
#include "syntax/words.h"

#include "base/text.h"

#include <string.h>

static const struct word_entry table[WORD_COUNT] = {
#define WORDS_TABLE
#include "words.inc"
#undef WORDS_TABLE
};

struct words {
  enum word *of_atom[LANGUAGE_COUNT]; /* by atom, below `count` */
  atom count;
  const char *canonical[LANGUAGE_COUNT][WORD_COUNT];
};

const struct word_entry *word_get(enum word word) {
  return &table[word];
}

/* Calls for each spelling of a word; the first one becomes the canonical one. */
static void add_spellings(struct words *words, struct atoms *atoms, enum language language, enum word word,
                          atom *made) {
  const char *at = table[word].spellings[language];
  for (size_t n = 0; *at; n++) {
    size_t length = strcspn(at, "|");
    atom name = atom_of_bytes(atoms, at, length);
    if (n == 0) words->canonical[language][word] = atom_string(atoms, name);
    if (made) made[n] = name;
    at += length + (at[length] == '|');
  }
}

struct words *words_new(struct arena *arena, struct atoms *atoms) {
  struct words *words = arena_alloc(arena, sizeof *words);
  for (int language = 0; language < LANGUAGE_COUNT; language++)
    for (enum word word = 1; word < WORD_COUNT; word++)
      add_spellings(words, atoms, (enum language)language, word, NULL);
  words->count = (atom)atoms_count(atoms);
  for (int language = 0; language < LANGUAGE_COUNT; language++) {
    words->of_atom[language] = arena_array(arena, words->count, sizeof(enum word));
    for (enum word word = 1; word < WORD_COUNT; word++) {
      atom made[8] = {0};
      add_spellings(words, atoms, (enum language)language, word, made);
      for (int n = 0; n < 8 && made[n]; n++) words->of_atom[language][made[n]] = word;
    }
  }
  return words;
}

enum word words_find(const struct words *words, enum language language, atom name) {
  return name < words->count ? words->of_atom[language][name] : WORD_NONE;
}

enum word words_keyword(const struct words *words, enum language language, atom name) {
  enum word word = words_find(words, language, name);
  return table[word].kind == KIND_KEYWORD ? word : WORD_NONE;
}

const char *words_spelling(const struct words *words, enum language language, enum word word) {
  return word ? words->canonical[language][word] : "";
}

const char *words_spelling_like(struct arena *arena, const struct words *words, enum language language, enum word word,
                                const char *english, size_t length) {
  const char *one = table[word].spellings[LANGUAGE_ENGLISH], *other = table[word].spellings[language];
  while (one && other) {
    size_t end = strcspn(one, "|"), other_end = strcspn(other, "|");
    if (end == length && strncmp(one, english, length) == 0) return arena_copy(arena, other, other_end);
    one = one[end] ? one + end + 1 : NULL;
    other = other[other_end] ? other + other_end + 1 : NULL;
  }
  return words_spelling(words, language, word);
}

void words_offer(const struct words *words, enum language language, enum word_kind kind, struct likeness *likeness) {
  for (enum word word = 1; word < WORD_COUNT; word++)
    if (table[word].kind == kind) likeness_offer(likeness, words->canonical[language][word]);
}
