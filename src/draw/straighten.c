/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: nodes across, and the ends of lines. Out: the same in the same order, with fewer
 * swings. A node goes to whichever of the two points before and after it is nearer, as far
 * as its neighbours in the rank let it.
 */
#include "draw/straighten.h"

#include "draw/spot.h"

#include <stdlib.h>

/* The nodes of a plan, rank by rank from left to right. */
struct order {
  int *nodes;
  int *at; /* of each node, its place in `nodes` */
};

static struct order find_order(const struct place *place) {
  const struct plan *plan = place->plan;
  struct arena *arena = plan->drawing->arena;
  struct order order = {arena_array(arena, plan->node_count + 1, sizeof(int)),
                        arena_array(arena, plan->node_count + 1, sizeof(int))};
  struct spot *spots = arena_array(arena, plan->node_count + 1, sizeof *spots);
  for (size_t i = 0; i < plan->node_count; i++)
    spots[i] = (struct spot){i, plan->nodes[i].rank, place->middle[i]};
  qsort(spots, plan->node_count, sizeof *spots, spot_compare);
  for (size_t i = 0; i < plan->node_count; i++) {
    order.nodes[i] = (int)spots[i].number;
    order.at[spots[i].number] = (int)i;
  }
  return order;
}

/* How near the node at `at` in the order may come to that at `other`. */
static int32_t apart(const struct plan *plan, int a, int b) {
  return (plan->nodes[a].width + 1) / 2 + (plan->nodes[b].width + 1) / 2 + PLAN_NODE_GAP;
}

/* Moves a node towards x, as far as may be; outer nodes not beyond the picture's sides. */
static void pull(struct place *place, const struct order *order, int node, int32_t x) {
  const struct plan *plan = place->plan;
  int32_t half = (plan->nodes[node].width + 1) / 2;
  int32_t low = place->left + half, high = place->right - half;
  int at = order->at[node], before = at > 0 ? order->nodes[at - 1] : node;
  int after = (size_t)at + 1 < plan->node_count ? order->nodes[at + 1] : node;
  if (before != node && plan->nodes[before].rank == plan->nodes[node].rank)
    low = place->middle[before] + apart(plan, before, node);
  if (after != node && plan->nodes[after].rank == plan->nodes[node].rank)
    high = place->middle[after] - apart(plan, node, after);
  if (low > high)
    return;
  place->middle[node] = x < low ? low : x > high ? high : x;
}

static int32_t nearer(int32_t x, int32_t a, int32_t b) {
  return labs((long)x - a) <= labs((long)x - b) ? a : b;
}

static void straighten_run(struct place *place, const struct order *order, const int *nodes,
                           size_t count, int32_t start, int32_t end) {
  for (size_t i = 0; i < count; i++) {
    int32_t before = i ? place->middle[nodes[i - 1]] : start;
    int32_t after = i + 1 < count ? place->middle[nodes[i + 1]] : end;
    pull(place, order, nodes[i], nearer(place->middle[nodes[i]], before, after));
  }
}

void straighten_chains(struct place *place) {
  const struct plan *plan = place->plan;
  struct order order = find_order(place);
  for (size_t i = 0; i < plan->drawing->link_count; i++) {
    const struct plan_chain *chain = &plan->chains[i];
    int32_t start = place->ends[2 * i].x, end = place->ends[2 * i + 1].x;
    if (chain->loop)
      continue;
    if (!chain->within_row) {
      straighten_run(place, &order, chain->nodes, chain->node_count, start, end);
      continue;
    }
    bool left = place_upper_is_left(place, chain);
    straighten_run(place, &order, chain->nodes, chain->node_count, start,
                   place_turn(place, chain, left));
    straighten_run(place, &order, chain->others, chain->other_count, end,
                   place_turn(place, chain, !left));
  }
}
