/* SPDX-License-Identifier: EUPL-1.2
 *
 * Conditions made by chance over a few choices, each with what it has to be in all cases.
 */
#ifndef STADGA_TEST_CONDITIONS_H
#define STADGA_TEST_CONDITIONS_H

#include "unit/chance.h"

#include "logic/graph.h"

enum { CHOICES = 5, CASES = 1 << CHOICES };

/* A literal and what it has to be in each case, a bit for each. */
struct meant {
  literal is;
  uint32_t table;
};

static inline uint32_t table_of_choice(size_t choice) {
  uint32_t table = 0;
  for (uint32_t at = 0; at < CASES; at++) table |= (at >> choice & 1) << at;
  return table;
}

static inline struct meant meant_choice(struct graph *graph, size_t choice) {
  return (struct meant){graph_variable(graph), table_of_choice(choice)};
}

static inline struct meant any_of(struct chance *chance, const struct meant *made, size_t count) {
  struct meant meant = made[chance_below(chance, count)];
  return chance_below(chance, 2) ? meant : (struct meant){graph_not(meant.is), ~meant.table};
}

static inline struct meant combine(struct graph *graph, struct chance *chance, const struct meant *made, size_t count) {
  struct meant a = any_of(chance, made, count), b = any_of(chance, made, count), c = any_of(chance, made, count);
  switch (chance_below(chance, 5)) {
  case 0: return (struct meant){graph_or(graph, a.is, b.is), a.table | b.table};
  case 1: return (struct meant){graph_same(graph, a.is, b.is), ~(a.table ^ b.table)};
  case 2: return (struct meant){graph_if(graph, a.is, b.is, c.is), (a.table & b.table) | (~a.table & c.table)};
  default: return (struct meant){graph_and(graph, a.is, b.is), a.table & b.table};
  }
}

/* NO, the choices, and then what is made of those before. */
static inline void make_by_chance(struct graph *graph, struct chance *chance, struct meant *made, size_t count) {
  made[0] = (struct meant){GRAPH_NO, 0};
  for (size_t i = 1; i < count; i++)
    made[i] = i <= CHOICES ? meant_choice(graph, i - 1) : combine(graph, chance, made, i);
}

#endif
