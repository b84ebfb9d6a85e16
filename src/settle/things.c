/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: things, one by one. Out: a number for each, kept in a table by hash.
 */
#include "settle/things.h"

enum { TABLE_FIRST = 64 };

static uint32_t *place_of(const struct things *things, struct ref ref) {
  uint32_t hash = ((uint32_t)ref.sort * UINT32_C(0x9e3779b1) ^ ref.index) * UINT32_C(0x85ebca77);
  size_t at = (hash ^ hash >> 15) & (things->size - 1);
  while (things->table[at] && !ref_same(things->items[things->table[at] - 1], ref)) at = (at + 1) & (things->size - 1);
  return &things->table[at];
}

static void widen(struct things *things) {
  things->size = things->size ? things->size * 2 : TABLE_FIRST;
  things->table = arena_array(things->arena, things->size, sizeof *things->table);
  for (uint32_t i = 0; i < things->count; i++) *place_of(things, things->items[i]) = i + 1;
}

uint32_t things_number(struct things *things, struct ref ref) {
  if (2 * ((size_t)things->count + 1) > things->size) widen(things);
  uint32_t *place = place_of(things, ref);
  if (*place == 0) {
    things->items = arena_grow(things->arena, things->items, &things->room, things->count + 1, sizeof ref);
    things->items[things->count++] = ref;
    *place = things->count;
  }
  return *place;
}
