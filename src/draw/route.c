/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: places of boxes, ranks and words. Out: lines as steps, their ends, and their words.
 */
#include "draw/route.h"

enum {
  TURN_RADIUS = 80,
  LOOP_STUB = 110,
  LOOP_OUT = 250,
  LOOP_HALF = 85,
  PLATE_AROUND = 20,
  TIE_ABOVE_FOOT = 90
};

/* A straight way down (or, read backwards, up). */
struct fall {
  int32_t x, top, bottom;
};

struct pen {
  struct arena *arena;
  struct picture_line *line;
  size_t room;
  int32_t x, y;
};

static void draw(struct pen *pen, struct picture_step step) {
  struct picture_line *line = pen->line;
  line->steps = arena_grow(pen->arena, line->steps, &pen->room, line->step_count + 1, sizeof step);
  line->steps[line->step_count++] = step;
  int last = step.command == 'C' ? 4 : 0;
  pen->x = step.at[last];
  pen->y = step.at[last + 1];
}

static void move(struct pen *pen, int32_t x, int32_t y) {
  draw(pen, (struct picture_step){'M', {x, y}});
}

static void straight(struct pen *pen, int32_t x, int32_t y) {
  if (x != pen->x || y != pen->y)
    draw(pen, (struct picture_step){'L', {x, y}});
}

/* To x, y in an S that starts and ends upright. */
static void swing(struct pen *pen, int32_t x, int32_t y) {
  int32_t lead = (y - pen->y) * 11 / 20;
  if (x == pen->x)
    straight(pen, x, y);
  else
    draw(pen, (struct picture_step){'C', {pen->x, pen->y + lead, x, y - lead, x, y}});
}

/* ---- lines between rows ---- */

static size_t falls_of_nodes(const struct place *place, const int *nodes, size_t count,
                             struct fall *falls) {
  for (size_t i = 0; i < count; i++) {
    const struct place_rank *rank = &place->ranks[place->plan->nodes[nodes[i]].rank];
    falls[i] = (struct fall){place->middle[nodes[i]], rank->top, rank->bottom};
  }
  return count;
}

static const struct place_rank *rank_of_box(const struct place *place, int box) {
  const struct plan *plan = place->plan;
  return &place->ranks[plan->rows[plan->items[drawing_host(plan->drawing, box)].row].rank];
}

static struct fall fall_below(const struct place *place, int box, int32_t x) {
  return (struct fall){x, place_foot(&place->boxes[box]), rank_of_box(place, box)->bottom};
}

static void follow(struct pen *pen, const struct fall *falls, size_t count) {
  move(pen, falls[0].x, falls[0].top);
  for (size_t i = 0; i < count; i++) {
    if (i)
      swing(pen, falls[i].x, falls[i].top);
    straight(pen, falls[i].x, falls[i].bottom);
  }
}

static void set_ends(struct picture_line *line, bool forward, struct picture_end first,
                     struct picture_end last) {
  line->start = forward ? first : last;
  line->tip = forward ? last : first;
}

static void route_down(const struct place *place, size_t link, struct pen *pen) {
  const struct plan_chain *chain = &place->plan->chains[link];
  struct fall *falls = arena_array(pen->arena, chain->node_count + 2, sizeof *falls);
  falls[0] = fall_below(place, chain->upper, place->ends[2 * link].x);
  size_t count = 1 + falls_of_nodes(place, chain->nodes, chain->node_count, falls + 1);
  falls[count++] = (struct fall){place->ends[2 * link + 1].x, rank_of_box(place, chain->lower)->top,
                                 place->boxes[chain->lower].y};
  follow(pen, falls, count);
  set_ends(pen->line, place->plan->drawing->links[link].from == chain->upper,
           (struct picture_end){falls[0].x, falls[0].top, 0, -1},
           (struct picture_end){falls[count - 1].x, falls[count - 1].bottom, 0, 1});
}

/* ---- lines within a row ---- */

/* Down from one box, through the word, and up to the other. */
static void route_within(const struct place *place, size_t link, struct pen *pen) {
  const struct plan_chain *chain = &place->plan->chains[link];
  const struct place_rank *rank = &place->ranks[place->plan->nodes[chain->word].rank];
  int32_t middle = (rank->top + rank->bottom) / 2;
  bool upper_left = place_upper_is_left(place, chain);
  struct fall *falls =
      arena_array(pen->arena, chain->node_count + chain->other_count + 4, sizeof *falls);
  for (int leg = 0; leg < 2; leg++) {
    bool upper = upper_left == (leg == 0);
    int32_t turn = place_turn(place, chain, leg == 0);
    falls[0] = fall_below(place, upper ? chain->upper : chain->lower,
                          place->ends[2 * link + (upper ? 0 : 1)].x);
    size_t count =
        1 + (upper ? falls_of_nodes(place, chain->nodes, chain->node_count, falls + 1)
                   : falls_of_nodes(place, chain->others, chain->other_count, falls + 1));
    falls[count++] = (struct fall){turn, rank->top, middle - TURN_RADIUS};
    if (falls[count - 1].bottom < rank->top)
      falls[count - 1].bottom = rank->top;
    int32_t across = turn + (leg == 0 ? TURN_RADIUS : -TURN_RADIUS);
    if (leg == 0)
      follow(pen, falls, count);
    if (leg == 0) {
      draw(pen, (struct picture_step){'C', {turn, middle, turn, middle, across, middle}});
      pen->line->start = (struct picture_end){falls[0].x, falls[0].top, 0, -1};
      continue;
    }
    straight(pen, across, middle);
    int32_t up = falls[count - 1].bottom;
    draw(pen, (struct picture_step){'C', {turn, middle, turn, middle, turn, up}});
    straight(pen, turn, rank->top);
    for (size_t i = count - 1; i-- > 0;) {
      swing(pen, falls[i].x, falls[i].bottom);
      straight(pen, falls[i].x, falls[i].top);
    }
    pen->line->tip = (struct picture_end){falls[0].x, falls[0].top, 0, -1};
  }
  bool forward = (place->plan->drawing->links[link].from == chain->upper) == upper_left;
  set_ends(pen->line, forward, pen->line->start, pen->line->tip);
}

/* ---- loops ---- */

/* Out at the right of a box and in again, the word beside it; `done` is how much of the
 * box's height earlier loops have taken, `all` how much all of them take. */
static void route_loop(const struct place *place, size_t link, struct pen *pen, int32_t done,
                       int32_t all) {
  const struct plan_chain *chain = &place->plan->chains[link];
  const struct picture_box *box = &place->boxes[chain->upper];
  const struct shape *word = &place->plan->words[link];
  int32_t height = word->height > PLAN_LOOP ? word->height : PLAN_LOOP;
  int32_t x = box->x + box->width, y = box->y + (box->height - all) / 2 + done + height / 2;
  int32_t inner = x + LOOP_STUB, outer = x + LOOP_OUT;
  move(pen, x, y - LOOP_HALF);
  straight(pen, inner, y - LOOP_HALF);
  draw(pen, (struct picture_step){
                'C', {outer, y - LOOP_HALF, outer, y + LOOP_HALF, inner, y + LOOP_HALF}});
  straight(pen, x, y + LOOP_HALF);
  pen->line->start = (struct picture_end){x, y - LOOP_HALF, -1, 0};
  pen->line->tip = (struct picture_end){x, y + LOOP_HALF, -1, 0};
  pen->line->texts = picture_texts(pen->arena, word, x + PLAN_LOOP + word->width / 2, y);
  pen->line->text_count = word->count;
}

static int32_t loops_height(const struct place *place, int box, size_t before) {
  const struct plan *plan = place->plan;
  int32_t sum = 0;
  for (size_t i = 0; i < before; i++) {
    if (!plan->chains[i].loop || plan->chains[i].upper != box)
      continue;
    sum += plan->words[i].height > PLAN_LOOP ? plan->words[i].height : PLAN_LOOP;
  }
  return sum;
}

/* ---- all ---- */

static void set_word(const struct place *place, size_t link, struct picture_line *line) {
  const struct plan *plan = place->plan;
  const struct plan_chain *chain = &plan->chains[link];
  const struct shape *word = &plan->words[link];
  if (chain->word == DRAWING_NONE || word->count == 0)
    return;
  int rank_number = plan->nodes[chain->word].rank;
  const struct place_rank *rank = &place->ranks[rank_number];
  int32_t x = place->middle[chain->word], y = (rank->top + rank->bottom) / 2;
  line->width = word->text_width + 2 * PLATE_AROUND;
  line->height = word->text_height + PLATE_AROUND;
  line->x = x - line->width / 2;
  line->y = y - line->height / 2;
  line->texts = picture_texts(plan->drawing->arena, word, x, y);
  line->text_count = word->count;
  for (int b = 0; b < plan->band_count; b++)
    if (plan_is_level(b) && place->bands[b].used && y > place->bands[b].top && y < place->bands[b].bottom)
      line->in_band = true;
}

struct picture_line *route_links(const struct place *place) {
  const struct drawing *drawing = place->plan->drawing;
  struct picture_line *lines = arena_array(drawing->arena, drawing->link_count + 1, sizeof *lines);
  for (size_t i = 0; i < drawing->link_count; i++) {
    const struct drawing_link *link = &drawing->links[i];
    const struct plan_chain *chain = &place->plan->chains[i];
    struct pen pen = {.arena = drawing->arena, .line = &lines[i]};
    lines[i].form = drawing->kinds[link->kind].line;
    lines[i].arrow = drawing->kinds[link->kind].arrow;
    lines[i].may = link->may;
    if (chain->loop)
      route_loop(place, i, &pen, loops_height(place, chain->upper, i),
                 loops_height(place, chain->upper, drawing->link_count));
    else if (chain->within_row)
      route_within(place, i, &pen);
    else
      route_down(place, i, &pen);
    set_word(place, i, &lines[i]);
  }
  return lines;
}

/* At half the boxes' height; where loops are in the way, below them. false: no room. */
static bool find_tie(const struct place *place, int number, int32_t *from, int32_t *y) {
  int host = place->plan->drawing->boxes[number].beside;
  const struct picture_box *box = &place->boxes[number], *main = &place->boxes[host];
  *from = box->x - PLAN_BETWEEN;
  *y = box->y + box->height / 2;
  if (place->plan->loops[host] == 0)
    return true;
  *from = main->x + main->width;
  *y = box->y + box->height - TIE_ABOVE_FOOT;
  return main->height == box->height && *from + place->plan->loops[host] + PLAN_BETWEEN == box->x;
}

struct picture_line *route_ties(const struct place *place, size_t *count) {
  const struct plan *plan = place->plan;
  const struct drawing *drawing = plan->drawing;
  struct picture_line *ties = arena_array(drawing->arena, drawing->box_count + 1, sizeof *ties);
  *count = 0;
  for (size_t i = 0; i < drawing->box_count; i++) {
    if (drawing->boxes[i].beside == DRAWING_NONE)
      continue;
    int32_t from = 0, y = 0;
    if (!find_tie(place, (int)i, &from, &y))
      continue;
    struct pen pen = {.arena = drawing->arena, .line = &ties[(*count)++]};
    pen.line->arrow = ARROW_NONE;
    move(&pen, from, y);
    straight(&pen, place->boxes[i].x, y);
  }
  return ties;
}
