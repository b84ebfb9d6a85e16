/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: what cannot be in a stretch. Out: which meanings built in that stands by. It is asked again with each requirement
 * assumed, so that the solver tells which it needed: what these and what cannot be are made of is looked at, no more.
 */
#include "settle/background.h"

#include "logic/clock.h"
#include "logic/solver.h"
#include "settle/verdict.h"

/* By node of the graph: whether it is part of what a requirement says that is needed, or of what cannot be. */
enum { NEEDED = 1, REFUTED = 2 };

/* By role: whether it is needed; whether it has picks; and whether one of these is needed. */
struct needed {
  const struct need *need;
  const struct stretch *stretch;
  uint8_t *nodes, *roles, *has_picks, *picked;
  bool all;   /* it was not found out: everything */
  bool sits;  /* that a chair or deputy fills a seat */
  bool total; /* that a total settles a number */
};

#define BIT(meaning) (1u << (meaning))

static unsigned of_seat_number(const struct when *when, const struct seat *seat, uint32_t tick) {
  if (seat->fixed && when->counts) return 0; /* the total says how many */
  if (view_seat_of_silence(when->view->model, seat)) return BIT(MEANING_SILENCE);
  return BIT(tick == TICK_ALWAYS ? MEANING_NUMBERS : MEANING_WISHES);
}

static bool has_other_role(const struct model *model, const struct body *body) {
  for (uint32_t i = 0; i < body->role_count; i++)
    if (!view_role_sits(&model->roles[body->first_role + i])) return true;
  return false;
}

/* That others are no members is needed where members are asked for, not where somebody fills a seat. */
static unsigned of_seat(const struct model *model, const struct seat *seat, unsigned how) {
  bool others = how & REFUTED && has_other_role(model, &model->bodies[seat->body]);
  return (others ? BIT(MEANING_OTHER_ROLES) : 0) | (seat->holder.sort == SORT_OFFICE ? BIT(MEANING_OFFICE) : 0);
}

static unsigned of_length(const struct model *model, uint32_t role) {
  if (!clock_period_known(model, role)) return BIT(MEANING_LENGTHS);
  return model->roles[role].whole_mandate ? BIT(MEANING_MANDATE) : 0;
}

static unsigned of_pick(const struct when *when, const struct pick *pick, unsigned how) {
  const struct model *model = when->view->model;
  if (pick->ref.sort != SORT_SEAT) return pick->kind == PICK_WAY ? of_length(model, pick->ref.index) : 0;
  const struct seat *seat = &model->seats[pick->ref.index];
  unsigned number = pick->kind == PICK_SEAT ? of_seat_number(when, seat, pick->tick) : 0;
  return number | of_seat(model, seat, how);
}

/* Terms that may end at any time do not begin with the year. */
static unsigned of_role(const struct needed *needed, const struct role *role) {
  const struct need *need = needed->need;
  unsigned found = role->holders > 1 ? 0 : BIT(MEANING_ONE_HOLDER);
  if (need->in_time) found |= BIT(MEANING_FIRST_DAY);
  if (need->in_time && !need->loose && needed->stretch->course->role_count) found |= BIT(MEANING_FIRST_TERMS);
  if (need->in_time && role->turn_count > 1) found |= BIT(MEANING_ORDER);
  if (role->opposite && role->opposite_set == WORD_SIDE) found |= BIT(MEANING_SIDE);
  return found;
}

/* ---- what is needed ---- */

/* Of what a pick is part: NEEDED, REFUTED. */
static unsigned part_of(const struct needed *needed, const struct picked *picked) {
  unsigned any = needed->all ? NEEDED | REFUTED : 0;
  for (uint32_t i = 0; i < picked->count; i++) any |= needed->nodes[picked->options[i] >> 1];
  return any;
}

/* A role of which nothing is open is no pick, so one that the condition names, or that what is stated of a needed one
 * leads to, is needed too. */
static void need_role(const struct needed *needed, uint32_t role);

static void need_roles(const struct needed *needed, const struct refs *them) {
  for (size_t i = 0; i < them->count; i++)
    if (them->items[i].sort == SORT_ROLE) need_role(needed, them->items[i].index);
}

static void need_role(const struct needed *needed, uint32_t role) {
  const struct role *of = &needed->stretch->view->model->roles[role];
  const uint32_t others[] = {of->opposite, of->alike, of->succeeds};
  if (needed->roles[role]) return;
  needed->roles[role] = 1;
  for (size_t i = 0; i < sizeof others / sizeof *others; i++)
    if (others[i] && !needed->has_picks[others[i] - 1]) need_role(needed, others[i] - 1);
  for (size_t i = 0; i < of->turn_count; i++) need_roles(needed, &of->turns[i].candidates);
}

static void mark_roles(const struct needed *needed) {
  const struct picks *picks = needed->stretch->picks;
  for (size_t i = 0; i < picks->count; i++) {
    uint32_t role = when_role_behind(picks->items[i].pick);
    if (role == UINT32_MAX) continue;
    needed->has_picks[role] = 1;
    needed->picked[role] = needed->picked[role] || part_of(needed, &picks->items[i]);
  }
  for (uint32_t role = 0; role < needed->stretch->view->model->roles_count; role++)
    if (needed->picked[role]) need_role(needed, role);
  need_roles(needed, &needed->stretch->when->named);
}

static bool is_total(const struct model *model, uint32_t statement) {
  bool any = false;
  for (size_t i = 0; i < model->figures_count && !any; i++)
    any = model->figures[i].statement == statement && (model->figures[i].fixes || model->figures[i].fixes_in_branch);
  return any;
}

static void mark_requirement(struct needed *needed, const struct requirement *requirement) {
  needed->nodes[requirement->holds >> 1] |= NEEDED;
  needed->sits = needed->sits || requirement->sits;
  needed->total = needed->total || is_total(needed->stretch->view->model, requirement->statement);
}

static void need_all(struct needed *needed) {
  const struct picks *picks = needed->stretch->picks;
  needed->all = true;
  for (size_t i = 0; i < picks->requirement_count; i++) mark_requirement(needed, &picks->requirements[i]);
}

static void find_needed(struct needed *needed, const literal *refuted, size_t count, uint64_t conflicts) {
  const struct stretch *stretch = needed->stretch;
  const struct picks *picks = stretch->picks;
  literal *assumed = arena_array(stretch->arena, count + picks->requirement_count + 1, sizeof *assumed);
  for (size_t i = 0; i < count; i++) assumed[i] = refuted[i];
  for (size_t i = 0; i < picks->requirement_count; i++) assumed[count + i] = picks->requirements[i].holds;
  struct solver *solver = solver_open(stretch->graph);
  bool found = solver_ask(solver, assumed, count + picks->requirement_count, conflicts) == SOLVER_NO;
  for (size_t i = 0; found && i < count; i++) needed->nodes[refuted[i] >> 1] |= REFUTED;
  for (size_t i = 0; found && i < picks->requirement_count; i++)
    if (solver_is_to_blame(solver, count + i)) mark_requirement(needed, &picks->requirements[i]);
  solver_close(solver);
  if (!found) need_all(needed);
  graph_mark_parts(stretch->graph, needed->nodes);
  mark_roles(needed);
}

/* ---- all ---- */

unsigned background_meanings(const struct need *need, const struct stretch *stretch, const literal *refuted,
                             size_t count, uint64_t conflicts) {
  const struct model *model = stretch->view->model;
  const struct when *when = stretch->when;
  struct needed needed = {.need = need, .stretch = stretch};
  needed.nodes = arena_array(stretch->arena, graph_size(stretch->graph) + 1, sizeof *needed.nodes);
  needed.roles = arena_array(stretch->arena, model->roles_count + 1, sizeof *needed.roles);
  needed.picked = arena_array(stretch->arena, model->roles_count + 1, sizeof *needed.picked);
  needed.has_picks = arena_array(stretch->arena, model->roles_count + 1, sizeof *needed.has_picks);
  find_needed(&needed, refuted, count, conflicts);
  unsigned found = need->dated && !model->agreement.valid_from.year ? BIT(MEANING_YEAR_ONE) : 0;
  if (needed.sits) found |= BIT(MEANING_MEMBERS);
  if (needed.total) found |= BIT(MEANING_TOTAL);
  for (size_t i = 0; i < stretch->picks->count; i++) {
    const struct picked *picked = &stretch->picks->items[i];
    unsigned of = part_of(&needed, picked);
    if (of) found |= of_pick(when, &picked->pick, of);
  }
  for (size_t i = 0; i < when->asked_count; i++) {
    uint32_t role = when->asked[i].role;
    if (needed.all || needed.roles[role]) found |= of_role(&needed, &model->roles[role]);
  }
  return need->loose ? found & ~(BIT(MEANING_LENGTHS) | BIT(MEANING_MANDATE)) : found;
}
