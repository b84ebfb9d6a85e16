/* SPDX-License-Identifier: EUPL-1.2
 *
 * `should` before a seat or a role: never assumed, so no seat or role comes of it. What the text
 * asks for is kept, one demand for each part of the statement, to be measured as a rule.
 */
#include "model/builder.h"

static struct demand *demand(struct builder *builder, struct wish *wish, enum demand_kind kind) {
  struct demand *made = arena_alloc(builder->arena, sizeof *made), **end;
  made->kind = kind;
  made->low = 1;
  for (end = &wish->demands; *end; end = &(*end)->next) continue;
  return *end = made;
}

/* What cannot be measured is refused, so that nothing asked for is passed over in silence. */
static void refuse(struct builder *builder, const struct item *item, struct span at) {
  complain_at(builder, MESSAGE_WISH, at, name_of(builder, item->head.text), NULL);
}

/* ---- seats ---- */

/* Least and most of a whole number; most UINT32_MAX: no upper bound. */
static bool read_bounds(const struct quantity *quantity, struct demand *out) {
  bool low = quantity->low.bottom == 1 && quantity->low.top >= 0 && quantity->low.top < UINT32_MAX;
  bool high = quantity->high.bottom == 1 && quantity->high.top >= 0 && quantity->high.top < UINT32_MAX;
  out->high = UINT32_MAX;
  switch (quantity->kind) {
  case QUANTITY_NONE: case QUANTITY_SOME: return true;
  case QUANTITY_RANGE:
    out->high = high ? (uint32_t)quantity->high.top : 0;
    break;
  case QUANTITY_MAXIMUM:
    out->low = 0;
    out->high = high ? (uint32_t)quantity->high.top : 0;
    return high;
  case QUANTITY_ANY: return false;
  case QUANTITY_MINIMUM: break;
  default:
    if (low && quantity->low.top == 0) out->high = 0; /* none */
    break;
  }
  out->low = low ? (uint32_t)quantity->low.top : 0;
  if (quantity->kind == QUANTITY_MINIMUM && out->low == 0) return false; /* asks for nothing */
  return low && (quantity->kind != QUANTITY_RANGE || (high && out->low <= out->high));
}

static void wish_seats(struct builder *builder, struct wish *wish, const struct item *item,
                       const struct phrase *phrase, uint32_t body) {
  struct demand *made = demand(builder, wish, DEMAND_SEATS);
  bool named = phrase->kind == PHRASE_NAME || phrase->kind == PHRASE_EACH;
  if (!named || phrase->quantity->more || phrase->quantity->percent || !read_bounds(phrase->quantity, made)) {
    refuse(builder, item, phrase->at);
    return;
  }
  made->any = phrase_alternative(phrase) || (phrase->quantity->kind != QUANTITY_NONE && phrase->kind == PHRASE_NAME);
  resolve(builder, phrase, (struct context){body + 1}, &made->who);
}

/* ---- roles ---- */

/* Of the language's roles; WORD_NONE for one of the model's own, whatever it is named. */
static enum word role_word(const struct builder *builder, atom name) {
  enum word word = word_of(builder, name);
  return word && word_get(word)->kind == KIND_ROLE ? word : WORD_NONE;
}

static bool is_role(const struct builder *builder, atom name) {
  for (size_t i = 0; i < builder->model->own_roles_count; i++)
    if (builder->model->own_roles[i].is.name == name) return true;
  return role_word(builder, name);
}

/* other side than chair */
static void wish_other(struct builder *builder, struct wish *wish, const struct item *item,
                       const struct phrase *phrase, uint32_t body) {
  atom name = phrase->path->name.text;
  enum word set = phrase->set;
  bool alone = !phrase->joined && phrase->quantity->kind == QUANTITY_NONE;
  if (!alone || name == item->head.text || (set != WORD_SIDE && set != WORD_PARTY && set != WORD_SECTOR)) {
    refuse(builder, item, phrase->at);
    return;
  }
  if (!is_role(builder, name)) {
    complain_of_role(builder, phrase->path->name, body);
    return;
  }
  struct demand *other = demand(builder, wish, DEMAND_OTHER);
  other->set = set;
  other->role = role_word(builder, name);
  other->role_name = name;
}

/* An office or a role holds a role, or not; a party, side or sector, whoever it is. Somebody of a unit,
 * or of the members, may be the one the text names in another way. */
static bool is_told_apart(enum sort sort, bool held) {
  bool person = sort == SORT_OFFICE || sort == SORT_ROLE;
  return person ? held : sort == SORT_PARTY || sort == SORT_SIDE || sort == SORT_SECTOR;
}

/* held by head of Ash; from side R; from R or K */
static void wish_holder(struct builder *builder, struct wish *wish, const struct item *item,
                        const struct phrase *phrase, bool held, uint32_t body) {
  bool named = phrase->kind == PHRASE_NAME && phrase->quantity->kind == QUANTITY_NONE;
  struct refs who = {0};
  if (named && (!resolve(builder, phrase, (struct context){body + 1}, &who) ||
                refuse_branched(builder, &who, phrase->at)))
    return;
  bool apart = who.count > 0;
  for (size_t i = 0; i < who.count; i++) apart = apart && is_told_apart(who.items[i].sort, held);
  if (apart) demand(builder, wish, DEMAND_HOLDER)->who = who;
  else refuse(builder, item, phrase->at);
}

static void wish_holders(struct builder *builder, struct wish *wish, const struct item *item, const struct tail *tail,
                         uint32_t body) {
  for (const struct phrase *phrase = tail->phrases; phrase; phrase = phrase->next)
    if (phrase->kind == PHRASE_OTHER && phrase->set) wish_other(builder, wish, item, phrase, body);
    else wish_holder(builder, wish, item, phrase, tail->kind == TAIL_BY, body);
}

/* between each side, between each party: only of these it is plain which turns there are to be. */
static void wish_turns(struct builder *builder, struct wish *wish, const struct item *item, uint32_t body) {
  const struct tail *alternating = tail_find(item, TAIL_ALTERNATING), *between = tail_find(item, TAIL_BETWEEN);
  const struct phrase *phrase = between ? between->phrases : NULL;
  bool each = phrase && !phrase->next && !phrase->joined && phrase->kind == PHRASE_EACH &&
              phrase->quantity->kind == QUANTITY_NONE && (phrase->set == WORD_SIDE || phrase->set == WORD_PARTY);
  if (!alternating || !each) {
    const struct tail *wrong = between ? between : alternating;
    refuse(builder, item, wrong ? wrong->at : item->head.at);
    return;
  }
  struct refs who = {0};
  if (!resolve(builder, phrase, (struct context){body + 1}, &who)) return;
  struct demand *made = demand(builder, wish, DEMAND_TURNS);
  made->set = phrase->set;
  made->who = who;
}

/* So many years or months, or at least so many. A mandate follows the elections, and is not measured in months. */
static void wish_period(struct builder *builder, struct wish *wish, const struct item *item,
                        const struct phrase *phrase) {
  struct demand *made = demand(builder, wish, DEMAND_PERIOD);
  enum quantity_kind kind = phrase->quantity->kind;
  made->any = kind == QUANTITY_MINIMUM;
  bool bounded = kind == QUANTITY_MAXIMUM || kind == QUANTITY_RANGE || phrase->quantity->more;
  if (bounded || phrase->unit == TIME_MANDATE || !duration_months(phrase, &made->low))
    refuse(builder, item, phrase->at);
}

static void wish_tail(struct builder *builder, struct wish *wish, const struct item *item, const struct tail *tail,
                      uint32_t body) {
  switch (tail->kind) {
  case TAIL_HELD: break;
  case TAIL_BY: case TAIL_FROM:
    if (!tail_find(item, TAIL_CHOSEN)) wish_holders(builder, wish, item, tail, body);
    break; /* `chosen` itself is refused below */
  case TAIL_FOR: wish_period(builder, wish, item, tail->phrases); break;
  case TAIL_ALTERNATING:
    wish_turns(builder, wish, item, body);
    if (tail->phrases) wish_period(builder, wish, item, tail->phrases);
    break;
  case TAIL_BETWEEN:
    if (!tail_find(item, TAIL_ALTERNATING)) wish_turns(builder, wish, item, body);
    break;
  default: refuse(builder, item, tail->at); break;
  }
}

static void wish_role(struct builder *builder, struct wish *wish, const struct item *item, uint32_t body) {
  wish->role = role_word(builder, item->head.text);
  wish->role_name = item->head.text;
  demand(builder, wish, DEMAND_ROLE);
  if (item->objects) refuse(builder, item, item->objects->at);
  for (const struct tail *tail = item->tails; tail; tail = tail->next) wish_tail(builder, wish, item, tail, body);
}

/* Seats are asked for by number and by who fills them, and by nothing else. */
static void refuse_tails(struct builder *builder, const struct item *item) {
  for (const struct tail *tail = item->tails; tail; tail = tail->next) refuse(builder, item, tail->at);
}

void say_wish(struct builder *builder, const struct saying *saying) {
  const struct item *item = saying->item;
  bool seats = saying->head == WORD_MEMBERS || saying->head == WORD_ADJUNCTS;
  if (seats) refuse_tails(builder, item);
  if (builder->branch) { /* a rule holds in all outcomes; this one is asked for in some */
    refuse(builder, item, item->head.at);
    return;
  }
  for (size_t i = 0; i < saying->subjects->count; i++) {
    uint32_t body = saying->subjects->items[i].index;
    struct wish wish = {.body = body, .head = seats ? saying->head : WORD_NONE, .statement = saying->statement};
    for (const struct phrase *phrase = seats ? item->objects : NULL; phrase; phrase = phrase->next)
      wish_seats(builder, &wish, item, phrase, body);
    if (!seats) wish_role(builder, &wish, item, body);
    *GROW(builder, wishes) = wish;
  }
}
