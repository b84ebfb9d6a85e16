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

static bool is_gone(const struct found_clause *clause) {
  return clause->state == FOUND_GONE;
}

/* A table of those of a kind; nothing where there are none. */
static void add_clauses(struct page *page, const struct trace *trace, const struct found_clauses *found,
                        bool (*is)(const struct found_clause *clause), enum say heading, enum say advice) {
  static const enum say columns[] = {SAY_COLUMN_CLAUSE, SAY_FOUND_COLUMN_BEFORE, SAY_FOUND_COLUMN_NOW,
                                     SAY_TRACE_COLUMN_LINES};
  bool any = false;
  for (uint32_t i = 0; i < trace->model->clauses_count; i++) {
    if (!is(&found->clauses[i])) continue;
    if (!any) {
      page_element(page, "h3", tell(&page->teller, heading));
      page_paragraph(page, advice);
      page_table(page, tell(&page->teller, heading), columns, 4);
      any = true;
    }
    add_clause(page, trace, found, i);
  }
  if (any) page_table_end(page);
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
  add_clauses(page, trace, found, tell_found_changed, SAY_FOUND_CHANGED_HEADING, SAY_FOUND_CHANGED_ADVICE);
  add_clauses(page, trace, found, tell_found_moved, SAY_FOUND_MOVED_HEADING, SAY_FOUND_MOVED_ADVICE);
  add_clauses(page, trace, found, is_gone, SAY_FOUND_GONE_HEADING, SAY_FOUND_GONE_ADVICE);
  add_fresh(page, found);
}
