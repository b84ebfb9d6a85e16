/* SPDX-License-Identifier: EUPL-1.2
 *
 * The plain evaluator: what a typed expression is worth in a view. It knows yes, no and not yet
 * known; it guesses nothing, and whatever it settles is so in every outcome the text allows.
 */
#ifndef STADGA_LOGIC_EVAL_H
#define STADGA_LOGIC_EVAL_H

#include "logic/typed.h"

/* A condition; all conditions of a list of lines. */
enum truth eval_truth(struct view *view, const struct typed *typed);
enum truth eval_lines(struct view *view, const struct typed *lines);

/* true where an expression is one thing for certain and at once, without a look at the pile. */
static inline bool eval_alone(struct view *view, const struct typed *typed, struct ref *out) {
  if (typed->kind != TYPED_VARIABLE || !view_step(view))
    return false;
  *out = view->variables[typed->variable];
  return true;
}

/* A set, left on top of the pile: whoever asks takes it off again by setting view->pile_count to
 * set.start. */
struct set eval_set(struct view *view, const struct typed *typed);

/* The same of a field asked of one thing, whatever stands on its left. */
struct set eval_field(struct view *view, const struct typed *typed, struct ref of);

/* A number, a date, a text. TRUTH_NO: there is none; TRUTH_UNKNOWN: perhaps none. */
enum truth eval_amount(struct view *view, const struct typed *typed, struct amount *out);
enum truth eval_date(struct view *view, const struct typed *typed, struct date *out);
const char *eval_text(struct view *view, const struct typed *typed);

/* Whether an item of a set is one that `where` lets through, bound to the variable: yes, no,
 * perhaps. */
enum truth eval_member(struct view *view, const struct typed *quantified, const struct found *item);

#endif
