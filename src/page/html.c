/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: the verdicts of a model. Out: the page, part by part in the order it is read: what it is
 * about, what it says against itself, what was found, the structure, its bodies, and what everything rests on.
 */
#include "page/html.h"

#include "base/version.h"
#include "page/html_parts.h"

#include <string.h>

struct chapter {
  const char *id;
  enum say heading;
};

static const struct chapter chapters[] = {
    {"summary", SAY_SUMMARY},     {"conflicts", SAY_AGAINST_ITSELF}, {"verdicts", SAY_VERDICTS},
    {"parties", SAY_PARTIES},     {"structure", SAY_STRUCTURE},      {"bodies", SAY_BODIES},
    {"documents", SAY_DOCUMENTS}, {"costs", SAY_COSTS},              {"validity", SAY_VALIDITY},
    {"assumptions", SAY_ASSUMED}, {"aims", SAY_AIMS_AND_OMITTED},    {"clauses", SAY_CLAUSES},
    {"about", SAY_ABOUT},
};

/* All but the one on conflicts are always there. */
static bool has_chapter(const struct page *page, const struct chapter *chapter) {
  return chapter->heading != SAY_AGAINST_ITSELF || page->results->conflicts.count;
}

static void void_element(struct page *page, const char *element, const char *const *attributes) {
  page_open(page, element);
  for (; attributes[0]; attributes += 2) page_attribute(page, attributes[0], attributes[1]);
  markup_close(page->markup);
  page_text(page, "\n");
}

static const char *page_title(const struct page *page) {
  return TELL_WITH(&page->teller, SAY_PAGE_TITLE, tell_title(&page->teller));
}

static void add_head(struct page *page) {
  page_open(page, "head");
  void_element(page, "meta", (const char *const[]){"charset", "utf-8", NULL});
  void_element(page, "meta",
               (const char *const[]){"http-equiv", "Content-Security-Policy", "content",
                                     "default-src 'none'; style-src 'unsafe-inline'; base-uri "
                                     "'none'; form-action 'none'", NULL});
  void_element(page, "meta", (const char *const[]){"name", "viewport", "content",
                                                   "width=device-width, initial-scale=1", NULL});
  void_element(page, "meta", (const char *const[]){"name", "generator", "content",
                                                   "Stadga " STADGA_VERSION, NULL});
  page_open(page, "title");
  page_string(page, page_title(page));
  page_close(page);
  page_open(page, "style");
  for (size_t i = 0; html_style[i]; i++) page_string(page, html_style[i]);
  page_close(page);
  page_close(page);
  page_text(page, "\n");
}

static void add_contents(struct page *page) {
  page_open(page, "nav");
  page_attribute(page, "aria-labelledby", "contents");
  page_open(page, "h2");
  page_attribute(page, "id", "contents");
  page_say(page, SAY_CONTENTS);
  page_close(page);
  page_open(page, "ul");
  for (size_t i = 0; i < sizeof chapters / sizeof *chapters; i++) {
    if (!has_chapter(page, &chapters[i])) continue;
    page_open(page, "li");
    page_open(page, "a");
    page_attribute(page, "href", text_format(page->teller.arena, "#%s", chapters[i].id));
    page_say(page, chapters[i].heading);
    page_close(page);
    page_close(page);
  }
  page_close(page);
  page_close(page);
  page_text(page, "\n");
}

static void add_header(struct page *page) {
  page_open_class(page, "a", "skip");
  page_attribute(page, "href", "#main");
  page_say(page, SAY_SKIP);
  page_close(page);
  page_open(page, "header");
  page_element_class(page, "p", "kind", tell(&page->teller, SAY_KIND_OF_PAGE));
  page_element(page, "h1", tell_title(&page->teller));
  page_close(page);
  page_text(page, "\n");
}

/* Parts in the order of `chapters`. */
static void add_main(struct page *page, struct date date) {
  struct kins kins = group_bodies(&page->teller);
  page_open(page, "main");
  page_attribute(page, "id", "main");
  html_summary(page, &kins);
  add_contents(page);
  html_conflicts(page);
  html_verdicts(page);
  html_parties(page);
  const char *library = html_structure(page);
  html_bodies(page, &kins);
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

static void add_page(struct page *page, struct date date) {
  page_text(page, "\n");
  page_open(page, "html");
  page_attribute(page, "lang", language_code(page->teller.language));
  add_head(page);
  page_open(page, "body");
  add_header(page);
  add_main(page, date);
  page_close(page);
  page_close(page);
  page_text(page, "\n");
}

bool html_report(struct text *text, const struct results *results, enum language language,
                 struct date date) {
  struct page page = {.markup = markup_begin(MARKUP_HTML), .results = results};
  if (!page.markup) return false;
  page.teller = (struct teller){text->arena, results->model, language};
  page.cited = arena_array(text->arena, results->model->clauses_count + 1, sizeof *page.cited);
  add_page(&page, date);
  return markup_end(page.markup, text);
}
