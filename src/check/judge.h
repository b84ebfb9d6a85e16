/* SPDX-License-Identifier: EUPL-1.2
 *
 * Judges a model by rules: the packs built in, other rule files, and the model's own.
 */
#ifndef STADGA_CHECK_JUDGE_H
#define STADGA_CHECK_JUDGE_H

#include "check/result.h"

struct settle_limits;

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
/* The same of one of its rules. */
uint32_t rulebook_compared_by(const struct rulebook *rulebook, const struct model *model, size_t rule);

/* How far a search goes, and what is told. */
struct judge_options {
  uint64_t conflicts; /* dead ends in one question over all outcomes; 0: no limit */
  bool repairs;       /* what might be said is noted, for repairs to be found (repair.h) */
  const bool *wanted; /* by rule: it is judged; NULL: all are */
  bool why;           /* a minimal set of clauses is sought for what is guaranteed or violated */
  size_t examples;    /* pairs of outcomes that are told of what is open, at most; 0: its verdict alone is told */
  bool bare;          /* nothing is told of what is open: only verdicts are wanted */
  enum brute { BRUTE_NONE, BRUTE_KEEPS, BRUTE_BREAKS } brute; /* the first rule as one problem: no verdicts (brute.h) */
  size_t years;       /* over so many; outcomes are sought over so many at least; 0: as it takes */
};

/* The limits of one search (settle.h). */
struct settle_limits judge_limits(const struct judge_options *options);

/* A model before the rules, of which not all may be judged. */
struct hearing {
  const struct rulebook *rulebook;
  const struct judge_options *options;
  struct view *view;
  struct results *results; /* for each rule; undecided, until it is judged */
};

/* Opens one, in the model's arena. No conflicts are sought yet: what is judged before that is judged as if there were
 * none, which is right where none is found afterwards. */
struct hearing hearing_open(const struct model *model, const struct rulebook *rulebook,
                            const struct judge_options *options);

/* Finds the conflicts of the model. Once. */
void hearing_conflicts(struct hearing *hearing);

/* Judges one rule, with the verdict as what it gives; more conflicts may be met on the way. */
void hearing_rule(struct hearing *hearing, size_t rule);

/* Judges one rule as far as it takes to tell whether it is guaranteed; where it is not, its result is not whole. */
bool hearing_guarantees(struct hearing *hearing, size_t rule);

/* All verdicts, one a rule. */
struct results *judge(const struct model *model, const struct rulebook *rulebook,
                      const struct judge_options *options);

#endif
