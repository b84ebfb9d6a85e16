/* SPDX-License-Identifier: EUPL-1.2
 *
 * What is no condition: sets of things, numbers, dates, texts.
 */
#include "logic/eval.h"

#include "logic/clock.h"
#include "logic/elsewhen.h"
#include "logic/fields.h"
#include "logic/reach.h"
#include "logic/unnamed.h"
#include "logic/when.h"
#include "logic/world.h"

#include <stdlib.h>
#include <string.h>

/* ---- sets ---- */

static int by_thing(const void *left, const void *right) {
  const struct found *a = left, *b = right;
  if (a->ref.sort != b->ref.sort)
    return a->ref.sort < b->ref.sort ? -1 : 1;
  if (a->ref.index != b->ref.index)
    return a->ref.index < b->ref.index ? -1 : 1;
  return a->possible - b->possible; /* certain ones first, so they stay */
}

/* Each thing once: certain where it is certain anywhere. A few stay in their order. */
static struct set unique(struct view *view, struct set set) {
  enum { FEW = 16 };
  if (set.count == 0)
    return set;
  struct found *items = view->pile + set.start;
  size_t kept = 0;
  if (set.count > FEW)
    qsort(items, set.count, sizeof *items, by_thing);
  for (size_t i = 0; i < set.count; i++) {
    size_t from = set.count > FEW && kept ? kept - 1 : 0, same = kept;
    for (size_t k = from; k < kept && same == kept; k++)
      if (ref_same(items[k].ref, items[i].ref))
        same = k;
    if (same == kept)
      items[kept++] = items[i];
    else if (!items[i].possible)
      items[same].possible = false;
  }
  set.count = kept;
  view->pile_count = set.start + kept;
  return set;
}

struct set set_lower(struct view *view, struct set set, size_t start) {
  if (set.count)
    memmove(view->pile + start, view->pile + set.start, set.count * sizeof *view->pile);
  set.start = start;
  view->pile_count = start + set.count;
  return set;
}

static struct set field_of(struct view *view, const struct typed *typed, struct ref of) {
  if (unnamed_asks_whose(typed, of))
    return view_who(view, of, typed->field->who);
  if (!(typed->field->of & SORT_BIT(of.sort)))
    return set_since(view, view->pile_count);
  struct set set = typed->field->things(view, of, &typed->wanted);
  set.more = set.more || (!set.count && unnamed_holds(typed, of));
  return set;
}

struct set eval_field(struct view *view, const struct typed *typed, struct ref of) {
  struct set set = field_of(view, typed, of);
  return typed->field->kind == KIND_LINK ? unique(view, set) : set;
}

/* One that stands for all the terms of a turn: what is open of them need not be the same of each. */
static bool is_each_term(const struct view *view, const struct typed *left, struct ref of) {
  return of.sort == SORT_TERM && left->many == MANY_MANY && !index_term_is_at(view->index, of);
}

static struct set set_of_field(struct view *view, const struct typed *typed) {
  struct ref of;
  if (typed->repeated)
    return reach_all(view, typed);
  if (eval_alone(view, typed->left, &of))
    return eval_field(view, typed, of);
  struct set left = eval_set(view, typed->left);
  bool alone = left.count == 1 && !view->pile[left.start].possible && !left.more;
  if (alone && !is_each_term(view, typed->left, view->pile[left.start].ref)) {
    view->pile_count = left.start;
    return eval_field(view, typed, view->pile[left.start].ref);
  }
  struct set all = {.start = view->pile_count, .more = left.more, .reason = left.reason};
  for (size_t i = 0; i < left.count; i++) {
    struct found item = view->pile[left.start + i];
    struct set one = field_of(view, typed, item.ref);
    for (size_t k = 0; item.possible && k < one.count; k++)
      if (!view->pile[one.start + k].possible) {
        view->pile[one.start + k].possible = true;
        view->pile[one.start + k].reason = item.reason;
      }
    if (one.more) {
      all.more = true;
      all.reason = one.reason;
    }
  }
  all.count = view->pile_count - all.start;
  return unique(view, set_lower(view, all, left.start));
}

static struct set set_of_collect(struct view *view, const struct typed *typed) {
  struct set set = eval_set(view, typed->left);
  struct set all = {.start = view->pile_count, .more = set.more, .reason = set.reason};
  for (size_t i = 0; i < set.count; i++) {
    struct found item = view->pile[set.start + i];
    enum truth member = eval_member(view, typed, &item);
    if (member == TRUTH_NO)
      continue;
    struct set one = eval_set(view, typed->block);
    for (size_t k = 0; member == TRUTH_UNKNOWN && k < one.count; k++) {
      struct found *made = &view->pile[one.start + k];
      made->possible = true;
      if (!made->reason.kind)
        made->reason = item.reason;
    }
    all.more = all.more || one.more;
  }
  all.count = view->pile_count - all.start;
  return unique(view, set_lower(view, all, set.start));
}

static void push_given(struct view *view, struct ref ref, enum given_open open) {
  int option = open && view->world ? world_option(view->world, when_given_pick(ref, open)) : -1;
  if (option == 0)
    return;
  if (option == 1)
    open = GIVEN_SURE;
  struct reason reason = {open == GIVEN_PERIOD ? REASON_PERIOD : REASON_HOLDER, SORT_NONE, ref};
  view_push(view, open ? (struct found){ref, true, reason} : (struct found){.ref = ref});
}

struct set eval_set(struct view *view, const struct typed *typed) {
  size_t start = view->pile_count;
  if (!view_step(view))
    return (struct set){
        .start = start, .more = true, .reason = {REASON_LIMIT, SORT_NONE, {SORT_NONE, 0}}};
  switch (typed->kind) {
  case TYPED_VARIABLE:
    view_push(view, (struct found){.ref = view->variables[typed->variable]});
    break;
  case TYPED_CONSTANT:
    for (size_t i = 0; i < typed->constants.count; i++)
      push_given(view, typed->constants.items[i], typed->open);
    break;
  case TYPED_ALL:
    return typed->collection->all(view, &typed->wanted);
  case TYPED_FIELD:
    return set_of_field(view, typed);
  case TYPED_COLLECT:
    return set_of_collect(view, typed);
  case TYPED_AT:
  case TYPED_NEXT:
  case TYPED_PREVIOUS:
    return elsewhen_set(view, typed);
  default:
    break;
  }
  return set_since(view, start);
}

/* ---- numbers ---- */

/* The number of whatever stands on the left: one option for each thing it may be. */
static enum truth number_of_field(struct view *view, const struct typed *typed,
                                  struct amount *out) {
  struct ref of;
  if (eval_alone(view, typed->left, &of) && typed->field->of & SORT_BIT(of.sort) &&
      typed->field->number(view, of, out))
    return TRUTH_YES;
  struct set left = eval_set(view, typed->left);
  bool some = false, sure = !left.more && !left.nothing && (left.one || left.count == 1);
  *out = (struct amount){.reason = left.reason};
  for (size_t i = 0; i < left.count; i++) {
    struct found item = view->pile[left.start + i];
    struct amount one;
    if (item.possible && !left.one)
      sure = false;
    if (!(typed->field->of & SORT_BIT(item.ref.sort)) ||
        !typed->field->number(view, item.ref, &one)) {
      sure = false;
      continue;
    }
    for (size_t k = 0; k < one.count; k++)
      amount_add_option(out, one.options[k]);
    if (!out->reason.kind)
      out->reason = one.reason.kind ? one.reason : item.reason;
    some = true;
  }
  view->pile_count = left.start;
  if (!some)
    *out = amount_between(number_of(0), number_of(0), true);
  return some ? (sure ? TRUTH_YES : TRUTH_UNKNOWN) : left.more ? TRUTH_UNKNOWN : TRUTH_NO;
}

/* Whether there may be any number of such seats, though only so many are looked at. */
static bool is_uncapped(const struct view *view, const struct found *item) {
  return item->possible && item->ref.sort == SORT_SEAT && view->model->seats[item->ref.index].uncapped;
}

static struct amount count_of(struct view *view, const struct typed *typed) {
  struct set set = unique(view, eval_set(view, typed->left));
  int64_t certain = 0, possible = 0;
  bool open = set.more;
  struct reason reason = set.reason;
  for (size_t i = 0; i < set.count; i++) {
    const struct found *item = &view->pile[set.start + i];
    struct copies copies = model_copies(view->model, item->ref);
    if (!item->possible)
      certain += copies.least;
    else if (!reason.kind)
      reason = item->reason;
    possible += copies.most;
    open = open || copies.open || is_uncapped(view, item);
  }
  struct amount amount = amount_between(number_of(certain), number_of(possible), open);
  if (set.one && set.count)
    amount = amount_between(number_of(!set.nothing), number_of(1), false);
  if (!typed->of_wish && unnamed_in_number(view, typed->left))
    amount = amount_between(number_of(certain || set.one ? 1 : 0), number_of(possible), true);
  amount.reason = reason;
  view->pile_count = set.start;
  return amount;
}

static struct amount sum_of(struct view *view, const struct typed *collect) {
  struct set set = eval_set(view, collect->left);
  struct amount sum = amount_exact(number_of(0)), nothing = sum;
  bool open = set.more;
  for (size_t i = 0; i < set.count; i++) {
    struct found item = view->pile[set.start + i];
    struct amount one;
    enum truth member = eval_member(view, collect, &item);
    enum truth there =
        member == TRUTH_NO ? TRUTH_NO : truth_and(member, eval_amount(view, collect->block, &one));
    if (there == TRUTH_NO)
      continue;
    if (there == TRUTH_UNKNOWN) {
      amount_add_option(&one, nothing.options[0]);
      if (!one.reason.kind)
        one.reason = item.reason;
    }
    sum = amount_calculate(EXPRESSION_ADD, &sum, &one);
    open = open || is_uncapped(view, &item);
  }
  if (open)
    sum = amount_between(sum.options[0].low, sum.options[0].high, true);
  view->pile_count = set.start;
  return sum;
}

enum truth eval_amount(struct view *view, const struct typed *typed, struct amount *out) {
  struct amount left, right;
  switch (typed->kind) {
  case TYPED_NUMBER:
    *out = amount_exact(typed->number);
    return TRUTH_YES;
  case TYPED_FIELD:
    return number_of_field(view, typed, out);
  case TYPED_COUNT:
    *out = count_of(view, typed);
    return TRUTH_YES;
  case TYPED_SUM:
    *out = sum_of(view, typed->left);
    return TRUTH_YES;
  case TYPED_AT:
  case TYPED_NEXT:
    return elsewhen_amount(view, typed, out);
  case TYPED_YEARS: {
    if (view->world) {
      *out = world_years(view, typed->right, typed->left->number.top);
      return TRUTH_YES;
    }
    struct outcome outcome = clock_outcome(view, typed->right);
    *out = clock_years(view, &outcome, typed->left->number.top);
    return TRUTH_YES;
  }
  case TYPED_CALCULATE: {
    enum truth there =
        truth_and(eval_amount(view, typed->left, &left), eval_amount(view, typed->right, &right));
    *out = amount_calculate(typed->operation, &left, &right);
    return there;
  }
  default:
    *out = amount_between(number_of(0), number_of(0), true);
    return TRUTH_NO;
  }
}

/* ---- dates and texts ---- */

enum truth eval_date(struct view *view, const struct typed *typed, struct date *out) {
  *out = typed->date;
  if (typed->kind != TYPED_FIELD)
    return truth_of(typed->kind == TYPED_DATE);
  struct set left = eval_set(view, typed->left);
  enum truth there = left.count == 0 && !left.more ? TRUTH_NO : TRUTH_UNKNOWN;
  struct found item = left.count ? view->pile[left.start] : (struct found){0};
  view->pile_count = left.start;
  if (left.count != 1 || left.more || !(typed->field->of & SORT_BIT(item.ref.sort)))
    return there;
  bool stated = typed->field->date(view, item.ref, out);
  return stated ? (item.possible ? TRUTH_UNKNOWN : TRUTH_YES) : TRUTH_NO;
}

const char *eval_text(struct view *view, const struct typed *typed) {
  if (typed->kind == TYPED_TEXT)
    return typed->text;
  if (typed->kind != TYPED_FIELD)
    return NULL;
  struct set left = eval_set(view, typed->left);
  struct ref of = left.count == 1 ? view->pile[left.start].ref : (struct ref){0};
  view->pile_count = left.start;
  return of.sort && (typed->field->of & SORT_BIT(of.sort)) ? typed->field->text(view, of) : NULL;
}
