/* SPDX-License-Identifier: EUPL-1.2
 *
 * A search in breadth, twice where need be: first along the steps that are certain, then along all
 * of them. Things stay on the pile in the order they are met, so the pile is the queue.
 */
#include "logic/reach.h"

struct search {
  struct view *view;
  const struct typed *typed;
  uint32_t serial;  /* what has this stamp has been met */
  bool perhaps;     /* steps that are only possible are taken too */
  bool left_out;    /* one of them was met before that */
  struct set found; /* on top of the pile */
};

static bool is_new(struct search *search, struct ref ref) {
  uint32_t *stamp = &search->view->met[index_key(search->view->index, ref)];
  if (*stamp == search->serial)
    return false;
  *stamp = search->serial;
  return true;
}

/* Keeps of what a step led to, now on top of the pile, what is new. */
static void keep_new(struct search *search, struct set step, const struct found *from) {
  struct found *pile = search->view->pile;
  size_t kept = step.start;
  for (size_t i = step.start; i < step.start + step.count; i++) {
    struct found item = pile[i];
    if (from->possible && !item.possible) {
      item.possible = true;
      item.reason = from->reason;
    }
    if (item.possible && !search->perhaps)
      search->left_out = true;
    else if (is_new(search, item.ref))
      pile[kept++] = item;
  }
  search->view->pile_count = kept;
  search->found.count = kept - search->found.start;
}

static void step_from(struct search *search, struct found from) {
  const struct typed *typed = search->typed;
  if (from.possible && !search->perhaps) {
    search->left_out = true;
  } else if (!view_step(search->view)) {
    search->found.more = true;
    search->found.reason = (struct reason){REASON_LIMIT, SORT_NONE, {SORT_NONE, 0}};
  } else if (typed->field->of & SORT_BIT(from.ref.sort)) {
    keep_new(search, typed->field->things(search->view, from.ref, &typed->wanted), &from);
  }
}

static void search_all(struct search *search, struct set from) {
  for (size_t i = 0; i < from.count; i++)
    step_from(search, search->view->pile[from.start + i]);
  for (size_t i = 0; i < search->found.count; i++)
    step_from(search, search->view->pile[search->found.start + i]);
}

struct set reach(struct view *view, const struct typed *typed, struct set from) {
  struct search search = {.view = view, .typed = typed, .serial = view_meet(view)};
  search.found = (struct set){.start = view->pile_count, .more = from.more, .reason = from.reason};
  search_all(&search, from);
  if (search.left_out) {
    search.perhaps = true;
    search_all(&search, from);
  }
  return search.found;
}
