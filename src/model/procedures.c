/* SPDX-License-Identifier: EUPL-1.2
 *
 * How a body decides: how many must be there, how many must agree, what settles a tie.
 */
#include "model/builder.h"

/* quorum minimum 5; majority 66 %; majority "simple": a number, or words. */
static bool read_measure(struct builder *builder, const struct saying *saying, struct procedure *procedure) {
  const struct phrase *object = saying->item->objects;
  if (!object) return true;
  if (object->kind == PHRASE_STRING) procedure->label = object->string;
  else if (object->kind == PHRASE_UNSTATED) return true;
  else if (object->quantity->kind == QUANTITY_NONE) {
    complain_at(builder, MESSAGE_WANTS_NUMBER, object->at, name_of(builder, saying->item->head.text), NULL);
    return false;
  }
  if (object->quantity->kind != QUANTITY_NONE) procedure->measure = *object->quantity;
  return object->kind != PHRASE_NAME || resolve(builder, object, (struct context){0}, &procedure->of);
}

void say_procedure(struct builder *builder, const struct saying *saying) {
  const struct tail *by = tail_find(saying->item, TAIL_BY);
  struct procedure procedure = {.word = saying->head, .statement = saying->statement};
  procedure.measure.low = procedure.measure.high = number_of(0);
  procedure.by_words = by ? words_in(builder, by->phrases) : NULL;
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
