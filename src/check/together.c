/* SPDX-License-Identifier: EUPL-1.2
 *
 * Elements that pick nothing of the same things, and turn on no branches of the same choice, never exclude each
 * other: what is allowed of one is allowed whatever is picked in the other. So only groups that hang together are
 * asked about.
 */
#include "check/together.h"

enum { TOGETHER_MOST = 2000, BRANCHES_MOST = 60 };

/* What is no thing, and yet is picked of by several: a choice of branches, an open length of terms. */
enum { OF_CHOICE = SORT_COUNT, OF_LENGTH };

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
  uint64_t conflicts;
};

/* ---- groups ---- */

void together_note(struct things *things, const struct index *index, const struct world *world) {
  for (size_t i = 0; world && i < world->picks->count; i++) {
    const struct pick *pick = &world->picks->items[i].pick;
    if (pick->kind == PICK_WAY) things_number(things, key(OF_LENGTH, index->length_of[pick->ref.index]));
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

/* ---- one group ---- */

/* Whether some outcome keeps all of a group, under the branches that are picked. */
static enum settled_as settle_here(const struct grouping *grouping, uint32_t group) {
  struct view *view = grouping->view;
  struct question *first = NULL;
  bool in_conflict = false;
  arena_clear(view->scratch);
  for (uint32_t i = group + 1; i; i = grouping->members[i - 1].next) {
    struct question *question = arena_alloc(view->scratch, sizeof *question);
    *question = grouping->members[i - 1].element->question;
    question->next = first;
    first = question;
    in_conflict = in_conflict || grouping->members[i - 1].element->in_conflict;
  }
  return settle_all(view, view->scratch, first, in_conflict, grouping->conflicts);
}

/* What may be so where either of two is: what can be kept, else what cannot be told. */
static enum settled_as under_either(enum settled_as one, enum settled_as other) {
  if (one == SETTLED_OPEN || other == SETTLED_OPEN) return SETTLED_OPEN;
  return one == UNSETTLED ? one : other;
}

/* … under any branches. */
static enum settled_as settle_group(const struct grouping *grouping, uint32_t group) {
  struct view *view = grouping->view;
  uint32_t groups[GROUPS_SEEN_MOST];
  size_t count = 0;
  for (uint32_t i = group + 1; i; i = grouping->members[i - 1].next)
    for (size_t k = 0; k < grouping->members[i - 1].element->group_count; k++)
      view_see_group(grouping->members[i - 1].element->groups[k], groups, &count);
  if (count == GROUPS_SEEN_MOST || view_pick_count(view, groups, count) > BRANCHES_MOST) return UNSETTLED;
  view_pick_first(view, groups, count);
  enum settled_as as = SETTLED_VIOLATED;
  do as = under_either(as, settle_here(grouping, group));
  while (as != SETTLED_OPEN && view_pick_next(view, groups, count));
  for (size_t i = 0; i < count; i++) view->picks[groups[i]] = 0;
  return as;
}

enum settled_as together_settle(struct view *view, const struct open_element *elements, size_t count,
                                uint64_t conflicts) {
  struct grouping grouping = {.view = view, .count = count, .conflicts = conflicts};
  enum settled_as all = SETTLED_OPEN;
  grouping.members = arena_array(view->arena, count + 1, sizeof *grouping.members);
  for (uint32_t i = 0; i < count; i++, elements = elements->next)
    grouping.members[i] = (struct member){.element = elements, .group = i};
  find_groups(&grouping);
  for (uint32_t i = 0; i < count && all != SETTLED_VIOLATED; i++) {
    uint32_t size = grouping.members[i].size;
    if (size < 2) continue; /* another is called after */
    enum settled_as one = size <= TOGETHER_MOST ? settle_group(&grouping, i) : UNSETTLED;
    all = one == SETTLED_OPEN ? all : one;
  }
  return all;
}
