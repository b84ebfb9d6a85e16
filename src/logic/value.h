/* SPDX-License-Identifier: EUPL-1.2
 *
 * What an expression is worth: a truth of three values, a set of things of which some are only
 * possible, an amount that may lie between bounds. Whatever is not certain says why.
 */
#ifndef STADGA_LOGIC_VALUE_H
#define STADGA_LOGIC_VALUE_H

#include "model/model.h"

/* Ordered: and is the least, or the greatest, not the mirror. */
enum truth { TRUTH_NO, TRUTH_UNKNOWN, TRUTH_YES };

/* What the text leaves open and a value rests on. */
enum reason_kind {
  REASON_NONE,
  REASON_HOLDER,   /* who fills a seat or a role */
  REASON_NUMBER,   /* how many seats a statement gives: the seat is perhaps not there */
  REASON_MEMBERS,  /* nothing is said of who sits in the body */
  REASON_BEGINS,   /* who begins in an alternating role */
  REASON_PERIOD,   /* how long a term of the role is */
  REASON_START,    /* how the terms of the role fall beside those of another */
  REASON_BRANCH,   /* which alternative or reading holds; the index is that of the branch */
  REASON_TIME,     /* a statement holds only for a part of the time */
  REASON_EITHER,   /* which of several, named with `or`, a statement holds of */
  REASON_DATES,    /* dates that cannot be compared */
  REASON_BEFORE,   /* who holds a role before its first day */
  REASON_TOTAL,    /* a number that only somewhat fixes a total */
  REASON_CONFLICT, /* what is stated of a role cannot all be so */
  REASON_CONFLICTS, /* more of what is stated cannot hold together than is gone through */
  REASON_LIMIT     /* the limit of steps was reached */
};

struct reason {
  enum reason_kind kind;
  enum sort sort; /* of what is not known of a holder: SORT_PARTY, SORT_SIDE … */
  struct ref ref;
};

/* A member of a set; `possible`: perhaps it is none, for this reason. */
struct found {
  struct ref ref;
  bool possible;
  struct reason reason;
};

/* A stretch of a view's pile of items. */
struct set {
  size_t start, count;
  bool one;     /* exactly one of the items is in it */
  bool nothing; /* with `one`: or none of them */
  bool more;    /* others, not known, may be in it, for this reason */
  struct reason reason;
};

/* Numbers from low to high. */
struct range {
  struct number low, high;
  bool open; /* no upper bound */
};

enum { AMOUNT_OPTIONS = 8 };

/* One of some ranges, which one is open. */
struct amount {
  struct range options[AMOUNT_OPTIONS];
  size_t count;
  struct reason reason;
};

static inline enum truth truth_of(bool is) {
  return is ? TRUTH_YES : TRUTH_NO;
}
static inline enum truth truth_not(enum truth a) {
  return (enum truth)(TRUTH_YES - a);
}
static inline enum truth truth_and(enum truth a, enum truth b) {
  return a < b ? a : b;
}
static inline enum truth truth_or(enum truth a, enum truth b) {
  return a > b ? a : b;
}

/* What holds whichever of two cases it is: their common truth, or unknown. */
static inline enum truth truth_either(enum truth a, enum truth b) {
  return a == b ? a : TRUTH_UNKNOWN;
}

struct amount amount_exact(struct number number);
struct amount amount_between(struct number low, struct number high, bool open);

/* Adds one more option; when there is no more room, all become one range around them. */
void amount_add_option(struct amount *amount, struct range range);

/* Sum, difference, product of two numbers; false: it does not fit. */
bool number_calculate(enum expression_kind operation, struct number a, struct number b,
                      struct number *out);

/* The same of two amounts. Where the result does not fit, or might be below any bound, nothing is
 * known of it. */
struct amount amount_calculate(enum expression_kind operation, const struct amount *a,
                               const struct amount *b);

/* false where nothing is known of it. */
bool amount_is_known(const struct amount *amount);

/* = != < <= > >= over all outcomes. */
enum truth amount_compare(enum expression_kind operation, const struct amount *a,
                          const struct amount *b);

/* "4", "3–6", "minst 3", "ett tal som inte är känt". */
void amount_write(struct text *text, const struct amount *amount, enum language language);

#endif
