/* SPDX-License-Identifier: EUPL-1.2
 *
 * Outcomes are sought that keep both rules, or one and not the other. What is not found is proved not to be, as in
 * settle.c, with one rule assumed where the other is to follow from it; else nothing is told.
 */
#include "check/relation.h"

#include "logic/truths.h"
#include "settle/resting.h"
#include "settle/settle.h"

#include <string.h>

enum { BRANCHES_MOST = 64 };

static const struct relation unknown = {TOLD_UNKNOWN, {TOLD_UNKNOWN, TOLD_UNKNOWN}, 0};

/* One search for how two rules stand to each other, under the branches that are picked. */
struct trial {
  struct view *view;
  struct arena *arena;
  uint64_t conflicts;
  const struct question *all; /* those of both rules */
  struct need need;
  struct stretch *stretch;
  struct solver *solver;
};

/* ---- one trial ---- */

/* Both rules' questions in one chain; of one rule alone where `two` is NULL. */
static const struct question *chain(struct arena *arena, const struct question *one, const struct question *two) {
  struct question *first = NULL;
  const struct question *lists[] = {one, two};
  for (int i = 0; i < 2; i++)
    for (const struct question *each = lists[i]; each; each = each->next) {
      struct question *copy = arena_alloc(arena, sizeof *copy);
      *copy = *each;
      copy->next = first;
      first = copy;
    }
  return first;
}

static enum answer_of_solver ask(const struct trial *trial, struct solver *solver, literal a, literal b) {
  const literal assumed[] = {a, b};
  return solver_ask(solver, assumed, 2, trial->conflicts);
}

/* Whether some questions are kept at each of some ticks. */
static literal kept_between(struct stretch *stretch, const struct question *some, uint32_t from, uint32_t to) {
  literal all = GRAPH_YES;
  for (uint32_t tick = from; tick <= to; tick++)
    all = graph_and(stretch->graph, all, stretch_keeps(stretch, some, tick));
  return all;
}

/* … at all that were asked for, from the first day on. */
static literal kept_first(struct stretch *stretch, const struct question *some) {
  return kept_between(stretch, some, 0, stretch->asked_to);
}

/* Whether an outcome keeps `kept` and is otherwise as `other` says. */
static enum answer_of_solver find(const struct trial *trial, literal kept, literal other) {
  literal both = graph_and(trial->stretch->graph, kept, other);
  return ask(trial, trial->solver, trial->stretch->goes_round, both);
}

/* Where the one is kept all along and the other for so many ticks in a row, it is at the next one, too. */
static bool is_kept_on(const struct trial *trial, const struct question *from, const struct question *follows) {
  uint32_t most = settle_steps(&trial->need, trial->stretch);
  struct stretch *stretch = stretch_anywhere(trial->view, trial->arena, trial->all, &trial->need, most + 1,
                                             BOUND_NONE);
  struct solver *solver = stretch ? settle_solver(stretch) : NULL;
  if (!solver) return false;
  literal so_far = kept_between(stretch, from, 1, stretch->asked_to);
  enum answer_of_solver answer = SOLVER_YES;
  for (uint32_t steps = 0; steps <= most && answer == SOLVER_YES; steps++) {
    literal next = stretch_keeps(stretch, follows, steps + 1);
    if (settle_tries(steps, most)) answer = ask(trial, solver, so_far, graph_not(next));
    so_far = graph_and(stretch->graph, so_far, next);
  }
  solver_close(solver);
  return answer == SOLVER_NO;
}

/* What asks the same at every tick of all time, as whether something comes about: each beginning that perhaps keeps the
 * one is sure to keep it. */
static bool is_sure(const struct trial *trial, const struct question *from, const struct question *follows) {
  struct stretch *stretch = stretch_beginning(trial->view, trial->arena, trial->all, &trial->need, 1, BOUND_PERHAPS);
  struct solver *solver = stretch ? settle_solver(stretch) : NULL;
  if (!solver) return false;
  literal kept = kept_first(stretch, from);
  stretch->when->bound = BOUND_SURELY;
  literal sure = stretch_keeps(stretch, follows, 0);
  bool same = sure == stretch_keeps(stretch, follows, 1) && !stretch->when->lost;
  bool proved = same && ask(trial, solver, kept, graph_not(sure)) == SOLVER_NO;
  solver_close(solver);
  return proved;
}

/* No beginning and nothing after it breaks what is to follow where the other is kept; no outcome does that goes
 * round. */
static bool is_proved(const struct trial *trial, const struct question *from, const struct question *follows,
                      literal kept, literal broken) {
  if (!trial->need.in_time) return true;
  if (trial->need.unfolds) return is_sure(trial, from, follows);
  return ask(trial, trial->solver, kept, broken) == SOLVER_NO && is_kept_on(trial, from, follows);
}

/* Where time matters, first outcomes of a simple kind are gone through: they are few, and most is found among them.
 * Then all of them and, where nothing is found, proofs; then those that take longer to come round. */
enum trial_kind { TRIAL_SIMPLE, TRIAL_PROVES, TRIAL_LONGER };

static bool trial_open(struct trial *trial, enum trial_kind kind) {
  static const uint32_t rounds[] = {[TRIAL_SIMPLE] = 4, [TRIAL_PROVES] = 1, [TRIAL_LONGER] = 2};
  trial->need.simple = kind == TRIAL_SIMPLE;
  trial->stretch = stretch_first(trial->view, trial->arena, trial->all, &trial->need, rounds[kind], NULL);
  trial->solver = trial->stretch ? settle_solver(trial->stretch) : NULL;
  return trial->solver && ask(trial, trial->solver, GRAPH_YES, GRAPH_YES) == SOLVER_YES;
}

/* What is found of one thing; what was found before is not asked again. Without a proof nothing is impossible. */
static void look(enum told *told, enum answer_of_solver found, bool vague, bool proved) {
  if (found == SOLVER_YES && !vague)
    *told = TOLD_NO;
  else if (found == SOLVER_NO && proved)
    *told = TOLD_YES;
}

static void look_for_outcomes(const struct trial *trial, const struct question *const rules[2], bool prove,
                              struct relation *out) {
  bool two = rules[1] != NULL, vague = trial->need.vague || trial->stretch->when->vague;
  literal kept[] = {kept_first(trial->stretch, rules[0]), two ? kept_first(trial->stretch, rules[1]) : GRAPH_YES};
  for (int i = 0; two && i < 2; i++) {
    if (out->follows[i] != TOLD_UNKNOWN) continue;
    literal broken = graph_not(kept[i]);
    enum answer_of_solver found = find(trial, kept[!i], broken);
    bool proved = prove && found == SOLVER_NO && is_proved(trial, rules[!i], rules[i], kept[!i], broken);
    look(&out->follows[i], found, vague, proved);
  }
  if (out->excludes != TOLD_UNKNOWN) return;
  enum answer_of_solver found = find(trial, kept[0], kept[1]);
  bool proved = prove && found == SOLVER_NO &&
                settle_all(trial->view, trial->arena, trial->all, false, trial->conflicts) == SETTLED_VIOLATED;
  look(&out->excludes, found, vague, proved);
}

static bool is_all_told(const struct relation *relation, bool two) {
  bool follows = relation->follows[0] != TOLD_UNKNOWN && relation->follows[1] != TOLD_UNKNOWN;
  return relation->excludes != TOLD_UNKNOWN && (!two || follows);
}

/* Under the branches that are picked, of so many choices; unknown where more choices are met. */
static struct relation relation_here(struct view *view, size_t picked, const struct question *one,
                                     const struct question *two, uint64_t conflicts) {
  struct trial trial = {.view = view, .arena = view->scratch, .conflicts = conflicts};
  struct relation relation = unknown;
  const struct question *const rules[] = {one, two};
  trial.all = chain(view->scratch, one, two);
  view->truths = truths_new(view->scratch);
  trial.need = stretch_survey(view, view->scratch, trial.all, ASIDE_NOTHING);
  int kind = trial.need.in_time ? TRIAL_SIMPLE : TRIAL_PROVES, last = trial.need.in_time ? TRIAL_LONGER : TRIAL_PROVES;
  if (view->group_seen_count > picked) last = -1;
  for (; kind <= last && !is_all_told(&relation, two != NULL); kind++) {
    if (trial_open(&trial, (enum trial_kind)kind)) look_for_outcomes(&trial, rules, kind == TRIAL_PROVES, &relation);
    if (trial.stretch && kind == TRIAL_PROVES) relation.rests_on = resting_of_all(view->model, trial.stretch->picks);
    solver_close(trial.solver);
  }
  view->truths = NULL;
  return relation;
}

/* ---- over branches ---- */

static enum told both(enum told a, enum told b) {
  return a < b ? a : b;
}

static struct relation over_picked(struct view *view, const uint32_t *groups, size_t count, const struct question *one,
                                   const struct question *two, uint64_t conflicts) {
  struct relation all = {TOLD_YES, {TOLD_YES, TOLD_YES}, 0};
  view_pick_first(view, groups, count);
  do {
    arena_clear(view->scratch);
    struct relation here = relation_here(view, count, one, two, conflicts);
    all.excludes = both(all.excludes, here.excludes);
    for (int i = 0; i < 2; i++) all.follows[i] = both(all.follows[i], here.follows[i]);
    all.rests_on |= here.rests_on;
  } while (view_pick_next(view, groups, count));
  view_pick_none(view, groups, count);
  return all;
}

/* Each reading and alternative that is met is looked at for itself; what is claimed is so in all of them. */
struct relation relation_of(struct view *view, const struct question *one, const struct question *two,
                            uint64_t conflicts) {
  view->group_seen_count = 0;
  view->steps = 0;
  for (;;) {
    uint32_t groups[GROUPS_SEEN_MOST];
    size_t count = view->group_seen_count;
    memcpy(groups, view->groups_seen, count * sizeof *groups);
    if (count == GROUPS_SEEN_MOST || view_pick_count(view, groups, count) > BRANCHES_MOST) return unknown;
    struct relation relation = over_picked(view, groups, count, one, two, conflicts);
    if (view->steps > view->step_limit) return unknown;
    if (view->group_seen_count == count) return relation;
  }
}
