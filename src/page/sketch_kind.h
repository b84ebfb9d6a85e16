/* SPDX-License-Identifier: EUPL-1.2
 *
 * The look of each kind of link, the same in every picture; and what both kinds of drawing share.
 */
#ifndef STADGA_PAGE_SKETCH_KIND_H
#define STADGA_PAGE_SKETCH_KIND_H

#include "draw/drawing.h"
#include "page/tell.h"

/* The number of the kind of a link in the drawing; added when it is new. */
int sketch_kind(struct drawing *drawing, const struct teller *teller, enum word word, atom name);

/* A kind of the body's picture: how seats are filled. */
int sketch_seat_kind(struct drawing *drawing, const struct teller *teller, enum seat_kind kind);

/* Adds a link between two boxes as a statement makes it: `link` with its ends, kind and word. One
 * that is there already is made as firm as both statements make it. */
void sketch_link(struct drawing *drawing, const struct teller *teller, struct drawing_link link,
                 const struct statement *statement);

/* A drawing with its words for the legend. */
struct drawing *sketch_new(const struct teller *teller, const char *title, const char *description);

/* Whether a link or body so stated may or may not be. */
bool sketch_may(const struct statement *statement);

/* What is drawn of a body's outline. */
enum box_kind sketch_box_kind(const struct model *model, const struct body *body);

/* Where bodies without a level are drawn: below the level of the body that sets them up or appoints
 * them, that they are a part of, or that they prepare for; else below the lowest. DRAWING_NONE where
 * the model has no levels (sketch_near.c). */
struct sketch_near;
struct sketch_near *sketch_near_new(struct arena *arena, const struct model *model);
int sketch_level_above(struct sketch_near *near, uint32_t number);

/* Adds "18 ledamöter", "4 möten per år" and the chair in short to the box of a body, or of bodies of a
 * family: what is the same for all of them, else that it differs ("ordförande: olika"). Without
 * `seats` the meetings only (sketch_details.c). */
void sketch_details(struct drawing *drawing, const struct teller *teller, int box,
                    const struct ref *bodies, size_t count, bool seats);

#endif
