/* SPDX-License-Identifier: EUPL-1.2
 *
 * A drawing with a place for everything in it: what a writer of any format needs, and no
 * more. All lengths are tenths of a unit; the origin is the upper left corner.
 */
#ifndef STADGA_DRAW_PICTURE_H
#define STADGA_DRAW_PICTURE_H

#include "draw/drawing.h"
#include "draw/layout.h"
#include "draw/shape.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct picture_text {
  int32_t x, y, width; /* y: base line; x: the middle, in a legend the start */
  enum shape_role role;
  const char *string; /* clean */
};

struct picture_box {
  int32_t x, y, width, height;
  enum box_kind kind;
  bool pile; /* two more sheets behind it, each PICTURE_SHEET further right and down */
  struct picture_text *texts;
  size_t text_count;
};

struct picture_step {
  char command; /* M and L: x, y; C: two control points and the end */
  int32_t at[6];
};

struct picture_end {
  int32_t x, y;
  int dx, dy; /* the way the line leads at this end, out of the line: -1, 0, 1 */
};

struct picture_line {
  struct picture_step *steps;
  size_t step_count;
  enum line_form form;
  enum arrow_form arrow;
  bool may;
  bool in_band; /* its word stands on a band */
  struct picture_end start, tip;
  int32_t x, y, width, height; /* what is kept free of the line for the word; width 0: none */
  struct picture_text *texts;
  size_t text_count;
};

struct picture_band {
  int32_t x, y, width, height;
  int32_t tab; /* width of its left end, which bears the name; 0: none */
  struct picture_text
      *texts; /* as if lying on its side: x down from the band's foot, y from its left */
  size_t text_count;
};

struct picture {
  const struct drawing *drawing;
  int32_t width, height;
  struct picture_band *bands;
  struct picture_box *boxes;  /* one a box of the drawing */
  struct picture_line *lines; /* one a link of the drawing */
  struct picture_line *ties;  /* between a box and those beside it */
  struct picture_box *legend_boxes;
  struct picture_line *legend_lines;
  struct picture_text *legend_texts;
  size_t band_count, box_count, line_count, tie_count;
  size_t legend_box_count, legend_line_count, legend_text_count;
  char library[LAYOUT_VERSION_SIZE]; /* version of the layout library */
};

enum {
  PICTURE_SHEET = 40,   /* how far a sheet of a pile looks out behind the one above */
  PICTURE_WIDTH = 7600, /* what is aimed at */
  PICTURE_MOST_BOXES = 1000,
  PICTURE_MOST_LINKS = 2000
};

/* Finds a place for everything in the drawing; `*picture` in the drawing's arena. A drawing
 * that is not sound or has no boxes gives LAYOUT_WRONG. On a fault `*picture` is NULL. */
enum layout_fault picture_make(const struct drawing *drawing, struct layout_limits limits,
                               const struct picture **picture);

/* Places the texts of a shape in the middle of a rectangle. */
struct picture_text *picture_texts(struct arena *arena, const struct shape *shape, int32_t middle_x,
                                   int32_t middle_y);

#endif
