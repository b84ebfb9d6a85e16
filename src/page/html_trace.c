/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: a trace. Out: the page, what needs attention first.
 */
#include "page/html_trace.h"

#include "page/html_frame.h"
#include "page/html_parts.h"
#include "page/tell_trace.h"

static const struct chapter chapters[] = {{"draft", SAY_FOUND_HEADING}, /* only where there is one */
                                          {"uncovered", SAY_TRACE_UNCOVERED_HEADING},
                                          {"uncited", SAY_TRACE_UNCITED_HEADING},
                                          {"clauses", SAY_TRACE_CLAUSES_HEADING},
                                          {"about", SAY_ABOUT}};
enum { CHAPTERS = sizeof chapters / sizeof *chapters };

static void begin_chapter(struct page *page, size_t chapter) {
  page_section(page, "h2", chapters[chapter].id, tell(&page->teller, chapters[chapter].heading));
}

static const char *id_of(const struct page *page, uint32_t clause) {
  const struct model *model = page->teller.model;
  return atom_string(model->workshop->atoms, model->clauses[clause].id);
}

static void add_uncovered_clause(struct page *page, uint32_t clause) {
  page_row(page);
  page_open_class(page, "th", "sources");
  page_attribute(page, "scope", "row");
  page_clauses(page, &(struct clause_list){&clause, 1});
  page_close(page);
  page_cell(page, finding_words(page->teller.model->clauses[clause].text, page->teller.language));
  page_row_end(page);
}

static void add_uncovered(struct page *page, const struct trace *trace) {
  static const enum say columns[] = {SAY_COLUMN_PLACE, SAY_COLUMN_SUMMARY};
  bool any = trace->counts[TRACE_UNCOVERED] != 0;
  begin_chapter(page, 1);
  page_element(page, "p", any ? tell_trace_advice(&page->teller) : tell(&page->teller, SAY_TRACE_NONE_UNCOVERED));
  if (any) page_table(page, tell(&page->teller, SAY_TRACE_UNCOVERED_HEADING), columns, 2);
  for (uint32_t i = 0; i < trace->model->clauses_count; i++)
    if (trace->clauses[i].state == TRACE_UNCOVERED) add_uncovered_clause(page, i);
  if (any) page_table_end(page);
  page_close(page);
}

static void add_uncited(struct page *page, const struct trace *trace) {
  static const enum say columns[] = {SAY_TRACE_COLUMN_WHERE, SAY_TRACE_COLUMN_LINE};
  begin_chapter(page, 2);
  page_paragraph(page, trace->uncited.count ? SAY_TRACE_UNCITED_ADVICE : SAY_TRACE_NONE_UNCITED);
  if (trace->uncited.count) page_table(page, tell(&page->teller, SAY_TRACE_UNCITED_HEADING), columns, 2);
  for (size_t i = 0; i < trace->uncited.count; i++) {
    page_row(page);
    page_row_heading(page, model_place(trace->model, trace->uncited.items[i].item->at));
    page_cell(page, tell_trace_line(&page->teller, &trace->uncited.items[i]));
    page_row_end(page);
  }
  if (trace->uncited.count) page_table_end(page);
  page_close(page);
}

/* A state has the mark of a verdict: yes, no, or not asked for. */
static void add_state(struct page *page, const struct trace_clause *clause) {
  static const enum verdict marks[] = {[TRACE_UNCOVERED] = VERDICT_VIOLATED,
                                       [TRACE_STATED] = VERDICT_GUARANTEED,
                                       [TRACE_AIM] = VERDICT_NOT_APPLICABLE,
                                       [TRACE_OMITTED] = VERDICT_NOT_APPLICABLE};
  page_open(page, "td");
  page_marked(page, marks[clause->state], tell(&page->teller, tell_trace_state_word(clause->state)));
  if (clause->reason) page_element(page, "div", clause->reason);
  page_close(page);
}

void html_trace_lines(struct page *page, struct trace_lines lines) {
  page_open_class(page, "td", "lines");
  for (size_t i = 0; i < lines.count; i++) {
    page_open(page, "div");
    page_element_class(page, "span", "name", model_place(page->teller.model, lines.items[i].item->at));
    page_text(page, " ");
    page_text(page, tell_trace_line(&page->teller, &lines.items[i]));
    page_close(page);
  }
  if (!lines.count) page_text(page, "–");
  page_close(page);
}

static void add_clause(struct page *page, const struct trace *trace, uint32_t number) {
  const struct clause *clause = &trace->model->clauses[number];
  page_open(page, "tr");
  page_attribute(page, "id", page_id(page, "clause", id_of(page, number)));
  page_row_heading(page, id_of(page, number));
  page_cell(page, clause->place && *clause->place ? clause->place : "–");
  page_cell(page, finding_words(clause->text, page->teller.language));
  add_state(page, &trace->clauses[number]);
  html_trace_lines(page, trace->clauses[number].lines);
  page_row_end(page);
}

/* A table for each register, and one where there is only one. */
static void add_clauses(struct page *page, const struct trace *trace) {
  static const enum say columns[] = {SAY_COLUMN_CLAUSE, SAY_COLUMN_PLACE, SAY_COLUMN_SUMMARY, SAY_TRACE_COLUMN_STATE,
                                     SAY_TRACE_COLUMN_LINES};
  const struct model *model = trace->model;
  uint32_t clause = 0;
  begin_chapter(page, 3);
  for (uint32_t i = 0; i < model->registers_count; i++) {
    const struct register_file *file = &model->registers[i];
    if (clause == model->clauses_count || model->clauses[clause].register_number != i) continue;
    page_table(page, file->title ? file->title : file->path, columns, 5);
    while (clause < model->clauses_count && model->clauses[clause].register_number == i)
      add_clause(page, trace, clause++);
    page_table_end(page);
  }
  page_close(page);
}

bool html_trace(struct text *text, const struct trace *trace, const struct found_clauses *found, enum language language,
                struct date date) {
  size_t skipped = found ? 0 : 1;
  struct page page;
  if (!html_begin(&page, text, trace->model, language)) return false;
  html_open(&page, SAY_TRACE_PAGE_TITLE, SAY_TRACE_KIND_OF_PAGE);
  page_open(&page, "main");
  page_attribute(&page, "id", "main");
  page_element(&page, "p", tell_trace_totals(&page.teller, trace));
  html_contents(&page, chapters + skipped, CHAPTERS - skipped);
  if (found) {
    begin_chapter(&page, 0);
    html_found(&page, trace, found);
    page_close(&page);
  }
  add_uncovered(&page, trace);
  add_uncited(&page, trace);
  add_clauses(&page, trace);
  page_close(&page);
  page_open(&page, "footer");
  html_about(&page, "", date);
  page_close(&page);
  return html_end(&page, text);
}
