/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: levels, boxes, kinds and links, one at a time. Out: the finished description of a
 * picture. Does not draw.
 */
#include "draw/drawing.h"

#include <string.h>

struct drawing *drawing_new(struct arena *arena, const char *title, const char *description,
                            const char *language) {
  struct drawing *drawing = arena_alloc(arena, sizeof *drawing);
  drawing->arena = arena;
  drawing->title = title;
  drawing->description = description;
  drawing->language = language;
  return drawing;
}

int drawing_add_level(struct drawing *drawing, const char *name) {
  drawing->levels = arena_grow(drawing->arena, drawing->levels, &drawing->level_room,
                               drawing->level_count + 1, sizeof *drawing->levels);
  drawing->levels[drawing->level_count] = name;
  return (int)drawing->level_count++;
}

int drawing_add_box(struct drawing *drawing, enum box_kind kind, int level, const char *name,
                    const char *full_name) {
  drawing->boxes = arena_grow(drawing->arena, drawing->boxes, &drawing->box_room,
                              drawing->box_count + 1, sizeof *drawing->boxes);
  drawing->boxes[drawing->box_count] = (struct drawing_box){
      .kind = kind, .level = level, .below = DRAWING_NONE, .beside = DRAWING_NONE,
      .name = name, .full_name = full_name};
  return (int)drawing->box_count++;
}

int drawing_add_kind(struct drawing *drawing, const char *word, enum line_form line,
                     enum arrow_form arrow) {
  drawing->kinds = arena_grow(drawing->arena, drawing->kinds, &drawing->kind_room,
                              drawing->kind_count + 1, sizeof *drawing->kinds);
  drawing->kinds[drawing->kind_count] = (struct link_kind){word, line, arrow};
  return (int)drawing->kind_count++;
}

int drawing_add_link(struct drawing *drawing, int from, int to, int kind, const char *word) {
  drawing->links = arena_grow(drawing->arena, drawing->links, &drawing->link_room,
                              drawing->link_count + 1, sizeof *drawing->links);
  drawing->links[drawing->link_count] =
      (struct drawing_link){.from = from, .to = to, .kind = kind, .word = word};
  return (int)drawing->link_count++;
}

void drawing_add_detail(struct drawing *drawing, int box, const char *line) {
  struct drawing_box *owner = &drawing->boxes[box];
  size_t count = owner->detail_count;
  const char **details = arena_array(drawing->arena, count + 1, sizeof *details);
  if (count)
    memcpy(details, owner->details, count * sizeof *details);
  details[count] = line;
  owner->details = details;
  owner->detail_count = count + 1;
}

static bool is_number(int number, size_t count) {
  return number >= 0 && (size_t)number < count;
}

static bool box_is_sound(const struct drawing *drawing, int number) {
  const struct drawing_box *box = &drawing->boxes[number];
  if ((unsigned)box->kind >= BOX_KIND_COUNT)
    return false;
  if (box->level != DRAWING_NONE && !is_number(box->level, drawing->level_count))
    return false;
  if (box->below != DRAWING_NONE && !is_number(box->below, drawing->level_count))
    return false;
  if (box->beside == DRAWING_NONE)
    return true;
  return is_number(box->beside, drawing->box_count) && box->beside != number &&
         drawing->boxes[box->beside].beside == DRAWING_NONE;
}

bool drawing_is_sound(const struct drawing *drawing) {
  for (size_t i = 0; i < drawing->kind_count; i++)
    if ((unsigned)drawing->kinds[i].line >= LINE_FORM_COUNT ||
        (unsigned)drawing->kinds[i].arrow >= ARROW_FORM_COUNT)
      return false;
  for (size_t i = 0; i < drawing->box_count; i++)
    if (!box_is_sound(drawing, (int)i))
      return false;
  for (size_t i = 0; i < drawing->link_count; i++) {
    const struct drawing_link *link = &drawing->links[i];
    if (!is_number(link->from, drawing->box_count) || !is_number(link->to, drawing->box_count) ||
        !is_number(link->kind, drawing->kind_count))
      return false;
  }
  return true;
}

int drawing_host(const struct drawing *drawing, int box) {
  int beside = drawing->boxes[box].beside;
  return beside == DRAWING_NONE ? box : beside;
}

int drawing_depth(const struct drawing *drawing, int box) {
  const struct drawing_box *host = &drawing->boxes[drawing_host(drawing, box)];
  if (host->level != DRAWING_NONE)
    return 2 * host->level + 1;
  return host->below == DRAWING_NONE ? DRAWING_NONE : 2 * host->below + 2;
}
