/* SPDX-License-Identifier: EUPL-1.2
 *
 * Elements that pick nothing of the same things, and turn on no branches of the same choice, never exclude each
 * other: what is allowed of one is allowed whatever is picked in the other. So only groups that hang together are
 * asked about.
 */
#include "check/together.h"

#include "check/judge.h"
#include "check/why.h"
#include "logic/clock.h"
#include "settle/joint.h"

#include <stdlib.h>
#include <string.h>

enum { TOGETHER_MOST = 2000, BRANCHES_MOST = 60, TRIES_MOST = 200 };

/* What is no thing, and yet is picked of by several: a choice of branches, an open length of terms, the year with which
 * terms of office begin. */
enum { OF_CHOICE = SORT_COUNT, OF_LENGTH, OF_OFFICE };

static struct ref key(int sort, uint32_t number) {
  return (struct ref){(enum sort)sort, number};
}

struct member {
  const struct open_element *element;
  uint32_t group; /* another of its group, itself in the end */
  uint32_t next;  /* + 1: of its group; 0: there are no more */
  uint32_t size;  /* of the group that is called after it */
};

struct grouping {
  struct view *view;
  struct member *members;
  size_t count;
  const struct judge_options *options;
  struct joint *joint; /* of the group in which few are sought; NULL: each try is made anew */
  size_t *places;      /* by member: its place there */
};

/* ---- groups ---- */

void together_note(struct things *things, const struct index *index, const struct world *world) {
  for (size_t i = 0; world && i < world->picks->count; i++) {
    const struct pick *pick = &world->picks->items[i].pick;
    if (pick->kind == PICK_WAY) things_number(things, key(OF_LENGTH, index->length_of[pick->ref.index]));
    if (pick->kind == PICK_WAY && clock_first_year_open(index->model, pick->ref.index))
      things_number(things, key(OF_OFFICE, 0));
    if (pick->ref.sort) things_number(things, pick->ref);
    if (pick->of.sort) things_number(things, pick->of);
  }
}

static uint32_t group_of(const struct grouping *grouping, uint32_t member) {
  struct member *members = grouping->members;
  for (; members[member].group != member; member = members[member].group)
    members[member].group = members[members[member].group].group;
  return member;
}

/* `first`: by number of a thing, an element it is in, + 1. */
static void join(struct grouping *grouping, uint32_t member, uint32_t *first) {
  if (*first)
    grouping->members[group_of(grouping, member)].group = group_of(grouping, *first - 1);
  else
    *first = member + 1;
}

/* Each group's members one after the other, from the one it is called after on. */
static void chain_groups(struct grouping *grouping) {
  struct member *members = grouping->members;
  for (uint32_t i = (uint32_t)grouping->count; i-- > 0;) {
    uint32_t group = group_of(grouping, i);
    members[group].size++;
    if (group == i) continue;
    members[i].next = members[group].next;
    members[group].next = i + 1;
  }
}

static void find_groups(struct grouping *grouping) {
  struct arena *arena = grouping->view->scratch;
  struct things things = {.arena = arena};
  uint32_t *first = NULL;
  size_t room = 0;
  for (uint32_t i = 0; i < grouping->count; i++) {
    const struct open_element *element = grouping->members[i].element;
    for (size_t k = 0; k < element->thing_count + element->group_count; k++) {
      bool thing = k < element->thing_count;
      struct ref ref = thing ? element->things[k] : key(OF_CHOICE, element->groups[k - element->thing_count]);
      uint32_t number = things_number(&things, ref);
      first = arena_grow(arena, first, &room, number, sizeof *first);
      join(grouping, i, &first[number - 1]);
    }
  }
  chain_groups(grouping);
}

/* ---- some of one group ---- */

struct some {
  uint32_t *items; /* members */
  size_t count;
};

/* The first element is the last member. */
static int by_element(const void *a, const void *b) {
  const uint32_t *one = a, *other = b;
  return (*one < *other) - (*one > *other);
}

static struct some members_of(const struct grouping *grouping, uint32_t group) {
  const struct member *members = grouping->members;
  struct some some = {.items = arena_array(grouping->view->arena, members[group].size + 1, sizeof *some.items)};
  for (uint32_t i = group + 1; i; i = members[i - 1].next) some.items[some.count++] = i - 1;
  qsort(some.items, some.count, sizeof *some.items, by_element);
  return some;
}

/* What is asked of them all, chained in the scratch, which is cleared. */
static const struct question *questions_of(const struct grouping *grouping, struct some some) {
  struct arena *arena = grouping->view->scratch;
  struct question *first = NULL;
  arena_clear(arena);
  for (size_t i = some.count; i-- > 0;) {
    struct question *question = arena_alloc(arena, sizeof *question);
    *question = grouping->members[some.items[i]].element->question;
    question->next = first;
    first = question;
  }
  return first;
}

/* Whether some outcome keeps them all, under the branches that are picked. */
static enum settled_as settle_here(const struct grouping *grouping, struct some some) {
  struct view *view = grouping->view;
  bool in_conflict = false;
  for (size_t i = 0; i < some.count; i++)
    in_conflict = in_conflict || grouping->members[some.items[i]].element->in_conflict;
  return settle_all(view, view->scratch, questions_of(grouping, some), in_conflict, grouping->options->conflicts);
}

/* What may be so where either of two is: what can be kept, else what cannot be told. */
static enum settled_as under_either(enum settled_as one, enum settled_as other) {
  if (one == SETTLED_OPEN || other == SETTLED_OPEN) return SETTLED_OPEN;
  return one == UNSETTLED ? one : other;
}

/* … under any branches. */
static enum settled_as settle_some(const struct grouping *grouping, struct some some) {
  struct view *view = grouping->view;
  uint32_t groups[GROUPS_SEEN_MOST];
  size_t count = 0;
  for (size_t i = 0; i < some.count; i++) {
    const struct open_element *element = grouping->members[some.items[i]].element;
    for (size_t k = 0; k < element->group_count; k++) view_see_group(element->groups[k], groups, &count);
  }
  if (count == GROUPS_SEEN_MOST || view_pick_count(view, groups, count) > BRANCHES_MOST) return UNSETTLED;
  view_pick_first(view, groups, count);
  enum settled_as as = SETTLED_VIOLATED;
  do as = under_either(as, settle_here(grouping, some));
  while (as != SETTLED_OPEN && view_pick_next(view, groups, count));
  view_pick_none(view, groups, count);
  return as;
}

/* ---- few that exclude each other ---- */

/* Where the group is asked of one moment, and in no branches or conflicts, its questions are made once. */
static void open_joint(struct grouping *grouping, struct some all) {
  struct view *view = grouping->view;
  grouping->joint = NULL;
  for (size_t i = 0; i < all.count; i++) {
    const struct open_element *element = grouping->members[all.items[i]].element;
    if (element->in_conflict || element->group_count) return;
  }
  grouping->places = arena_array(view->arena, grouping->count + 1, sizeof *grouping->places);
  for (size_t i = 0; i < all.count; i++) grouping->places[all.items[i]] = i;
  const struct question *questions = questions_of(grouping, all);
  grouping->joint = joint_open(view, view->scratch, questions, all.count, grouping->options->conflicts);
}

static bool exclude_jointly(const struct grouping *grouping, struct some some) {
  size_t *places = arena_array(grouping->view->arena, some.count + 1, sizeof *places);
  for (size_t i = 0; i < some.count; i++) places[i] = grouping->places[some.items[i]];
  return joint_exclude(grouping->joint, places, some.count);
}

/* Within the searches that are left. */
static bool exclude(const struct grouping *grouping, struct some some, size_t *tries) {
  if (!*tries) return false;
  --*tries;
  return grouping->joint ? exclude_jointly(grouping, some) : settle_some(grouping, some) == SETTLED_VIOLATED;
}

/* The shortest beginning of some that exclude each other which does too, with so many of them at least. */
static size_t shortest(const struct grouping *grouping, struct some some, size_t least, size_t *tries) {
  size_t low = least < 2 ? 2 : least, high = some.count;
  while (low < high) {
    struct some beginning = {some.items, (low + high) / 2};
    if (exclude(grouping, beginning, tries))
      high = beginning.count;
    else
      low = beginning.count + 1;
  }
  return high;
}

/* Leaves those of which none can be left out: the last one of a shortest beginning cannot, and comes first. */
static struct some needed(const struct grouping *grouping, struct some some, size_t *tries) {
  struct some out = {arena_array(grouping->view->arena, some.count + 1, sizeof *out.items), some.count};
  memcpy(out.items, some.items, some.count * sizeof *some.items);
  for (size_t kept = 0; kept < out.count; kept++) {
    out.count = shortest(grouping, out, kept, tries);
    uint32_t last = out.items[out.count - 1];
    if (out.count == kept) break;
    memmove(out.items + 1, out.items, (out.count - 1) * sizeof *out.items);
    out.items[0] = last;
  }
  return out;
}

/* The next choice of so many places, the first of which differ last; false: there are no more. */
static bool next_places(size_t *places, size_t count, size_t of) {
  for (size_t i = count; i-- > 0;) {
    if (places[i] >= of - count + i) continue;
    places[i]++;
    for (size_t k = i + 1; k < count; k++) places[k] = places[k - 1] + 1;
    return true;
  }
  return false;
}

/* The first so many that exclude each other; none were found: a count of 0. */
static struct some so_many(const struct grouping *grouping, struct some all, size_t count, size_t *tries) {
  size_t *places = arena_array(grouping->view->arena, count + 1, sizeof *places);
  struct some out = {arena_array(grouping->view->arena, count + 1, sizeof *out.items), count};
  for (size_t i = 0; i < count; i++) places[i] = i;
  do {
    for (size_t i = 0; i < count; i++) out.items[i] = all.items[places[i]];
    if (exclude(grouping, out, tries)) return out;
  } while (*tries && next_places(places, count, all.count));
  return (struct some){0};
}

static struct some fewest(const struct grouping *grouping, struct some all) {
  size_t tries = TRIES_MOST;
  struct some least = needed(grouping, all, &tries);
  for (size_t count = 2; count < least.count && tries; count++) {
    struct some fewer = so_many(grouping, all, count, &tries);
    if (fewer.count) return fewer;
  }
  return least;
}

static struct some few(struct grouping *grouping, uint32_t group) {
  struct some all = members_of(grouping, group);
  open_joint(grouping, all);
  struct some few = fewest(grouping, all);
  joint_close(grouping->joint);
  grouping->joint = NULL;
  return few;
}

static void name(const struct grouping *grouping, struct some some, struct excluding *out) {
  struct view *view = grouping->view;
  *out = (struct excluding){.elements = arena_array(view->arena, some.count + 1, sizeof *out->elements)};
  qsort(some.items, some.count, sizeof *some.items, by_element);
  view->group_seen_count = 0;
  for (size_t i = 0; i < some.count; i++) {
    const struct open_element *element = grouping->members[some.items[i]].element;
    out->elements[out->count++] = element->place;
    for (size_t k = 0; k < element->group_count; k++)
      view_see_group(element->groups[k], view->groups_seen, &view->group_seen_count);
  }
  if (grouping->options->why)
    out->why = why_of(view, questions_of(grouping, some), VERDICT_VIOLATED, NULL, grouping->options->conflicts, NULL);
}

enum settled_as together_settle(struct view *view, const struct open_element *elements, size_t count,
                                const struct judge_options *options, struct excluding *out) {
  struct grouping grouping = {.view = view, .count = count, .options = options};
  enum settled_as all = SETTLED_OPEN;
  grouping.members = arena_array(view->arena, count + 1, sizeof *grouping.members);
  for (uint32_t i = 0; i < count; i++, elements = elements->next)
    grouping.members[i] = (struct member){.element = elements, .group = i};
  find_groups(&grouping);
  for (uint32_t i = 0; i < count && all != SETTLED_VIOLATED; i++) {
    uint32_t size = grouping.members[i].size;
    if (size < 2) continue; /* another is called after */
    enum settled_as one = size <= TOGETHER_MOST ? settle_some(&grouping, members_of(&grouping, i)) : UNSETTLED;
    all = one == SETTLED_OPEN ? all : one;
    if (one == SETTLED_VIOLATED && !options->bare) name(&grouping, few(&grouping, i), out);
  }
  return all;
}
