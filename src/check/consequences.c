/* SPDX-License-Identifier: EUPL-1.2
 *
 * Each is tried in turn: left to the solver, with those found so far, while all else is as in one of the outcomes.
 * At least one choice stays, as the two outcomes are otherwise one and the same.
 */
#include "check/consequences.h"

#include "check/nearest.h"
#include "logic/solver.h"

enum { UNITS_MOST = 100, CONFLICTS_MOST = 200 };

/* Of whom somebody else is picked, without a break from a tick on. */
struct unit {
  struct ref who;
  uint32_t from, to;
};

struct search {
  struct arena *arena;
  struct settled *settled;
  const struct provisions *aside;
  struct stretch *stretch;
  struct solver *solver;
  uint64_t conflicts;
  struct unit *units;
  size_t count, room;
  bool *left; /* by pick: it is left to the solver */
};

static struct ref who_of(struct pick pick) {
  return pick.of.sort ? pick.of : pick.ref;
}

static bool is_of_somebody(struct pick pick) {
  return (pick.kind == PICK_HOLDER || pick.kind == PICK_SECTOR) && pick.tick != TICK_ALWAYS;
}

static bool differs(const struct search *search, struct pick pick) {
  return nearest_differ(search->settled->example, search->settled->counterexample, pick);
}

/* ---- units ---- */

static bool is_known(const struct search *search, struct ref who, uint32_t tick) {
  for (size_t i = 0; i < search->count; i++)
    if (ref_same(search->units[i].who, who) && tick >= search->units[i].from && tick < search->units[i].to)
      return true;
  return false;
}

static bool differs_at(const struct search *search, struct ref who, uint32_t tick) {
  const struct picks *picks = search->stretch->picks;
  for (size_t i = 0; i < picks->count; i++) {
    struct pick pick = picks->items[i].pick;
    if (pick.tick == tick && is_of_somebody(pick) && ref_same(who_of(pick), who) && differs(search, pick))
      return true;
  }
  return false;
}

static void add_unit(struct search *search, struct ref who, uint32_t tick) {
  struct unit unit = {who, tick, tick + 1};
  while (unit.from && differs_at(search, who, unit.from - 1))
    unit.from--;
  while (unit.to < search->stretch->ticks && differs_at(search, who, unit.to))
    unit.to++;
  search->units =
      arena_grow(search->arena, search->units, &search->room, search->count + 1, sizeof *search->units);
  search->units[search->count++] = unit;
}

static void find_units(struct search *search) {
  const struct picks *picks = search->stretch->picks;
  for (size_t i = 0; i < picks->count && search->count < UNITS_MOST; i++) {
    struct pick pick = picks->items[i].pick;
    if (is_of_somebody(pick) && differs(search, pick) && !is_known(search, who_of(pick), pick.tick))
      add_unit(search, who_of(pick), pick.tick);
  }
}

/* ---- what is left to the solver ---- */

/* Where time has gone round a pick is that of the tick it is as. */
static uint32_t first_tick(const struct stretch *stretch, uint32_t tick) {
  while (tick >= stretch->ticks)
    tick -= stretch->ticks - stretch->loop;
  return tick;
}

static void leave(struct search *search, const struct unit *unit, bool left) {
  const struct picks *picks = search->stretch->picks;
  for (size_t i = 0; i < picks->count; i++) {
    struct pick pick = picks->items[i].pick;
    uint32_t tick = is_of_somebody(pick) ? first_tick(search->stretch, pick.tick) : 0;
    if (is_of_somebody(pick) && tick >= unit->from && tick < unit->to && ref_same(who_of(pick), unit->who))
      search->left[i] = left;
  }
}

/* Whether the rule can be otherwise than in an outcome where all that is not left to the solver is as it is there. */
static bool is_settled_by_rest(struct search *search, const struct world *world, literal otherwise) {
  const struct picks *picks = search->stretch->picks;
  size_t clauses, count = 0;
  const literal *heeded = aside_assumed(search->stretch, search->aside, &clauses);
  literal *assumed = arena_array(search->arena, picks->count + clauses + 2, sizeof *assumed);
  for (size_t i = 0; i < clauses; i++)
    assumed[count++] = heeded[i];
  for (size_t i = 0; i < picks->count; i++) {
    int option = search->left[i] || aside_is_provision(picks->items[i].pick)
                     ? -1 : world_option(world, picks->items[i].pick);
    if (option >= 0 && (uint32_t)option < picks->items[i].count)
      assumed[count++] = picks->items[i].options[option];
  }
  assumed[count++] = search->stretch->goes_round;
  assumed[count++] = otherwise;
  return solver_ask(search->solver, assumed, count, search->conflicts) == SOLVER_NO;
}

static void try_unit(struct search *search, const struct unit *unit) {
  const struct settled *settled = search->settled;
  literal always = search->stretch->always;
  leave(search, unit, true);
  if (!is_settled_by_rest(search, settled->counterexample, always) ||
      !is_settled_by_rest(search, settled->example, graph_not(always)))
    leave(search, unit, false);
}

/* ---- in order ---- */

/* Seats, then roles the rule does not ask about, then those it does. */
static int rank(const struct search *search, const struct unit *unit) {
  if (unit->who.sort != SORT_ROLE)
    return 0;
  return refs_have(&search->settled->named, unit->who) ? 2 : 1;
}

/* Of each rank the latest first. */
static void try_all(struct search *search) {
  enum { RANKS = 3 };
  for (int at = 0; at < RANKS; at++)
    for (uint32_t end = search->stretch->ticks; end > 0; end--)
      for (size_t i = 0; i < search->count; i++)
        if (search->units[i].from == end - 1 && rank(search, &search->units[i]) == at)
          try_unit(search, &search->units[i]);
}

static void note(struct search *search) {
  const struct picks *picks = search->stretch->picks;
  struct settled *settled = search->settled;
  settled->follow = arena_array(search->arena, picks->count + 1, sizeof *settled->follow);
  settled->follow_count = 0;
  for (size_t i = 0; i < picks->count; i++)
    if (search->left[i])
      settled->follow[settled->follow_count++] = picks->items[i].pick;
}

void consequences_find(struct view *view, struct arena *arena, const struct question *question, uint64_t conflicts,
                       struct settled *settled) {
  struct need need = settled->need;
  struct search search = {.arena = arena, .settled = settled, .aside = settled->aside,
                          .conflicts = conflicts && conflicts < CONFLICTS_MOST ? conflicts : CONFLICTS_MOST};
  search.stretch = stretch_first(view, arena, question, &need, settled->rounds, NULL);
  if (!search.stretch)
    return;
  search.left = arena_array(arena, search.stretch->picks->count + 1, sizeof *search.left);
  find_units(&search);
  if (search.count == 0)
    return;
  search.solver = settle_solver(search.stretch);
  if (!search.solver)
    return;
  try_all(&search);
  note(&search);
  solver_close(search.solver);
}

bool consequences_have(const struct settled *settled, struct pick pick) {
  for (size_t i = 0; i < settled->follow_count; i++) {
    const struct pick *one = &settled->follow[i];
    if (one->kind == pick.kind && one->tick == pick.tick && ref_same(one->ref, pick.ref) && ref_same(one->of, pick.of))
      return true;
  }
  return false;
}
