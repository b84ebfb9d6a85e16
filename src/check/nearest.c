/* SPDX-License-Identifier: EUPL-1.2
 *
 * Both outcomes are sought at once, in one graph, with at most so many differences, and one more each time.
 * Who holds a role for a term is one choice, however long the term is; how many seats a statement gives is
 * one choice, however many they are.
 */
#include "check/nearest.h"

#include "check/resting.h"
#include "logic/solver.h"

enum { DIFFERENCES_MOST = 24 };

struct pairing {
  struct view *view;
  struct arena *arena;
  struct stretch *keeps, *breaks;
  literal *differ; /* by choice that may be made otherwise */
  struct pick *choices;
  size_t count, room, choice_room;
};

/* ---- differences ---- */

/* What a pick is a part of: the same for all that is one choice. Its kind PICK_MOMENT: of none. */
static struct pick choice_of(const struct model *model, struct pick pick) {
  struct pick choice = {.kind = pick.kind, .ref = pick.ref, .tick = TICK_ALWAYS};
  switch (pick.kind) {
  case PICK_SEAT:
    choice.ref = (struct ref){SORT_BODY, model->seats[pick.ref.index].body};
    choice.of = (struct ref){SORT_SEAT, model->seats[pick.ref.index].statement};
    return choice;
  case PICK_HOLDER:
  case PICK_SECTOR:
    choice.kind = PICK_HOLDER;
    choice.ref = pick.of.sort ? pick.of : pick.ref;
    choice.tick = choice.ref.sort == SORT_ROLE ? pick.tick : TICK_ALWAYS;
    return choice;
  case PICK_MOMENT:
  case PICK_CLAUSE:
  case PICK_STATEMENT:
    choice.kind = PICK_MOMENT;
    return choice;
  default:
    return choice;
  }
}

static bool same_choice(struct pick a, struct pick b) {
  return a.kind == b.kind && a.tick == b.tick && ref_same(a.ref, b.ref) && ref_same(a.of, b.of);
}

static literal *difference_of(struct pairing *pairing, struct pick choice) {
  for (size_t i = 0; i < pairing->count; i++)
    if (same_choice(pairing->choices[i], choice))
      return &pairing->differ[i];
  pairing->differ = arena_grow(pairing->arena, pairing->differ, &pairing->room, pairing->count + 1,
                               sizeof *pairing->differ);
  pairing->choices = arena_grow(pairing->arena, pairing->choices, &pairing->choice_room, pairing->count + 1,
                                sizeof *pairing->choices);
  pairing->choices[pairing->count] = choice;
  pairing->differ[pairing->count] = GRAPH_NO;
  return &pairing->differ[pairing->count++];
}

/* Of a role only the tick counts with which a term begins: the others are as that one. */
static literal counts_at(struct pairing *pairing, struct pick choice) {
  if (choice.kind != PICK_HOLDER || choice.ref.sort != SORT_ROLE || choice.tick == 0)
    return GRAPH_YES;
  return course_begins(pairing->keeps->course, choice.ref.index, choice.tick);
}

/* The turn in which an option of a role is one; of anyone at all, beyond them, whichever it is. */
static bool same_turn(const struct holding *holding, uint32_t one, uint32_t other) {
  bool anyone = one >= holding->count || other >= holding->count;
  return anyone || holding->options[one].turn == holding->options[other].turn;
}

/* Whether the two pick otherwise. Of an alternating role only who it is in the same turn: whose turn it is
 * follows from who begins, and for how long. */
static literal picked_otherwise(struct pairing *pairing, const struct picked *one, const struct picked *other) {
  struct graph *graph = pairing->keeps->graph;
  bool turns = one->pick.kind == PICK_HOLDER && one->pick.ref.sort == SORT_ROLE;
  const struct holding *holding =
      turns ? holding_of(pairing->keeps->when->holdings, (struct somebody){one->pick.ref, one->pick.of}) : NULL;
  literal otherwise = GRAPH_NO;
  for (uint32_t i = 0; i < one->count; i++) {
    literal another = GRAPH_NO;
    for (uint32_t k = 0; k < other->count; k++) {
      if (k != i && (!turns || same_turn(holding, i, k)))
        another = graph_or(graph, another, other->options[k]);
    }
    otherwise = graph_or(graph, otherwise, graph_and(graph, one->options[i], another));
  }
  return otherwise;
}

static void find_differences(struct pairing *pairing) {
  struct graph *graph = pairing->keeps->graph;
  const struct picks *one = pairing->keeps->picks;
  for (size_t i = 0; i < one->count; i++) {
    struct picked picked = one->items[i];
    struct pick choice = choice_of(pairing->view->model, picked.pick);
    const struct picked *other = picks_find(pairing->breaks->picks, picked.pick);
    if (choice.kind == PICK_MOMENT || !other)
      continue;
    literal otherwise = picked_otherwise(pairing, &picked, other);
    literal counts = graph_and(graph, otherwise, counts_at(pairing, choice));
    literal *difference = difference_of(pairing, choice);
    *difference = graph_or(graph, *difference, counts);
  }
}

/* ---- the pair ---- */

static void require_all(struct solver *solver, const struct stretch *stretch, const struct provisions *aside) {
  size_t count;
  const literal *clauses = aside_assumed(stretch, aside, &count);
  for (size_t i = 0; i < count; i++)
    solver_require(solver, clauses[i]);
  for (size_t i = 0; i < stretch->picks->requirement_count; i++)
    solver_require(solver, stretch->picks->requirements[i].holds);
  solver_require(solver, stretch->goes_round);
}

/* The fewest differences there must be. */
static enum answer_of_solver ask_for_fewest(struct pairing *pairing, struct solver *solver, uint64_t conflicts) {
  size_t most = pairing->count < DIFFERENCES_MOST ? pairing->count : DIFFERENCES_MOST;
  literal *at_least = arena_array(pairing->arena, most + 2, sizeof *at_least);
  graph_count(pairing->keeps->graph, pairing->differ, pairing->count, most, at_least);
  enum answer_of_solver answer = SOLVER_NO;
  for (size_t fewest = 0; fewest < most && answer == SOLVER_NO; fewest++) {
    literal fewer = graph_not(at_least[fewest + 1]);
    answer = solver_ask(solver, &fewer, 1, conflicts);
  }
  return answer;
}

static struct world *replayed(struct pairing *pairing, const struct stretch *stretch, const struct solver *solver,
                              const struct question *question, bool keeps, uint32_t *fails_at) {
  struct world *world = settle_world(pairing->arena, stretch, solver);
  return stretch_replay(pairing->view, question, world, fails_at) == truth_of(keeps) ? world : NULL;
}

void nearest_pair(struct view *view, struct arena *arena, const struct question *question, uint64_t conflicts,
                  struct settled *settled) {
  const struct need *need = &settled->need;
  struct pairing pairing = {.view = view, .arena = arena};
  pairing.keeps = stretch_first(view, arena, question, need, settled->rounds, NULL);
  pairing.breaks = stretch_first(view, arena, question, need, settled->rounds, pairing.keeps->graph);
  settled->named = pairing.keeps->when->named;
  find_differences(&pairing);
  struct solver *solver = solver_open(pairing.keeps->graph);
  require_all(solver, pairing.keeps, settled->aside);
  require_all(solver, pairing.breaks, settled->aside);
  solver_require(solver, pairing.keeps->always);
  solver_require(solver, graph_not(pairing.breaks->always));
  uint32_t fails_at = 0;
  if (ask_for_fewest(&pairing, solver, conflicts) == SOLVER_YES) {
    struct world *example = replayed(&pairing, pairing.keeps, solver, question, true, &fails_at);
    struct world *counterexample = replayed(&pairing, pairing.breaks, solver, question, false, &fails_at);
    settled->nearest = example && counterexample;
    if (settled->nearest) {
      settled->example = example;
      settled->counterexample = counterexample;
      settled->rests_on = resting_of_two(view->model, example, counterexample);
      settled->fails_at = need->fixed && pairing.breaks->latest ? pairing.breaks->latest - 1 : fails_at;
    }
  }
  solver_close(solver);
}

bool nearest_differ(const struct world *one, const struct world *other, struct pick pick) {
  int a = world_option(one, pick), b = world_option(other, pick);
  if (a < 0 || b < 0 || a == b)
    return false;
  if (pick.kind != PICK_HOLDER || pick.ref.sort != SORT_ROLE)
    return true;
  const struct holding *holding = holding_of(one->holdings, (struct somebody){pick.ref, pick.of});
  return same_turn(holding, (uint32_t)a, (uint32_t)b);
}
