/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a model says of each clause, for a terminal.
 */
#ifndef STADGA_PAGE_TERMINAL_TRACE_H
#define STADGA_PAGE_TERMINAL_TRACE_H

#include "page/plain.h"
#include "page/tell.h"
#include "page/terminal.h"
#include "trace/found.h"
#include "trace/trace.h"

/* The totals on one line; where a draft was looked into (else `found` is NULL), how it differs from the register; the
 * clauses that are not covered, the statements without a clause, then clause by clause. `file` is shown beside the
 * title. */
void terminal_trace(struct text *text, const struct trace *trace, const struct found_clauses *found, const char *file,
                    struct terminal terminal);

/* What both of its files write with. */
struct trace_scene {
  struct plain plain;
  struct teller teller;
  const struct trace *trace;
  const struct found_clauses *found; /* NULL: no draft */
};

void terminal_trace_heading(const struct trace_scene *scene, enum say saying, size_t count);
/* Lines of the model, each with the file and line where it stands. */
void terminal_trace_lines(const struct trace_scene *scene, size_t indent, struct trace_lines lines);

/* How the draft differs from the register: totals, what is changed, moved, gone and new. */
void terminal_found(const struct trace_scene *scene);

#endif
