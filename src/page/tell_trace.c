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
  size_t same = counts[FOUND_SAME] + counts[FOUND_SPOILT], again = found_by_words(found);
  return TELL_WITH(teller, SAY_FOUND_TOTALS, found->file,
                   size_of(teller, again + counts[FOUND_PLACED] + counts[FOUND_GONE]), size_of(teller, again),
                   size_of(teller, same), size_of(teller, counts[FOUND_CHANGED]), size_of(teller, found->moved),
                   size_of(teller, counts[FOUND_PLACED]), size_of(teller, counts[FOUND_GONE]),
                   size_of(teller, found->fresh_count));
}

const char *tell_found_state(const struct teller *teller, const struct found_clause *clause) {
  static const enum say sayings[] = {
      [FOUND_OTHER] = SAY_FOUND_OTHER,     [FOUND_SAME] = SAY_FOUND_SAME,     [FOUND_SPOILT] = SAY_FOUND_SPOILT,
      [FOUND_CHANGED] = SAY_FOUND_CHANGED, [FOUND_PLACED] = SAY_FOUND_PLACED, [FOUND_GONE] = SAY_FOUND_GONE};
  const char *word = tell(teller, sayings[clause->state]);
  return clause->moved ? TELL_WITH(teller, SAY_FOUND_MOVED, word) : word;
}

const char *tell_found_place(const struct teller *teller, const struct found_clauses *found,
                             const struct found_clause *clause) {
  if (!clause->place) return "";
  if (!found->has_lines) return clause->place;
  return TELL_WITH(teller, SAY_FOUND_LINE, clause->place, size_of(teller, clause->line));
}

static const char *id_of(const struct teller *teller, uint32_t clause) {
  return atom_string(teller->model->workshop->atoms, teller->model->clauses[clause].id);
}

const char *tell_found_headings(const struct teller *teller, const struct found_passage *passage) {
  return passage->last ? TELL_WITH(teller, SAY_FOUND_UP_TO, passage->heading, passage->last) : passage->heading;
}

const char *tell_found_clauses(const struct teller *teller, const struct found_passage *passage) {
  const char *first = id_of(teller, passage->first), *last = id_of(teller, passage->end - 1);
  return passage->end > passage->first + 1 ? TELL_WITH(teller, SAY_FOUND_UP_TO, first, last) : first;
}

const char *tell_found_passage_place(const struct teller *teller, const struct found_clauses *found,
                                     const struct found_passage *passage) {
  const char *place = *passage->now ? passage->now : tell(teller, SAY_FOUND_NO_HEADING);
  if (found->has_lines) place = TELL_WITH(teller, SAY_FOUND_LINE, place, size_of(teller, passage->line));
  bool moved = passage->kind == FOUND_PASSAGE_MOVED && passage->behind;
  return moved ? TELL_WITH(teller, SAY_FOUND_BEHIND, place, passage->behind) : place;
}

/* ---- kinds of difference ---- */

enum say tell_difference_heading(enum tell_difference difference) {
  static const enum say headings[] = {[TELL_CHANGED] = SAY_FOUND_CHANGED_HEADING,
                                      [TELL_MOVED] = SAY_FOUND_MOVED_HEADING,
                                      [TELL_RENAMED] = SAY_FOUND_RENAMED_HEADING,
                                      [TELL_GONE] = SAY_FOUND_GONE_HEADING};
  return headings[difference];
}

enum say tell_difference_advice(enum tell_difference difference) {
  static const enum say advice[] = {[TELL_CHANGED] = SAY_FOUND_CHANGED_ADVICE,
                                    [TELL_MOVED] = SAY_FOUND_MOVED_ADVICE,
                                    [TELL_RENAMED] = SAY_FOUND_RENAMED_ADVICE,
                                    [TELL_GONE] = SAY_FOUND_GONE_ADVICE};
  return advice[difference];
}

bool tell_differs(const struct found_clause *clause, enum tell_difference difference) {
  bool changed = clause->state == FOUND_CHANGED;
  switch (difference) {
  case TELL_CHANGED: return changed;
  case TELL_MOVED: return clause->moved && !clause->with_others && !changed;
  case TELL_GONE: return clause->state == FOUND_GONE;
  default: return false;
  }
}

bool tell_passage_differs(const struct found_passage *passage, enum tell_difference difference) {
  return difference == (passage->kind == FOUND_PASSAGE_MOVED ? TELL_MOVED : TELL_RENAMED);
}

size_t tell_difference_count(const struct teller *teller, const struct found_clauses *found,
                             enum tell_difference difference) {
  size_t count = 0;
  for (size_t i = 0; i < found->passage_count; i++) count += tell_passage_differs(&found->passages[i], difference);
  for (size_t i = 0; i < teller->model->clauses_count; i++) count += tell_differs(&found->clauses[i], difference);
  return count;
}

/* ---- lines ---- */

const char *tell_trace_line(const struct teller *teller, const struct trace_line *line) {
  const char *written = tell_written(teller, line->item);
  return line->passed_over ? TELL_WITH(teller, SAY_TRACE_PASSED_OVER, written) : written;
}
