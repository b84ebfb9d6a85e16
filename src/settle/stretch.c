/* SPDX-License-Identifier: EUPL-1.2
 *
 * A stretch is as long as it must be for everything that goes by the calendar to come round: the longest
 * term, so that what is special of first terms is past, and a whole round of all terms and turns.
 */
#include "settle/stretch.h"

#include "logic/counting.h"
#include "logic/fields.h"

enum { MONTHS_OF_YEAR = 12 };

/* ---- the condition ---- */

/* A term of a turn is, at a tick, the one of that turn that begins with it. */
static struct when_item item_at(struct when *when, const struct question *question) {
  struct ref ref = question->item.ref;
  if (ref.sort != SORT_TERM)
    return (struct when_item){ref, GRAPH_YES};
  uint32_t role = index_term_role(when->view->index, ref);
  literal begins = course_begins(when->course, role, when->tick);
  literal turn = course_turn(when->course, role, (uint32_t)index_term_turn(when->view->index, ref), when->tick);
  return (struct when_item){when_term(when, role, when->tick), graph_and(when->graph, begins, turn)};
}

/* Whether the thing may be there or not; of a seat also where a total fixed their number when it was found. */
static bool is_perhaps_there(const struct model *model, const struct found *item) {
  if (item->ref.sort == SORT_SEAT && view_seat_number_open(model, &model->seats[item->ref.index]))
    return true;
  return item->possible && item->reason.kind != REASON_BRANCH;
}

/* Whether the thing belongs to the subject at a tick. */
static literal is_member(struct when *when, const struct question *question) {
  const struct typed *subject = question->subject;
  if (!subject)
    return GRAPH_YES;
  struct when_item item = item_at(when, question);
  const struct statement *statement = model_statement(when->view->model, question->item.ref);
  if (statement && view_branch(when->view, statement) == TRUTH_NO)
    return GRAPH_NO;
  if (is_perhaps_there(when->view->model, &question->item)) {
    struct when_set set = when_set(when, subject->left);
    item.lit = GRAPH_NO;
    for (size_t i = 0; i < set.count; i++)
      if (ref_same(when->pile[set.start + i].ref, item.ref))
        item.lit = when->pile[set.start + i].lit;
    when->pile_count = set.start;
  }
  return when_member(when, subject, item);
}

/* All roles and open seats of a body are asked for. */
static literal ask_body(struct when *when, uint32_t number) {
  const struct model *model = when->view->model;
  const struct body *body = &model->bodies[number];
  for (uint32_t i = 0; i < body->role_count; i++)
    if (view_branch(when->view, &model->statements[model->roles[body->first_role + i].statement]) == TRUTH_YES)
      when_ask_role(when, body->first_role + i, when->tick);
  for (uint32_t i = 0; i < body->seat_count; i++)
    if (model->seats[body->first_seat + i].possible && !model->seats[body->first_seat + i].certain_in_branch)
      when_seat(when, body->first_seat + i);
  return GRAPH_YES;
}

static literal one_holds_at(struct when *when, const struct question *question, uint32_t tick, literal *member) {
  when->tick = tick;
  when->everywhere = false;
  if (question->body)
    return ask_body(when, question->body - 1);
  size_t terms_bound = when->terms_bound;
  literal belongs = is_member(when, question);
  *member = graph_or(when->graph, *member, belongs);
  bool everywhere = belongs == GRAPH_YES || question->item.ref.sort == SORT_TERM;
  literal holds = belongs == GRAPH_NO ? GRAPH_YES : when_lines_at(when, question->lines, tick, everywhere);
  when->terms_bound = terms_bound;
  return graph_or(when->graph, graph_not(belongs), holds);
}

static literal holds_at(struct when *when, const struct question *question, uint32_t tick, literal *member) {
  literal all = GRAPH_YES;
  for (; question; question = question->next)
    all = graph_and(when->graph, all, one_holds_at(when, question, tick, member));
  return all;
}

/* How many terms before a term are asked for in a condition, at most: each `former` in it, and each `previous`. */
static uint32_t formers_in(const struct typed *typed) {
  uint32_t count = 0;
  for (; typed; typed = typed->next) {
    count += typed->kind == TYPED_PREVIOUS || (typed->kind == TYPED_FIELD && typed->field->things == term_former);
    count += formers_in(typed->left) + formers_in(typed->right) + formers_in(typed->block);
  }
  return count;
}

static bool takes_over(const struct model *model, const struct course *course) {
  for (size_t i = 0; i < course->role_count; i++)
    if (model->roles[course->roles[i]].succeeds || course_turns(model, course->roles[i]) > 1)
      return true;
  return false;
}

/* How many roles take over from others: so many terms may bind one that lies before them. */
static uint32_t successions(const struct model *model, const struct course *course) {
  uint32_t count = 0;
  for (size_t i = 0; i < course->role_count; i++)
    count += model->roles[course->roles[i]].succeeds > 0;
  return count;
}

static uint32_t formers_of(const struct question *question) {
  uint32_t most = 0;
  for (; question; question = question->next) {
    uint32_t count = formers_in(question->lines) + (question->subject ? formers_in(question->subject->right) : 0);
    most = count > most ? count : most;
  }
  return most;
}

static uint32_t steps_of(const struct question *question, enum typed_kind kind) {
  uint32_t most = 0;
  for (; question; question = question->next) {
    uint32_t lines = when_steps(question->lines, kind);
    uint32_t where = question->subject ? when_steps(question->subject->right, kind) : 0;
    uint32_t set = question->subject ? when_steps(question->subject->left, kind) : 0;
    most = lines > most ? lines : most;
    most = where > most ? where : most;
    most = set > most ? set : most;
  }
  return most;
}

/* What is asked of some years, or of all time, at a moment that there need not be: what stands beside it may settle the
 * rest, so that it is not met. */
static void note_elsewhere(const struct typed *lines, bool elsewhere, struct when *when) {
  for (; lines; lines = lines->next) {
    bool there = elsewhere || lines->kind == TYPED_PREVIOUS || lines->kind == TYPED_NEXT;
    bool of_years = lines->kind == TYPED_WITHIN || lines->kind == TYPED_YEARS;
    if (there && of_years && lines->left->number.top > when->window)
      when->window = lines->left->number.top;
    when->unfolds = when->unfolds || (there && (lines->kind == TYPED_ALWAYS || lines->kind == TYPED_EVENTUALLY));
    note_elsewhere(lines->left, there, when);
    note_elsewhere(lines->right, there, when);
    note_elsewhere(lines->block, there, when);
  }
}

static void note_all_elsewhere(const struct question *question, struct when *when) {
  for (; question; question = question->next) {
    note_elsewhere(question->lines, false, when);
    if (question->subject) {
      note_elsewhere(question->subject->left, false, when);
      note_elsewhere(question->subject->right, false, when);
    }
  }
}

/* Whether something is so of any lines that are asked, of a subject or of which things are in it. */
static bool of_any(const struct question *question, bool (*is_so)(const struct typed *lines)) {
  for (; question; question = question->next)
    if (is_so(question->lines) ||
        (question->subject && (is_so(question->subject->left) || is_so(question->subject->right))))
      return true;
  return false;
}

static bool asks_terms(const struct question *question) {
  for (; question; question = question->next)
    if (when_asks_terms(question->lines))
      return true;
  return false;
}

static bool is_fixed(const struct question *question) {
  for (; question; question = question->next)
    if (when_asks_who(question->lines, true) || (question->subject && (when_asks_who(question->subject->left, true) ||
                                                                       when_asks_who(question->subject->right, true))))
      return false;
  return true;
}

static bool has_several_dates(const struct question *question) {
  const struct typed *first = NULL;
  for (; question; question = question->next)
    if (when_has_other_date(question->lines, &first) ||
        (question->subject && (when_has_other_date(question->subject->left, &first) ||
                               when_has_other_date(question->subject->right, &first))))
      return true;
  return false;
}

/* How many ticks there must be for the dates in it; `course` has its measures. */
static uint32_t latest_of(const struct question *question, const struct course *course) {
  uint32_t most = 0;
  for (; question; question = question->next) {
    uint32_t lines = when_latest(course, question->lines);
    uint32_t where = question->subject ? when_latest(course, question->subject->right) : 0;
    uint32_t set = question->subject ? when_latest(course, question->subject->left) : 0;
    most = lines > most ? lines : most;
    most = where > most ? where : most;
    most = set > most ? set : most;
  }
  return most;
}

/* In months. */
static uint32_t longest_step(const struct course *course) {
  uint32_t most = 0;
  for (const struct step *step = course->steps; step; step = step->next)
    most = step->months > most ? step->months : most;
  return most;
}

struct need stretch_survey(struct view *view, struct arena *arena, const struct question *question,
                           enum aside sets_aside) {
  enum { TWO = 2 }; /* what is special of the first tick, and what is not */
  struct graph *graph = graph_new(arena);
  struct course *course = course_new(arena, view->model, picks_new(arena, graph));
  struct when *when = when_new(view, arena, graph, course, TWO);
  course->any_ways = sets_aside == ASIDE_ALL;
  literal member = GRAPH_NO;
  when->sets_aside = sets_aside;
  when->surveys = true;
  for (uint32_t tick = 0; tick < TWO; tick++)
    holds_at(when, question, tick, &member);
  when_admissible(when);
  note_all_elsewhere(question, when);
  bool dated = of_any(question, when_has_date);
  for (size_t i = 0; (when->window || (dated && of_any(question, when_asks_seats))) && i < when->asked_count; i++)
    course_note(course, when->asked[i].role); /* time goes by their terms too, whoever holds them */
  uint32_t ahead = steps_of(question, TYPED_NEXT);
  bool in_time = dated || ahead || when->looks_back || when->unfolds || when->window ||
                 takes_over(view->model, course);
  uint32_t taken_over = successions(view->model, course);
  return (struct need){.roles = course->roles,
                       .role_count = course->role_count,
                       .in_time = in_time,
                       .looks_back = when->looks_back,
                       .unfolds = when->unfolds,
                       /* two ticks are not enough for what lies further off */
                       .vague = when->vague && !when->window && !dated && !ahead,
                       .begins_apart = when->looks_back || ahead || dated || taken_over,
                       .sets_aside = sets_aside,
                       .window = when->window,
                       .back = formers_of(question) + (taken_over ? taken_over + 1 : 0),
                       .ahead = ahead,
                       .behind = steps_of(question, TYPED_PREVIOUS),
                       .step = longest_step(course),
                       .of_terms = asks_terms(question),
                       .dated = dated,
                       .fixed = dated && is_fixed(question),
                       .several = dated && has_several_dates(question)};
}

/* ---- stretches ---- */

static uint32_t window_of(const struct need *need, const struct course *course) {
  return (uint32_t)(need->window * MONTHS_OF_YEAR / course->tick);
}

static uint32_t ticks_of_steps(const struct need *need, const struct course *course, uint32_t steps) {
  return steps * (need->step > course->tick ? need->step / course->tick : 1);
}

uint32_t stretch_ahead(const struct need *need, const struct course *course) {
  return ticks_of_steps(need, course, need->ahead);
}

static struct stretch *stretch_new(struct view *view, struct arena *arena, const struct need *need,
                                   struct graph *graph) {
  struct stretch *stretch = arena_alloc(arena, sizeof *stretch);
  *stretch = (struct stretch){.view = view, .arena = arena, .graph = graph ? graph : graph_new(arena)};
  stretch->picks = picks_new(arena, stretch->graph);
  stretch->course = course_new(arena, view->model, stretch->picks);
  stretch->course->any_ways = need->sets_aside == ASIDE_ALL && !need->keeps_lengths;
  stretch->course->heeded = need->heeded;
  stretch->course->heeded_count = need->heeded_count;
  stretch->course->all_but = need->all_but;
  stretch->course->one_way = stretch->picks->steady = need->simple;
  if (need->in_time && !course_measure(stretch->course, need->roles, need->role_count))
    return NULL;
  if (need->window || need->dated) /* each year may be otherwise, and is named */
    course_refine(stretch->course, MONTHS_OF_YEAR);
  if (need->in_time && need->loose)
    course_loosen(stretch->course, need->roles, need->role_count);
  return stretch;
}

/* Fills in whether the condition holds at ticks `from` to `to`, and what must hold of all that is open. */
static void fill(struct stretch *stretch, const struct question *question, const struct need *need, uint32_t from,
                 uint32_t to, enum bound bound) {
  uint32_t ticks = to + window_of(need, stretch->course) + stretch_ahead(need, stretch->course) + 1;
  stretch->when = when_new(stretch->view, stretch->arena, stretch->graph, stretch->course, ticks);
  stretch->when->all = to + 1;
  stretch->when->sets_aside = need->sets_aside;
  stretch->when->by_party = need->by_party;
  stretch->when->bound = bound;
  stretch->holds = arena_array(stretch->arena, to + 1, sizeof *stretch->holds);
  stretch->always = GRAPH_YES;
  for (uint32_t tick = from; tick <= to; tick++) {
    stretch->holds[tick] = holds_at(stretch->when, question, tick, &stretch->member);
    stretch->always = graph_and(stretch->graph, stretch->always, stretch->holds[tick]);
  }
  when_admissible(stretch->when);
  stretch->asked_to = to;
  stretch->nodes = (uint32_t)graph_size(stretch->graph);
}

/* Every pick of the last ticks is as it was when they came first. */
static literal goes_round(struct stretch *stretch) {
  literal same = GRAPH_YES;
  for (size_t i = 0; i < stretch->picks->count; i++) {
    struct pick pick = stretch->picks->items[i].pick;
    if (pick.tick == TICK_ALWAYS || pick.tick < stretch->ticks)
      continue;
    const literal *now = stretch->picks->items[i].options;
    pick.tick -= stretch->ticks - stretch->loop;
    const struct picked *then = picks_find(stretch->picks, pick);
    for (uint32_t k = 0; then && k < then->count; k++)
      same = graph_and(stretch->graph, same, graph_same(stretch->graph, now[k], then->options[k]));
  }
  return same;
}

/* How many ticks after the last one the condition still looks back before it. */
static uint32_t looked_back(const struct need *need, const struct course *course) {
  uint32_t terms = need->back > 1 ? (need->back - 1) * course->longest : 0;
  uint32_t steps = ticks_of_steps(need, course, need->behind);
  return steps > terms + 1 ? steps - 1 : terms;
}

/* The tick from which on time may go round: what a date settles lies before it. */
static uint32_t loop_of(const struct question *question, const struct need *need, const struct course *course) {
  uint32_t latest = latest_of(question, course);
  uint32_t terms = need->in_time ? course->longest + looked_back(need, course) : 0;
  return terms < latest ? latest : terms;
}

static struct stretch *from_first_day(struct view *view, struct arena *arena, const struct question *question,
                                      const struct need *need, uint32_t rounds, struct graph *graph,
                                      enum bound bound) {
  struct stretch *stretch = stretch_new(view, arena, need, graph);
  if (!stretch)
    return NULL;
  uint32_t back = looked_back(need, stretch->course), window = window_of(need, stretch->course);
  stretch->latest = latest_of(question, stretch->course);
  stretch->loop = loop_of(question, need, stretch->course);
  stretch->ticks = need->in_time ? stretch->loop + stretch->course->round * rounds : 1;
  if (stretch->ticks + back + window + stretch_ahead(need, stretch->course) >= COURSE_MOST)
    return NULL;
  fill(stretch, question, need, 0, need->in_time ? stretch->ticks + back : 0, bound);
  return stretch;
}

uint32_t stretch_rounds(struct view *view, struct arena *arena, const struct question *question,
                        const struct need *need, uint32_t years) {
  struct stretch *stretch = years && need->in_time ? stretch_new(view, arena, need, NULL) : NULL;
  if (!stretch)
    return 1;
  const struct course *course = stretch->course;
  uint32_t first = loop_of(question, need, course), ticks = years * MONTHS_OF_YEAR / course->tick;
  return ticks > first + course->round ? (ticks - first + course->round - 1) / course->round : 1;
}

/* Whether it turned on terms of more roles than it was measured by: what is far off was not met in the survey. */
static bool is_unmeasured(const struct stretch *stretch, const struct need *need) {
  return need->in_time && stretch->course->role_count > need->role_count;
}

static struct stretch *if_measured(struct stretch *stretch, const struct need *need) {
  return is_unmeasured(stretch, need) ? NULL : stretch;
}

struct stretch *stretch_first(struct view *view, struct arena *arena, const struct question *question,
                              struct need *need, uint32_t rounds, struct graph *graph) {
  struct stretch *stretch = from_first_day(view, arena, question, need, rounds, graph, BOUND_NONE);
  while (stretch && is_unmeasured(stretch, need)) {
    need->roles = stretch->course->roles;
    need->role_count = stretch->course->role_count;
    stretch = from_first_day(view, arena, question, need, rounds, graph, BOUND_NONE);
  }
  if (!stretch)
    return NULL;
  stretch->goes_round = need->in_time ? goes_round(stretch) : GRAPH_YES;
  stretch->nodes = (uint32_t)graph_size(stretch->graph);
  return stretch;
}

struct stretch *stretch_beginning(struct view *view, struct arena *arena, const struct question *question,
                                  const struct need *need, uint32_t rounds, enum bound bound) {
  struct stretch *stretch = from_first_day(view, arena, question, need, rounds, NULL, bound);
  return stretch && !stretch->when->lost ? if_measured(stretch, need) : NULL;
}

struct stretch *stretch_start(struct view *view, struct arena *arena, const struct question *question,
                              const struct need *need, uint32_t last) {
  struct stretch *stretch = stretch_new(view, arena, need, NULL);
  if (!stretch)
    return NULL;
  uint32_t latest = latest_of(question, stretch->course);
  uint32_t apart = need->begins_apart ? stretch->course->longest + looked_back(need, stretch->course) : 0;
  stretch->ticks = last < apart ? apart : last;
  stretch->ticks = stretch->ticks < latest ? latest : stretch->ticks;
  if (stretch->ticks + window_of(need, stretch->course) >= COURSE_MOST)
    return NULL;
  fill(stretch, question, need, 0, stretch->ticks, BOUND_NONE);
  return if_measured(stretch, need);
}

struct stretch *stretch_years(struct view *view, struct arena *arena, const struct question *question,
                              const struct need *need, uint32_t years) {
  struct need in_time = *need;
  in_time.in_time = true;
  struct stretch *stretch = stretch_new(view, arena, &in_time, NULL);
  if (!stretch || years >= COURSE_MOST)
    return NULL;
  stretch->ticks = years * MONTHS_OF_YEAR / stretch->course->tick;
  if (stretch->ticks == 0 || stretch->ticks + window_of(need, stretch->course) >= COURSE_MOST)
    return NULL;
  fill(stretch, question, need, 0, stretch->ticks - 1, BOUND_NONE);
  return stretch;
}

struct stretch *stretch_anywhere(struct view *view, struct arena *arena, const struct question *question,
                                 const struct need *need, uint32_t ticks, enum bound bound) {
  struct stretch *stretch = stretch_new(view, arena, need, NULL);
  if (!stretch)
    return NULL;
  stretch->course->anywhere = true;
  stretch->ticks = ticks;
  fill(stretch, question, need, 1, ticks, bound);
  return stretch->when->lost ? NULL : if_measured(stretch, need);
}

/* All picks are there and bound already. */
literal stretch_keeps(struct stretch *stretch, const struct question *some, uint32_t tick) {
  literal member = GRAPH_NO;
  return holds_at(stretch->when, some, tick, &member);
}

static struct counting *counting_of(struct stretch *stretch) {
  if (!stretch->counting)
    stretch->counting = counting_new(stretch->picks);
  return stretch->counting;
}

bool stretch_may(struct stretch *stretch, literal what) {
  return !counting_refutes(counting_of(stretch), what);
}

/* Most that cannot hold cannot at the first tick; then less is looked at. */
bool stretch_may_hold(struct stretch *stretch) {
  return stretch_may(stretch, stretch->holds[0]) && stretch_may(stretch, stretch->always);
}

bool stretch_may_fail_at(struct stretch *stretch, uint32_t tick) {
  return stretch_may(stretch, graph_not(stretch->holds[tick]));
}

bool stretch_may_fail(struct stretch *stretch) {
  for (uint32_t tick = 0; tick <= stretch->asked_to; tick++)
    if (stretch_may_fail_at(stretch, tick))
      return true;
  return false;
}

/* ---- replay ---- */

struct ref stretch_thing_now(const struct view *view, const struct question *question) {
  struct ref ref = question->item.ref;
  if (ref.sort != SORT_TERM || !view->world)
    return ref;
  uint32_t role = index_term_role(view->index, ref);
  bool now = world_begins(view, role, view->tick) && world_turn(view, role) == (int)index_term_turn(view->index, ref);
  return now ? index_term_at(view->index, role, view->tick) : (struct ref){SORT_NONE, 0};
}

static enum truth belongs(struct view *view, const struct question *question) {
  const struct typed *subject = question->subject;
  if (!subject)
    return TRUTH_YES;
  enum truth in = TRUTH_YES;
  struct found now = {.ref = stretch_thing_now(view, question)};
  if (!now.ref.sort)
    return TRUTH_NO;
  if (is_perhaps_there(view->model, &question->item)) {
    struct set set = eval_set(view, subject->left);
    in = set.more ? TRUTH_UNKNOWN : TRUTH_NO;
    for (size_t i = 0; i < set.count; i++)
      if (ref_same(view->pile[set.start + i].ref, question->item.ref))
        in = view->pile[set.start + i].possible ? TRUTH_UNKNOWN : TRUTH_YES;
    view->pile_count = set.start;
  }
  return truth_and(in, eval_member(view, subject, &now));
}

/* Whether all conditions are kept at the view's tick. */
static enum truth kept_now(struct view *view, const struct question *question) {
  enum truth all = TRUTH_YES;
  for (; question && all != TRUTH_NO; question = question->next) {
    enum truth member = belongs(view, question);
    enum truth holds = member == TRUTH_NO ? TRUTH_YES : eval_lines(view, question->lines);
    all = truth_and(all, truth_or(truth_not(member), holds));
  }
  return all;
}

enum truth stretch_replay(struct view *view, const struct question *question, const struct world *world,
                          uint32_t *fails_at) {
  enum truth all = TRUTH_YES;
  view->world = world;
  for (view->tick = 0; view->tick < world_ticks(world) && all != TRUTH_NO; view->tick++) {
    enum truth kept = kept_now(view, question);
    if (kept == TRUTH_NO)
      *fails_at = view->tick;
    all = truth_and(all, kept);
  }
  view->world = NULL;
  view->tick = 0;
  return all;
}
