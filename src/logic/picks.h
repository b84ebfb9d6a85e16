/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a text leaves open, one pick at a time: which of some options holds of a thing, at one tick of
 * time or always. Each option is a literal of a graph, and exactly one of a pick's options holds.
 */
#ifndef STADGA_LOGIC_PICKS_H
#define STADGA_LOGIC_PICKS_H

#include "logic/graph.h"
#include "model/model.h"

enum pick_kind {
  PICK_SEAT,   /* whether a seat is there: 0 no, 1 yes */
  PICK_HOLDER, /* which option of its holding (holding.h) somebody is */
  PICK_SECTOR, /* of which sector somebody is, of those that are possible */
  PICK_WAY,    /* how long a role's terms are, and how far into one the first day lies (course.h) */
  PICK_TURN,   /* which turn of an alternating role is the first */
  PICK_MEANT,  /* which of several, named with `or`, a statement holds of; `ref.index`: the statement */
  PICK_CLAUSE, /* whether a clause is heeded or set aside: 0 aside, 1 heeded; `ref.index`: the clause */
  PICK_STATEMENT, /* the same of a statement without a clause */
  PICK_GIVEN,  /* whether what is open of a role is as a wish has it: 0 no, 1 yes */
  PICK_NUMBER, /* how many hold a role at a time: the option is one less */
  PICK_OFFICE, /* which office fills a seat for anybody of a party (persons.h); the last: none of them */
  PICK_MOMENT  /* which tick the first one is, where a stretch may lie anywhere in time */
};

#define TICK_ALWAYS UINT32_MAX

struct pick {
  enum pick_kind kind;
  struct ref ref, of; /* `of`: for whom somebody is sought in a body or pool; SORT_NONE */
  uint32_t tick;      /* TICK_ALWAYS: the same at all times */
};

/* How long a role's terms are, or who begins. */
static inline bool pick_is_of_terms(struct pick pick) {
  return pick.kind == PICK_WAY || pick.kind == PICK_TURN;
}

/* One pick with its options. */
struct picked {
  struct pick pick;
  uint32_t count;
  const literal *options;
};

/* The provisions that are all heeded where a statement is: its clauses, or itself where it has none; of one that only
 * several say together, those of each. */
size_t pick_provisions(const struct model *model, uint32_t statement);
struct pick pick_provision(const struct model *model, uint32_t statement, size_t place);

/* Something that must hold in every outcome, and the statement that says so (UINT32_MAX: what the
 * language means, or that one option holds). */
struct requirement {
  literal holds;
  uint32_t statement;
  bool sits; /* that a chair or deputy fills a seat */
};

/* A literal that says whether at least `k` of some items hold. */
struct counted {
  literal at_least;
  uint32_t k;
  const literal *items;
  size_t count;
};

struct picks {
  bool steady; /* what is no role's is picked once for all time */
  struct graph *graph;
  struct arena *arena;
  struct picked *items;
  size_t count, room;
  uint32_t *table; /* by hash: place in items + 1 */
  size_t table_size;
  struct counted *counts;
  size_t count_count, count_room;
  uint32_t *count_table; /* by hash of the literal's node: place in counts + 1 */
  size_t count_table_size;
  struct requirement *requirements;
  size_t requirement_count, requirement_room;
};

/* No picks yet, over a graph. */
struct picks *picks_new(struct arena *arena, struct graph *graph);

/* The literals of a pick with so many options (at least 1), made when first asked for. They stay where
 * they are. */
const literal *picks_options(struct picks *picks, struct pick pick, uint32_t count);

/* The same for a pick that is certainly made as another was, of which these are the options. */
const literal *picks_again(struct picks *picks, struct pick pick, uint32_t count, const literal *options);

/* NULL where it was not asked for. */
const struct picked *picks_find(const struct picks *picks, struct pick pick);

void picks_require(struct picks *picks, literal holds, uint32_t statement);
void picks_require_seat(struct picks *picks, literal holds); /* … as a chair or deputy fills one */

/* Notes what was counted, so that it is found again: at_least[k] for k from 1 to `most`. */
void picks_note_count(struct picks *picks, const literal *items, size_t count, size_t most, const literal *at_least);

/* The count of which a literal, or its opposite, tells whether it is so much; NULL: it tells of none. */
const struct counted *picks_counted(const struct picks *picks, literal of);

#endif
