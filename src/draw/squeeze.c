/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: places across and a width. Out: places within that width. Each node has a leftmost and
 * a rightmost place, with its rank pushed together against either edge; a place outside
 * these two is moved to the nearer one, which keeps every gap. Of several windows of that
 * width the one that moves least is taken.
 */
#include "draw/squeeze.h"

#include "draw/spot.h"

#include <stdbool.h>
#include <stdlib.h>

/* A node, with its leftmost and rightmost place in a window that starts at 0. */
struct span {
  struct spot spot;
  int32_t first, last;
};

/* Pushes each rank to the left, `first`; returns the width of the widest. */
static int32_t push_left(const struct layout_graph *graph, struct span *spans) {
  int32_t widest = 0, edge = 0;
  for (size_t i = 0; i < graph->node_count; i++) {
    int32_t half = (graph->nodes[spans[i].spot.number].width + 1) / 2;
    bool follows = i > 0 && spans[i - 1].spot.rank == spans[i].spot.rank;
    spans[i].first = (follows ? edge + graph->gap : 0) + half;
    edge = spans[i].first + half;
    if (edge > widest)
      widest = edge;
  }
  return widest;
}

static void push_right(const struct layout_graph *graph, struct span *spans, int32_t width) {
  int32_t edge = width;
  for (size_t i = graph->node_count; i-- > 0;) {
    int32_t half = (graph->nodes[spans[i].spot.number].width + 1) / 2;
    bool leads = i + 1 < graph->node_count && spans[i + 1].spot.rank == spans[i].spot.rank;
    spans[i].last = (leads ? edge - graph->gap : width) - half;
    edge = spans[i].last - half;
  }
}

static int32_t moved(const struct span *span, int32_t start) {
  int32_t middle = span->spot.middle - start;
  return middle < span->first ? span->first : middle > span->last ? span->last : middle;
}

static int64_t cost(const struct span *spans, size_t count, int32_t start) {
  int64_t sum = 0;
  for (size_t i = 0; i < count; i++)
    sum += labs((long)moved(&spans[i], start) + start - spans[i].spot.middle);
  return sum;
}

static int32_t best_start(const struct span *spans, size_t count, int32_t spare) {
  enum { WINDOWS = 16 };
  int32_t best = 0;
  int64_t least = INT64_MAX;
  for (int i = 0; i <= WINDOWS; i++) {
    int32_t start = (int32_t)((int64_t)spare * i / WINDOWS);
    int64_t sum = cost(spans, count, start);
    if (sum >= least)
      continue;
    least = sum;
    best = start;
  }
  return best;
}

void squeeze_layout(struct arena *arena, const struct layout_graph *graph, int32_t *middle,
                    int32_t most) {
  struct span *spans = arena_array(arena, graph->node_count + 1, sizeof *spans);
  int32_t width = 0, least = INT32_MAX;
  for (size_t i = 0; i < graph->node_count; i++) {
    int32_t right = middle[i] + graph->nodes[i].width / 2;
    if (right > width)
      width = right;
    spans[i] = (struct span){.spot = {i, graph->nodes[i].rank, middle[i]}};
  }
  qsort(spans, graph->node_count, sizeof *spans, spot_compare);
  int32_t widest = push_left(graph, spans);
  if (most < widest)
    most = widest;
  if (width <= most)
    return;
  push_right(graph, spans, most);
  int32_t start = best_start(spans, graph->node_count, width - most);
  for (size_t i = 0; i < graph->node_count; i++) {
    middle[spans[i].spot.number] = moved(&spans[i], start);
    int32_t left = middle[spans[i].spot.number] - graph->nodes[spans[i].spot.number].width / 2;
    if (left < least)
      least = left;
  }
  for (size_t i = 0; i < graph->node_count; i++)
    middle[i] -= least;
}
