/* SPDX-License-Identifier: EUPL-1.2
 *
 * Rules and a model to verdicts: each element of a rule's subject is judged over all moments, then
 * the rule. What fails and what is open is told beside it.
 */
#include "check/judge.h"

#include "base/text.h"
#include "check/account.h"
#include "check/choice.h"
#include "check/naming.h"
#include "check/rulebook.h"
#include "check/summary.h"

#include <string.h>

enum { COMBINATIONS_MOST = 1024, STEPS_MOST = 100000000, CAUSES_OF_ELEMENT = 500, CAUSES_TOLD_MOST = 20000 };

/* A rule while it is judged. */
struct judging {
  struct view *view;
  struct accounts accounts;
  struct summary summary;
  struct element *elements;
  size_t count, room;
  uint64_t *failing; /* by choice: a bit for each branch in which an element fails, from its first one; NULL: none */
};

/* ---- one element ---- */

/* What an element is judged on: the lines of a rule's subject, and whether it belongs to it. */
struct question {
  const struct typed *subject, *lines;
  const struct else_text *otherwise;
  struct found item;
};

struct finding {
  enum truth member, holds;
  struct outcome outcome;
};

/* Whether a thing belongs to the subject: its statement, and `where` at every moment. */
static enum truth is_member(struct view *view, const struct question *question) {
  const struct typed *subject = question->subject;
  const struct statement *statement = model_statement(view->model, question->item.ref);
  enum truth where = TRUTH_YES;
  if (!subject)
    return where;
  view->variables[subject->variable] = question->item.ref;
  if (subject->right) {
    struct outcome outcome = clock_outcome(view, subject->right);
    where = clock_always(view, &outcome);
  }
  if (question->item.reason.kind == REASON_BRANCH && statement)
    return truth_and(where, view_branch(view, statement));
  return question->item.possible ? truth_and(where, TRUTH_UNKNOWN) : where;
}

static struct finding find(struct view *view, const struct question *question) {
  struct finding finding = {.member = is_member(view, question), .holds = TRUTH_UNKNOWN};
  if (finding.member == TRUTH_NO)
    return finding;
  finding.outcome = clock_outcome(view, question->lines);
  finding.holds = clock_always(view, &finding.outcome);
  return finding;
}

/* The verdict where an element certainly, or perhaps, belongs to the subject. */
static enum verdict verdict_of(const struct finding *finding) {
  if (finding->member == TRUTH_NO)
    return VERDICT_NOT_APPLICABLE;
  if (finding->holds == TRUTH_YES)
    return VERDICT_GUARANTEED;
  return finding->holds == TRUTH_NO && finding->member == TRUTH_YES ? VERDICT_VIOLATED
                                                                    : VERDICT_UNDECIDED;
}

/* All alike, that verdict; where one is undecided, that; else the branches settle it in both ways. A
 * rule does not fail where there is nothing it is about. */
static enum verdict of_branches(enum verdict all, enum verdict one) {
  if (all == one)
    return one;
  if (all == VERDICT_UNDECIDED || one == VERDICT_UNDECIDED)
    return VERDICT_UNDECIDED;
  if (all == VERDICT_OPEN || one == VERDICT_OPEN || all == VERDICT_VIOLATED || one == VERDICT_VIOLATED)
    return VERDICT_OPEN;
  return all == VERDICT_NOT_APPLICABLE ? one : all;
}

/* The next combination of branches; where nothing is picked yet, the first branch of each choice. */
static bool next_picks(struct view *view, const uint32_t *groups, size_t count) {
  const struct model *model = view->model;
  for (size_t i = 0; i < count; i++) {
    uint32_t *pick = &view->picks[groups[i]];
    uint32_t next = *pick ? model->branches[*pick - 1].next : 0;
    *pick = next ? next : model->open_choices[groups[i]].first + 1;
    if (next)
      return true;
  }
  return false;
}

/* Which bit stands for a branch, counted from the first one of its choice; 64 or more: none does. */
static uint32_t bit_of(const struct model *model, uint32_t branch) {
  return branch - model->open_choices[model->branches[branch].group].first;
}

/* `pick`: a branch + 1. */
static void note_failing(struct judging *judging, uint32_t pick) {
  const struct model *model = judging->view->model;
  uint32_t bit = bit_of(model, pick - 1);
  if (!judging->failing)
    judging->failing = arena_array(judging->view->arena, model->open_choices_count, sizeof *judging->failing);
  if (bit < 64)
    judging->failing[model->branches[pick - 1].group] |= UINT64_C(1) << bit;
}

/* Judged branch by branch. The branches that were found last with the common verdict stay picked if
 * that verdict is violated, so that what fails in them can be told. */
static enum verdict judge_branches(struct judging *judging, const struct question *question,
                                   struct finding *finding) {
  struct view *view = judging->view;
  size_t count = view->group_seen_count;
  uint32_t groups[GROUPS_SEEN_MOST];
  memcpy(groups, view->groups_seen, count * sizeof *groups);
  bool any = false;
  enum verdict all = VERDICT_NOT_APPLICABLE;
  for (size_t i = 0; i < count; i++)
    view->picks[groups[i]] = 0;
  for (size_t i = 0; i < count; i++)
    next_picks(view, &groups[i], 1);
  do {
    struct finding one = find(view, question);
    enum verdict verdict = verdict_of(&one);
    all = any ? of_branches(all, verdict) : verdict;
    any = true;
    if (one.member != TRUTH_NO)
      *finding = one;
    if (verdict == VERDICT_VIOLATED && count == 1)
      note_failing(judging, view->picks[groups[0]]);
  } while (all != VERDICT_UNDECIDED && next_picks(view, groups, count));
  return all;
}

/* With one of two conflicting statements set aside, then the other: the common verdict, or a
 * conflict. */
static enum verdict judge_conflict(struct view *view, const struct question *question) {
  view->conflicts = CONFLICTS_BY_HOLDER;
  struct finding one = find(view, question);
  view->conflicts = CONFLICTS_BY_OTHER_SIDE;
  struct finding other = find(view, question);
  view->conflicts = CONFLICTS_OPEN;
  return verdict_of(&one) == verdict_of(&other) ? verdict_of(&one) : VERDICT_CONTRADICTORY;
}

/* What is open in an element; where that is a conflict of the text, its verdict may be another. */
static void tell_open(struct view *view, const struct question *question,
                      const struct finding *finding, struct element *element,
                      struct account *account) {
  struct choices choices = {0};
  if (element->limited) {
    choice_add(view, (struct reason){.kind = REASON_LIMIT}, &choices);
  } else {
    if (question->item.possible)
      choice_add(view, question->item.reason, &choices);
    if (finding->member == TRUTH_UNKNOWN && question->subject->right)
      choices_of(view, question->subject->right, &choices);
    choices_of_outcome(view, question->lines, &finding->outcome, &choices);
    if (choices.conflict)
      element->verdict = judge_conflict(view, question);
  }
  account->choices = choices.items;
  account->choice_count = choices.count;
}

static void tell_violated(struct judging *judging, const struct question *question,
                          const struct finding *finding, struct account *account) {
  struct summary *summary = &judging->summary;
  struct causes causes = {.most = summary->searched < CAUSES_TOLD_MOST ? CAUSES_OF_ELEMENT : 1};
  causes_of_outcome(judging->view, question->lines, &finding->outcome, question->item.ref,
                    question->otherwise, &causes);
  causes_finish(judging->view, &causes);
  summary->searched += causes.searched;
  summary_add(summary, judging->view, &causes);
  account->causes = causes.items;
  account->cause_count = causes.count;
}

static void read_subject(struct view *view, struct ref subject) {
  if (subject.sort > SORT_AGREEMENT || view->read_count == 0)
    view_read_thing(view, subject);
}

static struct element *element_add(struct judging *judging, struct element element) {
  judging->elements = arena_grow(judging->view->arena, judging->elements, &judging->room,
                                 judging->count + 1, sizeof *judging->elements);
  judging->elements[judging->count] = element;
  return &judging->elements[judging->count++];
}

/* An account for one element alone. */
static struct account *own_account(struct view *view, struct element *element) {
  struct account *account = arena_alloc(view->arena, sizeof *account);
  *account = *element->account;
  element->account = account;
  return account;
}

/* Whether the groups that were met have more combinations of branches than are gone through. */
static bool too_many_branches(const struct view *view) {
  const struct model *model = view->model;
  size_t product = 1;
  for (size_t i = 0; i < view->group_seen_count && product <= COMBINATIONS_MOST; i++) {
    size_t branches = 0;
    for (size_t b = 0; b < model->branches_count; b++)
      branches += model->branches[b].group == view->groups_seen[i];
    product *= branches;
  }
  return product > COMBINATIONS_MOST;
}

/* Finds the verdict; `chosen` is what was found where it holds, in one of the branches. */
static enum verdict settle(struct judging *judging, const struct question *question,
                           const struct finding *finding, struct finding *chosen) {
  enum verdict verdict = verdict_of(finding);
  size_t count = judging->view->group_seen_count;
  *chosen = *finding;
  if (verdict != VERDICT_UNDECIDED || count == 0)
    return verdict;
  if (count == GROUPS_SEEN_MOST || too_many_branches(judging->view)) {
    judging->view->limited = true;
    return verdict;
  }
  return judge_branches(judging, question, chosen);
}

static void forget_picks(struct view *view) {
  for (size_t i = 0; i < view->group_seen_count; i++)
    view->picks[view->groups_seen[i]] = 0;
}

static void judge_element(struct judging *judging, const struct question *question) {
  struct view *view = judging->view;
  arena_clear(view->scratch);
  view->group_seen_count = 0;
  view->limited = false;
  view_begin(view);
  struct finding finding = find(view, question), chosen;
  enum verdict verdict = settle(judging, question, &finding, &chosen);
  if (verdict == VERDICT_NOT_APPLICABLE) {
    forget_picks(view);
    return;
  }
  read_subject(view, question->item.ref);
  struct element *element = element_add(
      judging, (struct element){question->item.ref, verdict, verdict == VERDICT_UNDECIDED && view->limited,
                                account_of_read(&judging->accounts, view)});
  if (verdict == VERDICT_VIOLATED)
    tell_violated(judging, question, &chosen, own_account(view, element));
  forget_picks(view);
  if (verdict != VERDICT_UNDECIDED && verdict != VERDICT_OPEN)
    return;
  if (question->subject)
    view->variables[question->subject->variable] = question->item.ref;
  tell_open(view, question, &finding, element, own_account(view, element));
}

static void judge_subject(struct judging *judging, const struct typed *subject) {
  struct view *view = judging->view;
  struct set set = eval_set(view, subject->left);
  for (size_t i = 0; i < set.count; i++) {
    struct question question = {subject, subject->block, subject->otherwise,
                                view->pile[set.start + i]};
    judge_element(judging, &question);
  }
  view->pile_count = set.start;
}

/* ---- lines without a subject: the agreement ---- */

/* The lines that are no subject, in a list of their own. */
static struct typed *plain_lines(struct view *view, const struct typed *lines) {
  struct typed *first = NULL, **last = &first;
  for (const struct typed *line = lines; line; line = line->next) {
    if (line->kind == TYPED_EACH)
      continue;
    *last = arena_alloc(view->arena, sizeof **last);
    **last = *line;
    (*last)->next = NULL;
    last = &(*last)->next;
  }
  return first;
}

/* ---- the rule ---- */

/* Whether in every branch of some group an element fails: then no outcome keeps the rule, though each
 * element alone may hold. */
static bool fails_everywhere(const struct judging *judging) {
  const struct model *model = judging->view->model;
  for (size_t i = 0; judging->failing && i < model->open_choices_count; i++) {
    bool everywhere = true;
    for (uint32_t b = model->open_choices[i].first + 1; b && everywhere; b = model->branches[b - 1].next)
      everywhere = bit_of(model, b - 1) < 64 && judging->failing[i] >> bit_of(model, b - 1) & 1;
    if (everywhere)
      return true;
  }
  return false;
}

static enum verdict combine(const struct judging *judging) {
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
  return verdict == VERDICT_OPEN && fails_everywhere(judging) ? VERDICT_VIOLATED : verdict;
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
  struct typed *plain = plain_lines(judging->view, rule->lines);
  for (const struct typed *line = rule->lines; line; line = line->next)
    if (line->kind == TYPED_EACH)
      judge_subject(judging, line);
  bool subject = rule->lines && rule->lines->kind == TYPED_EACH;
  if (plain && (!subject || judging->count)) {
    struct question question = {NULL, plain, NULL, {.ref = {SORT_AGREEMENT, 0}}};
    judge_element(judging, &question);
  }
}

static void judge_rule(struct view *view, const struct typed_rule *rule, struct result *result) {
  struct judging judging = {.view = view};
  view->steps = 0;
  view->variables = arena_array(view->arena, rule->variable_count + 1, sizeof *view->variables);
  judge_lines(&judging, rule);
  *result = (struct result){.rule = rule->item,
                            .name = rule->name,
                            .pack = rule->pack,
                            .level = rule->level,
                            .verdict = combine(&judging),
                            .view = view,
                            .elements = judging.elements,
                            .element_count = judging.count};
  for (int l = 0; l < LANGUAGE_COUNT; l++) {
    result->title[l] = rule->title[l] ? rule->title[l] : rule->name;
    result->why[l] = rule->why[l];
  }
  result->clauses = clauses_of(view, result);
  summary_message(view, rule, &judging.summary, result);
}

struct results *judge(const struct model *model, const struct rulebook *rulebook) {
  struct arena *arena = model->workshop->arena;
  struct results *results = arena_alloc(arena, sizeof *results);
  struct view *view = view_new(model, index_new(model), 0, STEPS_MOST);
  results->model = model;
  results->items = arena_array(arena, rulebook->count + 1, sizeof *results->items);
  for (size_t i = 0; i < rulebook->count; i++)
    judge_rule(view, rulebook->rules[i], &results->items[results->count++]);
  return results;
}
