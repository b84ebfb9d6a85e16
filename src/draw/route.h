/* SPDX-License-Identifier: EUPL-1.2
 *
 * The way of each line. Within a rank a line leads straight down, at a place of its own;
 * between two ranks it swings over.
 */
#ifndef STADGA_DRAW_ROUTE_H
#define STADGA_DRAW_ROUTE_H

#include "draw/place.h"

/* The lines of all links, one each, with their words. */
struct picture_line *route_links(const struct place *place);

/* Short lines between boxes and those beside them. */
struct picture_line *route_ties(const struct place *place, size_t *count);

#endif
