/* SPDX-License-Identifier: EUPL-1.2
 *
 * Text to arrays in one pass. Statements that no rule asks for are read over, token by token. A
 * name may be used before it is declared.
 */
#include "floor_token.h"

#include <stdlib.h>

/* ---- parts of a statement ---- */

static bool at_end(const struct reader *reader) {
  return reader->token == TOKEN_END || reader->token == TOKEN_NONE;
}

/* Past the end of a statement, and its block if it has one. */
static void skip_rest(struct reader *reader) {
  for (unsigned depth = 0; reader->token != TOKEN_NONE; next(reader)) {
    if (reader->token == TOKEN_END && depth == 0)
      break;
    depth += is_sign(reader, '{');
    depth -= is_sign(reader, '}') && depth;
  }
  next(reader);
}

/* A name, without a role that may follow: Board.chair is someone of Board. */
static uint32_t read_who(struct reader *reader) {
  uint32_t who = here(reader);
  next(reader);
  if (is_sign(reader, '.')) {
    next(reader);
    next(reader);
  }
  return who;
}

static bool take(struct reader *reader, uint32_t word) {
  if (here(reader) != word)
    return false;
  next(reader);
  return true;
}

static bool take_comma(struct reader *reader) {
  if (!is_sign(reader, ','))
    return false;
  next(reader);
  return true;
}

/* Opens a block, or passes over what has none. */
static bool take_block(struct reader *reader) {
  while (!at_end(reader) && !is_sign(reader, '{'))
    next(reader);
  if (is_sign(reader, '{')) {
    next(reader);
    return true;
  }
  next(reader);
  return false;
}

/* true: a statement of the block begins here. At its end the block is left. */
static bool in_block(struct reader *reader) {
  while (reader->token == TOKEN_END)
    next(reader);
  if (!is_sign(reader, '}'))
    return reader->token != TOKEN_NONE;
  next(reader);
  skip_rest(reader);
  return false;
}

/* ---- declarations ---- */

static void declare(struct reader *reader, uint32_t number, enum kind kind, uint32_t owner) {
  struct name *name = &reader->model->names[number];
  name->kind = (uint8_t)kind;
  name->owner = owner;
}

/* A "title", B: each with an owner. */
static void read_parties(struct reader *reader, uint32_t side) {
  do {
    uint32_t party = here(reader);
    declare(reader, party, KIND_PARTY, side);
    next(reader);
    if (reader->token == TOKEN_TEXT)
      next(reader);
  } while (take_comma(reader));
  skip_rest(reader);
}

static void read_side(struct reader *reader) {
  uint32_t side = here(reader);
  declare(reader, side, KIND_SIDE, 0);
  if (!take_block(reader))
    return;
  while (in_block(reader)) {
    next(reader); /* region, municipality, party */
    read_parties(reader, side);
  }
}

static void read_owned(struct reader *reader, enum kind kind) {
  uint32_t name = here(reader);
  while (!at_end(reader) && here(reader) != OF)
    next(reader);
  next(reader);
  declare(reader, name, kind, here(reader));
  skip_rest(reader);
}

/* ---- powers ---- */

/* Beside the thing's power to decide, whether it adopts something. */
static bool read_power(struct reader *reader, uint32_t *holders, size_t count, bool granted) {
  uint32_t power = here(reader);
  bool decides = granted && power == DECIDE, adopts = granted && power == ADOPT;
  for (; !at_end(reader); next(reader))
    if ((decides || adopts) && here(reader) == OWN_WORK)
      decides = adopts = false;
  next(reader);
  for (size_t i = 0; decides && i < count; i++)
    reader->model->names[holders[i]].decides = true;
  return decides || adopts;
}

/* The word before a statement, if any; true where what is said counts as stated. */
static bool read_modal(struct reader *reader) {
  uint32_t word = here(reader);
  if (word >= NO && word <= RESERVED)
    next(reader);
  return word != NO && word != SHOULD;
}

static void read_for(struct reader *reader) {
  reader->subjects_count = 0;
  do {
    size_t count = ++reader->subjects_count;
    reader->subjects =
        floor_grow(reader->subjects, count, &reader->subjects_room, sizeof *reader->subjects);
    reader->subjects[count - 1] = read_who(reader);
  } while (take_comma(reader));
  if (!take_block(reader))
    return;
  while (in_block(reader)) {
    bool granted = read_modal(reader);
    if (take(reader, POWER))
      read_power(reader, reader->subjects, reader->subjects_count, granted);
    else
      skip_rest(reader);
  }
}

/* ---- bodies ---- */

/* 3 from Board, Board.chair, 1 more from Union. */
static void read_seats(struct reader *reader, struct body *body, bool substitute) {
  if (substitute && here(reader) == EACH) {
    body->substituted = true;
    skip_rest(reader);
    return;
  }
  do {
    uint32_t count = 1;
    if (reader->token == TOKEN_NUMBER) {
      count = reader->number;
      next(reader);
      take(reader, MORE);
      if (!take(reader, FROM))
        take(reader, OF);
    }
    *FLOOR_ADD(reader->model, seats) =
        (struct seats){read_who(reader), (uint16_t)count, substitute};
    body->seats_count++;
  } while (take_comma(reader));
  skip_rest(reader);
}

static void read_figure(struct reader *reader, uint32_t body) {
  struct figure figure = {.body = body, .number = reader->number};
  next(reader);
  if (take(reader, FROM))
    figure.from = here(reader);
  *FLOOR_ADD(reader->model, figures) = figure;
  skip_rest(reader);
}

/* each 2 years: in months. */
static uint16_t read_period(struct reader *reader) {
  uint32_t number = 1;
  take(reader, EACH);
  if (reader->token == TOKEN_NUMBER) {
    number = reader->number;
    next(reader);
  }
  uint32_t unit = here(reader);
  next(reader);
  return (uint16_t)(unit == YEAR || unit == YEARS ? number * 12 : number);
}

static void read_turns(struct reader *reader, struct role *role) {
  role->first = (uint32_t)reader->model->holders_count;
  do {
    uint32_t holder = read_who(reader);
    *FLOOR_ADD(reader->model, holders) = holder;
    role->count++;
  } while (take(reader, AND));
}

static void read_beginner(struct reader *reader, struct role *role) {
  uint32_t beginner = read_who(reader);
  for (uint8_t i = role->count; i-- > 0;) /* with the first of their turns */
    if (reader->model->holders[role->first + i] == beginner)
      role->begins = i;
}

/* from 2027-01-01; from other side than chair */
static void read_from(struct reader *reader, struct role *role) {
  if (reader->token == TOKEN_DATE)
    role->start = (int32_t)reader->number;
  else if (here(reader) == OTHER)
    role->opposite = true;
  next(reader);
}

static void read_role(struct reader *reader, struct role *role) {
  role->stated = true;
  while (!at_end(reader)) {
    uint32_t word = here(reader);
    next(reader);
    switch (word) {
    case ALTERNATING:
      role->months = read_period(reader);
      break;
    case BETWEEN:
      read_turns(reader, role);
      break;
    case BEGINNING:
      read_beginner(reader, role);
      break;
    case FROM:
      read_from(reader, role);
      break;
    default:
      break;
    }
  }
  next(reader);
}

/* for Council, each of the parties … about plans */
static void read_links(struct reader *reader, uint32_t from, bool counts) {
  if (counts && take(reader, FOR))
    do {
      uint32_t to = read_who(reader);
      *FLOOR_ADD(reader->model, links) = (struct link){from, to};
    } while (take_comma(reader));
  skip_rest(reader);
}

static void read_statement_of_body(struct reader *reader, struct body *body) {
  bool counts = read_modal(reader);
  uint32_t head = here(reader);
  next(reader);
  switch (head) {
  case MEMBERS:
    read_seats(reader, body, false);
    break;
  case SUBSTITUTES:
    read_seats(reader, body, true);
    break;
  case STATED:
    read_figure(reader, (uint32_t)reader->model->bodies_count);
    break;
  case CHAIR:
    read_role(reader, &body->chair);
    break;
  case DEPUTY:
    read_role(reader, &body->deputy);
    break;
  case POWER:
    body->decides |= read_power(reader, &body->name, 1, counts);
    break;
  case PREPARE:
    read_links(reader, body->name, counts);
    break;
  default:
    skip_rest(reader);
    break;
  }
}

static void read_body(struct reader *reader) {
  struct model *model = reader->model;
  struct body body = {.name = here(reader), .first_seats = (uint32_t)model->seats_count};
  declare(reader, body.name, KIND_BODY, (uint32_t)model->bodies_count);
  while (!at_end(reader) && !is_sign(reader, '{')) {
    uint32_t word = here(reader);
    body.top |= word == TOP || word == LEADING;
    next(reader);
  }
  if (take_block(reader))
    while (in_block(reader))
      read_statement_of_body(reader, &body);
  *FLOOR_ADD(model, bodies) = body;
}

/* ---- a file ---- */

static void read_declaration(struct reader *reader) {
  uint32_t head = here(reader);
  next(reader);
  switch (head) {
  case SIDE:
    read_side(reader);
    break;
  case REGION:
  case MUNICIPALITY:
    read_parties(reader, 0);
    break;
  case UNIT:
    read_owned(reader, KIND_UNIT);
    break;
  case OFFICE:
    read_owned(reader, KIND_OFFICE);
    break;
  case BODY:
    read_body(reader);
    break;
  case FOR:
    read_for(reader);
    break;
  default:
    skip_rest(reader);
    break;
  }
}

void floor_read(struct model *model, const char *text) {
  struct reader reader = {.model = model, .at = text, .start = text};
  floor_words(model);
  next(&reader);
  while (reader.token != TOKEN_NONE) {
    if (reader.token == TOKEN_END)
      next(&reader);
    else
      read_declaration(&reader);
  }
  free(reader.subjects);
}
