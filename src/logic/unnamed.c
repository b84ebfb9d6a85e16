/* SPDX-License-Identifier: EUPL-1.2
 *
 * Things that stand for somebody from there, and what may be among whom.
 */
#include "logic/unnamed.h"

#include "logic/eval.h"
#include "logic/fields.h"

enum { DEPTH_MOST = 5 };

/* The field that the expression ends with; NULL: it ends with none. */
static const struct typed *last_field(const struct typed *typed) {
  while (typed->kind == TYPED_AT || typed->kind == TYPED_NEXT || typed->kind == TYPED_PREVIOUS) typed = typed->left;
  return typed->kind == TYPED_FIELD ? typed : NULL;
}

bool unnamed_asks(const struct typed *typed) {
  if (typed->kind == TYPED_VARIABLE) return typed->holder;
  const struct typed *field = last_field(typed);
  return field && field->field->things == get_holder && !(field->left->sorts & SORT_BIT(SORT_POWER));
}

bool unnamed_asks_whose(const struct typed *field, struct ref of) {
  return field->field->who && !(field->field->of & SORT_BIT(of.sort)) && of.sort != SORT_SUPPORT &&
         unnamed_asks(field->left);
}

bool unnamed_holds(const struct typed *field, struct ref of) {
  return field->field->things == get_holder && (of.sort == SORT_ROLE || of.sort == SORT_SEAT || of.sort == SORT_TERM);
}

static bool is_unit(const struct model *model, struct ref ref) {
  return ref.sort == SORT_BODY && !body_of_structure(&model->bodies[ref.index]);
}

/* How far a name narrows down who somebody is: an office further than a unit, that further than a party. */
static unsigned width_of(const struct model *model, struct ref ref) {
  switch (ref.sort) {
  case SORT_OFFICE: return 0;
  case SORT_ROLE:
  case SORT_SEAT: return 1;
  case SORT_BODY: return is_unit(model, ref) ? 2 : 4;
  case SORT_PARTY: return 3;
  default: return 5;
  }
}

/* Whether an office may be who holds another role or seat, or one of a unit: one of its party, as far as that is
 * known. */
static bool may_hold(struct view *view, struct ref office, struct ref held) {
  struct ref own = known_who(view->known, office, -1, SORT_PARTY).one;
  struct known_who its = known_who(view->known, held, -1, SORT_PARTY);
  if (!own.sort || (!its.one.sort && !its.may.refs.count)) return true;
  return its.one.sort ? ref_same(own, its.one) : refs_have(&its.may.refs, own);
}

static bool may_be_held_by(const struct model *model, struct ref who, struct ref by, unsigned depth);

static bool any_may_be_held_by(const struct model *model, const struct refs *some, struct ref by, unsigned depth) {
  bool any = false;
  for (size_t i = 0; i < some->count && !any; i++)
    any = ref_same(some->items[i], by) || may_be_held_by(model, some->items[i], by, depth + 1);
  return any;
}

/* Whether whoever holds a role or seat may be, by way of others, whoever holds another one. */
static bool may_be_held_by(const struct model *model, struct ref who, struct ref by, unsigned depth) {
  if (depth > DEPTH_MOST || who.sort == SORT_BODY) return true; /* that is not followed */
  if (who.sort == SORT_SEAT) {
    const struct seat *seat = &model->seats[who.index];
    return seat->holder.sort && (ref_same(seat->holder, by) || may_be_held_by(model, seat->holder, by, depth + 1));
  }
  if (who.sort != SORT_ROLE) return false;
  const struct role *role = &model->roles[who.index];
  bool any = false;
  for (size_t i = 0; i < role->turn_count && !any; i++)
    any = any_may_be_held_by(model, &role->turns[i].candidates, by, depth);
  struct ref former = {SORT_ROLE, role->succeeds - 1};
  return any || (role->succeeds && (ref_same(former, by) || may_be_held_by(model, former, by, depth + 1)));
}

/* Whether somebody may be one of those whom a wider name stands for. */
static bool may_be_among(struct view *view, struct ref ref, struct ref wide) {
  const struct model *model = view->model;
  unsigned own = width_of(model, ref), its = width_of(model, wide);
  if (own == 1 && its == 1) return may_be_held_by(model, wide, ref, 0);
  if (own >= its) return false;
  bool of_party = ref.sort == SORT_OFFICE && model->offices[ref.index].owner.sort == SORT_PARTY;
  if (its == 1 || (of_party && is_unit(model, wide))) return may_hold(view, ref, wide);
  return who_of_both(model, ref, wide).sort != SORT_NONE;
}

/* Whether some things are several, or are held by several. */
static bool are_several(struct view *view, const struct typed *held) {
  struct set set = eval_set(view, held);
  struct ref only = set.count ? view->pile[set.start].ref : (struct ref){SORT_NONE, 0};
  bool several = set.more || set.count > 1 ||
                 (only.sort == SORT_ROLE && view->model->roles[only.index].holders != 1);
  view->pile_count = set.start;
  return several;
}

bool unnamed_in_number(struct view *view, const struct typed *typed) {
  bool collects = typed->kind == TYPED_COLLECT;
  if (!unnamed_asks(collects ? typed->block : typed)) return false;
  const struct typed *field = last_field(collects ? typed->block : typed);
  if (!field || !are_several(view, collects ? typed->left : field->left)) return false;
  struct set set = eval_set(view, typed);
  bool unnamed = false;
  for (size_t i = 0; i < set.count && !unnamed; i++)
    unnamed = width_of(view->model, view->pile[set.start + i].ref) > 1;
  view->pile_count = set.start;
  return unnamed;
}

bool unnamed_office(const struct typed *is, const struct model *model, struct ref ref) {
  return is->wanted.word == WORD_OFFICE && !is->of_wish && unnamed_asks(is->left) && width_of(model, ref) > 0;
}

enum truth unnamed_same(struct view *view, struct held_thing one, struct held_thing other) {
  bool of_many = width_of(view->model, one.ref) > 1;
  if (ref_same(one.ref, other.ref)) return one.holder && other.holder && of_many ? TRUTH_UNKNOWN : TRUTH_YES;
  bool may = (other.holder && may_be_among(view, one.ref, other.ref)) ||
             (one.holder && may_be_among(view, other.ref, one.ref));
  return may ? TRUTH_UNKNOWN : TRUTH_NO;
}
