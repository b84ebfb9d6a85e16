/* SPDX-License-Identifier: EUPL-1.2
 *
 * How much the solver of choices is asked: bodies that are built alike are settled once, and no question holds more
 * than the body it is about. No verdict would show that.
 */
#include "unit/scene.h"

#include "unit/judging.h"

#include "base/text.h"
#include "logic/solver.h"

#include <stdlib.h>

#define RULE                                                                                                           \
  "rule two_leaders {\n"                                                                                               \
  "  sv \"Ordförande och vice ordförande är från olika parter\"\n"                                                     \
  "  en \"Chair and deputy are of different parties\"\n"                                                               \
  "  each b in bodies where b has chair and b has deputy { b.chair.party != b.deputy.party }\n"                        \
  "}\n"

enum { BODIES = 4 };

/* Whom the chair and the deputy of a body are chosen among. */
struct leaders {
  const char *chair, *deputy;
};

static const struct leaders alike[BODIES] = {
    {"members", "members"}, {"members", "members"}, {"members", "members"}, {"members", "members"}};
static const struct leaders unlike[BODIES] = {
    {"members", "members"}, {"members", "Oak1"}, {"Ash2", "members"}, {"Elm3", "members"}};

/* The questions since a text was read, and the clauses that the largest of them held. */
struct effort {
  struct arena *arena;
  size_t questions, largest;
};

static struct effort effort;

enum answer_of_solver __real_solver_ask(struct solver *solver, const literal *assumed, size_t count, uint64_t most);
enum answer_of_solver __wrap_solver_ask(struct solver *solver, const literal *assumed, size_t count, uint64_t most);

/* "p cnf VARIABLES CLAUSES". */
static size_t clauses_of(const struct solver *solver) {
  size_t length;
  const char *head = solver_dimacs(solver, effort.arena, &length);
  return strtoul(strchr(head + strlen("p cnf "), ' '), NULL, 10);
}

enum answer_of_solver __wrap_solver_ask(struct solver *solver, const literal *assumed, size_t count, uint64_t most) {
  enum answer_of_solver answer = __real_solver_ask(solver, assumed, count, most);
  size_t clauses = clauses_of(solver);
  effort.questions++;
  if (clauses > effort.largest) effort.largest = clauses;
  return answer;
}

/* A rule judged of so many bodies, each of three municipalities of its own. */
static struct effort effort_of(void **state, const struct leaders *leaders, size_t count) {
  struct text text = text_new(*state);
  text_add(&text, "stadga 1 english\nside K {\n");
  for (size_t i = 0; i < count; i++) text_addf(&text, "  municipality Ash%zu, Elm%zu, Oak%zu\n", i, i, i);
  text_add(&text, "}\n");
  for (size_t i = 0; i < count; i++) {
    text_addf(&text, "body Group%zu county {\n  members 2 from Ash%zu, 2 from Elm%zu, 2 from Oak%zu\n", i, i, i, i);
    text_addf(&text, "  chair from %s\n  deputy from %s\n}\n", leaders[i].chair, leaders[i].deputy);
  }
  text_add(&text, RULE);
  struct workshop *workshop = judging_workshop(state);
  const struct model *model = judging_model(workshop, text_string(&text));
  struct name name = {.text = atom_of(workshop->atoms, "two_leaders")};
  struct rulebook *rulebook = rulebook_open_for(model, &name, 1);
  rulebook_add_model(rulebook, model);
  assert_int_equal(report_errors(workshop->report), 0);
  effort = (struct effort){.arena = *state};
  const struct results *results = judge(model, rulebook, &(struct judge_options){.conflicts = 20000, .examples = 1});
  assert_int_equal(results->count, 1);
  assert_int_equal(results->items[0].verdict, VERDICT_OPEN);
  assert_true(effort.questions > 0 && effort.largest > 0);
  return effort;
}

/* What is asked of each body by itself (whether it contradicts itself) is asked of all. */
static void what_is_alike_is_settled_once(void **state) {
  size_t of_one = effort_of(state, alike, 1).questions;
  for (size_t count = 2; count <= BODIES; count++) {
    size_t more_alike = effort_of(state, alike, count).questions - of_one;
    size_t more_unlike = effort_of(state, unlike, count).questions - of_one;
    if (2 * more_alike >= more_unlike) fail_msg("%zu more for alike bodies, %zu for others", more_alike, more_unlike);
  }
}

static void no_question_holds_several_bodies(void **state) {
  size_t of_first = effort_of(state, unlike, 1).largest;
  for (size_t count = 2; count <= BODIES; count++) {
    assert_int_equal(effort_of(state, alike, count).largest, of_first);
    assert_int_equal(effort_of(state, unlike, count).largest, of_first); /* the first has most that is open */
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {SCENE(what_is_alike_is_settled_once), SCENE(no_question_holds_several_bodies)};
  RUN(tests);
}
