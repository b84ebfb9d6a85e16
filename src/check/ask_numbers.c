/* SPDX-License-Identifier: EUPL-1.2
 *
 * A question after a number: each value that it has in some outcome at some time, where they can be gone through;
 * else the bounds that the evaluator knows.
 */
#include "check/asking.h"

#include "base/text.h"
#include "logic/clock.h"

enum { VALUES_JUDGED = 64 };

/* ---- what the evaluator knows ---- */

static void set_bounds(struct answer *answer, const struct amount *amount) {
  const struct range *first = &amount->options[0];
  answer->low = first->low;
  answer->high = first->high;
  bool open = first->open;
  for (size_t i = 1; i < amount->count; i++) {
    if (number_order(amount->options[i].low, answer->low) < 0)
      answer->low = amount->options[i].low;
    if (number_order(amount->options[i].high, answer->high) > 0)
      answer->high = amount->options[i].high;
    open = open || amount->options[i].open;
  }
  if (open && !number_sub(answer->low, number_of(1), &answer->high))
    answer->high = number_of(INT64_MIN);
}

/* All that it is at some moment; whether at none it is perhaps missing. */
static struct amount amount_of(struct asking *asking, const struct typed *typed, bool *sure) {
  struct amount all = {0};
  struct moment before = clock_begin(asking->view);
  *sure = true;
  do {
    struct amount one;
    enum truth there = eval_amount(asking->view, typed, &one);
    *sure = *sure && there == TRUTH_YES;
    if (there == TRUTH_NO)
      continue;
    for (size_t i = 0; i < one.count; i++)
      amount_add_option(&all, one.options[i]);
    choice_add(asking->view, one.reason, &asking->choices);
  } while (clock_next(asking->view, before));
  return all;
}

/* It is one number. */
static bool is_exact(const struct amount *amount) {
  const struct range *range = &amount->options[0];
  return amount->count == 1 && !range->open && number_order(range->low, range->high) == 0;
}

/* ---- over all outcomes ---- */

static void add_value(struct asking *asking, struct number value, size_t *room) {
  struct answer *answer = asking->answer;
  size_t at = 0;
  while (at < answer->value_count && number_order(answer->values[at], value) < 0)
    at++;
  if (at < answer->value_count && number_order(answer->values[at], value) == 0)
    return;
  answer->values =
      arena_grow(asking->view->arena, answer->values, room, answer->value_count + 1, sizeof *answer->values);
  for (size_t i = answer->value_count++; i > at; i--)
    answer->values[i] = answer->values[i - 1];
  answer->values[at] = value;
}

/* Every value it may come to, in rising order; false: they cannot be gone through. */
static bool find_values(struct asking *asking, struct typed *typed) {
  size_t room = 0;
  struct stretch *stretch = asking_stretch(asking, asking_equal(asking, typed, number_of(0)));
  if (!stretch || asking->view->group_seen_count)
    return false;
  for (uint32_t tick = 0; tick < stretch->ticks; tick++) {
    stretch->when->tick = tick;
    stretch->when->everywhere = false;
    struct when_number number = when_number(stretch->when, typed);
    if (number.vague)
      return false;
    for (size_t i = 0; i < number.count; i++)
      if (number.at_least[i] != GRAPH_NO)
        add_value(asking, number.values[i], &room);
    if (asking->answer->value_count > VALUES_JUDGED)
      return false;
  }
  return true;
}

/* What holds in so many of any years is no number of one moment: the evaluator has its bounds. */
static bool counts_years(const struct typed *typed) {
  return typed && (typed->kind == TYPED_YEARS || counts_years(typed->left) || counts_years(typed->right));
}

/* Each whole value within what the evaluator knows. */
static bool take_values(struct asking *asking, const struct amount *amount) {
  size_t room = 0;
  struct number step = number_of(1);
  asking->answer->values = NULL;
  asking->answer->value_count = 0;
  for (size_t i = 0; i < amount->count; i++) {
    struct number value = amount->options[i].low;
    while (!amount->options[i].open && number_order(value, amount->options[i].high) <= 0) {
      add_value(asking, value, &room);
      if (asking->answer->value_count > VALUES_JUDGED || !number_add(value, step, &value))
        return false;
    }
    if (amount->options[i].open)
      return false;
  }
  return true;
}

/* Leaves those that come about; false: of some it is not known. */
static bool judge_values(struct asking *asking, struct typed *typed) {
  struct answer *answer = asking->answer;
  size_t kept = 0;
  bool known = true;
  for (size_t i = 0; i < answer->value_count && known; i++) {
    struct typed *never = asking_not(asking, asking_equal(asking, typed, answer->values[i]));
    const struct element *element = asking_judge(asking, never);
    known = element->verdict != VERDICT_UNDECIDED && element->verdict != VERDICT_CONTRADICTORY;
    if (element->verdict == VERDICT_GUARANTEED)
      continue;
    answer->values[kept++] = answer->values[i];
    asking_rests_on(asking, element->account);
  }
  answer->value_count = kept;
  return known && kept;
}

/* ---- in words ---- */

static bool is_next(struct number a, struct number b) {
  struct number next;
  return number_add(a, number_of(1), &next) && number_order(next, b) == 0;
}

/* "2, 4 or 6", "6–12", "6–8 or 12": three in a row and more are one stretch. */
static const char *values_told(const struct asking *asking, enum language language) {
  const struct answer *answer = asking->answer;
  struct text text = text_new(asking->view->arena);
  for (size_t i = 0; i < answer->value_count;) {
    size_t end = i;
    while (end + 1 < answer->value_count && is_next(answer->values[end], answer->values[end + 1]))
      end++;
    if (end < i + 2)
      end = i;
    if (i)
      text_addf(&text, end + 1 == answer->value_count ? " %s " : ", ", saying_get(SAY_OR, language));
    number_write(&text, answer->values[i], language_point(language));
    if (end > i) {
      text_add(&text, "–");
      number_write(&text, answer->values[end], language_point(language));
    }
    i = end + 1;
  }
  return text_string(&text);
}

static void tell_amount(struct asking *asking, const struct amount *amount) {
  struct answer *answer = asking->answer;
  answer->kind = !amount->count ? ANSWER_NOTHING : amount_is_known(amount) ? ANSWER_NUMBER : ANSWER_UNKNOWN;
  if (answer->kind == ANSWER_NUMBER)
    set_bounds(answer, amount);
  for (int l = 0; l < LANGUAGE_COUNT; l++) {
    struct text text = text_new(asking->view->arena);
    if (answer->kind == ANSWER_NUMBER)
      amount_write(&text, amount, (enum language)l);
    else
      text_add(&text, saying_get(answer->kind == ANSWER_NOTHING ? SAY_ANSWER_NOTHING : SAY_ANSWER_UNKNOWN,
                                 (enum language)l));
    answer->text[l] = text_string(&text);
  }
}

static void tell_values(struct asking *asking) {
  struct answer *answer = asking->answer;
  answer->kind = ANSWER_NUMBER;
  answer->low = answer->values[0];
  answer->high = answer->values[answer->value_count - 1];
  for (int l = 0; l < LANGUAGE_COUNT; l++)
    answer->text[l] = values_told(asking, (enum language)l);
}

void asking_number(struct asking *asking, struct typed *typed) {
  bool sure;
  struct amount amount = amount_of(asking, typed, &sure);
  struct choices choices = asking->choices;
  asking->answer->clauses = view_clauses(asking->view);
  asking->choices = (struct choices){0};
  bool settled = !asking->view->met_conflict && ((sure && is_exact(&amount)) || !amount.count);
  size_t branches = view_pick_count(asking->view, asking->view->groups_seen, asking->view->group_seen_count);
  settled = settled || branches > VALUES_JUDGED;
  bool found = !settled && !counts_years(typed) && (find_values(asking, typed) || take_values(asking, &amount));
  if (found && judge_values(asking, typed)) {
    tell_values(asking);
    return;
  }
  if (settled)
    choices = (struct choices){0};
  asking->choices = choices;
  asking->answer->value_count = 0;
  tell_amount(asking, &amount);
}
