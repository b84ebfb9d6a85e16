/* SPDX-License-Identifier: EUPL-1.2
 *
 * Holders, and what is stated of a role over time: its terms, their length, who begins.
 */
#include "logic/before.h"
#include "logic/calendar.h"
#include "logic/fields.h"
#include "logic/world.h"

struct set get_party(struct view *view, struct ref of, const struct wanted *wanted) {
  (void)wanted;
  return view_who(view, of, SORT_PARTY);
}

struct set get_side(struct view *view, struct ref of, const struct wanted *wanted) {
  (void)wanted;
  return view_who(view, of, SORT_SIDE);
}

struct set get_sector(struct view *view, struct ref of, const struct wanted *wanted) {
  (void)wanted;
  if (of.sort != SORT_BODY)
    return view_who(view, of, SORT_SECTOR);
  size_t start = view->pile_count;
  const struct refs *sectors = model_sectors(view->model, view->model->bodies[of.index].sectors);
  for (size_t i = 0; i < sectors->count; i++)
    view_push(view, (struct found){.ref = sectors->items[i]});
  return set_since(view, start);
}

/* One of some; certain where there is only one. */
static struct set push_one_of(struct view *view, const struct refs *refs, struct ref of) {
  struct reason reason = {REASON_HOLDER, SORT_NONE, of};
  struct set set = {
      .start = view->pile_count, .count = refs->count, .one = refs->count > 1, .reason = reason};
  for (size_t i = 0; i < refs->count; i++)
    view_push(view, (struct found){refs->items[i], refs->count > 1, reason});
  return set;
}

static struct set push_turn(struct view *view, uint32_t role, int turn) {
  const struct role *of = &view->model->roles[role];
  static const struct refs nobody;
  view_meet(view, of->body);
  view_read_clauses(view, of->clauses);
  struct set set = push_one_of(view, turn >= 0 ? &of->turns[turn].candidates : &nobody,
                               (struct ref){SORT_ROLE, role});
  set.one = set.one && of->holders < 2; /* several may be several of them */
  return set;
}

/* Of whom the member is that fills a seat of the body, as far as the text names them. */
static void add_member(struct view *view, uint32_t number, struct refs *out, bool *unnamed) {
  const struct seat *seat = &view->model->seats[number];
  if (seat->kind != SEAT_MEMBER)
    return;
  if (seat->holder.sort)
    refs_add(view->scratch, out, seat->holder);
  for (size_t i = 0; !seat->holder.sort && i < seat->origin->pool.count; i++)
    refs_add(view->scratch, out, seat->origin->pool.items[i]);
  *unnamed = *unnamed || (!seat->holder.sort && !seat->origin->pool.count);
}

/* Who holds a role in a turn: somebody “from members” is whoever fills one of the seats. */
static struct set push_holder(struct view *view, uint32_t role, int turn) {
  const struct role *of = &view->model->roles[role];
  const struct body *body = &view->model->bodies[of->body];
  const struct refs *candidates = turn >= 0 ? &of->turns[turn].candidates : NULL;
  struct ref own = {SORT_BODY, of->body};
  struct refs names = {0};
  bool unnamed = false;
  if (!candidates || !refs_have(candidates, own))
    return push_turn(view, role, turn);
  for (size_t i = 0; i < candidates->count; i++)
    if (!ref_same(candidates->items[i], own))
      refs_add(view->scratch, &names, candidates->items[i]);
  for (uint32_t i = 0; i < body->seat_count; i++)
    add_member(view, body->first_seat + i, &names, &unnamed);
  view_meet(view, of->body);
  view_read_clauses(view, of->clauses);
  struct set set = push_one_of(view, &names, (struct ref){SORT_ROLE, role});
  set.more = unnamed || !names.count;
  set.one = set.one && !set.more;
  for (size_t i = 0; set.more && i < set.count; i++)
    view->pile[set.start + i] = (struct found){view->pile[set.start + i].ref, true, set.reason};
  return set;
}

/* In one outcome: who holds a role, or a seat that is no office's. */
static bool is_settled(struct view *view, struct ref of, bool pool, struct set *out) {
  bool held = of.sort == SORT_ROLE || of.sort == SORT_TERM ||
              (of.sort == SORT_SEAT && !view->model->seats[of.index].holder.sort);
  return view->world && held && (pool ? world_pool : world_holder)(view, of, out);
}

struct set get_holder(struct view *view, struct ref of, const struct wanted *wanted) {
  const struct model *model = view->model;
  struct set settled;
  (void)wanted;
  if (before_first(view, of))
    return before_unknown(view, of);
  if (is_settled(view, of, false, &settled))
    return settled;
  switch (of.sort) {
  case SORT_ROLE:
    return push_holder(view, of.index, view_turn(view, of.index));
  case SORT_TERM: {
    uint32_t role = index_term_role(view->index, of);
    return push_holder(view, role,
                     model->roles[role].turn_count ? (int)index_term_turn(view->index, of) : -1);
  }
  case SORT_POWER: {
    size_t start = view->pile_count;
    view_push(view, (struct found){.ref = model->powers[of.index].holder});
    return set_since(view, start);
  }
  default: {
    const struct seat *seat = &model->seats[of.index];
    if (!seat->holder.sort)
      return push_one_of(view, &seat->origin->pool, of);
    size_t start = view->pile_count;
    view_push(view, (struct found){.ref = seat->holder});
    return set_since(view, start);
  }
  }
}

struct set role_terms(struct view *view, struct ref of, const struct wanted *wanted) {
  size_t start = view->pile_count, turns = view->model->roles[of.index].turn_count;
  (void)wanted;
  view_meet(view, view->model->roles[of.index].body);
  if (view->world && world_follows(view->world, of.index))
    return world_terms(view, of.index);
  for (size_t turn = 0; turn < (turns ? turns : 1); turn++)
    view_push(view, (struct found){.ref = index_term(view->index, of.index, turn)});
  return set_since(view, start);
}

/* Every term but the first of all has one before it: in an alternation that of the turn before. */
struct set term_former(struct view *view, struct ref of, const struct wanted *wanted) {
  uint32_t role = index_term_role(view->index, of);
  size_t turns = view->model->roles[role].turn_count, turn = index_term_turn(view->index, of);
  size_t start = view->pile_count;
  (void)wanted;
  if (index_term_is_at(view->index, of))
    return world_former(view, of);
  view_push(view, (struct found){.ref = index_term(view->index, role,
                                                   turns > 1 ? (turn + turns - 1) % turns : 0)});
  return set_since(view, start);
}

struct set term_role(struct view *view, struct ref of, const struct wanted *wanted) {
  size_t start = view->pile_count;
  view_push_thing(view, (struct ref){SORT_ROLE, index_term_role(view->index, of)},
                  wanted->standings);
  return set_since(view, start);
}

struct set role_beginner(struct view *view, struct ref of, const struct wanted *wanted) {
  (void)wanted;
  return push_turn(view, of.index, view->model->roles[of.index].first_turn);
}

/* Whom the holder comes from: units, bodies, parties, one of them; not a holder by name. */
struct set get_pool(struct view *view, struct ref of, const struct wanted *wanted) {
  const struct model *model = view->model;
  struct set settled;
  (void)wanted;
  if (before_first(view, of))
    return before_unknown(view, of);
  bool drawn = of.sort == SORT_SEAT && model->seats[of.index].origin->drawn_from.sort;
  if (!drawn && is_settled(view, of, true, &settled))
    return settled;
  if (of.sort == SORT_ROLE)
    return push_turn(view, of.index, view_turn(view, of.index));
  const struct seat *seat = &model->seats[of.index];
  struct set set = push_one_of(view, &seat->origin->pool, of);
  if (!seat->origin->drawn_from.sort)
    return set;
  view->pile_count = set.start;
  view_push(view, (struct found){.ref = seat->origin->drawn_from});
  return set_since(view, set.start);
}

struct set role_areas(struct view *view, struct ref of, const struct wanted *wanted) {
  const struct refs *areas = &view->model->roles[of.index].areas;
  size_t start = view->pile_count;
  (void)wanted;
  for (size_t i = 0; i < areas->count; i++)
    view_push(view, (struct found){.ref = areas->items[i]});
  return set_since(view, start);
}

static void push_choosers(struct view *view, const struct refs *by, bool either, struct ref of) {
  const struct reason reason = {REASON_EITHER, SORT_NONE, of};
  for (size_t i = 0; i < by->count; i++)
    view_push(view, either ? (struct found){by->items[i], true, reason} : (struct found){.ref = by->items[i]});
}

/* What was pushed since `start`; where it is named with `or` alone, one of it. */
static struct set chosen_since(struct view *view, size_t start, bool one, struct ref of) {
  struct set set = set_since(view, start);
  set.one = one && set.count > 1;
  set.reason = (struct reason){REASON_EITHER, SORT_NONE, of};
  return set;
}

static struct set seat_chosen_by(struct view *view, struct ref seat) {
  const struct refs *pool = &view->model->seats[seat.index].origin->pool;
  size_t start = view->pile_count, count = 0;
  bool one = false;
  const struct circumstance *each = model_statement(view->model, seat)->besides;
  for (; each; each = each->next) {
    if (each->word != WORD_BY)
      continue;
    push_choosers(view, each->each_its_own ? pool : &each->refs, each->any, seat);
    one = each->any && count++ == 0;
  }
  return chosen_since(view, start, one, seat);
}

/* Who elects or appoints to a role, or to a seat: all of them, or, named with `or`, one of them. */
struct set get_chosen_by(struct view *view, struct ref of, const struct wanted *wanted) {
  size_t start = view->pile_count;
  (void)wanted;
  if (of.sort != SORT_ROLE)
    return seat_chosen_by(view, of);
  const struct role *role = &view->model->roles[of.index];
  push_choosers(view, &role->chosen_by, role->chosen_by_or, of);
  return chosen_since(view, start, role->chosen_by_one, of);
}

struct set side_parties(struct view *view, struct ref of, const struct wanted *wanted) {
  const uint32_t *items;
  size_t count = index_find(view->index, &view->index->parties_of, of, &items),
         start = view->pile_count;
  for (size_t i = 0; i < count; i++)
    view_push_thing(view, (struct ref){SORT_PARTY, items[i]}, wanted->standings);
  return set_since(view, start);
}

/* ---- time ---- */

/* In months; of a role or of a notice. */
bool get_period(struct view *view, struct ref of, struct amount *out) {
  const struct model *model = view->model;
  if (of.sort == SORT_NOTICE) {
    const struct notice *notice = &model->notices[of.index];
    struct number length = number_of(notice->period_months);
    *out = amount_between(length, length, notice->period_minimum);
    out->reason = (struct reason){REASON_PERIOD, SORT_NONE, of};
    return notice->has_period;
  }
  const struct role *role = &model->roles[of.index];
  if (!role->has_period)
    return false;
  uint32_t picked = view->world ? world_period(view, of.index) : 0;
  if (picked) {
    *out = amount_exact(number_of(picked));
    return true;
  }
  struct number months = number_of(role->period_months);
  *out = amount_between(months, months, role->period_minimum);
  out->reason = (struct reason){REASON_PERIOD, SORT_NONE, of};
  return true;
}

static int64_t first_day(struct date date) {
  return date_days((struct date){date.year, date.month ? date.month : 1, date.day ? date.day : 1});
}

/* Days from the first day of a term to the last day of its election. */
bool role_election(struct view *view, struct ref of, struct amount *out) {
  const struct role *role = &view->model->roles[of.index];
  if (!role->has_latest)
    return false;
  view_read_clauses(view, role->clauses);
  if (role->latest_date.year == 0) {
    *out = amount_exact(number_of(role->latest_days));
  } else if (role->begins.year) {
    struct date begins = calendar_first_day(view->model, of.index);
    *out = amount_exact(number_of(first_day(role->latest_date) - first_day(begins)));
  } else { /* a date, and a term without one */
    *out = amount_between(number_of(-100000), number_of(100000), false);
    out->reason = (struct reason){REASON_DATES, SORT_NONE, of};
  }
  return true;
}

bool role_holders(struct view *view, struct ref of, struct amount *out) {
  uint32_t holders = view->model->roles[of.index].holders;
  uint32_t picked = view->world && !holders ? world_holders(view, of.index) : 0;
  if (picked) {
    *out = amount_exact(number_of(picked));
    return true;
  }
  *out = amount_between(number_of(holders ? holders : 1), number_of(holders ? holders : 1),
                        holders == 0);
  out->reason = (struct reason){REASON_HOLDER, SORT_NONE, of};
  return true;
}

bool role_begins(struct view *view, struct ref of, struct date *out) {
  bool stated = view->model->roles[of.index].begins.year != 0;
  *out = stated ? calendar_first_day(view->model, of.index) : (struct date){0};
  return stated;
}
