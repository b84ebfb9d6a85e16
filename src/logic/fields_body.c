/* SPDX-License-Identifier: EUPL-1.2
 *
 * What belongs to a body: seats, roles, parts, meetings, level.
 */
#include "logic/fields.h"
#include "logic/world.h"

/* ---- seats ---- */

static void push_seat(struct view *view, uint32_t number, unsigned standings) {
  const struct seat *seat = &view->model->seats[number];
  size_t before = view->pile_count;
  if (seat->kind == SEAT_BEYOND)
    return;
  view_meet(view, seat->body);
  view_push_thing(view, (struct ref){SORT_SEAT, number}, standings);
  if (view->pile_count == before || view->pile[before].possible ||
      !view_seat_number_open(view->model, seat))
    return;
  enum truth there = view->world ? world_seat(view, number) : TRUTH_UNKNOWN;
  if (there != TRUTH_UNKNOWN) {
    view->pile_count -= there == TRUTH_NO;
    return;
  }
  view->pile[before].possible = true;
  view->pile[before].reason =
      view_seat_of_silence(view->model, seat)
          ? (struct reason){REASON_MEMBERS, SORT_NONE, {SORT_BODY, seat->body}}
          : (struct reason){REASON_NUMBER, SORT_NONE, {SORT_SEAT, number}};
}

struct set all_seats(struct view *view, const struct wanted *wanted) {
  const struct model *model = view->model;
  size_t start = view->pile_count;
  bool more = false;
  for (uint32_t i = 0; i < model->bodies_count; i++) {
    const struct body *body = &model->bodies[i];
    for (uint32_t k = 0; k < body->seat_count && body_of_structure(body); k++)
      push_seat(view, body->first_seat + k, wanted->standings);
    more = more || (body_of_structure(body) && view_silence(view, i) != TRUTH_NO);
  }
  struct set set = set_since(view, start);
  set.more = more;
  return set;
}

/* Those on the pile, and others where nothing is said of who sits. */
static struct set seats_since(struct view *view, size_t start, struct ref of) {
  struct set set = set_since(view, start);
  set.more = view_silence(view, of.index) != TRUTH_NO;
  if (set.more)
    set.reason = (struct reason){REASON_MEMBERS, SORT_NONE, of};
  return set;
}

struct set body_seats(struct view *view, struct ref of, const struct wanted *wanted) {
  const struct body *body = &view->model->bodies[of.index];
  size_t start = view->pile_count;
  for (uint32_t i = 0; i < body->seat_count; i++)
    push_seat(view, body->first_seat + i, wanted->standings);
  return seats_since(view, start, of);
}

/* Seats as the text states them, however many a statement turns out to give. */
struct set body_stated_seats(struct view *view, struct ref of, const struct wanted *wanted) {
  const struct model *model = view->model;
  const struct body *body = &model->bodies[of.index];
  struct set set = {.start = view->pile_count};
  for (uint32_t i = 0; i < body->seat_count; i++) {
    const struct seat *seat = &model->seats[body->first_seat + i];
    if (seat->kind == SEAT_BEYOND)
      continue;
    if (!view_seat_of_silence(model, seat)) {
      view_push_thing(view, (struct ref){SORT_SEAT, body->first_seat + i}, wanted->standings);
    } else if (!seat->substituted) {
      set.more = true;
      set.reason = (struct reason){REASON_MEMBERS, SORT_NONE, of};
    }
  }
  set.count = view->pile_count - set.start;
  return set;
}

/* Full members. The chair and the deputies fill seats that are among them. */
struct set body_members(struct view *view, struct ref of, const struct wanted *wanted) {
  const struct body *body = &view->model->bodies[of.index];
  size_t start = view->pile_count;
  for (uint32_t i = 0; i < body->seat_count; i++)
    if (view->model->seats[body->first_seat + i].kind == SEAT_MEMBER)
      push_seat(view, body->first_seat + i, wanted->standings);
  return seats_since(view, start, of);
}

struct set body_substitutes(struct view *view, struct ref of, const struct wanted *wanted) {
  const struct body *body = &view->model->bodies[of.index];
  size_t start = view->pile_count;
  for (uint32_t i = 0; i < body->seat_count; i++)
    if (view->model->seats[body->first_seat + i].kind == SEAT_SUBSTITUTE)
      push_seat(view, body->first_seat + i, wanted->standings);
  return set_since(view, start);
}

/* ---- roles ---- */

/* All, or those of the name that is wanted. */
static struct set push_roles(struct view *view, struct ref of, const struct wanted *wanted, bool all) {
  const struct body *body = &view->model->bodies[of.index];
  size_t start = view->pile_count;
  for (uint32_t i = 0; i < body->role_count; i++) {
    const struct role *role = &view->model->roles[body->first_role + i];
    bool fits = wanted->word ? role->word == wanted->word : role->name == wanted->name;
    if (all || fits)
      view_push_thing(view, (struct ref){SORT_ROLE, body->first_role + i}, wanted->standings);
  }
  return set_since(view, start);
}

struct set body_roles(struct view *view, struct ref of, const struct wanted *wanted) {
  return push_roles(view, of, wanted, !wanted->word && !wanted->name);
}

struct set body_role(struct view *view, struct ref of, const struct wanted *wanted) {
  return push_roles(view, of, wanted, false);
}

/* ---- parts, meetings, place in the structure ---- */

static struct set push_parts(struct view *view, struct ref of, const struct wanted *wanted,
                             bool presidia) {
  const uint32_t *items;
  size_t count = index_find(view->index, &view->index->parts_of, of, &items),
         start = view->pile_count;
  for (size_t i = 0; i < count; i++)
    if (!presidia || view->model->bodies[items[i]].presidium)
      view_push_thing(view, (struct ref){SORT_BODY, items[i]}, wanted->standings);
  return set_since(view, start);
}

struct set body_parts(struct view *view, struct ref of, const struct wanted *wanted) {
  return push_parts(view, of, wanted, false);
}

struct set body_presidia(struct view *view, struct ref of, const struct wanted *wanted) {
  return push_parts(view, of, wanted, true);
}

struct set body_meetings(struct view *view, struct ref of, const struct wanted *wanted) {
  const uint32_t *items;
  size_t count = index_find(view->index, &view->index->meetings_of, of, &items),
         start = view->pile_count;
  for (size_t i = 0; i < count; i++)
    view_push_thing(view, (struct ref){SORT_MEETING, items[i]}, wanted->standings);
  return set_since(view, start);
}

static struct set push_one(struct view *view, struct ref ref) {
  size_t start = view->pile_count;
  if (ref.sort)
    view_push(view, (struct found){.ref = ref});
  return set_since(view, start);
}

struct set get_owner(struct view *view, struct ref of, const struct wanted *wanted) {
  (void)wanted;
  return push_one(view, of.sort == SORT_OFFICE ? view->model->offices[of.index].owner
                                               : view->model->bodies[of.index].owner);
}

struct set get_level(struct view *view, struct ref of, const struct wanted *wanted) {
  uint32_t level = view->model->bodies[of.index].level;
  (void)wanted;
  return push_one(view, level ? (struct ref){SORT_LEVEL, level - 1} : (struct ref){SORT_NONE, 0});
}

struct set level_bodies(struct view *view, struct ref of, const struct wanted *wanted) {
  const uint32_t *items;
  size_t count = index_find(view->index, &view->index->bodies_at, of, &items),
         start = view->pile_count;
  for (size_t i = 0; i < count; i++)
    view_push_thing(view, (struct ref){SORT_BODY, items[i]}, wanted->standings);
  return set_since(view, start);
}

bool get_rank(struct view *view, struct ref of, struct amount *out) {
  *out = amount_exact(number_of(view->model->levels[of.index].rank));
  return true;
}

struct set get_body(struct view *view, struct ref of, const struct wanted *wanted) {
  const struct model *model = view->model;
  (void)wanted;
  switch (of.sort) {
  case SORT_SEAT:
    return push_one(view, (struct ref){SORT_BODY, model->seats[of.index].body});
  case SORT_ROLE:
    return push_one(view, (struct ref){SORT_BODY, model->roles[of.index].body});
  case SORT_MEETING:
    return push_one(view, (struct ref){SORT_BODY, model->meetings[of.index].body});
  case SORT_TERM:
    return push_one(view,
                    (struct ref){SORT_BODY, model->roles[index_term_role(view->index, of)].body});
  default:
    return push_one(view, (struct ref){SORT_NONE, 0});
  }
}

struct set get_area(struct view *view, struct ref of, const struct wanted *wanted) {
  const struct model *model = view->model;
  struct ref area = {SORT_NONE, 0};
  (void)wanted;
  if (of.sort == SORT_ROLE && model->roles[of.index].areas.count == 1)
    area = model->roles[of.index].areas.items[0];
  if (of.sort == SORT_BODY) {
    const struct body *body = &model->bodies[of.index];
    area = body->of_index.sort == SORT_AREA ? body->of_index : body->of_area;
  }
  if (of.sort == SORT_MEETING)
    area = model->meetings[of.index].about;
  return push_one(view, area.sort == SORT_AREA ? area : (struct ref){SORT_NONE, 0});
}
