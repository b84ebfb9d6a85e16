/* SPDX-License-Identifier: EUPL-1.2
 *
 * All that is open in any of the questions is in one stretch, and is told to one solver; what is learnt of some of
 * them serves the next ones. What is asked of one alone holds there as in a stretch of its own: what must hold of
 * things it does not speak of can be met, as nothing is in a conflict.
 */
#include "settle/joint.h"

#include "logic/solver.h"
#include "logic/truths.h"

struct joint {
  struct stretch *stretch;
  struct solver *solver;
  literal *kept;    /* by question */
  literal *assumed; /* room for as many */
  uint64_t conflicts;
};

/* Each question alone, and what is kept where it is. */
static void ask_each(struct joint *joint, struct arena *arena, const struct question *questions, size_t count) {
  joint->kept = arena_array(arena, count + 1, sizeof *joint->kept);
  joint->assumed = arena_array(arena, count + 1, sizeof *joint->assumed);
  for (size_t i = 0; i < count; i++, questions = questions->next) {
    struct question alone = *questions;
    alone.next = NULL;
    joint->kept[i] = stretch_keeps(joint->stretch, &alone, 0);
  }
}

struct joint *joint_open(struct view *view, struct arena *arena, const struct question *questions, size_t count,
                         uint64_t conflicts) {
  view_open_totals(view, false);
  view->truths = truths_new(arena);
  struct need need = stretch_survey(view, arena, questions, ASIDE_NOTHING);
  struct stretch *stretch = need.in_time ? NULL : stretch_first(view, arena, questions, &need, 1, NULL);
  struct joint *joint = NULL;
  if (stretch && !need.vague && !stretch->when->vague) {
    joint = arena_alloc(arena, sizeof *joint);
    *joint = (struct joint){.stretch = stretch, .conflicts = conflicts};
    ask_each(joint, arena, questions, count);
    joint->solver = settle_solver(stretch);
  }
  view->truths = NULL;
  return joint;
}

void joint_close(struct joint *joint) {
  if (joint) solver_close(joint->solver);
}

bool joint_exclude(struct joint *joint, const size_t *places, size_t count) {
  literal all = GRAPH_YES;
  for (size_t i = 0; i < count; i++) {
    joint->assumed[i] = joint->kept[places[i]];
    all = graph_and(joint->stretch->graph, all, joint->assumed[i]);
  }
  return !stretch_may(joint->stretch, all) ||
         solver_ask(joint->solver, joint->assumed, count, joint->conflicts) == SOLVER_NO;
}
