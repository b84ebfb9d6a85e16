/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: seats and roles of a body as they are stated. Out: whether two offices may want the same seat. Nothing that is
 * open is picked: what may be in some outcome counts.
 */
#include "logic/offices.h"

enum { DEPTH_MOST = 12, NOT_ASKED = 0, NEVER, IF_ASIDE, EVER };

/* The offices that somebody may turn out to be. */
static void add_offices(const struct model *model, struct ref who, struct refs *offices, struct arena *arena,
                        unsigned depth);

static void add_all(const struct model *model, const struct refs *refs, struct refs *offices, struct arena *arena,
                    unsigned depth) {
  for (size_t i = 0; i < refs->count; i++) add_offices(model, refs->items[i], offices, arena, depth);
}

static void add_of_role(const struct model *model, const struct role *role, struct refs *offices, struct arena *arena,
                        unsigned depth) {
  for (size_t i = 0; i < role->turn_count; i++) add_all(model, &role->turns[i].candidates, offices, arena, depth);
  if (role->succeeds) add_offices(model, (struct ref){SORT_ROLE, role->succeeds - 1}, offices, arena, depth);
}

static void add_offices(const struct model *model, struct ref who, struct refs *offices, struct arena *arena,
                        unsigned depth) {
  if (who.sort == SORT_OFFICE && !refs_have(offices, who)) refs_push(arena, offices, who);
  if (depth == DEPTH_MOST) return;
  if (who.sort == SORT_ROLE) add_of_role(model, &model->roles[who.index], offices, arena, depth + 1);
  if (who.sort != SORT_SEAT) return;
  const struct seat *seat = &model->seats[who.index];
  if (seat->holder.sort) add_offices(model, seat->holder, offices, arena, depth + 1);
  else add_all(model, &seat->origin->pool, offices, arena, depth + 1);
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

/* How many may lead the body at a time. */
static uint32_t leaders_of(const struct model *model, const struct body *body) {
  uint32_t leaders = 0;
  for (uint32_t i = 0; i < body->role_count; i++) {
    const struct role *role = &model->roles[body->first_role + i];
    if (!role_is_full(role)) continue;
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
  struct refs leading = {0}, all = {0};
  uint8_t found = NEVER;
  for (uint32_t i = 0; i < body->role_count; i++)
    if (role_is_full(&model->roles[body->first_role + i]))
      add_offices(model, (struct ref){SORT_ROLE, body->first_role + i}, &leading, view->arena, 0);
  add_all(model, &leading, &all, view->arena, 0);
  for (uint32_t i = 0; i < body->seat_count; i++)
    add_offices(model, (struct ref){SORT_SEAT, body->first_seat + i}, &all, view->arena, 0);
  const uint32_t leaders = leaders_of(model, body);
  for (size_t i = 0; i < leading.count && found != EVER; i++) {
    struct ref office = leading.items[i];
    bool seated = has_own_seat(model, body, office) || has_seats_for(view, body, office, leaders);
    if (has_rival(view, &all, office)) found = seated ? IF_ASIDE : EVER;
  }
  return found;
}

bool offices_compete(struct view *view, uint32_t body, bool sets_aside) {
  uint8_t *kept = &view->compete[body];
  if (*kept == NOT_ASKED) *kept = compete(view, &view->model->bodies[body]);
  return *kept == EVER || (*kept == IF_ASIDE && sets_aside);
}
