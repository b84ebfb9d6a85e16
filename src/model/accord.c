/* SPDX-License-Identifier: EUPL-1.2
 *
 * What is said of the agreement itself: how long it is valid, how it ends, how it is evaluated.
 */
#include "model/builder.h"

static void say_valid_until(struct builder *builder, struct agreement *agreement, const struct tail *until) {
  const struct phrase *phrase = until->phrases;
  if (phrase->kind == PHRASE_DATE) agreement->valid_until = phrase->date;
  else if (phrase->kind == PHRASE_NAME && word_of(builder, phrase->name.text) == WORD_NOTICE)
    agreement->until_notice = true;
  else
    complain_at(builder, MESSAGE_WRONG_OBJECT, until->at, spelled(builder, WORD_UNTIL), spelled(builder, WORD_NOTICE));
}

/* Whether a day that was stated is now another one, or an end is now left to notice. */
static bool is_valid_otherwise(const struct agreement *before, const struct agreement *now) {
  return (before->valid_from.year && !date_same(before->valid_from, now->valid_from)) ||
         (before->valid_until.year && !date_same(before->valid_until, now->valid_until)) ||
         (now->valid_until.year && now->until_notice);
}

/* valid from 2027-01-01 until notice; until 2030-12-31 */
void say_valid(struct builder *builder, const struct saying *saying) {
  struct agreement *agreement = &builder->model->agreement;
  const struct tail *from = tail_find(saying->item, TAIL_FROM), *until = tail_find(saying->item, TAIL_UNTIL);
  const struct agreement before = *agreement;
  agreement->valid_statement = saying->statement;
  if (from) {
    if (from->phrases->kind == PHRASE_DATE) agreement->valid_from = from->phrases->date;
    else complain_at(builder, MESSAGE_WRONG_OBJECT, from->at, spelled(builder, WORD_FROM), "2027-01-01");
  }
  if (until) say_valid_until(builder, agreement, until);
  if (is_valid_otherwise(&before, agreement))
    complain_at(builder, MESSAGE_STATED_OTHERWISE, saying->item->head.at, name_of(builder, saying->item->head.text),
                NULL);
}

/* notice as "skriftligen" to PaHSU for 12 months */
void say_notice(struct builder *builder, const struct saying *saying) {
  const struct tail *as = tail_find(saying->item, TAIL_AS), *to = tail_find(saying->item, TAIL_TO);
  const struct tail *period = tail_find(saying->item, TAIL_FOR);
  struct notice notice = {.statement = saying->statement};
  if (as && as->phrases->kind == PHRASE_STRING) notice.form = as->phrases->string;
  if (to && !resolve_list(builder, to->phrases, (struct context){0}, &notice.to)) return;
  notice.to_words = to ? words_in(builder, to->phrases) : NULL;
  if (period && !(notice.has_period = duration_months(period->phrases, &notice.period_months))) {
    complain_of_duration(builder, period, WORD_FOR);
    return;
  }
  notice.period_minimum = period && period->phrases->quantity->kind == QUANTITY_MINIMUM;
  *GROW(builder, notices) = notice;
}

/* 1 time per 2 years: 24 months; 2 times per year: 6; at least as often: at most so long. Without a number of
 * times, once. */
bool interval_months(const struct item *item, const struct tail *per, uint32_t *months, bool *at_most) {
  const struct quantity *times = item_objects(item) ? item->objects->quantity : NULL;
  if (!duration_months(per->phrases, months) || per->phrases->quantity->kind == QUANTITY_MINIMUM) return false;
  *at_most = times && times->kind == QUANTITY_MINIMUM;
  if (times && times->kind != QUANTITY_NONE) {
    if (times->kind != QUANTITY_EXACT && !*at_most) return false;
    struct number each;
    if (!number_div(number_of(*months), times->low, &each) || each.bottom != 1 || each.top <= 0) return false;
    *months = (uint32_t)each.top;
  }
  return true;
}

/* evaluation 1 time per year by X as "…"; evaluation latest 2028-09-01 by X */
void say_evaluation(struct builder *builder, const struct saying *saying) {
  const struct item *item = saying->item;
  const struct tail *by = tail_find(item, TAIL_BY), *latest = tail_find(item, TAIL_LATEST);
  const struct tail *per = tail_find(item, TAIL_PER), *as = tail_find(item, TAIL_AS);
  struct evaluation evaluation = {.statement = saying->statement};
  if (by && !resolve_list(builder, by->phrases, (struct context){0}, &evaluation.owners)) return;
  evaluation.owner_words = by ? words_in(builder, by->phrases) : NULL;
  if (latest) {
    if (latest->phrases->kind == PHRASE_DATE) evaluation.latest = latest->phrases->date;
    else complain_at(builder, MESSAGE_WRONG_OBJECT, latest->at, spelled(builder, WORD_LATEST), "2028-09-01");
  }
  if (per)
    evaluation.has_interval =
        interval_months(item, per, &evaluation.interval_months, &evaluation.interval_at_most);
  if (per && !evaluation.has_interval) {
    complain_at(builder, MESSAGE_WRONG_OBJECT, per->at, spelled(builder, WORD_PER), NULL);
    return;
  }
  if (as && as->phrases->kind == PHRASE_STRING) evaluation.label = as->phrases->string;
  *GROW(builder, evaluations) = evaluation;
}
