/* SPDX-License-Identifier: EUPL-1.2
 *
 * The course of time, in ticks: when terms of roles begin and whose turn it is, under every length and
 * beginning that is possible. A stretch of ticks begins on the first day, or lies anywhere in time.
 */
#ifndef STADGA_LOGIC_COURSE_H
#define STADGA_LOGIC_COURSE_H

#include "logic/picks.h"

/* How a role's terms go: `period` months each, and the day from which a course counts its months lies `into` months
 * into the first turn. */
struct way {
  uint32_t period, into;
};

struct ways {
  const struct way *items;
  uint32_t count;  /* 0: too many to go through */
  uint32_t stated; /* the first ones, as the text has it; the others where what it says is set aside */
};

/* Which provisions may be set aside: none; those on who holds what; those on how long and who begins too. */
enum aside { ASIDE_NOTHING, ASIDE_HOLDERS, ASIDE_ALL };

/* What was asked of a role before: by tick, of each turn and of a beginning. */
struct answered {
  literal *items; /* + 1; 0: it was not asked */
  size_t room;
};

/* How long a step of `next` and `previous` is, in months: of what is asked, for what its variables stand for. */
struct step {
  struct step *next;
  const void *asked;
  struct refs of;
  uint32_t months;
};

struct course {
  const struct model *model;
  struct arena *arena;
  struct picks *picks;
  uint32_t *roles; /* those whose terms were asked for, in that order */
  size_t role_count, role_room;
  struct ways *ways; /* by role of the model; filled in when first asked for */
  struct answered *answered; /* by role of the model; of the measures and the moment that there are when it is asked */
  uint32_t origin;   /* months are counted from the day that the terms of this role are; UINT32_MAX: of each */
  struct date first_day; /* see below */
  uint32_t first;    /* the month in which it lies */
  bool days_apart;   /* terms of some roles begin on other days of a month than those of others */
  uint32_t tick;     /* months; the first tick may be shorter, as the first day may lie within it */
  uint32_t longest;  /* ticks of the longest possible term */
  uint32_t round;    /* ticks after which all terms and turns fall as before */
  bool anywhere;     /* tick 0 is any moment, not the first day */
  bool any_ways;     /* what the text says of lengths and beginnings may be set aside */
  const struct pick *heeded; /* of what may be set aside only these are heeded; NULL: each may be or not */
  size_t heeded_count;
  bool all_but; /* … or all but these are */
  struct step *steps; /* those asked for so far */
  bool one_way;      /* of all lengths and beginnings of a role only one is looked at */
};

/* A course over a model; what is asked of it makes picks. Its length of a tick is a year until it is
 * measured. */
struct course *course_new(struct arena *arena, const struct model *model, struct picks *picks);

/* Takes the measures for some roles, in another course's order: the tick, the longest term, the round.
 * false: the round is too long, or there are too many ways. */
bool course_measure(struct course *course, const uint32_t *roles, size_t count);

/* Of a role whose length may be set aside, or is not stated, a term is one tick from now on: whoever holds it may then
 * change at any time, as in terms of all lengths together, and more. Only for what must be so in all outcomes and does
 * not ask when terms begin. */
void course_loosen(struct course *course, const uint32_t *roles, size_t count);

/* Makes the tick no longer than so many months, which divide it or it divides. */
void course_refine(struct course *course, uint32_t months);

/* How many months of a term are left on the first day: all of them where one begins then. */
uint32_t course_first_term(const struct course *course, struct way way);

/* Whether a clause or a statement (PICK_CLAUSE, PICK_STATEMENT) is among those that are heeded. */
bool course_heeds(const struct course *course, struct pick provision);

/* The first day: that of the agreement, or the latest of those that the roles have of their own; year 0: the text has
 * none. */
struct date course_first_day(const struct course *course);

/* The month with which a tick begins. The first one begins with the first day, but would with this month, were the
 * first terms as long as later ones. */
int64_t course_month(const struct course *course, uint32_t tick);

/* The day on which that month begins; year 0: the text has no first day. */
struct date course_day(const struct course *course, uint32_t tick);

/* In how many ticks the years are over that begin with a tick: in one more where the first day lies within it. */
uint32_t course_ticks_of_years(const struct course *course, int64_t years, uint32_t tick);

/* The tick a date lies in (one without a day or month begins with the first of it; the year or month of the first day,
 * with that), or, of year 0, the beginning of a year counted from the first day. false: it lies before the first day,
 * there is none to compare it with, it is too far away, or not all terms begin on the same day of a month. */
bool course_tick_at(const struct course *course, struct date date, struct number year, uint32_t *tick);

/* The tick a step of so many ticks earlier; the first one, where it is what the text has of the step before the one at
 * hand. false: that lies before the first day. */
bool course_tick_before(const struct course *course, uint32_t tick, uint32_t step, uint32_t *before);

/* Notes that it turns on the terms of a role: of one that is asked for only at the first tick too, as dates within it
 * may be told apart in shorter ones. */
void course_note(struct course *course, uint32_t role);

/* Every way the terms of a role may go. */
struct ways course_ways(struct course *course, uint32_t role);

/* Whether it is this turn of a role at a tick; whether a term begins with the tick. */
literal course_turn(struct course *course, uint32_t role, uint32_t turn, uint32_t tick);
literal course_begins(struct course *course, uint32_t role, uint32_t tick);

/* The same where it is known which way and which first turn: in a month as a course counts them. */
uint32_t way_turn(struct way way, uint32_t turns, uint32_t first, int64_t month);
bool way_begins(struct way way, int64_t month);

/* How many turns the role has, at least 1; whether who begins is a pick. */
uint32_t course_turns(const struct model *model, uint32_t role);
bool course_beginner_open(const struct course *course, uint32_t role);

struct pick course_way_pick(uint32_t role);
struct pick course_turn_pick(uint32_t role);

#endif
