/* SPDX-License-Identifier: EUPL-1.2
 *
 * How a body, or the structure as a whole, decides: quorum, majority, consensus, ties.
 */
#include "page/html_parts.h"

static const char *procedure_words(const struct teller *teller, enum word word) {
  static const struct word_saying words[] = {{WORD_QUORUM, SAY_PROCEDURE_QUORUM},
                                             {WORD_MAJORITY, SAY_PROCEDURE_MAJORITY},
                                             {WORD_CONSENSUS, SAY_PROCEDURE_CONSENSUS},
                                             {WORD_TIE, SAY_PROCEDURE_TIE}};
  return TELL_LISTED(teller, words, word);
}

static const char *measure_words(const struct teller *teller, const struct procedure *procedure) {
  struct text text = text_new(teller->arena);
  if (procedure->measure.kind != QUANTITY_NONE) {
    text_add(&text, tell_quantity(teller, &procedure->measure));
  }
  if (procedure->of.count) {
    text_addf(&text, " (%s)", tell_names(teller, &procedure->of, SAY_AND));
  }
  if (procedure->label) text_addf(&text, "%s%s", text.length ? " " : "", procedure->label);
  const char *by = tell_names_and_words(teller, &procedure->by, procedure->by_words, SAY_OR);
  if (*by) text_add(&text, TELL_WITH(teller, SAY_SETTLED_BY, by));
  if (!text.length) return procedure->word == WORD_CONSENSUS ? "–" : tell(teller, SAY_NOT_STATED);
  return text_string(&text);
}

static const char *matter_words(const struct teller *teller, const struct procedure *procedure) {
  const char *matter = tell_names_and_words(teller, &procedure->about, procedure->matter, SAY_AND);
  return *matter ? matter : tell(teller, SAY_EVERYTHING);
}

void html_procedures(struct page *page, struct ref subject) {
  static const enum say columns[] = {SAY_COLUMN_WHAT, SAY_COLUMN_TEXT, SAY_COLUMN_ABOUT,
                                        SAY_COLUMN_HOW_FIRM, SAY_COLUMN_CLAUSES};
  const struct model *model = page->teller.model;
  bool any = false;
  for (size_t i = 0; i < model->procedures_count; i++) {
    const struct procedure *procedure = &model->procedures[i];
    if (!ref_same(procedure->subject, subject)) continue;
    if (!any) page_table(page, tell(&page->teller, SAY_PROCEDURES), columns, 5);
    any = true;
    page_row(page);
    page_row_heading(page, procedure_words(&page->teller, procedure->word));
    page_cell(page, measure_words(&page->teller, procedure));
    page_cell(page, matter_words(&page->teller, procedure));
    page_cell(page, page_firmness(page, procedure->statement));
    page_clause_cell(page, page_clauses_of(page, procedure->statement));
    page_row_end(page);
  }
  if (any) page_table_end(page);
}
