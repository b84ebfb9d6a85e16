/* SPDX-License-Identifier: EUPL-1.2
 *
 * One element of a rule's subject, judged.
 */
#ifndef STADGA_CHECK_ELEMENT_H
#define STADGA_CHECK_ELEMENT_H

#include "check/account.h"
#include "check/judge.h"
#include "check/settle.h"
#include "check/summary.h"

/* An element that some outcomes keep and some break. */
struct open_element {
  struct open_element *next;
  struct question question;
  size_t element; /* its place among the elements */
  bool left_out;  /* the others exclude each other without it */
};

/* A rule while it is judged. */
struct judging {
  struct view *view;
  const struct judge_options *options;
  struct conflicts *conflicts; /* of the whole model, found so far */
  struct accounts accounts;
  struct summary summary;
  struct element *elements;
  size_t count, room;
  struct open_element *open;
  size_t open_count;
  uint32_t groups[GROUPS_SEEN_MOST]; /* choices of branches that open elements turn on */
  size_t group_count;
  unsigned rests_on; /* of the element that is judged: enum resting */
  struct question *unknown; /* chained: what the evaluator leaves unknown, where only that is asked for */
};

/* Judges one element and adds it, unless it is not of the subject in any outcome. */
void element_judge(struct judging *judging, const struct question *question);

/* Whether the open elements exclude each other, so that no outcome keeps all; then those that are not needed
 * for that are marked as left out. */
bool element_exclude(struct judging *judging);

#endif
