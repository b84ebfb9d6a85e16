/* SPDX-License-Identifier: EUPL-1.2
 *
 * Words that are looked for in a draft and in what a register says of a place. None of them is shown.
 */
#ifndef STADGA_DRAFT_WORDING_H
#define STADGA_DRAFT_WORDING_H

#include <stdbool.h>
#include <stddef.h>

/* Whether a word is of the kind, with or without its å, ä and ö. */
bool wording_is_abbreviation(const char *word, size_t length); /* "dvs": the point behind it ends no sentence */
bool wording_is_page(const char *word, size_t length);         /* "sida" before a number */
bool wording_joins(const char *word, size_t length);           /* "och": the hyphen before it stays */

/* Whether words are a part of a sentence rather than a heading: they end with one that wants more ("av", "den"), or
 * hold a verb ("ska", "är"). */
bool wording_is_sentence(const char *text, size_t length);

/* "must", "should", "may", "fact" or "aim", as a first guess from the words of a clause. */
const char *wording_strength(const char *text, size_t length);

/* The parts of a place. */
enum wording_part {
  PART_NONE,
  PART_PARAGRAPH,
  PART_ITEM,
  PART_SUBITEM,
  PART_SENTENCE,
  PART_ROW,
  PART_NOTE,
  PART_LEG,     /* a part of a sentence: "led 2", "första ledet" */
  PART_SECTION, /* of a list of contents */
  PART_HEADING, /* the heading itself: "rubriken", "titeln" */
  PART_OPENING, /* what stands before a list: "inledningen" */
  PART_REMARK   /* something said in passing: "parentesen", "inskottet" */
};
enum wording_part wording_part(const char *word, size_t length);

/* 1 for "första", 2 for "andra" …; 0: it is no such word. */
unsigned wording_ordinal(const char *word, size_t length);

/* Of a number in words that another differs from by one letter ("nio", "tio"): which it is, from 1; 0: no such word. */
unsigned wording_number(const char *word, size_t length);

/* As registers have it: "stycke", "punkt", "delpunkt", "mening", "rad", "fotnot". */
const char *wording_of_part(enum wording_part part);

/* The place of what stands before the first heading. */
extern const char wording_opening[];

#endif
