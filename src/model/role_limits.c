/* SPDX-License-Identifier: EUPL-1.2
 *
 * `from`: only some may hold a role. Who is left is found once all seats are there.
 */
#include "model/builder.h"

#include "model/who.h"

void restrict_later(struct builder *builder, struct role *role, struct refs among, struct span at) {
  builder->restrictions = arena_grow(builder->arena, builder->restrictions, &builder->restriction_room,
                                     builder->restriction_count + 1, sizeof *builder->restrictions);
  builder->restrictions[builder->restriction_count++] =
      (struct restriction){.role = (uint32_t)(role - builder->model->roles), .among = among, .at = at};
}

static bool is_person(struct ref ref) {
  return ref.sort == SORT_OFFICE || ref.sort == SORT_ROLE;
}

static bool is_quality(struct ref ref) {
  return ref.sort == SORT_PARTY || ref.sort == SORT_SIDE || ref.sort == SORT_SECTOR;
}

/* Whether a person may sit in a body: a seat is theirs, or is anyone's of a pool. */
static bool may_sit(const struct model *model, struct ref person, const struct body *body) {
  for (uint32_t i = 0; i < body->seat_count; i++) {
    const struct seat *seat = &model->seats[body->first_seat + i];
    if (seat->kind == SEAT_MEMBER && (!seat->holder.sort || ref_same(seat->holder, person))) return true;
  }
  return false;
}

static bool is_unit(const struct model *model, struct ref ref) {
  return ref.sort == SORT_BODY && model->bodies[ref.index].unit;
}

/* Of a candidate and somebody of the restriction: who is left, if anyone. A pool gives way to the one
 * office that comes from it, and to a unit, of which more is known; else what may be of both stays, which is never
 * too little. */
static struct ref narrow(const struct model *model, struct ref candidate, struct ref among) {
  const struct ref nobody = {SORT_NONE, 0};
  if (ref_same(candidate, among)) return candidate;
  if (is_quality(among)) {
    struct possible possible = who_may_be(model->workshop->arena, model, candidate, -1, among.sort);
    return refs_have(&possible.refs, among) ? candidate : nobody;
  }
  if (is_quality(candidate)) {
    struct possible possible = who_may_be(model->workshop->arena, model, among, -1, candidate.sort);
    return refs_have(&possible.refs, candidate) ? among : nobody;
  }
  if (is_person(among)) return is_person(candidate) ? nobody : among;
  if (is_unit(model, among) && !is_unit(model, candidate) && !is_person(candidate)) return among;
  bool comes_from = !is_person(candidate) || ref_same(who_unit(model, candidate), among) ||
                    (among.sort == SORT_BODY && may_sit(model, candidate, &model->bodies[among.index]));
  return comes_from ? candidate : nobody;
}

/* Gives false where nobody is left; `narrowed`: some are not. */
static bool narrow_turn(struct builder *builder, struct turn *turn, const struct refs *among, bool *narrowed) {
  struct refs kept = {0};
  for (size_t i = 0; i < turn->candidates.count; i++)
    for (size_t j = 0; j < among->count; j++) {
      struct ref left = narrow(builder->model, turn->candidates.items[i], among->items[j]);
      if (left.sort) refs_add(builder->arena, &kept, left);
    }
  *narrowed = *narrowed || kept.count != turn->candidates.count;
  for (size_t i = 0; !*narrowed && i < kept.count; i++)
    *narrowed = !ref_same(kept.items[i], turn->candidates.items[i]);
  if (kept.count) turn->candidates = kept;
  return kept.count > 0;
}

/* Who may hold the role rests on both statements. */
static uint32_t on_both(struct builder *builder, uint32_t first, uint32_t second) {
  struct statement both = builder->model->statements[first];
  add_clauses(builder, &both.clauses, builder->model->statements[second].clauses);
  *GROW(builder, statements) = both;
  return (uint32_t)builder->model->statements_count - 1;
}

/* What each of them says holds where another is set aside. */
static void keep_limit(struct builder *builder, struct role *role, const struct restriction *restriction) {
  struct limit *limits = arena_array(builder->arena, role->limit_count + 1, sizeof *limits);
  for (size_t i = 0; i < role->limit_count; i++) limits[i] = role->limits[i];
  limits[role->limit_count++] = (struct limit){restriction->among, restriction->statement};
  role->limits = limits;
}

static bool restrict_role(struct builder *builder, const struct restriction *restriction) {
  struct role *role = &builder->model->roles[restriction->role];
  bool left = true, narrowed = false;
  keep_limit(builder, role, restriction);
  if (role->turn_count == 0) {
    add_turn(builder, role, restriction->among);
    role->held_by = restriction->statement;
    return true;
  }
  for (size_t t = 0; t < role->turn_count; t++)
    left = narrow_turn(builder, &role->turns[t], &restriction->among, &narrowed) && left;
  if (narrowed && restriction->statement != role->held_by)
    role->held_by = on_both(builder, role->held_by, restriction->statement);
  return left;
}

void settle_restrictions(struct builder *builder) {
  for (size_t i = 0; i < builder->restriction_count; i++) {
    const struct restriction *restriction = &builder->restrictions[i];
    if (!restrict_role(builder, restriction))
      complain_at(builder, MESSAGE_ROLE_CLASH, restriction->at,
                  model_shown(builder->model, (struct ref){SORT_ROLE, restriction->role}, builder->language), NULL);
  }
}
