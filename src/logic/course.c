/* SPDX-License-Identifier: EUPL-1.2
 *
 * Terms are arithmetic once their length and beginning are picked; every combination of these picks that
 * puts a turn or a beginning at a tick is one way in which it may be so.
 */
#include "logic/course.h"

#include "logic/calendar.h"
#include "logic/clock.h"

enum { WAYS_MOST = 96, ROUND_MOST = 480, HALF_YEAR = 6, YEAR = 12 };

/* ---- the first day ---- */

/* The role from whose terms months are counted: one that begins on a day that is known, if there is one. */
static uint32_t origin_of(const struct model *model, const uint32_t *roles, size_t count) {
  uint32_t origin = UINT32_MAX;
  bool known = false;
  for (size_t i = 0; i < count; i++) {
    bool dated = calendar_first_day(model, roles[i]).year != 0;
    if ((dated && !known) || (dated == known && roles[i] < origin))
      origin = roles[i];
    known = known || dated;
  }
  return origin;
}

static struct date latest_first_day(const struct model *model, const uint32_t *roles, size_t count) {
  struct date latest = model->agreement.valid_from;
  for (size_t i = 0; i < count; i++)
    if (calendar_order(calendar_first_day(model, roles[i]), latest) > 0)
      latest = calendar_first_day(model, roles[i]);
  return latest;
}

/* The day from which months are counted; year 0: the text has none. */
static struct date counted_from(const struct course *course) {
  const struct model *model = course->model;
  return course->origin == UINT32_MAX ? calendar_begun(model->agreement.valid_from, YEAR)
                                      : calendar_counted_from(model, calendar_terms(model, course->origin));
}

static void begin(struct course *course, const uint32_t *roles, size_t count) {
  const struct model *model = course->model;
  course->origin = origin_of(model, roles, count);
  course->first_day = latest_first_day(model, roles, count);
  course->first = (uint32_t)calendar_months(counted_from(course), course->first_day);
  course->days_apart = false;
  for (size_t i = 0; i < count; i++)
    if (calendar_counted_from(model, calendar_terms(model, roles[i])).day != counted_from(course).day)
      course->days_apart = true;
}

uint32_t course_first_term(const struct course *course, struct way way) {
  return way.period - (way.into + course->first) % way.period;
}

struct course *course_new(struct arena *arena, const struct model *model, struct picks *picks) {
  struct course *course = arena_alloc(arena, sizeof *course);
  course->model = model;
  course->arena = arena;
  course->picks = picks;
  course->ways = arena_array(arena, model->roles_count + 1, sizeof *course->ways);
  course->answered = arena_array(arena, model->roles_count + 1, sizeof *course->answered);
  course->tick = YEAR;
  course->longest = course->round = 1;
  begin(course, NULL, 0);
  return course;
}

uint32_t course_turns(const struct model *model, uint32_t role) {
  size_t turns = model->roles[role].turn_count;
  return turns ? (uint32_t)turns : 1;
}

bool course_heeds(const struct course *course, struct pick provision) {
  for (size_t i = 0; i < course->heeded_count; i++)
    if (course->heeded[i].kind == provision.kind && course->heeded[i].ref.index == provision.ref.index)
      return !course->all_but;
  return course->all_but;
}

/* Whether it may be otherwise than a statement on lengths or beginnings says. */
static bool is_free(const struct course *course, uint32_t statement) {
  if (!course->any_ways || !course->heeded || statement >= course->model->statements_count)
    return course->any_ways;
  for (size_t i = 0; i < pick_provisions(course->model, statement); i++)
    if (!course_heeds(course, pick_provision(course->model, statement, i)))
      return true;
  return false;
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
  for (uint32_t i = 0; i < list->count; i++)
    if (list->items[i].period == period && list->items[i].into == whole)
      return;
  if (list->count == WAYS_MOST)
    list->full = true;
  else
    list->items[list->count++] = (struct way){period, (uint32_t)whole};
}

/* One length of term, of which so many months may already be over on the first day, or any number of years up to them.
 * Where it is not known how two roles fall beside each other, terms may begin at any half-year. */
static void add_length(struct course *course, struct way_list *list, struct terms terms, uint32_t least,
                       uint32_t most) {
  const struct model *model = course->model;
  uint32_t round = terms.months * course_turns(model, terms.role);
  uint32_t origin = course->origin == UINT32_MAX ? terms.role : course->origin;
  int64_t after;
  bool known = calendar_between(model, calendar_terms(model, origin), terms, &after);
  for (uint32_t into = 0; !known && least == 0 && into < round; into += HALF_YEAR)
    add_way(list, terms.months, into, round);
  for (uint32_t into = least; known && into <= most; into += YEAR)
    add_way(list, terms.months, (int64_t)into - after, round);
}

/* A term of office of which the first year is not known may end after any of its years. */
static void add_stated(struct course *course, struct way_list *list, uint32_t role) {
  const struct role *of = &course->model->roles[role];
  uint32_t most = clock_first_year_open(course->model, role) ? calendar_office_begun(0) : 0;
  add_length(course, list, (struct terms){role, of->period_months}, 0, most);
}

/* Its terms may go with those of another role of the body. */
static void add_beside(struct course *course, struct way_list *list, uint32_t role, uint32_t least) {
  const struct model *model = course->model;
  struct terms beside[CALENDAR_BESIDE];
  size_t count = calendar_beside(model, role, least, beside);
  uint32_t origin = course->origin == UINT32_MAX ? role : course->origin;
  int64_t after;
  for (size_t i = 0; i < count; i++)
    if (calendar_between(model, calendar_terms(model, origin), beside[i], &after))
      add_way(list, beside[i].months, -after, beside[i].months * course_turns(model, role));
}

static void add_unstated(struct course *course, struct way_list *list, uint32_t role, uint32_t least) {
  if (least > TERM_OF_OFFICE) {
    add_length(course, list, (struct terms){role, least}, 0, 0);
    return;
  }
  for (size_t i = 0; i < CALENDAR_LENGTHS; i++)
    if (calendar_lengths[i] >= least)
      add_length(course, list, (struct terms){role, calendar_lengths[i]}, 0, 0);
  if (course->model->roles[role].begins.year == 0)
    add_length(course, list, (struct terms){role, TERM_OF_OFFICE}, YEAR, calendar_office_begun(least));
  add_beside(course, list, role, least);
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
    add_stated(course, &list, role);
  if (course->one_way)
    keep_one(&list);
  uint32_t stated = list.count;
  bool said = clock_period_known(course->model, role) || of->has_period; /* how long, or at least how long */
  if (!course->one_way && stated && said && is_free(course, of->period_by))
    add_unstated(course, &list, role, 0);
  if (list.full || list.count == 0)
    return (struct ways){0};
  struct way *kept = arena_array(course->arena, list.count, sizeof *kept);
  for (uint32_t i = 0; i < list.count; i++)
    kept[i] = list.items[i];
  *ways = (struct ways){kept, list.count, stated};
  return *ways;
}

/* ---- the calendar ---- */

struct date course_first_day(const struct course *course) {
  return course->first_day;
}

int64_t course_month(const struct course *course, uint32_t tick) {
  return (int64_t)course->first - course->first % course->tick + (int64_t)tick * course->tick;
}

struct date course_day(const struct course *course, uint32_t tick) {
  struct date from = counted_from(course);
  return from.year ? calendar_later(from, course_month(course, tick)) : from;
}

uint32_t course_ticks_of_years(const struct course *course, int64_t years, uint32_t tick) {
  bool within = calendar_order(course_day(course, 0), course->first_day) < 0;
  return (uint32_t)(years * YEAR / course->tick) + (tick == 0 && !course->anywhere && within);
}

/* The first day of all, or of a model that has none, of the roles. */
static struct date beginning(const struct course *course) {
  struct date first = course->model->agreement.valid_from;
  return first.year ? first : course->first_day;
}

bool course_tick_at(const struct course *course, struct date date, struct number year, uint32_t *tick) {
  struct date first = beginning(course);
  int64_t month = (year.top - 1) * YEAR;
  if (course->days_apart || (date.year && !first.year))
    return false;
  if (first.year) {
    date = date.year ? calendar_completed(date, first) : calendar_later(first, month);
    if (calendar_order(date, course->first_day) < 0)
      return false;
    month = calendar_months(counted_from(course), date) - course_month(course, 0);
  }
  if (month / course->tick >= COURSE_MOST)
    return false;
  *tick = (uint32_t)(month / course->tick);
  return true;
}

/* Steps are counted as terms of their length are, so that the first one may be no whole one. */
bool course_tick_before(const struct course *course, uint32_t tick, uint32_t step, uint32_t *before) {
  int64_t months = (int64_t)step * course->tick;
  bool begins_within = !course->anywhere && course_month(course, tick) / months > course->first / months;
  if (tick < step && !begins_within) return false;
  *before = tick < step ? 0 : tick - step;
  return true;
}

/* ---- measures ---- */

void course_note(struct course *course, uint32_t role) {
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

bool course_measure(struct course *course, const uint32_t *roles, size_t count) {
  begin(course, roles, count);
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
  int64_t month = course_month(course, asked.tick + moment);
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
  course_note(course, asked.role);
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
