/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: a question and the conflicts that were met. Out: what it follows from. A set from which it follows does not do
 * where one of it gives way: for each of those that may, another is sought without it, and so on, until whatever gives
 * way leaves one of the sets whole (a tree of sets, each branch without one more: R. Reiter, “A theory of diagnosis
 * from first principles”, Artificial Intelligence 32, 1987). The conflicts of all readings are gone through as one:
 * each way of a reading is among theirs. Only that some conflict is left, so that more gives way, must be known of a
 * reading: where it comes to that, the ways of each reading of the choices that it depends on are gone through by
 * themselves, and the other choices stay as they are.
 */
#include "check/why_conflicting.h"

#include "check/conflicts.h"

#include <string.h>

enum { GROUNDS_MOST = 16, WAYS_MOST = 64, BRANCHES_MOST = 64 };

/* What is asked, and provisions that are taken to give way, one after the other. */
struct giving {
  struct view *view;
  const struct question *question;
  enum verdict verdict;
  uint64_t limit;
  const struct conflicts *known;
  struct provisions *conflicts; /* those of the branches that are picked; where none are, of any */
  size_t conflict_count;
  struct provisions all; /* what they are about */
  uint32_t groups[GROUPS_SEEN_MOST]; /* the choices on which it depends that there is a conflict that was left */
  size_t group_count;
  struct provisions items[WAYS_MOST];
  size_t count;
};

/* A set from which it follows, without some of the conflicting provisions. */
struct ground {
  struct provisions provisions;
  const struct why *why;
  unsigned meanings; /* that it takes for granted, in any reading in which it was found */
  bool used;         /* some way leaves it whole, and none before it */
};
struct grounds {
  struct ground items[GROUNDS_MOST];
  size_t count;
};

/* ---- conflicts ---- */

static size_t shared(const struct provisions *a, const struct provisions *b) {
  size_t count = 0;
  for (size_t i = 0; i < a->count; i++) count += aside_has(b, a->items[i]);
  return count;
}

static bool is_same(const struct provisions *a, const struct provisions *b) {
  return a->count == b->count && shared(a, b) == a->count;
}

static bool is_among(const struct provisions *items, size_t count, const struct provisions *one) {
  for (size_t i = 0; i < count; i++)
    if (is_same(&items[i], one)) return true;
  return false;
}

static struct provisions provisions_of(const struct view *view, const struct conflict *one) {
  struct provisions all = {0};
  for (size_t k = 0; k < one->clauses.count; k++)
    aside_add(view->scratch, &all, (struct pick){PICK_CLAUSE, {SORT_NONE, one->clauses.items[k]}, {0}, TICK_ALWAYS});
  for (size_t k = 0; k < one->statement_count; k++)
    aside_add(view->scratch, &all, (struct pick){PICK_STATEMENT, {SORT_NONE, one->statements[k]}, {0}, TICK_ALWAYS});
  return all;
}

/* Whether it was met under the branches that are picked; a choice of which none is picked is no hindrance. */
static bool is_there(const struct view *view, const struct conflict_met *met) {
  for (size_t i = 0; i < met->count; i++) {
    uint32_t pick = view->picks[met->groups[i]];
    if (pick && pick != met->picks[i]) return false;
  }
  return true;
}

static struct provisions conflicting(const struct giving *giving) {
  struct provisions all = {0};
  for (size_t i = 0; i < giving->conflict_count; i++)
    for (size_t k = 0; k < giving->conflicts[i].count; k++) {
      struct pick provision = giving->conflicts[i].items[k];
      if (!aside_has(&all, provision)) aside_add(giving->view->scratch, &all, provision);
    }
  return all;
}

static void find_conflicts(struct giving *giving) {
  const struct conflicts *known = giving->known;
  giving->conflicts = arena_array(giving->view->scratch, known->met_count + 1, sizeof *giving->conflicts);
  giving->conflict_count = 0;
  for (size_t i = 0; i < known->met_count; i++) {
    if (!is_there(giving->view, &known->met[i])) continue;
    struct provisions one = provisions_of(giving->view, &known->met[i].conflict);
    if (!is_among(giving->conflicts, giving->conflict_count, &one)) giving->conflicts[giving->conflict_count++] = one;
  }
  giving->all = conflicting(giving);
}

/* ---- ways ---- */

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

/* With one more of a set giving way; false: there are too many. */
static bool add_ways(struct giving *giving, struct provisions way, const struct provisions *set) {
  for (size_t i = 0; i < set->count; i++) {
    struct provisions more = {0};
    if (!aside_has(&giving->all, set->items[i])) continue;
    for (size_t k = 0; k < way.count; k++) aside_add(giving->view->scratch, &more, way.items[k]);
    aside_add(giving->view->scratch, &more, set->items[i]);
    if (!may_give_way(giving, &more) || is_among(giving->items, giving->count, &more)) continue;
    if (giving->count == WAYS_MOST) return false;
    giving->items[giving->count++] = more;
  }
  return true;
}

/* Notes the choices, of which no branch is picked, on which it depends that there is this conflict; none, where one
 * of its meetings turns on none of them. */
static void note_groups(struct giving *giving, const struct provisions *conflict) {
  const struct conflicts *known = giving->known;
  uint32_t groups[GROUPS_SEEN_MOST];
  size_t count = 0;
  for (size_t i = 0; i < known->met_count; i++) {
    const struct conflict_met *met = &known->met[i];
    struct provisions one = provisions_of(giving->view, &met->conflict);
    if (!is_there(giving->view, met) || !is_same(&one, conflict)) continue;
    bool depends = false;
    for (size_t k = 0; k < met->count; k++) {
      if (giving->view->picks[met->groups[k]]) continue;
      view_see_group(met->groups[k], groups, &count);
      depends = true;
    }
    if (!depends) return;
  }
  for (size_t i = 0; i < count; i++) view_see_group(groups[i], giving->groups, &giving->group_count);
}

/* A conflict in which nothing of a way gives way; NULL: there is none. On what it depends that it is there is noted. */
static const struct provisions *left_in(struct giving *giving, const struct provisions *way) {
  for (size_t i = 0; i < giving->conflict_count; i++)
    if (shared(way, &giving->conflicts[i]) == 0) {
      note_groups(giving, &giving->conflicts[i]);
      return &giving->conflicts[i];
    }
  return NULL;
}

/* ---- grounds ---- */

static struct ground *whole_in(struct grounds *grounds, const struct provisions *way) {
  for (size_t i = 0; i < grounds->count; i++)
    if (shared(way, &grounds->items[i].provisions) == 0) return &grounds->items[i];
  return NULL;
}

/* NULL: none was found. There is room for it. */
static struct ground *find_ground(struct giving *giving, struct grounds *grounds, const struct provisions *way) {
  struct ground *ground = &grounds->items[grounds->count];
  *ground = (struct ground){0};
  ground->why = why_of(giving->view, giving->question, giving->verdict, way, giving->limit, &ground->provisions);
  if (!ground->why) return NULL;
  ground->meanings = ground->why->meanings;
  grounds->count++;
  return ground;
}

/* For each way that leaves none of the sets so far whole, another; where none is found as a conflict is left, for each
 * way out of that. Under the branches that are picked; false: for some way there is none, or there are too many. */
static bool find_grounds(struct giving *giving, struct grounds *grounds) {
  find_conflicts(giving);
  giving->items[0] = (struct provisions){0}; /* nothing gives way as yet */
  giving->count = 1;
  for (size_t i = 0; i < giving->count; i++) {
    struct provisions way = giving->items[i];
    struct ground *whole = whole_in(grounds, &way);
    if (!whole && grounds->count == GROUNDS_MOST) return false;
    if (!whole) whole = find_ground(giving, grounds, &way);
    if (whole) whole->used = true;
    const struct provisions *turning = whole ? &whole->provisions : left_in(giving, &way);
    if (!turning || !add_ways(giving, way, turning)) return false;
  }
  return grounds->count > 0;
}

/* ---- readings ---- */

static size_t groups_of(const struct conflicts *conflicts, uint32_t *groups) {
  size_t count = 0;
  for (size_t i = 0; i < conflicts->met_count; i++)
    for (size_t k = 0; k < conflicts->met[i].count; k++) view_see_group(conflicts->met[i].groups[k], groups, &count);
  return count;
}

/* Adds those that are used, each once. false: there are too many. */
static bool add_used(struct grounds *all, const struct grounds *here) {
  for (size_t i = 0; i < here->count; i++) {
    const struct ground *one = &here->items[i];
    bool there = !one->used;
    for (size_t k = 0; k < all->count && !there; k++) {
      there = is_same(&all->items[k].provisions, &one->provisions);
      if (there) all->items[k].meanings |= one->meanings;
    }
    if (there) continue;
    if (all->count == GROUNDS_MOST) return false;
    all->items[all->count++] = *one;
  }
  return true;
}

/* For each combination of branches, the grounds that its own ways need: those of all branches, where they do, and
 * others. false: for some way there is none, or there are too many of something. */
static bool find_grounds_in_each(struct giving *giving, const uint32_t *groups, size_t count,
                                 const struct grounds *of_all, struct grounds *grounds) {
  struct view *view = giving->view;
  bool found = count < GROUPS_SEEN_MOST && view_pick_count(view, groups, count) <= BRANCHES_MOST;
  *grounds = (struct grounds){0};
  if (!found) return false;
  view_pick_first(view, groups, count);
  do {
    struct grounds here = *of_all;
    for (size_t i = 0; i < here.count; i++) here.items[i].used = false;
    found = find_grounds(giving, &here) && add_used(grounds, &here);
  } while (found && view_pick_next(view, groups, count));
  view_pick_none(view, groups, count);
  return found;
}

/* Under the branches of the choices on which conflicts depend that were left, of as many as come up; where none are
 * found, under those of all choices on which some conflict depends. */
static bool find_grounds_of_readings(struct giving *giving, struct grounds *grounds, bool *of_reading) {
  struct grounds of_all = {0};
  bool found = find_grounds(giving, &of_all);
  size_t count = 0;
  *grounds = of_all;
  *of_reading = !found || giving->group_count;
  while (giving->group_count > count) {
    uint32_t groups[GROUPS_SEEN_MOST];
    count = giving->group_count;
    memcpy(groups, giving->groups, count * sizeof *groups);
    found = find_grounds_in_each(giving, groups, count, &of_all, grounds);
  }
  if (found) return true;
  uint32_t groups[GROUPS_SEEN_MOST];
  size_t all = groups_of(giving->known, groups);
  return all > count && find_grounds_in_each(giving, groups, all, &of_all, grounds);
}

/* ---- all ---- */

/* Several are told as one, from some or others of which it follows. `of_reading`: they were found under branches, so
 * what is beside them is read anew, under none. */
static const struct why *join(struct giving *giving, const struct grounds *grounds, bool of_reading) {
  struct view *view = giving->view;
  struct why *why = arena_alloc(view->arena, sizeof *why);
  struct provisions all = {0};
  unsigned meanings = 0;
  bool several = grounds->count > 1;
  for (size_t i = 0; i < grounds->count; i++) {
    const struct ground *ground = &grounds->items[i];
    *why = *ground->why;
    meanings |= ground->meanings;
    for (size_t k = 0; k < ground->provisions.count; k++)
      if (!aside_has(&all, ground->provisions.items[k])) aside_add(view->arena, &all, ground->provisions.items[k]);
  }
  if (!several && !of_reading) return why;
  find_conflicts(giving);
  why->provisions = conflicts_provisions(view, &all);
  why->beside = why_beside(view, giving->question, &why->provisions, several ? NULL : &giving->all);
  why->meanings = meanings;
  why->in_turn = several;
  why->minimal = why->minimal && !several;
  why->itself = false;
  return why;
}

/* NULL: for some way there is none, or there are too many. */
static const struct why *why_in_each_way(struct giving *giving) {
  struct grounds grounds;
  bool of_reading;
  bool found = find_grounds_of_readings(giving, &grounds, &of_reading);
  const struct why *why = found ? join(giving, &grounds, of_reading) : NULL;
  giving->view->group_seen_count = 0; /* what is beside was read under no branch */
  return why;
}

const struct why *why_decided(struct view *view, const struct question *question, enum verdict verdict,
                              const struct conflicts *known, uint64_t limit) {
  static const struct why missing = {.missing = true};
  struct giving giving = {.view = view, .question = question, .verdict = verdict, .limit = limit, .known = known};
  find_conflicts(&giving);
  const struct provisions *aside = giving.all.count ? &giving.all : NULL;
  const struct why *why = why_of(view, question, verdict, aside, limit, NULL);
  if (!why && aside) why = why_in_each_way(&giving);
  return why ? why : &missing;
}
