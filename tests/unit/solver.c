/* SPDX-License-Identifier: EUPL-1.2
 *
 * The solver against all cases of a few choices, and against another solver, PicoSAT, on more of them. Meanwhile
 * CaDiCaL checks itself that each clause it learns follows.
 */
#include "unit/scene.h"

#include "unit/conditions.h"

#include "logic/solver.h"

#include <fcntl.h>
#include <picosat/picosat.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MADE = 40, ROUNDS = 300, QUESTIONS = 6, ASSUMED = 5, MANY = 30 };

/* Asks while standard output is closed: what checks CaDiCaL tells there of each clause that cannot hold. */
static enum answer_of_solver ask(struct solver *solver, const literal *assumed, size_t count, uint64_t conflicts) {
  fflush(stdout);
  int kept = dup(STDOUT_FILENO), nothing = open("/dev/null", O_WRONLY);
  assert_true(kept >= 0 && nothing >= 0 && dup2(nothing, STDOUT_FILENO) >= 0);
  enum answer_of_solver answer = solver_ask(solver, assumed, count, conflicts);
  fflush(stdout);
  assert_true(dup2(kept, STDOUT_FILENO) >= 0);
  close(kept);
  close(nothing);
  return answer;
}

/* ---- against all cases ---- */

/* A graph by chance, the solver over it, and in which cases all that is required holds. */
struct round {
  struct graph *graph;
  struct solver *solver;
  struct meant made[MADE];
  uint32_t table;
};

static struct round round_by_chance(struct arena *arena, struct chance *chance) {
  struct round round = {.graph = graph_new(arena), .table = UINT32_MAX};
  make_by_chance(round.graph, chance, round.made, MADE);
  round.solver = solver_open(round.graph);
  return round;
}

static void require_by_chance(struct round *round, struct chance *chance) {
  struct meant more = any_of(chance, round->made, MADE);
  if (chance_below(chance, 20) == 0 || more.is > GRAPH_YES) {
    solver_require(round->solver, more.is);
    round->table &= more.table;
  }
}

/* In the case that was found everything is what it has to be. */
static void check_case(const struct round *round, struct arena *arena, uint32_t possible) {
  const uint8_t *values = solver_values(round->solver, arena);
  uint32_t at = 0;
  for (size_t choice = 0; choice < CHOICES; choice++)
    at |= (uint32_t)graph_value(values, round->made[1 + choice].is) << choice;
  assert_true(possible >> at & 1);
  for (size_t i = 0; i < MADE; i++) {
    bool meant = round->made[i].table >> at & 1;
    assert_int_equal(graph_value(values, round->made[i].is), meant);
    assert_int_equal(solver_value(round->solver, round->made[i].is), meant);
    assert_int_equal(solver_value(round->solver, graph_not(round->made[i].is)), !meant);
  }
}

/* What is to blame cannot hold without the rest either. */
static void check_blame(struct round *round, const struct meant *assumed, size_t count) {
  literal blamed[ASSUMED];
  uint32_t possible = round->table;
  size_t few = 0;
  for (size_t i = 0; i < count; i++)
    if (solver_is_to_blame(round->solver, i)) {
      blamed[few++] = assumed[i].is;
      possible &= assumed[i].table;
    }
  assert_int_equal(possible, 0);
  assert_int_equal(ask(round->solver, blamed, few, 0), SOLVER_NO);
}

static void ask_by_chance(struct round *round, struct chance *chance, struct arena *arena) {
  struct meant assumed[ASSUMED];
  literal plain[ASSUMED];
  uint32_t possible = round->table;
  size_t count = chance_below(chance, ASSUMED + 1);
  for (size_t i = 0; i < count; i++) {
    assumed[i] = any_of(chance, round->made, MADE);
    plain[i] = assumed[i].is;
    possible &= assumed[i].table;
  }
  enum answer_of_solver answer = ask(round->solver, plain, count, 0);
  assert_int_equal(answer, possible ? SOLVER_YES : SOLVER_NO);
  if (answer == SOLVER_YES)
    check_case(round, arena, possible);
  else
    check_blame(round, assumed, count);
}

static void answers_are_those_of_all_cases(void **state) {
  struct chance chance = {3};
  for (size_t i = 0; i < ROUNDS; i++) {
    struct round round = round_by_chance(*state, &chance);
    for (size_t question = 0; question < QUESTIONS; question++) {
      ask_by_chance(&round, &chance, *state);
      require_by_chance(&round, &chance);
    }
    solver_close(round.solver);
  }
}

/* Each case that is found is forbidden, while it is still looked at. */
static void all_cases_are_found_once(void **state) {
  struct chance chance = {4};
  for (size_t i = 0; i < ROUNDS / 3; i++) {
    struct round round = round_by_chance(*state, &chance);
    size_t found = 0;
    solver_require(round.solver, round.made[MADE - 1].is);
    for (; ask(round.solver, NULL, 0, 0) == SOLVER_YES; found++) {
      literal same = GRAPH_YES;
      for (size_t k = 1; k <= CHOICES; k++) {
        literal choice = round.made[k].is;
        bool holds = solver_value(round.solver, choice);
        same = graph_and(round.graph, same, holds ? choice : graph_not(choice));
        solver_require(round.solver, graph_or(round.graph, choice, graph_not(choice)));
      }
      solver_require(round.solver, graph_not(same));
    }
    assert_int_equal(found, __builtin_popcount(round.made[MADE - 1].table));
    solver_close(round.solver);
  }
}

/* ---- against another solver ---- */

static int number_there(literal a) {
  int node = (int)(a >> 1) + 1;
  return a & 1 ? -node : node;
}

static void tell_other(PicoSAT *other, const struct graph *graph, uint32_t *told) {
  for (; *told < graph_size(graph); ++*told) {
    int node = number_there(*told << 1);
    literal a, b;
    graph_parts(graph, *told, &a, &b);
    if (*told == 0) picosat_add_lits(other, (int[]){-node, 0});
    if (*told == 0 || graph_is_variable(graph, *told)) continue;
    picosat_add_lits(other, (int[]){-node, number_there(a), 0});
    picosat_add_lits(other, (int[]){-node, number_there(b), 0});
    picosat_add_lits(other, (int[]){node, -number_there(a), -number_there(b), 0});
  }
}

static enum answer_of_solver ask_other(PicoSAT *other, const literal *assumed, size_t count) {
  for (size_t i = 0; i < count; i++) picosat_assume(other, number_there(assumed[i]));
  return picosat_sat(other, -1) == PICOSAT_SATISFIABLE ? SOLVER_YES : SOLVER_NO;
}

/* Of a choice mostly. */
static literal any_literal(const struct graph *graph, struct chance *chance) {
  size_t nodes = chance_below(chance, 6) ? MANY : graph_size(graph) - 1;
  return (literal)chance_below(chance, nodes * 2) + 2;
}

/* Mostly clauses of three, which are neither easy to keep nor to refute. */
static literal condition_by_chance(struct graph *graph, struct chance *chance) {
  literal a = any_literal(graph, chance), b = any_literal(graph, chance), c = any_literal(graph, chance), at_least[3];
  switch (chance_below(chance, 24)) {
  case 0: return graph_if(graph, a, b, c);
  case 1: return graph_same(graph, a, b);
  case 2: graph_count(graph, (literal[]){a, b, c, any_literal(graph, chance)}, 4, 2, at_least); return at_least[2];
  default: return graph_or(graph, graph_or(graph, a, b), c);
  }
}

static void ask_both(struct solver *solver, PicoSAT *other, const struct graph *graph, struct chance *chance,
                     size_t answers[2]) {
  literal assumed[ASSUMED], blamed[ASSUMED];
  size_t count = chance_below(chance, ASSUMED + 1), few = 0;
  for (size_t i = 0; i < count; i++) assumed[i] = any_literal(graph, chance);
  enum answer_of_solver answer = ask(solver, assumed, count, 0);
  assert_int_equal(answer, ask_other(other, assumed, count));
  answers[answer == SOLVER_NO]++;
  for (size_t i = 0; answer == SOLVER_YES && i < count; i++) assert_true(solver_value(solver, assumed[i]));
  if (answer == SOLVER_YES) return;
  for (size_t i = 0; i < count; i++)
    if (solver_is_to_blame(solver, i)) blamed[few++] = assumed[i];
  assert_int_equal(ask_other(other, blamed, few), SOLVER_NO);
}

static void answers_are_those_of_another_solver(void **state) {
  struct chance chance = {5};
  size_t answers[2] = {0, 0};
  for (size_t round = 0; round < ROUNDS; round++) {
    struct graph *graph = graph_new(*state);
    struct solver *solver = solver_open(graph);
    PicoSAT *other = picosat_init();
    uint32_t told = 0;
    for (size_t i = 0; i < MANY; i++) graph_variable(graph);
    for (size_t i = 0; i < 110; i++) {
      literal a = condition_by_chance(graph, &chance);
      tell_other(other, graph, &told);
      picosat_add_lits(other, (int[]){number_there(a), 0});
      solver_require(solver, a);
      if (i % 10 == 9) ask_both(solver, other, graph, &chance, answers);
    }
    picosat_reset(other);
    solver_close(solver);
  }
  assert_true(answers[0] > ROUNDS && answers[1] > ROUNDS);
}

/* The file gives the other solver the same answer. */
static void a_file_says_the_same(void **state) {
  struct chance chance = {6};
  for (size_t i = 0; i < ROUNDS / 3; i++) {
    struct round round = round_by_chance(*state, &chance);
    PicoSAT *other = picosat_init();
    size_t length;
    int variables, clauses, skipped;
    for (size_t more = 0; more < 4; more++) require_by_chance(&round, &chance);
    const char *at = solver_dimacs(round.solver, *state, &length);
    assert_int_equal(strlen(at), length);
    assert_int_equal(sscanf(at, "p cnf %d %d%n", &variables, &clauses, &skipped), 2);
    for (at += skipped; at[1];) {
      char *end;
      int number = (int)strtol(at, &end, 10);
      assert_true(end > at && abs(number) <= variables);
      picosat_add(other, number);
      at = end;
    }
    assert_int_equal(picosat_added_original_clauses(other), clauses);
    assert_int_equal(ask_other(other, NULL, 0), round.table ? SOLVER_YES : SOLVER_NO);
    picosat_reset(other);
    solver_close(round.solver);
  }
}

/* ---- limits ---- */

/* Whether each of so many has a place of its own among `places`. */
static literal all_have_places(struct graph *graph, size_t many, size_t places) {
  enum { MOST = 16 };
  literal place[MOST][MOST], all = GRAPH_YES, at_least[3];
  for (size_t i = 0; i < many; i++) {
    for (size_t k = 0; k < places; k++) place[k][i] = graph_variable(graph);
    literal one = GRAPH_NO;
    for (size_t k = 0; k < places; k++) one = graph_or(graph, one, place[k][i]);
    all = graph_and(graph, all, one);
  }
  for (size_t k = 0; k < places; k++) {
    graph_count(graph, place[k], many, 2, at_least);
    all = graph_and(graph, all, graph_not(at_least[2]));
  }
  return all;
}

static void a_limit_is_for_one_question(void **state) {
  struct graph *graph = graph_new(*state);
  literal hard = all_have_places(graph, 13, 12), easy = all_have_places(graph, 6, 5);
  struct solver *solver = solver_open(graph);
  for (size_t i = 0; i < 3; i++) {
    assert_int_equal(ask(solver, &hard, 1, 200), SOLVER_LIMIT);
    assert_false(solver_value(solver, hard) || solver_value(solver, graph_not(hard)));
    assert_null(solver_values(solver, *state));
    assert_false(solver_is_to_blame(solver, 0));
    assert_int_equal(ask(solver, &easy, 1, 0), SOLVER_NO);
    assert_true(solver_is_to_blame(solver, 0));
    assert_int_equal(ask(solver, NULL, 0, UINT64_MAX), SOLVER_YES);
  }
  solver_close(solver);
}

static void conflicts_are_counted(void **state) {
  struct graph *graph = graph_new(*state);
  literal hard = all_have_places(graph, 13, 12), easy = graph_variable(graph);
  struct solver *solver = solver_open(graph);
  solver_count_conflicts(solver);
  assert_int_equal(solver_conflicts(solver), 0);
  assert_int_equal(ask(solver, &easy, 1, 0), SOLVER_YES);
  assert_int_equal(solver_conflicts(solver), 0);
  for (uint64_t asked = 1; asked <= 3; asked++) {
    assert_int_equal(ask(solver, &hard, 1, 200), SOLVER_LIMIT);
    assert_in_range(solver_conflicts(solver), 150 * asked, 250 * asked);
  }
  solver_close(solver);
}

static void the_same_questions_have_the_same_answers(void **state) {
  struct graph *graph = graph_new(*state);
  literal places = all_have_places(graph, 9, 10), hard = all_have_places(graph, 10, 9);
  for (uint64_t limit = 100; limit < 3000; limit *= 3) {
    struct solver *first = solver_open(graph), *second = solver_open(graph);
    solver_require(first, places);
    solver_require(second, places);
    assert_int_equal(ask(first, &hard, 1, limit), ask(second, &hard, 1, limit));
    assert_int_equal(ask(first, NULL, 0, 0), SOLVER_YES);
    assert_int_equal(ask(second, NULL, 0, 0), SOLVER_YES);
    assert_memory_equal(solver_values(first, *state), solver_values(second, *state), graph_size(graph));
    solver_close(second);
    solver_close(first);
  }
}

/* ---- what is asked at a wrong time ---- */

static void nothing_is_said_before_a_question(void **state) {
  struct graph *graph = graph_new(*state);
  struct solver *solver = solver_open(graph);
  literal a = graph_variable(graph), b = graph_variable(graph);
  assert_false(solver_value(solver, a) || solver_value(solver, graph_not(a)));
  assert_null(solver_values(solver, *state));
  assert_false(solver_is_to_blame(solver, 0));
  assert_int_equal(ask(solver, NULL, 0, 0), SOLVER_YES);
  assert_false(solver_is_to_blame(solver, 0));
  assert_false(solver_value(solver, a));
  solver_require(solver, a);
  assert_false(solver_value(solver, a)); /* the case is still the old one */
  assert_true(solver_value(solver, graph_not(graph_and(graph, a, b))));
  assert_int_equal(ask(solver, NULL, 0, 0), SOLVER_YES);
  assert_true(solver_value(solver, a));
  assert_true(solver_value(solver, GRAPH_YES) && !solver_value(solver, GRAPH_NO));
  assert_int_equal(ask(solver, (literal[]){b, graph_not(a)}, 2, 0), SOLVER_NO);
  assert_false(solver_value(solver, a) || solver_is_to_blame(solver, 0) || solver_is_to_blame(solver, 2));
  assert_true(solver_is_to_blame(solver, 1));
  solver_close(solver);
  solver_close(NULL);
}

static void what_is_settled_is_answered(void **state) {
  struct graph *graph = graph_new(*state);
  struct solver *solver = solver_open(graph);
  solver_require(solver, GRAPH_YES);
  assert_int_equal(ask(solver, (literal[]){GRAPH_YES, GRAPH_YES}, 2, 1), SOLVER_YES);
  assert_int_equal(ask(solver, (literal[]){GRAPH_YES, GRAPH_NO}, 2, 1), SOLVER_NO);
  assert_true(!solver_is_to_blame(solver, 0) && solver_is_to_blame(solver, 1));
  solver_require(solver, GRAPH_NO);
  assert_int_equal(ask(solver, NULL, 0, 0), SOLVER_NO);
  assert_int_equal(ask(solver, (literal[]){GRAPH_YES}, 1, 0), SOLVER_NO);
  assert_false(solver_is_to_blame(solver, 0));
  solver_close(solver);
}

/* ---- memory ---- */

static void leave(void *user) {
  longjmp(*(jmp_buf *)user, 1);
}

/* Whether so much memory is enough for a question. Where it is not, the way out is that of the arena. */
static bool is_enough(size_t limit, enum answer_of_solver *answer) {
  jmp_buf way_out;
  struct arena *volatile arena = NULL;
  if (setjmp(way_out)) {
    arena_close(arena);
    return false;
  }
  arena = arena_open(limit, leave, &way_out);
  struct graph *graph = graph_new(arena);
  literal places = all_have_places(graph, 8, 7);
  struct solver *solver = solver_open(graph);
  *answer = solver_ask(solver, &places, 1, 0);
  arena_close(arena);
  return true;
}

static void memory_that_runs_out_is_no_crash(void **state) {
  (void)state;
  enum answer_of_solver answer = SOLVER_LIMIT;
  size_t limit = 16000, tries = 0;
  for (; !is_enough(limit, &answer); tries++) limit += 1 + limit / 40;
  assert_int_equal(answer, SOLVER_NO);
  assert_true(tries > 20);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      SCENE(answers_are_those_of_all_cases),      SCENE(all_cases_are_found_once),
      SCENE(answers_are_those_of_another_solver), SCENE(a_file_says_the_same),
      SCENE(a_limit_is_for_one_question),         SCENE(the_same_questions_have_the_same_answers),
      SCENE(conflicts_are_counted),
      SCENE(nothing_is_said_before_a_question),   SCENE(what_is_settled_is_answered),
      SCENE(memory_that_runs_out_is_no_crash),
  };
  setenv("CADICAL_CHECK", "1", 1);
  RUN(tests);
}
