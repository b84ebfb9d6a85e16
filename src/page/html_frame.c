/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: the title of a model, chapters. Out: what is around every page, as markup.
 */
#include "page/html_frame.h"

#include "base/version.h"
#include "page/html_parts.h"

static void void_element(struct page *page, const char *element, const char *const *attributes) {
  page_open(page, element);
  for (; attributes[0]; attributes += 2) page_attribute(page, attributes[0], attributes[1]);
  markup_close(page->markup);
  page_text(page, "\n");
}

static void add_head(struct page *page, enum say title) {
  page_open(page, "head");
  void_element(page, "meta", (const char *const[]){"charset", "utf-8", NULL});
  void_element(page, "meta",
               (const char *const[]){"http-equiv", "Content-Security-Policy", "content",
                                     "default-src 'none'; style-src 'unsafe-inline'; base-uri "
                                     "'none'; form-action 'none'",
                                     NULL});
  void_element(page, "meta",
               (const char *const[]){"name", "viewport", "content", "width=device-width, initial-scale=1", NULL});
  void_element(page, "meta", (const char *const[]){"name", "generator", "content", "Stadga " STADGA_VERSION, NULL});
  page_open(page, "title");
  page_string(page, TELL_WITH(&page->teller, title, tell_title(&page->teller)));
  page_close(page);
  page_open(page, "style");
  for (size_t i = 0; html_style[i]; i++) page_string(page, html_style[i]);
  page_close(page);
  page_close(page);
  page_text(page, "\n");
}

void html_contents(struct page *page, const struct chapter *chapters, size_t count) {
  page_open(page, "nav");
  page_attribute(page, "aria-labelledby", "contents");
  page_open(page, "h2");
  page_attribute(page, "id", "contents");
  page_say(page, SAY_CONTENTS);
  page_close(page);
  page_open(page, "ul");
  for (size_t i = 0; i < count; i++) {
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

static void add_header(struct page *page, enum say kind) {
  page_open_class(page, "a", "skip");
  page_attribute(page, "href", "#main");
  page_say(page, SAY_SKIP);
  page_close(page);
  page_open(page, "header");
  page_element_class(page, "p", "kind", tell(&page->teller, kind));
  page_element(page, "h1", tell_title(&page->teller));
  page_close(page);
  page_text(page, "\n");
}

bool html_begin(struct page *page, const struct text *text, const struct model *model, enum language language) {
  *page = (struct page){.markup = markup_begin(MARKUP_HTML)};
  if (!page->markup) return false;
  page->teller = (struct teller){text->arena, model, language};
  page->cited = arena_array(text->arena, model->clauses_count + 1, sizeof *page->cited);
  return true;
}

void html_open(struct page *page, enum say title, enum say kind) {
  page_text(page, "\n");
  page_open(page, "html");
  page_attribute(page, "lang", language_code(page->teller.language));
  add_head(page, title);
  page_open(page, "body");
  add_header(page, kind);
}

bool html_end(struct page *page, struct text *text) {
  page_close(page);
  page_close(page);
  page_text(page, "\n");
  return markup_end(page->markup, text);
}
