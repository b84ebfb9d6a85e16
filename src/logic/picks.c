/* SPDX-License-Identifier: EUPL-1.2
 *
 * Picks by what they are about, in a table by hash; their order is that in which they were asked for.
 */
#include "logic/picks.h"

struct picks *picks_new(struct arena *arena, struct graph *graph) {
  struct picks *picks = arena_alloc(arena, sizeof *picks);
  picks->graph = graph;
  picks->arena = arena;
  return picks;
}

static uint32_t mix(uint32_t hash, uint32_t value) {
  hash = (hash ^ value) * UINT32_C(2654435769);
  return hash ^ (hash >> 15);
}

static uint32_t hash_of(struct pick pick) {
  uint32_t hash = mix((uint32_t)pick.kind, (uint32_t)pick.ref.sort << 8 | (uint32_t)pick.of.sort);
  return mix(mix(mix(hash, pick.ref.index), pick.of.index), pick.tick);
}

static bool same_pick(struct pick a, struct pick b) {
  return a.kind == b.kind && a.tick == b.tick && ref_same(a.ref, b.ref) && ref_same(a.of, b.of);
}

static bool is_steady(const struct picks *picks, struct pick pick) {
  return picks->steady && pick.ref.sort != SORT_ROLE && pick.of.sort != SORT_ROLE;
}

/* Where it is, or would be, in the table. */
static size_t slot_of(const struct picks *picks, struct pick pick) {
  if (is_steady(picks, pick))
    pick.tick = TICK_ALWAYS;
  size_t at = hash_of(pick) & (picks->table_size - 1);
  while (picks->table[at] && !same_pick(picks->items[picks->table[at] - 1].pick, pick))
    at = (at + 1) & (picks->table_size - 1);
  return at;
}

static void widen(struct picks *picks) {
  picks->table_size = picks->table_size ? picks->table_size * 2 : 256;
  picks->table = arena_array(picks->arena, picks->table_size, sizeof *picks->table);
  for (size_t i = 0; i < picks->count; i++)
    picks->table[slot_of(picks, picks->items[i].pick)] = (uint32_t)i + 1;
}

const struct picked *picks_find(const struct picks *picks, struct pick pick) {
  uint32_t found = picks->table_size ? picks->table[slot_of(picks, pick)] : 0;
  return found ? &picks->items[found - 1] : NULL;
}

/* One of two is a choice and its opposite; of one option there is no choice. */
static void make_options(struct picks *picks, struct picked *picked) {
  struct graph *graph = picks->graph;
  literal *options = arena_array(picks->arena, picked->count, sizeof *options);
  picked->options = options;
  if (picked->count == 1) {
    options[0] = GRAPH_YES;
  } else if (picked->count == 2) {
    options[1] = graph_variable(graph);
    options[0] = graph_not(options[1]);
  } else {
    for (uint32_t i = 0; i < picked->count; i++)
      options[i] = graph_variable(graph);
    picks_require(picks, graph_exactly_one(graph, options, picked->count), UINT32_MAX);
  }
}

static struct picked *add_pick(struct picks *picks, struct pick pick, uint32_t count) {
  if (2 * (picks->count + 1) > picks->table_size)
    widen(picks);
  picks->table[slot_of(picks, pick)] = (uint32_t)picks->count + 1;
  picks->items = arena_grow(picks->arena, picks->items, &picks->room, picks->count + 1, sizeof *picks->items);
  struct picked *picked = &picks->items[picks->count++];
  *picked = (struct picked){.pick = pick, .count = count};
  if (is_steady(picks, pick))
    picked->pick.tick = TICK_ALWAYS;
  return picked;
}

const literal *picks_again(struct picks *picks, struct pick pick, uint32_t count, const literal *options) {
  const struct picked *found = picks_find(picks, pick);
  if (!found)
    add_pick(picks, pick, count)->options = options;
  return found ? found->options : options;
}

const literal *picks_options(struct picks *picks, struct pick pick, uint32_t count) {
  const struct picked *found = picks_find(picks, pick);
  if (found)
    return found->options;
  struct picked *picked = add_pick(picks, pick, count);
  make_options(picks, picked);
  return picked->options;
}

static void add_requirement(struct picks *picks, struct requirement requirement) {
  if (requirement.holds == GRAPH_YES)
    return;
  picks->requirements = arena_grow(picks->arena, picks->requirements, &picks->requirement_room,
                                   picks->requirement_count + 1, sizeof *picks->requirements);
  picks->requirements[picks->requirement_count++] = requirement;
}

void picks_require(struct picks *picks, literal holds, uint32_t statement) {
  add_requirement(picks, (struct requirement){.holds = holds, .statement = statement});
}

void picks_require_seat(struct picks *picks, literal holds) {
  add_requirement(picks, (struct requirement){.holds = holds, .statement = UINT32_MAX, .sits = true});
}

/* ---- provisions ---- */

static size_t provisions_of_one(const struct model *model, uint32_t statement) {
  size_t clauses = model->statements[statement].clauses.count;
  return clauses ? clauses : 1;
}

size_t pick_provisions(const struct model *model, uint32_t statement) {
  if (statement >= model->statements_count)
    return 0;
  const struct statement *said = &model->statements[statement];
  size_t count = said->part_count ? 0 : provisions_of_one(model, statement);
  for (size_t i = 0; i < said->part_count; i++)
    count += provisions_of_one(model, said->parts[i]);
  return count;
}

struct pick pick_provision(const struct model *model, uint32_t statement, size_t place) {
  const struct statement *said = &model->statements[statement];
  for (size_t i = 0; i < said->part_count; i++) {
    statement = said->parts[i];
    if (place < provisions_of_one(model, statement))
      break;
    place -= provisions_of_one(model, statement);
  }
  const struct clause_list *clauses = &model->statements[statement].clauses;
  return (struct pick){.kind = clauses->count ? PICK_CLAUSE : PICK_STATEMENT,
                       .ref = {SORT_NONE, clauses->count ? clauses->items[place] : statement},
                       .tick = TICK_ALWAYS};
}

/* ---- counts ---- */

static size_t slot_of_count(const struct picks *picks, literal of) {
  size_t at = mix(0, of >> 1) & (picks->count_table_size - 1);
  while (picks->count_table[at] && picks->counts[picks->count_table[at] - 1].at_least >> 1 != of >> 1)
    at = (at + 1) & (picks->count_table_size - 1);
  return at;
}

static void widen_counts(struct picks *picks) {
  picks->count_table_size = picks->count_table_size ? picks->count_table_size * 2 : 256;
  picks->count_table = arena_array(picks->arena, picks->count_table_size, sizeof *picks->count_table);
  for (size_t i = 0; i < picks->count_count; i++)
    picks->count_table[slot_of_count(picks, picks->counts[i].at_least)] = (uint32_t)i + 1;
}

const struct counted *picks_counted(const struct picks *picks, literal of) {
  uint32_t found = picks->count_table_size ? picks->count_table[slot_of_count(picks, of)] : 0;
  return found ? &picks->counts[found - 1] : NULL;
}

void picks_note_count(struct picks *picks, const literal *items, size_t count, size_t most, const literal *at_least) {
  for (size_t k = 1; k <= most; k++) {
    if (graph_settled(at_least[k]) || graph_is_variable(picks->graph, at_least[k] >> 1))
      continue;
    if (2 * (picks->count_count + 1) > picks->count_table_size)
      widen_counts(picks);
    uint32_t *slot = &picks->count_table[slot_of_count(picks, at_least[k])];
    if (*slot)
      continue;
    picks->counts = arena_grow(picks->arena, picks->counts, &picks->count_room, picks->count_count + 1,
                               sizeof *picks->counts);
    picks->counts[picks->count_count++] = (struct counted){at_least[k], (uint32_t)k, items, count};
    *slot = (uint32_t)picks->count_count;
  }
}
