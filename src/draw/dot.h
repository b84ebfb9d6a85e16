/* SPDX-License-Identifier: EUPL-1.2
 *
 * A drawing as DOT text, for those who want to draw it with Graphviz themselves.
 */
#ifndef STADGA_DRAW_DOT_H
#define STADGA_DRAW_DOT_H

#include "base/text.h"
#include "draw/drawing.h"

/* Appends the drawing, which must be sound, as one digraph. Links upwards are written from
 * the upper box with dir=back, so that the levels stay in order; the attribute `from` names
 * the box where they start. User text stands in quoted strings only, in at most
 * 12 lines of 170 units each. */
void dot_write(struct text *text, const struct drawing *drawing);

#endif
