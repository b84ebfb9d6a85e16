/* SPDX-License-Identifier: EUPL-1.2
 *
 * Nodes in the order they were made, so that the parts of one always come before it, and a table by
 * parts in which a node that is already there is found again. What is made is first made simpler as
 * far as the parts of the two parts show it.
 */
#include "logic/graph.h"

enum { TABLE_FIRST = 256, NODES_MOST = INT32_MAX };

/* An "and" has its parts, the lower one first; a choice has NO twice, which no "and" has. */
struct node {
  literal a, b;
};

struct graph {
  struct arena *arena;
  struct node *nodes;
  size_t count, room;
  uint32_t *table;   /* by hash of the parts: nodes, 0 where there is none */
  size_t table_size; /* a power of two */
};

static literal add_node(struct graph *graph, struct node node) {
  if (graph->count == NODES_MOST)
    arena_array(graph->arena, SIZE_MAX, sizeof node); /* no number is left: as memory that ran out */
  graph->nodes = arena_grow(graph->arena, graph->nodes, &graph->room, graph->count + 1, sizeof node);
  graph->nodes[graph->count] = node;
  return (literal)graph->count++ << 1;
}

struct graph *graph_new(struct arena *arena) {
  struct graph *graph = arena_alloc(arena, sizeof *graph);
  graph->arena = arena;
  graph->table_size = TABLE_FIRST;
  graph->table = arena_array(arena, graph->table_size, sizeof *graph->table);
  add_node(graph, (struct node){GRAPH_NO, GRAPH_NO});
  return graph;
}

struct arena *graph_arena(const struct graph *graph) {
  return graph->arena;
}

literal graph_variable(struct graph *graph) {
  return add_node(graph, (struct node){GRAPH_NO, GRAPH_NO});
}

/* ---- equal nodes are one ---- */

/* Where the node with these parts is in the table, or where it belongs. */
static uint32_t *place_of(const struct graph *graph, struct node node) {
  uint64_t hash = ((uint64_t)node.a << 32 | node.b) * 0x9e3779b97f4a7c15u;
  size_t at = (size_t)(hash >> 32) & (graph->table_size - 1);
  for (;; at = (at + 1) & (graph->table_size - 1)) {
    const struct node *there = &graph->nodes[graph->table[at]];
    if (!graph->table[at] || (there->a == node.a && there->b == node.b)) return &graph->table[at];
  }
}

/* Half of the table stays free. */
static void widen_table(struct graph *graph) {
  if (graph->count < graph->table_size / 2) return;
  graph->table_size *= 2;
  graph->table = arena_array(graph->arena, graph->table_size, sizeof *graph->table);
  for (uint32_t node = 1; node < graph->count; node++)
    if (!graph_is_variable(graph, node)) *place_of(graph, graph->nodes[node]) = node;
}

static literal find_or_add(struct graph *graph, struct node node) {
  widen_table(graph);
  uint32_t *place = place_of(graph, node);
  if (*place) return *place << 1;
  literal made = add_node(graph, node);
  *place = made >> 1;
  return made;
}

/* ---- what the parts show ---- */

static bool is_and(const struct graph *graph, literal a) {
  return graph->nodes[a >> 1].a != GRAPH_NO;
}

static bool is_part(const struct node *node, literal a) {
  return node->a == a || node->b == a;
}

/* The part of the node that is not this one. */
static literal other_part(const struct node *node, literal a) {
  return node->a == a ? node->b : node->a;
}

/* Whether some part of `of` is the opposite of one of `node`. */
static bool parts_clash(const struct node *node, const struct node *of) {
  return is_part(node, graph_not(of->a)) || is_part(node, graph_not(of->b));
}

/* Of a literal and an "and" (or the opposite of one): true where the two are simpler to say; they are
 * `*a` and `*b` then, or `*a` alone where that is said twice. */
static bool with_and(const struct graph *graph, literal *a, literal *b) {
  const struct node *node = &graph->nodes[*b >> 1];
  if (!is_and(graph, *b)) return false;
  bool within = is_part(node, *a), against = is_part(node, graph_not(*a));
  if (!within && !against) return false;
  if (*b & 1) /* x and not (x and q): x and not q; x and not (not x and q): x */
    *b = within ? graph_not(other_part(node, *a)) : *a;
  else /* x and (x and q): that; x and (not x and q): no */
    *a = *b = within ? *b : GRAPH_NO;
  return true;
}

/* The same of an "and" and another one, or the opposite of one. */
static bool with_parts(const struct graph *graph, literal *a, literal *b) {
  const struct node *left = &graph->nodes[*a >> 1], *right = &graph->nodes[*b >> 1];
  if ((*a & 1) || !is_and(graph, *a) || !is_and(graph, *b)) return false;
  bool clash = parts_clash(left, right);
  literal shared = is_part(left, right->a) ? right->a : is_part(left, right->b) ? right->b : GRAPH_NO;
  if (!clash && shared == GRAPH_NO) return false;
  if (clash) /* the right one cannot be together with the left */
    *a = *b = *b & 1 ? *a : GRAPH_NO;
  else /* what is shared is said once */
    *b = other_part(right, shared) ^ (*b & 1);
  return true;
}

/* The same of not (p and q) and not (p and not q): not p. */
static bool either_way(const struct graph *graph, literal *a, literal *b) {
  const struct node *left = &graph->nodes[*a >> 1], *right = &graph->nodes[*b >> 1];
  if (!(*a & *b & 1) || !is_and(graph, *a) || !is_and(graph, *b)) return false;
  literal shared = is_part(left, right->a) ? right->a : right->b;
  if (!is_part(left, shared) || other_part(left, shared) != graph_not(other_part(right, shared))) return false;
  *a = *b = graph_not(shared);
  return true;
}

/* Each turn names nodes with lower numbers, so it ends. */
literal graph_and(struct graph *graph, literal a, literal b) {
  for (;;) {
    if (a == b || b == GRAPH_YES) return a;
    if (a == GRAPH_YES) return b;
    if (a == GRAPH_NO || b == GRAPH_NO || a == graph_not(b)) return GRAPH_NO;
    if (!with_and(graph, &a, &b) && !with_and(graph, &b, &a) && !with_parts(graph, &a, &b) &&
        !with_parts(graph, &b, &a) && !either_way(graph, &a, &b))
      return find_or_add(graph, a < b ? (struct node){a, b} : (struct node){b, a});
  }
}

/* ---- made of "and" ---- */

literal graph_or(struct graph *graph, literal a, literal b) {
  return graph_not(graph_and(graph, graph_not(a), graph_not(b)));
}

/* Opposites are taken off first: whether not a and b are the same is the opposite of whether a and b are. */
literal graph_same(struct graph *graph, literal a, literal b) {
  literal sign = (a ^ b) & 1;
  a &= ~(literal)1, b &= ~(literal)1;
  return sign ^ graph_or(graph, graph_and(graph, a, b), graph_and(graph, graph_not(a), graph_not(b)));
}

literal graph_if(struct graph *graph, literal condition, literal a, literal b) {
  if (a == b) return a;
  if (a == graph_not(b)) return graph_same(graph, condition, a);
  return graph_or(graph, graph_and(graph, condition, a), graph_and(graph, graph_not(condition), b));
}

literal graph_all(struct graph *graph, const literal *items, size_t count) {
  literal all = GRAPH_YES;
  for (size_t i = 0; i < count; i++) all = graph_and(graph, all, items[i]);
  return all;
}

literal graph_any(struct graph *graph, const literal *items, size_t count) {
  literal any = GRAPH_NO;
  for (size_t i = 0; i < count; i++) any = graph_or(graph, any, items[i]);
  return any;
}

literal graph_exactly_one(struct graph *graph, const literal *items, size_t count) {
  literal at_least[3];
  graph_count(graph, items, count, 2, at_least);
  return graph_and(graph, at_least[1], graph_not(at_least[2]));
}

/* Item by item: at least k so far, if there were already or if there was one less and the item holds. Lists
 * that begin alike share what is counted so far. What at_least[k] rests on is k times (count - k) at most. */
void graph_count(struct graph *graph, const literal *items, size_t count, size_t most, literal *at_least) {
  at_least[0] = GRAPH_YES;
  for (size_t k = 1; k <= most; k++) at_least[k] = GRAPH_NO;
  for (size_t i = 0; i < count; i++)
    for (size_t k = i < most ? i + 1 : most; k > 0; k--)
      at_least[k] = graph_or(graph, at_least[k], graph_and(graph, at_least[k - 1], items[i]));
}

/* ---- looking ---- */

size_t graph_size(const struct graph *graph) {
  return graph->count;
}

bool graph_is_variable(const struct graph *graph, uint32_t node) {
  return node > 0 && graph->nodes[node].a == GRAPH_NO;
}

void graph_parts(const struct graph *graph, uint32_t node, literal *a, literal *b) {
  *a = graph->nodes[node].a;
  *b = graph->nodes[node].b;
}

void graph_mark_parts(const struct graph *graph, uint8_t *marks) {
  for (uint32_t node = (uint32_t)graph_size(graph); node-- > 1;) {
    literal a, b;
    if (!marks[node] || graph_is_variable(graph, node)) continue;
    graph_parts(graph, node, &a, &b);
    marks[a >> 1] |= marks[node];
    marks[b >> 1] |= marks[node];
  }
}

void graph_fill(const struct graph *graph, uint8_t *values) {
  values[0] = 0;
  for (uint32_t node = 1; node < graph->count; node++) {
    const struct node *parts = &graph->nodes[node];
    if (parts->a != GRAPH_NO) values[node] = graph_value(values, parts->a) && graph_value(values, parts->b);
  }
}
