/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: a question and the conflicts that were met. Out: what it follows from. A set from which it follows does not do
 * where one of it gives way: for each of those that may, another is sought without it, and so on, until whatever gives
 * way leaves one of the sets whole (a tree of sets, each branch without one more: R. Reiter, “A theory of diagnosis
 * from first principles”, Artificial Intelligence 32, 1987).
 */
#include "check/why_conflicting.h"

#include "check/conflicts.h"

enum { SETS_MOST = 16, WAYS_MOST = 64 };

/* Provisions that are taken to give way, one after the other. */
struct giving {
  struct view *view;
  const struct provisions *conflicts;
  size_t conflict_count;
  struct provisions items[WAYS_MOST];
  size_t count;
};

/* Sets from which it follows, each without some of the conflicting provisions. */
struct sets {
  struct provisions items[SETS_MOST];
  size_t count;
};

/* Those of the whole text that are known, and those that were met. */
static void find_conflicts(struct giving *giving, const struct conflicts *known, const struct settled *settled) {
  struct arena *arena = giving->view->arena;
  struct provisions *all = arena_array(arena, known->count + settled->conflict_count + 1, sizeof *all);
  giving->conflicts = all;
  for (size_t i = 0; i < known->count; i++, giving->conflict_count++) {
    const struct conflict *one = &known->items[i];
    for (size_t k = 0; k < one->clauses.count; k++)
      aside_add(arena, &all[i], (struct pick){PICK_CLAUSE, {SORT_NONE, one->clauses.items[k]}, {0}, TICK_ALWAYS});
    for (size_t k = 0; k < one->statement_count; k++)
      aside_add(arena, &all[i], (struct pick){PICK_STATEMENT, {SORT_NONE, one->statements[k]}, {0}, TICK_ALWAYS});
  }
  for (size_t i = 0; i < settled->conflict_count; i++) all[giving->conflict_count++] = settled->conflicts[i];
}

static struct provisions conflicting(const struct giving *giving) {
  struct provisions all = {0};
  for (size_t i = 0; i < giving->conflict_count; i++)
    for (size_t k = 0; k < giving->conflicts[i].count; k++) {
      struct pick provision = giving->conflicts[i].items[k];
      if (!aside_has(&all, provision)) aside_add(giving->view->arena, &all, provision);
    }
  return all;
}

/* ---- ways ---- */

static size_t shared(const struct provisions *a, const struct provisions *b) {
  size_t count = 0;
  for (size_t i = 0; i < a->count; i++) count += aside_has(b, a->items[i]);
  return count;
}

/* Whether all of them may give way at once: each does for a conflict in which no other of them does. */
static bool may_give_way(const struct giving *giving, const struct provisions *way) {
  for (size_t i = 0; i < way->count; i++) {
    bool alone = false;
    for (size_t k = 0; k < giving->conflict_count && !alone; k++)
      alone = aside_has(&giving->conflicts[k], way->items[i]) && shared(way, &giving->conflicts[k]) == 1;
    if (!alone) return false;
  }
  return true;
}

static bool is_known(const struct giving *giving, const struct provisions *way) {
  for (size_t i = 0; i < giving->count; i++)
    if (giving->items[i].count == way->count && shared(way, &giving->items[i]) == way->count) return true;
  return false;
}

/* With one more of a set giving way; false: there are too many. */
static bool add_ways(struct giving *giving, struct provisions way, const struct provisions *set,
                     const struct provisions *all) {
  for (size_t i = 0; i < set->count; i++) {
    struct provisions more = {0};
    if (!aside_has(all, set->items[i])) continue;
    for (size_t k = 0; k < way.count; k++) aside_add(giving->view->arena, &more, way.items[k]);
    aside_add(giving->view->arena, &more, set->items[i]);
    if (!may_give_way(giving, &more) || is_known(giving, &more)) continue;
    if (giving->count == WAYS_MOST) return false;
    giving->items[giving->count++] = more;
  }
  return true;
}

/* ---- sets ---- */

static const struct provisions *whole_in(const struct sets *sets, const struct provisions *way) {
  for (size_t i = 0; i < sets->count; i++)
    if (shared(way, &sets->items[i]) == 0) return &sets->items[i];
  return NULL;
}

/* All of them as one, from some or others of which it follows. */
static void join(struct view *view, const struct sets *sets, const struct question *question, struct why *why) {
  struct provisions all = {0};
  for (size_t i = 0; i < sets->count; i++)
    for (size_t k = 0; k < sets->items[i].count; k++)
      if (!aside_has(&all, sets->items[i].items[k])) aside_add(view->arena, &all, sets->items[i].items[k]);
  why->provisions = conflicts_provisions(view, &all);
  why->beside = why_beside(view, question, &why->provisions);
  why->in_turn = true;
  why->minimal = why->itself = false;
}

/* A conflict in which nothing of a way gives way; NULL: there is none. */
static const struct provisions *left_in(const struct giving *giving, const struct provisions *way) {
  for (size_t i = 0; i < giving->conflict_count; i++)
    if (shared(way, &giving->conflicts[i]) == 0) return &giving->conflicts[i];
  return NULL;
}

/* For each way that leaves none of the sets so far whole, another; where none is found as a conflict is left, for each
 * way out of that. */
static const struct why *why_in_each_way(struct giving *giving, const struct question *question, enum verdict verdict,
                                         const struct provisions *all, uint64_t conflicts) {
  struct view *view = giving->view;
  struct sets sets = {0};
  struct why *why = arena_alloc(view->arena, sizeof *why);
  unsigned meanings = 0;
  giving->count = 1; /* nothing gives way as yet */
  for (size_t i = 0; i < giving->count; i++) {
    struct provisions way = giving->items[i];
    const struct provisions *whole = whole_in(&sets, &way);
    if (!whole) {
      if (sets.count == SETS_MOST) return NULL;
      const struct why *one = why_of(view, question, verdict, &way, conflicts, &sets.items[sets.count]);
      whole = one ? &sets.items[sets.count++] : left_in(giving, &way);
      if (!whole) return NULL;
      if (one) {
        meanings |= one->meanings;
        *why = *one;
      }
    }
    if (!add_ways(giving, way, whole, all)) return NULL;
  }
  if (sets.count == 0) return NULL;
  why->meanings = meanings;
  if (sets.count > 1) join(view, &sets, question, why);
  return why;
}

const struct why *why_decided(struct view *view, const struct question *question, const struct settled *settled,
                              const struct conflicts *known, enum verdict verdict, uint64_t conflicts) {
  static const struct why missing = {.missing = true};
  struct giving giving = {.view = view};
  find_conflicts(&giving, known, settled);
  struct provisions all = conflicting(&giving);
  const struct why *why = all.count ? why_of(view, question, verdict, &all, conflicts, NULL) : NULL;
  if (!why) why = all.count ? why_in_each_way(&giving, question, verdict, &all, conflicts)
                            : why_of(view, question, verdict, NULL, conflicts, NULL);
  return why ? why : &missing;
}
