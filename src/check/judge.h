/* SPDX-License-Identifier: EUPL-1.2
 *
 * Judges a model by rules: the packs built in, other rule files, and the model's own.
 */
#ifndef STADGA_CHECK_JUDGE_H
#define STADGA_CHECK_JUDGE_H

#include "check/verdict.h"

/* A set of rules, read and typed. */
struct rulebook;

/* The rules built in: all (`names` is NULL), or the packs and single rules named. Complaints (a name that
 * is neither, a rule that does not fit its types) go to the workshop's report. */
struct rulebook *rulebook_open(struct workshop *workshop, const struct name *names, size_t count);

/* The same for a model, of whose own rules some may be named too: then those alone are added of it. */
struct rulebook *rulebook_open_for(const struct model *model, const struct name *names, size_t count);

/* Adds the rules of a file, or those written in a model. */
void rulebook_add_file(struct rulebook *rulebook, const char *path, size_t limit);
void rulebook_add_model(struct rulebook *rulebook, const struct model *model);

/* How far open numbers of seats of the model must reach for what these rules compare them with: 0 where they do
 * already. */
uint32_t rulebook_compared(const struct rulebook *rulebook, const struct model *model);

/* How far a search goes. */
struct judge_options {
  uint64_t conflicts; /* dead ends in one question over all outcomes; 0: no limit */
  bool repairs;       /* what might be said is noted, for repairs to be found (repair.h) */
  const bool *wanted; /* by rule: it is judged; NULL: all are */
  bool why;           /* a minimal set of clauses is sought for what is guaranteed or violated */
  size_t examples;    /* pairs of outcomes that are told of what is open, at most; 0: its verdict alone is told */
  bool bare;          /* nothing is told of what is open: only verdicts are wanted */
  bool conflicts_unsought; /* it is taken that no clauses are in conflict: where some are, verdicts may be wrong */
  enum brute { BRUTE_NONE, BRUTE_KEEPS, BRUTE_BREAKS } brute; /* the first rule as one problem: no verdicts (brute.h) */
  size_t years;       /* over so many; outcomes are sought over so many at least; 0: as it takes */
};

/* All verdicts, one a rule. */
struct results *judge(const struct model *model, const struct rulebook *rulebook,
                      const struct judge_options *options);

/* A thing that is part of an answer in some outcomes, or at some times. */
struct possibility {
  struct ref thing;
  bool sure;                             /* in every outcome, at some times */
  const struct account *account;         /* what it turns on otherwise, with an outcome in which it is so; NULL */
  const char *text[LANGUAGE_COUNT];      /* the thing and such an outcome; NULL where none is told */
};

/* The answer to an expression asked over a model: what is so in all outcomes, and what else may be. */
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
  uint32_t compared;                     /* as rulebook_compared gives it: read so, the model may tell otherwise */
};

/* Answers `question` (one expression of the rule language). NULL: it was complained of. */
struct answer *judge_ask(struct workshop *workshop, const struct model *model, const char *question,
                         enum language language, const struct judge_options *options);

#endif
