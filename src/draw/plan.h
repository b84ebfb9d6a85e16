/* SPDX-License-Identifier: EUPL-1.2
 *
 * A drawing made ready for the layout: boxes in rows, rows in bands, and each link a chain
 * of nodes with one node in every rank it passes, of which one holds its word. Between two
 * ranks run lines only, and within a rank each line has a place of its own: so no word can
 * meet a box, another word or a line that is not its own.
 */
#ifndef STADGA_DRAW_PLAN_H
#define STADGA_DRAW_PLAN_H

#include "draw/drawing.h"
#include "draw/layout.h"
#include "draw/shape.h"

/* How much room may be used across; tenths of a unit. */
struct plan_style {
  int32_t box_wrap, word_wrap; /* width at which texts break */
  int32_t row, words;          /* width at which a row, or the words of one rank, go on below */
};

/* A run of boxes that move as one: a box and those beside it. */
struct plan_item {
  int32_t width; /* with what is beside it, and with loops */
  int band, row, node;
};

struct plan_row {
  int band, rank;
  int32_t width;
};

struct plan_chain {
  int upper, lower; /* boxes; of a link within a row, those it leads down from */
  bool within_row;  /* both ends lead down, to the word */
  bool loop;        /* from a box to itself: has no nodes */
  int *nodes;       /* from the upper box downwards; within a row, without the word */
  int *others;      /* within a row: from the lower box downwards, without the word */
  size_t node_count, other_count;
  int word; /* node that holds the word; DRAWING_NONE: none */
};

enum {
  PLAN_NODE_GAP = 40, /* least space between nodes of a rank */
  PLAN_BETWEEN = 180, /* between a box and the one beside it */
  PLAN_LOOP = 260,    /* what a loop takes before its word */
  PLAN_PORT_APART = 150, /* between lines that meet one side of a box */
  PLAN_TURN = 110
}; /* what a line within a row takes to turn, on each side of its word */

struct plan {
  const struct drawing *drawing;
  struct shape *boxes;       /* one a box */
  struct shape *words;       /* one a link */
  int32_t *loops;            /* one a box: width that its loops take to its right */
  struct plan_item *items;   /* one a box; only that of a host is used */
  struct plan_chain *chains; /* one a link */
  struct plan_row *rows;
  struct layout_node *nodes;
  struct layout_edge *edges;
  size_t row_count, node_count, edge_count, node_room, edge_room;
  int band_count; /* above all; then each level, and what stands below it */
  int rank_count;
};

/* The band of a level; whether a band is one of a level. */
static inline int plan_band_of(size_t level) {
  return 2 * (int)level + 1;
}
static inline bool plan_is_level(int band) {
  return band % 2 == 1;
}

/* Plans a sound drawing. All in the drawing's arena. */
struct plan *plan_make(const struct drawing *drawing, struct plan_style style);

#endif
