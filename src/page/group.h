/* SPDX-License-Identifier: EUPL-1.2
 *
 * Like things of a model put together, as a reader wants them: seats that come from the same
 * place, the bodies of a family, links that one statement makes. Used by tables and pictures.
 */
#ifndef STADGA_PAGE_GROUP_H
#define STADGA_PAGE_GROUP_H

#include "page/tell.h"

/* Seats of one body by one statement, filled in the same way. What is there for certain where the
 * alternative holds that it stands in counts as certain. */
struct seat_group {
  const struct seat *first;
  size_t certain, possible, substituted;
  size_t open;        /* of them only there because their number has no upper bound */
  uint32_t cites;     /* the statement with the clauses of all of them */
  bool silent;        /* no word is said of them: the body has seats, for it is one */
  const char *number; /* in words: "8", "2–4", "minst 1", "ej angivet" */
  const char *counted; /* the same with what they are: "8 ledamöter" */
  const char *who;    /* in words */
  const char *origin; /* the same without "from": what a picture shows */
  struct ref source;  /* where they come from: OFFICE, BODY, PARTY, SUPPORT, SIDE; SORT_NONE */
};

struct seat_groups {
  struct seat_group *items;
  size_t count;
};

struct seat_groups group_seats(const struct teller *teller, const struct body *body);

/* All seats of a kind in words: "18 ledamöter", "minst 3 adjungerade"; NULL where there are none.
 */
const char *group_count(const struct teller *teller, const struct body *body, enum seat_kind kind);

/* One body, or bodies of a family of which the same is stated. */
struct kin {
  const struct family *family; /* NULL: one body */
  uint32_t *members;           /* numbers in model.bodies */
  size_t count;
  bool whole;                  /* all of the family */
  const char *name;            /* in words, as a heading says it */
  const char *long_name;       /* NULL: none */
};

struct kins {
  struct kin *items;
  size_t count;
  uint32_t *of_body;           /* by body: its kin */
};

/* All bodies and units of the model: bodies of the structure by level, then by place in the text;
 * a body inside another follows it; then outside bodies, then units. */
struct kins group_bodies(const struct teller *teller);

/* The links of one statement with the same word. */
struct link_group {
  const struct link *first;
  struct refs from, to;
};

struct link_groups {
  struct link_group *items;
  size_t count;
};

struct link_groups group_links(const struct teller *teller);

/* The body that an end of a link belongs to: itself, or the body of a role or a seat; SORT_NONE
 * where it is none. */
struct ref group_body_of(const struct model *model, struct ref ref);

#endif
