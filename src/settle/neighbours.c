/* SPDX-License-Identifier: EUPL-1.2
 *
 * From an outcome that keeps a condition to one that breaks it, one choice after the other is made as in the latter.
 * Somewhere on the way the condition is no longer kept; halving finds where, as long as what stands between is an
 * outcome too. The two differ in one choice, and there is no pair that differs in none: it is a nearest one.
 */
#include "settle/neighbours.h"

#include "settle/nearest.h"
#include "settle/resting.h"

#include <string.h>

enum { OPTIONS_SEARCHED_MOST = 1000 };

struct walk {
  const struct stretch *stretch;
  struct arena *arena;
  const uint32_t *keeps, *breaks; /* by pick: its option in each outcome */
  struct pick *choices;           /* in which they differ */
  size_t count;
  uint8_t *values;
};

static size_t options_of(const struct picks *picks) {
  size_t options = 0;
  for (size_t i = 0; i < picks->count; i++) options += picks->items[i].count;
  return options;
}

/* Whether outcomes that differ in no choice are one and the same: each pick is part of a choice. */
static bool is_all_chosen(const struct model *model, const struct picks *picks) {
  for (size_t i = 0; i < picks->count; i++)
    if (nearest_choice_of(model, picks->items[i].pick).kind == PICK_MOMENT) return false;
  return true;
}

static size_t place_of(const struct walk *walk, struct pick choice) {
  size_t place = 0;
  while (place < walk->count && !nearest_same_choice(walk->choices[place], choice)) place++;
  return place;
}

static void find_choices(struct walk *walk) {
  const struct picks *picks = walk->stretch->picks;
  walk->choices = arena_array(walk->arena, picks->count + 1, sizeof *walk->choices);
  for (size_t i = 0; i < picks->count; i++) {
    struct pick choice = nearest_choice_of(walk->stretch->view->model, picks->items[i].pick);
    if (walk->keeps[i] != walk->breaks[i] && place_of(walk, choice) == walk->count)
      walk->choices[walk->count++] = choice;
  }
}

/* The options after so many steps. */
static uint32_t *options_after(const struct walk *walk, size_t steps) {
  const struct picks *picks = walk->stretch->picks;
  uint32_t *options = arena_array(walk->arena, picks->count + 1, sizeof *options);
  for (size_t i = 0; i < picks->count; i++) {
    struct pick choice = nearest_choice_of(walk->stretch->view->model, picks->items[i].pick);
    options[i] = place_of(walk, choice) < steps ? walk->breaks[i] : walk->keeps[i];
  }
  return options;
}

static void set_values(struct walk *walk, const uint32_t *options) {
  const struct stretch *stretch = walk->stretch;
  for (size_t i = 0; i < stretch->picks->count; i++) {
    const struct picked *picked = &stretch->picks->items[i];
    for (uint32_t k = 0; k < picked->count; k++)
      if (!graph_settled(picked->options[k]) && graph_is_variable(stretch->graph, picked->options[k] >> 1))
        walk->values[picked->options[k] >> 1] = (uint8_t)((k == options[i]) != (picked->options[k] & 1));
  }
  graph_fill(stretch->graph, walk->values);
}

/* Whether it is an outcome, and then whether it keeps the condition; `unknown`: it is none. */
static enum truth kept_after(struct walk *walk, size_t steps) {
  const struct picks *picks = walk->stretch->picks;
  set_values(walk, options_after(walk, steps));
  for (size_t i = 0; i < picks->requirement_count; i++)
    if (!graph_value(walk->values, picks->requirements[i].holds)) return TRUTH_UNKNOWN;
  return truth_of(graph_value(walk->values, walk->stretch->always));
}

/* After how many steps it is kept for the last time before it is broken; `count`: none was met. */
static size_t last_kept(struct walk *walk) {
  size_t low = 0, high = walk->count;
  if (kept_after(walk, low) != TRUTH_YES || kept_after(walk, high) != TRUTH_NO) return walk->count;
  while (high - low > 1) {
    size_t middle = low + (high - low) / 2;
    enum truth kept = kept_after(walk, middle);
    if (kept == TRUTH_UNKNOWN) return walk->count;
    if (kept == TRUTH_YES)
      low = middle;
    else
      high = middle;
  }
  return low;
}

static struct world *world_after(const struct walk *walk, const struct world *like, size_t steps) {
  struct world *world = arena_alloc(walk->arena, sizeof *world);
  *world = *like;
  world->options = options_after(walk, steps);
  return world;
}

/* Whether the plain evaluator sees in the two what they are to show. */
static bool take(const struct walk *walk, const struct question *question, size_t steps, struct settled *settled) {
  struct view *view = walk->stretch->view;
  struct world *keeps = world_after(walk, settled->example, steps);
  struct world *breaks = world_after(walk, settled->example, steps + 1);
  uint32_t fails_at = 0;
  if (stretch_replay(view, question, keeps, &fails_at) != TRUTH_YES ||
      stretch_replay(view, question, breaks, &fails_at) != TRUTH_NO)
    return false;
  settled->example = keeps;
  settled->counterexample = breaks;
  settled->fails_at = fails_at;
  settled->rests_on = resting_of_two(view->model, keeps, breaks);
  return settled->nearest = true;
}

static bool is_wide(const struct settled *settled) {
  const struct stretch *stretch = settled->first;
  return stretch && !settled->need.in_time && !settled->aside && !stretch->when->vague &&
         settled->example->picks == stretch->picks && settled->counterexample->picks == stretch->picks &&
         options_of(stretch->picks) > OPTIONS_SEARCHED_MOST;
}

bool neighbours_find(struct view *view, struct arena *arena, const struct question *question, struct settled *settled) {
  if (!is_wide(settled) || !is_all_chosen(view->model, settled->first->picks)) return false;
  struct walk walk = {.stretch = settled->first,
                      .arena = arena,
                      .keeps = settled->example->options,
                      .breaks = settled->counterexample->options};
  walk.values = arena_array(arena, graph_size(settled->first->graph) + 1, sizeof *walk.values);
  find_choices(&walk);
  size_t steps = last_kept(&walk);
  if (steps == walk.count || !take(&walk, question, steps, settled)) return false;
  settled->named = settled->first->when->named;
  return true;
}
