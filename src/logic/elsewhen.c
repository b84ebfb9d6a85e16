/* SPDX-License-Identifier: EUPL-1.2
 *
 * A moment that the world does not have – before the first day, or dated where no day is known – leaves all
 * unknown; before the first moment there is nothing.
 */
#include "logic/elsewhen.h"

#include "logic/before.h"
#include "logic/clock.h"
#include "logic/eval.h"
#include "logic/when.h"
#include "logic/world.h"

enum { MOMENTS_MOST = 256 };
enum passage { WAY_THERE, WAY_TO_NOTHING, WAY_UNKNOWN };

/* The moment at hand. */
struct now {
  uint32_t tick;
  struct date day;
};

static void come_back(struct view *view, struct now now) {
  view->tick = now.tick;
  view->day = now.day;
}

static enum passage find_tick(struct view *view, const struct typed *to) {
  if (to->kind == TYPED_AT)
    return course_tick_at(view->world->course, to->date, to->number, &view->tick) ? WAY_THERE : WAY_UNKNOWN;
  uint32_t step = when_step(view, view->world->course, to);
  if (to->kind == TYPED_NEXT)
    view->tick += step;
  else if (!course_tick_before(view->world->course, view->tick, step, &view->tick))
    return before_has_moments(view, view->world->course) ? WAY_UNKNOWN : WAY_TO_NOTHING;
  return WAY_THERE;
}

/* Makes the moment that of a world which is meant. */
static enum passage go(struct view *view, const struct typed *to, struct now *now) {
  now->tick = view->tick;
  enum passage way = find_tick(view, to);
  now->day = before_go(view, to, view->world->course, view->tick);
  return way;
}

static enum truth truth_in_world(struct view *view, const struct typed *to) {
  struct now now;
  enum passage way = go(view, to, &now);
  enum truth truth = way == WAY_THERE ? eval_truth(view, to->left) : way == WAY_UNKNOWN ? TRUTH_UNKNOWN : TRUTH_NO;
  come_back(view, now);
  return truth;
}

static enum truth within_in_world(struct view *view, const struct typed *within) {
  const struct now now = {view->tick, view->day};
  uint32_t ticks = course_ticks_of_years(view->world->course, within->left->number.top, now.tick);
  enum truth any = TRUTH_NO;
  for (uint32_t i = 0; i < ticks && any != TRUTH_YES; i++) {
    view->tick = now.tick + i;
    if (i)
      before_go(view, within, view->world->course, view->tick);
    any = truth_or(any, eval_truth(view, within->right));
  }
  come_back(view, now);
  return any;
}

enum truth elsewhen_truth(struct view *view, const struct typed *to) {
  bool within = to->kind == TYPED_WITHIN;
  if (view->world)
    return within ? within_in_world(view, to) : truth_in_world(view, to);
  struct date day = before_go(view, to, NULL, 0);
  struct outcome outcome = clock_outcome(view, within ? to->right : to->left);
  view->day = day;
  if (to->kind != TYPED_PREVIOUS && clock_always(view, &outcome) == TRUTH_YES)
    return TRUTH_YES;
  return clock_eventually(view, &outcome) == TRUTH_NO ? TRUTH_NO : TRUTH_UNKNOWN;
}

/* ---- sets ---- */

/* Things found at some moments, and at how many of these each certainly was. */
struct gathered {
  struct found *items;
  size_t *certain;
  size_t count, room, certain_room, moments;
  struct set set;
};

static void gather(struct view *view, struct gathered *all, const struct found *item, bool certain) {
  size_t at = 0;
  while (at < all->count && !ref_same(all->items[at].ref, item->ref))
    at++;
  if (at == all->count) {
    all->items = arena_grow(view->scratch, all->items, &all->room, at + 1, sizeof *all->items);
    all->certain = arena_grow(view->scratch, all->certain, &all->certain_room, at + 1, sizeof *all->certain);
    all->items[all->count++] = *item;
    all->certain[at] = 0;
  }
  all->certain[at] += certain;
}

/* Why a thing is there only at some moments: who begins in the role that was first asked whose turn it is; where that
 * is said, which of its moments are meant. */
static struct reason turn_of(const struct view *view) {
  uint32_t role = view->clocks[view->clock_base].role;
  if (clock_begins_known(view->model, role))
    return (struct reason){REASON_DATES, SORT_NONE, {SORT_AGREEMENT, 0}};
  return (struct reason){REASON_BEGINS, SORT_NONE, {SORT_ROLE, role}};
}

static void gather_moment(struct view *view, const struct typed *at, struct gathered *all) {
  struct set set = eval_set(view, at->left);
  all->moments++;
  all->set.more = all->set.more || set.more;
  if (set.more || set.one)
    all->set.reason = set.reason;
  for (size_t i = 0; i < set.count; i++) {
    struct found item = view->pile[set.start + i];
    if (set.one && !item.possible)
      item = (struct found){item.ref, true, set.reason};
    gather(view, all, &item, !item.possible);
  }
  view->pile_count = set.start;
}

static struct set set_in_world(struct view *view, const struct typed *to) {
  struct now now;
  struct set set = {.start = view->pile_count};
  switch (go(view, to, &now)) {
  case WAY_THERE:
    set = eval_set(view, to->left);
    break;
  case WAY_UNKNOWN:
    set.more = true;
    set.reason = (struct reason){REASON_DATES, SORT_NONE, {SORT_AGREEMENT, 0}};
    break;
  default:
    break;
  }
  come_back(view, now);
  return set;
}

/* Before the first moment there is nothing, so what was there before any moment is only possible. */
static struct set made_possible(struct view *view, const struct typed *to, struct set set) {
  for (size_t i = 0; to->kind == TYPED_PREVIOUS && i < set.count; i++)
    view->pile[set.start + i].possible = true;
  set.nothing = set.nothing || (to->kind == TYPED_PREVIOUS && set.one);
  return set;
}

static struct set set_at_all(struct view *view, const struct typed *to) {
  struct moment before = clock_begin(view);
  struct set first = eval_set(view, to->left);
  if (view->clock_count == view->clock_base) { /* one moment is as another */
    clock_leave(view, before);
    return made_possible(view, to, first);
  }
  struct gathered all = {.set = {.start = first.start}};
  struct reason turns = turn_of(view);
  view->pile_count = first.start;
  do {
    if (all.moments == MOMENTS_MOST) { /* too many turns that come together */
      all.set.more = true;
      all.set.reason = turns;
      clock_leave(view, before);
      break;
    }
    gather_moment(view, to, &all);
  } while (clock_next(view, before));
  for (size_t i = 0; i < all.count; i++) {
    struct found item = all.items[i];
    bool certain = all.certain[i] == all.moments && all.moments < MOMENTS_MOST;
    if (!certain && !item.possible)
      item = (struct found){item.ref, true, turns};
    item.possible = !certain;
    view_push(view, item);
  }
  all.set.count = all.count;
  return made_possible(view, to, all.set);
}

struct set elsewhen_set(struct view *view, const struct typed *to) {
  if (view->world)
    return set_in_world(view, to);
  struct date day = before_go(view, to, NULL, 0);
  struct set set = set_at_all(view, to);
  view->day = day;
  return set;
}

/* ---- numbers ---- */

static enum truth amount_at_all(struct view *view, const struct typed *at, struct amount *out) {
  bool first = true;
  enum truth all = TRUTH_UNKNOWN;
  struct moment before = clock_begin(view);
  *out = (struct amount){0};
  do {
    struct amount one;
    enum truth there = eval_amount(view, at->left, &one);
    all = first ? there : truth_either(all, there);
    first = false;
    for (size_t i = 0; there != TRUTH_NO && i < one.count; i++)
      amount_add_option(out, one.options[i]);
    if (there != TRUTH_NO && !out->reason.kind)
      out->reason = one.reason;
  } while (clock_next(view, before));
  if (!out->count)
    *out = amount_between(number_of(0), number_of(0), true);
  return all;
}

enum truth elsewhen_amount(struct view *view, const struct typed *at, struct amount *out) {
  struct now now = {view->tick, view->day};
  enum truth there = TRUTH_UNKNOWN;
  if (view->world) {
    *out = amount_between(number_of(0), number_of(0), true);
    if (go(view, at, &now) == WAY_THERE)
      there = eval_amount(view, at->left, out);
  } else {
    before_go(view, at, NULL, 0);
    there = amount_at_all(view, at, out);
  }
  come_back(view, now);
  return there;
}
