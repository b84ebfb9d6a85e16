/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: gaps. Out: text for a terminal. Of many places of one gap the first ones are told; a page has all.
 */
#include "page/terminal_gaps.h"

#include "page/tell_gaps.h"

#include <string.h>

enum { WIDTH = 90, PLACES_MOST = 8, INDENT = 5 };

struct scene {
  struct plain plain;
  struct teller teller;
  const struct gaps *gaps;
};

static void end_line(const struct scene *scene) {
  text_add_char(scene->plain.text, '\n');
}

/* "En klausul kan lyda: …" */
static void labelled(const struct scene *scene, const char *label, const char *words) {
  const char *both = text_format(scene->teller.arena, "%s: %s", label, words);
  plain_paragraph(&scene->plain, INDENT, "", both);
}

static size_t shown_of(const struct gap *gap) {
  return gap->count > PLACES_MOST + 1 ? PLACES_MOST : gap->count;
}

static void add_more(const struct scene *scene, const struct gap *gap) {
  size_t more = gap->count - shown_of(gap);
  if (more)
    plain_paragraph(&scene->plain, INDENT, "… ",
                    TELL_WITH(&scene->teller, SAY_GAPS_MORE, text_format(scene->teller.arena, "%zu", more)));
}

static void add_places(const struct scene *scene, const struct gap *gap) {
  if (gap->count == 1) {
    labelled(scene, tell(&scene->teller, SAY_GAPS_PLACE), tell_gap_where(&scene->teller, gap->places));
    return;
  }
  for (size_t i = 0; i < shown_of(gap); i++)
    plain_paragraph(&scene->plain, INDENT, "– ",
                    text_format(scene->teller.arena, "%s. %s", tell_gap_place(&scene->teller, gap, i),
                                tell_gap_where(&scene->teller, &gap->places[i])));
  add_more(scene, gap);
}

static void add_clause(const struct scene *scene, const struct gap *gap) {
  const struct teller *teller = &scene->teller;
  const char *label = gap->count == 1 ? tell(teller, SAY_GAPS_CLAUSE)
                                      : TELL_WITH(teller, SAY_GAPS_CLAUSE_FOR, tell_gap_subject(teller, gap, 0));
  labelled(scene, label, tell_gap_clause(teller, scene->gaps, gap, 0));
}

/* Not broken, so that they can be pasted. */
static void add_lines(const struct scene *scene, const struct gap *gap) {
  enum say label = gap->line_count == 1 ? SAY_GAPS_LINE : SAY_GAPS_LINES;
  if (!gap->line_count) return;
  plain_paragraph(&scene->plain, INDENT, "", text_format(scene->teller.arena, "%s:", tell(&scene->teller, label)));
  for (size_t i = 0; i < gap->line_count && i < PLACES_MOST; i++) {
    plain_indent(scene->plain.text, INDENT + 2);
    plain_safe(scene->plain.text, gap->lines[i], strlen(gap->lines[i]));
    end_line(scene);
  }
}

static void add_gap(const struct scene *scene, size_t number) {
  const struct gap *gap = &scene->gaps->items[number];
  const char *lead = text_format(scene->teller.arena, "%zu. ", number + 1);
  end_line(scene);
  plain_paragraph(&scene->plain, number < 9 ? 2 : 1, lead, tell_gap_heading(&scene->teller, gap));
  plain_indent(scene->plain.text, INDENT);
  plain_words(&scene->plain, PLAIN_FAINT, gap->kind->code);
  end_line(scene);
  plain_paragraph(&scene->plain, INDENT, "", tell(&scene->teller, gap->kind->why));
  add_places(scene, gap);
  add_clause(scene, gap);
  add_lines(scene, gap);
}

static void add_grade(const struct scene *scene, enum gap_grade grade) {
  const struct gaps *gaps = scene->gaps;
  if (!gaps->counts[grade]) return;
  end_line(scene);
  plain_heading(&scene->plain, tell(&scene->teller, tell_gap_grade(grade)), gaps->counts[grade]);
  for (size_t i = 0; i < gaps->count; i++)
    if (gaps->items[i].kind->grade == grade) add_gap(scene, i);
}

void terminal_gaps(struct text *text, const struct gaps *gaps, const char *file, struct terminal terminal) {
  struct scene scene = {{text, terminal.width ? terminal.width : WIDTH, terminal.colour},
                        {text->arena, gaps->model, terminal.language},
                        gaps};
  plain_head(&scene.plain, tell_title(&scene.teller), file);
  text_add(text, tell_gap_totals(&scene.teller, gaps)); /* on one line, however long */
  end_line(&scene);
  const char *uncovered = tell_gap_uncovered(&scene.teller, gaps);
  if (uncovered) plain_paragraph(&scene.plain, 0, "", uncovered);
  for (int grade = 0; grade < GAP_GRADE_COUNT; grade++) add_grade(&scene, (enum gap_grade)grade);
}
