/* SPDX-License-Identifier: EUPL-1.2
 *
 * What exists stays; what is stated of how it is filled goes.
 */
#include "model/unfilled.h"

/* Where nothing is said of who sits in a body, the chair and the deputies do: that is what the language means. */
static bool is_meant(const struct model *model, const struct seat *seat) {
  return seat->holder.sort == SORT_ROLE && !model->bodies[seat->body].seats_stated;
}

/* The seats of one phrase share what is said of where they come from; its label alone is left. */
static struct seat *unfilled_seats(const struct model *model) {
  struct arena *arena = model->workshop->arena;
  struct seat *seats = arena_array(arena, model->seats_count + 1, sizeof *seats);
  struct origin *left = NULL;
  for (size_t i = 0; i < model->seats_count; i++) {
    seats[i] = model->seats[i];
    if (i == 0 || seats[i].origin != model->seats[i - 1].origin) {
      left = arena_alloc(arena, sizeof *left);
      *left = (struct origin){.label = seats[i].origin->label};
    }
    seats[i].origin = left;
    if (!is_meant(model, &seats[i])) seats[i].holder = (struct ref){SORT_NONE, 0};
  }
  return seats;
}

static struct role unfilled_role(struct role role) {
  role.turns = NULL;
  role.limits = NULL;
  role.turn_count = role.limit_count = 0;
  role.opposite = role.alike = role.succeeds = 0;
  role.has_period = role.period_minimum = role.whole_mandate = role.period_unstated = false;
  role.period_months = 0;
  role.first_turn = -1;
  role.begins = (struct date){0};
  return role;
}

const struct model *model_unfilled(const struct model *model) {
  struct arena *arena = model->workshop->arena;
  struct model *unfilled = arena_alloc(arena, sizeof *unfilled);
  *unfilled = *model;
  unfilled->seats = unfilled_seats(model);
  unfilled->open_seats = NULL;
  unfilled->roles = arena_array(arena, model->roles_count + 1, sizeof *unfilled->roles);
  for (size_t i = 0; i < model->roles_count; i++) unfilled->roles[i] = unfilled_role(model->roles[i]);
  return unfilled;
}
