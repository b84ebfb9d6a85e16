/* SPDX-License-Identifier: EUPL-1.2
 *
 * Conditions over choices that are yes or no, as a graph: a literal is a node or its opposite, every
 * node is a choice or the "and" of two literals. Equal nodes are one, and what is settled folds away.
 */
#ifndef STADGA_LOGIC_GRAPH_H
#define STADGA_LOGIC_GRAPH_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

/* A node's number and, in the lowest bit, whether its opposite is meant. */
typedef uint32_t literal;
#define GRAPH_NO ((literal)0)
#define GRAPH_YES ((literal)1)

struct graph;

/* An empty graph, in an arena that lives as long as it does. */
struct graph *graph_new(struct arena *arena);
struct arena *graph_arena(const struct graph *graph);

static inline literal graph_not(literal a) {
  return a ^ 1;
}
/* NO where the truth is false. */
static inline literal graph_of(bool truth) {
  return truth ? GRAPH_YES : GRAPH_NO;
}
static inline bool graph_settled(literal a) {
  return a <= GRAPH_YES;
}

/* A new choice. */
literal graph_variable(struct graph *graph);

literal graph_and(struct graph *graph, literal a, literal b);
literal graph_or(struct graph *graph, literal a, literal b);
literal graph_same(struct graph *graph, literal a, literal b);                  /* both or neither */
literal graph_if(struct graph *graph, literal condition, literal a, literal b); /* a if so, else b */

/* All of them; any of them; exactly one. NO items: YES, NO, NO. */
literal graph_all(struct graph *graph, const literal *items, size_t count);
literal graph_any(struct graph *graph, const literal *items, size_t count);
literal graph_exactly_one(struct graph *graph, const literal *items, size_t count);

/* at_least[k], for k from 0 to `most`: whether at least k of the items hold. Makes about 2 * count * most
 * nodes, of which at_least[k] rests on 2 * k * (count - k + 1) at most. */
void graph_count(struct graph *graph, const literal *items, size_t count, size_t most, literal *at_least);

/* How many nodes there are; each has a number below. What a node is: a choice, or the "and" of two
 * literals, which have lower numbers. Node 0 is neither: it is settled. */
size_t graph_size(const struct graph *graph);
bool graph_is_variable(const struct graph *graph, uint32_t node);
void graph_parts(const struct graph *graph, uint32_t node, literal *a, literal *b);

/* Marks what each marked node is made of, with the same bits. By node. */
void graph_mark_parts(const struct graph *graph, uint8_t *marks);

/* What a literal comes to under values by node (of the choices; those of the others are filled in):
 * `values` has room for graph_size bytes, 0 or 1. Linear in the size of the graph. */
void graph_fill(const struct graph *graph, uint8_t *values);
static inline bool graph_value(const uint8_t *values, literal a) {
  return (values[a >> 1] ^ (a & 1)) != 0;
}

#endif
