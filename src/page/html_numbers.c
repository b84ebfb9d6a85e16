/* SPDX-License-Identifier: EUPL-1.2
 *
 * The numbers that the text states, beside what follows from the rest of it.
 */
#include "page/html_parts.h"

enum { TERMS_MOST = 12 };

/* "Barn och unga (1) + Vuxna (1) = 2": of many parts the first ones. */
static const char *reckoning(const struct teller *teller, const struct figure *figure) {
  struct text text = text_new(teller->arena);
  if (!figure->term_count) return "–";
  for (size_t i = 0; i < figure->term_count && i < TERMS_MOST; i++) {
    const struct figure_term *term = &figure->terms[i];
    text_addf(&text, "%s%s (%s)", i ? " + " : "", figure_term_shown(teller->model, term, teller->language),
              tell_range(teller, number_of(term->low), figure_term_most(figure, term)));
  }
  if (figure->term_count > TERMS_MOST) text_add(&text, " + …");
  text_addf(&text, " = %s", tell_range(teller, figure->low, figure->high));
  return text_string(&text);
}

static void number_row(struct page *page, const struct figure *figure) {
  const struct teller *teller = &page->teller;
  const char *shown = figure_shown(teller->model, figure, teller->language);
  page_row(page);
  page_row_heading(page, page_qualified(page, shown, figure->statement));
  page_number_cell(page, tell_quantity(teller, figure->stated));
  page_number_cell(page, tell_range(teller, figure->low, figure->high));
  page_cell(page, reckoning(teller, figure));
  page_clause_cell(page, page_clauses_of(page, figure->statement));
  page_row_end(page);
}

void html_numbers(struct page *page) {
  static const enum say columns[] = {SAY_COLUMN_STATED_NUMBER, SAY_COLUMN_STATED, SAY_COLUMN_FOLLOWS,
                                     SAY_COLUMN_RECKONING, SAY_COLUMN_CLAUSES};
  const struct model *model = page->teller.model;
  page_section(page, "h2", "numbers", tell(&page->teller, SAY_NUMBERS));
  if (model->figures_count) {
    page_table(page, tell(&page->teller, SAY_NUMBERS_CAPTION), columns, 5);
    for (size_t i = 0; i < model->figures_count; i++) number_row(page, &model->figures[i]);
    page_table_end(page);
  } else {
    page_paragraph(page, SAY_NO_NUMBERS);
  }
  page_close(page);
}
