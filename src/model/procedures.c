/* SPDX-License-Identifier: EUPL-1.2
 *
 * How a body decides: how many must be there, how many must agree, what settles a tie.
 */
#include "model/builder.h"

/* Whether so many can be there or agree: whole numbers from 1, or a part up to the whole. */
static bool can_be(const struct quantity *quantity) {
  const struct number *ends[] = {&quantity->low, &quantity->high};
  bool bounded = quantity->kind == QUANTITY_EXACT || quantity->kind == QUANTITY_RANGE ||
                 quantity->kind == QUANTITY_MINIMUM || quantity->kind == QUANTITY_MAXIMUM;
  for (size_t i = 0; bounded && i < 2; i++) {
    bool wanted = i == 0 ? quantity->kind != QUANTITY_MAXIMUM
                         : quantity->kind == QUANTITY_RANGE || quantity->kind == QUANTITY_MAXIMUM;
    if (!wanted) continue;
    if (ends[i]->top <= 0) return false;
    if (quantity->percent ? number_order(*ends[i], number_of(100)) > 0 : ends[i]->bottom != 1) return false;
  }
  return true;
}

/* What is wrong with a measure in numbers, or words; MESSAGE_NONE. So many of each would be another
 * measure for each of them, which nothing asks for. */
static enum message fault_of(const struct phrase *object, enum word head) {
  if (object->kind == PHRASE_STRING || object->kind == PHRASE_UNSTATED) return MESSAGE_NONE;
  if (head == WORD_TIE) return MESSAGE_WANTS_TEXT;
  if (object->kind == PHRASE_DURATION || object->quantity->kind == QUANTITY_NONE) return MESSAGE_WANTS_NUMBER;
  if (object->kind != PHRASE_NONE && object->kind != PHRASE_NAME) return MESSAGE_WRONG_OBJECT;
  return can_be(object->quantity) ? MESSAGE_NONE : MESSAGE_BAD_RANGE;
}

/* quorum minimum 5; majority 66 %; majority "simple": a number, or words. */
static bool read_measure(struct builder *builder, const struct saying *saying, struct procedure *procedure) {
  const struct phrase *object = saying->item->objects;
  if (!object) return true;
  const struct phrase *other = phrase_alternative(object); /* 2 from North or 3 from South: two measures */
  enum message fault = other ? MESSAGE_ONE_ONLY : fault_of(object, saying->head);
  if (fault) {
    complain_at(builder, fault, (other ? other : object)->at, name_of(builder, saying->item->head.text), NULL);
    return false;
  }
  if (object->kind == PHRASE_STRING) procedure->label = object->string;
  if (object->kind == PHRASE_UNSTATED) return true;
  if (object->quantity->kind != QUANTITY_NONE) procedure->measure = *object->quantity;
  return object->kind != PHRASE_NAME || resolve(builder, object, (struct context){0}, &procedure->of);
}

/* A tie alone does not say what settles it. */
static bool says_nothing(const struct item *item, enum word head) {
  return head == WORD_TIE && !item->objects && !tail_find(item, TAIL_BY) && !tail_find(item, TAIL_LEFT);
}

void say_procedure(struct builder *builder, const struct saying *saying) {
  const struct tail *by = tail_find(saying->item, TAIL_BY);
  struct procedure procedure = {.word = saying->head, .statement = saying->statement};
  procedure.measure.low = procedure.measure.high = number_of(0);
  procedure.by_words = by ? words_in(builder, by->phrases) : NULL;
  if (says_nothing(saying->item, saying->head)) {
    complain_at(builder, MESSAGE_MISSING_TAIL, saying->item->head.at, name_of(builder, saying->item->head.text),
                spelled(builder, WORD_BY));
    return;
  }
  if (!read_measure(builder, saying, &procedure)) return;
  if (!resolve_about(builder, saying->item, &procedure.about, &procedure.matter)) return;
  for (size_t i = 0; i < saying->subjects->count; i++) {
    struct ref subject = saying->subjects->items[i];
    struct context context = {subject.sort == SORT_BODY ? subject.index + 1 : 0};
    procedure.subject = subject;
    procedure.by = (struct refs){0};
    if (by && !resolve_list(builder, by->phrases, context, &procedure.by)) return;
    *GROW(builder, procedures) = procedure;
  }
}
