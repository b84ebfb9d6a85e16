/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: a model. Out: seats and links put together by statement. Bodies: group_bodies.c.
 */
#include "page/group.h"

#include <string.h>

/* ---- seats ---- */

static uint32_t family_of_holder(const struct model *model, struct ref holder) {
  if (holder.sort == SORT_OFFICE) return model->offices[holder.index].family;
  if (holder.sort == SORT_ROLE) return model->bodies[model->roles[holder.index].body].family;
  return 0;
}

static bool same_refs(const struct refs *a, const struct refs *b) {
  if (a->count != b->count) return false;
  for (size_t i = 0; i < a->count; i++) {
    if (!refs_have(b, a->items[i])) return false;
  }
  return true;
}

/* Pools of one party each are alike: "each municipality". */
static bool pools_alike(const struct refs *a, const struct refs *b) {
  bool parties = a->count == 1 && b->count == 1 && a->items[0].sort == SORT_PARTY &&
                 b->items[0].sort == SORT_PARTY;
  return parties || same_refs(a, b);
}

static bool same_label(const char *a, const char *b) {
  return a == b || (a && b && strcmp(a, b) == 0);
}

static bool seats_alike(const struct model *model, const struct seat *a, const struct seat *b) {
  const struct statement *left = tell_statement(model, a->statement);
  const struct statement *right = tell_statement(model, b->statement);
  if (left->item != right->item || a->kind != b->kind || left->branch != right->branch ||
      a->origin->sectors != b->origin->sectors || !same_label(a->origin->label, b->origin->label) ||
      !ref_same(a->origin->drawn_from, b->origin->drawn_from) || a->holder.sort != b->holder.sort) {
    return false;
  }
  if (a->holder.sort == SORT_NONE) return pools_alike(&a->origin->pool, &b->origin->pool);
  uint32_t family = family_of_holder(model, a->holder);
  return ref_same(a->holder, b->holder) ||
         (family && family == family_of_holder(model, b->holder));
}

/* Whether the seat need not be there even where the alternative holds that it stands in. */
static bool may_be_missing(const struct seat *seat) {
  return seat->possible && !seat->certain_in_branch;
}

/* How many seats in words, and the last number in them; NULL: not stated. */
struct seat_number {
  const char *words;
  size_t last;
};

static struct seat_number number_of_seats(const struct teller *teller,
                                          const struct seat_group *group) {
  const struct statement *statement = tell_statement(teller->model, group->first->statement);
  bool permitted = statement->standing == STANDING_PERMITTED;
  size_t all = group->certain + group->possible, fewest = all - group->open;
  const char *least = text_format(teller->arena, "%zu", group->certain);
  const char *most = text_format(teller->arena, "%zu", all);
  if (!group->possible) return (struct seat_number){least, all};
  if (group->open) { /* how far they run is the tool's own limit */
    if (!fewest) return (struct seat_number){NULL, 0};
    least = text_format(teller->arena, "%zu", fewest);
    return (struct seat_number){TELL_WITH(teller, SAY_AT_LEAST, least), fewest};
  }
  if (permitted || !group->certain) {
    return (struct seat_number){TELL_WITH(teller, SAY_AT_MOST, most), all};
  }
  return (struct seat_number){text_format(teller->arena, "%s–%s", least, most), all};
}

/* "18 ledamöter", "högst 1 adjungerad", "antal ledamöter ej angivet". */
static const char *tell_seats(const struct teller *teller, enum seat_kind kind,
                              struct seat_number number) {
  static const struct {
    enum say one, many, unstated;
  } sayings[] = {
      [SEAT_MEMBER] = {SAY_ONE_MEMBER, SAY_MEMBERS, SAY_MEMBERS_UNSTATED},
      [SEAT_ADJUNCT] = {SAY_ONE_ADJUNCT, SAY_ADJUNCTS, SAY_ADJUNCTS_UNSTATED},
      [SEAT_SUBSTITUTE] = {SAY_ONE_SUBSTITUTE, SAY_SUBSTITUTES, SAY_SUBSTITUTES_UNSTATED},
  };
  if (!number.words) return tell(teller, sayings[kind].unstated);
  return TELL_WITH(teller, number.last == 1 ? sayings[kind].one : sayings[kind].many,
                   number.words);
}

/* Everyone that the seats of a group are held by or drawn from. */
struct gathering {
  struct refs holders, pool;
  bool any; /* each seat goes to one of the pool, whichever; else there is one seat for each of it */
};

static enum say conjunction(const struct gathering *gathering) {
  return gathering->any ? SAY_OR : SAY_AND;
}

/* "från Berg eller Åre"; but one of several persons who is not known yet is one of them: "ordförande
 * i HSN eller ordförande i RUN". */
static const char *from_pool(const struct teller *teller, const struct seat_group *group,
                             const struct gathering *gathering) {
  const char *names = tell_names(teller, &gathering->pool, conjunction(gathering));
  bool one = gathering->any && group->certain + group->possible == 1;
  return one && tell_each_is_someone(teller->model, &gathering->pool)
             ? names
             : TELL_WITH(teller, SAY_FROM_POOL, names);
}

static const char *who_fills(const struct teller *teller, const struct seat_group *group,
                             const struct gathering *gathering) {
  const struct origin *origin = group->first->origin;
  const char *who;
  if (gathering->holders.count) {
    who = tell_names(teller, &gathering->holders, SAY_AND);
  } else if (gathering->pool.count) {
    who = from_pool(teller, group, gathering);
  } else {
    who = origin->label ? "" : tell(teller, SAY_WHO_UNSTATED);
  }
  if (origin->label) {
    who = text_format(teller->arena, *who ? "%s, %s" : "%s%s", origin->label, who);
  }
  if (origin->sectors) {
    const struct refs *sectors = model_sectors(teller->model, origin->sectors);
    who = text_format(teller->arena, "%s (%s)", who, tell_names(teller, sectors, SAY_AND));
  }
  if (origin->drawn_from.sort != SORT_NONE) {
    who = TELL_WITH(teller, SAY_DRAWN_FROM, who, tell_name(teller, origin->drawn_from));
  }
  return who;
}

static struct ref source_of(const struct gathering *gathering) {
  if (gathering->holders.count) return gathering->holders.items[0];
  if (gathering->pool.count) return gathering->pool.items[0];
  return (struct ref){SORT_NONE, 0};
}

/* A total that fixes how many they are has added its clauses to the statement of some of them. */
static void cite(const struct teller *teller, struct seat_group *group, uint32_t statement) {
  size_t cited = tell_statement(teller->model, group->cites)->clauses.count;
  if (tell_statement(teller->model, statement)->clauses.count > cited) group->cites = statement;
}

static void add_seat(const struct teller *teller, struct seat_group *group,
                     struct gathering *gathering, const struct seat *seat) {
  const struct refs *pool = &seat->origin->pool;
  *(may_be_missing(seat) ? &group->possible : &group->certain) += 1;
  group->open += seat->uncapped;
  cite(teller, group, seat->statement);
  group->substituted += seat->substituted;
  if (seat->holder.sort != SORT_NONE) {
    refs_add(teller->arena, &gathering->holders, seat->holder);
    return;
  }
  gathering->any = gathering->any || pool->count > 1;
  for (size_t i = 0; i < pool->count; i++) refs_add(teller->arena, &gathering->pool, pool->items[i]);
}

static void put_into_words(const struct teller *teller, struct seat_group *group,
                           const struct gathering *gathering) {
  struct seat_number number = number_of_seats(teller, group);
  group->number = number.words ? number.words : tell(teller, SAY_NOT_STATED);
  group->counted = tell_seats(teller, group->first->kind, number);
  group->who = who_fills(teller, group, gathering);
  group->origin = gathering->holders.count || !gathering->pool.count
                      ? group->who
                      : tell_names(teller, &gathering->pool, conjunction(gathering));
  group->source = source_of(gathering);
}

struct seat_groups group_seats(const struct teller *teller, const struct body *body) {
  const struct model *model = teller->model;
  struct seat_groups groups = {0};
  groups.items = arena_array(teller->arena, body->seat_count + 1, sizeof *groups.items);
  struct gathering *gatherings =
      arena_array(teller->arena, body->seat_count + 1, sizeof *gatherings);
  for (uint32_t i = 0; i < body->seat_count; i++) {
    const struct seat *seat = &model->seats[body->first_seat + i];
    size_t at = 0;
    if (seat->kind == SEAT_BEYOND) continue;
    while (at < groups.count && !seats_alike(model, groups.items[at].first, seat)) at++;
    struct seat_group *group = &groups.items[at];
    if (at == groups.count) {
      groups.count++;
      group->first = seat;
      group->cites = seat->statement;
      group->silent = !body->seats_stated && seat->statement == body->is.statement;
    }
    add_seat(teller, group, &gatherings[at], seat);
  }
  for (size_t i = 0; i < groups.count; i++) put_into_words(teller, &groups.items[i], &gatherings[i]);
  return groups;
}

const char *group_count(const struct teller *teller, const struct body *body, enum seat_kind kind) {
  size_t certain = 0, possible = 0;
  for (uint32_t i = 0; i < body->seat_count; i++) {
    const struct seat *seat = &teller->model->seats[body->first_seat + i];
    if (seat->kind == kind) *(seat->possible ? &possible : &certain) += 1;
  }
  if (!certain && !possible) return NULL;
  struct seat_number number = {text_format(teller->arena, "%zu", certain), certain};
  if (possible) number.words = certain ? TELL_WITH(teller, SAY_AT_LEAST, number.words) : NULL;
  return tell_seats(teller, kind, number);
}

/* ---- links ---- */

struct ref group_body_of(const struct model *model, struct ref ref) {
  switch (ref.sort) {
  case SORT_BODY:
    return ref;
  case SORT_ROLE:
    return (struct ref){SORT_BODY, model->roles[ref.index].body};
  case SORT_SEAT:
    return (struct ref){SORT_BODY, model->seats[ref.index].body};
  default:
    return (struct ref){SORT_NONE, 0};
  }
}

static bool links_alike(const struct model *model, const struct link *a, const struct link *b) {
  const struct statement *left = tell_statement(model, a->statement);
  const struct statement *right = tell_statement(model, b->statement);
  return left->item == right->item && left->branch == right->branch &&
         a->word == b->word && a->name == b->name && (left->one_matter || ref_same(a->about, b->about)) &&
         ref_same(a->via, b->via);
}

struct link_groups group_links(const struct teller *teller) {
  const struct model *model = teller->model;
  struct link_groups groups = {0};
  groups.items = arena_array(teller->arena, model->links_count + 1, sizeof *groups.items);
  for (size_t i = 0; i < model->links_count; i++) {
    const struct link *link = &model->links[i];
    size_t at = groups.count; /* what one statement makes lies close together */
    size_t first = at > 64 ? at - 64 : 0;
    while (at > first && !links_alike(model, groups.items[at - 1].first, link)) at--;
    struct link_group *group = &groups.items[at > first ? at - 1 : groups.count];
    if (at == first) {
      groups.count++;
      group->first = link;
    }
    refs_add(teller->arena, &group->from, link->from);
    refs_add(teller->arena, &group->to, link->to);
  }
  return groups;
}
