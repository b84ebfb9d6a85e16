/* SPDX-License-Identifier: EUPL-1.2
 *
 * Most conflicts are not about lengths and beginnings. They are sought with these as the text has them, which is far
 * less to search; and anew, with these set aside too, only where one of those found does not stand without what others
 * say of them. If each stands alone they are all there are: whatever cannot hold together with less said of lengths
 * cannot with more, and so has one of them as a part.
 */
#include "settle/conflicting.h"

#include "settle/settle.h"

enum { TICKS_FIRST = 16, PART_OF_LIMIT = 10 };

static struct need heeding(struct view *view, struct arena *arena, const struct question *question,
                           const struct provisions *provisions, bool all_but) {
  static const struct pick none;
  struct need need = stretch_survey(view, arena, question, ASIDE_ALL);
  need.heeded = provisions->count ? provisions->items : &none;
  need.heeded_count = provisions->count;
  need.all_but = all_but;
  return need;
}

struct need conflicting_need(struct view *view, struct arena *arena, const struct question *question,
                             const struct provisions *aside) {
  return heeding(view, arena, question, aside, true);
}

/* ---- whether a conflict stands alone ---- */

static enum answer_of_solver can_be(const struct stretch *stretch, uint64_t conflicts) {
  struct solver *solver = stretch ? settle_solver(stretch) : NULL;
  enum answer_of_solver answer = solver ? solver_ask(solver, NULL, 0, conflicts) : SOLVER_LIMIT;
  solver_close(solver);
  return answer;
}

/* Whether some provisions can hold, whatever is said besides. What cannot be in the first years cannot be at all, and
 * what is so in an outcome of a simple kind can: both are far less to search than all outcomes. */
static enum answer_of_solver can_hold(struct view *view, struct arena *arena, const struct question *question,
                                      const struct provisions *provisions, uint64_t conflicts) {
  struct need need = heeding(view, arena, question, provisions, false), simple = need;
  if (!need.in_time)
    return can_be(stretch_first(view, arena, question, &need, 1, NULL), conflicts);
  enum answer_of_solver first = can_be(stretch_start(view, arena, question, &need, TICKS_FIRST), conflicts);
  if (first == SOLVER_NO)
    return first;
  simple.simple = true;
  enum answer_of_solver simply = can_be(stretch_first(view, arena, question, &simple, 1, NULL), conflicts);
  return simply == SOLVER_YES ? simply : can_be(stretch_first(view, arena, question, &need, 1, NULL), conflicts);
}

/* Provisions of which that is known, whatever is asked about. */
struct contradiction {
  const struct contradiction *next;
  struct provisions provisions;
};

static bool is_known(const struct view *view, const struct provisions *provisions) {
  for (const struct contradiction *known = view->contradictions; known; known = known->next) {
    bool same = known->provisions.count == provisions->count;
    for (size_t i = 0; i < provisions->count && same; i++)
      same = aside_has(&known->provisions, provisions->items[i]);
    if (same)
      return true;
  }
  return false;
}

static void note(struct view *view, const struct provisions *provisions) {
  struct contradiction *found = arena_alloc(view->arena, sizeof *found);
  *found = (struct contradiction){.next = view->contradictions};
  for (size_t i = 0; i < provisions->count; i++)
    aside_add(view->arena, &found->provisions, provisions->items[i]);
  view->contradictions = found;
}

/* Whether it may be so in one of the branches alone. */
static bool turns_on_branches(const struct view *view) {
  for (size_t i = 0; i < view->model->open_choices_count; i++)
    if (view->picks[i])
      return true;
  return view->group_seen_count > 0;
}

/* SOLVER_NO: they cannot hold alone either. */
static enum answer_of_solver can_hold_alone(struct view *view, struct arena *arena, const struct question *question,
                                            const struct provisions *provisions, uint64_t conflicts) {
  if (is_known(view, provisions))
    return SOLVER_NO;
  enum answer_of_solver answer = can_hold(view, arena, question, provisions, conflicts);
  if (answer == SOLVER_NO && !turns_on_branches(view))
    note(view, provisions);
  return answer;
}

/* ---- all of them ---- */

static struct asides asides_where(struct view *view, struct arena *arena, const struct question *question,
                                  enum aside sets_aside, uint64_t conflicts) {
  struct asides none = {.limited = true};
  struct need need = stretch_survey(view, arena, question, sets_aside);
  struct stretch *stretch = stretch_first(view, arena, question, &need, 1, NULL);
  struct solver *solver = stretch ? settle_solver(stretch) : NULL;
  if (!solver)
    return none;
  struct asides asides = asides_of(arena, stretch, solver, conflicts);
  solver_close(solver);
  return asides;
}

struct asides conflicting_asides(struct view *view, struct arena *arena, const struct question *question,
                                 uint64_t conflicts) {
  struct asides asides = asides_where(view, arena, question, ASIDE_HOLDERS, conflicts);
  enum answer_of_solver alone = SOLVER_NO;
  uint64_t fewer = conflicts / PART_OF_LIMIT + 1; /* each is far dearer with all lengths */
  for (size_t i = 0; i < asides.conflict_count && alone == SOLVER_NO && !asides.limited; i++)
    alone = can_hold_alone(view, arena, question, &asides.conflicts[i], fewer);
  if (alone == SOLVER_YES)
    return asides_where(view, arena, question, ASIDE_ALL, fewer);
  asides.limited = asides.limited || alone == SOLVER_LIMIT;
  return asides;
}
