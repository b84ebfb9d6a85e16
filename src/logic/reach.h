/* SPDX-License-Identifier: EUPL-1.2
 *
 * A field followed again and again: everything its links lead to in one step or more.
 */
#ifndef STADGA_LOGIC_REACH_H
#define STADGA_LOGIC_REACH_H

#include "logic/heights.h"
#include "logic/typed.h"

/* A search on its way. Others may begin and end while it rests, and what they put on the pile they
 * take off again. */
struct reach {
  struct view *view;
  const struct typed *typed;
  struct set from, found;   /* where it starts, and above that on the pile what it has met */
  size_t stepped, given;    /* how many were stepped from in this round, and given away */
  bool perhaps;             /* the second round: steps that are only possible are taken too */
  bool left_out;            /* some were not taken in the first one */
  struct marks *marks;      /* what has been met */
  const struct heights *heights; /* with `aim`: what cannot lead there is passed over; NULL */
  struct ref aim;
};

/* Begins with what stands on the left of a repeated field (b..prepare). The caller ends it. */
void reach_begin(struct reach *reach, struct view *view, const struct typed *typed);

/* Only one thing is looked for: what cannot lead to it need not be gone through. */
void reach_aim(struct reach *reach, struct ref aim);

/* The next thing it leads to, the nearer ones first, each once: those that are certain, as every
 * step of some way is, then those that are possible. A start is among them only where a way leads
 * back to it. false: that was all, unless reach->found.more says that there may be others. */
bool reach_next(struct reach *reach, struct found *out);

/* Takes off the pile what the search put there. */
void reach_end(struct reach *reach);

/* All of it as a set, left on top of the pile. */
struct set reach_all(struct view *view, const struct typed *typed);

#endif
