/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: texts by their grams. Out: which of them share some.
 */
#include "draft/postings.h"

#include <stdlib.h>

#define ORDER(a, b) (((a) > (b)) - ((a) < (b)))

static int by_gram(const void *left, const void *right) {
  const struct posting *a = left, *b = right;
  return a->gram == b->gram ? ORDER(a->number, b->number) : ORDER(a->gram, b->gram);
}

static int by_number(const void *left, const void *right) {
  return ORDER(*(const uint32_t *)left, *(const uint32_t *)right);
}

struct postings postings_new(struct arena *arena, size_t room) {
  return (struct postings){arena_array(arena, room + 1, sizeof(struct posting)), 0};
}

void postings_add(struct postings *postings, struct grams grams, size_t most, uint32_t number) {
  for (size_t i = 0; i < grams.count && i < most; i++)
    postings->items[postings->count++] = (struct posting){grams.items[i], number};
}

void postings_sort(struct postings *postings) {
  if (postings->count) qsort(postings->items, postings->count, sizeof *postings->items, by_gram);
}

/* The first one of the gram with a number not before `from`. */
static size_t first_of(const struct postings *postings, uint32_t gram, uint32_t from) {
  const struct posting wanted = {gram, from};
  size_t low = 0, high = postings->count;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (by_gram(&postings->items[middle], &wanted) < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

size_t postings_find(const struct postings *postings, struct grams grams, struct postings_limit limit,
                     uint32_t *numbers) {
  size_t count = 0;
  for (size_t i = 0; i < grams.count && i < limit.grams; i++) {
    size_t at = first_of(postings, grams.items[i], limit.from);
    for (size_t end = at + limit.each; at < end && at < postings->count && postings->items[at].gram == grams.items[i];)
      numbers[count++] = postings->items[at++].number;
  }
  if (count) qsort(numbers, count, sizeof *numbers, by_number);
  return count;
}
