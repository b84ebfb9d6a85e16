/* SPDX-License-Identifier: EUPL-1.2
 *
 * What --why promises: the provisions suffice alone, and without each of them an outcome is otherwise, seen by the
 * plain evaluator. Both are looked at here in problems of their own. Past a limit it is not said that all are needed.
 */
#include "unit/scene.h"

#include "unit/judging.h"

#include "check/rulebook.h"
#include "logic/solver.h"
#include "settle/reasons.h"

enum { STEPS = 10000000, LINES_MOST = 8 };

struct posed {
  const struct model *model;
  struct view *view;
  struct question question;
  const char *text;
};

/* A rule of the text, asked of the first body. */
static struct posed pose(void **state, const char *text, const char *rule) {
  struct workshop *workshop = judging_workshop(state);
  struct posed posed = {.model = judging_model(workshop, text), .text = text};
  struct rulebook *rulebook = rulebook_open(workshop, NULL, 0);
  rulebook_add_model(rulebook, posed.model);
  posed.view = view_new(posed.model, index_new(posed.model), 0, STEPS);
  for (size_t i = 0; i < rulebook->count; i++) {
    const struct typed_rule *typed = rulebook->rules[i];
    if (strcmp(typed->name, rule) != 0) continue;
    posed.view->variables = arena_array(*state, typed->variable_count + 1, sizeof *posed.view->variables);
    struct set set = eval_set(posed.view, typed->lines->left);
    posed.question =
        (struct question){.subject = typed->lines, .lines = typed->lines->block, .item = posed.view->pile[set.start]};
    return posed;
  }
  fail_msg("there is no rule %s", rule);
  return posed;
}

/* Whether with only these heeded an outcome is otherwise than guaranteed, in a problem of its own. */
static bool is_otherwise(const struct posed *posed, struct pick *heeded, size_t count) {
  static struct pick none;
  struct arena *arena = posed->view->arena;
  struct need need = stretch_survey(posed->view, arena, &posed->question, ASIDE_ALL);
  need.heeded = count ? heeded : &none;
  need.heeded_count = count;
  struct stretch *stretch = stretch_first(posed->view, arena, &posed->question, &need, 1, NULL);
  assert_non_null(stretch);
  struct solver *solver = settle_solver(stretch);
  const literal wanted[] = {stretch->goes_round, graph_not(stretch->always)};
  bool otherwise = solver_ask(solver, wanted, 2, 0) == SOLVER_YES;
  uint32_t fails_at;
  if (otherwise) {
    const struct world *world = settle_world(arena, stretch, solver_values(solver, arena));
    assert_int_equal(stretch_replay(posed->view, &posed->question, world, &fails_at), TRUTH_NO);
  }
  solver_close(solver);
  return otherwise;
}

static void promise_is_kept(const struct posed *posed, const struct reasons *reasons) {
  struct pick rest[LINES_MOST];
  size_t all = reasons->heeded.count;
  assert_true(all <= LINES_MOST);
  assert_false(is_otherwise(posed, reasons->heeded.items, all));
  for (size_t i = 0; reasons->minimal && i < all; i++) {
    size_t count = 0;
    for (size_t k = 0; k < all; k++)
      if (k != i) rest[count++] = reasons->heeded.items[k];
    assert_true(is_otherwise(posed, rest, count));
  }
}

static bool has_line(const struct posed *posed, const struct reasons *reasons, unsigned line) {
  for (size_t i = 0; i < reasons->heeded.count; i++) {
    const char *at = posed->text + posed->model->statements[reasons->heeded.items[i].ref.index].item->at.start;
    unsigned its = 1;
    for (const char *c = posed->text; c < at; c++) its += *c == '\n';
    if (its == line) return true;
  }
  return false;
}

static struct reasons reasons_within(const struct posed *posed, const struct provisions *aside, uint64_t conflicts) {
  struct view *view = posed->view;
  return reasons_of(view, view->arena, &posed->question, SETTLED_GUARANTEED, aside, conflicts);
}

/* The provisions that are needed, so many, each as it was promised. */
static struct reasons just_needed(const struct posed *posed, const struct provisions *aside, size_t count) {
  struct reasons reasons = reasons_within(posed, aside, 0);
  assert_true(reasons.found && reasons.minimal);
  promise_is_kept(posed, &reasons);
  assert_int_equal(reasons.heeded.count, count);
  return reasons;
}

#define RULE(name, lines) "rule " name " { en \"R\"\nsv \"R\"\neach b in bodies { " lines " } }\n"
#define AGREEMENT "agreement \"A\" { valid from 2027-01-01 }\n"

#define TOWNS(between) "A1" between "A2" between "A3" between "A4" between "A5" between "A6" between "A7" between "A8"

static const char in_turn[] =
    "stadga 1 english\n"
    "side R { region Region_X }\n"
    "side K { municipality " TOWNS(
        ", ") " }\n" AGREEMENT "body Board county {\n"
              "  members 2 from Region_X, " TOWNS(
                  ", ") "\n"
                        "  chair alternating each year between Region_X and " TOWNS(
                            " or ") "\n" /* line 7 */
                                    "  deputy held by Region_X or " TOWNS(
                                        " or ") " for 1 year\n"
                                                "  deputy from other side than chair\n" /* line 9 */
                                                "}\n" RULE(
                                                    "nobody_leads_alone",
                                                    "each p in b.members.party where p is municipality {\n"
                                                    "not (p in b.chair.party and p in b.deputy.party)\nyears_in_any(2, "
                                                    "p in b.chair.party) <= 1 }");

static void what_suffices_does_so_alone(void **state) {
  struct posed posed = pose(state, in_turn, "nobody_leads_alone");
  struct reasons reasons = just_needed(&posed, NULL, 2);
  assert_true(has_line(&posed, &reasons, 7) && has_line(&posed, &reasons, 9));
}

/* The narrower, the less is said: nothing at all, what suffices, what is needed. */
static void past_a_limit_less_is_said(void **state) {
  enum { STEP = 2, MOST = 1000 };
  struct posed posed = pose(state, in_turn, "nobody_leads_alone");
  bool nothing = false, perhaps = false, needed = false;
  for (uint64_t conflicts = 1; conflicts < MOST && !needed; conflicts += STEP) {
    struct reasons reasons = reasons_within(&posed, NULL, conflicts);
    if (reasons.found) promise_is_kept(&posed, &reasons);
    nothing = nothing || !reasons.found;
    perhaps = perhaps || (reasons.found && !reasons.minimal);
    needed = reasons.found && reasons.minimal;
  }
  assert_true(nothing && perhaps && needed);
}

/* Chair and deputy cannot be as it is said; that North has a role follows from neither. */
static const char in_conflict[] =
    PARTIES AGREEMENT "body Board county {\n"
                      "  members 3 from Region_X, 3 from Berg, 3 from Krokom\n"
                      "  chair held by Berg for 1 year\n"
                      "  deputy held by Berg for 1 year\n"
                      "  deputy from other party than chair\n"
                      "  secretary held by Region_X for 1 year\n" /* line 10 */
                      "}\n" RULE("north_has_a_role", "some r in b.roles where R in r.side");

static void what_contradicts_itself_is_no_reason(void **state) {
  struct posed posed = pose(state, in_conflict, "north_has_a_role");
  struct settled settled =
      settle(posed.view, posed.view->arena, &posed.question, true, (struct settle_limits){.conflicts = 20000}, NULL);
  assert_int_equal(settled.as, SETTLED_GUARANTEED);
  assert_non_null(settled.aside);
  struct reasons reasons = just_needed(&posed, settled.aside, 1);
  for (size_t i = 0; i < settled.aside->count; i++) assert_false(aside_has(&reasons.heeded, settled.aside->items[i]));
  assert_true(has_line(&posed, &reasons, 10));
}

/* Whoever they are, the chair is one of the members: no statement has to say who. */
static const char with_a_chair[] =
    PARTIES AGREEMENT "body Board county {\n"
                      "  members 1 from Berg\n"
                      "  chair held by Berg for 1 year\n"
                      "}\n" RULE("chair_is_a_member", "some m in b.members { m.party in b.roles.party }");

static void what_holds_whoever_it_is_needs_nothing(void **state) {
  struct posed posed = pose(state, with_a_chair, "chair_is_a_member");
  just_needed(&posed, NULL, 0);
}

/* Who fills the one seat of the group is the deputy of another body, so that one's party matters too. */
static const char in_the_seat_of_a_role[] =
    PARTIES AGREEMENT "body Group county {\n"
                      "  members Staff.deputy\n"
                      "  chair held by Staff.deputy for 1 year\n"
                      "}\n"
                      "body Staff {\n"
                      "  deputy held by Berg for 1 year\n" /* line 10 */
                      "}\n" RULE("chair_of_municipalities", "some r in b.roles where r.side = K");

static void who_fills_a_seat_as_a_role_rests_on_both(void **state) {
  struct posed posed = pose(state, in_the_seat_of_a_role, "chair_of_municipalities");
  struct reasons reasons = just_needed(&posed, NULL, 2);
  assert_true(has_line(&posed, &reasons, 10));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      SCENE(what_suffices_does_so_alone),
      SCENE(past_a_limit_less_is_said),
      SCENE(what_contradicts_itself_is_no_reason),
      SCENE(what_holds_whoever_it_is_needs_nothing),
      SCENE(who_fills_a_seat_as_a_role_rests_on_both),
  };
  RUN(tests);
}
