/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a model says of the clauses of its registers, and from which clauses its statements come: clause by
 * clause, and what is missing on either side. Only what is written is looked at; whether it is rightly
 * said is for a reader to judge.
 */
#ifndef STADGA_TRACE_TRACE_H
#define STADGA_TRACE_TRACE_H

#include "model/model.h"

/* What becomes of a clause. Where it is both stated and an aim, it is stated. */
enum trace_state { TRACE_UNCOVERED, TRACE_STATED, TRACE_AIM, TRACE_OMITTED, TRACE_STATE_COUNT };

/* A line of the model: a statement, a declaration, a principle, or what cites a clause besides. */
struct trace_line {
  const struct item *item;
  bool passed_over; /* it stands in a reading, and another one is assumed */
};

struct trace_lines {
  const struct trace_line *items; /* each once, as they stand in the files */
  size_t count;
};

struct trace_clause {
  enum trace_state state;
  const char *reason;       /* of what is left out; else NULL */
  struct trace_lines lines; /* that cite it */
};

struct trace {
  const struct model *model;
  const struct trace_clause *clauses; /* as many as the model's, by their numbers */
  size_t counts[TRACE_STATE_COUNT];   /* of clauses */
  struct trace_lines uncited;         /* that ought to cite a clause, and do not */
  size_t line_count;                  /* of all that ought to: statements, declarations, principles */
};

/* The trace of a model without errors; in the arena of its run. */
const struct trace *trace_of(const struct model *model);

#endif
