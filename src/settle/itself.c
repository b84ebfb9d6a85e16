/* SPDX-License-Identifier: EUPL-1.2
 *
 * Of all that the provisions require, what fails in some outcome that keeps the rule is left out, one outcome after the
 * other, as long as the rest makes sure of the rule. If nothing more fails, it is the rule in other words. In time the
 * first two ticks are looked at. Whoever takes over from somebody is who that one was, which is nothing that can fail:
 * of that it is not told.
 */
#include "settle/itself.h"

#include "logic/solver.h"

/* Whether a statement is switched off where some of the provisions are. */
static bool rests_on(const struct model *model, const struct provisions *provisions, uint32_t statement) {
  for (size_t i = 0; i < pick_provisions(model, statement); i++)
    if (aside_has(provisions, pick_provision(model, statement, i))) return true;
  return false;
}

static bool say_who_takes_over(const struct model *model, const struct provisions *provisions) {
  for (size_t i = 0; i < model->roles_count; i++)
    if (model->roles[i].succeeds && rests_on(model, provisions, model->roles[i].succeeds_by)) return true;
  return false;
}

/* What is sought: the rule is kept, or broken, with only the provisions heeded. */
struct trial {
  struct stretch *stretch;
  const struct provisions *provisions;
  struct arena *arena;
  uint64_t conflicts;
  literal *said; /* what the provisions say, of which the rule asks for all */
  size_t said_count;
};

static bool is_said(const struct trial *trial, const struct requirement *requirement) {
  return rests_on(trial->stretch->view->model, trial->provisions, requirement->statement);
}

/* What is assumed of the provisions, at the end of some literals. */
static size_t assume(const struct trial *trial, literal *assumed, size_t count) {
  const struct picks *picks = trial->stretch->picks;
  for (size_t i = 0; i < picks->count; i++) {
    const struct picked *picked = &picks->items[i];
    bool heeded = aside_has(trial->provisions, picked->pick);
    if (aside_is_provision(picked->pick)) assumed[count++] = picked->options[heeded];
  }
  return count;
}

static enum answer_of_solver ask(const struct trial *trial, struct solver *solver, literal a, literal b) {
  literal *assumed = arena_array(trial->arena, trial->stretch->picks->count + 2, sizeof *assumed);
  assumed[0] = a;
  assumed[1] = b;
  return solver_ask(solver, assumed, assume(trial, assumed, 2), trial->conflicts);
}

/* One that requires what is neither said by the provisions nor by anything else, but of what the language means. */
static struct solver *open_without(const struct trial *trial) {
  const struct picks *picks = trial->stretch->picks;
  struct solver *solver = solver_open(trial->stretch->graph);
  for (size_t i = 0; solver && i < picks->requirement_count; i++)
    if (!is_said(trial, &picks->requirements[i])) solver_require(solver, picks->requirements[i].holds);
  return solver;
}

/* An outcome that keeps the rule and in which as much of what is said fails as can be found at once: what cannot all
 * fail is left out of what should. */
static enum answer_of_solver break_most(struct trial *trial, struct solver *solver) {
  size_t room = trial->said_count + trial->stretch->picks->count + 1, broken = trial->said_count;
  literal *assumed = arena_array(trial->arena, room, sizeof *assumed);
  enum answer_of_solver answer = SOLVER_NO;
  for (size_t i = 0; i < broken; i++) assumed[i] = graph_not(trial->said[i]);
  while (answer == SOLVER_NO && broken) {
    size_t count = assume(trial, assumed, broken), kept = 0;
    assumed[count++] = trial->stretch->always;
    answer = solver_ask(solver, assumed, count, trial->conflicts);
    for (size_t i = 0; answer == SOLVER_NO && i < broken; i++)
      if (!solver_is_to_blame(solver, i)) assumed[kept++] = assumed[i];
    if (kept == broken) break; /* nothing keeps the rule */
    broken = kept;
  }
  return answer;
}

/* One in which any of it does. */
static enum answer_of_solver break_any(struct trial *trial, struct solver *solver) {
  literal all = GRAPH_YES;
  for (size_t i = 0; i < trial->said_count; i++) all = graph_and(trial->stretch->graph, all, trial->said[i]);
  return ask(trial, solver, trial->stretch->always, graph_not(all));
}

/* Leaves of what is said what does not fail in an outcome that keeps the rule. NO: there is none in which any does. */
static enum answer_of_solver leave_some(struct trial *trial, struct solver *solver) {
  enum answer_of_solver answer = break_most(trial, solver);
  if (answer == SOLVER_NO) answer = break_any(trial, solver);
  size_t kept = 0;
  for (size_t i = 0; answer == SOLVER_YES && i < trial->said_count; i++)
    if (solver_value(solver, trial->said[i])) trial->said[kept++] = trial->said[i];
  if (answer == SOLVER_YES) trial->said_count = kept;
  return answer;
}

/* Whether no outcome breaks the rule in which what is left is obeyed. */
static bool is_enough(const struct trial *trial, struct solver *solver) {
  literal *assumed = arena_array(trial->arena, trial->said_count + trial->stretch->picks->count + 1, sizeof *assumed);
  for (size_t i = 0; i < trial->said_count; i++) assumed[i] = trial->said[i];
  size_t count = assume(trial, assumed, trial->said_count);
  assumed[count++] = graph_not(trial->stretch->always);
  return solver_ask(solver, assumed, count, trial->conflicts) == SOLVER_NO;
}

/* Leaves of what is said what holds wherever the rule is kept, as long as that makes sure of the rule. */
static bool is_left_enough(struct trial *trial) {
  struct solver *solver = open_without(trial);
  enum answer_of_solver answer = solver ? SOLVER_YES : SOLVER_LIMIT;
  while (answer == SOLVER_YES && trial->said_count && is_enough(trial, solver)) answer = leave_some(trial, solver);
  solver_close(solver);
  return answer == SOLVER_NO;
}

bool itself_says(struct view *view, struct arena *arena, const struct question *question,
                 const struct provisions *provisions, uint64_t conflicts) {
  if (!provisions->count || say_who_takes_over(view->model, provisions)) return false;
  struct need need = stretch_survey(view, arena, question, ASIDE_ALL);
  need.by_party = true;
  struct trial trial = {.provisions = provisions, .arena = arena, .conflicts = conflicts};
  if (need.unfolds) return false; /* no few ticks tell it */
  trial.stretch = need.in_time ? stretch_start(view, arena, question, &need, 1)
                               : stretch_first(view, arena, question, &need, 1, NULL);
  if (!trial.stretch) return false;
  const struct picks *picks = trial.stretch->picks;
  trial.said = arena_array(arena, picks->requirement_count + 1, sizeof *trial.said);
  for (size_t i = 0; i < picks->requirement_count; i++)
    if (is_said(&trial, &picks->requirements[i])) trial.said[trial.said_count++] = picks->requirements[i].holds;
  return is_left_enough(&trial);
}
