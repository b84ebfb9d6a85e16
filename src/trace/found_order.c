/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: clauses with their sentences. Out: what has moved, and where a heading is another. Clauses in a row with the same
 * heading are a group. A group that has a section of the draft for itself stands there as a whole, whatever that
 * section is called.
 */
#include "trace/found_order.h"

#include "base/text.h"

#include <string.h>

#define SEVERAL UINT32_MAX

struct group {
  struct place place;
  uint32_t first, end; /* its clauses */
  uint32_t section;    /* where those found stand + 1; 0: none is found */
  uint32_t home;       /* of those found */
};

struct orderer {
  struct arena *arena;
  const struct draft *draft;
  struct place_index *places;
  const struct order_clause *clauses;
  uint32_t count;
  struct group *groups;
  uint32_t group_count;
  uint32_t *groups_of; /* by clause */
  uint32_t *owners;    /* by section: the group of what is found there + 1 */
  bool *moved;
  struct found_passage *passages;
  size_t passage_count, passage_room;
  uint32_t latest; /* the last group of the latest passage + 1, where that has moved as a whole */
};

static uint32_t section_of(const struct orderer *orderer, uint32_t clause) {
  uint32_t sentence = orderer->clauses[clause].sentence;
  return orderer->draft->units[orderer->draft->sentences[sentence - 1].unit].section;
}

/* ---- groups ---- */

static bool same_heading(const struct place *a, const struct place *b) {
  return a->length == b->length && a->nth == b->nth && memcmp(a->headings, b->headings, a->length) == 0;
}

static uint32_t with(uint32_t known, uint32_t other) {
  return !known || known == other ? other : SEVERAL;
}

static void see(struct orderer *orderer, uint32_t i) {
  struct group *group = &orderer->groups[orderer->group_count - 1];
  group->end = i + 1;
  orderer->groups_of[i] = orderer->group_count - 1;
  if (!orderer->clauses[i].sentence) return;
  uint32_t section = section_of(orderer, i);
  group->section = with(group->section, section + 1);
  group->home = orderer->clauses[i].home;
  orderer->owners[section] = with(orderer->owners[section], orderer->group_count);
}

static void find_groups(struct orderer *orderer) {
  for (uint32_t i = 0; i < orderer->count; i++) {
    struct place place = place_read(orderer->clauses[i].place);
    const struct group *last = orderer->group_count ? &orderer->groups[orderer->group_count - 1] : NULL;
    if (!last || !same_heading(&last->place, &place))
      orderer->groups[orderer->group_count++] = (struct group){.place = place, .first = i};
    see(orderer, i);
  }
}

/* Whether a group has a section for itself. */
static bool is_whole(const struct orderer *orderer, uint32_t group) {
  uint32_t section = orderer->groups[group].section;
  return section && section != SEVERAL && orderer->owners[section - 1] == group + 1;
}

/* ---- what has moved ---- */

/* Under another heading than before, which is still there, and among other clauses. */
static bool is_elsewhere(const struct orderer *orderer, uint32_t i) {
  uint32_t home = orderer->clauses[i].home;
  return home && home != section_of(orderer, i) + 1 && !is_whole(orderer, orderer->groups_of[i]);
}

/* How many rows end with a sentence that is not behind this one; the same sentence may hold several clauses. */
static uint32_t fitting(const struct orderer *orderer, const uint32_t *tails, uint32_t length, uint32_t sentence) {
  uint32_t low = 0, high = length;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (orderer->clauses[tails[middle]].sentence <= sentence)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* tails: by length, the clause that ends the row of that length whose end is the furthest to the front. */
static void find_moved(struct orderer *orderer) {
  uint32_t *tails = arena_array(orderer->arena, (size_t)orderer->count + 1, sizeof *tails), length = 0;
  uint32_t *before = arena_array(orderer->arena, (size_t)orderer->count + 1, sizeof *before);
  for (uint32_t i = 0; i < orderer->count; i++) {
    orderer->moved[i] = orderer->clauses[i].sentence != 0;
    if (!orderer->moved[i] || is_elsewhere(orderer, i)) continue;
    uint32_t at = fitting(orderer, tails, length, orderer->clauses[i].sentence);
    before[i] = at ? tails[at - 1] + 1 : 0;
    tails[at] = i;
    if (at == length) length++;
  }
  for (uint32_t at = length ? tails[length - 1] + 1 : 0; at; at = before[at - 1]) orderer->moved[at - 1] = false;
}

/* ---- passages ---- */

static const char *heading_of(const struct orderer *orderer, const struct place *place) {
  const char *words = arena_copy(orderer->arena, place->headings, place->length);
  return place->nth ? text_format(orderer->arena, "%s (%u)", words, place->nth) : words;
}

static struct found_passage *add_passage(struct orderer *orderer, enum found_passage_kind kind,
                                         const struct group *group, uint32_t section) {
  orderer->passages = arena_grow(orderer->arena, orderer->passages, &orderer->passage_room, orderer->passage_count + 1,
                                 sizeof *orderer->passages);
  struct found_passage *passage = &orderer->passages[orderer->passage_count++];
  const struct draft *draft = orderer->draft;
  uint32_t heading = draft->sections[section].heading;
  *passage = (struct found_passage){.kind = kind,
                                    .heading = heading_of(orderer, &group->place),
                                    .now = place_of_section(orderer->places, section),
                                    .line = draft->units[heading ? heading - 1 : draft->sections[section].first].line};
  if (section) passage->behind = place_of_section(orderer->places, section - 1);
  if (passage->behind && !*passage->behind) passage->behind = NULL;
  orderer->latest = 0;
  return passage;
}

/* Whether all that was found of a group has moved, and nothing but the order is another. */
static bool moves_as_one(const struct orderer *orderer, uint32_t number) {
  const struct group *group = &orderer->groups[number];
  if (!group->section || group->section == SEVERAL) return false;
  if (group->home != group->section && !is_whole(orderer, number)) return false;
  for (uint32_t i = group->first; i < group->end; i++)
    if (orderer->clauses[i].sentence && !orderer->moved[i]) return false;
  return true;
}

/* Whether nothing that was found stands between a group and the one before it. */
static bool follows(const struct orderer *orderer, uint32_t number) {
  uint32_t section = orderer->groups[number - 1].section, next = orderer->groups[number].section;
  if (next <= section) return false;
  while (section + 1 < next && !orderer->owners[section]) section++;
  return section + 1 == next;
}

static void add_moved(struct orderer *orderer, uint32_t number) {
  const struct group *group = &orderer->groups[number];
  if (number && orderer->latest == number && follows(orderer, number))
    orderer->passages[orderer->passage_count - 1].last = heading_of(orderer, &group->place);
  else
    add_passage(orderer, FOUND_PASSAGE_MOVED, group, group->section - 1)->first = group->first;
  orderer->passages[orderer->passage_count - 1].end = group->end;
  orderer->latest = number + 1;
}

/* Whether a clause that has not moved is found under another heading than the register has. */
static bool has_other_heading(const struct orderer *orderer, uint32_t i) {
  const struct group *group = &orderer->groups[orderer->groups_of[i]];
  uint32_t home = orderer->clauses[i].home, section = section_of(orderer, i);
  return home == section + 1 ? place_has_other_number(orderer->places, &group->place, section)
                             : group->place.length != 0;
}

/* One for each section that holds some of the group. */
static void add_renamed(struct orderer *orderer, const struct group *group) {
  struct found_passage *passage = NULL;
  uint32_t section = 0;
  for (uint32_t i = group->first; i < group->end; i++) {
    if (!orderer->clauses[i].sentence || orderer->moved[i]) continue;
    if (passage && section != section_of(orderer, i)) passage = NULL;
    section = section_of(orderer, i);
    if (!passage && has_other_heading(orderer, i)) {
      passage = add_passage(orderer, FOUND_PASSAGE_RENAMED, group, section);
      passage->first = i;
    }
    if (passage) passage->end = i + 1;
  }
}

struct found_order found_order_of(struct arena *arena, const struct draft *draft, struct place_index *places,
                                  const struct order_clause *clauses, uint32_t count) {
  struct orderer orderer = {
      .arena = arena, .draft = draft, .places = places, .clauses = clauses, .count = count, .group_count = 0};
  orderer.groups = arena_array(arena, (size_t)count + 1, sizeof *orderer.groups);
  orderer.groups_of = arena_array(arena, (size_t)count + 1, sizeof *orderer.groups_of);
  orderer.owners = arena_array(arena, draft->section_count + 1, sizeof *orderer.owners);
  orderer.moved = arena_array(arena, (size_t)count + 1, sizeof *orderer.moved);
  find_groups(&orderer);
  find_moved(&orderer);
  for (uint32_t i = 0; i < orderer.group_count; i++) {
    if (moves_as_one(&orderer, i))
      add_moved(&orderer, i);
    else
      add_renamed(&orderer, &orderer.groups[i]);
  }
  return (struct found_order){orderer.moved, orderer.passages, orderer.passage_count};
}
