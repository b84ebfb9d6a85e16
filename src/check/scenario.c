/* SPDX-License-Identifier: EUPL-1.2
 *
 * Words for worlds. What two of them have in common is not told, but for the roles that the failing
 * condition asks about.
 */
#include "check/scenario.h"

#include "base/text.h"
#include "check/choice_words.h"
#include "check/fix.h"
#include "check/holder_words.h"
#include "check/moments.h"
#include "check/naming.h"
#include "check/rows.h"
#include "logic/calendar.h"
#include "settle/consequences.h"
#include "settle/nearest.h"

#include <string.h>

enum { CHOSEN_MOST = 24, AGREED_MOST = 6 };

struct telling {
  struct view *view;
  const struct settled *settled;
  struct scenario *scenario;
  const struct world *world;
  uint32_t round; /* the tick from which the roles that are told of are as before */
  size_t room;
  size_t seats[CHOSEN_MOST]; /* by choice: how many seats it is of; 0: of none */
  size_t told[CHOSEN_MOST];  /* of how many of them something is told */
};

/* ---- what was picked ---- */

/* Whether the text has no first day of a role's terms, but one of another role beside them. */
static bool is_undated_beside(const struct telling *telling, uint32_t role) {
  return course_first_day(telling->world->course).year && !calendar_first_day(telling->view->model, role).year;
}

static struct way way_in(const struct world *world, struct pick pick) {
  return world->course->ways[pick.ref.index].items[world_option(world, pick)];
}

/* Whether terms are equally long in both outcomes, so that it is when they begin that differs. */
static bool differs_in_beginning(const struct telling *telling, struct pick pick) {
  const struct world *example = telling->settled->example, *other = telling->settled->counterexample;
  return is_undated_beside(telling, pick.ref.index) && example && other &&
         way_in(example, pick).period == way_in(other, pick).period;
}

static const char *terms_since(struct telling *telling, const char *length, struct way way, enum language language) {
  const struct course *course = telling->world->course;
  struct date since = calendar_later(course_first_day(course), -(int64_t)(way.into + course->first));
  const char *format = since.month == 1 && since.day == 1 ? "%d" : since.day == 1 ? "%d-%02d" : "%d-%02d-%02d";
  return SAYING_WITH(telling->view->arena, language, SAY_TERMS_SINCE, length,
                     text_format(telling->view->arena, format, since.year, since.month, since.day));
}

static const char *length_shown(struct telling *telling, struct pick pick, enum language language) {
  uint32_t role = pick.ref.index;
  struct way way = way_in(telling->world, pick);
  const char *length = shown_months(telling->view, way.period, language);
  uint32_t rest = course_first_term(telling->world->course, way);
  struct date first = course_first_day(telling->world->course);
  struct date own = calendar_first_day(telling->view->model, role);
  if (is_undated_beside(telling, role))
    return terms_since(telling, length, way, language);
  if (rest == way.period || (own.year && calendar_order(own, first) < 0))
    return length;
  struct date next = first.year ? calendar_later(first, rest) : first;
  if (next.year && next.month == 1 && next.day == 1)
    return SAYING_WITH(telling->view->arena, language, SAY_FIRST_TERM_TO, length,
                       text_format(telling->view->arena, "%d", (int)next.year - 1));
  return SAYING_WITH(telling->view->arena, language, SAY_FIRST_TERM_FOR, length,
                     shown_months(telling->view, rest, language));
}

/* Who fills a seat is told by name where both outcomes have somebody of the same party there: the chair of
 * one board, and of another one of the same region. */
static bool is_told_by_name(struct telling *telling, struct pick pick) {
  const struct settled *settled = telling->settled;
  if (pick.kind != PICK_HOLDER || pick.ref.sort != SORT_SEAT || pick.of.sort)
    return false;
  struct refs one = holder_in(telling->view, settled->example, pick.ref, pick.tick, SORT_PARTY);
  struct refs other = holder_in(telling->view, settled->counterexample, pick.ref, pick.tick, SORT_PARTY);
  return one.count == 1 && other.count == 1 && ref_same(one.items[0], other.items[0]);
}

/* How many seats a phrase gives in the world, at a tick. */
static size_t seats_there(struct telling *telling, const struct seat *seat, uint32_t tick) {
  struct view *view = telling->view;
  const struct body *body = &view->model->bodies[seat->body];
  size_t count = 0;
  view->world = telling->world;
  view->tick = tick;
  for (uint32_t i = 0; i < body->seat_count; i++) {
    uint32_t number = body->first_seat + i;
    if (nearest_same_phrase(&view->model->seats[number], seat))
      count += !view->model->seats[number].possible || world_seat(view, number) == TRUTH_YES;
  }
  view->world = NULL;
  view->tick = 0;
  return count;
}

static const char *value_shown(struct telling *telling, struct pick pick, enum language language) {
  struct view *view = telling->view;
  int option = world_option(telling->world, pick);
  struct ref who = pick.of.sort ? pick.of : pick.ref;
  uint32_t tick = pick.tick == TICK_ALWAYS ? 0 : pick.tick;
  switch (pick.kind) {
  case PICK_SEAT:
    return text_format(view->arena, "%zu", seats_there(telling, &view->model->seats[pick.ref.index], tick));
  case PICK_WAY:
    return length_shown(telling, pick, language);
  case PICK_TURN:
    return shown_refs(view, &view->model->roles[pick.ref.index].turns[option].candidates, SAY_OR, language);
  case PICK_MEANT:
    return shown(view, choice_meant(view, pick, option), language);
  case PICK_GIVEN:
    return saying_get(option ? SAY_AS_WISHED : SAY_IN_ANOTHER_WAY, language);
  case PICK_NUMBER:
    return text_format(view->arena, "%d", option + 1);
  default:
    if (is_told_by_name(telling, pick)) {
      struct refs names = holder_in(view, telling->world, pick.ref, pick.tick, SORT_NONE);
      if (names.count) return shown_refs(view, &names, SAY_AND, language);
    }
    if (pick.kind == PICK_HOLDER && who.sort == SORT_ROLE)
      return holder_words_apart(telling->view, telling->settled, telling->world, who, tick, language);
    return holder_words(telling->view, telling->world, who, pick.kind == PICK_SECTOR, tick, language);
  }
}

/* The reason an evaluator would give for what is picked. */
static struct reason reason_of(struct telling *telling, struct pick pick) {
  const struct view *view = telling->view;
  struct ref who = pick.of.sort ? pick.of : pick.ref;
  switch (pick.kind) {
  case PICK_SEAT:
    if (view_seat_of_silence(view->model, &view->model->seats[pick.ref.index]))
      return (struct reason){REASON_MEMBERS, SORT_NONE, {SORT_BODY, view->model->seats[pick.ref.index].body}};
    return (struct reason){REASON_NUMBER, SORT_NONE, pick.ref};
  case PICK_WAY:
    return (struct reason){differs_in_beginning(telling, pick) ? REASON_START : REASON_PERIOD, SORT_NONE, pick.ref};
  case PICK_GIVEN:
    return (struct reason){pick.of.index == GIVEN_PERIOD ? REASON_PERIOD : REASON_HOLDER, SORT_NONE, pick.ref};
  case PICK_TURN:
    return (struct reason){REASON_BEGINS, SORT_NONE, pick.ref};
  case PICK_MEANT:
    return (struct reason){REASON_EITHER, SORT_NONE, choice_meant(view, pick, 0)};
  case PICK_NUMBER:
    return (struct reason){REASON_HOLDER, SORT_NONE, pick.ref};
  default:
    return (struct reason){REASON_HOLDER, pick.kind == PICK_SECTOR ? SORT_SECTOR
                                          : who.sort == SORT_ROLE || is_told_by_name(telling, pick) ? SORT_NONE
                                                                                                    : SORT_PARTY,
                           who};
  }
}

/* ---- the choices that differ ---- */

/* Who fills a seat may change with time: where no other time is asked about, it matters when the rule fails. */
static bool is_elsewhere(const struct telling *telling, struct pick pick) {
  uint32_t fails_at = telling->settled->fails_at;
  bool anywhen = pick.tick == TICK_ALWAYS || telling->settled->need.looks_back || telling->settled->need.unfolds;
  return !anywhen && (pick.tick < fails_at || pick.tick >= fails_at + rows_window(telling->settled, telling->world));
}

/* Where the other outcome has more terms, who holds those is no choice of both. */
static bool begins_in_example(const struct telling *telling, uint32_t role, uint32_t tick) {
  telling->view->world = telling->settled->example;
  bool begins = world_begins(telling->view, role, tick);
  telling->view->world = NULL;
  return begins;
}

static bool is_told(const struct telling *telling, struct pick pick) {
  bool inner = nearest_choice_of(telling->view->model, pick).kind == PICK_MOMENT;
  const struct world *one = telling->settled->example, *other = telling->settled->counterexample;
  if (inner || !nearest_differ(one, other, pick))
    return false;
  struct ref who = pick.of.sort ? pick.of : pick.ref;
  if (who.sort == SORT_SEAT && is_elsewhere(telling, pick))
    return false;
  if (pick.tick == TICK_ALWAYS || who.sort != SORT_ROLE || pick.tick == 0)
    return pick.tick == TICK_ALWAYS || pick.tick < telling->world->ticks;
  bool again = rows_have_column(telling->scenario, who) && pick.tick >= telling->round;
  struct pick before = pick; /* terms one after the other are told once */
  before.tick--;
  return pick.tick < telling->world->ticks && !again && begins_in_example(telling, who.index, pick.tick) &&
         !nearest_differ(one, other, before);
}

static struct chosen *find_chosen(const struct telling *telling, const char *words) {
  for (size_t i = 0; i < telling->scenario->chosen_count; i++)
    if (strcmp(telling->scenario->chosen[i].choice.text[LANGUAGE_ENGLISH], words) == 0)
      return &telling->scenario->chosen[i];
  return NULL;
}

/* More values of the same choice stand beside each other, each once. */
static void add_value(struct telling *telling, struct chosen *chosen, const char *const values[LANGUAGE_COUNT]) {
  for (int l = 0; l < LANGUAGE_COUNT; l++) {
    if (!chosen->value[l])
      chosen->value[l] = values[l];
    else if (!strstr(chosen->value[l], values[l])) /* a list of parties: none has another's name in it twice */
      chosen->value[l] = text_format(telling->view->arena, "%s, %s", chosen->value[l], values[l]);
  }
}

static bool is_dated(const struct telling *telling, struct pick pick) {
  struct ref who = pick.of.sort ? pick.of : pick.ref;
  bool dated = who.sort == SORT_ROLE || pick.kind == PICK_SEAT;
  return pick.tick != TICK_ALWAYS && dated && telling->settled->need.in_time;
}

/* Whether somebody is told in the same words of both outcomes at a tick as before. */
static bool is_same_value(const struct telling *telling, struct pick before, struct pick pick) {
  const struct world *both[] = {telling->settled->example, telling->settled->counterexample};
  bool same = true;
  for (size_t i = 0; i < sizeof both / sizeof *both; i++) {
    struct telling of = *telling;
    of.world = both[i];
    same = same && strcmp(value_shown(&of, before, LANGUAGE_ENGLISH), value_shown(&of, pick, LANGUAGE_ENGLISH)) == 0;
  }
  return same;
}

/* The tick up to which the two outcomes differ in a pick without a break, and in the same way. */
static uint32_t end_of(const struct telling *telling, struct pick pick) {
  const struct settled *settled = telling->settled;
  const struct pick first = pick;
  do pick.tick++;
  while (pick.tick < telling->world->ticks && nearest_differ(settled->example, settled->counterexample, pick) &&
         is_same_value(telling, first, pick));
  return pick.tick;
}

/* "who chairs Council in 2031–2034"; "… from 2031", where the two differ from then on for all time. What is asked of
 * dates is told to the last of them then. */
static const char *then_shown(const struct telling *telling, struct pick pick, const char *what,
                              enum language language) {
  struct view *view = telling->view;
  const struct world *world = telling->world;
  uint32_t end = end_of(telling, pick), asked_to = telling->settled->fails_at + 1;
  bool for_all_time = end == world->ticks && pick.tick <= world->loop;
  if (for_all_time && telling->settled->need.fixed && pick.tick < asked_to)
    end = asked_to;
  else if (for_all_time)
    return SAYING_WITH(view->arena, language, SAY_FROM_THEN, what,
                       moments_begin(view, world->course, pick.tick, language));
  return SAYING_WITH(view->arena, language, SAY_IN_TIME, what,
                     moments_shown(view, world->course, pick.tick, end, language));
}

/* Whether the text does not say who begins, and it is the same in both outcomes, so that it is told nowhere else. */
static bool is_beginner_told(const struct telling *telling, struct pick way) {
  struct pick turn = course_turn_pick(way.ref.index);
  const struct picked *picked = way.kind == PICK_WAY ? picks_find(telling->world->picks, turn) : NULL;
  return picked && picked->count > 1 && !is_told(telling, turn);
}

/* How long a term is says little of who has their turn: with who begins. */
static const char *with_beginner(struct telling *telling, uint32_t role, const char *so, enum language language) {
  struct arena *arena = telling->view->arena;
  struct pick turn = course_turn_pick(role);
  const char *begins = SAYING_WITH(arena, language, SAY_BEGINS_AS, value_shown(telling, turn, language),
                                   shown(telling->view, turn.ref, language));
  return text_format(arena, "%s %s %s", so, saying_get(SAY_AND, language), begins);
}

/* "HSN.chair begins as chair of PaHSU"; "who is chair of PaHSU: HSN.chair" where there is no better way. */
static const char *so_shown(struct telling *telling, struct pick pick, const struct chosen *chosen,
                            enum language language) {
  struct arena *arena = telling->view->arena;
  struct ref role = pick.of.sort ? pick.of : pick.ref;
  enum say saying = pick.kind == PICK_TURN ? SAY_BEGINS_AS : pick.kind == PICK_WAY ? SAY_TERM_IS : SAY_IS_THAT;
  if (pick.kind == PICK_MEANT)
    return chosen->value[language];
  bool since = pick.kind == PICK_WAY && is_undated_beside(telling, role.index);
  bool worded = role.sort == SORT_ROLE && (saying != SAY_IS_THAT || pick.kind == PICK_HOLDER) && !since;
  if (!worded)
    return text_format(arena, "%s: %s", chosen->choice.text[language], chosen->value[language]);
  const char *so = SAYING_WITH(arena, language, saying, chosen->value[language], shown(telling->view, role, language));
  if (is_beginner_told(telling, pick))
    so = with_beginner(telling, role.index, so, language);
  return is_dated(telling, pick) ? then_shown(telling, pick, so, language) : so;
}

/* Of several seats, those are told that are filled otherwise in the other outcome. */
static void count_seat(struct telling *telling, size_t place, struct pick pick) {
  struct ref who = pick.of.sort ? pick.of : pick.ref;
  if (pick.kind == PICK_SEAT || who.sort != SORT_SEAT)
    return;
  const struct seat *seat = &telling->view->model->seats[who.index];
  telling->seats[place] = seats_there(telling, seat, pick.tick == TICK_ALWAYS ? 0 : pick.tick);
  telling->told[place]++;
}

/* Where there are more of them, it is said that these are alike in both. */
static void tell_others(struct telling *telling) {
  for (size_t i = 0; i < telling->scenario->chosen_count; i++)
    for (int l = 0; l < LANGUAGE_COUNT && telling->seats[i] > telling->told[i]; l++) {
      const char **value = &telling->scenario->chosen[i].value[l];
      *value = SAYING_WITH(telling->view->arena, (enum language)l, SAY_OTHERS_ALIKE, *value);
    }
}

static void tell_pick(struct telling *telling, struct pick pick) {
  struct scenario *scenario = telling->scenario;
  struct choice choice = {0};
  const char *values[LANGUAGE_COUNT];
  struct reason reason = reason_of(telling, pick);
  choice_words(telling->view, reason, &choice);
  for (int l = 0; l < LANGUAGE_COUNT; l++) {
    enum language language = (enum language)l;
    values[l] = value_shown(telling, pick, language);
    if (pick.kind == PICK_HOLDER && reason.ref.sort == SORT_ROLE)
      choice.text[l] = SAYING_WITH(telling->view->arena, language, SAY_WHO_IS,
                                   shown(telling->view, reason.ref, language));
    if (is_dated(telling, pick)) {
      choice.untimed[l] = choice.text[l];
      choice.text[l] = then_shown(telling, pick, choice.text[l], language);
    }
  }
  struct chosen *chosen = find_chosen(telling, choice.text[LANGUAGE_ENGLISH]);
  if (!chosen) {
    if (scenario->chosen_count == CHOSEN_MOST)
      return;
    scenario->chosen = arena_grow(telling->view->arena, scenario->chosen, &telling->room,
                                  scenario->chosen_count + 1, sizeof *scenario->chosen);
    chosen = &scenario->chosen[scenario->chosen_count++];
    *chosen = (struct chosen){.choice = choice, .follows = true};
  }
  chosen->follows = chosen->follows && consequences_have(telling->settled, pick);
  add_value(telling, chosen, values);
  chosen->begins = pick_is_of_terms(pick);
  if (is_beginner_told(telling, pick)) chosen->beginner = pick.ref;
  for (int l = 0; l < LANGUAGE_COUNT; l++)
    chosen->so[l] = so_shown(telling, pick, chosen, (enum language)l);
  count_seat(telling, (size_t)(chosen - scenario->chosen), pick);
}

/* Those that follow from others come last, as far as there is room. */
static void tell_choices(struct telling *telling) {
  const struct picks *picks = telling->world->picks;
  for (int follows = 0; follows < 2; follows++)
    for (size_t i = 0; i < picks->count; i++)
      if (is_told(telling, picks->items[i].pick) &&
          consequences_have(telling->settled, picks->items[i].pick) == (follows == 1))
        tell_pick(telling, picks->items[i].pick);
  tell_others(telling);
}

/* Where what it turns on is only told of a later time, who begins, or else what is told first, stands for it. */
static void keep_one(struct scenario *scenario) {
  struct chosen *kept = scenario->chosen_count ? &scenario->chosen[0] : NULL;
  for (size_t i = 0; i < scenario->chosen_count; i++) {
    struct chosen *chosen = &scenario->chosen[i];
    if (!chosen->follows)
      return;
    kept = chosen->begins && !kept->begins ? chosen : kept;
  }
  if (kept)
    kept->follows = false;
}

/* ---- both ---- */

/* Whether the condition asks about a role whose holder reads the same in both, and so is among no choices. */
static bool names_others(struct view *view, const struct settled *settled) {
  for (size_t i = 0; settled->example && i < settled->named.count; i++) {
    const struct ref role = settled->named.items[i];
    const char *one = holder_words(view, settled->example, role, false, 0, LANGUAGE_ENGLISH);
    if (strcmp(one, holder_words(view, settled->counterexample, role, false, 0, LANGUAGE_ENGLISH)) == 0) return true;
  }
  return false;
}

static struct scenario *tell(struct view *view, const struct settled *settled, bool keeps) {
  struct telling telling = {.view = view, .settled = settled,
                            .world = keeps ? settled->example : settled->counterexample,
                            .scenario = arena_alloc(view->arena, sizeof *telling.scenario)};
  rows_columns(view, settled, telling.scenario);
  telling.round = settled->example ? rows_round(view, settled, telling.scenario) : 0;
  telling.scenario->keeps = keeps;
  telling.scenario->nearest = settled->nearest || !settled->example;
  if (settled->example)
    tell_choices(&telling);
  keep_one(telling.scenario);
  if (settled->need.in_time || names_others(view, settled))
    rows_tell(view, settled, telling.world, telling.scenario);
  return telling.scenario;
}

void scenario_tell(struct view *view, const struct settled *settled, struct account *account) {
  struct scenario *keeps = tell(view, settled, true), *breaks = tell(view, settled, false);
  account->example = keeps;
  account->counterexample = breaks;
  size_t count = account->counterexample->chosen_count;
  account->choices = arena_array(view->arena, count, sizeof *account->choices);
  account->choice_count = 0;
  for (size_t i = 0; i < count; i++)
    if (!account->counterexample->chosen[i].follows)
      account->choices[account->choice_count++] = account->counterexample->chosen[i].choice;
  if (account->choice_count < 2) keeps->nearest = breaks->nearest = true; /* there is nothing between them */
}

void scenario_tell_broken(struct view *view, const struct settled *settled, struct account *account) {
  const struct scenario *scenario = tell(view, settled, false);
  if (scenario->row_count)
    account->counterexample = scenario;
}

/* Picks that hold for all time, or for the first moment, of somebody's role or of seats. */
static bool may_be_fixed(struct pick pick) {
  return (pick.tick == TICK_ALWAYS || pick.tick == 0) && !aside_is_provision(pick) &&
         pick.kind != PICK_OFFICE && pick.kind != PICK_MOMENT;
}

/* One after the other: a form, and the first one of each of some. */
static const struct form *all_with(struct arena *arena, const struct lack *some, const struct lack *others) {
  struct form *last = NULL;
  const struct lack *lists[] = {some, others};
  for (size_t l = 0; l < 2; l++)
    for (size_t i = 0; i < lists[l]->count; i++) {
      struct form *form = arena_alloc(arena, sizeof *form);
      *form = lists[l]->forms[i];
      form->with = last;
      last = form;
    }
  return last;
}

/* The first form of each pick of an outcome in which the two agree. */
static struct lack agreed(struct telling *telling) {
  const struct picks *picks = telling->world->picks;
  struct lack out = {0};
  for (size_t i = 0; i < picks->count && out.count < AGREED_MOST; i++) {
    struct pick pick = picks->items[i].pick;
    struct lack forms = {0};
    if (!may_be_fixed(pick) || picks->items[i].count < 2 || is_told(telling, pick))
      continue;
    fix_pick(telling->view, telling->world, pick, &forms);
    if (forms.count)
      lack_form(telling->view->arena, &out, forms.forms[0]);
  }
  return out;
}

void scenario_fixes(struct view *view, const struct settled *settled, struct lack *out) {
  struct scenario columns = {0};
  struct telling telling = {.view = view, .settled = settled, .world = settled->example, .scenario = &columns};
  rows_columns(view, settled, &columns);
  telling.round = rows_round(view, settled, &columns);
  const struct picks *picks = settled->example->picks;
  struct lack firsts = {0};
  for (size_t i = 0; i < picks->count; i++) {
    struct lack forms = {0};
    if (!is_told(&telling, picks->items[i].pick))
      continue;
    fix_pick(view, settled->example, picks->items[i].pick, &forms);
    for (size_t k = 0; k < forms.count; k++)
      lack_form(view->arena, out, forms.forms[k]);
    if (forms.count)
      lack_form(view->arena, &firsts, forms.forms[0]);
  }
  struct lack others = agreed(&telling);
  for (size_t i = 0; i < firsts.count; i++)
    for (size_t k = 0; k < others.count; k++) {
      struct form both = firsts.forms[i];
      both.with = &others.forms[k];
      lack_chain(view->arena, out, both);
    }
  const struct form *all = firsts.count ? all_with(view->arena, &firsts, &others) : NULL;
  if (all)
    lack_chain(view->arena, out, *all);
}
