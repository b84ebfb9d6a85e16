/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: a model. Out: its bodies in the order a reader wants them, those of a family put together
 * where the text says the same of each.
 */
#include "page/group.h"

#include <stdlib.h>
#include <string.h>

/* What is stated of one body: the places of its statements, sorted. */
struct said {
  uint64_t *keys;
  size_t count, room;
};

static void say_of(const struct teller *teller, struct said *said, uint32_t statement,
                   unsigned kind) {
  struct span at = statement_at(tell_statement(teller->model, statement));
  said->keys = arena_grow(teller->arena, said->keys, &said->room, said->count + 1,
                          sizeof *said->keys);
  said->keys[said->count++] = ((uint64_t)kind << 60) ^ at.start;
}

static int by_key(const void *a, const void *b) {
  uint64_t left = *(const uint64_t *)a, right = *(const uint64_t *)b;
  return left < right ? -1 : left > right;
}

static void say_of_ref(const struct teller *teller, struct said *all, struct ref ref,
                       uint32_t statement, unsigned kind) {
  struct ref body = group_body_of(teller->model, ref);
  if (body.sort == SORT_BODY) say_of(teller, &all[body.index], statement, kind);
}

static struct said *gather(const struct teller *teller) {
  const struct model *model = teller->model;
  struct said *all = arena_array(teller->arena, model->bodies_count + 1, sizeof *all);
  for (size_t i = 0; i < model->seats_count; i++) {
    say_of(teller, &all[model->seats[i].body], model->seats[i].statement, 1);
  }
  for (size_t i = 0; i < model->roles_count; i++) {
    say_of(teller, &all[model->roles[i].body], model->roles[i].statement, 2);
  }
  for (size_t i = 0; i < model->meetings_count; i++) {
    say_of(teller, &all[model->meetings[i].body], model->meetings[i].statement, 3);
  }
  for (size_t i = 0; i < model->powers_count; i++) {
    say_of_ref(teller, all, model->powers[i].holder, model->powers[i].statement, 4);
  }
  for (size_t i = 0; i < model->tasks_count; i++) {
    say_of_ref(teller, all, model->tasks[i].subject, model->tasks[i].statement, 5);
  }
  for (size_t i = 0; i < model->links_count; i++) {
    say_of_ref(teller, all, model->links[i].from, model->links[i].statement, 6);
    say_of_ref(teller, all, model->links[i].to, model->links[i].statement, 7);
  }
  for (size_t i = 0; i < model->procedures_count; i++) {
    say_of_ref(teller, all, model->procedures[i].subject, model->procedures[i].statement, 8);
  }
  for (size_t i = 0; i < model->own_texts_count; i++) {
    say_of_ref(teller, all, model->own_texts[i].subject, model->own_texts[i].statement, 9);
  }
  for (size_t i = 0; i < model->bodies_count; i++) {
    if (all[i].count) qsort(all[i].keys, all[i].count, sizeof *all[i].keys, by_key);
  }
  return all;
}

/* The same set: how often a statement makes something does not matter here. */
static bool same_said(const struct said *a, const struct said *b) {
  size_t i = 0, j = 0;
  while (i < a->count && j < b->count) {
    if (a->keys[i] != b->keys[j]) return false;
    uint64_t key = a->keys[i];
    while (i < a->count && a->keys[i] == key) i++;
    while (j < b->count && b->keys[j] == key) j++;
  }
  return i == a->count && j == b->count;
}

/* ---- order ---- */

struct place_in_order {
  const struct model *model;
  uint32_t body, host; /* host: the body of the structure it lies inside, or itself */
};

static uint32_t host_of(const struct model *model, uint32_t body) {
  for (int steps = 0; steps < 8; steps++) {
    struct ref owner = model->bodies[body].owner;
    if (owner.sort != SORT_BODY || !body_of_structure(&model->bodies[owner.index])) break;
    body = owner.index;
  }
  return body;
}

static int group_rank(const struct body *body) {
  return body_of_structure(body) ? 0 : body->unit ? 2 : 1;
}

static int compare_numbers(uint64_t a, uint64_t b) {
  return a < b ? -1 : a > b;
}

static uint64_t where(const struct model *model, const struct body *body) {
  struct span at = statement_at(tell_statement(model, body->is.statement));
  return at.start;
}

static uint64_t rank_of(const struct model *model, const struct body *body) {
  return body->level ? model->levels[body->level - 1].rank : UINT32_MAX;
}

static int by_order(const void *a, const void *b) {
  const struct place_in_order *left = a, *right = b;
  const struct model *model = left->model;
  const struct body *one = &model->bodies[left->body], *two = &model->bodies[right->body];
  const struct body *host_one = &model->bodies[left->host], *host_two = &model->bodies[right->host];
  int order = compare_numbers((uint64_t)group_rank(one), (uint64_t)group_rank(two));
  if (!order) order = compare_numbers(rank_of(model, host_one), rank_of(model, host_two));
  if (!order) order = compare_numbers(where(model, host_one), where(model, host_two));
  if (!order) order = compare_numbers(left->host, right->host);
  if (!order) order = (left->body != left->host) - (right->body != right->host);
  if (!order) order = compare_numbers(where(model, one), where(model, two));
  return order ? order : compare_numbers(left->body, right->body);
}

static struct place_in_order *ordered(const struct teller *teller) {
  const struct model *model = teller->model;
  struct place_in_order *order =
      arena_array(teller->arena, model->bodies_count + 1, sizeof *order);
  for (uint32_t i = 0; i < model->bodies_count; i++) {
    order[i] = (struct place_in_order){model, i, host_of(model, i)};
  }
  qsort(order, model->bodies_count, sizeof *order, by_order);
  return order;
}

/* ---- kins ---- */

static void add_member(const struct teller *teller, struct kin *kin, uint32_t body) {
  if ((kin->count & (kin->count - 1)) == 0) { /* full at every power of two */
    uint32_t *members =
        arena_array(teller->arena, kin->count ? kin->count * 2 : 1, sizeof *members);
    if (kin->count) memcpy(members, kin->members, kin->count * sizeof *members);
    kin->members = members;
  }
  kin->members[kin->count++] = body;
}

static const char *family_title(const struct teller *teller, const struct kin *kin) {
  struct ref first = {SORT_BODY, kin->members[0]};
  if (kin->count == 1 && !kin->whole) return tell_name(teller, first);
  struct refs indexes = {0};
  for (size_t i = 0; i < kin->count; i++) {
    struct ref index = teller->model->bodies[kin->members[i]].of_index;
    if (index.sort != SORT_NONE) refs_add(teller->arena, &indexes, index);
  }
  struct ref family = {SORT_FAMILY, (uint32_t)(kin->family - teller->model->families)};
  const char *name = tell_name(teller, family);
  if (kin->whole || !indexes.count) return name;
  if (indexes.count < kin->count) { /* two indexes each: too many to name */
    return TELL_WITH(teller, SAY_SOME_OF_FAMILY, name,
                     text_format(teller->arena, "%zu", kin->count),
                     text_format(teller->arena, "%zu", kin->family->count));
  }
  return text_format(teller->arena, "%s (%s)", name, tell_names(teller, &indexes, SAY_AND));
}

static void name_kin(const struct teller *teller, struct kin *kin) {
  const struct body *body = &teller->model->bodies[kin->members[0]];
  if (!kin->family) {
    struct ref ref = {SORT_BODY, kin->members[0]};
    kin->name = tell_name(teller, ref);
    kin->long_name = tell_long_name(&body->is);
    return;
  }
  kin->whole = kin->count == kin->family->count;
  kin->name = family_title(teller, kin);
  kin->long_name = tell_long_name(kin->family->is.name ? &kin->family->is : &body->is);
}

struct kins group_bodies(const struct teller *teller) {
  const struct model *model = teller->model;
  const struct place_in_order *order = ordered(teller);
  const struct said *said = gather(teller);
  struct kins kins = {0};
  kins.items = arena_array(teller->arena, model->bodies_count + 1, sizeof *kins.items);
  kins.of_body = arena_array(teller->arena, model->bodies_count + 1, sizeof *kins.of_body);
  for (size_t i = 0; i < model->bodies_count; i++) {
    uint32_t number = order[i].body;
    const struct body *body = &model->bodies[number];
    size_t at = body->family ? 0 : kins.count;
    while (at < kins.count && (kins.items[at].family != &model->families[body->family - 1] ||
                               !same_said(&said[kins.items[at].members[0]], &said[number]))) {
      at++;
    }
    if (at == kins.count) {
      kins.items[kins.count++].family = body->family ? &model->families[body->family - 1] : NULL;
    }
    add_member(teller, &kins.items[at], number);
    kins.of_body[number] = (uint32_t)at;
  }
  for (size_t i = 0; i < kins.count; i++) name_kin(teller, &kins.items[i]);
  return kins;
}
