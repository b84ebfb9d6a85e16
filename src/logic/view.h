/* SPDX-License-Identifier: EUPL-1.2
 *
 * A model as it is looked at while one expression is worked out: the things variables stand for,
 * the moment (whose turn it is in each alternating role), the pile of items that sets lie in, and
 * which statements were read.
 */
#ifndef STADGA_LOGIC_VIEW_H
#define STADGA_LOGIC_VIEW_H

#include "logic/known.h"
#include "logic/value.h"

enum { STANDINGS_ALL = 63 };
#define STANDING_BIT(standing) (1u << (standing))
#define STANDINGS_STATED                                                                           \
  (STANDING_BIT(STANDING_BINDING) | STANDING_BIT(STANDING_PERMITTED) |                             \
   STANDING_BIT(STANDING_PRESUPPOSED))

enum { GROUPS_SEEN_MOST = 8 };

/* The turn an alternating role is in, of those that come together with the turns of the clocks before
 * it: a bit for each, or 0 for all. */
struct clock {
  uint32_t role, turn;
  uint64_t turns;
};

/* Moves a clock to the first of its turns from `turn` on; false where there is none. */
static inline bool clock_advance(struct clock *clock, size_t turn_count, uint32_t turn) {
  while (turn < turn_count && clock->turns && !(clock->turns >> turn & 1))
    turn++;
  clock->turn = turn;
  return turn < turn_count;
}

struct world;
struct truths;
struct contradiction;

struct view {
  const struct model *model;
  const struct model *other;   /* the one that is not looked at (view_open_totals), and what is known in it; NULL */
  struct known *other_known;
  bool totals_open;
  const struct index *index;
  struct arena *arena;
  struct arena *scratch; /* for what outlives no element of a rule: whoever goes on to the next clears it */
  struct ref *variables;
  struct found *pile;
  size_t pile_count, pile_room;
  struct clock *clocks; /* of the moment: those asked for since it began, from `clock_base` */
  size_t clock_base, clock_count, clock_room;
  struct known *known; /* party, side, sector of holders */
  bool brute;            /* what turns on who holds what is not evaluated over all outcomes (brute.h) */
  struct truths *truths; /* of conditions over all outcomes, under the branches picked (truths.h); NULL: not kept */
  const struct world *world; /* the one outcome looked at (world.h); NULL: whatever the text leaves open is */
  uint32_t tick;             /* … and the moment in it */
  struct date day;           /* that is asked of by its date (before.h); year 0: none is */
  uint32_t *picks; /* by group of branches: number + 1 of the one that holds; 0: open */
  uint32_t
      groups_seen[GROUPS_SEEN_MOST]; /* open groups that were met since the count was set to 0 */
  size_t group_seen_count;
  struct appointed *appointed;  /* who names the holders of a body's seats (appointed.c) */
  uint8_t *compete;             /* by body: whether offices compete for its seats (offices.c) */
  struct persons *persons;      /* whether it matters which office fills a seat (persons.c); NULL: not asked yet */
  struct marks *spare_marks;    /* of searches along links (reach.c) */
  struct heights *heights;      /* of words whose links were searched (heights.c) */
  uint32_t *stamps, serial; /* by clause: the serial it was last read in */
  uint32_t *read;           /* clauses of the statements read since view_begin */
  size_t read_count, read_room;
  uint32_t *bare;           /* statements without a clause that were read since then; where `notes_bare` */
  size_t bare_count, bare_room;
  bool notes_bare;
  size_t steps, step_limit; /* over the limit nothing is known any more */
  const bool *conflicted;   /* by body: what is said of its roles or seats cannot all hold; NULL: of none */
  uint32_t conflict_groups[GROUPS_SEEN_MOST]; /* choices of branches in some of which there are conflicts */
  size_t conflict_group_count;
  const struct contradiction *contradictions; /* those known to stand alone, in all branches (settle/conflicting.c) */
  bool met_conflict;        /* such a role or seat was asked for since this was set to false */
  bool used_lengths;        /* lengths of term that the tool has listed were gone through since then */
  bool later_term;          /* what is asked of a term in a `where` is asked of all of its turn but the first */
  bool limited;             /* a limit was reached since this was set to false */
  enum language language;   /* of the words that are being made */
};

/* A view with room for so many variables. */
struct view *view_new(const struct model *model, const struct index *index, size_t variables,
                      size_t step_limit);

/* From now on numbers of seats that a stated total fixes are looked at as open, as they are where the total may be set
 * aside; or (false) as fixed again. What was kept of truths holds no more. */
void view_open_totals(struct view *view, bool open);

/* Forgets which statements were read; and gives the clauses of those read since, in the order of
 * the registers: where they lie until more is read, or a list of their own. */
void view_begin(struct view *view);
struct clause_list view_read_so_far(struct view *view);
struct clause_list view_clauses(struct view *view);
/* The numbers of those without a clause in rising order, where they lie until more is read: none unless `notes_bare`
 * was set. */
const uint32_t *view_bare(struct view *view, size_t *count);

/* Notes that a statement was read. NULL is allowed. */
void view_read(struct view *view, const struct statement *statement);
void view_read_number(struct view *view, uint32_t statement);
/* All that states a thing: of a role, each statement about it. */
void view_read_thing(struct view *view, struct ref ref);
void view_read_clauses(struct view *view, struct clause_list clauses);

/* Counts a step; false when the limit is passed. */
static inline bool view_step(struct view *view) {
  view->steps++;
  view->limited = view->limited || view->steps > view->step_limit;
  return view->steps <= view->step_limit;
}

/* Notes that a role or seat of a body is asked for. */
static inline void view_meet(struct view *view, uint32_t body) {
  view->met_conflict = view->met_conflict || (view->conflicted && view->conflicted[body]);
}

/* Adds a choice of branches to some that were seen, up to GROUPS_SEEN_MOST. */
void view_see_group(uint32_t group, uint32_t *groups, size_t *count);

/* Whether a statement holds as far as branches go: TRUTH_UNKNOWN where its branch is open. */
enum truth view_branch(struct view *view, const struct statement *statement);

/* How many combinations of branches some open choices have, more than VIEW_PICKS_MOST at most by one factor; the
 * first of them is picked, then the next one, false after the last; in the end none is. */
enum { VIEW_PICKS_MOST = 1024 };
size_t view_pick_count(const struct view *view, const uint32_t *groups, size_t count);
void view_pick_first(struct view *view, const uint32_t *groups, size_t count);
bool view_pick_next(struct view *view, const uint32_t *groups, size_t count);
void view_pick_none(struct view *view, const uint32_t *groups, size_t count);

/* Puts an item on the pile, which is widened where it is full. */
void view_widen(struct view *view);
static inline void view_push(struct view *view, struct found item) {
  view->steps++;
  if (view->pile_count == view->pile_room)
    view_widen(view);
  view->pile[view->pile_count++] = item;
}
/* … a thing whose statement has one of the standings; it is only possible where the statement
 * stands in a branch. The thing is read. */
void view_push_thing(struct view *view, struct ref ref, unsigned standings);
/* … what something else (`by`, such as a link) leads to, by the statement of that. */
void view_push_of(struct view *view, struct ref ref, struct ref by, const struct statement *statement,
                  unsigned standings);
/* … one that stands by another statement than its own. */
void view_push_by(struct view *view, struct ref ref, const struct statement *statement,
                  unsigned standings);

/* The turn a role is in at this moment; -1 where it does not alternate. */
int view_turn(struct view *view, uint32_t role);

/* Puts on the pile what is known of the party, side or sector of somebody; `turn` as view_turn
 * gives it. */
struct set view_who(struct view *view, struct ref who, enum sort sort);

/* Of a role that stands in a branch: the one of the same name in the branch that holds; else itself. */
uint32_t view_role_meant(struct view *view, uint32_t role);

/* Whether by what is stated two holders are never of the same side (party, sector). */
bool view_differs(struct view *view, struct ref a, struct ref b, enum sort sort);

/* … or always the same, and nothing else is known that speaks against it. */
bool view_alike(struct view *view, struct ref a, struct ref b, enum sort sort);

/* A role whose holder fills a seat of its body: the chair, the deputies, one who is chosen among the members. */
static inline bool view_role_sits(const struct role *role) {
  return role_is_full(role) || role_is_of_member(role);
}

/* A seat that only silence makes: nothing is said of who sits in the body. */
bool view_seat_of_silence(const struct model *model, const struct seat *seat);

/* Whether the alternatives that hold say nothing of who sits in a body, as others do. */
enum truth view_silence(struct view *view, uint32_t body);

/* Whether it is open if a seat is there, apart from the branch it stands in. */
bool view_seat_number_open(const struct model *model, const struct seat *seat);

/* true where who holds a seat is not settled by the text as far as its party goes, or the seat is
 * not sure. */
bool view_seat_open(struct view *view, uint32_t seat);

#endif
