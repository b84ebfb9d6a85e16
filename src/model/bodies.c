/* SPDX-License-Identifier: EUPL-1.2
 *
 * What is said of a body besides its seats and roles, and of units and offices where they are
 * declared: level, purpose, number, meetings; owner and sector.
 */
#include "model/builder.h"

#include "base/text.h"

#include <string.h>

static void set_level(struct builder *builder, struct body *body, uint32_t level, struct name name) {
  if (body->level && body->level != level)
    complain_at(builder, MESSAGE_STATED_OTHERWISE, name.at, spelled(builder, WORD_LEVEL), NULL);
  body->level = level;
}

void say_level(struct builder *builder, const struct item *item, const struct refs *subjects) {
  const struct declared *declared = item->declared;
  const struct refs *refs = named(builder, declared->name.text);
  if (refs->count != 1 || refs->items[0].sort != SORT_LEVEL) {
    struct complaint *complaint =
        complain_at(builder, MESSAGE_UNKNOWN_NAME, declared->name.at, name_of(builder, declared->name.text), NULL);
    complaint->suggestion = nearest_name(builder, declared->name.text);
    return;
  }
  statement_new(builder, item, CLAUSE_MODELLED);
  for (size_t i = 0; i < subjects->count; i++)
    if (subjects->items[i].sort == SORT_BODY)
      set_level(builder, &builder->model->bodies[subjects->items[i].index], refs->items[0].index + 1, declared->name);
}

/* Several purposes go together, in a text that grows where it stands. */
static const char *join_purpose(struct builder *builder, uint32_t number, const char *purpose) {
  const char *before = builder->model->bodies[number].purpose;
  if (!before || strcmp(before, purpose) == 0) return purpose;
  if (!builder->purposes)
    builder->purposes = arena_array(builder->arena, builder->model->bodies_count, sizeof *builder->purposes);
  struct text *text = &builder->purposes[number];
  if (text->length == 0) {
    *text = text_new(builder->arena);
    text_add(text, before);
  }
  text_addf(text, "; %s", purpose);
  return text_string(text);
}

void say_purpose(struct builder *builder, const struct saying *saying) {
  const struct phrase *object = saying->item->objects;
  if (object->kind != PHRASE_STRING) {
    complain_at(builder, MESSAGE_WANTS_TEXT, object->at, name_of(builder, saying->item->head.text), NULL);
    return;
  }
  for (size_t i = 0; i < saying->subjects->count; i++)
    if (saying->subjects->items[i].sort == SORT_BODY) {
      uint32_t number = saying->subjects->items[i].index;
      builder->model->bodies[number].purpose = join_purpose(builder, number, object->string);
    }
}

void say_number(struct builder *builder, const struct saying *saying) {
  const struct phrase *object = saying->item->objects; /* none: left to somebody */
  bool counts = !object || object->quantity->kind != QUANTITY_NONE || object->kind == PHRASE_UNSTATED;
  if (!counts) {
    complain_at(builder, MESSAGE_WANTS_NUMBER, object->at, name_of(builder, saying->item->head.text), NULL);
    return;
  }
  const struct quantity *times = object && object->kind != PHRASE_UNSTATED ? object->quantity : NULL;
  for (size_t i = 0; i < saying->subjects->count; i++) {
    if (saying->subjects->items[i].sort != SORT_BODY) continue;
    uint32_t number = saying->subjects->items[i].index;
    if (!times || times->kind != QUANTITY_EXACT) builder->model->bodies[number].number_unstated = true;
    *GROW(builder, body_numbers) = (struct body_number){number, saying->statement, times};
  }
}

/* A meeting is about one thing of the model, besides words: which would be the second? */
static bool is_about_one(struct builder *builder, const struct tail *about, const struct refs *matters) {
  if (matters->count < 2) return true;
  const struct phrase *first = about->phrases, *second = first->next;
  if (!second) second = phrase_alternative(first);
  complain_at(builder, MESSAGE_ONE_ONLY, second ? second->at : first->at, NULL, NULL);
  return false;
}

/* with X by Y about Z */
static bool read_company(struct builder *builder, const struct item *item, struct meeting *meeting) {
  const struct tail *with = tail_find(item, TAIL_WITH), *by = tail_find(item, TAIL_BY);
  const struct tail *about = tail_find(item, TAIL_ABOUT);
  struct refs matters = {0};
  if (by && !resolve_list(builder, by->phrases, (struct context){0}, &meeting->led_by)) return false;
  if (with && !resolve_list(builder, with->phrases, (struct context){0}, &meeting->with)) return false;
  if (about && !resolve_list(builder, about->phrases, (struct context){0}, &matters)) return false;
  if (!is_about_one(builder, about, &matters)) return false;
  if (matters.count) meeting->about = matters.items[0];
  meeting->led_words = by ? words_in(builder, by->phrases) : NULL;
  meeting->with_words = with ? words_in(builder, with->phrases) : NULL;
  meeting->about_words = about ? words_in(builder, about->phrases) : NULL;
  return true;
}

bool times_a_year(struct builder *builder, const struct item *item, struct quantity *out) {
  const struct tail *per = tail_find(item, TAIL_PER);
  uint32_t months = 12;
  *out = (struct quantity){.low = number_of(0), .high = number_of(0)};
  if (item->objects) *out = *item->objects->quantity;
  bool counts = item->objects && item->objects->kind == PHRASE_NONE && !item->objects->next;
  if ((item->objects || per) && !counts) {
    complain_at(builder, MESSAGE_WANTS_NUMBER, item->objects ? item->objects->at : per->at,
                name_of(builder, item->head.text), NULL);
    return false;
  }
  if (!per) return true;
  bool lasts = duration_months(per->phrases, &months);
  struct number years = {(int64_t)months, 12};
  if (lasts && (months == 12 || (number_div(out->low, years, &out->low) && number_div(out->high, years, &out->high))))
    return true;
  complain_of_duration(builder, per, WORD_PER);
  return false;
}

/* meet 4 times per year [with X] [about X] [as "…"] */
void say_meeting(struct builder *builder, const struct saying *saying) {
  const struct item *item = saying->item;
  const struct tail *as = tail_find(item, TAIL_AS);
  struct meeting meeting = {.statement = saying->statement};
  if (!times_a_year(builder, item, &meeting.times)) return;
  if (!read_company(builder, item, &meeting)) return;
  meeting.label = as && as->phrases->kind == PHRASE_STRING ? as->phrases->string : NULL;
  for (size_t i = 0; i < saying->subjects->count; i++) {
    if (saying->subjects->items[i].sort != SORT_BODY) continue;
    meeting.body = saying->subjects->items[i].index;
    *GROW(builder, meetings) = meeting;
  }
}

/* ---- declared attributes ---- */

/* Told of the body whose name comes first in the circle, whatever the order of declarations. */
static void complain_of_circle(struct builder *builder, uint32_t number, struct ref owner) {
  const struct body *bodies = builder->model->bodies, *first = &bodies[number];
  for (struct ref up = owner; up.index != number; up = bodies[up.index].owner)
    if (text_order(bodies[up.index].is.shown, first->is.shown) < 0) first = &bodies[up.index];
  const struct item *item = builder->model->statements[first->is.statement].item;
  complain_at(builder, MESSAGE_BODY_CIRCLE, tail_find(item, TAIL_OF)->at, first->is.shown, NULL);
}

static void own_body(struct builder *builder, uint32_t number, struct ref owner) {
  struct model *model = builder->model;
  for (struct ref up = owner; up.sort == SORT_BODY; up = model->bodies[up.index].owner)
    if (up.index == number) {
      complain_of_circle(builder, number, owner);
      return;
    }
  model->bodies[number].owner = owner;
}

uint32_t sector_set(struct builder *builder, const struct item *item) {
  const struct tail *in = tail_find(item, TAIL_IN);
  struct refs sectors = {0};
  if (!in) return 0;
  for (const struct phrase *phrase = in->phrases; phrase; phrase = phrase->next) {
    struct phrase alone = *phrase;
    struct ref sector;
    alone.next = NULL;
    if (!resolve_one(builder, &alone, (struct context){0}, (enum sort[]){SORT_SECTOR, SORT_NONE}, &sector)) return 0;
    refs_add(builder->arena, &sectors, sector);
  }
  *GROW(builder, sector_sets) = (struct sector_set){sectors};
  return (uint32_t)builder->model->sector_sets_count;
}

/* of Berg, Åre: a unit of several parties together. */
static bool resolve_owners(struct builder *builder, const struct tail *of, struct refs *out) {
  if (!resolve_list(builder, of->phrases, (struct context){0}, out)) return false;
  for (size_t i = 0; i < out->count; i++)
    if (out->items[i].sort != SORT_PARTY && out->items[i].sort != SORT_SIDE && out->items[i].sort != SORT_SUPPORT) {
      complain_at(builder, MESSAGE_WRONG_SORT, of->at,
                  model_shown(builder->model, out->items[i], builder->language), NULL);
      return false;
    }
  return true;
}

/* of X, in SECTOR, as SIDE: for each thing the item declares. */
void state_attributes(struct builder *builder, const struct item *item, const struct refs *things) {
  struct model *model = builder->model;
  bool support = item->keyword == WORD_SUPPORT, who = item->keyword == WORD_UNIT || item->keyword == WORD_OFFICE;
  const struct tail *of = tail_find(item, TAIL_OF), *as = support ? tail_find(item, TAIL_AS) : NULL;
  struct ref owner = {0}, side = {0};
  struct refs owners = {0};
  uint32_t sectors = who ? sector_set(builder, item) : 0;
  bool family_of_owners = of && of->phrases->kind == PHRASE_EACH;
  bool several = of && of->phrases->next && !family_of_owners;
  if (several && (!who || !resolve_owners(builder, of, &owners))) {
    if (!who) complain_at(builder, MESSAGE_ONE_ONLY, of->phrases->next->at, NULL, NULL);
    return;
  }
  if (of && !family_of_owners && !several &&
      !resolve_one(builder, of->phrases, (struct context){0},
                   (enum sort[]){SORT_PARTY, SORT_SUPPORT, SORT_BODY, SORT_SIDE, SORT_MATTER, SORT_NONE}, &owner)) {
    for (const struct declared *declared = item_declared(item); declared; declared = declared->next)
      lose_name(builder, declared->name.text); /* whose it is, is not known */
    return;
  }
  if (as && !resolve_one(builder, as->phrases, (struct context){0}, (enum sort[]){SORT_SIDE, SORT_NONE}, &side))
    return;
  for (size_t i = 0; i < things->count; i++) {
    uint32_t number = things->items[i].index;
    switch (things->items[i].sort) {
    case SORT_BODY:
      if (owner.sort) own_body(builder, number, owner);
      else if (owners.count) model->bodies[number].owners = owners;
      else if (family_of_owners) model->bodies[number].owner = model->bodies[number].of_index;
      if (sectors) model->bodies[number].sectors = sectors;
      break;
    case SORT_OFFICE:
      if (owner.sort) model->offices[number].owner = owner;
      else if (several) complain_at(builder, MESSAGE_ONE_ONLY, of->phrases->next->at, NULL, NULL);
      if (sectors) model->offices[number].sectors = sectors;
      break;
    case SORT_SUPPORT:
      if (side.sort) model->supports[number].side = side.index + 1;
      break;
    case SORT_MATTER:
      if (owner.sort == SORT_MATTER) model->matters[number].part_of = owner.index + 1;
      break;
    case SORT_DOCUMENT:
      if (owner.sort == SORT_MATTER) model->documents[number].matter = owner.index + 1;
      break;
    default: break;
    }
  }
}
