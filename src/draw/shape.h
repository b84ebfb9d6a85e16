/* SPDX-License-Identifier: EUPL-1.2
 *
 * Texts of a drawing measured and broken into lines, and the size of what holds them.
 * All lengths are tenths of a unit.
 */
#ifndef STADGA_DRAW_SHAPE_H
#define STADGA_DRAW_SHAPE_H

#include "draw/drawing.h"
#include "draw/letters.h"

#include <stdint.h>

enum shape_role { SHAPE_NAME, SHAPE_TEXT, SHAPE_LEVEL, SHAPE_ROLE_COUNT };

/* Font and line height of a role. No font is below 12 units, so that a picture 760 units
 * wide and shown 700 pixels wide has no letters below 11 pixels. */
struct letters_font shape_font(enum shape_role role);
int32_t shape_line_height(enum shape_role role);

struct shape_line {
  const char *string;
  enum shape_role role;
  int32_t middle; /* of the line, from the top of the shape's text */
  int32_t width;
};

struct shape {
  struct shape_line *lines;
  size_t count;
  int32_t text_width, text_height; /* of all lines; 0 without any */
  int32_t width, height;           /* with the space around them */
};

/* A box with its lines, about `wrap` wide, or up to 2100 where one word needs it. */
struct shape shape_of_box(const struct drawing *drawing, const struct drawing_box *box,
                          int32_t wrap);

/* A plain text of one role; width and height are those of the text plus `around` on each
 * side, or 0 without any. */
struct shape shape_of_text(struct arena *arena, const char *string, enum shape_role role,
                           int32_t wrap, int32_t around);

#endif
