/* SPDX-License-Identifier: EUPL-1.2
 *
 * A conflict is known by its clauses and, where a statement has none, by the statement's place.
 */
#include "check/conflicts.h"

#include "logic/when.h"

static int in_order(const struct pick *a, const struct pick *b) {
  if (a->kind != b->kind)
    return a->kind < b->kind ? -1 : 1;
  return (a->ref.index > b->ref.index) - (a->ref.index < b->ref.index);
}

static void sort(struct provisions *provisions) {
  for (size_t i = 1; i < provisions->count; i++)
    for (size_t k = i; k > 0 && in_order(&provisions->items[k - 1], &provisions->items[k]) > 0; k--) {
      struct pick before = provisions->items[k - 1];
      provisions->items[k - 1] = provisions->items[k];
      provisions->items[k] = before;
    }
}

struct conflict conflicts_provisions(const struct view *view, struct provisions *provisions) {
  uint32_t *clauses = arena_array(view->arena, provisions->count + 1, sizeof *clauses);
  struct conflict conflict = {.clauses = {clauses, 0}};
  conflict.statements = arena_array(view->arena, provisions->count + 1, sizeof *conflict.statements);
  sort(provisions);
  for (size_t i = 0; i < provisions->count; i++) {
    if (provisions->items[i].kind == PICK_CLAUSE)
      clauses[conflict.clauses.count++] = provisions->items[i].ref.index;
    else
      conflict.statements[conflict.statement_count++] = provisions->items[i].ref.index;
  }
  return conflict;
}

const struct conflict *conflicts_told(const struct view *view, const struct settled *settled, size_t *count) {
  struct conflict *all = arena_array(view->arena, settled->conflict_count + 1, sizeof *all);
  *count = settled->conflict_count;
  for (size_t i = 0; i < settled->conflict_count; i++)
    all[i] = conflicts_provisions(view, &settled->conflicts[i]);
  return all;
}

static bool same(const struct conflict *a, const struct conflict *b) {
  if (a->clauses.count != b->clauses.count || a->statement_count != b->statement_count)
    return false;
  for (size_t i = 0; i < a->clauses.count; i++)
    if (a->clauses.items[i] != b->clauses.items[i])
      return false;
  for (size_t i = 0; i < a->statement_count; i++)
    if (a->statements[i] != b->statements[i])
      return false;
  return true;
}

static void add(const struct view *view, struct conflicts *conflicts, const struct conflict *more, size_t count) {
  for (size_t i = 0; i < count; i++) {
    bool there = false;
    for (size_t k = 0; k < conflicts->count && !there; k++)
      there = same(&conflicts->items[k], &more[i]);
    if (there)
      continue;
    conflicts->items = arena_grow(view->arena, conflicts->items, &conflicts->room, conflicts->count + 1,
                                  sizeof *conflicts->items);
    conflicts->items[conflicts->count++] = more[i];
  }
}

void conflicts_add(const struct view *view, struct conflicts *conflicts, const struct settled *settled) {
  size_t count;
  const struct conflict *more = conflicts_told(view, settled, &count);
  add(view, conflicts, more, count);
}

/* ---- of the whole model ---- */

static enum sort sort_of_set(enum word set) {
  return set == WORD_PARTY ? SORT_PARTY : set == WORD_SECTOR ? SORT_SECTOR : SORT_SIDE;
}

/* Whether a member whose seat is there is certainly of another side (party, sector) than this one. */
static bool has_other(struct view *view, const struct body *body, struct ref than) {
  for (uint32_t i = 0; i < body->seat_count; i++) {
    const struct seat *seat = &view->model->seats[body->first_seat + i];
    struct ref its = known_who(view->known, (struct ref){SORT_SEAT, body->first_seat + i}, -1, than.sort).one;
    if (seat->kind == SEAT_MEMBER && !seat->possible && its.sort && !ref_same(its, than))
      return true;
  }
  return false;
}

/* Whether somebody can always be found for a role of which nothing is said but that it is of another side than one
 * whose turns are all certain: a search is not needed then. */
static bool surely_fits(struct view *view, const struct role *role) {
  const struct role *roles = view->model->roles, *other = role->opposite ? &roles[role->opposite - 1] : NULL;
  bool free = other && !role->turn_count && !role->alike && !role->succeeds && !role->branch && !role->has_period;
  if (!free || other->opposite || other->alike || other->succeeds || other->branch)
    return false;
  for (size_t turn = 0; turn < other->turn_count; turn++) {
    struct ref who = {SORT_ROLE, role->opposite - 1};
    struct ref its = known_who(view->known, who, (int)turn, sort_of_set(role->opposite_set)).one;
    if (!its.sort || !has_other(view, &view->model->bodies[role->body], its))
      return false;
  }
  return other->turn_count > 0;
}

/* Whether a body says of its roles what could contradict something. */
static bool may_conflict(struct view *view, uint32_t number) {
  const struct body *body = &view->model->bodies[number];
  for (uint32_t i = 0; i < body->role_count; i++) {
    const struct role *role = &view->model->roles[body->first_role + i];
    if ((role->opposite || role->alike || role->succeeds) && !surely_fits(view, role))
      return true;
    if (role_is_full(role) && body->seats_stated && !when_all_sit(view, body->first_role + i))
      return true;
  }
  return false;
}

static void scan_body(struct view *view, struct conflicts *conflicts, uint32_t body, uint64_t limit, bool *marks) {
  arena_clear(view->scratch);
  struct asides asides = settle_body(view, view->scratch, body, limit, marks);
  struct settled settled = {.conflicts = asides.conflicts, .conflict_count = asides.conflict_count};
  conflicts_add(view, conflicts, &settled);
}

/* Each reading and alternative that a body's statements stand in is looked at for itself. */
static void scan_branches(struct view *view, struct conflicts *conflicts, uint32_t body, uint64_t limit, bool *marks) {
  uint32_t groups[GROUPS_SEEN_MOST];
  size_t count = view->group_seen_count, before = conflicts->count;
  for (size_t i = 0; i < count; i++)
    groups[i] = view->groups_seen[i];
  view_pick_first(view, groups, count);
  do
    scan_body(view, conflicts, body, limit, marks);
  while (view_pick_next(view, groups, count));
  for (size_t i = 0; i < count; i++)
    view->picks[groups[i]] = 0;
  for (size_t i = 0; conflicts->count > before && i < count; i++)
    view_see_group(groups[i], view->conflict_groups, &view->conflict_group_count);
}

/* Whether somebody of a marked body may be meant. */
static bool is_of_marked(const struct model *model, struct ref who, const bool *marks) {
  if (who.sort == SORT_ROLE)
    return marks[model->roles[who.index].body];
  return who.sort == SORT_BODY && marks[who.index];
}

static bool any_of_marked(const struct model *model, const struct refs *refs, const bool *marks) {
  for (size_t i = 0; i < refs->count; i++)
    if (is_of_marked(model, refs->items[i], marks))
      return true;
  return false;
}

/* Whether who sits in a body or holds a role of it is somebody of a marked one. */
static bool draws_on_marked(const struct model *model, const struct body *body, const bool *marks) {
  for (uint32_t i = 0; i < body->seat_count; i++) {
    const struct seat *seat = &model->seats[body->first_seat + i];
    if (is_of_marked(model, seat->holder, marks) || any_of_marked(model, &seat->origin->pool, marks))
      return true;
  }
  for (uint32_t i = 0; i < body->role_count; i++) {
    const struct role *role = &model->roles[body->first_role + i];
    for (size_t turn = 0; turn < role->turn_count; turn++)
      if (any_of_marked(model, &role->turns[turn].candidates, marks))
        return true;
  }
  return false;
}

/* What is said of a body in conflict bears on those that draw on it, and on those that draw on these. */
static void spread(const struct model *model, bool *marks) {
  bool more = true;
  while (more) {
    more = false;
    for (size_t i = 0; i < model->bodies_count; i++)
      if (!marks[i] && draws_on_marked(model, &model->bodies[i], marks))
        marks[i] = more = true;
  }
}

void conflicts_scan(struct view *view, struct conflicts *conflicts, uint64_t limit) {
  const struct model *model = view->model;
  bool *marks = arena_array(view->arena, model->bodies_count + 1, sizeof *marks);
  for (uint32_t i = 0; i < model->bodies_count; i++) {
    if (!may_conflict(view, i))
      continue;
    struct conflicts none = {0};
    view->group_seen_count = 0;
    scan_body(view, &none, i, limit, marks);
    if (view->group_seen_count == 0) {
      for (size_t k = 0; k < none.count; k++)
        add(view, conflicts, &none.items[k], 1);
    } else if (view_pick_count(view, view->groups_seen, view->group_seen_count) <= VIEW_PICKS_MOST)
      scan_branches(view, conflicts, i, limit, marks);
  }
  view->group_seen_count = 0;
  if (conflicts->count)
    spread(model, marks);
  view->conflicted = marks;
}
