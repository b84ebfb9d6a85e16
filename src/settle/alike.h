/* SPDX-License-Identifier: EUPL-1.2
 *
 * Questions that come to the same problem are settled once: the same rule asked of bodies that are built alike.
 */
#ifndef STADGA_SETTLE_ALIKE_H
#define STADGA_SETTLE_ALIKE_H

#include "settle/settle.h"

/* What was settled so far. */
struct alike;

/* Nothing so far; for the questions of one rule. It lives in the arena. */
struct alike *alike_new(struct arena *arena);

/* Whether the same problem was settled before, by its first stretch and, where it is not told by that alone that it
 * goes on so, by what shows it. Then `*out` is what came out, with its outcomes told of this question's roles and
 * seen again by the plain evaluator. `alike` may be NULL. */
bool alike_settled(struct alike *alike, struct stretch *first, const struct question *question, const struct need *need,
                   struct settled *out);

/* Keeps what came out of a first stretch; `later` showed that it goes on so (NULL: nothing was needed to). `alike` may
 * be NULL. */
void alike_keep(struct alike *alike, struct stretch *first, const struct stretch *later, struct settled *settled);

/* What a question comes to at first, under the branches that are picked, where anything may be set aside. */
struct problem {
  const uint32_t *items;
  size_t count; /* 0: too long to be told */
};

/* In the arena. */
struct problem alike_problem(struct view *view, struct arena *arena, const struct question *question);

/* Whether it comes to the same, of the same things and by the same statements. */
bool alike_is_same(const struct problem *a, const struct problem *b);

/* A nearest pair of something settled as open (nearest.h): of the same problem once, then told of this question. */
void alike_nearest_pair(struct view *view, struct arena *arena, const struct question *question, uint64_t conflicts,
                        struct settled *settled);

#endif
