/* SPDX-License-Identifier: EUPL-1.2
 *
 * The answer of a check: for each rule a verdict, for each element of its subject one too, and
 * what it rests on. Pages read this and decide nothing.
 */
#ifndef STADGA_CHECK_RESULT_H
#define STADGA_CHECK_RESULT_H

#include "settle/verdict.h"

struct view;
struct lacks;

/* A choice the text leaves open, in words: "who begins as chair of PaHSU". */
struct choice {
  const char *text[LANGUAGE_COUNT];
  const char *untimed[LANGUAGE_COUNT]; /* without the time at which it is made; NULL: none is told */
  struct clause_list clauses;
  struct span at;
};

/* One thing that is wrong, or not known, inside an element: the words the rule has for it, with
 * the names put in, and the part of the rule that failed. */
struct cause {
  const char *text[LANGUAGE_COUNT];  /* one sentence; never NULL */
  const char *part;                  /* the failing part of the rule as written in it */
  struct span part_at;
  struct clause_list clauses;        /* of the statements it speaks of, in the order of the registers */
  const struct figure *figure;       /* the sum behind a number that does not match; NULL */
};

/* A choice as it is made in one outcome: "who begins as chair of PaHSU": "HSN.chair". */
struct chosen {
  struct choice choice;
  const char *value[LANGUAGE_COUNT];
  const char *so[LANGUAGE_COUNT];     /* both as what is the case: "HSN.chair begins as chair of PaHSU" */
  bool begins;                        /* it is who begins, or how long a term is */
  struct ref beginner;                /* of how long a term is: the role, where who begins is told with it; SORT_NONE */
  bool in_both;                       /* a reading or alternative in which both outcomes are */
  bool indifferent;                   /* … and on which it does not turn: with any other it is open too */
  bool follows;                       /* it is otherwise in the other outcome only because other choices are */
};

/* Some moments of an outcome: who holds each of some roles. */
struct timecell { const char *text[LANGUAGE_COUNT]; };
struct timerow {
  const char *when[LANGUAGE_COUNT];   /* "year 1", "2027–2028" */
  struct timecell *cells;             /* by role */
  bool after_gap;                     /* rows before it are left out, as there are too many */
  bool fails;                         /* then the rule does not hold; none where it is told for all time */
};

/* One outcome that the text allows, told as far as it matters. */
struct scenario {
  bool keeps;                         /* the rule holds in it; else it does not */
  bool nearest;                       /* the two differ in the fewest choices */
  struct chosen *chosen; size_t chosen_count; /* the choices made otherwise in the other one */
  struct ref *columns; size_t column_count;   /* roles */
  struct timerow *rows; size_t row_count;     /* none where one moment is as another */
  const char *goes_on[LANGUAGE_COUNT];        /* where it is told for all time: how it goes on after the rows; NULL */
  const char *fails[LANGUAGE_COUNT];          /* of one that breaks it: what fails, in the rule's own words; NULL */
};

/* Clauses, and statements without one, that cannot all hold; without any of them the others can. */
struct conflict {
  struct clause_list clauses;
  uint32_t *statements; size_t statement_count; /* numbers in model.statements */
};
struct conflicts {
  struct conflict *items;
  size_t count, room;
  bool notes_branches;      /* also under which branches each was met: */
  struct conflict_met *met; /* one for each combination (check/conflicts.h) */
  size_t met_count, met_room;
  bool limited; /* there may be more: more were met in one body than are looked for, or a limit of the search */
};

/* Clauses, and statements without one, that suffice for a verdict; none where it follows from what is beside them
 * alone. */
struct why {
  struct conflict provisions;
  bool missing; /* it was asked for, and not found: there is nothing else then */
  bool minimal; /* none of them can be left out */
  bool in_turn; /* in a contradiction: from some of them or others, by what gives way */
  bool itself;  /* they say themselves what the rule asks */
  struct conflict beside; /* what else is stated of what the verdict speaks of */
  unsigned meanings;      /* that it takes for granted: a bit for each (enum meaning) */
};

/* What would make a rule guaranteed, as was found by judging again: statements to add, in the words of the model, or
 * to say in place of others; or a reading or an alternative to keep, in words; or clauses to change. */
struct repair {
  const char *const *statements; size_t statement_count;
  const char *advice[LANGUAGE_COUNT]; /* NULL: it is not about a reading or alternative */
  struct conflict provisions;
};

/* Why no more outcomes are told: one pair was wanted; as many are told as were wanted; every other pair turns at
 * least on the choices of one that is told; a limit was reached. */
enum more_end { MORE_UNASKED, MORE_ENOUGH, MORE_NONE, MORE_LIMIT };

/* What a verdict on an element rests on. Elements with nothing but clauses share it. */
struct account {
  struct cause *causes; size_t cause_count;     /* of violated: what fails */
  struct choice *choices; size_t choice_count;  /* of open and undecided: what it turns on */
  const struct scenario *example, *counterexample; /* of open; of violated in time the second; NULL */
  const struct conflict *gives_way;  /* what is set aside in these two, of what cannot all hold; NULL: nothing */
  const struct account *more;        /* a further pair, with its choices and nothing else; NULL */
  enum more_end more_end;            /* of the first pair: why there are no more of them */
  const struct conflict *conflicts; size_t conflict_count; /* met on the way; of contradictory: what it turns on */
  const struct why *why;             /* of guaranteed and violated, where asked for; NULL: not found */
  const struct lacks *lacks;         /* of violated and open, where repairs are sought: what might be said; NULL */
  const uint32_t *branches; size_t branch_count; /* … and which branches it turns on */
  uint32_t decided_to;               /* of undecided: no outcome breaks it in so many years; 0: not known */
  unsigned unfollowed;               /* … and without a limit: enum unfollowed, why */
  unsigned rests_on;                 /* enum resting */
  struct clause_list clauses;        /* all statements the verdict of the element speaks of */
};

struct element {
  struct ref subject;                /* SORT_AGREEMENT where the rule has no subject */
  enum verdict verdict;
  bool limited;                      /* undecided, and a limit was reached on the way, */
  bool by_search;                    /* that of a search (--limit) */
  const struct account *account;     /* never NULL */
  const char *vacuous;               /* of guaranteed: what the rule goes through, in which there is nothing; NULL */
};

/* Elements each of which is open by itself, and which no outcome keeps together. */
struct excluding {
  size_t *elements; size_t count;    /* their places, rising; 0: there are none, or they were not sought */
  const struct why *why;             /* where asked for; NULL: not found */
};

/* With which the name of a rule begins that goes by a clause. */
#define RULE_OF_CLAUSE "clause "

struct result {
  const struct rule_item *rule;      /* NULL for a should statement of the model */
  const char *name;                  /* without its pack */
  const char *pack;
  const char *title[LANGUAGE_COUNT], *why[LANGUAGE_COUNT];
  enum modal level;                  /* SHALL or SHOULD */
  enum verdict verdict;
  const char *message[LANGUAGE_COUNT]; /* one or two sentences: the verdict and its reason in short */
  const struct view *view;           /* in which its elements are named */
  struct element *elements; size_t element_count;
  struct excluding excluding;        /* of violated where no element is */
  struct clause_list clauses;
  const struct repair *repairs; size_t repair_count; /* at most three, where they were sought */
  bool repairs_sought;
};

/* 16 hex digits over a rule's name, its verdict, and its elements with theirs: stable while these are. */
const char *result_fingerprint(const struct result *result);

/* What the elements that have the verdict of the rule rest on (enum resting). */
unsigned result_rests_on(const struct result *result);

/* What a reader sees of an element. */
const char *element_shown(const struct result *result, const struct element *element, enum language language);

/* What is so of a rule in the model, whoever holds the seats and roles: it is kept in every outcome, or in none; it
 * is kept in just those in which another is, or in all of those and more; or in none of those. */
enum claim_kind { CLAIM_NEVER_BROKEN, CLAIM_NEVER_KEPT, CLAIM_SAME, CLAIM_FOLLOWS, CLAIM_EXCLUDES, CLAIM_COUNT };

struct claim {
  enum claim_kind kind;
  size_t rule, other; /* places in results.items; `other` only of the last three */
  unsigned rests_on;  /* enum resting */
};

struct quality {
  struct claim *items; size_t count, room; /* in the order of the rules */
  size_t rule_count;       /* how many were looked at, */
  size_t rules_undecided;  /* … and of how many it was not found out whether they can be kept and broken; */
  size_t pairs_undecided;  /* of how many pairs of others it was not found out how they stand to each other */
};

struct results {
  const struct model *model;
  struct result *items; size_t count; /* in the order of packs and rules, then the model's own */
  struct conflicts conflicts;         /* of the text with itself, that were met */
  const struct quality *quality;      /* NULL: not asked for */
  const char *dimacs; size_t dimacs_length; /* one problem in place of verdicts, where that was asked for; NULL */
};

#endif
