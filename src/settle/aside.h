/* SPDX-License-Identifier: EUPL-1.2
 *
 * Clauses that cannot hold together, and which of them are set aside so that the rest can.
 */
#ifndef STADGA_SETTLE_ASIDE_H
#define STADGA_SETTLE_ASIDE_H

#include "logic/solver.h"
#include "settle/stretch.h"

/* Some clauses, or statements without one, by their picks (PICK_CLAUSE, PICK_STATEMENT). */
struct provisions {
  struct pick *items;
  size_t count, room;
};

/* So many sets of what cannot hold together are gone through. */
enum { ASIDE_CONFLICTS_MOST = 24 };

struct asides {
  struct provisions *conflicts; /* sets of which all cannot hold, and of which no part can be left out */
  size_t conflict_count, conflict_room;
  struct provisions *left_out;  /* what is set aside: no less is enough */
  size_t left_out_count, left_out_room;
  bool limited;                 /* more than the stated number, or a limit of the search was reached */
};

/* All of them in a stretch in which clauses may be set aside. What it gives lives in the arena. */
struct asides asides_of(struct arena *arena, const struct stretch *stretch, struct solver *solver,
                        uint64_t conflicts);

bool aside_is_provision(struct pick pick);
void aside_add(struct arena *arena, struct provisions *provisions, struct pick pick);
/* The clauses of a statement, or where it has none itself, each once. */
void aside_add_statement(struct arena *arena, struct provisions *provisions, const struct model *model,
                         uint32_t statement);
bool aside_has(const struct provisions *provisions, struct pick pick);

/* What is assumed of the clauses of a stretch where some are set aside (NULL: none are); in its arena. */
const literal *aside_assumed(const struct stretch *stretch, const struct provisions *aside, size_t *count);

#endif
