/* SPDX-License-Identifier: EUPL-1.2
 *
 * All combinations of turns, and the worlds they come in: for each alternating role a length of
 * term and a beginner. Time is counted in months and repeats, so one round of it is enough.
 */
#include "logic/clock.h"

#include "logic/calendar.h"
#include "logic/eval.h"
#include "logic/timeline.h"

#include <string.h>

enum {
  PATHS_MOST = 4096,
  CLOCKS_MOST = 6,
  OPTIONS_MOST = 512,
  WORLDS_MOST = 20000,
  TICKS_MOST = 4096
};

/* ---- combinations ---- */

struct moment clock_enter(struct view *view, const struct path *path) {
  struct moment before = {view->clock_base, view->clock_count};
  view->clock_base = view->clock_count;
  for (size_t i = 0; i < path->count; i++) {
    view->clocks = arena_grow(view->arena, view->clocks, &view->clock_room, view->clock_count + 1,
                              sizeof *view->clocks);
    view->clocks[view->clock_count++] = path->clocks[i];
  }
  return before;
}

void clock_leave(struct view *view, struct moment before) {
  view->clock_base = before.base;
  view->clock_count = before.count;
}

static void note_role(struct view *view, struct outcome *outcome, uint32_t role) {
  for (size_t i = 0; i < outcome->role_count; i++)
    if (outcome->roles[i] == role)
      return;
  outcome->roles = arena_grow(view->scratch, outcome->roles, &outcome->role_room,
                              outcome->role_count + 1, sizeof *outcome->roles);
  outcome->roles[outcome->role_count++] = role;
}

static void note_path(struct view *view, struct outcome *outcome, enum truth truth) {
  size_t count = view->clock_count - view->clock_base;
  struct clock *clocks = NULL;
  if (count) {
    clocks = arena_array(view->scratch, count, sizeof *clocks);
    memcpy(clocks, view->clocks + view->clock_base, count * sizeof *clocks);
  }
  outcome->paths = arena_grow(view->scratch, outcome->paths, &outcome->room, outcome->count + 1,
                              sizeof *outcome->paths);
  outcome->paths[outcome->count++] = (struct path){clocks, count, truth};
  for (size_t i = 0; i < count; i++)
    note_role(view, outcome, clocks[i].role);
}

/* The last clock takes its next turn; one that has had all of them gives way to the one before. */
static bool next_turn(struct view *view) {
  while (view->clock_count > view->clock_base) {
    struct clock *last = &view->clocks[view->clock_count - 1];
    if (clock_advance(last, view->model->roles[last->role].turn_count, last->turn + 1))
      return true;
    view->clock_count--;
  }
  return false;
}

struct moment clock_begin(struct view *view) {
  struct moment before = {view->clock_base, view->clock_count};
  view->clock_base = view->clock_count;
  return before;
}

bool clock_next(struct view *view, struct moment before) {
  if (next_turn(view))
    return true;
  clock_leave(view, before);
  return false;
}

struct outcome clock_outcome(struct view *view, const struct typed *lines) {
  struct outcome outcome = {.complete = true};
  struct moment before = clock_begin(view);
  do {
    if (outcome.count == PATHS_MOST) {
      outcome.complete = false;
      view->limited = true;
      clock_leave(view, before);
      break;
    }
    note_path(view, &outcome, eval_lines(view, lines));
  } while (clock_next(view, before));
  return outcome;
}

/* ---- worlds ---- */

/* One way a clock can go: from `phase` months into its round, `period` months a turn. */
struct way {
  uint32_t period, phase;
};

struct worlds {
  struct view *view;
  const struct outcome *outcome;
  uint32_t turns[CLOCKS_MOST];
  struct way *ways[CLOCKS_MOST];
  size_t way_count[CLOCKS_MOST], way_room[CLOCKS_MOST];
  size_t chosen[CLOCKS_MOST];
  enum truth *table; /* by the turns of all clocks */
  size_t table_size;
};

bool clock_begins_known(const struct model *model, uint32_t role) {
  return model->roles[role].first_turn >= 0;
}

bool clock_period_known(const struct model *model, uint32_t role) {
  return model->roles[role].has_period && !model->roles[role].period_minimum;
}

const struct statement *clock_open_period(const struct model *model, uint32_t role) {
  const struct role *of = &model->roles[role];
  bool said = of->has_period ? of->period_minimum : of->period_unstated;
  return said ? &model->statements[of->period_by] : NULL;
}

bool clock_period_shared(const struct index *index, uint32_t one, uint32_t other, bool *whole) {
  *whole = calendar_begin_together(index->model, one, other);
  return index->length_of[one] == index->length_of[other];
}

bool clock_first_year_open(const struct model *model, uint32_t role) {
  return model->roles[role].whole_mandate && model->roles[role].begins.year == 0;
}

bool clock_start_known(const struct model *model, const struct outcome *outcome, size_t clock) {
  int64_t months;
  return calendar_between(model, calendar_terms(model, outcome->roles[0]),
                          calendar_terms(model, outcome->roles[clock]), &months);
}

static bool over_limit(const struct worlds *worlds) {
  worlds->view->limited = true;
  return false;
}

static bool add_way(struct worlds *worlds, size_t clock, uint32_t period, int64_t phase) {
  int64_t round = (int64_t)period * worlds->turns[clock];
  uint32_t start = (uint32_t)(((phase % round) + round) % round);
  for (size_t i = 0; i < worlds->way_count[clock]; i++)
    if (worlds->ways[clock][i].period == period && worlds->ways[clock][i].phase == start)
      return true;
  if (worlds->way_count[clock] == OPTIONS_MOST)
    return over_limit(worlds);
  worlds->ways[clock] = arena_grow(worlds->view->scratch, worlds->ways[clock], &worlds->way_room[clock],
                                   worlds->way_count[clock] + 1, sizeof **worlds->ways);
  worlds->ways[clock][worlds->way_count[clock]++] = (struct way){period, start};
  return true;
}

/* For one length, counted as terms of this role or another one are: every beginner that is possible; a term of office
 * may be some years old on the first day, up to `into` months, and where it is not known how two roles fall beside each
 * other, any month. */
static bool add_period(struct worlds *worlds, size_t clock, struct terms own, uint32_t into) {
  const struct model *model = worlds->view->model;
  const uint32_t *roles = worlds->outcome->roles, period = own.months;
  struct terms first = calendar_terms(model, roles[0]);
  int64_t after;
  bool known = calendar_between(model, first, own, &after);
  const struct role *role = &model->roles[roles[clock]];
  uint32_t last_shift = role->begins.year == 0 ? into : 0;
  for (uint32_t phase = 0; !known && phase < period * worlds->turns[clock]; phase++)
    if (!add_way(worlds, clock, period, phase))
      return false;
  if (!known)
    return true;
  for (uint32_t turn = 0; turn < worlds->turns[clock]; turn++) {
    if (role->first_turn >= 0 ? (uint32_t)role->first_turn != turn : !role_turn_may_begin(role, turn))
      continue;
    for (uint32_t shift = 0; shift <= last_shift; shift += 12)
      if (!add_way(worlds, clock, period, (int64_t)turn * period + shift - after))
        return false;
  }
  return true;
}

/* Of every length that may be, also with the terms of another role of the body. */
static bool add_unstated(struct worlds *worlds, size_t clock, uint32_t least) {
  uint32_t role = worlds->outcome->roles[clock];
  struct terms beside[CALENDAR_BESIDE];
  size_t count = calendar_beside(worlds->view->model, role, least, beside);
  for (size_t i = 0; i < CALENDAR_LENGTHS; i++)
    if (calendar_lengths[i] >= least && !add_period(worlds, clock, (struct terms){role, calendar_lengths[i]}, 0))
      return false;
  for (size_t i = 0; i < count; i++)
    if (!add_period(worlds, clock, beside[i], 0))
      return false;
  return add_period(worlds, clock, (struct terms){role, TERM_OF_OFFICE}, calendar_office_begun(least));
}

static bool add_ways(struct worlds *worlds, size_t clock) {
  uint32_t number = worlds->outcome->roles[clock];
  const struct role *role = &worlds->view->model->roles[number];
  struct terms stated = {number, role->period_months};
  uint32_t into = role->whole_mandate ? calendar_office_begun(0) : 0;
  if (clock_period_known(worlds->view->model, number))
    return role->period_months > 0 && add_period(worlds, clock, stated, into);
  uint32_t least = role->has_period ? role->period_months : 0;
  return least > TERM_OF_OFFICE ? add_period(worlds, clock, stated, 0) : add_unstated(worlds, clock, least);
}

/* The truth under the turns of all clocks: that of the path which agrees with them. */
static enum truth truth_at(const struct worlds *worlds, const uint32_t *turns) {
  const struct outcome *outcome = worlds->outcome;
  for (size_t i = 0; i < outcome->count; i++) {
    bool agrees = true;
    for (size_t k = 0; k < outcome->paths[i].count && agrees; k++)
      for (size_t c = 0; c < outcome->role_count; c++)
        if (outcome->roles[c] == outcome->paths[i].clocks[k].role)
          agrees = turns[c] == outcome->paths[i].clocks[k].turn;
    if (agrees)
      return outcome->paths[i].truth;
  }
  return TRUTH_UNKNOWN;
}

static bool fill_table(struct worlds *worlds) {
  size_t clocks = worlds->outcome->role_count;
  worlds->table_size = 1;
  for (size_t c = 0; c < clocks; c++) {
    worlds->table_size *= worlds->turns[c];
    if (worlds->table_size > PATHS_MOST)
      return over_limit(worlds);
  }
  worlds->table = arena_array(worlds->view->scratch, worlds->table_size, sizeof *worlds->table);
  for (size_t i = 0; i < worlds->table_size; i++) {
    uint32_t turns[CLOCKS_MOST];
    size_t rest = i;
    for (size_t c = 0; c < clocks; c++) {
      turns[c] = (uint32_t)(rest % worlds->turns[c]);
      rest /= worlds->turns[c];
    }
    worlds->table[i] = truth_at(worlds, turns);
  }
  return true;
}

static bool next_choice(struct worlds *worlds) {
  for (size_t c = 0; c < worlds->outcome->role_count; c++) {
    if (++worlds->chosen[c] < worlds->way_count[c])
      return true;
    worlds->chosen[c] = 0;
  }
  return false;
}

/* In which way the clock goes in this world. */
static struct way chosen_way(const struct worlds *worlds, size_t clock) {
  return worlds->ways[clock] ? worlds->ways[clock][worlds->chosen[clock]] : (struct way){0};
}

/* Lengths that one clause gives are the same; a term of office is the same for all. */
static bool fit_together(const struct worlds *worlds, size_t one, size_t other) {
  const struct model *model = worlds->view->model;
  const uint32_t *roles = worlds->outcome->roles;
  struct way a = chosen_way(worlds, one), b = chosen_way(worlds, other);
  bool whole;
  if (clock_first_year_open(model, roles[one]) && clock_first_year_open(model, roles[other]))
    return a.phase % a.period == b.phase % b.period;
  if (!clock_period_shared(worlds->view->index, roles[one], roles[other], &whole))
    return true;
  return a.period == b.period && (!whole || a.phase % a.period == b.phase % b.period);
}

static bool is_a_world(const struct worlds *worlds) {
  for (size_t c = 1; c < worlds->outcome->role_count; c++)
    for (size_t d = 0; d < c; d++)
      if (!fit_together(worlds, c, d))
        return false;
  return true;
}

/* The first choice of ways that is a world; one there always is. */
static void first_world(struct worlds *worlds) {
  while (!is_a_world(worlds) && next_choice(worlds))
    continue;
}

/* One turn after the other comes whatever the length; how many years it is, or what else comes then, it may tell. */
static void note_lengths(const struct worlds *worlds, bool of_years) {
  const struct outcome *outcome = worlds->outcome;
  bool matters = of_years || outcome->role_count > 1;
  for (size_t c = 0; c < outcome->role_count && matters; c++)
    if (!clock_period_known(worlds->view->model, outcome->roles[c])) worlds->view->used_lengths = true;
}

/* false: too many to go through. */
static bool worlds_open(struct worlds *worlds, struct view *view,
                        const struct outcome *outcome) {
  *worlds = (struct worlds){.view = view, .outcome = outcome};
  if (!outcome->complete || outcome->role_count > CLOCKS_MOST)
    return over_limit(worlds);
  size_t count = 1;
  for (size_t c = 0; c < outcome->role_count; c++) {
    worlds->turns[c] = (uint32_t)view->model->roles[outcome->roles[c]].turn_count;
    if (!add_ways(worlds, c))
      return false;
    count *= worlds->way_count[c];
    if (count > WORLDS_MOST)
      return over_limit(worlds);
  }
  first_world(worlds);
  return fill_table(worlds);
}

static bool next_world(struct worlds *worlds) {
  while (next_choice(worlds))
    if (is_a_world(worlds))
      return true;
  return false;
}

/* One round of a world in steps; false where it is too long. */
struct round {
  uint64_t step, steps;
};

static bool round_of(const struct worlds *worlds, uint64_t window, struct round *round) {
  uint64_t step = window, length = 1;
  for (size_t c = 0; c < worlds->outcome->role_count; c++) {
    const struct way way = chosen_way(worlds, c);
    uint64_t period = way.period ? way.period : 1, turns = period * (worlds->turns[c] ? worlds->turns[c] : 1);
    step = greatest_divisor(greatest_divisor(step, period), way.phase);
    length = length / greatest_divisor(length, turns) * turns;
    if (length > 1000000)
      return over_limit(worlds);
  }
  if (step == 0)
    step = 1;
  *round = (struct round){step, length / step ? length / step : 1};
  return round->steps <= TICKS_MOST || over_limit(worlds);
}

static enum truth truth_in_month(const struct worlds *worlds, uint64_t month) {
  size_t at = 0;
  for (size_t c = worlds->outcome->role_count; c > 0; c--) {
    const struct way way = chosen_way(worlds, c - 1);
    uint64_t period = way.period ? way.period : 1, turns = worlds->turns[c - 1] ? worlds->turns[c - 1] : 1;
    at = at * turns + (size_t)((month + way.phase) / period % turns);
  }
  return worlds->table[at];
}

static bool world_always(const struct worlds *worlds, enum truth *out) {
  struct round round;
  if (!round_of(worlds, 0, &round))
    return false;
  *out = TRUTH_YES;
  for (uint64_t i = 0; i < round.steps; i++)
    *out = truth_and(*out, truth_in_month(worlds, i * round.step));
  return true;
}

/* What all combinations tell, without regard to which of them come together. */
static enum truth of_all_paths(const struct outcome *outcome) {
  enum truth all = outcome->paths[0].truth;
  for (size_t i = 1; i < outcome->count; i++)
    all = truth_either(all, outcome->paths[i].truth);
  return outcome->complete ? all : TRUTH_UNKNOWN;
}

/* Whether under no combination of turns anything is known. */
static bool is_all_unknown(const struct outcome *outcome) {
  for (size_t i = 0; i < outcome->count; i++)
    if (outcome->paths[i].truth != TRUTH_UNKNOWN)
      return false;
  return true;
}

enum truth clock_always(struct view *view, const struct outcome *outcome) {
  enum truth all = of_all_paths(outcome), one;
  struct worlds worlds;
  if (all != TRUTH_UNKNOWN || outcome->role_count == 0 || is_all_unknown(outcome))
    return all;
  if (!worlds_open(&worlds, view, outcome) || !world_always(&worlds, &all))
    return TRUTH_UNKNOWN;
  note_lengths(&worlds, false);
  while (all != TRUTH_UNKNOWN && next_world(&worlds))
    all = world_always(&worlds, &one) ? truth_either(all, one) : TRUTH_UNKNOWN;
  return all;
}

enum truth clock_eventually(struct view *view, const struct outcome *outcome) {
  struct outcome mirror = *outcome;
  mirror.paths = arena_array(view->scratch, outcome->count, sizeof *mirror.paths);
  for (size_t i = 0; i < outcome->count; i++) {
    mirror.paths[i] = outcome->paths[i];
    mirror.paths[i].truth = truth_not(outcome->paths[i].truth);
  }
  return truth_not(clock_always(view, &mirror));
}

/* ---- years ---- */

static struct number years_of_months(uint64_t months) {
  struct number years = number_of(0);
  number_div(number_of((int64_t)months), number_of(12), &years);
  return years;
}

/* Fewest and most months in a window that may begin at any step of a round. */
static bool world_years(const struct worlds *worlds, uint64_t window, struct range *out) {
  struct round round;
  if (!round_of(worlds, window, &round))
    return false;
  uint64_t width = window / round.step, least = UINT64_MAX, most = 0;
  for (uint64_t start = 0; start < round.steps; start++) {
    uint64_t low = 0, high = 0;
    for (uint64_t i = 0; i < width; i++) {
      enum truth truth = truth_in_month(worlds, (start + i) * round.step);
      low += truth == TRUTH_YES;
      high += truth != TRUTH_NO;
    }
    if (low < least)
      least = low;
    if (high > most)
      most = high;
  }
  *out = (struct range){years_of_months(least * round.step), years_of_months(most * round.step),
                        false};
  return true;
}

struct amount clock_years(struct view *view, const struct outcome *outcome, int64_t years) {
  struct amount amount = amount_between(number_of(0), number_of(years), false);
  struct worlds worlds;
  struct range range;
  enum truth all = of_all_paths(outcome);
  if (all != TRUTH_UNKNOWN)
    return amount_exact(number_of(all == TRUTH_YES ? years : 0));
  if (outcome->role_count)
    amount.reason = (struct reason){REASON_PERIOD, SORT_NONE, {SORT_ROLE, outcome->roles[0]}};
  struct amount sum = {.reason = amount.reason};
  if (outcome->role_count && outcome->complete && is_all_unknown(outcome)) {
    amount_add_option(&sum, (struct range){number_of(0), number_of(years), false});
    return sum;
  }
  if (outcome->role_count == 0 || !worlds_open(&worlds, view, outcome))
    return amount;
  note_lengths(&worlds, true);
  do {
    if (!world_years(&worlds, (uint64_t)years * 12, &range))
      return amount;
    amount_add_option(&sum, range);
  } while (next_world(&worlds));
  return sum;
}
