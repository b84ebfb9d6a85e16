/* SPDX-License-Identifier: EUPL-1.2
 *
 * Each part of time that is looked at is made and told to the solver once, with a switch for each clause; which
 * of them are heeded is assumed anew in each question. The solver itself says which of these it used, so that
 * most clauses are never tried; of those it used each is left out in turn. What is small is asked first: whether
 * the verdict follows from a few ticks, and whether it is otherwise in an outcome of a simple kind.
 */
#include "settle/reasons.h"

#include "logic/solver.h"
#include "logic/truths.h"
#include "settle/background.h"

enum { ROUNDS_MOST = 3, TICKS_FEW = 2, STEPS_SOON = 8, CONFLICTS_MOST = 8 };

/* What is found with some clauses heeded: the verdict follows; an outcome is otherwise; or neither was seen. */
enum outcome_of_try { FOLLOWS, OTHERWISE, NOT_SEEN };

/* The first tick and any later one, where that may do; a beginning, and a few ticks anywhere; some more of both;
 * outcomes of a simple kind; all outcomes from the first day on, and what shows that it goes on so. */
enum part_kind {
  PART_FIRST,
  PART_ANY,
  PART_BEGINNING,
  PART_ANYWHERE,
  PART_EARLY,
  PART_SOON,
  PART_SIMPLE,
  PART_WHOLE,
  PART_LATER,
  PART_COUNT
};

struct part {
  struct stretch *stretch; /* NULL: there is none */
  struct solver *solver;
  bool made;
};

/* What was asked, in a part, and cannot be. */
struct refutation {
  const struct part *part;
  const literal *assumed;
  size_t count;
};

/* What is asked in one proof at most: a beginning, and the tries of how it goes on. */
enum { REFUTATIONS_MOST = 8 };

struct search {
  struct view *view;
  struct arena *arena;
  const struct question *question;
  struct need need;
  enum settled_as as;
  uint64_t conflicts;
  struct provisions aside; /* never heeded */
  uint32_t rounds, rounds_found;  /* of time; and those in which something was found */
  struct part parts[PART_COUNT];
  struct provisions used; /* those the solver needed in the last try */
  struct provisions contradict; /* found last, but they cannot hold together */
  bool hold;              /* an outcome was seen in which all that was found is heeded */
  uint32_t steps;         /* as many as the last proof took that it goes on so */
  bool confirms;          /* what is asked is part of the last proof: */
  struct refutation refutations[REFUTATIONS_MOST];
  size_t refutation_count;
  unsigned meanings; /* by these it stands */
};

static const struct provisions *const everything = NULL; /* all clauses are heeded but those set aside */

/* ---- parts ---- */

static struct part *part_of(struct search *search, enum part_kind kind);

static struct stretch *make_beginning(struct search *search, enum bound bound) {
  return stretch_beginning(search->view, search->arena, search->question, &search->need, 1, bound);
}

static struct stretch *make_later(struct search *search) {
  bool violated = search->as == SETTLED_VIOLATED;
  const struct stretch *whole = part_of(search, PART_WHOLE)->stretch;
  if (!whole || (violated && !search->need.unfolds)) return NULL;
  if (violated) return make_beginning(search, BOUND_PERHAPS);
  uint32_t steps = settle_steps(&search->need, whole) + !search->need.unfolds;
  return stretch_anywhere(search->view, search->arena, search->question, &search->need, steps,
                          search->need.unfolds ? BOUND_SURELY : BOUND_NONE);
}

static struct stretch *make(struct search *search, enum part_kind kind) {
  struct view *view = search->view;
  struct need need = search->need;
  bool starts = need.in_time && !need.unfolds;
  switch (kind) {
  case PART_FIRST:
    return starts && !need.begins_apart ? stretch_start(view, search->arena, search->question, &need, 0) : NULL;
  case PART_ANY: return stretch_anywhere(view, search->arena, search->question, &need, 1, BOUND_NONE);
  case PART_BEGINNING:
    if (need.unfolds) return make_beginning(search, BOUND_SURELY);
    return starts ? stretch_start(view, search->arena, search->question, &need, 1) : NULL;
  case PART_ANYWHERE: return stretch_anywhere(view, search->arena, search->question, &need, TICKS_FEW, BOUND_NONE);
  case PART_EARLY: return starts ? stretch_start(view, search->arena, search->question, &need, STEPS_SOON) : NULL;
  case PART_SOON: return stretch_anywhere(view, search->arena, search->question, &need, STEPS_SOON + 1, BOUND_NONE);
  case PART_SIMPLE:
    need.simple = true;
    return need.in_time ? stretch_first(view, search->arena, search->question, &need, 1, NULL) : NULL;
  case PART_WHOLE: return stretch_first(view, search->arena, search->question, &search->need, search->rounds, NULL);
  default: return make_later(search);
  }
}

/* Made when it is first asked for. */
static struct part *part_of(struct search *search, enum part_kind kind) {
  struct part *part = &search->parts[kind];
  if (!part->made) {
    part->made = true;
    part->stretch = make(search, kind);
    part->solver = part->stretch ? settle_solver(part->stretch) : NULL;
  }
  return part;
}

static void close_parts(struct search *search) {
  for (size_t i = 0; i < PART_COUNT; i++) {
    solver_close(search->parts[i].solver);
    search->parts[i] = (struct part){0};
  }
}

/* ---- questions ---- */

static bool is_heeded(const struct search *search, const struct provisions *heeded, struct pick pick) {
  if (!aside_is_provision(pick)) return false;
  return heeded ? aside_has(heeded, pick) : !aside_has(&search->aside, pick);
}

/* Whether both can be with these clauses heeded, whatever is done with the others. */
static enum answer_of_solver ask(struct search *search, struct part *part, const struct provisions *heeded, literal a,
                                 literal b) {
  const struct picks *picks = part->stretch->picks;
  literal *assumed = arena_array(search->arena, picks->count + 2, sizeof *assumed);
  struct provisions asked = {0};
  for (size_t i = 0; i < picks->count; i++)
    if (is_heeded(search, heeded, picks->items[i].pick)) {
      assumed[asked.count] = picks->items[i].options[1];
      aside_add(search->arena, &asked, picks->items[i].pick);
    }
  assumed[asked.count] = a;
  assumed[asked.count + 1] = b;
  enum answer_of_solver answer = solver_ask(part->solver, assumed, asked.count + 2, search->conflicts);
  for (size_t i = 0; answer == SOLVER_NO && i < asked.count; i++)
    if (solver_is_to_blame(part->solver, i) && !aside_has(&search->used, asked.items[i]))
      aside_add(search->arena, &search->used, asked.items[i]);
  if (answer == SOLVER_NO && search->confirms && search->refutation_count < REFUTATIONS_MOST)
    search->refutations[search->refutation_count++] = (struct refutation){part, assumed, asked.count + 2};
  return answer;
}

/* Whether there is an outcome with these clauses heeded, among those of a part. */
static bool is_an_outcome(struct search *search, enum part_kind kind, const struct provisions *heeded) {
  struct part *part = part_of(search, kind);
  return part->stretch && ask(search, part, heeded, part->stretch->goes_round, GRAPH_YES) == SOLVER_YES;
}

/* Whether some can hold together, seen where outcomes of a simple kind were looked for anyhow. */
static bool are_seen_to_hold(struct search *search, const struct provisions *heeded) {
  return search->parts[PART_SIMPLE].made && is_an_outcome(search, PART_SIMPLE, heeded);
}

/* Whether an outcome is otherwise than the verdict says, seen again by the plain evaluator. */
static enum outcome_of_try look_for_other(struct search *search, enum part_kind kind, const struct provisions *heeded) {
  struct part *part = part_of(search, kind);
  bool keeps = search->as == SETTLED_VIOLATED;
  uint32_t fails_at;
  if (!part->stretch) return NOT_SEEN;
  literal wanted = keeps ? part->stretch->always : graph_not(part->stretch->always);
  enum answer_of_solver answer = ask(search, part, heeded, part->stretch->goes_round, wanted);
  if (answer != SOLVER_YES) return answer == SOLVER_NO ? FOLLOWS : NOT_SEEN;
  struct world *world = settle_world(search->arena, part->stretch, solver_values(part->solver, search->arena));
  bool seen = stretch_replay(search->view, search->question, world, &fails_at) == truth_of(keeps);
  return seen ? OTHERWISE : NOT_SEEN;
}

/* Wherever some ticks in a row keep the condition, `least` or more, the next one does too. As many as did before are
 * tried first where that is confirmed. */
static bool is_kept_on(struct search *search, enum part_kind kind, const struct provisions *heeded, uint32_t least) {
  struct part *part = part_of(search, kind);
  const struct stretch *stretch = part->stretch;
  enum answer_of_solver answer = SOLVER_YES;
  literal kept = GRAPH_YES;
  uint32_t most = stretch ? stretch->ticks - 1 : 0;
  if (search->confirms && search->steps > least) least = search->steps < most ? search->steps : most;
  for (uint32_t steps = 0; stretch && steps <= most && answer == SOLVER_YES; steps++) {
    literal holds = stretch->holds[steps + 1];
    if (steps >= least && settle_tries(steps, most)) answer = ask(search, part, heeded, kept, graph_not(holds));
    if (answer == SOLVER_NO) search->steps = steps;
    kept = graph_and(stretch->graph, kept, holds);
  }
  return answer == SOLVER_NO;
}

/* ---- one try ---- */

static void forget_proof(struct search *search) {
  search->used.count = search->refutation_count = 0;
}

/* Each beginning in a part keeps the condition. */
static bool is_kept_in(struct search *search, enum part_kind kind, const struct provisions *heeded) {
  struct part *part = part_of(search, kind);
  return ask(search, part, heeded, GRAPH_YES, graph_not(part->stretch->always)) == SOLVER_NO;
}

/* From as many ticks of a beginning as it takes for the next to keep it. */
static bool goes_on_soon(struct search *search, const struct provisions *heeded) {
  uint32_t begun = part_of(search, PART_BEGINNING)->stretch->ticks;
  const struct stretch *early = begun < STEPS_SOON ? part_of(search, PART_EARLY)->stretch : NULL;
  if (begun < STEPS_SOON && !(early && is_kept_in(search, PART_EARLY, heeded))) return false;
  return is_kept_on(search, PART_SOON, heeded, TICKS_FEW);
}

/* From a beginning and, where it is to be kept and is asked of more than dates, a few ticks anywhere. */
static bool follows_at_once(struct search *search, const struct provisions *heeded) {
  forget_proof(search);
  if (search->need.unfolds) return false;
  if (search->as == SETTLED_VIOLATED) {
    struct part *part = part_of(search, PART_BEGINNING);
    return part->stretch && ask(search, part, heeded, GRAPH_YES, part->stretch->always) == SOLVER_NO;
  }
  if (part_of(search, PART_FIRST)->stretch) {
    if (!is_kept_in(search, PART_FIRST, heeded)) return false;
    if (is_kept_on(search, PART_ANY, heeded, 0)) return true;
    forget_proof(search);
  }
  if (!part_of(search, PART_BEGINNING)->stretch || !is_kept_in(search, PART_BEGINNING, heeded)) return false;
  return search->need.fixed || is_kept_on(search, PART_ANYWHERE, heeded, 0) || goes_on_soon(search, heeded);
}

/* Each beginning makes sure that what is asked of all time holds; where it is not the same at every tick, so do a few
 * ticks anywhere. */
static bool is_sure(struct search *search, const struct provisions *heeded) {
  struct part *part = part_of(search, PART_BEGINNING);
  if (!part->stretch) return false;
  if (part->stretch->holds[0] == part->stretch->holds[1])
    return ask(search, part, heeded, GRAPH_YES, graph_not(part->stretch->holds[0])) == SOLVER_NO;
  struct part *later = part_of(search, PART_LATER);
  return later->stretch && is_kept_in(search, PART_BEGINNING, heeded) &&
         ask(search, later, heeded, GRAPH_YES, graph_not(later->stretch->holds[later->stretch->ticks])) == SOLVER_NO;
}

/* What no outcome of those that go round does, none does. */
static bool goes_on(struct search *search, const struct provisions *heeded) {
  bool violated = search->as == SETTLED_VIOLATED;
  if (!violated) return is_sure(search, heeded);
  struct part *part = part_of(search, search->need.unfolds ? PART_LATER : PART_WHOLE);
  return part->stretch && ask(search, part, heeded, GRAPH_YES, part->stretch->always) == SOLVER_NO;
}

/* Each beginning, whether or not it goes round, keeps the condition. */
static bool is_kept_first(struct search *search, const struct provisions *heeded) {
  return part_of(search, PART_WHOLE)->stretch && is_kept_in(search, PART_WHOLE, heeded);
}

/* Over all outcomes, as when the verdict was found (settle.c). */
static enum outcome_of_try try_whole(struct search *search, const struct provisions *heeded) {
  bool by_steps = search->need.in_time && !search->need.unfolds && search->as == SETTLED_GUARANTEED;
  forget_proof(search);
  if (by_steps && is_kept_first(search, heeded)) return is_kept_on(search, PART_LATER, heeded, 0) ? FOLLOWS : NOT_SEEN;
  enum outcome_of_try found = look_for_other(search, PART_WHOLE, heeded);
  bool all = found != FOLLOWS || !search->need.in_time;
  return all || (!by_steps && goes_on(search, heeded)) ? found : NOT_SEEN;
}

static enum outcome_of_try attempt(struct search *search, const struct provisions *heeded) {
  if (follows_at_once(search, heeded)) return FOLLOWS;
  if (heeded && look_for_other(search, PART_SIMPLE, heeded) == OTHERWISE) return OTHERWISE;
  return try_whole(search, heeded);
}

/* ---- fewer and fewer ---- */

static void add_all(struct search *search, struct provisions *to, const struct provisions *from, size_t start,
                    size_t end) {
  for (size_t i = start; i < end; i++)
    if (!aside_has(to, from->items[i])) aside_add(search->arena, to, from->items[i]);
}

/* What is needed where more is heeded is needed where less is, so those before `i` stay. */
static void leave_out(struct search *search, struct reasons *reasons) {
  for (size_t i = 0; i < reasons->heeded.count;) {
    struct provisions rest = {0}, kept = {0};
    add_all(search, &rest, &reasons->heeded, 0, i);
    add_all(search, &kept, &reasons->heeded, 0, i);
    add_all(search, &rest, &reasons->heeded, i + 1, reasons->heeded.count);
    enum outcome_of_try found = attempt(search, &rest);
    if (found == FOLLOWS) {
      add_all(search, &kept, &search->used, 0, search->used.count);
      reasons->heeded = kept;
    } else {
      reasons->minimal = reasons->minimal && found == OTHERWISE;
      i++;
    }
  }
}

/* Another set, found without one of the first: often a single clause says what two others come to. */
static void look_for_fewer(struct search *search, struct reasons *reasons) {
  struct provisions all = {0};
  for (size_t k = 0; k < PART_COUNT; k++) {
    const struct picks *picks = search->parts[k].stretch ? search->parts[k].stretch->picks : NULL;
    for (size_t i = 0; picks && i < picks->count; i++)
      if (is_heeded(search, everything, picks->items[i].pick) && !aside_has(&all, picks->items[i].pick))
        aside_add(search->arena, &all, picks->items[i].pick);
  }
  const struct provisions first = reasons->heeded;
  for (size_t i = 0; i < first.count && reasons->heeded.count > 1; i++) {
    struct provisions rest = {0};
    for (size_t k = 0; k < all.count; k++)
      if (all.items[k].kind != first.items[i].kind || all.items[k].ref.index != first.items[i].ref.index)
        aside_add(search->arena, &rest, all.items[k]);
    bool follows = search->need.in_time ? follows_at_once(search, &rest) : try_whole(search, &rest) == FOLLOWS;
    if (!follows || search->used.count > reasons->heeded.count) continue;
    struct reasons other = {.found = true, .minimal = true};
    add_all(search, &other.heeded, &search->used, 0, search->used.count);
    leave_out(search, &other);
    if (other.heeded.count < reasons->heeded.count) *reasons = other;
  }
}

/* Whether it does not matter when terms begin and end, but that their holders stay. */
static bool may_be_loose(const struct search *search) {
  const struct question *question = search->question;
  const struct typed *subject = question->subject;
  return search->need.in_time && !search->need.begins_apart && !search->need.unfolds && !question->next &&
         question->item.ref.sort != SORT_TERM && !when_asks_terms(question->lines) &&
         !(subject && (when_asks_terms(subject->left) || when_asks_terms(subject->right)));
}

/* What cannot hold together is no reason. A few ticks show that, if anything does soon. */
static enum answer_of_solver hold_together(struct search *search, const struct provisions *heeded) {
  bool any_ticks = search->need.in_time && !search->need.dated;
  struct part *part = part_of(search, any_ticks ? PART_ANYWHERE : PART_WHOLE);
  return part->stretch ? ask(search, part, heeded, GRAPH_YES, GRAPH_YES) : SOLVER_LIMIT;
}

static bool can_hold(struct search *search, const struct provisions *heeded, const struct provisions *found) {
  search->contradict.count = 0;
  if (hold_together(search, heeded) != SOLVER_NO) return true;
  add_all(search, &search->contradict, found, 0, found->count);
  return false;
}

/* By what else the last proof stands. */
static void note_meanings(struct search *search) {
  search->meanings = 0;
  for (size_t i = 0; i < search->refutation_count; i++) {
    const struct refutation *of = &search->refutations[i];
    search->meanings |=
        background_meanings(&search->need, of->part->stretch, of->assumed, of->count, search->conflicts);
  }
}

/* Solved again alone, in a problem of which the others are no part: in a smaller one of more than all outcomes where
 * that will do. */
static bool is_confirmed(struct search *search, const struct provisions *heeded) {
  static const struct pick none;
  close_parts(search);
  search->rounds = search->rounds_found;
  search->need.heeded = heeded->count ? heeded->items : &none;
  search->need.heeded_count = heeded->count;
  search->need.loose = may_be_loose(search);
  search->confirms = true;
  bool follows = search->need.loose && follows_at_once(search, everything);
  if (follows) note_meanings(search);
  if (search->need.loose) close_parts(search);
  search->need.loose = false;
  if (!follows && attempt(search, everything) == FOLLOWS) {
    note_meanings(search);
    follows = true;
  }
  search->confirms = false;
  follows = follows && (search->hold || can_hold(search, everything, heeded));
  close_parts(search);
  search->need.heeded = NULL;
  return follows;
}

/* Adds what says how long the terms are and who begins; false where that is set aside. */
static bool add_lengths(struct search *search, struct provisions *heeded) {
  const struct model *model = search->view->model;
  bool all = true;
  for (size_t i = 0; i < search->need.role_count; i++) {
    const struct role *role = &model->roles[search->need.roles[i]];
    bool begins = role->first_turn >= 0 || role->begins.year;
    if (role->period_months) aside_add_statement(search->arena, heeded, model, role->period_by);
    if (begins) aside_add_statement(search->arena, heeded, model, role->begins_by);
  }
  for (size_t i = 0; i < heeded->count; i++) all = all && !aside_has(&search->aside, heeded->items[i]);
  return all;
}

/* As few as can be, not yet solved again. */
static struct reasons search_for(struct search *search) {
  struct reasons reasons = {.minimal = true};
  bool longer = search->as == SETTLED_VIOLATED && search->need.in_time && !search->need.unfolds;
  for (search->rounds = 1; search->rounds <= (longer ? ROUNDS_MOST : 1) && !reasons.found; search->rounds++) {
    enum outcome_of_try found = attempt(search, everything);
    reasons.found = found == FOLLOWS;
    longer = longer && found == NOT_SEEN;
    if (reasons.found) {
      add_all(search, &reasons.heeded, &search->used, 0, search->used.count);
      leave_out(search, &reasons);
      look_for_fewer(search, &reasons);
      search->rounds_found = search->rounds;
      search->hold = are_seen_to_hold(search, &reasons.heeded);
    }
    close_parts(search);
  }
  return reasons;
}

/* Confirmed; and where an outcome without some clause was not seen with the lengths kept, it is looked for again. */
static bool is_confirmed_in_time(struct search *search, struct reasons *reasons) {
  size_t count = reasons->heeded.count;
  if (!is_confirmed(search, &reasons->heeded)) return false;
  if (reasons->minimal) return true;
  reasons->minimal = true;
  leave_out(search, reasons);
  return reasons->heeded.count == count || is_confirmed(search, &reasons->heeded);
}

/* With what the text says of lengths and beginnings kept first, for time goes round sooner then. What suffices so
 * mostly does without it; else that is sought among the others. */
static struct reasons search_in_time(struct search *search) {
  search->need.keeps_lengths = true;
  struct reasons kept = search_for(search);
  search->need.keeps_lengths = false;
  if (!kept.found || is_confirmed_in_time(search, &kept)) return kept;
  struct reasons all = search_for(search);
  if (all.found && is_confirmed(search, &all.heeded)) return all;
  search->need.keeps_lengths = true; /* time goes round too late for a proof */
  size_t needed = kept.heeded.count;
  kept.found = is_confirmed(search, &kept.heeded) && add_lengths(search, &kept.heeded);
  kept.found = kept.found && can_hold(search, &kept.heeded, &kept.heeded);
  kept.minimal = kept.minimal && kept.heeded.count == needed;
  return kept;
}

static struct reasons search_all(struct search *search) {
  search->need = stretch_survey(search->view, search->arena, search->question, ASIDE_ALL);
  struct reasons reasons = search->need.in_time ? search_in_time(search) : search_for(search);
  if (!search->need.in_time) reasons.found = reasons.found && is_confirmed(search, &reasons.heeded);
  close_parts(search);
  reasons.meanings = search->meanings;
  return reasons;
}

struct reasons reasons_of(struct view *view, struct arena *arena, const struct question *question, enum settled_as as,
                          const struct provisions *aside, uint64_t conflicts) {
  struct search search = {.view = view, .arena = arena, .question = question, .as = as, .conflicts = conflicts};
  if (aside) add_all(&search, &search.aside, aside, 0, aside->count);
  view->truths = truths_new(arena);
  struct reasons reasons = search_all(&search);
  for (size_t i = 0; !reasons.found && search.contradict.count && i < CONFLICTS_MOST; i++) {
    add_all(&search, &search.aside, &search.contradict, 0, search.contradict.count);
    reasons = search_all(&search);
  }
  view->truths = NULL;
  return reasons;
}

enum truth reasons_suffice(struct view *view, struct arena *arena, const struct question *question, enum settled_as as,
                           const struct provisions *heeded, uint64_t conflicts) {
  static const enum truth truths[] = {[FOLLOWS] = TRUTH_YES, [OTHERWISE] = TRUTH_NO, [NOT_SEEN] = TRUTH_UNKNOWN};
  struct search search = {
      .view = view, .arena = arena, .question = question, .as = as, .conflicts = conflicts, .rounds = 1};
  view->truths = truths_new(arena);
  search.need = stretch_survey(view, arena, question, ASIDE_ALL);
  enum outcome_of_try found = attempt(&search, heeded);
  close_parts(&search);
  view->truths = NULL;
  return truths[found];
}

bool reasons_can_hold(struct view *view, struct arena *arena, const struct question *question,
                      const struct provisions *heeded, uint64_t conflicts) {
  struct search search = {.view = view, .arena = arena, .question = question, .conflicts = conflicts, .rounds = 1};
  view->truths = truths_new(arena);
  search.need = stretch_survey(view, arena, question, ASIDE_ALL);
  bool can = is_an_outcome(&search, PART_SIMPLE, heeded) ||
             (hold_together(&search, heeded) != SOLVER_NO && is_an_outcome(&search, PART_WHOLE, heeded));
  close_parts(&search);
  view->truths = NULL;
  return can;
}
