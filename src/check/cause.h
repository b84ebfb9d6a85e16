/* SPDX-License-Identifier: EUPL-1.2
 *
 * Why a condition is not so: the smallest parts that fail, each with the words the rule has for it.
 */
#ifndef STADGA_CHECK_CAUSE_H
#define STADGA_CHECK_CAUSE_H

#include "check/fill.h"
#include "check/result.h"
#include "logic/clock.h"

struct causes {
  struct cause *items;
  struct filling *fillings; /* of each cause: what its text is made from; text NULL: none */
  size_t count, room, filling_room;
  size_t searched, most; /* parts told so far, and at most; whatever the limit, one is told */
  bool left_out;         /* there are more */
  uint32_t within;       /* + 1: a variable that is bound already, of whose thing they speak too; 0 */
};

/* Adds what fails in lines under an outcome that is not so; `subject`: the element they speak of.
 */
void causes_of_outcome(struct view *view, const struct typed *lines, const struct outcome *outcome,
                       struct ref subject, const struct else_text *otherwise, struct causes *out);

/* Adds one, with what its text is made from (text NULL: nothing), or puts it together with one before. */
void causes_add(struct view *view, struct causes *causes, struct cause cause, struct filling filling);

/* Makes the sentences, once all causes of an element are there. */
void causes_finish(struct view *view, struct causes *causes);

#endif
