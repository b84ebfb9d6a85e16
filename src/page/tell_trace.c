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

const char *tell_trace_line(const struct teller *teller, const struct trace_line *line) {
  const char *written = tell_written(teller, line->item);
  return line->passed_over ? TELL_WITH(teller, SAY_TRACE_PASSED_OVER, written) : written;
}
