/* SPDX-License-Identifier: EUPL-1.2
 *
 * Who holds a role for a term is one choice, however long the term is; how many seats somebody has by a statement is
 * one choice, however many they are.
 */
#include "settle/pairing.h"

struct pick nearest_choice_of(const struct model *model, struct pick pick) {
  struct pick choice = {.kind = pick.kind, .ref = pick.ref, .tick = TICK_ALWAYS};
  switch (pick.kind) {
  case PICK_SEAT:
    choice.ref = (struct ref){SORT_BODY, model->seats[pick.ref.index].body};
    choice.of = (struct ref){SORT_SEAT, pick.ref.index + 1 - model->seats[pick.ref.index].number}; /* the first one */
    return choice;
  case PICK_HOLDER:
  case PICK_SECTOR:
    choice.kind = PICK_HOLDER;
    choice.ref = pick.of.sort ? pick.of : pick.ref;
    choice.tick = choice.ref.sort == SORT_ROLE ? pick.tick : TICK_ALWAYS;
    return choice;
  case PICK_OFFICE:
  case PICK_MOMENT:
  case PICK_CLAUSE:
  case PICK_STATEMENT:
    choice.kind = PICK_MOMENT;
    return choice;
  default:
    return choice;
  }
}

bool nearest_same_choice(struct pick a, struct pick b) {
  return a.kind == b.kind && a.tick == b.tick && ref_same(a.ref, b.ref) && ref_same(a.of, b.of);
}

static literal *difference_of(struct pairing *pairing, struct pick choice) {
  for (size_t i = 0; i < pairing->count; i++)
    if (nearest_same_choice(pairing->choices[i], choice))
      return &pairing->differ[i];
  pairing->differ = arena_grow(pairing->arena, pairing->differ, &pairing->room, pairing->count + 1,
                               sizeof *pairing->differ);
  pairing->choices = arena_grow(pairing->arena, pairing->choices, &pairing->choice_room, pairing->count + 1,
                                sizeof *pairing->choices);
  pairing->choices[pairing->count] = choice;
  pairing->differ[pairing->count] = GRAPH_NO;
  return &pairing->differ[pairing->count++];
}

/* Of a role only the tick counts with which a term begins: the others are as that one. What comes after all the dates
 * that are asked of could be alike, but for the term that time goes round in. */
static literal counts_at(struct pairing *pairing, struct pick choice) {
  bool after = pairing->fixed && pairing->keeps->latest && choice.tick >= pairing->keeps->latest;
  if (choice.kind == PICK_HOLDER && choice.ref.sort == SORT_ROLE && after)
    return GRAPH_NO;
  if (choice.kind != PICK_HOLDER || choice.ref.sort != SORT_ROLE || choice.tick == 0)
    return GRAPH_YES;
  return course_begins(pairing->keeps->course, choice.ref.index, choice.tick);
}

/* The turn in which an option of a role is one; of anyone at all, beyond them, whichever it is. */
static bool same_turn(const struct holding *holding, uint32_t one, uint32_t other) {
  bool anyone = one >= holding->count || other >= holding->count;
  return anyone || holding->options[one].turn == holding->options[other].turn;
}

/* Whether any is picked that may stand where the option does: of those of its turn. */
static literal any_in_turn(struct graph *graph, const struct holding *holding, const struct picked *picked,
                           uint32_t option) {
  literal any = GRAPH_NO;
  for (uint32_t k = 0; k < picked->count; k++)
    if (!holding || same_turn(holding, option, k))
      any = graph_or(graph, any, picked->options[k]);
  return any;
}

/* Whether the two pick otherwise: one an option, the other one any but that, as no two are picked at once. Of an
 * alternating role only who it is in the same turn: whose turn it is follows from who begins, and for how long. */
static literal picked_otherwise(struct pairing *pairing, const struct picked *one, const struct picked *other) {
  struct graph *graph = pairing->keeps->graph;
  bool turns = one->pick.kind == PICK_HOLDER && one->pick.ref.sort == SORT_ROLE;
  const struct holding *holding =
      turns ? holding_of(pairing->keeps->when->holdings, (struct somebody){one->pick.ref, one->pick.of}) : NULL;
  literal otherwise = GRAPH_NO, any = GRAPH_NO;
  for (uint32_t i = 0; i < one->count; i++) {
    if (i == 0 || turns)
      any = any_in_turn(graph, holding, other, i);
    literal same = i < other->count ? other->options[i] : GRAPH_NO;
    literal another = graph_and(graph, any, graph_not(same));
    otherwise = graph_or(graph, otherwise, graph_and(graph, one->options[i], another));
  }
  return otherwise;
}

bool nearest_same_phrase(const struct seat *a, const struct seat *b) {
  return a->body == b->body && a->statement == b->statement && a->kind == b->kind && a->origin == b->origin &&
         ref_same(a->holder, b->holder);
}

/* The first seat of those that are alike. */
static struct ref first_alike(const struct model *model, struct ref ref) {
  if (ref.sort != SORT_SEAT || ref.index >= model->seats_count)
    return ref;
  const struct seat *seat = &model->seats[ref.index];
  for (uint32_t i = model->bodies[seat->body].first_seat; i < ref.index; i++)
    if (nearest_same_phrase(&model->seats[i], seat))
      return (struct ref){SORT_SEAT, i};
  return ref;
}

static struct pick kind_of(const struct model *model, struct pick pick) {
  bool number = pick.kind == PICK_SEAT; /* of a choice, a statement's seats together */
  return (struct pick){pick.kind, number ? pick.ref : first_alike(model, pick.ref),
                       number ? pick.of : first_alike(model, pick.of), TICK_ALWAYS};
}

static struct compared compare(struct pairing *pairing, const struct picked *one, const struct picked *other) {
  const struct model *model = pairing->view->model;
  struct compared compared = {.keeps = one, .breaks = other, .choice = nearest_choice_of(model, one->pick)};
  compared.kind = kind_of(model, compared.choice);
  compared.of = kind_of(model, one->pick);
  compared.differs = graph_and(pairing->keeps->graph, picked_otherwise(pairing, one, other),
                               counts_at(pairing, compared.choice));
  return compared;
}

void pairing_find_differences(struct pairing *pairing) {
  struct graph *graph = pairing->keeps->graph;
  const struct picks *one = pairing->keeps->picks;
  for (size_t i = 0; i < one->count; i++) {
    const struct picked *other = picks_find(pairing->breaks->picks, one->items[i].pick);
    if (!other || nearest_choice_of(pairing->view->model, other->pick).kind == PICK_MOMENT)
      continue;
    struct compared compared = compare(pairing, &one->items[i], other);
    pairing->compared = arena_grow(pairing->arena, pairing->compared, &pairing->compared_room,
                                   pairing->compared_count + 1, sizeof *pairing->compared);
    pairing->compared[pairing->compared_count++] = compared;
    literal *difference = difference_of(pairing, compared.choice);
    *difference = graph_or(graph, *difference, compared.differs);
  }
}

bool nearest_differ(const struct world *one, const struct world *other, struct pick pick) {
  int a = world_option(one, pick), b = world_option(other, pick);
  if (a < 0 || b < 0 || a == b)
    return false;
  if (pick.kind != PICK_HOLDER || pick.ref.sort != SORT_ROLE)
    return true;
  const struct holding *holding = holding_of(one->holdings, (struct somebody){pick.ref, pick.of});
  return same_turn(holding, (uint32_t)a, (uint32_t)b);
}
