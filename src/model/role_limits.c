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

/* Gives false where nobody is left; `narrowed`: some are not; `named`: just those of `among` are. */
static bool narrow_turn(struct builder *builder, struct turn *turn, const struct refs *among, bool *narrowed,
                        bool *named) {
  struct refs kept = {0};
  for (size_t i = 0; i < turn->candidates.count; i++)
    for (size_t j = 0; j < among->count; j++) {
      struct ref left = who_of_both(builder->model, turn->candidates.items[i], among->items[j]);
      if (left.sort) refs_add(builder->arena, &kept, left);
    }
  *narrowed = *narrowed || kept.count != turn->candidates.count;
  for (size_t i = 0; !*narrowed && i < kept.count; i++)
    *narrowed = !ref_same(kept.items[i], turn->candidates.items[i]);
  for (size_t i = 0; *named && i < among->count; i++) *named = refs_have(&kept, among->items[i]);
  *named = *named && kept.count == among->count;
  if (kept.count) turn->candidates = kept;
  return kept.count > 0;
}

/* Who may hold the role rests on both statements. */
static uint32_t on_both(struct builder *builder, uint32_t first, uint32_t second) {
  struct statement both = builder->model->statements[first];
  size_t count = both.part_count ? both.part_count : 1;
  uint32_t *parts = arena_array(builder->arena, count + 1, sizeof *parts);
  parts[0] = first;
  for (size_t i = 0; i < both.part_count; i++) parts[i] = both.parts[i];
  parts[count] = second;
  both.parts = parts;
  both.part_count = count + 1;
  add_clauses(builder, &both.clauses, builder->model->statements[second].clauses);
  *GROW(builder, statements) = both;
  return (uint32_t)builder->model->statements_count - 1;
}

/* What each of them says holds where another is set aside. */
static void keep_limit(struct builder *builder, struct role *role, const struct restriction *restriction) {
  struct limit *limits = arena_array(builder->arena, role->limit_count + 1, sizeof *limits);
  for (size_t i = 0; i < role->limit_count; i++) limits[i] = role->limits[i];
  limits[role->limit_count++] = (struct limit){.among = restriction->among, .statement = restriction->statement};
  role->limits = limits;
}

/* A chair or deputy from the members of a body in which no seat is stated has a seat there by being so. */
static bool says_nothing(const struct model *model, const struct role *role, const struct refs *among) {
  return role_is_full(role) && !model->bodies[role->body].seats_stated && among->count == 1 &&
         ref_same(among->items[0], (struct ref){SORT_BODY, role->body});
}

static bool is_body(const struct model *model, const struct refs *among) {
  return among->count == 1 && among->items[0].sort == SORT_BODY && !model->bodies[among->items[0].index].unit;
}

/* Whether what is said here stands beside the turns, which stay as they are: of parties and sectors beside something
 * else, which would be lost with it where it is set aside; of a body, as who is one of those may be no member. */
static bool stands_beside(const struct model *model, const struct role *role, const struct refs *among) {
  if (who_are_qualities(among)) return !role->of_parties || !who_are_parties(among);
  return is_body(model, among);
}

/* Two statements of which each leaves somebody, and both nobody, are in conflict; one alone can never be meant. */
static bool does_exclude(const struct role *role, const struct restriction *restriction, bool left) {
  return who_are_parties(&restriction->among) && restriction->statement != role->held_by && (!left || role->torn);
}

/* Of two that exclude each other neither makes the turn: whoever holds the role is of the one that is heeded. */
static void tear(struct builder *builder, struct role *role, const struct restriction *restriction) {
  struct turn *turn = arena_alloc(builder->arena, sizeof *turn);
  *turn = role->turns[0];
  turn->candidates = refs_copy(builder->arena, &turn->candidates);
  for (size_t i = 0; i < restriction->among.count; i++)
    refs_add(builder->arena, &turn->candidates, restriction->among.items[i]);
  role->turns = turn;
  role->held_by = on_both(builder, role->held_by, restriction->statement);
  role->torn = true;
}

static bool restrict_role(struct builder *builder, const struct restriction *restriction) {
  struct role *role = &builder->model->roles[restriction->role];
  bool left = true, narrowed = false, named = true;
  if (says_nothing(builder->model, role, &restriction->among)) return true;
  keep_limit(builder, role, restriction);
  if (role->turn_count == 0) {
    add_turn(builder, role, restriction->among);
    role->held_by = restriction->statement;
    role->of_parties = who_are_parties(&restriction->among);
    return true;
  }
  struct turn *turns = arena_array(builder->arena, role->turn_count, sizeof *turns);
  for (size_t t = 0; t < role->turn_count; t++) {
    turns[t] = role->turns[t];
    left = narrow_turn(builder, &turns[t], &restriction->among, &narrowed, &named) && left;
  }
  bool excludes = does_exclude(role, restriction, left);
  bool beside = excludes || stands_beside(builder->model, role, &restriction->among);
  if (!beside) role->turns = turns;
  role->clashes = role->clashes || excludes;
  if (excludes && role->of_parties) tear(builder, role, restriction);
  role->limits[role->limit_count - 1].beside = beside;
  if (!beside && narrowed && restriction->statement != role->held_by)
    role->held_by = named ? restriction->statement : on_both(builder, role->held_by, restriction->statement);
  return left || excludes;
}

static bool are_of_sectors(struct builder *builder, struct ref who, const struct refs *among) {
  struct possible sectors = who_may_be(builder->arena, builder->model, who, -1, SORT_SECTOR);
  bool within = !sectors.nothing && !sectors.several;
  for (size_t i = 0; within && i < sectors.refs.count; i++) within = refs_have(among, sectors.refs.items[i]);
  return within;
}

/* Whether all that somebody may be are of some parties, sides or sectors. */
static bool are_within(struct builder *builder, struct ref who, const struct refs *among) {
  const struct model *model = builder->model;
  struct possible parties = who_may_be(builder->arena, model, who, -1, SORT_PARTY);
  struct possible sides = who_may_be(builder->arena, model, who, -1, SORT_SIDE);
  bool within = !parties.nothing || !sides.nothing;
  for (size_t i = 0; within && !parties.nothing && i < parties.refs.count; i++) {
    uint32_t side = model->parties[parties.refs.items[i].index].side;
    within = refs_have(among, parties.refs.items[i]) ||
             (side && refs_have(among, (struct ref){SORT_SIDE, side - 1}));
  }
  for (size_t i = 0; within && parties.nothing && i < sides.refs.count; i++)
    within = refs_have(among, sides.refs.items[i]);
  return within || are_of_sectors(builder, who, among);
}

/* Whether whoever may hold a role is of some parties, sides or sectors. */
static bool is_within(struct builder *builder, const struct role *role, const struct refs *among) {
  for (size_t t = 0; t < role->turn_count; t++)
    for (size_t i = 0; i < role->turns[t].candidates.count; i++)
      if (!are_within(builder, role->turns[t].candidates.items[i], among)) return false;
  return true;
}

/* Whether a chair or deputy has a seat there anyhow. */
static bool has_seat(const struct model *model, const struct role *role, const struct refs *among) {
  return role_is_full(role) && model->bodies[role->body].seats_stated && among->items[0].index == role->body;
}

/* What is said beside the turns need not be asked where it follows from them; what was taken for a part of them must be
 * asked where it does not. */
static void settle_beside(struct builder *builder, struct role *role) {
  for (size_t i = 0; i < role->limit_count; i++) {
    struct limit *limit = &role->limits[i];
    if (who_are_qualities(&limit->among)) limit->beside = !is_within(builder, role, &limit->among);
    else if (limit->beside) limit->beside = !has_seat(builder->model, role, &limit->among);
  }
}

static void settle(struct builder *builder, const struct restriction *restriction) {
  const struct role *role = &builder->model->roles[restriction->role];
  uint32_t with = role->held_by < builder->model->statements_count ? role->held_by : role->statement;
  if (!restrict_role(builder, restriction))
    complain_of_clash(builder, restriction->at,
                      model_shown(builder->model, (struct ref){SORT_ROLE, restriction->role}, builder->language), with);
}

enum { RANKS = 4 };

/* What says most of who it is comes first: a unit or a support organisation; a sector, of which whoever fills a seat
 * may be though it is not said of the seat; a body; then the rest, which is asked beside. */
static int rank_of(const struct model *model, const struct refs *among) {
  enum sort sort = among->count ? among->items[0].sort : SORT_NONE;
  switch (sort) {
  case SORT_SUPPORT: return 0;
  case SORT_BODY: return model->bodies[among->items[0].index].unit ? 0 : 2;
  case SORT_SECTOR: return 1;
  default: return 3;
  }
}

void settle_restrictions(struct builder *builder) {
  for (int rank = 0; rank < RANKS; rank++)
    for (size_t i = 0; i < builder->restriction_count; i++)
      if (rank_of(builder->model, &builder->restrictions[i].among) == rank) settle(builder, &builder->restrictions[i]);
  for (size_t i = 0; i < builder->model->roles_count; i++) settle_beside(builder, &builder->model->roles[i]);
}
