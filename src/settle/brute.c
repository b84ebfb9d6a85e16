/* SPDX-License-Identifier: EUPL-1.2
 *
 * Nothing is taken apart, counted, proved for all time or settled by the plain evaluator here.
 */
#include "settle/brute.h"

#include "logic/truths.h"
#include "settle/settle.h"

const char *brute_dimacs(struct view *view, struct arena *arena, const struct question *questions, uint32_t years,
                         bool keeps, size_t *length) {
  view->truths = truths_new(arena);
  view->brute = true;
  struct need need = stretch_survey(view, arena, questions, ASIDE_NOTHING);
  struct stretch *stretch = stretch_years(view, arena, questions, &need, years);
  view->truths = NULL;
  view->brute = false;
  if (!stretch)
    return NULL;
  struct solver *solver = settle_solver(stretch);
  solver_require(solver, keeps ? stretch->always : graph_not(stretch->always));
  const char *text = solver_dimacs(solver, arena, length);
  solver_close(solver);
  return text;
}
