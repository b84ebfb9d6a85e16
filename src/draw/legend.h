/* SPDX-License-Identifier: EUPL-1.2
 *
 * What the lines and boxes of a picture mean, below it.
 */
#ifndef STADGA_DRAW_LEGEND_H
#define STADGA_DRAW_LEGEND_H

#include "draw/picture.h"

/* Adds samples and words for all that occurs in the picture and has a word, in lines of at
 * most the picture's width from `left`, and lets the picture grow downwards. */
void legend_add(struct picture *picture, int32_t left);

#endif
