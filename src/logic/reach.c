/* SPDX-License-Identifier: EUPL-1.2
 *
 * A search in breadth, in two rounds where need be: first along the steps that are certain, then
 * along all of them. Things stay on the pile in the order they are met, so the pile is the queue.
 */
#include "logic/reach.h"

#include "logic/eval.h"
#include "logic/fields.h"

/* A stamp for each thing by its key, and the stamp of the search that has them now. */
struct marks {
  struct marks *spare; /* the next of those that no search has */
  uint32_t serial, *stamps;
};

static struct marks *take_marks(struct view *view) {
  struct marks *marks = view->spare_marks;
  if (marks) {
    view->spare_marks = marks->spare;
  } else {
    marks = arena_alloc(view->arena, sizeof *marks);
    marks->stamps = arena_array(view->arena, view->index->key_count, sizeof *marks->stamps);
  }
  marks->serial++;
  return marks;
}

void reach_begin(struct reach *reach, struct view *view, const struct typed *typed) {
  *reach = (struct reach){.view = view, .typed = typed, .from = eval_set(view, typed->left)};
  reach->found = (struct set){.start = view->pile_count, .more = reach->from.more, .reason = reach->from.reason};
  reach->marks = take_marks(view);
}

void reach_aim(struct reach *reach, struct ref aim) {
  reach->heights = heights_of(reach->view, reach->typed);
  reach->aim = aim;
}

void reach_end(struct reach *reach) {
  reach->view->pile_count = reach->from.start;
  reach->marks->spare = reach->view->spare_marks;
  reach->view->spare_marks = reach->marks;
}

static bool is_new(struct reach *reach, struct ref ref) {
  uint32_t *stamp = &reach->marks->stamps[index_key(reach->view->index, ref)];
  if (*stamp == reach->marks->serial)
    return false;
  *stamp = reach->marks->serial;
  return true;
}

/* Keeps of what a step led to, now on top of the pile, what is new. */
static void keep_new(struct reach *reach, struct set step, const struct found *from) {
  struct found *pile = reach->view->pile;
  size_t kept = step.start;
  for (size_t i = step.start; i < step.start + step.count; i++) {
    struct found item = pile[i];
    if (from->possible && !item.possible) {
      item.possible = true;
      item.reason = from->reason;
    }
    if (item.possible && !reach->perhaps)
      reach->left_out = true;
    else if (is_new(reach, item.ref))
      pile[kept++] = item;
  }
  reach->view->pile_count = kept;
  reach->found.count = kept - reach->found.start;
}

static void step_from(struct reach *reach, struct found from) {
  const struct typed *typed = reach->typed;
  bool leads = typed->field->of & SORT_BIT(from.ref.sort) &&
               (!reach->heights || heights_lead(reach->heights, from.ref, reach->aim));
  if (from.possible && !reach->perhaps) {
    reach->left_out = true;
  } else if (!view_step(reach->view)) {
    reach->found.more = true;
    reach->found.reason = (struct reason){REASON_LIMIT, SORT_NONE, {SORT_NONE, 0}};
  } else if (leads) {
    keep_new(reach, typed->field->things(reach->view, from.ref, &typed->wanted), &from);
  }
}

/* Steps from the next one of those met, or from where it starts; false once all were stepped from. */
static bool step(struct reach *reach) {
  size_t at = reach->stepped, starts = reach->from.count;
  if (at == starts + reach->found.count)
    return false;
  reach->stepped++;
  step_from(reach, reach->view->pile[at < starts ? reach->from.start + at : reach->found.start + at - starts]);
  return true;
}

bool reach_next(struct reach *reach, struct found *out) {
  while (reach->given == reach->found.count) {
    if (step(reach))
      continue;
    if (!reach->left_out || reach->perhaps)
      return false;
    reach->perhaps = true;
    reach->stepped = 0;
  }
  *out = reach->view->pile[reach->found.start + reach->given++];
  return true;
}

struct set reach_all(struct view *view, const struct typed *typed) {
  struct reach reach;
  struct found item;
  reach_begin(&reach, view, typed);
  while (reach_next(&reach, &item))
    continue;
  reach_end(&reach);
  return set_lower(view, reach.found, reach.from.start);
}
