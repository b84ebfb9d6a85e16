/* SPDX-License-Identifier: EUPL-1.2
 *
 * A problem is written as a row of numbers in which things go by the order in which they are met: its graph node by
 * node, what is picked, required and asked, and how its roles' terms go. Two rows that are the same are the same
 * problem, for all that is settled follows from what stands in them.
 */
#include "settle/alike.h"

#include "settle/nearest.h"
#include "settle/resting.h"
#include "settle/things.h"

#include <string.h>

enum { KEPT_MOST = 8, NODES_MOST = 300000 };

struct row {
  uint32_t *items;
  size_t count, room;
};

/* Two outcomes, by pick: its option; NULL: there is none. */
struct pair {
  uint32_t *keeps, *breaks;
};

/* Something that was settled. */
struct kept {
  struct arena *arena;
  struct row first, later;
  struct settled settled;
  struct pair found, nearest;
  bool sought; /* a nearest pair, whether or not there is one */
};

struct alike {
  struct arena *arena;
  struct kept *items[KEPT_MOST];
  size_t count;
};

struct alike *alike_new(struct arena *arena) {
  struct alike *alike = arena_alloc(arena, sizeof *alike);
  alike->arena = arena;
  return alike;
}

/* ---- a problem as a row ---- */

struct writer {
  struct arena *arena;
  const struct stretch *stretch;
  struct row row;
  struct things things;
  bool by_name; /* things go by their own numbers, and with what states it */
};

static void put(struct writer *writer, uint32_t number) {
  writer->row.items =
      arena_grow(writer->arena, writer->row.items, &writer->row.room, writer->row.count + 1, sizeof number);
  writer->row.items[writer->row.count++] = number;
}

static void put_thing(struct writer *writer, struct ref ref) {
  put(writer, (uint32_t)ref.sort);
  put(writer, writer->by_name ? ref.index : things_number(&writer->things, ref));
}

static void put_option(struct writer *writer, const struct held *option) {
  put_thing(writer, option->who.ref);
  put(writer, option->seat);
  put(writer, option->party);
  put(writer, option->side);
}

static void put_need(struct writer *writer, const struct need *need) {
  put(writer, need->in_time);
  put(writer, need->looks_back);
  put(writer, need->unfolds);
  put(writer, need->vague);
  put(writer, need->dated);
  put(writer, need->fixed);
  put(writer, (uint32_t)need->window);
  put(writer, need->back);
  put(writer, need->ahead);
  put(writer, need->behind);
  put(writer, need->step);
}

static void put_graph(struct writer *writer) {
  uint32_t nodes = writer->stretch->nodes;
  put(writer, nodes);
  for (uint32_t node = 1; node < nodes; node++) {
    literal a, b;
    graph_parts(writer->stretch->graph, node, &a, &b);
    put(writer, a);
    put(writer, b);
  }
}

/* With what makes several picks one choice (nearest.c). */
static void put_pick(struct writer *writer, const struct picked *picked) {
  const struct stretch *stretch = writer->stretch;
  struct pick pick = picked->pick;
  put(writer, (uint32_t)pick.kind);
  put(writer, pick.tick);
  put_thing(writer, pick.ref);
  put_thing(writer, pick.of);
  if (pick.kind == PICK_SEAT) {
    struct pick choice = nearest_choice_of(stretch->view->model, pick);
    put_thing(writer, choice.ref);
    put_thing(writer, choice.of);
  }
  put(writer, picked->count);
  for (uint32_t i = 0; i < picked->count; i++) put(writer, picked->options[i]);
  if (pick.kind == PICK_HOLDER && pick.ref.sort == SORT_ROLE) {
    const struct holding *holding = holding_of(stretch->when->holdings, (struct somebody){pick.ref, pick.of});
    for (size_t i = 0; i < holding->count; i++) put(writer, holding->options[i].turn);
    for (size_t i = 0; writer->by_name && i < holding->count; i++) put_option(writer, &holding->options[i]);
  }
}

static void put_course(struct writer *writer) {
  const struct course *course = writer->stretch->course;
  put(writer, course->first);
  put(writer, course->tick);
  put(writer, course->longest);
  put(writer, course->round);
  for (size_t i = 0; i < course->role_count; i++) {
    uint32_t role = course->roles[i];
    struct ways ways = course->ways[role];
    put_thing(writer, (struct ref){SORT_ROLE, role});
    put(writer, course_turns(course->model, role));
    put(writer, (uint32_t)course->model->roles[role].first_turn);
    put(writer, ways.count);
    for (uint32_t w = 0; w < ways.count; w++) {
      put(writer, ways.items[w].period);
      put(writer, ways.items[w].into);
    }
  }
}

static void put_asked(struct writer *writer) {
  const struct stretch *stretch = writer->stretch;
  for (uint32_t tick = 0; tick <= stretch->asked_to; tick++) put(writer, stretch->holds[tick]);
  put(writer, stretch->ticks);
  put(writer, stretch->loop);
  put(writer, stretch->latest);
  put(writer, stretch->member);
  put(writer, stretch->goes_round);
  put(writer, stretch->when->vague);
}

static void write_row(struct writer *writer, const struct need *need) {
  const struct picks *picks = writer->stretch->picks;
  put_need(writer, need);
  put_course(writer);
  put_graph(writer);
  for (size_t i = 0; i < picks->count; i++) put_pick(writer, &picks->items[i]);
  for (size_t i = 0; i < picks->requirement_count; i++) {
    put(writer, picks->requirements[i].holds);
    if (writer->by_name) put(writer, picks->requirements[i].statement);
  }
  put_asked(writer);
}

static struct row row_of(struct arena *arena, const struct stretch *stretch, const struct need *need) {
  struct writer writer = {.arena = arena, .stretch = stretch, .things = {.arena = arena}};
  write_row(&writer, need);
  return writer.row;
}

static bool same(const struct row *a, const struct row *b) {
  return a->count == b->count && (a->count == 0 || memcmp(a->items, b->items, a->count * sizeof *a->items) == 0);
}

struct problem alike_problem(struct view *view, struct arena *arena, const struct question *question) {
  struct need need = stretch_survey(view, arena, question, ASIDE_ALL);
  struct stretch *stretch = need.in_time ? stretch_start(view, arena, question, &need, 1)
                                         : stretch_first(view, arena, question, &need, 1, NULL);
  if (!stretch || stretch->nodes > NODES_MOST) return (struct problem){0};
  struct writer writer = {.arena = arena, .stretch = stretch, .by_name = true};
  write_row(&writer, &need);
  return (struct problem){writer.row.items, writer.row.count};
}

bool alike_is_same(const struct problem *a, const struct problem *b) {
  return a->count && a->count == b->count && memcmp(a->items, b->items, a->count * sizeof *a->items) == 0;
}

/* ---- outcomes ---- */

/* An outcome in this question's roles; false where the evaluator does not see in it what it is to show. */
static bool tell(struct stretch *first, const struct question *question, const uint32_t *options, bool keeps,
                 struct world **out, uint32_t *fails_at) {
  *out = NULL;
  if (!options) return true;
  *out = arena_alloc(first->arena, sizeof **out);
  **out = (struct world){first->picks, options, first->course, first->when->holdings, first->ticks, first->loop};
  return stretch_replay(first->view, question, *out, fails_at) == truth_of(keeps);
}

static bool tell_pair(struct stretch *first, const struct question *question, const struct pair *pair,
                      struct settled *out) {
  bool told = tell(first, question, pair->keeps, true, &out->example, &out->fails_at) &&
              tell(first, question, pair->breaks, false, &out->counterexample, &out->fails_at);
  if (out->need.fixed && first->latest) out->fails_at = first->latest - 1;
  return told;
}

static uint32_t *copied(struct arena *arena, const uint32_t *items, size_t count) {
  uint32_t *copy = arena_array(arena, count + 1, sizeof *copy);
  for (size_t i = 0; i < count; i++) copy[i] = items[i];
  return copy;
}

static struct pair pair_of(struct arena *arena, const struct settled *settled) {
  size_t count = settled->first->picks->count;
  return (struct pair){settled->example ? copied(arena, settled->example->options, count) : NULL,
                       settled->counterexample ? copied(arena, settled->counterexample->options, count) : NULL};
}

/* ---- found again ---- */

static bool goes_on_alike(const struct kept *kept, const struct stretch *first, const struct question *question,
                          const struct need *need) {
  if (kept->later.count == 0) return true;
  struct stretch *later = stretch_anywhere(first->view, first->arena, question, need, settle_steps(need, first) + 1,
                                           BOUND_NONE);
  struct row row = later ? row_of(first->arena, later, need) : (struct row){0};
  return same(&row, &kept->later);
}

bool alike_settled(struct alike *alike, struct stretch *first, const struct question *question, const struct need *need,
                   struct settled *out) {
  if (!alike || alike->count == 0 || first->nodes > NODES_MOST) return false;
  struct row row = row_of(first->arena, first, need);
  for (size_t i = 0; i < alike->count; i++) {
    struct kept *kept = alike->items[i];
    if (!same(&row, &kept->first) || !goes_on_alike(kept, first, question, need)) continue;
    struct settled told = kept->settled;
    told.need = *need;
    told.first = first;
    told.named = first->when->named;
    told.like = kept;
    if (!tell_pair(first, question, &kept->found, &told)) return false;
    *out = told;
    return true;
  }
  return false;
}

static struct row row_copied(struct arena *arena, struct row row) {
  return (struct row){copied(arena, row.items, row.count), row.count, row.count};
}

void alike_keep(struct alike *alike, struct stretch *first, const struct stretch *later, struct settled *settled) {
  bool final = settled->as != UNSETTLED && settled->as != SETTLED_CONFLICT && !settled->limited;
  settled->first = first;
  if (!alike || alike->count == KEPT_MOST || !final || settled->need.unfolds || first->nodes > NODES_MOST) return;
  struct kept *kept = arena_alloc(alike->arena, sizeof *kept);
  *kept = (struct kept){.arena = alike->arena, .settled = *settled};
  kept->first = row_copied(alike->arena, row_of(first->arena, first, &settled->need));
  if (later) kept->later = row_copied(alike->arena, row_of(first->arena, later, &settled->need));
  kept->found = pair_of(alike->arena, settled);
  alike->items[alike->count++] = settled->like = kept;
}

void alike_nearest_pair(struct view *view, struct arena *arena, const struct question *question, uint64_t conflicts,
                        struct settled *settled) {
  struct kept *kept = settled->like;
  struct settled told = *settled;
  told.nearest = kept && kept->sought && kept->nearest.keeps;
  bool again = kept && kept->sought && (!told.nearest || tell_pair(settled->first, question, &kept->nearest, &told));
  if (!again) {
    nearest_pair(view, arena, question, conflicts, settled);
    if (!kept) return;
    kept->sought = true;
    if (settled->nearest) kept->nearest = pair_of(kept->arena, settled);
    return;
  }
  *settled = told;
  settled->named = settled->first->when->named;
  if (settled->nearest) settled->rests_on = resting_of_two(view->model, settled->example, settled->counterexample);
}
