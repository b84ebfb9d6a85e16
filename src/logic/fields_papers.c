/* SPDX-License-Identifier: EUPL-1.2
 *
 * What the text says of documents and costs: who prepares a document and what it builds on, who pays a
 * cost and how a side's part of it is divided.
 */
#include "logic/fields.h"

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

/* Those who prepare, propose or recommend what a document is about. */
static void push_proposers(struct view *view, struct ref about, unsigned standings) {
  const uint32_t *items;
  size_t count = index_find(view->index, &view->index->links_about, about, &items);
  for (size_t i = 0; i < count; i++) {
    const struct link *link = &view->model->links[items[i]];
    if (link->word == WORD_PREPARE || link->word == WORD_PROPOSE || link->word == WORD_RECOMMEND)
      view_push_by(view, link->from, model_statement(view->model, (struct ref){SORT_LINK, items[i]}), standings);
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

/* ---- costs ---- */

enum truth is_funded(struct view *view, struct ref of, enum word word) {
  const struct cost *cost = &view->model->costs[of.index];
  (void)word;
  for (size_t i = 0; i < cost->share_count; i++) view_read_number(view, cost->shares[i].statement);
  return truth_of(cost->share_count > 0);
}

static bool has_share(const struct cost *cost, struct ref who) {
  for (size_t i = 0; i < cost->share_count; i++)
    if (cost->shares[i].stated && refs_have(&cost->shares[i].payers, who)) return true;
  return false;
}

/* A side of several parties whose parts of it are not all stated. */
static bool is_undivided(const struct view *view, const struct cost *cost, struct ref side) {
  const uint32_t *items;
  size_t count = index_find(view->index, &view->index->parties_of, side, &items), without = 0;
  for (size_t i = 0; i < count; i++) without += !has_share(cost, (struct ref){SORT_PARTY, items[i]});
  return count > 1 && without > 0;
}

/* The sides that bear a stated share as one, where the text says neither by what it is divided nor what
 * each party bears. */
struct set cost_undivided(struct view *view, struct ref of, const struct wanted *wanted) {
  const struct model *model = view->model;
  const struct cost *cost = &model->costs[of.index];
  size_t start = view->pile_count;
  for (size_t i = 0; i < cost->share_count; i++) {
    const struct cost_share *share = &cost->shares[i];
    const struct statement *statement = &model->statements[share->statement];
    if (!share->stated || statement_besides(statement, WORD_UNDER)) continue;
    for (size_t k = 0; k < share->payers.count; k++)
      if (share->payers.items[k].sort == SORT_SIDE && is_undivided(view, cost, share->payers.items[k]))
        view_push_by(view, share->payers.items[k], statement, wanted->standings);
  }
  return set_since(view, start);
}
