/* SPDX-License-Identifier: EUPL-1.2
 * JSON: names and order of keys, the schema itself, complaints. */
#include "unit/scene.h"

#include "check/result.h"
#include "page/json.h"
#include "unit/agreement.h"

#include <jansson.h>

static json_t *read(const struct text *text) {
  json_error_t error;
  json_t *value = json_loads(text_string(text), JSON_REJECT_DUPLICATES, &error);
  if (!value) fail_msg("%s at line %d", error.text, error.line);
  return value;
}

static const char *keys_of(void **state, json_t *object) {
  struct text text = text_new(*state);
  for (void *i = json_object_iter(object); i; i = json_object_iter_next(object, i)) {
    text_addf(&text, "%s ", json_object_iter_key(i));
  }
  return text_string(&text);
}

static void test_check(void **state) {
  const struct model *model = agreement_model(state);
  const struct results *results = agreement_results(state, model, "\"\\\n\x7f");
  struct text text = text_new(*state);
  assert_true(json_check(&text, &results, 1, model->workshop->sources, LANGUAGE_SWEDISH));
  json_t *document = read(&text);
  assert_string_equal(keys_of(state, document), "format version models ");
  json_t *one = json_array_get(json_object_get(document, "models"), 0);
  assert_string_equal(keys_of(state, one), "model file assumed conflicts more_conflicts results ");
  json_t *list = json_object_get(one, "results");
  assert_int_equal(json_array_size(list), VERDICT_COUNT);
  json_t *result = json_array_get(list, VERDICT_NOT_APPLICABLE);
  assert_string_equal(keys_of(state, result),
                      "rule pack title level verdict message clauses elements excluding example "
                      "counterexample repairs rests_on decided_to fingerprint ");
  assert_string_equal(json_string_value(json_object_get(result, "verdict")), "not_applicable");
  assert_string_equal(json_string_value(json_object_get(result, "message")), "\"\\\\x0a\\x7f");
  json_decref(document);
}

static json_t *of(json_t *object, const char *key) {
  json_t *value = json_object_get(object, key);
  if (!value) fail_msg("no %s", key);
  return value;
}

static json_t *first(json_t *object, const char *key) {
  return json_array_get(of(object, key), 0);
}

static json_t *open_result(void **state, size_t elements, json_t **document) {
  static const char *const keeps[] = {"Ash", "Ash"}, *const breaks[] = {"Birch\x7f", "Birch"};
  const struct model *model = agreement_model(state);
  const struct results *results = agreement_with_outcomes(state, model, elements, keeps, breaks);
  struct text text = text_new(*state);
  assert_true(json_check(&text, &results, 1, model->workshop->sources, LANGUAGE_SWEDISH));
  *document = read(&text);
  return json_array_get(of(first(*document, "models"), "results"), VERDICT_OPEN);
}

static void test_outcomes(void **state) {
  json_t *document, *result = open_result(state, 1, &document), *element = first(result, "elements");
  assert_string_equal(keys_of(state, element), "element verdict causes choices example counterexample more "
                                               "conflicts gives_way why rests_on decided_to not_followed vacuous "
                                               "clauses ");
  json_t *outcome = of(element, "counterexample"), *row = first(outcome, "rows");
  assert_string_equal(keys_of(state, outcome), "nearest choices rows fails goes_on ");
  assert_true(json_is_true(of(outcome, "nearest")));
  assert_string_equal(keys_of(state, first(outcome, "choices")), "text value follows clauses ");
  assert_string_equal(json_string_value(of(first(outcome, "choices"), "value")), "Birch\\x7f");
  assert_string_equal(keys_of(state, row), "when after_gap fails holders ");
  assert_true(json_is_true(of(row, "fails")));
  assert_string_equal(json_string_value(of(first(row, "holders"), "role")), "ordförande i Top");
  assert_true(json_is_false(of(first(of(element, "example"), "rows"), "fails")));
  assert_true(json_equal(of(result, "example"), of(element, "example")));
  assert_true(json_equal(of(result, "counterexample"), outcome));
  json_decref(document);
}

/* Of two elements neither speaks for the rule. */
static void test_outcomes_of_two_elements(void **state) {
  json_t *document, *result = open_result(state, 2, &document);
  assert_true(json_is_null(of(result, "example")) && json_is_null(of(result, "counterexample")));
  assert_true(json_is_object(of(json_array_get(of(result, "elements"), 1), "example")));
  json_decref(document);
}

static void test_complaints(void **state) {
  const struct model *model = agreement_model(state);
  struct report *report = report_new(*state, 1);
  const struct source *source = source_get(model->workshop->sources, model->source);
  report_add(report, MESSAGE_UNKNOWN_NAME, source_span(source, 7, 10), "x", NULL, NULL);
  report_add(report, MESSAGE_FILE_MISSING, (struct span){0}, "\xff", "why", NULL);
  struct text text = text_new(*state);
  assert_true(json_complaints(&text, report, model->workshop->sources, LANGUAGE_ENGLISH));
  json_t *document = read(&text);
  json_t *complaint = json_array_get(json_object_get(document, "complaints"), 0);
  assert_string_equal(keys_of(state, complaint),
                      "code level file line column end_line end_column cause next did_you_mean ");
  assert_int_equal(json_integer_value(json_object_get(complaint, "column")), 8);
  assert_int_equal(json_integer_value(json_object_get(document, "left_out")), 1);
  json_decref(document);
}

static void test_schema_is_json(void **state) {
  struct text text = text_new(*state);
  json_schema(&text);
  json_t *schema = read(&text);
  static const char prefix[] = "#/$defs/";
  json_t *kinds = json_object_get(schema, "oneOf"), *defined = json_object_get(schema, "$defs");
  assert_true(json_array_size(kinds) > 1);
  for (size_t i = 0; i < json_array_size(kinds); i++) {
    const char *kind = json_string_value(json_object_get(json_array_get(kinds, i), "$ref"));
    assert_memory_equal(kind, prefix, strlen(prefix));
    assert_non_null(json_object_get(defined, kind + strlen(prefix)));
  }
  json_decref(schema);
}

int main(void) {
  const struct CMUnitTest tests[] = {SCENE(test_check), SCENE(test_outcomes),
                                     SCENE(test_outcomes_of_two_elements), SCENE(test_complaints),
                                     SCENE(test_schema_is_json)};
  RUN(tests);
}
