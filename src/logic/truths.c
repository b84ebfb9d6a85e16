/* SPDX-License-Identifier: EUPL-1.2
 *
 * A table by hash of the condition and of the things that the variables it does not bind itself stand for.
 */
#include "logic/truths.h"

enum { VARIABLES_MOST = 4, TABLE_FIRST = 64 };

/* The variables a condition uses and does not bind; more than the most: too many. */
struct used {
  uint32_t items[VARIABLES_MOST];
  size_t count;
};

struct key {
  const struct typed *typed;
  struct ref refs[VARIABLES_MOST];
};

struct entry {
  struct key key;
  struct used used; /* in the entry of a condition itself, without things */
  enum truth truth;
  bool found;
};

struct truths {
  struct arena *arena;
  struct entry **table;
  size_t size, count;
};

struct truths *truths_new(struct arena *arena) {
  struct truths *truths = arena_alloc(arena, sizeof *truths);
  *truths = (struct truths){.arena = arena, .size = TABLE_FIRST};
  truths->table = arena_array(arena, truths->size, sizeof(struct entry *));
  return truths;
}

/* ---- the table ---- */

static bool same(const struct key *a, const struct key *b) {
  bool alike = a->typed == b->typed;
  for (size_t i = 0; i < VARIABLES_MOST && alike; i++)
    alike = ref_same(a->refs[i], b->refs[i]);
  return alike;
}

static size_t place_of(const struct truths *truths, const struct key *key) {
  uint64_t hash = (uint64_t)(uintptr_t)key->typed;
  for (size_t i = 0; i < VARIABLES_MOST; i++)
    hash = (hash ^ ((uint64_t)key->refs[i].sort << 32 | key->refs[i].index)) * UINT64_C(0x9e3779b97f4a7c15);
  size_t at = (size_t)((hash ^ hash >> 29) * UINT64_C(0x9e3779b97f4a7c15) >> 32) & (truths->size - 1);
  while (truths->table[at] && !same(&truths->table[at]->key, key))
    at = (at + 1) & (truths->size - 1);
  return at;
}

static void widen(struct truths *truths) {
  struct entry **before = truths->table;
  size_t size = truths->size;
  truths->size *= 2;
  truths->table = arena_array(truths->arena, truths->size, sizeof(struct entry *));
  for (size_t i = 0; i < size; i++)
    if (before[i])
      truths->table[place_of(truths, &before[i]->key)] = before[i];
}

static struct entry *entry_of(struct truths *truths, const struct key *key) {
  if (2 * (truths->count + 1) > truths->size)
    widen(truths);
  struct entry **entry = &truths->table[place_of(truths, key)];
  if (!*entry) {
    *entry = arena_alloc(truths->arena, sizeof **entry);
    (*entry)->key = *key;
    truths->count++;
  }
  return *entry;
}

/* ---- variables ---- */

static void add_variable(struct used *used, uint32_t variable) {
  for (size_t i = 0; i < used->count && i < VARIABLES_MOST; i++)
    if (used->items[i] == variable)
      return;
  if (used->count < VARIABLES_MOST)
    used->items[used->count] = variable;
  used->count++;
}

static void find_variables(const struct typed *typed, struct used *used, bool lines) {
  for (; typed; typed = lines ? typed->next : NULL) {
    struct used inner = {.count = 0};
    bool binds = typed->kind == TYPED_EACH || typed->kind == TYPED_SOME || typed->kind == TYPED_NO ||
                 typed->kind == TYPED_COLLECT;
    if (typed->kind == TYPED_VARIABLE)
      add_variable(used, typed->variable);
    find_variables(typed->left, used, true);
    find_variables(typed->right, &inner, true);
    find_variables(typed->block, &inner, true);
    for (size_t i = 0; i < inner.count && i < VARIABLES_MOST; i++)
      if (!binds || inner.items[i] != typed->variable)
        add_variable(used, inner.items[i]);
    if (inner.count > VARIABLES_MOST)
      used->count = VARIABLES_MOST + 1;
  }
}

enum truth *truths_of(struct truths *truths, const struct typed *typed, const struct ref *variables, bool *fresh) {
  struct key key = {.typed = typed};
  struct entry *entry = entry_of(truths, &key);
  if (!entry->found)
    find_variables(typed, &entry->used, false);
  *fresh = !entry->found;
  entry->found = true;
  if (entry->used.count > VARIABLES_MOST)
    return NULL;
  if (entry->used.count == 0)
    return &entry->truth;
  for (size_t i = 0; i < entry->used.count; i++)
    key.refs[i] = variables[entry->used.items[i]];
  entry = entry_of(truths, &key);
  *fresh = !entry->found;
  entry->found = true;
  return &entry->truth;
}
