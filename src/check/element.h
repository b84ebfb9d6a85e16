/* SPDX-License-Identifier: EUPL-1.2
 *
 * One element of a rule's subject, judged.
 */
#ifndef STADGA_CHECK_ELEMENT_H
#define STADGA_CHECK_ELEMENT_H

#include "check/account.h"
#include "check/cases.h"
#include "check/judge.h"
#include "check/summary.h"
#include "check/together.h"
#include "settle/settle.h"
#include "settle/things.h"

/* A rule while it is judged. */
struct judging {
  struct view *view;
  const struct judge_options *options;
  struct alike *alike;         /* what was settled for elements before */
  struct conflicts *conflicts; /* of the whole model, found so far */
  struct accounts accounts;
  struct summary summary;
  struct element *elements;
  size_t count, room;
  struct open_element *open;
  size_t open_count;
  size_t broken;        /* violated elements whose outcome was asked for */
  size_t apart;         /* violated elements whose parts were asked for one by one */
  struct things things; /* of the element that is judged: those of which its outcomes pick something */
  unsigned rests_on;    /* … enum resting */
  unsigned unfollowed;  /* … enum unfollowed */
  struct branch_cases cases; /* … what it comes to under each combination of branches */
  const struct typed *vacuous_lines; const char *vacuous; /* what was empty last, and its words */
  bool only_guaranteed;   /* nothing more is judged once something is not guaranteed */
  struct question *asked; /* chained: what is asked of the elements, where only that is wanted */
};

/* Judges one element and adds it, unless it is not of the subject in any outcome. */
void element_judge(struct judging *judging, const struct question *question);

#endif
