/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: a sound drawing. Out: its rows, ranks and chains, and the graph that the layout is to
 * order. Knows sizes but no places.
 */
#include "draw/plan.h"

enum { PASS_WIDTH = 60, BOX_GAP = 160, WORD_AROUND = 30, TURN_WIDTH = 240, AROUND_LOOPS = 400 };
enum { ENDS_MOST = 12, ENDS_AROUND = 130, ENDS_WIDEST = ENDS_MOST * PLAN_PORT_APART + ENDS_AROUND };

/* ---- sizes ---- */

static void measure(struct plan *plan, struct plan_style style) {
  const struct drawing *drawing = plan->drawing;
  for (size_t i = 0; i < drawing->box_count; i++)
    plan->boxes[i] = shape_of_box(drawing, &drawing->boxes[i], style.box_wrap);
  for (size_t i = 0; i < drawing->link_count; i++)
    plan->words[i] = shape_of_text(drawing->arena, drawing->links[i].word, SHAPE_TEXT,
                                   style.word_wrap, WORD_AROUND);
}

/* Makes a box wide enough for the lines that meet its upper or lower side, within limits. */
static void measure_ends(struct plan *plan) {
  const struct drawing *drawing = plan->drawing;
  size_t *ends = arena_array(drawing->arena, 2 * drawing->box_count + 1, sizeof *ends);
  for (size_t i = 0; i < drawing->link_count; i++) {
    int from = drawing->links[i].from, to = drawing->links[i].to;
    int above = drawing_depth(drawing, from), below = drawing_depth(drawing, to);
    if (from == to || above == DRAWING_NONE || below == DRAWING_NONE)
      continue;
    ends[2 * from + (above <= below)]++;
    ends[2 * to + (below <= above)]++;
  }
  for (size_t i = 0; i < drawing->box_count; i++) {
    size_t most = ends[2 * i] > ends[2 * i + 1] ? ends[2 * i] : ends[2 * i + 1];
    int32_t width = most > ENDS_MOST ? ENDS_WIDEST : (int32_t)most * PLAN_PORT_APART + ENDS_AROUND;
    if (plan->boxes[i].width < width)
      plan->boxes[i].width = width;
  }
}

/* Makes room for the loops of a box: as high as all of them, as wide as the widest. */
static void measure_loops(struct plan *plan) {
  const struct drawing *drawing = plan->drawing;
  int32_t *high = arena_array(drawing->arena, drawing->box_count + 1, sizeof *high);
  int32_t *wide = plan->loops = arena_array(drawing->arena, drawing->box_count + 1, sizeof *wide);
  for (size_t i = 0; i < drawing->link_count; i++) {
    int box = drawing->links[i].from;
    if (box != drawing->links[i].to)
      continue;
    int32_t height = plan->words[i].height, width = plan->words[i].width;
    high[box] += height > PLAN_LOOP ? height : PLAN_LOOP;
    if (width + PLAN_LOOP > wide[box])
      wide[box] = width + PLAN_LOOP;
  }
  for (size_t i = 0; i < drawing->box_count; i++) {
    struct plan_item *host = &plan->items[drawing_host(drawing, (int)i)];
    if (high[i] && plan->boxes[i].height < high[i] + AROUND_LOOPS)
      plan->boxes[i].height = high[i] + AROUND_LOOPS;
    if (host->width > 0)
      host->width += PLAN_BETWEEN;
    host->width += plan->boxes[i].width + wide[i];
  }
}

/* ---- bands and rows ---- */

/* Where a box goes that may stand above or below all: near what it is linked with. */
static int band_by_links(const struct plan *plan, int box) {
  const struct drawing *drawing = plan->drawing;
  int last = plan->band_count - 1;
  int64_t sum = 0, count = 0;
  for (size_t i = 0; i < drawing->link_count; i++) {
    int from = drawing_host(drawing, drawing->links[i].from);
    int to = drawing_host(drawing, drawing->links[i].to);
    int other = from == box ? to : to == box ? from : box;
    int depth = drawing_depth(drawing, other);
    if (other == box || depth == DRAWING_NONE)
      continue;
    sum += depth;
    count++;
  }
  return count > 0 && sum * 2 <= last * count ? 0 : last;
}

static void find_bands(struct plan *plan) {
  const struct drawing *drawing = plan->drawing;
  plan->band_count = 2 * (int)drawing->level_count + 1;
  for (size_t i = 0; i < drawing->box_count; i++) {
    int depth = drawing_depth(drawing, (int)i);
    plan->items[i].band = depth == DRAWING_NONE ? band_by_links(plan, (int)i) : depth;
  }
}

/* How far down in its band each host belongs: below 0 are those linked upwards, above 0 those
 * linked downwards; links within the band pull half as much. */
static int *find_pulls(const struct plan *plan) {
  enum { ROUNDS = 4, FULL = 1024 };
  const struct drawing *drawing = plan->drawing;
  size_t count = drawing->box_count + 1;
  int *pull = arena_array(drawing->arena, count, sizeof *pull);
  int64_t *sum = arena_array(drawing->arena, count, sizeof *sum);
  int64_t *number = arena_array(drawing->arena, count, sizeof *number);
  for (int round = 0; round < ROUNDS; round++) {
    for (size_t i = 0; i < count; i++)
      sum[i] = number[i] = 0;
    for (size_t i = 0; i < drawing->link_count; i++) {
      int a = drawing_host(drawing, drawing->links[i].from);
      int b = drawing_host(drawing, drawing->links[i].to);
      int down = plan->items[b].band - plan->items[a].band;
      if (a == b)
        continue;
      sum[a] += down > 0 ? FULL : down < 0 ? -FULL : pull[b] / 2;
      sum[b] += down > 0 ? -FULL : down < 0 ? FULL : pull[a] / 2;
      number[a]++;
      number[b]++;
    }
    for (size_t i = 0; i < count; i++)
      pull[i] = number[i] ? (int)(sum[i] / number[i]) : 0;
  }
  return pull;
}

/* The hosts of a band, those that belong highest first; equals as they were declared. */
static size_t hosts_of_band(const struct plan *plan, int band, const int *pull, int *hosts) {
  const struct drawing *drawing = plan->drawing;
  size_t count = 0;
  for (size_t i = 0; i < drawing->box_count; i++) {
    if (drawing->boxes[i].beside != DRAWING_NONE || plan->items[i].band != band)
      continue;
    size_t at = count++;
    for (; at > 0 && pull && pull[hosts[at - 1]] > pull[i]; at--)
      hosts[at] = hosts[at - 1];
    hosts[at] = (int)i;
  }
  return count;
}

/* Fills the rows of a band, of about equal width. */
static void fill_rows(struct plan *plan, int band, const int *hosts, size_t count, int32_t most) {
  int64_t total = 0;
  for (size_t i = 0; i < count; i++)
    total += plan->items[hosts[i]].width + BOX_GAP;
  int64_t wanted = (total + most - 1) / most;
  int64_t share = wanted > 1 ? total / wanted + 1 : total;
  struct plan_row *row = NULL;
  for (size_t i = 0; i < count; i++) {
    int32_t width = plan->items[hosts[i]].width + BOX_GAP;
    if (!row || row->width + width > most || row->width + width / 2 > share) {
      row = &plan->rows[plan->row_count++];
      *row = (struct plan_row){.band = band};
    }
    row->width += width;
    plan->items[hosts[i]].row = (int)(row - plan->rows);
  }
}

static void find_rows(struct plan *plan, int32_t most) {
  const struct drawing *drawing = plan->drawing;
  int *hosts = arena_array(drawing->arena, drawing->box_count + 1, sizeof *hosts);
  const int *pull = find_pulls(plan);
  plan->rows = arena_array(drawing->arena, drawing->box_count + 1, sizeof *plan->rows);
  for (int band = 0; band < plan->band_count; band++) {
    size_t count = hosts_of_band(plan, band, NULL, hosts);
    int64_t total = 0;
    for (size_t i = 0; i < count; i++)
      total += plan->items[hosts[i]].width + BOX_GAP;
    if (total > most)
      count = hosts_of_band(plan, band, pull, hosts);
    fill_rows(plan, band, hosts, count, most);
  }
}

/* ---- words between the rows ---- */

/* What runs between a row and the next. */
struct gap {
  int32_t words; /* width of all words */
  int passes;    /* lines that run through */
  int ranks;     /* how many ranks of words */
  int32_t *used; /* width used in each */
};

/* Where the word of a link goes. */
struct word_place {
  int gap, rank; /* rank within the gap */
};

static int row_of(const struct plan *plan, int box) {
  return plan->items[drawing_host(plan->drawing, box)].row;
}

static int32_t word_width(const struct plan *plan, size_t link) {
  int32_t width = plan->words[link].width;
  if (!plan->chains[link].within_row)
    return width;
  return (width ? width : TURN_WIDTH) + 2 * PLAN_TURN;
}

static void find_ends(struct plan *plan) {
  const struct drawing *drawing = plan->drawing;
  for (size_t i = 0; i < drawing->link_count; i++) {
    struct plan_chain *chain = &plan->chains[i];
    int from = drawing->links[i].from, to = drawing->links[i].to;
    bool down = row_of(plan, from) <= row_of(plan, to);
    chain->upper = down ? from : to;
    chain->lower = down ? to : from;
    chain->loop = from == to;
    chain->within_row = !chain->loop && row_of(plan, from) == row_of(plan, to);
    chain->word = DRAWING_NONE;
  }
}

/* The gap on a link's way that has most room left; of equals the one nearest its start. */
static int choose_gap(const struct plan *plan, const struct gap *gaps, size_t link) {
  const struct plan_chain *chain = &plan->chains[link];
  int first = row_of(plan, chain->upper), last = row_of(plan, chain->lower) - 1, best = first;
  if (chain->within_row)
    return first;
  bool down = plan->drawing->links[link].from == chain->upper;
  for (int i = first; i <= last; i++) {
    int gap = down ? i : first + last - i;
    if (i == first || gaps[gap].words < gaps[best].words)
      best = gap;
  }
  return best;
}

static void choose_gaps(struct plan *plan, struct gap *gaps, struct word_place *places) {
  for (size_t i = 0; i < plan->drawing->link_count; i++) {
    const struct plan_chain *chain = &plan->chains[i];
    if (chain->loop)
      continue;
    for (int g = row_of(plan, chain->upper); g < row_of(plan, chain->lower); g++)
      gaps[g].passes++;
  }
  for (size_t i = 0; i < plan->drawing->link_count; i++) {
    places[i].gap = DRAWING_NONE;
    if (plan->chains[i].loop || word_width(plan, i) == 0)
      continue;
    places[i].gap = choose_gap(plan, gaps, i);
    gaps[places[i].gap].words += word_width(plan, i) + PLAN_NODE_GAP;
  }
}

/* Deals the words of each gap to as many ranks as their width asks for; those of links
 * within a row first, near their row. */
static void deal_words(struct plan *plan, struct gap *gaps, struct word_place *places,
                       int32_t most) {
  size_t links = plan->drawing->link_count;
  for (size_t g = 0; g < plan->row_count; g++) {
    int32_t room = most - gaps[g].passes * (PASS_WIDTH + PLAN_NODE_GAP);
    if (room < most / 2)
      room = most / 2;
    gaps[g].ranks = (int)((gaps[g].words + room - 1) / room);
    gaps[g].used = arena_array(plan->drawing->arena, (size_t)gaps[g].ranks + 1, sizeof(int32_t));
  }
  for (int flat = 1; flat >= 0; flat--)
    for (size_t i = 0; i < links; i++) {
      if (places[i].gap == DRAWING_NONE || plan->chains[i].within_row != flat)
        continue;
      struct gap *gap = &gaps[places[i].gap];
      int32_t width = word_width(plan, i) + PLAN_NODE_GAP, share = gap->words / gap->ranks;
      int best = 0;
      for (int r = 1; r < gap->ranks; r++)
        if (flat ? gap->used[best] + width > share : gap->used[r] < gap->used[best])
          best = r;
      places[i].rank = best;
      gap->used[best] += width;
    }
}

static void number_ranks(struct plan *plan, const struct gap *gaps) {
  for (size_t r = 0; r < plan->row_count; r++) {
    plan->rows[r].rank = plan->rank_count;
    plan->rank_count += 1 + gaps[r].ranks;
  }
}

/* ---- nodes and edges ---- */

static int add_node(struct plan *plan, int32_t width, int rank) {
  plan->nodes = arena_grow(plan->drawing->arena, plan->nodes, &plan->node_room,
                           plan->node_count + 1, sizeof *plan->nodes);
  plan->nodes[plan->node_count] = (struct layout_node){width, rank};
  return (int)plan->node_count++;
}

static void add_edge(struct plan *plan, int from, int to, int weight) {
  plan->edges = arena_grow(plan->drawing->arena, plan->edges, &plan->edge_room,
                           plan->edge_count + 1, sizeof *plan->edges);
  plan->edges[plan->edge_count++] = (struct layout_edge){from, to, weight};
}

static void add_items(struct plan *plan) {
  const struct drawing *drawing = plan->drawing;
  for (size_t r = 0; r < plan->row_count; r++)
    for (size_t i = 0; i < drawing->box_count; i++)
      if (drawing->boxes[i].beside == DRAWING_NONE && plan->items[i].row == (int)r)
        plan->items[i].node =
            add_node(plan, plan->items[i].width + BOX_GAP - PLAN_NODE_GAP, plan->rows[r].rank);
}

/* Nodes from below a box down to just above rank `end`, each linked to the one before.
 * `word_rank` holds the word, if any; its node is put into `*word`. */
static int *add_run(struct plan *plan, int box, int end, int word_rank, int32_t width, int *word,
                    size_t *count) {
  enum { AT_BOX = 2, BETWEEN = 8 };
  int last = plan->items[drawing_host(plan->drawing, box)].node;
  int rank = plan->nodes[last].rank + 1;
  int *nodes = arena_array(plan->drawing->arena, (size_t)(end - rank) + 1, sizeof *nodes);
  for (*count = 0; rank < end; rank++) {
    int node = add_node(plan, rank == word_rank ? width : PASS_WIDTH, rank);
    add_edge(plan, last, node, *count ? BETWEEN : AT_BOX);
    if (rank == word_rank)
      *word = node;
    nodes[(*count)++] = last = node;
  }
  return nodes;
}

static void add_chain(struct plan *plan, size_t link, struct word_place place) {
  struct plan_chain *chain = &plan->chains[link];
  int none = DRAWING_NONE, word_rank = DRAWING_NONE;
  int32_t width = word_width(plan, link);
  if (chain->loop)
    return;
  if (place.gap != DRAWING_NONE)
    word_rank = plan->rows[place.gap].rank + 1 + place.rank;
  if (chain->within_row) {
    chain->nodes = add_run(plan, chain->upper, word_rank, none, 0, &none, &chain->node_count);
    chain->others = add_run(plan, chain->lower, word_rank, none, 0, &none, &chain->other_count);
    chain->word = add_node(plan, width, word_rank);
  } else {
    int end = plan->rows[row_of(plan, chain->lower)].rank;
    chain->nodes =
        add_run(plan, chain->upper, end, word_rank, width, &chain->word, &chain->node_count);
  }
}

static void close_chain(struct plan *plan, size_t link) {
  struct plan_chain *chain = &plan->chains[link];
  int upper = plan->items[drawing_host(plan->drawing, chain->upper)].node;
  int lower = plan->items[drawing_host(plan->drawing, chain->lower)].node;
  if (chain->loop)
    return;
  if (chain->node_count)
    upper = chain->nodes[chain->node_count - 1];
  if (!chain->within_row) {
    add_edge(plan, upper, lower, 2);
    return;
  }
  if (chain->other_count)
    lower = chain->others[chain->other_count - 1];
  add_edge(plan, upper, chain->word, 2);
  add_edge(plan, lower, chain->word, 2);
}

struct plan *plan_make(const struct drawing *drawing, struct plan_style style) {
  struct arena *arena = drawing->arena;
  struct plan *plan = arena_alloc(arena, sizeof *plan);
  struct word_place *places = arena_array(arena, drawing->link_count + 1, sizeof *places);
  plan->drawing = drawing;
  plan->boxes = arena_array(arena, drawing->box_count + 1, sizeof *plan->boxes);
  plan->items = arena_array(arena, drawing->box_count + 1, sizeof *plan->items);
  plan->words = arena_array(arena, drawing->link_count + 1, sizeof *plan->words);
  plan->chains = arena_array(arena, drawing->link_count + 1, sizeof *plan->chains);
  measure(plan, style);
  measure_ends(plan);
  measure_loops(plan);
  find_bands(plan);
  find_rows(plan, style.row);
  find_ends(plan);
  struct gap *gaps = arena_array(arena, plan->row_count + 1, sizeof *gaps);
  choose_gaps(plan, gaps, places);
  deal_words(plan, gaps, places, style.words);
  number_ranks(plan, gaps);
  add_items(plan);
  for (size_t i = 0; i < drawing->link_count; i++) {
    add_chain(plan, i, places[i]);
    close_chain(plan, i);
  }
  return plan;
}
