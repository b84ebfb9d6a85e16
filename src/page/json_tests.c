/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: tests of rules, as they came out. Out: JSON.
 */
#include "page/json_tests.h"

#include "page/json_maker.h"

static json_t *elements_of(struct maker *maker, const struct expected *expected, const struct refs *refs) {
  json_t *array = json_array();
  for (size_t i = 0; i < refs->count; i++) {
    struct element element = {.subject = refs->items[i]};
    append(maker, array, string_of(maker, element_shown(expected->result, &element, maker->language)));
  }
  return array;
}

static size_t line_of(struct sources *sources, struct span at) {
  size_t line, column;
  source_position(sources, at.start, &line, &column);
  return line;
}

static json_t *expected_of(struct maker *maker, const struct tested *tested, const struct expected *expected) {
  struct sources *sources = tested->model->workshop->sources;
  json_t *object = json_object();
  set(maker, object, "rule", string_of(maker, tested->rulebook->rules[expected->rule]->name));
  set(maker, object, "line", number_of_size(line_of(sources, expected->item->rule.at)));
  set(maker, object, "expected", json_string(verdict_name(expected->verdict)));
  set(maker, object, "elements",
      expected->names_elements ? elements_of(maker, expected, &expected->elements) : json_null());
  set(maker, object, "verdict", json_string(verdict_name(expected->result->verdict)));
  set(maker, object, "missing", elements_of(maker, expected, &expected->missing));
  set(maker, object, "beyond", elements_of(maker, expected, &expected->beyond));
  set(maker, object, "met", json_boolean(expected->met));
  return object;
}

static json_t *test_of(struct maker *maker, const struct tested *tested) {
  json_t *object = json_object(), *expectations = json_array();
  maker->model = tested->model;
  for (size_t i = 0; i < tested->count; i++)
    append(maker, expectations, expected_of(maker, tested, &tested->items[i]));
  set(maker, object, "file", string_of(maker, tested->file));
  set(maker, object, "line", number_of_size(line_of(tested->model->workshop->sources, tested->item->at)));
  set(maker, object, "test", string_of(maker, tested->item->title));
  set(maker, object, "met", json_boolean(tested->met));
  set(maker, object, "expectations", expectations);
  return object;
}

static json_t *untested_of(struct maker *maker, const struct untested *untested) {
  static const char *const kinds[] = {[PART_LINE] = "line", [PART_WHERE] = "where", [PART_SIDE] = "side"};
  struct sources *sources = maker->model->workshop->sources;
  struct span at = untested->whole ? untested->rule->item->item->at : untested->part.at;
  json_t *object = json_object();
  set(maker, object, "rule", string_of(maker, untested->rule->name));
  set(maker, object, "pack", string_of(maker, untested->rule->pack));
  set(maker, object, "file", string_of(maker, source_at(sources, at)->name));
  set(maker, object, "line", number_of_size(line_of(sources, at)));
  if (untested->whole) return object;
  set(maker, object, "part", json_string(kinds[untested->part.kind]));
  set(maker, object, "text", string_of(maker, untested->part.text));
  return object;
}

bool json_tests(struct text *text, struct tested *const *tests, size_t count, const struct coverage *coverage,
                enum language language) {
  struct maker maker = {text->arena, tests[0]->model, language, true};
  json_t *document = start(&maker), *all = json_array(), *rules = json_array(), *parts = json_array();
  for (size_t i = 0; i < count; i++) append(&maker, all, test_of(&maker, tests[i]));
  for (size_t i = 0; i < coverage->count; i++)
    append(&maker, coverage->items[i].whole ? rules : parts, untested_of(&maker, &coverage->items[i]));
  set(&maker, document, "tests", all);
  set(&maker, document, "rules", number_of_size(coverage->rule_count));
  set(&maker, document, "untested_rules", rules);
  set(&maker, document, "unneeded_parts", parts);
  return finish(&maker, text, document);
}
