/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: a plan and the layout's answer. Out: coordinates. First everything across, then the
 * points where lines end, which decide how high the space between ranks must be, then
 * everything downwards.
 */
#include "draw/place.h"

#include "draw/spot.h"

#include "draw/straighten.h"

#include <stdlib.h>

enum {
  STUB = 110,        /* straight end of a line at a box */
  BAND_AROUND = 130, /* from the edge of a band to its boxes */
  LEAST_RISE = 130,
  MOST_RISE = 440, /* height of the space in which lines cross over */
  BETWEEN_BANDS = 140,
  WORD_TO_BAND = 60,
  ROUNDS = 4,
  PORT_INSET = 140,
  ROLE_INSET = 280
};

/* ---- across ---- */

static void place_item(struct place *place, int host) {
  const struct plan *plan = place->plan;
  const struct plan_item *item = &plan->items[host];
  int32_t x = place->middle[item->node] - item->width / 2;
  for (int i = -1; i < (int)plan->drawing->box_count; i++) {
    int box = i < 0 ? host : i;
    if (i >= 0 && plan->drawing->boxes[i].beside != host)
      continue;
    place->boxes[box].x = x;
    place->boxes[box].width = plan->boxes[box].width;
    x += plan->boxes[box].width + plan->loops[box] + PLAN_BETWEEN;
  }
}

static void place_across(struct place *place, const struct layout_answer *answer, int32_t left) {
  const struct plan *plan = place->plan;
  const struct drawing *drawing = plan->drawing;
  place->left = left;
  place->right = left;
  for (size_t i = 0; i < plan->node_count; i++) {
    place->middle[i] = answer->middle[i] + left;
    int32_t right = place->middle[i] + plan->nodes[i].width / 2;
    if (right > place->right)
      place->right = right;
  }
  for (size_t i = 0; i < drawing->box_count; i++) {
    place->boxes[i].kind = drawing->boxes[i].kind;
    place->boxes[i].pile = drawing->boxes[i].count && drawing->boxes[i].count[0];
    if (drawing->boxes[i].beside == DRAWING_NONE)
      place_item(place, (int)i);
  }
}

static int32_t box_middle(const struct place *place, int box) {
  return place->boxes[box].x + place->boxes[box].width / 2;
}

bool place_upper_is_left(const struct place *place, const struct plan_chain *chain) {
  return box_middle(place, chain->upper) <= box_middle(place, chain->lower);
}

int32_t place_turn(const struct place *place, const struct plan_chain *chain, bool left) {
  int32_t half = place->plan->nodes[chain->word].width / 2 - PLAN_TURN / 4;
  return place->middle[chain->word] + (left ? -half : half);
}

/* ---- where lines end ---- */

/* What lies next on a line's way from the upper or the lower end. */
static int32_t toward(const struct place *place, const struct plan_chain *chain, bool upper) {
  if (chain->within_row) {
    size_t count = upper ? chain->node_count : chain->other_count;
    const int *nodes = upper ? chain->nodes : chain->others;
    bool left = upper == place_upper_is_left(place, chain);
    return count ? place->middle[nodes[0]] : place_turn(place, chain, left);
  }
  if (chain->node_count == 0)
    return box_middle(place, upper ? chain->lower : chain->upper);
  return place->middle[chain->nodes[upper ? 0 : chain->node_count - 1]];
}

/* An end of a line; its spot is where the line leads. */
struct port {
  struct spot toward;
  int32_t x;
};

/* Puts the ports of one side in a row, each as near as can be to where its line leads. */
static void spread(const struct picture_box *box, struct port *ports, size_t count) {
  int32_t inset = box->kind == BOX_ROLE ? ROLE_INSET : PORT_INSET;
  int32_t low = box->x + inset, high = box->x + box->width - inset, apart = PLAN_PORT_APART;
  if (count > 1 && (high - low) / (int32_t)(count - 1) < apart)
    apart = (high - low) / (int32_t)(count - 1);
  qsort(ports, count, sizeof *ports, spot_compare);
  for (size_t i = 0; i < count; i++) {
    int32_t least = i ? ports[i - 1].x + apart : low;
    ports[i].x = ports[i].toward.middle > least ? ports[i].toward.middle : least;
  }
  for (size_t i = count; i-- > 0;) {
    int32_t most = i + 1 < count ? ports[i + 1].x - apart : high;
    if (ports[i].x > most)
      ports[i].x = most;
  }
}

static void place_ends(struct place *place) {
  const struct plan *plan = place->plan;
  size_t links = plan->drawing->link_count;
  struct port *ports = arena_array(plan->drawing->arena, 2 * links + 1, sizeof *ports);
  for (size_t side = 0; side < 2 * plan->drawing->box_count; side++) {
    int box = (int)(side / 2);
    size_t count = 0;
    for (size_t end = 0; end < 2 * links; end++) {
      const struct plan_chain *chain = &plan->chains[end / 2];
      bool upper = end % 2 == 0, bottom = upper || chain->within_row;
      if (chain->loop || (upper ? chain->upper : chain->lower) != box)
        continue;
      if (bottom != (side % 2 == 0))
        continue;
      place->ends[end].at_bottom = bottom;
      ports[count++] = (struct port){.toward = {end, 0, toward(place, chain, upper)}};
    }
    spread(&place->boxes[box], ports, count);
    for (size_t i = 0; i < count; i++)
      place->ends[ports[i].toward.number].x = ports[i].x;
  }
}

/* ---- downwards ---- */

static void reach(int32_t *reaches, int rank, int32_t from, int32_t to) {
  int32_t distance = from < to ? to - from : from - to;
  if (distance > reaches[rank])
    reaches[rank] = distance;
}

/* How far lines lead sideways below each rank. */
static int32_t *find_reaches(const struct place *place) {
  const struct plan *plan = place->plan;
  int32_t *reaches =
      arena_array(plan->drawing->arena, (size_t)plan->rank_count + 1, sizeof *reaches);
  for (size_t i = 0; i < plan->drawing->link_count; i++) {
    const struct plan_chain *chain = &plan->chains[i];
    if (chain->loop)
      continue;
    bool left = chain->within_row && place_upper_is_left(place, chain);
    int32_t at = place->ends[2 * i].x, other = place->ends[2 * i + 1].x;
    int rank = plan->rows[plan->items[drawing_host(plan->drawing, chain->upper)].row].rank;
    for (size_t n = 0; n < chain->node_count; n++, rank++) {
      reach(reaches, rank, at, place->middle[chain->nodes[n]]);
      at = place->middle[chain->nodes[n]];
    }
    if (!chain->within_row) {
      reach(reaches, rank, at, other);
      continue;
    }
    reach(reaches, rank, at, place_turn(place, chain, left));
    if (chain->other_count)
      other = place->middle[chain->others[chain->other_count - 1]];
    reach(reaches, rank, other, place_turn(place, chain, !left));
  }
  return reaches;
}

static int32_t rise(int32_t reached) {
  int32_t height = LEAST_RISE + reached / 9;
  return height > MOST_RISE ? MOST_RISE : height;
}

int32_t place_foot(const struct picture_box *box) {
  return box->y + box->height + (box->pile ? 2 * PICTURE_SHEET : 0);
}

/* Height of a row, its piles included. */
static int32_t row_height(const struct place *place, int row, bool *piled) {
  int32_t height = 0;
  *piled = false;
  for (size_t i = 0; i < place->plan->drawing->box_count; i++) {
    if (place->plan->items[drawing_host(place->plan->drawing, (int)i)].row != row)
      continue;
    if (place->plan->boxes[i].height > height)
      height = place->plan->boxes[i].height;
    if (place->boxes[i].pile)
      *piled = true;
  }
  return height;
}

/* Puts the boxes of a row at `top`; those not much lower than the row grow to its height. */
static void place_row(struct place *place, int row, int32_t top, int32_t height) {
  for (size_t i = 0; i < place->plan->drawing->box_count; i++) {
    struct picture_box *box = &place->boxes[i];
    int32_t own = place->plan->boxes[i].height;
    if (place->plan->items[drawing_host(place->plan->drawing, (int)i)].row != row)
      continue;
    box->height = own * 3 >= height * 2 ? height : own;
    box->y = top + (height - box->height) / 2;
  }
}

static int32_t words_height(const struct place *place, int rank) {
  const struct plan *plan = place->plan;
  int32_t height = 100;
  for (size_t i = 0; i < plan->drawing->link_count; i++) {
    int word = plan->chains[i].word;
    if (word == DRAWING_NONE || plan->nodes[word].rank != rank)
      continue;
    if (plan->words[i].height > height)
      height = plan->words[i].height;
  }
  return height;
}

/* How much a band must be padded, above and below, for its name to have room. */
static int32_t pad_for_name(const struct place *place, int band, const int32_t *reaches,
                            size_t first) {
  enum { AROUND_NAME = 160 };
  const struct plan *plan = place->plan;
  if (!plan_is_level(band))
    return 0;
  struct arena *arena = plan->drawing->arena;
  const char *name = letters_clean(arena, plan->drawing->levels[band / 2]);
  int32_t need = letters_widest_part(shape_font(SHAPE_LEVEL), name) + AROUND_NAME;
  int32_t have = 2 * BAND_AROUND;
  if (need > 2200)
    need = 2200;
  for (size_t r = first; r < plan->row_count && plan->rows[r].band == band; r++) {
    bool piled, last = r + 1 == plan->row_count || plan->rows[r + 1].band != band;
    have += row_height(place, (int)r, &piled) + (piled ? 2 * PICTURE_SHEET : 0);
    if (!last)
      have += 2 * STUB + rise(reaches[plan->rows[r].rank]);
  }
  return need > have ? (need - have + 1) / 2 : 0;
}

/* Places the ranks of words below a row; returns where the last one ends. */
static int32_t place_words(struct place *place, size_t row, int32_t y, const int32_t *reaches,
                           int32_t least) {
  const struct plan *plan = place->plan;
  int rank = plan->rows[row].rank + 1;
  int end = row + 1 < plan->row_count ? plan->rows[row + 1].rank : plan->rank_count;
  for (; rank < end; rank++) {
    int32_t above = rise(reaches[rank - 1]);
    y += above > least ? above : least;
    place->ranks[rank].top = y;
    y += words_height(place, rank);
    place->ranks[rank].bottom = y;
    least = 0;
  }
  return y;
}

static void place_down(struct place *place, int32_t top) {
  const struct plan *plan = place->plan;
  const int32_t *reaches = find_reaches(place);
  int32_t y = top, pad = 0, foot = 0;
  for (size_t r = 0; r < plan->row_count; r++) {
    const struct plan_row *row = &plan->rows[r];
    struct place_band *band = &place->bands[row->band];
    bool piled, first = r == 0 || plan->rows[r - 1].band != row->band;
    bool last = r + 1 == plan->row_count || plan->rows[r + 1].band != row->band;
    int32_t height = row_height(place, (int)r, &piled);
    int32_t above = r ? rise(reaches[row->rank - 1]) : 0;
    if (first) {
      pad = pad_for_name(place, row->band, reaches, r);
      bool words = r && row->rank - plan->rows[r - 1].rank > 1;
      int32_t least = BAND_AROUND - STUB + pad + (words ? WORD_TO_BAND : foot + BETWEEN_BANDS);
      if (above < least)
        above = r ? least : BAND_AROUND - STUB + pad;
      band->top = y + above + STUB - BAND_AROUND - pad;
      band->used = true;
    }
    place->ranks[row->rank].top = y + above;
    place_row(place, (int)r, y + above + STUB, height);
    y += above + height + 2 * STUB + (piled ? 2 * PICTURE_SHEET : 0);
    place->ranks[row->rank].bottom = y;
    foot = last ? BAND_AROUND - STUB + pad : 0;
    if (last)
      band->bottom = y + foot;
    place->bottom = y + foot;
    y = place_words(place, r, y, reaches, last ? foot + WORD_TO_BAND : 0);
    if (y > place->bottom)
      place->bottom = y;
  }
}

struct place *place_make(const struct plan *plan, const struct layout_answer *answer, int32_t left,
                         int32_t top) {
  struct arena *arena = plan->drawing->arena;
  struct place *place = arena_alloc(arena, sizeof *place);
  size_t boxes = plan->drawing->box_count;
  place->plan = plan;
  place->middle = arena_array(arena, plan->node_count, sizeof *place->middle);
  place->boxes = arena_array(arena, boxes + 1, sizeof *place->boxes);
  place->ends = arena_array(arena, 2 * plan->drawing->link_count + 1, sizeof *place->ends);
  place->ranks = arena_array(arena, (size_t)plan->rank_count + 1, sizeof *place->ranks);
  place->bands = arena_array(arena, (size_t)plan->band_count, sizeof *place->bands);
  place_across(place, answer, left);
  place_ends(place);
  for (int round = 0; round < ROUNDS; round++) {
    straighten_chains(place);
    place_ends(place);
  }
  place_down(place, top);
  for (size_t i = 0; i < boxes; i++) {
    struct picture_box *box = &place->boxes[i];
    box->texts =
        picture_texts(arena, &plan->boxes[i], box->x + box->width / 2, box->y + box->height / 2);
    box->text_count = plan->boxes[i].count;
  }
  return place;
}
