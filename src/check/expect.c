/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: a test, its model and rules. Out: whether what it expects came out, and how it did otherwise.
 */
#include "check/expect.h"

#include "base/likeness.h"
#include "logic/eval.h"

#include <string.h>

enum { STEPS_OF_NAMES = 10000000 };

/* ---- what is expected ---- */

static const char *spelled(const struct model *model, struct name name) {
  return atom_string(model->workshop->atoms, name.text);
}

static void complain(const struct model *model, enum message message, struct name name,
                     const struct likeness *likeness) {
  report_add(model->workshop->report, message, name.at, spelled(model, name), NULL, NULL)->suggestion =
      likeness->nearest;
}

static bool find_rule(struct tested *tested, struct expected *expected) {
  const struct rulebook *rulebook = tested->rulebook;
  struct name name = expected->item->rule;
  struct likeness likeness = likeness_of(spelled(tested->model, name));
  for (size_t i = 0; i < rulebook->count; i++) {
    expected->rule = i;
    if (strcmp(rulebook->rules[i]->name, spelled(tested->model, name)) == 0) return true;
    likeness_offer(&likeness, rulebook->rules[i]->name);
  }
  complain(tested->model, MESSAGE_TEST_UNKNOWN_RULE, name, &likeness);
  return false;
}

static enum word word_of_verdict(enum verdict verdict) {
  static const enum word words[] = {[VERDICT_GUARANTEED] = WORD_GUARANTEED, [VERDICT_OPEN] = WORD_OPEN,
                                    [VERDICT_VIOLATED] = WORD_VIOLATED, [VERDICT_CONTRADICTORY] = WORD_CONTRADICTORY,
                                    [VERDICT_NOT_APPLICABLE] = WORD_NOT_APPLICABLE,
                                    [VERDICT_UNDECIDED] = WORD_UNDECIDED};
  return words[verdict];
}

static bool find_verdict(const struct model *model, struct expected *expected) {
  const struct words *words = model->workshop->words;
  struct name name = expected->item->verdict;
  enum word word = words_find(words, model->language, name.text);
  struct likeness likeness = likeness_of(spelled(model, name));
  for (int verdict = 0; verdict < VERDICT_COUNT; verdict++) {
    expected->verdict = (enum verdict)verdict;
    if (word_of_verdict(expected->verdict) == word) return true;
    likeness_offer(&likeness, words_spelling(words, model->language, word_of_verdict(expected->verdict)));
  }
  complain(model, MESSAGE_TEST_UNKNOWN_VERDICT, name, &likeness);
  return false;
}

/* The things that an expression names, whoever and whenever. */
static void add_elements(const struct model *model, const struct expression *expression, struct refs *elements) {
  size_t variables = 0;
  const struct typed *typed = type_question(model->workshop, model, expression, model->language, &variables);
  if (!typed) return;
  if (typed->sorts & (SORT_BIT(SORT_TRUTH) | SORT_BIT(SORT_NUMBER) | SORTS_VALUES)) {
    report_add(model->workshop->report, MESSAGE_TEST_NO_ELEMENT, expression->at, NULL, NULL, NULL);
    return;
  }
  struct view *view = view_new(model, index_new(model), variables, STEPS_OF_NAMES);
  struct set set = eval_set(view, typed);
  for (size_t i = 0; i < set.count; i++)
    refs_add(model->workshop->arena, elements, view->pile[set.start + i].ref);
}

static void read_one(struct tested *tested, const struct expectation *item) {
  struct expected *expected = &tested->items[tested->count];
  *expected = (struct expected){.item = item, .names_elements = item->elements};
  bool found = find_rule(tested, expected);
  found = find_verdict(tested->model, expected) && found;
  for (const struct expression *one = item->elements; one; one = one->next)
    add_elements(tested->model, one, &expected->elements);
  tested->count += found;
}

struct tested *expect_read(const struct model *model, const struct rulebook *rulebook, const struct item *test,
                           const char *file) {
  struct arena *arena = model->workshop->arena;
  struct tested *tested = arena_alloc(arena, sizeof *tested);
  *tested = (struct tested){.item = test, .file = file, .model = model, .rulebook = rulebook};
  size_t count = 0;
  for (const struct item *item = test->block; item; item = item->next) count += item->kind == ITEM_EXPECTATION;
  tested->items = arena_array(arena, count + 1, sizeof *tested->items);
  for (const struct item *item = test->block; item; item = item->next)
    if (item->kind == ITEM_EXPECTATION) read_one(tested, item->expectation);
  if (count == 0) report_add(model->workshop->report, MESSAGE_TEST_EXPECTS_NOTHING, test->at, test->title, NULL, NULL);
  return tested;
}

/* ---- what came out ---- */

static bool has_verdict(const struct result *result, struct ref subject, enum verdict verdict) {
  for (size_t i = 0; i < result->element_count; i++)
    if (ref_same(result->elements[i].subject, subject) && result->elements[i].verdict == verdict) return true;
  return false;
}

/* Fills in what came out; whether it is as expected. */
static bool compare(struct arena *arena, struct expected *expected, const struct result *result) {
  expected->result = result;
  expected->missing = expected->beyond = (struct refs){0};
  if (!expected->names_elements) return result->verdict == expected->verdict;
  for (size_t i = 0; i < expected->elements.count; i++)
    if (!has_verdict(result, expected->elements.items[i], expected->verdict))
      refs_add(arena, &expected->missing, expected->elements.items[i]);
  for (size_t i = 0; i < result->element_count; i++)
    if (result->elements[i].verdict == expected->verdict &&
        !refs_have(&expected->elements, result->elements[i].subject))
      refs_add(arena, &expected->beyond, result->elements[i].subject);
  return expected->missing.count == 0 && expected->beyond.count == 0;
}

void expect_judge(struct tested *tested, uint64_t conflicts) {
  struct arena *arena = tested->model->workshop->arena;
  bool *wanted = arena_array(arena, tested->rulebook->count + 1, sizeof *wanted);
  for (size_t i = 0; i < tested->count; i++) wanted[tested->items[i].rule] = true;
  struct judge_options options = {.conflicts = conflicts, .wanted = wanted, .bare = true};
  const struct results *results = judge(tested->model, tested->rulebook, &options);
  tested->met = true;
  for (size_t i = 0; i < tested->count; i++) {
    struct expected *expected = &tested->items[i];
    expected->met = compare(arena, expected, &results->items[expected->rule]);
    tested->met = tested->met && expected->met;
  }
}

/* ---- what no test would miss ---- */

/* A rule of a model by its place: its file is read once for each test. */
static bool same_rule(const struct typed_rule *a, const struct typed_rule *b) {
  if (!a->item || !b->item || strcmp(a->name, b->name) != 0) return false;
  bool own = !*a->pack || !*b->pack;
  return own ? a->item->item->at.start == b->item->item->at.start : strcmp(a->pack, b->pack) == 0;
}

static bool asks_for(const struct tested *tested, const struct typed_rule *rule) {
  for (size_t i = 0; i < tested->count; i++)
    if (same_rule(tested->rulebook->rules[tested->items[i].rule], rule)) return true;
  return false;
}

/* Whether all that a test expects of a rule comes out without a part of it too. */
static bool stays(const struct tested *tested, const struct typed_rule *rule, const struct typed_rule *less,
                  uint64_t conflicts) {
  struct arena *arena = tested->model->workshop->arena;
  struct rulebook one = {.workshop = tested->rulebook->workshop, .rules = &less, .count = 1};
  const struct results *results =
      judge(tested->model, &one, &(struct judge_options){.conflicts = conflicts, .bare = true});
  for (size_t i = 0; i < tested->count; i++) {
    struct expected expected = tested->items[i];
    if (same_rule(tested->rulebook->rules[expected.rule], rule) && !compare(arena, &expected, &results->items[0]))
      return false;
  }
  return true;
}

struct covering {
  struct arena *arena;
  struct tested *const *tests;
  size_t test_count;
  uint64_t conflicts;
  struct coverage *out;
};

/* The rule as it is read in a test's model. */
static const struct typed_rule *rule_in(const struct tested *tested, const struct typed_rule *rule) {
  for (size_t i = 0; i < tested->rulebook->count; i++)
    if (same_rule(tested->rulebook->rules[i], rule)) return tested->rulebook->rules[i];
  return NULL;
}

static void add(struct covering *covering, struct untested untested) {
  struct coverage *out = covering->out;
  out->items = arena_grow(covering->arena, out->items, &out->room, out->count + 1, sizeof *out->items);
  out->items[out->count++] = untested;
}

/* Whether the rule has so many parts; `*missed`: a test comes out otherwise without this one, or no rule is without
 * it. */
static bool try_part(struct covering *covering, const struct typed_rule *rule, size_t number, struct part *part,
                     bool *missed) {
  bool there = false;
  for (size_t i = 0; i < covering->test_count; i++) {
    const struct tested *tested = covering->tests[i];
    const struct typed_rule *less;
    if (!tested->met || !asks_for(tested, rule)) continue;
    there = part_left_out(tested->model, rule_in(tested, rule)->item, number, part, &less);
    *missed = !there || !less || !stays(tested, rule, less, covering->conflicts);
    if (*missed) break;
  }
  return there;
}

static bool lies_within(struct span inner, struct span outer) {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/* Of a part that no test would miss, the parts are not told. */
static void look_at_parts(struct covering *covering, const struct typed_rule *rule) {
  struct part part, last = {0};
  bool missed = false;
  for (size_t number = 0; try_part(covering, rule, number, &part, &missed); number++) {
    if (missed || lies_within(part.at, last.at)) continue;
    last = part;
    add(covering, (struct untested){.rule = rule, .part = part});
  }
}

static bool is_asked_for(const struct covering *covering, const struct typed_rule *rule) {
  for (size_t i = 0; i < covering->test_count; i++)
    if (asks_for(covering->tests[i], rule)) return true;
  return false;
}

/* What is measured of a text, and not demanded, is no rule that is tested. */
static bool is_subject(const struct typed_rule *rule, bool packs) {
  return rule->item && rule->item->item->keyword == WORD_RULE && (packs || !*rule->pack);
}

/* The rules that are subject of some tests, each once; NULL after the last. */
static const struct typed_rule **subjects_of(const struct covering *covering, bool packs) {
  size_t most = 1, count = 0;
  for (size_t i = 0; i < covering->test_count; i++) most += covering->tests[i]->rulebook->count;
  const struct typed_rule **rules = arena_array(covering->arena, most, sizeof *rules);
  for (size_t i = 0; i < covering->test_count; i++)
    for (size_t k = 0; k < covering->tests[i]->rulebook->count; k++) {
      const struct typed_rule *rule = covering->tests[i]->rulebook->rules[k];
      bool known = !is_subject(rule, packs);
      for (size_t j = 0; j < count && !known; j++) known = same_rule(rules[j], rule);
      if (!known) rules[count++] = rule;
    }
  return rules;
}

struct coverage *coverage_of(struct arena *arena, struct tested *const *tests, size_t count, bool packs,
                             uint64_t conflicts) {
  struct coverage *out = arena_alloc(arena, sizeof *out);
  struct covering covering = {arena, tests, count, conflicts, out};
  const struct typed_rule **rules = subjects_of(&covering, packs);
  for (; rules[out->rule_count]; out->rule_count++)
    if (!is_asked_for(&covering, rules[out->rule_count]))
      add(&covering, (struct untested){.rule = rules[out->rule_count], .whole = true});
  for (size_t i = 0; i < out->rule_count; i++) look_at_parts(&covering, rules[i]);
  return out;
}
