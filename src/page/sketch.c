/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: a model. Out: a drawing of its structure, as little as shows how it hangs together. One
 * body in detail: sketch_body.c.
 */
#include "page/sketch.h"

#include "page/group.h"
#include "page/sketch_kind.h"

#include <string.h>

/* Boxes by what they stand for; 0: not drawn (yet), else number + 1. */
struct board {
  struct teller teller;
  struct drawing *drawing;
  struct kins kins;
  int *families;  /* by family of bodies */
  int *bodies;    /* by body without a family */
  int *parties, *sides, *supports;
  int municipalities, all_parties;
  struct sketch_near *near; /* where bodies without a level stand */
  bool left_out; /* a link that is not drawn */
  bool floating; /* a body without a level */
};

static int box_of_body(struct board *board, uint32_t number);

static int *body_slot(struct board *board, uint32_t number) {
  uint32_t family = board->teller.model->bodies[number].family;
  return family ? &board->families[family - 1] : &board->bodies[number];
}

static int level_of(const struct body *body) {
  return body->level ? (int)body->level - 1 : DRAWING_NONE;
}

/* ---- boxes of bodies ---- */

/* The body of the structure that this one is part of, so that it is drawn beside it. */
static int host_box(struct board *board, const struct body *body) {
  const struct model *model = board->teller.model;
  if (!body_of_structure(body) || body->owner.sort != SORT_BODY) return DRAWING_NONE;
  if (!body_of_structure(&model->bodies[body->owner.index])) return DRAWING_NONE;
  int box = box_of_body(board, body->owner.index);
  return box == DRAWING_NONE ? DRAWING_NONE : drawing_host(board->drawing, box);
}

static const char *pile_of(struct board *board, const struct body *body) {
  if (!body->family) return NULL;
  const struct family *family = &board->teller.model->families[body->family - 1];
  if (family->count < 2) return NULL;
  const char *count = text_format(board->teller.arena, "%zu ×", family->count);
  return body->number_unstated ? TELL_WITH(&board->teller, SAY_AT_LEAST, count) : count;
}

static void add_details(struct board *board, int box, uint32_t number) {
  const struct model *model = board->teller.model;
  const struct ref alone = {SORT_BODY, number};
  uint32_t family = model->bodies[number].family;
  if (!family) sketch_details(board->drawing, &board->teller, box, &alone, 1, true);
  else
    sketch_details(board->drawing, &board->teller, box, model->families[family - 1].members,
                   model->families[family - 1].count, true);
}

static int box_of_body(struct board *board, uint32_t number) {
  int *slot = body_slot(board, number);
  if (*slot) return *slot - 1;
  const struct model *model = board->teller.model;
  const struct body *body = &model->bodies[number];
  struct ref ref = {SORT_BODY, number};
  if (body->family) ref = (struct ref){SORT_FAMILY, body->family - 1};
  const char *name = tell_name(&board->teller, ref);
  const struct entity *entity = body->family && model->families[body->family - 1].is.title
                                    ? &model->families[body->family - 1].is
                                    : &body->is;
  int beside = host_box(board, body);
  int box = drawing_add_box(board->drawing, sketch_box_kind(model, body), level_of(body), name,
                            tell_long_name(entity));
  board->drawing->boxes[box].beside = beside;
  board->drawing->boxes[box].count = pile_of(board, body);
  *slot = box + 1;
  if (!body_of_structure(body)) return box;
  add_details(board, box, number);
  bool floats = body->level == 0 && beside == DRAWING_NONE;
  if (floats) board->drawing->boxes[box].below = sketch_level_above(board->near, number);
  board->floating = board->floating || (floats && model->levels_count);
  return box;
}

/* ---- parties and others at the ends of links ---- */

static int new_unit(struct board *board, struct ref ref) {
  return drawing_add_box(board->drawing, BOX_UNIT, DRAWING_NONE, tell_name(&board->teller, ref),
                         NULL);
}

static int box_of_municipalities(struct board *board) {
  size_t count = 0;
  for (size_t i = 0; i < board->teller.model->parties_count; i++) {
    count += board->teller.model->parties[i].kind == WORD_MUNICIPALITY;
  }
  if (!board->municipalities) {
    int box = drawing_add_box(board->drawing, BOX_UNIT, DRAWING_NONE,
                              tell(&board->teller, SAY_MUNICIPALITIES), NULL);
    board->drawing->boxes[box].count = text_format(board->teller.arena, "%zu ×", count);
    board->municipalities = box + 1;
  }
  return board->municipalities - 1;
}

static bool is_side_of_municipalities(const struct model *model, uint32_t side) {
  size_t count = 0;
  for (size_t i = 0; i < model->parties_count; i++) {
    if (model->parties[i].side != side + 1) continue;
    if (model->parties[i].kind != WORD_MUNICIPALITY) return false;
    count++;
  }
  return count > 1;
}

static int slot_box(struct board *board, int *slot, struct ref ref) {
  if (!*slot) *slot = new_unit(board, ref) + 1;
  return *slot - 1;
}

/* The box that stands for an end of a link; DRAWING_NONE where the structure does not need it. */
static int box_of(struct board *board, struct ref ref) {
  const struct model *model = board->teller.model;
  struct ref body = group_body_of(model, ref);
  if (body.sort == SORT_BODY) return box_of_body(board, body.index);
  switch (ref.sort) {
  case SORT_PARTY:
    if (model->parties[ref.index].kind == WORD_MUNICIPALITY) return box_of_municipalities(board);
    return slot_box(board, &board->parties[ref.index], ref);
  case SORT_SIDE:
    if (is_side_of_municipalities(model, ref.index)) return box_of_municipalities(board);
    return slot_box(board, &board->sides[ref.index], ref);
  case SORT_SUPPORT:
    return slot_box(board, &board->supports[ref.index], ref);
  default:
    return DRAWING_NONE;
  }
}

/* What tells of people more than of the structure: drawn between bodies of the structure only. */
static bool is_soft(enum word word) {
  return word == WORD_ATTEND || word == WORD_CONTACT || word == WORD_ASSIST ||
         word == WORD_COOPERATE || word == WORD_INFORM || word == WORD_ANCHOR;
}

static bool all_bodies(const struct model *model, const struct refs *refs) {
  for (size_t i = 0; i < refs->count; i++) {
    if (refs->items[i].sort != SORT_BODY) return false;
    if (!body_of_structure(&model->bodies[refs->items[i].index])) return false;
  }
  return true;
}

/* Whether one is a body of the structure, or a role or seat of one. */
static bool any_inside(const struct model *model, const struct refs *refs) {
  for (size_t i = 0; i < refs->count; i++) {
    struct ref body = group_body_of(model, refs->items[i]);
    if (body.sort == SORT_BODY && body_of_structure(&model->bodies[body.index])) return true;
  }
  return false;
}

static int box_of_parties(struct board *board) {
  if (!board->all_parties) {
    int box = drawing_add_box(board->drawing, BOX_UNIT, DRAWING_NONE,
                              tell(&board->teller, SAY_ALL_PARTIES_BOX), NULL);
    board->drawing->boxes[box].count =
        text_format(board->teller.arena, "%zu ×", board->teller.model->parties_count);
    board->all_parties = box + 1;
  }
  return board->all_parties - 1;
}

/* The boxes of a link's ends, each once. */
struct boxes {
  int *items;
  size_t count;
};

static struct boxes boxes_of(struct board *board, const struct refs *refs) {
  struct boxes boxes = {arena_array(board->teller.arena, refs->count + 1, sizeof(int)), 0};
  bool all = tell_is_all(board->teller.model, refs, false);
  for (size_t i = 0; i < refs->count; i++) {
    bool party = all && refs->items[i].sort == SORT_PARTY;
    int box = party ? box_of_parties(board) : box_of(board, refs->items[i]);
    size_t at = 0;
    while (at < boxes.count && boxes.items[at] != box) at++;
    if (at == boxes.count && box != DRAWING_NONE) boxes.items[boxes.count++] = box;
  }
  return boxes;
}

static void add_link_group(struct board *board, const struct link_group *group) {
  const struct model *model = board->teller.model;
  const struct statement *statement = tell_statement(model, group->first->statement);
  if (statement->standing == STANDING_DENIED) return;
  if (!any_inside(model, &group->from) && !any_inside(model, &group->to)) return;
  if (is_soft(group->first->word) &&
      !(all_bodies(model, &group->from) && all_bodies(model, &group->to))) {
    board->left_out = true;
    return;
  }
  struct boxes from = boxes_of(board, &group->from), to = boxes_of(board, &group->to);
  for (size_t f = 0; f < from.count; f++) {
    for (size_t t = 0; t < to.count; t++) {
      if (from.items[f] == to.items[t]) continue;
      int kind = sketch_kind(board->drawing, &board->teller, group->first->word,
                             group->first->name);
      sketch_link(board->drawing, &board->teller,
                  (struct drawing_link){.from = from.items[f],
                                        .to = to.items[t],
                                        .kind = kind,
                                        .word = board->drawing->kinds[kind].word},
                  statement);
    }
  }
}

static void add_links(struct board *board) {
  struct link_groups groups = group_links(&board->teller);
  for (size_t i = 0; i < groups.count; i++) add_link_group(board, &groups.items[i]);
}

/* ---- who appoints those who sit in a body ---- */

static bool is_drawn(const struct drawing *drawing, int from, int to, const char *word) {
  for (size_t i = 0; i < drawing->link_count; i++) {
    const struct drawing_link *link = &drawing->links[i];
    if (link->from == from && link->to == to && strcmp(link->word, word) == 0) return true;
  }
  return false;
}

/* A body, unit or outside body that appoints for another one. Whoever appoints the body itself is
 * drawn already. */
static void add_appointment(struct board *board, struct ref who, uint32_t body, const char *word,
                            uint32_t statement) {
  struct drawing *drawing = board->drawing;
  if (who.sort != SORT_BODY || who.index == body) return;
  int from = box_of_body(board, who.index), to = box_of_body(board, body);
  int kind = sketch_kind(drawing, &board->teller, WORD_APPOINT, 0);
  if (from == to || is_drawn(drawing, from, to, drawing->kinds[kind].word)) return;
  sketch_link(drawing, &board->teller,
              (struct drawing_link){.from = from, .to = to, .kind = kind, .word = word},
              tell_statement(board->teller.model, statement));
}

static void add_seat_appointments(struct board *board, uint32_t number) {
  const struct model *model = board->teller.model;
  const struct body *body = &model->bodies[number];
  uint32_t last = UINT32_MAX;
  for (uint32_t i = 0; i < body->seat_count; i++) {
    const struct seat *seat = &model->seats[body->first_seat + i];
    if (seat->statement == last) continue;
    last = seat->statement;
    const struct circumstance *each = tell_statement(model, seat->statement)->besides;
    enum say word = seat->kind == SEAT_ADJUNCT ? SAY_DRAWN_APPOINTS_ADJUNCTS : SAY_DRAWN_APPOINTS_MEMBERS;
    for (; each; each = each->next) {
      for (size_t r = 0; each->word == WORD_BY && r < each->refs.count; r++) {
        add_appointment(board, each->refs.items[r], number, tell(&board->teller, word), seat->statement);
      }
    }
  }
}

static void add_role_appointments(struct board *board, uint32_t number) {
  const struct teller *teller = &board->teller;
  const struct body *body = &teller->model->bodies[number];
  for (uint32_t i = 0; i < body->role_count; i++) {
    const struct role *role = &teller->model->roles[body->first_role + i];
    for (size_t r = 0; r < role->chosen_by.count; r++) {
      const char *word = TELL_WITH(teller, SAY_DRAWN_APPOINTS_ROLE, tell_role(teller, role));
      add_appointment(board, role->chosen_by.items[r], number, word, role->statement);
    }
  }
}

static void add_appointments(struct board *board) {
  const struct model *model = board->teller.model;
  for (size_t i = 0; i < board->kins.count; i++) {
    for (size_t m = 0; m < board->kins.items[i].count; m++) {
      uint32_t number = board->kins.items[i].members[m];
      if (!body_of_structure(&model->bodies[number])) continue;
      add_seat_appointments(board, number);
      add_role_appointments(board, number);
    }
  }
}

/* Those that are there, one after the other. */
static const char *sentences_of(const struct teller *teller, const char *const *sentences, size_t count) {
  struct text text = text_new(teller->arena);
  for (size_t i = 0; i < count; i++) {
    if (sentences[i]) text_addf(&text, "%s%s", text.length ? " " : "", sentences[i]);
  }
  return text_string(&text);
}

struct drawing *sketch_structure(struct arena *arena, const struct model *model,
                                 enum language language) {
  struct board board = {.teller = {arena, model, language}};
  const char *title = TELL_WITH(&board.teller, SAY_DRAWN_TITLE, tell_title(&board.teller));
  board.drawing = sketch_new(&board.teller, title, tell(&board.teller, SAY_DRAWN_DESCRIPTION));
  board.families = arena_array(arena, model->families_count + 1, sizeof(int));
  board.bodies = arena_array(arena, model->bodies_count + 1, sizeof(int));
  board.parties = arena_array(arena, model->parties_count + 1, sizeof(int));
  board.sides = arena_array(arena, model->sides_count + 1, sizeof(int));
  board.supports = arena_array(arena, model->supports_count + 1, sizeof(int));
  board.kins = group_bodies(&board.teller);
  board.near = sketch_near_new(arena, model);
  for (uint32_t i = 0; i < model->levels_count; i++) {
    struct ref level = {SORT_LEVEL, i};
    (void)drawing_add_level(board.drawing, tell_name(&board.teller, level));
  }
  for (size_t i = 0; i < board.kins.count; i++) {
    uint32_t number = board.kins.items[i].members[0];
    if (body_of_structure(&model->bodies[number])) (void)box_of_body(&board, number);
  }
  add_links(&board);
  add_appointments(&board);
  const char *sentences[] = {tell(&board.teller, SAY_DRAWN_DESCRIPTION),
                             board.floating ? tell(&board.teller, SAY_DRAWN_FLOATING) : NULL,
                             board.left_out ? tell(&board.teller, SAY_DRAWN_LEFT_OUT) : NULL};
  board.drawing->description = sentences_of(&board.teller, sentences, 3);
  return board.drawing;
}
