/* SPDX-License-Identifier: EUPL-1.2
 *
 * A tree of what is set aside (R. Reiter, “A theory of diagnosis from first principles”, Artificial
 * Intelligence 32, 1987): where the rest cannot hold together, a smallest conflict is found in it, and each
 * of its clauses is set aside in turn.
 */
#include "settle/aside.h"

enum { TRIED_MOST = 400 };

struct parting {
  struct arena *arena;
  const struct stretch *stretch;
  struct solver *solver;
  uint64_t conflicts;
  size_t tried;
  struct provisions *visited; /* what was set aside together before, in this round */
  size_t visited_count, visited_room;
  struct asides out;
};

bool aside_is_provision(struct pick pick) {
  return pick.kind == PICK_CLAUSE || pick.kind == PICK_STATEMENT;
}

static bool same(struct pick a, struct pick b) {
  return a.kind == b.kind && a.ref.index == b.ref.index;
}

bool aside_has(const struct provisions *provisions, struct pick pick) {
  for (size_t i = 0; provisions && i < provisions->count; i++)
    if (same(provisions->items[i], pick))
      return true;
  return false;
}

void aside_add(struct arena *arena, struct provisions *provisions, struct pick pick) {
  provisions->items = arena_grow(arena, provisions->items, &provisions->room, provisions->count + 1,
                                 sizeof *provisions->items);
  provisions->items[provisions->count++] = pick;
}

void aside_add_statement(struct arena *arena, struct provisions *provisions, const struct model *model,
                         uint32_t statement) {
  for (size_t i = 0; i < pick_provisions(model, statement); i++) {
    struct pick pick = pick_provision(model, statement, i);
    if (!aside_has(provisions, pick))
      aside_add(arena, provisions, pick);
  }
}

const literal *aside_assumed(const struct stretch *stretch, const struct provisions *aside, size_t *count) {
  const struct picks *picks = stretch->picks;
  literal *assumed = arena_array(stretch->arena, picks->count + 1, sizeof *assumed);
  *count = 0;
  for (size_t i = 0; i < picks->count; i++)
    if (aside_is_provision(picks->items[i].pick))
      assumed[(*count)++] = picks->items[i].options[!aside_has(aside, picks->items[i].pick)];
  return assumed;
}

/* ---- one conflict ---- */

/* Whether some provisions hold together while nothing is asked of the others. */
static enum answer_of_solver ask(struct parting *parting, const struct provisions *heeded) {
  literal *assumed = arena_array(parting->arena, heeded->count + 1, sizeof *assumed);
  for (size_t i = 0; i < heeded->count; i++)
    assumed[i] = picks_find(parting->stretch->picks, heeded->items[i])->options[1];
  enum answer_of_solver answer = solver_ask(parting->solver, assumed, heeded->count, parting->conflicts);
  parting->out.limited = parting->out.limited || answer == SOLVER_LIMIT;
  return answer;
}

/* What is to blame of some provisions that were just found not to hold together. */
static struct provisions blamed(struct parting *parting, const struct provisions *heeded) {
  struct provisions some = {0};
  for (size_t i = 0; i < heeded->count; i++)
    if (solver_is_to_blame(parting->solver, i))
      aside_add(parting->arena, &some, heeded->items[i]);
  return some;
}

/* Leaves out, one by one, what the rest can do without. */
static struct provisions smallest(struct parting *parting, struct provisions some) {
  for (size_t i = 0; i < some.count;) {
    struct provisions rest = {0};
    for (size_t k = 0; k < some.count; k++)
      if (k != i)
        aside_add(parting->arena, &rest, some.items[k]);
    if (ask(parting, &rest) == SOLVER_NO)
      some = rest;
    else
      i++;
  }
  return some;
}

static void keep(struct parting *parting, struct provisions **list, size_t *count, size_t *room,
                 struct provisions provisions) {
  *list = arena_grow(parting->arena, *list, room, *count + 1, sizeof **list);
  (*list)[(*count)++] = provisions;
}

/* ---- the tree ---- */

static bool is_part_of(const struct provisions *part, const struct provisions *whole) {
  for (size_t i = 0; i < part->count; i++)
    if (!aside_has(whole, part->items[i]))
      return false;
  return true;
}

/* A conflict that was found before and of which nothing is set aside; NULL: none. */
static const struct provisions *standing_conflict(const struct parting *parting, const struct provisions *aside) {
  for (size_t i = 0; i < parting->out.conflict_count; i++) {
    const struct provisions *conflict = &parting->out.conflicts[i];
    bool touched = false;
    for (size_t k = 0; k < conflict->count && !touched; k++)
      touched = aside_has(aside, conflict->items[k]);
    if (!touched)
      return conflict;
  }
  return NULL;
}

static bool is_covered(const struct parting *parting, const struct provisions *aside) {
  for (size_t i = 0; i < parting->out.left_out_count; i++)
    if (is_part_of(&parting->out.left_out[i], aside))
      return true;
  return false;
}

static struct provisions all_but(struct parting *parting, const struct provisions *aside) {
  struct provisions heeded = {0};
  for (size_t i = 0; i < parting->stretch->picks->count; i++) {
    struct pick pick = parting->stretch->picks->items[i].pick;
    if (aside_is_provision(pick) && !aside_has(aside, pick))
      aside_add(parting->arena, &heeded, pick);
  }
  return heeded;
}

/* The next conflict with so much set aside; false where there is none. */
static bool find_conflict(struct parting *parting, const struct provisions *aside, struct provisions *out) {
  const struct provisions *known = standing_conflict(parting, aside);
  if (known) {
    *out = *known;
    return true;
  }
  struct provisions heeded = all_but(parting, aside);
  if (ask(parting, &heeded) != SOLVER_NO)
    return false;
  *out = smallest(parting, blamed(parting, &heeded));
  keep(parting, &parting->out.conflicts, &parting->out.conflict_count, &parting->out.conflict_room, *out);
  return true;
}

/* Whether the same was set aside before, in another order. */
static bool is_visited(struct parting *parting, const struct provisions *aside) {
  for (size_t i = 0; i < parting->visited_count; i++)
    if (parting->visited[i].count == aside->count && is_part_of(aside, &parting->visited[i]))
      return true;
  keep(parting, &parting->visited, &parting->visited_count, &parting->visited_room, *aside);
  return false;
}

/* Sets with no more than `depth` clauses aside; fewer ones have been gone through. */
static void part(struct parting *parting, const struct provisions *aside, size_t depth) {
  struct provisions conflict;
  if (parting->out.limited || is_covered(parting, aside) || is_visited(parting, aside))
    return;
  if (parting->tried++ == TRIED_MOST || parting->out.conflict_count > ASIDE_CONFLICTS_MOST) {
    parting->out.limited = true;
    return;
  }
  if (!find_conflict(parting, aside, &conflict)) {
    if (!parting->out.limited)
      keep(parting, &parting->out.left_out, &parting->out.left_out_count, &parting->out.left_out_room, *aside);
    return;
  }
  for (size_t i = 0; i < conflict.count && aside->count < depth; i++) {
    struct provisions more = {0};
    for (size_t k = 0; k < aside->count; k++)
      aside_add(parting->arena, &more, aside->items[k]);
    aside_add(parting->arena, &more, conflict.items[i]);
    part(parting, &more, depth);
  }
}

struct asides asides_of(struct arena *arena, const struct stretch *stretch, struct solver *solver,
                        uint64_t conflicts) {
  struct parting parting = {.arena = arena, .stretch = stretch, .solver = solver, .conflicts = conflicts};
  struct provisions none = {0};
  for (size_t depth = 0; depth <= parting.out.conflict_count && !parting.out.limited; depth++) {
    parting.visited_count = 0;
    part(&parting, &none, depth); /* what is enough sets aside no more than one clause of each conflict */
  }
  return parting.out;
}
