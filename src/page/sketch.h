/* SPDX-License-Identifier: EUPL-1.2
 *
 * A drawing of a model: its structure as a whole, or one body and those it deals with. Says
 * nothing of places; see picture.h for that.
 */
#ifndef STADGA_PAGE_SKETCH_H
#define STADGA_PAGE_SKETCH_H

#include "draw/drawing.h"
#include "model/model.h"

/* The structure: levels from top to bottom, a family as one pile of boxes, bodies inside others
 * beside them, outside bodies dashed; links put together by ends and word. Sound, but without
 * boxes where the model has no bodies. */
struct drawing *sketch_structure(struct arena *arena, const struct model *model,
                                 enum language language);

/* One body (number in model.bodies): where its seats come from, its roles, the bodies it has
 * links with. */
struct drawing *sketch_body(struct arena *arena, const struct model *model, uint32_t body,
                            enum language language);

#endif
