/* SPDX-License-Identifier: EUPL-1.2
 *
 * One outcome: every pick that matters made, over a course of time that goes round from its last tick to
 * an earlier one. In a view with a world the plain evaluator knows all that the world settles.
 */
#ifndef STADGA_LOGIC_WORLD_H
#define STADGA_LOGIC_WORLD_H

#include "logic/course.h"
#include "logic/eval.h"
#include "logic/holding.h"

struct world {
  const struct picks *picks;
  const uint32_t *options; /* by pick: the one that holds */
  struct course *course;
  struct holdings *holdings;
  uint32_t ticks, loop; /* tick `ticks` is `loop` again */
};

/* The option of a pick; -1 where the world does not settle it. */
int world_option(const struct world *world, struct pick pick);

/* Whose turn it is in a role at the moment; -1 where the world does not settle it. */
int world_turn(const struct view *view, uint32_t role);

/* The turns of a role at a tick, each once, as they come: more than one where its terms are shorter than a tick, as
 * they may be of a role that is not followed step by step. None where the world does not settle them. In the arena of
 * the view; `count` is set. */
const uint32_t *world_turns(struct view *view, uint32_t role, uint32_t tick, size_t *count);

/* Whether a term of a role begins with a tick. */
bool world_begins(const struct view *view, uint32_t role, uint32_t tick);

/* How long the terms of a role are in months, and how many hold it at a time; 0 where the world does not settle
 * it. */
uint32_t world_period(const struct view *view, uint32_t role);
uint32_t world_holders(const struct view *view, uint32_t role);

/* Party, side or sector of somebody at the moment, on the pile; false where the world does not settle it. */
bool world_who(struct view *view, struct ref who, enum sort sort, struct set *out);

/* Who, by name, holds a role or seat at the moment; false where the world does not settle it. */
bool world_holder(struct view *view, struct ref of, struct set *out);
/* … or whom they come from: the body, of one of its members. */
bool world_pool(struct view *view, struct ref of, struct set *out);

/* Whether a seat that is only possible is there; whether a statement that names several with `or` holds of
 * this one. */
enum truth world_seat(const struct view *view, uint32_t seat);
enum truth world_meant(const struct view *view, struct ref ref, const struct statement *statement);

/* Whether the terms of a role are followed step by step: of no other is anything open that was asked for, and its
 * terms may be shorter than a step. */
bool world_follows(const struct world *world, uint32_t role);

/* The terms of such a role from the first day on, as far as the course goes and once round more; the one before
 * a term. */
struct set world_terms(struct view *view, uint32_t role);
struct set world_former(struct view *view, struct ref term);

/* Lines at all ticks, or at some; in how many of so many years from this tick on. */
enum truth world_always(struct view *view, const struct typed *lines);
enum truth world_eventually(struct view *view, const struct typed *lines);
struct amount world_years(struct view *view, const struct typed *condition, int64_t years);

/* How many ticks are gone through: the course, and once round more. */
uint32_t world_ticks(const struct world *world);

#endif
