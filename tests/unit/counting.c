/* SPDX-License-Identifier: EUPL-1.2
 *
 * Sharing out: who can have what is as trying all ways tells, and what is refuted by counting holds in no case.
 */
#include "unit/scene.h"

#include "unit/chance.h"

#include "logic/counting.h"
#include "logic/matching.h"

enum { MOST = 5, ROUNDS = 3000, HOLDERS = 50 };

/* ---- matching ---- */

struct problem {
  uint32_t wishes[MOST][MOST], most[MOST], taken[MOST];
  struct wanted_things each[MOST];
  size_t count, things;
};

static void make_problem(struct chance *chance, struct problem *problem) {
  *problem = (struct problem){.count = chance_below(chance, MOST + 1), .things = chance_below(chance, MOST) + 1};
  for (size_t i = 0; i < problem->things; i++) problem->most[i] = (uint32_t)chance_below(chance, 3);
  for (size_t i = 0; i < problem->count; i++) {
    size_t count = 0;
    for (uint32_t thing = 0; thing < problem->things; thing++)
      if (chance_below(chance, 2)) problem->wishes[i][count++] = thing;
    problem->each[i] = (struct wanted_things){problem->wishes[i], count};
  }
}

static bool all_from(struct problem *problem, size_t who) {
  if (who == problem->count) return true;
  for (size_t i = 0; i < problem->each[who].count; i++) {
    uint32_t thing = problem->each[who].items[i];
    if (problem->taken[thing] == problem->most[thing]) continue;
    problem->taken[thing]++;
    bool all = all_from(problem, who + 1);
    problem->taken[thing]--;
    if (all) return true;
  }
  return false;
}

static void each_has_a_thing_where_all_ways_tell_so(void **state) {
  struct chance chance = {1};
  for (size_t round = 0; round < ROUNDS; round++) {
    struct problem problem;
    make_problem(&chance, &problem);
    bool all = matching_all(*state, problem.each, problem.count, problem.most, problem.things);
    assert_int_equal(all, all_from(&problem, 0));
  }
}

/* ---- counting ---- */

static const literal *pick_at(struct picks *picks, uint32_t tick, uint32_t count) {
  return picks_options(picks, (struct pick){.kind = PICK_HOLDER, .ref = {SORT_ROLE, 0}, .tick = tick}, count);
}

/* Whether so many at least of some items hold; the count is noted, as the rules' counts are. */
static literal at_least(struct picks *picks, literal *items, size_t count, size_t k) {
  literal *counts = arena_array(picks->arena, k + 1, sizeof *counts);
  graph_count(picks->graph, items, count, k, counts);
  picks_note_count(picks, items, count, k, counts);
  return counts[k];
}

static literal part_by_chance(struct picks *picks, struct chance *chance, uint32_t ticks, uint32_t options) {
  literal *items = arena_array(picks->arena, ticks + 1, sizeof *items);
  size_t count = 1 + chance_below(chance, ticks + 1);
  for (size_t i = 0; i < count; i++) {
    const literal *some = pick_at(picks, (uint32_t)chance_below(chance, ticks), options);
    items[i] = some[chance_below(chance, options)];
    if (chance_below(chance, 4) == 0) items[i] = graph_or(picks->graph, items[i], some[chance_below(chance, options)]);
  }
  literal part = at_least(picks, items, count, 1 + chance_below(chance, 2));
  return chance_below(chance, 2) ? part : graph_not(part);
}

/* Whether the condition holds in any case: each pick in turn takes each of its options. */
static bool holds_somewhere(const struct picks *picks, literal condition) {
  uint8_t *values = arena_array(picks->arena, graph_size(picks->graph), 1);
  uint32_t *at = arena_array(picks->arena, picks->count + 1, sizeof *at);
  for (;;) {
    for (size_t i = 0; i < picks->count; i++)
      for (uint32_t k = 0; picks->items[i].count > 1 && k < picks->items[i].count; k++)
        values[picks->items[i].options[k] >> 1] = (uint8_t)((at[i] == k) ^ (picks->items[i].options[k] & 1));
    graph_fill(picks->graph, values);
    if (graph_value(values, condition)) return true;
    size_t next = 0;
    while (next < picks->count && ++at[next] == picks->items[next].count) at[next++] = 0;
    if (next == picks->count) return false;
  }
}

static void what_is_refuted_holds_nowhere(void **state) {
  struct chance chance = {2};
  size_t refuted = 0, without = 0;
  for (size_t round = 0; round < ROUNDS; round++) {
    struct graph *graph = graph_new(*state);
    struct picks *picks = picks_new(*state, graph);
    uint32_t ticks = 1 + (uint32_t)chance_below(&chance, 4), options = 1 + (uint32_t)chance_below(&chance, 4);
    literal condition = GRAPH_YES;
    for (size_t parts = 1 + chance_below(&chance, 5); parts > 0; parts--)
      condition = graph_and(graph, condition, part_by_chance(picks, &chance, ticks, options));
    bool somewhere = holds_somewhere(picks, condition);
    if (counting_refutes(counting_new(picks), condition)) {
      assert_false(somewhere);
      refuted++;
    }
    without += !somewhere && condition != GRAPH_NO;
  }
  assert_true(refuted > without / 2); /* not all of them are a matter of counting */
}

/* So many terms, each of one of fifty; of each of them so many terms at least or at most. */
static bool turns_refuted(struct arena *arena, uint32_t terms, size_t k, bool no_more) {
  struct picks *picks = picks_new(arena, graph_new(arena));
  literal condition = GRAPH_YES, items[HOLDERS * 2];
  for (uint32_t holder = 0; holder < HOLDERS; holder++) {
    for (uint32_t term = 0; term < terms; term++) items[term] = pick_at(picks, term, HOLDERS)[holder];
    literal *own = arena_array(arena, terms, sizeof *own);
    for (uint32_t term = 0; term < terms; term++) own[term] = items[term];
    literal enough = at_least(picks, own, terms, no_more ? k + 1 : k);
    condition = graph_and(picks->graph, condition, no_more ? graph_not(enough) : enough);
  }
  return counting_refutes(counting_new(picks), condition);
}

static void everyone_in_turn_needs_enough_terms(void **state) {
  assert_true(turns_refuted(*state, HOLDERS - 1, 1, false));
  assert_false(turns_refuted(*state, HOLDERS, 1, false));
  assert_true(turns_refuted(*state, HOLDERS + 1, 1, true));
  assert_false(turns_refuted(*state, HOLDERS, 1, true));
  assert_true(turns_refuted(*state, 2 * HOLDERS - 1, 2, false));
  assert_false(turns_refuted(*state, 2 * HOLDERS, 2, false));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      SCENE(each_has_a_thing_where_all_ways_tell_so),
      SCENE(what_is_refuted_holds_nowhere),
      SCENE(everyone_in_turn_needs_enough_terms),
  };
  RUN(tests);
}
