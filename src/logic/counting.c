/* SPDX-License-Identifier: EUPL-1.2
 *
 * Of each pick exactly one option holds, so that picks are shared out among the parts of the condition that count
 * different options. If all picks find a place where no part takes more than it may, and if every part finds
 * as many picks as it needs, then both are so at once (N. S. Mendelsohn, A. L. Dulmage, “Some generalizations of
 * the problem of distinct representatives”, Canadian Journal of Mathematics 10, 1958): either failing refutes it.
 */
#include "logic/counting.h"

#include "logic/matching.h"

enum { ITEMS_MOST = 1000, PARTS_MOST = 20000 };

/* An option of a pick: places + 1; 0 for a literal that is none. */
struct option {
  uint32_t pick, option;
};

/* A part of the condition: at least and at most so many picks take one of its options. */
struct share {
  uint32_t least, most;
  struct option *options;
  size_t count, room;
};

struct sharing {
  const struct picks *picks;
  struct arena *arena;
  struct option *option_of; /* by literal */
  uint32_t *times;          /* by literal: how often a part counts it; 0 between parts */
  uint32_t **owners;        /* by pick and option: the part that counts it, + 1 */
  struct share *shares;
  size_t count, room;
  literal *waiting;
  size_t waiting_room;
};

/* ---- options ---- */

/* Picks that are one and the same at several ticks have the same literals. */
static void find_options(struct sharing *sharing) {
  const struct picks *picks = sharing->picks;
  size_t literals = 2 * graph_size(picks->graph);
  sharing->option_of = arena_array(sharing->arena, literals, sizeof *sharing->option_of);
  sharing->times = arena_array(sharing->arena, literals, sizeof *sharing->times);
  sharing->owners = arena_array(sharing->arena, picks->count + 1, sizeof *sharing->owners);
  for (uint32_t i = 0; i < picks->count; i++)
    for (uint32_t k = 0; picks->items[i].count > 1 && k < picks->items[i].count; k++)
      if (!sharing->option_of[picks->items[i].options[k]].pick)
        sharing->option_of[picks->items[i].options[k]] = (struct option){i + 1, k + 1};
}

static bool is_and(const struct sharing *sharing, literal of) {
  return !(of & 1) && of != GRAPH_NO && !graph_is_variable(sharing->picks->graph, of >> 1);
}

/* What has to hold for an "and" to hold, counts left whole; none where they are more than `most`. */
static size_t parts_of(struct sharing *sharing, literal of, literal *parts, size_t most) {
  size_t count = 0, waiting = 0;
  for (;;) {
    if (is_and(sharing, of) && !picks_counted(sharing->picks, of)) {
      sharing->waiting = arena_grow(sharing->arena, sharing->waiting, &sharing->waiting_room, waiting + 1,
                                    sizeof *sharing->waiting);
      graph_parts(sharing->picks->graph, of >> 1, &of, &sharing->waiting[waiting++]);
      continue;
    }
    if (count == most)
      return 0;
    parts[count++] = of;
    if (waiting == 0)
      return count;
    of = sharing->waiting[--waiting];
  }
}

/* ---- parts of the condition ---- */

static uint32_t *owner_of(struct sharing *sharing, struct option option) {
  uint32_t **owners = &sharing->owners[option.pick - 1];
  if (!*owners)
    *owners = arena_array(sharing->arena, sharing->picks->items[option.pick - 1].count, sizeof **owners);
  return &(*owners)[option.option - 1];
}

/* Adds the options that a literal is any of, where all are of one pick and counted by no part so far. */
static bool add_item(struct sharing *sharing, struct share *share, literal item) {
  literal parts[ITEMS_MOST];
  size_t count = parts_of(sharing, graph_not(item), parts, ITEMS_MOST);
  uint32_t pick = count ? sharing->option_of[graph_not(parts[0])].pick : 0;
  for (size_t i = 0; i < count; i++) {
    struct option option = sharing->option_of[graph_not(parts[i])];
    if (!pick || option.pick != pick || *owner_of(sharing, option))
      return false;
  }
  for (size_t i = 0; i < count; i++) {
    struct option option = sharing->option_of[graph_not(parts[i])];
    *owner_of(sharing, option) = (uint32_t)sharing->count + 1;
    share->options = arena_grow(sharing->arena, share->options, &share->room, share->count + 1, sizeof option);
    share->options[share->count++] = option;
  }
  return pick;
}

/* What is no option, or counted elsewhere, may hold or not: the others must come to what is left. A pick may count
 * several times. */
static void add_share(struct sharing *sharing, const literal *items, size_t count, uint32_t least, uint32_t most) {
  struct share share = {0};
  uint32_t heaviest = 1, lightest = UINT32_MAX;
  for (size_t i = 0; i < count; i++)
    sharing->times[items[i]]++;
  for (size_t i = 0; i < count; i++) {
    uint32_t times = sharing->times[items[i]];
    sharing->times[items[i]] = 0;
    if (times == 0)
      continue;
    if (!add_item(sharing, &share, items[i])) {
      least -= times < least ? times : least;
      continue;
    }
    heaviest = times > heaviest ? times : heaviest;
    lightest = times < lightest ? times : lightest;
  }
  if (share.count == 0)
    return;
  share.least = (least + heaviest - 1) / heaviest;
  share.most = most / lightest;
  sharing->shares = arena_grow(sharing->arena, sharing->shares, &sharing->room, sharing->count + 1, sizeof share);
  sharing->shares[sharing->count++] = share;
}

/* Any of some literals; or a count of some that was noted when it was made. */
static void add_part(struct sharing *sharing, literal part) {
  const struct counted *counted = picks_counted(sharing->picks, part);
  literal any[ITEMS_MOST];
  if (counted) {
    bool at_most = part == graph_not(counted->at_least);
    add_share(sharing, counted->items, counted->count, at_most ? 0 : counted->k, at_most ? counted->k - 1 : UINT32_MAX);
    return;
  }
  size_t count = parts_of(sharing, graph_not(part), any, ITEMS_MOST);
  for (size_t i = 0; i < count; i++)
    any[i] = graph_not(any[i]);
  add_share(sharing, any, count, 1, UINT32_MAX);
}

/* ---- sharing out ---- */

/* Whether every pick finds a place. One that has an option no part counts always does. */
static bool picks_find_places(struct sharing *sharing) {
  const struct picks *picks = sharing->picks;
  struct wanted_things *each = arena_array(sharing->arena, picks->count + 1, sizeof *each);
  uint32_t *most = arena_array(sharing->arena, sharing->count + 1, sizeof *most);
  size_t count = 0;
  for (size_t i = 0; i < sharing->count; i++)
    most[i] = sharing->shares[i].most;
  for (size_t i = 0; i < picks->count; i++) {
    const uint32_t *owners = sharing->owners[i];
    uint32_t *places = arena_array(sharing->arena, picks->items[i].count + 1, sizeof *places);
    size_t n = 0;
    for (uint32_t k = 0; owners && k < picks->items[i].count; k++)
      if (owners[k])
        places[n++] = owners[k] - 1;
    if (owners && n == picks->items[i].count)
      each[count++] = (struct wanted_things){places, n};
  }
  return matching_all(sharing->arena, each, count, most, sharing->count);
}

/* Whether every part finds as many picks as it needs. */
static bool parts_find_picks(struct sharing *sharing) {
  size_t needed = 0, count = 0;
  for (size_t i = 0; i < sharing->count; i++)
    needed += sharing->shares[i].least;
  struct wanted_things *each = arena_array(sharing->arena, needed + 1, sizeof *each);
  uint32_t *most = arena_array(sharing->arena, sharing->picks->count + 1, sizeof *most);
  for (size_t i = 0; i < sharing->picks->count; i++)
    most[i] = 1;
  for (size_t i = 0; i < sharing->count; i++) {
    const struct share *share = &sharing->shares[i];
    uint32_t *picks = arena_array(sharing->arena, share->count + 1, sizeof *picks);
    for (size_t k = 0; k < share->count; k++)
      picks[k] = share->options[k].pick - 1;
    for (uint32_t k = 0; k < share->least; k++)
      each[count++] = (struct wanted_things){picks, share->count};
  }
  return matching_all(sharing->arena, each, count, most, sharing->picks->count);
}

bool counting_refutes(const struct picks *picks, literal condition) {
  struct sharing sharing = {.picks = picks, .arena = picks->arena};
  if (graph_settled(condition))
    return condition == GRAPH_NO;
  find_options(&sharing);
  literal *parts = arena_array(sharing.arena, PARTS_MOST, sizeof *parts);
  size_t count = parts_of(&sharing, condition, parts, PARTS_MOST);
  for (size_t i = 0; i < count; i++)
    add_part(&sharing, parts[i]);
  return sharing.count && (!picks_find_places(&sharing) || !parts_find_picks(&sharing));
}
