/* SPDX-License-Identifier: EUPL-1.2
 *
 * What might repair a rule and is to be tried.
 */
#ifndef STADGA_CHECK_CANDIDATE_H
#define STADGA_CHECK_CANDIDATE_H

#include "check/result.h"

struct candidate {
  const char *const *statements; size_t statement_count; /* to be assumed */
  uint32_t picked;                                       /* where a branch begins, to be kept alone; 0 */
  const char *advice[LANGUAGE_COUNT];                    /* … in words */
  struct conflict provisions;                            /* to be struck; the statements are said in their place: */
  const uint32_t *left_out; size_t left_out_count;       /* where their statements begin */
};

struct candidates {
  struct candidate *items; /* what says or changes least comes first */
  size_t count, room;
};

/* From what elements need, one form of each; and of the branches they turn on, each. */
struct candidates candidates_of_words(const struct model *model, const struct result *result);

/* Clauses that the failing elements rest on, to be changed: one alone, or one of each conflict or cause; and statements
 * on who holds a role, with what might be said in their place. */
struct candidates candidates_of_changes(const struct model *model, const struct result *result);

bool candidate_same(const struct candidate *a, const struct candidate *b);

/* Whether a repair is a part of a candidate. */
bool candidate_covers(const struct repair *repair, const struct candidate *candidate);

#endif
