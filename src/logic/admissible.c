/* SPDX-License-Identifier: EUPL-1.2
 *
 * What every outcome must obey, for the picks that were made: the text's shall statements on seats and
 * roles, and what the language means by them. Each requirement may lead to more picks, until all that
 * hang together are there; what does not hang together with them is left out.
 */
#include "logic/clock.h"
#include "logic/when.h"

#include "model/who.h"

static const struct ref nobody;

/* ---- clauses ---- */

static literal is_heeded(struct when *when, struct pick pick) {
  if (when->course->heeded)
    return graph_of(course_heeds(when->course, pick));
  return picks_options(when->picks, pick, 2)[1];
}

literal when_heeded(struct when *when, uint32_t statement) {
  const struct model *model = when->view->model;
  literal all = GRAPH_YES;
  if (!when->sets_aside || statement >= model->statements_count)
    return all;
  for (size_t i = 0; i < pick_provisions(model, statement); i++)
    all = graph_and(when->graph, all, is_heeded(when, pick_provision(model, statement, i)));
  return all;
}

/* What a statement says, as long as it is heeded. */
static void require(struct when *when, literal holds, uint32_t statement) {
  literal aside = graph_not(when_heeded(when, statement));
  picks_require(when->picks, graph_or(when->graph, aside, holds), statement);
}

/* ---- seats ---- */

/* Of seats of an open number the first ones are there. */
static void require_order(struct when *when, uint32_t number) {
  const struct model *model = when->view->model;
  const struct seat *seat = &model->seats[number], *before = number ? seat - 1 : NULL;
  bool follows = before && before->body == seat->body && before->statement == seat->statement &&
                 before->number + 1 == seat->number && before->possible;
  if (follows)
    picks_require(when->picks,
                  graph_or(when->graph, graph_not(when_seat(when, number)), when_seat(when, number - 1)), UINT32_MAX);
}

/* Of a total that fixes open numbers: just so many of what counts are there. */
static void require_total(struct when *when, const struct figure *figure) {
  literal *seats = arena_array(when->arena, figure->seat_count + 1, sizeof *seats);
  size_t stated = (size_t)figure->stated->low.top, count = figure->seat_count;
  if (stated > count)
    return;
  for (size_t i = 0; i < count; i++)
    seats[i] = when_seat_there(when, figure->seats[i]);
  require(when, when_exactly(when, seats, count, stated), figure->statement);
  when->counts = when->counts || when_heeded(when, figure->statement) != GRAPH_NO;
}

/* Whether the total lies within what its parts may come to under the branches that hold, and it is known of these where
 * they come from. */
static bool is_within(struct when *when, const struct figure *figure) {
  const struct model *model = when->view->model;
  int64_t low = 0, high = 0, stated = figure->stated->low.top;
  for (uint32_t i = 0; i < figure->term_count; i++)
    if (figure->terms[i].perhaps &&
        view_branch(when->view, &model->statements[figure->terms[i].statement]) != TRUTH_NO)
      return false;
  for (uint32_t i = 0; i < figure->seat_count; i++) {
    const struct seat *seat = &model->seats[figure->seats[i]];
    const struct statement *statement = &model->statements[seat->statement];
    enum truth there = statement->branch ? view_branch(when->view, statement) : TRUTH_YES;
    if (there == TRUTH_UNKNOWN)
      return false;
    low += there == TRUTH_YES && (!seat->possible || seat->certain_in_branch);
    high += there == TRUTH_YES;
  }
  return low <= stated && stated <= high;
}

static bool does_fix(struct when *when, const struct figure *figure) {
  const struct statement *statement = &when->view->model->statements[figure->statement];
  bool holds = !statement->branch || view_branch(when->view, statement) == TRUTH_YES;
  return figure->fixes || (figure->fixes_in_branch && holds && is_within(when, figure));
}

static void require_of_seat(struct when *when, uint32_t number) {
  const struct model *model = when->view->model;
  require_order(when, number);
  uint32_t body = model->seats[number].body;
  for (size_t i = 0; i < model->figures_count; i++) {
    bool *is_required = &when->is_required[i * when->ticks + when->tick];
    if (model->figures[i].subject.index != body || *is_required || !does_fix(when, &model->figures[i]))
      continue;
    require_total(when, &model->figures[i]);
    *is_required = true;
  }
}

/* ---- alike or not ---- */

/* Never of the same side (party, sector); or always, while `while_so` holds. */
static void require_relation(struct when *when, struct when_set one, struct when_set other, bool alike,
                             literal while_so, uint32_t statement) {
  struct graph *graph = when->graph;
  for (size_t i = 0; i < one.count; i++) {
    struct when_item item = when->pile[one.start + i];
    literal both = graph_and(graph, item.lit, when_among(when, other, item.ref));
    literal fit = alike ? graph_or(graph, graph_not(item.lit), both) : graph_not(both);
    require(when, graph_or(graph, graph_not(while_so), fit), statement);
  }
}

/* ---- who holds what ---- */

/* Whether the holder of a role is one of those whom its statement names: NO where that is set aside and it is somebody
 * else. */
static literal is_as_stated(struct when *when, struct ref role, uint32_t tick) {
  struct somebody who = {role, nobody};
  if (!when_may_be_anyone(when, role))
    return GRAPH_YES;
  const struct holding *holding = holding_of(when->holdings, who);
  return graph_not(when_options(when, who, holding, tick)[holding->count]);
}

/* Whether a member is picked for a chair or deputy who is somebody in particular, to tell of which sector they are. */
static bool is_for_sector(const struct model *model, struct pick pick) {
  const struct role *role = pick.of.sort == SORT_ROLE ? &model->roles[pick.of.index] : NULL;
  return role && pick.ref.index == role->body && role->turn_count && role_is_full(role) && !role_is_of_member(role);
}

/* Within a term whoever is a member stays of the same party and sector, and is no other office. */
static void require_same_member(struct when *when, struct pick pick, literal begins) {
  static const enum sort sorts[] = {SORT_SIDE, SORT_PARTY, SORT_SECTOR};
  struct somebody who = {pick.ref, pick.of};
  literal stays = graph_and(when->graph, is_as_stated(when, pick.of, pick.tick), graph_not(begins));
  bool of_sector = is_for_sector(when->view->model, pick);
  for (size_t k = 0; k < sizeof sorts / sizeof *sorts; k++) {
    if (sorts[k] == SORT_SECTOR ? !when->view->model->sectors_count : of_sector)
      continue;
    struct when_set now = when_who(when, who, pick.tick, sorts[k]);
    struct when_set then = when_who(when, who, pick.tick - 1, sorts[k]);
    require_relation(when, now, then, true, stays, UINT32_MAX);
    when->pile_count = now.start;
  }
  if (of_sector)
    return;
  literal other = when_is_other_office(when, who, pick.tick);
  picks_require(when->picks, graph_not(graph_and(when->graph, stays, other)), UINT32_MAX);
}

/* Within a term it stays as it was picked; of a member, but for the seat. */
static void require_term(struct when *when, struct pick pick, uint32_t count) {
  uint32_t role = when_role_behind(pick);
  if (role == UINT32_MAX || pick.tick == 0 || pick.tick == TICK_ALWAYS)
    return;
  struct pick before = pick;
  before.tick--;
  literal begins = course_begins(when->course, role, pick.tick);
  const literal *now = picks_find(when->picks, pick)->options;
  const literal *then = when_pick(when, before, count);
  bool changes = when_seat_may_change(when, pick);
  for (uint32_t i = 0; i < count && !changes; i++)
    picks_require(when->picks, graph_or(when->graph, begins, graph_same(when->graph, now[i], then[i])), UINT32_MAX);
  if (changes)
    require_same_member(when, pick, begins);
}

/* Whether whoever holds a role is of one of some parties, sides or sectors. */
static literal is_of(struct when *when, struct pick pick, const struct refs *among) {
  static const enum sort sorts[] = {SORT_PARTY, SORT_SIDE, SORT_SECTOR};
  literal any = GRAPH_NO;
  for (size_t k = 0; k < sizeof sorts / sizeof *sorts; k++) {
    struct when_set set = when_who(when, (struct somebody){pick.ref, pick.of}, pick.tick, sorts[k]);
    for (size_t i = 0; i < set.count; i++)
      if (refs_have(among, when->pile[set.start + i].ref))
        any = graph_or(when->graph, any, when->pile[set.start + i].lit);
    when->pile_count = set.start;
  }
  return any;
}

/* Those whom a statement names where it names parties or sides alone; NULL: it does not. */
static const struct refs *parties_named(const struct model *model, struct ref who) {
  const struct role *role = who.sort == SORT_ROLE ? &model->roles[who.index] : NULL;
  if (role && role->turn_count != 1)
    return NULL;
  const struct refs *named = role ? &role->turns[0].candidates : &model->seats[who.index].origin->pool;
  for (size_t i = 0; i < named->count; i++) {
    enum sort sort = named->items[i].sort;
    if (sort != named->items[0].sort || (sort != SORT_PARTY && sort != SORT_SIDE))
      return NULL;
  }
  return named->count ? named : NULL;
}

/* Whoever fills it is as its statement says: not anyone. Of a seat that is not there nothing is said. */
static literal is_as_named(struct when *when, struct pick pick, literal anyone) {
  const struct refs *named = when->by_party ? parties_named(when->view->model, pick.ref) : NULL;
  if (!named)
    return graph_not(anyone);
  literal away = pick.ref.sort == SORT_SEAT ? graph_not(when_seat_there(when, pick.ref.index)) : GRAPH_NO;
  return graph_or(when->graph, graph_or(when->graph, graph_not(anyone), away), is_of(when, pick, named));
}

/* Whether a seat of a member that somebody is picked as is there; and filled by the chair or deputy whose sector is
 * that of the seat. */
static literal is_seat_filled(struct when *when, struct pick pick, uint32_t seat) {
  bool led = is_for_sector(when->view->model, pick);
  if (pick.ref.sort == SORT_BODY && when_is_silent(when, pick.ref.index))
    return GRAPH_YES;
  return led ? when_sits_in(when, pick.of.index, pick.tick, seat) : when_seat_there(when, seat);
}

/* Somebody who is another at one time than at another: whoever holds another role, or sits in some seat. */
static bool is_by_another(const struct held *held) {
  return held->who.ref.sort == SORT_ROLE || held->who.ref.sort == SORT_SEAT || held->who.ref.sort == SORT_BODY;
}

/* Whether somebody has a seat by what is said of their role, where that is heeded; YES where that is what it means. */
static literal is_said_to_sit(struct when *when, struct pick pick) {
  const struct role *role = pick.of.sort == SORT_ROLE ? &when->view->model->roles[pick.of.index] : NULL;
  return role && role_is_of_member(role) && !role_is_full(role) ? when_heeded(when, role->held_by) : GRAPH_YES;
}

/* An option of a turn holds only in that turn; one of a seat, only where the seat is there. A role of which nothing is
 * heeded is held by somebody of their own. */
static void require_options(struct when *when, struct pick pick) {
  struct somebody who = {pick.ref, pick.of};
  const struct holding *holding = holding_of(when->holdings, who);
  const literal *options = picks_find(when->picks, pick)->options;
  bool anyone = when_may_be_anyone(when, pick.ref);
  for (size_t i = 0; i < holding->count; i++) {
    const struct held *held = &holding->options[i];
    literal may = GRAPH_YES;
    if (pick.ref.sort == SORT_ROLE)
      may = course_turn(when->course, pick.ref.index, held->turn, pick.tick);
    if (held->seat)
      may = graph_and(when->graph, may, graph_or(when->graph, is_seat_filled(when, pick, held->seat - 1),
                                                 graph_not(is_said_to_sit(when, pick))));
    if (anyone && pick.ref.sort == SORT_ROLE && is_by_another(held))
      may = graph_and(when->graph, may, when_heeded(when, when_held_by(when->view->model, pick.ref)));
    picks_require(when->picks, graph_or(when->graph, graph_not(options[i]), may), UINT32_MAX);
  }
  if (anyone)
    require(when, is_as_named(when, pick, options[holding->count]), when_held_by(when->view->model, pick.ref));
}

/* ---- lengths and beginnings ---- */

/* A length or a beginner that the text does not have only where what it says is set aside. */
static void require_stated(struct when *when, struct picked picked) {
  const struct role *role = &when->view->model->roles[picked.pick.ref.index];
  bool way = picked.pick.kind == PICK_WAY;
  uint32_t stated = course_ways(when->course, picked.pick.ref.index).stated;
  if (way ? stated == picked.count : role->first_turn < 0)
    return; /* nothing is said */
  for (uint32_t i = 0; i < picked.count; i++)
    if (way ? i >= stated : i != (uint32_t)role->first_turn)
      require(when, graph_not(picked.options[i]), way ? role->period_by : role->begins_by);
}

/* Who comes more than once begins with the first of those turns. */
static void require_beginner(struct when *when, struct picked picked) {
  const struct role *role = &when->view->model->roles[picked.pick.ref.index];
  for (uint32_t i = 0; i < picked.count; i++)
    if (!role_turn_may_begin(role, i))
      picks_require(when->picks, graph_not(picked.options[i]), UINT32_MAX);
}

/* Whether the terms of a role are as long as in a way; `whole`: the first one too. */
static literal is_so_long(struct when *when, struct picked picked, struct way as, bool whole) {
  struct ways ways = course_ways(when->course, picked.pick.ref.index);
  literal any = GRAPH_NO;
  for (uint32_t i = 0; i < picked.count; i++)
    if (ways.items[i].period == as.period &&
        (!whole || ways.items[i].into % as.period == as.into % as.period))
      any = graph_or(when->graph, any, picked.options[i]);
  return any;
}

/* Roles that one clause gives the length of their terms have it in common with those picked before. */
static void require_shared_length(struct when *when, size_t place) {
  struct picked own = when->picks->items[place];
  struct ways ways = course_ways(when->course, own.pick.ref.index);
  for (size_t i = 0; i < place && !when->course->one_way; i++) {
    struct picked other = when->picks->items[i];
    bool whole;
    if (other.pick.kind != PICK_WAY ||
        !clock_period_shared(when->view->index, own.pick.ref.index, other.pick.ref.index, &whole))
      continue;
    for (uint32_t w = 0; w < ways.count; w++) {
      literal same = graph_same(when->graph, is_so_long(when, own, ways.items[w], whole),
                                is_so_long(when, other, ways.items[w], whole));
      require(when, same, when->view->model->roles[own.pick.ref.index].period_by);
    }
  }
}

/* Terms that last to the end of a term of office end with the same one as those picked before. */
static void require_one_office(struct when *when, size_t place) {
  const struct model *model = when->view->model;
  struct picked own = when->picks->items[place];
  struct ways ways = course_ways(when->course, own.pick.ref.index);
  for (size_t i = 0; i < place && clock_first_year_open(model, own.pick.ref.index); i++) {
    struct picked other = when->picks->items[i];
    if (other.pick.kind != PICK_WAY || !clock_first_year_open(model, other.pick.ref.index))
      continue;
    struct ways others = course_ways(when->course, other.pick.ref.index);
    for (uint32_t k = 0; k < ways.stated * others.stated; k++) {
      uint32_t w = k / others.stated, o = k % others.stated;
      if (ways.items[w].into % ways.items[w].period == others.items[o].into % others.items[o].period)
        continue;
      literal both = graph_and(when->graph, own.options[w], other.options[o]);
      picks_require(when->picks, graph_not(both), UINT32_MAX);
    }
  }
}

/* ---- roles beside each other ---- */

static struct when_set who_in(struct when *when, uint32_t role, uint32_t tick, enum sort sort) {
  return when_who(when, (struct somebody){{SORT_ROLE, role}, nobody}, tick, sort);
}

static enum sort sort_of_set(enum word set) {
  return set == WORD_PARTY ? SORT_PARTY : set == WORD_SECTOR ? SORT_SECTOR : SORT_SIDE;
}

bool when_may_be_of_none(const struct when *when, uint32_t role, enum sort sort) {
  struct ref ref = {SORT_ROLE, role};
  struct known_who known = known_who(when->view->known, ref, -1, sort);
  return (!known.one.sort && known.may.nothing) ||
         (when_may_be_anyone(when, ref) && holding_has_others(when->view->model));
}

/* Nobody is of another party than they are themselves, though they be of none. */
static void require_opposite(struct when *when, uint32_t role, uint32_t other, uint32_t tick, enum word set) {
  const enum sort sorts[] = {sort_of_set(set), SORT_OFFICE};
  bool none = when_may_be_of_none(when, role, sorts[0]) && when_may_be_of_none(when, other, sorts[0]);
  for (size_t i = 0; i < (none ? 2 : 1); i++) {
    struct when_set one = who_in(when, role, tick, sorts[i]), two = who_in(when, other, tick, sorts[i]);
    require_relation(when, one, two, false, GRAPH_YES, when->view->model->roles[role].opposite_by);
    when->pile_count = one.start;
  }
}

/* Whether somebody may be in several sectors at once. */
static bool is_in_several(const struct when *when, uint32_t role, enum sort sort) {
  struct known_who known = known_who(when->view->known, (struct ref){SORT_ROLE, role}, -1, sort);
  return known.may.several || (known.may.all && known.may.refs.count > 1);
}

static void require_common(struct when *when, struct when_set one, struct when_set other, uint32_t statement) {
  literal common = GRAPH_NO;
  for (size_t i = 0; i < one.count; i++) {
    struct when_item item = when->pile[one.start + i];
    common = graph_or(when->graph, common, graph_and(when->graph, item.lit, when_among(when, other, item.ref)));
  }
  require(when, common, statement);
}

/* Whoever shares a unit shares party, side and sector; whoever shares a party, the side too. */
static void require_alike(struct when *when, uint32_t role, uint32_t other, uint32_t tick, enum word set) {
  static const enum sort sorts[] = {SORT_SIDE, SORT_PARTY, SORT_SECTOR};
  for (size_t i = 0; i < sizeof sorts / sizeof *sorts; i++) {
    bool covered = set == WORD_UNIT || sort_of_set(set) == sorts[i] || (set == WORD_PARTY && sorts[i] == SORT_SIDE);
    if (!covered)
      continue;
    struct when_set one = who_in(when, role, tick, sorts[i]), two = who_in(when, other, tick, sorts[i]);
    uint32_t by = when->view->model->roles[role].alike_by;
    if (is_in_several(when, role, sorts[i]) || is_in_several(when, other, sorts[i])) {
      require_common(when, one, two, by);
    } else {
      require_relation(when, one, two, true, GRAPH_YES, by);
      require_relation(when, two, one, true, GRAPH_YES, by);
    }
    when->pile_count = one.start;
  }
}

/* Who takes over a role is of the side and party of whoever had it in the tick before, and no other office. */
static void require_succession(struct when *when, uint32_t role, uint32_t tick) {
  static const enum sort sorts[] = {SORT_SIDE, SORT_PARTY};
  const struct role *of = &when->view->model->roles[role];
  if (!of->succeeds)
    return;
  literal begins = course_begins(when->course, role, tick);
  if (of->turn_count == 0 || tick == 0)
    return;
  for (size_t i = 0; i < sizeof sorts / sizeof *sorts; i++) {
    struct when_set one = who_in(when, role, tick, sorts[i]);
    struct when_set two = who_in(when, of->succeeds - 1, tick - 1, sorts[i]);
    require_relation(when, one, two, true, begins, of->succeeds_by);
    when->pile_count = one.start;
  }
  struct ref own = {SORT_ROLE, role}, former = {SORT_ROLE, of->succeeds - 1};
  literal two = graph_and(when->graph, begins, when_are_two_offices(when, own, tick, former, tick - 1));
  require(when, graph_not(two), of->succeeds_by);
}

/* What each statement says of whoever holds a role, where the turns do not; or of their party or side, where what says
 * who it is is set aside, and it may be anyone. */
static void require_limits(struct when *when, uint32_t number, uint32_t tick) {
  const struct role *role = &when->view->model->roles[number];
  struct pick pick = {.kind = PICK_HOLDER, .ref = {SORT_ROLE, number}, .tick = tick};
  bool anyone = when_may_be_anyone(when, pick.ref);
  for (size_t i = 0; i < role->limit_count; i++) {
    const struct limit *limit = &role->limits[i];
    if (who_are_qualities(&limit->among) && (limit->beside || anyone))
      require(when, is_of(when, pick, &limit->among), limit->statement);
    else if (limit->beside) {
      require(when, when_sits_in_body(when, number, tick, limit->among.items[0].index), limit->statement);
      if (limit->among.items[0].index == role->body)
        when_require_apart(when, number, tick);
    }
  }
}

/* What binds others that name this role binds it too, unless it is certain anyhow of which party its holder is. */
static void ask_referrers(struct when *when, uint32_t role, uint32_t tick) {
  const uint32_t *referrers;
  if (!when->sets_aside && known_who(when->view->known, (struct ref){SORT_ROLE, role}, -1, SORT_PARTY).one.sort)
    return;
  size_t count = index_find(when->view->index, &when->view->index->roles_of, (struct ref){SORT_ROLE, role}, &referrers);
  for (size_t i = 0; i < count; i++)
    when_ask_role(when, referrers[i], tick);
}

/* Of a role (+ 1; 0: none) that several alternatives state the one of that which holds; UINT32_MAX: none is there. */
static uint32_t role_there(const struct when *when, uint32_t number) {
  uint32_t meant = number ? view_role_meant(when->view, number - 1) : UINT32_MAX;
  const struct model *model = when->view->model;
  bool there = number && view_branch(when->view, &model->statements[model->roles[meant].statement]) != TRUTH_NO;
  return there ? meant : UINT32_MAX;
}

/* All that is said of a role beside others of its body. */
static void require_of_role(struct when *when, uint32_t role, uint32_t tick) {
  const struct model *model = when->view->model;
  const struct body *body = &model->bodies[model->roles[role].body];
  if (view_branch(when->view, &model->statements[model->roles[role].statement]) == TRUTH_NO)
    return;
  for (uint32_t i = 0; i < body->role_count; i++) {
    uint32_t other = body->first_role + i;
    const struct role *of = &model->roles[other];
    bool meant = other == role, beside = of->opposite || of->alike || of->succeeds;
    if (!beside || view_branch(when->view, &model->statements[of->statement]) == TRUTH_NO)
      continue;
    uint32_t opposite = role_there(when, of->opposite), alike = role_there(when, of->alike);
    if (opposite != UINT32_MAX && (meant || opposite == role))
      require_opposite(when, other, opposite, tick, of->opposite_set);
    if (alike != UINT32_MAX && (meant || alike == role))
      require_alike(when, other, alike, tick, of->alike_set);
    if (of->succeeds == role + 1 && tick + 1 < when->ticks)
      when_ask_role(when, other, tick + 1);
  }
  require_succession(when, role, tick);
  require_limits(when, role, tick);
  when_require_seat(when, role, tick);
  ask_referrers(when, role, tick);
}

/* ---- all ---- */

/* Who fills seats as chair or deputy tells who sits in them. */
static void ask_full_roles(struct when *when, uint32_t seat) {
  const struct body *body = &when->view->model->bodies[when->view->model->seats[seat].body];
  for (uint32_t i = 0; i < body->role_count; i++)
    if (view_role_sits(&when->view->model->roles[body->first_role + i]))
      when_ask_role(when, body->first_role + i, when->tick);
  struct ref own = {SORT_BODY, when->view->model->seats[seat].body};
  const uint32_t *drawn;
  size_t count = index_find(when->view->index, &when->view->index->roles_of, own, &drawn);
  for (size_t i = 0; i < count; i++)
    when_ask_role(when, drawn[i], when->tick);
}

static void require_of_pick(struct when *when, size_t place) {
  struct picked picked = when->picks->items[place];
  if (picked.pick.tick != TICK_ALWAYS)
    when->tick = picked.pick.tick;
  switch (picked.pick.kind) {
  case PICK_SEAT:
    require_of_seat(when, picked.pick.ref.index);
    ask_full_roles(when, picked.pick.ref.index);
    break;
  case PICK_HOLDER:
    if (picked.pick.ref.sort == SORT_SEAT)
      ask_full_roles(when, picked.pick.ref.index);
    if (picked.pick.ref.sort)
      require_options(when, picked.pick);
    require_term(when, picked.pick, picked.count);
    break;
  case PICK_SECTOR:
    require_term(when, picked.pick, picked.count);
    break;
  case PICK_WAY:
    require_shared_length(when, place);
    require_one_office(when, place);
    if (when->sets_aside == ASIDE_ALL)
      require_stated(when, picked);
    break;
  case PICK_TURN:
    require_beginner(when, picked);
    if (when->sets_aside == ASIDE_ALL)
      require_stated(when, picked);
    break;
  default:
    break;
  }
}

void when_admissible(struct when *when) {
  size_t roles = 0;
  while (when->settled_to < when->picks->count || roles < when->asked_count) {
    while (when->settled_to < when->picks->count)
      require_of_pick(when, when->settled_to++);
    for (; roles < when->asked_count; roles++) {
      struct asked_role asked = when->asked[roles];
      for (uint32_t tick = 0; tick < when->ticks; tick++) /* what binds it at one tick of its term, binds it */
        when_ask_role(when, asked.role, tick);
      require_of_role(when, asked.role, asked.tick);
    }
  }
}
