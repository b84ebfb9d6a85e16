/* SPDX-License-Identifier: EUPL-1.2
 *
 * The sets a rule can run over: all things of a sort that stand in the text as wanted.
 */
#include "logic/fields.h"

struct set set_since(const struct view *view, size_t start) {
  return (struct set){.start = start, .count = view->pile_count - start};
}

static struct set all_of(struct view *view, const struct wanted *wanted, enum sort sort,
                         bool (*is_one)(const struct model *model, uint32_t number)) {
  size_t start = view->pile_count, count = model_count(view->model, sort);
  for (size_t i = 0; i < count; i++)
    if (!is_one || is_one(view->model, (uint32_t)i))
      view_push_thing(view, (struct ref){sort, (uint32_t)i}, wanted->standings);
  return set_since(view, start);
}

static bool in_structure(const struct model *model, uint32_t number) {
  return body_of_structure(&model->bodies[number]);
}

static bool is_unit(const struct model *model, uint32_t number) {
  return model->bodies[number].unit;
}

static bool is_outside(const struct model *model, uint32_t number) {
  return model->bodies[number].outside;
}

static bool is_municipality(const struct model *model, uint32_t number) {
  return model->parties[number].kind == WORD_MUNICIPALITY;
}

static bool role_in_structure(const struct model *model, uint32_t number) {
  return in_structure(model, model->roles[number].body) && !model->roles[number].implied;
}

struct set all_bodies(struct view *view, const struct wanted *wanted) {
  return all_of(view, wanted, SORT_BODY, in_structure);
}

struct set all_units(struct view *view, const struct wanted *wanted) {
  return all_of(view, wanted, SORT_BODY, is_unit);
}

struct set all_outside(struct view *view, const struct wanted *wanted) {
  return all_of(view, wanted, SORT_BODY, is_outside);
}

struct set all_municipalities(struct view *view, const struct wanted *wanted) {
  return all_of(view, wanted, SORT_PARTY, is_municipality);
}

struct set all_roles(struct view *view, const struct wanted *wanted) {
  return all_of(view, wanted, SORT_ROLE, role_in_structure);
}

#define ALL_OF(name, sort)                                                                         \
  struct set name(struct view *view, const struct wanted *wanted) {                                \
    return all_of(view, wanted, sort, NULL);                                                       \
  }

ALL_OF(all_parties, SORT_PARTY)
ALL_OF(all_sides, SORT_SIDE)
ALL_OF(all_sectors, SORT_SECTOR)
ALL_OF(all_levels, SORT_LEVEL)
ALL_OF(all_areas, SORT_AREA)
ALL_OF(all_supports, SORT_SUPPORT)
ALL_OF(all_offices, SORT_OFFICE)
ALL_OF(all_matters, SORT_MATTER)
ALL_OF(all_documents, SORT_DOCUMENT)
ALL_OF(all_costs, SORT_COST)
ALL_OF(all_links, SORT_LINK)
ALL_OF(all_powers, SORT_POWER)
ALL_OF(all_meetings, SORT_MEETING)
ALL_OF(all_papers, SORT_PAPER)
ALL_OF(all_figures, SORT_FIGURE)
ALL_OF(all_evaluations, SORT_EVALUATION)
ALL_OF(all_notices, SORT_NOTICE)
ALL_OF(all_tasks, SORT_TASK)
ALL_OF(all_procedures, SORT_PROCEDURE)

/* Powers kept for someone, one of each statement: to see what is denied to all others. */
struct set all_reservations(struct view *view, const struct wanted *wanted) {
  size_t start = view->pile_count;
  (void)wanted;
  for (size_t i = 0; i < view->index->reservation_count; i++)
    view_push_thing(view, (struct ref){SORT_POWER, view->index->reservations[i]}, STANDINGS_ALL);
  return set_since(view, start);
}

/* The agreement itself, also where the model says nothing of it. */
struct set the_structure(struct view *view, const struct wanted *wanted) {
  size_t start = view->pile_count;
  (void)wanted;
  view_push(view, (struct found){.ref = {SORT_AGREEMENT, 0}});
  if (view->model->has_agreement)
    view_read(view, model_statement(view->model, (struct ref){SORT_AGREEMENT, 0}));
  return set_since(view, start);
}
