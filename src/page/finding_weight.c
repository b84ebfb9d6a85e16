/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: results. Out: those that want attention, the weightiest first.
 */
#include "page/finding.h"
#include "page/group.h"

#include <stdlib.h>

/* What a finding is of. */
enum scope { SCOPE_AGREEMENT, SCOPE_TOP, SCOPE_OTHER };

struct weighed {
  size_t number;
  bool should, contradicts, open;
  enum scope scope;
  size_t reach; /* of how many it holds */
};

static enum scope scope_of(const struct model *model, struct ref subject) {
  if (subject.sort == SORT_AGREEMENT || subject.sort == SORT_NONE) return SCOPE_AGREEMENT;
  struct ref body = group_body_of(model, subject);
  return body.sort == SORT_BODY && model->bodies[body.index].top ? SCOPE_TOP : SCOPE_OTHER;
}

static struct weighed weigh(const struct model *model, const struct result *result, size_t number) {
  struct weighed weighed = {.number = number,
                            .should = result->level == MODAL_SHOULD,
                            .contradicts = result->verdict == VERDICT_CONTRADICTORY,
                            .open = result->verdict == VERDICT_OPEN,
                            .scope = SCOPE_OTHER};
  for (size_t i = 0; i < result->element_count; i++) {
    const struct element *element = &result->elements[i];
    if (element->verdict != result->verdict) continue;
    enum scope scope = scope_of(model, element->subject);
    weighed.reach++;
    if (scope < weighed.scope) weighed.scope = scope;
  }
  return weighed;
}

#define ORDER(a, b) (((a) > (b)) - ((a) < (b)))

static int by_weight(const void *left, const void *right) {
  const struct weighed *a = left, *b = right;
  int order = ORDER(a->should, b->should);
  if (!order) order = ORDER(b->contradicts, a->contradicts);
  if (!order) order = ORDER(a->open, b->open);
  if (!order) order = ORDER(a->scope, b->scope);
  if (!order) order = ORDER(b->reach, a->reach);
  return order ? order : ORDER(a->number, b->number);
}

const size_t *finding_by_weight(const struct teller *teller, const struct results *results, size_t *count) {
  struct weighed *items = arena_array(teller->arena, results->count + 1, sizeof *items);
  size_t *numbers = arena_array(teller->arena, results->count + 1, sizeof *numbers);
  *count = 0;
  for (size_t i = 0; i < results->count; i++) {
    enum verdict verdict = results->items[i].verdict;
    if (verdict != VERDICT_VIOLATED && verdict != VERDICT_CONTRADICTORY && verdict != VERDICT_OPEN) continue;
    items[(*count)++] = weigh(teller->model, &results->items[i], i);
  }
  qsort(items, *count, sizeof *items, by_weight);
  for (size_t i = 0; i < *count; i++) numbers[i] = items[i].number;
  return numbers;
}
