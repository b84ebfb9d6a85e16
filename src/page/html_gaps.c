/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: gaps. Out: the page, or a chapter of the report: the totals, all gaps in short, then each by itself.
 */
#include "page/html_gaps.h"

#include "page/html_frame.h"
#include "page/html_parts.h"
#include "page/tell_gaps.h"

static const struct chapter chapters[] = {{"gaps-start", SAY_GAPS_START},
                                          {"gaps-dispute", SAY_GAPS_DISPUTE},
                                          {"gaps-clarity", SAY_GAPS_CLARITY},
                                          {"clauses", SAY_CLAUSES},
                                          {"about", SAY_ABOUT}};
enum { CHAPTERS = sizeof chapters / sizeof *chapters };

/* Headings, and whether lines for the model are shown: whoever decides has no use for them. */
struct style {
  const char *grade, *gap;
  bool lines;
};

static const char *id_of(const struct page *page, size_t number) {
  return text_format(page->teller.arena, "gap-%zu", number + 1);
}

/* ---- all in short ---- */

static void add_overview(struct page *page, const struct gaps *gaps) {
  static const enum say columns[] = {SAY_GAPS_COLUMN_GAP, SAY_GAPS_COLUMN_GRADE};
  page_table(page, tell(&page->teller, SAY_GAPS_OVERVIEW), columns, 2);
  for (size_t i = 0; i < gaps->count; i++) {
    page_row(page);
    page_open(page, "th");
    page_attribute(page, "scope", "row");
    page_open(page, "a");
    page_attribute(page, "href", text_format(page->teller.arena, "#%s", id_of(page, i)));
    page_text(page, tell_gap_heading(&page->teller, &gaps->items[i]));
    page_close(page);
    page_close(page);
    page_cell(page, tell(&page->teller, tell_gap_grade(gaps->items[i].kind->grade)));
    page_row_end(page);
  }
  page_table_end(page);
}

static void add_beginning(struct page *page, const struct gaps *gaps) {
  page_element(page, "p", tell_gap_totals(&page->teller, gaps));
  if (gaps->count) page_paragraph(page, SAY_GAPS_INTRODUCTION);
  if (tell_gap_uncovered(&page->teller, gaps)) page_element(page, "p", tell_gap_uncovered(&page->teller, gaps));
  if (gaps->count) add_overview(page, gaps);
}

/* ---- one gap ---- */

static void add_where(struct page *page, const struct gap_place *place) {
  if (place->clauses.count)
    page_clauses(page, &place->clauses);
  else
    page_text(page, tell_gap_where(&page->teller, place));
}

static void begin_fact(struct page *page, const char *term) {
  page_open(page, "div");
  page_element(page, "dt", term);
  page_open(page, "dd");
}

static void end_fact(struct page *page) {
  page_close(page);
  page_close(page);
}

/* A clause is in the language of the text, which is perhaps not that of the page. */
static void add_clause(struct page *page, const struct gaps *gaps, const struct gap *gap) {
  const struct teller *teller = &page->teller;
  bool one = gap->count == 1;
  begin_fact(page, one ? tell(teller, SAY_GAPS_CLAUSE)
                       : TELL_WITH(teller, SAY_GAPS_CLAUSE_FOR, tell_gap_subject(teller, gap, 0)));
  page_open(page, "span");
  if (gaps->language != teller->language) page_attribute(page, "lang", language_code(gaps->language));
  page_text(page, tell_gap_clause(teller, gaps, gap, 0));
  page_close(page);
  end_fact(page);
}

static void add_lines(struct page *page, const struct gap *gap) {
  if (!gap->line_count) return;
  begin_fact(page, tell(&page->teller, gap->line_count == 1 ? SAY_GAPS_LINE : SAY_GAPS_LINES));
  for (size_t i = 0; i < gap->line_count; i++) page_element_class(page, "code", "name", gap->lines[i]);
  end_fact(page);
}

static void add_facts(struct page *page, const struct gaps *gaps, const struct gap *gap, bool lines) {
  page_open_class(page, "dl", "facts");
  add_clause(page, gaps, gap);
  if (gap->count == 1) {
    begin_fact(page, tell(&page->teller, SAY_GAPS_PLACE));
    add_where(page, gap->places);
    end_fact(page);
  }
  if (lines) add_lines(page, gap);
  page_close(page);
}

static void add_places(struct page *page, const struct gap *gap) {
  const struct teller *teller = &page->teller;
  const char *columns[] = {tell(teller, SAY_COLUMN_OF_WHOM), tell(teller, SAY_GAPS_PLACE)};
  page_table_named(page, tell_gap_heading(teller, gap), tell(teller, SAY_GAPS_PLACES), columns, 2);
  for (size_t i = 0; i < gap->count; i++) {
    page_row(page);
    page_row_heading(page, tell_gap_place(teller, gap, i));
    page_open_class(page, "td", "sources");
    add_where(page, &gap->places[i]);
    page_close(page);
    page_row_end(page);
  }
  page_table_end(page);
}

static void add_gap(struct page *page, const struct gaps *gaps, size_t number, const struct style *style) {
  const struct gap *gap = &gaps->items[number];
  page_open_class(page, "article", "finding");
  page_attribute(page, "aria-labelledby", id_of(page, number));
  page_open(page, style->gap);
  page_attribute(page, "id", id_of(page, number));
  page_text(page, tell_gap_heading(&page->teller, gap));
  page_close(page);
  page_element_class(page, "p", "full", tell(&page->teller, gap->kind->why));
  if (gap->count > 1) add_places(page, gap);
  add_facts(page, gaps, gap, style->lines);
  page_element_class(page, "p", "name", gap->kind->code);
  page_close(page);
  page_text(page, "\n");
}

static void add_grades(struct page *page, const struct gaps *gaps, const struct style *style) {
  for (int grade = 0; grade < GAP_GRADE_COUNT; grade++) {
    if (!gaps->counts[grade]) continue;
    page_section(page, style->grade, chapters[grade].id, tell(&page->teller, chapters[grade].heading));
    for (size_t i = 0; i < gaps->count; i++)
      if ((int)gaps->items[i].kind->grade == grade) add_gap(page, gaps, i, style);
    page_close(page);
  }
}

/* ---- page and chapter ---- */

void html_gap_chapter(struct page *page) {
  const struct style style = {"h3", "h4", false};
  const struct gaps *gaps = gaps_of(page->teller.model);
  page_section(page, "h2", "gaps", tell(&page->teller, SAY_GAPS_HEADING));
  add_beginning(page, gaps);
  add_grades(page, gaps, &style);
  page_close(page);
}

static size_t choose_chapters(const struct gaps *gaps, struct chapter *chosen) {
  size_t count = 0;
  for (size_t i = 0; i < CHAPTERS; i++)
    if (i >= GAP_GRADE_COUNT || gaps->counts[i]) chosen[count++] = chapters[i];
  return count;
}

bool html_gaps(struct text *text, const struct gaps *gaps, enum language language, struct date date) {
  const struct style style = {"h2", "h3", true};
  struct chapter chosen[CHAPTERS];
  struct page page;
  if (!html_begin(&page, text, gaps->model, language)) return false;
  html_open(&page, SAY_GAPS_PAGE_TITLE, SAY_GAPS_HEADING);
  page_open(&page, "main");
  page_attribute(&page, "id", "main");
  html_assumed(&page);
  add_beginning(&page, gaps);
  html_contents(&page, chosen, choose_chapters(gaps, chosen));
  add_grades(&page, gaps, &style);
  html_clauses(&page);
  page_close(&page);
  page_open(&page, "footer");
  html_about(&page, "", date);
  page_close(&page);
  return html_end(&page, text);
}
