/* SPDX-License-Identifier: EUPL-1.2
 *
 * What the text says against itself, what a verdict met of it, and from what a verdict follows.
 */
#include "page/html_parts.h"

#include "check/naming.h"

/* Clauses with the register's summary; statements without a clause by their line, as they are written. */
static void add_provisions(struct page *page, const struct conflict *provisions) {
  const struct teller *teller = &page->teller;
  page_clause_list(page, &provisions->clauses);
  if (!provisions->statement_count) return;
  page_open_class(page, "ul", "clauses");
  for (size_t i = 0; i < provisions->statement_count; i++) {
    const struct statement *statement = tell_statement(teller->model, provisions->statements[i]);
    page_element(page, "li", text_format(teller->arena, "%s: %s", statement_place(teller->model, statement),
                                         tell_written(teller, statement->item)));
  }
  page_close(page);
}

/* ---- of a finding ---- */

void html_met(struct page *page, const struct element *element) {
  const struct teller *teller = &page->teller;
  const struct account *account = element->account;
  if (account->conflict_count) page_element(page, "p", finding_conflicting(teller, element->verdict));
  for (size_t i = 0; i < account->conflict_count; i++) add_provisions(page, &account->conflicts[i]);
  page_note(page, finding_decided_to(teller, account->decided_to));
  page_note(page, finding_unfollowed(teller, account->unfollowed));
  page_note(page, finding_rests_on(teller, account->rests_on));
}

static enum say why_saying(const struct finding_ground *ground) {
  if (ground->why->missing) return SAY_WHY_UNSEEN;
  if (finding_has_provisions(&ground->why->provisions))
    return ground->why->in_turn ? SAY_WHY_IN_TURN
           : ground->why->itself ? SAY_WHY_ITSELF : ground->why->minimal ? SAY_WHY_FOLLOWS : SAY_WHY_PERHAPS;
  return finding_has_provisions(&ground->beside) ? SAY_WHY_STATED : SAY_WHY_ANYHOW;
}

/* What is stated beside by its places, and what is taken for granted. */
static void add_background(struct page *page, const struct finding_ground *ground) {
  const struct teller *teller = &page->teller;
  bool alone = !finding_has_provisions(&ground->why->provisions);
  const char *places = finding_provisions(teller, &ground->beside);
  if (*places)
    page_element_class(page, "p", "full",
                       alone ? with_capital(teller->arena, places) : TELL_WITH(teller, SAY_WHY_BESIDE, places));
  page_note(page, finding_granted(teller, ground, SAY_WHY_GRANTED));
}

void html_grounds(struct page *page, const struct result *result) {
  const struct teller *teller = &page->teller;
  struct finding_grounds grounds = finding_grounds(teller, result);
  for (size_t i = 0; i < grounds.count; i++) {
    const struct finding_ground *ground = &grounds.items[i];
    const char *words = tell(teller, why_saying(ground));
    if (*ground->names) {
      words = text_format(teller->arena, "%s (%s). %s", ground->names,
                          verdict_word(ground->verdict, teller->language), words);
    }
    page_element(page, "p", words);
    add_provisions(page, &ground->why->provisions);
    add_background(page, ground);
  }
}

/* ---- of the whole text ---- */

static bool turns_on(const struct result *result, const struct conflict *conflict) {
  for (size_t i = 0; i < result->element_count; i++) {
    const struct account *account = result->elements[i].account;
    for (size_t k = 0; result->elements[i].verdict == VERDICT_CONTRADICTORY && k < account->conflict_count; k++)
      if (finding_same_provisions(&account->conflicts[k], conflict)) return true;
  }
  return false;
}

/* The rules whose verdict turns on it. */
static void add_rules(struct page *page, const struct conflict *conflict) {
  bool any = false;
  for (size_t i = 0; i < page->results->count; i++) {
    const struct result *result = &page->results->items[i];
    if (!turns_on(result, conflict)) continue;
    if (!any) {
      page_paragraph(page, SAY_RULES_THAT_TURN_ON_IT);
      page_open(page, "ul");
    }
    any = true;
    page_open(page, "li");
    page_open(page, "a");
    page_attribute(page, "href", text_format(page->teller.arena, "#finding-%zu", i + 1));
    page_text(page, finding_title(&page->teller, result));
    page_close(page);
    page_close(page);
  }
  if (any) page_close(page);
}

void html_conflicts(struct page *page) {
  const struct teller *teller = &page->teller;
  const struct conflicts *conflicts = &page->results->conflicts;
  if (!conflicts->count) return;
  page_section(page, "h2", "conflicts", tell(teller, SAY_AGAINST_ITSELF));
  page_paragraph(page, SAY_CONFLICTS_INTRODUCTION);
  for (size_t i = 0; i < conflicts->count; i++) {
    const char *number = text_format(teller->arena, "%zu", i + 1);
    page_open_class(page, "div", text_format(teller->arena, "finding %s", verdict_name(VERDICT_CONTRADICTORY)));
    page_element(page, "h3", TELL_WITH(teller, SAY_CONFLICT_NUMBER, number));
    add_provisions(page, &conflicts->items[i]);
    add_rules(page, &conflicts->items[i]);
    page_close(page);
  }
  if (conflicts->limited) page_paragraph(page, SAY_PERHAPS_MORE_CONFLICTS);
  page_close(page);
}
