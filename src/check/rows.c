/* SPDX-License-Identifier: EUPL-1.2
 *
 * What stays alike is one row. What is asked of all time is told until it comes round; else up to where it fails.
 */
#include "check/rows.h"

#include "base/text.h"
#include "check/holder_words.h"
#include "check/moments.h"
#include "check/round.h"
#include "settle/nearest.h"

#include <string.h>

enum { COLUMNS_MOST = 6, YEARS_BEFORE_DATE = 6, MONTHS_OF_YEAR = 12 };

/* All rows are told where they are not too many; else so many, and of those that fail, or differ, some for certain. */
enum { ROWS_WHOLE = 16, ROWS_MOST = 12, ROWS_OF_A_KIND = 4, ROWS_OF_ALL_TIME = 40 };

struct telling {
  struct view *view;
  const struct settled *settled;
  const struct world *world;
  struct scenario *scenario;
};

uint32_t rows_window(const struct settled *settled, const struct world *world) {
  uint32_t window = (uint32_t)(settled->need.window * MONTHS_OF_YEAR / world->course->tick);
  return window ? window : 1;
}

bool rows_have_column(const struct scenario *scenario, struct ref role) {
  for (size_t i = 0; i < scenario->column_count; i++)
    if (ref_same(scenario->columns[i], role))
      return true;
  return false;
}

void rows_columns(struct view *view, const struct settled *settled, struct scenario *scenario) {
  const struct picks *picks = settled->counterexample->picks;
  scenario->columns = arena_array(view->arena, COLUMNS_MOST, sizeof *scenario->columns);
  for (size_t i = 0; i < settled->named.count && scenario->column_count < COLUMNS_MOST; i++)
    scenario->columns[scenario->column_count++] = settled->named.items[i];
  for (size_t i = 0; settled->example && i < picks->count && scenario->column_count < COLUMNS_MOST; i++) {
    struct pick pick = picks->items[i].pick;
    struct ref role = pick.of.sort ? pick.of : pick.ref;
    bool anew = pick.tick != TICK_ALWAYS || pick_is_of_terms(pick);
    if (role.sort == SORT_ROLE && !rows_have_column(scenario, role) && anew &&
        nearest_differ(settled->example, settled->counterexample, pick))
      scenario->columns[scenario->column_count++] = role;
  }
}

struct row {
  struct row *next;
  uint32_t from, to;
  bool fails, kept;
  struct timecell *cells;
};

struct rows {
  struct row *first, **last;
  size_t count;
};

/* What is asked of all time, or of terms, is told for all time: that it never comes about is seen at no moment. */
static bool is_for_all_time(const struct telling *telling) {
  const struct need *need = &telling->settled->need;
  return (need->unfolds || need->of_terms) && telling->world->ticks > telling->world->loop;
}

/* Whether a moment shows that it fails: where several are named, which of them does is not known. */
static bool shows_failure(const struct telling *telling) {
  const struct need *need = &telling->settled->need;
  return !telling->scenario->keeps && !is_for_all_time(telling) && !(need->fixed && need->several);
}

/* Who holds a role while a tick lasts; where one moment is asked of, at that moment. */
static const char *words_at(const struct telling *telling, const struct world *world, struct ref role, uint32_t tick,
                            enum language language) {
  return telling->settled->need.in_time ? holder_words_while(telling->view, world, role, tick, language)
                                        : holder_words(telling->view, world, role, false, tick, language);
}

/* Until the roles that are told of are as before in each of some outcomes. */
static struct round round_of(const struct telling *telling, const struct world *const worlds[], size_t count) {
  const struct scenario *scenario = telling->scenario;
  size_t columns = scenario->column_count * count;
  uint32_t ticks = worlds[0]->ticks;
  const char **words = arena_array(telling->view->arena, ticks * columns + 1, sizeof *words);
  for (uint32_t tick = 0; tick < ticks; tick++)
    for (size_t i = 0; i < columns; i++)
      words[tick * columns + i] = words_at(telling, worlds[i / scenario->column_count],
                                           scenario->columns[i % scenario->column_count], tick, LANGUAGE_ENGLISH);
  return round_first(words, columns, ticks, worlds[0]->loop);
}

uint32_t rows_round(struct view *view, const struct settled *settled, struct scenario *scenario) {
  const struct world *both[] = {settled->example, settled->counterexample};
  struct telling telling = {view, settled, both[0], scenario};
  bool alike = both[0]->ticks == both[1]->ticks && both[0]->loop == both[1]->loop;
  bool comes_round = alike && is_for_all_time(&telling) && scenario->column_count;
  return comes_round ? round_of(&telling, both, 2).to : both[0]->ticks;
}

/* What stays so is told to the end of its year. */
static uint32_t ticks_of_round(const struct telling *telling, struct round round) {
  const struct course *course = telling->world->course;
  uint32_t most = round.from + MONTHS_OF_YEAR / course->tick, to = round.to;
  while (round.to == round.from + 1 && to < most && course_month(course, to) % MONTHS_OF_YEAR)
    to++;
  return to;
}

/* How many ticks are told: to where it fails, and as many of the other one; two years at least. */
static uint32_t ticks_told(const struct telling *telling) {
  uint32_t least = 2 * MONTHS_OF_YEAR / telling->world->course->tick;
  uint32_t fails = telling->settled->fails_at + rows_window(telling->settled, telling->world) +
                   stretch_ahead(&telling->settled->need, telling->world->course);
  return fails < least && telling->scenario->keeps ? least : fails;
}

static struct row row_at(struct telling *telling, uint32_t tick) {
  const struct scenario *scenario = telling->scenario;
  struct row row = {.from = tick, .to = tick + 1,
                    .fails = shows_failure(telling) && tick >= telling->settled->fails_at &&
                             tick < telling->settled->fails_at + rows_window(telling->settled, telling->world),
                    .cells = arena_array(telling->view->arena, scenario->column_count, sizeof *row.cells)};
  for (size_t i = 0; i < scenario->column_count; i++)
    for (int l = 0; l < LANGUAGE_COUNT; l++)
      row.cells[i].text[l] = words_at(telling, telling->world, scenario->columns[i], tick, (enum language)l);
  return row;
}

static bool same_cells(const struct row *a, const struct row *b, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (strcmp(a->cells[i].text[LANGUAGE_ENGLISH], b->cells[i].text[LANGUAGE_ENGLISH]) != 0)
      return false;
  return a->fails == b->fails;
}

static void add_row(struct telling *telling, struct rows *rows, struct row row) {
  struct row *added = arena_alloc(telling->view->arena, sizeof *added);
  *added = row;
  *rows->last = added;
  rows->last = &added->next;
  rows->count++;
}

/* What is the same from tick to tick is one row. */
static struct rows rows_between(struct telling *telling, uint32_t first, uint32_t end) {
  struct rows rows = {.last = &rows.first};
  struct row row = row_at(telling, first);
  for (uint32_t tick = first + 1; tick < end; tick++) {
    struct row next = row_at(telling, tick);
    if (same_cells(&row, &next, telling->scenario->column_count)) {
      row.to = next.to;
    } else {
      add_row(telling, &rows, row);
      row = next;
    }
  }
  add_row(telling, &rows, row);
  rows.last = NULL; /* it would point to this one, not to the copy */
  return rows;
}

/* Whether the other outcome has somebody else in one of the roles at some time in a row. */
static bool is_otherwise(const struct telling *telling, const struct row *row) {
  const struct settled *settled = telling->settled;
  const struct world *other = telling->scenario->keeps ? settled->counterexample : settled->example;
  for (uint32_t tick = row->from; other && tick < row->to; tick++)
    for (size_t i = 0; i < telling->scenario->column_count; i++)
      if (strcmp(row->cells[i].text[LANGUAGE_ENGLISH],
                 words_at(telling, other, telling->scenario->columns[i], tick, LANGUAGE_ENGLISH)) != 0)
        return true;
  return false;
}

/* Of too many rows the first one is kept, the first of those that fail, and of those in which the two outcomes differ,
 * which are fewer than `most`; then as many of the last ones as there is room for. */
static void choose_rows(const struct telling *telling, struct rows *rows, size_t most) {
  size_t failing = 0, otherwise = 0, passed = 0;
  for (struct row *row = rows->first; row; row = row->next) {
    bool fails = row->fails && failing < ROWS_OF_A_KIND, differs = otherwise < ROWS_OF_A_KIND;
    differs = differs && is_otherwise(telling, row);
    row->kept = row == rows->first || fails || differs;
    failing += fails;
    otherwise += differs;
  }
  size_t left_out = rows->count > most ? rows->count - most : 0;
  for (struct row *row = rows->first; row; row = row->next)
    if (!row->kept) row->kept = passed++ >= left_out;
}

static void tell_row(struct telling *telling, const struct row *row, bool after_gap) {
  struct timerow *out = &telling->scenario->rows[telling->scenario->row_count++];
  *out = (struct timerow){.cells = row->cells, .fails = row->fails, .after_gap = after_gap};
  for (int l = 0; l < LANGUAGE_COUNT; l++)
    out->when[l] = telling->settled->need.in_time
                       ? moments_shown(telling->view, telling->world->course, row->from, row->to, (enum language)l)
                       : saying_get(SAY_AT_ONE_MOMENT, (enum language)l);
}

static void tell_kept(struct telling *telling, const struct rows *rows, bool after_gap) {
  telling->scenario->rows = arena_array(telling->view->arena, rows->count, sizeof *telling->scenario->rows);
  for (const struct row *row = rows->first; row; row = row->next) {
    if (row->kept) tell_row(telling, row, after_gap);
    after_gap = !row->kept;
  }
}

static void tell_round(struct telling *telling, struct round round) {
  const struct course *course = telling->world->course;
  for (int l = 0; l < LANGUAGE_COUNT; l++) {
    enum language language = (enum language)l;
    const char *to = moments_begin(telling->view, course, round.to, language);
    const char *from = moments_begin(telling->view, course, round.from, language);
    telling->scenario->goes_on[l] = round.to == round.from + 1
                                        ? saying_get(SAY_STAYS_SO, language)
                                        : SAYING_WITH(telling->view->arena, language, SAY_GOES_ON, to, from);
  }
}

/* The one moment that is asked of. */
static void tell_moment(struct telling *telling) {
  struct rows rows = rows_between(telling, 0, 1);
  rows.first->kept = true;
  tell_kept(telling, &rows, false);
}

/* Whether the roles that are told of are at a tick as at another one. */
static bool is_as_at(struct telling *telling, uint32_t tick, uint32_t other) {
  const struct row row = row_at(telling, tick), like = row_at(telling, other);
  return same_cells(&row, &like, telling->scenario->column_count);
}

/* An outcome that keeps the rule is told until somebody else has a role, and to the end of that year: that it is kept
 * then, too, is what the reader looks for. */
static uint32_t ticks_with_change(struct telling *telling, uint32_t told) {
  const struct course *course = telling->world->course;
  uint32_t ticks = telling->world->ticks, changed = 1;
  while (changed < ticks && is_as_at(telling, changed, 0)) changed++;
  if (changed < told || changed >= ticks) return told;
  uint32_t end = changed + 1;
  while (end < ticks && course_month(course, end) % MONTHS_OF_YEAR && is_as_at(telling, end, changed)) end++;
  return end;
}

static void tell_rows(struct telling *telling) {
  bool all_time = is_for_all_time(telling);
  struct round round = all_time ? round_of(telling, &telling->world, 1) : (struct round){0};
  uint32_t ticks = all_time ? ticks_of_round(telling, round) : ticks_told(telling), first = 0;
  uint32_t told = YEARS_BEFORE_DATE * MONTHS_OF_YEAR / telling->world->course->tick;
  if (telling->settled->need.fixed && ticks > told)
    first = ticks - told;
  else if (telling->scenario->keeps && !all_time && !telling->settled->need.fixed)
    ticks = ticks_with_change(telling, ticks);
  struct rows rows = rows_between(telling, first, ticks);
  choose_rows(telling, &rows, all_time ? ROWS_OF_ALL_TIME : rows.count <= ROWS_WHOLE ? ROWS_WHOLE : ROWS_MOST);
  tell_kept(telling, &rows, first > 0);
  if (all_time)
    tell_round(telling, round);
}

void rows_tell(struct view *view, const struct settled *settled, const struct world *world,
               struct scenario *scenario) {
  struct telling telling = {view, settled, world, scenario};
  if (scenario->column_count)
    (settled->need.in_time ? tell_rows : tell_moment)(&telling);
}
