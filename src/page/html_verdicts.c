/* SPDX-License-Identifier: EUPL-1.2
 *
 * The verdicts: a table of all rules, then each finding with its reasons and the clauses it
 * rests on.
 */
#include "page/html_parts.h"

/* Whether it has a place of its own below the table: what needs attention, and what is told why. */
static bool is_told(const struct result *result) {
  bool told = result->verdict != VERDICT_GUARANTEED && result->verdict != VERDICT_NOT_APPLICABLE;
  for (size_t i = 0; i < result->element_count && !told; i++) told = result->elements[i].account->why != NULL;
  return told;
}

/* ---- the table ---- */

static const char *level_words(const struct teller *teller, const struct result *result) {
  return tell(teller, result->level == MODAL_SHOULD ? SAY_SHOULD : SAY_SHALL);
}

static void rule_cell(struct page *page, const struct result *result, size_t number) {
  const char *title = finding_title(&page->teller, result);
  page_open(page, "th");
  page_attribute(page, "scope", "row");
  if (is_told(result)) {
    page_open(page, "a");
    page_attribute(page, "href", text_format(page->teller.arena, "#finding-%zu", number + 1));
    page_text(page, title);
    page_close(page);
  } else {
    page_text(page, title);
  }
  page_close(page);
}

/* Conflicts that leave the verdict as it is; "" where there are none. */
static const char *conflicts_met(const struct page *page, const struct result *result) {
  const struct teller *teller = &page->teller;
  struct conflicts met = finding_met_conflicts(teller, result);
  const char *words = met.count ? finding_conflicting(teller, result->verdict) : "";
  for (size_t i = 0; i < met.count; i++)
    words = text_format(teller->arena, "%s%s %s", words, i ? " ·" : "", finding_provisions(teller, &met.items[i]));
  return words;
}

static void overview_row(struct page *page, size_t number) {
  const struct result *result = &page->results->items[number];
  page_row(page);
  rule_cell(page, result, number);
  page_open(page, "td");
  page_verdict(page, result->verdict);
  page_close(page);
  page_cell(page, level_words(&page->teller, result));
  const char *message = finding_words(result->message, page->teller.language);
  unsigned rests = result->verdict == VERDICT_GUARANTEED ? result_rests_on(result) : 0; /* else told below */
  const char *notes[] = {finding_vacuous(&page->teller, result), finding_rests_on(&page->teller, rests),
                         result->verdict == VERDICT_GUARANTEED ? conflicts_met(page, result) : ""};
  for (size_t i = 0; i < sizeof notes / sizeof *notes; i++)
    if (*notes[i]) message = text_format(page->teller.arena, "%s %s", message, notes[i]);
  page_cell(page, message);
  page_row_end(page);
}

static void add_overview(struct page *page) {
  static const enum say columns[] = {SAY_COLUMN_RULE, SAY_COLUMN_VERDICT,
                                        SAY_COLUMN_LEVEL_OF_RULE, SAY_COLUMN_IN_SHORT};
  page_table(page, tell(&page->teller, SAY_OVERVIEW_CAPTION), columns, 4);
  for (size_t v = 0; v < VERDICT_COUNT; v++) {
    for (size_t i = 0; i < page->results->count; i++) {
      if (page->results->items[i].verdict == finding_order[v]) overview_row(page, i);
    }
  }
  page_table_end(page);
}

static void add_meanings(struct page *page) {
  page_element(page, "h3", tell(&page->teller, SAY_HOW_TO_READ));
  page_open_class(page, "dl", "facts");
  for (size_t i = 0; i < VERDICT_COUNT; i++) {
    page_open(page, "div");
    page_open(page, "dt");
    page_verdict(page, finding_order[i]);
    page_close(page);
    page_element(page, "dd", finding_meaning(&page->teller, finding_order[i]));
    page_close(page);
  }
  page_close(page);
}

/* ---- findings ---- */

static void add_terms(struct page *page, const struct figure *figure) {
  static const enum say columns[] = {SAY_COLUMN_PART, SAY_COLUMN_NUMBER, SAY_COLUMN_CLAUSES};
  const struct teller *teller = &page->teller;
  page_element(page, "p", finding_sum(teller, figure));
  if (!figure->term_count) return;
  page_table(page, tell(teller, SAY_TERMS), columns, 3);
  for (size_t i = 0; i < figure->term_count; i++) {
    const struct figure_term *term = &figure->terms[i];
    page_row(page);
    page_row_heading(page, figure_term_shown(teller->model, term, teller->language));
    page_number_cell(page, tell_range(teller, number_of(term->low), figure_term_most(figure, term)));
    page_clause_cell(page, &tell_statement(teller->model, term->statement)->clauses);
    page_row_end(page);
  }
  page_table_end(page);
}

static void add_group(struct page *page, const struct finding_group *group) {
  const struct account *account = group->first->account;
  if (*group->heading) page_element(page, "h5", group->heading);
  for (size_t i = 0; i < account->cause_count; i++) {
    const struct cause *cause = &account->causes[i];
    page_element(page, "p", finding_group_words(&page->teller, group, cause->text, true));
    if (cause->figure) add_terms(page, cause->figure);
    if (finding_ends_clauses(group->first, i)) page_clause_list(page, &cause->clauses);
  }
  html_outcomes(page, group);
  html_met(page, group->first);
  if (!account->cause_count && !account->choice_count && !account->conflict_count)
    page_clause_list(page, &account->clauses);
}

static void add_finding(struct page *page, size_t number) {
  const struct result *result = &page->results->items[number];
  const struct teller *teller = &page->teller;
  const char *id = text_format(teller->arena, "finding-%zu", number + 1);
  page_open_class(page, "article",
                  text_format(teller->arena, "finding %s", verdict_name(result->verdict)));
  page_attribute(page, "aria-labelledby", id);
  page_open(page, "h4");
  page_attribute(page, "id", id);
  page_text(page, finding_title(teller, result));
  page_close(page);
  page_open(page, "p");
  page_verdict(page, result->verdict);
  page_text(page, " ");
  page_text(page, finding_message(teller, result));
  page_close(page);
  const char *why = finding_words(result->why, teller->language);
  if (*why) page_element_class(page, "p", "full", why);
  struct finding_groups groups = finding_group_elements(teller, result);
  for (size_t i = 0; i < groups.count; i++) add_group(page, &groups.items[i]);
  if (!groups.count && result->verdict != VERDICT_GUARANTEED) page_clause_list(page, &result->clauses);
  html_grounds(page, result);
  html_repairs(page, result);
  page_element_class(page, "p", "name",
                     TELL_WITH(teller, SAY_RULE_NAME, finding_name(teller, result),
                               result->pack && *result->pack ? result->pack
                                                             : tell(teller, SAY_THE_MODEL)));
  page_close(page);
  page_text(page, "\n");
}

static void add_findings(struct page *page, enum verdict verdict) {
  bool any = false;
  for (size_t i = 0; i < page->results->count; i++) {
    const struct result *result = &page->results->items[i];
    if (result->verdict != verdict || !is_told(result)) continue;
    if (!any) page_element(page, "h3", finding_heading(&page->teller, verdict));
    any = true;
    add_finding(page, i);
  }
}

void html_verdicts(struct page *page) {
  page_section(page, "h2", "verdicts", tell(&page->teller, SAY_VERDICTS));
  if (page->results->count) {
    page_paragraph(page, SAY_VERDICTS_INTRODUCTION);
    add_meanings(page);
    add_overview(page);
    for (size_t i = 0; i < VERDICT_COUNT; i++) add_findings(page, finding_order[i]);
  } else {
    page_paragraph(page, SAY_NO_RULES);
  }
  page_close(page);
}
