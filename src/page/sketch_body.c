/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: a model and one of its bodies. Out: a drawing of where its seats come from, of its roles,
 * and of the bodies it has links with.
 */
#include "page/group.h"
#include "page/sketch.h"
#include "page/sketch_kind.h"

#include <string.h>

enum row { ROW_SOURCES, ROW_BODY, ROW_OTHERS };

struct board {
  struct teller teller;
  struct drawing *drawing;
  uint32_t body;
  int box;
};

/* The box of that name on a row; made when new. */
static int box_named(struct board *board, enum row row, enum box_kind kind, const char *name) {
  for (size_t i = 0; i < board->drawing->box_count; i++) {
    const struct drawing_box *box = &board->drawing->boxes[i];
    if (box->level == (int)row && box->beside == DRAWING_NONE && strcmp(box->name, name) == 0) {
      return (int)i;
    }
  }
  return drawing_add_box(board->drawing, kind, (int)row, name, NULL);
}

static enum box_kind kind_of_source(const struct seat_group *group) {
  enum sort sort = group->source.sort;
  if (sort == SORT_OFFICE || sort == SORT_ROLE) return BOX_ROLE;
  return sort == SORT_NONE ? BOX_OUTSIDE : BOX_UNIT;
}

static void add_seats(struct board *board) {
  const struct body *body = &board->teller.model->bodies[board->body];
  struct seat_groups groups = group_seats(&board->teller, body);
  for (size_t i = 0; i < groups.count; i++) {
    const struct seat_group *group = &groups.items[i];
    const struct statement *statement =
        tell_statement(board->teller.model, group->first->statement);
    int from = box_named(board, ROW_SOURCES, kind_of_source(group), group->origin);
    int kind = sketch_seat_kind(board->drawing, &board->teller, group->first->kind);
    sketch_link(board->drawing, &board->teller,
                (struct drawing_link){.from = from,
                                      .to = board->box,
                                      .kind = kind,
                                      .word = group->counted},
                statement);
  }
}

static void add_roles(struct board *board) {
  const struct model *model = board->teller.model;
  const struct body *body = &model->bodies[board->body];
  for (uint32_t i = 0; i < body->role_count; i++) {
    const struct role *role = &model->roles[body->first_role + i];
    if (role->implied) continue;
    int box =
        drawing_add_box(board->drawing, BOX_ROLE, ROW_BODY, tell_role(&board->teller, role), NULL);
    board->drawing->boxes[box].beside = board->box;
    drawing_add_detail(board->drawing, box, tell_holders(&board->teller, role));
    if (role->has_period || role->whole_mandate) {
      drawing_add_detail(board->drawing, box, tell_period(&board->teller, role));
    }
  }
}

static const char *end_name(struct board *board, struct ref ref) {
  struct ref body = group_body_of(board->teller.model, ref);
  return tell_name(&board->teller, body.sort == SORT_BODY ? body : ref);
}

static enum box_kind end_kind(struct board *board, struct ref ref) {
  struct ref body = group_body_of(board->teller.model, ref);
  if (body.sort != SORT_BODY) return ref.sort == SORT_OFFICE ? BOX_ROLE : BOX_UNIT;
  return sketch_box_kind(board->teller.model, &board->teller.model->bodies[body.index]);
}

static bool is_here(struct board *board, struct ref ref) {
  struct ref body = group_body_of(board->teller.model, ref);
  return body.sort == SORT_BODY && body.index == board->body;
}

static void add_links(struct board *board) {
  const struct model *model = board->teller.model;
  struct link_groups groups = group_links(&board->teller);
  for (size_t i = 0; i < groups.count; i++) {
    const struct link_group *group = &groups.items[i];
    const struct statement *statement = tell_statement(model, group->first->statement);
    if (statement->standing == STANDING_DENIED) continue;
    int kind = sketch_kind(board->drawing, &board->teller, group->first->word, group->first->name);
    bool from_here = false, to_here = false;
    for (size_t f = 0; f < group->from.count; f++)
      from_here |= is_here(board, group->from.items[f]);
    for (size_t t = 0; t < group->to.count; t++) to_here |= is_here(board, group->to.items[t]);
    if (from_here == to_here) continue;
    const struct refs *others = from_here ? &group->to : &group->from;
    struct refs shown = {0};
    for (size_t o = 0; o < others->count; o++) {
      struct ref body = group_body_of(model, others->items[o]);
      refs_add(board->teller.arena, &shown, body.sort == SORT_BODY ? body : others->items[o]);
    }
    if (shown.count == 0) continue;
    const char *name = shown.count > 1 ? tell_names(&board->teller, &shown, SAY_AND)
                                       : end_name(board, shown.items[0]);
    int other = box_named(board, ROW_OTHERS, end_kind(board, shown.items[0]), name);
    sketch_link(board->drawing, &board->teller,
                (struct drawing_link){.from = from_here ? board->box : other,
                                      .to = from_here ? other : board->box,
                                      .kind = kind,
                                      .word = board->drawing->kinds[kind].word},
                statement);
  }
}

struct drawing *sketch_body(struct arena *arena, const struct model *model, uint32_t body,
                            enum language language) {
  struct board board = {.teller = {arena, model, language}, .body = body};
  const struct body *drawn = &model->bodies[body];
  struct ref ref = {SORT_BODY, body};
  const char *name = tell_name(&board.teller, ref);
  board.drawing = sketch_new(&board.teller, TELL_WITH(&board.teller, SAY_DRAWN_BODY_TITLE, name),
                             tell(&board.teller, SAY_DRAWN_BODY_DESCRIPTION));
  (void)drawing_add_level(board.drawing, tell(&board.teller, SAY_DRAWN_ROW_SOURCES));
  (void)drawing_add_level(board.drawing, tell(&board.teller, SAY_DRAWN_ROW_BODY));
  (void)drawing_add_level(board.drawing, tell(&board.teller, SAY_DRAWN_ROW_OTHERS));
  board.box = drawing_add_box(board.drawing, sketch_box_kind(model, drawn), ROW_BODY, name,
                              tell_long_name(&drawn->is));
  sketch_details(board.drawing, &board.teller, board.box, &ref, 1, false);
  add_seats(&board);
  add_roles(&board);
  add_links(&board);
  return board.drawing;
}
