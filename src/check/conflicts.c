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

/* Whether what holds under the branches of one holds under those of the other too. */
static bool is_met_under(const struct conflict_met *one, const struct conflict_met *other) {
  for (size_t i = 0; i < one->count; i++) {
    bool there = false;
    for (size_t k = 0; k < other->count && !there; k++)
      there = one->groups[i] == other->groups[k] && one->picks[i] == other->picks[k];
    if (!there)
      return false;
  }
  return true;
}

static void add(const struct view *view, struct conflicts *conflicts, const struct conflict *one) {
  for (size_t i = 0; i < conflicts->count; i++)
    if (same(&conflicts->items[i], one))
      return;
  conflicts->items = arena_grow(view->arena, conflicts->items, &conflicts->room, conflicts->count + 1,
                                sizeof *conflicts->items);
  conflicts->items[conflicts->count++] = *one;
}

/* Keeps it as met, where that is wanted; not where it was met under fewer of the same branches. */
static void note_met(const struct view *view, struct conflicts *conflicts, const struct conflict_met *one) {
  if (!conflicts->notes_branches)
    return;
  for (size_t i = 0; i < conflicts->met_count; i++)
    if (same(&conflicts->met[i].conflict, &one->conflict) && is_met_under(&conflicts->met[i], one))
      return;
  conflicts->met = arena_grow(view->arena, conflicts->met, &conflicts->met_room, conflicts->met_count + 1,
                              sizeof *conflicts->met);
  conflicts->met[conflicts->met_count++] = *one;
}

void conflicts_add(const struct view *view, struct conflicts *conflicts, const struct settled *settled) {
  for (size_t i = 0; i < settled->conflict_count; i++) {
    struct conflict_met one = {.conflict = conflicts_provisions(view, &settled->conflicts[i])};
    for (uint32_t group = 0; group < view->model->open_choices_count && one.count < GROUPS_SEEN_MOST; group++)
      if (view->picks[group]) {
        one.groups[one.count] = group;
        one.picks[one.count++] = view->picks[group];
      }
    add(view, conflicts, &one.conflict);
    note_met(view, conflicts, &one);
  }
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

static bool has_possible_seat(const struct model *model, const struct figure *figure) {
  for (uint32_t i = 0; i < figure->seat_count; i++)
    if (model->seats[figure->seats[i]].possible)
      return true;
  return false;
}

/* By body: how many totals say how many seats of open numbers there are. */
static uint32_t *open_totals(const struct view *view) {
  const struct model *model = view->model;
  uint32_t *open = arena_array(view->arena, model->bodies_count + 1, sizeof *open);
  for (size_t i = 0; i < model->figures_count; i++) {
    const struct figure *figure = &model->figures[i];
    if ((figure->fixes || figure->fixes_in_branch) && figure->subject.sort == SORT_BODY &&
        has_possible_seat(model, figure))
      open[figure->subject.index]++;
  }
  return open;
}

/* Whether what a body says of its roles, or of how many members it has, could contradict something: several totals may
 * disagree on its open numbers. */
static bool may_conflict(struct view *view, uint32_t number, uint32_t open_totals) {
  const struct body *body = &view->model->bodies[number];
  if (open_totals > 1)
    return true;
  for (uint32_t i = 0; i < body->role_count; i++) {
    const struct role *role = &view->model->roles[body->first_role + i];
    if ((role->opposite || role->alike || role->succeeds) && !surely_fits(view, role))
      return true;
    for (size_t k = 0; k < role->limit_count; k++)
      if (role->limits[k].beside)
        return true;
    if (role_is_full(role) && body->seats_stated && !when_all_sit(view, body->first_role + i))
      return true;
  }
  return false;
}

/* ---- bodies that draw on others ---- */

static void add_source(struct view *view, struct ref who, struct refs *bodies) {
  if (who.sort == SORT_ROLE)
    refs_add(view->scratch, bodies, (struct ref){SORT_BODY, view->model->roles[who.index].body});
  else if (who.sort == SORT_BODY)
    refs_add(view->scratch, bodies, who);
}

/* The bodies of which somebody may sit in a body or hold a role of it. */
static struct refs sources_of(struct view *view, uint32_t number) {
  const struct model *model = view->model;
  const struct body *body = &model->bodies[number];
  struct refs bodies = {0};
  for (uint32_t i = 0; i < body->seat_count; i++) {
    const struct seat *seat = &model->seats[body->first_seat + i];
    add_source(view, seat->holder, &bodies);
    for (size_t k = 0; k < seat->origin->pool.count; k++)
      add_source(view, seat->origin->pool.items[k], &bodies);
  }
  for (uint32_t i = 0; i < body->role_count; i++) {
    const struct role *role = &model->roles[body->first_role + i];
    for (size_t turn = 0; turn < role->turn_count; turn++)
      for (size_t k = 0; k < role->turns[turn].candidates.count; k++)
        add_source(view, role->turns[turn].candidates.items[k], &bodies);
  }
  return bodies;
}

static bool draws_on_marked(struct view *view, uint32_t body, const bool *marks) {
  struct refs sources = sources_of(view, body);
  for (size_t i = 0; i < sources.count; i++)
    if (marks[sources.items[i].index])
      return true;
  return false;
}

/* What is said of a body in conflict bears on those that draw on it, and on those that draw on these. */
static void spread(struct view *view, bool *marks) {
  bool more = true;
  while (more) {
    more = false;
    for (uint32_t i = 0; i < view->model->bodies_count; i++)
      if (!marks[i] && draws_on_marked(view, i, marks))
        marks[i] = more = true;
  }
}

/* ---- one body after another ---- */

/* By statement: whether it is, or rests on, one of some provisions. */
static void mark_statements(const struct model *model, const struct provisions *provisions, bool *marks) {
  for (uint32_t k = 0; k < model->statements_count; k++)
    for (size_t i = 0; i < pick_provisions(model, k); i++)
      marks[k] = marks[k] || aside_has(provisions, pick_provision(model, k, i));
}

static bool is_marked(const struct model *model, uint32_t statement, const bool *marks) {
  return statement < model->statements_count && marks[statement];
}

static bool limits_one(const struct model *model, const struct role *role, const bool *statements) {
  for (size_t i = 0; i < role->limit_count; i++)
    if (is_marked(model, role->limits[i].statement, statements)) return true;
  return false;
}

/* Whether one of some statements says how many members a body has, who they are, or who holds a role of it. */
static bool is_spoken_of(const struct model *model, uint32_t number, const bool *statements) {
  const struct body *body = &model->bodies[number];
  for (size_t i = 0; i < model->figures_count; i++) {
    const struct figure *figure = &model->figures[i];
    if ((figure->fixes || figure->fixes_in_branch) && figure->subject.index == number &&
        is_marked(model, figure->statement, statements))
      return true;
  }
  for (uint32_t i = 0; i < body->seat_count; i++) {
    const struct seat *seat = &model->seats[body->first_seat + i];
    const struct origin *origin = seat->origin;
    if (is_marked(model, seat->statement, statements) ||
        (origin->pool.count && is_marked(model, origin->pool_by, statements)))
      return true;
  }
  for (uint32_t i = 0; i < body->role_count; i++) {
    const struct role *role = &model->roles[body->first_role + i];
    if ((role->turn_count && is_marked(model, role->held_by, statements)) ||
        limits_one(model, role, statements) || (role->opposite && is_marked(model, role->opposite_by, statements)) ||
        (role->alike && is_marked(model, role->alike_by, statements)) ||
        (role->succeeds && is_marked(model, role->succeeds_by, statements)))
      return true;
  }
  return false;
}

/* What cannot hold in a body may be said of one that it draws on, and so be set aside there. */
static void mark_sources(struct view *view, uint32_t body, const bool *statements, bool *marks) {
  struct refs sources = {0};
  refs_add(view->scratch, &sources, (struct ref){SORT_BODY, body});
  for (size_t i = 0; i < sources.count; i++) {
    uint32_t number = sources.items[i].index;
    struct refs more = sources_of(view, number);
    for (size_t k = 0; k < more.count; k++)
      refs_add(view->scratch, &sources, more.items[k]);
    marks[number] = marks[number] || is_spoken_of(view->model, number, statements);
  }
}

static void scan_body(struct view *view, struct conflicts *conflicts, uint32_t body, uint64_t limit, bool *marks) {
  const struct model *model = view->model;
  arena_clear(view->scratch);
  struct asides asides = settle_body(view, view->scratch, body, limit, marks);
  bool *statements = arena_array(view->scratch, model->statements_count + 1, sizeof *statements);
  for (size_t i = 0; i < asides.conflict_count; i++)
    mark_statements(model, &asides.conflicts[i], statements);
  if (asides.conflict_count)
    mark_sources(view, body, statements, marks);
  struct settled settled = {.conflicts = asides.conflicts, .conflict_count = asides.conflict_count};
  conflicts->limited = conflicts->limited || asides.limited;
  conflicts_add(view, conflicts, &settled);
}

/* Under each of the branches of so many choices. */
static void scan_under(struct view *view, struct conflicts *conflicts, const uint32_t *groups, size_t count,
                       uint32_t body, uint64_t limit, bool *marks) {
  view_pick_first(view, groups, count);
  do
    scan_body(view, conflicts, body, limit, marks);
  while (view_pick_next(view, groups, count));
  view_pick_none(view, groups, count);
}

static size_t times_met(const struct conflicts *conflicts, const struct conflict *one) {
  size_t count = 0;
  for (size_t i = 0; i < conflicts->met_count; i++)
    count += same(&conflicts->met[i].conflict, one);
  return count;
}

/* What was found under so many combinations of branches; what is one under all of them turns on none. */
static void add_found(const struct view *view, struct conflicts *conflicts, const struct conflicts *found,
                      size_t combinations) {
  conflicts->limited = conflicts->limited || found->limited;
  for (size_t i = 0; i < found->count; i++) {
    add(view, conflicts, &found->items[i]);
    if (times_met(found, &found->items[i]) == combinations)
      note_met(view, conflicts, &(struct conflict_met){.conflict = found->items[i]});
  }
  for (size_t i = 0; i < found->met_count; i++)
    note_met(view, conflicts, &found->met[i]);
}

/* Each reading and alternative that a body's statements stand in is looked at for itself, with those that are met in
 * it. */
static void scan_branches(struct view *view, struct conflicts *conflicts, uint32_t body, uint64_t limit, bool *marks) {
  uint32_t groups[GROUPS_SEEN_MOST];
  struct conflicts found = {0};
  size_t count = 0;
  while (view->group_seen_count > count &&
         view_pick_count(view, view->groups_seen, view->group_seen_count) <= VIEW_PICKS_MOST) {
    count = view->group_seen_count;
    for (size_t i = 0; i < count; i++)
      groups[i] = view->groups_seen[i];
    found = (struct conflicts){.notes_branches = conflicts->notes_branches};
    scan_under(view, &found, groups, count, body, limit, marks);
  }
  add_found(view, conflicts, &found, view_pick_count(view, groups, count));
  for (size_t i = 0; found.count && i < count; i++)
    view_see_group(groups[i], view->conflict_groups, &view->conflict_group_count);
}

void conflicts_scan(struct view *view, struct conflicts *conflicts, uint64_t limit) {
  const struct model *model = view->model;
  bool *marks = arena_array(view->arena, model->bodies_count + 1, sizeof *marks);
  const uint32_t *totals = open_totals(view);
  for (uint32_t i = 0; i < model->bodies_count; i++) {
    if (!may_conflict(view, i, totals[i]))
      continue;
    struct conflicts none = {.notes_branches = conflicts->notes_branches};
    view->group_seen_count = 0;
    scan_body(view, &none, i, limit, marks);
    if (view->group_seen_count == 0)
      add_found(view, conflicts, &none, 1);
    else
      scan_branches(view, conflicts, i, limit, marks);
  }
  view->group_seen_count = 0;
  if (conflicts->count)
    spread(view, marks);
  view->conflicted = marks;
}
