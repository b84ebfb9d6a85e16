/* SPDX-License-Identifier: EUPL-1.2
 *
 * Why something is guaranteed or violated: clauses, and statements without one, from which it follows.
 */
#ifndef STADGA_SETTLE_REASONS_H
#define STADGA_SETTLE_REASONS_H

#include "settle/settle.h"

struct reasons {
  bool found;   /* the same follows where clauses may be set aside, and all are heeded */
  bool minimal; /* without any one of them an outcome was found in which it is otherwise */
  struct provisions heeded;
  unsigned meanings; /* enum meaning: what is taken for granted beside them */
};

/* For a question that was settled as guaranteed or violated, with what was set aside for it (NULL: nothing: what
 * contradicts itself is no reason), within so many conflicts of each search (0: no limit). What is found was solved
 * again in a problem of which nothing else is part. What it gives lives in the arena. Totals are among the provisions
 * where the view has them open (view_open_totals). */
struct reasons reasons_of(struct view *view, struct arena *arena, const struct question *question, enum settled_as as,
                          const struct provisions *aside, uint64_t conflicts);

/* Whether the same follows from some of them alone; UNKNOWN: it was not found out. */
enum truth reasons_suffice(struct view *view, struct arena *arena, const struct question *question, enum settled_as as,
                           const struct provisions *heeded, uint64_t conflicts);

/* Whether these provisions alone can hold together: an outcome that comes round soon was found in which they do. false
 * also past the limit. */
bool reasons_can_hold(struct view *view, struct arena *arena, const struct question *question,
                      const struct provisions *heeded, uint64_t conflicts);

#endif
