/* SPDX-License-Identifier: EUPL-1.2
 *
 * Things of a model in the words of a reader: names, numbers, periods, holders, clauses.
 * Comes in: a model and a language. Goes out: strings in the arena. Decides nothing.
 */
#ifndef STADGA_PAGE_TELL_H
#define STADGA_PAGE_TELL_H

#include "base/saying.h"
#include "model/model.h"

/* Who tells, of what, in which language. */
struct teller {
  struct arena *arena;
  const struct model *model;
  enum language language;
};

/* A fixed word or sentence; with {1} … put in (see SAY_WITH for the latter). */
const char *tell(const struct teller *teller, enum say saying);
const char *tell_with(const struct teller *teller, enum say saying,
                      const char *const *arguments);
#define TELL_WITH(teller, saying, ...)                                                             \
  tell_with(teller, saying, (const char *const[]){__VA_ARGS__, NULL})

/* One of two sayings with {1} the number: "1 regel", "3 regler". */
const char *tell_count(const struct teller *teller, enum say one, enum say many,
                       size_t count);

/* A thing's name as it stands in a sentence: short where the short name is one that people use
 * ("PaHSU"), else its title ("Ordförande i socialnämnden, Berg"). */
const char *tell_name(const struct teller *teller, struct ref ref);

/* The long name below a short one; NULL where tell_name is all there is. */
const char *tell_long_name(const struct entity *entity);

/* Names in a list with "och" or "eller" before the last. All of a family, all municipalities or
 * all parties are said in one word ("alla kommuner", "någon kommun"). "" for an empty list. */
const char *tell_names(const struct teller *teller, const struct refs *refs,
                       enum say conjunction);
const char *tell_join(const struct teller *teller, const char *const *strings, size_t count,
                      enum say conjunction);

/* Whether each of the list is somebody, and not a crowd or family that somebody comes from. */
bool tell_each_is_someone(const struct model *model, const struct refs *refs);

/* Whether all parties (or all municipalities) are in the list, and are more than one. */
bool tell_is_all(const struct model *model, const struct refs *refs, bool municipalities);

/* "en i varje kommun": what a family has one of each for, or "en eller flera i varje kommun" where
 * their number is not stated; "" where not known. */
const char *tell_each_of(const struct teller *teller, const struct family *family);

/* What a list says of a word; NULL where it is not in it. */
struct word_saying {
  enum word word;
  enum say saying;
};
const char *tell_listed(const struct teller *teller, const struct word_saying *list, size_t count,
                        enum word word);
#define TELL_LISTED(teller, list, word)                                                            \
  tell_listed(teller, list, sizeof(list) / sizeof *(list), word)

const char *tell_number(const struct teller *teller, struct number number);
const char *tell_quantity(const struct teller *teller, const struct quantity *quantity);
const char *tell_range(const struct teller *teller, struct number low, struct number high);
const char *tell_months(const struct teller *teller, uint32_t months);
const char *tell_date(const struct teller *teller, struct date date);

/* A statement by its number; an empty one where the number is of none. */
const struct statement *tell_statement(const struct model *model, uint32_t number);

/* What a statement says besides: "efter valet, enligt årsplanen"; "" for nothing. */
const char *tell_besides(const struct teller *teller, const struct statement *statement);

/* How firm it is, with what it says besides: "ska, enligt årsplanen". */
const char *tell_firmness(const struct teller *teller, const struct statement *statement);

/* A word of the language as a reader reads it (blanks for "_"). */
const char *tell_word(const struct teller *teller, enum word word);

/* "ska", "får" …: how a statement stands. What shall be on a condition counts as a permission, but is
 * told as it is written. */
const char *tell_standing(const struct teller *teller, const struct statement *statement);

/* "ordförande"; who holds it, in words, and in one turn; how long; who begins. */
const char *tell_role(const struct teller *teller, const struct role *role);
const char *tell_holders(const struct teller *teller, const struct role *role);
const char *tell_turn(const struct teller *teller, const struct turn *turn);
const char *tell_period(const struct teller *teller, const struct role *role);
const char *tell_beginning(const struct teller *teller, const struct role *role);

/* "bereder för". */
const char *tell_link(const struct teller *teller, enum word word, atom name);

/* Words for a link or task, with what it is about, via whom, how: "bereder för (gäller Avtal; via
 * ledaren)". */
const char *tell_manner(const struct teller *teller, const char *words, const struct manner *manner,
                        enum say conjunction);

/* Names and, after them, words for what the model has no name for (NULL: none). */
const char *tell_names_and_words(const struct teller *teller, const struct refs *refs, const char *words,
                                 enum say conjunction);

/* "Representation, punkt 1 (003-P10)"; several of them divided by "; ",
 * those with one place said together. */
const char *tell_clause(const struct teller *teller, uint32_t clause);
const char *tell_clauses(const struct teller *teller, const struct clause_list *clauses);

/* Where a run of clauses with the same place in the text, that begins at `from`, ends. */
size_t tell_same_place(const struct model *model, const struct clause_list *clauses, size_t from);

/* A statement, or a declaration or principle without its block, as it is written in the model: on one line, blanks
 * folded, comments left out, cut where it is very long. "" where the item stands in no source. */
const char *tell_written(const struct teller *teller, const struct item *item);

/* A statement that was assumed beside the text, by its number, on one line. */
const char *tell_assumed(const struct teller *teller, size_t number);

/* The title of the model: of its agreement, of its first text, or its name. */
const char *tell_title(const struct teller *teller);

#endif
