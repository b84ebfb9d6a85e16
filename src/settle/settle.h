/* SPDX-License-Identifier: EUPL-1.2
 *
 * What the plain evaluator leaves unknown, settled over all outcomes: whether some keep a condition,
 * whether some break it.
 */
#ifndef STADGA_SETTLE_SETTLE_H
#define STADGA_SETTLE_SETTLE_H

#include "settle/aside.h"

struct alike;

/* How far a search goes. */
struct settle_limits {
  uint64_t conflicts; /* dead ends in one question; 0: no limit */
  uint32_t years;     /* outcomes are sought over so many at least; 0: as it takes */
};

/* What was found. NEVER: the thing belongs to the subject in no outcome. CONFLICT: what is said of it cannot
 * all hold, and what is set aside matters. UNSETTLED: a limit was reached, or something in it cannot be
 * judged. */
enum settled_as { SETTLED_GUARANTEED, SETTLED_OPEN, SETTLED_VIOLATED, SETTLED_NEVER, SETTLED_CONFLICT, UNSETTLED };

struct settled {
  enum settled_as as;
  bool limited;         /* UNSETTLED: a limit was reached, */
  bool by_search;       /* that of a search (--limit) */
  uint32_t decided_to;  /* UNSETTLED: no outcome breaks it in so many years, nor does one that was looked at of those
                         * that go round within them; 0: nothing is known */
  unsigned unfollowed;  /* UNSETTLED, without a limit: enum unfollowed, why */
  struct world *example, *counterexample; /* of OPEN: one that keeps it, one that breaks it */
  uint32_t fails_at;    /* the tick at which the counterexample does: of what is asked of dates alone, the last */
  uint32_t rounds;      /* in how many rounds of time they were found */
  const struct provisions *aside; /* what was set aside for it; NULL: nothing */
  bool nearest;         /* they differ in the fewest choices */
  struct pick *follow; size_t follow_count; /* picks in which they differ only because others do (consequences.h) */
  struct need need;     /* what the question needed of time */
  struct refs named;    /* the roles it asks the holders of */
  unsigned rests_on;    /* what of that the text does not say: enum resting */
  struct provisions *conflicts; size_t conflict_count; /* what cannot hold together on the way */
  struct stretch *first; /* the stretch it was settled in, where that is the first one; NULL */
  struct kept *like;     /* what is kept of the same problem (alike.h); NULL: nothing */
};

/* Settles a question under the branches picked in the view, within these limits; `in_conflict`: what it asks about is
 * known to be in one; `alike`: what was settled before it (NULL: nothing is kept). What it gives lives in the arena. */
struct settled settle(struct view *view, struct arena *arena, const struct question *question, bool in_conflict,
                      struct settle_limits limits, struct alike *alike);

/* The conflicts among all that is said of the roles and seats of a body, under the branches picked; where there
 * are any, the bodies of all roles that hang together with them are marked. */
struct asides settle_body(struct view *view, struct arena *arena, uint32_t body, uint64_t conflicts, bool *marks);

/* What is set aside of all that hangs together with a question, and why. */
struct asides settle_asides(struct view *view, struct arena *arena, const struct question *question,
                            uint64_t conflicts);

/* Whether outcomes keep all of some questions (chained): only OPEN (some do), VIOLATED (none does) or UNSETTLED. */
enum settled_as settle_all(struct view *view, struct arena *arena, const struct question *questions, bool in_conflict,
                           uint64_t conflicts);

/* A solver that is told of all that must hold in a stretch; who is done with it closes it. */
struct solver *settle_solver(const struct stretch *stretch);

/* How many ticks in a row a proof by induction looks at, at most, and no more than the beginning has; `stretch`: from
 * the first day on. */
uint32_t settle_steps(const struct need *need, const struct stretch *stretch);

/* Whether a proof is tried from so many of these ticks in a row: what follows from some follows from more of them, so
 * that where nothing follows from all of them little is lost. */
bool settle_tries(uint32_t steps, uint32_t most);

/* The world a solver found in a stretch, from what it gave for the nodes of the graph (solver_values). */
struct world *settle_world(struct arena *arena, const struct stretch *stretch, const uint8_t *values);

#endif
