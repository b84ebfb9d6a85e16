/* SPDX-License-Identifier: EUPL-1.2
 *
 * Time goes on for ever, the search does not. An outcome that goes round is found in a stretch that ends
 * where an earlier tick stood; such a find is final. That none breaks the condition is shown by induction
 * over the ticks (k-induction: M. Sheeran, S. Singh, G. Stålmarck, “Checking safety properties using
 * induction and a SAT-solver”, FMCAD 2000): no tick of the first stretch does, and wherever k ticks in a row
 * keep it, the next one does too. What is asked of all time at once is shown of few ticks, in which it holds whatever
 * comes before and after. That none keeps it is shown by a beginning no outcome gets past.
 */
#include "settle/settle.h"

#include "logic/solver.h"
#include "logic/truths.h"
#include "settle/alike.h"
#include "settle/conflicting.h"
#include "settle/opposite.h"
#include "settle/parts.h"
#include "settle/resting.h"

enum { ROUNDS_MOST = 3, STEPS_MOST = 24, MONTHS_OF_YEAR = 12 };

struct settling {
  struct view *view;
  struct arena *arena;
  const struct question *question;
  struct need need;
  const struct provisions *aside; /* what is set aside; NULL: nothing */
  uint64_t conflicts;
  bool limited;
  unsigned rests_on; /* enum resting, of all that was looked at */
  uint32_t rounds;   /* those of the first try; 0: it is the shortest */
  struct stretch *first, *later; /* of the first try, where it is made already; what showed that it goes on so */
  uint32_t round; /* of time, in months, where it was looked at */
  bool breaks; /* whether an outcome breaks it, or that was not found out, in some try */
  bool of_members; /* what is asked is whether the thing ever belongs to the subject */
};

struct solver *settle_solver(const struct stretch *stretch) {
  struct solver *solver = solver_open(stretch->graph);
  for (size_t i = 0; solver && i < stretch->picks->requirement_count; i++)
    solver_require(solver, stretch->picks->requirements[i].holds);
  return solver;
}

/* Whether both can be, with every clause heeded but those set aside. */
static enum answer_of_solver ask(struct settling *settling, const struct stretch *stretch, struct solver *solver,
                                 literal a, literal b) {
  size_t count;
  const literal *clauses = aside_assumed(stretch, settling->aside, &count);
  literal *assumed = arena_array(settling->arena, count + 2, sizeof *assumed);
  assumed[0] = a;
  assumed[1] = b;
  for (size_t i = 0; i < count; i++)
    assumed[i + 2] = clauses[i];
  enum answer_of_solver answer = solver_ask(solver, assumed, count + 2, settling->conflicts);
  settling->limited = settling->limited || answer == SOLVER_LIMIT;
  return answer;
}

/* ---- worlds ---- */

struct world *settle_world(struct arena *arena, const struct stretch *stretch, const uint8_t *values) {
  struct world *world = arena_alloc(arena, sizeof *world);
  uint32_t *options = arena_array(arena, stretch->picks->count + 1, sizeof *options);
  for (size_t i = 0; i < stretch->picks->count; i++)
    for (uint32_t k = 0; k < stretch->picks->items[i].count; k++)
      if (graph_value(values, stretch->picks->items[i].options[k]))
        options[i] = k;
  *world = (struct world){stretch->picks, options, stretch->course, stretch->when->holdings, stretch->ticks,
                          stretch->loop};
  return world;
}

/* Whether there is an outcome that goes round and keeps (or breaks) the condition; seen again by the plain
 * evaluator. */
static enum answer_of_solver find_world(struct settling *settling, struct stretch *stretch, struct solver *solver,
                                        bool keeps, struct world **out, uint32_t *fails_at) {
  if (keeps ? !stretch_may_hold(stretch) : !stretch_may_fail(stretch))
    return SOLVER_NO;
  literal wanted = keeps ? stretch->always : graph_not(stretch->always);
  enum answer_of_solver answer = ask(settling, stretch, solver, stretch->goes_round, wanted);
  if (answer != SOLVER_YES)
    return answer;
  *out = settle_world(settling->arena, stretch, solver_values(solver, settling->arena));
  enum truth seen = stretch_replay(settling->view, settling->question, *out, fails_at);
  return seen == truth_of(keeps) ? SOLVER_YES : SOLVER_LIMIT;
}

/* ---- proofs ---- */

static struct settled settle_in_time(struct settling *settling);

/* Wherever so many ticks in a row keep the condition, the next one does. */
static bool is_kept_on(struct settling *settling, struct stretch *stretch, struct solver *solver, uint32_t steps) {
  literal kept = GRAPH_YES;
  for (uint32_t tick = 1; tick <= steps; tick++)
    kept = graph_and(stretch->graph, kept, stretch->holds[tick]);
  return !stretch_may_fail_at(stretch, steps + 1) ||
         ask(settling, stretch, solver, kept, graph_not(stretch->holds[steps + 1])) == SOLVER_NO;
}

/* Wherever in time the last of a few ticks lies, what is asked of it surely holds. */
static bool is_sure_anywhere(struct settling *settling, uint32_t ticks) {
  struct stretch *stretch =
      stretch_anywhere(settling->view, settling->arena, settling->question, &settling->need, ticks, BOUND_SURELY);
  struct solver *solver = stretch ? settle_solver(stretch) : NULL;
  bool sure = solver && ask(settling, stretch, solver, GRAPH_YES, graph_not(stretch->holds[ticks])) == SOLVER_NO;
  solver_close(solver);
  return sure;
}

/* Each beginning makes sure that the condition comes true. Where it asks the same at every tick, one will do. */
static bool is_sure(struct settling *settling) {
  struct stretch *stretch = stretch_beginning(settling->view, settling->arena, settling->question, &settling->need, 1,
                                              BOUND_SURELY);
  struct solver *solver = stretch ? settle_solver(stretch) : NULL;
  if (!solver)
    return false;
  bool alike = stretch->holds[0] == stretch->holds[1];
  literal all = alike ? stretch->holds[0] : stretch->always;
  bool sure = ask(settling, stretch, solver, GRAPH_YES, graph_not(all)) == SOLVER_NO;
  solver_close(solver);
  return sure && (alike || is_sure_anywhere(settling, settle_steps(&settling->need, stretch)));
}

uint32_t settle_steps(const struct need *need, const struct stretch *stretch) {
  uint32_t wanted = (2 + need->back) * stretch->course->longest + 2;
  uint32_t most = stretch->ticks < STEPS_MOST ? stretch->ticks : STEPS_MOST;
  return wanted < most ? wanted : most;
}

bool settle_tries(uint32_t steps, uint32_t most) {
  return steps == most || (steps & (steps - 1)) == 0; /* none, or twice as many as before */
}

/* Each beginning, whether or not it goes round within the stretch, keeps the condition at all of its ticks. */
static bool is_kept_first(struct settling *settling, struct stretch *stretch, struct solver *solver) {
  return !stretch_may_fail(stretch) ||
         ask(settling, stretch, solver, GRAPH_YES, graph_not(stretch->always)) == SOLVER_NO;
}

/* Nothing is open anew where the stretch goes round: every outcome does so with the terms, and those that were looked
 * at are all there are. */
static bool all_go_round(const struct settling *settling, const struct stretch *stretch) {
  bool all = stretch->goes_round == GRAPH_YES && !settling->need.vague && !stretch->when->vague;
  for (size_t i = 0; i < stretch->picks->count && all; i++) {
    const struct picked *picked = &stretch->picks->items[i];
    all = picked->pick.tick == TICK_ALWAYS || picked->pick.tick < stretch->loop || picked->count < 2;
  }
  return all;
}

/* By induction over ticks: the beginning keeps the condition, and from so many ticks that keep it the next does. */
static bool is_guaranteed(struct settling *settling, struct stretch *first, struct solver *of_first) {
  if (!settling->need.in_time || all_go_round(settling, first))
    return true;
  if (settling->need.unfolds)
    return is_sure(settling);
  if (!is_kept_first(settling, first, of_first))
    return false;
  uint32_t most = settle_steps(&settling->need, first);
  struct stretch *stretch =
      stretch_anywhere(settling->view, settling->arena, settling->question, &settling->need, most + 1, BOUND_NONE);
  struct solver *solver = stretch ? settle_solver(stretch) : NULL;
  settling->later = stretch;
  bool proved = false;
  for (uint32_t steps = 0; solver && steps <= most && !proved && !settling->limited; steps++)
    proved = settle_tries(steps, most) && is_kept_on(settling, stretch, solver, steps);
  solver_close(solver);
  return proved;
}

/* Of another question, with the same set aside. */
static struct need need_alike(const struct settling *settling, const struct question *question) {
  struct need need = stretch_survey(settling->view, settling->arena, question, settling->need.sets_aside);
  need.heeded = settling->need.heeded;
  need.heeded_count = settling->need.heeded_count;
  need.all_but = settling->need.all_but;
  return need;
}

/* What should come about at some time, by a part of what is asked, is guaranteed never to. */
static bool never_comes(struct settling *settling, const struct part *part) {
  struct question question = part->question;
  question.lines = opposite_each_time(settling->arena, question.lines);
  if (!question.lines)
    return false;
  struct typed whenever = question.subject ? *question.subject : (struct typed){0};
  whenever.right = NULL; /* not only at times when it belongs to the subject */
  question.subject = question.subject ? &whenever : NULL;
  parts_bind(settling->view, part);
  struct settling opposite = *settling;
  opposite.question = &question;
  opposite.first = NULL;
  opposite.need = need_alike(settling, &question);
  return settle_in_time(&opposite).as == SETTLED_GUARANTEED;
}

/* Whether what a part is about is there and asked about, whatever is set aside. The plain evaluator has found it there
 * at the first moment, at which what is in a subject only at times need not be asked about. */
static bool is_surely_asked(const struct settling *settling, const struct part *part) {
  const struct typed *set = part->within ? part->question.subject->left : NULL, *subject = settling->question->subject;
  bool declared = !set || (set->kind == TYPED_ALL && part->question.item.ref.sort <= SORT_AGREEMENT);
  bool all_time = !subject || !subject->right;
  return part->member && (declared || (all_time && !settling->aside));
}

/* … by one of its parts. */
static bool some_never_comes(struct settling *settling, const struct stretch *stretch) {
  const struct question *question = settling->question;
  struct parts *parts = arena_alloc(settling->arena, sizeof *parts);
  bool sure = !question->subject || stretch->member == GRAPH_YES, never = false;
  if (question->next || !sure)
    return false;
  parts_of(settling->view, question, sure, parts); /* of too many, the first ones */
  for (size_t i = 0; i < parts->count && !never; i++)
    never = is_surely_asked(settling, &parts->items[i]) && never_comes(settling, &parts->items[i]);
  return never;
}

/* No beginning keeps the condition at all of its ticks. */
static bool cannot_hold(struct settling *settling, struct stretch *stretch, struct solver *solver) {
  return !stretch_may_hold(stretch) || ask(settling, stretch, solver, GRAPH_YES, stretch->always) == SOLVER_NO;
}

/* No beginning leaves it possible that the condition is kept. */
static bool is_hopeless(struct settling *settling, const struct stretch *first) {
  struct stretch *stretch = stretch_beginning(settling->view, settling->arena, settling->question, &settling->need, 1,
                                              BOUND_PERHAPS);
  struct solver *solver = stretch ? settle_solver(stretch) : NULL;
  bool hopeless = solver && cannot_hold(settling, stretch, solver);
  solver_close(solver);
  return hopeless || some_never_comes(settling, first);
}

/* No beginning as long as the stretch keeps the condition at each of its ticks. */
static bool is_violated(struct settling *settling, struct stretch *stretch, struct solver *solver) {
  if (!settling->need.in_time || all_go_round(settling, stretch))
    return true;
  if (settling->need.unfolds)
    return is_hopeless(settling, stretch);
  return cannot_hold(settling, stretch, solver);
}

/* ---- verdicts ---- */

static bool is_in_conflict(struct settling *settling, const struct stretch *stretch, struct solver *solver) {
  return ask(settling, stretch, solver, GRAPH_YES, GRAPH_YES) == SOLVER_NO;
}

/* Whether it belongs to the subject in no outcome that goes round within the stretch. */
static bool is_no_member_here(struct settling *settling, const struct stretch *stretch, struct solver *solver) {
  return !settling->of_members && stretch->member != GRAPH_YES &&
         ask(settling, stretch, solver, stretch->goes_round, stretch->member) == SOLVER_NO;
}

/* … and in none that takes longer to: it would break a rule that nothing keeps. */
static bool is_never_member(struct settling *settling, const struct stretch *stretch) {
  if (!settling->need.in_time || all_go_round(settling, stretch))
    return true;
  struct question question = *settling->question;
  struct settling members = *settling;
  question.lines = opposite_of_all(settling->arena, NULL);
  members.question = &question;
  members.first = NULL;
  members.of_members = true;
  members.need = need_alike(settling, &question);
  return settle_in_time(&members).as == SETTLED_GUARANTEED;
}

/* That no outcome breaks it in the years of a stretch. What is asked of all time (`unfolds`) is broken in some years
 * where nothing that comes after can mend it. That alone would say little (`eventually` is never broken so), but
 * outcomes that go round were looked at before, and none broke it. Where it cannot be told what is surely so of a
 * beginning, nothing is claimed. */
static bool is_kept_so_long(struct settling *settling, struct stretch *stretch, struct solver *solver,
                            uint32_t rounds) {
  if (!settling->need.unfolds)
    return is_kept_first(settling, stretch, solver);
  struct stretch *beginning = stretch_beginning(settling->view, settling->arena, settling->question, &settling->need,
                                                rounds, BOUND_PERHAPS);
  struct solver *of_beginning = beginning ? settle_solver(beginning) : NULL;
  bool kept = of_beginning && is_kept_first(settling, beginning, of_beginning);
  solver_close(of_beginning);
  return kept;
}

/* From whether outcomes that keep and that break it were found. */
static void conclude(struct settling *settling, struct stretch *stretch, struct solver *solver,
                     enum answer_of_solver keeps, enum answer_of_solver breaks, struct settled *out) {
  settling->breaks = settling->breaks || stretch->when->not_followed; /* who sits is not gone into then */
  if (stretch->when->not_followed)
    return;
  if (keeps == SOLVER_YES && breaks == SOLVER_YES)
    out->as = settling->need.vague || stretch->when->vague ? UNSETTLED : SETTLED_OPEN;
  else if (keeps == SOLVER_NO && breaks == SOLVER_NO)
    out->as = is_in_conflict(settling, stretch, solver) ? SETTLED_CONFLICT : UNSETTLED;
  else if (breaks == SOLVER_NO && is_no_member_here(settling, stretch, solver))
    out->as = is_never_member(settling, stretch) ? SETTLED_NEVER : UNSETTLED;
  else if (breaks == SOLVER_NO && (stretch->always == GRAPH_YES || is_guaranteed(settling, stretch, solver)))
    out->as = SETTLED_GUARANTEED;
  else if (keeps == SOLVER_NO && is_violated(settling, stretch, solver))
    out->as = SETTLED_VIOLATED;
  settling->breaks = settling->breaks || breaks != SOLVER_NO;
  if (out->as == UNSETTLED && !settling->breaks && is_kept_so_long(settling, stretch, solver, out->rounds))
    out->decided_to = stretch->ticks * stretch->course->tick / MONTHS_OF_YEAR;
}

/* Why it is not settled, where no limit was reached. */
static unsigned why_unsettled(const struct settling *settling, const struct stretch *stretch) {
  const struct when *when = stretch->when;
  if (when->unfollowed) return when->unfollowed;
  if (when->not_followed) return UNFOLLOWED_FOR_A_TIME;
  return when->vague || settling->need.vague || !settling->need.in_time ? UNFOLLOWED_OTHER : UNFOLLOWED_TIME;
}

static struct settled try_rounds(struct settling *settling, uint32_t rounds) {
  struct settled out = {.as = UNSETTLED, .rounds = rounds};
  struct stretch *stretch = rounds == settling->rounds && settling->first
                                ? settling->first
                                : stretch_first(settling->view, settling->arena, settling->question, &settling->need,
                                                rounds, NULL);
  struct solver *solver = stretch ? settle_solver(stretch) : NULL;
  if (!solver) {
    out.limited = true;
    return out;
  }
  settling->round = stretch->course->round * stretch->course->tick;
  enum answer_of_solver keeps = find_world(settling, stretch, solver, true, &out.example, &out.fails_at);
  enum answer_of_solver breaks = find_world(settling, stretch, solver, false, &out.counterexample, &out.fails_at);
  conclude(settling, stretch, solver, keeps, breaks, &out);
  if (settling->need.fixed && stretch->latest)
    out.fails_at = stretch->latest - 1;
  settling->rests_on |= resting_of_all(settling->view->model, stretch->picks);
  out.named = stretch->when->named;
  out.need = settling->need;
  solver_close(solver);
  out.limited = out.by_search = settling->limited;
  if (out.as == UNSETTLED && !out.limited && !out.decided_to) out.unfollowed = why_unsettled(settling, stretch);
  return out;
}

/* What is asked of some years in a row may come round no sooner than they do. */
static uint32_t rounds_of_window(const struct settling *settling) {
  return (uint32_t)(settling->need.window * MONTHS_OF_YEAR + settling->round - 1) / settling->round;
}

/* As many rounds of time as it takes. */
static struct settled settle_in_time(struct settling *settling) {
  struct settled out = {.as = UNSETTLED};
  settling->breaks = false;
  uint32_t first = settling->rounds ? settling->rounds : 1;
  for (uint32_t rounds = first; rounds < first + ROUNDS_MOST && out.as == UNSETTLED && !out.limited; rounds++) {
    out = try_rounds(settling, rounds);
    if (!settling->need.in_time || settling->need.vague)
      return out;
  }
  uint32_t rounds = settling->need.window && !out.limited && out.as == UNSETTLED ? rounds_of_window(settling) : 0;
  return rounds >= first + ROUNDS_MOST ? try_rounds(settling, rounds) : out;
}

/* ---- what it rests on ---- */

/* Leaves of what all outcomes that were looked at rest on what may matter. */
static unsigned still_resting(struct settling *settling, const struct settled *settled, unsigned rests_on) {
  bool keeps = settled->as == SETTLED_GUARANTEED;
  const struct resting_claim claim = {.view = settling->view, .arena = settling->arena, .question = settling->question,
                                      .need = &settling->need, .first = settling->first, .aside = settling->aside,
                                      .keeps = keeps, .conflicts = settling->conflicts};
  return keeps || settled->as == SETTLED_VIOLATED ? resting_still(&claim, rests_on) : rests_on;
}

/* … with what it rests on. */
static struct settled settle_once(struct settling *settling) {
  unsigned before = settling->rests_on;
  settling->rests_on = 0;
  struct settled out = settle_in_time(settling);
  settling->rests_on = before | still_resting(settling, &out, settling->rests_on);
  return out;
}

/* ---- conflicts ---- */

/* Then no total is sure to fix a number of seats. */
static struct asides find_asides(struct settling *settling) {
  struct view *view = settling->view;
  view_open_totals(view, true);
  view->truths = view->truths ? truths_new(settling->arena) : NULL;
  settling->first = NULL;
  settling->aside = NULL;
  return conflicting_asides(view, settling->arena, settling->question, settling->conflicts);
}

static void set_aside(struct settling *settling, const struct provisions *provisions) {
  settling->aside = provisions;
  settling->need = conflicting_need(settling->view, settling->arena, settling->question, provisions);
}

struct asides settle_asides(struct view *view, struct arena *arena, const struct question *question,
                            uint64_t conflicts) {
  struct settling settling = {.view = view, .arena = arena, .question = question, .conflicts = conflicts};
  return find_asides(&settling);
}

/* With each choice of clauses set aside that lets the rest hold: what comes out every time, or a conflict. */
static struct settled settle_conflict(struct settling *settling) {
  struct asides asides = find_asides(settling);
  struct settled out = {.as = UNSETTLED, .limited = asides.limited};
  for (size_t i = 0; i < asides.left_out_count && !out.limited; i++) {
    set_aside(settling, asides.left_out + i);
    struct settled one = settle_once(settling);
    if (i == 0 || one.as == UNSETTLED || one.limited)
      out = one;
    else if (one.as != out.as)
      out.as = SETTLED_CONFLICT;
    if (one.as == UNSETTLED)
      break;
  }
  if (out.as != SETTLED_CONFLICT && asides.left_out_count)
    settling->aside = asides.left_out; /* what is told is of the first one */
  out.conflicts = asides.conflicts;
  out.conflict_count = asides.conflict_count;
  return out;
}

struct settled settle(struct view *view, struct arena *arena, const struct question *question, bool in_conflict,
                      struct settle_limits limits, struct alike *alike) {
  struct settling settling = {.view = view, .arena = arena, .question = question, .conflicts = limits.conflicts};
  struct settled out = {.as = SETTLED_CONFLICT};
  view->truths = truths_new(arena);
  settling.need = stretch_survey(view, arena, question, ASIDE_NOTHING);
  if (!in_conflict)
    settling.rounds = stretch_rounds(view, arena, question, &settling.need, limits.years);
  if (settling.rounds)
    settling.first = stretch_first(view, arena, question, &settling.need, settling.rounds, NULL);
  if (settling.first && alike_settled(alike, settling.first, question, &settling.need, &out))
    settling.rests_on = still_resting(&settling, &out, resting_of_all(view->model, settling.first->picks));
  else if (!in_conflict)
    out = settle_once(&settling);
  if (out.as == SETTLED_CONFLICT)
    out = settle_conflict(&settling);
  out.aside = settling.aside;
  if (out.as != SETTLED_CONFLICT) /* that turns on the conflicts alone */
    out.rests_on = settling.rests_on;
  if (settling.first && out.rounds == settling.rounds && !out.like)
    alike_keep(alike, settling.first, settling.later, &out);
  view->truths = NULL;
  return out;
}

/* ---- the conflicts of a body ---- */

struct asides settle_body(struct view *view, struct arena *arena, uint32_t body, uint64_t conflicts, bool *marks) {
  struct question question = {.body = body + 1};
  struct settling settling = {.view = view, .arena = arena, .question = &question, .conflicts = conflicts};
  struct asides none = {0};
  settling.need = stretch_survey(view, arena, &question, ASIDE_NOTHING);
  struct stretch *stretch = stretch_first(view, arena, &question, &settling.need, 1, NULL);
  struct solver *solver = stretch ? settle_solver(stretch) : NULL;
  if (!solver)
    return none;
  bool in_conflict = is_in_conflict(&settling, stretch, solver);
  solver_close(solver);
  if (!in_conflict)
    return none;
  for (size_t i = 0; i < stretch->when->asked_count; i++)
    marks[view->model->roles[stretch->when->asked[i].role].body] = true;
  marks[body] = true;
  struct asides asides = find_asides(&settling);
  view_open_totals(view, false);
  return asides;
}

/* ---- several at once ---- */

static enum settled_as hold_in_rounds(struct settling *settling, uint32_t rounds) {
  struct stretch *stretch =
      stretch_first(settling->view, settling->arena, settling->question, &settling->need, rounds, NULL);
  struct solver *solver = stretch ? settle_solver(stretch) : NULL;
  enum settled_as as = UNSETTLED;
  settling->round = stretch ? stretch->course->round * stretch->course->tick : 0;
  bool may_hold = solver && stretch_may_hold(stretch);
  if (may_hold && ask(settling, stretch, solver, stretch->goes_round, stretch->always) == SOLVER_YES)
    as = SETTLED_OPEN;
  else if (solver && !settling->limited && !is_in_conflict(settling, stretch, solver) &&
           is_violated(settling, stretch, solver))
    as = SETTLED_VIOLATED;
  solver_close(solver);
  return as;
}

/* What comes round no sooner is found in more rounds. */
static enum settled_as hold_together(struct settling *settling) {
  enum settled_as as = UNSETTLED;
  uint32_t most = settling->need.in_time && !settling->need.vague ? ROUNDS_MOST : 1;
  for (uint32_t rounds = 1; rounds <= most && as == UNSETTLED && !settling->limited; rounds++)
    as = hold_in_rounds(settling, rounds);
  bool in_window = most > 1 && settling->need.window && settling->round && as == UNSETTLED && !settling->limited;
  uint32_t rounds = in_window ? rounds_of_window(settling) : 0;
  return rounds > most ? hold_in_rounds(settling, rounds) : as;
}

/* With each choice of clauses set aside that lets the rest hold, as long as none is kept. */
static enum settled_as hold_in_conflict(struct settling *settling) {
  struct asides asides = find_asides(settling);
  enum settled_as as = asides.limited ? UNSETTLED : SETTLED_VIOLATED;
  for (size_t i = 0; i < asides.left_out_count && as == SETTLED_VIOLATED; i++) {
    set_aside(settling, asides.left_out + i);
    as = hold_together(settling);
  }
  return as;
}

enum settled_as settle_all(struct view *view, struct arena *arena, const struct question *questions, bool in_conflict,
                           uint64_t conflicts) {
  struct settling settling = {.view = view, .arena = arena, .question = questions, .conflicts = conflicts};
  view_open_totals(view, in_conflict);
  view->truths = truths_new(arena);
  settling.need = stretch_survey(view, arena, questions, ASIDE_NOTHING);
  enum settled_as as = in_conflict ? hold_in_conflict(&settling) : hold_together(&settling);
  view->truths = NULL;
  view_open_totals(view, false);
  return as;
}
