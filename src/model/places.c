/* SPDX-License-Identifier: EUPL-1.2
 *
 * A table of slots of which at most half are in use; a slot is free where its number is 0.
 */
#include "model/places.h"

enum { SLOTS_FIRST = 16 };

/* Where a place is, or would be put. Sizes are powers of two. */
static size_t slot_of(const struct places *places, uint32_t start) {
  size_t mask = places->size - 1, at = start * UINT64_C(0x9e3779b97f4a7c15) >> 32 & mask;
  while (places->slots[at].number && places->slots[at].start != start) at = (at + 1) & mask;
  return at;
}

uint32_t places_find(const struct places *places, struct span at) {
  return places->size ? places->slots[slot_of(places, at.start)].number : 0;
}

static void widen(struct arena *arena, struct places *places) {
  struct places old = *places;
  places->size = old.size ? old.size * 2 : SLOTS_FIRST;
  places->slots = arena_array(arena, places->size, sizeof *places->slots);
  for (size_t i = 0; i < old.size; i++)
    if (old.slots[i].number) places->slots[slot_of(places, old.slots[i].start)] = old.slots[i];
}

void places_put(struct arena *arena, struct places *places, struct span at, uint32_t number) {
  if (places->count >= places->size / 2) widen(arena, places);
  places->slots[slot_of(places, at.start)] = (struct place){at.start, number};
  places->count++;
}
