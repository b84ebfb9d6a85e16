/* SPDX-License-Identifier: EUPL-1.2
 *
 * A branch within one that does not hold tells nothing, and is left out.
 */
#include "check/cases.h"

#include "base/text.h"
#include "check/choice_words.h"
#include "model/item_text.h"

#include <string.h>

void cases_begin(struct branch_cases *cases, const uint32_t *groups, size_t count) {
  *cases = (struct branch_cases){.group_count = count};
  memcpy(cases->groups, groups, count * sizeof *groups);
}

void cases_note(const struct view *view, struct arena *arena, struct branch_cases *cases, enum verdict verdict,
                const struct settled *settled) {
  cases->items = arena_grow(arena, cases->items, &cases->room, cases->count + 1, sizeof *cases->items);
  struct branch_case *one = &cases->items[cases->count++];
  *one = (struct branch_case){.verdict = verdict, .settled = *settled};
  for (size_t i = 0; i < cases->group_count; i++)
    one->branches[i] = view->picks[cases->groups[i]] - 1;
}

void cases_pick(struct view *view, const struct branch_cases *cases, const struct branch_case *one) {
  for (size_t i = 0; i < cases->group_count; i++)
    view->picks[cases->groups[i]] = one->branches[i] + 1;
}

/* ---- in words ---- */

/* Whether a branch holds in a case, and so do those it stands in. */
static bool is_there(const struct view *view, const struct branch_cases *cases, const struct branch_case *one,
                     size_t at) {
  const struct open_branch *branch = &view->model->branches[one->branches[at]];
  if (!branch->within)
    return true;
  for (size_t i = 0; i < cases->group_count; i++)
    if (cases->groups[i] == view->model->branches[branch->within - 1].group)
      return one->branches[i] == branch->within - 1 && is_there(view, cases, one, i);
  return true;
}

/* "“the list”"; "alternative 2, “meet 2 times per year”". */
static const char *branch_value(const struct view *view, uint32_t number, enum language language) {
  const struct model *model = view->model;
  const struct open_branch *branch = &model->branches[number];
  if (branch->label)
    return SAYING_WITH(view->arena, language, SAY_QUOTED, branch->label);
  size_t place = 1;
  for (uint32_t i = model->open_choices[branch->group].first; i != number; i = model->branches[i].next - 1)
    place++;
  return SAYING_WITH(view->arena, language, SAY_ALTERNATIVE_CHOSEN, text_format(view->arena, "%zu", place),
                     branch_text(view->arena, model, branch, language));
}

/* The choice; with its place where another one has the same words. */
static struct choice choice_of(const struct view *view, uint32_t number, const struct choice *before, size_t count) {
  struct choice choice;
  choice_words(view, (struct reason){REASON_BRANCH, SORT_NONE, {SORT_NONE, number}}, &choice);
  bool same = false;
  for (size_t i = 0; i < count; i++)
    same = same || strcmp(before[i].text[LANGUAGE_ENGLISH], choice.text[LANGUAGE_ENGLISH]) == 0;
  size_t line, column;
  source_position(view->model->workshop->sources, view->model->branches[number].choice_at.start, &line, &column);
  const struct source *source = source_at(view->model->workshop->sources, view->model->branches[number].choice_at);
  for (int l = 0; same && source && l < LANGUAGE_COUNT; l++)
    choice.text[l] = text_format(view->arena, "%s (%s:%zu)", choice.text[l], source->name, line);
  return choice;
}

static struct chosen *add_chosen(const struct view *view, struct scenario *scenario, const struct choice *choice,
                                 uint32_t branch, bool both) {
  struct chosen *chosen = &scenario->chosen[scenario->chosen_count++];
  *chosen = (struct chosen){.choice = *choice, .in_both = both};
  for (int l = 0; l < LANGUAGE_COUNT; l++) {
    chosen->value[l] = branch_value(view, branch, (enum language)l);
    enum say holds = view->model->branches[branch].label ? SAY_READING_HOLDS : SAY_ALTERNATIVE_HOLDS;
    chosen->so[l] = SAYING_WITH(view->arena, (enum language)l, holds, chosen->value[l]);
  }
  return chosen;
}

/* A copy with room before what is told, or a new one. */
static struct scenario *opened(struct view *view, const struct scenario *told, bool keeps, size_t room) {
  struct scenario *scenario = arena_alloc(view->arena, sizeof *scenario);
  *scenario = told ? *told : (struct scenario){.keeps = keeps, .nearest = true};
  scenario->chosen = arena_array(view->arena, room + scenario->chosen_count + 1, sizeof *scenario->chosen);
  scenario->chosen_count = 0;
  return scenario;
}

static void add_told(struct scenario *scenario, const struct scenario *told) {
  for (size_t i = 0; told && i < told->chosen_count; i++)
    scenario->chosen[scenario->chosen_count++] = told->chosen[i];
}

/* Whether a case turns on one of its choices: with another branch of that alone the verdict is otherwise. */
static bool turns_on(const struct branch_cases *cases, const struct branch_case *one, size_t group) {
  for (size_t i = 0; i < cases->count; i++) {
    const struct branch_case *other = &cases->items[i];
    bool alike = other->verdict == one->verdict;
    for (size_t k = 0; k < cases->group_count && !alike; k++)
      alike = k != group && other->branches[k] != one->branches[k];
    if (!alike)
      return true;
  }
  return false;
}

/* Whether some case turns on a choice. */
static bool matters(const struct branch_cases *cases, size_t group) {
  for (size_t i = 0; i < cases->count; i++)
    if (turns_on(cases, &cases->items[i], group))
      return true;
  return false;
}

void cases_tell(struct view *view, const struct branch_cases *cases, const struct branch_case *keeps,
                const struct branch_case *breaks, struct account *account) {
  struct scenario *example = opened(view, account->example, true, cases->group_count);
  struct scenario *counterexample = opened(view, account->counterexample, false, cases->group_count);
  size_t room = cases->group_count + account->choice_count + 1, count = 0;
  struct choice *choices = arena_array(view->arena, room, sizeof *choices);
  for (size_t i = 0; i < cases->group_count; i++) {
    bool one = is_there(view, cases, keeps, i), other = is_there(view, cases, breaks, i);
    bool alike = one == other && keeps->branches[i] == breaks->branches[i];
    bool aside = alike && keeps != breaks && !turns_on(cases, keeps, i) && !turns_on(cases, breaks, i);
    if ((!one && !other) || aside)
      continue;
    bool indifferent = keeps == breaks && !matters(cases, i);
    choices[count] = choice_of(view, keeps->branches[i], choices, count);
    if (one)
      add_chosen(view, example, &choices[count], keeps->branches[i], alike)->indifferent = indifferent;
    if (other)
      add_chosen(view, counterexample, &choices[count], breaks->branches[i], alike)->indifferent = indifferent;
    count += !indifferent;
  }
  add_told(example, account->example);
  add_told(counterexample, account->counterexample);
  for (size_t i = 0; i < account->choice_count; i++)
    choices[count++] = account->choices[i];
  account->example = example;
  account->counterexample = counterexample;
  account->choices = choices;
  account->choice_count = count;
}
