/* SPDX-License-Identifier: EUPL-1.2
 *
 * Terms are arithmetic once their length and beginning are picked; every combination of these picks that
 * puts a turn or a beginning at a tick is one way in which it may be so.
 */
#include "logic/course.h"

#include "logic/clock.h"
#include "logic/timeline.h"

enum { WAYS_MOST = 96, ROUND_MOST = 480, HALF_YEAR = 6, YEAR = 12, TERM_OF_OFFICE = 48 };

struct course *course_new(struct arena *arena, const struct model *model, struct picks *picks) {
  struct course *course = arena_alloc(arena, sizeof *course);
  course->model = model;
  course->arena = arena;
  course->picks = picks;
  course->ways = arena_array(arena, model->roles_count + 1, sizeof *course->ways);
  course->answered = arena_array(arena, model->roles_count + 1, sizeof *course->answered);
  course->origin = UINT32_MAX;
  course->tick = YEAR;
  course->longest = course->round = 1;
  return course;
}

uint32_t course_turns(const struct model *model, uint32_t role) {
  size_t turns = model->roles[role].turn_count;
  return turns ? (uint32_t)turns : 1;
}

bool course_heeds(const struct course *course, enum pick_kind kind, uint32_t number) {
  for (size_t i = 0; i < course->heeded_count; i++)
    if (course->heeded[i].kind == kind && course->heeded[i].ref.index == number)
      return true;
  return false;
}

/* Whether it may be otherwise than a statement on lengths or beginnings says. */
static bool is_free(const struct course *course, uint32_t statement) {
  if (!course->any_ways || !course->heeded || statement >= course->model->statements_count)
    return course->any_ways;
  const struct clause_list *clauses = &course->model->statements[statement].clauses;
  for (size_t i = 0; i < clauses->count; i++)
    if (!course_heeds(course, PICK_CLAUSE, clauses->items[i]))
      return true;
  return clauses->count == 0 && !course_heeds(course, PICK_STATEMENT, statement);
}

bool course_beginner_open(const struct course *course, uint32_t role) {
  const struct role *of = &course->model->roles[role];
  return course_turns(course->model, role) > 1 && (of->first_turn < 0 || is_free(course, of->begins_by));
}

struct pick course_way_pick(uint32_t role) {
  return (struct pick){.kind = PICK_WAY, .ref = {SORT_ROLE, role}, .tick = TICK_ALWAYS};
}

struct pick course_turn_pick(uint32_t role) {
  return (struct pick){.kind = PICK_TURN, .ref = {SORT_ROLE, role}, .tick = TICK_ALWAYS};
}

/* ---- ways ---- */

struct way_list {
  struct way items[WAYS_MOST];
  uint32_t count;
  bool full;
};

static void add_way(struct way_list *list, uint32_t period, int64_t into, uint32_t round) {
  int64_t whole = (into % round + round) % round;
  if (list->count == WAYS_MOST)
    list->full = true;
  else
    list->items[list->count++] = (struct way){period, (uint32_t)whole};
}

/* One length of term. A term of office whose first year is not known may end after any of its years;
 * where it is not known how two roles fall beside each other, at any half-year. */
static void add_length(struct course *course, struct way_list *list, uint32_t role, uint32_t period, bool office) {
  const struct model *model = course->model;
  uint32_t round = period * course_turns(model, role);
  uint32_t origin = course->origin == UINT32_MAX ? role : course->origin;
  int64_t after;
  if (!timeline_between(model, origin, role, &after)) {
    for (uint32_t into = 0; into < round; into += HALF_YEAR)
      add_way(list, period, into, round);
    return;
  }
  uint32_t last = office && model->roles[role].begins.year == 0 ? TERM_OF_OFFICE - YEAR : 0;
  for (uint32_t into = 0; into <= last; into += YEAR)
    add_way(list, period, (int64_t)into - after, round);
}

static void add_unstated(struct course *course, struct way_list *list, uint32_t role, uint32_t least) {
  static const uint32_t lengths[] = {6, 12, 24, 36, 48};
  if (least > TERM_OF_OFFICE) {
    add_length(course, list, role, least, false);
    return;
  }
  for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++)
    if (lengths[i] >= least)
      add_length(course, list, role, lengths[i], false);
  if (course->model->roles[role].begins.year == 0)
    for (uint32_t into = YEAR; into < TERM_OF_OFFICE; into += YEAR) /* to the end of a term of office */
      add_way(list, TERM_OF_OFFICE, into, TERM_OF_OFFICE * course_turns(course->model, role));
}

/* Years, where it may be so: they go round soon. */
static void keep_one(struct way_list *list) {
  for (uint32_t i = 1; i < list->count; i++)
    if (list->items[i].period == YEAR && list->items[0].period != YEAR)
      list->items[0] = list->items[i];
  list->count = list->count > 0;
}

struct ways course_ways(struct course *course, uint32_t role) {
  const struct role *of = &course->model->roles[role];
  struct ways *ways = &course->ways[role];
  if (ways->count)
    return *ways;
  struct way_list list = {.count = 0};
  if (!clock_period_known(course->model, role))
    add_unstated(course, &list, role, of->has_period ? of->period_months : 0);
  else if (of->period_months)
    add_length(course, &list, role, of->period_months, of->whole_mandate);
  if (course->one_way)
    keep_one(&list);
  uint32_t stated = list.count;
  if (!course->one_way && stated && clock_period_known(course->model, role) && is_free(course, of->period_by))
    add_unstated(course, &list, role, 0);
  if (list.full || list.count == 0)
    return (struct ways){0};
  struct way *kept = arena_array(course->arena, list.count, sizeof *kept);
  for (uint32_t i = 0; i < list.count; i++)
    kept[i] = list.items[i];
  *ways = (struct ways){kept, list.count, stated};
  return *ways;
}

/* ---- measures ---- */

static void note_role(struct course *course, uint32_t role) {
  for (size_t i = 0; i < course->role_count; i++)
    if (course->roles[i] == role)
      return;
  course->roles = arena_grow(course->arena, course->roles, &course->role_room, course->role_count + 1,
                             sizeof *course->roles);
  course->roles[course->role_count++] = role;
}

static void measure_tick(struct course *course, const uint32_t *roles, size_t count) {
  uint64_t tick = 0;
  for (size_t i = 0; i < count; i++) {
    struct ways ways = course_ways(course, roles[i]);
    for (uint32_t w = 0; w < ways.count; w++)
      tick = greatest_divisor(greatest_divisor(tick, ways.items[w].period), ways.items[w].into);
  }
  course->tick = tick ? (uint32_t)tick : YEAR;
}

/* The least number that both divide; 0 where it is too long. */
static uint64_t least_multiple(uint64_t a, uint64_t b) {
  uint64_t multiple = a / greatest_divisor(a, b) * b;
  return a && multiple <= ROUND_MOST ? multiple : 0;
}

/* The longest term and the round, in ticks. */
static bool measure_round(struct course *course, const uint32_t *roles, size_t count) {
  uint64_t round = 1, longest = 1;
  for (size_t i = 0; i < count; i++) {
    struct ways ways = course_ways(course, roles[i]);
    for (uint32_t w = 0; w < ways.count; w++) {
      uint64_t ticks = ways.items[w].period / course->tick;
      longest = ticks > longest ? ticks : longest;
      round = least_multiple(round, ticks * course_turns(course->model, roles[i]));
    }
  }
  course->longest = (uint32_t)longest;
  course->round = (uint32_t)round;
  return round > 0;
}

/* Whether the text says of a role no first day but that of all. */
static bool begins_with_all(const struct model *model, uint32_t role) {
  struct date begins = model->roles[role].begins;
  return begins.year == 0 || date_same(begins, model->agreement.valid_from);
}

bool course_measure(struct course *course, const uint32_t *roles, size_t count) {
  for (size_t i = 0; i < count; i++)
    course->with_year = course->with_year || begins_with_all(course->model, roles[i]);
  for (size_t i = 0; i < count; i++)
    if (course->origin == UINT32_MAX || roles[i] < course->origin)
      course->origin = roles[i];
  for (size_t i = 0; i < count; i++)
    if (course_ways(course, roles[i]).count == 0)
      return false;
  measure_tick(course, roles, count);
  return measure_round(course, roles, count);
}

void course_loosen(struct course *course, const uint32_t *roles, size_t count) {
  for (size_t i = 0; i < count; i++) {
    const struct role *role = &course->model->roles[roles[i]];
    if (course_turns(course->model, roles[i]) > 1 || role->succeeds || !is_free(course, role->period_by))
      continue;
    struct way *way = arena_alloc(course->arena, sizeof *way);
    way->period = course->tick;
    course->ways[roles[i]] = (struct ways){way, 1, 1};
  }
  measure_round(course, roles, count);
}

void course_refine(struct course *course, uint32_t months) {
  uint32_t tick = (uint32_t)greatest_divisor(course->tick, months);
  course->longest *= course->tick / tick;
  course->round *= course->tick / tick;
  course->tick = tick;
}

/* ---- the calendar ---- */

static struct date stated_first_day(const struct course *course) {
  struct date first = course->model->agreement.valid_from;
  if (course->origin < course->model->roles_count && course->model->roles[course->origin].begins.year)
    first = course->model->roles[course->origin].begins;
  return first;
}

/* Later terms of roles that have no first day of their own begin with a year or a half of it, however short the first
 * one was. */
struct date course_first_day(const struct course *course) {
  struct date first = stated_first_day(course);
  if (!first.year || !course->with_year || course->tick % HALF_YEAR != 0)
    return first;
  bool second_half = course->tick % YEAR != 0 && first.month > HALF_YEAR;
  return (struct date){first.year, second_half ? HALF_YEAR + 1 : 1, 1};
}

static int64_t months_between(struct date from, struct date to) {
  return ((int64_t)to.year - from.year) * YEAR + to.month - from.month - (to.day && to.day < from.day);
}

bool course_tick_at(const struct course *course, struct date date, struct number year, uint32_t *tick) {
  struct date stated = stated_first_day(course), first = course_first_day(course);
  int64_t month = (year.top - 1) * YEAR, after = month;
  if (date.year && !first.year)
    return false;
  stated.month = stated.month ? stated.month : 1;
  first.month = first.month ? first.month : 1;
  if (date.year) {
    date.month = date.month ? date.month : date.year == stated.year ? stated.month : 1;
    after = months_between(stated, date);
    month = months_between(first, date);
  }
  if (after < 0 || month / course->tick >= COURSE_MOST)
    return false;
  *tick = (uint32_t)(month / course->tick);
  return true;
}

/* ---- turns and beginnings ---- */

uint32_t way_turn(struct way way, uint32_t turns, uint32_t first, int64_t month) {
  return (uint32_t)((first + (way.into + month) / way.period) % turns);
}

bool way_begins(struct way way, int64_t month) {
  return (way.into + month) % way.period == 0;
}

/* What is asked of a role at a tick: whether it is a turn, or whether a term begins. */
struct asked {
  uint32_t role, turn, tick;
  bool begins;
};

static bool is_so(const struct course *course, struct asked asked, struct way way, uint32_t first, uint32_t moment) {
  int64_t month = ((int64_t)asked.tick + moment) * course->tick;
  if (asked.begins)
    return way_begins(way, month) || (!course->anywhere && asked.tick == 0);
  return way_turn(way, course_turns(course->model, asked.role), first, month) == asked.turn;
}

/* Under one way and one first turn: at which of the moments that tick 0 may be. */
static literal at_moments(struct course *course, struct asked asked, struct way way, uint32_t first) {
  if (!course->anywhere)
    return graph_of(is_so(course, asked, way, first, 0));
  struct pick pick = {.kind = PICK_MOMENT, .tick = TICK_ALWAYS};
  const literal *moments = picks_options(course->picks, pick, course->round);
  literal any = GRAPH_NO, none = GRAPH_NO;
  for (uint32_t moment = 0; moment < course->round; moment++) {
    bool so = is_so(course, asked, way, first, moment);
    literal *side = so ? &any : &none;
    *side = graph_or(course->picks->graph, *side, moments[moment]);
  }
  return none == GRAPH_NO ? GRAPH_YES : any;
}

static literal over_all_ways(struct course *course, struct asked asked) {
  struct graph *graph = course->picks->graph;
  struct ways ways = course_ways(course, asked.role);
  uint32_t turns = course_turns(course->model, asked.role);
  bool open = course_beginner_open(course, asked.role);
  note_role(course, asked.role);
  if (ways.count == 0)
    return GRAPH_NO;
  const literal *way = picks_options(course->picks, course_way_pick(asked.role), ways.count);
  const literal *first = open ? picks_options(course->picks, course_turn_pick(asked.role), turns) : NULL;
  int begins = course->model->roles[asked.role].first_turn;
  literal any = GRAPH_NO, none = GRAPH_NO;
  for (uint32_t w = 0; w < ways.count; w++)
    for (uint32_t f = 0; f < (open ? turns : 1); f++) {
      uint32_t beginner = open ? f : begins > 0 ? (uint32_t)begins : 0;
      literal so = at_moments(course, asked, ways.items[w], beginner);
      literal picked = open ? graph_and(graph, way[w], first[f]) : way[w];
      any = graph_or(graph, any, graph_and(graph, picked, so));
      none = graph_or(graph, none, graph_and(graph, picked, graph_not(so)));
    }
  return none == GRAPH_NO ? GRAPH_YES : any;
}

/* The same is asked of a tick by all terms that may run at it. */
static literal ask(struct course *course, struct asked asked) {
  struct answered *answered = &course->answered[asked.role];
  uint32_t turns = course_turns(course->model, asked.role);
  size_t place = (size_t)asked.tick * (turns + 1) + (asked.begins ? turns : asked.turn);
  if (place >= answered->room)
    answered->items =
        arena_grow(course->arena, answered->items, &answered->room, place + 1, sizeof *answered->items);
  if (!answered->items[place])
    answered->items[place] = over_all_ways(course, asked) + 1;
  return answered->items[place] - 1;
}

literal course_turn(struct course *course, uint32_t role, uint32_t turn, uint32_t tick) {
  if (course_turns(course->model, role) == 1)
    return graph_of(turn == 0);
  return ask(course, (struct asked){.role = role, .turn = turn, .tick = tick});
}

literal course_begins(struct course *course, uint32_t role, uint32_t tick) {
  return ask(course, (struct asked){.role = role, .tick = tick, .begins = true});
}
