/* SPDX-License-Identifier: EUPL-1.2
 *
 * Graphs of conditions: what is made comes to what was asked for, under all values of a few choices.
 */
#include "unit/scene.h"

#include "unit/conditions.h"

enum { MADE = 60, ROUNDS = 400 };

static uint32_t table_of_count(const struct meant *items, size_t count, size_t least) {
  uint32_t table = 0;
  for (size_t at = 0; at < CASES; at++) {
    size_t holding = 0;
    for (size_t i = 0; i < count; i++) holding += items[i].table >> at & 1;
    table |= (uint32_t)(holding >= least) << at;
  }
  return table;
}

static uint32_t table_made(const struct graph *graph, literal a) {
  uint8_t values[4096];
  uint32_t table = 0;
  assert_true(graph_size(graph) <= sizeof values);
  for (uint32_t at = 0; at < CASES; at++) {
    for (uint32_t node = 1, choice = 0; node < graph_size(graph); node++)
      if (graph_is_variable(graph, node)) values[node] = at >> choice++ & 1;
    graph_fill(graph, values);
    table |= (uint32_t)graph_value(values, a) << at;
  }
  return table;
}

static void what_is_made_is_what_was_meant(void **state) {
  struct chance chance = {1};
  for (size_t round = 0; round < ROUNDS; round++) {
    struct graph *graph = graph_new(*state);
    struct meant made[MADE];
    make_by_chance(graph, &chance, made, MADE);
    for (size_t i = 0; i < MADE; i++) assert_int_equal(table_made(graph, made[i].is), made[i].table);
  }
}

static void counts_are_counts(void **state) {
  struct chance chance = {2};
  for (size_t round = 0; round < ROUNDS; round++) {
    struct graph *graph = graph_new(*state);
    struct meant choices[CHOICES], items[8];
    literal plain[8], at_least[12];
    size_t count = chance_below(&chance, 9), most = chance_below(&chance, 12);
    for (size_t i = 0; i < CHOICES; i++) choices[i] = meant_choice(graph, i);
    for (size_t i = 0; i < count; i++) plain[i] = (items[i] = any_of(&chance, choices, CHOICES)).is;
    graph_count(graph, plain, count, most, at_least);
    for (size_t k = 0; k <= most; k++)
      assert_int_equal(table_made(graph, at_least[k]), table_of_count(items, count, k));
    uint32_t one = table_of_count(items, count, 1), two = table_of_count(items, count, 2);
    assert_int_equal(table_made(graph, graph_exactly_one(graph, plain, count)), one & ~two);
    assert_int_equal(table_made(graph, graph_any(graph, plain, count)), one);
    assert_int_equal(table_made(graph, graph_all(graph, plain, count)), table_of_count(items, count, count));
  }
}

static void of_nothing(void **state) {
  struct graph *graph = graph_new(*state);
  assert_int_equal(graph_all(graph, NULL, 0), GRAPH_YES);
  assert_int_equal(graph_any(graph, NULL, 0), GRAPH_NO);
  assert_int_equal(graph_exactly_one(graph, NULL, 0), GRAPH_NO);
  assert_int_equal(graph_size(graph), 1);
  assert_false(graph_is_variable(graph, 0));
}

static void equal_nodes_are_one(void **state) {
  struct graph *graph = graph_new(*state);
  literal a = graph_variable(graph), b = graph_variable(graph), c = graph_variable(graph);
  assert_int_equal(graph_and(graph, a, b), graph_and(graph, b, a));
  assert_int_equal(graph_or(graph, a, b), graph_not(graph_and(graph, graph_not(b), graph_not(a))));
  assert_int_equal(graph_same(graph, a, b), graph_not(graph_same(graph, b, graph_not(a))));
  assert_int_equal(graph_if(graph, c, a, graph_not(a)), graph_same(graph, a, c));
  assert_int_equal(graph_if(graph, a, a, b), graph_or(graph, a, b));
  for (uint32_t node = 1; node < graph_size(graph); node++) {
    literal lower = 0, higher = 0;
    if (!graph_is_variable(graph, node)) {
      graph_parts(graph, node, &lower, &higher);
      assert_true(lower > GRAPH_YES && lower < higher && higher >> 1 < node);
    }
  }
}

/* What is simpler to say makes no node. */
static void what_is_settled_folds(void **state) {
  struct graph *graph = graph_new(*state);
  literal a = graph_variable(graph), b = graph_variable(graph), c = graph_variable(graph);
  literal both = graph_and(graph, a, b), more = graph_and(graph, both, c);
  literal without = graph_and(graph, a, graph_not(b)), other = graph_and(graph, b, c);
  size_t size = graph_size(graph);
  assert_int_equal(graph_and(graph, a, GRAPH_YES), a);
  assert_int_equal(graph_and(graph, GRAPH_NO, a), GRAPH_NO);
  assert_int_equal(graph_and(graph, a, a), a);
  assert_int_equal(graph_and(graph, a, graph_not(a)), GRAPH_NO);
  assert_int_equal(graph_and(graph, a, both), both);
  assert_int_equal(graph_and(graph, graph_not(b), both), GRAPH_NO);
  assert_int_equal(graph_and(graph, a, graph_not(both)), without);
  assert_int_equal(graph_and(graph, graph_not(without), a), both);
  assert_int_equal(graph_and(graph, graph_not(a), graph_not(both)), graph_not(a));
  assert_int_equal(graph_and(graph, without, other), GRAPH_NO);
  assert_int_equal(graph_and(graph, without, graph_not(other)), without);
  assert_int_equal(graph_and(graph, graph_not(without), graph_not(both)), graph_not(a));
  assert_int_equal(graph_and(graph, both, other), more);
  assert_int_equal(graph_if(graph, a, b, b), b);
  assert_int_equal(graph_same(graph, a, a), GRAPH_YES);
  assert_int_equal(graph_same(graph, a, graph_not(a)), GRAPH_NO);
  assert_int_equal(graph_size(graph), size);
}

static void counting_is_shared_and_small(void **state) {
  enum { COUNT = 200, MOST = 10 };
  struct graph *graph = graph_new(*state);
  literal items[COUNT], at_least[MOST + 1], again[MOST + 1];
  for (size_t i = 0; i < COUNT; i++) items[i] = graph_variable(graph);
  graph_count(graph, items, COUNT, MOST, at_least);
  size_t size = graph_size(graph);
  assert_true(size <= 1 + COUNT + 2 * COUNT * MOST);
  graph_count(graph, items, COUNT, MOST - 1, again);
  assert_memory_equal(again, at_least, MOST * sizeof *again);
  assert_int_equal(graph_size(graph), size);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      SCENE(what_is_made_is_what_was_meant),
      SCENE(counts_are_counts),
      SCENE(of_nothing),
      SCENE(equal_nodes_are_one),
      SCENE(what_is_settled_folds),
      SCENE(counting_is_shared_and_small),
  };
  RUN(tests);
}
