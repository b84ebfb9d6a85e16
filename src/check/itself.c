/* SPDX-License-Identifier: EUPL-1.2
 *
 * Of all that the provisions require, what fails in some outcome that keeps the rule is left out, one outcome after the
 * other. If the rest still makes sure of the rule, it is the rule in other words. In time the first two ticks are
 * looked at. Whoever takes over from somebody is who that one was, which is nothing that can fail: of that it is not
 * told.
 */
#include "check/itself.h"

#include "logic/solver.h"

/* Whether a statement is switched off where some of the provisions are. */
static bool rests_on(const struct model *model, const struct provisions *provisions, uint32_t statement) {
  if (statement >= model->statements_count) return false;
  const struct clause_list *clauses = &model->statements[statement].clauses;
  struct pick own = {.kind = PICK_STATEMENT, .ref = {SORT_NONE, statement}, .tick = TICK_ALWAYS};
  for (size_t i = 0; i < clauses->count; i++) {
    struct pick clause = {.kind = PICK_CLAUSE, .ref = {SORT_NONE, clauses->items[i]}, .tick = TICK_ALWAYS};
    if (aside_has(provisions, clause)) return true;
  }
  return clauses->count == 0 && aside_has(provisions, own);
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

static enum answer_of_solver ask(const struct trial *trial, struct solver *solver, literal a, literal b) {
  const struct picks *picks = trial->stretch->picks;
  literal *assumed = arena_array(trial->arena, picks->count + 2, sizeof *assumed);
  size_t count = 0;
  for (size_t i = 0; i < picks->count; i++) {
    const struct picked *picked = &picks->items[i];
    bool heeded = aside_has(trial->provisions, picked->pick);
    if (aside_is_provision(picked->pick)) assumed[count++] = picked->options[heeded];
  }
  assumed[count++] = a;
  assumed[count++] = b;
  return solver_ask(solver, assumed, count, trial->conflicts);
}

/* One that requires what is neither said by the provisions nor by anything else, but of what the language means. */
static struct solver *open_without(const struct trial *trial) {
  const struct picks *picks = trial->stretch->picks;
  struct solver *solver = solver_open(trial->stretch->graph);
  for (size_t i = 0; solver && i < picks->requirement_count; i++)
    if (!is_said(trial, &picks->requirements[i])) solver_require(solver, picks->requirements[i].holds);
  return solver;
}

/* Leaves of what is said what holds wherever the rule is kept: what fails in an outcome that keeps it goes. */
static bool leave_what_follows(struct trial *trial) {
  struct solver *solver = open_without(trial);
  enum answer_of_solver answer = SOLVER_YES;
  while (solver && answer == SOLVER_YES) {
    literal all = GRAPH_YES;
    for (size_t i = 0; i < trial->said_count; i++) all = graph_and(trial->stretch->graph, all, trial->said[i]);
    answer = ask(trial, solver, trial->stretch->always, graph_not(all));
    size_t kept = 0;
    for (size_t i = 0; answer == SOLVER_YES && i < trial->said_count; i++)
      if (solver_value(solver, trial->said[i])) trial->said[kept++] = trial->said[i];
    if (answer == SOLVER_YES) trial->said_count = kept;
  }
  solver_close(solver);
  return solver && answer == SOLVER_NO && trial->said_count;
}

/* Whether no outcome breaks the rule in which what is left is obeyed. */
static bool is_enough(const struct trial *trial) {
  struct solver *solver = open_without(trial);
  for (size_t i = 0; solver && i < trial->said_count; i++) solver_require(solver, trial->said[i]);
  bool enough = solver && ask(trial, solver, graph_not(trial->stretch->always), GRAPH_YES) == SOLVER_NO;
  solver_close(solver);
  return enough;
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
  return leave_what_follows(&trial) && is_enough(&trial);
}
