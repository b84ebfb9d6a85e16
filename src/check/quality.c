/* SPDX-License-Identifier: EUPL-1.2
 *
 * Each rule alone is judged as any rule is (judge.h), over a model in which nothing is said of who holds what. Those
 * that can be both kept and broken are then compared two by two (relation.h).
 */
#include "check/quality.h"

#include "check/filled.h"
#include "check/relation.h"
#include "check/rulebook.h"
#include "check/subject.h"
#include "model/unfilled.h"

enum { STEPS_MOST = 100000000, PAIRS_MOST = 5000, QUESTIONS_MOST = 2000 };

/* A rule that can be both kept and broken. */
struct compared {
  size_t rule; /* its place among the results */
  const struct question *questions;
  size_t count;
};

/* ---- claims ---- */

struct comparing {
  struct view *view;
  const struct rulebook *rulebook;
  const struct results *alone; /* each rule judged for itself, where nothing is said of who holds what */
  uint64_t conflicts;
  struct quality *quality;
  struct compared *items;
  size_t count;
};

/* In the order of the rules, and there of the others. */
static void claim(struct comparing *comparing, struct claim claim) {
  struct quality *quality = comparing->quality;
  quality->items =
      arena_grow(comparing->view->arena, quality->items, &quality->room, quality->count + 1, sizeof *quality->items);
  size_t at = quality->count++;
  for (; at > 0 && quality->items[at - 1].rule > claim.rule; at--) quality->items[at] = quality->items[at - 1];
  quality->items[at] = claim;
}

static bool can_be_broken(const struct result *result) {
  for (size_t i = 0; i < result->element_count; i++)
    if (result->elements[i].verdict == VERDICT_OPEN || result->elements[i].verdict == VERDICT_VIOLATED) return true;
  return false;
}

static size_t length_of(const struct question *questions) {
  size_t count = 0;
  for (; questions; questions = questions->next) count++;
  return count;
}

/* A rule that can be kept, too, is kept to be compared. */
static void look_whether_kept(struct comparing *comparing, size_t rule) {
  struct view *view = comparing->view;
  const struct question *questions = subject_questions(view, view->arena, comparing->rulebook->rules[rule]);
  size_t count = length_of(questions);
  struct relation relation = {.excludes = TOLD_UNKNOWN};
  if (count <= QUESTIONS_MOST) relation = relation_of(view, questions, NULL, comparing->conflicts);
  if (relation.excludes == TOLD_YES)
    claim(comparing, (struct claim){CLAIM_NEVER_KEPT, rule, rule, relation.rests_on});
  else if (relation.excludes == TOLD_UNKNOWN)
    comparing->quality->rules_undecided++;
  else
    comparing->items[comparing->count++] = (struct compared){rule, questions, count};
}

static void look_at_rule(struct comparing *comparing, size_t rule) {
  const struct result *result = &comparing->alone->items[rule];
  comparing->quality->rule_count++;
  if (result->verdict == VERDICT_GUARANTEED)
    claim(comparing, (struct claim){CLAIM_NEVER_BROKEN, rule, rule, result_rests_on(result)});
  else if (result->verdict == VERDICT_VIOLATED)
    claim(comparing, (struct claim){CLAIM_NEVER_KEPT, rule, rule, result_rests_on(result)});
  else if (can_be_broken(result))
    look_whether_kept(comparing, rule);
  else if (result->verdict != VERDICT_NOT_APPLICABLE)
    comparing->quality->rules_undecided++;
}

static void look_at_pair(struct comparing *comparing, const struct compared *one, const struct compared *two) {
  struct relation relation = relation_of(comparing->view, one->questions, two->questions, comparing->conflicts);
  const size_t rules[] = {one->rule, two->rule};
  bool same = relation.follows[0] == TOLD_YES && relation.follows[1] == TOLD_YES;
  if (relation.excludes == TOLD_YES)
    claim(comparing, (struct claim){CLAIM_EXCLUDES, rules[0], rules[1], relation.rests_on});
  if (same) claim(comparing, (struct claim){CLAIM_SAME, rules[0], rules[1], relation.rests_on});
  for (int i = 0; !same && i < 2; i++)
    if (relation.follows[i] == TOLD_YES)
      claim(comparing, (struct claim){CLAIM_FOLLOWS, rules[i], rules[!i], relation.rests_on});
  if (relation.excludes == TOLD_UNKNOWN || relation.follows[0] == TOLD_UNKNOWN || relation.follows[1] == TOLD_UNKNOWN)
    comparing->quality->pairs_undecided++;
}

static void compare(struct comparing *comparing) {
  size_t pairs = 0;
  for (size_t k = 0; k < comparing->count; k++)
    for (size_t i = 0; i < k; i++) {
      const struct compared *one = &comparing->items[i], *two = &comparing->items[k];
      if (pairs++ < PAIRS_MOST && one->count + two->count <= QUESTIONS_MOST)
        look_at_pair(comparing, one, two);
      else
        comparing->quality->pairs_undecided++;
    }
}

/* ---- rules ---- */

/* A rule, no wish of the text's own, that applies and asks who holds what. */
static bool is_looked_at(const struct result *result, const struct typed_rule *rule) {
  return result->rule && result->verdict != VERDICT_NOT_APPLICABLE && filled_asked(rule->lines);
}

void quality_find(const struct model *model, const struct rulebook *rulebook, const struct judge_options *options,
                  struct results *results) {
  struct arena *arena = model->workshop->arena;
  struct quality *quality = arena_alloc(arena, sizeof *quality);
  const struct model *unfilled = model_unfilled(model);
  bool *wanted = arena_array(arena, rulebook->count + 1, sizeof *wanted);
  size_t variables = 0;
  for (size_t i = 0; i < rulebook->count; i++) {
    const struct typed_rule *rule = rulebook->rules[i];
    bool looked_at = is_looked_at(&results->items[i], rule);
    wanted[i] = looked_at && !filled_worded(rule->lines);
    quality->rule_count += looked_at && !wanted[i];
    quality->rules_undecided += looked_at && !wanted[i];
    variables = rule->variable_count > variables ? rule->variable_count : variables;
  }
  struct judge_options alone = {.conflicts = options->conflicts, .wanted = wanted, .bare = true};
  struct comparing comparing = {view_new(unfilled, index_new(unfilled), variables + 1, STEPS_MOST),
                                rulebook,
                                judge(unfilled, rulebook, &alone),
                                options->conflicts,
                                quality,
                                arena_array(arena, rulebook->count + 1, sizeof *comparing.items),
                                0};
  for (size_t i = 0; i < rulebook->count; i++)
    if (wanted[i]) look_at_rule(&comparing, i);
  compare(&comparing);
  results->quality = quality;
}
