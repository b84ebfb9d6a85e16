/* SPDX-License-Identifier: EUPL-1.2
 *
 * The floor's tokens: a statement ends with TOKEN_END, which the text does not show.
 */
#ifndef STADGA_BENCH_FLOOR_TOKEN_H
#define STADGA_BENCH_FLOOR_TOKEN_H

#include "floor.h"

/* Words the floor knows; they are the first names of a model. */
enum word {
  NO_WORD,
  SIDE,
  REGION,
  MUNICIPALITY,
  UNIT,
  OFFICE,
  BODY,
  FOR,
  OF,
  FROM,
  EACH,
  MEMBERS,
  SUBSTITUTES,
  MORE,
  STATED,
  CHAIR,
  DEPUTY,
  POWER,
  PREPARE,
  NO,
  SHOULD,
  MAY,
  SHALL,
  PRESUPPOSED,
  RESERVED,
  TOP,
  LEADING,
  DECIDE,
  ADOPT,
  OWN_WORK,
  ALTERNATING,
  BETWEEN,
  AND,
  OR,
  UNLESS,
  ELSE,
  WHERE,
  BEGINNING,
  OTHER,
  YEAR,
  YEARS,
  WORDS
};
enum token { TOKEN_NONE, TOKEN_END, TOKEN_NAME, TOKEN_TEXT, TOKEN_NUMBER, TOKEN_DATE, TOKEN_SIGN };

struct reader {
  struct model *model;
  const char *at, *start; /* behind the token, and where it starts */
  enum token token;       /* TOKEN_NONE: the end of the text, or nothing read yet */
  enum token waiting;     /* behind a TOKEN_END that was put before it; else TOKEN_NONE */
  uint32_t name;          /* its number once it was asked for; else 0 */
  uint32_t number;        /* a date is a number of months */
  uint32_t *subjects;     /* of `for` */
  size_t subjects_count, subjects_room;
};

/* Numbers the words in an empty model. */
void floor_words(struct model *model);

/* Takes the next token. */
void next(struct reader *reader);

/* The number of the name at hand, new or known; 0 where it is none. */
uint32_t here(struct reader *reader);
bool is_sign(const struct reader *reader, char sign);

#endif
