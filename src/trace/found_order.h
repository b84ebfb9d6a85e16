/* SPDX-License-Identifier: EUPL-1.2
 *
 * Which clauses that were found by their words have moved, and which stretches of the register stand under another
 * heading than it says.
 */
#ifndef STADGA_TRACE_FOUND_ORDER_H
#define STADGA_TRACE_FOUND_ORDER_H

#include "draft/place.h"
#include "trace/found.h"

struct order_clause {
  const char *place; /* as the register has it */
  uint32_t sentence; /* that holds its words + 1; 0: it was not found by them */
  uint32_t home;     /* the section of the heading it is said to stand under + 1; 0: there is no such heading */
};

struct found_order {
  const bool *moved; /* by clause */
  const struct found_passage *passages;
  size_t passage_count;
};

/* Takes the clauses for standing in the order of the text, and as few as can be for moved: those outside a longest
 * row that stand under their headings in that order. What is given is in the arena. The work grows with clauses and
 * sections (and the logarithm of the first), not with their product. */
struct found_order found_order_of(struct arena *arena, const struct draft *draft, struct place_index *places,
                                  const struct order_clause *clauses, uint32_t count);

#endif
