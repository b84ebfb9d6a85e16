/* SPDX-License-Identifier: EUPL-1.2
 *
 * Options are worked out once for each somebody and kept in a list by hash.
 */
#include "logic/holding.h"

enum { CHAINS = 1024, MEMBERS_MOST = 400, PARTIES_MOST = 40 };

struct kept {
  struct kept *next;
  struct somebody who;
  struct holding holding;
};

struct holdings {
  struct arena *arena;
  const struct model *model;
  struct known *known;
  struct kept *chains[CHAINS];
  struct holding *anyone; /* by body */
};

/* A list of options as it grows. */
struct making {
  struct holdings *holdings;
  struct holding holding;
  size_t room;
};

struct holdings *holdings_new(struct arena *arena, const struct model *model, struct known *known) {
  struct holdings *holdings = arena_alloc(arena, sizeof *holdings);
  holdings->arena = arena;
  holdings->model = model;
  holdings->known = known;
  return holdings;
}

static void add(struct making *making, struct held held) {
  making->holding.options = arena_grow(making->holdings->arena, making->holding.options, &making->room,
                                       making->holding.count + 1, sizeof held);
  making->holding.options[making->holding.count++] = held;
}

/* ---- parties ---- */

static bool has_side(const struct making *making, uint32_t side) {
  for (size_t i = 0; i < making->holding.count; i++)
    if (making->holding.options[i].side == side)
      return true;
  return false;
}

/* Whether anyone may be of a side and of none of its parties. */
static bool is_side_alone(const struct making *making, uint32_t side) {
  const struct model *model = making->holdings->model;
  for (uint32_t i = 0; i < model->supports_count; i++)
    if (model->supports[i].side == side)
      return true;
  return !has_side(making, side);
}

/* Whatever party somebody may be of, with its side; and where it may be none, the sides besides. */
static void add_parties(struct making *making, struct ref who) {
  const struct model *model = making->holdings->model;
  struct known_who party = known_who(making->holdings->known, who, -1, SORT_PARTY);
  struct known_who side = known_who(making->holdings->known, who, -1, SORT_SIDE);
  if (party.one.sort)
    add(making, (struct held){.party = party.one.index + 1, .side = model->parties[party.one.index].side});
  for (size_t i = 0; !party.one.sort && i < party.may.refs.count; i++) {
    uint32_t number = party.may.refs.items[i].index;
    add(making, (struct held){.party = number + 1, .side = model->parties[number].side});
  }
  bool besides = !party.one.sort && (party.may.nothing || party.may.refs.count == 0);
  if (besides && side.one.sort)
    add(making, (struct held){.side = side.one.index + 1});
  for (size_t i = 0; besides && !side.one.sort && i < side.may.refs.count; i++)
    if (refs_have(&side.may.alone, side.may.refs.items[i]) || !has_side(making, side.may.refs.items[i].index + 1))
      add(making, (struct held){.side = side.may.refs.items[i].index + 1});
  if (making->holding.count == 0 || (besides && !side.one.sort && side.may.nothing))
    add(making, (struct held){0});
}

/* ---- bodies, seats, roles ---- */

static bool is_own(struct ref ref) {
  return ref.sort == SORT_OFFICE || ref.sort == SORT_ROLE || ref.sort == SORT_SEAT;
}

/* Somebody of a pool is sought for whoever has the pool. */
static struct somebody one_of(struct ref candidate, struct ref of) {
  return (struct somebody){candidate, is_own(candidate) ? (struct ref){SORT_NONE, 0} : of};
}

static void add_members(struct making *making, uint32_t number, struct ref of) {
  const struct model *model = making->holdings->model;
  const struct body *body = &model->bodies[number];
  for (uint32_t i = 0; i < body->seat_count; i++) {
    uint32_t seat = body->first_seat + i;
    bool own = of.sort && ref_same(model->seats[seat].holder, of); /* who it is shows nothing of who it is */
    if (model->seats[seat].kind == SEAT_MEMBER && !own)
      add(making, (struct held){.who = {{SORT_SEAT, seat}, {SORT_NONE, 0}}, .seat = seat + 1});
  }
}

/* One of the members, where it is said who they are; else somebody of whoever it belongs to. */
static void add_of_body(struct making *making, struct somebody who) {
  const struct body *body = &making->holdings->model->bodies[who.ref.index];
  if ((body->seats_stated || body_of_structure(body)) && body->seat_count <= MEMBERS_MOST)
    add_members(making, who.ref.index, who.of);
  if (making->holding.count == 0)
    add_parties(making, who.ref);
}

static void add_of_seat(struct making *making, struct ref ref) {
  const struct seat *seat = &making->holdings->model->seats[ref.index];
  if (seat->holder.sort)
    add(making, (struct held){.who = {seat->holder, {SORT_NONE, 0}}});
  for (size_t i = 0; !seat->holder.sort && i < seat->origin->pool.count; i++)
    add(making, (struct held){.who = one_of(seat->origin->pool.items[i], ref)});
  if (making->holding.count == 0)
    add_parties(making, ref);
}

static void add_of_role(struct making *making, struct ref ref) {
  const struct role *role = &making->holdings->model->roles[ref.index];
  for (uint32_t turn = 0; turn < role->turn_count; turn++)
    for (size_t i = 0; i < role->turns[turn].candidates.count; i++)
      add(making, (struct held){.who = one_of(role->turns[turn].candidates.items[i], ref), .turn = turn});
  const struct body *body = &making->holdings->model->bodies[role->body];
  bool sits = role_is_full(role) && body->seats_stated && !role_has_own_seat(making->holdings->model, ref.index);
  bool member = !body_of_structure(body) || sits;
  if (making->holding.count == 0 && member)
    add(making, (struct held){.who = {{SORT_BODY, role->body}, ref}});
  else if (making->holding.count == 0)
    add_parties(making, ref);
}

static struct holding make(struct holdings *holdings, struct somebody who) {
  struct making making = {.holdings = holdings};
  switch (who.ref.sort) {
  case SORT_ROLE:
    add_of_role(&making, who.ref);
    break;
  case SORT_SEAT:
    add_of_seat(&making, who.ref);
    break;
  case SORT_BODY:
    add_of_body(&making, who);
    break;
  default:
    add_parties(&making, who.ref);
    break;
  }
  return making.holding;
}

/* ---- anyone ---- */

static void note_parties(const struct holdings *holdings, struct ref who, bool *noted) {
  struct known_who known = known_who(holdings->known, who, -1, SORT_PARTY);
  if (known.one.sort)
    noted[known.one.index] = true;
  for (size_t i = 0; i < known.may.refs.count && known.may.refs.count <= PARTIES_MOST; i++)
    noted[known.may.refs.items[i].index] = true;
}

/* Which parties are told apart: all, where there are not too many; else those of whom a body may have somebody. */
static const bool *parties_of(const struct holdings *holdings, uint32_t number) {
  const struct model *model = holdings->model;
  const struct body *body = &model->bodies[number];
  bool *noted = arena_array(holdings->arena, model->parties_count + 1, sizeof *noted);
  for (size_t i = 0; i < model->parties_count; i++)
    noted[i] = model->parties_count <= PARTIES_MOST;
  for (uint32_t i = 0; i < body->seat_count; i++)
    note_parties(holdings, (struct ref){SORT_SEAT, body->first_seat + i}, noted);
  for (uint32_t i = 0; i < body->role_count; i++)
    note_parties(holdings, (struct ref){SORT_ROLE, body->first_role + i}, noted);
  return noted;
}

bool holding_has_others(const struct model *model) {
  for (uint32_t i = 0; i < model->supports_count; i++)
    if (!model->supports[i].side)
      return true;
  for (uint32_t i = 0; i < model->offices_count; i++)
    if (!model->offices[i].owner.sort)
      return true;
  return false;
}

/* Those parties, and of each side that none of them is of one more, or the side itself. */
static void add_anyone(struct making *making, const bool *parties) {
  const struct model *model = making->holdings->model;
  for (uint32_t i = 0; i < model->parties_count; i++)
    if (parties[i])
      add(making, (struct held){.party = i + 1, .side = model->parties[i].side});
  for (uint32_t i = 0; i < model->parties_count; i++)
    if (!parties[i] && !has_side(making, model->parties[i].side))
      add(making, (struct held){.party = i + 1, .side = model->parties[i].side});
  for (uint32_t i = 0; i < model->sides_count; i++)
    if (is_side_alone(making, i + 1))
      add(making, (struct held){.side = i + 1});
  if (making->holding.count == 0 || holding_has_others(model))
    add(making, (struct held){0});
}

const struct holding *holding_of_anyone(struct holdings *holdings, uint32_t body) {
  if (!holdings->anyone)
    holdings->anyone = arena_array(holdings->arena, holdings->model->bodies_count + 1, sizeof *holdings->anyone);
  if (!holdings->anyone[body].count) {
    struct making making = {.holdings = holdings};
    add_anyone(&making, parties_of(holdings, body));
    holdings->anyone[body] = making.holding;
  }
  return &holdings->anyone[body];
}

/* ---- all ---- */

const struct holding *holding_of(struct holdings *holdings, struct somebody who) {
  uint32_t hash = ((uint32_t)who.ref.sort * 31 + who.ref.index) * 31 + who.of.index;
  struct kept **chain = &holdings->chains[(hash ^ (hash >> 10)) % CHAINS];
  for (const struct kept *kept = *chain; kept; kept = kept->next)
    if (ref_same(kept->who.ref, who.ref) && ref_same(kept->who.of, who.of))
      return &kept->holding;
  struct kept *kept = arena_alloc(holdings->arena, sizeof *kept);
  *kept = (struct kept){*chain, who, make(holdings, who)};
  *chain = kept;
  return &kept->holding;
}

bool holding_of_sector(const struct model *model, struct somebody who, struct somebody *member) {
  if (who.of.sort != SORT_ROLE || !role_sits_for_sector(model, &model->roles[who.of.index], who.ref)) return false;
  *member = (struct somebody){{SORT_BODY, model->roles[who.of.index].body}, who.of};
  return true;
}

bool held_is_member(const struct model *model, struct ref role, const struct held *held) {
  struct ref who = held->who.ref;
  if (role.sort != SORT_ROLE) return false;
  return held->seat || (who.sort == SORT_BODY && who.index == model->roles[role.index].body && held->who.of.sort);
}
