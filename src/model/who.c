/* SPDX-License-Identifier: EUPL-1.2
 *
 * Party, side and sector of a holder: followed from the office or pool to its owner.
 */
#include "model/who.h"

/* Roles held by roles of bodies whose seats come from bodies …; and so many of them are gone through. */
enum { DEPTH_LIMIT = 12, GONE_THROUGH = 512 };

struct search {
  struct arena *arena;
  const struct model *model;
  enum sort sort;
  struct possible found;
  unsigned depth;
  struct ref gone[GONE_THROUGH]; /* bodies and roles: what they may give is found already */
  size_t gone_count;
};

static void search(struct search *search, struct ref who, int turn);

static void found(struct search *s, enum sort sort, uint32_t index) {
  refs_add(s->arena, &s->found.refs, (struct ref){sort, index});
}

/* A number + 1 as the model keeps it; 0 is none. */
static void found_or_nothing(struct search *s, enum sort sort, uint32_t number) {
  if (number) found(s, sort, number - 1);
  else s->found.nothing = true;
}

static void search_party(struct search *s, uint32_t party) {
  if (s->sort == SORT_PARTY) found(s, SORT_PARTY, party);
  else if (s->sort == SORT_SIDE) found_or_nothing(s, SORT_SIDE, s->model->parties[party].side);
  else s->found.nothing = true;
}

static void search_any_party(struct search *s, uint32_t side) {
  bool alone = s->sort == SORT_PARTY && s->found.refs.count == 0; /* then each is new, and not looked for */
  for (uint32_t i = 0; i < s->model->parties_count; i++) {
    if (side && s->model->parties[i].side != side) continue;
    if (alone) refs_push(s->arena, &s->found.refs, (struct ref){SORT_PARTY, i});
    else search_party(s, i);
  }
}

static void search_support(struct search *s, const struct support *support) {
  if (s->sort == SORT_SIDE) found_or_nothing(s, SORT_SIDE, support->side);
  else s->found.nothing = true;
  if (s->sort == SORT_SIDE && support->side)
    refs_add(s->arena, &s->found.alone, (struct ref){SORT_SIDE, support->side - 1});
}

/* Somebody from a side is of one of its parties, or of an organisation that counts as it and of no party. */
static void search_side(struct search *s, uint32_t side) {
  search_any_party(s, side);
  for (uint32_t i = 0; i < s->model->supports_count; i++)
    if (s->model->supports[i].side == side) search_support(s, &s->model->supports[i]);
}

/* Of whom nothing is said is of any party, or of another organisation of the model: of its side then and no party. */
static void search_anyone(struct search *s) {
  const struct model *model = s->model;
  search_any_party(s, 0);
  for (uint32_t i = 0; i < model->supports_count; i++) search_support(s, &model->supports[i]);
  for (uint32_t i = 0; i < model->offices_count; i++)
    if (!model->offices[i].owner.sort) s->found.nothing = true;
}

/* What is in several sectors is in all of them; from two sources it is in those of one of them. */
static void found_sectors(struct search *s, uint32_t set) {
  const struct refs *sectors = model_sectors(s->model, set);
  s->found.all = !s->found.refs.count && sectors->count > 1;
  s->found.several = s->found.several || sectors->count > 1;
  for (size_t i = 0; i < sectors->count; i++) found(s, SORT_SECTOR, sectors->items[i].index);
}

/* Someone of a unit or body, one of its members; without a word on its members, someone of its owner. */
static void search_body(struct search *s, uint32_t number) {
  const struct model *model = s->model;
  const struct body *body = &model->bodies[number];
  if (s->sort == SORT_SECTOR && body->sectors) {
    found_sectors(s, body->sectors);
    return;
  }
  if (body->seats_stated) {
    for (uint32_t i = 0; i < body->seat_count; i++)
      if (model->seats[body->first_seat + i].kind == SEAT_MEMBER)
        search(s, (struct ref){SORT_SEAT, body->first_seat + i}, -1);
    return;
  }
  if (body->owner.sort == SORT_SUPPORT && s->sort == SORT_PARTY) {
    search_any_party(s, model->supports[body->owner.index].side);
    s->found.nothing = true; /* its own people, or people of the parties on its side */
    return;
  }
  if (body->owner.sort) search(s, body->owner, -1);
  else if (body->owners.count)
    for (size_t i = 0; i < body->owners.count; i++) search(s, body->owners.items[i], -1);
  else if (s->sort == SORT_PARTY || s->sort == SORT_SIDE) search_any_party(s, 0);
  else s->found.nothing = true;
}

static void search_seat(struct search *s, const struct seat *seat) {
  if (s->sort == SORT_SECTOR && seat->origin->sectors) {
    found_sectors(s, seat->origin->sectors);
    return;
  }
  if (seat->holder.sort) search(s, seat->holder, -1);
  else if (seat->origin->pool.count == 0) {
    if (s->sort == SORT_SECTOR) s->found.nothing = true;
    else search_any_party(s, 0);
  }
  for (size_t i = 0; i < seat->origin->pool.count; i++) search(s, seat->origin->pool.items[i], -1);
}

bool role_sits_for_sector(const struct model *model, const struct role *role, struct ref candidate) {
  bool of_side = candidate.sort == SORT_PARTY || candidate.sort == SORT_SIDE;
  return of_side && model->sectors_count && role_is_full(role) && model->bodies[role->body].seats_stated;
}

/* Whether whoever fills a seat may be of a party or side. */
static bool may_be_of(struct search *s, uint32_t seat, struct ref of) {
  struct possible may = who_may_be(s->arena, s->model, (struct ref){SORT_SEAT, seat}, -1, of.sort);
  return may.nothing || refs_have(&may.refs, of);
}

/* A chair or deputy of a party or side alone is of the sector of the seat they fill. */
static void search_sector_of_seats(struct search *s, const struct body *body, struct ref of) {
  bool any = false;
  for (uint32_t seat = body->first_seat; seat < body->first_seat + body->seat_count; seat++) {
    if (s->model->seats[seat].kind != SEAT_MEMBER || !may_be_of(s, seat, of)) continue;
    any = true;
    search(s, (struct ref){SORT_SEAT, seat}, -1);
  }
  if (!any) s->found.nothing = true;
}

static void search_candidate(struct search *s, const struct role *role, struct ref candidate) {
  const struct body *body = &s->model->bodies[role->body];
  if (s->sort == SORT_SECTOR && role_sits_for_sector(s->model, role, candidate))
    search_sector_of_seats(s, body, candidate);
  else
    search(s, candidate, -1);
}

/* Somebody of whom no sector is said may be of any, where it is said that it is another one's. */
static void search_sector_alike(struct search *s, const struct role *role) {
  bool any = s->sort == SORT_SECTOR && s->found.nothing && role_has_some_sector(role);
  for (uint32_t i = 0; any && i < s->model->sectors_count; i++)
    found(s, SORT_SECTOR, i);
}

static void search_role(struct search *s, const struct role *role, int turn) {
  if (role->turn_count == 0) {
    bool sits = role_is_full(role) && !role_has_own_seat(s->model, (uint32_t)(role - s->model->roles));
    bool member = !body_of_structure(&s->model->bodies[role->body]) || sits; /* none, unless said */
    bool anyone = !member || body_may_be_silent(s->model, role->body);
    if (member) search_body(s, role->body);
    if (anyone && s->sort == SORT_SECTOR) s->found.nothing = true;
    else if (anyone) search_anyone(s);
    search_sector_alike(s, role);
    return;
  }
  for (size_t t = 0; t < role->turn_count; t++) {
    if (turn >= 0 && (size_t)turn % role->turn_count != t) continue;
    for (size_t i = 0; i < role->turns[t].candidates.count; i++)
      search_candidate(s, role, role->turns[t].candidates.items[i]);
  }
  search_sector_alike(s, role);
}

static void search_office(struct search *s, const struct office *office) {
  if (s->sort == SORT_SECTOR && office->sectors) found_sectors(s, office->sectors);
  else if (office->owner.sort) search(s, office->owner, -1);
  else s->found.nothing = true;
}

static bool is_in(const struct model *model, uint32_t set, uint32_t sector) {
  return set && refs_have(model_sectors(model, set), (struct ref){SORT_SECTOR, sector});
}

/* Whether a support organisation has an office or a unit in a sector, or fills seats for it. */
static bool has_people_in(const struct model *model, struct ref support, uint32_t sector) {
  for (uint32_t i = 0; i < model->offices_count; i++)
    if (ref_same(model->offices[i].owner, support) && is_in(model, model->offices[i].sectors, sector)) return true;
  for (uint32_t i = 0; i < model->bodies_count; i++)
    if (ref_same(model->bodies[i].owner, support) && is_in(model, model->bodies[i].sectors, sector)) return true;
  for (uint32_t i = 0; i < model->seats_count; i++) {
    const struct origin *origin = model->seats[i].origin;
    if (is_in(model, origin->sectors, sector) && refs_have(&origin->pool, support)) return true;
  }
  return false;
}

/* Somebody of a sector: from any party, or of an organisation of no party. */
static void search_sector_pool(struct search *s, uint32_t sector) {
  const struct model *model = s->model;
  if (s->sort == SORT_SECTOR) {
    found(s, SORT_SECTOR, sector);
    return;
  }
  search_any_party(s, 0);
  for (uint32_t i = 0; i < model->supports_count; i++)
    if (has_people_in(model, (struct ref){SORT_SUPPORT, i}, sector)) search_support(s, &model->supports[i]);
}

/* Whether a body or a role, in any turn, was gone through before. One that leads back to itself adds
 * nothing; past the limit nothing more is known. */
static bool was_gone_through(struct search *s, struct ref who, int turn) {
  if (who.sort != SORT_BODY && (who.sort != SORT_ROLE || turn >= 0)) return false;
  for (size_t i = 0; i < s->gone_count; i++)
    if (ref_same(s->gone[i], who)) return true;
  if (s->gone_count == GONE_THROUGH) {
    s->found.nothing = true;
    return true;
  }
  s->gone[s->gone_count++] = who;
  return false;
}

static void search(struct search *s, struct ref who, int turn) {
  if (was_gone_through(s, who, turn)) return;
  if (s->depth == DEPTH_LIMIT) {
    s->found.nothing = true;
    return;
  }
  s->depth++;
  switch (who.sort) {
  case SORT_PARTY: search_party(s, who.index); break;
  case SORT_SIDE:
    if (s->sort == SORT_SIDE) found(s, SORT_SIDE, who.index);
    else if (s->sort == SORT_PARTY) search_side(s, who.index + 1);
    else s->found.nothing = true;
    break;
  case SORT_SECTOR: search_sector_pool(s, who.index); break;
  case SORT_SUPPORT: search_support(s, &s->model->supports[who.index]); break;
  case SORT_OFFICE: search_office(s, &s->model->offices[who.index]); break;
  case SORT_BODY: search_body(s, who.index); break;
  case SORT_SEAT: search_seat(s, &s->model->seats[who.index]); break;
  case SORT_ROLE: search_role(s, &s->model->roles[who.index], turn); break;
  default: s->found.nothing = true; break;
  }
  s->depth--;
}

struct possible who_may_be(struct arena *arena, const struct model *model, struct ref who, int turn,
                           enum sort sort) {
  struct search s = {.arena = arena, .model = model, .sort = sort};
  search(&s, who, turn);
  if (s.found.refs.count == 0) s.found.nothing = true; /* a circle: nothing is said of anybody */
  if (s.found.nothing) s.found.all = false;            /* or of none of them */
  return s.found;
}

struct ref who_unit(const struct model *model, struct ref who) {
  switch (who.sort) {
  case SORT_BODY: return who;
  case SORT_OFFICE:
    return model->offices[who.index].owner.sort == SORT_BODY ? model->offices[who.index].owner : (struct ref){0};
  case SORT_ROLE: return (struct ref){SORT_BODY, model->roles[who.index].body};
  case SORT_SEAT: {
    const struct seat *seat = &model->seats[who.index];
    if (seat->holder.sort) return who_unit(model, seat->holder);
    return seat->origin->pool.count == 1 ? who_unit(model, seat->origin->pool.items[0]) : (struct ref){0};
  }
  default: return (struct ref){0};
  }
}

/* ---- of two at once ---- */

static bool is_person(struct ref ref) {
  return ref.sort == SORT_OFFICE || ref.sort == SORT_ROLE;
}

static bool is_quality(struct ref ref) {
  return ref.sort == SORT_PARTY || ref.sort == SORT_SIDE || ref.sort == SORT_SECTOR;
}

bool who_are_parties(const struct refs *among) {
  for (size_t i = 0; i < among->count; i++)
    if (among->items[i].sort != SORT_PARTY && among->items[i].sort != SORT_SIDE) return false;
  return among->count > 0;
}

bool who_are_qualities(const struct refs *among) {
  for (size_t i = 0; i < among->count; i++)
    if (!is_quality(among->items[i])) return false;
  return among->count > 0;
}

/* Whether a person may sit in a body: a seat is theirs, or is anyone's of a pool. */
static bool may_sit(const struct model *model, struct ref person, const struct body *body) {
  for (uint32_t i = 0; i < body->seat_count; i++) {
    const struct seat *seat = &model->seats[body->first_seat + i];
    if (seat->kind == SEAT_MEMBER && (!seat->holder.sort || ref_same(seat->holder, person))) return true;
  }
  return false;
}

static bool is_unit(const struct model *model, struct ref ref) {
  return ref.sort == SORT_BODY && model->bodies[ref.index].unit;
}

/* Whether nobody is of both: two units or two support organisations, or a unit and a support organisation that it is no
 * part of, but of a party or of another one. */
static bool are_apart(const struct model *model, struct ref one, struct ref other) {
  if (is_unit(model, other) && !is_unit(model, one)) return are_apart(model, other, one);
  if (other.sort == SORT_SUPPORT && is_unit(model, one)) {
    struct ref owner = model->bodies[one.index].owner;
    return owner.sort == SORT_PARTY || (owner.sort == SORT_SUPPORT && !ref_same(owner, other));
  }
  return (is_unit(model, one) && is_unit(model, other)) || (one.sort == SORT_SUPPORT && other.sort == SORT_SUPPORT);
}

/* A pool gives way to the one office that comes from it, and to a unit, of which more is known; a side to its party. Of
 * whom only a party or side is said may be of any sector. */
struct ref who_of_both(const struct model *model, struct ref candidate, struct ref among) {
  const struct ref nobody = {SORT_NONE, 0};
  if (ref_same(candidate, among)) return candidate;
  if (among.sort == SORT_SECTOR && (candidate.sort == SORT_PARTY || candidate.sort == SORT_SIDE)) return candidate;
  if (is_quality(among)) {
    struct possible possible = who_may_be(model->workshop->arena, model, candidate, -1, among.sort);
    struct ref narrower = candidate.sort == SORT_SIDE && among.sort == SORT_PARTY ? among : candidate;
    return refs_have(&possible.refs, among) ? narrower : nobody;
  }
  if (is_quality(candidate)) {
    struct possible possible = who_may_be(model->workshop->arena, model, among, -1, candidate.sort);
    return refs_have(&possible.refs, candidate) ? among : nobody;
  }
  if (is_person(among)) return is_person(candidate) ? nobody : who_of_both(model, among, candidate);
  if (are_apart(model, candidate, among)) return nobody;
  if (is_unit(model, among) && !is_person(candidate)) return among;
  bool employed = candidate.sort == SORT_OFFICE && among.sort == SORT_SUPPORT &&
                  ref_same(model->offices[candidate.index].owner, among);
  bool comes_from = employed || !is_person(candidate) || ref_same(who_unit(model, candidate), among) ||
                    (among.sort == SORT_BODY && may_sit(model, candidate, &model->bodies[among.index]));
  return comes_from ? candidate : nobody;
}
