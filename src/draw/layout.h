/* SPDX-License-Identifier: EUPL-1.2
 *
 * The one door to Graphviz. It is given nodes with a width and a rank, and edges that lead
 * from one rank to the next; it answers with the nodes' order and places across. It gets no
 * text and draws nothing. The layout runs in a child process with limits, so that a crash,
 * a hang or a lack of memory in the library becomes a fault here.
 */
#ifndef STADGA_DRAW_LAYOUT_H
#define STADGA_DRAW_LAYOUT_H

#include "base/arena.h"

#include <stddef.h>
#include <stdint.h>

struct layout_node {
  int32_t width; /* tenths of a unit, > 0 */
  int rank;      /* from 0, top to bottom */
};

struct layout_edge {
  int from, to; /* numbers of nodes; the rank of `to` is that of `from` plus 1 */
  int weight;   /* how much it should be straight, 1 to 100 */
};

struct layout_graph {
  const struct layout_node *nodes;
  const struct layout_edge *edges;
  size_t node_count, edge_count;
  int32_t gap; /* least space between neighbours, tenths of a unit */
};

enum layout_fault {
  LAYOUT_OK,
  LAYOUT_TOO_LARGE, /* more than LAYOUT_MOST nodes or edges */
  LAYOUT_WRONG,     /* the graph breaks what is said above */
  LAYOUT_NO_CHILD,  /* no process or pipe to be had */
  LAYOUT_CRASHED,   /* the child died: a crash, or past its limits */
  LAYOUT_FAILED     /* the library complained, or its answer was not to be used */
};

enum { LAYOUT_MOST = 20000, LAYOUT_VERSION_SIZE = 32 };

struct layout_limits {
  unsigned seconds;   /* processor time; the clock may show six times as much */
  unsigned megabytes; /* memory beyond what the process has already */
};

/* 10 seconds and 512 MB. */
struct layout_limits layout_default_limits(void);

struct layout_answer {
  int32_t *middle;                   /* of each node, tenths of a unit; the least left edge is 0 */
  char version[LAYOUT_VERSION_SIZE]; /* of the layout library, "2.43.0" */
};

/* Lays the graph out, the answer in `arena`. The same graph gives the same answer with the
 * same version of the library. Nodes of one rank do not overlap. Not for use beside other
 * threads. Changes nothing in `answer` on a fault. */
enum layout_fault layout_run(struct arena *arena, const struct layout_graph *graph,
                             struct layout_limits limits, struct layout_answer *answer);

#endif
