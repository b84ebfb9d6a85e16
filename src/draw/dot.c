/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: a drawing. Out: DOT. Levels are kept in order by a chain of nodes with their names and
 * by invisible edges; equal ranks, clusters and HTML labels, which crash or trick Graphviz,
 * are not used. Line breaks in labels are "\n", made here and never by the user's text.
 */
#include "draw/dot.h"

#include "draw/letters.h"

enum { LINE = 1700, MOST_LINES = 12 };

static void add_quoted(struct text *text, const char *clean) {
  for (size_t i = 0; clean[i]; i++) {
    if (clean[i] == '"' || clean[i] == '\\')
      text_add_char(text, '\\');
    text_add_char(text, clean[i]);
  }
}

/* Adds a string in lines to a label; with a line break before it unless it is the first. */
static void add_lines(struct text *text, struct arena *arena, const char *string, bool *first) {
  struct letters_font font = {LETTERS_REGULAR, 120};
  struct letters_lines lines =
      letters_wrap(arena, font, letters_clean(arena, string), LINE, MOST_LINES);
  for (size_t i = 0; i < lines.count; i++) {
    if (!*first)
      text_add(text, "\\n");
    *first = false;
    add_quoted(text, lines.lines[i]);
  }
}

static void add_label(struct text *text, struct arena *arena, const char *string) {
  bool first = true;
  text_add(text, "label=\"");
  add_lines(text, arena, string, &first);
  text_add_char(text, '"');
}

static void add_box(struct text *text, const struct drawing *drawing, int number) {
  static const char *const looks[BOX_KIND_COUNT] = {[BOX_BODY] = "style=\"rounded,bold\"",
                                                    [BOX_INNER] = "style=rounded, peripheries=2",
                                                    [BOX_UNIT] = "style=solid",
                                                    [BOX_ROLE] = "shape=oval",
                                                    [BOX_OUTSIDE] = "style=dashed"};
  const struct drawing_box *box = &drawing->boxes[number];
  struct text label = text_new(drawing->arena);
  bool first = true;
  text_add(&label, box->count ? box->count : "");
  text_add_char(&label, ' ');
  text_add(&label, box->name ? box->name : "");
  text_addf(text, "  b%d [label=\"", number);
  add_lines(text, drawing->arena, text_string(&label), &first);
  add_lines(text, drawing->arena, box->full_name, &first);
  for (size_t i = 0; i < box->detail_count && i < MOST_LINES; i++)
    add_lines(text, drawing->arena, box->details[i], &first);
  text_addf(text, "\", %s];\n", looks[box->kind]);
}

/* The chain of level names, and boxes between the names above and below their own. */
static void add_levels(struct text *text, const struct drawing *drawing) {
  for (size_t i = 0; i < drawing->level_count; i++) {
    text_addf(text, "  l%zu [shape=plaintext, ", i);
    add_label(text, drawing->arena, drawing->levels[i]);
    text_add(text, "];\n");
    if (i)
      text_addf(text, "  l%zu -> l%zu [style=invis, weight=100];\n", i - 1, i);
  }
  for (size_t i = 0; i < drawing->box_count; i++) {
    int depth = drawing_depth(drawing, (int)i);
    if (depth == DRAWING_NONE)
      continue;
    if (depth > 1)
      text_addf(text, "  l%d -> b%zu [style=invis, weight=0];\n", depth / 2 - 1, i);
    int next = (depth + 1) / 2;
    if ((size_t)next < drawing->level_count)
      text_addf(text, "  b%zu -> l%d [style=invis, weight=0];\n", i, next);
  }
}

static void add_link(struct text *text, const struct drawing *drawing, size_t number) {
  static const char *const styles[LINE_FORM_COUNT] = {[LINE_SOLID] = "style=solid",
                                                      [LINE_DASHED] = "style=dashed",
                                                      [LINE_DOTTED] = "style=dotted",
                                                      [LINE_DASH_DOT] = "style=\"dashed,bold\"",
                                                      [LINE_DOUBLE] =
                                                          "color=\"black:white:black\""};
  static const char *const arrows[ARROW_FORM_COUNT] = {[ARROW_FILLED] = "normal",
                                                       [ARROW_OPEN] = "vee",
                                                       [ARROW_HOLLOW] = "empty",
                                                       [ARROW_DIAMOND] = "diamond",
                                                       [ARROW_NONE] = "none"};
  const struct drawing_link *link = &drawing->links[number];
  const struct link_kind *kind = &drawing->kinds[link->kind];
  int from = drawing_depth(drawing, link->from), to = drawing_depth(drawing, link->to);
  bool up = from != DRAWING_NONE && to != DRAWING_NONE && to < from;
  text_addf(text, "  b%d -> b%d [", up ? link->to : link->from, up ? link->from : link->to);
  add_label(text, drawing->arena, link->word);
  text_addf(text, ", %s, ", styles[kind->line]);
  const char *tail = link->may ? "odot" : "none";
  if (up)
    text_addf(text, "dir=both, arrowtail=%s, arrowhead=%s, from=b%d", arrows[kind->arrow], tail,
              link->from);
  else
    text_addf(text, "dir=both, arrowhead=%s, arrowtail=%s", arrows[kind->arrow], tail);
  text_add(text, "];\n");
}

void dot_write(struct text *text, const struct drawing *drawing) {
  text_add(text, "digraph stadga {\n  graph [newrank=true, rankdir=TB, ");
  add_label(text, drawing->arena, drawing->title);
  text_add(text, "];\n  node [shape=box];\n");
  add_levels(text, drawing);
  for (size_t i = 0; i < drawing->box_count; i++)
    add_box(text, drawing, (int)i);
  for (size_t i = 0; i < drawing->link_count; i++)
    add_link(text, drawing, i);
  text_add(text, "}\n");
}
