/* SPDX-License-Identifier: EUPL-1.2
 *
 * Conditions: quantifiers, has, is, comparisons, and, or, not, at all times, at some time.
 */
#include "logic/when.h"

#include "logic/clock.h"
#include "logic/eval.h"
#include "logic/fields.h"
#include "logic/truths.h"
#include "logic/unnamed.h"

struct when *when_new(struct view *view, struct arena *arena, struct graph *graph, struct course *course,
                      uint32_t ticks) {
  struct when *when = arena_alloc(arena, sizeof *when);
  *when = (struct when){.view = view, .arena = arena, .graph = graph, .picks = course->picks, .course = course,
                        .holdings = holdings_new(arena, view->model, view->known), .ticks = ticks, .all = ticks,
                        .is_asked = arena_array(arena, view->model->roles_count + 1, ticks),
                        .found = arena_array(arena, view->model->roles_count + view->model->seats_count + 1,
                                             sizeof *when->found),
                        .is_required = arena_array(arena, view->model->figures_count + 1,
                                                   ticks * sizeof *when->is_required),
                        .successions = arena_array(arena, view->model->roles_count + 1, sizeof *when->successions)};
  return when;
}

literal when_vague(struct when *when) {
  when->vague = true;
  return graph_variable(when->graph);
}

/* ---- what the evaluator settles ---- */

static bool is_beyond_evaluator(const struct when *when, const struct typed *typed) {
  struct typed alone = *typed;
  alone.next = NULL;
  return when->terms_bound || ((when->sets_aside || when->view->brute) && when_asks_who(&alone, false));
}

/* The one truth a condition has at all moments of all outcomes; unknown where there is none. */
static enum truth truth_always(struct view *view, const struct typed *typed) {
  enum truth all = TRUTH_UNKNOWN;
  bool first = true;
  struct moment before = clock_begin(view);
  do {
    enum truth one = eval_truth(view, typed);
    all = first ? one : truth_either(all, one);
    first = false;
    if (all == TRUTH_UNKNOWN) {
      clock_leave(view, before);
      return all;
    }
  } while (clock_next(view, before));
  return all;
}

/* The evaluator is asked once for all ticks. */
static bool is_settled(struct when *when, const struct typed *typed, literal *out) {
  struct view *view = when->view;
  bool fresh = true;
  enum truth all, *kept = NULL;
  if (is_beyond_evaluator(when, typed))
    return false;
  if (view->truths)
    kept = truths_of(view->truths, typed, view->variables, &fresh);
  all = kept && !fresh ? *kept : truth_always(view, typed);
  if (kept)
    *kept = all;
  *out = graph_of(all == TRUTH_YES);
  return all != TRUTH_UNKNOWN;
}

/* Where a part is denied, what is surely so of the whole is perhaps so of the part. */
static enum bound denied(enum bound bound) {
  return bound == BOUND_SURELY ? BOUND_PERHAPS : bound == BOUND_PERHAPS ? BOUND_SURELY : BOUND_NONE;
}

/* What holds of all (or of some) before the last tick, where there are more after it. */
static literal with_beyond(const struct when *when, literal before, bool all) {
  if (when->bound == BOUND_SURELY && all)
    return GRAPH_NO;
  return when->bound == BOUND_PERHAPS && !all ? GRAPH_YES : before;
}

/* ---- quantifiers ---- */

literal when_member(struct when *when, const struct typed *quantified, struct when_item item) {
  when->terms_bound += item.ref.sort == SORT_TERM;
  when->view->variables[quantified->variable] = item.ref;
  if (!quantified->right || item.lit == GRAPH_NO)
    return item.lit;
  bool everywhere = when->everywhere;
  when->everywhere = false;
  literal where = when_truth(when, quantified->right);
  when->everywhere = everywhere;
  return graph_and(when->graph, item.lit, where);
}

void when_unbind(struct when *when, struct when_item item) {
  when->terms_bound -= item.ref.sort == SORT_TERM;
}

/* Whether something is asked of each thing or time, or of some; and whether it is that the lines do not hold. */
struct mood {
  bool each, denies;
};

static struct mood mood_of(const struct typed *typed) {
  bool each = typed->kind == TYPED_EACH || typed->kind == TYPED_NO || typed->kind == TYPED_ALWAYS;
  return (struct mood){each, typed->kind == TYPED_NO};
}

/* Whether lines hold; `denies`: that not all of them do. */
static literal lines_or_not(struct when *when, const struct typed *lines, bool denies) {
  if (!denies)
    return when_lines(when, lines);
  bool everywhere = when->everywhere;
  when->everywhere = false;
  when->bound = denied(when->bound);
  literal not = graph_not(when_lines(when, lines));
  when->bound = denied(when->bound);
  when->everywhere = everywhere;
  return not;
}

/* What is asked of a member is asked at every tick only if it is one at every tick. */
static literal quantify_item(struct when *when, const struct typed *typed, struct when_item item, struct mood mood,
                             literal result) {
  bool each = mood.each;
  bool everywhere = when->everywhere;
  enum bound bound = when->bound;
  when->bound = each ? denied(bound) : bound;
  literal member = when_member(when, typed, item);
  when->bound = bound;
  bool term_of_now = item.ref.sort == SORT_TERM && everywhere;
  when->everywhere = everywhere && each && (member == GRAPH_YES || term_of_now);
  if (member != GRAPH_NO) {
    literal holds = lines_or_not(when, typed->block, mood.denies);
    result = each ? graph_and(when->graph, result, graph_or(when->graph, graph_not(member), holds))
                  : graph_or(when->graph, result, graph_and(when->graph, member, holds));
  }
  when_unbind(when, item);
  when->everywhere = everywhere;
  return result;
}

/* While the text does not name who it is, it is not known. */
static literal while_named(struct when *when, struct when_set set, literal holds) {
  literal named = GRAPH_NO;
  if (!set.unnamed)
    return holds;
  for (size_t i = 0; i < set.count; i++)
    named = graph_or(when->graph, named, when->pile[set.start + i].lit);
  literal vague = graph_and(when->graph, graph_not(named), when_vague(when));
  return graph_or(when->graph, graph_and(when->graph, named, holds), vague);
}

static literal quantify(struct when *when, const struct typed *typed, struct mood mood) {
  bool everywhere = when->everywhere, each = mood.each;
  when->everywhere = everywhere && each;
  struct when_set set = when_set(when, typed->left);
  literal result = graph_of(each), settled = graph_of(!each);
  for (size_t i = 0; i < set.count && result != settled; i++)
    result = quantify_item(when, typed, when->pile[set.start + i], mood, result);
  when->pile_count = set.start;
  when->everywhere = everywhere;
  if (set.beyond && result != settled)
    result = with_beyond(when, result, each);
  if (result != settled)
    result = set.vague ? when_vague(when) : while_named(when, set, result);
  return result;
}

/* ---- has, is, in ---- */

static literal any_of(struct when *when, struct when_set set) {
  literal any = GRAPH_NO;
  for (size_t i = 0; i < set.count; i++)
    any = graph_or(when->graph, any, when->pile[set.start + i].lit);
  return set.vague && any != GRAPH_YES ? when_vague(when) : any;
}

static literal has_field(struct when *when, const struct typed *typed, struct ref of) {
  const struct field *field = typed->field;
  if (!(field->of & SORT_BIT(of.sort)) && !unnamed_asks_whose(typed, of))
    return GRAPH_NO;
  if (!field->things) {
    struct amount amount;
    struct date date;
    if (of.sort == SORT_TERM)
      return when_vague(when);
    return graph_of(field->number ? field->number(when->view, of, &amount)
                    : field->date ? field->date(when->view, of, &date)
                                  : field->text(when->view, of) != NULL);
  }
  if (field->things == term_former && when->course->anywhere)
    return GRAPH_YES; /* the first terms are past */
  struct when_set set = when_field(when, typed, of);
  literal there = any_of(when, set);
  if (set.beyond && there != GRAPH_YES)
    there = with_beyond(when, there, false);
  when->pile_count = set.start;
  return there;
}

static literal is_predicate(struct when *when, const struct typed *typed, struct ref of) {
  if (unnamed_office(typed, when->view->model, of))
    return when_vague(when);
  if (!(typed->predicate->of & SORT_BIT(of.sort)))
    return GRAPH_NO;
  if (typed->predicate->test == is_matching)
    return when_matching(when, of);
  enum truth truth = typed->predicate->test(when->view, of, typed->wanted.word);
  return truth == TRUTH_UNKNOWN ? when_vague(when) : graph_of(truth == TRUTH_YES);
}

/* A condition on what stands on the left: on any of it. */
static literal of_left(struct when *when, const struct typed *typed,
                       literal (*test)(struct when *, const struct typed *, struct ref)) {
  struct when_set set = when_set(when, typed->left);
  literal any = GRAPH_NO;
  for (size_t i = 0; i < set.count && any != GRAPH_YES; i++) {
    struct when_item item = when->pile[set.start + i];
    any = graph_or(when->graph, any, graph_and(when->graph, item.lit, test(when, typed, item.ref)));
  }
  when->pile_count = set.start;
  if (set.beyond && any != GRAPH_YES)
    any = with_beyond(when, any, false);
  return set.vague && any != GRAPH_YES ? when_vague(when) : any;
}

static literal has_any(struct when *when, const struct typed *typed) {
  return of_left(when, typed, has_field);
}

static literal is_any(struct when *when, const struct typed *typed) {
  return of_left(when, typed, is_predicate);
}

/* Whether two sets have something in common; the right one lies above the left one on the pile. */
static literal in_common(struct when *when, const struct typed *typed, struct when_set left, struct when_set right) {
  bool holders = !typed->of_wish && unnamed_asks(typed->left), others = !typed->of_wish && unnamed_asks(typed->right);
  literal any = GRAPH_NO;
  for (size_t i = 0; i < left.count; i++)
    for (size_t k = 0; k < right.count; k++) {
      struct when_item a = when->pile[left.start + i], b = when->pile[right.start + k];
      enum truth same = unnamed_same(when->view, (struct held_thing){a.ref, holders},
                                     (struct held_thing){b.ref, others});
      literal both = same == TRUTH_NO ? GRAPH_NO : graph_and(when->graph, a.lit, b.lit);
      if (same == TRUTH_UNKNOWN && both != GRAPH_NO)
        both = graph_and(when->graph, both, when_vague(when));
      any = graph_or(when->graph, any, both);
    }
  return any;
}

static literal is_in(struct when *when, const struct typed *typed) {
  struct when_set left = when_set(when, typed->left), right = when_set(when, typed->right);
  literal in = in_common(when, typed, left, right);
  if (!typed->of_wish)
    in = while_named(when, left, while_named(when, right, in));
  when->pile_count = left.start;
  if ((left.beyond || right.beyond) && in != GRAPH_YES)
    in = with_beyond(when, in, false);
  return (left.vague || right.vague) && in != GRAPH_YES ? when_vague(when) : in;
}

/* ---- comparison ---- */

static literal is_one(struct when *when, struct when_set set) {
  literal *items = arena_array(when->arena, set.count + 1, sizeof *items);
  for (size_t i = 0; i < set.count; i++)
    items[i] = when->pile[set.start + i].lit;
  return graph_exactly_one(when->graph, items, set.count);
}

/* Equal are two sets of one and the same thing; unequal two that have something, and nothing in common. */
static literal compare_things(struct when *when, const struct typed *typed) {
  struct when_set left = when_set(when, typed->left), right = when_set(when, typed->right);
  literal common = in_common(when, typed, left, right); /* no holders: these may be several */
  bool unequal = typed->operation == EXPRESSION_UNEQUAL, vague = left.vague || right.vague;
  left.vague = right.vague = false;
  literal fit = unequal ? graph_and(when->graph, any_of(when, left), any_of(when, right))
                        : graph_and(when->graph, is_one(when, left), is_one(when, right));
  when->pile_count = left.start;
  return vague ? when_vague(when) : graph_and(when->graph, fit, unequal ? graph_not(common) : common);
}

static literal compare(struct when *when, const struct typed *typed) {
  sort_set sorts = typed->left->sorts;
  if (sorts & (SORT_BIT(SORT_DATE) | SORT_BIT(SORT_TEXT))) /* the evaluator would know */
    return when_vague(when);
  if (!(sorts & SORT_BIT(SORT_NUMBER)))
    return compare_things(when, typed);
  struct when_number left = when_number_against(when, typed->left, typed->right);
  struct when_number right = when_number_against(when, typed->right, typed->left);
  return when_compare(when, typed->operation, &left, &right);
}

/* ---- time ---- */

/* At all ticks or at some, whichever this one is. Where the same is asked at every tick anyhow, at this
 * one. */
static literal at_all_ticks(struct when *when, const struct typed *lines, struct mood mood) {
  bool always = mood.each;
  if (always && when->everywhere)
    return lines_or_not(when, lines, mood.denies);
  uint32_t now = when->tick;
  struct date day = when->view->day;
  bool everywhere = when->everywhere;
  literal result = graph_of(always);
  when->unfolds = true;
  when->everywhere = false;
  when->view->day = (struct date){0};
  for (when->tick = 0; when->tick < when->all; when->tick++) {
    literal one = lines_or_not(when, lines, mood.denies);
    result = always ? graph_and(when->graph, result, one) : graph_or(when->graph, result, one);
  }
  when->tick = now;
  when->view->day = day;
  when->everywhere = everywhere;
  return with_beyond(when, result, always);
}

/* ---- all kinds ---- */

/* What asks of several things at once, or stands under `not` or `or`: what it asks at one tick is not asked at every
 * tick. */
static literal at_one_tick(struct when *when, const struct typed *typed,
                           literal (*test)(struct when *, const struct typed *)) {
  bool everywhere = when->everywhere;
  when->everywhere = false;
  literal result = test(when, typed);
  when->everywhere = everywhere;
  return result;
}

/* A comparison in which more or less may make it true or false: nothing in it may lie after the last tick. */
static literal unbounded(struct when *when, const struct typed *typed,
                         literal (*test)(struct when *, const struct typed *)) {
  enum bound bound = when->bound;
  bool unfolds = when->unfolds;
  when->bound = BOUND_NONE;
  when->unfolds = false;
  literal result = at_one_tick(when, typed, test);
  when->lost = when->lost || (bound && when->unfolds);
  when->unfolds = when->unfolds || unfolds;
  when->bound = bound;
  return result;
}

/* That not some are so is that each is not. */
static literal not_so(struct when *when, const struct typed *typed) {
  struct mood mood = mood_of(typed), opposite = {!mood.each, !mood.denies};
  switch (typed->kind) {
  case TYPED_EACH:
  case TYPED_SOME:
  case TYPED_NO:
    return quantify(when, typed, opposite);
  case TYPED_ALWAYS:
  case TYPED_EVENTUALLY:
    return at_all_ticks(when, typed->block, opposite);
  default:
    when->bound = denied(when->bound);
    literal truth = at_one_tick(when, typed, when_truth);
    when->bound = denied(when->bound);
    return graph_not(truth);
  }
}

literal when_truth(struct when *when, const struct typed *typed) {
  literal settled, left;
  if (!view_step(when->view))
    return when_vague(when);
  if (is_settled(when, typed, &settled) || when_is_dated(when, typed, &settled))
    return settled;
  switch (typed->kind) {
  case TYPED_EACH:
  case TYPED_SOME:
  case TYPED_NO:
    return quantify(when, typed, mood_of(typed));
  case TYPED_HAS:
    return at_one_tick(when, typed, has_any);
  case TYPED_IS:
    return at_one_tick(when, typed, is_any);
  case TYPED_NOT:
    return not_so(when, typed->left);
  case TYPED_AND:
    left = when_truth(when, typed->left);
    return left == GRAPH_NO ? left : graph_and(when->graph, left, when_truth(when, typed->right));
  case TYPED_OR:
    left = at_one_tick(when, typed->left, when_truth);
    return left == GRAPH_YES ? left : graph_or(when->graph, left, at_one_tick(when, typed->right, when_truth));
  case TYPED_COMPARE:
    return unbounded(when, typed, compare);
  case TYPED_IN:
    return at_one_tick(when, typed, is_in);
  case TYPED_AT:
  case TYPED_NEXT:
  case TYPED_PREVIOUS:
    return when_truth_at(when, typed);
  case TYPED_WITHIN:
    return when_within(when, typed);
  case TYPED_ALWAYS:
  case TYPED_EVENTUALLY:
    return at_all_ticks(when, typed->block, mood_of(typed));
  default:
    return when_vague(when);
  }
}

literal when_lines(struct when *when, const struct typed *lines) {
  literal all = GRAPH_YES;
  for (const struct typed *line = lines; line && all != GRAPH_NO; line = line->next)
    all = graph_and(when->graph, all, when_truth(when, line));
  return all;
}

literal when_lines_at(struct when *when, const struct typed *lines, uint32_t tick, bool everywhere) {
  when->tick = tick;
  when->everywhere = everywhere;
  return when_lines(when, lines);
}
