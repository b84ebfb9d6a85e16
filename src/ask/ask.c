/* SPDX-License-Identifier: EUPL-1.2
 *
 * One expression asked of a model: a condition, a number, a date, a text or things, at all moments of all outcomes.
 * The plain evaluator answers first; what it does not know is judged as a rule is.
 */
#include "ask/ask.h"

#include "ask/asking.h"
#include "base/text.h"
#include "check/conflicts.h"
#include "logic/clock.h"
#include "logic/compared.h"
#include "syntax/build.h"

#include <string.h>

enum { STEPS_OF_QUESTION = 100000000 };

/* ---- conditions made for a question ---- */

static struct typed *make(struct asking *asking, struct typed made) {
  struct typed *typed = arena_alloc(asking->view->arena, sizeof *typed);
  *typed = made;
  typed->sorts = SORT_BIT(SORT_TRUTH);
  typed->many = MANY_ONE;
  return typed;
}

static struct typed *operand(struct asking *asking, const struct typed *like, enum typed_kind kind) {
  struct typed *typed = arena_alloc(asking->view->arena, sizeof *typed);
  *typed = (struct typed){.kind = kind, .at = like->at, .sorts = like->sorts, .many = MANY_ONE};
  return typed;
}

static struct typed *copy(struct asking *asking, const struct typed *typed) {
  struct typed *made = arena_alloc(asking->view->arena, sizeof *made);
  *made = *typed;
  return made;
}

struct typed *asking_equal(struct asking *asking, const struct typed *number, struct number value) {
  struct typed *right = operand(asking, number, TYPED_NUMBER);
  right->number = value;
  return make(asking, (struct typed){.kind = TYPED_COMPARE, .operation = EXPRESSION_EQUAL, .at = number->at,
                                     .left = copy(asking, number), .right = right});
}

struct typed *asking_in(struct asking *asking, const struct typed *set, struct ref thing) {
  struct typed *left = operand(asking, set, TYPED_CONSTANT);
  left->sorts = SORT_BIT(thing.sort);
  refs_push(asking->view->arena, &left->constants, thing);
  return make(asking, (struct typed){.kind = TYPED_IN, .at = set->at, .left = left, .right = copy(asking, set)});
}

struct typed *asking_not(struct asking *asking, struct typed *condition) {
  return make(asking, (struct typed){.kind = TYPED_NOT, .at = condition->at, .left = condition});
}

struct typed *asking_eventually(struct asking *asking, struct typed *condition) {
  return make(asking, (struct typed){.kind = TYPED_EVENTUALLY, .at = condition->at, .block = condition});
}

bool asking_is_fixed(const struct typed *typed) {
  return !when_asks_who(typed, true);
}

/* ---- judging ---- */

const struct element *asking_judge(struct asking *asking, struct typed *condition) {
  struct judging judging = {.view = asking->view, .options = asking->options, .conflicts = &asking->conflicts};
  struct question question = {.lines = condition, .item = {.ref = {SORT_AGREEMENT, 0}}};
  asking->view->steps = 0;
  element_judge(&judging, &question);
  return judging.elements;
}

enum verdict asking_verdict(struct asking *asking, struct typed *condition) {
  const struct judge_options *options = asking->options;
  struct judge_options bare = {.conflicts = options->conflicts, .bare = true};
  asking->options = &bare;
  enum verdict verdict = asking_judge(asking, condition)->verdict;
  asking->options = options;
  return verdict;
}

struct stretch *asking_stretch(struct asking *asking, struct typed *condition, bool in_conflict) {
  struct view *view = asking->view;
  struct question question = {.lines = condition, .item = {.ref = {SORT_AGREEMENT, 0}}};
  arena_clear(view->scratch);
  struct need need = stretch_survey(view, view->scratch, &question,
                                     in_conflict ? ASIDE_HOLDERS : ASIDE_NOTHING);
  return stretch_first(view, view->scratch, &question, &need, 1, NULL);
}

bool asking_opens_totals(struct asking *asking) {
  if (!asking->view->met_conflict)
    return false;
  view_open_totals(asking->view, true);
  asking->choices = (struct choices){0};
  return true;
}

void asking_rests_on(struct asking *asking, const struct account *account) {
  struct view *view = asking->view;
  struct clause_list before = asking->answer->clauses;
  for (size_t i = 0; i < account->choice_count; i++)
    choice_keep(view, &account->choices[i], &asking->choices);
  asking->answer->rests_on |= account->rests_on;
  view_begin(view);
  view_read_clauses(view, before);
  view_read_clauses(view, account->clauses);
  asking->answer->clauses = view_clauses(view);
}

/* ---- conditions ---- */

static void say(struct answer *answer, enum say saying) {
  for (int l = 0; l < LANGUAGE_COUNT; l++)
    answer->text[l] = saying_get(saying, (enum language)l);
}

static bool is_never(const struct outcome *outcome) {
  for (size_t i = 0; i < outcome->count; i++)
    if (outcome->paths[i].truth != TRUTH_NO)
      return false;
  return outcome->complete;
}

/* A condition that is not kept at all times in any outcome: perhaps at some. */
static void answer_not_always(struct asking *asking, struct typed *condition) {
  struct answer *answer = asking->answer;
  answer->kind = ANSWER_NO;
  say(answer, SAY_ANSWER_NO);
  if (asking_is_fixed(condition) || asking_verdict(asking, asking_not(asking, condition)) == VERDICT_GUARANTEED)
    return;
  const struct element *sometimes = asking_judge(asking, asking_eventually(asking, condition));
  bool sure = sometimes->verdict == VERDICT_GUARANTEED, open = sometimes->verdict == VERDICT_OPEN;
  say(answer, sure ? SAY_ANSWER_AT_TIMES : open ? SAY_ANSWER_PERHAPS_AT_TIMES : SAY_ANSWER_NOT_ALWAYS);
  asking_rests_on(asking, sometimes->account);
}

static void answer_judged(struct asking *asking, struct typed *condition) {
  struct answer *answer = asking->answer;
  const struct element *element = asking_judge(asking, condition);
  asking_rests_on(asking, element->account);
  answer->account = element->account;
  switch (element->verdict) {
  case VERDICT_GUARANTEED:
    answer->kind = ANSWER_YES;
    say(answer, SAY_ANSWER_YES);
    break;
  case VERDICT_VIOLATED:
    answer_not_always(asking, condition);
    break;
  case VERDICT_OPEN:
    answer->kind = ANSWER_OPEN;
    say(answer, SAY_ANSWER_OPEN);
    break;
  case VERDICT_CONTRADICTORY:
    answer->kind = ANSWER_CONTRADICTORY;
    say(answer, SAY_MEANING_CONTRADICTORY);
    break;
  default:
    answer->kind = ANSWER_UNKNOWN;
    say(answer, SAY_ANSWER_UNKNOWN);
    break;
  }
}

static void answer_condition(struct asking *asking, struct typed *typed) {
  struct view *view = asking->view;
  struct answer *answer = asking->answer;
  struct outcome outcome = clock_outcome(view, typed);
  enum truth truth = clock_always(view, &outcome);
  answer->clauses = view_clauses(view);
  if (!view->met_conflict && (truth == TRUTH_YES || is_never(&outcome))) {
    answer->kind = truth == TRUTH_YES ? ANSWER_YES : ANSWER_NO;
    say(answer, truth == TRUTH_YES ? SAY_ANSWER_YES : SAY_ANSWER_NO);
    return;
  }
  answer_judged(asking, typed);
}

/* ---- dates and texts ---- */

static void answer_words(struct asking *asking, const struct typed *typed) {
  struct view *view = asking->view;
  struct answer *answer = asking->answer;
  struct text text = text_new(view->arena);
  struct date date;
  if (typed->sorts & SORT_BIT(SORT_DATE)) {
    if (eval_date(view, typed, &date) != TRUTH_NO && date.year)
      date_write(&text, date);
  } else {
    const char *words = eval_text(view, typed);
    if (words)
      text_add(&text, words);
  }
  answer->clauses = view_clauses(view);
  answer->kind = text.length ? ANSWER_THINGS : ANSWER_NOTHING;
  say(answer, SAY_ANSWER_NOT_STATED);
  for (int l = 0; text.length && l < LANGUAGE_COUNT; l++)
    answer->text[l] = text_string(&text);
}

/* ---- all ---- */

struct answer *ask_question(struct workshop *workshop, const struct model *model, const char *question,
                         enum language language, const struct judge_options *options) {
  size_t variables;
  struct typed *typed = asking_read(workshop, model, question, language, &variables);
  if (!typed)
    return NULL;
  struct asking asking = {.view = view_new(model, index_new(model), variables, STEPS_OF_QUESTION), .options = options,
                          .answer = arena_alloc(workshop->arena, sizeof *asking.answer)};
  conflicts_scan(asking.view, &asking.conflicts, options->conflicts);
  view_begin(asking.view);
  asking.view->met_conflict = false;
  if (typed->sorts == SORT_BIT(SORT_TRUTH))
    answer_condition(&asking, typed);
  else if (asking_several(&asking, typed))
    asking.choices = (struct choices){0}; /* all is stated */
  else if (typed->sorts == SORT_BIT(SORT_NUMBER))
    asking_number(&asking, typed);
  else if (typed->sorts & SORTS_VALUES)
    answer_words(&asking, typed);
  else
    asking_things(&asking, typed);
  uint32_t compared = compared_most(typed, model_stated_seats(model));
  asking.answer->compared = model_reaches(model, compared) ? 0 : compared;
  asking.answer->choices = asking.choices.items;
  asking.answer->choice_count = asking.choices.count;
  return asking.answer;
}
