/* SPDX-License-Identifier: EUPL-1.2
 *
 * Links, powers and tasks: what somebody does towards whom, may decide on, is to do.
 */
#include "model/builder.h"

#include "base/text.h"

/* ---- links ---- */

static const enum sort subject_sorts[] = {SORT_BODY, SORT_ROLE,    SORT_OFFICE,    SORT_PARTY, SORT_SUPPORT,
                                          SORT_SIDE, SORT_SECTOR, SORT_AGREEMENT, SORT_NONE};

static enum tail_kind particle_tail(enum word particle) {
  switch (particle) {
  case WORD_TO: return TAIL_TO;
  case WORD_FOR: return TAIL_FOR;
  case WORD_WITH: return TAIL_WITH;
  case WORD_IN: return TAIL_IN;
  case WORD_BY: return TAIL_BY;
  case WORD_AT: return TAIL_AT;
  case WORD_FROM: return TAIL_FROM;
  default: return TAIL_COUNT;
  }
}

/* revised 2 times per year by Group: what stands first is how often, and not who. */
static bool says_how_often(const struct saying *saying) {
  const struct item *item = saying->item;
  return saying->head == WORD_REVISED && item->objects->kind == PHRASE_NONE && tail_find(item, TAIL_PER);
}

const struct phrase *particle_phrases(struct builder *builder, const struct saying *saying) {
  enum word particle = word_get(saying->head)->particle;
  const struct item *item = saying->item;
  if (!particle) {
    if (!item->objects)
      complain_at(builder, MESSAGE_MISSING_OBJECT, item->head.at, name_of(builder, item->head.text), NULL);
    return item->objects;
  }
  const struct tail *tail = tail_find(item, particle_tail(particle));
  if (tail && (!item->objects || says_how_often(saying))) return tail->phrases;
  complain_at(builder, MESSAGE_WRONG_PARTICLE, item->head.at, name_of(builder, item->head.text),
              spelled(builder, particle));
  return NULL;
}

const char *words_in(struct builder *builder, const struct phrase *phrases) {
  const char *words = NULL;
  for (const struct phrase *phrase = phrases; phrase; phrase = phrase->next) {
    if (phrase->kind != PHRASE_STRING) continue;
    words = words ? text_format(builder->arena, "%s, %s", words, phrase->string) : phrase->string;
  }
  return words;
}

bool resolve_about(struct builder *builder, const struct item *item, struct refs *out, const char **label) {
  const struct tail *about = tail_find(item, TAIL_ABOUT);
  *label = about ? words_in(builder, about->phrases) : NULL;
  for (const struct phrase *phrase = about ? about->phrases : NULL; phrase; phrase = phrase->next) {
    if (phrase->kind == PHRASE_NAME && word_of(builder, phrase->name.text) == WORD_OWN_WORK) *label = "";
    else if (!resolve(builder, phrase, (struct context){0}, out)) return false;
  }
  return true;
}

/* about X via Y as "…": false once complained of; NULL where the statement has none of them. */
static bool read_manner(struct builder *builder, const struct item *item, const struct manner **out) {
  const struct tail *as = tail_find(item, TAIL_AS), *via = tail_find(item, TAIL_VIA);
  *out = NULL;
  if (!as && !via && !tail_find(item, TAIL_ABOUT)) return true;
  struct manner *manner = arena_alloc(builder->arena, sizeof *manner);
  *out = manner;
  if (!resolve_about(builder, item, &manner->about, &manner->about_words)) return false;
  if (as && as->phrases->kind == PHRASE_STRING) manner->label = as->phrases->string;
  manner->via_words = via ? words_in(builder, via->phrases) : NULL;
  return !via || manner->via_words ||
         resolve_one(builder, via->phrases, (struct context){0}, subject_sorts, &manner->via);
}

/* One link for each of what it is about; one where that is nothing or only words. */
static void add_links(struct builder *builder, struct link link, struct span at) {
  size_t count = link.manner && link.manner->about.count ? link.manner->about.count : 1;
  if (!room_for(builder, count, at)) return;
  for (size_t i = 0; i < count; i++) {
    if (link.manner && link.manner->about.count) link.about = link.manner->about.items[i];
    *GROW(builder, links) = link;
  }
}

void note_text(struct builder *builder, struct ref subject, enum word head, const char *text, uint32_t statement) {
  *GROW(builder, own_texts) =
      (struct own_text){.subject = subject, .head = head, .text = text, .statement = statement};
}

/* Someone the model has no name for: "the function that is responsible". The words stay. */
static void note_link(struct builder *builder, const struct saying *saying, const struct phrase *whom,
                      const struct manner *manner) {
  const char *text = whom->kind == PHRASE_STRING ? whom->string : NULL;
  atom name = saying->head ? 0 : saying->item->head.text;
  for (size_t i = 0; i < saying->subjects->count; i++)
    *GROW(builder, own_texts) = (struct own_text){.subject = saying->subjects->items[i], .head = saying->head,
                                                  .name = name, .text = text, .manner = manner,
                                                  .statement = saying->statement};
}

void say_link(struct builder *builder, const struct saying *saying) {
  const struct phrase *phrases = particle_phrases(builder, saying);
  const struct manner *manner;
  struct refs targets = {0};
  if (!phrases || !read_manner(builder, saying->item, &manner)) return;
  for (const struct phrase *phrase = phrases; phrase; phrase = phrase->next) {
    bool unnamed = phrase->kind == PHRASE_STRING || phrase->kind == PHRASE_UNSTATED;
    if (unnamed) note_link(builder, saying, phrase, manner);
    else if (!resolve(builder, phrase, (struct context){0}, &targets)) return;
  }
  struct link link = {.word = saying->head, .name = saying->head ? 0 : saying->item->head.text,
                      .manner = manner, .statement = saying->statement};
  if (manner) link.via = manner->via;
  for (size_t i = 0; i < saying->subjects->count; i++)
    for (size_t j = 0; j < targets.count; j++) {
      link.from = saying->subjects->items[i];
      link.to = targets.items[j];
      add_links(builder, link, saying->item->at);
    }
}

/* ---- powers ---- */

static bool is_power(enum word word) {
  return word == WORD_CONSULT || word == WORD_PREPARE || word == WORD_RECOMMEND || word == WORD_DECIDE ||
         word == WORD_ADOPT || word == WORD_ELECT || word == WORD_BUDGET || word == WORD_REMEDY;
}

void power_add(struct builder *builder, struct ref holder, enum word verb, struct refs about, const char *label,
               uint32_t statement) {
  struct power *power = GROW(builder, powers);
  *power = (struct power){holder, verb, about, label && !label[0], label, statement};
}

/* to WHO: those a power is reserved to; somebody that the model has a name for. */
static bool reserved_to(struct builder *builder, const struct item *item, struct refs *holders) {
  const struct tail *to = tail_find(item, TAIL_TO);
  *holders = (struct refs){0};
  if (!to) {
    complain_at(builder, MESSAGE_MISSING_TAIL, item->at, name_of(builder, item->head.text), spelled(builder, WORD_TO));
    return false;
  }
  for (const struct phrase *phrase = to->phrases; phrase; phrase = phrase->next) {
    if (phrase->kind != PHRASE_STRING && phrase->kind != PHRASE_UNSTATED) continue;
    complain_at(builder, MESSAGE_WANTS_NAME, phrase->at, NULL, NULL);
    return false;
  }
  return resolve_list(builder, to->phrases, (struct context){0}, holders);
}

/* power decide about X; reserved power decide to each party. */
void say_power(struct builder *builder, const struct saying *saying) {
  const struct item *item = saying->item;
  const struct phrase *object = item->objects;
  enum word verb = object->kind == PHRASE_NAME && !object->path ? word_of(builder, object->name.text) : WORD_NONE;
  struct refs about = {0}, holders = *saying->subjects;
  const char *label;
  if (!is_power(verb)) {
    struct likeness likeness = likeness_of(object->kind == PHRASE_NAME ? name_of(builder, object->name.text) : "");
    words_offer(builder->workshop->words, builder->language, KIND_POWER, &likeness);
    complain_at(builder, MESSAGE_WRONG_OBJECT, object->at, name_of(builder, item->head.text),
                spelled(builder, WORD_DECIDE))->suggestion = likeness.nearest;
    return;
  }
  if (!resolve_about(builder, item, &about, &label)) return;
  if (item->modal == MODAL_RESERVED && !reserved_to(builder, item, &holders)) return;
  for (size_t i = 0; i < holders.count; i++)
    power_add(builder, holders.items[i], verb, about, label, saying->statement);
}

/* ---- words ---- */

static const char *text_of(struct builder *builder, const struct saying *saying) {
  const struct phrase *object = saying->item->objects;
  if (object->kind == PHRASE_STRING) return object->string;
  complain_at(builder, MESSAGE_WANTS_TEXT, object->at, name_of(builder, saying->item->head.text), NULL);
  return NULL;
}

void say_task(struct builder *builder, const struct saying *saying) {
  const char *text = text_of(builder, saying), *label;
  struct refs about = {0};
  if (!resolve_about(builder, saying->item, &about, &label)) return;
  for (size_t i = 0; text && i < saying->subjects->count; i++) {
    struct task *task = GROW(builder, tasks);
    *task = (struct task){saying->subjects->items[i], text, label, about, saying->statement};
  }
}

/* Words that belong to a thing and bind nobody to more than they say: agenda, examples, covers … */
void say_text(struct builder *builder, const struct saying *saying) {
  for (const struct phrase *phrase = saying->item->objects; phrase; phrase = phrase->next) {
    if (phrase->kind != PHRASE_STRING && phrase->kind != PHRASE_UNSTATED) {
      complain_at(builder, MESSAGE_WANTS_TEXT, phrase->at, name_of(builder, saying->item->head.text), NULL);
      continue;
    }
    for (size_t i = 0; i < saying->subjects->count; i++)
      note_text(builder, saying->subjects->items[i], saying->head, phrase->string, saying->statement);
  }
}

/* replaces "…" until 2026-12-31: its last day, and no end to what is said here. */
void say_replaced(struct builder *builder, const struct saying *saying) {
  const struct tail *until = tail_find(saying->item, TAIL_UNTIL);
  size_t first = builder->model->own_texts_count;
  if (until && (until->phrases->kind != PHRASE_DATE || !until->phrases->date.day)) {
    complain_at(builder, MESSAGE_WRONG_OBJECT, until->at, spelled(builder, WORD_UNTIL), "2026-12-31");
    return;
  }
  say_text(builder, saying);
  for (size_t i = first; until && i < builder->model->own_texts_count; i++)
    builder->model->own_texts[i].until = until->phrases->date;
}
