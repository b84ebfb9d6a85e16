/* SPDX-License-Identifier: EUPL-1.2
 *
 * The order of declarations means nothing: the items of a file are taken in the order of their first
 * clauses in the register, then by kind and name, so that what is numbered and shown does not depend
 * on where it was written. Levels stay in order, which is their rank.
 */
#include "model/builder.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

struct placed {
  struct item *item;
  uint32_t clause;   /* number of the first one in the model; UINT32_MAX: none */
  const char *name, *bytes;
  size_t index;      /* where it was written */
  bool fixed;
};

/* The first clause of the register that an item, or what stands in it, cites. */
static uint32_t first_clause(const struct builder *builder, const struct item *item) {
  uint32_t first = UINT32_MAX;
  for (const struct name_list *name = item->clauses; name; name = name->next) {
    const struct clause *clause = model_clause(builder->model, name->name.text);
    uint32_t number = clause ? (uint32_t)(clause - builder->model->clauses) : UINT32_MAX;
    if (number < first) first = number;
  }
  for (const struct item *inner = item->block; inner; inner = inner->next) {
    uint32_t number = first_clause(builder, inner);
    if (number < first) first = number;
  }
  for (const struct branch *branch = item_branches(item); branch; branch = branch->next)
    for (const struct item *inner = branch->items; inner; inner = inner->next) {
      uint32_t number = first_clause(builder, inner);
      if (number < first) first = number;
    }
  return first;
}

static struct placed place_of(const struct builder *builder, struct item *item, size_t index) {
  bool declares = item->kind == ITEM_DECLARATION;
  return (struct placed){.item = item,
                         .clause = first_clause(builder, item),
                         .name = declares ? name_of(builder, item->declared->name.text) : "",
                         .bytes = source_text(builder->workshop->sources, item->at),
                         .index = index,
                         .fixed = declares && (item->keyword == WORD_LEVEL || item->keyword == WORD_IMPORT ||
                                               item->keyword == WORD_SOURCE || item->keyword == WORD_USE)};
}

#define ORDER(a, b) (((a) > (b)) - ((a) < (b)))

static int compare_placed(const void *left, const void *right) {
  const struct placed *a = left, *b = right;
  if (a->fixed || b->fixed) return a->fixed && b->fixed ? ORDER(a->index, b->index) : ORDER(b->fixed, a->fixed);
  int order = ORDER(a->clause, b->clause);
  order = order ? order : ORDER(a->item->kind, b->item->kind);
  order = order ? order : ORDER(a->item->keyword, b->item->keyword);
  order = order ? order : text_order(a->name, b->name);
  size_t length_a = a->item->at.end - a->item->at.start, length_b = b->item->at.end - b->item->at.start;
  order = order ? order : memcmp(a->bytes, b->bytes, length_a < length_b ? length_a : length_b);
  order = order ? order : ORDER(length_a, length_b);
  return order ? order : ORDER(a->index, b->index);
}

const struct item *items_in_order(struct builder *builder, const struct item *items) {
  size_t count = 0, n = 0;
  for (const struct item *item = items; item; item = item->next) count++;
  if (count == 0) return NULL;
  struct placed *placed = arena_array(builder->scratch, count, sizeof *placed);
  struct item *copies = arena_array(builder->arena, count, sizeof *copies);
  for (const struct item *item = items; item; item = item->next, n++) {
    copies[n] = *item;
    placed[n] = place_of(builder, &copies[n], n);
  }
  qsort(placed, count, sizeof *placed, compare_placed);
  for (size_t i = 0; i < count; i++) placed[i].item->next = i + 1 < count ? placed[i + 1].item : NULL;
  items = placed[0].item;
  arena_clear(builder->scratch);
  return items;
}
