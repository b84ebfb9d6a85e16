/* SPDX-License-Identifier: EUPL-1.2
 *
 * Time: a condition at every moment. Roles that alternate are clocks; each goes through its turns
 * in order. Where who begins or how long a term is stays open, every possibility is a world of its
 * own.
 */
#ifndef STADGA_LOGIC_CLOCK_H
#define STADGA_LOGIC_CLOCK_H

#include "logic/typed.h"

/* A condition with the turns under which it was worked out. */
struct path {
  const struct clock *clocks;
  size_t count;
  enum truth truth;
};

struct outcome {
  struct path *paths;
  size_t count, room;
  bool complete;   /* all combinations of turns were gone through */
  uint32_t *roles; /* whose turns mattered */
  size_t role_count, role_room;
};

/* The lines under every combination of turns they ask for. */
struct outcome clock_outcome(struct view *view, const struct typed *lines);

/* Whether they hold at every moment, or at some: in every world yes, in every world no, or unknown.
 */
enum truth clock_always(struct view *view, const struct outcome *outcome);
enum truth clock_eventually(struct view *view, const struct outcome *outcome);

/* In how many years of any so many consecutive years. */
struct amount clock_years(struct view *view, const struct outcome *outcome, int64_t years);

struct moment {
  size_t base, count;
};

/* Makes a path the moment; clock_leave gives back the moment before. */
struct moment clock_enter(struct view *view, const struct path *path);
void clock_leave(struct view *view, struct moment before);

/* Goes through all moments by hand: begins one, and gives the next combination of turns of what was
 * asked for since; false when there is none, and the moment before is back. */
struct moment clock_begin(struct view *view);
bool clock_next(struct view *view, struct moment before);

/* true where the turns of a role at a time follow from the text: who begins, and for how long. */
bool clock_begins_known(const struct model *model, uint32_t role);
bool clock_period_known(const struct model *model, uint32_t role);

/* The statement that speaks of the length of a role's terms and leaves it open; NULL where none does. */
const struct statement *clock_open_period(const struct model *model, uint32_t role);

/* Whether two roles have the open length of their terms in common (index.h). `whole`: so is the first term, which may
 * be what is left of a term of office; roles with first days of their own end it at another time. */
bool clock_period_shared(const struct index *index, uint32_t one, uint32_t other, bool *whole);

/* Whether the terms of a role last to the end of a term of office, and the text does not say with which year that
 * begins: it is the same year for all such roles. */
bool clock_first_year_open(const struct model *model, uint32_t role);

/* true where it is known how the terms of one of the roles that matter fall beside those of the
 * first. */
bool clock_start_known(const struct model *model, const struct outcome *outcome, size_t clock);

#endif
