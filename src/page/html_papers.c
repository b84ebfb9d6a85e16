/* SPDX-License-Identifier: EUPL-1.2
 *
 * Documents and who does what with them; costs and shares; validity, notice and evaluation.
 */
#include "page/html_parts.h"

#include <string.h>

/* ---- documents ---- */

static void paper_cells(struct page *page, const struct paper *paper) {
  page_cell(page, tell_paper(&page->teller, paper->word));
  page_cell(page, tell_paper_who(&page->teller, paper));
  page_cell(page, page_firmness(page, paper->statement));
  page_clause_cell(page, page_clauses_of(page, paper->statement));
  page_row_end(page);
}

static void paper_rows(struct page *page, uint32_t number) {
  const struct teller *teller = &page->teller;
  const struct model *model = teller->model;
  const struct document *document = &model->documents[number];
  const char *name = tell_name(teller, (struct ref){SORT_DOCUMENT, number});
  size_t count = 0;
  for (size_t i = 0; i < model->papers_count; i++) count += model->papers[i].document == number;
  page_row(page);
  if (document->joint) name = TELL_WITH(teller, SAY_JOINT_THING, name);
  if (document->channel) name = TELL_WITH(teller, SAY_CHANNEL, name);
  if (document->matter) {
    struct ref matter = {SORT_MATTER, document->matter - 1};
    name = text_format(teller->arena, "%s – %s", name, tell_name(teller, matter));
  }
  page_tall_heading(page, page_qualified(page, name, document->is.statement), count);
  if (!count) {
    page_cell(page, "–");
    page_cell(page, tell(teller, SAY_NOTHING_STATED));
    page_cell(page, "–");
    page_clause_cell(page, page_clauses_of(page, document->is.statement));
    page_row_end(page);
    return;
  }
  bool first = true;
  for (size_t i = 0; i < model->papers_count; i++) {
    if (model->papers[i].document != number) continue;
    if (!first) page_row(page);
    first = false;
    paper_cells(page, &model->papers[i]);
  }
}

void html_documents(struct page *page) {
  static const enum say columns[] = {SAY_COLUMN_DOCUMENT, SAY_COLUMN_WHAT, SAY_COLUMN_BY,
                                        SAY_COLUMN_HOW_FIRM, SAY_COLUMN_CLAUSES};
  const struct model *model = page->teller.model;
  page_section(page, "h2", "documents", tell(&page->teller, SAY_DOCUMENTS));
  if (model->documents_count) {
    page_table(page, tell(&page->teller, SAY_DOCUMENTS_CAPTION), columns, 5);
    for (uint32_t i = 0; i < model->documents_count; i++) paper_rows(page, i);
    page_table_end(page);
  } else {
    page_paragraph(page, SAY_NO_DOCUMENTS);
  }
  page_close(page);
}

/* ---- costs ---- */

static const char *amount(const struct teller *teller, struct number number, const char *unit) {
  const char *digits = tell_number(teller, number);
  return unit ? text_format(teller->arena, "%s\u00a0%s", digits, unit) : digits;
}

static const char *percent(const struct teller *teller, struct number share) {
  struct number hundred;
  if (share.top == 0) return tell(teller, SAY_NOT_STATED);
  if (!number_mul(share, number_of(100), &hundred)) return tell_number(teller, share);
  /* shares are kept as fractions of one, or as written in hundredths */
  bool fraction = number_order(share, number_of(1)) <= 0;
  return text_format(teller->arena, "%s\u00a0%%", tell_number(teller, fraction ? hundred : share));
}

/* `full_time`: what one post costs; NULL: there is no such column. */
static void cost_row(struct page *page, const char *title, const char *number, const char *full_time,
                     const struct clause_list *clauses) {
  page_row(page);
  page_row_heading(page, title);
  page_number_cell(page, number);
  if (full_time) page_number_cell(page, full_time);
  page_clause_cell(page, clauses);
  page_row_end(page);
}

/* "Redaktör, 30 %": what a row pays for, where the text says. */
static const char *row_title(const struct teller *teller, const struct cost_row *row) {
  const char *title = row->title;
  const char *names = tell_names_and_words(teller, &row->of, row->of_words, SAY_AND);
  if (*names && row->part.top) {
    names = text_format(teller->arena, "%s, %s", names, percent(teller, row->part));
    if (number_order(row->times, number_of(1)) > 0)
      names = text_format(teller->arena, "%s × %s", names, tell_number(teller, row->times));
  }
  if (*names) title = title ? text_format(teller->arena, "%s; %s", names, title) : names;
  return title ? title : "–";
}

/* "0,4 / 30 % ≈ 1,33 mnkr": the amount by the posts it pays for. */
static const char *full_time_of(const struct teller *teller, const struct cost_row *row, const char *unit) {
  struct text text = text_new(teller->arena);
  struct number one;
  if (!cost_row_full_time(row, &one)) return "–";
  text_addf(&text, "%s / %s", tell_number(teller, row->amount), percent(teller, row->part));
  if (number_order(row->times, number_of(1)) > 0) text_addf(&text, " / %s", tell_number(teller, row->times));
  struct text cost = text_new(teller->arena);
  number_write_near(&cost, one, language_point(teller->language));
  bool near = strncmp(text_string(&cost), "≈", strlen("≈")) == 0;
  text_addf(&text, near ? " %s" : " = %s", text_string(&cost));
  if (unit) text_addf(&text, "\u00a0%s", unit);
  return text_string(&text);
}

static bool has_full_time(const struct cost *cost) {
  struct number one;
  for (size_t i = 0; i < cost->row_count; i++)
    if (cost_row_full_time(&cost->rows[i], &one)) return true;
  return false;
}

static void cost_rows(struct page *page, const struct cost *cost, bool full_time) {
  const struct teller *teller = &page->teller;
  for (size_t i = 0; i < cost->row_count; i++) {
    const struct cost_row *row = &cost->rows[i];
    const char *unit = row->unit ? row->unit : cost->unit;
    cost_row(page, page_qualified(page, row_title(teller, row), row->statement), amount(teller, row->amount, unit),
             full_time ? full_time_of(teller, row, unit) : NULL, page_clauses_of(page, row->statement));
  }
  if (cost->has_total)
    cost_row(page, tell(teller, SAY_STATED_TOTAL), amount(teller, cost->total, cost->total_unit),
             full_time ? "–" : NULL, page_clauses_of(page, cost->total_statement));
}

static void cost_shares(struct page *page, const struct cost *cost) {
  static const enum say columns[] = {SAY_COLUMN_PAYER, SAY_COLUMN_SHARE, SAY_COLUMN_CLAUSES};
  if (!cost->share_count) return;
  page_table(page, tell(&page->teller, SAY_SHARES), columns, 3);
  for (size_t i = 0; i < cost->share_count; i++) {
    const struct cost_share *share = &cost->shares[i];
    page_row(page);
    page_row_heading(page, tell_names_and_words(&page->teller, &share->payers, share->by, SAY_AND));
    page_number_cell(page, share->stated ? percent(&page->teller, share->share)
                                         : tell(&page->teller, SAY_NOT_STATED));
    page_clause_cell(page, page_clauses_of(page, share->statement));
    page_row_end(page);
  }
  page_table_end(page);
}

static void add_cost(struct page *page, uint32_t number) {
  static const enum say columns[] = {SAY_COLUMN_COST, SAY_COLUMN_AMOUNT, SAY_COLUMN_CLAUSES};
  static const enum say columns_of_posts[] = {SAY_COLUMN_COST, SAY_COLUMN_AMOUNT, SAY_COLUMN_FULL_TIME,
                                              SAY_COLUMN_CLAUSES};
  const struct cost *cost = &page->teller.model->costs[number];
  bool full_time = has_full_time(cost);
  const char *name = tell_name(&page->teller, (struct ref){SORT_COST, number});
  page_section(page, "h3", text_format(page->teller.arena, "cost-%u", number + 1), name);
  const struct clause_list *clauses = page_clauses_of(page, cost->is.statement);
  if (clauses->count) {
    page_open_class(page, "p", "sources");
    page_clauses(page, clauses);
    page_close(page);
  }
  if (cost->joint) page_paragraph(page, SAY_JOINT_COST);
  if (cost->row_count || cost->has_total) {
    page_table(page, tell(&page->teller, SAY_COST_ROWS), full_time ? columns_of_posts : columns, full_time ? 4 : 3);
    cost_rows(page, cost, full_time);
    page_table_end(page);
  } else {
    page_paragraph(page, SAY_NO_AMOUNTS);
  }
  cost_shares(page, cost);
  html_texts(page, (struct ref){SORT_COST, number});
  if (cost->joint && !cost->share_count) page_paragraph(page, SAY_NO_SHARES);
  page_close(page);
}

void html_costs(struct page *page) {
  const struct model *model = page->teller.model;
  page_section(page, "h2", "costs", tell(&page->teller, SAY_COSTS));
  for (uint32_t i = 0; i < model->costs_count; i++) add_cost(page, i);
  if (!model->costs_count) page_paragraph(page, SAY_NO_COSTS);
  page_close(page);
}

/* ---- validity ---- */

void html_validity(struct page *page) {
  const struct teller *teller = &page->teller;
  const struct model *model = teller->model;
  const struct agreement *agreement = &model->agreement;
  bool dated = model->has_agreement && agreement->valid_from.year;
  const struct clause_list *clauses =
      dated && model->statements_count ? page_clauses_of(page, agreement->valid_statement) : NULL;
  page_section(page, "h2", "validity", tell(teller, SAY_VALIDITY));
  page_open_class(page, "dl", "facts");
  page_fact(page, SAY_FACT_VALID_FROM, tell_date(teller, agreement->valid_from), clauses);
  page_fact(page, SAY_FACT_VALID_UNTIL,
            agreement->valid_until.year ? tell_date(teller, agreement->valid_until)
            : agreement->until_notice   ? tell(teller, SAY_UNTIL_NOTICE)
                                        : tell(teller, SAY_NOT_STATED),
            clauses);
  for (size_t i = 0; i < model->notices_count; i++) {
    page_fact(page, SAY_FACT_NOTICE, tell_notice(teller, &model->notices[i]),
              page_clauses_of(page, model->notices[i].statement));
  }
  if (!model->notices_count) {
    page_fact(page, SAY_FACT_NOTICE, tell(teller, SAY_NOTHING_STATED), NULL);
  }
  for (size_t i = 0; i < model->evaluations_count; i++) {
    page_fact(page, SAY_FACT_EVALUATION, tell_evaluation(teller, &model->evaluations[i]),
              page_clauses_of(page, model->evaluations[i].statement));
  }
  if (!model->evaluations_count) {
    page_fact(page, SAY_FACT_EVALUATION, tell(teller, SAY_NOTHING_STATED), NULL);
  }
  page_close(page);
  html_procedures(page, (struct ref){SORT_AGREEMENT, 0});
  html_texts(page, (struct ref){SORT_AGREEMENT, 0});
  page_close(page);
}
