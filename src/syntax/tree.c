/* SPDX-License-Identifier: EUPL-1.2
 *
 * Small questions to the tree.
 */
#include "syntax/tree.h"

struct declared *item_declared(const struct item *item) {
  return item->kind == ITEM_DECLARATION ? item->declared : NULL;
}

struct phrase *item_objects(const struct item *item) {
  return item->kind == ITEM_STATEMENT || item->kind == ITEM_FOR ? item->objects : NULL;
}

struct branch *item_branches(const struct item *item) {
  bool branches = item->kind == ITEM_EITHER || item->kind == ITEM_READING || item->kind == ITEM_NORMALLY;
  return branches ? item->branches : NULL;
}

struct span item_modal_at(const struct item *item) {
  struct span at = item->at;
  if (item->modal_length) at.end = at.start + item->modal_length;
  return at;
}

struct phrase *phrase_alternative(const struct phrase *phrase) {
  return phrase->joined ? phrase->joined->alternative : NULL;
}

struct phrase *phrase_whole(const struct phrase *phrase) {
  return phrase->joined ? phrase->joined->whole : NULL;
}

struct phrase *phrase_exception(const struct phrase *phrase) {
  return phrase->joined ? phrase->joined->exception : NULL;
}

const struct tail *tail_find(const struct item *item, enum tail_kind kind) {
  for (const struct tail *tail = item->tails; tail; tail = tail->next)
    if (tail->kind == kind) return tail;
  return NULL;
}

static bool is_date(const struct tail *tail) {
  return tail->phrases && tail->phrases->kind == PHRASE_DATE && !tail->phrases->next;
}

static const struct tail *find_by_date(const struct item *item, enum tail_kind kind, bool date) {
  for (const struct tail *tail = item->tails; tail; tail = tail->next)
    if (tail->kind == kind && is_date(tail) == date) return tail;
  return NULL;
}

const struct tail *tail_find_date(const struct item *item, enum tail_kind kind) {
  return find_by_date(item, kind, true);
}

const struct tail *tail_find_other(const struct item *item, enum tail_kind kind) {
  return find_by_date(item, kind, false);
}

enum word tail_word(enum tail_kind kind) {
  static const enum word words[TAIL_COUNT] = {
      [TAIL_OF] = WORD_OF, [TAIL_FROM] = WORD_FROM, [TAIL_BY] = WORD_BY, [TAIL_TO] = WORD_TO,
      [TAIL_FOR] = WORD_FOR, [TAIL_WITH] = WORD_WITH, [TAIL_VIA] = WORD_VIA, [TAIL_ABOUT] = WORD_ABOUT,
      [TAIL_IN] = WORD_IN, [TAIL_AT] = WORD_AT, [TAIL_AS] = WORD_AS, [TAIL_WHEN] = WORD_WHEN,
      [TAIL_AFTER] = WORD_AFTER, [TAIL_BEFORE] = WORD_BEFORE, [TAIL_UNDER] = WORD_UNDER, [TAIL_LEFT] = WORD_LEFT,
      [TAIL_LATEST] = WORD_LATEST, [TAIL_UNTIL] = WORD_UNTIL, [TAIL_PER] = WORD_PER,
      [TAIL_BETWEEN] = WORD_BETWEEN, [TAIL_BEGINNING] = WORD_BEGINNING, [TAIL_HELD] = WORD_HELD,
      [TAIL_CHOSEN] = WORD_CHOSEN, [TAIL_ALTERNATING] = WORD_ALTERNATING,
      [TAIL_SUCCEEDING] = WORD_SUCCEEDING, [TAIL_AGAIN] = WORD_AGAIN, [TAIL_ASSUMED] = WORD_ASSUMED,
      [TAIL_ALSO] = WORD_ALSO};
  return words[kind];
}
