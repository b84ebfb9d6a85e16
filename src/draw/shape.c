/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: the strings of boxes, links and levels, of any content. Out: clean lines with their
 * places inside a shape of known size. Decides fonts and the space around texts; does not
 * place shapes.
 */
#include "draw/shape.h"

#include "base/text.h"

#include <string.h>

enum {
  WIDEST_WRAP = 2100,
  AROUND_X = 100,
  AROUND_Y = 85,
  LEAST_WIDTH = 640,
  LEAST_HEIGHT = 340,
  GAP_BEFORE_DETAIL = 45,
  MANY_LINES = 6,
  WRAP_STEP = 150,
  MOST_NAME_LINES = 6,
  MOST_TEXT_LINES = 8,
  MOST_DETAILS = 12
};

static const struct {
  struct letters_font font;
  int32_t line_height;
} roles[SHAPE_ROLE_COUNT] = {
    [SHAPE_NAME] = {{LETTERS_BOLD, 135}, 170},
    [SHAPE_TEXT] = {{LETTERS_REGULAR, 120}, 150},
    [SHAPE_LEVEL] = {{LETTERS_BOLD, 120}, 155},
};

struct letters_font shape_font(enum shape_role role) {
  return roles[role].font;
}

int32_t shape_line_height(enum shape_role role) {
  return roles[role].line_height;
}

static void add_lines(struct arena *arena, struct shape *shape, size_t *room, const char *string,
                      enum shape_role role, int32_t wrap, int32_t before) {
  size_t most = role == SHAPE_NAME ? MOST_NAME_LINES : MOST_TEXT_LINES;
  struct letters_lines lines = letters_wrap(arena, roles[role].font, string, wrap, most);
  if (lines.count == 0)
    return;
  if (shape->count > 0)
    shape->text_height += before;
  for (size_t i = 0; i < lines.count; i++) {
    int32_t width = letters_width(roles[role].font, lines.lines[i], strlen(lines.lines[i]));
    shape->lines = arena_grow(arena, shape->lines, room, shape->count + 1, sizeof *shape->lines);
    shape->lines[shape->count++] = (struct shape_line){
        lines.lines[i], role, shape->text_height + roles[role].line_height / 2, width};
    shape->text_height += roles[role].line_height;
    if (width > shape->text_width)
      shape->text_width = width;
  }
}

/* "8 × Lokal arena"; a box without a name has its count all the same. */
static const char *name_of(struct arena *arena, const struct drawing_box *box) {
  struct text name = text_new(arena);
  text_add(&name, box->count ? box->count : "");
  text_add_char(&name, ' ');
  text_add(&name, box->name ? box->name : "");
  return letters_clean(arena, text_string(&name));
}

static int32_t wider(int32_t wrap, enum shape_role role, const char *string) {
  int32_t part = letters_widest_part(roles[role].font, string);
  return part > wrap ? part : wrap;
}

/* The strings of a box, clean: name, full name, details. */
struct strings {
  const char *name, *full, **details;
  size_t detail_count;
};

static struct strings strings_of(const struct drawing *drawing, const struct drawing_box *box) {
  struct arena *arena = drawing->arena;
  struct strings strings = {.name = name_of(arena, box),
                            .full = letters_clean(arena, box->full_name)};
  strings.detail_count = box->detail_count < MOST_DETAILS ? box->detail_count : MOST_DETAILS;
  strings.details = arena_array(arena, strings.detail_count + 1, sizeof *strings.details);
  for (size_t i = 0; i < strings.detail_count; i++)
    strings.details[i] = letters_clean(arena, box->details[i]);
  return strings;
}

static struct shape shape_of_strings(struct arena *arena, const struct strings *strings,
                                     int32_t wrap) {
  struct shape shape = {0};
  size_t room = 0;
  add_lines(arena, &shape, &room, strings->name, SHAPE_NAME, wrap, 0);
  add_lines(arena, &shape, &room, strings->full, SHAPE_TEXT, wrap, 10);
  for (size_t i = 0; i < strings->detail_count; i++)
    add_lines(arena, &shape, &room, strings->details[i], SHAPE_TEXT, wrap, GAP_BEFORE_DETAIL);
  return shape;
}

struct shape shape_of_box(const struct drawing *drawing, const struct drawing_box *box,
                          int32_t wrap) {
  struct strings strings = strings_of(drawing, box);
  wrap = wider(wider(wrap, SHAPE_NAME, strings.name), SHAPE_TEXT, strings.full);
  for (size_t i = 0; i < strings.detail_count; i++)
    wrap = wider(wrap, SHAPE_TEXT, strings.details[i]);
  if (wrap > WIDEST_WRAP)
    wrap = WIDEST_WRAP;
  struct shape shape = shape_of_strings(drawing->arena, &strings, wrap);
  while (shape.count > MANY_LINES && wrap < WIDEST_WRAP) {
    wrap = wrap + WRAP_STEP < WIDEST_WRAP ? wrap + WRAP_STEP : WIDEST_WRAP;
    shape = shape_of_strings(drawing->arena, &strings, wrap);
  }
  shape.width = shape.text_width + 2 * AROUND_X;
  shape.height = shape.text_height + 2 * AROUND_Y;
  if (box->kind == BOX_ROLE)
    shape.width += 2 * AROUND_X;
  if (shape.width < LEAST_WIDTH)
    shape.width = LEAST_WIDTH;
  if (shape.height < LEAST_HEIGHT)
    shape.height = LEAST_HEIGHT;
  return shape;
}

struct shape shape_of_text(struct arena *arena, const char *string, enum shape_role role,
                           int32_t wrap, int32_t around) {
  struct shape shape = {0};
  size_t room = 0;
  const char *clean = letters_clean(arena, string);
  wrap = wider(wrap, role, clean);
  if (wrap > WIDEST_WRAP)
    wrap = WIDEST_WRAP;
  add_lines(arena, &shape, &room, clean, role, wrap, 0);
  if (shape.count == 0)
    return shape;
  shape.width = shape.text_width + 2 * around;
  shape.height = shape.text_height + 2 * around;
  return shape;
}
