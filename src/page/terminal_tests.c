/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: tests of rules, as they came out. Out: text for a terminal.
 */
#include "page/terminal_tests.h"

#include "page/tell_tests.h"

enum { WIDTH = 90, INDENT = 4 };

struct scene {
  struct plain plain;
  enum language language;
  struct sources *sources;
};

static void end_line(const struct scene *scene) {
  text_add_char(scene->plain.text, '\n');
}

static void add_test(const struct scene *scene, const struct tested *tested) {
  struct arena *arena = scene->plain.text->arena;
  size_t line, column;
  source_position(scene->sources, tested->item->at.start, &line, &column);
  const char *title = tested->item->title;
  if (!tested->met)
    title = SAYING_WITH(arena, scene->language, SAY_TEST_AT, title, text_format(arena, "%zu", line));
  plain_paragraph(&scene->plain, 2, tested->met ? "✓ " : "✗ ", title);
  for (size_t i = 0; i < tested->count; i++)
    for (const char *const *told = tell_expected(arena, tested, &tested->items[i], scene->language); *told; told++)
      plain_paragraph(&scene->plain, INDENT, "", *told);
}

/* A file's tests stand below its name. */
static void add_tests(const struct scene *scene, struct tested *const *tests, size_t count) {
  for (size_t i = 0; i < count; i++) {
    if (i == 0 || tests[i]->file != tests[i - 1]->file) {
      if (i) end_line(scene);
      plain_paragraph(&scene->plain, 0, "", tests[i]->file);
    }
    add_test(scene, tests[i]);
  }
}

static size_t count_of(const struct coverage *coverage, bool whole) {
  size_t count = 0;
  for (size_t i = 0; i < coverage->count; i++) count += coverage->items[i].whole == whole;
  return count;
}

static void add_untested(const struct scene *scene, const struct coverage *coverage, bool whole) {
  size_t count = count_of(coverage, whole);
  if (!count) return;
  end_line(scene);
  plain_heading(&scene->plain,
                saying_get(whole ? SAY_TEST_RULES_UNASKED : SAY_TEST_PARTS_UNMISSED, scene->language), count);
  if (!whole) plain_paragraph(&scene->plain, 0, "", saying_get(SAY_TEST_PARTS_EXPLAINED, scene->language));
  for (size_t i = 0; i < coverage->count; i++)
    if (coverage->items[i].whole == whole)
      plain_paragraph(&scene->plain, 2, "· ",
                      tell_untested(scene->plain.text->arena, scene->sources, &coverage->items[i], scene->language));
}

void terminal_tests(struct text *text, struct tested *const *tests, size_t count, const struct coverage *coverage,
                    struct terminal terminal) {
  struct scene scene = {{text, terminal.width ? terminal.width : WIDTH, terminal.colour},
                        terminal.language,
                        tests[0]->model->workshop->sources};
  add_tests(&scene, tests, count);
  end_line(&scene);
  plain_paragraph(&scene.plain, 0, "", tell_test_totals(text->arena, tests, count, terminal.language));
  add_untested(&scene, coverage, true);
  add_untested(&scene, coverage, false);
  if (coverage->count || !coverage->rule_count) return;
  const char *rules = text_format(text->arena, "%zu", coverage->rule_count);
  plain_paragraph(&scene.plain, 0, "", SAYING_WITH(text->arena, terminal.language, SAY_TEST_ALL_NEEDED, rules));
}
