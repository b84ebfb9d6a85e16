/* SPDX-License-Identifier: EUPL-1.2
 *
 * What might be said so that a rule holds: of each need one of some forms, each of somebody. Nothing here is
 * believed before it was assumed and judged.
 */
#ifndef STADGA_REMEDY_LACK_H
#define STADGA_REMEDY_LACK_H

#include "model/model.h"

/* A statement, in the words of the model, and of whom it is said. */
struct form {
  struct ref of;
  const char *says;
  const struct form *with; /* what is to be said with it; NULL */
  uint32_t role;           /* + 1: the role that it says who holds, so that it may be said in place of what does; 0 */
};

/* Alternatives. */
struct lack {
  struct form *forms;
  size_t count, room;
};

struct lacks {
  struct lack *items; /* all of them are wanted */
  size_t count, room;
  bool beyond;        /* something else would have to be changed, too */
};

/* Adds a form (says NULL: none) that is not there yet. */
void lack_form(struct arena *arena, struct lack *lack, struct form form);
/* … with all that goes with it. */
void lack_chain(struct arena *arena, struct lack *lack, struct form form);
void lacks_add(struct arena *arena, struct lacks *lacks, struct lack lack);

#endif
