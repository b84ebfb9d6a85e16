/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a world says, followed step by step as its picks tell.
 */
#include "logic/world.h"

#include "logic/when.h"

enum { DEPTH_MOST = 40, MONTHS_OF_YEAR = 12 };

static const struct ref nobody;

/* ---- picks ---- */

static uint32_t tick_of(const struct world *world, uint32_t tick) {
  uint32_t round = world->ticks - world->loop;
  return tick < world->ticks || round == 0 ? tick : world->loop + (tick - world->loop) % round;
}

int world_option(const struct world *world, struct pick pick) {
  if (pick.tick != TICK_ALWAYS)
    pick.tick = tick_of(world, pick.tick);
  const struct picked *picked = picks_find(world->picks, pick);
  return picked ? (int)world->options[picked - world->picks->items] : -1;
}

uint32_t world_ticks(const struct world *world) {
  return world->ticks + (world->ticks - world->loop);
}

/* ---- terms ---- */

/* The one way there is, or the one that was picked. */
static bool way_of(const struct view *view, uint32_t role, struct way *out) {
  struct ways ways = course_ways(view->world->course, role);
  int option = ways.count == 1 ? 0 : world_option(view->world, course_way_pick(role));
  if (option < 0 || (uint32_t)option >= ways.count)
    return false;
  *out = ways.items[option];
  return true;
}

static int turn_in(const struct view *view, uint32_t role, int64_t month) {
  uint32_t turns = course_turns(view->model, role);
  int first = view->model->roles[role].first_turn;
  struct way way;
  if (turns == 1)
    return 0;
  int picked = world_option(view->world, course_turn_pick(role));
  if (picked >= 0)
    first = picked;
  if (first < 0 || !way_of(view, role, &way))
    return -1;
  return (int)way_turn(way, turns, (uint32_t)first, month);
}

static int turn_at(const struct view *view, uint32_t role, uint32_t tick) {
  return turn_in(view, role, course_month(view->world->course, tick));
}

int world_turn(const struct view *view, uint32_t role) {
  return turn_at(view, role, view->tick);
}

static bool has_turn(const uint32_t *turns, size_t count, uint32_t turn) {
  while (count && turns[count - 1] != turn)
    count--;
  return count > 0;
}

const uint32_t *world_turns(struct view *view, uint32_t role, uint32_t tick, size_t *count) {
  const struct course *course = view->world->course;
  int64_t month = course_month(course, tick), end = month + course->tick;
  uint32_t *turns = arena_array(view->arena, course->tick, sizeof *turns);
  if (tick == 0 && !course->anywhere)
    month = course->first; /* of the first tick only what is left */
  for (*count = 0; month < end; month++) {
    int turn = turn_in(view, role, month);
    if (turn >= 0 && !has_turn(turns, *count, (uint32_t)turn))
      turns[(*count)++] = (uint32_t)turn;
  }
  return turns;
}

bool world_begins(const struct view *view, uint32_t role, uint32_t tick) {
  struct way way;
  return tick == 0 || (way_of(view, role, &way) && way_begins(way, course_month(view->world->course, tick)));
}

uint32_t world_period(const struct view *view, uint32_t role) {
  struct way way;
  return way_of(view, role, &way) ? way.period : 0;
}

uint32_t world_holders(const struct view *view, uint32_t role) {
  struct pick pick = {.kind = PICK_NUMBER, .ref = {SORT_ROLE, role}, .tick = TICK_ALWAYS};
  return (uint32_t)(world_option(view->world, pick) + 1);
}

bool world_follows(const struct world *world, uint32_t role) {
  for (size_t i = 0; i < world->course->role_count; i++)
    if (world->course->roles[i] == role)
      return true;
  return false;
}

struct set world_terms(struct view *view, uint32_t role) {
  struct set set = {.start = view->pile_count};
  struct way way;
  if (!way_of(view, role, &way)) {
    set.more = true;
    set.reason = (struct reason){REASON_PERIOD, SORT_NONE, {SORT_ROLE, role}};
    return set;
  }
  for (uint32_t tick = 0; tick < world_ticks(view->world); tick++)
    if (world_begins(view, role, tick))
      view_push(view, (struct found){.ref = index_term_at(view->index, role, tick)});
  set.count = view->pile_count - set.start;
  return set;
}

struct set world_former(struct view *view, struct ref term) {
  uint32_t role = index_term_role(view->index, term), tick = index_term_tick(view->index, term);
  struct set set = {.start = view->pile_count};
  while (tick > 0 && !world_begins(view, role, tick))
    tick--;
  if (tick > 0) {
    view_push(view, (struct found){.ref = index_term_at(view->index, role, tick - 1)});
    set.count = 1;
  }
  return set;
}

/* ---- who ---- */

static bool is_aside(const struct view *view, uint32_t statement);

/* Of a tick at which nobody was asked who it is: the only one whose turn it is; NULL: there are several. */
static const struct held *only_one(const struct view *view, struct somebody who, const struct holding *holding,
                                   uint32_t tick) {
  const struct held *only = NULL;
  uint32_t role = who.ref.index;
  bool alternates = who.ref.sort == SORT_ROLE && course_turns(view->model, role) > 1;
  if (holding->count == 1)
    return &holding->options[0];
  int turn = alternates && !is_aside(view, view->model->roles[role].held_by) ? turn_at(view, role, tick) : -1;
  for (size_t i = 0; turn >= 0 && i < holding->count; i++)
    if (holding->options[i].turn == (uint32_t)turn) {
      if (only)
        return NULL;
      only = &holding->options[i];
    }
  return only;
}

/* The option somebody is; where there is only one, that. */
static const struct held *held_by(const struct view *view, struct somebody who, uint32_t tick) {
  const struct holding *holding = holding_of(view->world->holdings, who);
  int option = world_option(view->world, when_holder_pick(who, tick));
  if (option < 0)
    return only_one(view, who, holding, tick);
  if ((size_t)option < holding->count)
    return &holding->options[option];
  uint32_t body = who.ref.sort == SORT_SEAT ? view->model->seats[who.ref.index].body
                                            : view->model->roles[who.ref.index].body;
  holding = holding_of_anyone(view->world->holdings, body);
  option = world_option(view->world, when_holder_pick((struct somebody){nobody, who.ref}, tick));
  return option < 0 ? NULL : &holding->options[option];
}

/* What is certain of somebody of whom nothing is picked: what that rests on may be set aside. */
static struct known_who known_of(const struct view *view, struct somebody who, uint32_t tick, enum sort sort) {
  const struct picked *picked =
      picks_find(view->world->picks, when_holder_pick(who, tick_of(view->world, tick)));
  struct known_who known = known_who(view->known, who.ref, -1, sort);
  if (picked && picked->count > holding_of(view->world->holdings, who)->count)
    return (struct known_who){0};
  if (picked)
    known.one = (struct ref){SORT_NONE, 0};
  return known;
}

/* Whether a statement, or one of its clauses, is set aside. */
static bool is_aside(const struct view *view, uint32_t statement) {
  bool aside = false;
  for (size_t i = 0; i < pick_provisions(view->model, statement) && !aside; i++)
    aside = world_option(view->world, pick_provision(view->model, statement, i)) == 0;
  return aside;
}

static bool takes_over(const struct view *view, struct somebody who, uint32_t tick) {
  if (who.ref.sort != SORT_ROLE || tick == 0)
    return false;
  const struct role *role = &view->model->roles[who.ref.index];
  bool succeeds = role->succeeds && role->turn_count == 0;
  return succeeds && !(world_begins(view, who.ref.index, tick) && is_aside(view, role->succeeds_by));
}

/* Whoever had the role that is taken over, in the tick before the term began. */
static bool follow(const struct view *view, struct somebody *who, uint32_t *tick) {
  if (takes_over(view, *who, *tick)) {
    if (world_begins(view, who->ref.index, *tick))
      *who = (struct somebody){{SORT_ROLE, view->model->roles[who->ref.index].succeeds - 1}, nobody};
    --*tick;
    return true;
  }
  const struct held *held = held_by(view, *who, *tick);
  if (!held || !held->who.ref.sort)
    return false;
  *who = held->who;
  return true;
}

static bool push_sector(struct view *view, struct somebody who, uint32_t tick, const struct known_who *known) {
  const struct possible *may = &known->may;
  if (known->one.sort) {
    view_push(view, (struct found){.ref = known->one});
    return true;
  }
  struct pick pick = {.kind = PICK_SECTOR, .ref = who.ref, .of = who.of, .tick = tick};
  int option = may->refs.count + may->nothing > 1 ? world_option(view->world, pick) : 0;
  if (option < 0)
    return false;
  if ((size_t)option < may->refs.count)
    view_push(view, (struct found){.ref = may->refs.items[option]});
  return true;
}

static bool is_anyone(const struct view *view, struct somebody who, uint32_t tick) {
  int option = world_option(view->world, when_holder_pick(who, tick));
  return option >= 0 && (size_t)option >= holding_of(view->world->holdings, who)->count;
}

static bool push_sector_of_anyone(struct view *view, struct somebody who, uint32_t tick) {
  int option = world_option(view->world, when_sector_of_anyone(who, tick));
  if (option >= 0 && (size_t)option < view->model->sectors_count)
    view_push(view, (struct found){.ref = {SORT_SECTOR, (uint32_t)option}});
  return option >= 0;
}

/* Where the way ends: with what is certain, with a party, or with a sector of its own. */
static bool push_end(struct view *view, struct somebody who, uint32_t tick, enum sort sort) {
  struct known_who known = known_who(view->known, who.ref, -1, sort);
  const struct held *held = held_by(view, who, tick);
  if (sort == SORT_SECTOR)
    return is_anyone(view, who, tick) ? push_sector_of_anyone(view, who, tick)
                                      : push_sector(view, who, tick, &known);
  if (!held)
    return false;
  uint32_t number = sort == SORT_PARTY ? held->party : held->side;
  if (number)
    view_push(view, (struct found){.ref = {sort, number - 1}});
  return true;
}

static bool push_who(struct view *view, struct somebody who, uint32_t tick, enum sort sort) {
  for (unsigned depth = 0; depth < DEPTH_MOST + world_ticks(view->world); depth++) {
    struct known_who known = known_of(view, who, tick, sort);
    if (known.one.sort) {
      view_push(view, (struct found){.ref = known.one});
      return true;
    }
    if (who.ref.sort == SORT_ROLE && view->model->roles[who.ref.index].holders > 1)
      return false; /* who of several holders is of which is not followed */
    for (size_t i = 0; known.may.all && i < known.may.refs.count; i++)
      view_push(view, (struct found){.ref = known.may.refs.items[i]});
    if (known.may.all)
      return true;
    bool of_seat = sort == SORT_SECTOR && holding_of_sector(view->model, who, &who);
    if (!follow(view, &who, &tick) && !of_seat)
      return push_end(view, who, tick, sort);
  }
  return false;
}

bool world_who(struct view *view, struct ref who, enum sort sort, struct set *out) {
  uint32_t tick = view->tick;
  *out = (struct set){.start = view->pile_count};
  if (who.sort == SORT_TERM) {
    if (!index_term_is_at(view->index, who))
      return false;
    tick = index_term_tick(view->index, who);
    who = (struct ref){SORT_ROLE, index_term_role(view->index, who)};
  }
  if (!push_who(view, (struct somebody){who, nobody}, tick, sort))
    return false;
  out->count = view->pile_count - out->start;
  return true;
}

/* A role or seat, of a term that of its tick; false: the term is of no tick. */
static bool find_held(const struct view *view, struct ref *of, uint32_t *tick) {
  *tick = view->tick;
  if (of->sort != SORT_TERM)
    return true;
  if (!index_term_is_at(view->index, *of))
    return false;
  *tick = index_term_tick(view->index, *of);
  *of = (struct ref){SORT_ROLE, index_term_role(view->index, *of)};
  return true;
}

/* Whom somebody is named by: not where a role is of nobody of whom anything is said. */
static struct set push_name(struct view *view, struct ref of, const struct held *held) {
  struct set set = {.start = view->pile_count};
  bool unnamed = of.sort == SORT_ROLE && view->model->roles[of.index].turn_count == 0;
  if (held->who.ref.sort && !unnamed)
    view_push(view, (struct found){.ref = held->who.ref});
  set.count = view->pile_count - set.start;
  return set;
}

bool world_pool(struct view *view, struct ref of, struct set *out) {
  uint32_t tick;
  if (!find_held(view, &of, &tick))
    return false;
  const struct held *held = held_by(view, (struct somebody){of, nobody}, tick);
  if (held)
    *out = push_name(view, of, held);
  return held != NULL;
}

bool world_holder(struct view *view, struct ref of, struct set *out) {
  uint32_t tick;
  if (!find_held(view, &of, &tick))
    return false;
  const struct held *held = held_by(view, (struct somebody){of, nobody}, tick);
  while (held && held_is_member(view->model, of, held)) /* the seat, and whoever fills it */
    held = held_by(view, held->who, tick);
  if (held)
    *out = push_name(view, of, held);
  return held != NULL;
}

/* ---- seats, statements ---- */

enum truth world_seat(const struct view *view, uint32_t seat) {
  int option = world_option(view->world, when_seat_pick(view->model, seat, view->tick));
  return option < 0 ? TRUTH_UNKNOWN : truth_of(option == 1);
}

enum truth world_meant(const struct view *view, struct ref ref, const struct statement *statement) {
  const struct model *model = view->model;
  struct ref by = {ref.sort, (uint32_t)(statement - model->statements)};
  int option = world_option(view->world, (struct pick){.kind = PICK_MEANT, .ref = by, .tick = TICK_ALWAYS});
  if (option < 0 || model_statement(model, ref) != statement)
    return TRUTH_UNKNOWN;
  int place = 0;
  for (uint32_t i = 0; i < ref.index; i++)
    place += model_statement(model, (struct ref){ref.sort, i}) == statement;
  return truth_of(place == option);
}

/* ---- time ---- */

static enum truth at_ticks(struct view *view, const struct typed *lines, bool always) {
  uint32_t now = view->tick;
  enum truth result = truth_of(always);
  for (view->tick = 0; view->tick < view->world->ticks; view->tick++) {
    enum truth one = eval_lines(view, lines);
    result = always ? truth_and(result, one) : truth_or(result, one);
  }
  view->tick = now;
  return result;
}

enum truth world_always(struct view *view, const struct typed *lines) {
  return at_ticks(view, lines, true);
}

enum truth world_eventually(struct view *view, const struct typed *lines) {
  return at_ticks(view, lines, false);
}

struct amount world_years(struct view *view, const struct typed *condition, int64_t years) {
  uint32_t now = view->tick, length = view->world->course->tick;
  int64_t certain = 0, perhaps = 0;
  for (uint32_t i = 0; i < (uint32_t)years * MONTHS_OF_YEAR / length; i++) {
    view->tick = now + i;
    enum truth truth = eval_truth(view, condition);
    certain += truth == TRUTH_YES;
    perhaps += truth != TRUTH_NO;
  }
  view->tick = now;
  struct number low = number_of(0), high = number_of(0);
  number_div(number_of(certain * length), number_of(MONTHS_OF_YEAR), &low);
  number_div(number_of(perhaps * length), number_of(MONTHS_OF_YEAR), &high);
  return amount_between(low, high, false);
}
