/* SPDX-License-Identifier: EUPL-1.2
 *
 * The way down is that of causes, but for what would make a condition so: of `and` both sides, of `or` either one.
 */
#include "remedy/remedy.h"

#include <string.h>

enum { FORMS_MOST = 40, FORMS_OF_SOME = 8, LACKS_MOST = 400 };

void lack_chain(struct arena *arena, struct lack *lack, struct form form) {
  if (!form.says || lack->count == FORMS_MOST)
    return;
  lack->forms = arena_grow(arena, lack->forms, &lack->room, lack->count + 1, sizeof *lack->forms);
  lack->forms[lack->count++] = form;
}

void lack_form(struct arena *arena, struct lack *lack, struct form form) {
  for (size_t i = 0; i < lack->count; i++)
    if (ref_same(lack->forms[i].of, form.of) && form.says && strcmp(lack->forms[i].says, form.says) == 0) {
      lack->forms[i].role = form.role ? form.role : lack->forms[i].role;
      return;
    }
  form.with = NULL;
  lack_chain(arena, lack, form);
}

void lacks_add(struct arena *arena, struct lacks *lacks, struct lack lack) {
  if (lack.count == 0 || lacks->count == LACKS_MOST) {
    lacks->beyond = true;
    return;
  }
  lacks->items = arena_grow(arena, lacks->items, &lacks->room, lacks->count + 1, sizeof *lacks->items);
  lacks->items[lacks->count++] = lack;
}

static void want(struct view *view, const struct typed *typed, struct lacks *out);

static void want_lines(struct view *view, const struct typed *lines, struct lacks *out) {
  for (const struct typed *line = lines; line; line = line->next)
    if (eval_truth(view, line) == TRUTH_NO)
      want(view, line, out);
}

/* Both give the same need, or one gives up: what either wants will do. */
static void join(struct view *view, const struct lacks *a, const struct lacks *b, struct lacks *out) {
  if (a->beyond || b->beyond || a->count != 1 || b->count != 1) {
    const struct lacks *better = a->beyond || (!b->beyond && b->count < a->count) ? b : a;
    for (size_t i = 0; i < better->count; i++)
      lacks_add(view->arena, out, better->items[i]);
    out->beyond = out->beyond || better->beyond;
    return;
  }
  struct lack both = {0};
  for (size_t i = 0; i < a->items->count; i++)
    lack_form(view->arena, &both, a->items->forms[i]);
  for (size_t i = 0; i < b->items->count; i++)
    lack_form(view->arena, &both, b->items->forms[i]);
  lacks_add(view->arena, out, both);
}

/* One more thing in a set, or somebody in it. */
static void want_in(struct view *view, const struct typed *set, struct ref whom, struct lack *lack) {
  while (set->kind == TYPED_COLLECT)
    set = set->left;
  if (set->kind == TYPED_ALL) {
    remedy_collection(view->model, set->collection->name[LANGUAGE_ENGLISH], lack);
    return;
  }
  if (set->kind != TYPED_FIELD || set->repeated)
    return;
  struct set of = eval_set(view, set->left);
  for (size_t i = 0; i < of.count; i++)
    remedy_field(view->model, view->pile[of.start + i].ref, set, whom, lack);
  view->pile_count = of.start;
}

/* The one thing an expression stands for; SORT_NONE where it is none or several. */
static struct ref one_of(struct view *view, const struct typed *typed) {
  if (typed->sorts & SORTS_VALUES)
    return (struct ref){SORT_NONE, 0};
  struct set set = eval_set(view, typed);
  struct ref ref = set.count == 1 ? view->pile[set.start].ref : (struct ref){SORT_NONE, 0};
  view->pile_count = set.start;
  return ref;
}

/* Whom the lines of `some` want to find in something of what is sought: p in s.party. */
static struct ref whom_of(struct view *view, const struct typed *some) {
  for (const struct typed *line = some->block; line; line = line->next)
    if (line->kind == TYPED_IN && line->right->kind == TYPED_FIELD && line->right->left->kind == TYPED_VARIABLE &&
        line->right->left->variable == some->variable)
      return one_of(view, line->left);
  return (struct ref){SORT_NONE, 0};
}

static void want_some(struct view *view, const struct typed *typed, struct lacks *out) {
  struct lack lack = {0};
  struct ref whom = whom_of(view, typed);
  struct set set = eval_set(view, typed->left);
  for (size_t i = 0; i < set.count && whom.sort == SORT_NONE && lack.count < FORMS_OF_SOME; i++) {
    struct found item = view->pile[set.start + i];
    struct lacks inner = {0};
    if (eval_member(view, typed, &item) == TRUTH_NO)
      continue;
    want_lines(view, typed->block, &inner);
    for (size_t k = 0; !inner.beyond && inner.count == 1 && k < inner.items->count; k++)
      lack_form(view->arena, &lack, inner.items->forms[k]);
  }
  view->pile_count = set.start;
  want_in(view, typed->left, whom, &lack);
  lacks_add(view->arena, out, lack);
}

static void want_each(struct view *view, const struct typed *typed, struct lacks *out) {
  struct set set = eval_set(view, typed->left);
  for (size_t i = 0; i < set.count && !out->beyond; i++) {
    struct found item = view->pile[set.start + i];
    if (eval_member(view, typed, &item) != TRUTH_YES)
      continue;
    view->variables[typed->variable] = item.ref;
    want_lines(view, typed->block, out);
  }
  view->pile_count = set.start;
}

static void want_or(struct view *view, const struct typed *typed, struct lacks *out) {
  struct lacks left = {0}, right = {0};
  want(view, typed->left, &left);
  want(view, typed->right, &right);
  join(view, &left, &right, out);
}

static void want_has(struct view *view, const struct typed *typed, struct lacks *out) {
  struct lack lack = {0};
  struct ref of = one_of(view, typed->left);
  if (of.sort)
    remedy_field(view->model, of, typed, (struct ref){SORT_NONE, 0}, &lack);
  lacks_add(view->arena, out, lack);
}

static void want_is(struct view *view, const struct typed *typed, struct lacks *out) {
  struct lack lack = {0};
  struct ref of = one_of(view, typed->left);
  if (of.sort && typed->predicate && typed->predicate->name[LANGUAGE_ENGLISH])
    remedy_predicate(view->model, of, typed->predicate->name[LANGUAGE_ENGLISH], &lack);
  lacks_add(view->arena, out, lack);
}

/* Somebody who is named, in a set. */
static void want_one(struct view *view, const struct typed *set, const struct typed *who, struct lack *lack) {
  struct ref whom = who->kind == TYPED_FIELD ? (struct ref){SORT_NONE, 0} : one_of(view, who);
  if (whom.sort) want_in(view, set, whom, lack);
}

/* count(…) >= 1, count(…) = 1: one more; b.chair.side != b.deputy.side: of roles, what each side asks;
 * b.chair.side = R: somebody of it. */
static void want_compared(struct view *view, const struct typed *typed, bool wanted, struct lacks *out) {
  struct lack lack = {0};
  const struct typed *left = typed->left, *right = typed->right;
  bool more = typed->operation == EXPRESSION_AT_LEAST || typed->operation == EXPRESSION_GREATER;
  bool equal = typed->operation == EXPRESSION_EQUAL, unequal = typed->operation == EXPRESSION_UNEQUAL;
  if (left->kind == TYPED_COUNT && more && wanted)
    want_in(view, left->left, (struct ref){SORT_NONE, 0}, &lack);
  if ((equal || unequal) && left->kind == TYPED_FIELD && right->kind == TYPED_FIELD && left->field->who &&
      left->field->who == right->field->who)
    remedy_relation(view->model, one_of(view, right->left), one_of(view, left->left), left->field->who,
                    equal == wanted, &lack);
  else if ((equal || unequal) && equal == wanted)
    want_one(view, left->kind == TYPED_FIELD ? left : right, left->kind == TYPED_FIELD ? right : left, &lack);
  lacks_add(view->arena, out, lack);
}

static void want(struct view *view, const struct typed *typed, struct lacks *out) {
  switch (typed->kind) {
  case TYPED_EACH:
    want_each(view, typed, out);
    break;
  case TYPED_SOME:
    want_some(view, typed, out);
    break;
  case TYPED_AND:
    if (eval_truth(view, typed->left) == TRUTH_NO)
      want(view, typed->left, out);
    if (eval_truth(view, typed->right) == TRUTH_NO)
      want(view, typed->right, out);
    break;
  case TYPED_OR:
    want_or(view, typed, out);
    break;
  case TYPED_HAS:
    want_has(view, typed, out);
    break;
  case TYPED_IS:
    want_is(view, typed, out);
    break;
  case TYPED_IN: {
    struct lack lack = {0};
    struct ref whom = one_of(view, typed->left);
    if (whom.sort)
      want_in(view, typed->right, whom, &lack);
    lacks_add(view->arena, out, lack);
    break;
  }
  case TYPED_COMPARE:
    want_compared(view, typed, true, out);
    break;
  case TYPED_NOT:
    if (typed->left->kind == TYPED_COMPARE)
      want_compared(view, typed->left, false, out);
    else
      out->beyond = true;
    break;
  default:
    out->beyond = true; /* what is said would have to be otherwise */
    break;
  }
}

/* The form of each need with this number, or its last one, said together. */
static const struct form *said_together(struct arena *arena, const struct lacks *lacks, size_t number) {
  const struct form *all = NULL;
  for (size_t i = lacks->count; i-- > 0;) {
    const struct lack *lack = &lacks->items[i];
    struct form *form = arena_alloc(arena, sizeof *form);
    *form = lack->forms[number < lack->count ? number : lack->count - 1];
    form->with = all;
    all = form;
  }
  return all;
}

void remedy_together(struct arena *arena, const struct lacks *lacks, struct lack *out) {
  size_t most = 0;
  for (size_t i = 0; i < lacks->count && !lacks->beyond; i++)
    if (lacks->items[i].count > most)
      most = lacks->items[i].count;
  for (size_t number = 0; number < most; number++)
    lack_chain(arena, out, *said_together(arena, lacks, number));
}

void remedy_of_outcome(struct view *view, const struct typed *lines, const struct outcome *outcome,
                       struct lacks *out) {
  for (size_t i = 0; i < outcome->count; i++) {
    if (outcome->paths[i].truth != TRUTH_NO)
      continue;
    struct moment before = clock_enter(view, &outcome->paths[i]);
    want_lines(view, lines, out);
    clock_leave(view, before);
    return;
  }
}
