/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: seats and roles of a body as they are stated. Out: whether two offices may want the same seat. Nothing that is
 * open is picked: what may be in some outcome counts.
 */
#include "logic/offices.h"

enum { NOT_ASKED = 0, NEVER, IF_ASIDE, EVER };

/* Those met on the way to the offices that some may turn out to be, each once. */
struct gathering {
  const struct model *model;
  struct arena *arena;
  struct refs met, offices;
};

static void meet(struct gathering *gathering, struct ref who) {
  bool leads_on = who.sort == SORT_ROLE || who.sort == SORT_BODY;
  if (leads_on && !refs_have(&gathering->met, who)) refs_push(gathering->arena, &gathering->met, who);
  if (who.sort == SORT_OFFICE && !refs_have(&gathering->offices, who))
    refs_push(gathering->arena, &gathering->offices, who);
}

static void meet_all(struct gathering *gathering, const struct refs *refs) {
  for (size_t i = 0; i < refs->count; i++) meet(gathering, refs->items[i]);
}

static void meet_members(struct gathering *gathering, const struct body *body) {
  const struct origin *before = NULL;
  for (uint32_t i = 0; i < body->seat_count; i++) {
    const struct seat *seat = &gathering->model->seats[body->first_seat + i];
    if (seat->holder.sort) meet(gathering, seat->holder);
    else if (seat->origin != before) meet_all(gathering, &seat->origin->pool);
    before = seat->origin;
  }
}

/* Those whom it is said to be held by; where nothing is said, one of the members. */
static void meet_holders(struct gathering *gathering, const struct role *role) {
  for (size_t i = 0; i < role->turn_count; i++) meet_all(gathering, &role->turns[i].candidates);
  if (role->succeeds) meet(gathering, (struct ref){SORT_ROLE, role->succeeds - 1});
  else if (role->turn_count == 0) meet(gathering, (struct ref){SORT_BODY, role->body});
}

/* The offices that those who were met may turn out to be. */
static void follow(struct gathering *gathering) {
  for (size_t i = 0; i < gathering->met.count; i++) {
    struct ref who = gathering->met.items[i];
    if (who.sort == SORT_ROLE) meet_holders(gathering, &gathering->model->roles[who.index]);
    else meet_members(gathering, &gathering->model->bodies[who.index]);
  }
}

/* Whether a role is held by whoever has one of the seats of its body, and so fills one. */
static bool is_whoever_sits(const struct role *role) {
  if (role->turn_count == 0) return !role->succeeds;
  const struct refs *from = &role->turns[0].candidates;
  return role->turn_count == 1 && from->count == 1 && from->items[0].sort == SORT_BODY &&
         from->items[0].index == role->body;
}

static bool has_own_seat(const struct model *model, const struct body *body, struct ref office) {
  for (uint32_t i = 0; i < body->seat_count; i++) {
    const struct seat *seat = &model->seats[body->first_seat + i];
    if (seat->kind == SEAT_MEMBER && !seat->possible && ref_same(seat->holder, office)) return true;
  }
  return false;
}

/* Whether one of the offices is another one of the same party. */
static bool has_rival(struct view *view, const struct refs *offices, struct ref office) {
  struct ref party = known_who(view->known, office, -1, SORT_PARTY).one;
  for (size_t i = 0; party.sort && i < offices->count; i++) {
    struct ref other = offices->items[i];
    if (!ref_same(other, office) && ref_same(known_who(view->known, other, -1, SORT_PARTY).one, party)) return true;
  }
  return false;
}

/* Whether it is said who has a seat by holding the role: a full member, or another one who is to be a member too. */
static bool fills_seat(const struct role *role) {
  return role_is_full(role) || role_limit_to(role, role->body);
}

/* How many may have a seat so at a time. */
static uint32_t leaders_of(const struct model *model, const struct body *body) {
  uint32_t leaders = 0;
  for (uint32_t i = 0; i < body->role_count; i++) {
    const struct role *role = &model->roles[body->first_role + i];
    if (!fills_seat(role)) continue;
    if (!role->holders) return UINT32_MAX; /* that is open */
    leaders += role->holders;
  }
  return leaders;
}

/* Whether so many seats that are there are for somebody of the party of an office, whoever that is: then each of so
 * many has one. */
static bool has_seats_for(struct view *view, const struct body *body, struct ref office, uint32_t leaders) {
  const struct ref party = known_who(view->known, office, -1, SORT_PARTY).one;
  uint32_t seats = 0;
  for (uint32_t i = 0; i < body->seat_count && seats < leaders; i++) {
    const struct seat *seat = &view->model->seats[body->first_seat + i];
    const struct refs *pool = &seat->origin->pool;
    bool free = seat->kind == SEAT_MEMBER && !seat->possible && !seat->holder.sort;
    seats += free && pool->count == 1 && ref_same(pool->items[0], party);
  }
  return party.sort && seats >= leaders;
}

static uint8_t compete(struct view *view, const struct body *body) {
  const struct model *model = view->model;
  struct gathering leading = {.model = model, .arena = view->arena};
  uint8_t found = NEVER;
  for (uint32_t i = 0; i < body->role_count; i++) {
    const struct role *role = &model->roles[body->first_role + i];
    if (fills_seat(role) && !is_whoever_sits(role)) meet(&leading, (struct ref){SORT_ROLE, body->first_role + i});
  }
  follow(&leading);
  if (leading.offices.count == 0) return NEVER;
  struct gathering all = {.model = model, .arena = view->arena};
  meet_all(&all, &leading.offices);
  meet_members(&all, body);
  follow(&all);
  const uint32_t leaders = leaders_of(model, body);
  for (size_t i = 0; i < leading.offices.count && found != EVER; i++) {
    struct ref office = leading.offices.items[i];
    bool seated = has_own_seat(model, body, office) || has_seats_for(view, body, office, leaders);
    if (has_rival(view, &all.offices, office)) found = seated ? IF_ASIDE : EVER;
  }
  return found;
}

bool offices_compete(struct view *view, uint32_t body, bool sets_aside) {
  uint8_t *kept = &view->compete[body];
  if (*kept == NOT_ASKED) *kept = compete(view, &view->model->bodies[body]);
  return *kept == EVER || (*kept == IF_ASIDE && sets_aside);
}
