/* SPDX-License-Identifier: EUPL-1.2
 *
 * The rules read so far, each with every name found, in the order of packs and rules.
 */
#ifndef STADGA_CHECK_RULEBOOK_H
#define STADGA_CHECK_RULEBOOK_H

#include "check/judge.h"
#include "logic/typed.h"

struct rulebook {
  struct workshop *workshop;
  const struct typed_rule **rules;
  size_t count, room;
  const struct name *own; /* rules that were named; where the model has some of them, it gives no others */
  size_t own_count;
};

/* The same rules for another reading of the model; those written in the model are read anew in it. */
struct rulebook *rulebook_again(const struct rulebook *rulebook, struct workshop *workshop, const struct model *model);

#endif
