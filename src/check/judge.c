/* SPDX-License-Identifier: EUPL-1.2
 *
 * Rules and a model to verdicts: each element of a rule's subject is judged (element.c), then the rule.
 */
#include "check/judge.h"

#include "base/text.h"
#include "check/conflicts.h"
#include "check/element.h"
#include "check/naming.h"
#include "check/rulebook.h"
#include "check/subject.h"
#include "settle/alike.h"
#include "settle/brute.h"

#include <string.h>

enum { STEPS_MOST = 100000000, YEARS = 12 };

/* ---- elements ---- */

/* Whether it shows already that a rule is not what it is to be. */
static bool is_enough(const struct judging *judging) {
  enum verdict last = judging->count ? judging->elements[judging->count - 1].verdict : VERDICT_GUARANTEED;
  return judging->only_guaranteed && last != VERDICT_GUARANTEED && last != VERDICT_NOT_APPLICABLE;
}

static void judge_subject(struct judging *judging, const struct typed *subject) {
  struct view *view = judging->view;
  view_open_totals(view, judging->conflicts->count > 0); /* seats beyond a total may be there where it is set aside */
  struct set set = eval_set(view, subject->left);
  for (size_t i = 0; i < set.count && !is_enough(judging); i++) {
    struct question question = subject_question(subject, view->pile[set.start + i]);
    element_judge(judging, &question);
  }
  view->pile_count = set.start;
  struct question others;
  if (set.more && !is_enough(judging) && subject_others(view->arena, subject, &others))
    element_judge(judging, &others);
}

/* ---- the rule ---- */

static enum verdict combine(struct judging *judging, struct excluding *excluding) {
  static const enum verdict order[] = {VERDICT_VIOLATED, VERDICT_CONTRADICTORY, VERDICT_UNDECIDED,
                                       VERDICT_OPEN};
  enum verdict verdict = judging->count ? VERDICT_GUARANTEED : VERDICT_NOT_APPLICABLE;
  for (size_t i = 0; i < judging->count; i++) {
    enum verdict one = judging->elements[i].verdict;
    for (size_t k = 0; k < sizeof order / sizeof *order; k++) {
      if (verdict == order[k])
        break;
      if (one == order[k])
        verdict = one;
    }
  }
  if (verdict != VERDICT_OPEN || judging->only_guaranteed)
    return verdict;
  switch (together_settle(judging->view, judging->open, judging->open_count, judging->options, excluding)) {
  case SETTLED_VIOLATED:
    return VERDICT_VIOLATED;
  case UNSETTLED:
    return VERDICT_UNDECIDED;
  default:
    return verdict;
  }
}

static bool has_element(const struct result *result, enum verdict verdict) {
  for (size_t i = 0; i < result->element_count; i++)
    if (result->elements[i].verdict == verdict)
      return true;
  return false;
}

/* The clauses of what fails; else of all that the verdict rests on. Where no element fails in every
 * branch, those of the open ones, which fail together. */
static struct clause_list clauses_of(struct view *view, const struct result *result) {
  enum verdict told = has_element(result, result->verdict) ? result->verdict : VERDICT_OPEN;
  view_begin(view);
  for (size_t i = 0; i < result->element_count; i++) {
    const struct element *element = &result->elements[i];
    if (element->verdict != told)
      continue;
    const struct account *account = element->account;
    for (size_t k = 0; k < account->cause_count; k++)
      view_read_clauses(view, account->causes[k].clauses);
    if (account->cause_count == 0)
      view_read_clauses(view, account->clauses);
  }
  return view_clauses(view);
}

static void judge_lines(struct judging *judging, const struct typed_rule *rule) {
  const struct typed *plain = subject_plain(judging->view->arena, rule->lines);
  for (const struct typed *line = rule->lines; line && !is_enough(judging); line = line->next)
    if (typed_is_subject(line))
      judge_subject(judging, line);
  bool subject = rule->lines && typed_is_subject(rule->lines);
  if (plain && (!subject || judging->count) && !is_enough(judging)) {
    struct question question = subject_agreement(plain);
    element_judge(judging, &question);
  }
}

static void hear(struct hearing *hearing, size_t number, bool only_guaranteed) {
  const struct typed_rule *rule = hearing->rulebook->rules[number];
  const struct judge_options *options = hearing->options;
  struct view *view = hearing->view;
  struct results *results = hearing->results;
  struct result *result = &results->items[number];
  struct judging judging = {.view = view, .options = options, .conflicts = &results->conflicts,
                            .alike = alike_new(view->arena), .only_guaranteed = only_guaranteed};
  view->steps = 0;
  view->variables = arena_array(view->arena, rule->variable_count + 1, sizeof *view->variables);
  judge_lines(&judging, rule);
  if (options->brute && judging.asked && !results->dimacs)
    results->dimacs = brute_dimacs(view, view->arena, judging.asked, options->years ? (uint32_t)options->years : YEARS,
                           options->brute == BRUTE_KEEPS, &results->dimacs_length);
  struct excluding excluding = {0};
  enum verdict verdict = combine(&judging, &excluding);
  *result = (struct result){.rule = rule->item,
                            .name = rule->name,
                            .pack = rule->pack,
                            .level = rule->level,
                            .verdict = verdict,
                            .view = view,
                            .elements = judging.elements,
                            .element_count = judging.count,
                            .excluding = excluding};
  for (int l = 0; l < LANGUAGE_COUNT; l++) {
    result->title[l] = rule->title[l] ? rule->title[l] : rule->name;
    result->why[l] = rule->why[l];
  }
  result->clauses = clauses_of(view, result);
  summary_message(view, rule, &judging.summary, result);
}

void hearing_rule(struct hearing *hearing, size_t rule) {
  hear(hearing, rule, false);
}

bool hearing_guarantees(struct hearing *hearing, size_t rule) {
  hear(hearing, rule, true);
  return hearing->results->items[rule].verdict == VERDICT_GUARANTEED;
}

struct settle_limits judge_limits(const struct judge_options *options) {
  return (struct settle_limits){options->conflicts, (uint32_t)options->years};
}

struct hearing hearing_open(const struct model *model, const struct rulebook *rulebook,
                            const struct judge_options *options) {
  struct arena *arena = model->workshop->arena;
  struct view *view = view_new(model, index_new(model), 0, STEPS_MOST);
  struct results *results = arena_alloc(arena, sizeof *results);
  results->model = model;
  results->count = rulebook->count;
  results->items = arena_array(arena, results->count + 1, sizeof *results->items);
  for (size_t i = 0; i < results->count; i++)
    results->items[i] = (struct result){.name = rulebook->rules[i]->name, .verdict = VERDICT_UNDECIDED, .view = view};
  return (struct hearing){rulebook, options, view, results};
}

void hearing_conflicts(struct hearing *hearing) {
  struct conflicts *conflicts = &hearing->results->conflicts;
  conflicts->notes_branches = hearing->options->why;
  conflicts_scan(hearing->view, conflicts, hearing->options->conflicts);
}

struct results *judge(const struct model *model, const struct rulebook *rulebook,
                      const struct judge_options *options) {
  struct hearing hearing = hearing_open(model, rulebook, options);
  hearing_conflicts(&hearing);
  for (size_t i = 0; i < rulebook->count; i++)
    if (!options->wanted || options->wanted[i])
      hearing_rule(&hearing, i);
  return hearing.results;
}
