/* SPDX-License-Identifier: EUPL-1.2
 *
 * Ways through a model that its arrays do not show: who a link comes from and goes to, who holds a
 * power, which papers a document has. Made once for each model, in time linear in its size.
 */
#ifndef STADGA_LOGIC_INDEX_H
#define STADGA_LOGIC_INDEX_H

#include "model/model.h"

/* For each key the numbers filed under it, in ascending order. */
struct table {
  size_t base, count; /* the least key, and how many from there on */
  uint32_t *first;    /* by key from `base`, one more than there are */
  uint32_t *items;
};

struct index {
  const struct model *model;
  size_t offset[SORT_COUNT]; /* key of the first thing of each sort */
  size_t key_count;
  struct table links_from, links_to; /* links, by thing */
  struct table links_about;          /* links, by matter or document */
  struct table texts_of;             /* own texts, by subject */
  struct table texts_about;          /* those that are links with someone unnamed, by matter or document */
  struct table powers_of;            /* powers, by holder */
  struct table powers_about;         /* powers, by matter or document */
  struct table meetings_of;          /* meetings, by body */
  struct table papers_of;            /* papers, by document */
  struct table procedures_of;        /* procedures, by body or agreement */
  struct table tasks_of;             /* tasks, by whom they are given */
  struct table parts_of;             /* bodies, by owner */
  struct table bodies_at;            /* bodies of the structure, by level */
  struct table parties_of;           /* parties, by side */
  struct table roles_of;             /* roles, by role that may hold them or sits with them; those that something binds,
                                      * by the body they are drawn from too */
  uint32_t *reservations;            /* reserved powers, one of each statement */
  size_t reservation_count;
  uint32_t *length_of;  /* by role: the first of those that have its open length of terms in common with it, also by
                         * way of others; of another role itself */
  uint32_t *first_term; /* by role, one more than there are: terms are numbered over all roles */
  uint32_t *role_of_term;
};

/* The index of a model, in the run's arena. */
struct index *index_new(const struct model *model);

/* A number for every declared thing and role, below key_count. */
size_t index_key(const struct index *index, struct ref ref);

/* What is filed under a thing: from *items on, as many as returned. */
size_t index_find(const struct index *index, const struct table *table, struct ref ref,
                  const uint32_t **items);
size_t index_find_key(const struct table *table, size_t key, const uint32_t **items);

/* The term of a role in a turn, and back. */
struct ref index_term(const struct index *index, uint32_t role, size_t turn);
uint32_t index_term_role(const struct index *index, struct ref term);
size_t index_term_turn(const struct index *index, struct ref term);

/* The term of a role that runs at a tick of a course of time (course.h), and the tick again. */
enum { COURSE_MOST = 1024 };
struct ref index_term_at(const struct index *index, uint32_t role, uint32_t tick);
bool index_term_is_at(const struct index *index, struct ref term);
uint32_t index_term_tick(const struct index *index, struct ref term);

#endif
