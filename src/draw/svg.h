/* SPDX-License-Identifier: EUPL-1.2
 *
 * A picture as SVG: by itself or inside a page. Escaped by libxml2, the same bytes for the
 * same picture, for light and dark screens, print and greyscale.
 */
#ifndef STADGA_DRAW_SVG_H
#define STADGA_DRAW_SVG_H

#include "draw/markup.h"
#include "draw/picture.h"

#include <stdbool.h>
#include <stddef.h>

/* Writes one svg element where `markup` stands. Ids begin with `prefix`, which must differ
 * between pictures of one page. With `style` the element carries its style sheet; a page
 * with several pictures may instead give svg_style once. */
void svg_write(struct markup *markup, const struct picture *picture, const char *prefix, bool style);

/* A whole SVG document in the picture's arena; NULL where it could not be written. */
const char *svg_document(const struct picture *picture, size_t *length);

/* The style sheet: what differs on a dark screen. Without it a picture is light. */
const char *svg_style(struct arena *arena);

#endif
