/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: a drawing. Out: a place for everything in it. Plans, has the layout order the plan,
 * places and routes, with wider and narrower texts and rows; keeps the plainest picture that
 * is no wider than a page, or else the narrowest.
 */
#include "draw/picture.h"

#include "draw/legend.h"
#include "draw/place.h"
#include "draw/plan.h"
#include "draw/route.h"
#include "draw/squeeze.h"

#include <stdlib.h>
#include <string.h>

enum { MARGIN = 80, TAB_AROUND = 60, BAND_INSET = 60, LEAST_WIDTH = 4200 };

static const struct plan_style styles[] = {
    {.box_wrap = 1600, .word_wrap = 950, .row = 7000, .words = 6600},
    {.box_wrap = 1350, .word_wrap = 950, .row = 7000, .words = 6600},
    {.box_wrap = 1150, .word_wrap = 850, .row = 6900, .words = 6000},
    {.box_wrap = 1050, .word_wrap = 800, .row = 6500, .words = 5000},
    {.box_wrap = 1000, .word_wrap = 750, .row = 5400, .words = 3900},
};

struct picture_text *picture_texts(struct arena *arena, const struct shape *shape, int32_t middle_x,
                                   int32_t middle_y) {
  struct picture_text *texts = arena_array(arena, shape->count + 1, sizeof *texts);
  for (size_t i = 0; i < shape->count; i++) {
    const struct shape_line *line = &shape->lines[i];
    int32_t y = middle_y - shape->text_height / 2 + line->middle;
    y += shape_font(line->role).size * 36 / 100; /* half the height of a capital */
    texts[i] = (struct picture_text){middle_x, y, line->width, line->role, line->string};
  }
  return texts;
}

/* ---- bands ---- */

/* Texts of a band's name, and how wide its tab must be. */
static void name_band(const struct drawing *drawing, int level, struct picture_band *band) {
  struct shape name = shape_of_text(drawing->arena, drawing->levels[level], SHAPE_LEVEL,
                                    band->height - 2 * TAB_AROUND, 0);
  if (name.count == 0)
    return;
  band->tab = name.text_height + 2 * TAB_AROUND;
  band->texts = picture_texts(drawing->arena, &name, band->height / 2, band->tab / 2);
  band->text_count = name.count;
}

/* The bands that hold boxes, at the picture's left edge; returns the width of the tabs. */
static int32_t make_bands(struct picture *picture, const struct place *place) {
  const struct drawing *drawing = picture->drawing;
  int32_t tab = 0;
  picture->band_count = 0;
  picture->bands = arena_array(drawing->arena, drawing->level_count + 1, sizeof *picture->bands);
  for (size_t i = 0; i < drawing->level_count; i++) {
    const struct place_band *from = &place->bands[plan_band_of(i)];
    if (!from->used)
      continue;
    struct picture_band *band = &picture->bands[picture->band_count++];
    band->x = MARGIN;
    band->y = from->top;
    band->height = from->bottom - from->top;
    name_band(drawing, (int)i, band);
    if (band->tab > tab)
      tab = band->tab;
  }
  return tab;
}

/* Gives all bands the same tab and the same width. */
static void even_bands(struct picture *picture, int32_t tab) {
  for (size_t i = 0; i < picture->band_count; i++) {
    struct picture_band *band = &picture->bands[i];
    for (size_t t = 0; t < band->text_count; t++)
      band->texts[t].y += (tab - band->tab) / 2;
    band->tab = tab;
    band->width = picture->width - 2 * MARGIN;
  }
}

/* ---- all ---- */

/* Room for the widest part of a legend. */
static int32_t least_width(const struct drawing *drawing) {
  bool any = drawing->link_count > 0;
  for (int kind = 0; kind < BOX_KIND_COUNT; kind++)
    if (drawing->kind_words[kind] && drawing->kind_words[kind][0])
      any = true;
  return any ? LEAST_WIDTH : 0;
}

/* What is left of and right of the boxes, with tabs of this width. */
static int32_t left_of_boxes(const struct picture *picture, int32_t tab) {
  return MARGIN + tab + (picture->band_count ? BAND_INSET : 0);
}

static int32_t right_of_boxes(const struct picture *picture) {
  return MARGIN + (picture->band_count ? BAND_INSET : 0);
}

/* Places all; the width of the tabs, which the height of the bands decides, settles first. */
static const struct place *settle(struct picture *picture, const struct plan *plan,
                                  const struct layout_graph *graph,
                                  const struct layout_answer *answer) {
  const struct place *place = place_make(plan, answer, 0, MARGIN);
  int32_t tab = make_bands(picture, place);
  int32_t most = PICTURE_WIDTH - left_of_boxes(picture, tab) - right_of_boxes(picture);
  squeeze_layout(picture->drawing->arena, graph, answer->middle, most);
  place = place_make(plan, answer, 0, MARGIN);
  tab = make_bands(picture, place);
  int32_t left = left_of_boxes(picture, tab), least = least_width(picture->drawing);
  picture->width = left + place->right + right_of_boxes(picture);
  if (picture->width < least) {
    left += (least - picture->width) / 2;
    picture->width = least;
  }
  even_bands(picture, tab);
  return place_make(plan, answer, left, MARGIN);
}

static enum layout_fault try_style(const struct drawing *drawing, struct layout_limits limits,
                                   struct plan_style style, struct picture **out) {
  struct picture *picture = arena_alloc(drawing->arena, sizeof *picture);
  struct layout_answer answer;
  const struct plan *plan = plan_make(drawing, style);
  struct layout_graph graph = {.nodes = plan->nodes,
                               .edges = plan->edges,
                               .node_count = plan->node_count,
                               .edge_count = plan->edge_count,
                               .gap = PLAN_NODE_GAP};
  enum layout_fault fault = layout_run(drawing->arena, &graph, limits, &answer);
  if (fault != LAYOUT_OK)
    return fault;
  picture->drawing = drawing;
  memcpy(picture->library, answer.version, sizeof picture->library);
  const struct place *place = settle(picture, plan, &graph, &answer);
  picture->height = place->bottom;
  picture->boxes = place->boxes;
  picture->box_count = drawing->box_count;
  picture->lines = route_links(place);
  picture->line_count = drawing->link_count;
  picture->ties = route_ties(place, &picture->tie_count);
  legend_add(picture, MARGIN);
  picture->height += MARGIN;
  *out = picture;
  return LAYOUT_OK;
}

/* How much the eye must do: height, and the way that lines take sideways. */
static int64_t effort(const struct picture *picture) {
  int64_t sideways = 0;
  for (size_t i = 0; i < picture->line_count; i++) {
    const struct picture_line *line = &picture->lines[i];
    for (size_t s = 1; s < line->step_count; s++)
      if (line->steps[s].command == 'C')
        sideways += labs((long)line->steps[s].at[4] - line->steps[s].at[0]);
  }
  return picture->height + sideways / 4;
}

static bool is_better(const struct picture *a, const struct picture *b) {
  bool a_fits = a->width <= PICTURE_WIDTH, b_fits = b->width <= PICTURE_WIDTH;
  if (a_fits != b_fits)
    return a_fits;
  return a_fits ? effort(a) < effort(b) : a->width < b->width;
}

enum layout_fault picture_make(const struct drawing *drawing, struct layout_limits limits,
                               const struct picture **picture) {
  *picture = NULL;
  if (drawing->box_count == 0 || !drawing_is_sound(drawing))
    return LAYOUT_WRONG;
  if (drawing->box_count > PICTURE_MOST_BOXES || drawing->link_count > PICTURE_MOST_LINKS ||
      drawing->level_count > PICTURE_MOST_BOXES || drawing->kind_count > PICTURE_MOST_LINKS)
    return LAYOUT_TOO_LARGE;
  for (size_t i = 0; i < sizeof styles / sizeof *styles; i++) {
    struct picture *attempt = NULL;
    enum layout_fault fault = try_style(drawing, limits, styles[i], &attempt);
    if (fault != LAYOUT_OK) {
      *picture = NULL;
      return fault;
    }
    if (!*picture || is_better(attempt, *picture))
      *picture = attempt;
  }
  return LAYOUT_OK;
}
