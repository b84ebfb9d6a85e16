/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a text leaves open between alternatives, and readings that were picked, with the clauses of
 * all that stands in them.
 */
#include "model/builder.h"

#include <stdlib.h>

/* ---- clauses ---- */

struct cited {
  uint32_t *items; /* numbers of clauses, as they are met */
  size_t count, room;
};

static void cite_names(struct builder *builder, const struct name_list *names, struct cited *cited) {
  for (const struct name_list *name = names; name; name = name->next) {
    const struct clause *clause = model_clause(builder->model, name->name.text);
    if (!clause) continue; /* whoever states it complains */
    cited->items = arena_grow(builder->arena, cited->items, &cited->room, cited->count + 1, sizeof *cited->items);
    cited->items[cited->count++] = (uint32_t)(clause - builder->model->clauses);
  }
}

/* Of items and of all that stands in their blocks and branches. */
static void cite_items(struct builder *builder, const struct item *items, struct cited *cited) {
  for (const struct item *item = items; item; item = item->next) {
    cite_names(builder, item->clauses, cited);
    cite_items(builder, item->block, cited);
    for (const struct branch *branch = item_branches(item); branch; branch = branch->next)
      cite_items(builder, branch->items, cited);
  }
}

static int by_number(const void *a, const void *b) {
  uint32_t left = *(const uint32_t *)a, right = *(const uint32_t *)b;
  return left < right ? -1 : left > right;
}

/* Each once, in the order of the registers. */
static struct clause_list clauses_within(struct builder *builder, const struct branch *branch) {
  struct cited cited = {0};
  size_t count = 0;
  cite_items(builder, branch->items, &cited);
  if (cited.count) qsort(cited.items, cited.count, sizeof *cited.items, by_number);
  for (size_t i = 0; i < cited.count; i++)
    if (!count || cited.items[i] != cited.items[count - 1]) cited.items[count++] = cited.items[i];
  return (struct clause_list){cited.items, count};
}

/* ---- open branches ---- */

static bool is_assumed(const struct builder *builder, const struct branch *branch) {
  const struct changes *changes = builder->options->changes;
  return branch->assumed || (changes && changes->picked == branch->at.start);
}

static bool any_assumed(const struct builder *builder, const struct item *item) {
  for (const struct branch *branch = item_branches(item); branch; branch = branch->next)
    if (is_assumed(builder, branch)) return true;
  return false;
}

/* Adds a branch, as the last one so far, to the choice that an item leaves. */
static uint32_t join_choice(struct builder *builder, const struct item *item, uint32_t branch) {
  struct model *model = builder->model;
  uint32_t known = places_find(&builder->choice_places, item->at);
  if (known) {
    struct open_choice *choice = &model->open_choices[known - 1];
    model->branches[choice->last].next = branch + 1;
    choice->last = branch;
    return known - 1;
  }
  *GROW(builder, open_choices) = (struct open_choice){branch, branch};
  places_put(builder->arena, &builder->choice_places, item->at, (uint32_t)model->open_choices_count);
  return (uint32_t)model->open_choices_count - 1;
}

bool branch_enter(struct builder *builder, const struct item *item, const struct branch *branch, uint32_t *outer) {
  struct model *model = builder->model;
  *outer = builder->branch;
  if (any_assumed(builder, item)) return is_assumed(builder, branch);
  uint32_t known = places_find(&builder->branch_places, branch->at); /* made by the first pass that came here */
  if (known) {
    builder->branch = known;
    return true;
  }
  uint32_t number = (uint32_t)model->branches_count;
  *GROW(builder, branches) = (struct open_branch){.group = join_choice(builder, item, number),
                                                  .within = builder->branch,
                                                  .kind = item->kind,
                                                  .choice_at = item->at,
                                                  .label = branch->label,
                                                  .at = branch->at,
                                                  .items = branch->items,
                                                  .clauses = clauses_within(builder, branch)};
  places_put(builder->arena, &builder->branch_places, branch->at, number + 1);
  builder->branch = number + 1;
  return true;
}

/* ---- readings picked or not ---- */

static void mark_clauses(struct builder *builder, const struct item *items) {
  for (const struct item *item = items; item; item = item->next) {
    clauses_of(builder, item->clauses, clause_use_of(item));
    mark_clauses(builder, item->block);
    for (const struct branch *branch = item_branches(item); branch; branch = branch->next)
      mark_clauses(builder, branch->items);
  }
}

void branch_pass_over(struct builder *builder, const struct branch *branch) {
  mark_clauses(builder, branch->items);
}

void note_assumption(struct builder *builder, const struct branch *branch) {
  *GROW(builder, assumptions) = (struct assumption){branch->label, branch->assumed, branch->at,
                                                    clauses_within(builder, branch)};
}
