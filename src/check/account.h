/* SPDX-License-Identifier: EUPL-1.2
 *
 * What verdicts rest on. Most elements have nothing but clauses to tell of, and often the same ones.
 */
#ifndef STADGA_CHECK_ACCOUNT_H
#define STADGA_CHECK_ACCOUNT_H

#include "check/result.h"
#include "logic/view.h"

enum { ACCOUNTS_KEPT = 64 };

/* Some accounts with clauses alone, by a number made from these. All NULL at first. */
struct accounts {
  const struct account *kept[ACCOUNTS_KEPT];
};

/* An account of the clauses read since view_begin and nothing else: one that is kept, or a new one. */
const struct account *account_of_read(struct accounts *accounts, struct view *view);

#endif
