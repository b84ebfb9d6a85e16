/* SPDX-License-Identifier: EUPL-1.2
 *
 * Who is a full member by a role fills a seat of the body: what that asks of roles and seats, over all outcomes.
 */
#include "logic/offices.h"
#include "logic/persons.h"
#include "logic/when.h"

static const struct ref nobody;

uint32_t when_held_by(const struct model *model, struct ref who) {
  if (who.sort == SORT_ROLE)
    return model->roles[who.index].held_by;
  const struct seat *seat = &model->seats[who.index];
  return seat->origin->pool.count ? seat->origin->pool_by : seat->statement;
}

literal when_among(const struct when *when, struct when_set set, struct ref ref) {
  for (size_t i = 0; i < set.count; i++)
    if (ref_same(when->pile[set.start + i].ref, ref))
      return when->pile[set.start + i].lit;
  return GRAPH_NO;
}

static bool are_of_two_sectors(struct view *view, struct ref one, struct ref other) {
  struct known_who its = {0}, own = {0};
  if (view->model->sectors_count) {
    own = known_who(view->known, one, -1, SORT_SECTOR);
    its = known_who(view->known, other, -1, SORT_SECTOR);
  }
  return own.one.sort && its.one.sort && !ref_same(own.one, its.one);
}

/* Whether somebody, at all times whoever they are, is the holder of a seat that is there. */
static bool surely_sits(struct view *view, const struct body *body, struct ref who) {
  const struct model *model = view->model;
  struct known_who party = known_who(view->known, who, -1, SORT_PARTY);
  for (uint32_t i = 0; i < body->seat_count; i++) {
    const struct seat *seat = &model->seats[body->first_seat + i];
    struct ref ref = {SORT_SEAT, body->first_seat + i};
    if (seat->kind != SEAT_MEMBER || seat->possible)
      continue;
    if (ref_same(seat->holder, who))
      return true;
    struct known_who its = known_who(view->known, ref, -1, SORT_PARTY);
    if (party.one.sort && ref_same(party.one, its.one) && !are_of_two_sectors(view, who, ref))
      return true;
  }
  return false;
}

bool when_all_sit(struct view *view, uint32_t role) {
  const struct model *model = view->model;
  const struct role *of = &model->roles[role];
  const struct body *body = &model->bodies[of->body];
  if (offices_compete(view, of->body, false))
    return false;
  for (size_t t = 0; t < of->turn_count; t++)
    for (size_t i = 0; i < of->turns[t].candidates.count; i++)
      if (!surely_sits(view, body, of->turns[t].candidates.items[i]))
        return false;
  return !of->succeeds || of->turn_count; /* else held by nobody in particular: one of the members (holding.c) */
}

static literal all_among(struct when *when, struct when_set some, struct when_set others) {
  literal all = GRAPH_YES;
  for (size_t i = 0; i < some.count; i++) {
    struct when_item item = when->pile[some.start + i];
    all = graph_and(when->graph, all, graph_or(when->graph, graph_not(item.lit), when_among(when, others, item.ref)));
  }
  return all;
}

/* Whoever holds the role is of the party (side, sector) of the holder of a seat; of none only where that one is. */
static literal is_alike(struct when *when, uint32_t role, uint32_t tick, uint32_t seat, enum sort sort) {
  struct when_set own = when_who(when, (struct somebody){{SORT_ROLE, role}, nobody}, tick, sort);
  struct when_set its = when_who(when, (struct somebody){{SORT_SEAT, seat}, nobody}, tick, sort);
  literal alike = all_among(when, own, its);
  if (sort != SORT_SECTOR && when_may_be_of_none(when, role, sort))
    alike = graph_and(when->graph, alike, all_among(when, its, own));
  when->pile_count = own.start;
  return alike;
}

/* Whether the holder of a role may be of the party of whoever fills a seat, or of none as they are: of any, where what
 * is said of the seat is set aside. */
static literal may_sit(struct when *when, uint32_t role, uint32_t tick, uint32_t seat) {
  struct ref ref = {SORT_SEAT, seat};
  struct known_who its = known_who(when->view->known, ref, -1, SORT_PARTY);
  literal may = graph_not(when_heeded(when, when_held_by(when->view->model, ref)));
  literal of_some = GRAPH_NO;
  bool of_none = !its.one.sort && (its.may.nothing || its.may.refs.count == 0);
  struct when_set own = when_who(when, (struct somebody){{SORT_ROLE, role}, nobody}, tick, SORT_PARTY);
  for (size_t i = 0; i < own.count; i++) {
    struct when_item item = when->pile[own.start + i];
    bool fits = its.one.sort ? ref_same(its.one, item.ref) : its.may.nothing || refs_have(&its.may.refs, item.ref);
    may = graph_or(when->graph, may, fits ? item.lit : GRAPH_NO);
    of_some = graph_or(when->graph, of_some, item.lit);
  }
  when->pile_count = own.start;
  return of_none ? graph_or(when->graph, may, graph_not(of_some)) : may;
}

static bool is_asked_who(const struct when *when, uint32_t seat, uint32_t tick) {
  return picks_find(when->picks, when_holder_pick((struct somebody){{SORT_SEAT, seat}, nobody}, tick));
}

/* Whether a number is stated of what the seats of a body come to, which may leave fewer than come into question. */
static bool has_total(const struct model *model, uint32_t body) {
  for (size_t i = 0; i < model->figures_count; i++)
    if (model->figures[i].subject.sort == SORT_BODY && model->figures[i].subject.index == body)
      return true;
  return false;
}

/* Whether there may be fewer seats than those who are to fill them, of a statement that may be set aside; or whoever is
 * one of the members is so in one of its seats. */
static bool are_few(const struct when *when, uint32_t seat) {
  const struct model *model = when->view->model;
  const struct body *body = &model->bodies[model->seats[seat].body];
  uint32_t statement = when_held_by(model, (struct ref){SORT_SEAT, seat}), seats = 0, roles = 0;
  bool capped = has_total(model, model->seats[seat].body);
  for (uint32_t i = 0; i < body->seat_count; i++) {
    struct ref ref = {SORT_SEAT, body->first_seat + i};
    bool counts = model->seats[ref.index].kind == SEAT_MEMBER && !(capped && model->seats[ref.index].possible);
    seats += counts && when_held_by(model, ref) == statement;
  }
  for (uint32_t i = 0; i < body->role_count; i++) {
    const struct role *role = &model->roles[body->first_role + i];
    if (role_is_of_member(role) || (role_is_full(role) && role->turn_count == 0))
      return true;
    roles += role_is_full(role) || role_limit_to(role, role->body);
  }
  return seats < roles;
}

/* Whether what is certain of who fills a seat is so by what is said of it alone, not of roles or bodies too. */
static bool stands_alone(const struct model *model, uint32_t number) {
  const struct seat *seat = &model->seats[number];
  if (seat->holder.sort == SORT_ROLE)
    return false;
  for (size_t i = 0; i < seat->origin->pool.count; i++)
    if (seat->origin->pool.items[i].sort == SORT_ROLE || seat->origin->pool.items[i].sort == SORT_BODY)
      return false;
  return true;
}

/* Whether two sets have different things. */
static literal differ(struct when *when, struct when_set one, struct when_set other) {
  literal any = GRAPH_NO;
  for (size_t i = 0; i < one.count; i++)
    for (size_t k = 0; k < other.count; k++) {
      struct when_item item = when->pile[one.start + i], its = when->pile[other.start + k];
      if (!ref_same(item.ref, its.ref))
        any = graph_or(when->graph, any, graph_and(when->graph, item.lit, its.lit));
    }
  return any;
}

literal when_are_two_offices(struct when *when, struct ref one, uint32_t tick, struct ref other, uint32_t then) {
  struct when_set first = when_who(when, (struct somebody){one, nobody}, tick, SORT_OFFICE);
  struct when_set second = when_who(when, (struct somebody){other, nobody}, then, SORT_OFFICE);
  literal two = differ(when, first, second);
  when->pile_count = first.start;
  return two;
}

literal when_is_other_office(struct when *when, struct somebody who, uint32_t tick) {
  struct when_set now = when_who(when, who, tick, SORT_OFFICE);
  struct when_set then = when_who(when, who, tick - 1, SORT_OFFICE);
  literal other = differ(when, now, then);
  when->pile_count = now.start;
  return other;
}

static bool do_compete(const struct when *when, uint32_t role) {
  uint32_t body = when->view->model->roles[role].body;
  return offices_compete(when->view, body, when->sets_aside) || persons_matter(when->view, body, when->sets_aside);
}

/* Whether it is said of which sector whoever holds a role is, though not of the seat they fill. */
static bool is_of_sector(const struct model *model, const struct role *role) {
  bool said = model->sectors_count && role->turn_count;
  for (size_t t = 0; t < role->turn_count; t++)
    for (size_t i = 0; i < role->turns[t].candidates.count; i++) {
      enum sort sort = role->turns[t].candidates.items[i].sort;
      said = said && (sort == SORT_SECTOR || sort == SORT_OFFICE);
    }
  return said;
}

/* A seat of which no sector is said may be for anybody of one. */
static literal fits_sector(struct when *when, uint32_t role, uint32_t tick, uint32_t seat) {
  if (!is_of_sector(when->view->model, &when->view->model->roles[role]))
    return GRAPH_YES;
  struct when_set its = when_who(when, (struct somebody){{SORT_SEAT, seat}, nobody}, tick, SORT_SECTOR);
  literal any = GRAPH_NO;
  for (size_t i = 0; i < its.count; i++)
    any = graph_or(when->graph, any, when->pile[its.start + i].lit);
  when->pile_count = its.start;
  return graph_or(when->graph, graph_not(any), is_alike(when, role, tick, seat, SORT_SECTOR));
}

/* How seats are taken: whether each who may hold the role has one of their party; whether two offices may want one. */
struct taking { bool all_sit, compete; };

/* Whether the holder of a role fills a seat. Where each who may be has one of their party, seats that nobody asks about
 * need not be asked who fills them: there are as many as it takes, unless who holds the role is set aside and the seats
 * are not; or unless they are few. */
static literal sits_in(struct when *when, uint32_t role, uint32_t tick, uint32_t seat, struct taking taking) {
  literal there = when_seat_there(when, seat);
  bool loose = taking.all_sit && when->sets_aside == ASIDE_ALL && stands_alone(when->view->model, seat);
  if (loose && !are_few(when, seat) && !is_asked_who(when, seat, tick))
    return graph_and(when->graph, there, may_sit(when, role, tick, seat));
  literal fits = graph_and(when->graph, there, is_alike(when, role, tick, seat, SORT_SIDE));
  fits = graph_and(when->graph, fits, is_alike(when, role, tick, seat, SORT_PARTY));
  fits = graph_and(when->graph, fits, fits_sector(when, role, tick, seat));
  if (!taking.compete)
    return fits;
  literal other = when_are_two_offices(when, (struct ref){SORT_ROLE, role}, tick, (struct ref){SORT_SEAT, seat}, tick);
  return graph_and(when->graph, fits, graph_not(other));
}

literal when_sits_in(struct when *when, uint32_t role, uint32_t tick, uint32_t seat) {
  uint32_t now = when->tick;
  when->tick = tick;
  literal sits = sits_in(when, role, tick, seat, (struct taking){.compete = do_compete(when, role)});
  when->tick = now;
  return sits;
}

/* By seat of a body: whether the holder of a role fills it at a tick. */
static literal *seats_filled(struct when *when, uint32_t role, uint32_t tick, uint32_t number, struct taking taking,
                             size_t *count) {
  const struct model *model = when->view->model;
  const struct body *body = &model->bodies[number];
  literal *sits = arena_array(when->arena, body->seat_count + 1, sizeof *sits);
  uint32_t now = when->tick;
  when->tick = tick;
  *count = 0;
  for (uint32_t i = 0; i < body->seat_count; i++)
    if (model->seats[body->first_seat + i].kind == SEAT_MEMBER)
      sits[(*count)++] = sits_in(when, role, tick, body->first_seat + i, taking);
  when->tick = now;
  return sits;
}

literal when_sits_in_body(struct when *when, uint32_t role, uint32_t tick, uint32_t body) {
  size_t count;
  literal *sits = seats_filled(when, role, tick, body, (struct taking){.compete = true}, &count);
  return graph_any(when->graph, sits, count);
}

/* ---- a seat for each office ---- */

enum { APART_MOST = 5 };

/* Whether no two of some roles are held by the same office, and each by one. */
static literal are_all_apart(struct when *when, const uint32_t *roles, size_t count, uint32_t tick) {
  literal apart = GRAPH_YES;
  for (size_t i = 0; i < count; i++)
    for (size_t k = 0; k < i; k++) {
      struct ref one = {SORT_ROLE, roles[i]}, other = {SORT_ROLE, roles[k]};
      apart = graph_and(when->graph, apart, when_are_two_offices(when, one, tick, other, tick));
    }
  return apart;
}

/* Whether it is heeded that the holder of a role is a member, where that is not what being so means. */
static literal is_to_sit(struct when *when, uint32_t number) {
  const struct role *role = &when->view->model->roles[number];
  const struct limit *limit = role_is_full(role) ? NULL : role_limit_to(role, role->body);
  return limit ? when_heeded(when, limit->statement) : GRAPH_YES;
}

/* So many offices fill at least as many seats. */
static void require_seats_of(struct when *when, const uint32_t *roles, size_t count, uint32_t tick) {
  literal *any = NULL, apart = are_all_apart(when, roles, count, tick);
  uint32_t body = when->view->model->roles[roles[0]].body;
  size_t seats = 0;
  if (apart == GRAPH_NO)
    return;
  for (size_t i = 0; i < count; i++) {
    literal *sits = seats_filled(when, roles[i], tick, body, (struct taking){.compete = true}, &seats);
    for (size_t k = 0; any && k < seats; k++)
      any[k] = graph_or(when->graph, any[k], sits[k]);
    any = any ? any : sits;
  }
  for (size_t i = 0; i < count; i++)
    apart = graph_and(when->graph, apart, is_to_sit(when, roles[i]));
  literal *at_least = arena_array(when->arena, count + 1, sizeof *at_least);
  graph_count(when->graph, any, seats, count, at_least);
  picks_require_seat(when->picks, graph_or(when->graph, graph_not(apart), at_least[count]));
}

/* Whether somebody is chair or deputy, and it is said who; or is so to have a seat. */
static bool is_led_by(struct view *view, const struct role *role) {
  const struct statement *statement = &view->model->statements[role->statement];
  bool there = statement->standing == STANDING_BINDING && view_branch(view, statement) == TRUTH_YES;
  return there && (role_is_full(role) ? role->turn_count || role->succeeds : role_limit_to(role, role->body) != NULL);
}

/* Chair and deputies, each an office of its own, fill as many seats: of each of their subsets so many (P. Hall, “On
 * Representatives of Subsets”, Journal of the London Mathematical Society 10, 1935). Each subset is asked about with
 * its last one. */
static void require_apart(struct when *when, uint32_t role, uint32_t tick) {
  const struct model *model = when->view->model;
  const struct body *body = &model->bodies[model->roles[role].body];
  uint32_t before[APART_MOST], count = 0;
  for (uint32_t other = body->first_role; other < body->first_role + body->role_count; other++) {
    if (other == role || !is_led_by(when->view, &model->roles[other]))
      continue;
    when_ask_role(when, other, tick);
    if (other < role && count < APART_MOST)
      before[count++] = other;
  }
  for (uint32_t subset = 1; subset < 1u << count; subset++) {
    uint32_t some[APART_MOST + 1] = {role}, chosen = 1;
    for (uint32_t i = 0; i < count; i++)
      if (subset >> i & 1)
        some[chosen++] = before[i];
    require_seats_of(when, some, chosen, tick);
  }
}

void when_require_apart(struct when *when, uint32_t role, uint32_t tick) {
  if (do_compete(when, role))
    require_apart(when, role, tick);
}

/* The chair and the deputies are full members and fill seats the body has. */
void when_require_seat(struct when *when, uint32_t role, uint32_t tick) {
  const struct model *model = when->view->model;
  const struct role *of = &model->roles[role];
  const struct body *body = &model->bodies[of->body];
  bool there = model->statements[of->statement].standing == STANDING_BINDING && !when_is_silent(when, of->body);
  bool full = role_is_full(of) && body->seats_stated, anyone = full && of->turn_count == 0 && !of->succeeds;
  if (there && (anyone || role_is_of_member(of))) /* one of the members, whose seat is there */
    when_who(when, (struct somebody){{SORT_BODY, of->body}, {SORT_ROLE, role}}, tick, SORT_NONE);
  bool compete = do_compete(when, role), all_sit = !compete && when_all_sit(when->view, role);
  if (!there || !full || anyone || (all_sit && !when->sets_aside))
    return;
  if (when_has_several(when, (struct ref){SORT_ROLE, role})) {
    when->not_followed = true;
    return;
  }
  size_t count;
  literal *sits = seats_filled(when, role, tick, of->body, (struct taking){all_sit, compete}, &count);
  picks_require_seat(when->picks, graph_any(when->graph, sits, count));
  if (compete)
    require_apart(when, role, tick);
}
