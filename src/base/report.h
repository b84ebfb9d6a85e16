/* SPDX-License-Identifier: EUPL-1.2
 *
 * Complaints are collected here, in a stable order, and printed by a page.
 * Nothing else in the program prints.
 */
#ifndef STADGA_BASE_REPORT_H
#define STADGA_BASE_REPORT_H

#include "base/arena.h"
#include "base/message.h"
#include "base/source.h"

#include <stdbool.h>
#include <stddef.h>

enum { COMPLAINT_ARGUMENTS = 4 };

struct complaint {
  enum message code;
  struct span place;
  struct span other;      /* a second place ("declared here"); no place: none */
  const char *arguments[COMPLAINT_ARGUMENTS]; /* for {1} … {4}; NULL: none */
  const char *suggestion; /* "did you mean"; NULL: none */
};

struct report;

/* An empty report that keeps at most `most` complaints and counts the rest. */
struct report *report_new(struct arena *arena, size_t most);

/* Adds a complaint, its arguments copied (NULL ends them early; of a very long one the
 * middle is left out). Two complaints with the same code and place are one (without a
 * place: the same arguments too). Returns it for more (`other`, `suggestion`); when the
 * report is full a spare one is returned and forgotten. */
struct complaint *report_add(struct report *report, enum message code, struct span place,
                             const char *argument1, const char *argument2, const char *argument3);

/* Complaints so far, kept or not, that are no mere warnings; how many were left out. */
size_t report_errors(const struct report *report);
size_t report_left_out(const struct report *report);

/* Whether a statement that is assumed says what the text says already, or says otherwise. */
bool report_assumed_clashes(const struct sources *sources, const struct complaint *complaint);

/* The complaints sorted by source, offset, code. A copy in the arena. */
const struct complaint *report_sorted(struct report *report, size_t *count);

#endif
