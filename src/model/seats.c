/* SPDX-License-Identifier: EUPL-1.2
 *
 * Seats: what the text lists, and what silence means where it lists nothing.
 */
#include "model/builder.h"

#include "base/text.h"

#include <string.h>

enum { SEATS_AT_MOST = 100000 };

/* ---- one phrase: so many seats for so many holders ---- */

/* How many seats a quantity makes for certain, and how many more there may be. */
struct amount { uint32_t certain, perhaps; bool uncapped; };

/* Seats of an open number run to a cap: the stated part, one for each party and what their number is compared with;
 * at least eight, which is enough for comparisons with less. */
static uint32_t cap_of(const struct builder *builder, uint32_t stated) {
  uint32_t parties = (uint32_t)builder->model->parties_count;
  uint32_t most = stated + parties + builder->options->compared;
  return most < SEATS_OPEN_AT_LEAST ? SEATS_OPEN_AT_LEAST : most;
}

static bool whole(struct number number, uint32_t *out) {
  if (number.bottom != 1 || number.top < 0 || number.top > SEATS_AT_MOST) return false;
  *out = (uint32_t)number.top;
  return true;
}

static bool amount_of(struct builder *builder, const struct phrase *phrase, struct amount *amount) {
  uint32_t low = 1, high = 1;
  const struct quantity *quantity = phrase->quantity;
  if (quantity->kind != QUANTITY_NONE && (!whole(quantity->low, &low) || !whole(quantity->high, &high) || high < low)) {
    complain_at(builder, MESSAGE_BAD_RANGE, phrase->at, NULL, NULL);
    return false;
  }
  switch (quantity->kind) {
  case QUANTITY_NONE: case QUANTITY_EXACT: *amount = (struct amount){low, 0, false}; break;
  case QUANTITY_RANGE: *amount = (struct amount){low, high - low, false}; break;
  case QUANTITY_MINIMUM: *amount = (struct amount){low, cap_of(builder, low), true}; break;
  case QUANTITY_MAXIMUM: *amount = (struct amount){0, high, false}; break;
  case QUANTITY_SOME: *amount = (struct amount){1, cap_of(builder, 1) - 1, true}; break;
  case QUANTITY_ANY: *amount = (struct amount){0, cap_of(builder, 0), true}; break;
  }
  return true;
}

static void add_seats(struct builder *builder, struct seat seat, struct amount amount) {
  bool perhaps = seat.possible, in_branch = builder->model->statements[seat.statement].branch != 0;
  bool permitted = builder->model->statements[seat.statement].standing == STANDING_PERMITTED;
  for (uint32_t i = 0; i < amount.certain + amount.perhaps; i++) {
    seat.possible = perhaps || i >= amount.certain;
    seat.certain_in_branch = in_branch && !permitted && i < amount.certain;
    seat.uncapped = amount.uncapped && i >= amount.certain;
    seat.number++;
    *GROW(builder, seats) = seat;
  }
}

/* A holder of its own: an office or a role. Anything else is a pool to draw from. */
static bool is_holder(struct ref ref) {
  return ref.sort == SORT_OFFICE || ref.sort == SORT_ROLE;
}

static bool is_pool(struct ref ref) {
  return ref.sort == SORT_BODY || ref.sort == SORT_PARTY || ref.sort == SORT_SUPPORT || ref.sort == SORT_SIDE ||
         ref.sort == SORT_SECTOR;
}

static const struct origin no_origin;

static const struct origin *keep_origin(struct builder *builder, const struct origin *origin) {
  if (!origin->pool.count && !origin->drawn_from.sort && !origin->label && !origin->sectors) return &no_origin;
  struct origin *kept = arena_alloc(builder->arena, sizeof *kept);
  *kept = *origin;
  return kept;
}

/* 1 from Committee of each municipality: of each, or of all? false, once complained of. */
static bool is_clear(struct builder *builder, const struct phrase *phrase, const struct refs *who) {
  const struct phrase *whole = phrase_whole(phrase);
  bool both = phrase->quantity->kind != QUANTITY_NONE && phrase->kind == PHRASE_NAME && who->count > 1 && whole &&
              whole->kind == PHRASE_EACH;
  if (both)
    complain_at(builder, MESSAGE_EACH_OR_ALL, phrase->at, written(builder, phrase->at),
                name_of(builder, phrase->name.text));
  return !both;
}

/* Whom a phrase names, if anyone; false: complained of. */
static bool seated(struct builder *builder, const struct phrase *phrase, uint32_t body, struct refs *who) {
  if (phrase->kind != PHRASE_NAME && phrase->kind != PHRASE_EACH) return true;
  if (!resolve(builder, phrase, (struct context){body + 1}, who)) return false;
  if (refuse_branched(builder, who, phrase->at) || !is_clear(builder, phrase, who)) return false;
  for (size_t i = 0; i < who->count; i++)
    if (!is_holder(who->items[i]) && !is_pool(who->items[i])) {
      complain_at(builder, MESSAGE_WRONG_SORT, phrase->at, name_of(builder, phrase->name.text), NULL);
      return false;
    }
  return true;
}

/* So many seats, from any of them. */
static void seats_of_pool(struct builder *builder, struct seat seat, struct origin origin, struct refs who,
                          struct amount amount) {
  origin.pool = who;
  origin.pool_by = seat.statement;
  seat.origin = keep_origin(builder, &origin);
  add_seats(builder, seat, amount);
}

/* Each of them has the seat, or so many seats. */
static void seats_of_each(struct builder *builder, struct seat seat, struct origin origin, const struct refs *who,
                          struct amount amount) {
  const struct origin *shared = keep_origin(builder, &origin);
  for (size_t i = 0; i < who->count; i++) {
    struct seat one = seat;
    struct refs alone = {0};
    if (is_holder(who->items[i])) {
      one.holder = who->items[i];
      one.origin = shared;
      add_seats(builder, one, amount);
    } else {
      refs_push(builder->arena, &alone, who->items[i]);
      seats_of_pool(builder, seat, origin, alone, amount);
    }
  }
}

static void say_phrase(struct builder *builder, const struct phrase *phrase, struct seat seat, struct origin origin) {
  struct amount amount = {0, 0, false};
  struct refs who = {0};
  if (phrase->kind == PHRASE_DURATION || phrase->kind == PHRASE_DATE) {
    complain_at(builder, MESSAGE_WANTS_NAME, phrase->at, NULL, NULL);
    return;
  }
  if (!amount_of(builder, phrase, &amount)) return;
  if (phrase->kind == PHRASE_STRING) origin.label = phrase->string;
  if (!seated(builder, phrase, seat.body, &who)) return;
  bool counted = phrase->quantity->kind != QUANTITY_NONE && phrase->kind == PHRASE_NAME;
  bool sole = who.count == 1 && amount.certain == 1 && amount.perhaps == 0;
  bool any = phrase_alternative(phrase) || who.count == 0 || (counted && !sole);
  size_t each = amount.certain + amount.perhaps;
  if (!room_for(builder, any ? each : each * who.count, phrase->at)) return;
  if (any) seats_of_pool(builder, seat, origin, who, amount);
  else seats_of_each(builder, seat, origin, &who, amount);
}

static void say_seats_of(struct builder *builder, const struct saying *saying, uint32_t body, uint32_t sectors) {
  const struct item *item = saying->item;
  const struct statement *statement = &builder->model->statements[saying->statement];
  struct seat seat = {.body = body, .statement = saying->statement,
                      .kind = saying->head == WORD_ADJUNCTS ? SEAT_ADJUNCT : SEAT_MEMBER,
                      .possible = statement->standing == STANDING_PERMITTED || statement->branch};
  struct origin origin = {.sectors = sectors};
  const struct tail *as = tail_find(item, TAIL_AS), *from = tail_find_other(item, TAIL_FROM);
  if (as) origin.label = as->phrases->kind == PHRASE_STRING ? as->phrases->string : NULL;
  if (from && !resolve_one(builder, from->phrases, (struct context){0}, (enum sort[]){SORT_BODY, SORT_NONE},
                           &origin.drawn_from))
    return;
  bool says_who = item->objects && seat.kind == SEAT_MEMBER; /* adjuncts say nothing of who sits */
  builder->model->bodies[body].seats_stated = builder->model->bodies[body].seats_stated || says_who;
  builder->model->bodies[body].seats_left = builder->model->bodies[body].seats_left || tail_find(item, TAIL_LEFT);
  for (const struct phrase *phrase = item->objects; phrase; phrase = phrase->next)
    say_phrase(builder, phrase, seat, origin);
}

/* chosen by X goes together; reserved … to X, and neither without the other. */
static bool fits_appointment(struct builder *builder, const struct item *item) {
  const struct tail *chosen = tail_find(item, TAIL_CHOSEN), *by = tail_find(item, TAIL_BY),
                    *to = tail_find(item, TAIL_TO);
  const char *head = name_of(builder, item->head.text);
  if (chosen && !by) complain_at(builder, MESSAGE_MISSING_TAIL, chosen->at, head, spelled(builder, WORD_BY));
  else if (by && !chosen) complain_at(builder, MESSAGE_MISSING_TAIL, by->at, head, spelled(builder, WORD_CHOSEN));
  else if (item->modal == MODAL_RESERVED && !to)
    complain_at(builder, MESSAGE_MISSING_TAIL, item->head.at, head, spelled(builder, WORD_TO));
  else if (to && item->modal != MODAL_RESERVED)
    complain_at(builder, MESSAGE_WRONG_TAIL, to->at, head, spelled(builder, WORD_TO));
  else return true;
  return false;
}

/* Said twice: the clause is noted, and no second seat. More than whose it is would be said of no seat. */
static void say_seat_again(struct builder *builder, const struct item *item) {
  for (const struct tail *tail = item->tails; tail; tail = tail->next) {
    bool more = tail->kind == TAIL_CHOSEN || tail->kind == TAIL_BY || tail->kind == TAIL_FOR || tail->kind == TAIL_TO ||
                tail->kind == TAIL_LEFT || tail->kind == TAIL_UNTIL ||
                (tail->kind == TAIL_FROM && tail == tail_find_date(item, TAIL_FROM));
    if (!more) continue;
    complain_at(builder, MESSAGE_SEAT_AGAIN, tail->at, spelled(builder, tail_word(tail->kind)), NULL);
    return;
  }
}

void say_members(struct builder *builder, const struct saying *saying) {
  const struct item *item = saying->item;
  if (tail_find(item, TAIL_AGAIN)) {
    say_seat_again(builder, item);
    return;
  }
  if (!fits_appointment(builder, item)) return;
  note_appointment(builder, item, saying->statement);
  if (item->modal == MODAL_RESERVED) /* it is there for all, whoever it is for */
    builder->model->statements[saying->statement].standing = STANDING_BINDING;
  uint32_t sectors = sector_set(builder, item);
  for (size_t i = 0; i < saying->subjects->count; i++)
    say_seats_of(builder, saying, saying->subjects->items[i].index, sectors);
}

/* A permission, or one of several alternatives. */
static bool is_only_possible(const struct statement *statement) {
  return statement->standing == STANDING_PERMITTED || statement->branch;
}

/* Whether the statement kept before says at least as much as this one; the binding ones outside every branch
 * come first. Of two that are only possible, each in its own way, one would be lost. */
static bool covers(const struct model *model, uint32_t before, uint32_t statement) {
  const struct statement *kept = &model->statements[before], *other = &model->statements[statement];
  return !is_only_possible(kept) || (kept->branch == other->branch && kept->standing == other->standing);
}

/* false where an earlier statement has to go. */
static bool substitute_role(const struct model *model, struct role *role, uint32_t statement) {
  if (role->substituted) return covers(model, role->substitute_statement, statement);
  role->substituted = true;
  role->substitute_statement = statement;
  return true;
}

static bool substitute_member(const struct model *model, struct seat *seat, uint32_t statement) {
  if (seat->kind != SEAT_MEMBER) return true;
  if (seat->substituted) return covers(model, seat->substitute_statement, statement);
  seat->substituted = true;
  seat->substitute_statement = statement;
  return true;
}

/* Each member, or each holder of a role, has a substitute. */
static bool substitute(struct model *model, struct ref subject, uint32_t statement) {
  if (subject.sort == SORT_ROLE) return substitute_role(model, &model->roles[subject.index], statement);
  const struct body *body = &model->bodies[subject.index];
  bool kept = true;
  for (uint32_t s = 0; s < body->seat_count; s++)
    kept = substitute_member(model, &model->seats[body->first_seat + s], statement) && kept;
  return kept;
}

/* substitutes each member: put off until all seats are there. substitutes 3 from R: seats of their own. */
void say_substitutes(struct builder *builder, const struct saying *saying) {
  struct model *model = builder->model;
  const struct phrase *whom = saying->item->objects;
  bool each_member = whom->kind == PHRASE_EACH && word_of(builder, whom->name.text) == WORD_MEMBERS;
  const struct phrase *second = whom->next ? whom->next : phrase_alternative(whom);
  if (each_member && second) complain_at(builder, MESSAGE_ONE_ONLY, second->at, NULL, NULL);
  for (size_t i = 0; i < saying->subjects->count; i++) {
    struct ref subject = saying->subjects->items[i];
    if (subject.sort == SORT_ROLE || each_member) {
      if (!substitute(model, subject, saying->statement))
        complain_at(builder, MESSAGE_KEPT_ONCE, saying->item->head.at, name_of(builder, saying->item->head.text), NULL);
    } else {
      struct seat seat = {.body = subject.index, .statement = saying->statement, .kind = SEAT_SUBSTITUTE,
                          .possible = is_only_possible(&model->statements[saying->statement])};
      for (const struct phrase *phrase = whom; phrase; phrase = phrase->next)
        say_phrase(builder, phrase, seat, no_origin);
    }
  }
}

/* ---- all seats, by body ---- */

/* The chair and the deputies are members and fill seats the body has; where none is stated, these. */
static void seats_of_roles(struct builder *builder, uint32_t number) {
  struct model *model = builder->model;
  struct body *body = &model->bodies[number];
  for (uint32_t i = 0; i < body->role_count; i++) {
    const struct role *role = &model->roles[body->first_role + i];
    if (!role_is_full(role) || role->implied) continue;
    struct seat seat = {.body = number, .statement = role->statement, .kind = SEAT_MEMBER,
                        .possible = role->branch, .holder = {SORT_ROLE, body->first_role + i},
                        .origin = &no_origin};
    add_seats(builder, seat, (struct amount){role->holders ? role->holders : 1, 0, false});
  }
}

/* A body of the structure without a word on who sits in it: any number, of any party. */
static void seats_of_silence(struct builder *builder) {
  struct model *model = builder->model;
  for (uint32_t i = 0; i < model->bodies_count; i++) {
    if (!body_of_structure(&model->bodies[i]) || model->bodies[i].seats_stated) continue;
    seats_of_roles(builder, i);
    struct seat seat = {.body = i, .statement = model->bodies[i].is.statement, .kind = SEAT_MEMBER,
                        .origin = &no_origin};
    uint32_t cap = cap_of(builder, 0);
    struct span at = statement_at(&model->statements[seat.statement]);
    if (!room_for(builder, cap, at)) return;
    add_seats(builder, seat, (struct amount){0, cap, true});
  }
}

void place_seats(struct model *model) {
  for (size_t i = 0; i < model->bodies_count; i++) model->bodies[i].seat_count = 0;
  for (size_t i = 0; i < model->seats_count; i++) model->bodies[model->seats[i].body].seat_count++;
  uint32_t first = 0;
  for (size_t i = 0; i < model->bodies_count; i++) {
    model->bodies[i].first_seat = first;
    first += model->bodies[i].seat_count;
  }
}

static bool are_together(const struct model *model) {
  for (size_t i = 1; i < model->seats_count; i++)
    if (model->seats[i].body < model->seats[i - 1].body) return false;
  return true;
}

/* Puts the seats of each body together, in the order in which they were made. */
static void gather_seats(struct builder *builder) {
  struct model *model = builder->model;
  struct seat *made = arena_array(builder->scratch, model->seats_count, sizeof *made);
  uint32_t *next = arena_array(builder->scratch, model->bodies_count, sizeof *next);
  memcpy(made, model->seats, model->seats_count * sizeof *made);
  for (size_t i = 0; i < model->seats_count; i++) {
    const struct body *body = &model->bodies[made[i].body];
    model->seats[body->first_seat + next[made[i].body]++] = made[i];
  }
  arena_clear(builder->scratch);
}

void settle_seats(struct builder *builder) {
  seats_of_silence(builder);
  place_seats(builder->model);
  if (!are_together(builder->model)) gather_seats(builder);
}
