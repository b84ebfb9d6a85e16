/* SPDX-License-Identifier: EUPL-1.2
 *
 * What the text says in words of its own, of a body, a cost, a document, the agreement or others:
 * agendas, what is covered, what it builds on, links with those the model has no name for.
 */
#include "page/html_parts.h"

static const char *text_firmness(const struct page *page, const struct own_text *text) {
  const struct statement *statement = tell_statement(page->teller.model, text->statement);
  if (!tell_is_fact(&page->teller, text)) return page_firmness(page, text->statement);
  return statement->branch ? tell(&page->teller, SAY_ONE_ALTERNATIVE) : "–";
}

static void text_row(struct page *page, const struct own_text *text, const char *subject) {
  page_row(page);
  if (subject) page_row_heading(page, subject);
  (subject ? page_cell : page_row_heading)(page, tell_text_head(&page->teller, text));
  page_cell(page, tell_text(&page->teller, text));
  page_cell(page, text_firmness(page, text));
  page_clause_cell(page, page_clauses_of(page, text->statement));
  page_row_end(page);
}

void html_texts(struct page *page, struct ref subject) {
  static const enum say columns[] = {SAY_COLUMN_WHAT, SAY_COLUMN_TEXT, SAY_COLUMN_HOW_FIRM,
                                        SAY_COLUMN_CLAUSES};
  const struct model *model = page->teller.model;
  bool any = false;
  for (size_t i = 0; i < model->own_texts_count; i++) {
    if (!ref_same(model->own_texts[i].subject, subject)) continue;
    if (!any) page_table(page, tell(&page->teller, SAY_TEXTS), columns, 4);
    any = true;
    text_row(page, &model->own_texts[i], NULL);
  }
  if (any) page_table_end(page);
}

/* Whether the subject has a section of its own, where its texts stand. */
static bool has_section(const struct model *model, struct ref subject) {
  return (subject.sort == SORT_BODY && body_of_structure(&model->bodies[subject.index])) ||
         subject.sort == SORT_COST || subject.sort == SORT_AGREEMENT;
}

/* Of one statement, of another subject. */
static bool same_said(const struct own_text *a, const struct own_text *b) {
  return a->statement == b->statement && a->head == b->head && a->text == b->text;
}

void html_other_texts(struct page *page) {
  static const enum say columns[] = {SAY_COLUMN_SUBJECT, SAY_COLUMN_WHAT, SAY_COLUMN_TEXT,
                                        SAY_COLUMN_HOW_FIRM, SAY_COLUMN_CLAUSES};
  const struct model *model = page->teller.model;
  bool any = false;
  for (size_t i = 0; i < model->own_texts_count; i++) {
    const struct own_text *text = &model->own_texts[i];
    if (has_section(model, text->subject)) continue;
    struct refs subjects = {0};
    refs_add(page->teller.arena, &subjects, text->subject);
    while (i + 1 < model->own_texts_count && same_said(text, &model->own_texts[i + 1])) {
      refs_add(page->teller.arena, &subjects, model->own_texts[++i].subject);
    }
    if (!any) page_table(page, tell(&page->teller, SAY_TEXTS), columns, 5);
    any = true;
    text_row(page, text, tell_names(&page->teller, &subjects, SAY_AND));
  }
  if (any) page_table_end(page);
}
