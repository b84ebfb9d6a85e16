/* SPDX-License-Identifier: EUPL-1.2
 *
 * A statement is replaced as a whole. So it must say nothing but who holds a role, and for how long; and where it is
 * said of several bodies or roles, each of them must be told otherwise.
 */
#include "remedy/replace.h"

#include "remedy/written.h"
#include "syntax/tree.h"

/* ---- what is said of a role ---- */

struct numbers {
  uint32_t *items;
  size_t count, room;
};

static void add_number(const struct model *model, uint32_t number, struct numbers *out) {
  for (size_t i = 0; i < out->count; i++)
    if (out->items[i] == number) return;
  out->items = arena_grow(model->workshop->arena, out->items, &out->room, out->count + 1, sizeof *out->items);
  out->items[out->count++] = number;
}

static void add_statement(const struct model *model, uint32_t number, struct numbers *out) {
  if (number >= model->statements_count) return;
  const struct statement *statement = &model->statements[number];
  for (size_t i = 0; i < statement->part_count; i++) add_number(model, statement->parts[i], out);
  if (!statement->part_count) add_number(model, number, out);
}

/* The statements on who holds it. */
static struct numbers said_of_holder(const struct model *model, const struct role *role) {
  struct numbers said = {0};
  if (role->turn_count) add_statement(model, role->held_by, &said);
  for (size_t i = 0; i < role->limit_count; i++) add_statement(model, role->limits[i].statement, &said);
  if (role->opposite) add_statement(model, role->opposite_by, &said);
  if (role->alike) add_statement(model, role->alike_by, &said);
  if (role->succeeds) add_statement(model, role->succeeds_by, &said);
  return said;
}

/* ---- what may be replaced ---- */

static uint32_t place_of(const struct model *model, uint32_t number) {
  const struct item *item = model->statements[number].item;
  return item ? item->at.start : 0;
}

/* A reading is of the text, and not the text: it is not for the text to say it otherwise. */
static bool is_in_reading(const struct model *model, const struct statement *statement) {
  uint32_t at = statement->item->at.start;
  bool within = statement->branch != 0;
  for (size_t i = 0; i < model->assumptions_count; i++)
    within = within || (at >= model->assumptions[i].at.start && at < model->assumptions[i].at.end);
  return within;
}

static bool says_holder(const struct tail *tail) {
  const struct phrase *phrase = tail->phrases;
  switch (tail->kind) {
  case TAIL_FROM: return phrase && !phrase->next && phrase->kind != PHRASE_DATE;
  case TAIL_BY: case TAIL_HELD: case TAIL_FOR: case TAIL_SUCCEEDING: return true;
  default: return false;
  }
}

/* Whether a statement says who holds a role and how long a term is, and nothing else that would be lost with it. */
static bool says_holder_alone(const struct model *model, const struct statement *statement) {
  const struct item *item = statement->item;
  if (!item || item->kind != ITEM_STATEMENT) return false;
  if (item->modal == MODAL_MAY || item->has_block || item->objects) return false;
  for (const struct tail *tail = item->tails; tail; tail = tail->next)
    if (!says_holder(tail)) return false;
  return !is_in_reading(model, statement);
}

/* With the length of term that one of the statements states; NULL where it cannot be said so. */
static const char *said_with_term(const struct model *model, const struct role *role, const char *says,
                                  const struct numbers *numbers) {
  bool stated = false;
  for (size_t i = 0; i < numbers->count; i++)
    stated = stated || tail_find(model->statements[numbers->items[i]].item, TAIL_FOR);
  if (!stated) return says;
  if (!role->has_period || role->period_minimum || role->whole_mandate) return NULL;
  return WRITTEN(model, "{1} for {2}", says, written_months(model, role->period_months));
}

static void note(const struct model *model, uint32_t number, struct replaced *out) {
  for (size_t i = 0; i < out->count; i++)
    if (out->statements[i] == number) return;
  out->statements = arena_grow(model->workshop->arena, out->statements, &out->room, out->count + 1,
                               sizeof *out->statements);
  size_t at = out->count++;
  for (; at && place_of(model, out->statements[at - 1]) > place_of(model, number); at--)
    out->statements[at] = out->statements[at - 1];
  out->statements[at] = number;
}

bool replace_holder(const struct model *model, struct form *form, struct replaced *replaced) {
  if (!form->role) return true;
  const struct role *role = &model->roles[form->role - 1];
  struct numbers said = said_of_holder(model, role), own = {0};
  bool all = said.count > 1 && replaced->which >= said.count;
  if (said.count > replaced->most) replaced->most = said.count;
  if (!said.count) return true;
  for (size_t i = 0; i < said.count; i++)
    if (all || i == replaced->which || (i + 1 == said.count && i < replaced->which))
      add_number(model, said.items[i], &own);
  for (size_t i = 0; i < own.count; i++)
    if (!says_holder_alone(model, &model->statements[own.items[i]])) return false;
  form->says = said_with_term(model, role, form->says, &own);
  for (size_t i = 0; i < own.count; i++) note(model, own.items[i], replaced);
  refs_add(model->workshop->arena, &replaced->roles, (struct ref){SORT_ROLE, form->role - 1});
  return form->says != NULL;
}

static bool has_place(const struct model *model, const struct replaced *replaced, uint32_t place) {
  for (size_t i = 0; i < replaced->count; i++)
    if (place_of(model, replaced->statements[i]) == place) return true;
  return false;
}

bool replace_is_whole(const struct model *model, const struct replaced *replaced) {
  for (uint32_t i = 0; i < model->roles_count; i++) {
    if (refs_have(&replaced->roles, (struct ref){SORT_ROLE, i})) continue;
    struct numbers said = said_of_holder(model, &model->roles[i]);
    for (size_t k = 0; k < said.count; k++)
      if (has_place(model, replaced, place_of(model, said.items[k]))) return false;
  }
  return replaced->count > 0;
}
