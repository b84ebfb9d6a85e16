/* SPDX-License-Identifier: EUPL-1.2
 *
 * By name, and by party, side or sector where the name does not tell; by the office behind a seat where two look alike.
 */
#include "check/holder_words.h"

#include "base/text.h"
#include "check/naming.h"
#include "model/who.h"

#include <string.h>

enum { PARTIES_MOST = 3 };

struct refs holder_in(struct view *view, const struct world *world, struct ref who, uint32_t tick, enum sort sort) {
  struct set of = {.start = view->pile_count};
  struct refs refs = {0};
  view->world = world;
  view->tick = tick == TICK_ALWAYS ? 0 : tick;
  bool known = sort ? world_who(view, who, sort, &of) : world_pool(view, who, &of);
  for (size_t i = 0; known && i < of.count; i++) refs_push(view->arena, &refs, view->pile[of.start + i].ref);
  view->pile_count = of.start;
  view->world = NULL;
  view->tick = 0;
  return refs;
}

/* Who it may be where nothing more is known: nothing asked for it then. Few parties are named. */
static const char *perhaps_shown(struct view *view, struct ref who, enum language language) {
  struct possible may = {0};
  if (who.sort == SORT_ROLE) may = who_may_be(view->arena, view->model, who, -1, SORT_PARTY);
  if (!may.refs.count || may.refs.count > PARTIES_MOST || may.nothing)
    return saying_get(SAY_SOMEBODY_UNNAMED, language);
  return shown_refs(view, &may.refs, SAY_OR, language);
}

const char *holder_words(struct view *view, const struct world *world, struct ref who, bool sector, uint32_t tick,
                         enum language language) {
  struct refs names = {0};
  if (!sector && who.sort != SORT_OFFICE) names = holder_in(view, world, who, tick, SORT_NONE);
  struct refs parties = holder_in(view, world, who, tick, sector ? SORT_SECTOR : SORT_PARTY);
  if (!sector && !parties.count) parties = holder_in(view, world, who, tick, SORT_SIDE);
  bool named = names.count && names.items[0].sort != SORT_SIDE && names.items[0].sort != SORT_PARTY;
  if (parties.count && (who.sort == SORT_SEAT || (names.count && !named && parties.items[0].sort == SORT_PARTY)))
    return shown_refs(view, &parties, SAY_AND, language);
  const char *party = parties.count ? shown_refs(view, &parties, SAY_AND, language) : NULL;
  const char *name = names.count ? shown_refs(view, &names, SAY_AND, language) : NULL;
  if (names.count == 1 && names.items[0].sort == SORT_BODY)
    name = SAYING_WITH(view->arena, language, SAY_A_MEMBER_OF, name);
  bool same = party && name && strstr(name, party);
  if (!name || !party || same) return name ? name : party ? party : perhaps_shown(view, who, language);
  return text_format(view->arena, "%s (%s)", name, party);
}

const char *holder_words_while(struct view *view, const struct world *world, struct ref role, uint32_t tick,
                               enum language language) {
  size_t count;
  view->world = world;
  const uint32_t *turns = world_turns(view, role.index, tick, &count);
  view->world = NULL;
  if (count < 2)
    return holder_words(view, world, role, false, tick, language);
  const char **names = arena_array(view->arena, count, sizeof *names);
  for (size_t i = 0; i < count; i++)
    names[i] = shown_refs(view, &view->model->roles[role.index].turns[turns[i]].candidates, SAY_OR, language);
  return SAYING_WITH(view->arena, language, SAY_IN_TURN,
                     shown_list(view, names, count, 0, LIST_FULL, SAY_AND, language));
}

/* ---- what looks alike in both ---- */

/* The seat that whoever holds a role fills in a world; SORT_NONE: that is not picked. */
static struct ref seat_of_role(struct view *view, const struct world *world, struct ref role, uint32_t tick) {
  struct ref body = {SORT_BODY, view->model->roles[role.index].body};
  struct somebody member = {body, role};
  int option = world_option(world, when_holder_pick(member, tick));
  uint32_t seat = option < 0 ? 0 : holding_of(world->holdings, member)->options[option].seat;
  return seat ? (struct ref){SORT_SEAT, seat - 1} : (struct ref){SORT_NONE, 0};
}

/* The office behind the seat they fill; of which sector they are. None where it is not known. */
static struct refs office_in(struct view *view, const struct world *world, struct ref role, uint32_t tick) {
  struct ref seat = seat_of_role(view, world, role, tick);
  return seat.sort ? holder_in(view, world, seat, tick, SORT_NONE) : (struct refs){0};
}

static struct refs sector_in(struct view *view, const struct world *world, struct ref role, uint32_t tick) {
  return holder_in(view, world, role, tick, SORT_SECTOR);
}

static bool same_refs(const struct refs *a, const struct refs *b) {
  bool same = a->count == b->count;
  for (size_t i = 0; i < a->count && same; i++) same = refs_have(b, a->items[i]);
  return same;
}

/* What tells the holder of a role in the first world from the one in the other, if these look alike: NULL. */
static const char *told_apart(struct view *view, const struct world *own, const struct world *other, struct ref role,
                              uint32_t tick, enum language language) {
  struct refs (*const by[])(struct view *, const struct world *, struct ref, uint32_t) = {office_in, sector_in};
  for (size_t i = 0; i < sizeof by / sizeof *by; i++) {
    struct refs here = by[i](view, own, role, tick), there = by[i](view, other, role, tick);
    if (here.count && !same_refs(&here, &there)) return shown_refs(view, &here, SAY_AND, language);
  }
  return NULL;
}

const char *holder_words_apart(struct view *view, const struct settled *settled, const struct world *world,
                               struct ref role, uint32_t tick, enum language language) {
  const struct world *other = world == settled->example ? settled->counterexample : settled->example;
  const char *who = holder_words(view, world, role, false, tick, language);
  bool alike = other && strcmp(who, holder_words(view, other, role, false, tick, language)) == 0;
  const char *apart = alike ? told_apart(view, world, other, role, tick, language) : NULL;
  if (!apart) return who;
  return strstr(apart, who) ? apart : text_format(view->arena, "%s, %s", who, apart);
}
