/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: the verdicts of a model. Out: the page, part by part in the order it is read: what it is
 * about, what it says against itself, what was found, what is not said, the structure, its bodies, and what
 * everything rests on.
 */
#include "page/html.h"

#include "page/html_frame.h"
#include "page/html_parts.h"

static const struct chapter chapters[] = {
    {"summary", SAY_SUMMARY},         {"conflicts", SAY_AGAINST_ITSELF}, {"verdicts", SAY_VERDICTS},
    {"gaps", SAY_GAPS_HEADING},       {"parties", SAY_PARTIES},          {"structure", SAY_STRUCTURE},
    {"bodies", SAY_BODIES},           {"numbers", SAY_NUMBERS},          {"documents", SAY_DOCUMENTS},
    {"costs", SAY_COSTS},             {"validity", SAY_VALIDITY},        {"assumptions", SAY_ASSUMED},
    {"aims", SAY_AIMS_AND_OMITTED},   {"clauses", SAY_CLAUSES},          {"about", SAY_ABOUT},
};
enum { CHAPTERS = sizeof chapters / sizeof *chapters };

/* All but the one on conflicts are always there. */
static bool has_chapter(const struct page *page, const struct chapter *chapter) {
  return chapter->heading != SAY_AGAINST_ITSELF || page->results->conflicts.count;
}

/* The chapters that the page has. */
static size_t choose_chapters(const struct page *page, struct chapter *chosen) {
  size_t count = 0;
  for (size_t i = 0; i < CHAPTERS; i++)
    if (has_chapter(page, &chapters[i])) chosen[count++] = chapters[i];
  return count;
}

/* Parts in the order of `chapters`. */
static void add_main(struct page *page, struct date date) {
  struct kins kins = group_bodies(&page->teller);
  struct chapter chosen[CHAPTERS];
  size_t count = choose_chapters(page, chosen);
  page_open(page, "main");
  page_attribute(page, "id", "main");
  html_summary(page, &kins);
  html_contents(page, chosen, count);
  html_conflicts(page);
  html_verdicts(page);
  html_gap_chapter(page);
  html_parties(page);
  const char *library = html_structure(page);
  html_bodies(page, &kins);
  html_numbers(page);
  html_documents(page);
  html_costs(page);
  html_validity(page);
  html_assumptions(page);
  html_aims(page);
  html_clauses(page);
  page_close(page);
  page_open(page, "footer");
  html_about(page, library, date);
  page_close(page);
}

bool html_report(struct text *text, const struct results *results, enum language language,
                 struct date date) {
  struct page page;
  if (!html_begin(&page, text, results->model, language)) return false;
  page.results = results;
  html_open(&page, SAY_PAGE_TITLE, SAY_KIND_OF_PAGE);
  add_main(&page, date);
  return html_end(&page, text);
}
