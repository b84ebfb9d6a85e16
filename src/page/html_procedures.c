/* SPDX-License-Identifier: EUPL-1.2
 *
 * How a body, or the structure as a whole, decides: quorum, majority, consensus, ties.
 */
#include "page/html_parts.h"

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
    page_row_heading(page, tell_procedure(&page->teller, procedure->word));
    page_cell(page, tell_measure(&page->teller, procedure));
    page_cell(page, tell_procedure_matter(&page->teller, procedure));
    page_cell(page, page_firmness(page, procedure->statement));
    page_clause_cell(page, page_clauses_of(page, procedure->statement));
    page_row_end(page);
  }
  if (any) page_table_end(page);
}
