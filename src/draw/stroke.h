/* SPDX-License-Identifier: EUPL-1.2
 *
 * Lines and arrowheads of a picture as path data, in units with at most one decimal.
 */
#ifndef STADGA_DRAW_STROKE_H
#define STADGA_DRAW_STROKE_H

#include "base/text.h"
#include "draw/picture.h"

#include <stdint.h>

/* Appends tenths of a unit as a number, whatever the locale: "12", "-0.5". */
void stroke_length(struct text *text, int32_t tenths);

/* Appends a point: "12 0.5". */
void stroke_point(struct text *text, int32_t x, int32_t y);

/* Appends the way of a line, which ends where its arrowhead begins. */
void stroke_line(struct text *text, const struct picture_line *line);

/* Appends the outline of a line's arrowhead, which is closed unless the arrow is open. */
void stroke_tip(struct text *text, const struct picture_line *line);

#endif
