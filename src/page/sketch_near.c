/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: a model and a body without a level. Out: the level it is drawn below, which is that of a body
 * near to it.
 */
#include "page/sketch_kind.h"

#include "page/group.h"

enum { NOT_YET = -2, STEPS_MOST = 64 };

/* The bodies a body is near to, + 1; 0 none. */
struct kin_of {
  uint32_t setter, appointer, whom; /* who sets it up, who appoints it, whom it prepares for */
};

struct sketch_near {
  const struct model *model;
  struct kin_of *of;
  int *levels; /* found so far; NOT_YET */
};

/* The first one stays, but one with a level is better than one without. */
static void note(const struct model *model, uint32_t *slot, uint32_t body) {
  if (!*slot || (!model->bodies[*slot - 1].level && model->bodies[body].level)) *slot = body + 1;
}

struct sketch_near *sketch_near_new(struct arena *arena, const struct model *model) {
  struct sketch_near *near = arena_alloc(arena, sizeof *near);
  *near = (struct sketch_near){model, arena_array(arena, model->bodies_count + 1, sizeof *near->of),
                               arena_array(arena, model->bodies_count + 1, sizeof *near->levels)};
  for (size_t i = 0; i < model->bodies_count; i++) near->levels[i] = NOT_YET;
  for (size_t i = 0; i < model->links_count; i++) {
    const struct link *link = &model->links[i];
    struct ref from = group_body_of(model, link->from), to = group_body_of(model, link->to);
    if (from.sort != SORT_BODY || to.sort != SORT_BODY || from.index == to.index) continue;
    if (link->word == WORD_PREPARE) note(model, &near->of[from.index].whom, to.index);
    if (link->to.sort != SORT_BODY) continue;
    if (link->word == WORD_SET_UP) note(model, &near->of[to.index].setter, from.index);
    if (link->word == WORD_APPOINT) note(model, &near->of[to.index].appointer, from.index);
  }
  return near;
}

/* Its own level, or of who sets it up, who appoints it, what it is a part of, whom it prepares for. */
static int level_near(struct sketch_near *near, uint32_t number, int steps) {
  const struct body *body = &near->model->bodies[number];
  if (body->level) return (int)body->level - 1;
  if (near->levels[number] != NOT_YET) return near->levels[number];
  near->levels[number] = DRAWING_NONE; /* for those who come back to it in a circle */
  const struct kin_of *of = &near->of[number];
  uint32_t owner = body->owner.sort == SORT_BODY ? body->owner.index + 1 : 0;
  const uint32_t kin[] = {of->setter, of->appointer, owner, of->whom};
  int level = DRAWING_NONE;
  for (size_t i = 0; i < sizeof kin / sizeof *kin && level == DRAWING_NONE && steps < STEPS_MOST; i++) {
    if (kin[i]) level = level_near(near, kin[i] - 1, steps + 1);
  }
  return near->levels[number] = level;
}

int sketch_level_above(struct sketch_near *near, uint32_t number) {
  int level = level_near(near, number, 0);
  return level == DRAWING_NONE ? (int)near->model->levels_count - 1 : level;
}
