/* SPDX-License-Identifier: EUPL-1.2
 *
 * Sets over all outcomes. Most of them are as the evaluator's getters give them; what these call only
 * possible is put under the pick it turns on.
 */
#include "logic/when.h"

#include "logic/eval.h"
#include "logic/fields.h"
#include "logic/unnamed.h"

enum { SEATS_NAMED = 6 }; /* as many as a table has columns for */

/* ---- what a getter calls possible ---- */

static const struct statement *one_of_statement(const struct model *model, struct ref ref) {
  bool stated = ref.sort == SORT_LINK || ref.sort == SORT_POWER || ref.sort == SORT_PAPER;
  const struct statement *statement = stated ? model_statement(model, ref) : NULL;
  return statement && statement->one_of ? statement : NULL;
}

/* Which of the things that one statement names with `or` it holds of. */
static literal is_meant(struct when *when, struct ref ref) {
  const struct model *model = when->view->model;
  const struct statement *statement = one_of_statement(model, ref);
  uint32_t count = 0, place = 0;
  if (!statement)
    return when_vague(when);
  for (uint32_t i = 0; i < model_count(model, ref.sort); i++) {
    if (i == ref.index)
      place = count;
    count += model_statement(model, (struct ref){ref.sort, i}) == statement;
  }
  if (count < 2) /* it is one thing that names several itself */
    return when_vague(when);
  struct ref by = {ref.sort, (uint32_t)(statement - model->statements)};
  return picks_options(when->picks, (struct pick){.kind = PICK_MEANT, .ref = by, .tick = TICK_ALWAYS}, count)[place];
}

/* `direct`: of a getter, not of several steps, of which the reason is that of one. */
static literal literal_of(struct when *when, const struct found *item, bool direct) {
  if (!item->possible)
    return GRAPH_YES;
  switch (item->reason.kind) {
  case REASON_NUMBER:
  case REASON_MEMBERS:
    return item->ref.sort == SORT_SEAT ? when_seat(when, item->ref.index) : when_vague(when);
  case REASON_EITHER:
    direct = direct || ref_same(item->ref, item->reason.ref);
    return is_meant(when, direct ? item->reason.ref : (struct ref){SORT_NONE, 0});
  case REASON_TIME:
    when->unfollowed |= UNFOLLOWED_FOR_A_TIME;
    return when_vague(when);
  default:
    return when_vague(when);
  }
}

/* What a getter left on the view's pile, moved to this one. */
static struct when_set taken(struct when *when, struct set set, bool direct) {
  struct view *view = when->view;
  size_t start = when->pile_count;
  for (size_t i = 0; i < set.count; i++) {
    struct found item = view->pile[set.start + i];
    when_push(when, item.ref, set.one ? when_vague(when) : literal_of(when, &item, direct));
  }
  view->pile_count = set.start;
  struct when_set out = when_since(when, start);
  out.vague = set.more;
  return out;
}

/* ---- members ---- */

/* Where few sit, the condition asks the holders of the roles who have a seat by being so. */
static void name_roles(struct when *when, struct when_set seats) {
  for (size_t i = 0; i < seats.count && seats.count <= SEATS_NAMED; i++) {
    struct ref holder = when->view->model->seats[when->pile[seats.start + i].ref.index].holder;
    if (holder.sort == SORT_ROLE)
      refs_add(when->arena, &when->named, holder);
  }
}

/* The chair and the deputies fill seats the body has, and so tell who sits in those that are not settled. */
static struct when_set seats(struct when *when, const struct field *field, struct ref of,
                             const struct wanted *wanted) {
  const struct body *body = &when->view->model->bodies[of.index];
  struct when_set seats = taken(when, field->things(when->view, of, wanted), true);
  bool open = false;
  for (size_t i = 0; i < seats.count && !open; i++)
    open = view_seat_open(when->view, when->pile[seats.start + i].ref.index);
  for (uint32_t i = 0; open && i < body->role_count; i++)
    if (view_role_sits(&when->view->model->roles[body->first_role + i]))
      when_ask_role(when, body->first_role + i, when->tick);
  name_roles(when, seats);
  return seats;
}

/* ---- terms ---- */

struct ref when_term(const struct when *when, uint32_t role, uint32_t tick) {
  return index_term_at(when->view->index, role, tick);
}

/* At this tick the term that begins with it, where the same is asked at every tick; else, and beside a term of which
 * it is asked already, all of them. */
static struct when_set terms(struct when *when, uint32_t role) {
  size_t start = when->pile_count;
  bool of_now = when->everywhere && when->terms_bound == 0;
  uint32_t from = of_now ? when->tick : 0, to = of_now ? when->tick + 1 : when->ticks;
  when->unfolds = when->unfolds || !of_now;
  for (uint32_t tick = from; tick < to; tick++)
    when_push(when, when_term(when, role, tick), course_begins(when->course, role, tick));
  struct when_set set = when_since(when, start);
  set.beyond = !of_now;
  return set;
}

/* The term before the one that runs at a tick, wherever that one began. The first of all has none. */
static struct when_set former_term(struct when *when, uint32_t role, uint32_t tick) {
  size_t start = when->pile_count;
  literal runs = GRAPH_YES;
  when->looks_back = true;
  for (uint32_t began = tick; runs != GRAPH_NO; began--) {
    if (tick - began == when->course->longest)
      break; /* no term is longer */
    literal begins = course_begins(when->course, role, began);
    if (began == 0) {
      struct when_set set = when_since(when, start);
      set.vague = when->course->anywhere;
      return set;
    }
    when_push(when, when_term(when, role, began - 1), graph_and(when->graph, runs, begins));
    runs = graph_and(when->graph, runs, graph_not(begins));
  }
  return when_since(when, start);
}

static struct when_set of_term(struct when *when, const struct typed *typed, struct ref term) {
  uint32_t tick = index_term_tick(when->view->index, term), role = index_term_role(when->view->index, term);
  struct ref of_role = {SORT_ROLE, role}, plain = index_term(when->view->index, role, 0);
  refs_add(when->arena, &when->named, of_role);
  if (typed->field->who)
    return when_who(when, (struct somebody){of_role, {SORT_NONE, 0}}, tick, typed->field->who);
  if (typed->field->things == term_former)
    return former_term(when, role, tick);
  if (typed->field->things == get_holder)
    return when_holder(when, of_role, tick, false);
  return taken(when, typed->field->things(when->view, plain, &typed->wanted), true);
}

/* ---- fields ---- */

static bool is_held(const struct view *view, struct ref of) {
  return of.sort == SORT_ROLE || (of.sort == SORT_SEAT && !view->model->seats[of.index].holder.sort);
}

/* get_pool of a seat that is drawn from a body gives that body. */
static bool asks_for_holder(const struct view *view, const struct field *field, struct ref of) {
  if (field->things == get_pool)
    return is_held(view, of) && !(of.sort == SORT_SEAT && view->model->seats[of.index].origin->drawn_from.sort);
  return field->things == get_holder && is_held(view, of);
}

/* Of which party, side or sector somebody from there is: who that is, the text does not say. */
static struct when_set of_somebody(struct when *when, struct ref from, enum sort sort) {
  struct set known = view_who(when->view, from, sort);
  bool certain = known.count == 1 && !known.more && !when->view->pile[known.start].possible;
  struct when_set set = taken(when, known, false);
  set.vague = !certain;
  return set;
}

struct when_set when_field(struct when *when, const struct typed *typed, struct ref of) {
  const struct field *field = typed->field;
  if (unnamed_asks_whose(typed, of))
    return of_somebody(when, of, field->who);
  if (!(field->of & SORT_BIT(of.sort)))
    return when_since(when, when->pile_count);
  if (of.sort == SORT_TERM)
    return of_term(when, typed, of);
  if (of.sort == SORT_ROLE && (field->who || field->things == get_holder))
    refs_add(when->arena, &when->named, of);
  if (field->who && !(of.sort == SORT_BODY && field->who == SORT_SECTOR))
    return when_who(when, (struct somebody){of, {SORT_NONE, 0}}, when->tick, field->who);
  if (field->things == body_members || field->things == body_seats)
    when_is_silent(when, of.index);
  if (field->things == body_members || field->things == body_seats)
    return seats(when, field, of, &typed->wanted);
  if (field->things == role_terms)
    return terms(when, of.index);
  if (asks_for_holder(when->view, field, of))
    return when_holder(when, of, when->tick, field->things == get_pool);
  return taken(when, field->things(when->view, of, &typed->wanted), true);
}

/* The items of a set on top of the pile, which is lower by them then. */
static const struct when_item *taken_off(struct when *when, struct when_set set) {
  struct when_item *items = arena_array(when->arena, set.count + 1, sizeof *items);
  for (size_t i = 0; i < set.count; i++)
    items[i] = when->pile[set.start + i];
  when->pile_count = set.start;
  return items;
}

/* Leaves the items in the set only while a condition holds. */
static void only_while(struct when *when, struct when_set set, literal condition) {
  for (size_t i = 0; i < set.count; i++)
    when->pile[set.start + i].lit = graph_and(when->graph, when->pile[set.start + i].lit, condition);
}

/* What was made of the items of a set that was taken off the pile. */
static struct when_set set_made(struct when *when, struct when_set all) {
  struct when_set set = when_since(when, all.start);
  set.vague = all.vague;
  set.beyond = all.beyond;
  set.unnamed = all.unnamed;
  return set;
}

/* What is not known of a part of a set is not known of the set. */
static void add_doubts(struct when_set *all, struct when_set one) {
  all->vague = all->vague || one.vague;
  all->beyond = all->beyond || one.beyond;
  all->unnamed = all->unnamed || one.unnamed;
}

/* Of each thing on the left what the field leads to, while it is there itself. */
static struct when_set set_of_field(struct when *when, const struct typed *typed) {
  if (typed->repeated)
    return taken(when, eval_set(when->view, typed), false);
  struct when_set all = when_set(when, typed->left);
  const struct when_item *items = taken_off(when, all);
  for (size_t i = 0; i < all.count; i++) {
    struct when_set one = when_field(when, typed, items[i].ref);
    only_while(when, one, items[i].lit);
    add_doubts(&all, one);
  }
  return set_made(when, all);
}

static struct when_set set_of_collect(struct when *when, const struct typed *typed) {
  struct when_set all = when_set(when, typed->left);
  const struct when_item *items = taken_off(when, all);
  for (size_t i = 0; i < all.count; i++) {
    literal member = when_member(when, typed, items[i]);
    struct when_set one = {.start = when->pile_count};
    if (member != GRAPH_NO)
      one = when_set(when, typed->block);
    only_while(when, one, member);
    add_doubts(&all, one);
    when_unbind(when, items[i]);
  }
  return set_made(when, all);
}

/* Things of a wish that are among them if what is open is as wished. */
static struct when_set open_constants(struct when *when, const struct typed *typed) {
  size_t start = when->pile_count;
  for (size_t i = 0; i < typed->constants.count; i++)
    when_push(when, typed->constants.items[i],
              picks_options(when->picks, when_given_pick(typed->constants.items[i], typed->open), 2)[1]);
  return when_since(when, start);
}

struct pick when_given_pick(struct ref role, enum given_open open) {
  return (struct pick){.kind = PICK_GIVEN, .ref = role, .of = {SORT_NONE, open}, .tick = TICK_ALWAYS};
}

struct when_set when_set(struct when *when, const struct typed *typed) {
  size_t start = when->pile_count;
  if (typed->kind == TYPED_CONSTANT && typed->open)
    return open_constants(when, typed);
  switch (typed->kind) {
  case TYPED_VARIABLE:
    when_push(when, when->view->variables[typed->variable], GRAPH_YES);
    return when_since(when, start);
  case TYPED_FIELD:
    return set_of_field(when, typed);
  case TYPED_COLLECT:
    return set_of_collect(when, typed);
  case TYPED_AT:
  case TYPED_NEXT:
  case TYPED_PREVIOUS:
    return when_set_at(when, typed);
  default:
    return taken(when, eval_set(when->view, typed), false);
  }
}
