/* SPDX-License-Identifier: EUPL-1.2
 *
 * Documents and money: who adopts, keeps, prepares; who pays, by which key, for which time. Only joint documents need
 * somebody who adopts and keeps them, and those of which the text says that somebody does, and not who. That an amount
 * has a unit the language sees to.
 */
#include "gaps/gap_search.h"
#include "remedy/written.h"

#include <string.h>

/* ---- documents ---- */

static void add_document(struct gap_search *search, uint32_t document, const struct clause_list *unnamed,
                         const char *line) {
  struct gap_place place = gap_place_of(search, (struct ref){SORT_DOCUMENT, document});
  if (unnamed && unnamed->count) place.clauses = *unnamed;
  place.says = line;
  gap_add(search, place);
}

/* Joint, and no place to publish others at. */
static bool is_joint(const struct document *document) {
  return document->joint && !document->channel;
}

static bool lacks_somebody(const struct gap_search *search, uint32_t document, unsigned named, unsigned unnamed) {
  unsigned is = search->documents[document].is;
  return !(is & named) && (is & unnamed || is_joint(&search->model->documents[document]));
}

void gap_adopters(struct gap_search *search) {
  const struct model *model = search->model;
  const char *line = WRITTEN(model, "adopted by each party");
  for (uint32_t i = 0; i < model->documents_count; i++)
    if (lacks_somebody(search, i, PAPER_ADOPTED, PAPER_UNADOPTED))
      add_document(search, i, &search->documents[i].unadopted, line);
}

void gap_owners(struct gap_search *search) {
  const struct model *model = search->model;
  const char *body = gap_some_body(search), *line = WRITTEN(model, "owned by {1}", body);
  for (uint32_t i = 0; i < model->documents_count; i++)
    if (lacks_somebody(search, i, PAPER_KEPT, PAPER_UNKEPT))
      add_document(search, i, &search->documents[i].unkept, line);
}

void gap_preparers(struct gap_search *search) {
  const struct model *model = search->model;
  const char *body = gap_some_body(search), *line = WRITTEN(model, "prepared by {1}", body);
  for (uint32_t i = 0; i < model->documents_count; i++)
    if ((search->documents[i].is & (PAPER_UNPREPARED | PAPER_PREPARED)) == PAPER_UNPREPARED)
      add_document(search, i, &search->documents[i].unprepared, line);
}

void gap_publishings(struct gap_search *search) {
  for (uint32_t i = 0; i < search->model->documents_count; i++)
    if (search->documents[i].is & PAPER_UNPUBLISHED) add_document(search, i, &search->documents[i].unpublished, NULL);
}

/* ---- costs ---- */

typedef bool cost_question(const struct gap_search *search, uint32_t cost);

static void look_at_costs(struct gap_search *search, cost_question *lacks, const char *line) {
  const struct model *model = search->model;
  for (uint32_t i = 0; i < model->costs_count; i++) {
    if (!lacks(search, i)) continue;
    struct gap_place place = gap_place_of(search, (struct ref){SORT_COST, i});
    place.says = line;
    const struct cost *cost = &model->costs[i];
    for (size_t k = 0; k < cost->row_count; k++) gap_cite(search, &place.clauses, cost->rows[k].statement);
    for (size_t k = 0; k < cost->share_count; k++) gap_cite(search, &place.clauses, cost->shares[k].statement);
    gap_add(search, place);
  }
}

/* Not `paid by unstated`. */
static bool has_payer(const struct cost_share *share) {
  return share->payers.count || share->by;
}

static bool lacks_payer(const struct gap_search *search, uint32_t cost) {
  const struct cost *of = &search->model->costs[cost];
  for (size_t i = 0; i < of->share_count; i++)
    if (has_payer(&of->shares[i])) return false;
  return true;
}

void gap_payers(struct gap_search *search) {
  look_at_costs(search, lacks_payer, WRITTEN(search->model, "paid by each party"));
}

/* The parts that somebody pays are stated and do not make the whole, and nobody pays without a part. */
static bool lacks_other_payer(const struct gap_search *search, uint32_t number) {
  const struct cost *cost = &search->model->costs[number];
  struct number sum = number_of(0);
  bool any = false;
  for (size_t i = 0; i < cost->share_count; i++) {
    const struct cost_share *share = &cost->shares[i];
    if (!has_payer(share)) continue;
    if (!share->stated || !number_add(sum, share->share, &sum)) return false;
    any = true;
  }
  return any && number_order(sum, number_of(1)) < 0;
}

void gap_other_payers(struct gap_search *search) {
  look_at_costs(search, lacks_other_payer, NULL);
}

/* Several pay together, and of no one is it said how much, nor by what they divide it. */
static bool lacks_key(const struct gap_search *search, uint32_t number) {
  const struct cost *cost = &search->model->costs[number];
  size_t payers = 0;
  bool each = false;
  for (size_t i = 0; i < cost->share_count; i++) {
    if (cost->shares[i].stated || gap_is_left(search->model, cost->shares[i].statement)) return false;
    payers += cost->shares[i].payers.count + (cost->shares[i].by != NULL);
    each = each || cost->shares[i].each;
  }
  return (cost->joint || !each) && payers > 1;
}

void gap_keys(struct gap_search *search) {
  look_at_costs(search, lacks_key, NULL);
}

static bool has_part(const struct cost *cost, struct ref party) {
  for (size_t i = 0; i < cost->share_count; i++)
    if (cost->shares[i].stated && refs_have(&cost->shares[i].payers, party)) return true;
  return false;
}

/* A side of several parties of which not each has a part of its own. */
static bool is_undivided(const struct model *model, const struct cost *cost, struct ref side) {
  size_t without = 0;
  for (uint32_t i = 0; side.sort == SORT_SIDE && i < model->parties_count; i++)
    without += model->parties[i].side == side.index + 1 && !has_part(cost, (struct ref){SORT_PARTY, i});
  return without > 0 && gap_parties_of(model, side) > 1;
}

/* Several pay one part, and nothing says by what they divide it. */
static bool lacks_inner_key(const struct model *model, const struct cost *cost, const struct cost_share *share) {
  const struct refs *payers = &share->payers;
  if (!share->stated || gap_is_left(model, share->statement)) return false;
  return payers->count > 1 || (payers->count && is_undivided(model, cost, payers->items[0]));
}

void gap_inner_keys(struct gap_search *search) {
  const struct model *model = search->model;
  for (uint32_t i = 0; i < model->costs_count; i++)
    for (size_t k = 0; k < model->costs[i].share_count; k++) {
      const struct cost_share *share = &model->costs[i].shares[k];
      if (!lacks_inner_key(model, &model->costs[i], share)) continue;
      struct gap_place place = gap_place_said(search, (struct ref){SORT_COST, i}, share->statement);
      place.others = share->payers;
      gap_add(search, place);
    }
}

/* ---- amounts ---- */

static bool has_amounts(const struct cost *cost) {
  return cost->row_count || cost->has_total;
}

/* "år" is no part of "vård". */
static bool begins_word(const char *words, const char *at) {
  return at == words || strchr(" \t,;:.()/-\"", at[-1]);
}

/* A word that begins so, as "årligen" does, or one of these, which end in "år". */
static bool names_time(const char *words) {
  static const char *const times[] = {"år",   "År",     "månad",  "Månad", "year",
                                      "Year", "annual", "Annual", "month", "Month"};
  static const char *const years[] = {"kalenderår", "budgetår", "verksamhetsår", "helår", "halvår"};
  for (size_t i = 0; words && i < sizeof times / sizeof *times; i++)
    for (const char *at = strstr(words, times[i]); at; at = strstr(at + 1, times[i]))
      if (begins_word(words, at)) return true;
  for (size_t i = 0; words && i < sizeof years / sizeof *years; i++)
    if (strstr(words, years[i])) return true;
  return false;
}

/* The language has no form for it, so that words must say it: in a title, a unit, what it rests on. */
static bool lacks_cost_period(const struct gap_search *search, uint32_t number) {
  const struct model *model = search->model;
  const struct cost *cost = &model->costs[number];
  bool said = names_time(cost->is.title) || names_time(cost->unit) || names_time(cost->total_unit);
  for (size_t i = 0; i < cost->row_count; i++) said = said || names_time(cost->rows[i].title);
  for (size_t i = 0; i < model->own_texts_count && !said; i++)
    said =
        ref_same(model->own_texts[i].subject, (struct ref){SORT_COST, number}) && names_time(model->own_texts[i].text);
  return has_amounts(cost) && !said;
}

void gap_cost_periods(struct gap_search *search) {
  look_at_costs(search, lacks_cost_period, NULL);
}

static bool lacks_basis(const struct gap_search *search, uint32_t number) {
  const struct model *model = search->model;
  for (size_t i = 0; i < model->own_texts_count; i++)
    if (model->own_texts[i].head == WORD_BASIS &&
        ref_same(model->own_texts[i].subject, (struct ref){SORT_COST, number}))
      return false;
  return has_amounts(&model->costs[number]);
}

void gap_cost_bases(struct gap_search *search) {
  look_at_costs(search, lacks_basis, NULL);
}

/* ---- support ---- */

/* Whether an organisation supports somebody, by itself or by its offices. */
static bool assists(const struct model *model, struct ref from, uint32_t support) {
  struct ref owner = from.sort == SORT_OFFICE ? model->offices[from.index].owner : from;
  return ref_same(owner, (struct ref){SORT_SUPPORT, support});
}

static void note_support(const struct model *model, enum word word, struct ref from, bool *given) {
  for (uint32_t i = 0; word == WORD_ASSIST && i < model->supports_count; i++)
    given[i] = given[i] || assists(model, from, i);
}

/* Support is given, and the text has no word on money at all. */
void gap_supports(struct gap_search *search) {
  const struct model *model = search->model;
  bool *given = arena_array(search->arena, model->supports_count + 1, sizeof *given);
  if (model->costs_count || !model->supports_count) return;
  for (size_t i = 0; i < model->links_count; i++)
    note_support(model, model->links[i].word, model->links[i].from, given);
  for (size_t i = 0; i < model->own_texts_count; i++)
    note_support(model, model->own_texts[i].head, model->own_texts[i].subject, given);
  for (uint32_t i = 0; i < model->supports_count; i++)
    if (given[i]) gap_add(search, gap_place_of(search, (struct ref){SORT_SUPPORT, i}));
}
