/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: what was open in a question. Out: which of it the tool itself has bounded.
 */
#include "settle/resting.h"

#include "logic/clock.h"
#include "logic/compared.h"
#include "logic/solver.h"
#include "settle/nearest.h"
#include "settle/settle.h"
#include "settle/verdict.h"

static unsigned bounded(const struct model *model, struct pick pick) {
  if (pick.kind == PICK_SEAT)
    return model->seats[pick.ref.index].uncapped ? RESTING_ON_CAP : 0;
  return pick.kind == PICK_WAY && !clock_period_known(model, pick.ref.index) ? RESTING_ON_LENGTHS : 0;
}

unsigned resting_of_all(const struct model *model, const struct picks *picks) {
  unsigned rests_on = 0;
  for (size_t i = 0; i < picks->count; i++)
    rests_on |= bounded(model, picks->items[i].pick);
  return rests_on;
}

bool resting_at_cap(const struct model *model, struct pick pick) {
  if (pick.kind != PICK_SEAT || !model->seats[pick.ref.index].uncapped)
    return false;
  const struct seat *seat = &model->seats[pick.ref.index], *next = seat + 1;
  return pick.ref.index + 1 == model->seats_count || next->statement != seat->statement ||
         next->origin != seat->origin || next->number != seat->number + 1;
}

/* ---- whether it matters ---- */

/* What is assumed of the clauses of a stretch, with room for more. */
static literal *assumed_in(const struct resting_claim *claim, const struct stretch *stretch, size_t more,
                           size_t *count) {
  const literal *assumed = aside_assumed(stretch, claim->aside, count);
  literal *all = arena_array(stretch->arena, *count + more + 1, sizeof *all);
  for (size_t i = 0; i < *count; i++)
    all[i] = assumed[i];
  return all;
}

static bool may_reach_cap(const struct resting_claim *claim) {
  size_t count;
  struct stretch *stretch =
      claim->first ? claim->first : stretch_first(claim->view, claim->arena, claim->question, claim->need, 1, NULL);
  struct solver *solver = stretch ? settle_solver(stretch) : NULL;
  bool may = false;
  if (!solver)
    return true;
  literal *assumed = assumed_in(claim, stretch, 1, &count);
  for (size_t i = 0; i < stretch->picks->count && !may; i++) {
    const struct picked *picked = &stretch->picks->items[i];
    if (!resting_at_cap(stretch->view->model, picked->pick))
      continue;
    assumed[count] = picked->options[1];
    may = solver_ask(solver, assumed, count + 1, claim->conflicts) != SOLVER_NO;
  }
  solver_close(solver);
  return may;
}

/* Whether a role has the only length that is listed for it: the moment alone tells then when its terms begin. */
static bool has_one_listed(const struct stretch *stretch) {
  struct course *course = stretch->course;
  for (size_t i = 0; i < course->role_count; i++)
    if (!clock_period_known(stretch->view->model, course->roles[i]) &&
        course_ways(course, course->roles[i]).count < 2)
      return true;
  return false;
}

/* Whether a pick is one that the tool has bounded so: a seat of an open number; a length that it has listed, or when
 * terms begin, where the only length listed tells that. */
static bool is_bounded(const struct stretch *stretch, struct pick pick, enum resting how, bool moment_tells) {
  return bounded(stretch->view->model, pick) == how ||
         (how == RESTING_ON_LENGTHS && pick.kind == PICK_MOMENT && moment_tells);
}

/* By node: whether it is, or is made of, such a pick. */
static uint8_t *nodes_bounded(const struct stretch *stretch, enum resting how) {
  const struct graph *graph = stretch->graph;
  uint8_t *marks = arena_array(stretch->arena, graph_size(graph) + 1, sizeof *marks);
  bool moment_tells = how == RESTING_ON_LENGTHS && has_one_listed(stretch);
  for (size_t i = 0; i < stretch->picks->count; i++) {
    const struct picked *picked = &stretch->picks->items[i];
    bool open = is_bounded(stretch, picked->pick, how, moment_tells);
    for (uint32_t k = 0; open && k < picked->count; k++)
      marks[picked->options[k] >> 1] = 1;
  }
  for (uint32_t node = 1; node < graph_size(graph); node++) {
    literal a, b;
    if (graph_is_variable(graph, node))
      continue;
    graph_parts(graph, node, &a, &b);
    marks[node] = marks[node] || marks[a >> 1] || marks[b >> 1];
  }
  return marks;
}

/* Of each moment by itself; of dates, and where time is no matter, from the first day on; what is asked of all time at
 * once (NULL) turns on how long all terms are. */
static struct stretch *stretch_that_shows(const struct resting_claim *claim, literal *holds) {
  struct need *need = claim->need;
  bool by_moment = need->in_time && !need->dated;
  struct stretch *stretch = NULL;
  if (!need->unfolds)
    stretch = by_moment ? stretch_anywhere(claim->view, claim->arena, claim->question, need, 1, BOUND_NONE)
                        : stretch_first(claim->view, claim->arena, claim->question, need, 1, NULL);
  *holds = !stretch ? GRAPH_NO : by_moment ? stretch->holds[1] : stretch->always;
  return stretch;
}

static bool has_listed_length(const struct stretch *stretch, uint32_t role) {
  return role != UINT32_MAX && !clock_period_known(stretch->view->model, role);
}

/* How far apart two dates are is told by ticks, which are as long as the listed lengths make them: whether a role of
 * such a length is asked for by date, itself or by what is needed of others (marked by node). */
static bool are_dates_told(const struct stretch *stretch, uint8_t *marks) {
  const struct refs *named = &stretch->when->named;
  bool told = false;
  for (size_t i = 0; i < named->count; i++)
    told = told || (named->items[i].sort == SORT_ROLE && has_listed_length(stretch, named->items[i].index));
  graph_mark_parts(stretch->graph, marks);
  for (size_t i = 0; i < stretch->picks->count; i++) {
    const struct picked *picked = &stretch->picks->items[i];
    for (uint32_t k = 0; k < picked->count; k++)
      told = told || (marks[picked->options[k] >> 1] && has_listed_length(stretch, when_role_behind(picked->pick)));
  }
  return told;
}

/* Whether the claim may not follow from what requires nothing of the picks that are bounded so. */
static bool needs(const struct resting_claim *claim, enum resting how) {
  size_t count;
  literal holds;
  struct stretch *stretch = stretch_that_shows(claim, &holds);
  if (!stretch || stretch->when->vague)
    return true;
  const struct picks *picks = stretch->picks;
  const uint8_t *marks = nodes_bounded(stretch, how);
  literal otherwise = claim->keeps ? graph_not(holds) : holds;
  literal *assumed = assumed_in(claim, stretch, picks->requirement_count + 1, &count);
  for (size_t i = 0; i < picks->requirement_count; i++)
    if (!marks[picks->requirements[i].holds >> 1])
      assumed[count++] = picks->requirements[i].holds;
  assumed[count++] = otherwise;
  struct solver *solver = marks[otherwise >> 1] ? NULL : solver_open(stretch->graph);
  bool may_not = !solver || solver_ask(solver, assumed, count, claim->conflicts) != SOLVER_NO;
  if (!may_not && how == RESTING_ON_LENGTHS && claim->need->dated) {
    uint8_t *needed = arena_array(stretch->arena, graph_size(stretch->graph) + 1, sizeof *needed);
    for (size_t i = 0; i < count; i++)
      needed[assumed[i] >> 1] |= solver_is_to_blame(solver, i);
    may_not = are_dates_told(stretch, needed);
  }
  solver_close(solver);
  return may_not;
}

/* What is counted ends with the cap, so that it is not seen in what a comparison of numbers comes to. */
static bool needs_cap(const struct resting_claim *claim) {
  const struct typed *subject = claim->question->subject;
  bool counts = compared_counts(claim->question->lines) || (subject && compared_counts(subject->right));
  return may_reach_cap(claim) && (counts || needs(claim, RESTING_ON_CAP));
}

unsigned resting_still(const struct resting_claim *claim, unsigned rests_on) {
  if (rests_on & RESTING_ON_CAP && !needs_cap(claim))
    rests_on &= ~(unsigned)RESTING_ON_CAP;
  if (rests_on & RESTING_ON_LENGTHS && !needs(claim, RESTING_ON_LENGTHS))
    rests_on &= ~(unsigned)RESTING_ON_LENGTHS;
  return rests_on;
}

/* ---- after the last day ---- */

bool resting_looks_on(const struct typed *lines) {
  for (; lines; lines = lines->next) {
    bool on = lines->kind == TYPED_YEARS || lines->kind == TYPED_WITHIN || lines->kind == TYPED_EVENTUALLY ||
              (lines->sorts & SORT_BIT(SORT_TERM));
    if (on || resting_looks_on(lines->left) || resting_looks_on(lines->right) || resting_looks_on(lines->block))
      return true;
  }
  return false;
}

/* How many whole years the agreement lasts; 0 where there is no first day. */
static uint32_t years_to_last(const struct model *model) {
  struct date day = model->agreement.valid_from, last = model->agreement.valid_until;
  uint32_t years = 0;
  for (day.year++; day.year > 1 && date_days(day) <= date_days(last) + 1; day.year++) years++;
  return years;
}

/* Whether no outcome keeps (or breaks) the condition in the whole years before the last day. */
static bool is_none_so_long(const struct resting_claim *claim, bool keeps) {
  uint32_t years = years_to_last(claim->view->model);
  struct need by_year = *claim->need;
  by_year.dated = true;
  struct stretch *stretch =
      years ? stretch_years(claim->view, claim->arena, claim->question, &by_year, years) : NULL;
  struct solver *solver = stretch && !stretch->when->vague ? settle_solver(stretch) : NULL;
  literal wanted = stretch ? keeps ? stretch->always : graph_not(stretch->always) : GRAPH_NO;
  bool none = solver && solver_ask(solver, &wanted, 1, claim->conflicts) == SOLVER_NO;
  solver_close(solver);
  return none;
}

unsigned resting_past_last_day(const struct resting_claim *claim, enum verdict verdict) {
  const struct typed *subject = claim->question->subject;
  if (verdict == VERDICT_CONTRADICTORY) return 0;
  if (resting_looks_on(claim->question->lines) || (subject && resting_looks_on(subject->right)))
    return RESTING_ON_PROLONGING;
  if (verdict == VERDICT_GUARANTEED || claim->view->group_seen_count)
    return 0; /* what holds at all moments holds at fewer; over several branches it is not known */
  bool none = is_none_so_long(claim, verdict == VERDICT_VIOLATED);
  return none == (verdict == VERDICT_VIOLATED) ? 0 : RESTING_ON_PROLONGING;
}

/* ---- of two ---- */

unsigned resting_of_two(const struct model *model, const struct world *one, const struct world *other) {
  unsigned rests_on = 0;
  for (size_t i = 0; i < one->picks->count; i++) {
    struct pick pick = one->picks->items[i].pick;
    if (pick.kind == PICK_WAY && nearest_differ(one, other, pick))
      rests_on |= bounded(model, pick);
  }
  return rests_on;
}
