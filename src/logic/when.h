/* SPDX-License-Identifier: EUPL-1.2
 *
 * When a condition holds: worked out over all outcomes at once, as a literal over what is open. Beside
 * the plain evaluator (eval.h), which says yes, no or not yet known: what that one settles is settled
 * here, and where it does not know, the literal says on which picks it turns.
 */
#ifndef STADGA_LOGIC_WHEN_H
#define STADGA_LOGIC_WHEN_H

#include "logic/course.h"
#include "logic/holding.h"
#include "logic/typed.h"

/* A member of a set, under a condition. */
struct when_item {
  struct ref ref;
  literal lit;
};

/* A stretch of the pile of items, each thing once. `vague`: others, not known, may be in it; `beyond`: others
 * are, that lie after the last tick; `unnamed`: while nothing is in it, it is somebody whom the text does not name. */
struct when_set {
  size_t start, count;
  bool vague, beyond, unnamed;
};

/* One of some numbers, in rising order; at_least[i]: whether it is values[i] or more. at_least[0] is YES. */
struct when_number {
  struct number *values;
  literal *at_least;
  size_t count;
  literal there; /* whether there is a number at all */
  bool vague;    /* nothing is known of it */
};

/* Time goes on after the last tick. Where a stretch does not go round, a literal says less or more than the
 * condition: it holds only where the condition surely does, or wherever it perhaps does. */
enum bound { BOUND_NONE, BOUND_SURELY, BOUND_PERHAPS };

/* Why something cannot be judged that was taken for open: what of the text is not followed so far. */
enum unfollowed {
  UNFOLLOWED_HOLDERS = 1,    /* where each of several holders of a role comes from */
  UNFOLLOWED_NUMBERS = 2,    /* calculations with very many results */
  UNFOLLOWED_FOR_A_TIME = 4, /* what is so only for a time, or in some of the alternatives */
  UNFOLLOWED_TIME = 8,       /* what comes about, or holds on, beyond the ticks that are gone through */
  UNFOLLOWED_OTHER = 16      /* something else that is known only where the text states it */
};

struct asked_role {
  uint32_t role, tick;
};

struct dated_literal;

/* Who the holder of a role or seat is at a tick, by party, side, sector or office, as it was found before. */
struct who_found {
  struct who_found *next;
  uint32_t tick;
  enum sort sort;
  const struct when_item *items;
  size_t count;
};

struct when {
  struct view *view;
  struct arena *arena;
  struct graph *graph;
  struct picks *picks;
  struct course *course;
  struct holdings *holdings;
  struct when_item *pile;
  size_t pile_count, pile_room;
  struct asked_role *asked; /* roles of whose holder something was asked at a tick, each once */
  size_t asked_count, asked_room;
  uint8_t *is_asked;     /* by role and tick */
  struct who_found **found; /* by role, then by seat: who was found, by party, side or sector, at each tick asked */
  bool *is_required;     /* by figure and tick: a total that fixes open numbers is among the requirements */
  struct who_found **successions; /* by role that takes over from another: at each tick that was asked about */
  struct refs named;     /* roles that the condition itself asks the holders of */
  uint32_t tick, ticks;  /* the moment, and how many there are */
  uint32_t all;          /* how many of them “at all times” goes through: the rest is only looked ahead to */
  size_t terms_bound;    /* variables that stand for terms of this course: the evaluator knows none of them */
  size_t depth;          /* of the search for who somebody is */
  size_t settled_to;     /* picks before this one have their requirements (admissible.c) */
  enum aside sets_aside; /* what may be set aside: what that says is then no matter */
  enum bound bound;      /* of what lies after the last tick */
  bool lost;             /* something was asked of it that has no bound */
  bool everywhere;       /* what is asked at this tick is asked at every tick */
  bool vague;            /* something that cannot be judged was taken for open, */
  unsigned unfollowed;   /* and why, where that is known: enum unfollowed */
  bool not_followed;     /* some seats are there only for a time, or are not stated in the alternative that holds */
  bool by_party;         /* whoever is of the parties or sides that a statement names is as it says (itself.c) */
  bool counts;           /* a stated total was required that is heeded, or may be */
  bool surveys;          /* it is only to be seen what is asked: also of a moment that there is not */
  bool looks_back;       /* a term before this one was asked for */
  bool unfolds;          /* something was asked of all ticks at once */
  int64_t window;        /* years looked ahead; 0: none */
  struct dated_literal *dated; /* what was asked of dates, each once; the first of a chain */
  const struct number *compared; /* what the count that is made is compared with; NULL: it may matter in full */
};

/* Over a view whose branches are picked as far as they matter, with ticks 0 to `ticks` - 1. */
struct when *when_new(struct view *view, struct arena *arena, struct graph *graph, struct course *course,
                      uint32_t ticks);

/* How many ticks of a course a step of a `next` or `previous` is, at least 1: the shortest time in which, as the text
 * has it, something can change that stands within. The view's variables are as they are. */
uint32_t when_step(struct view *view, struct course *course, const struct typed *to);

/* Whether all lines hold at a tick. The view's variables are as they are. `everywhere`: the same is asked at
 * every tick. */
literal when_lines_at(struct when *when, const struct typed *lines, uint32_t tick, bool everywhere);

/* What must hold of every pick made so far, and of those that come with it, is put among the requirements
 * of its picks (admissible.c). */
void when_admissible(struct when *when);

/* Whether every candidate for a chair or deputy has a seat of the body anyhow, of their own or of their party
 * (sitting.c). */
bool when_all_sit(struct view *view, uint32_t role);

/* Whether whoever holds a role fills a seat of its body at a tick. */
literal when_sits_in(struct when *when, uint32_t role, uint32_t tick, uint32_t seat);

/* Whether the holder of a role fills any seat of a body at a tick. */
literal when_sits_in_body(struct when *when, uint32_t role, uint32_t tick, uint32_t body);

/* Whether somebody is an office at a tick, and somebody at another tick a different one. */
literal when_are_two_offices(struct when *when, struct ref one, uint32_t tick, struct ref other, uint32_t then);

/* Whether somebody is an office at a tick and was another one in the tick before. */
literal when_is_other_office(struct when *when, struct somebody who, uint32_t tick);

/* Requires that whoever holds a role of a full member at a tick fills a seat of the body. */
void when_require_seat(struct when *when, uint32_t role, uint32_t tick);

/* Whether just so many of some literals hold. */
literal when_exactly(struct when *when, const literal *items, size_t count, size_t number);

/* Whether whoever holds a role may be of no party (side, sector). */
bool when_may_be_of_none(const struct when *when, uint32_t role, enum sort sort);

/* Requires that the holder of a role of whom it is said that they are a member, and those who fill seats of the body as
 * chair and deputies, have a seat each at a tick where they are offices. */
void when_require_apart(struct when *when, uint32_t role, uint32_t tick);

/* The statement that says who holds a role or a seat, where one does. */
uint32_t when_held_by(const struct model *model, struct ref who);

/* Whether a thing is among those of a set; NO where it certainly is not. */
literal when_among(const struct when *when, struct when_set set, struct ref ref);
/* Whether lines ask of a date. */
bool when_has_date(const struct typed *lines);
/* Whether they ask of another date than the one met first; NULL: none was met yet. */
bool when_has_other_date(const struct typed *lines, const struct typed **first);
/* How many ticks there must be for the dates in them that lie in a course of time. */
uint32_t when_latest(const struct course *course, const struct typed *lines);
/* Whether they ask for terms of roles, or how long those are. */
bool when_asks_terms(const struct typed *lines);
/* Whether they ask who has seats, or how many there are. */
bool when_asks_seats(const struct typed *lines);
/* How many steps ahead they ask by `next`, or back by `previous`, at most. */
uint32_t when_steps(const struct typed *lines, enum typed_kind kind);

/* Whether a role has several holders: who of them is of which party is not followed. */
bool when_has_several(const struct when *when, struct ref of);

/* Whether the alternatives that hold say nothing of who sits in a body, as others do: that is noted, not followed. */
bool when_is_silent(struct when *when, uint32_t body);

/* Whether all that states something is heeded; YES where nothing is ever set aside. */
literal when_heeded(struct when *when, uint32_t statement);

/* ---- shared by the files of this part ---- */

literal when_truth(struct when *when, const struct typed *typed);
literal when_lines(struct when *when, const struct typed *lines);
/* A choice of its own for what cannot be judged. */
literal when_vague(struct when *when);

/* A set, left on top of the pile (when_sets.c). */
struct when_set when_set(struct when *when, const struct typed *typed);
struct when_set when_field(struct when *when, const struct typed *typed, struct ref of);
/* Whether an item of a quantifier is one that `where` lets through, bound to its variable; when_unbind
 * once it is done with. */
literal when_member(struct when *when, const struct typed *quantified, struct when_item item);
void when_unbind(struct when *when, struct when_item item);

void when_push(struct when *when, struct ref ref, literal lit);
/* What was put on the pile since it was `start` high, each thing once. */
struct when_set when_since(struct when *when, size_t start);

/* The party, side or sector of somebody at a tick, on top of the pile (when_who.c). Nothing for SORT_NONE: only
 * who they are is picked. */
struct when_set when_who(struct when *when, struct somebody who, uint32_t tick, enum sort sort);
/* Notes that something is asked of the holder of a role at a tick. */
void when_ask_role(struct when *when, uint32_t role, uint32_t tick);
/* Who, by name, holds a role or a seat; `pool`: whom they come from. */
struct when_set when_holder(struct when *when, struct ref of, uint32_t tick, bool pool);
/* The option of its holding that somebody is, and the pick it is of. */
const literal *when_options(struct when *when, struct somebody who, const struct holding *holding, uint32_t tick);
/* A pick of who somebody is, of so many options; within a term it is certainly as it was. */
const literal *when_pick(struct when *when, struct pick pick, uint32_t count);
/* Whether somebody who is one of the members of a body may fill now one seat, now another, while they hold a role:
 * where others than before may fill these. */
bool when_seat_may_change(const struct when *when, struct pick pick);
/* The role whose term decides how long it stays; UINT32_MAX: none does. */
uint32_t when_role_behind(struct pick pick);
struct pick when_holder_pick(struct somebody who, uint32_t tick);
/* Of somebody who may be anyone: of which sector they are then, the last option of none. */
struct pick when_sector_of_anyone(struct somebody who, uint32_t tick);
/* Whether what is said of who holds a role or seat may be set aside: then it may be anyone, as the last
 * option. */
bool when_may_be_anyone(const struct when *when, struct ref who);
struct pick when_given_pick(struct ref role, enum given_open open);
/* Whether a seat of an open number is there; whether any seat is, in the branches that are picked. */
literal when_seat(struct when *when, uint32_t seat);
literal when_seat_there(struct when *when, uint32_t seat);
struct pick when_seat_pick(const struct model *model, uint32_t seat, uint32_t tick);
/* A number (when_numbers.c). */
struct when_number when_number(struct when *when, const struct typed *typed);
struct when_number when_number_against(struct when *when, const struct typed *typed, const struct typed *other);
literal when_compare(struct when *when, enum expression_kind operation, const struct when_number *a,
                     const struct when_number *b);
/* Whether a stated number equals what follows; `f is matching`. */
literal when_matching(struct when *when, struct ref figure);

/* Whether a condition, or the lines it is the first of, asks who holds what; `now`: at the moment at hand, not at
 * one with a date (when_elsewhen.c). */
bool when_asks_who(const struct typed *typed, bool now);
/* What holds, is in a set or is the number at the moment of a TYPED_AT, NEXT or PREVIOUS; what a WITHIN says. */
literal when_within(struct when *when, const struct typed *within);
literal when_truth_at(struct when *when, const struct typed *at);
struct when_set when_set_at(struct when *when, const struct typed *at);
struct when_number when_number_at(struct when *when, const struct typed *at);
/* Where the stretch may lie anywhere in time, a date lies at none of its ticks: what is the same at all of them is
 * one choice. false: it is not the same. */
bool when_is_dated(struct when *when, const struct typed *typed, literal *out);

/* The term of a role that runs at a tick, as a thing; and back. */
struct ref when_term(const struct when *when, uint32_t role, uint32_t tick);

#endif
