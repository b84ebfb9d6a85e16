/* SPDX-License-Identifier: EUPL-1.2
 *
 * Who names the holders of seats, and how many seats of a body each of them has. A rule asks that of
 * every seat of a body in turn, so the seats with the same appointers are put into rings.
 */
#include "logic/fields.h"

struct appointed {
  uint32_t body;        /* + 1 of the one whose seats lie in rings; 0 none yet */
  uint32_t *next;       /* by seat of the body: the next one in its ring */
  uint32_t *first;      /* one of each ring */
  size_t room, first_room;
};

/* ---- rings ---- */

static struct ref appointer_of(const struct model *model, const struct seat *seat) {
  struct ref holder = seat->holder;
  if (holder.sort == SORT_OFFICE)
    return model->offices[holder.index].owner;
  if (holder.sort == SORT_ROLE)
    return (struct ref){SORT_BODY, model->roles[holder.index].body};
  return seat->origin->drawn_from;
}

/* Any of the pool; else one, which then lies in `one`. */
static struct refs appointers_of(const struct model *model, const struct seat *seat, struct ref *one) {
  if (!seat->holder.sort && seat->origin->pool.count)
    return seat->origin->pool;
  *one = appointer_of(model, seat);
  return (struct refs){one, one->sort != SORT_NONE, 1};
}

static bool same_refs(const struct refs *a, const struct refs *b) {
  if (a->count != b->count)
    return false;
  for (size_t i = 0; i < a->count; i++)
    if (!refs_have(b, a->items[i]))
      return false;
  return true;
}

/* One of the first `count` rings whose seats have the same appointers; UINT32_MAX: none. */
static uint32_t ring_of(const struct model *model, const struct seat *seats, const struct appointed *rings,
                        size_t count, uint32_t seat) {
  struct ref one, another;
  struct refs appointers = appointers_of(model, &seats[seat], &one);
  for (size_t i = 0; i < count; i++) {
    struct refs others = appointers_of(model, &seats[rings->first[i]], &another);
    if (same_refs(&appointers, &others))
      return rings->first[i];
  }
  return UINT32_MAX;
}

static void make_rings(struct view *view, struct appointed *rings, uint32_t number) {
  const struct model *model = view->model;
  const struct body *body = &model->bodies[number];
  const struct seat *seats = &model->seats[body->first_seat];
  size_t count = 0;
  rings->body = number + 1;
  rings->next = arena_grow(view->arena, rings->next, &rings->room, body->seat_count, sizeof *rings->next);
  rings->first = arena_grow(view->arena, rings->first, &rings->first_room, body->seat_count, sizeof *rings->first);
  for (uint32_t i = 0; i < body->seat_count; i++) {
    uint32_t ring = ring_of(model, seats, rings, count, i);
    if (ring == UINT32_MAX) {
      rings->next[i] = i;
      rings->first[count++] = i;
    } else {
      rings->next[i] = rings->next[ring];
      rings->next[ring] = i;
    }
  }
}

static const struct appointed *rings_of(struct view *view, uint32_t body) {
  if (!view->appointed)
    view->appointed = arena_alloc(view->arena, sizeof *view->appointed);
  if (view->appointed->body != body + 1)
    make_rings(view, view->appointed, body);
  return view->appointed;
}

/* ---- how many ---- */

/* A substitute is asked for, so a permission is not enough. */
static bool counts_as(const struct model *model, const struct seat *seat, enum seat_kind kind) {
  bool permitted = model->statements[seat->statement].standing == STANDING_PERMITTED;
  return seat->kind == kind && !(kind == SEAT_SUBSTITUTE && permitted);
}

/* How many seats of a kind the one who appoints to this seat has in the same body. */
static bool count_appointed(struct view *view, struct ref of, enum seat_kind kind, struct amount *out) {
  const struct model *model = view->model;
  const struct seat *seat = &model->seats[of.index], *seats = &model->seats[model->bodies[seat->body].first_seat];
  const struct appointed *rings = rings_of(view, seat->body);
  uint32_t self = (uint32_t)(seat - seats), at = self;
  int64_t certain = 0, perhaps = 0;
  struct ref one;
  if (appointers_of(model, seat, &one).count == 0)
    return false;
  do {
    at = rings->next[at];
    if (!counts_as(model, &seats[at], kind))
      continue;
    *(seats[at].possible ? &perhaps : &certain) += 1;
    view_read_number(view, seats[at].statement);
  } while (at != self && view_step(view));
  if (certain + perhaps == 0)
    return false;
  *out = amount_between(number_of(certain), number_of(certain + perhaps), false);
  out->reason = (struct reason){REASON_NUMBER, SORT_NONE, of};
  return true;
}

bool seat_members_named(struct view *view, struct ref of, struct amount *out) {
  return count_appointed(view, of, SEAT_MEMBER, out);
}

bool seat_substitutes_named(struct view *view, struct ref of, struct amount *out) {
  return count_appointed(view, of, SEAT_SUBSTITUTE, out);
}
