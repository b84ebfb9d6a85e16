/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: who holds roles and seats as it is stated. Nothing is picked.
 */
#include "logic/persons.h"

#include "logic/offices.h"

#include <string.h>

enum { NOT_ASKED = 0, NEVER, IF_COMPETED, EVER };
enum contest { CONTEST_NONE, CONTEST_IF_ASIDE, CONTEST_EVER };

/* Bodies of one circle share people: one has roles or seats for whoever has one in another. */
struct circle {
  uint32_t next;        /* another of the circle of a body, or itself where it stands for the circle */
  struct refs offices;  /* that may hold roles or seats in the body; of what stands for it, in the circle */
  bool shared;          /* of what stands for it: there are others in it */
  enum contest contest; /* of what stands for it, where it is shared: whether two of these may want a seat */
};

struct persons {
  struct refs offices;    /* all that are named as holders */
  bool *noted;            /* by office: it is among these */
  bool *succeeded;        /* by role: another one is taken over from it */
  uint8_t *matter;        /* by body */
  struct refs **leading;  /* by body: the offices that its roles may be held by; NULL: not asked yet */
  struct circle *circles; /* by body */
};

/* Ways get shorter as they are gone (R. Tarjan and J. van Leeuwen, “Worst-case Analysis of Set Union Algorithms”,
 * Journal of the ACM 31, 1984). */
static struct circle *circle_of(const struct persons *persons, uint32_t body) {
  struct circle *circles = persons->circles;
  while (circles[body].next != body)
    body = circles[body].next = circles[circles[body].next].next;
  return &circles[body];
}

/* Of a body of which it is not said who sits there nobody is known by a seat. */
static void share(const struct view *view, const struct persons *persons, uint32_t one, uint32_t other) {
  if (!view->model->bodies[other].seats_stated)
    return;
  struct circle *its = circle_of(persons, one), *stays = circle_of(persons, other);
  its->next = (uint32_t)(stays - persons->circles);
  stays->shared = stays->shared || its != stays;
}

/* That somebody may hold a role or a seat of a body. */
static void note(const struct view *view, struct persons *persons, uint32_t body, struct ref who) {
  if (who.sort == SORT_ROLE)
    share(view, persons, body, view->model->roles[who.index].body);
  if (who.sort == SORT_BODY)
    share(view, persons, body, who.index);
  if (who.sort != SORT_OFFICE)
    return;
  refs_add(view->arena, &persons->circles[body].offices, who);
  if (!persons->noted[who.index])
    refs_push(view->arena, &persons->offices, who);
  persons->noted[who.index] = true;
}

static void note_all(const struct view *view, struct persons *persons, uint32_t body, const struct refs *refs) {
  for (size_t i = 0; i < refs->count; i++)
    note(view, persons, body, refs->items[i]);
}

static void note_holders(const struct view *view, struct persons *persons) {
  const struct model *model = view->model;
  for (uint32_t i = 0; i < model->roles_count; i++) {
    const struct role *role = &model->roles[i];
    for (size_t turn = 0; turn < role->turn_count; turn++)
      note_all(view, persons, role->body, &role->turns[turn].candidates);
    if (role->succeeds)
      persons->succeeded[role->succeeds - 1] = true;
  }
  const struct origin *before = NULL;
  for (uint32_t i = 0; i < model->seats_count; i++) {
    const struct seat *seat = &model->seats[i];
    if (seat->kind != SEAT_MEMBER)
      continue;
    note(view, persons, seat->body, seat->holder);
    if (seat->origin != before)
      note_all(view, persons, seat->body, &seat->origin->pool);
    before = seat->origin;
  }
}

static uint32_t party_of(const struct view *view, struct ref who) {
  struct ref party = known_who(view->known, who, -1, SORT_PARTY).one;
  return party.sort ? party.index + 1 : 0;
}

/* Offices that may be wanted in a body, and those of them without a seat of their own there: how many, by party. */
struct wanted {
  bool *seated; /* by office: there is a seat of its own */
  uint32_t *all, *unseated;
};

static struct wanted wanted_new(const struct view *view) {
  const struct model *model = view->model;
  return (struct wanted){arena_array(view->arena, model->offices_count + 1, sizeof(bool)),
                         arena_array(view->arena, model->parties_count + 1, sizeof(uint32_t)),
                         arena_array(view->arena, model->parties_count + 1, sizeof(uint32_t))};
}

static void count_wanted(const struct view *view, const struct body *body, const struct refs *offices,
                         struct wanted *wanted) {
  const struct model *model = view->model;
  memset(wanted->seated, 0, (model->offices_count + 1) * sizeof *wanted->seated);
  memset(wanted->all, 0, (model->parties_count + 1) * sizeof *wanted->all);
  memset(wanted->unseated, 0, (model->parties_count + 1) * sizeof *wanted->unseated);
  for (uint32_t i = body->first_seat; i < body->first_seat + body->seat_count; i++) {
    const struct seat *seat = &model->seats[i];
    if (seat->kind == SEAT_MEMBER && !seat->possible && seat->holder.sort == SORT_OFFICE)
      wanted->seated[seat->holder.index] = true;
  }
  for (size_t i = 0; i < offices->count; i++) {
    uint32_t party = party_of(view, offices->items[i]);
    wanted->all[party]++;
    wanted->unseated[party] += !wanted->seated[offices->items[i].index];
  }
}

static bool is_somebody(struct ref who) {
  return who.sort == SORT_OFFICE || who.sort == SORT_ROLE || who.sort == SORT_BODY;
}

static enum contest contest_for(const struct wanted *wanted, uint32_t party) {
  if (wanted->unseated[party] > 1)
    return CONTEST_EVER;
  return wanted->all[party] > 1 ? CONTEST_IF_ASIDE : CONTEST_NONE;
}

/* Whether nothing is said of who fills a seat than of which party they are, if that: neither that they are of a body or
 * hold a role, nor which office. */
static bool is_for_anybody(const struct seat *seat) {
  if (seat->kind != SEAT_MEMBER || is_somebody(seat->holder))
    return false;
  for (size_t i = 0; i < seat->origin->pool.count; i++)
    if (!is_somebody(seat->origin->pool.items[i]))
      return true;
  return seat->origin->pool.count == 0;
}

/* Whether two offices of a circle may want a seat of a body that is for anybody, or for anybody of their party. */
static enum contest contest_in(const struct view *view, const struct body *body, const struct refs *offices,
                               struct wanted *wanted) {
  const struct model *model = view->model;
  enum contest most = CONTEST_NONE;
  count_wanted(view, body, offices, wanted);
  for (uint32_t i = body->first_seat; i < body->first_seat + body->seat_count; i++) {
    if (!is_for_anybody(&model->seats[i]))
      continue;
    uint32_t party = party_of(view, (struct ref){SORT_SEAT, i});
    for (uint32_t any = party ? party : 1; any <= (party ? party : model->parties_count); any++)
      if (contest_for(wanted, any) > most)
        most = contest_for(wanted, any);
  }
  return most;
}

static void find_contests(const struct view *view, struct persons *persons) {
  const struct model *model = view->model;
  for (uint32_t body = 0; body < model->bodies_count; body++) {
    struct circle *circle = circle_of(persons, body);
    const struct refs *offices = &persons->circles[body].offices;
    for (size_t i = 0; circle != &persons->circles[body] && i < offices->count; i++)
      refs_add(view->arena, &circle->offices, offices->items[i]);
  }
  struct wanted wanted = wanted_new(view);
  for (uint32_t body = 0; body < model->bodies_count; body++) {
    struct circle *circle = circle_of(persons, body);
    enum contest contest = CONTEST_NONE;
    if (circle->shared && model->bodies[body].seats_stated)
      contest = contest_in(view, &model->bodies[body], &circle->offices, &wanted);
    circle->contest = contest > circle->contest ? contest : circle->contest;
  }
}

static struct persons *persons_new(const struct view *view) {
  const struct model *model = view->model;
  struct persons *persons = arena_alloc(view->arena, sizeof *persons);
  persons->noted = arena_array(view->arena, model->offices_count + 1, sizeof *persons->noted);
  persons->succeeded = arena_array(view->arena, model->roles_count + 1, sizeof *persons->succeeded);
  persons->leading = arena_array(view->arena, model->bodies_count + 1, sizeof *persons->leading);
  persons->matter = arena_array(view->arena, model->bodies_count + 1, sizeof *persons->matter);
  persons->circles = arena_array(view->arena, model->bodies_count + 1, sizeof *persons->circles);
  for (uint32_t i = 0; i < model->bodies_count; i++)
    persons->circles[i].next = i;
  note_holders(view, persons);
  find_contests(view, persons);
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
  enum contest contest = circle_of(persons, body)->contest;
  bool contested = contest == CONTEST_EVER || (contest == CONTEST_IF_ASIDE && sets_aside);
  return *kept == EVER || (contested && view->model->bodies[body].seats_stated) ||
         (*kept == IF_COMPETED && offices_compete(view, body, sets_aside));
}

/* The offices that hold roles of a body; where it is others who hold them, or are whoever does, all. */
static const struct refs *leading(struct view *view, uint32_t number) {
  struct persons *persons = persons_in(view);
  const struct body *body = &view->model->bodies[number];
  if (persons->leading[number])
    return persons->leading[number];
  if (persons->matter[number] != EVER && circle_of(persons, number)->contest)
    return persons->leading[number] = &circle_of(persons, number)->offices;
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
