/* SPDX-License-Identifier: EUPL-1.2
 *
 * What everything rests on: aims, what is left out, the clauses the page cites, and how the page was
 * made. Readings: html_readings.c.
 */
#include "page/html_parts.h"

#include "base/version.h"

/* ---- aims and what is left out ---- */

static void add_remarks(struct page *page, bool omitted, enum say caption, enum say column) {
  const enum say columns[] = {column, SAY_COLUMN_CLAUSES};
  const struct model *model = page->teller.model;
  bool any = false;
  for (size_t i = 0; i < model->remarks_count; i++) {
    const struct remark *remark = &model->remarks[i];
    if (remark->omitted != omitted) continue;
    if (!any) page_table(page, tell(&page->teller, caption), columns, 2);
    any = true;
    page_row(page);
    page_row_heading(page, remark->text ? remark->text : tell(&page->teller, SAY_NOT_STATED));
    page_clause_cell(page, page_clauses_of(page, remark->statement));
    page_row_end(page);
  }
  if (any) page_table_end(page);
}

static size_t unused_clauses(const struct model *model) {
  size_t count = 0;
  for (size_t i = 0; i < model->clauses_count; i++) {
    count += model->clauses[i].use == CLAUSE_UNUSED;
  }
  return count;
}

void html_aims(struct page *page) {
  const struct model *model = page->teller.model;
  page_section(page, "h2", "aims", tell(&page->teller, SAY_AIMS_AND_OMITTED));
  page_paragraph(page, SAY_AIMS_INTRODUCTION);
  add_remarks(page, false, SAY_AIMS_CAPTION, SAY_COLUMN_AIM);
  add_remarks(page, true, SAY_OMITTED_CAPTION, SAY_COLUMN_OMITTED);
  if (model->clauses_count) {
    size_t unused = unused_clauses(model);
    page_element(page, "p",
                 unused
                     ? tell_count(&page->teller, SAY_ONE_CLAUSE_UNUSED, SAY_CLAUSES_UNUSED, unused)
                     : tell(&page->teller, SAY_ALL_CLAUSES_USED));
  }
  page_close(page);
}

/* ---- clauses ---- */

void html_clauses(struct page *page) {
  static const enum say columns[] = {SAY_COLUMN_CLAUSE, SAY_COLUMN_PLACE, SAY_COLUMN_SUMMARY};
  const struct model *model = page->teller.model;
  bool any = false;
  page_section(page, "h2", "clauses", tell(&page->teller, SAY_CLAUSES));
  page_paragraph(page, SAY_CLAUSES_INTRODUCTION);
  for (uint32_t i = 0; i < model->clauses_count; i++) {
    const struct clause *clause = &model->clauses[i];
    const char *id = atom_string(model->workshop->atoms, clause->id);
    if (!page->cited[i]) continue;
    if (!any) page_table(page, tell(&page->teller, SAY_CLAUSES_CAPTION), columns, 3);
    any = true;
    page_open(page, "tr");
    page_attribute(page, "id", page_id(page, "clause", id));
    page_row_heading(page, id);
    page_cell(page, clause->place ? clause->place : "–");
    page_cell(page, finding_words(clause->text, page->teller.language));
    page_row_end(page);
  }
  if (any) page_table_end(page);
  page_close(page);
}

/* ---- how it was made ---- */

void html_about(struct page *page, const char *library, struct date date) {
  const struct teller *teller = &page->teller;
  const struct model *model = teller->model;
  const struct source *source = source_get(model->workshop->sources, model->source);
  page_section(page, "h2", "about", tell(teller, SAY_ABOUT));
  page_paragraph(page, SAY_ABOUT_TEXT);
  page_open_class(page, "dl", "facts");
  page_fact(page, SAY_FACT_TOOL, "Stadga " STADGA_VERSION, NULL);
  page_fact(page, SAY_FACT_MODEL, source ? source->name : model->name, NULL);
  for (size_t i = 0; i < model->registers_count; i++) {
    const struct register_file *file = &model->registers[i];
    page_fact(page, SAY_FACT_TEXT, file->title ? file->title : file->path, NULL);
  }
  if (*library) {
    page_fact(page, SAY_FACT_LAYOUT, text_format(teller->arena, "Graphviz %s", library), NULL);
  }
  if (date.year) page_fact(page, SAY_FACT_DATE, tell_date(teller, date), NULL);
  page_close(page);
  page_close(page);
}
