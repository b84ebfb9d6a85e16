/* SPDX-License-Identifier: EUPL-1.2
 *
 * What the text says of costs: what they come to, what a full-time post costs in them, who pays and how a side's part
 * is divided.
 */
#include "logic/fields.h"

#include <string.h>

bool cost_total(struct view *view, struct ref of, struct amount *out) {
  const struct cost *cost = &view->model->costs[of.index];
  if (!cost->has_total)
    return false;
  view_read_number(view, cost->total_statement);
  *out = amount_exact(cost->total);
  return true;
}

/* ---- rows ---- */

/* What the rows that are there come to: with those of branches left open, and without them. */
struct rows_told {
  struct number sure, all;
  size_t sure_count, count;
};

typedef bool folding(struct number so_far, size_t count, const struct cost_row *row, struct number *out);

/* false: none is there, or it does not fit. */
static bool over_rows(struct view *view, const struct cost *cost, folding *fold, struct rows_told *told) {
  *told = (struct rows_told){number_of(0), number_of(0), 0, 0};
  for (size_t i = 0; i < cost->row_count; i++) {
    const struct cost_row *row = &cost->rows[i];
    enum truth there = view_branch(view, &view->model->statements[row->statement]);
    struct number all, sure;
    if (there == TRUTH_NO || !fold(told->all, told->count, row, &all)) continue;
    view_read_number(view, row->statement);
    told->all = all;
    told->count++;
    if (there == TRUTH_YES && fold(told->sure, told->sure_count, row, &sure)) {
      told->sure = sure;
      told->sure_count++;
    }
  }
  return told->count > 0;
}

static struct amount told_amount(const struct rows_told *told) {
  bool upwards = number_order(told->sure, told->all) <= 0;
  if (told->sure_count == told->count) return amount_exact(told->all);
  return amount_between(upwards ? told->sure : told->all, upwards ? told->all : told->sure, false);
}

static bool add_row(struct number so_far, size_t count, const struct cost_row *row, struct number *out) {
  (void)count;
  return number_add(so_far, row->amount, out);
}

/* The sum of the rows. */
bool cost_sum(struct view *view, struct ref of, struct amount *out) {
  struct rows_told told;
  if (!over_rows(view, &view->model->costs[of.index], add_row, &told)) return false;
  *out = told_amount(&told);
  return true;
}

static bool lesser(struct number so_far, size_t count, const struct cost_row *row, struct number *out) {
  struct number one;
  if (!cost_row_full_time(row, &one)) return false;
  *out = count && number_order(so_far, one) < 0 ? so_far : one;
  return true;
}

static bool greater(struct number so_far, size_t count, const struct cost_row *row, struct number *out) {
  struct number one;
  if (!cost_row_full_time(row, &one)) return false;
  *out = count && number_order(so_far, one) > 0 ? so_far : one;
  return true;
}

static bool same_unit(const char *one, const char *other) {
  return one == other || (one && other && strcmp(one, other) == 0);
}

/* Whether all rows that say which part of a full-time post they pay for are in one unit. */
static bool is_full_time_in_one_unit(const struct cost *cost) {
  const struct cost_row *first = NULL;
  struct number full_time;
  for (size_t i = 0; i < cost->row_count; i++) {
    const struct cost_row *row = &cost->rows[i];
    if (!cost_row_full_time(row, &full_time)) continue;
    if (!first) first = row;
    if (!same_unit(row->unit, first->unit)) return false;
  }
  return true;
}

/* What a full-time post costs on the rows that say which part of one they pay for: the least and the most. Not
 * where they are in different units. */
static bool cost_full_time(struct view *view, struct ref of, folding *fold, struct amount *out) {
  const struct cost *cost = &view->model->costs[of.index];
  struct rows_told least, most, told;
  if (!is_full_time_in_one_unit(cost)) return false;
  if (!over_rows(view, cost, fold, &told)) return false;
  *out = told_amount(&told);
  if (told.sure_count || !over_rows(view, cost, lesser, &least) || !over_rows(view, cost, greater, &most)) return true;
  *out = amount_between(least.all, most.all, false); /* all stand in branches left open */
  return true;
}

bool cost_full_time_least(struct view *view, struct ref of, struct amount *out) {
  return cost_full_time(view, of, lesser, out);
}

bool cost_full_time_most(struct view *view, struct ref of, struct amount *out) {
  return cost_full_time(view, of, greater, out);
}

const char *cost_unit(struct view *view, struct ref of) {
  const struct cost *cost = &view->model->costs[of.index];
  return cost->unit ? cost->unit : cost->total_unit;
}

/* All rows of a cost, and its total, in one unit. */
enum truth is_one_unit(struct view *view, struct ref of, enum word word) {
  const struct cost *cost = &view->model->costs[of.index];
  (void)word;
  for (size_t i = 0; i < cost->row_count; i++)
    if (cost->rows[i].unit && !same_unit(cost->rows[i].unit, cost->unit)) return TRUTH_NO;
  bool other_total = cost->total_unit && cost->unit && !same_unit(cost->total_unit, cost->unit);
  return truth_of(!other_total);
}

/* ---- who pays ---- */

/* All stated shares together: 1 is the whole. */
bool cost_shares(struct view *view, struct ref of, struct amount *out) {
  const struct cost *cost = &view->model->costs[of.index];
  struct number sum = number_of(0);
  bool any = false;
  for (size_t i = 0; i < cost->share_count; i++) {
    if (number_order(cost->shares[i].share, number_of(0)) <= 0)
      continue;
    if (!number_add(sum, cost->shares[i].share, &sum))
      return false;
    any = true;
    view_read_number(view, cost->shares[i].statement);
  }
  *out = amount_exact(sum);
  return any;
}

static bool side_pays(const struct view *view, const struct refs *payers, struct ref side) {
  const uint32_t *items;
  size_t count = index_find(view->index, &view->index->parties_of, side, &items);
  if (refs_have(payers, side))
    return true;
  for (size_t i = 0; i < count; i++)
    if (!refs_have(payers, (struct ref){SORT_PARTY, items[i]}))
      return false;
  return count > 0;
}

/* The sides whose share is stated, as a side or for all its parties. */
struct set cost_payers(struct view *view, struct ref of, const struct wanted *wanted) {
  const struct cost *cost = &view->model->costs[of.index];
  struct refs payers = {0};
  size_t start = view->pile_count;
  (void)wanted;
  for (size_t i = 0; i < cost->share_count; i++) {
    if (number_order(cost->shares[i].share, number_of(0)) <= 0)
      continue;
    view_read_number(view, cost->shares[i].statement);
    for (size_t k = 0; k < cost->shares[i].payers.count; k++)
      refs_add(view->arena, &payers, cost->shares[i].payers.items[k]);
  }
  for (uint32_t i = 0; i < view->model->sides_count; i++)
    if (side_pays(view, &payers, (struct ref){SORT_SIDE, i}))
      view_push(view, (struct found){.ref = {SORT_SIDE, i}});
  return set_since(view, start);
}

enum truth is_funded(struct view *view, struct ref of, enum word word) {
  const struct cost *cost = &view->model->costs[of.index];
  bool any = false;
  (void)word;
  for (size_t i = 0; i < cost->share_count; i++) {
    const struct cost_share *share = &cost->shares[i];
    if (!is_laid_down(view->model, share->statement) || (!share->payers.count && !share->by)) continue;
    view_read_number(view, share->statement);
    any = true;
  }
  return truth_of(any);
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
    if (!share->stated || statement_names(statement, WORD_UNDER)) continue;
    for (size_t k = 0; k < share->payers.count; k++)
      if (share->payers.items[k].sort == SORT_SIDE && is_undivided(view, cost, share->payers.items[k]))
        view_push_by(view, share->payers.items[k], statement, wanted->standings);
  }
  return set_since(view, start);
}
