/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a text leaves unsaid, derived from what a model can say of each sort of thing: a role without a holder, a
 * body without members, a cost without a payer. What the text leaves to somebody is said, and so is what one of
 * several readings or a `should` says; what does not apply is no gap. Advice, and no verdict.
 */
#ifndef STADGA_GAPS_GAPS_H
#define STADGA_GAPS_GAPS_H

#include "model/model.h"

/* What matters most comes first: without it the structure cannot begin its work; then what two parties may read
 * differently to their own advantage; then what only needs to be put in order. */
enum gap_grade { GAP_START, GAP_DISPUTE, GAP_CLARITY, GAP_GRADE_COUNT };

/* A kind of gap: a row of the one table of them. */
struct gap_kind {
  const char *code; /* "body_without_members"; never changed */
  enum gap_grade grade;
  enum say one, many; /* what is missing: of one thing, of several */
  enum say why, clause;
};

/* Where a gap is. */
struct gap_place {
  struct ref of;               /* what lacks it; of a family that lacks it as a whole, one of its own */
  const struct family *family; /* that family; NULL */
  struct refs others;          /* what else it is about */
  const char *words;           /* … in the words of the text; NULL */
  struct clause_list clauses;  /* where the text speaks of it */
  struct span at;              /* where the model does; start 0: nowhere */
  size_t number;               /* in which order they were found, whatever that of the declarations */
  const char *says;            /* what would say it in the model, with examples for what is open; NULL: nothing */
  const char *line;            /* the same as a whole, "for Forum { … }"; NULL */
};

/* A gap: all places of one kind. */
struct gap {
  const struct gap_kind *kind;
  struct gap_place *places; /* in the order of the clauses */
  size_t count;
  const char **lines;
  size_t line_count; /* for the first places: what is to be said alike is one line */
};

struct gaps {
  const struct model *model;
  struct gap *items; /* in the order of the table: by grade, and by weight in it */
  size_t count;
  size_t counts[GAP_GRADE_COUNT]; /* of gaps */
  size_t place_count;
  size_t uncovered;       /* clauses of which the model says nothing: what they say may fill a gap */
  enum language language; /* of the text, as far as can be seen: for clauses that are proposed */
};

/* The kinds by their order, from 0; NULL beyond the last one. */
const struct gap_kind *gap_kind_at(size_t number);

/* The gaps of a model without errors; in the arena of its run. */
const struct gaps *gaps_of(const struct model *model);

#endif
