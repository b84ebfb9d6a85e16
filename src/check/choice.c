/* SPDX-License-Identifier: EUPL-1.2
 *
 * From a condition that is not known, down to the parts that are not known, to the reasons of what
 * is only possible in them. What a reason says in words is in choice_words.c.
 */
#include "check/choice.h"

#include "check/choice_words.h"
#include "logic/before.h"
#include "logic/fields.h"
#include "logic/unnamed.h"

#include <string.h>

enum { CHOICES_MOST = 40, PATHS_SHOWN = 16 };

void choice_add(struct view *view, struct reason reason, struct choices *out) {
  struct choice choice = {0};
  if (reason.kind == REASON_NONE || out->count == CHOICES_MOST)
    return;
  out->conflict = out->conflict || reason.kind == REASON_CONFLICT;
  choice_words(view, reason, &choice);
  choice_keep(view, &choice, out);
}

void choice_keep(struct view *view, const struct choice *choice, struct choices *out) {
  for (size_t i = 0; i < out->count; i++)
    if (strcmp(out->items[i].text[LANGUAGE_ENGLISH], choice->text[LANGUAGE_ENGLISH]) == 0)
      return;
  if (out->count == CHOICES_MOST)
    return;
  out->items = arena_grow(view->arena, out->items, &out->room, out->count + 1, sizeof *out->items);
  out->items[out->count++] = *choice;
}

static void choices_of_lines(struct view *view, const struct typed *lines, struct choices *out) {
  for (const struct typed *line = lines; line; line = line->next)
    choices_of(view, line, out);
}

/* Everything in a set that is only possible. */
static void choices_of_set(struct view *view, struct set set, struct choices *out) {
  if (set.more || (set.one && set.count))
    choice_add(view, set.reason, out);
  for (size_t i = 0; i < set.count && out->count < CHOICES_MOST; i++)
    if (view->pile[set.start + i].possible)
      choice_add(view, view->pile[set.start + i].reason, out);
}

/* Who begins and how long terms are; for one role alone only one of the two matters. */
static void choices_of_roles(struct view *view, const struct outcome *outcome, bool begins,
                             bool lengths, struct choices *out) {
  for (size_t i = 0; i < outcome->role_count; i++) {
    struct ref role = {SORT_ROLE, outcome->roles[i]};
    if (begins && !clock_begins_known(view->model, role.index))
      choice_add(view, (struct reason){REASON_BEGINS, SORT_NONE, role}, out);
    if (lengths && !clock_period_known(view->model, role.index))
      choice_add(view, (struct reason){REASON_PERIOD, SORT_NONE, role}, out);
    if (begins && !clock_start_known(view->model, outcome, i))
      choice_add(view, (struct reason){REASON_START, SORT_NONE, role}, out);
  }
}

static void choices_of_paths(struct view *view, const struct typed *lines,
                             const struct outcome *outcome, struct choices *out) {
  size_t shown = 0;
  for (size_t i = 0; i < outcome->count && shown < PATHS_SHOWN; i++) {
    if (outcome->paths[i].truth != TRUTH_UNKNOWN)
      continue;
    struct moment before = clock_enter(view, &outcome->paths[i]);
    choices_of_lines(view, lines, out);
    clock_leave(view, before);
    shown++;
  }
}

void choices_of_outcome(struct view *view, const struct typed *lines, const struct outcome *outcome,
                        struct choices *out) {
  bool some_yes = false, some_no = false;
  for (size_t i = 0; i < outcome->count; i++) {
    some_yes = some_yes || outcome->paths[i].truth != TRUTH_NO;
    some_no = some_no || outcome->paths[i].truth == TRUTH_NO;
  }
  if (some_yes && some_no)
    choices_of_roles(view, outcome, true, outcome->role_count > 1, out);
  choices_of_paths(view, lines, outcome, out);
  if (!outcome->complete)
    choice_add(view, (struct reason){.kind = REASON_LIMIT}, out);
}

/* Of whom the text says only where they come from: who it is, where that is asked. */
static void choices_of_unnamed(struct view *view, const struct typed *typed, struct choices *out) {
  bool collects = typed && typed->kind == TYPED_COLLECT;
  if (!typed || (!collects && typed->kind != TYPED_FIELD) || !unnamed_asks(collects ? typed->block : typed))
    return;
  struct set set = eval_set(view, typed->left);
  for (size_t i = 0; i < set.count; i++) {
    struct ref of = view->pile[set.start + i].ref;
    if (of.sort == SORT_ROLE || of.sort == SORT_SEAT)
      choice_add(view, (struct reason){REASON_HOLDER, SORT_NONE, of}, out);
  }
  view->pile_count = set.start;
}

/* What a set or value on one side of a condition rests on. */
static void choices_of_operand(struct view *view, const struct typed *typed, struct choices *out) {
  if (!typed)
    return;
  if (typed->kind == TYPED_CALCULATE) {
    choices_of_operand(view, typed->left, out);
    choices_of_operand(view, typed->right, out);
  } else if (typed->kind == TYPED_YEARS) {
    struct outcome outcome = clock_outcome(view, typed->right);
    choices_of_roles(view, &outcome, outcome.role_count > 1, true, out);
    choices_of_paths(view, typed->right, &outcome, out);
  } else if (typed->kind == TYPED_COUNT || typed->kind == TYPED_SUM) {
    struct set set = eval_set(view, typed->left->kind == TYPED_COLLECT && typed->kind == TYPED_SUM
                                        ? typed->left->left
                                        : typed->left);
    choices_of_set(view, set, out);
    view->pile_count = set.start;
    choices_of_unnamed(view, typed->left, out);
  } else if (typed->sorts & SORT_BIT(SORT_NUMBER)) {
    struct amount amount;
    if (eval_amount(view, typed, &amount) != TRUTH_NO)
      choice_add(view, amount.reason, out);
  } else if (!(typed->sorts & SORTS_VALUES)) {
    struct set set = eval_set(view, typed);
    choices_of_set(view, set, out);
    view->pile_count = set.start;
  }
}

static void choices_of_items(struct view *view, const struct typed *typed, struct choices *out) {
  struct set set = eval_set(view, typed->left);
  size_t before = out->count;
  if (set.more)
    choice_add(view, set.reason, out);
  for (size_t i = 0; i < set.count && out->count < CHOICES_MOST; i++) {
    struct found item = view->pile[set.start + i];
    enum truth member = eval_member(view, typed, &item);
    if (member == TRUTH_NO)
      continue;
    enum truth holds = eval_lines(view, typed->block);
    bool settled = typed->kind == TYPED_EACH ? holds == TRUTH_YES : holds == TRUTH_NO;
    if (settled)
      continue;
    if (item.possible)
      choice_add(view, item.reason, out);
    if (typed->right)
      choices_of(view, typed->right, out);
    view->variables[typed->variable] = item.ref;
    if (holds == TRUTH_UNKNOWN)
      choices_of_lines(view, typed->block, out);
  }
  view->pile_count = set.start;
  if (out->count == before)
    choices_of_unnamed(view, typed->left, out);
}

static void choices_of_has(struct view *view, const struct typed *typed, struct choices *out) {
  struct set left = eval_set(view, typed->left);
  choices_of_set(view, left, out);
  for (size_t i = 0; i < left.count && typed->field->things; i++) {
    struct ref of = view->pile[left.start + i].ref;
    if (!(typed->field->of & SORT_BIT(of.sort)))
      continue;
    struct set set = typed->field->things(view, of, &typed->wanted);
    choices_of_set(view, set, out);
    view->pile_count = set.start;
  }
  view->pile_count = left.start;
}

/* A predicate that is not known says so itself only for numbers; else it stands in a branch. */
static void choices_of_is(struct view *view, const struct typed *typed, struct choices *out) {
  struct set left = eval_set(view, typed->left);
  size_t before = out->count;
  bool unnamed = unnamed_asks(typed->left);
  choices_of_set(view, left, out);
  choices_of_unnamed(view, typed->left, out);
  for (size_t i = 0; i < left.count && out->count == before && !unnamed; i++) {
    struct ref of = view->pile[left.start + i].ref;
    struct reason reason = {REASON_TOTAL, SORT_NONE, of};
    const struct statement *by = substitute_statement(view->model, of);
    if (by && by->branch)
      reason = (struct reason){REASON_BRANCH, SORT_NONE, {SORT_NONE, by->branch - 1}};
    choice_add(view, reason, out);
  }
  view->pile_count = left.start;
}

/* What both sides rest on; where that is nothing, who it is that the text does not name. */
static void choices_of_sides(struct view *view, const struct typed *condition, struct choices *out) {
  size_t before = out->count;
  choices_of_operand(view, condition->left, out);
  choices_of_operand(view, condition->right, out);
  if (out->count > before)
    return;
  choices_of_unnamed(view, condition->left, out);
  choices_of_unnamed(view, condition->right, out);
}

/* Of a condition at other moments than the one at hand. */
static void choices_of_time(struct view *view, const struct typed *condition, const struct typed *lines,
                            struct choices *out) {
  struct date day = before_go(view, condition, NULL, 0);
  struct outcome outcome = clock_outcome(view, lines);
  choices_of_outcome(view, lines, &outcome, out);
  view->day = day;
}

void choices_of(struct view *view, const struct typed *condition, struct choices *out) {
  if (out->count == CHOICES_MOST || eval_truth(view, condition) != TRUTH_UNKNOWN)
    return;
  if (view->steps > view->step_limit) {
    choice_add(view, (struct reason){.kind = REASON_LIMIT}, out);
    return;
  }
  switch (condition->kind) {
  case TYPED_EACH:
  case TYPED_SOME:
  case TYPED_NO:
    choices_of_items(view, condition, out);
    break;
  case TYPED_NOT:
    choices_of(view, condition->left, out);
    break;
  case TYPED_AND:
  case TYPED_OR:
    choices_of(view, condition->left, out);
    choices_of(view, condition->right, out);
    break;
  case TYPED_HAS:
    choices_of_has(view, condition, out);
    break;
  case TYPED_IS:
    choices_of_is(view, condition, out);
    break;
  case TYPED_ALWAYS:
  case TYPED_EVENTUALLY:
    choices_of_time(view, condition, condition->block, out);
    break;
  case TYPED_AT:
  case TYPED_NEXT:
  case TYPED_PREVIOUS:
    choices_of_time(view, condition, condition->left, out);
    break;
  case TYPED_WITHIN:
    choices_of_time(view, condition, condition->right, out);
    break;
  default:
    choices_of_sides(view, condition, out);
    break;
  }
}
