/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: steps and ends of a line. Out: the text of a path. Knows no XML.
 */
#include "draw/stroke.h"

enum { TIP_LENGTH = 90, TIP_HALF = 42 };

void stroke_length(struct text *text, int32_t tenths) {
  int32_t size = tenths < 0 ? -tenths : tenths;
  if (tenths < 0)
    text_add_char(text, '-');
  text_addf(text, "%d", (int)(size / 10));
  if (size % 10)
    text_addf(text, ".%d", (int)(size % 10));
}

void stroke_point(struct text *text, int32_t x, int32_t y) {
  stroke_length(text, x);
  text_add_char(text, ' ');
  stroke_length(text, y);
}

static int32_t tip_length(const struct picture_line *line) {
  return line->arrow == ARROW_NONE || line->arrow == ARROW_OPEN ? 0 : TIP_LENGTH;
}

void stroke_line(struct text *text, const struct picture_line *line) {
  for (size_t i = 0; i < line->step_count; i++) {
    struct picture_step step = line->steps[i];
    size_t last = step.command == 'C' ? 4 : 0;
    if (step.at[last] == line->tip.x && step.at[last + 1] == line->tip.y) {
      step.at[last] -= line->tip.dx * tip_length(line);
      step.at[last + 1] -= line->tip.dy * tip_length(line);
    }
    text_add_char(text, step.command);
    for (size_t p = 0; p <= last; p += 2) {
      if (p)
        text_add_char(text, ' ');
      stroke_point(text, step.at[p], step.at[p + 1]);
    }
  }
}

/* A point `back` behind the tip and `aside` beside it. */
static void add_corner(struct text *text, const struct picture_end *tip, int32_t back,
                       int32_t aside) {
  text_add_char(text, text->length ? 'L' : 'M');
  stroke_point(text, tip->x - tip->dx * back - tip->dy * aside,
               tip->y - tip->dy * back + tip->dx * aside);
}

void stroke_tip(struct text *text, const struct picture_line *line) {
  bool diamond = line->arrow == ARROW_DIAMOND;
  int32_t back = diamond ? TIP_LENGTH / 2 : TIP_LENGTH;
  struct text corners = text_new(text->arena);
  add_corner(&corners, &line->tip, back, TIP_HALF);
  add_corner(&corners, &line->tip, 0, 0);
  add_corner(&corners, &line->tip, back, -TIP_HALF);
  if (diamond)
    add_corner(&corners, &line->tip, TIP_LENGTH, 0);
  if (line->arrow != ARROW_OPEN)
    text_add_char(&corners, 'Z');
  text_add(text, text_string(&corners));
}
