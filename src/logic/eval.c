/* SPDX-License-Identifier: EUPL-1.2
 *
 * Conditions: quantifiers, has, is, comparisons, and, or, not.
 */
#include "logic/eval.h"

#include "logic/before.h"
#include "logic/clock.h"
#include "logic/elsewhen.h"
#include "logic/fields.h"
#include "logic/reach.h"
#include "logic/unnamed.h"
#include "logic/world.h"

#include <string.h>

/* ---- quantifiers ---- */

enum truth eval_member(struct view *view, const struct typed *quantified,
                       const struct found *item) {
  view->variables[quantified->variable] = item->ref;
  bool later_term = view->later_term;
  view->later_term = item->ref.sort == SORT_TERM;
  enum truth where = quantified->right ? eval_truth(view, quantified->right) : TRUTH_YES;
  view->later_term = later_term;
  return item->possible ? truth_and(where, TRUTH_UNKNOWN) : where;
}

/* Of a set of which exactly one is in it: what holds whichever it is. */
static enum truth quantify_one(struct view *view, const struct typed *typed, struct set set,
                               bool each) {
  enum truth result = each ? TRUTH_YES : TRUTH_NO; /* where it is none of them */
  bool first = !set.nothing;
  for (size_t i = 0; i < set.count; i++) {
    struct found item = view->pile[set.start + i];
    item.possible = false;
    enum truth member = eval_member(view, typed, &item);
    enum truth holds = member == TRUTH_NO ? TRUTH_NO : eval_lines(view, typed->block);
    enum truth one = each ? truth_or(truth_not(member), holds) : truth_and(member, holds);
    result = first ? one : truth_either(result, one);
    first = false;
  }
  return result;
}

/* The truth of a quantifier so far, taken on by one more of its items. */
static enum truth quantify_item(struct view *view, const struct typed *typed, const struct found *item,
                                bool each, enum truth result) {
  enum truth member = eval_member(view, typed, item);
  if (member == TRUTH_NO)
    return result;
  enum truth holds = eval_lines(view, typed->block);
  return each ? truth_and(result, truth_or(truth_not(member), holds))
              : truth_or(result, truth_and(member, holds));
}

/* Over what a repeated field leads to: no further than until it is settled. */
static enum truth quantify_reach(struct view *view, const struct typed *typed, bool each) {
  enum truth result = each ? TRUTH_YES : TRUTH_NO, settled = each ? TRUTH_NO : TRUTH_YES;
  struct reach reach;
  struct found item;
  reach_begin(&reach, view, typed->left);
  while (result != settled && reach_next(&reach, &item))
    result = quantify_item(view, typed, &item, each, result);
  reach_end(&reach);
  return result != settled && reach.found.more ? TRUTH_UNKNOWN : result;
}

static enum truth quantify(struct view *view, const struct typed *typed, bool each) {
  if (typed->left->kind == TYPED_FIELD && typed->left->repeated)
    return quantify_reach(view, typed, each);
  struct set set = eval_set(view, typed->left);
  enum truth result = each ? TRUTH_YES : TRUTH_NO, settled = each ? TRUTH_NO : TRUTH_YES;
  if (set.more)
    result = TRUTH_UNKNOWN;
  if (set.one && set.count) {
    result = quantify_one(view, typed, set, each);
    set.count = 0;
  }
  for (size_t i = 0; i < set.count && result != settled; i++) {
    struct found item = view->pile[set.start + i];
    result = quantify_item(view, typed, &item, each, result);
  }
  view->pile_count = set.start;
  return result;
}

/* ---- has, is, in ---- */

/* Whether a set has anything in it. */
static enum truth is_there(const struct view *view, struct set set) {
  enum truth there = set.more || set.count ? TRUTH_UNKNOWN : TRUTH_NO;
  if (set.one)
    return set.count && !set.nothing ? TRUTH_YES : there;
  for (size_t i = 0; i < set.count; i++)
    if (!view->pile[set.start + i].possible)
      return TRUTH_YES;
  return there;
}

static enum truth has_field(struct view *view, const struct typed *typed, struct ref of) {
  const struct field *field = typed->field;
  struct amount amount;
  struct date date;
  bool whose = unnamed_asks_whose(typed, of);
  if (!whose && !(field->of & SORT_BIT(of.sort)))
    return TRUTH_NO;
  if (field->number)
    return truth_of(field->number(view, of, &amount));
  if (field->date)
    return truth_of(field->date(view, of, &date));
  if (field->text)
    return truth_of(field->text(view, of) != NULL);
  if (field->things == term_former && !index_term_is_at(view->index, of))
    return view->later_term ? TRUTH_YES : TRUTH_UNKNOWN; /* the first of all has none, but its turn comes again */
  struct set set = whose ? view_who(view, of, field->who) : field->things(view, of, &typed->wanted);
  enum truth there = is_there(view, set);
  view->pile_count = set.start;
  return there;
}

static enum truth test_is(struct view *view, const struct typed *typed, struct ref of) {
  if (unnamed_office(typed, view->model, of))
    return TRUTH_UNKNOWN;
  if (!(typed->predicate->of & SORT_BIT(of.sort)))
    return TRUTH_NO;
  return typed->predicate->test(view, of, typed->wanted.word);
}

/* A condition on what stands on the left: on any of it for `has`, on the one thing it is for `is`.
 */
static enum truth of_left(struct view *view, const struct typed *typed,
                          enum truth (*test)(struct view *, const struct typed *, struct ref)) {
  struct ref alone;
  if (eval_alone(view, typed->left, &alone))
    return test(view, typed, alone);
  struct set set = eval_set(view, typed->left);
  enum truth any = set.more ? TRUTH_UNKNOWN : TRUTH_NO, each = any;
  for (size_t i = 0; i < set.count; i++) {
    struct found item = view->pile[set.start + i];
    enum truth one = test(view, typed, item.ref);
    each = i == 0 && !set.nothing && !set.more ? one : truth_either(each, one);
    any = truth_or(any, item.possible ? truth_and(one, TRUTH_UNKNOWN) : one);
  }
  view->pile_count = set.start;
  return set.one ? each : any;
}

/* The set on a side of `in`. */
struct operand {
  struct set set;
  bool holders; /* it is one of holders */
};

static struct operand eval_operand(struct view *view, const struct typed *typed, bool of_wish) {
  bool holders = unnamed_asks(typed);
  struct operand operand = {eval_set(view, typed), !of_wish && holders};
  if (of_wish && holders && !operand.set.count)
    operand.set.more = false;
  return operand;
}

static enum truth is_in(struct view *view, const struct operand *operand, struct held_thing thing) {
  const struct set *set = &operand->set;
  enum truth in = set->more ? TRUTH_UNKNOWN : TRUTH_NO;
  for (size_t i = 0; i < set->count && in != TRUTH_YES; i++) {
    struct found item = view->pile[set->start + i];
    enum truth same = unnamed_same(view, thing, (struct held_thing){item.ref, operand->holders});
    in = truth_or(in, item.possible ? truth_and(same, TRUTH_UNKNOWN) : same);
  }
  return in;
}

/* Whether a way leads to one thing: no further than to it. */
static enum truth is_reached(struct view *view, const struct typed *repeated, struct ref aim) {
  struct reach reach;
  struct found item;
  enum truth in = TRUTH_NO;
  reach_begin(&reach, view, repeated);
  reach_aim(&reach, aim);
  while (in == TRUTH_NO && reach_next(&reach, &item))
    if (ref_same(item.ref, aim))
      in = item.possible ? TRUTH_UNKNOWN : TRUTH_YES;
  reach_end(&reach);
  return in == TRUTH_NO && reach.found.more ? TRUTH_UNKNOWN : in;
}

static enum truth eval_in(struct view *view, const struct typed *typed) {
  struct ref alone;
  bool is_alone = eval_alone(view, typed->left, &alone);
  if (is_alone && typed->right->kind == TYPED_FIELD && typed->right->repeated)
    return is_reached(view, typed->right, alone);
  struct operand of = {.set = set_since(view, view->pile_count)};
  if (!is_alone)
    of = eval_operand(view, typed->left, typed->of_wish);
  const struct set left = of.set;
  struct operand right = eval_operand(view, typed->right, typed->of_wish);
  enum truth result = left.more ? TRUTH_UNKNOWN : TRUTH_NO;
  if (is_alone)
    result = is_in(view, &right, (struct held_thing){alone, !typed->of_wish && unnamed_asks(typed->left)});
  for (size_t i = 0; i < left.count; i++) {
    struct found item = view->pile[left.start + i];
    enum truth one = is_in(view, &right, (struct held_thing){item.ref, of.holders});
    bool sure = i == 0 && !left.nothing && !left.more && (left.one || !item.possible);
    result = sure ? one : truth_either(result, one);
  }
  view->pile_count = left.start;
  return result;
}

/* ---- comparison ---- */

enum stated { STATED_NOTHING, STATED_DIFFERENT, STATED_ALIKE };

/* What is stated of two sides whatever they are: `b.chair.side != b.deputy.side` of roles that are said
 * to be of different sides, or of the same one. */
static enum stated stated_of_both(struct view *view, struct ref one, struct ref other, enum sort sort) {
  if (view_differs(view, one, other, sort))
    return STATED_DIFFERENT;
  return view_alike(view, one, other, sort) ? STATED_ALIKE : STATED_NOTHING;
}

/* Somebody of whom a side asks for the party, side or sector, where that is one for certain. */
static bool asks_of_one(struct view *view, const struct typed *side, struct ref *out) {
  if (side->kind != TYPED_FIELD || !side->field->who)
    return false;
  if (eval_alone(view, side->left, out))
    return true;
  struct set of = eval_set(view, side->left);
  bool alone = of.count == 1 && !of.more && !view->pile[of.start].possible;
  if (alone)
    *out = view->pile[of.start].ref;
  view->pile_count = of.start;
  return alone;
}

static bool may_be_empty(const struct view *view, const struct set *set) {
  return set->more || set->nothing || is_there(view, *set) != TRUTH_YES;
}

/* Several at once (an office in two sectors): no one thing that could be the same as another. */
static bool are_several(const struct view *view, const struct set *set) {
  size_t certain = 0;
  for (size_t i = 0; i < set->count; i++)
    certain += !view->pile[set->start + i].possible;
  return !set->one && certain > 1;
}

static enum truth same_things(const struct view *view, const struct set *a, const struct set *b,
                              bool unequal) {
  bool equal = a->more || b->more, different = equal;
  if (is_there(view, *a) == TRUTH_NO || is_there(view, *b) == TRUTH_NO)
    return TRUTH_NO;
  for (size_t i = 0; i < a->count; i++)
    for (size_t k = 0; k < b->count; k++) {
      bool same = ref_same(view->pile[a->start + i].ref, view->pile[b->start + k].ref);
      equal = equal || same;
      different = different || !same;
    }
  if (!(unequal ? different : equal))
    return TRUTH_NO;
  if (equal && different && (are_several(view, a) || are_several(view, b)))
    return TRUTH_NO;
  if ((unequal ? equal : different) || may_be_empty(view, a) || may_be_empty(view, b))
    return TRUTH_UNKNOWN;
  return TRUTH_YES;
}

/* The variable a chain of fields begins with. */
static const struct typed *beginning(const struct typed *chain) {
  while (chain->kind == TYPED_FIELD)
    chain = chain->left;
  return chain;
}

/* Two variables that stand for one and the same turn stand for any two of its terms. */
static bool are_two_terms(const struct view *view, const struct typed *a, const struct typed *b) {
  a = beginning(a);
  b = beginning(b);
  if (a->kind != TYPED_VARIABLE || b->kind != TYPED_VARIABLE || a->variable == b->variable)
    return false;
  struct ref term = view->variables[a->variable];
  return term.sort == SORT_TERM && !index_term_is_at(view->index, term) &&
         ref_same(term, view->variables[b->variable]);
}

static enum truth compare_things(struct view *view, const struct typed *typed) {
  const struct typed *a = typed->left, *b = typed->right;
  bool two_terms = are_two_terms(view, a, b);
  bool unequal = typed->operation == EXPRESSION_UNEQUAL;
  struct ref one, other;
  bool open = !view->world && !two_terms; /* what is stated of both whatever they are; in one outcome it is seen */
  bool of_one = asks_of_one(view, a, &one), of_other = asks_of_one(view, b, &other);
  enum stated stated = open && of_one && of_other && a->field->who == b->field->who
                           ? stated_of_both(view, one, other, a->field->who)
                           : STATED_NOTHING;
  if (stated == STATED_DIFFERENT)
    return truth_of(unequal);
  struct set left = of_one ? eval_field(view, a, one) : eval_set(view, a);
  struct set right = of_other ? eval_field(view, b, other) : eval_set(view, b);
  enum truth result = two_terms && a->sorts == SORT_BIT(SORT_TERM) ? TRUTH_UNKNOWN
                                                                  : same_things(view, &left, &right, unequal);
  view->pile_count = left.start;
  bool unknown = result == TRUTH_UNKNOWN && !left.more && !right.more;
  return unknown && stated == STATED_ALIKE ? truth_of(!unequal) : result;
}

/* A date that lacks its day or month lies somewhere in it. */
static struct amount days_of(struct date date) {
  struct date first = {date.year, date.month ? date.month : 1, date.day ? date.day : 1},
              next = first;
  if (date.month == 0)
    next.year++;
  else if (date.day == 0 && date.month == 12)
    next = (struct date){(int16_t)(date.year + 1), 1, 1};
  else if (date.day == 0)
    next.month++;
  int64_t low = date_days(first), high = date.day ? low : date_days(next) - 1;
  return amount_between(number_of(low), number_of(high), false);
}

static enum truth compare_amounts(struct view *view, const struct typed *typed) {
  struct amount left, right;
  enum truth there;
  if (typed->left->sorts == SORT_BIT(SORT_DATE)) {
    struct date a = {0}, b = {0};
    there = truth_and(eval_date(view, typed->left, &a), eval_date(view, typed->right, &b));
    left = days_of(a);
    right = days_of(b);
  } else {
    there =
        truth_and(eval_amount(view, typed->left, &left), eval_amount(view, typed->right, &right));
  }
  if (there == TRUTH_NO)
    return TRUTH_NO;
  return truth_and(there, amount_compare(typed->operation, &left, &right));
}

static enum truth eval_compare(struct view *view, const struct typed *typed) {
  sort_set sorts = typed->left->sorts;
  if (sorts & (SORT_BIT(SORT_NUMBER) | SORT_BIT(SORT_DATE)))
    return compare_amounts(view, typed);
  if (!(sorts & SORT_BIT(SORT_TEXT)))
    return compare_things(view, typed);
  const char *left = eval_text(view, typed->left), *right = eval_text(view, typed->right);
  if (!left || !right)
    return TRUTH_NO;
  return truth_of((strcmp(left, right) == 0) == (typed->operation == EXPRESSION_EQUAL));
}

static enum truth eval_covers(struct view *view, const struct typed *typed) {
  struct set whole = eval_set(view, typed->left), part = eval_set(view, typed->right);
  enum truth result = TRUTH_NO;
  if (whole.count == 1 && part.count == 1)
    result = power_covers(view, view->pile[whole.start].ref, view->pile[part.start].ref);
  view->pile_count = whole.start;
  return result;
}

/* ---- all kinds ---- */

static enum truth at_all_moments(struct view *view, const struct typed *lines, bool always) {
  if (view->world)
    return always ? world_always(view, lines) : world_eventually(view, lines);
  struct outcome outcome = clock_outcome(view, lines);
  return always ? clock_always(view, &outcome) : clock_eventually(view, &outcome);
}

/* Whichever day it is asked on. */
static enum truth of_all_time(struct view *view, const struct typed *typed) {
  struct date day = before_go(view, typed, NULL, 0);
  enum truth truth = at_all_moments(view, typed->block, typed->kind == TYPED_ALWAYS);
  view->day = day;
  return truth;
}

enum truth eval_truth(struct view *view, const struct typed *typed) {
  enum truth left;
  bool later_term;
  if (!view_step(view))
    return TRUTH_UNKNOWN;
  switch (typed->kind) {
  case TYPED_EACH:
    return quantify(view, typed, true);
  case TYPED_SOME:
    return quantify(view, typed, false);
  case TYPED_NO:
    later_term = view->later_term;
    view->later_term = false;
    left = truth_not(quantify(view, typed, false));
    view->later_term = later_term;
    return left;
  case TYPED_HAS:
    return of_left(view, typed, has_field);
  case TYPED_IS:
    return of_left(view, typed, test_is);
  case TYPED_NOT:
    later_term = view->later_term;
    view->later_term = false;
    left = truth_not(eval_truth(view, typed->left));
    view->later_term = later_term;
    return left;
  case TYPED_AND:
    left = eval_truth(view, typed->left);
    return left == TRUTH_NO ? left : truth_and(left, eval_truth(view, typed->right));
  case TYPED_OR:
    left = eval_truth(view, typed->left);
    return left == TRUTH_YES ? left : truth_or(left, eval_truth(view, typed->right));
  case TYPED_COMPARE:
    return eval_compare(view, typed);
  case TYPED_IN:
    return eval_in(view, typed);
  case TYPED_COVERS:
    return eval_covers(view, typed);
  case TYPED_AT:
  case TYPED_NEXT:
  case TYPED_PREVIOUS:
  case TYPED_WITHIN:
    return elsewhen_truth(view, typed);
  case TYPED_ALWAYS:
  case TYPED_EVENTUALLY:
    return of_all_time(view, typed);
  default:
    return TRUTH_UNKNOWN;
  }
}

enum truth eval_lines(struct view *view, const struct typed *lines) {
  enum truth all = TRUTH_YES;
  for (const struct typed *line = lines; line && all != TRUTH_NO; line = line->next)
    all = truth_and(all, eval_truth(view, line));
  return all;
}
