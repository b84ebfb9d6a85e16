/* SPDX-License-Identifier: EUPL-1.2
 *
 * Both outcomes are sought at once, in one graph, with at most so many differences, and one more each time.
 * Who holds a role for a term is one choice, however long the term is; how many seats somebody has by a statement is
 * one choice, however many they are. After a pair comes one that does not differ in all of its choices; where
 * there is none, one that makes a choice in a way not seen yet.
 */
#include "settle/nearest.h"

#include "logic/solver.h"
#include "settle/neighbours.h"
#include "settle/pairing.h"
#include "settle/resting.h"

enum { DIFFERENCES_MOST = 24, ALIKE_CONFLICTS_MOST = 300, EARLIER_CONFLICTS_MOST = 1000 };

/* ---- what was found ---- */

static bool has_kind(const struct pick *kinds, size_t count, struct pick kind) {
  for (size_t i = 0; i < count; i++)
    if (nearest_same_choice(kinds[i], kind))
      return true;
  return false;
}

/* Whether a choice of one of these kinds, or of any but these, differs. */
static literal any_differs(struct pairing *pairing, const struct pick *kinds, size_t count, bool among) {
  literal differs = GRAPH_NO;
  for (size_t i = 0; i < pairing->compared_count; i++)
    if (has_kind(kinds, count, pairing->compared[i].kind) == among)
      differs = graph_or(pairing->keeps->graph, differs, pairing->compared[i].differs);
  return differs;
}

static bool is_seen(const struct pairing *pairing, struct pick of, bool keeps, uint32_t option) {
  for (size_t i = 0; i < pairing->seen_count; i++) {
    const struct seen *seen = &pairing->seen[i];
    if (seen->option == option && seen->keeps == keeps && nearest_same_choice(seen->of, of))
      return true;
  }
  return false;
}

static void see(struct pairing *pairing, const uint8_t *values, const struct compared *compared, bool keeps) {
  const struct picked *picked = keeps ? compared->keeps : compared->breaks;
  for (uint32_t k = 0; k < picked->count; k++) {
    if (!graph_value(values, picked->options[k]) || is_seen(pairing, compared->of, keeps, k))
      continue;
    pairing->seen = arena_grow(pairing->arena, pairing->seen, &pairing->seen_room, pairing->seen_count + 1,
                               sizeof *pairing->seen);
    pairing->seen[pairing->seen_count++] = (struct seen){compared->of, keeps, k};
  }
}

/* Some choice is made in a way in which it was not in the pairs so far. */
static literal new_way(struct pairing *pairing) {
  struct graph *graph = pairing->keeps->graph;
  literal any = GRAPH_NO;
  for (size_t i = 0; i < pairing->compared_count; i++) {
    const struct compared *compared = &pairing->compared[i];
    literal unseen = GRAPH_NO;
    for (uint32_t k = 0; k < compared->keeps->count; k++)
      if (!is_seen(pairing, compared->of, true, k))
        unseen = graph_or(graph, unseen, compared->keeps->options[k]);
    for (uint32_t k = 0; k < compared->breaks->count; k++)
      if (!is_seen(pairing, compared->of, false, k))
        unseen = graph_or(graph, unseen, compared->breaks->options[k]);
    any = graph_or(graph, any, graph_and(graph, compared->differs, unseen));
  }
  return any;
}

/* The kinds of choices in which the pair last found differs; how they are made in it is noted. */
static size_t kinds_found(struct pairing *pairing, const uint8_t *values, struct pick *kinds) {
  size_t count = 0;
  for (size_t i = 0; i < pairing->compared_count; i++) {
    const struct compared *compared = &pairing->compared[i];
    if (!graph_value(values, compared->differs))
      continue;
    see(pairing, values, compared, true);
    see(pairing, values, compared, false);
    if (!has_kind(kinds, count, compared->kind))
      kinds[count++] = compared->kind;
  }
  return count;
}

/* Notes the pair last found, for the next one to be another; false where it differs in nothing that counts. */
static bool note_pair(struct pairing *pairing) {
  struct graph *graph = pairing->keeps->graph;
  const uint8_t *values = pairing->values;
  struct pick *kinds = arena_array(pairing->arena, pairing->compared_count + 1, sizeof *kinds);
  size_t count = kinds_found(pairing, values, kinds);
  struct found_pair pair = {.alike = graph_not(any_differs(pairing, kinds, count, false))};
  for (size_t i = 0; i < pairing->count; i++)
    pair.differences += graph_value(values, pairing->differ[i]);
  literal all = GRAPH_YES;
  for (size_t i = 0; i < count; i++)
    all = graph_and(graph, all, any_differs(pairing, &kinds[i], 1, true));
  pair.other = graph_not(all);
  pairing->found = arena_grow(pairing->arena, pairing->found, &pairing->found_room, pairing->found_count + 1,
                              sizeof *pairing->found);
  pairing->found[pairing->found_count++] = pair;
  return count > 0;
}

/* ---- the pair ---- */

static void require_all(struct solver *solver, const struct stretch *stretch, const struct provisions *aside) {
  size_t count;
  const literal *clauses = aside_assumed(stretch, aside, &count);
  for (size_t i = 0; i < count; i++)
    solver_require(solver, clauses[i]);
  for (size_t i = 0; i < stretch->picks->requirement_count; i++)
    solver_require(solver, stretch->picks->requirements[i].holds);
  solver_require(solver, stretch->goes_round);
}

/* Within the conflicts that are left for this pair, and so many of them at most (0: all). */
static enum answer_of_solver ask_within(struct pairing *pairing, const literal *assumed, size_t count, uint64_t most) {
  uint64_t spent = solver_conflicts(pairing->solver) - pairing->spent, left = 0;
  if (pairing->conflicts && spent >= pairing->conflicts)
    return SOLVER_LIMIT;
  if (pairing->conflicts)
    left = pairing->conflicts - spent;
  enum answer_of_solver answer =
      solver_ask(pairing->solver, assumed, count, most && (!left || most < left) ? most : left);
  if (answer == SOLVER_YES)
    pairing->values = solver_values(pairing->solver, pairing->arena);
  return answer;
}

/* Whether the condition is broken at some tick before that one. */
static literal is_broken_before(const struct pairing *pairing, uint32_t tick) {
  literal kept = GRAPH_YES;
  for (uint32_t i = 0; i < tick; i++)
    kept = graph_and(pairing->breaks->graph, kept, pairing->breaks->holds[i]);
  return graph_not(kept);
}

static uint32_t broken_at(const struct pairing *pairing) {
  uint32_t tick = 0;
  while (tick < pairing->breaks->asked_to && graph_value(pairing->values, pairing->breaks->holds[tick]))
    tick++;
  return tick;
}

/* Of pairs found under the same assumptions one in which it is broken sooner, as long as one is found soon. `assumed`
 * has room for one more. */
static void find_earlier(struct pairing *pairing, literal *assumed, size_t count) {
  enum answer_of_solver answer = SOLVER_YES;
  for (uint32_t tick = broken_at(pairing); tick && answer == SOLVER_YES; tick = broken_at(pairing)) {
    assumed[count] = is_broken_before(pairing, tick);
    answer = ask_within(pairing, assumed, count + 1, EARLIER_CONFLICTS_MOST);
  }
}

/* That a pair turns on other choices than those found, and on no more of them than that; with room for one more. */
static literal *assume(struct pairing *pairing, literal fewer, size_t *count) {
  literal *assumed = arena_array(pairing->arena, pairing->found_count + 2, sizeof *assumed);
  for (size_t i = 0; i < pairing->found_count; i++)
    assumed[i] = pairing->found[i].other;
  assumed[pairing->found_count] = fewer;
  *count = pairing->found_count + 1;
  return assumed;
}

/* Whether terms are whole from the first one on in both outcomes: no role begins within a term. */
static literal begins_whole(const struct pairing *pairing) {
  const struct course *course = pairing->keeps->course;
  literal whole = GRAPH_YES;
  for (size_t i = 0; i < pairing->compared_count; i++) {
    const struct compared *compared = &pairing->compared[i];
    if (compared->keeps->pick.kind != PICK_WAY)
      continue;
    struct ways ways = course->ways[compared->keeps->pick.ref.index];
    for (uint32_t k = 0; k < compared->keeps->count; k++)
      if (course_first_term(course, ways.items[k]) != ways.items[k].period)
        whole = graph_and(course->picks->graph, whole,
                          graph_not(graph_or(course->picks->graph, compared->keeps->options[k],
                                             compared->breaks->options[k])));
  }
  return whole;
}

static literal are_terms_alike(const struct pairing *pairing) {
  literal alike = GRAPH_YES;
  for (size_t i = 0; i < pairing->compared_count; i++)
    if (pick_is_of_terms(pairing->compared[i].keeps->pick))
      alike = graph_and(pairing->keeps->graph, alike, graph_not(pairing->compared[i].differs));
  return alike;
}

/* Of pairs found under the same assumptions, and broken no later, one that is easily told, if one is found soon. */
static void find_plain(struct pairing *pairing, literal *assumed, size_t count) {
  if (graph_value(pairing->values, pairing->whole))
    return;
  assumed[count] = graph_and(pairing->keeps->graph, pairing->whole, is_broken_before(pairing, broken_at(pairing) + 1));
  ask_within(pairing, assumed, count + 1, EARLIER_CONFLICTS_MOST);
}

/* Of one moment, a pair that tells who it may be, not how long terms would be or who begins, if one is found soon. */
static void find_alike(struct pairing *pairing, literal *assumed, size_t count) {
  assumed[count] = pairing->terms_alike;
  if (pairing->fixed && !graph_value(pairing->values, pairing->terms_alike))
    ask_within(pairing, assumed, count + 1, EARLIER_CONFLICTS_MOST);
}

static void find_better(struct pairing *pairing, literal *assumed, size_t count) {
  find_earlier(pairing, assumed, count);
  find_plain(pairing, assumed, count);
  find_alike(pairing, assumed, count);
}

/* Whether there is such a pair; where it is wanted, one in which the condition is broken as soon as can be. */
static enum answer_of_solver ask(struct pairing *pairing, literal fewer, uint64_t most, bool early) {
  size_t count;
  literal *assumed = assume(pairing, fewer, &count);
  enum answer_of_solver answer = ask_within(pairing, assumed, count, most);
  if (answer == SOLVER_YES && early)
    find_better(pairing, assumed, count);
  return answer;
}

/* Whether there is one without any difference that counts. Outcomes that pick all alike are one and the same, so where
 * none is found soon there is none: to prove it may be the dearest question of all, as the solver does not know that
 * the graph has two halves of one shape. What it learns of them on the way serves the next questions. */
static enum answer_of_solver ask_for_none(struct pairing *pairing) {
  literal none = graph_not(pairing->at_least[1]);
  return ask(pairing, none, ALIKE_CONFLICTS_MOST, true) == SOLVER_YES ? SOLVER_YES : SOLVER_NO;
}

/* The fewest differences there must be. */
static enum answer_of_solver ask_for_fewest(struct pairing *pairing) {
  enum answer_of_solver answer = pairing->most ? ask_for_none(pairing) : SOLVER_NO;
  for (size_t fewest = 1; fewest < pairing->most && answer == SOLVER_NO; fewest++)
    answer = ask(pairing, graph_not(pairing->at_least[fewest + 1]), 0, true);
  return answer == SOLVER_NO && pairing->most == pairing->count ? ask(pairing, GRAPH_YES, 0, true) : answer;
}

/* A pair that turns on the same choices as one before, and on no more of them, made in another way. Each of them
 * matters, as there is no pair with fewer. */
static enum answer_of_solver ask_for_way(struct pairing *pairing, const struct found_pair *pair) {
  bool all = pair->differences == pairing->most;
  literal more = all ? GRAPH_NO : pairing->at_least[pair->differences + 1];
  enum { CONDITIONS = 3 };
  literal assumed[CONDITIONS + 1] = {pair->alike, graph_not(more), new_way(pairing)};
  enum answer_of_solver answer = ask_within(pairing, assumed, CONDITIONS, 0);
  if (answer == SOLVER_YES)
    find_better(pairing, assumed, CONDITIONS);
  return answer;
}

static enum answer_of_solver ask_for_ways(struct pairing *pairing) {
  enum answer_of_solver answer = SOLVER_NO;
  for (size_t tried = 0; tried < pairing->kinds && answer == SOLVER_NO; tried++)
    answer = ask_for_way(pairing, &pairing->found[pairing->ways++ % pairing->kinds]);
  return answer;
}

static struct world *replayed(struct pairing *pairing, const struct stretch *stretch, bool keeps, uint32_t *fails_at) {
  struct world *world = settle_world(pairing->arena, stretch, pairing->values);
  return stretch_replay(pairing->view, pairing->question, world, fails_at) == truth_of(keeps) ? world : NULL;
}

/* The pair that was found, once the plain evaluator has seen it too. */
static bool take(struct pairing *pairing, struct settled *settled) {
  uint32_t fails_at = 0;
  struct world *example = replayed(pairing, pairing->keeps, true, &fails_at);
  struct world *counterexample = replayed(pairing, pairing->breaks, false, &fails_at);
  settled->nearest = example && counterexample;
  if (!settled->nearest)
    return false;
  settled->example = example;
  settled->counterexample = counterexample;
  settled->rests_on = resting_of_two(pairing->view->model, example, counterexample);
  settled->fails_at = settled->need.fixed && pairing->breaks->latest ? pairing->breaks->latest - 1 : fails_at;
  return true;
}

struct pairing *pairing_open(struct view *view, struct arena *arena, const struct question *question,
                             uint64_t conflicts, struct settled *settled) {
  struct pairing *pairing = arena_alloc(arena, sizeof *pairing);
  *pairing = (struct pairing){.view = view, .arena = arena, .question = question, .conflicts = conflicts};
  pairing->keeps = stretch_first(view, arena, question, &settled->need, settled->rounds, NULL);
  pairing->breaks = stretch_first(view, arena, question, &settled->need, settled->rounds, pairing->keeps->graph);
  settled->named = pairing->keeps->when->named;
  pairing->fixed = settled->need.fixed;
  pairing_find_differences(pairing);
  pairing->whole = begins_whole(pairing);
  pairing->terms_alike = are_terms_alike(pairing);
  pairing->solver = solver_open(pairing->keeps->graph);
  solver_count_conflicts(pairing->solver);
  require_all(pairing->solver, pairing->keeps, settled->aside);
  require_all(pairing->solver, pairing->breaks, settled->aside);
  solver_require(pairing->solver, pairing->keeps->always);
  solver_require(pairing->solver, graph_not(pairing->breaks->always));
  pairing->most = pairing->count < DIFFERENCES_MOST ? pairing->count : DIFFERENCES_MOST;
  pairing->at_least = arena_array(arena, pairing->most + 2, sizeof *pairing->at_least);
  graph_count(pairing->keeps->graph, pairing->differ, pairing->count, pairing->most, pairing->at_least);
  if (ask_for_fewest(pairing) == SOLVER_YES && take(pairing, settled))
    note_pair(pairing);
  return pairing;
}

void pairing_close(struct pairing *pairing) {
  solver_close(pairing->solver);
}

void nearest_pair(struct view *view, struct arena *arena, const struct question *question, uint64_t conflicts,
                  struct settled *settled) {
  if (!neighbours_find(view, arena, question, settled))
    pairing_close(pairing_open(view, arena, question, conflicts, settled));
}

enum paired pairing_next(struct pairing *pairing, struct settled *settled) {
  if (!pairing->found_count)
    return PAIRED_LIMIT;
  pairing->spent = solver_conflicts(pairing->solver);
  enum answer_of_solver answer = pairing->kinds ? SOLVER_NO : ask(pairing, GRAPH_YES, 0, false);
  if (answer == SOLVER_YES)
    answer = ask_for_fewest(pairing);
  else if (answer == SOLVER_NO) {
    pairing->kinds = pairing->kinds ? pairing->kinds : pairing->found_count;
    answer = ask_for_ways(pairing);
    if (answer == SOLVER_NO)
      return PAIRED_LAST;
  }
  return answer == SOLVER_YES && take(pairing, settled) && note_pair(pairing) ? PAIRED_FOUND : PAIRED_LIMIT;
}
