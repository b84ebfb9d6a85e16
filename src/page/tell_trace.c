/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: a trace. Out: its totals, states and lines in words.
 */
#include "page/tell_trace.h"

static const char *size_of(const struct teller *teller, size_t size) {
  return text_format(teller->arena, "%zu", size);
}

const char *tell_trace_totals(const struct teller *teller, const struct trace *trace) {
  const size_t *counts = trace->counts;
  return TELL_WITH(teller, SAY_TRACE_TOTALS, size_of(teller, trace->model->clauses_count),
                   size_of(teller, counts[TRACE_STATED]), size_of(teller, counts[TRACE_AIM]),
                   size_of(teller, counts[TRACE_OMITTED]), size_of(teller, counts[TRACE_UNCOVERED]),
                   size_of(teller, trace->line_count), size_of(teller, trace->uncited.count));
}

enum say tell_trace_state_word(enum trace_state state) {
  static const enum say sayings[] = {[TRACE_UNCOVERED] = SAY_TRACE_UNCOVERED,
                                     [TRACE_STATED] = SAY_TRACE_STATED,
                                     [TRACE_AIM] = SAY_TRACE_AIM,
                                     [TRACE_OMITTED] = SAY_TRACE_OMITTED};
  return sayings[state];
}

const char *tell_trace_state(const struct teller *teller, const struct trace_clause *clause) {
  const char *word = tell(teller, tell_trace_state_word(clause->state));
  return clause->reason ? text_format(teller->arena, "%s: %s", word, clause->reason) : word;
}

const char *tell_trace_advice(const struct teller *teller) {
  const struct model *model = teller->model;
  return TELL_WITH(teller, SAY_TRACE_UNCOVERED_ADVICE,
                   words_spelling(model->workshop->words, model->language, WORD_OMITTED));
}

/* ---- in a draft ---- */

const char *tell_found_totals(const struct teller *teller, const struct found_clauses *found) {
  const size_t *counts = found->counts;
  size_t same = counts[FOUND_SAME] + counts[FOUND_SPOILT], again = same + counts[FOUND_CHANGED] + counts[FOUND_PLACED];
  return TELL_WITH(teller, SAY_FOUND_TOTALS, found->file, size_of(teller, again),
                   size_of(teller, again + counts[FOUND_GONE]), size_of(teller, same),
                   size_of(teller, counts[FOUND_CHANGED]), size_of(teller, counts[FOUND_PLACED]),
                   size_of(teller, found->moved), size_of(teller, counts[FOUND_GONE]),
                   size_of(teller, found->fresh_count));
}

const char *tell_found_state(const struct teller *teller, const struct found_clause *clause) {
  static const enum say sayings[] = {[FOUND_OTHER] = SAY_FOUND_OTHER,     [FOUND_SAME] = SAY_FOUND_SAME,
                                     [FOUND_SPOILT] = SAY_FOUND_SPOILT,   [FOUND_CHANGED] = SAY_FOUND_CHANGED,
                                     [FOUND_PLACED] = SAY_FOUND_PLACED,   [FOUND_GONE] = SAY_FOUND_GONE};
  const char *word = tell(teller, sayings[clause->state]);
  return clause->moved ? TELL_WITH(teller, SAY_FOUND_MOVED, word) : word;
}

const char *tell_found_place(const struct teller *teller, const struct found_clauses *found,
                             const struct found_clause *clause) {
  if (!clause->place) return "";
  if (!found->has_lines) return clause->place;
  return TELL_WITH(teller, SAY_FOUND_LINE, clause->place, size_of(teller, clause->line));
}

bool tell_found_changed(const struct found_clause *clause) {
  return clause->state == FOUND_CHANGED;
}

bool tell_found_moved(const struct found_clause *clause) {
  return clause->moved && !tell_found_changed(clause);
}

const char *tell_trace_line(const struct teller *teller, const struct trace_line *line) {
  const char *written = tell_written(teller, line->item);
  return line->passed_over ? TELL_WITH(teller, SAY_TRACE_PASSED_OVER, written) : written;
}
