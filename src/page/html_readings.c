/* SPDX-License-Identifier: EUPL-1.2
 *
 * Readings that were assumed; and what the text leaves open, each question with its alternatives and
 * what they say.
 */
#include "page/html_parts.h"

#include "page/said.h"

static void add_assumptions(struct page *page) {
  static const enum say columns[] = {SAY_COLUMN_PICKED, SAY_COLUMN_REASON, SAY_COLUMN_CLAUSES};
  const struct model *model = page->teller.model;
  page_table(page, tell(&page->teller, SAY_ASSUMPTIONS_CAPTION), columns, 3);
  for (size_t i = 0; i < model->assumptions_count; i++) {
    const struct assumption *assumption = &model->assumptions[i];
    page_row(page);
    page_row_heading(page, assumption->picked ? assumption->picked : "–");
    page_cell(page, assumption->reason ? assumption->reason : "–");
    page_clause_cell(page, &assumption->clauses);
    page_row_end(page);
  }
  page_table_end(page);
}

void html_assumed(struct page *page) {
  const struct model *model = page->teller.model;
  if (!model->assumed_count) return;
  page_paragraph(page, SAY_ASSUMED_STATEMENTS);
  page_open_class(page, "ul", "assumed");
  for (size_t i = 0; i < model->assumed_count; i++) {
    page_open(page, "li");
    page_element(page, "code", tell_assumed(&page->teller, i));
    page_close(page);
  }
  page_close(page);
  page_text(page, "\n");
}

/* ---- open questions ---- */

static uint32_t question_count(const struct model *model) {
  uint32_t count = 0;
  for (size_t i = 0; i < model->branches_count; i++) {
    if (model->branches[i].group >= count) count = model->branches[i].group + 1;
  }
  return count;
}

/* The number of a question as a reader sees it. */
static const char *numbered(const struct teller *teller, uint32_t question) {
  return text_format(teller->arena, "%u", question + 1);
}

static const char *alternative_name(const struct teller *teller, size_t number) {
  const struct model *model = teller->model;
  const struct open_branch *branch = &model->branches[number];
  size_t before = 0;
  for (size_t i = 0; i < number; i++) before += model->branches[i].group == branch->group;
  if (branch->label) return branch->label;
  if (branch->kind == ITEM_NORMALLY) return tell(teller, before ? SAY_OTHERWISE : SAY_NORMALLY);
  return TELL_WITH(teller, SAY_ALTERNATIVE, text_format(teller->arena, "%zu", before + 1));
}

/* "Öppen fråga 4, inom ”Listan gäller” i fråga 3" */
static const char *question_name(const struct teller *teller, uint32_t question, uint32_t within) {
  const char *number = numbered(teller, question);
  if (!within) return TELL_WITH(teller, SAY_OPEN_QUESTION, number);
  const char *outer = TELL_WITH(teller, SAY_QUOTED, alternative_name(teller, within - 1));
  return TELL_WITH(teller, SAY_OPEN_QUESTION_WITHIN, number, outer,
                   numbered(teller, teller->model->branches[within - 1].group));
}

static const char *question_id(const struct teller *teller, uint32_t question) {
  return text_format(teller->arena, "question-%u", question + 1);
}

/* ---- rows ---- */

/* The rows of one alternative; the first of them begins with its name. */
struct rows {
  struct page *page;
  const char *name;
  size_t count, shown;
};

static void begin_row(struct rows *rows) {
  page_row(rows->page);
  if (rows->shown++ == 0) page_tall_heading(rows->page, rows->name, rows->count);
}

static void said_row(struct rows *rows, const struct said_line *line) {
  const struct teller *teller = &rows->page->teller;
  const struct statement *statement = tell_statement(teller->model, line->statement);
  begin_row(rows);
  page_cell(rows->page, line->of.count ? tell_names(teller, &line->of, SAY_AND) : "–");
  page_cell(rows->page, line->words);
  page_cell(rows->page, line->fact ? "–" : tell_firmness(teller, statement));
  page_clause_cell(rows->page, &statement->clauses);
  page_row_end(rows->page);
}

/* Points to a question that arises only in this alternative. */
static void inner_row(struct rows *rows, uint32_t question) {
  struct page *page = rows->page;
  begin_row(rows);
  page_cell(page, "–");
  page_open(page, "td");
  page_open(page, "a");
  page_attribute(page, "href", text_format(page->teller.arena, "#%s", question_id(&page->teller, question)));
  page_text(page, TELL_WITH(&page->teller, SAY_SEE_OPEN_QUESTION, numbered(&page->teller, question)));
  page_close(page);
  page_close(page);
  page_cell(page, "–");
  page_cell(page, "–");
  page_row_end(page);
}

static void empty_row(struct rows *rows) {
  begin_row(rows);
  for (int i = 0; i < 4; i++) page_cell(rows->page, "–");
  page_row_end(rows->page);
}

/* Whether this branch is the first one of a question within another branch. */
static bool opens_within(const struct model *model, size_t number, size_t outer) {
  const struct open_branch *branch = &model->branches[number];
  if (branch->within != outer + 1) return false;
  for (size_t i = 0; i < number; i++) {
    if (model->branches[i].group == branch->group) return false;
  }
  return true;
}

static bool is_of(const struct model *model, const struct said_line *line, size_t branch) {
  return tell_statement(model, line->statement)->branch == branch + 1;
}

static void add_alternative(struct page *page, size_t number, const struct said_lines *lines) {
  const struct model *model = page->teller.model;
  struct rows rows = {.page = page, .name = alternative_name(&page->teller, number)};
  for (size_t i = 0; i < lines->count; i++) rows.count += is_of(model, &lines->items[i], number);
  for (size_t i = 0; i < model->branches_count; i++) rows.count += opens_within(model, i, number);
  for (size_t i = 0; i < lines->count; i++) {
    if (is_of(model, &lines->items[i], number)) said_row(&rows, &lines->items[i]);
  }
  for (size_t i = 0; i < model->branches_count; i++) {
    if (opens_within(model, i, number)) inner_row(&rows, model->branches[i].group);
  }
  if (!rows.count) empty_row(&rows);
}

/* What the register says of the clauses that the question stands on, each once, in its order. */
static void add_clauses(struct page *page, uint32_t question) {
  const struct model *model = page->teller.model;
  bool *stands = arena_array(page->teller.arena, model->clauses_count + 1, sizeof *stands);
  uint32_t *items = arena_array(page->teller.arena, model->clauses_count + 1, sizeof *items);
  struct clause_list clauses = {items, 0};
  for (size_t i = 0; i < model->branches_count; i++) {
    const struct clause_list *of = &model->branches[i].clauses;
    if (model->branches[i].group != question) continue;
    for (size_t c = 0; c < of->count; c++) stands[of->items[c]] = true;
  }
  for (uint32_t c = 0; c < model->clauses_count; c++) {
    if (stands[c]) items[clauses.count++] = c;
  }
  page_clause_list(page, &clauses);
}

static void add_question(struct page *page, uint32_t question, const struct said_lines *lines) {
  static const enum say columns[] = {SAY_COLUMN_ALTERNATIVE, SAY_COLUMN_OF_WHOM, SAY_COLUMN_SAYS,
                                     SAY_COLUMN_HOW_FIRM, SAY_COLUMN_CLAUSES};
  const struct teller *teller = &page->teller;
  const struct model *model = teller->model;
  size_t first = 0;
  while (model->branches[first].group != question) first++;
  page_section(page, "h3", question_id(teller, question),
               question_name(teller, question, model->branches[first].within));
  add_clauses(page, question);
  page_table(page, TELL_WITH(teller, SAY_ALTERNATIVES_CAPTION, numbered(teller, question)), columns, 5);
  for (size_t i = first; i < model->branches_count; i++) {
    if (model->branches[i].group == question) add_alternative(page, i, lines);
  }
  page_table_end(page);
  page_close(page);
}

static void add_questions(struct page *page) {
  struct said_lines lines = said_in_branches(&page->teller);
  page_paragraph(page, SAY_LEFT_OPEN);
  for (uint32_t i = 0; i < question_count(page->teller.model); i++) add_question(page, i, &lines);
}

void html_assumptions(struct page *page) {
  const struct model *model = page->teller.model;
  page_section(page, "h2", "assumptions", tell(&page->teller, SAY_ASSUMED));
  html_assumed(page);
  if (model->assumptions_count) add_assumptions(page);
  if (model->branches_count) add_questions(page);
  if (!model->assumptions_count && !model->branches_count) page_paragraph(page, SAY_NONE_ASSUMED);
  page_close(page);
}
