/* SPDX-License-Identifier: EUPL-1.2
 *
 * What the text says of documents and support: who prepares a document and what it builds on, and whether an
 * organisation is to give support.
 */
#include "logic/fields.h"

bool is_laid_down(const struct model *model, uint32_t statement) {
  enum standing standing = model->statements[statement].standing;
  return standing == STANDING_BINDING || standing == STANDING_PRESUPPOSED;
}

/* ---- documents ---- */

static void push_who(struct view *view, const struct paper *paper, unsigned standings) {
  const struct statement *statement = &view->model->statements[paper->statement];
  for (size_t i = 0; i < paper->who.count; i++) view_push_by(view, paper->who.items[i], statement, standings);
}

/* Whom, or what, the papers of one word name. */
static void push_named(struct view *view, struct ref of, enum word word, unsigned standings) {
  const uint32_t *items;
  size_t count = index_find(view->index, &view->index->papers_of, of, &items);
  for (size_t i = 0; i < count; i++)
    if (view->model->papers[items[i]].word == word) push_who(view, &view->model->papers[items[i]], standings);
}

static bool is_proposal(enum word word) {
  return word == WORD_PREPARE || word == WORD_PROPOSE || word == WORD_RECOMMEND;
}

/* Those who prepare, propose or recommend a document or matter: for somebody declared, and for someone unnamed. */
static void push_proposers(struct view *view, struct ref about, unsigned standings) {
  const struct model *model = view->model;
  const uint32_t *items;
  size_t count = index_find(view->index, &view->index->links_about, about, &items);
  for (size_t i = 0; i < count; i++) {
    struct ref by = {SORT_LINK, items[i]};
    if (is_proposal(model->links[items[i]].word))
      view_push_of(view, model->links[items[i]].from, by, model_statement(model, by), standings);
  }
  count = index_find(view->index, &view->index->texts_about, about, &items);
  for (size_t i = 0; i < count; i++) {
    const struct own_text *text = &model->own_texts[items[i]];
    if (is_proposal(text->head)) view_push_by(view, text->subject, &model->statements[text->statement], standings);
  }
}

struct set document_preparers(struct view *view, struct ref of, const struct wanted *wanted) {
  size_t start = view->pile_count, depth = 0;
  push_named(view, of, WORD_PREPARED, wanted->standings);
  for (struct ref about = of; about.sort && depth <= view->model->matters_count + 1; depth++) {
    push_proposers(view, about, wanted->standings);
    about = matter_around(view->model, about);
  }
  return set_since(view, start);
}

struct set document_sources(struct view *view, struct ref of, const struct wanted *wanted) {
  size_t start = view->pile_count;
  push_named(view, of, WORD_DERIVED, wanted->standings);
  return set_since(view, start);
}

/* Somebody is named for it, if only in words. */
enum truth is_named(struct view *view, struct ref of, enum word word) {
  const struct paper *paper = &view->model->papers[of.index];
  (void)word;
  return truth_of(!paper->unnamed && (paper->who.count || paper->where));
}

/* ---- support ---- */

static bool is_assistance(struct view *view, enum word word, uint32_t statement) {
  if (word != WORD_ASSIST || !is_laid_down(view->model, statement)) return false;
  view_read_number(view, statement);
  return true;
}

static bool assists_somebody(struct view *view, struct ref from) {
  const struct model *model = view->model;
  const uint32_t *items;
  bool any = false;
  size_t count = index_find(view->index, &view->index->links_from, from, &items);
  for (size_t i = 0; i < count; i++)
    any |= is_assistance(view, model->links[items[i]].word, model->links[items[i]].statement);
  count = index_find(view->index, &view->index->texts_of, from, &items);
  for (size_t i = 0; i < count; i++)
    any |= is_assistance(view, model->own_texts[items[i]].head, model->own_texts[items[i]].statement);
  return any;
}

/* It is to support somebody, if only in words, by itself or by one of its offices. */
enum truth is_supporting(struct view *view, struct ref of, enum word word) {
  const struct model *model = view->model;
  bool any = assists_somebody(view, of);
  (void)word;
  for (uint32_t i = 0; i < model->offices_count; i++)
    if (ref_same(model->offices[i].owner, of)) any |= assists_somebody(view, (struct ref){SORT_OFFICE, i});
  return truth_of(any);
}
