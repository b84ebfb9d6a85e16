/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: a picture whose boxes and lines have places. Out: the same with a legend. Each entry
 * is a sample with a word to its right; the entries stand in equal columns.
 */
#include "draw/legend.h"

#include "draw/letters.h"

#include <string.h>

enum {
  ABOVE = 170,
  BELOW = 40,
  ROW = 200,
  SAMPLE = 420,
  SAMPLE_GAP = 80,
  ENTRY_GAP = 200,
  BOX_WIDTH = 300,
  BOX_HEIGHT = 140,
  WORD_WRAP = 2600,
  MOST_LINES = 3
};

/* What is to be explained: a box, or a line. */
struct entry {
  struct letters_lines word;
  bool is_box, may;
  enum box_kind box;
  enum line_form form;
  enum arrow_form arrow;
};

struct entries {
  struct picture *picture;
  struct entry *list;
  size_t count;
};

static struct entry *add_entry(struct entries *entries, const char *word) {
  struct arena *arena = entries->picture->drawing->arena;
  struct entry *entry = &entries->list[entries->count++];
  entry->word = letters_wrap(arena, shape_font(SHAPE_TEXT), letters_clean(arena, word), WORD_WRAP,
                             MOST_LINES);
  return entry;
}

/* ---- one entry at its place ---- */

static void place_word(struct picture *picture, const struct entry *entry, int32_t x, int32_t y) {
  struct letters_font font = shape_font(SHAPE_TEXT);
  for (size_t i = 0; i < entry->word.count; i++) {
    const char *string = entry->word.lines[i];
    picture->legend_texts[picture->legend_text_count++] =
        (struct picture_text){x, y + font.size * 36 / 100,
                              letters_width(font, string, strlen(string)), SHAPE_TEXT, string};
    y += shape_line_height(SHAPE_TEXT);
  }
}

static void place_line(struct picture *picture, const struct entry *entry, int32_t x, int32_t y) {
  struct picture_line *line = &picture->legend_lines[picture->legend_line_count++];
  line->form = entry->form;
  line->arrow = entry->arrow;
  line->may = entry->may;
  line->steps = arena_array(picture->drawing->arena, 2, sizeof *line->steps);
  line->steps[line->step_count++] = (struct picture_step){'M', {x, y}};
  line->steps[line->step_count++] = (struct picture_step){'L', {x + SAMPLE, y}};
  line->start = (struct picture_end){x, y, -1, 0};
  line->tip = (struct picture_end){x + SAMPLE, y, 1, 0};
}

static void place_box(struct picture *picture, const struct entry *entry, int32_t x, int32_t y) {
  picture->legend_boxes[picture->legend_box_count++] =
      (struct picture_box){.x = x + (SAMPLE - BOX_WIDTH) / 2,
                           .y = y - BOX_HEIGHT / 2,
                           .width = BOX_WIDTH,
                           .height = BOX_HEIGHT,
                           .kind = entry->box};
}

/* Puts the entries in as many equal columns as the picture's width allows. */
static void place_entries(const struct entries *entries, int32_t left) {
  struct picture *picture = entries->picture;
  int32_t column = SAMPLE, y = picture->height + ABOVE, next = y;
  for (size_t i = 0; i < entries->count; i++)
    if (entries->list[i].word.width > column)
      column = entries->list[i].word.width;
  column += SAMPLE + SAMPLE_GAP + ENTRY_GAP;
  int32_t columns = (picture->width - 2 * left + ENTRY_GAP) / column;
  if (columns < 1)
    columns = 1;
  for (size_t i = 0; i < entries->count; i++) {
    const struct entry *entry = &entries->list[i];
    int32_t x = left + (int32_t)i % columns * column;
    if ((int32_t)i % columns == 0)
      y = next;
    int32_t more = ((int32_t)entry->word.count - 1) * shape_line_height(SHAPE_TEXT);
    if (y + ROW + (more > 0 ? more : 0) > next)
      next = y + ROW + (more > 0 ? more : 0);
    place_word(picture, entry, x + SAMPLE + SAMPLE_GAP, y + ROW / 2);
    (entry->is_box ? place_box : place_line)(picture, entry, x, y + ROW / 2);
  }
  picture->height = next + BELOW;
}

/* ---- which entries ---- */

static bool has_word(const char *word) {
  return word && word[0];
}

static bool has_box(const struct drawing *drawing, enum box_kind kind) {
  for (size_t i = 0; i < drawing->box_count; i++)
    if (drawing->boxes[i].kind == kind)
      return true;
  return false;
}

static bool has_link(const struct drawing *drawing, size_t kind) {
  for (size_t i = 0; i < drawing->link_count; i++)
    if ((size_t)drawing->links[i].kind == kind)
      return true;
  return false;
}

static bool has_may(const struct drawing *drawing) {
  for (size_t i = 0; i < drawing->link_count; i++)
    if (drawing->links[i].may)
      return true;
  return false;
}

static void add_kinds(struct entries *entries, const struct drawing *drawing) {
  for (size_t i = 0; i < drawing->kind_count; i++) {
    if (!has_word(drawing->kinds[i].word) || !has_link(drawing, i))
      continue;
    struct entry *entry = add_entry(entries, drawing->kinds[i].word);
    entry->form = drawing->kinds[i].line;
    entry->arrow = drawing->kinds[i].arrow;
  }
  if (has_word(drawing->may_word) && has_may(drawing)) {
    struct entry *entry = add_entry(entries, drawing->may_word);
    entry->arrow = ARROW_NONE;
    entry->may = true;
  }
}

static void add_boxes(struct entries *entries, const struct drawing *drawing) {
  for (int kind = 0; kind < BOX_KIND_COUNT; kind++) {
    if (!has_word(drawing->kind_words[kind]) || !has_box(drawing, (enum box_kind)kind))
      continue;
    struct entry *entry = add_entry(entries, drawing->kind_words[kind]);
    entry->is_box = true;
    entry->box = (enum box_kind)kind;
  }
}

void legend_add(struct picture *picture, int32_t left) {
  const struct drawing *drawing = picture->drawing;
  size_t most = drawing->kind_count + BOX_KIND_COUNT + 1;
  struct entries entries = {.picture = picture};
  entries.list = arena_array(drawing->arena, most, sizeof *entries.list);
  picture->legend_lines = arena_array(drawing->arena, most, sizeof *picture->legend_lines);
  picture->legend_boxes = arena_array(drawing->arena, most, sizeof *picture->legend_boxes);
  picture->legend_texts =
      arena_array(drawing->arena, MOST_LINES * most, sizeof *picture->legend_texts);
  add_kinds(&entries, drawing);
  add_boxes(&entries, drawing);
  if (entries.count)
    place_entries(&entries, left);
}
