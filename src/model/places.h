/* SPDX-License-Identifier: EUPL-1.2
 *
 * Numbers kept by a place in the text, found again in a time that does not grow with how many.
 */
#ifndef STADGA_MODEL_PLACES_H
#define STADGA_MODEL_PLACES_H

#include "base/arena.h"
#include "base/source.h"

struct place { uint32_t start, number; };
struct places { struct place *slots; size_t size, count; }; /* all 0: none yet */

/* The number kept by where a span begins; 0: none is. */
uint32_t places_find(const struct places *places, struct span at);

/* Keeps one that is not 0, where none is kept yet. */
void places_put(struct arena *arena, struct places *places, struct span at, uint32_t number);

#endif
