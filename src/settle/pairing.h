/* SPDX-License-Identifier: EUPL-1.2
 *
 * Two outcomes side by side, and the choices in which they differ: within nearest.h.
 */
#ifndef STADGA_SETTLE_PAIRING_H
#define STADGA_SETTLE_PAIRING_H

#include "logic/solver.h"
#include "settle/nearest.h"

/* A pick that both outcomes make. */
struct compared {
  const struct picked *keeps, *breaks;
  literal differs;    /* it counts as a difference */
  struct pick choice; /* what it is a part of, */
  struct pick kind;   /* whenever, and in whichever of the seats that are alike, */
  struct pick of;     /* and the pick itself taken so */
};

/* What a pair that was found differs in. */
struct found_pair {
  literal other;      /* not in all of these kinds of choices, */
  literal alike;      /* in no other kind, */
  size_t differences; /* in so many choices */
};

/* How a choice was made in a pair that was found. */
struct seen {
  struct pick of;
  bool keeps;
  uint32_t option;
};

struct pairing {
  struct view *view;
  struct arena *arena;
  const struct question *question;
  uint64_t conflicts, spent; /* of each pair, and when the search for the one at hand began */
  struct stretch *keeps, *breaks;
  struct solver *solver;
  const uint8_t *values; /* of the pair found last, by node */
  struct compared *compared;
  literal *differ; /* by choice that may be made otherwise */
  struct pick *choices;
  size_t count, room, choice_room, compared_count, compared_room;
  literal whole;     /* terms are whole from the first one on in both, */
  literal terms_alike; /* and they are as long in both, and the same begin */
  bool fixed;        /* it is asked of one moment */
  size_t most;       /* so many differences are looked for, */
  literal *at_least; /* and whether there are at least so many */
  struct found_pair *found;
  struct seen *seen;
  size_t found_count, found_room, seen_count, seen_room;
  size_t kinds; /* the first so many found are all there are that turn on other choices; 0: not known */
  size_t ways;  /* then one after the other is asked for in another way: how often that was done */
};

/* Fills in what both outcomes pick, and by choice whether they differ in it. */
void pairing_find_differences(struct pairing *pairing);

#endif
