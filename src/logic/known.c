/* SPDX-License-Identifier: EUPL-1.2
 *
 * What is known lies in tables of numbers: most people are certainly of one party, which is a
 * number. A seat that somebody holds, or that somebody sends, is as that somebody is.
 */
#include "logic/known.h"

enum { SLOTS = 3 }; /* party, side, sector */

struct known {
  const struct model *model;
  const struct index *index;
  uint32_t *things[SLOTS], *terms[SLOTS], *seats[SLOTS]; /* made when first asked for; as coded below */
  struct arena *scratch;    /* for what is being worked out */
  struct possible *several; /* of those who are not certain */
  size_t count, room;
};

struct known *known_new(const struct model *model, const struct index *index) {
  struct known *known = arena_alloc(model->workshop->arena, sizeof *known);
  known->model = model;
  known->index = index;
  known->scratch = arena_within(model->workshop->arena);
  return known;
}

static int slot_of(enum sort sort) {
  return sort == SORT_PARTY ? 0 : sort == SORT_SIDE ? 1 : 2;
}

/* 0 is not yet known; an even number a certain one; an odd one a place in `several`. */
static uint32_t code_of(struct known *known, const struct possible *possible) {
  if (possible->refs.count == 1 && !possible->nothing)
    return (possible->refs.items[0].index + 1) << 1;
  struct arena *arena = known->model->workshop->arena;
  known->several = arena_grow(arena, known->several, &known->room, known->count + 1, sizeof *known->several);
  known->several[known->count] = *possible;
  known->several[known->count].refs = refs_copy(arena, &possible->refs);
  known->several[known->count].alone = refs_copy(arena, &possible->alone);
  return (uint32_t)known->count++ << 1 | 1;
}

static struct known_who certain(enum sort sort, uint32_t index) {
  return (struct known_who){.one = {sort, index}};
}

/* What stands in a table of `size` numbers, worked out if it does not yet. */
static struct known_who look_up(struct known *known, uint32_t **table, size_t size, size_t at, struct ref who,
                                int turn, enum sort sort) {
  if (!*table)
    *table = arena_array(known->model->workshop->arena, size, sizeof **table);
  if (!(*table)[at]) {
    struct possible possible = who_may_be(known->scratch, known->model, who, turn, sort);
    (*table)[at] = code_of(known, &possible);
    arena_clear(known->scratch);
  }
  uint32_t code = (*table)[at];
  if (code & 1)
    return (struct known_who){.may = known->several[code >> 1]};
  return certain(sort, (code >> 1) - 1);
}

static struct known_who of_seat(struct known *known, struct ref who, enum sort sort) {
  const struct seat *seat = &known->model->seats[who.index];
  bool own = sort == SORT_SECTOR && seat->origin->sectors;
  if (seat->holder.sort && !own)
    return known_who(known, seat->holder, -1, sort);
  if (seat->origin->pool.count == 1 && !own)
    return known_who(known, seat->origin->pool.items[0], -1, sort);
  return look_up(known, &known->seats[slot_of(sort)], known->model->seats_count, who.index, who, -1, sort);
}

static struct known_who of_turn(struct known *known, struct ref who, int turn, enum sort sort) {
  const struct role *role = &known->model->roles[who.index];
  size_t at = (size_t)turn % role->turn_count;
  const struct refs *candidates = &role->turns[at].candidates;
  bool of_seat = sort == SORT_SECTOR && role_sits_for_sector(known->model, role, candidates->items[0]);
  if (candidates->count == 1 && !of_seat)
    return known_who(known, candidates->items[0], -1, sort);
  return look_up(known, &known->terms[slot_of(sort)], known->index->first_term[known->model->roles_count],
                 known->index->first_term[who.index] + at, who, turn, sort);
}

struct known_who known_who(struct known *known, struct ref who, int turn, enum sort sort) {
  if (who.sort == SORT_SEAT)
    return of_seat(known, who, sort);
  if (who.sort == SORT_ROLE && turn >= 0 && known->model->roles[who.index].turn_count)
    return of_turn(known, who, turn, sort);
  return look_up(known, &known->things[slot_of(sort)], known->index->key_count, index_key(known->index, who),
                 who, -1, sort);
}
