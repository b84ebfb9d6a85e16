/* SPDX-License-Identifier: EUPL-1.2
 *
 * The words of the language in its two spellings (grammar/words.tsv): keywords, which are never
 * names, and known words, which have their meaning only where the grammar expects them.
 */
#ifndef STADGA_SYNTAX_WORDS_H
#define STADGA_SYNTAX_WORDS_H

#include "base/atom.h"
#include "base/likeness.h"
#include "base/message.h"

enum word {
  WORD_NONE,
#define WORDS_ENUM
#include "words.inc"
#undef WORDS_ENUM
  WORD_COUNT
};

enum word_kind {
  KIND_NONE, KIND_KEYWORD,
  KIND_HEAD,  /* begins a statement about a body, the agreement, a document or a cost */
  KIND_ROLE, KIND_LINK, KIND_POWER,
  KIND_BODY,  /* says what a body is */
  KIND_PAPER, /* says who does what with a document or a cost */
  KIND_SET,   /* names a set of things */
  KIND_OTHER
};

struct word_entry {
  enum word_kind kind;
  const char *spellings[LANGUAGE_COUNT]; /* by '|', the first one is canonical */
  enum word particle;                    /* WORD_NONE: takes none */
};

struct words;

/* Finds words by their atoms. Interns all spellings in `atoms`, in `arena`. */
struct words *words_new(struct arena *arena, struct atoms *atoms);

/* The word this name is in a file of that language; WORD_NONE if it is none. And if it is a keyword. */
enum word words_find(const struct words *words, enum language language, atom name);
enum word words_keyword(const struct words *words, enum language language, atom name);

/* Kind, spellings and particle of a word. */
const struct word_entry *word_get(enum word word);

/* The canonical spelling of a word in a language, as an atom's string. */
const char *words_spelling(const struct words *words, enum language language, enum word word);

/* The spelling that stands in the same place as one in English: "ledamot" as "member", where the canonical one is
 * "ledamöter"; the canonical one where there is none. */
const char *words_spelling_like(struct arena *arena, const struct words *words, enum language language, enum word word,
                                const char *english, size_t length);

/* Offers the canonical spelling of every word of `kind`, for "did you mean". */
void words_offer(const struct words *words, enum language language, enum word_kind kind, struct likeness *likeness);

#endif
