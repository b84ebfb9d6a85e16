/* SPDX-License-Identifier: EUPL-1.2
 *
 * A stated number beside what follows from the rest of the text.
 */
#include "logic/figures.h"

#include "logic/fields.h"

/* The sum of the terms whose branch is taken, where some stand in branches; false where a branch is
 * open here. Sums without branches are left as they are. */
static bool sum_of_branch(struct view *view, const struct figure *figure, struct number *low,
                          struct number *high) {
  bool any = false, known = true, uncapped = false;
  struct number least = number_of(0), most = number_of(0);
  for (size_t i = 0; i < figure->term_count; i++) {
    const struct statement *statement = &view->model->statements[figure->terms[i].statement];
    enum truth there = statement->branch ? view_branch(view, statement) : TRUTH_YES;
    any = any || statement->branch;
    known = known && there != TRUTH_UNKNOWN;
    if (there != TRUTH_YES)
      continue;
    least.top += figure->terms[i].low;
    most.top += figure->terms[i].high;
    uncapped = uncapped || figure->terms[i].uncapped;
  }
  if (!any)
    return true;
  *low = least;
  *high = uncapped ? number_of(-1) : most;
  return known;
}

bool figure_of_somebody(const struct figure *figure) {
  const struct quantity *stated = figure->stated;
  bool perhaps = false, exact = stated->kind == QUANTITY_EXACT && !stated->percent && stated->low.bottom == 1;
  for (uint32_t i = 0; i < figure->term_count; i++)
    perhaps = perhaps || figure->terms[i].perhaps;
  return perhaps && exact && !figure->for_a_time;
}

/* Whether whoever has a seat comes from one of some. */
static enum truth comes_from(struct view *view, struct ref seat, const struct refs *from) {
  struct set set = view_who(view, seat, from->items[0].sort);
  bool any = set.more, all = set.one, certain = false;
  for (size_t i = 0; i < set.count; i++) {
    const struct found *item = &view->pile[set.start + i];
    bool among = refs_have(from, item->ref);
    any = any || among;
    all = all && among;
    certain = certain || (among && !item->possible);
  }
  view->pile_count = set.start;
  return certain || all ? TRUTH_YES : any ? TRUTH_UNKNOWN : TRUTH_NO;
}

/* Whether just so many members come from there, which is open of some. */
static enum truth is_so_many(struct view *view, const struct figure *figure) {
  const struct wanted wanted = {.standings = STANDINGS_ALL};
  struct set members = body_members(view, figure->subject, &wanted);
  int64_t certain = 0, possible = 0, stated = figure->stated->low.top;
  for (size_t i = 0; i < members.count; i++) {
    const struct found member = view->pile[members.start + i];
    enum truth from = comes_from(view, member.ref, &figure->from);
    certain += from == TRUTH_YES && !member.possible;
    possible += from != TRUTH_NO;
  }
  view->pile_count = members.start;
  bool within = certain <= stated && stated <= possible;
  return !within ? TRUTH_NO : certain == possible ? TRUTH_YES : TRUTH_UNKNOWN;
}

/* A number equals what follows. Where what follows is open, a stated total (shall) also fixes it, as long as it lies
 * within the bounds and it is certain whom it counts. A stated bound is compared with the bound that follows. */
enum truth is_matching(struct view *view, struct ref of, enum word word) {
  const struct figure *figure = &view->model->figures[of.index];
  const struct statement *statement = model_statement(view->model, of);
  (void)word;
  for (size_t i = 0; i < figure->term_count; i++)
    view_read_number(view, figure->terms[i].statement);
  struct number least = figure->low, most = figure->high;
  if (figure->clashes || !sum_of_branch(view, figure, &least, &most))
    return TRUTH_UNKNOWN;
  bool open = number_order(most, least) < 0; /* no upper bound */
  int low = number_order(figure->stated->low, least), high = number_order(figure->stated->high, most);
  bool between = number_order(least, most) != 0 && low >= 0 && (open || high <= 0);
  if (figure->for_a_time && between && figure->stated->kind != QUANTITY_EXACT)
    return TRUTH_UNKNOWN; /* the bound at each time lies somewhere between the two */
  switch (figure->stated->kind) {
  case QUANTITY_EXACT:
    if (low < 0 || (!open && high > 0))
      return TRUTH_NO;
    if (!open && low == 0 && high == 0)
      return TRUTH_YES;
    if (figure_of_somebody(figure))
      return is_so_many(view, figure);
    return statement && statement->standing == STANDING_BINDING && !figure->for_a_time ? TRUTH_YES : TRUTH_UNKNOWN;
  case QUANTITY_RANGE:
    return truth_of(low == 0 && !open && high == 0);
  case QUANTITY_MINIMUM:
    return truth_of(low == 0);
  case QUANTITY_MAXIMUM:
    return truth_of(!open && high == 0);
  default:
    return TRUTH_YES;
  }
}
