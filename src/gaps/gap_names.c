/* SPDX-License-Identifier: EUPL-1.2
 *
 * Names: those that are used and never described, one that stands for two things, two that stand for one.
 */
#include "base/text.h"
#include "gaps/gap_search.h"

#include <stdlib.h>
#include <string.h>

/* ---- never described ---- */

/* A body that is only mentioned; a group of somebody's that others are drawn from, with nobody in it. */
static bool is_undescribed(const struct gap_search *search, uint32_t number) {
  const struct body *body = &search->model->bodies[number];
  bool drawn_on = search->bodies[number].is & BODY_DRAWN_ON;
  return body->mentioned || (body->unit && body->network && !body->seats_stated && !body->seats_left && drawn_on);
}

/* Of a document nothing is said but its name: not even an example. */
static bool is_only_a_name(const struct gap_search *search, uint32_t document) {
  const struct document *of = &search->model->documents[document];
  return !of->channel && !(search->documents[document].is & (PAPER_SAID | PAPER_ADOPTED));
}

void gap_descriptions(struct gap_search *search) {
  const struct model *model = search->model;
  for (uint32_t i = 0; i < model->bodies_count; i++)
    if (is_undescribed(search, i)) gap_add(search, gap_place_of(search, (struct ref){SORT_BODY, i}));
  for (uint32_t i = 0; i < model->documents_count; i++)
    if (is_only_a_name(search, i)) gap_add(search, gap_place_of(search, (struct ref){SORT_DOCUMENT, i}));
}

/* ---- one name for two ---- */

struct called {
  const char *name, *folded; /* as it is written; in small letters, as it is compared */
  struct ref ref;
  struct ref owner; /* "Socialnämnden" of each of two municipalities is said with the owner */
};

struct calls {
  struct arena *arena;
  struct called *items;
  size_t count, room;
};

static void call(struct calls *calls, const char *name, struct ref ref, struct ref owner) {
  if (!name || !*name) return;
  calls->items = arena_grow(calls->arena, calls->items, &calls->room, calls->count + 1, sizeof *calls->items);
  calls->items[calls->count++] = (struct called){name, text_folded(calls->arena, name), ref, owner};
}

/* Its title, and its name where that is another word a text might use. */
static void call_entity(struct calls *calls, const struct entity *entity, struct ref ref, struct ref owner) {
  call(calls, entity->shown, ref, owner);
  if (entity->title && entity->shown && strcmp(entity->title, entity->shown) != 0)
    call(calls, entity->title, ref, owner);
}

static int by_name(const void *left, const void *right) {
  const struct called *a = left, *b = right;
  int names = strcmp(a->folded, b->folded);
  if (names) return names;
  if (a->ref.sort != b->ref.sort) return a->ref.sort < b->ref.sort ? -1 : 1;
  return (a->ref.index > b->ref.index) - (a->ref.index < b->ref.index);
}

/* Of a family the members are called alike on purpose. */
static void call_all(const struct model *model, struct calls *calls) {
  static const enum sort sorts[] = {SORT_PARTY,  SORT_SUPPORT, SORT_BODY,    SORT_OFFICE,
                                    SORT_MATTER, SORT_AREA,    SORT_DOCUMENT};
  const struct ref nobody = {SORT_NONE, 0};
  for (size_t s = 0; s < sizeof sorts / sizeof *sorts; s++)
    for (uint32_t i = 0; i < model_count(model, sorts[s]); i++) {
      struct ref ref = {sorts[s], i}, owner = nobody;
      if (ref.sort == SORT_BODY && model->bodies[i].family) continue;
      if (ref.sort == SORT_OFFICE && model->offices[i].family) continue;
      if (ref.sort == SORT_BODY && model->bodies[i].unit) owner = model->bodies[i].owner;
      if (ref.sort == SORT_OFFICE) owner = model->offices[i].owner;
      call_entity(calls, model_entity(model, ref), ref, owner);
    }
  if (model->has_agreement) call(calls, model->agreement.is.title, (struct ref){SORT_AGREEMENT, 0}, nobody);
}

/* Two things; of two of the same kind, each its owner's, the owner tells which. A document and the matter it belongs to
 * are one thing. */
static bool are_confused(const struct model *model, const struct called *one, const struct called *two) {
  if (two->ref.sort == SORT_DOCUMENT && ref_same(matter_around(model, two->ref), one->ref)) return false;
  bool owned = one->ref.sort == two->ref.sort && one->owner.sort && two->owner.sort;
  return strcmp(one->folded, two->folded) == 0 && !ref_same(one->ref, two->ref) &&
         !(owned && !ref_same(one->owner, two->owner));
}

/* It hangs on both. */
static struct gap_place both_places(struct gap_search *search, const struct called *one, const struct called *two) {
  struct gap_place place = gap_place_of(search, two->ref), other = gap_place_of(search, one->ref);
  refs_add(search->arena, &place.others, one->ref);
  place.words = one->name;
  if (!place.clauses.count) place.at = other.clauses.count ? other.at : place.at;
  gap_cite_all(search, &place.clauses, &other.clauses);
  return place;
}

void gap_same_names(struct gap_search *search) {
  struct calls calls = {.arena = search->arena};
  call_all(search->model, &calls);
  if (!calls.count) return;
  qsort(calls.items, calls.count, sizeof *calls.items, by_name);
  for (size_t i = 1; i < calls.count; i++)
    if (are_confused(search->model, &calls.items[i - 1], &calls.items[i]))
      gap_add(search, both_places(search, &calls.items[i - 1], &calls.items[i]));
}

/* ---- two names for one ---- */

void gap_two_names(struct gap_search *search) {
  const struct model *model = search->model;
  for (size_t i = 0; i < model->own_texts_count; i++) {
    const struct own_text *text = &model->own_texts[i];
    if (text->head != WORD_ALSO || !text->text) continue;
    struct gap_place place = gap_place_said(search, text->subject, text->statement);
    place.words = text->text;
    gap_add(search, place);
  }
}
