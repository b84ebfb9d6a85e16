/* SPDX-License-Identifier: EUPL-1.2
 *
 * at(2031, …), next(…), previous(…) and within(…) over all outcomes: worked out at the tick they mean. A stretch that
 * may lie anywhere in time has no dates; there what a date settles may be so or not, but is the same at every tick.
 */
#include "logic/when.h"

#include "logic/before.h"
#include "logic/fields.h"

/* ---- what is asked ---- */

static bool parts_ask_who(const struct typed *typed, bool now) {
  return when_asks_who(typed->left, now) || when_asks_who(typed->right, now) || when_asks_who(typed->block, now);
}

bool when_asks_who(const struct typed *typed, bool now) {
  for (; typed; typed = typed->next) {
    const struct field *field = typed->kind == TYPED_FIELD ? typed->field : NULL;
    bool who = field && (field->who || field->things == get_holder || field->things == get_pool ||
                         field->things == body_members || field->things == role_terms);
    if (who || (!(now && typed->kind == TYPED_AT) && parts_ask_who(typed, now)))
      return true;
  }
  return false;
}

bool when_has_date(const struct typed *lines) {
  for (; lines; lines = lines->next)
    if (lines->kind == TYPED_AT || when_has_date(lines->left) || when_has_date(lines->right) ||
        when_has_date(lines->block))
      return true;
  return false;
}

bool when_has_other_date(const struct typed *lines, const struct typed **first) {
  for (; lines; lines = lines->next) {
    if (lines->kind == TYPED_AT && !*first) *first = lines;
    if (lines->kind == TYPED_AT &&
        (!date_same(lines->date, (*first)->date) || lines->number.top != (*first)->number.top))
      return true;
    if (when_has_other_date(lines->left, first) || when_has_other_date(lines->right, first) ||
        when_has_other_date(lines->block, first))
      return true;
  }
  return false;
}

bool when_asks_terms(const struct typed *lines) {
  for (; lines; lines = lines->next) {
    bool length = lines->kind == TYPED_FIELD && lines->field->number == get_period;
    if (length || (lines->sorts & SORT_BIT(SORT_TERM)) || when_asks_terms(lines->left) ||
        when_asks_terms(lines->right) || when_asks_terms(lines->block))
      return true;
  }
  return false;
}

bool when_asks_seats(const struct typed *lines) {
  for (; lines; lines = lines->next)
    if ((lines->sorts & SORT_BIT(SORT_SEAT)) || when_asks_seats(lines->left) || when_asks_seats(lines->right) ||
        when_asks_seats(lines->block))
      return true;
  return false;
}

uint32_t when_latest(const struct course *course, const struct typed *typed) {
  uint32_t latest = 0, tick;
  for (; typed; typed = typed->next) {
    const struct typed *parts[] = {typed->left, typed->right, typed->block};
    if (typed->kind == TYPED_AT && course_tick_at(course, typed->date, typed->number, &tick) && tick + 1 > latest)
      latest = tick + 1;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
      uint32_t part = when_latest(course, parts[i]);
      latest = part > latest ? part : latest;
    }
  }
  return latest;
}

uint32_t when_steps(const struct typed *lines, enum typed_kind kind) {
  uint32_t most = 0;
  for (; lines; lines = lines->next) {
    uint32_t parts[] = {when_steps(lines->left, kind), when_steps(lines->right, kind), when_steps(lines->block, kind)};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
      uint32_t steps = parts[i] + (lines->kind == kind);
      most = steps > most ? steps : most;
    }
  }
  return most;
}

/* ---- anywhere in time ---- */

/* A condition that is the same at all ticks, of the things its variables stood for. */
struct dated_literal {
  struct dated_literal *next;
  const struct typed *typed;
  struct refs of;
  literal lit;
};

static bool binds(const struct typed *typed, uint32_t variable) {
  for (; typed; typed = typed->next) {
    bool quantifies = typed->kind == TYPED_EACH || typed->kind == TYPED_SOME || typed->kind == TYPED_NO ||
                      typed->kind == TYPED_COLLECT;
    if ((quantifies && typed->variable == variable) || binds(typed->left, variable) ||
        binds(typed->right, variable) || binds(typed->block, variable))
      return true;
  }
  return false;
}

/* What the variables stand for that a part of a condition uses and the condition does not bind itself. */
static void find_variables(const struct view *view, struct arena *arena, const struct typed *part,
                           const struct typed *whole, struct refs *out) {
  for (; part; part = part->next) {
    if (part->kind == TYPED_VARIABLE && !binds(whole, part->variable))
      refs_push(arena, out, view->variables[part->variable]);
    find_variables(view, arena, part->left, whole, out);
    find_variables(view, arena, part->right, whole, out);
    find_variables(view, arena, part->block, whole, out);
  }
}

static bool same_refs(const struct refs *a, const struct refs *b) {
  if (a->count != b->count)
    return false;
  for (size_t i = 0; i < a->count; i++)
    if (!ref_same(a->items[i], b->items[i]))
      return false;
  return true;
}

bool when_is_dated(struct when *when, const struct typed *typed, literal *out) {
  struct typed alone = *typed;
  struct refs of = {0};
  alone.next = NULL;
  if (!when->course->anywhere || !when_has_date(&alone) || when_asks_who(&alone, true))
    return false;
  find_variables(when->view, when->arena, &alone, &alone, &of);
  for (const struct dated_literal *known = when->dated; known; known = known->next)
    if (known->typed == typed && same_refs(&known->of, &of)) {
      *out = known->lit;
      return true;
    }
  struct dated_literal *made = arena_alloc(when->arena, sizeof *made);
  *made = (struct dated_literal){when->dated, typed, of, when_vague(when)};
  when->dated = made;
  *out = made->lit;
  return true;
}

/* ---- steps ---- */

/* Who holds some seats may change though there is but one that a role may be held by: with each of its terms. */
static void note_seats(const struct when *when) {
  const struct picks *picks = when->course->picks;
  for (size_t i = 0; i < picks->count; i++)
    if (when_seat_may_change(when, picks->items[i].pick))
      course_note(when->course, picks->items[i].pick.of.index);
}

/* Asks what stands within at the first tick of a course of its own, to see on whose terms it turns. */
static uint32_t months_of_step(struct view *view, struct course *course, const struct typed *within) {
  struct arena *arena = course->arena;
  struct graph *graph = graph_new(arena);
  struct course *asked = course_new(arena, view->model, picks_new(arena, graph));
  struct course *measured = course_new(arena, view->model, picks_new(arena, graph));
  struct when *when = when_new(view, arena, graph, asked, 1);
  asked->steps = course->steps;
  when->surveys = true;
  when->terms_bound = 1; /* nothing is left to the evaluator */
  if (within->sorts == SORT_BIT(SORT_TRUTH))
    when_truth(when, within);
  else if (within->sorts == SORT_BIT(SORT_NUMBER))
    when_number(when, within);
  else
    when_set(when, within);
  note_seats(when);
  bool changes = asked->role_count > 0; /* if nothing does, as the text stands, a step goes by the terms all the same */
  for (size_t i = 0; !changes && i < when->asked_count; i++)
    course_note(asked, when->asked[i].role);
  for (size_t i = 0; i < asked->role_count; i++)
    course_note(course, asked->roles[i]);
  if (course->all_but) { /* what is set aside says no more how long a term is */
    measured->any_ways = course->any_ways;
    measured->heeded = course->heeded;
    measured->heeded_count = course->heeded_count;
    measured->all_but = true;
  }
  course->steps = asked->steps; /* of those within too */
  return course_measure(measured, asked->roles, asked->role_count) ? measured->tick : 0;
}

uint32_t when_step(struct view *view, struct course *course, const struct typed *to) {
  struct refs of = {0};
  find_variables(view, course->arena, to->left, to->left, &of);
  struct step *step = course->steps;
  while (step && (step->asked != to->left || !same_refs(&step->of, &of)))
    step = step->next;
  if (!step) {
    uint32_t months = months_of_step(view, course, to->left);
    step = arena_alloc(course->arena, sizeof *step);
    *step = (struct step){course->steps, to->left, of, months};
    course->steps = step;
  }
  return step->months > course->tick ? step->months / course->tick : 1;
}

/* ---- at another tick ---- */

struct elsewhere {
  uint32_t tick;
  struct date day;
  bool everywhere;
  bool lost;    /* it is no tick of the stretch, though perhaps one of time */
  bool nothing; /* there is none: it lies before the first moment */
};

/* The tick that is meant; false: it is none of the stretch. */
static bool find_tick(const struct when *when, const struct typed *to, uint32_t *tick) {
  if (to->kind == TYPED_AT)
    return !when->course->anywhere && course_tick_at(when->course, to->date, to->number, tick) && *tick < when->ticks;
  uint32_t step = when_step(when->view, when->course, to);
  if (to->kind == TYPED_PREVIOUS)
    return course_tick_before(when->course, when->tick, step, tick);
  *tick = when->tick + step;
  return *tick < when->ticks;
}

/* Where it is none, what is asked is asked of this one, so that the roles it turns on are noted. */
static struct elsewhere go(struct when *when, const struct typed *to) {
  struct elsewhere before = {.tick = when->tick, .everywhere = when->everywhere};
  uint32_t tick;
  when->everywhere = false;
  when->looks_back = when->looks_back || to->kind == TYPED_PREVIOUS;
  if (find_tick(when, to, &tick))
    when->tick = tick;
  else if (to->kind == TYPED_PREVIOUS && !when->course->anywhere && !before_has_moments(when->view, when->course))
    before.nothing = true;
  else
    before.lost = true;
  before.day = before_go(when->view, to, before.lost || when->course->anywhere ? NULL : when->course, when->tick);
  return before;
}

static void come_back(struct when *when, struct elsewhere before) {
  when->tick = before.tick;
  when->view->day = before.day;
  when->everywhere = before.everywhere;
}

/* Whether what stands within comes into it: where it is asked what matters, or what cannot hold together. */
static bool is_asked_within(const struct when *when, struct elsewhere there) {
  return !there.nothing || when->surveys || when->sets_aside;
}

literal when_truth_at(struct when *when, const struct typed *to) {
  struct elsewhere before = go(when, to);
  literal holds = !is_asked_within(when, before) ? GRAPH_NO : when_truth(when, to->left);
  come_back(when, before);
  return before.lost ? when_vague(when) : before.nothing ? GRAPH_NO : holds;
}

struct when_set when_set_at(struct when *when, const struct typed *to) {
  struct elsewhere before = go(when, to);
  size_t start = when->pile_count;
  struct when_set set = !is_asked_within(when, before) ? when_since(when, start) : when_set(when, to->left);
  come_back(when, before);
  if (before.nothing) {
    when->pile_count = start;
    return when_since(when, start);
  }
  for (size_t i = 0; before.lost && i < set.count; i++) /* what is in it at this one need not be */
    when->pile[set.start + i].lit = when_vague(when);
  set.vague = set.vague || before.lost;
  return set;
}

struct when_number when_number_at(struct when *when, const struct typed *to) {
  struct elsewhere before = go(when, to);
  struct when_number number = when_number(when, to->left);
  come_back(when, before);
  number.vague = number.vague || before.lost;
  return number;
}

/* At some tick of so many years, from this one on. */
literal when_within(struct when *when, const struct typed *within) {
  int64_t years = within->left->number.top;
  uint32_t now = when->tick, ticks = course_ticks_of_years(when->course, years, now);
  struct date day = when->view->day;
  bool everywhere = when->everywhere;
  literal any = GRAPH_NO;
  when->window = years > when->window ? years : when->window;
  when->everywhere = false;
  bool lost = now + ticks > when->ticks;
  for (uint32_t i = 0; i < (lost ? 1 : ticks) && any != GRAPH_YES; i++) {
    when->tick = now + i;
    if (i)
      before_go(when->view, within, when->course->anywhere ? NULL : when->course, when->tick);
    any = graph_or(when->graph, any, when_truth(when, within->right));
  }
  when->tick = now;
  when->view->day = day;
  when->everywhere = everywhere;
  return lost ? when_vague(when) : any;
}
