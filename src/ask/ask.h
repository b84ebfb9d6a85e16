/* SPDX-License-Identifier: EUPL-1.2
 *
 * Answers a question over a model: what is so in all outcomes, and what else may be.
 */
#ifndef STADGA_ASK_ASK_H
#define STADGA_ASK_ASK_H

#include "check/judge.h"

/* A thing that is part of an answer in some outcomes, or at some times. */
struct possibility {
  struct ref thing;
  bool sure;                             /* in every outcome, at some times */
  const struct account *account;         /* what it turns on otherwise, with an outcome in which it is so; NULL */
  const char *text[LANGUAGE_COUNT];      /* the thing and such an outcome; NULL where none is told */
};

/* The answer to an expression asked over a model. */
struct answer {
  enum { ANSWER_YES, ANSWER_NO, ANSWER_OPEN, ANSWER_CONTRADICTORY, ANSWER_UNKNOWN, ANSWER_NUMBER, ANSWER_THINGS,
         ANSWER_NOTHING } kind;
  const char *text[LANGUAGE_COUNT];      /* the answer in words */
  struct refs certain, at_times, perhaps; /* THINGS: always; surely at some times; in some outcomes */
  bool none;                             /* … and in some outcomes, at some time, none */
  struct possibility *possibilities; size_t possibility_count; /* of at_times and perhaps */
  struct number low, high;               /* NUMBER; high < low: no upper bound */
  struct number *values; size_t value_count; /* NUMBER: each that it can be, where they are known one by one */
  struct choice *choices; size_t choice_count;
  const struct account *account;         /* of a condition that was judged over all outcomes, or of a conflict; NULL */
  struct clause_list clauses;
  unsigned rests_on;                     /* what it rests on that the text does not say: enum resting */
  uint32_t compared;                     /* as rulebook_compared gives it: read so, the model may tell otherwise */
};

/* Answers `question` (one expression of the rule language). NULL: it was complained of. */
struct answer *ask_question(struct workshop *workshop, const struct model *model, const char *question,
                            enum language language, const struct judge_options *options);

#endif
