/* SPDX-License-Identifier: EUPL-1.2
 *
 * The words of a trace that all pages have in common.
 */
#ifndef STADGA_PAGE_TELL_TRACE_H
#define STADGA_PAGE_TELL_TRACE_H

#include "page/tell.h"
#include "trace/found.h"
#include "trace/trace.h"

/* "Klausuler: 125 (uttryckta 110, …). Satser: 240 (utan klausul 2)." */
const char *tell_trace_totals(const struct teller *teller, const struct trace *trace);

/* "uttryckt", "utelämnad". */
enum say tell_trace_state_word(enum trace_state state);

/* The same, with the reason: "utelämnad: Bakgrund". */
const char *tell_trace_state(const struct teller *teller, const struct trace_clause *clause);

/* What to do about clauses that are not covered, in the words of the model's language. */
const char *tell_trace_advice(const struct teller *teller);

/* What became of the clauses in a draft, in numbers. */
const char *tell_found_totals(const struct teller *teller, const struct found_clauses *found);

/* "ändrad, flyttad". */
const char *tell_found_state(const struct teller *teller, const struct found_clause *clause);

/* Where it stands now: "Rådet, punkt 2, rad 14 i utkastet"; "" where it is not in the draft. */
const char *tell_found_place(const struct teller *teller, const struct found_clauses *found,
                             const struct found_clause *clause);

/* Of what has moved together or has another heading: "3 Ekonomi"; "A-14 till A-15"; where it stands now. */
const char *tell_found_headings(const struct teller *teller, const struct found_passage *passage);
const char *tell_found_clauses(const struct teller *teller, const struct found_passage *passage);
const char *tell_found_passage_place(const struct teller *teller, const struct found_clauses *found,
                                     const struct found_passage *passage);

/* The kinds of difference in the order in which they are told. Each clause and each passage is one at most. */
enum tell_difference { TELL_CHANGED, TELL_MOVED, TELL_RENAMED, TELL_GONE, TELL_DIFFERENCE_COUNT };
enum say tell_difference_heading(enum tell_difference difference);
enum say tell_difference_advice(enum tell_difference difference);
bool tell_differs(const struct found_clause *clause, enum tell_difference difference);
bool tell_passage_differs(const struct found_passage *passage, enum tell_difference difference);

/* How many there are of a kind, passages and clauses that are in none. */
size_t tell_difference_count(const struct teller *teller, const struct found_clauses *found,
                             enum tell_difference difference);

/* The line as it is written, with a note where it stands in a reading that was not assumed. */
const char *tell_trace_line(const struct teller *teller, const struct trace_line *line);

#endif
