/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: what was found of the clauses in a draft. Out: a section of the page: what differs, with the lines that rest on
 * it.
 */
#include "page/html_trace.h"

#include "page/html_parts.h"
#include "page/tell_trace.h"

static void add_clause(struct page *page, const struct trace *trace, const struct found_clauses *found, uint32_t i) {
  const struct found_clause *is = &found->clauses[i];
  const struct clause *clause = &trace->model->clauses[i];
  const char *place = tell_found_place(&page->teller, found, is);
  page_row(page);
  page_open_class(page, "th", "sources");
  page_attribute(page, "scope", "row");
  page_clauses(page, &(struct clause_list){&i, 1});
  page_close(page);
  page_cell(page, clause->words ? clause->words : finding_words(clause->text, page->teller.language));
  page_open(page, "td");
  page_element(page, "div", is->words ? is->words : "–");
  if (*place) page_element(page, "div", place);
  page_close(page);
  html_trace_lines(page, trace->clauses[i].lines);
  page_row_end(page);
}

static void add_passage(struct page *page, const struct found_clauses *found, const struct found_passage *passage) {
  page_row(page);
  page_row_heading(page, tell_found_clauses(&page->teller, passage));
  page_cell(page, tell_found_headings(&page->teller, passage));
  page_cell(page, tell_found_passage_place(&page->teller, found, passage));
  page_cell(page, "–");
  page_row_end(page);
}

/* A table of those of a kind; nothing where there are none. */
static void add_difference(struct page *page, const struct trace *trace, const struct found_clauses *found,
                           enum tell_difference difference) {
  static const enum say columns[] = {SAY_COLUMN_CLAUSE, SAY_FOUND_COLUMN_BEFORE, SAY_FOUND_COLUMN_NOW,
                                     SAY_TRACE_COLUMN_LINES};
  const char *heading = tell(&page->teller, tell_difference_heading(difference));
  if (!tell_difference_count(&page->teller, found, difference)) return;
  page_element(page, "h3", heading);
  page_paragraph(page, tell_difference_advice(difference));
  page_table(page, heading, columns, 4);
  for (size_t i = 0; i < found->passage_count; i++)
    if (tell_passage_differs(&found->passages[i], difference)) add_passage(page, found, &found->passages[i]);
  for (uint32_t i = 0; i < trace->model->clauses_count; i++)
    if (tell_differs(&found->clauses[i], difference)) add_clause(page, trace, found, i);
  page_table_end(page);
}

static void add_fresh(struct page *page, const struct found_clauses *found) {
  static const enum say columns[] = {SAY_COLUMN_PLACE, SAY_FOUND_COLUMN_WORDS};
  if (!found->fresh_count) return;
  page_element(page, "h3", tell(&page->teller, SAY_FOUND_FRESH_HEADING));
  page_paragraph(page, SAY_FOUND_FRESH_ADVICE);
  page_table(page, tell(&page->teller, SAY_FOUND_FRESH_HEADING), columns, 2);
  for (size_t i = 0; i < found->fresh_count; i++) {
    page_row(page);
    page_row_heading(page, tell_found_place(&page->teller, found, &found->fresh[i]));
    page_cell(page, found->fresh[i].words);
    page_row_end(page);
  }
  page_table_end(page);
}

void html_found(struct page *page, const struct trace *trace, const struct found_clauses *found) {
  page_element(page, "p", tell_found_totals(&page->teller, found));
  if (!found_differs(found) && !found->counts[FOUND_PLACED]) page_paragraph(page, SAY_FOUND_NO_DIFFERENCE);
  if (found->counts[FOUND_PLACED]) page_paragraph(page, SAY_FOUND_NO_WORDS);
  for (int difference = 0; difference < TELL_DIFFERENCE_COUNT; difference++)
    add_difference(page, trace, found, (enum tell_difference)difference);
  add_fresh(page, found);
}
