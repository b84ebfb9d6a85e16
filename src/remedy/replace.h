/* SPDX-License-Identifier: EUPL-1.2
 *
 * What might be said of who holds a role in place of what the text says.
 */
#ifndef STADGA_REMEDY_REPLACE_H
#define STADGA_REMEDY_REPLACE_H

#include "remedy/lack.h"

/* What is replaced of some roles. All lists live in the arena of the model. */
struct replaced {
  size_t which;         /* of the statements on who holds a role: this one, or the last; of as many, all of them */
  size_t most;          /* how many there are on one role at the most */
  uint32_t *statements; /* numbers in model.statements, in the order of the text */
  size_t count, room;
  struct refs roles;    /* whose statements they are */
};

/* Notes what a form that says who holds a role is said in place of, and puts the length of term in it that is lost; of
 * a form that says no such thing, or where nothing is said of it, nothing. false: more would be lost. */
bool replace_holder(const struct model *model, struct form *form, struct replaced *replaced);

/* Whether there are some, all of them said of these roles alone. */
bool replace_is_whole(const struct model *model, const struct replaced *replaced);

#endif
