/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: what a page says. Out: HTML as markup. Elements are closed in full, except those
 * that are void.
 */
#include "page/html_page.h"

#include "page/plain.h"

#include <string.h>

void page_open(struct page *page, const char *element) {
  markup_open(page->markup, element);
}

/* Texts of a model were looked at when they were read; the name of a file may hold anything. */
static const char *clean(struct page *page, const char *string) {
  size_t length = strlen(string), at;
  if (source_examine(string, length, &at) == SOURCE_OK) return string;
  struct text safe = text_new(page->teller.arena);
  plain_safe(&safe, string, length);
  return text_string(&safe);
}

void page_attribute(struct page *page, const char *name, const char *value) {
  markup_attribute(page->markup, name, clean(page, value));
}

void page_open_class(struct page *page, const char *element, const char *class) {
  page_open(page, element);
  page_attribute(page, "class", class);
}

void page_close(struct page *page) {
  markup_close_in_full(page->markup);
}

/* A line end in the page's own text; of no meaning between blocks. */
static void new_line(struct page *page) {
  markup_text(page->markup, "\n");
}

void page_string(struct page *page, const char *string) {
  markup_text(page->markup, clean(page, string));
}

/* Past the next "/" that stands between letters, else NULL. */
static const char *after_slash(const char *string) {
  const char *slash = string;
  while ((slash = strchr(slash, '/'))) {
    if (slash > string && slash[-1] > ' ' && slash[1] > ' ' && slash[1] != '/') return slash + 1;
    slash++;
  }
  return NULL;
}

void page_text(struct page *page, const char *string) {
  const char *next;
  while ((next = after_slash(string))) {
    page_string(page, arena_copy(page->teller.arena, string, (size_t)(next - string)));
    markup_open(page->markup, "wbr");
    markup_close(page->markup);
    string = next;
  }
  page_string(page, string);
}

void page_say(struct page *page, enum say saying) {
  page_text(page, tell(&page->teller, saying));
}

void page_element(struct page *page, const char *element, const char *string) {
  page_element_class(page, element, NULL, string);
}

void page_element_class(struct page *page, const char *element, const char *class,
                        const char *string) {
  page_open(page, element);
  if (class) page_attribute(page, "class", class);
  page_text(page, string);
  page_close(page);
}

void page_note(struct page *page, const char *words) {
  if (*words) page_element_class(page, "p", "full", words);
}

void page_paragraph(struct page *page, enum say saying) {
  page_element(page, "p", tell(&page->teller, saying));
  new_line(page);
}

void page_section(struct page *page, const char *heading_element, const char *id,
                  const char *heading) {
  new_line(page);
  page_open(page, "section");
  page_attribute(page, "aria-labelledby", id);
  page_open(page, heading_element);
  page_attribute(page, "id", id);
  page_text(page, heading);
  page_close(page);
  new_line(page);
}

/* ---- tables ---- */

void page_table(struct page *page, const char *caption, const enum say *headings, size_t count) {
  const char **words = arena_array(page->teller.arena, count + 1, sizeof *words);
  for (size_t i = 0; i < count; i++) words[i] = tell(&page->teller, headings[i]);
  page_table_named(page, caption, caption, words, count);
}

void page_table_named(struct page *page, const char *name, const char *caption, const char *const *headings,
                      size_t count) {
  page_open_class(page, "div", "wide");
  page_attribute(page, "role", "group");
  page_attribute(page, "aria-label", name);
  page_attribute(page, "tabindex", "0");
  page_open(page, "table");
  page_element(page, "caption", caption);
  page_open(page, "thead");
  page_open(page, "tr");
  for (size_t i = 0; i < count; i++) {
    page_open(page, "th");
    page_attribute(page, "scope", "col");
    page_text(page, headings[i]);
    page_close(page);
  }
  page_close(page);
  page_close(page);
  page_open(page, "tbody");
  new_line(page);
}

void page_row(struct page *page) {
  page_open(page, "tr");
}

void page_row_heading(struct page *page, const char *string) {
  page_tall_heading(page, string, 1);
}

void page_tall_heading(struct page *page, const char *string, size_t rows) {
  page_open(page, "th");
  page_attribute(page, "scope", "row");
  if (rows > 1) {
    page_attribute(page, "rowspan", text_format(page->teller.arena, "%zu", rows));
  }
  page_text(page, string);
  page_close(page);
}

void page_cell(struct page *page, const char *string) {
  page_element(page, "td", string);
}

void page_number_cell(struct page *page, const char *string) {
  page_element_class(page, "td", "number", string);
}

void page_clause_cell(struct page *page, const struct clause_list *clauses) {
  page_open_class(page, "td", "sources");
  page_clauses(page, clauses);
  page_close(page);
}

void page_row_end(struct page *page) {
  page_close(page);
  new_line(page);
}

void page_table_end(struct page *page) {
  page_close(page);
  page_close(page);
  page_close(page);
  new_line(page);
}

/* ---- clauses ---- */

const char *page_id(struct page *page, const char *prefix, const char *string) {
  struct text text = text_new(page->teller.arena);
  text_add(&text, prefix);
  text_add_char(&text, '-');
  for (const char *c = string; *c; c++) {
    bool plain = (*c >= '0' && *c <= '9') || (*c >= 'a' && *c <= 'z') || (*c >= 'A' && *c <= 'Z') ||
                 *c == '-';
    if (plain) {
      text_add_char(&text, *c);
    } else {
      text_addf(&text, "_%02x", (unsigned)(unsigned char)*c);
    }
  }
  return text_string(&text);
}

static const char *clause_id(const struct page *page, uint32_t clause) {
  const struct model *model = page->teller.model;
  return atom_string(model->workshop->atoms, model->clauses[clause].id);
}

static void link_to_clause(struct page *page, uint32_t clause, const char *words) {
  const char *id = page_id(page, "clause", clause_id(page, clause));
  page->cited[clause] = true;
  page_open(page, "a");
  page_attribute(page, "href", text_format(page->teller.arena, "#%s", id));
  page_text(page, words);
  page_close(page);
}

static const char *place_of(const struct page *page, uint32_t clause) {
  const char *place = page->teller.model->clauses[clause].place;
  return place && *place ? place : clause_id(page, clause);
}

void page_clauses(struct page *page, const struct clause_list *clauses) {
  for (size_t i = 0; i < clauses->count;) {
    size_t end = tell_same_place(page->teller.model, clauses, i);
    if (i) page_text(page, "; ");
    page_text(page, place_of(page, clauses->items[i]));
    for (size_t same = i; same < end; same++) {
      page_text(page, same == i ? " (" : ", ");
      link_to_clause(page, clauses->items[same], clause_id(page, clauses->items[same]));
    }
    page_text(page, ")");
    i = end;
  }
  if (!clauses->count) page_text(page, "–");
}

void page_clause_list(struct page *page, const struct clause_list *clauses) {
  if (!clauses->count) return;
  page_open_class(page, "ul", "clauses");
  for (size_t i = 0; i < clauses->count; i++) {
    const struct clause *clause = &page->teller.model->clauses[clauses->items[i]];
    const char *summary = finding_words(clause->text, page->teller.language);
    page_open(page, "li");
    page_text(page, place_of(page, clauses->items[i]));
    page_text(page, " (");
    link_to_clause(page, clauses->items[i], clause_id(page, clauses->items[i]));
    page_text(page, ")");
    if (*summary) page_text(page, text_format(page->teller.arena, ": %s", summary));
    page_close(page);
    new_line(page);
  }
  page_close(page);
  new_line(page);
}

const struct clause_list *page_clauses_of(const struct page *page, uint32_t statement) {
  return &tell_statement(page->teller.model, statement)->clauses;
}

const char *page_firmness(const struct page *page, uint32_t number) {
  const struct statement *statement = tell_statement(page->teller.model, number);
  const char *words = tell_firmness(&page->teller, statement);
  return statement->branch ? TELL_WITH(&page->teller, SAY_IN_ONE_READING, words) : words;
}

const char *page_qualified(const struct page *page, const char *name, uint32_t number) {
  const struct statement *statement = tell_statement(page->teller.model, number);
  bool plain = statement->standing == STANDING_BINDING && !statement->branch;
  const char *words =
      plain ? tell_besides(&page->teller, statement) : page_firmness(page, number);
  return *words ? text_format(page->teller.arena, "%s (%s)", name, words) : name;
}

/* ---- facts and verdicts ---- */

void page_fact(struct page *page, enum say term, const char *words,
               const struct clause_list *clauses) {
  page_open(page, "div");
  page_element(page, "dt", tell(&page->teller, term));
  page_open(page, "dd");
  page_text(page, words);
  if (clauses && clauses->count) {
    page_text(page, " ");
    page_open_class(page, "span", "sources");
    page_clauses(page, clauses);
    page_close(page);
  }
  page_close(page);
  page_close(page);
  new_line(page);
}

void page_mark(struct page *page, enum verdict verdict) {
  page_open_class(page, "span", "mark");
  page_attribute(page, "aria-hidden", "true");
  page_text(page, finding_mark(verdict));
  page_close(page);
}

void page_verdict(struct page *page, enum verdict verdict) {
  page_marked(page, verdict, verdict_word(verdict, page->teller.language));
}

void page_marked(struct page *page, enum verdict verdict, const char *words) {
  page_open_class(page, "span",
                  text_format(page->teller.arena, "verdict %s", verdict_name(verdict)));
  page_mark(page, verdict);
  page_text(page, " ");
  page_text(page, words);
  page_close(page);
}
