/* SPDX-License-Identifier: EUPL-1.2
 *
 * Each is tried in turn: left to the solver, with those found so far, while all else is as in one of the outcomes.
 * Something is not left to it in the end, as the rule would else be both kept and broken.
 */
#include "settle/consequences.h"

#include "logic/solver.h"
#include "settle/nearest.h"

enum { UNITS_MOST = 100, CONFLICTS_MOST = 200 };

/* Of whom somebody else is picked, without a break from a tick on; or a role of which it is otherwise how long a term
 * is, or who begins. */
struct unit {
  struct ref who;
  bool of_terms;
  uint32_t from, to;
};

struct consequences {
  struct arena *arena;
  struct stretch *stretch;
  struct solver *solver;
  uint64_t conflicts;
  struct settled *settled;  /* the pair at hand */
  struct unit *units;       /* in which it differs */
  size_t count, room;
  bool *left;               /* by pick: it is left to the solver */
};

static struct ref who_of(struct pick pick) {
  return pick.of.sort ? pick.of : pick.ref;
}

static bool is_of_somebody(struct pick pick) {
  return (pick.kind == PICK_HOLDER || pick.kind == PICK_SECTOR) && pick.tick != TICK_ALWAYS;
}

static bool differs(const struct consequences *search, struct pick pick) {
  return nearest_differ(search->settled->example, search->settled->counterexample, pick);
}

/* ---- units ---- */

/* The unit of somebody that goes on to a tick; NULL: there is none. */
static struct unit *unit_to(struct consequences *search, struct ref who, uint32_t tick) {
  for (size_t i = 0; i < search->count; i++) {
    struct unit *unit = &search->units[i];
    if (!unit->of_terms && ref_same(unit->who, who) && (unit->to == tick || unit->to == tick + 1))
      return unit;
  }
  return NULL;
}

static void add_unit(struct consequences *search, struct unit unit) {
  if (search->count == UNITS_MOST)
    return;
  search->units = arena_grow(search->arena, search->units, &search->room, search->count + 1, sizeof *search->units);
  search->units[search->count++] = unit;
}

static void note_difference(struct consequences *search, struct ref who, uint32_t tick) {
  struct unit *unit = unit_to(search, who, tick);
  if (unit)
    unit->to = tick + 1;
  else
    add_unit(search, (struct unit){who, false, tick, tick + 1});
}

/* Where time has gone round a pick is that of the tick it is as. */
static uint32_t first_tick(const struct stretch *stretch, uint32_t tick) {
  while (tick >= stretch->ticks)
    tick -= stretch->ticks - stretch->loop;
  return tick;
}

static void find_units(struct consequences *search) {
  const struct picks *picks = search->stretch->picks;
  search->count = 0;
  for (size_t i = 0; i < picks->count; i++)
    if (pick_is_of_terms(picks->items[i].pick) && differs(search, picks->items[i].pick))
      add_unit(search, (struct unit){.who = picks->items[i].pick.ref, .of_terms = true, .to = 1});
  for (uint32_t tick = 0; tick < search->stretch->ticks; tick++)
    for (size_t i = 0; i < picks->count; i++) {
      struct pick pick = picks->items[i].pick;
      if (pick.tick == tick && is_of_somebody(pick) && differs(search, pick))
        note_difference(search, who_of(pick), tick);
    }
}

/* ---- what is left to the solver ---- */

static void leave(struct consequences *search, const struct unit *unit, bool left) {
  const struct picks *picks = search->stretch->picks;
  for (size_t i = 0; i < picks->count; i++) {
    struct pick pick = picks->items[i].pick;
    bool alike = unit->of_terms ? pick_is_of_terms(pick) : is_of_somebody(pick);
    uint32_t tick = alike && !unit->of_terms ? first_tick(search->stretch, pick.tick) : unit->from;
    if (alike && tick >= unit->from && tick < unit->to && ref_same(who_of(pick), unit->who))
      search->left[i] = left;
  }
}

/* Whether the rule can be otherwise than in an outcome where all that is not left to the solver is as it is there. */
static bool is_settled_by_rest(struct consequences *search, const struct world *world, literal otherwise) {
  const struct picks *picks = search->stretch->picks;
  size_t clauses, count = 0;
  const literal *heeded = aside_assumed(search->stretch, search->settled->aside, &clauses);
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

static void try_unit(struct consequences *search, const struct unit *unit) {
  const struct settled *settled = search->settled;
  literal always = search->stretch->always;
  leave(search, unit, true);
  if (!is_settled_by_rest(search, settled->counterexample, always) ||
      !is_settled_by_rest(search, settled->example, graph_not(always)))
    leave(search, unit, false);
}

/* ---- in order ---- */

/* Seats first, then roles the rule does not ask about, holders before terms; of those it does, holders. */
enum { RANK_SEAT, RANK_HOLDER, RANK_TERMS, RANK_NAMED, RANKS };

static int rank(const struct consequences *search, const struct unit *unit) {
  if (unit->who.sort != SORT_ROLE)
    return RANK_SEAT;
  bool named = refs_have(&search->settled->named, unit->who);
  return unit->of_terms ? named ? RANKS : RANK_TERMS : named ? RANK_NAMED : RANK_HOLDER;
}

/* Of each rank the latest first. */
static void try_all(struct consequences *search) {
  for (int at = 0; at < RANKS; at++)
    for (uint32_t end = search->stretch->ticks; end > 0; end--)
      for (size_t i = 0; i < search->count; i++)
        if (search->units[i].from == end - 1 && rank(search, &search->units[i]) == at)
          try_unit(search, &search->units[i]);
}

static void note(struct consequences *search) {
  const struct picks *picks = search->stretch->picks;
  struct settled *settled = search->settled;
  settled->follow = arena_array(search->arena, picks->count + 1, sizeof *settled->follow);
  for (size_t i = 0; i < picks->count; i++)
    if (search->left[i])
      settled->follow[settled->follow_count++] = picks->items[i].pick;
}

struct consequences *consequences_open(struct view *view, struct arena *arena, const struct question *question,
                                       uint64_t conflicts, const struct settled *settled) {
  struct need need = settled->need;
  struct consequences *search = arena_alloc(arena, sizeof *search);
  *search = (struct consequences){.arena = arena,
                                  .conflicts = conflicts && conflicts < CONFLICTS_MOST ? conflicts : CONFLICTS_MOST};
  search->stretch = stretch_first(view, arena, question, &need, settled->rounds, NULL);
  search->solver = search->stretch ? settle_solver(search->stretch) : NULL;
  return search->solver ? search : NULL;
}

void consequences_close(struct consequences *consequences) {
  if (consequences)
    solver_close(consequences->solver);
}

void consequences_find(struct consequences *consequences, struct settled *settled) {
  settled->follow_count = 0;
  if (!consequences)
    return;
  consequences->settled = settled;
  consequences->left =
      arena_array(consequences->arena, consequences->stretch->picks->count + 1, sizeof *consequences->left);
  find_units(consequences);
  try_all(consequences);
  note(consequences);
}

bool consequences_have(const struct settled *settled, struct pick pick) {
  for (size_t i = 0; i < settled->follow_count; i++) {
    const struct pick *one = &settled->follow[i];
    if (one->kind == pick.kind && one->tick == pick.tick && ref_same(one->ref, pick.ref) && ref_same(one->of, pick.of))
      return true;
  }
  return false;
}
