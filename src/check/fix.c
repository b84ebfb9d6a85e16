/* SPDX-License-Identifier: EUPL-1.2
 *
 * Who begins, how long a term is, who holds a role, how many seats there are: each has its statement. Who fills a seat
 * has none but another seat; which of two seats somebody of two parties takes has none, and is passed over.
 */
#include "check/fix.h"

#include "base/text.h"
#include "check/choice_words.h"
#include "model/who.h"
#include "remedy/remedy.h"
#include "remedy/written.h"

struct fixing {
  struct view *view;
  const struct world *world;
  const struct model *model;
  struct lack *out;
};

static void add(const struct fixing *fixing, uint32_t body, const char *says) {
  lack_form(fixing->view->arena, fixing->out, (struct form){.of = {SORT_BODY, body}, .says = says});
}

/* ---- roles ---- */

static const struct role *role_of(const struct fixing *fixing, struct pick pick) {
  return &fixing->model->roles[pick.ref.index];
}

static void fix_length(const struct fixing *fixing, struct pick pick) {
  const struct role *role = role_of(fixing, pick);
  struct way way = fixing->world->course->ways[pick.ref.index].items[world_option(fixing->world, pick)];
  const char *name = written_role(fixing->model, role);
  add(fixing, role->body,
      WRITTEN(fixing->model, "{1} for {2}", name, written_months(fixing->model, way.period)));
}

static void fix_beginner(const struct fixing *fixing, struct pick pick) {
  const struct role *role = role_of(fixing, pick);
  add(fixing, role->body,
      remedy_beginning(fixing->model, role, (uint32_t)world_option(fixing->world, pick)));
}

static void fix_number(const struct fixing *fixing, struct pick pick) {
  const struct role *role = role_of(fixing, pick);
  const char *number = text_format(fixing->view->arena, "%d", world_option(fixing->world, pick) + 1);
  add(fixing, role->body, WRITTEN(fixing->model, "{1} {2}", written_role(fixing->model, role), number));
}

/* Whether it is the one that a candidate is, or a party of a side that it is. */
static bool is_of(const struct model *model, struct ref who, struct ref candidate) {
  bool of_side = who.sort == SORT_PARTY && candidate.sort == SORT_SIDE;
  return ref_same(who, candidate) || (of_side && model->parties[who.index].side == candidate.index + 1);
}

/* Of whom the holder is where a turn is to be somebody's alone, and the other turns stay as they are. */
static void fix_turn(const struct fixing *fixing, const struct role *role, struct ref who) {
  struct refs all = {0};
  for (size_t t = 0; t < role->turn_count; t++) {
    const struct refs *turn = &role->turns[t].candidates;
    bool own = false;
    for (size_t i = 0; i < turn->count; i++) own = own || is_of(fixing->model, who, turn->items[i]);
    if (!own && !who_are_parties(turn)) return;
    for (size_t i = 0; i < turn->count; i++)
      refs_add(fixing->view->arena, &all, own ? who : turn->items[i]);
  }
  const char *whom = written_names(fixing->model, &all, true);
  if (whom) add(fixing, role->body, WRITTEN(fixing->model, "{1} from {2}", written_role(fixing->model, role), whom));
}

static void fix_from(const struct fixing *fixing, const struct role *role, const struct set *set) {
  const char *name = written_role(fixing->model, role);
  for (size_t i = 0; i < set->count && role->turn_count > 1; i++)
    fix_turn(fixing, role, fixing->view->pile[set->start + i].ref);
  for (size_t i = 0; i < set->count; i++) {
    struct ref who = fixing->view->pile[set->start + i].ref;
    const char *whom = written_name(fixing->model, who);
    bool person = who.sort == SORT_OFFICE || who.sort == SORT_ROLE;
    if (person) add(fixing, role->body, WRITTEN(fixing->model, "{1} held by {2}", name, whom));
    add(fixing, role->body, WRITTEN(fixing->model, "{1} from {2}", name, whom));
  }
}

/* Of whom a holder is, if of one; `sort`: a party or side. */
static struct ref one_of(const struct fixing *fixing, struct ref who, enum sort sort) {
  struct view *view = fixing->view;
  struct set set = {.start = view->pile_count};
  struct ref one = {SORT_NONE, 0};
  if (world_who(view, who, sort, &set) && set.count == 1) one = view->pile[set.start].ref;
  view->pile_count = set.start;
  return one;
}

/* Of another side than the holders of other roles of the body, or of the same. */
static void fix_beside(const struct fixing *fixing, struct ref who) {
  const struct model *model = fixing->model;
  const struct role *role = &model->roles[who.index];
  const struct body *body = &model->bodies[role->body];
  struct ref own = one_of(fixing, who, SORT_SIDE);
  for (uint32_t i = body->first_role; own.sort && i < body->first_role + body->role_count; i++) {
    struct ref other = one_of(fixing, (struct ref){SORT_ROLE, i}, SORT_SIDE);
    if (i == who.index || !other.sort) continue;
    const char *name = written_role(model, role), *its = written_role(model, &model->roles[i]);
    add(fixing, role->body, ref_same(own, other) ? WRITTEN(model, "{1} from same side as {2}", name, its)
                                                 : WRITTEN(model, "{1} from other side than {2}", name, its));
  }
}

/* The holder by name, by party and by side; beside others. */
static void fix_holder(const struct fixing *fixing, struct ref who, uint32_t tick) {
  struct view *view = fixing->view;
  const struct role *role = &fixing->model->roles[who.index];
  static const enum sort sorts[] = {SORT_PARTY, SORT_SIDE};
  struct set set = {.start = view->pile_count};
  view->world = fixing->world;
  view->tick = tick;
  if (world_pool(view, who, &set) && set.count == 1) fix_from(fixing, role, &set);
  view->pile_count = set.start;
  for (size_t i = 0; i < sizeof sorts / sizeof *sorts; i++) {
    set = (struct set){.start = view->pile_count};
    if (world_who(view, who, sorts[i], &set) && set.count == 1) fix_from(fixing, role, &set);
    view->pile_count = set.start;
  }
  fix_beside(fixing, who);
  view->world = NULL;
  view->tick = 0;
}

/* ---- seats ---- */

static bool comes_from(const struct seat *seat, const struct refs *pool) {
  const struct refs *own = &seat->origin->pool;
  return own->count == 1 && pool->count == 1 && ref_same(own->items[0], pool->items[0]);
}

/* How many members a body has in the world; of a pool (NULL: of all). */
static unsigned members_of(const struct fixing *fixing, uint32_t number, const struct refs *pool) {
  const struct body *body = &fixing->model->bodies[number];
  unsigned count = 0;
  fixing->view->world = fixing->world;
  for (uint32_t i = body->first_seat; i < body->first_seat + body->seat_count; i++) {
    const struct seat *seat = &fixing->model->seats[i];
    if (seat->kind != SEAT_MEMBER || (pool && !comes_from(seat, pool))) continue;
    count += !seat->possible || world_seat(fixing->view, i) == TRUTH_YES;
  }
  fixing->view->world = NULL;
  return count;
}

static void add_seat_for_each(const struct fixing *fixing, uint32_t body) {
  add(fixing, body, WRITTEN(fixing->model, "members 1 from each party"));
}

/* How many there are; or one for each party, whatever else there is. */
static void fix_seats(const struct fixing *fixing, struct pick pick) {
  const struct model *model = fixing->model;
  const struct seat *seat = &model->seats[pick.ref.index];
  if (seat->kind != SEAT_MEMBER) return;
  if (view_seat_of_silence(model, seat)) {
    add_seat_for_each(fixing, seat->body);
    return;
  }
  const struct refs *pool = &seat->origin->pool;
  const char *from = written_names(model, pool, false);
  const char *some = text_format(fixing->view->arena, "%u", members_of(fixing, seat->body, pool));
  const char *all = text_format(fixing->view->arena, "%u", members_of(fixing, seat->body, NULL));
  if (pool->count == 1) add(fixing, seat->body, WRITTEN(model, "stated {1} from {2}", some, from));
  add(fixing, seat->body, WRITTEN(model, "stated {1}", all));
  add_seat_for_each(fixing, seat->body);
}

/* A seat for each party, and one for the party of whoever fills it: what is chosen for it then no longer matters. */
static void fix_member(const struct fixing *fixing, struct ref seat, uint32_t tick) {
  const struct model *model = fixing->model;
  uint32_t body = model->seats[seat.index].body;
  if (model->seats[seat.index].kind != SEAT_MEMBER) return;
  fixing->view->world = fixing->world;
  fixing->view->tick = tick;
  struct ref party = one_of(fixing, seat, SORT_PARTY);
  fixing->view->world = NULL;
  fixing->view->tick = 0;
  add_seat_for_each(fixing, body);
  if (party.sort) add(fixing, body, WRITTEN(model, "members 1 from {1}", written_name(model, party)));
}

/* ---- which of several ---- */

/* The link that is meant, as a statement of its own. */
static void fix_meant(const struct fixing *fixing, struct pick pick) {
  const struct model *model = fixing->model;
  struct ref meant = choice_meant(fixing->view, pick, world_option(fixing->world, pick));
  const struct link *link = meant.sort == SORT_LINK ? &model->links[meant.index] : NULL;
  if (!link || !link->word) return;
  const struct words *words = model->workshop->words;
  enum word particle = word_get(link->word)->particle;
  const char *verb = words_spelling(words, LANGUAGE_ENGLISH, link->word);
  const char *pattern = particle ? text_format(fixing->view->arena, "%s %s {1}", verb,
                                               words_spelling(words, LANGUAGE_ENGLISH, particle))
                                 : text_format(fixing->view->arena, "%s {1}", verb);
  lack_form(fixing->view->arena, fixing->out,
            (struct form){.of = link->from, .says = WRITTEN(model, pattern, written_name(model, link->to))});
}

/* ---- all kinds ---- */

void fix_pick(struct view *view, const struct world *world, struct pick pick, struct lack *out) {
  const struct fixing fixing = {view, world, view->model, out};
  struct ref who = pick.of.sort ? pick.of : pick.ref;
  uint32_t tick = pick.tick == TICK_ALWAYS ? 0 : pick.tick;
  if (world_option(world, pick) < 0) return;
  switch (pick.kind) {
  case PICK_WAY: fix_length(&fixing, pick); break;
  case PICK_TURN: fix_beginner(&fixing, pick); break;
  case PICK_NUMBER: fix_number(&fixing, pick); break;
  case PICK_SEAT: fix_seats(&fixing, pick); break;
  case PICK_MEANT: fix_meant(&fixing, pick); break;
  case PICK_HOLDER:
  case PICK_SECTOR:
    if (who.sort == SORT_ROLE) fix_holder(&fixing, who, tick);
    if (who.sort == SORT_SEAT) fix_member(&fixing, who, tick);
    break;
  default: break;
  }
}
