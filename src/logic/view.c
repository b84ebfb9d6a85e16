/* SPDX-License-Identifier: EUPL-1.2
 *
 * The pile, the moment, and who may hold what, remembered once it was worked out.
 */
#include "logic/view.h"

#include "logic/before.h"
#include "logic/timeline.h"
#include "logic/world.h"

#include <stdlib.h>
#include <string.h>

struct view *view_new(const struct model *model, const struct index *index, size_t variables,
                      size_t step_limit) {
  struct arena *arena = model->workshop->arena;
  struct view *view = arena_alloc(arena, sizeof *view);
  view->model = model;
  view->index = index;
  view->arena = arena;
  view->scratch = arena_within(arena);
  view->known = known_new(model, index);
  view->variables = arena_array(arena, variables + 1, sizeof *view->variables);
  view->stamps = arena_array(arena, model->clauses_count + 1, sizeof *view->stamps);
  view->compete = arena_array(arena, model->bodies_count + 1, sizeof *view->compete);
  view->picks = arena_array(arena, model->branches_count + 1, sizeof *view->picks);
  view->serial = 1;
  view->step_limit = step_limit;
  return view;
}

void view_open_totals(struct view *view, bool open) {
  const struct model *model = view->model;
  struct known *known = view->known;
  if (view->totals_open == open || !model->open_seats)
    return;
  if (!view->other) {
    view->other = model_with_open_totals(model);
    view->other_known = known_new(view->other, view->index);
  }
  view->model = view->other;
  view->known = view->other_known;
  view->other = model;
  view->other_known = known;
  view->totals_open = open;
  view->appointed = NULL;
}

/* ---- what was read ---- */

void view_begin(struct view *view) {
  view->serial++;
  view->read_count = view->bare_count = 0;
}

static void note_bare(struct view *view, uint32_t statement) {
  for (size_t i = 0; i < view->bare_count; i++)
    if (view->bare[i] == statement)
      return;
  view->bare = arena_grow(view->arena, view->bare, &view->bare_room, view->bare_count + 1, sizeof *view->bare);
  view->bare[view->bare_count++] = statement;
}

void view_read(struct view *view, const struct statement *statement) {
  if (!statement)
    return;
  view_read_clauses(view, statement->clauses);
  if (view->notes_bare && !statement->clauses.count)
    note_bare(view, (uint32_t)(statement - view->model->statements));
}

void view_read_clauses(struct view *view, struct clause_list clauses) {
  for (size_t i = 0; i < clauses.count; i++) {
    uint32_t clause = clauses.items[i];
    if (view->stamps[clause] == view->serial)
      continue;
    view->stamps[clause] = view->serial;
    if (view->read_count == view->read_room)
      view->read = arena_grow(view->arena, view->read, &view->read_room, view->read_count + 1,
                              sizeof *view->read);
    view->read[view->read_count++] = clause;
  }
}

void view_read_thing(struct view *view, struct ref ref) {
  if (ref.sort == SORT_TERM)
    ref = (struct ref){SORT_ROLE, index_term_role(view->index, ref)};
  if (ref.sort == SORT_ROLE)
    view_read_clauses(view, view->model->roles[ref.index].clauses);
  if (ref.sort != SORT_ROLE || view->notes_bare)
    view_read(view, model_statement(view->model, ref));
}

void view_read_number(struct view *view, uint32_t statement) {
  if (statement < view->model->statements_count)
    view_read(view, &view->model->statements[statement]);
}

static int by_number(const void *a, const void *b) {
  uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
  return (x > y) - (x < y);
}

struct clause_list view_read_so_far(struct view *view) {
  bool in_order = true;
  for (size_t i = 1; i < view->read_count && in_order; i++)
    in_order = view->read[i - 1] < view->read[i];
  if (!in_order)
    qsort(view->read, view->read_count, sizeof *view->read, by_number);
  return (struct clause_list){view->read, view->read_count};
}

const uint32_t *view_bare(struct view *view, size_t *count) {
  if (view->bare_count)
    qsort(view->bare, view->bare_count, sizeof *view->bare, by_number);
  *count = view->bare_count;
  return view->bare;
}

struct clause_list view_clauses(struct view *view) {
  struct clause_list read = view_read_so_far(view);
  if (read.count == 0)
    return (struct clause_list){0};
  uint32_t *items = arena_array(view->arena, read.count, sizeof *items);
  memcpy(items, read.items, read.count * sizeof *items);
  return (struct clause_list){items, read.count};
}

/* ---- the pile ---- */

void view_widen(struct view *view) {
  view->pile = arena_grow(view->arena, view->pile, &view->pile_room, view->pile_count + 1,
                          sizeof *view->pile);
}

void view_see_group(uint32_t group, uint32_t *groups, size_t *count) {
  for (size_t i = 0; i < *count; i++)
    if (groups[i] == group)
      return;
  if (*count < GROUPS_SEEN_MOST)
    groups[(*count)++] = group;
}

/* Whether a branch (+ 1) is the one of its group that holds; that it was asked for is noted. */
static enum truth is_picked(struct view *view, uint32_t branch) {
  uint32_t group = view->model->branches[branch - 1].group;
  if (view->picks[group])
    return truth_of(view->picks[group] == branch);
  view_see_group(group, view->groups_seen, &view->group_seen_count);
  return TRUTH_UNKNOWN;
}

enum truth view_branch(struct view *view, const struct statement *statement) {
  enum truth holds = TRUTH_YES;
  for (uint32_t branch = statement->branch; branch; branch = view->model->branches[branch - 1].within)
    holds = truth_and(holds, is_picked(view, branch));
  return holds;
}

size_t view_pick_count(const struct view *view, const uint32_t *groups, size_t count) {
  const struct model *model = view->model;
  size_t product = 1;
  for (size_t i = 0; i < count && product <= VIEW_PICKS_MOST; i++) {
    size_t branches = 0;
    for (uint32_t b = model->open_choices[groups[i]].first + 1; b; b = model->branches[b - 1].next)
      branches++;
    product *= branches;
  }
  return product;
}

void view_pick_first(struct view *view, const uint32_t *groups, size_t count) {
  for (size_t i = 0; i < count; i++)
    view->picks[groups[i]] = view->model->open_choices[groups[i]].first + 1;
}

bool view_pick_next(struct view *view, const uint32_t *groups, size_t count) {
  const struct model *model = view->model;
  for (size_t i = 0; i < count; i++) {
    uint32_t *pick = &view->picks[groups[i]], next = model->branches[*pick - 1].next;
    *pick = next ? next : model->open_choices[groups[i]].first + 1;
    if (next)
      return true;
  }
  return false;
}

void view_pick_none(struct view *view, const uint32_t *groups, size_t count) {
  for (size_t i = 0; i < count; i++)
    view->picks[groups[i]] = 0;
}

/* Why what a statement says is only possible, if it is. */
static struct reason doubt(enum truth branch, const struct statement *statement, struct ref ref) {
  if (branch == TRUTH_UNKNOWN)
    return (struct reason){REASON_BRANCH, SORT_NONE, {SORT_NONE, statement->branch - 1}};
  return (struct reason){statement->for_a_time ? REASON_TIME : REASON_EITHER, SORT_NONE, ref};
}

void view_push_of(struct view *view, struct ref ref, struct ref by, const struct statement *statement,
                  unsigned standings) {
  if (statement) {
    if (!(standings & STANDING_BIT(statement->standing)))
      return;
    enum truth branch = view_branch(view, statement);
    if (branch == TRUTH_NO)
      return;
    view_read(view, statement);
    enum truth meant = view->world && statement->one_of ? world_meant(view, by, statement) : TRUTH_UNKNOWN;
    if (meant == TRUTH_NO)
      return;
    bool one_of = statement->one_of && meant == TRUTH_UNKNOWN;
    if (branch == TRUTH_UNKNOWN || statement->for_a_time || one_of || statement->one_matter) {
      view_push(view, (struct found){ref, true, doubt(branch, statement, by)});
      return;
    }
  }
  view_push(view, (struct found){.ref = ref});
}

void view_push_by(struct view *view, struct ref ref, const struct statement *statement,
                  unsigned standings) {
  view_push_of(view, ref, ref, statement, standings);
}

void view_push_thing(struct view *view, struct ref ref, unsigned standings) {
  size_t before = view->pile_count;
  view_push_by(view, ref, model_statement(view->model, ref), standings);
  if (ref.sort == SORT_ROLE && view->pile_count > before)
    view_read_clauses(view, view->model->roles[ref.index].clauses);
}

/* ---- the moment ---- */

int view_turn(struct view *view, uint32_t role) {
  view_meet(view, view->model->roles[role].body);
  int turn = view->world && view->model->roles[role].turn_count ? world_turn(view, role) : -1;
  if (turn >= 0)
    return turn;
  if (view->model->roles[role].turn_count < 2)
    return view->model->roles[role].turn_count ? 0 : -1;
  for (size_t i = view->clock_base; i < view->clock_count; i++)
    if (view->clocks[i].role == role)
      return (int)view->clocks[i].turn;
  view->clocks = arena_grow(view->arena, view->clocks, &view->clock_room, view->clock_count + 1,
                            sizeof *view->clocks);
  struct clock clock = {.role = role};
  clock.turns =
      timeline_turns(view->model, view->clocks + view->clock_base, view->clock_count - view->clock_base, role);
  clock_advance(&clock, view->model->roles[role].turn_count, 0);
  view->clocks[view->clock_count++] = clock;
  return (int)clock.turn;
}

/* ---- holders ---- */

static enum sort sort_of_set(enum word set) {
  return set == WORD_PARTY ? SORT_PARTY : set == WORD_SECTOR ? SORT_SECTOR : SORT_SIDE;
}

/* Who is of one unit is of one party, side and sector; who is of one party, of one side. */
static bool set_covers(enum word set, enum sort sort) {
  return set == WORD_UNIT || sort_of_set(set) == sort || (set == WORD_PARTY && sort == SORT_SIDE);
}

/* Whether two are one role, if perhaps in two alternatives. */
static bool is_same_role(const struct model *model, uint32_t a, uint32_t b) {
  const struct role *one = &model->roles[a], *other = &model->roles[b];
  return a == b || (one->branch && other->branch && one->body == other->body && one->word == other->word &&
                    one->name == other->name && one->area == other->area);
}

uint32_t view_role_meant(struct view *view, uint32_t number) {
  const struct role *role = &view->model->roles[number];
  const struct body *body = &view->model->bodies[role->body];
  if (!role->branch || view_branch(view, &view->model->statements[role->statement]) != TRUTH_NO)
    return number;
  for (uint32_t i = body->first_role; i < body->first_role + body->role_count; i++)
    if (is_same_role(view->model, i, number) &&
        view_branch(view, &view->model->statements[view->model->roles[i].statement]) != TRUTH_NO)
      return i;
  return number;
}

/* Whether the role that is meant is certainly there, and has begun. */
static bool is_at_hand(struct view *view, uint32_t role) {
  const struct statement *statement = &view->model->statements[view->model->roles[role].statement];
  bool there = !view->model->roles[role].branch || view_branch(view, statement) == TRUTH_YES;
  return there && !before_first(view, (struct ref){SORT_ROLE, role});
}

/* What stays possible for a role that is never of the side of another: not what that one is now. */
static struct ref excluded_for(struct view *view, const struct role *role, enum sort sort) {
  if (!role->opposite)
    return (struct ref){SORT_NONE, 0};
  enum sort set = sort_of_set(role->opposite_set);
  if (set != sort && !(set == SORT_SIDE && sort == SORT_PARTY))
    return (struct ref){SORT_NONE, 0};
  uint32_t other = view_role_meant(view, role->opposite - 1);
  if (!is_at_hand(view, other))
    return (struct ref){SORT_NONE, 0};
  return known_who(view->known, (struct ref){SORT_ROLE, other}, view_turn(view, other), set).one;
}

static bool is_excluded(const struct view *view, struct ref ref, struct ref excluded) {
  if (excluded.sort == SORT_NONE)
    return false;
  if (ref.sort == SORT_PARTY && excluded.sort == SORT_SIDE)
    return view->model->parties[ref.index].side == excluded.index + 1;
  return ref_same(ref, excluded);
}

/* A set of which one is in it, made certain where there is only one. */
static struct set one_of(struct view *view, size_t start, bool nothing, struct reason reason) {
  struct set set = {.start = start,
                    .count = view->pile_count - start,
                    .one = true,
                    .nothing = nothing,
                    .reason = reason};
  if (set.count != 1 || set.nothing)
    return set;
  view->pile[start].possible = false;
  set.one = false;
  return set;
}

/* It is to be of another side, and can only be of that one: the text is in conflict. */
static struct set conflict_of(const struct view *view, struct ref who) {
  return (struct set){.start = view->pile_count, .more = true, .reason = {REASON_CONFLICT, SORT_NONE, who}};
}

static struct set push_possible(struct view *view, const struct possible *possible,
                                struct ref excluded, struct reason reason) {
  size_t start = view->pile_count;
  for (size_t i = 0; i < possible->refs.count; i++)
    if (!is_excluded(view, possible->refs.items[i], excluded))
      view_push(view, (struct found){possible->refs.items[i], true, reason});
  if (view->pile_count == start && possible->refs.count)
    return conflict_of(view, reason.ref);
  if (possible->all && view->pile_count - start == possible->refs.count) {
    for (size_t i = start; i < view->pile_count; i++)
      view->pile[i].possible = false;
    return (struct set){.start = start, .count = possible->refs.count};
  }
  if (possible->several) /* one of them, or more */
    return (struct set){.start = start, .count = view->pile_count - start, .reason = reason};
  return one_of(view, start, possible->nothing, reason);
}

/* Puts on the pile of which party, side or sector somebody is; of a role, in one of its turns. */
static struct set push_who(struct view *view, struct ref who, int turn, enum sort sort,
                           struct ref excluded, struct reason reason) {
  struct known_who known = known_who(view->known, who, turn, sort);
  if (known.one.sort == SORT_NONE)
    return push_possible(view, &known.may, excluded, reason);
  if (is_excluded(view, known.one, excluded))
    return conflict_of(view, reason.ref);
  view_push(view, (struct found){.ref = known.one});
  return (struct set){.start = view->pile_count - 1, .count = 1, .reason = reason};
}

/* What a role is that is always of the side (party, sector, unit) of another: what that one is now,
 * where that is known. */
static struct ref shared_with(struct view *view, const struct role *role, enum sort sort) {
  if (!role->alike || !set_covers(role->alike_set, sort))
    return (struct ref){SORT_NONE, 0};
  uint32_t other = view_role_meant(view, role->alike - 1);
  if (!is_at_hand(view, other))
    return (struct ref){SORT_NONE, 0};
  return known_who(view->known, (struct ref){SORT_ROLE, other}, view_turn(view, other), sort).one;
}

static struct set push_shared(struct view *view, struct ref who, struct ref shared, enum sort sort) {
  struct ref own = known_who(view->known, who, view_turn(view, who.index), sort).one;
  if (own.sort && !ref_same(own, shared))
    return conflict_of(view, who);
  view_push(view, (struct found){.ref = shared});
  return (struct set){.start = view->pile_count - 1, .count = 1};
}

/* In a role that is never of the side of another: whatever that other one's turn leaves ("the other
 * side than the chair" follows the chair); else what its own turn says. */
static struct set role_who(struct view *view, uint32_t number, enum sort sort) {
  const struct role *role = &view->model->roles[number];
  struct ref who = {SORT_ROLE, number}, excluded = excluded_for(view, role, sort);
  struct reason reason = {REASON_HOLDER, sort, who};
  struct ref shared = shared_with(view, role, sort);
  bool any = excluded.sort && role->turn_count > 1;
  view_meet(view, role->body);
  view_read_clauses(view, role->clauses);
  int turn = any ? -1 : view_turn(view, number);
  if (shared.sort)
    return push_shared(view, who, shared, sort);
  struct set set = push_who(view, who, turn, sort, excluded, reason);
  if (role->holders > 1) { /* each may be of another */
    set.more = set.more || set.nothing;
    set.one = set.nothing = false;
  }
  return set;
}

bool view_seat_of_silence(const struct model *model, const struct seat *seat) {
  return !model->bodies[seat->body].seats_stated && seat->possible && !seat->holder.sort &&
         seat->origin->pool.count == 0;
}

/* What is stated of whom they belong to, step by step, who hold a seat or role, or may: by that they are of a party and
 * a side. Roles may be held by each other's holders, so there are only so many steps. */
enum { BELONGING_STEPS = 6 };

static void read_belonging(struct view *view, struct ref who, int steps);

static void read_belonging_of(struct view *view, const struct refs *them, int steps) {
  for (size_t i = 0; i < them->count; i++)
    read_belonging(view, them->items[i], steps);
}

static void read_belonging(struct view *view, struct ref who, int steps) {
  const struct model *model = view->model;
  if (steps-- == 0)
    return;
  if (who.sort == SORT_TERM)
    who = (struct ref){SORT_ROLE, index_term_role(view->index, who)};
  if (who.sort == SORT_SEAT) {
    const struct seat *seat = &model->seats[who.index];
    read_belonging(view, seat->holder, steps);
    read_belonging_of(view, &seat->origin->pool, steps);
  } else if (who.sort == SORT_ROLE) {
    const struct role *role = &model->roles[who.index];
    read_belonging(view, (struct ref){SORT_BODY, role->body}, steps);
    for (uint32_t i = 0; i < role->turn_count; i++)
      read_belonging_of(view, &role->turns[i].candidates, steps);
  } else if (who.sort == SORT_OFFICE) {
    view_read_thing(view, who);
    read_belonging(view, model->offices[who.index].owner, steps);
  } else if (who.sort == SORT_BODY && model->bodies[who.index].unit) {
    view_read_thing(view, who);
    read_belonging(view, model->bodies[who.index].owner, steps);
  }
}

struct set view_who(struct view *view, struct ref who, enum sort sort) {
  const struct ref nobody = {SORT_NONE, 0};
  struct reason reason = {REASON_HOLDER, sort, who};
  struct set settled;
  if (view->notes_bare)
    read_belonging(view, who, BELONGING_STEPS);
  if (before_first(view, who))
    return before_unknown(view, who);
  if (view->world && world_who(view, who, sort, &settled))
    return settled;
  switch (who.sort) {
  case SORT_SEAT: {
    const struct seat *seat = &view->model->seats[who.index];
    view_read_number(view, seat->statement);
    view_meet(view, seat->body);
    if (seat->holder.sort == SORT_ROLE)
      return role_who(view, seat->holder.index, sort); /* as the role turns */
    if (view_seat_of_silence(view->model, seat))
      reason = (struct reason){REASON_MEMBERS, SORT_NONE, {SORT_BODY, seat->body}};
    return push_who(view, who, -1, sort, nobody, reason);
  }
  case SORT_ROLE:
    return role_who(view, who.index, sort);
  case SORT_TERM: {
    const struct role *role = &view->model->roles[index_term_role(view->index, who)];
    int turn = role->turn_count ? (int)index_term_turn(view->index, who) : -1;
    view_meet(view, role->body);
    reason.ref = (struct ref){SORT_ROLE, index_term_role(view->index, who)};
    view_read_clauses(view, role->clauses);
    return push_who(view, reason.ref, turn, sort, nobody, reason);
  }
  default:
    return push_who(view, who, -1, sort, nobody, reason);
  }
}

/* Whether whoever holds a role is of a side (party, sector), and of one alone: else there are no two to be compared. */
static bool is_of_one(struct view *view, uint32_t role, enum sort sort) {
  struct known_who known = known_who(view->known, (struct ref){SORT_ROLE, role}, -1, sort);
  const struct possible *may = &known.may;
  return known.one.sort || (may->refs.count && !may->nothing && !may->several && !may->all);
}

/* … unless what is stated of their holders puts both on the same side: then the text is in
 * conflict. */
static bool roles_opposite(struct view *view, uint32_t a, uint32_t b, enum sort sort) {
  const struct role *one = &view->model->roles[a], *other = &view->model->roles[b];
  const struct model *model = view->model;
  bool opposite = (one->opposite && is_same_role(model, one->opposite - 1, b) &&
                   sort_of_set(one->opposite_set) == sort) ||
                  (other->opposite && is_same_role(model, other->opposite - 1, a) &&
                   sort_of_set(other->opposite_set) == sort);
  if (!opposite || !is_of_one(view, a, sort) || !is_of_one(view, b, sort))
    return false;
  view_meet(view, one->body);
  struct ref first = known_who(view->known, (struct ref){SORT_ROLE, a}, -1, sort).one;
  struct ref second = known_who(view->known, (struct ref){SORT_ROLE, b}, -1, sort).one;
  return first.sort == SORT_NONE || !ref_same(first, second);
}

bool view_alike(struct view *view, struct ref a, struct ref b, enum sort sort) {
  const struct role *roles = view->model->roles;
  if (a.sort != SORT_ROLE || b.sort != SORT_ROLE || before_first(view, a) || before_first(view, b))
    return false;
  view_meet(view, roles[a.index].body);
  const struct role *one = &roles[a.index], *other = &roles[b.index];
  bool alike = (one->alike && is_same_role(view->model, one->alike - 1, b.index) && set_covers(one->alike_set, sort)) ||
               (other->alike && is_same_role(view->model, other->alike - 1, a.index) &&
                set_covers(other->alike_set, sort));
  return alike && is_of_one(view, a.index, sort) && is_of_one(view, b.index, sort);
}

bool view_differs(struct view *view, struct ref a, struct ref b, enum sort sort) {
  const struct model *model = view->model;
  if (before_first(view, a) || before_first(view, b))
    return false;
  if (a.sort == SORT_ROLE && b.sort == SORT_ROLE)
    return roles_opposite(view, a.index, b.index, sort);
  if (a.sort != SORT_TERM || b.sort != SORT_TERM)
    return false;
  uint32_t role = index_term_role(view->index, a);
  if (role != index_term_role(view->index, b))
    return false;
  uint32_t before = model->roles[role].succeeds; /* whoever had that role in the term before */
  return before && roles_opposite(view, role, before - 1, sort);
}

enum truth view_silence(struct view *view, uint32_t number) {
  const struct model *model = view->model;
  const struct body *body = &model->bodies[number];
  enum truth silent = truth_of(body_may_be_silent(model, number));
  for (uint32_t i = 0; i < body->seat_count && silent != TRUTH_NO; i++) {
    const struct seat *seat = &model->seats[body->first_seat + i];
    if (seat->kind == SEAT_MEMBER)
      silent = truth_and(silent, truth_not(view_branch(view, &model->statements[seat->statement])));
  }
  return silent;
}

/* Of a seat that stands in a branch the model says "perhaps" for the branch alone, unless its number is open. */
bool view_seat_number_open(const struct model *model, const struct seat *seat) {
  const struct statement *statement = &model->statements[seat->statement];
  bool in_branch = statement->branch && statement->standing == STANDING_BINDING && statement->item;
  return seat->possible && !(in_branch && seat->certain_in_branch);
}

bool view_seat_open(struct view *view, uint32_t seat) {
  const struct seat *of = &view->model->seats[seat];
  if (of->possible || (!of->holder.sort && of->origin->pool.count != 1))
    return true;
  if (!of->holder.sort &&
      (of->origin->pool.items[0].sort == SORT_SIDE || of->origin->pool.items[0].sort == SORT_SECTOR))
    return true;
  return known_who(view->known, (struct ref){SORT_SEAT, seat}, -1, SORT_PARTY).one.sort == SORT_NONE;
}
