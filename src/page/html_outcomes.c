/* SPDX-License-Identifier: EUPL-1.2
 *
 * What the text leaves open under a finding: each choice with a value that keeps the rule and one that
 * breaks it, side by side; then two outcomes from time to time, in the same order.
 */
#include "page/html_parts.h"

/* Beside each other there is room for so many roles. */
enum { ROLES_BESIDE = 2 };

/* ---- choices ---- */

/* A reading or an alternative in which both outcomes are. */
static void add_value_of_both(struct page *page, const struct finding_group *group, const char *const *value) {
  page_open_class(page, "dl", "pair");
  page_open(page, "div");
  page_element(page, "dt", tell(&page->teller, SAY_IN_BOTH));
  page_element(page, "dd", finding_group_outcome(&page->teller, group, value));
  page_close(page);
  page_close(page);
}

static void add_value(struct page *page, const struct finding_group *group, bool keeps, const char *const *value) {
  page_open_class(page, "div", keeps ? "keeps" : "breaks");
  page_open(page, "dt");
  page_mark(page, keeps ? VERDICT_GUARANTEED : VERDICT_VIOLATED);
  page_text(page, " ");
  page_say(page, keeps ? SAY_RULE_HOLDS_WITH : SAY_RULE_FAILS_WITH);
  page_close(page);
  page_element(page, "dd", finding_group_outcome(&page->teller, group, value));
  page_close(page);
}

static void add_values(struct page *page, const struct finding_group *group, const struct account *account,
                       const struct choice *choice) {
  const char *const *keeps = finding_value(account->example, choice);
  const char *const *breaks = finding_value(account->counterexample, choice);
  if (!keeps && !breaks) return;
  if (finding_in_both(account, choice)) {
    add_value_of_both(page, group, keeps);
    return;
  }
  page_open_class(page, "dl", "pair");
  if (keeps) add_value(page, group, true, keeps);
  if (breaks) add_value(page, group, false, breaks);
  page_close(page);
}

static void add_choices(struct page *page, const struct finding_group *group, const struct account *account,
                        const char *heading) {
  if (!account->choice_count) return;
  if (!group->first->limited) { /* the tool’s limit is nothing of the text */
    page_element(page, "p", heading);
    page_text(page, "\n");
  }
  page_open(page, "ul");
  if (account->example) page_attribute(page, "class", "choices");
  for (size_t i = 0; i < account->choice_count; i++) {
    page_open(page, "li");
    page_element_class(page, "span", "what",
                       finding_group_words(&page->teller, group, account->choices[i].text, false));
    add_values(page, group, account, &account->choices[i]);
    page_clause_list(page, &account->choices[i].clauses);
    page_close(page);
  }
  page_close(page);
}

/* ---- from time to time ---- */

static const char *const *columns_of(struct page *page, const struct finding_group *group,
                                     const struct scenario *scenario) {
  const char **columns = arena_array(page->teller.arena, scenario->column_count + 1, sizeof *columns);
  columns[0] = tell(&page->teller, SAY_COLUMN_WHEN);
  for (size_t i = 0; i < scenario->column_count; i++) {
    columns[i + 1] = finding_group_column(&page->teller, group, scenario, i);
  }
  return columns;
}

static void add_row(struct page *page, const struct finding_group *group, const struct scenario *scenario,
                    const struct timerow *row) {
  page_row(page);
  if (row->fails) page_attribute(page, "class", "fails");
  page_open(page, "th");
  page_attribute(page, "scope", "row");
  page_text(page, finding_words(row->when, page->teller.language));
  if (row->fails) {
    page_text(page, " ");
    page_marked(page, VERDICT_VIOLATED, tell(&page->teller, SAY_FAILS_THEN));
  }
  page_close(page);
  for (size_t i = 0; i < scenario->column_count; i++) {
    page_cell(page, finding_group_outcome(&page->teller, group, row->cells[i].text));
  }
  page_row_end(page);
}

/* Where rows are left out. */
static void add_gap(struct page *page, size_t columns) {
  page_row(page);
  for (size_t i = 0; i <= columns; i++) page_cell(page, "…");
  page_row_end(page);
}

static void add_table(struct page *page, const struct finding_group *group, const struct scenario *scenario,
                      size_t number) {
  const char *caption = tell(&page->teller, scenario->keeps ? SAY_EXAMPLE : SAY_COUNTEREXAMPLE);
  const char *of = *group->heading ? group->heading : finding_title(&page->teller, group->result);
  if (number > 1) of = text_format(page->teller.arena, "%s (%zu)", of, number);
  page_open_class(page, "div", scenario->keeps ? "keeps" : "breaks");
  page_table_named(page, text_format(page->teller.arena, "%s: %s", of, caption), caption,
                   columns_of(page, group, scenario), scenario->column_count + 1);
  for (size_t i = 0; i < scenario->row_count; i++) {
    if (scenario->rows[i].after_gap) add_gap(page, scenario->column_count);
    add_row(page, group, scenario, &scenario->rows[i]);
  }
  page_table_end(page);
  page_note(page, finding_words(scenario->goes_on, page->teller.language));
  page_close(page);
}

/* Of the pair of outcomes with this number, where time tells them apart. */
static void add_pair(struct page *page, const struct finding_group *group, const struct account *account,
                     size_t number) {
  page_note(page, finding_group_failing(&page->teller, group, account));
  page_note(page, finding_group_taken(&page->teller, group, account));
  if (!finding_tells_time(account)) return;
  const struct scenario *keeps = account->example;
  bool beside = keeps && keeps->column_count <= ROLES_BESIDE && account->counterexample->column_count <= ROLES_BESIDE;
  page_open_class(page, "div", beside ? "beside" : "below");
  if (keeps) add_table(page, group, keeps, number);
  add_table(page, group, account->counterexample, number);
  page_close(page);
}

void html_outcomes(struct page *page, const struct finding_group *group) {
  const struct teller *teller = &page->teller;
  const struct account *account = group->first->account;
  add_choices(page, group, account, tell(teller, SAY_TURNS_ON));
  size_t number = 1;
  page_note(page, finding_gives_way(teller, account));
  add_pair(page, group, account, number);
  for (const struct account *more = account->more; more; more = more->more) {
    add_choices(page, group, more, finding_further(teller, ++number));
    add_pair(page, group, more, number);
  }
  page_note(page, finding_no_more(teller, account));
  if (group->sample) page_element_class(page, "p", "full", TELL_WITH(teller, SAY_EXAMPLES_OF_ONE, group->sample));
  if (finding_may_be_nearer(account)) page_element_class(page, "p", "full", tell(teller, SAY_NOT_NEAREST));
}

/* ---- repairs ---- */

void html_repairs(struct page *page, const struct result *result) {
  if (!result->repair_count) {
    if (result->repairs_sought) page_paragraph(page, SAY_NOTHING_SETTLES);
    return;
  }
  page_paragraph(page, result->repair_count > 1 ? SAY_WOULD_SETTLE_EACH : SAY_WOULD_SETTLE);
  page_open_class(page, "ul", "repairs");
  for (size_t i = 0; i < result->repair_count; i++) {
    const struct repair *repair = &result->repairs[i];
    page_open(page, "li");
    for (size_t k = 0; k < repair->statement_count; k++) {
      if (k) page_text(page, " ");
      page_element(page, "code", repair->statements[k]);
    }
    page_text(page, finding_words(repair->advice, page->teller.language));
    if (finding_has_provisions(&repair->provisions)) {
      if (repair->statement_count) page_text(page, " ");
      page_text(page, finding_change(&page->teller, repair));
    }
    page_close(page);
  }
  page_close(page);
  page_text(page, "\n");
  if (finding_repairs_by_words(result)) page_element_class(page, "p", "full", tell(&page->teller, SAY_IN_IT_EXAMPLES));
}
