/* SPDX-License-Identifier: EUPL-1.2
 *
 * A condition over a stretch of time: whether it holds at each tick, and what must hold of all that is
 * open in it. From the first day on and round and round, or anywhere in time.
 */
#ifndef STADGA_SETTLE_STRETCH_H
#define STADGA_SETTLE_STRETCH_H

#include "logic/when.h"
#include "logic/world.h"

/* What is asked of one thing: whether, as long as it belongs to the subject of a rule, lines hold. Several
 * are asked together: whether all do. */
struct question {
  const struct question *next;
  uint32_t body; /* + 1: nothing is asked but that all roles and seats of a body can be; 0 */
  const struct typed *subject; /* NULL: of the agreement */
  const struct typed *lines;
  const struct else_text *otherwise;
  struct found item;
};

/* What a question needs of time. */
struct need {
  uint32_t *roles; /* whose terms it turns on */
  size_t role_count;
  bool in_time;    /* one moment is not enough */
  bool looks_back, unfolds, vague;
  bool begins_apart; /* what is asked of the first terms may be otherwise than of later ones */
  bool keeps_lengths; /* what the text says of lengths and beginnings is not set aside */
  bool loose;        /* more than all outcomes, as terms of no stated length may end at any time (course_loosen) */
  bool simple;       /* only outcomes of a simple kind: one length of each term, and seats the same at all times */
  bool by_party;     /* as in struct when */
  enum aside sets_aside;
  const struct pick *heeded; /* of what may be set aside only these are heeded; NULL: each may be or not */
  size_t heeded_count;
  bool all_but; /* … or all but these are */
  int64_t window;
  uint32_t back; /* how many terms are looked back */
  uint32_t ahead, behind; /* how many steps are looked ahead by `next`, and back by `previous`, */
  uint32_t step;          /* and how many months the longest of them is */
  bool of_terms; /* it asks for terms of roles, of which no moment alone shows what fails */
  bool dated;    /* a moment is named in it, */
  bool fixed;    /* and nothing is asked of any other */
  bool several;  /* more than one is named */
};

struct stretch {
  struct view *view;
  struct arena *arena;
  struct graph *graph;
  uint32_t nodes; /* of the graph, when all was made; what is asked of it may add some */
  struct picks *picks;
  struct course *course;
  struct when *when;
  uint32_t asked_to;    /* the last tick of `holds` */
  uint32_t ticks, loop; /* tick `ticks` is tick `loop` again */
  uint32_t latest;      /* the tick after the last one that is named by its date; 0: none is */
  literal *holds;       /* by tick, 0 to `ticks`: of the condition */
  literal member;       /* whether the thing ever belongs to the subject */
  literal goes_round;   /* all that is open is at the end as it was at `loop` */
  literal always;       /* it holds at every tick */
  struct counting *counting; /* made when first asked for */
};

/* How many ticks of a course what needs it looks ahead by `next`. */
uint32_t stretch_ahead(const struct need *need, const struct course *course);

/* What the question needs; in the arena. */
struct need stretch_survey(struct view *view, struct arena *arena, const struct question *question,
                           enum aside sets_aside);

/* From the first day on: `rounds` times as long as all terms and turns take to fall as before. NULL: too
 * long. Further copies of it may share a graph (NULL: a new one). The roles on whose terms it turns, and the survey did
 * not meet, are added to the need; other stretches are NULL where they turn on any that are not there. */
struct stretch *stretch_first(struct view *view, struct arena *arena, const struct question *question,
                              struct need *need, uint32_t rounds, struct graph *graph);

/* In how many rounds so many years are over, at least one. */
uint32_t stretch_rounds(struct view *view, struct arena *arena, const struct question *question,
                        const struct need *need, uint32_t years);

/* A beginning of time, as long as the first stretch, that need not go round: `holds` says what is surely, or
 * perhaps, so whatever comes after it. NULL: too long, or nothing can be said. */
struct stretch *stretch_beginning(struct view *view, struct arena *arena, const struct question *question,
                                  const struct need *need, uint32_t rounds, enum bound bound);

/* The first ticks: up to `last`, and all of the first terms where these are apart. It need not go round. NULL: too
 * long. */
struct stretch *stretch_start(struct view *view, struct arena *arena, const struct question *question,
                              const struct need *need, uint32_t last);

/* The first years, in which all roles asked for have their terms; it need not go round. NULL: too long. */
struct stretch *stretch_years(struct view *view, struct arena *arena, const struct question *question,
                              const struct need *need, uint32_t years);

/* So many ticks anywhere in time, of which `holds` speaks from the second one on: of what is asked of all time
 * BOUND_NONE takes them for all there is, else it says what is surely, or perhaps, so whatever comes before and after.
 * NULL: too long, or nothing can be said. */
struct stretch *stretch_anywhere(struct view *view, struct arena *arena, const struct question *question,
                                 const struct need *need, uint32_t ticks, enum bound bound);

/* Whether some questions of the stretch, chained, keep their conditions at a tick; `holds` is that of all of them. */
literal stretch_keeps(struct stretch *stretch, const struct question *some, uint32_t tick);

/* Whether something can be, the condition can hold at every tick, can fail at some, or at this one, as far as
 * counting tells (counting.h), without a search. */
bool stretch_may(struct stretch *stretch, literal what);
bool stretch_may_hold(struct stretch *stretch);
bool stretch_may_fail(struct stretch *stretch);
bool stretch_may_fail_at(struct stretch *stretch, uint32_t tick);

/* The thing a question is about at the view's moment: of the terms of a turn, in a world, the one that begins with
 * the tick; SORT_NONE: none does. */
struct ref stretch_thing_now(const struct view *view, const struct question *question);

/* Whether the condition, as the plain evaluator sees it, is kept at every tick of a world: TRUTH_NO where it
 * certainly fails at some, which `fails_at` then tells. */
enum truth stretch_replay(struct view *view, const struct question *question, const struct world *world,
                          uint32_t *fails_at);

#endif
