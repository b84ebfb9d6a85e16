/* SPDX-License-Identifier: EUPL-1.2
 *
 * What one element comes to in each case that the readings and alternatives leave, and two cases told apart.
 */
#ifndef STADGA_CHECK_CASES_H
#define STADGA_CHECK_CASES_H

#include "check/result.h"
#include "settle/settle.h"

/* One combination of branches. */
struct branch_case {
  uint32_t branches[GROUPS_SEEN_MOST]; /* by group: the number of the one that holds */
  enum verdict verdict;
  struct settled settled;              /* of what the evaluator left unknown */
};

/* All of them; all zero at first. */
struct branch_cases {
  uint32_t groups[GROUPS_SEEN_MOST];
  size_t group_count;
  struct branch_case *items;
  size_t count, room;
};

/* Forgets the cases and begins with the combinations of these choices. */
void cases_begin(struct branch_cases *cases, const uint32_t *groups, size_t count);

/* Adds the combination that is picked in the view; what it needs is in the arena. */
void cases_note(const struct view *view, struct arena *arena, struct branch_cases *cases, enum verdict verdict,
                const struct settled *settled);

/* Picks the branches of a case in the view. */
void cases_pick(struct view *view, const struct branch_cases *cases, const struct branch_case *one);

/* Puts before what is told in an account the branches of a case that keeps a rule and of one that breaks it,
 * where these differ, or all where they are one case; those on which no case turns are in the outcomes, but no choice
 * of the account. Where nothing is told yet, both outcomes are made. */
void cases_tell(struct view *view, const struct branch_cases *cases, const struct branch_case *keeps,
                const struct branch_case *breaks, struct account *account);

#endif
