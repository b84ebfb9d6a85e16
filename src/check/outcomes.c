/* SPDX-License-Identifier: EUPL-1.2
 *
 * Where some readings keep a rule and some break it, that comes first: two readings are a pair that differs in
 * them alone. Then pairs within a reading that leaves it open. What reads as an earlier pair does is not told.
 */
#include "check/outcomes.h"

#include "base/text.h"
#include "check/cause.h"
#include "check/conflicts.h"
#include "check/scenario.h"
#include "settle/alike.h"
#include "settle/consequences.h"
#include "settle/nearest.h"
#include "settle/resting.h"

#include <string.h>

enum { TRIES_MOST = 100, FAILING_MOST = 3 };

struct telling {
  struct view *view;
  const struct open_finding *finding;
  struct account *first, *last; /* what is told so far, one after the other */
  struct consequences *consequences; /* of the pairs at hand; NULL */
  size_t count, tries;
  bool limited;
};

/* ---- one more ---- */

/* The next one on which it turns, from place `i` on: one that does not follow from others. */
static const struct chosen *next_told(const struct scenario *scenario, size_t *i) {
  while (*i < scenario->chosen_count && (scenario->chosen[*i].follows || scenario->chosen[*i].indifferent))
    ++*i;
  return *i < scenario->chosen_count ? &scenario->chosen[(*i)++] : NULL;
}

static bool same_chosen(const struct scenario *one, const struct scenario *other) {
  size_t i = 0, k = 0;
  const struct chosen *a = next_told(one, &i), *b = next_told(other, &k);
  while (a && b && strcmp(a->choice.text[LANGUAGE_ENGLISH], b->choice.text[LANGUAGE_ENGLISH]) == 0 &&
         strcmp(a->value[LANGUAGE_ENGLISH], b->value[LANGUAGE_ENGLISH]) == 0) {
    a = next_told(one, &i);
    b = next_told(other, &k);
  }
  return !a && !b;
}

static bool is_told(const struct telling *telling, const struct account *pair) {
  const struct account *each = telling->count ? telling->first : NULL;
  for (; each; each = each->more)
    if (same_chosen(each->example, pair->example) && same_chosen(each->counterexample, pair->counterexample))
      return true;
  return telling->count && !pair->choice_count;
}

static bool is_enough(const struct telling *telling) {
  size_t wanted = telling->finding->options->examples;
  return telling->count >= (wanted ? wanted : 1);
}

static void tell_pair(struct telling *telling, const struct account *pair) {
  if (is_told(telling, pair))
    return;
  if (telling->count) {
    struct account *next = arena_alloc(telling->view->arena, sizeof *next);
    telling->last->more = next;
    telling->last = next;
  }
  telling->last->example = pair->example;
  telling->last->counterexample = pair->counterexample;
  telling->last->choices = pair->choices;
  telling->last->choice_count = pair->choice_count;
  telling->count++;
}

/* ---- what fails ---- */

/* In one sentence; NULL where the rule has no words of its own. */
static const char *told_of(const struct view *view, const struct causes *causes, enum language language) {
  struct text text = text_new(view->arena);
  for (size_t i = 0; i < causes->count; i++)
    if (causes->fillings[i].text)
      text_addf(&text, "%s%s", text.length ? "; " : "", causes->items[i].text[language]);
  return text.length ? text_string(&text) : NULL;
}

/* In the outcome that breaks it, when it is first broken. */
static struct causes failing(struct view *view, const struct question *question, const struct settled *settled) {
  struct causes causes = {.most = FAILING_MOST};
  view->world = settled->counterexample;
  view->tick = settled->fails_at;
  if (question->subject)
    view->variables[question->subject->variable] = stretch_thing_now(view, question);
  struct outcome outcome = clock_outcome(view, question->lines);
  causes_of_outcome(view, question->lines, &outcome, question->item.ref, question->otherwise, &causes);
  view->world = NULL;
  view->tick = 0;
  causes_finish(view, &causes);
  return causes;
}

/* Of the outcome that breaks it, where the rule has words of its own for what fails. */
static void tell_failing(const struct view *view, const struct causes *causes, struct account *account) {
  struct scenario *breaks = arena_alloc(view->arena, sizeof *breaks);
  *breaks = *account->counterexample;
  for (int l = 0; l < LANGUAGE_COUNT; l++)
    breaks->fails[l] = told_of(view, causes, (enum language)l);
  account->counterexample = breaks;
}

void outcomes_tell_failing(struct view *view, const struct question *question, const struct settled *settled,
                           struct account *account) {
  if (!account->counterexample)
    return;
  struct causes causes = failing(view, question, settled);
  tell_failing(view, &causes, account);
}

/* ---- in the branches that are picked ---- */

static void tell_settled(struct telling *telling, struct settled *settled, const struct branch_case *within) {
  struct account pair = {0};
  consequences_find(telling->consequences, settled);
  scenario_tell(telling->view, settled, &pair);
  struct causes causes = failing(telling->view, telling->finding->question, settled);
  tell_failing(telling->view, &causes, &pair);
  if (within)
    cases_tell(telling->view, telling->finding->cases, within, within, &pair);
  tell_pair(telling, &pair);
}

static const struct conflict *set_aside_in(const struct view *view, const struct settled *settled) {
  if (!settled->aside || !settled->aside->count)
    return NULL;
  struct provisions aside = *settled->aside;
  struct conflict *gives_way = arena_alloc(view->arena, sizeof *gives_way);
  *gives_way = conflicts_provisions(view, &aside);
  return gives_way;
}

static void tell_first(struct telling *telling, struct settled *settled, const struct branch_case *within) {
  if (!telling->count) {
    telling->first->rests_on = settled->rests_on;
    telling->first->gives_way = set_aside_in(telling->view, settled);
  }
  tell_settled(telling, settled, within);
}

static void find_consequences(struct telling *telling, const struct settled *settled) {
  const struct open_finding *finding = telling->finding;
  struct view *view = telling->view;
  telling->consequences =
      consequences_open(view, view->scratch, finding->question, finding->options->conflicts, settled);
}

/* Pair after pair, as many as are wanted. */
static void tell_several(struct telling *telling, struct settled *settled, const struct branch_case *within) {
  const struct open_finding *finding = telling->finding;
  struct view *view = telling->view;
  struct pairing *pairing =
      pairing_open(view, view->scratch, finding->question, finding->options->conflicts, settled);
  struct settled next = *settled;
  enum paired paired = PAIRED_FOUND;
  find_consequences(telling, settled);
  tell_first(telling, settled, within);
  while (!is_enough(telling) && telling->tries++ < TRIES_MOST && paired == PAIRED_FOUND) {
    paired = pairing_next(pairing, &next);
    if (paired == PAIRED_FOUND)
      tell_settled(telling, &next, within);
  }
  telling->limited = telling->limited || paired != PAIRED_LAST;
  pairing_close(pairing);
  consequences_close(telling->consequences);
}

static void tell_pairs(struct telling *telling, struct settled *settled, const struct branch_case *within) {
  const struct open_finding *finding = telling->finding;
  struct view *view = telling->view;
  if (finding->options->examples > 1) {
    tell_several(telling, settled, within);
    return;
  }
  alike_nearest_pair(view, view->scratch, finding->question, finding->options->conflicts, settled);
  find_consequences(telling, settled);
  tell_first(telling, settled, within);
  consequences_close(telling->consequences);
}

/* ---- by branches ---- */

static bool keeps(const struct branch_case *one) {
  return one->verdict == VERDICT_GUARANTEED || one->verdict == VERDICT_NOT_APPLICABLE;
}

/* The choices in which two cases differ, a bit for each. */
static unsigned differing(const struct branch_cases *cases, const struct branch_case *one,
                          const struct branch_case *other) {
  unsigned groups = 0;
  for (size_t i = 0; i < cases->group_count; i++)
    if (one->branches[i] != other->branches[i])
      groups |= 1u << i;
  return groups;
}

static size_t bits(unsigned set) {
  size_t count = 0;
  for (; set; set &= set - 1)
    count++;
  return count;
}

/* What the pairs of cases so far differ in. */
struct contrasts {
  bool groups[1u << GROUPS_SEEN_MOST]; /* by set of choices */
  bool *keeps, *breaks;                /* by branch: it is in a case that keeps it, or breaks it */
  bool ways;                           /* other branches of the same choices are sought */
};

static bool has_part(const struct contrasts *contrasts, unsigned groups) {
  for (unsigned set = 1; set <= groups; set++)
    if (contrasts->groups[set] && (set & groups) == set)
      return true;
  return false;
}

static bool is_new(const struct contrasts *contrasts, const struct branch_cases *cases, const struct branch_case *one,
                   const struct branch_case *other) {
  unsigned groups = differing(cases, one, other);
  bool unseen = false;
  for (size_t i = 0; i < cases->group_count; i++)
    if (groups & 1u << i)
      unseen = unseen || !contrasts->keeps[one->branches[i]] || !contrasts->breaks[other->branches[i]];
  return contrasts->ways ? unseen : !has_part(contrasts, groups);
}

static void contrast(struct telling *telling, struct contrasts *contrasts, const struct branch_case *one,
                     const struct branch_case *other) {
  const struct branch_cases *cases = telling->finding->cases;
  struct account pair = {0};
  cases_tell(telling->view, cases, one, other, &pair);
  tell_pair(telling, &pair);
  contrasts->groups[differing(cases, one, other)] = true;
  for (size_t i = 0; i < cases->group_count; i++) {
    contrasts->keeps[one->branches[i]] = true;
    contrasts->breaks[other->branches[i]] = true;
  }
}

/* Cases that differ in so many choices, one that keeps it and one that breaks it. */
static void tell_cases(struct telling *telling, size_t differences, struct contrasts *contrasts) {
  const struct branch_cases *cases = telling->finding->cases;
  for (size_t i = 0; i < cases->count; i++)
    for (size_t k = 0; keeps(&cases->items[i]) && k < cases->count && !is_enough(telling); k++) {
      const struct branch_case *one = &cases->items[i], *other = &cases->items[k];
      if (other->verdict == VERDICT_VIOLATED && bits(differing(cases, one, other)) == differences &&
          is_new(contrasts, cases, one, other))
        contrast(telling, contrasts, one, other);
    }
}

static void tell_all_cases(struct telling *telling) {
  struct view *view = telling->view;
  struct contrasts *contrasts = arena_alloc(view->scratch, sizeof *contrasts);
  *contrasts = (struct contrasts){0};
  contrasts->keeps = arena_array(view->scratch, view->model->branches_count + 1, sizeof *contrasts->keeps);
  contrasts->breaks = arena_array(view->scratch, view->model->branches_count + 1, sizeof *contrasts->breaks);
  for (int ways = 0; ways < 2; ways++) {
    contrasts->ways = ways;
    for (size_t differences = 1; differences <= telling->finding->cases->group_count; differences++)
      tell_cases(telling, differences, contrasts);
  }
}

static void tell_branches(struct telling *telling) {
  const struct branch_cases *cases = telling->finding->cases;
  struct view *view = telling->view;
  tell_all_cases(telling);
  for (size_t i = 0; i < cases->count && !is_enough(telling); i++) {
    struct branch_case *one = &cases->items[i];
    if (one->verdict != VERDICT_OPEN || one->settled.as != SETTLED_OPEN)
      continue;
    cases_pick(view, cases, one);
    tell_pairs(telling, &one->settled, one);
  }
  view_pick_none(view, cases->groups, cases->group_count);
}

/* ---- all ---- */

bool outcomes_tell(struct view *view, const struct open_finding *finding, struct account *account) {
  struct account told = *account;
  struct telling telling = {.view = view, .finding = finding, .first = account, .last = account};
  size_t wanted = finding->options->examples;
  if (finding->cases->count)
    tell_branches(&telling);
  else if (finding->settled->as == SETTLED_OPEN)
    tell_pairs(&telling, finding->settled, NULL);
  bool found = telling.count > 0;
  if (wanted > 1)
    account->more_end = is_enough(&telling) ? MORE_ENOUGH : telling.limited ? MORE_LIMIT : MORE_NONE;
  if (wanted == 0) { /* the nearest ones are wanted, for what settles the rule, but not told */
    told.rests_on = account->rests_on;
    *account = told;
  }
  return found;
}

bool outcomes_broken(struct view *view, const struct question *question, const struct judge_options *options,
                     struct alike *alike, struct settled *settled) {
  size_t groups = view->group_seen_count;
  if (!settled->counterexample) {
    /* else what the evaluator knows of all time asks of no time; of terms no moment shows what fails */
    view->brute = resting_looks_on(question->lines) && !when_asks_terms(question->lines);
    bool in_time = stretch_survey(view, view->scratch, question, ASIDE_NOTHING).in_time;
    *settled = in_time ? settle(view, view->scratch, question, false, judge_limits(options), alike) : *settled;
    view->brute = false;
  }
  view->group_seen_count = groups;
  return settled->as == SETTLED_VIOLATED && settled->counterexample && settled->need.in_time &&
         !settled->conflict_count;
}
