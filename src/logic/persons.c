/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: who holds roles and seats as it is stated. Nothing is picked.
 */
#include "logic/persons.h"

#include "logic/offices.h"

enum { NOT_ASKED = 0, NEVER, IF_COMPETED, EVER };

struct persons {
  struct refs offices; /* all that are named as holders */
  bool *noted;         /* by office: it is among these */
  bool *succeeded;     /* by role: another one is taken over from it */
  uint8_t *matter;     /* by body */
  struct refs **leading; /* by body: the offices that its roles may be held by; NULL: not asked yet */
};

static void note(const struct view *view, struct persons *persons, struct ref who) {
  if (who.sort == SORT_OFFICE && !persons->noted[who.index]) {
    persons->noted[who.index] = true;
    refs_push(view->arena, &persons->offices, who);
  }
}

static void note_all(const struct view *view, struct persons *persons, const struct refs *refs) {
  for (size_t i = 0; i < refs->count; i++)
    note(view, persons, refs->items[i]);
}

static struct persons *persons_new(const struct view *view) {
  const struct model *model = view->model;
  struct persons *persons = arena_alloc(view->arena, sizeof *persons);
  persons->noted = arena_array(view->arena, model->offices_count + 1, sizeof *persons->noted);
  persons->succeeded = arena_array(view->arena, model->roles_count + 1, sizeof *persons->succeeded);
  persons->leading = arena_array(view->arena, model->bodies_count + 1, sizeof *persons->leading);
  persons->matter = arena_array(view->arena, model->bodies_count + 1, sizeof *persons->matter);
  for (uint32_t i = 0; i < model->roles_count; i++) {
    const struct role *role = &model->roles[i];
    for (size_t turn = 0; turn < role->turn_count; turn++)
      note_all(view, persons, &role->turns[turn].candidates);
    if (role->succeeds)
      persons->succeeded[role->succeeds - 1] = true;
  }
  const struct origin *before = NULL;
  for (uint32_t i = 0; i < model->seats_count; i++) {
    const struct seat *seat = &model->seats[i];
    note(view, persons, seat->holder);
    if (seat->origin != before)
      note_all(view, persons, &seat->origin->pool);
    before = seat->origin;
  }
  return persons;
}

/* Whether nothing more is said of who has a role than that it is one of the members. */
static bool is_whoever_sits(const struct role *role) {
  return role_is_of_member(role) || (role_is_full(role) && !role->turn_count && !role->succeeds);
}

static uint8_t matter(const struct view *view, const struct persons *persons, const struct body *body) {
  uint8_t found = NEVER;
  for (uint32_t i = body->first_role; i < body->first_role + body->role_count; i++)
    if (is_whoever_sits(&view->model->roles[i]) && found != EVER)
      found = persons->succeeded[i] ? EVER : IF_COMPETED;
  return body->seats_stated && persons->offices.count ? found : NEVER;
}

static struct persons *persons_in(struct view *view) {
  if (!view->persons)
    view->persons = persons_new(view);
  return view->persons;
}

bool persons_matter(struct view *view, uint32_t body, bool sets_aside) {
  struct persons *persons = persons_in(view);
  uint8_t *kept = &persons->matter[body];
  if (*kept == NOT_ASKED)
    *kept = matter(view, persons, &view->model->bodies[body]);
  return *kept == EVER || (*kept == IF_COMPETED && offices_compete(view, body, sets_aside));
}

/* The offices that hold roles of a body; where it is others who hold them, or are whoever does, all. */
static const struct refs *leading(struct view *view, uint32_t number) {
  struct persons *persons = persons_in(view);
  const struct body *body = &view->model->bodies[number];
  if (persons->leading[number])
    return persons->leading[number];
  struct refs *offices = arena_alloc(view->arena, sizeof *offices);
  bool all = persons->matter[number] == EVER;
  for (uint32_t i = body->first_role; i < body->first_role + body->role_count; i++) {
    const struct role *role = &view->model->roles[i];
    for (size_t turn = 0; turn < role->turn_count; turn++)
      for (size_t k = 0; k < role->turns[turn].candidates.count; k++) {
        struct ref who = role->turns[turn].candidates.items[k];
        if (who.sort == SORT_OFFICE)
          refs_add(view->arena, offices, who);
        all = all || who.sort == SORT_ROLE || (who.sort == SORT_BODY && who.index != number);
      }
  }
  return persons->leading[number] = all ? &persons->offices : offices;
}

struct refs persons_of_seat(struct view *view, struct arena *arena, uint32_t seat, bool anyone) {
  const struct refs *all = leading(view, view->model->seats[seat].body);
  struct ref party = known_who(view->known, (struct ref){SORT_SEAT, seat}, -1, SORT_PARTY).one;
  struct refs offices = {0};
  if (anyone || !party.sort)
    return *all;
  for (size_t i = 0; i < all->count; i++)
    if (ref_same(known_who(view->known, all->items[i], -1, SORT_PARTY).one, party))
      refs_push(arena, &offices, all->items[i]);
  return offices;
}
