/* SPDX-License-Identifier: EUPL-1.2
 *
 * The pieces pages are made of: elements, tables, sections, citations.
 */
#ifndef STADGA_PAGE_HTML_PAGE_H
#define STADGA_PAGE_HTML_PAGE_H

#include "draw/markup.h"
#include "page/finding.h"

struct page {
  struct markup *markup;
  struct teller teller;
  const struct results *results;
  bool *cited;  /* by clause: a place of the page links to it */
};

void page_open(struct page *page, const char *element);
void page_open_class(struct page *page, const char *element, const char *class);
void page_close(struct page *page);
void page_attribute(struct page *page, const char *name, const char *value);
/* A text; where a line may break after a "/", it says so. Or a text exactly as it is. */
void page_text(struct page *page, const char *string);
void page_string(struct page *page, const char *string);
void page_say(struct page *page, enum say saying);

/* A whole element with a text. */
void page_element(struct page *page, const char *element, const char *string);
void page_element_class(struct page *page, const char *element, const char *class,
                        const char *string);

/* A paragraph as wide as the page, where there are words for it. */
void page_note(struct page *page, const char *words);
void page_paragraph(struct page *page, enum say saying);

/* A section with its heading ("h2", "h3"); ended by page_close. */
void page_section(struct page *page, const char *heading_element, const char *id,
                  const char *heading);

/* A table in a region that scrolls by itself: caption, then headings (a NULL-ended list), then
 * rows of cells. The first cell of a row is its heading. */
void page_table(struct page *page, const char *caption, const enum say *headings, size_t count);
/* The same with headings in words, and a name of its own for the region. */
void page_table_named(struct page *page, const char *name, const char *caption, const char *const *headings,
                      size_t count);
void page_row(struct page *page);
void page_row_heading(struct page *page, const char *string);
/* A heading of several rows; 0 counts as 1. */
void page_tall_heading(struct page *page, const char *string, size_t rows);
void page_cell(struct page *page, const char *string);
void page_number_cell(struct page *page, const char *string);
void page_clause_cell(struct page *page, const struct clause_list *clauses);
void page_row_end(struct page *page);
void page_table_end(struct page *page);

/* "Representation, punkt 1 (003-P10)", each a link to the list of clauses at the page's end. */
void page_clauses(struct page *page, const struct clause_list *clauses);

/* The same as a list, each with the register's summary. Nothing where there are none. */
void page_clause_list(struct page *page, const struct clause_list *clauses);

/* A row of a list of facts (dl). */
void page_fact(struct page *page, enum say term, const char *words,
               const struct clause_list *clauses);

/* Mark and word of a verdict; its mark and other words; its mark alone, which is not read aloud. */
void page_verdict(struct page *page, enum verdict verdict);
void page_marked(struct page *page, enum verdict verdict, const char *words);
void page_mark(struct page *page, enum verdict verdict);

/* The clauses of a statement. */
const struct clause_list *page_clauses_of(const struct page *page, uint32_t statement);

/* "ska", with what the statement says besides. */
const char *page_firmness(const struct page *page, uint32_t statement);

/* A name with what sets its statement apart from a plain one: "ordförande (får, när: …)". */
const char *page_qualified(const struct page *page, const char *name, uint32_t statement);

/* "clause-003-P10" and the like: letters, digits and "-" only; the same for the same string. */
const char *page_id(struct page *page, const char *prefix, const char *string);

#endif
