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
  case QUANTITY_ANY: out->low = 0; return true;
  case QUANTITY_RANGE:
    out->high = high ? (uint32_t)quantity->high.top : 0;
    break;
  case QUANTITY_MAXIMUM:
    out->low = 0;
    out->high = high ? (uint32_t)quantity->high.top : 0;
    return high;
  default: break;
  }
  out->low = low ? (uint32_t)quantity->low.top : 0;
  return low && (quantity->kind != QUANTITY_RANGE || high);
}

static void wish_seats(struct builder *builder, struct wish *wish, const struct item *item,
                       const struct phrase *phrase, uint32_t body) {
  struct demand *made = demand(builder, wish, DEMAND_SEATS);
  bool named = phrase->kind == PHRASE_NAME || phrase->kind == PHRASE_EACH;
  if (!named || !read_bounds(phrase->quantity, made)) {
    refuse(builder, item, phrase->at);
    return;
  }
  made->any = phrase_alternative(phrase) || (phrase->quantity->kind != QUANTITY_NONE && phrase->kind == PHRASE_NAME);
  resolve(builder, phrase, (struct context){body + 1}, &made->who);
}

/* ---- roles ---- */

static void wish_holder(struct builder *builder, struct wish *wish, const struct item *item,
                        const struct phrase *phrases, uint32_t body) {
  for (const struct phrase *phrase = phrases; phrase; phrase = phrase->next) {
    if (phrase->kind == PHRASE_OTHER && phrase->set) {
      struct demand *other = demand(builder, wish, DEMAND_OTHER);
      other->set = phrase->set;
      other->role = word_of(builder, phrase->path->name.text);
      other->role_name = phrase->path->name.text;
      continue;
    }
    struct refs who = {0};
    bool named = phrase->kind == PHRASE_NAME || phrase->kind == PHRASE_EACH;
    if (named && !resolve(builder, phrase, (struct context){body + 1}, &who)) continue;
    if (who.count) demand(builder, wish, DEMAND_HOLDER)->who = who;
    else refuse(builder, item, phrase->at);
  }
}

static void wish_turns(struct builder *builder, struct wish *wish, const struct item *item, const struct tail *between) {
  struct refs who = {0};
  struct demand *made = demand(builder, wish, DEMAND_TURNS);
  if (!resolve_list(builder, between->phrases, (struct context){0}, &who) || who.count == 0) return;
  made->set = who.items[0].sort == SORT_PARTY ? WORD_PARTY : WORD_SIDE;
  if (who.items[0].sort != SORT_PARTY && who.items[0].sort != SORT_SIDE) refuse(builder, item, between->at);
}

static void wish_period(struct builder *builder, struct wish *wish, const struct item *item, const struct phrase *phrase) {
  struct demand *made = demand(builder, wish, DEMAND_PERIOD);
  made->any = phrase->quantity->kind == QUANTITY_MINIMUM;
  if (!duration_months(phrase, &made->low)) refuse(builder, item, phrase->at);
}

static void wish_role(struct builder *builder, struct wish *wish, const struct item *item, uint32_t body) {
  wish->role = word_of(builder, item->head.text);
  wish->role_name = item->head.text;
  demand(builder, wish, DEMAND_ROLE);
  if (item->objects) refuse(builder, item, item->objects->at);
  for (const struct tail *tail = item->tails; tail; tail = tail->next)
    switch (tail->kind) {
    case TAIL_HELD: case TAIL_WHEN: case TAIL_AFTER: case TAIL_BEFORE: case TAIL_UNDER: break;
    case TAIL_BY: case TAIL_FROM:
      if (!tail_find(item, TAIL_CHOSEN)) wish_holder(builder, wish, item, tail->phrases, body);
      break; /* `chosen` itself is refused below */
    case TAIL_FOR: wish_period(builder, wish, item, tail->phrases); break;
    case TAIL_ALTERNATING:
      if (tail->phrases) wish_period(builder, wish, item, tail->phrases);
      break;
    case TAIL_BETWEEN: wish_turns(builder, wish, item, tail); break;
    default: refuse(builder, item, tail->at); break;
    }
}

/* Seats are asked for by number and by who fills them, and by nothing else. */
static void refuse_tails(struct builder *builder, const struct item *item) {
  for (const struct tail *tail = item->tails; tail; tail = tail->next)
    if (tail->kind != TAIL_WHEN && tail->kind != TAIL_AFTER && tail->kind != TAIL_BEFORE && tail->kind != TAIL_UNDER)
      refuse(builder, item, tail->at);
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
