/* SPDX-License-Identifier: EUPL-1.2
 *
 * Makes lines straighter where there is room beside them.
 */
#ifndef STADGA_DRAW_STRAIGHTEN_H
#define STADGA_DRAW_STRAIGHTEN_H

#include "draw/place.h"

/* Moves the nodes of lines and words, never past another node of their rank, to stand right
 * below or above the next point of their line. Needs the ends of the lines; these are out of
 * date afterwards. */
void straighten_chains(struct place *place);

#endif
