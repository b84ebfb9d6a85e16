/* SPDX-License-Identifier: EUPL-1.2
 *
 * What leads nowhere is taken away, then what leads only to what was taken away, and so on: the
 * later a thing goes the higher it stands, and a link always leads down. What never goes leads to a
 * circle. The same from the other end, where what never goes comes from a circle.
 */
#include "logic/heights.h"

#include "logic/fields.h"

enum { NEVER = 0 };

struct heights {
  struct heights *next; /* those of another word, or the other way */
  const struct index *index;
  things_getter *getter;
  struct wanted wanted;
  uint32_t *above_ends, *below_starts; /* by key, from 1; NEVER */
};

/* The links of a thing one way, of which only those of the word count. */
struct ends {
  const struct table *out, *in; /* links by the end they leave, and by the one they come to */
  bool back;                    /* they leave from `to` */
};

static struct ref end_of(const struct link *link, bool to) {
  return to ? link->to : link->from;
}

static void count_out(const struct heights *heights, const struct ends *ends, uint32_t *left) {
  const struct model *model = heights->index->model;
  for (size_t i = 0; i < model->links_count; i++)
    if (link_is_wanted(&model->links[i], &heights->wanted))
      left[index_key(heights->index, end_of(&model->links[i], ends->back))]++;
}

/* Takes away one after the other what has no link left to follow; gives the order in which they go. */
static uint32_t *take_away(struct view *view, const struct heights *heights, const struct ends *ends) {
  const struct index *index = heights->index;
  const struct model *model = index->model;
  uint32_t *order = arena_array(view->arena, index->key_count, sizeof *order);
  uint32_t *left = arena_array(view->scratch, index->key_count, sizeof *left);
  uint32_t *queue = arena_array(view->scratch, index->key_count, sizeof *queue);
  size_t count = 0;
  count_out(heights, ends, left);
  for (size_t key = 0; key < index->key_count; key++)
    if (left[key] == 0)
      queue[count++] = (uint32_t)key;
  for (size_t i = 0; i < count; i++) {
    const uint32_t *links;
    size_t link_count = index_find_key(ends->in, queue[i], &links);
    order[queue[i]] = (uint32_t)i + 1;
    for (size_t k = 0; k < link_count; k++) {
      const struct link *link = &model->links[links[k]];
      uint32_t before = (uint32_t)index_key(index, end_of(link, ends->back));
      if (link_is_wanted(link, &heights->wanted) && --left[before] == 0)
        queue[count++] = before;
    }
  }
  return order;
}

static struct heights *heights_new(struct view *view, const struct typed *typed) {
  const struct index *index = view->index;
  struct heights *heights = arena_alloc(view->arena, sizeof *heights);
  bool back = typed->field->things == follow_back;
  struct ends down = {&index->links_from, &index->links_to, false};
  struct ends up = {&index->links_to, &index->links_from, true};
  *heights = (struct heights){view->heights, index, typed->field->things, typed->wanted, NULL, NULL};
  heights->above_ends = take_away(view, heights, back ? &up : &down);
  heights->below_starts = take_away(view, heights, back ? &down : &up);
  return view->heights = heights;
}

const struct heights *heights_of(struct view *view, const struct typed *typed) {
  things_getter *getter = typed->field->things;
  if (getter != follow_links && getter != follow_back)
    return NULL;
  for (const struct heights *known = view->heights; known; known = known->next)
    if (known->getter == getter && known->wanted.word == typed->wanted.word &&
        known->wanted.name == typed->wanted.name)
      return known;
  return heights_new(view, typed);
}

bool heights_lead(const struct heights *heights, struct ref from, struct ref to) {
  size_t a = index_key(heights->index, from), b = index_key(heights->index, to);
  uint32_t above_a = heights->above_ends[a], above_b = heights->above_ends[b];
  uint32_t below_a = heights->below_starts[a], below_b = heights->below_starts[b];
  bool down = above_a == NEVER || (above_b != NEVER && above_a > above_b);
  bool up = below_b == NEVER || (below_a != NEVER && below_a < below_b);
  return down && up;
}
