/* SPDX-License-Identifier: EUPL-1.2
 *
 * How two rules stand to each other over all outcomes of a model.
 */
#ifndef STADGA_CHECK_RELATION_H
#define STADGA_CHECK_RELATION_H

#include "settle/stretch.h"

enum told { TOLD_NO, TOLD_UNKNOWN, TOLD_YES };

/* Whether no outcome keeps both; whether each is kept in all outcomes in which the other is. */
struct relation {
  enum told excludes, follows[2];
  unsigned rests_on; /* enum resting */
};

/* Of the questions of two rules (chained), or, where the second is NULL, whether no outcome keeps the one; what is so
 * is so under all branches. Within so many conflicts of each search (0: no limit). Uses the view's scratch arena. */
struct relation relation_of(struct view *view, const struct question *one, const struct question *two,
                            uint64_t conflicts);

#endif
