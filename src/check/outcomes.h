/* SPDX-License-Identifier: EUPL-1.2
 *
 * The outcomes that are shown of what is open: one pair, or several that turn on different choices.
 */
#ifndef STADGA_CHECK_OUTCOMES_H
#define STADGA_CHECK_OUTCOMES_H

#include "check/cases.h"
#include "check/judge.h"

/* What is open, and how it was found to be. */
struct open_finding {
  const struct question *question;
  const struct judge_options *options; /* how far a search goes, and how many pairs are told */
  const struct branch_cases *cases;    /* where readings or alternatives are left to it; none: nowhere */
  struct settled *settled;             /* without them: its outcomes, in whose place come the nearest ones */
};

/* Tells in an account an outcome that keeps it and one that breaks it, and more where that was asked for. false:
 * there are no outcomes to tell. */
bool outcomes_tell(struct view *view, const struct open_finding *finding, struct account *account);

/* An outcome of something that is violated, where it turns on time: when it is first broken in it. Where the plain
 * evaluator knew that, it is sought; false: there is none to tell. */
bool outcomes_broken(struct view *view, const struct question *question, const struct judge_options *options,
                     struct alike *alike, struct settled *settled);

/* Tells of that outcome, where it is told, what fails when it is first broken, in the rule's own words. */
void outcomes_tell_failing(struct view *view, const struct question *question, const struct settled *settled,
                           struct account *account);

#endif
