/* SPDX-License-Identifier: EUPL-1.2
 *
 * From somebody to all whom it may turn out to be, until a role is met that has not begun.
 */
#include "logic/before.h"

#include "logic/calendar.h"

enum { DEPTH_MOST = 5 };

/* ---- who rests on such a role ---- */

static const struct ref nobody;

/* The role that has not begun; SORT_NONE: none is met. */
static struct ref find(const struct view *view, struct ref who, unsigned depth);

static struct ref find_in(const struct view *view, const struct refs *refs, unsigned depth) {
  struct ref found = nobody;
  for (size_t i = 0; i < refs->count && !found.sort; i++) found = find(view, refs->items[i], depth);
  return found;
}

static struct ref find_of_role(const struct view *view, struct ref who, unsigned depth) {
  const struct role *role = &view->model->roles[who.index];
  struct ref found = calendar_is_before(view->model, view->day, who.index) ? who : nobody;
  for (size_t i = 0; i < role->turn_count && !found.sort; i++) found = find_in(view, &role->turns[i].candidates, depth);
  return role->succeeds && !found.sort ? find(view, (struct ref){SORT_ROLE, role->succeeds - 1}, depth) : found;
}

static struct ref find_of_seat(const struct view *view, uint32_t number, unsigned depth) {
  const struct seat *seat = &view->model->seats[number];
  return seat->holder.sort ? find(view, seat->holder, depth) : find_in(view, &seat->origin->pool, depth);
}

static struct ref find_of_body(const struct view *view, uint32_t number, unsigned depth) {
  const struct body *body = &view->model->bodies[number];
  struct ref found = nobody;
  for (uint32_t i = 0; i < body->seat_count && !found.sort; i++)
    found = find_of_seat(view, body->first_seat + i, depth);
  return found;
}

/* What leads further than it is followed is taken for not begun: then nothing is known. */
static struct ref find(const struct view *view, struct ref who, unsigned depth) {
  switch (who.sort) {
  case SORT_ROLE: return depth == DEPTH_MOST ? who : find_of_role(view, who, depth + 1);
  case SORT_SEAT: return depth == DEPTH_MOST ? who : find_of_seat(view, who.index, depth + 1);
  case SORT_BODY: return depth == DEPTH_MOST ? who : find_of_body(view, who.index, depth + 1);
  default: return nobody;
  }
}

static bool any_role_before(const struct view *view) {
  for (uint32_t i = 0; view->day.year && i < view->model->roles_count; i++)
    if (calendar_is_before(view->model, view->day, i)) return true;
  return false;
}

bool before_first(const struct view *view, struct ref who) {
  return any_role_before(view) && find(view, who, 0).sort;
}

struct set before_unknown(const struct view *view, struct ref who) {
  struct reason reason = {REASON_BEFORE, SORT_NONE, find(view, who, 0)};
  return (struct set){.start = view->pile_count, .more = true, .reason = reason};
}

/* ---- the day at hand ---- */

/* The day a tick begins with; the first one, with the first day. */
static struct date day_of(const struct course *course, uint32_t tick) {
  struct date day = course_day(course, tick), first = course_first_day(course);
  return calendar_order(day, first) < 0 ? first : day;
}

struct date before_go(struct view *view, const struct typed *to, const struct course *course, uint32_t tick) {
  static const struct date earliest = {.year = 1, .month = 1, .day = 1};
  struct date was = view->day, first = view->model->agreement.valid_from;
  if (to->kind == TYPED_AT)
    view->day = calendar_asked(view->model, to->date, to->number);
  else if (to->kind == TYPED_ALWAYS || to->kind == TYPED_EVENTUALLY)
    view->day = (struct date){0};
  else if (was.year && course)
    view->day = day_of(course, tick);
  else if (was.year && to->kind == TYPED_PREVIOUS)
    view->day = first.year ? first : earliest;
  return was;
}

bool before_has_moments(const struct view *view, const struct course *course) {
  struct date first = view->model->agreement.valid_from;
  return view->day.year && first.year && calendar_order(first, course_first_day(course)) < 0;
}
