/* SPDX-License-Identifier: EUPL-1.2
 *
 * How like two stretches of text are, whatever a scan has done to their letters. å, ä, ö and what they are read as
 * count for nothing in the likeness, so that a text without them is as like as one with them.
 */
#ifndef STADGA_DRAFT_RESEMBLE_H
#define STADGA_DRAFT_RESEMBLE_H

#include "base/arena.h"

#include <stdint.h>

/* Three letters in a row, word ends among them, each as a number: ascending, each once. Only the first 4000
 * letters of a text count. */
struct grams {
  const uint32_t *items;
  size_t count;
};

/* Those of a text, in the arena. The first few of them are as good as any others, so they serve to look it up. */
struct grams grams_of(struct arena *arena, const char *text, size_t length);

/* In percent: how much of both is in both; how much of one is in another. 0 where there is nothing. */
unsigned grams_alike(struct grams one, struct grams other);
unsigned grams_within(struct grams one, struct grams other);

/* A number that texts share which have the same letters but for å, ä, ö, a and o, and differ in signs and blanks. */
uint64_t resemble_key(const char *text, size_t length);

enum difference {
  DIFFERENCE_NONE,  /* in signs, blanks and capitals at most */
  DIFFERENCE_NOISE, /* in å, ä and ö that are lost and in single letters far apart, as in a scan */
  DIFFERENCE_REAL
};

/* What kind of difference there is, in time linear in the shorter text. A figure that differs is always real, and so is
 * another number in words. `arena` is only for the time of the call. */
enum difference resemble_difference(struct arena *arena, const char *one, size_t one_length, const char *other,
                                    size_t other_length);

#endif
