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

struct counting {
  const struct picks *picks;
  struct arena *arena;
  struct option *option_of; /* by literal */
  uint32_t *times;          /* by literal: how often a part counts it; 0 between parts */
  uint32_t **owners;        /* by pick and option: the part that counts it, + 1 */
  struct share *shares;
  size_t count, room;
  literal *waiting;
  size_t waiting_room;
  bool too_few;     /* picks for a count */
  uint32_t *picked; /* by pick + 1: the serial of the count for which it was last noted */
  uint32_t serial;
};

/* ---- options ---- */

/* Picks that are one and the same at several ticks have the same literals. */
struct counting *counting_new(const struct picks *picks) {
  struct counting *counting = arena_alloc(picks->arena, sizeof *counting);
  size_t literals = 2 * graph_size(picks->graph);
  *counting = (struct counting){.picks = picks, .arena = picks->arena};
  counting->option_of = arena_array(picks->arena, literals, sizeof *counting->option_of);
  counting->times = arena_array(picks->arena, literals, sizeof *counting->times);
  counting->owners = arena_array(picks->arena, picks->count + 1, sizeof *counting->owners);
  counting->picked = arena_array(picks->arena, picks->count + 1, sizeof *counting->picked);
  for (uint32_t i = 0; i < picks->count; i++)
    for (uint32_t k = 0; picks->items[i].count > 1 && k < picks->items[i].count; k++)
      if (!counting->option_of[picks->items[i].options[k]].pick)
        counting->option_of[picks->items[i].options[k]] = (struct option){i + 1, k + 1};
  return counting;
}

static uint32_t *owner_of(struct counting *counting, struct option option) {
  uint32_t **owners = &counting->owners[option.pick - 1];
  if (!*owners)
    *owners = arena_array(counting->arena, counting->picks->items[option.pick - 1].count, sizeof **owners);
  return &(*owners)[option.option - 1];
}

static void forget_shares(struct counting *counting) {
  for (size_t i = 0; i < counting->count; i++)
    for (size_t k = 0; k < counting->shares[i].count; k++)
      *owner_of(counting, counting->shares[i].options[k]) = 0;
  counting->count = 0;
}

static bool is_and(const struct counting *counting, literal of) {
  return !(of & 1) && of != GRAPH_NO && !graph_is_variable(counting->picks->graph, of >> 1);
}

/* What has to hold for an "and" to hold, perhaps with counts left whole; none where they are more than `most`. */
static size_t parts_of(struct counting *counting, literal of, literal *parts, size_t most, bool counts_whole) {
  size_t count = 0, waiting = 0;
  for (;;) {
    if (is_and(counting, of) && !(counts_whole && picks_counted(counting->picks, of))) {
      counting->waiting = arena_grow(counting->arena, counting->waiting, &counting->waiting_room, waiting + 1,
                                     sizeof *counting->waiting);
      graph_parts(counting->picks->graph, of >> 1, &of, &counting->waiting[waiting++]);
      continue;
    }
    if (count == most)
      return 0;
    parts[count++] = of;
    if (waiting == 0)
      return count;
    of = counting->waiting[--waiting];
  }
}

/* ---- parts of the condition ---- */

/* Adds the options that a literal is any of, where all are of one pick and counted by no part so far. */
static bool add_item(struct counting *counting, struct share *share, literal item) {
  literal parts[ITEMS_MOST];
  size_t count = parts_of(counting, graph_not(item), parts, ITEMS_MOST, false);
  uint32_t pick = count ? counting->option_of[graph_not(parts[0])].pick : 0;
  for (size_t i = 0; i < count; i++) {
    struct option option = counting->option_of[graph_not(parts[i])];
    if (!pick || option.pick != pick || *owner_of(counting, option))
      return false;
  }
  for (size_t i = 0; i < count; i++) {
    struct option option = counting->option_of[graph_not(parts[i])];
    *owner_of(counting, option) = (uint32_t)counting->count + 1;
    share->options = arena_grow(counting->arena, share->options, &share->room, share->count + 1, sizeof option);
    share->options[share->count++] = option;
  }
  return pick;
}

/* What is no option, or counted elsewhere, may hold or not: the others must come to what is left. A pick may count
 * several times. */
static void add_share(struct counting *counting, const literal *items, size_t count, uint32_t least, uint32_t most) {
  struct share share = {0};
  uint32_t heaviest = 1, lightest = UINT32_MAX;
  for (size_t i = 0; i < count; i++)
    counting->times[items[i]]++;
  for (size_t i = 0; i < count; i++) {
    uint32_t times = counting->times[items[i]];
    counting->times[items[i]] = 0;
    if (times == 0)
      continue;
    if (!add_item(counting, &share, items[i])) {
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
  counting->shares = arena_grow(counting->arena, counting->shares, &counting->room, counting->count + 1, sizeof share);
  counting->shares[counting->count++] = share;
}

/* Notes the options of which an item is any, and their picks; false: it is something else, or one is another item's. */
static bool note_item(struct counting *counting, literal item, size_t *picks) {
  literal any[ITEMS_MOST];
  size_t count = parts_of(counting, graph_not(item), any, ITEMS_MOST, false);
  bool apart = count > 0;
  for (size_t i = 0; i < count && apart; i++) {
    uint32_t pick = counting->option_of[graph_not(any[i])].pick;
    apart = pick && !counting->times[any[i]]++;
    *picks += apart && counting->picked[pick] != counting->serial;
    counting->picked[pick] = counting->serial;
  }
  return apart;
}

static void forget_item(struct counting *counting, literal item) {
  literal any[ITEMS_MOST];
  size_t count = parts_of(counting, graph_not(item), any, ITEMS_MOST, false);
  for (size_t i = 0; i < count; i++)
    counting->times[any[i]] = 0;
}

/* Whether more items are to hold than there are picks for them, of which each makes one hold at most. */
static bool has_too_few(struct counting *counting, const struct counted *counted) {
  size_t picks = 0, noted = 0;
  bool apart = true;
  counting->serial++;
  while (noted < counted->count && apart)
    apart = note_item(counting, counted->items[noted++], &picks);
  for (size_t i = 0; i < noted; i++)
    forget_item(counting, counted->items[i]);
  return apart && picks < counted->k;
}

/* Any of some literals; or a count of some that was noted when it was made. */
static void add_part(struct counting *counting, literal part) {
  const struct counted *counted = picks_counted(counting->picks, part);
  literal any[ITEMS_MOST];
  bool at_most = counted && part == graph_not(counted->at_least);
  if (counted && !at_most && counted->k > 1)
    counting->too_few = counting->too_few || has_too_few(counting, counted);
  if (counted && (at_most || counted->k > 1)) { /* of one, it is an "or" as others are */
    add_share(counting, counted->items, counted->count, at_most ? 0 : counted->k,
              at_most ? counted->k - 1 : UINT32_MAX);
    return;
  }
  size_t count = parts_of(counting, graph_not(part), any, ITEMS_MOST, false);
  for (size_t i = 0; i < count; i++)
    any[i] = graph_not(any[i]);
  add_share(counting, any, count, 1, UINT32_MAX);
}

/* ---- sharing out ---- */

/* Whether every pick finds a place. One that has an option no part counts always does. */
static bool picks_find_places(struct counting *counting) {
  const struct picks *picks = counting->picks;
  struct wanted_things *each = arena_array(counting->arena, picks->count + 1, sizeof *each);
  uint32_t *most = arena_array(counting->arena, counting->count + 1, sizeof *most);
  size_t count = 0;
  for (size_t i = 0; i < counting->count; i++)
    most[i] = counting->shares[i].most;
  for (size_t i = 0; i < picks->count; i++) {
    const uint32_t *owners = counting->owners[i];
    uint32_t *places = arena_array(counting->arena, picks->items[i].count + 1, sizeof *places);
    size_t n = 0;
    for (uint32_t k = 0; owners && k < picks->items[i].count; k++)
      if (owners[k])
        places[n++] = owners[k] - 1;
    if (owners && n == picks->items[i].count)
      each[count++] = (struct wanted_things){places, n};
  }
  return matching_all(counting->arena, each, count, most, counting->count);
}

/* Whether every part finds as many picks as it needs. */
static bool parts_find_picks(struct counting *counting) {
  size_t needed = 0, count = 0;
  for (size_t i = 0; i < counting->count; i++)
    needed += counting->shares[i].least;
  struct wanted_things *each = arena_array(counting->arena, needed + 1, sizeof *each);
  uint32_t *most = arena_array(counting->arena, counting->picks->count + 1, sizeof *most);
  for (size_t i = 0; i < counting->picks->count; i++)
    most[i] = 1;
  for (size_t i = 0; i < counting->count; i++) {
    const struct share *share = &counting->shares[i];
    uint32_t *picks = arena_array(counting->arena, share->count + 1, sizeof *picks);
    for (size_t k = 0; k < share->count; k++)
      picks[k] = share->options[k].pick - 1;
    for (uint32_t k = 0; k < share->least; k++)
      each[count++] = (struct wanted_things){picks, share->count};
  }
  return matching_all(counting->arena, each, count, most, counting->picks->count);
}

bool counting_refutes(struct counting *counting, literal condition) {
  if (graph_settled(condition))
    return condition == GRAPH_NO;
  literal *parts = arena_array(counting->arena, PARTS_MOST, sizeof *parts);
  size_t count = parts_of(counting, condition, parts, PARTS_MOST, true);
  forget_shares(counting);
  counting->too_few = false;
  for (size_t i = 0; i < count; i++)
    add_part(counting, parts[i]);
  return counting->too_few || (counting->count && (!picks_find_places(counting) || !parts_find_picks(counting)));
}
