/* SPDX-License-Identifier: EUPL-1.2
 *
 * Texts by their numbers, looked up by the grams that they have.
 */
#ifndef STADGA_DRAFT_POSTINGS_H
#define STADGA_DRAFT_POSTINGS_H

#include "draft/resemble.h"

struct posting {
  uint32_t gram, number;
};

struct postings {
  struct posting *items;
  size_t count;
};

/* None, with room in the arena for so many grams in all. */
struct postings postings_new(struct arena *arena, size_t room);

/* Notes the first grams of a text, at most so many. */
void postings_add(struct postings *postings, struct grams grams, size_t most, uint32_t number);

/* Makes them ready to be looked up; to be called once, when all are added. */
void postings_sort(struct postings *postings);

/* How much of them is looked up. */
struct postings_limit {
  size_t grams;  /* so many of the grams asked for, */
  size_t each;   /* and of those that have one so many, */
  uint32_t from; /* from this number on */
};

/* Puts the numbers of texts into `numbers`, which has room for limit.grams * limit.each: ascending, each as often as
 * grams are shared. Gives how many. The work does not grow with the texts, but for a search by halves. */
size_t postings_find(const struct postings *postings, struct grams grams, struct postings_limit limit,
                     uint32_t *numbers);

#endif
