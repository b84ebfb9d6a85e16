/* SPDX-License-Identifier: EUPL-1.2
 *
 * Who somebody turns out to be, step by step: a role is one of its candidates, a seat somebody of its
 * pool, somebody of a body one of its members, until only a party is left.
 */
#ifndef STADGA_LOGIC_HOLDING_H
#define STADGA_LOGIC_HOLDING_H

#include "logic/known.h"

/* Somebody: an office, a seat, a role; or someone of a body, party, side …, and for whom. */
struct somebody {
  struct ref ref;
  struct ref of; /* the role or seat they are sought for; SORT_NONE */
};

/* One of the options: somebody else, or, where `who` is none, a party and side of their own. */
struct held {
  struct somebody who;
  uint32_t turn;        /* of a role: the turn in which this is an option */
  uint32_t seat;        /* of a body: the member's seat + 1, which then is there; 0 none */
  uint32_t party, side; /* + 1; 0: of none */
};

struct holding {
  struct held *options;
  size_t count; /* at least 1 */
};

struct holdings;

/* Nothing worked out yet; in an arena. */
struct holdings *holdings_new(struct arena *arena, const struct model *model, struct known *known);

/* The options of somebody, the same each time; and of somebody of a body of whom nothing is said. In a model of very
 * many parties that is one of those that come into question for the body, or one of each side besides. */
const struct holding *holding_of(struct holdings *holdings, struct somebody who);
const struct holding *holding_of_anyone(struct holdings *holdings, uint32_t body);

/* Whether there is somebody of no party and no side. */
bool holding_has_others(const struct model *model);

/* Whether an option of who holds a role is one of the members of its body, or the seat that one of them fills. */
bool held_is_member(const struct model *model, struct ref role, const struct held *held);

/* Whether somebody's sector is that of the member of a body whose seat they fill (role_sits_for_sector): then, of whom
 * the seat is one of the options. */
bool holding_of_sector(const struct model *model, struct somebody who, struct somebody *member);

#endif
