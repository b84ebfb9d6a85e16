/* SPDX-License-Identifier: EUPL-1.2
 *
 * The choices a text leaves open, in words, found where a condition is not yet known.
 */
#ifndef STADGA_CHECK_CHOICE_H
#define STADGA_CHECK_CHOICE_H

#include "check/result.h"
#include "logic/clock.h"
#include "logic/eval.h"

struct choices {
  struct choice *items;
  size_t count, room;
  bool conflict; /* one of them is a conflict of the text, not a choice */
};

/* Adds what a condition, or lines over all moments, turn on; each choice once. */
void choices_of(struct view *view, const struct typed *condition, struct choices *out);
void choices_of_outcome(struct view *view, const struct typed *lines, const struct outcome *outcome,
                        struct choices *out);

/* Adds the choice behind one reason; or one that is in words already. */
void choice_add(struct view *view, struct reason reason, struct choices *out);
void choice_keep(struct view *view, const struct choice *choice, struct choices *out);

#endif
