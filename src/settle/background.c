/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: a stretch and what it was made for. Out: which meanings built in its seats, roles and terms stand by.
 */
#include "settle/background.h"

#include "logic/clock.h"
#include "settle/verdict.h"

#define BIT(meaning) (1u << (meaning))

static unsigned of_seat_number(const struct when *when, const struct seat *seat, uint32_t tick) {
  if (seat->fixed && when->counts) return 0; /* the total says how many */
  if (view_seat_of_silence(when->view->model, seat)) return BIT(MEANING_SILENCE);
  return BIT(tick == TICK_ALWAYS ? MEANING_NUMBERS : MEANING_WISHES);
}

static bool has_other_role(const struct model *model, const struct body *body) {
  for (uint32_t i = 0; i < body->role_count; i++)
    if (!view_role_sits(&model->roles[body->first_role + i])) return true;
  return false;
}

static unsigned of_seat(const struct model *model, const struct seat *seat) {
  unsigned found = has_other_role(model, &model->bodies[seat->body]) ? BIT(MEANING_OTHER_ROLES) : 0;
  return seat->holder.sort == SORT_OFFICE ? found | BIT(MEANING_OFFICE) : found;
}

static unsigned of_length(const struct model *model, uint32_t role) {
  if (!clock_period_known(model, role)) return BIT(MEANING_LENGTHS);
  return model->roles[role].whole_mandate ? BIT(MEANING_MANDATE) : 0;
}

static unsigned of_pick(const struct when *when, const struct pick *pick) {
  const struct model *model = when->view->model;
  if (pick->ref.sort != SORT_SEAT) return pick->kind == PICK_WAY ? of_length(model, pick->ref.index) : 0;
  const struct seat *seat = &model->seats[pick->ref.index];
  unsigned number = pick->kind == PICK_SEAT ? of_seat_number(when, seat, pick->tick) : 0;
  return number | of_seat(model, seat);
}

static unsigned of_role(const struct need *need, const struct role *role) {
  unsigned found = role->holders > 1 ? 0 : BIT(MEANING_ONE_HOLDER);
  if (need->in_time) found |= BIT(MEANING_FIRST_DAY);
  if (need->in_time && role->turn_count > 1) found |= BIT(MEANING_ORDER);
  if (role->opposite && role->opposite_set == WORD_SIDE) found |= BIT(MEANING_SIDE);
  return found;
}

/* Terms that may end at any time do not begin with the year, nor each by itself. */
static unsigned of_time(const struct need *need, const struct stretch *stretch) {
  unsigned found = need->dated && !stretch->view->model->agreement.valid_from.year ? BIT(MEANING_YEAR_ONE) : 0;
  if (!need->in_time || need->loose) return found;
  if (stretch->course->role_count) found |= BIT(MEANING_FIRST_TERMS);
  return stretch->course->role_count > 1 ? found | BIT(MEANING_BEGINNING) : found;
}

unsigned background_meanings(const struct need *need, const struct stretch *stretch) {
  const struct model *model = stretch->view->model;
  const struct when *when = stretch->when;
  unsigned found = of_time(need, stretch) | (when->sits ? BIT(MEANING_MEMBERS) : 0);
  if (when->counts) found |= BIT(MEANING_TOTAL);
  for (size_t i = 0; i < stretch->picks->count; i++) found |= of_pick(when, &stretch->picks->items[i].pick);
  for (size_t i = 0; i < when->asked_count; i++) found |= of_role(need, &model->roles[when->asked[i].role]);
  return need->loose ? found & ~(BIT(MEANING_LENGTHS) | BIT(MEANING_MANDATE)) : found;
}
