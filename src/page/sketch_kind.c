/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: words of links. Out: a line and an arrow for each, chosen once and for all: matters that go
 * up are solid or dashed, tasks that go down double, what is only told is dotted.
 */
#include "page/sketch_kind.h"

#include "page/group.h"

#include <string.h>

struct look {
  enum word word;
  enum line_form line;
  enum arrow_form arrow;
};

static const struct look looks[] = {
    {WORD_PREPARE, LINE_SOLID, ARROW_FILLED},
    {WORD_INITIATE, LINE_SOLID, ARROW_OPEN},
    {WORD_PROPOSE, LINE_SOLID, ARROW_HOLLOW},
    {WORD_REPORT, LINE_DASHED, ARROW_FILLED},
    {WORD_ESCALATE, LINE_DASHED, ARROW_OPEN},
    {WORD_SUCCEED, LINE_DASHED, ARROW_DIAMOND},
    {WORD_COMMISSION, LINE_DOUBLE, ARROW_FILLED},
    {WORD_SET_UP, LINE_DOUBLE, ARROW_HOLLOW},
    {WORD_APPOINT, LINE_DOUBLE, ARROW_DIAMOND},
    {WORD_STEER, LINE_DOUBLE, ARROW_OPEN},
    {WORD_RECOMMEND, LINE_DASH_DOT, ARROW_FILLED},
    {WORD_MONITOR, LINE_DASH_DOT, ARROW_OPEN},
    {WORD_ANCHOR, LINE_DASH_DOT, ARROW_DIAMOND},
    {WORD_INFORM, LINE_DOTTED, ARROW_OPEN},
    {WORD_ATTEND, LINE_DOTTED, ARROW_FILLED},
    {WORD_ASSIST, LINE_DOTTED, ARROW_DIAMOND},
    {WORD_CONTACT, LINE_DOTTED, ARROW_NONE},
    {WORD_COOPERATE, LINE_SOLID, ARROW_NONE},
};

static int kind_of(struct drawing *drawing, const char *word, enum line_form line,
                   enum arrow_form arrow) {
  for (size_t i = 0; i < drawing->kind_count; i++) {
    if (strcmp(drawing->kinds[i].word, word) == 0) return (int)i;
  }
  return drawing_add_kind(drawing, word, line, arrow);
}

int sketch_kind(struct drawing *drawing, const struct teller *teller, enum word word, atom name) {
  const char *spelling = tell_link(teller, word, name);
  for (size_t i = 0; i < sizeof looks / sizeof *looks; i++) {
    if (looks[i].word == word) return kind_of(drawing, spelling, looks[i].line, looks[i].arrow);
  }
  return kind_of(drawing, spelling, LINE_DASHED, ARROW_HOLLOW);
}

int sketch_seat_kind(struct drawing *drawing, const struct teller *teller, enum seat_kind kind) {
  switch (kind) {
  case SEAT_ADJUNCT:
    return kind_of(drawing, tell(teller, SAY_DRAWN_ADJUNCT), LINE_DASHED, ARROW_NONE);
  case SEAT_SUBSTITUTE:
    return kind_of(drawing, tell(teller, SAY_DRAWN_SUBSTITUTE), LINE_DOTTED, ARROW_HOLLOW);
  default:
    return kind_of(drawing, tell(teller, SAY_DRAWN_MEMBER), LINE_DASH_DOT, ARROW_HOLLOW);
  }
}

/* "får", "ska, med villkor": in short what page_firmness says in full. */
static const char *force_of(const struct teller *teller, const struct statement *statement) {
  const char *words = tell_standing(teller, statement);
  if (statement_besides(statement, WORD_WHEN)) words = TELL_WITH(teller, SAY_CONDITIONAL, words);
  if (statement->one_of) words = TELL_WITH(teller, SAY_OR_ANOTHER, words);
  return statement->branch ? TELL_WITH(teller, SAY_IN_ONE_READING, words) : words;
}

static void merge(struct drawing_link *link, const struct teller *teller,
                  const struct drawing_link *other) {
  if (link->may && !other->may) link->force = other->force;
  if (link->may && other->may && !strstr(link->force, other->force)) {
    link->force = text_format(teller->arena, "%s; %s", link->force, other->force);
  }
  link->may = link->may && other->may;
}

void sketch_link(struct drawing *drawing, const struct teller *teller, struct drawing_link link,
                 const struct statement *statement) {
  link.may = sketch_may(statement);
  link.force = force_of(teller, statement);
  for (size_t i = 0; i < drawing->link_count; i++) {
    struct drawing_link *old = &drawing->links[i];
    if (old->from == link.from && old->to == link.to && old->kind == link.kind &&
        strcmp(old->word, link.word) == 0) {
      merge(old, teller, &link);
      return;
    }
  }
  int number = drawing_add_link(drawing, link.from, link.to, link.kind, link.word);
  drawing->links[number] = link;
}

struct drawing *sketch_new(const struct teller *teller, const char *title,
                           const char *description) {
  struct drawing *drawing = drawing_new(teller->arena, title, description,
                                        language_code(teller->language));
  drawing->may_word = tell(teller, SAY_DRAWN_MAY);
  drawing->kind_words[BOX_BODY] = tell(teller, SAY_DRAWN_BODY);
  drawing->kind_words[BOX_INNER] = tell(teller, SAY_DRAWN_INNER);
  drawing->kind_words[BOX_UNIT] = tell(teller, SAY_DRAWN_UNIT);
  drawing->kind_words[BOX_ROLE] = tell(teller, SAY_DRAWN_ROLE);
  drawing->kind_words[BOX_OUTSIDE] = tell(teller, SAY_DRAWN_OUTSIDE);
  return drawing;
}

bool sketch_may(const struct statement *statement) {
  return statement &&
         (statement->standing == STANDING_PERMITTED || statement->standing == STANDING_SUGGESTED ||
          statement_besides(statement, WORD_WHEN) || statement->one_of || statement->branch);
}

enum box_kind sketch_box_kind(const struct model *model, const struct body *body) {
  if (body->unit) return BOX_UNIT;
  if (!body_of_structure(body)) return BOX_OUTSIDE;
  bool inside = body->owner.sort == SORT_BODY && model->bodies[body->owner.index].unit == false;
  return inside && (body->presidium || body->agenda_group) ? BOX_INNER : BOX_BODY;
}
