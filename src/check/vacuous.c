/* SPDX-License-Identifier: EUPL-1.2
 *
 * That there is `no` such thing is mostly what a rule wants: that is not looked at, nor what stands further inside.
 */
#include "check/vacuous.h"

#include "base/text.h"
#include "logic/clock.h"

/* Whether there is never anything that a line goes through. */
static bool is_empty(struct view *view, const struct typed *each) {
  struct typed none = {.kind = TYPED_NO, .at = each->at, .sorts = SORT_BIT(SORT_TRUTH), .left = each->left,
                       .right = each->right, .variable = each->variable};
  struct outcome outcome = clock_outcome(view, &none);
  return clock_always(view, &outcome) == TRUTH_YES;
}

bool vacuous_is(struct view *view, const struct question *question) {
  size_t groups = view->group_seen_count;
  bool vacuous = question->lines != NULL;
  if (question->subject)
    view->variables[question->subject->variable] = question->item.ref;
  for (const struct typed *line = question->lines; line && vacuous; line = line->next)
    vacuous = line->kind == TYPED_EACH && is_empty(view, line);
  view->group_seen_count = groups;
  return vacuous;
}

const char *vacuous_sets(struct view *view, const struct question *question) {
  struct text sets = text_new(view->arena);
  for (const struct typed *line = question->lines; line; line = line->next) {
    struct span at = line->left->at;
    if (line->right) /* with the condition that the things must meet */
      at.end = line->right->at.end;
    text_addf(&sets, "%s%s", sets.length ? "; " : "", typed_source(view->model->workshop, at));
  }
  return text_string(&sets);
}
