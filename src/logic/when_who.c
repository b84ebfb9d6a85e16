/* SPDX-License-Identifier: EUPL-1.2
 *
 * Who somebody is, over all outcomes: from a role to its candidates, from a pool to its members, down to
 * a party, side or sector that is certain or one of some.
 */
#include "logic/before.h"
#include "logic/calendar.h"
#include "logic/persons.h"
#include "logic/when.h"

enum { DEPTH_MOST = 12 };

static const struct ref nobody;

void when_push(struct when *when, struct ref ref, literal lit) {
  if (lit == GRAPH_NO)
    return;
  when->pile = arena_grow(when->arena, when->pile, &when->pile_room, when->pile_count + 1, sizeof *when->pile);
  when->pile[when->pile_count++] = (struct when_item){ref, lit};
}

/* Where a thing stands among those kept, or `to`: sought from a guess on, as the same row often comes again. */
static size_t place_of(const struct when *when, struct ref ref, size_t from, size_t to, size_t guess) {
  for (size_t i = guess; i < to; i++)
    if (ref_same(when->pile[i].ref, ref))
      return i;
  for (size_t i = from; i < guess && i < to; i++)
    if (ref_same(when->pile[i].ref, ref))
      return i;
  return to;
}

struct when_set when_since(struct when *when, size_t start) {
  size_t kept = start, guess = start;
  for (size_t i = start; i < when->pile_count; i++) {
    struct when_item item = when->pile[i];
    size_t same = place_of(when, item.ref, start, kept, guess);
    if (same == kept)
      when->pile[kept++] = item;
    else
      when->pile[same].lit = graph_or(when->graph, when->pile[same].lit, item.lit);
    guess = same + 1;
  }
  when->pile_count = kept;
  return (struct when_set){.start = start, .count = kept - start};
}

/* ---- seats ---- */

/* By wish or permission (none or more) they are there anew at each time; else their number is the same always, as
 * in a body of which nothing is said. */
static bool is_at_times(const struct model *model, const struct seat *seat) {
  const struct seat *first = seat - (seat->number - 1); /* of its phrase */
  bool none_or_more = first->uncapped && !view_seat_of_silence(model, seat);
  return none_or_more || model->statements[seat->statement].standing == STANDING_PERMITTED;
}

struct pick when_seat_pick(const struct model *model, uint32_t seat, uint32_t tick) {
  bool at_times = is_at_times(model, &model->seats[seat]);
  return (struct pick){.kind = PICK_SEAT, .ref = {SORT_SEAT, seat}, .tick = at_times ? tick : TICK_ALWAYS};
}

literal when_seat(struct when *when, uint32_t seat) {
  return picks_options(when->picks, when_seat_pick(when->view->model, seat, when->tick), 2)[1];
}

literal when_seat_there(struct when *when, uint32_t seat) {
  const struct model *model = when->view->model;
  if (model->seats[seat].kind == SEAT_BEYOND)
    return GRAPH_NO;
  const struct statement *statement = &model->statements[model->seats[seat].statement];
  enum truth branch = view_branch(when->view, statement);
  if (branch == TRUTH_NO)
    return GRAPH_NO;
  when->not_followed = when->not_followed || statement->for_a_time;
  if (branch == TRUTH_UNKNOWN || statement->for_a_time)
    return when_vague(when);
  return view_seat_number_open(model, &model->seats[seat]) ? when_seat(when, seat) : GRAPH_YES;
}

bool when_is_silent(struct when *when, uint32_t body) {
  bool silent = view_silence(when->view, body) == TRUTH_YES;
  when->not_followed = when->not_followed || silent;
  return silent;
}

bool when_has_several(const struct when *when, struct ref of) {
  return of.sort == SORT_ROLE && when->view->model->roles[of.index].holders > 1;
}

/* ---- options ---- */

struct pick when_holder_pick(struct somebody who, uint32_t tick) {
  return (struct pick){.kind = PICK_HOLDER, .ref = who.ref, .of = who.of, .tick = tick};
}

struct pick when_sector_of_anyone(struct somebody who, uint32_t tick) {
  return (struct pick){.kind = PICK_SECTOR, .ref = nobody, .of = who.ref, .tick = tick};
}

bool when_may_be_anyone(const struct when *when, struct ref who) {
  const struct model *model = when->view->model;
  if (!when->sets_aside)
    return false;
  if (who.sort == SORT_SEAT) /* no statement says who sits in a body of which none does */
    return model->bodies[model->seats[who.index].body].seats_stated &&
           (model->seats[who.index].holder.sort || model->seats[who.index].origin->pool.count);
  return who.sort == SORT_ROLE && model->roles[who.index].turn_count;
}

uint32_t when_role_behind(struct pick pick) {
  if (pick.ref.sort == SORT_ROLE)
    return pick.ref.index;
  return pick.of.sort == SORT_ROLE ? pick.of.index : UINT32_MAX;
}

bool when_seat_may_change(const struct when *when, struct pick pick) {
  const struct model *model = when->view->model;
  bool member = pick.kind == PICK_HOLDER && pick.ref.sort == SORT_BODY && pick.of.sort == SORT_ROLE;
  const struct body *body = member ? &model->bodies[pick.ref.index] : NULL;
  if (member && persons_matter(when->view, pick.ref.index, when->sets_aside))
    return true;
  for (uint32_t i = 0; member && i < body->seat_count; i++) {
    struct ref seat = {SORT_SEAT, body->first_seat + i};
    if (when_may_be_anyone(when, seat) || !known_who(when->view->known, seat, -1, SORT_PARTY).one.sort)
      return true;
  }
  return false;
}

/* Where certainly no term begins the pick is as it was. */
const literal *when_pick(struct when *when, struct pick pick, uint32_t count) {
  uint32_t role = when_role_behind(pick);
  const struct picked *found = picks_find(when->picks, pick);
  if (!found && role != UINT32_MAX && count > 1)
    course_note(when->course, role);
  bool follows = !found && role != UINT32_MAX && pick.tick != 0 && pick.tick != TICK_ALWAYS && count > 1 &&
                 !when_seat_may_change(when, pick) && !when->course->anywhere &&
                 course_begins(when->course, role, pick.tick) == GRAPH_NO;
  if (!follows)
    return picks_options(when->picks, pick, count);
  struct pick before = pick;
  before.tick--;
  return picks_again(when->picks, pick, count, when_pick(when, before, count));
}

const literal *when_options(struct when *when, struct somebody who, const struct holding *holding, uint32_t tick) {
  uint32_t count = (uint32_t)holding->count + when_may_be_anyone(when, who.ref);
  return when_pick(when, when_holder_pick(who, tick), count);
}

/* ---- party, side, sector ---- */

/* One of some sectors, where nothing tells which. */
static void push_sector(struct when *when, struct somebody who, uint32_t tick, const struct known_who *known,
                        literal lit) {
  const struct possible *may = &known->may;
  if (known->one.sort) {
    when_push(when, known->one, lit);
    return;
  }
  struct pick pick = {.kind = PICK_SECTOR, .ref = who.ref, .of = who.of, .tick = tick};
  uint32_t count = (uint32_t)may->refs.count + (may->nothing || may->refs.count == 0);
  const literal *options = when_pick(when, pick, count);
  for (size_t i = 0; i < may->refs.count; i++)
    when_push(when, may->refs.items[i], graph_and(when->graph, lit, options[i]));
}

/* Where it matters, one of the offices of the party, or none of those that the text names; in the place of none stands
 * an office that there is not. */
static void push_office(struct when *when, struct somebody who, uint32_t tick, uint32_t party, literal lit) {
  struct view *view = when->view;
  struct ref seat = who.ref.sort == SORT_SEAT ? who.ref : who.of;
  if (seat.sort != SORT_SEAT || !persons_matter(view, view->model->seats[seat.index].body, when->sets_aside))
    return; /* nobody in particular */
  struct refs offices = persons_of_seat(view, when->arena, seat.index, when_may_be_anyone(when, seat));
  if (offices.count > PERSONS_MOST) {
    when->not_followed = true;
    return;
  }
  struct pick pick = {.kind = PICK_OFFICE, .ref = seat, .tick = tick};
  const literal *options = when_pick(when, pick, offices.count + 1);
  literal none = lit;
  for (uint32_t i = 0; i < offices.count; i++) {
    struct ref its = known_who(view->known, offices.items[i], -1, SORT_PARTY).one;
    if ((its.sort ? its.index + 1 : 0) != party)
      continue;
    when_push(when, offices.items[i], graph_and(when->graph, lit, options[i]));
    none = graph_and(when->graph, none, graph_not(options[i]));
  }
  when_push(when, (struct ref){SORT_OFFICE, (uint32_t)view->model->offices_count}, none);
}

static void push_party(struct when *when, struct somebody who, uint32_t tick, const struct held *held, enum sort sort,
                       literal lit) {
  if (sort == SORT_OFFICE) {
    push_office(when, who, tick, held->party, lit);
    return;
  }
  uint32_t number = sort == SORT_PARTY ? held->party : held->side;
  if (number)
    when_push(when, (struct ref){sort, number - 1}, lit);
}

/* Any of some, or none: which of them cannot be told. */
static void push_vague(struct when *when, const struct refs *any, literal lit) {
  when->vague = true;
  for (size_t i = 0; i < any->count; i++)
    when_push(when, any->items[i], graph_and(when->graph, lit, when_vague(when)));
}

static void push_who(struct when *when, struct somebody who, uint32_t tick, enum sort sort, literal lit);

static void push_options(struct when *when, struct somebody who, uint32_t tick, enum sort sort, literal lit);

/* Whoever takes over from another is who that one was in the tick before; where that is set aside, somebody anew. */
static void push_taken_over(struct when *when, struct somebody who, uint32_t tick, enum sort sort) {
  const struct role *role = &when->view->model->roles[who.ref.index];
  literal begins = course_begins(when->course, who.ref.index, tick), heeded = when_heeded(when, role->succeeds_by);
  literal takes_over = graph_and(when->graph, begins, heeded), anew = graph_and(when->graph, begins, graph_not(heeded));
  push_who(when, (struct somebody){{SORT_ROLE, role->succeeds - 1}, nobody}, tick - 1, sort, takes_over);
  push_who(when, who, tick - 1, sort, graph_not(begins));
  if (anew != GRAPH_NO)
    push_options(when, who, tick, sort, anew);
}

/* What was found before; NULL: it was not asked. */
static const struct who_found *found_before(const struct who_found *told, uint32_t tick, enum sort sort) {
  while (told && (told->tick != tick || told->sort != sort))
    told = told->next;
  return told;
}

/* What was put on the pile since it was `start` high, taken off it. */
static const struct who_found *note_found(struct when *when, struct who_found **first, uint32_t tick, enum sort sort,
                                           size_t start) {
  struct when_set set = when_since(when, start);
  struct when_item *items = arena_array(when->arena, set.count + 1, sizeof *items);
  for (size_t i = 0; i < set.count; i++)
    items[i] = when->pile[start + i];
  when->pile_count = start;
  struct who_found *told = arena_alloc(when->arena, sizeof *told);
  *told = (struct who_found){*first, tick, sort, items, set.count};
  return *first = told;
}

/* Once for each tick: through the ticks before lead two ways from each, so that gone anew they double. */
static void push_successor(struct when *when, struct somebody who, uint32_t tick, enum sort sort, literal lit) {
  struct who_found **first = &when->successions[who.ref.index];
  const struct who_found *told = found_before(*first, tick, sort);
  if (!told) {
    size_t start = when->pile_count;
    push_taken_over(when, who, tick, sort);
    told = note_found(when, first, tick, sort, start);
  }
  for (size_t i = 0; i < told->count; i++)
    when_push(when, told->items[i].ref, graph_and(when->graph, lit, told->items[i].lit));
}

static bool takes_over(const struct when *when, struct somebody who, uint32_t tick) {
  if (who.ref.sort != SORT_ROLE || tick == 0)
    return false;
  const struct role *role = &when->view->model->roles[who.ref.index];
  return role->succeeds && role->turn_count == 0;
}

static uint32_t body_of(const struct model *model, struct ref who) {
  return who.sort == SORT_SEAT ? model->seats[who.index].body : model->roles[who.index].body;
}

static void push_any_sector(struct when *when, literal lit) {
  struct refs sectors = {0};
  for (uint32_t i = 0; i < when->view->model->sectors_count; i++)
    refs_push(when->arena, &sectors, (struct ref){SORT_SECTOR, i});
  push_vague(when, &sectors, lit);
}

/* Of one sector, whichever it is, or of none. */
static void push_sector_of_anyone(struct when *when, struct somebody who, uint32_t tick, literal lit) {
  uint32_t count = (uint32_t)when->view->model->sectors_count;
  const literal *options = when_pick(when, when_sector_of_anyone(who, tick), count + 1);
  for (uint32_t i = 0; i < count; i++)
    when_push(when, (struct ref){SORT_SECTOR, i}, graph_and(when->graph, lit, options[i]));
}

/* Whether the office of whoever takes over is that of who had the role before, whatever else is said of them. */
static bool is_office_taken_over(const struct when *when, struct somebody who, uint32_t tick, enum sort sort) {
  if (sort != SORT_OFFICE || who.ref.sort != SORT_ROLE || tick == 0)
    return false;
  const struct role *role = &when->view->model->roles[who.ref.index];
  return role->succeeds && role->turn_count;
}

/* Whether, where several say of which party or side whoever has a role is and exclude each other, one is heeded: they
 * then are of the sector of the seat they fill (who.h), as `member`. */
static literal sits_for_sector(struct when *when, struct somebody who, struct somebody *member) {
  const struct role *role = who.ref.sort == SORT_ROLE ? &when->view->model->roles[who.ref.index] : NULL;
  literal any = GRAPH_NO;
  for (size_t i = 0; role && role->torn && i < role->limit_count; i++) {
    const struct limit *limit = &role->limits[i];
    struct somebody one = {limit->among.items[0], who.ref};
    if (who_are_parties(&limit->among) && holding_of_sector(when->view->model, one, member))
      any = graph_or(when->graph, any, when_heeded(when, limit->statement));
  }
  return any;
}

/* Of the sector of whoever fills the seat of the body that they fill; of a body of too many seats it cannot be told. */
static void push_sector_of_seat(struct when *when, struct somebody member, uint32_t tick, literal lit) {
  if (!holding_of(when->holdings, member)->options[0].seat) {
    push_any_sector(when, lit);
    return;
  }
  when->depth++;
  push_options(when, member, tick, SORT_SECTOR, lit);
  when->depth--;
}

/* Somebody of any party, or side where there is no party of it. */
static void push_anyone(struct when *when, struct somebody who, uint32_t tick, enum sort sort, literal lit) {
  if (sort == SORT_SECTOR) {
    struct somebody member = who;
    literal sits = graph_and(when->graph, lit, sits_for_sector(when, who, &member));
    if (sits != GRAPH_NO)
      push_sector_of_seat(when, member, tick, sits);
    push_sector_of_anyone(when, who, tick, graph_and(when->graph, lit, graph_not(sits)));
    return;
  }
  const struct holding *holding = holding_of_anyone(when->holdings, body_of(when->view->model, who.ref));
  struct pick pick = when_holder_pick((struct somebody){nobody, who.ref}, tick);
  const literal *options = when_pick(when, pick, (uint32_t)holding->count);
  for (size_t i = 0; i < holding->count; i++)
    push_party(when, who, tick, &holding->options[i], sort, graph_and(when->graph, lit, options[i]));
}

static void push_options(struct when *when, struct somebody who, uint32_t tick, enum sort sort, literal lit) {
  const struct holding *holding = holding_of(when->holdings, who);
  const literal *options = when_options(when, who, holding, tick);
  for (size_t i = 0; i < holding->count; i++) {
    literal one = graph_and(when->graph, lit, options[i]);
    const struct held *held = &holding->options[i];
    if (held->who.ref.sort)
      push_who(when, held->who, tick, sort, one);
    else
      push_party(when, who, tick, held, sort, one);
  }
  if (when_may_be_anyone(when, who.ref))
    push_anyone(when, who, tick, sort, graph_and(when->graph, lit, options[holding->count]));
}

/* Where options end with a party, their sector is a matter of its own. */
static bool ends_with_parties(const struct when *when, struct somebody who) {
  return !holding_of(when->holdings, who)->options[0].who.ref.sort;
}

void when_ask_role(struct when *when, uint32_t role, uint32_t tick) {
  uint8_t *noted = &when->is_asked[(size_t)role * when->ticks + tick];
  if (*noted)
    return;
  *noted = 1;
  if (calendar_begins_later(when->view->model, role)) /* also one whose holder is not open */
    course_note(when->course, role);
  when->asked = arena_grow(when->arena, when->asked, &when->asked_room, when->asked_count + 1, sizeof *when->asked);
  when->asked[when->asked_count++] = (struct asked_role){role, tick};
}

/* Whether what is certain of somebody is so by what is said of others, which may be set aside. */
static bool rests_on_statements(const struct when *when, struct ref who) {
  return when->sets_aside && (who.sort == SORT_ROLE || who.sort == SORT_SEAT || who.sort == SORT_BODY);
}

/* Whether somebody from a party or side is of some sector by the role they are sought for, not by a seat. */
static bool has_some_sector(const struct when *when, struct somebody who, enum sort sort) {
  const struct model *model = when->view->model;
  bool sought = sort == SORT_SECTOR && who.of.sort == SORT_ROLE;
  return sought && (who.ref.sort == SORT_PARTY || who.ref.sort == SORT_SIDE) &&
         role_has_some_sector(&model->roles[who.of.index]) &&
         !role_sits_for_sector(model, &model->roles[who.of.index], who.ref);
}

/* Whether a seat is said to be for people of some sector, which may be set aside with what else is said of it. */
static bool is_for_sectors(const struct when *when, struct ref who) {
  return when->sets_aside && who.sort == SORT_SEAT && when->view->model->seats[who.index].origin->sectors;
}

static void push_sector_stated(struct when *when, struct somebody who, uint32_t tick, const struct known_who *known,
                               literal lit) {
  literal heeded = when_heeded(when, when_held_by(when->view->model, who.ref));
  literal stated = graph_and(when->graph, lit, heeded);
  for (size_t i = 0; known->may.all && i < known->may.refs.count; i++)
    when_push(when, known->may.refs.items[i], stated);
  if (!known->may.all)
    push_sector(when, who, tick, known, stated);
  if (heeded != GRAPH_YES)
    push_sector_of_anyone(when, who, tick, graph_and(when->graph, lit, graph_not(heeded)));
}

static void push_who(struct when *when, struct somebody who, uint32_t tick, enum sort sort, literal lit) {
  if (lit == GRAPH_NO)
    return;
  if (who.ref.sort == SORT_ROLE)
    when_ask_role(when, who.ref.index, tick);
  if (sort == SORT_OFFICE && who.ref.sort == SORT_OFFICE) {
    when_push(when, who.ref, lit);
    return;
  }
  struct known_who known = {0};
  if (sort != SORT_OFFICE)
    known = known_who(when->view->known, has_some_sector(when, who, sort) ? who.of : who.ref, -1, sort);
  bool anyone = when_may_be_anyone(when, who.ref);
  bool many = when_has_several(when, who.ref);
  struct somebody member;
  if (sort == SORT_SECTOR && is_for_sectors(when, who.ref)) {
    push_sector_stated(when, who, tick, &known, lit);
  } else if (known.one.sort && !anyone && !rests_on_statements(when, who.ref)) {
    when_push(when, known.one, lit);
  } else if (known.may.all && !anyone) {
    for (size_t i = 0; i < known.may.refs.count; i++)
      when_push(when, known.may.refs.items[i], lit);
  } else if (when->depth == DEPTH_MOST || many) { /* who of several holders is of which is not followed */
    when->unfollowed |= many ? UNFOLLOWED_HOLDERS : 0U;
    push_vague(when, &known.may.refs, lit);
  } else if (takes_over(when, who, tick)) {
    push_successor(when, who, tick, sort, lit);
  } else if (sort == SORT_SECTOR && holding_of_sector(when->view->model, who, &member)) {
    push_sector_of_seat(when, member, tick, lit);
  } else if (sort == SORT_SECTOR && ends_with_parties(when, who)) {
    push_sector(when, who, tick, &known, lit);
  } else {
    when->depth++;
    push_options(when, who, tick, sort, lit);
    when->depth--;
    if (is_office_taken_over(when, who, tick, sort))
      push_successor(when, who, tick, sort, lit);
  }
}

/* Of somebody of whom it is asked on a day before the first nothing is known. */
static struct when_set nothing_known(const struct when *when) {
  return (struct when_set){.start = when->pile_count, .vague = true};
}

struct when_set when_who(struct when *when, struct somebody who, uint32_t tick, enum sort sort) {
  size_t start = when->pile_count;
  if (before_first(when->view, who.ref))
    return nothing_known(when);
  if (sort == SORT_NONE) {
    when_options(when, who, holding_of(when->holdings, who), tick);
    return when_since(when, start);
  }
  bool kept = when->depth == 0 && (who.ref.sort == SORT_ROLE || who.ref.sort == SORT_SEAT);
  size_t place = who.ref.index + (who.ref.sort == SORT_SEAT ? when->view->model->roles_count : 0);
  const struct who_found *told = kept ? found_before(when->found[place], tick, sort) : NULL;
  if (!told)
    push_who(when, who, tick, sort, GRAPH_YES);
  if (kept && !told)
    told = note_found(when, &when->found[place], tick, sort, start);
  for (size_t i = 0; told && i < told->count; i++)
    when_push(when, told->items[i].ref, told->items[i].lit);
  return told ? (struct when_set){.start = start, .count = told->count} : when_since(when, start);
}

/* ---- holders by name ---- */

/* `pool`: of one of the members the body; else of whom it has the seat that they fill. false: somebody may be
 * unnamed. */
static bool push_names(struct when *when, struct ref of, struct somebody who, uint32_t tick, bool pool, literal lit) {
  const struct holding *holding = holding_of(when->holdings, who);
  const literal *options = when_options(when, who, holding, tick);
  bool named = !when_may_be_anyone(when, who.ref);
  for (size_t i = 0; i < holding->count; i++) {
    const struct held *held = &holding->options[i];
    literal one = graph_and(when->graph, lit, options[i]);
    if (one != GRAPH_NO && !pool && held_is_member(when->view->model, of, held))
      named = push_names(when, of, held->who, tick, pool, one) && named;
    else if (held->who.ref.sort)
      when_push(when, held->who.ref, one);
    else
      named = named && one == GRAPH_NO;
  }
  return named;
}

struct when_set when_holder(struct when *when, struct ref of, uint32_t tick, bool pool) {
  struct somebody who = {of, nobody};
  size_t start = when->pile_count;
  bool named = of.sort != SORT_ROLE || when->view->model->roles[of.index].turn_count;
  if (before_first(when->view, of) || when_has_several(when, of))
    return nothing_known(when);
  if (of.sort == SORT_ROLE)
    when_ask_role(when, of.index, tick);
  if (named)
    named = push_names(when, of, who, tick, pool, GRAPH_YES);
  else
    when_options(when, who, holding_of(when->holdings, who), tick);
  struct when_set set = when_since(when, start);
  set.unnamed = !named && !pool;
  return set;
}
