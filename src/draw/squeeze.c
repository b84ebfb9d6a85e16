/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: places across and a width. Out: places within that width. Each node has a leftmost and
 * a rightmost place, with its rank pushed together against either edge; a place outside
 * these two is moved to the nearer one, which keeps every gap. Of several windows of that
 * width the one that moves least is taken.
 */
#include "draw/squeeze.h"

#include <stdbool.h>
#include <stdlib.h>

struct spot {
  size_t node;
  int rank;
  int32_t middle;
  int32_t first, last; /* leftmost and rightmost place in a window that starts at 0 */
};

static int compare_spots(const void *a, const void *b) {
  const struct spot *left = a, *right = b;
  if (left->rank != right->rank)
    return left->rank < right->rank ? -1 : 1;
  if (left->middle != right->middle)
    return left->middle < right->middle ? -1 : 1;
  return left->node < right->node ? -1 : left->node > right->node;
}

/* Pushes each rank to the left, `first`; returns the width of the widest. */
static int32_t push_left(const struct layout_graph *graph, struct spot *spots) {
  int32_t widest = 0, edge = 0;
  for (size_t i = 0; i < graph->node_count; i++) {
    int32_t half = (graph->nodes[spots[i].node].width + 1) / 2;
    bool follows = i > 0 && spots[i - 1].rank == spots[i].rank;
    spots[i].first = (follows ? edge + graph->gap : 0) + half;
    edge = spots[i].first + half;
    if (edge > widest)
      widest = edge;
  }
  return widest;
}

static void push_right(const struct layout_graph *graph, struct spot *spots, int32_t width) {
  int32_t edge = width;
  for (size_t i = graph->node_count; i-- > 0;) {
    int32_t half = (graph->nodes[spots[i].node].width + 1) / 2;
    bool leads = i + 1 < graph->node_count && spots[i + 1].rank == spots[i].rank;
    spots[i].last = (leads ? edge - graph->gap : width) - half;
    edge = spots[i].last - half;
  }
}

static int32_t moved(const struct spot *spot, int32_t start) {
  int32_t middle = spot->middle - start;
  return middle < spot->first ? spot->first : middle > spot->last ? spot->last : middle;
}

static int64_t cost(const struct spot *spots, size_t count, int32_t start) {
  int64_t sum = 0;
  for (size_t i = 0; i < count; i++)
    sum += labs((long)moved(&spots[i], start) + start - spots[i].middle);
  return sum;
}

static int32_t best_start(const struct spot *spots, size_t count, int32_t spare) {
  enum { WINDOWS = 16 };
  int32_t best = 0;
  int64_t least = INT64_MAX;
  for (int i = 0; i <= WINDOWS; i++) {
    int32_t start = (int32_t)((int64_t)spare * i / WINDOWS);
    int64_t sum = cost(spots, count, start);
    if (sum >= least)
      continue;
    least = sum;
    best = start;
  }
  return best;
}

void squeeze_layout(struct arena *arena, const struct layout_graph *graph, int32_t *middle,
                    int32_t most) {
  struct spot *spots = arena_array(arena, graph->node_count + 1, sizeof *spots);
  int32_t width = 0, least = INT32_MAX;
  for (size_t i = 0; i < graph->node_count; i++) {
    int32_t right = middle[i] + graph->nodes[i].width / 2;
    if (right > width)
      width = right;
    spots[i] = (struct spot){.node = i, .rank = graph->nodes[i].rank, .middle = middle[i]};
  }
  qsort(spots, graph->node_count, sizeof *spots, compare_spots);
  int32_t widest = push_left(graph, spots);
  if (most < widest)
    most = widest;
  if (width <= most)
    return;
  push_right(graph, spots, most);
  int32_t start = best_start(spots, graph->node_count, width - most);
  for (size_t i = 0; i < graph->node_count; i++) {
    middle[spots[i].node] = moved(&spots[i], start);
    int32_t left = middle[spots[i].node] - graph->nodes[spots[i].node].width / 2;
    if (left < least)
      least = left;
  }
  for (size_t i = 0; i < graph->node_count; i++)
    middle[i] -= least;
}
