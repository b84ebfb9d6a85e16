/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: what was found of the clauses in a draft. Out: text for a terminal: what differs, with the lines that rest on it.
 */
#include "page/terminal_trace.h"

#include "page/finding.h"
#include "page/tell_trace.h"

#include <string.h>

static void end_line(const struct trace_scene *scene) {
  text_add_char(scene->plain.text, '\n');
}

static void sentence(const struct trace_scene *scene, enum say saying) {
  plain_paragraph(&scene->plain, 0, "", tell(&scene->teller, saying));
}

static void add_words(const struct trace_scene *scene, enum say lead, const char *words) {
  plain_paragraph(&scene->plain, 4, tell(&scene->teller, lead), words);
}

static void add_clause(const struct trace_scene *scene, uint32_t i) {
  const struct found_clause *found = &scene->found->clauses[i];
  const struct clause *clause = &scene->teller.model->clauses[i];
  const char *place = tell_found_place(&scene->teller, scene->found, found);
  end_line(scene);
  plain_paragraph(&scene->plain, 2, "✗ ", tell_clause(&scene->teller, i));
  if (*place) plain_paragraph(&scene->plain, 4, "", TELL_WITH(&scene->teller, SAY_FOUND_NOW_AT, place));
  if (found->state == FOUND_CHANGED) {
    add_words(scene, SAY_FOUND_WAS, clause->words);
    add_words(scene, SAY_FOUND_IS, found->words);
  } else
    plain_paragraph(&scene->plain, 4, "", finding_words(clause->text, scene->teller.language));
  terminal_trace_lines(scene, 4, scene->trace->clauses[i].lines);
}

static void add_passage(const struct trace_scene *scene, const struct found_passage *passage) {
  const struct teller *teller = &scene->teller;
  const char *place = tell_found_passage_place(teller, scene->found, passage);
  end_line(scene);
  plain_paragraph(
      &scene->plain, 2, "✗ ",
      text_format(teller->arena, "%s (%s)", tell_found_headings(teller, passage), tell_found_clauses(teller, passage)));
  plain_paragraph(&scene->plain, 4, "", TELL_WITH(teller, SAY_FOUND_NOW_AT, place));
}

/* Nothing where there are none. */
static void add_difference(const struct trace_scene *scene, enum tell_difference difference) {
  const struct found_clauses *found = scene->found;
  size_t count = tell_difference_count(&scene->teller, found, difference);
  if (!count) return;
  terminal_trace_heading(scene, tell_difference_heading(difference), count);
  sentence(scene, tell_difference_advice(difference));
  for (size_t i = 0; i < found->passage_count; i++)
    if (tell_passage_differs(&found->passages[i], difference)) add_passage(scene, &found->passages[i]);
  for (uint32_t i = 0; i < scene->teller.model->clauses_count; i++)
    if (tell_differs(&found->clauses[i], difference)) add_clause(scene, i);
}

static void add_fresh(const struct trace_scene *scene) {
  const struct found_clauses *found = scene->found;
  if (!found->fresh_count) return;
  terminal_trace_heading(scene, SAY_FOUND_FRESH_HEADING, found->fresh_count);
  sentence(scene, SAY_FOUND_FRESH_ADVICE);
  for (size_t i = 0; i < found->fresh_count; i++) {
    end_line(scene);
    plain_paragraph(&scene->plain, 2, "+ ", tell_found_place(&scene->teller, found, &found->fresh[i]));
    plain_paragraph(&scene->plain, 4, "", found->fresh[i].words);
  }
}

void terminal_found(const struct trace_scene *scene) {
  const struct found_clauses *found = scene->found;
  const char *totals = tell_found_totals(&scene->teller, found);
  plain_safe(scene->plain.text, totals, strlen(totals)); /* on one line, however long */
  end_line(scene);
  if (!found_differs(found) && !found->counts[FOUND_PLACED]) sentence(scene, SAY_FOUND_NO_DIFFERENCE);
  if (found->counts[FOUND_PLACED]) sentence(scene, SAY_FOUND_NO_WORDS);
  for (int difference = 0; difference < TELL_DIFFERENCE_COUNT; difference++)
    add_difference(scene, (enum tell_difference)difference);
  add_fresh(scene);
}
