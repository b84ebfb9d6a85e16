/* SPDX-License-Identifier: EUPL-1.2
 *
 * Down lines, `and` and `always`, and through one `each` or `no`: its things are gone through where the plain evaluator
 * knows all of them.
 */
#include "settle/parts.h"

#include "logic/eval.h"
#include "settle/opposite.h"

struct splitting {
  struct view *view;
  bool sure;
  struct parts *out;
};

static bool split(struct splitting *splitting, const struct part *of, const struct typed *line);

static bool split_lines(struct splitting *splitting, const struct part *of, const struct typed *lines) {
  for (; lines; lines = lines->next)
    if (!split(splitting, of, lines)) return false;
  return true;
}

/* Of an `each` or `no` within what is asked, each thing that is known; what is asked of it is no more asked of the
 * subject. */
static bool can_go_through(const struct splitting *splitting, const struct part *of, const struct set *set) {
  bool alone = !of->within && (!of->question.subject || splitting->sure);
  return alone && !set->more && !set->one && set->count && set->count <= PARTS_MOST;
}

/* What is asked of one thing of an `each`, or of a `no`: that it is not so. */
static const struct typed *asked_of_one(struct view *view, const struct typed *line) {
  if (line->kind == TYPED_EACH) return line->block;
  struct typed *not = opposite_of_all(view->scratch, line->block);
  not->at = line->at; /* it is written nowhere else */
  return not;
}

static bool go_through(struct splitting *splitting, const struct part *of, const struct typed *each, bool *done) {
  struct view *view = splitting->view;
  const struct typed *lines = asked_of_one(view, each);
  struct set set = eval_set(view, each->left);
  bool all = true;
  *done = can_go_through(splitting, of, &set);
  for (size_t i = 0; *done && i < set.count && all; i++) {
    struct part part = *of;
    part.question.subject = each;
    part.question.item = view->pile[set.start + i];
    part.within = each->variable + 1;
    part.member = !each->right && !part.question.item.possible;
    all = split_lines(splitting, &part, lines);
  }
  view->pile_count = set.start;
  return all;
}

static bool add_part(struct splitting *splitting, const struct part *of, const struct typed *line) {
  struct typed *alone = arena_alloc(splitting->view->scratch, sizeof *alone);
  if (splitting->out->count == PARTS_MOST) return false;
  *alone = *line;
  alone->next = NULL;
  struct part *part = &splitting->out->items[splitting->out->count++];
  *part = *of;
  part->question.lines = alone;
  return true;
}

/* false: there are too many. */
static bool split(struct splitting *splitting, const struct part *of, const struct typed *line) {
  struct part part = *of;
  bool done = false;
  if (line->otherwise) part.question.otherwise = line->otherwise;
  if (line->kind == TYPED_AND) return split(splitting, &part, line->left) && split(splitting, &part, line->right);
  if (line->kind == TYPED_ALWAYS) return split_lines(splitting, &part, line->block);
  bool of_things = line->kind == TYPED_EACH || line->kind == TYPED_NO;
  if (of_things && !go_through(splitting, &part, line, &done)) return false;
  return done || add_part(splitting, &part, line);
}

void parts_bind(struct view *view, const struct part *part) {
  if (part->question.subject) view->variables[part->question.subject->variable] = part->question.item.ref;
}

bool parts_of(struct view *view, const struct question *question, bool sure, struct parts *out) {
  struct splitting splitting = {view, sure, out};
  const struct part whole = {.question = *question, .member = sure || !question->subject};
  out->count = 0;
  return split_lines(&splitting, &whole, question->lines);
}
