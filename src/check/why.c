/* SPDX-License-Identifier: EUPL-1.2
 *
 * The provisions come from reasons.h. What is beside them is what the plain evaluator reads to judge the same, but
 * for those.
 */
#include "check/why.h"

#include "check/conflicts.h"
#include "logic/clock.h"
#include "settle/alike.h"
#include "settle/itself.h"
#include "settle/opposite.h"
#include "settle/parts.h"
#include "settle/reasons.h"

/* ---- what is beside ---- */

static bool has(const uint32_t *numbers, size_t count, uint32_t number) {
  for (size_t i = 0; i < count; i++)
    if (numbers[i] == number) return true;
  return false;
}

/* Those that are not among the others. */
static uint32_t *without(struct view *view, const uint32_t *numbers, size_t *count, const uint32_t *others,
                         size_t other_count) {
  uint32_t *rest = arena_array(view->arena, *count + 1, sizeof *rest);
  size_t kept = 0;
  for (size_t i = 0; i < *count; i++)
    if (!has(others, other_count, numbers[i])) rest[kept++] = numbers[i];
  *count = kept;
  return rest;
}

/* Everything that the plain evaluator reads to judge what is asked. */
static void read_all(struct view *view, const struct question *question) {
  view_begin(view);
  for (; question; question = question->next) {
    const struct typed *subject = question->subject;
    if (subject) {
      view->variables[subject->variable] = question->item.ref;
      view_read_thing(view, question->item.ref);
      if (subject->right) clock_outcome(view, subject->right);
    }
    clock_outcome(view, question->lines);
  }
}

/* Of what is beside keeps what is not among some provisions. */
static void keep_others(struct view *view, const struct conflict *provisions, struct conflict *beside) {
  const struct clause_list *clauses = &provisions->clauses;
  beside->clauses.items =
      without(view, beside->clauses.items, &beside->clauses.count, clauses->items, clauses->count);
  beside->statements = without(view, beside->statements, &beside->statement_count, provisions->statements,
                               provisions->statement_count);
}

static const struct conflict *conflicting(const struct view *view, const struct provisions *aside) {
  struct provisions all = {0};
  struct conflict *told = arena_alloc(view->arena, sizeof *told);
  for (size_t i = 0; i < aside->count; i++) aside_add(view->arena, &all, aside->items[i]);
  *told = conflicts_provisions(view, &all);
  return told;
}

static void read_unless_who(struct view *view, const struct typed *typed) {
  if (typed && !when_asks_who(typed, false) && !when_asks_seats(typed)) clock_outcome(view, typed);
}

/* Reads, line by line, where it is asked what is stated and not who it comes to: of what gives way, that stays. */
static void read_stated(struct view *view, const struct question *question) {
  view_begin(view);
  for (; question; question = question->next) {
    if (question->subject) {
      view->variables[question->subject->variable] = question->item.ref;
      read_unless_who(view, question->subject->right);
    }
    for (const struct typed *line = question->lines; line; line = line->next) {
      struct typed alone = *line;
      alone.next = NULL;
      read_unless_who(view, &alone);
    }
  }
}

/* What was read, with the statements of which no clause is noted. */
static struct conflict was_read(struct view *view) {
  struct conflict read = {.clauses = view_read_so_far(view)};
  const uint32_t *bare = view_bare(view, &read.statement_count);
  read.statements = without(view, bare, &read.statement_count, NULL, 0);
  return read;
}

struct conflict why_beside(struct view *view, const struct question *question, const struct conflict *provisions,
                           const struct provisions *aside) {
  view->notes_bare = true;
  read_all(view, question);
  struct conflict beside = was_read(view);
  keep_others(view, provisions, &beside);
  if (aside) {
    struct conflict lapsed = *conflicting(view, aside);
    read_stated(view, question);
    struct conflict stated = was_read(view);
    keep_others(view, &stated, &lapsed);
    keep_others(view, &lapsed, &beside);
  }
  view->notes_bare = false;
  return beside;
}

/* ---- whether provisions do ---- */

enum { BRANCHES_MOST = 64, LEFT_OUT_MOST = 16 };

/* One search in each combination of branches of some choices. */
struct branching {
  struct view *view;
  const struct question *question;
  enum settled_as as;
  uint64_t conflicts;
  uint32_t groups[GROUPS_SEEN_MOST];
  size_t count;
  bool is_repeated[BRANCHES_MOST]; /* by combination: the question comes to the same as in an earlier one */
};

/* Choices of branches that were met on the way. */
static void add_seen(struct branching *branching) {
  struct view *view = branching->view;
  for (size_t i = 0; i < view->group_seen_count; i++)
    view_see_group(view->groups_seen[i], branching->groups, &branching->count);
  view->group_seen_count = 0;
}

/* Whether another combination is picked that is not like an earlier one; `*number`: of combinations so far. */
static bool pick_next(const struct branching *branching, size_t *number) {
  struct view *view = branching->view;
  bool more;
  do more = view_pick_next(view, branching->groups, branching->count);
  while (more && branching->is_repeated[++*number]);
  return more;
}

/* Where something cannot hold in a branch, what is left of it there may not go with what is needed elsewhere: whether
 * these can hold in each of them. */
static bool can_hold_in_each(const struct branching *branching, const struct provisions *heeded) {
  struct view *view = branching->view;
  bool all = true;
  size_t number = 0;
  view_pick_first(view, branching->groups, branching->count);
  do {
    all = reasons_can_hold(view, view->scratch, branching->question, heeded, branching->conflicts);
  } while (all && pick_next(branching, &number));
  view_pick_none(view, branching->groups, branching->count);
  return all;
}

/* Whether some provisions do in all branches; NO where in one they do not. */
static enum truth suffice_in_each(const struct branching *branching, const struct provisions *heeded) {
  struct view *view = branching->view;
  enum truth all = TRUTH_YES;
  size_t number = 0;
  view_pick_first(view, branching->groups, branching->count);
  do {
    all = truth_and(all, reasons_suffice(view, view->scratch, branching->question, branching->as, heeded,
                                         branching->conflicts));
  } while (all != TRUTH_NO && pick_next(branching, &number));
  view_pick_none(view, branching->groups, branching->count);
  return all;
}

/* What one branch needs may do in another instead of what was found there. */
static void leave_out(const struct branching *branching, struct reasons *reasons) {
  for (size_t i = 0; i < reasons->heeded.count;) {
    struct provisions rest = {0};
    for (size_t k = 0; k < reasons->heeded.count; k++)
      if (k != i) aside_add(branching->view->scratch, &rest, reasons->heeded.items[k]);
    enum truth suffices = suffice_in_each(branching, &rest);
    reasons->minimal = reasons->minimal && suffices != TRUTH_UNKNOWN;
    if (suffices == TRUTH_YES) reasons->heeded = rest;
    else i++;
  }
}

/* ---- by a part ---- */

/* Whether the thing that is asked about belongs to the subject whichever provisions are set aside. */
static bool is_surely_member(struct view *view, const struct question *question) {
  if (!question->subject || question->item.possible) return !question->subject;
  struct need need = stretch_survey(view, view->scratch, question, ASIDE_ALL);
  const struct stretch *stretch = stretch_first(view, view->scratch, question, &need, 1, NULL);
  return stretch && stretch->member == GRAPH_YES;
}

/* Of a part that should come about at some time: why it never does. */
static struct reasons reasons_of_never(const struct branching *branching, const struct part *part,
                                       const struct provisions *aside) {
  struct view *view = branching->view;
  struct question never = part->question;
  never.lines = opposite_each_time(view->scratch, never.lines);
  if (!never.lines || !part->member) return (struct reasons){0};
  parts_bind(view, part);
  return reasons_of(view, view->scratch, &never, SETTLED_GUARANTEED, aside, branching->conflicts);
}

/* What never comes about is shown more easily than that a whole rule is not kept: by the part for which the fewest
 * provisions do. That none of them can be left out is asked of the rule again. */
static struct reasons reasons_by_part(const struct branching *branching, const struct provisions *aside) {
  struct view *view = branching->view;
  struct parts *parts = arena_alloc(view->scratch, sizeof *parts);
  struct branching here = *branching;
  struct reasons fewest = {0};
  bool sure = is_surely_member(view, branching->question);
  if (branching->question->next || !parts_of(view, branching->question, sure, parts)) return fewest;
  for (size_t i = 0; i < parts->count; i++) {
    struct reasons one = reasons_of_never(branching, &parts->items[i], aside);
    bool fewer = !fewest.found || one.heeded.count < fewest.heeded.count;
    if (one.found && fewer) fewest = one;
  }
  here.count = 0;
  if (fewest.found && fewest.heeded.count > LEFT_OUT_MOST) fewest.minimal = false;
  else if (fewest.found) leave_out(&here, &fewest);
  return fewest;
}

/* Under the branches that are picked. */
static struct reasons reasons_here(const struct branching *branching, const struct provisions *aside) {
  struct view *view = branching->view;
  struct reasons reasons =
      reasons_of(view, view->scratch, branching->question, branching->as, aside, branching->conflicts);
  bool by_part = !reasons.found && branching->as == SETTLED_VIOLATED && !view->group_seen_count;
  return by_part ? reasons_by_part(branching, aside) : reasons;
}

/* ---- over branches ---- */

/* Which combinations come to the same as an earlier one; false where more choices were met. */
static bool find_repeated(struct branching *branching) {
  struct view *view = branching->view;
  struct problem problems[BRANCHES_MOST];
  const size_t count = branching->count;
  size_t number = 0;
  view->group_seen_count = 0;
  view_pick_first(view, branching->groups, count);
  do {
    problems[number] = alike_problem(view, view->scratch, branching->question);
    branching->is_repeated[number] = false;
    for (size_t i = 0; i < number && !branching->is_repeated[number]; i++)
      branching->is_repeated[number] = alike_is_same(&problems[i], &problems[number]);
  } while (view_pick_next(view, branching->groups, count) && ++number);
  view_pick_none(view, branching->groups, branching->count);
  add_seen(branching);
  return branching->count == count;
}

/* What is needed in one branch or another. */
static struct reasons reasons_of_each(struct branching *branching, const struct provisions *aside) {
  struct view *view = branching->view;
  struct reasons all = {.found = true, .minimal = true};
  const size_t count = branching->count;
  size_t number = 0;
  view_pick_first(view, branching->groups, count);
  do {
    view->group_seen_count = 0;
    struct reasons one = reasons_here(branching, aside);
    add_seen(branching);
    all.found = all.found && one.found && branching->count == count;
    all.minimal = all.minimal && one.minimal;
    all.meanings |= one.meanings;
    for (size_t i = 0; i < one.heeded.count; i++)
      if (!aside_has(&all.heeded, one.heeded.items[i])) aside_add(view->scratch, &all.heeded, one.heeded.items[i]);
  } while (all.found && branching->count == count && pick_next(branching, &number));
  view_pick_none(view, branching->groups, branching->count);
  return all;
}

static struct reasons reasons_over_branches(struct branching *branching, const struct provisions *aside) {
  const size_t count = branching->count;
  if (view_pick_count(branching->view, branching->groups, count) > BRANCHES_MOST) return (struct reasons){0};
  if (!find_repeated(branching)) return (struct reasons){0};
  struct reasons reasons = reasons_of_each(branching, aside);
  if (branching->count > count) return reasons;
  if (reasons.found && reasons.heeded.count > LEFT_OUT_MOST) reasons.minimal = false;
  else if (reasons.found && reasons.heeded.count > 1) leave_out(branching, &reasons);
  reasons.found = reasons.found && can_hold_in_each(branching, &reasons.heeded);
  return reasons;
}

/* In each branch of the choices that the view has seen and of those that are met on the way: what is to be proved may
 * turn on more than the verdict did, as then any provision may be set aside. */
static struct reasons reasons_anyhow(struct branching *branching, const struct provisions *aside) {
  struct reasons reasons;
  size_t before;
  do {
    before = branching->count;
    reasons = before ? reasons_over_branches(branching, aside) : reasons_here(branching, aside);
    add_seen(branching);
  } while (branching->count > before && branching->count < GROUPS_SEEN_MOST);
  reasons.found = reasons.found && branching->count == before;
  return reasons;
}

/* ---- all ---- */

/* But for what is beside. */
static struct why *find_why(struct view *view, const struct question *question, enum verdict verdict,
                            const struct provisions *aside, uint64_t conflicts, struct provisions *heeded) {
  enum settled_as as = verdict == VERDICT_GUARANTEED ? SETTLED_GUARANTEED : SETTLED_VIOLATED;
  struct branching branching = {.view = view, .question = question, .as = as, .conflicts = conflicts};
  add_seen(&branching);
  struct reasons reasons = reasons_anyhow(&branching, aside);
  if (!reasons.found) return NULL;
  struct why *why = arena_alloc(view->arena, sizeof *why);
  why->provisions = conflicts_provisions(view, &reasons.heeded);
  for (size_t i = 0; heeded && i < reasons.heeded.count; i++) aside_add(view->arena, heeded, reasons.heeded.items[i]);
  why->minimal = reasons.minimal;
  why->itself = verdict == VERDICT_GUARANTEED && !branching.count &&
                itself_says(view, view->scratch, question, &reasons.heeded, conflicts);
  why->meanings = reasons.meanings;
  return why;
}

const struct why *why_of(struct view *view, const struct question *question, enum verdict verdict,
                         const struct provisions *aside, uint64_t conflicts, struct provisions *heeded) {
  bool open = view->totals_open;
  view_open_totals(view, true); /* a total is a provision like any other */
  struct why *why = find_why(view, question, verdict, aside, conflicts, heeded);
  view_open_totals(view, open);
  if (why) why->beside = why_beside(view, question, &why->provisions, aside);
  view->group_seen_count = 0;
  return why;
}
