/* SPDX-License-Identifier: EUPL-1.2
 *
 * What came out of tests, as sentences.
 */
#include "page/tell_tests.h"

#include "check/naming.h"

static const char *names_of(const struct expected *expected, const struct refs *elements, enum language language) {
  return shown_refs(expected->result->view, elements, SAY_AND, language);
}

const char *const *tell_expected(struct arena *arena, const struct tested *tested, const struct expected *expected,
                                 enum language language) {
  enum { LINES_MOST = 3 };
  const char **lines = arena_array(arena, LINES_MOST, sizeof *lines);
  const char *rule = tested->rulebook->rules[expected->rule]->name, *wanted = verdict_word(expected->verdict, language);
  size_t count = 0;
  if (expected->met) return lines;
  if (!expected->names_elements)
    lines[count++] = SAYING_WITH(arena, language, SAY_TEST_VERDICT, rule, wanted,
                                 verdict_word(expected->result->verdict, language));
  if (expected->missing.count)
    lines[count++] = SAYING_WITH(arena, language, SAY_TEST_MISSING, rule, wanted,
                                 names_of(expected, &expected->missing, language));
  if (expected->beyond.count)
    lines[count++] = SAYING_WITH(arena, language, SAY_TEST_BEYOND, rule, wanted,
                                 names_of(expected, &expected->beyond, language));
  return lines;
}

const char *tell_test_totals(struct arena *arena, struct tested *const *tests, size_t count, enum language language) {
  size_t met = 0;
  for (size_t i = 0; i < count; i++) met += tests[i]->met;
  return SAYING_WITH(arena, language, SAY_TEST_TOTALS, text_format(arena, "%zu", count),
                     text_format(arena, "%zu", met), text_format(arena, "%zu", count - met));
}

const char *tell_untested(struct arena *arena, struct sources *sources, const struct untested *untested,
                          enum language language) {
  const struct typed_rule *rule = untested->rule;
  if (untested->whole) return text_format(arena, "%s (%s)", rule->title[language], rule->name);
  struct span at = untested->part.at;
  size_t line, column;
  source_position(sources, at.start, &line, &column);
  return text_format(arena, "%s, %s:%zu: %s", rule->name, source_at(sources, at)->name, line, untested->part.text);
}
