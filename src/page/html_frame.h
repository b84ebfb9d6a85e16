/* SPDX-License-Identifier: EUPL-1.2
 *
 * What is around every page: the head, the heading, the list of contents.
 */
#ifndef STADGA_PAGE_HTML_FRAME_H
#define STADGA_PAGE_HTML_FRAME_H

#include "page/html_page.h"

/* A part of the page, with a heading of this id. */
struct chapter {
  const char *id;
  enum say heading;
};

/* Makes a page of a model, without results. false: memory was short, and nothing was begun. */
bool html_begin(struct page *page, const struct text *text, const struct model *model, enum language language);

/* All before `main`. `title` has {1} for the title of the model, `kind` says what page it is. */
void html_open(struct page *page, enum say title, enum say kind);

/* Links to the chapters. */
void html_contents(struct page *page, const struct chapter *chapters, size_t count);

/* Ends what html_open began, and appends the page. false: memory was short, and nothing was appended. */
bool html_end(struct page *page, struct text *text);

#endif
