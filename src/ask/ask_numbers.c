/* SPDX-License-Identifier: EUPL-1.2
 *
 * A question after a number: each value that it has in some outcome at some time, where they can be gone through;
 * else the bounds that the evaluator knows.
 */
#include "ask/asking.h"

#include "base/text.h"
#include "logic/clock.h"
#include "logic/solver.h"
#include "settle/resting.h"
#include "settle/settle.h"

enum { VALUES_JUDGED = 64, MONTHS_OF_YEAR = 12 };

/* ---- what the evaluator knows ---- */

static void set_no_high(struct answer *answer) {
  if (!number_sub(answer->low, number_of(1), &answer->high))
    answer->high = number_of(INT64_MIN);
}

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
  if (open)
    set_no_high(answer);
}

/* All that it is at some moment; whether at none it is perhaps missing. */
static struct amount amount_now(struct asking *asking, const struct typed *typed, bool *sure) {
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

static struct amount amount_of(struct asking *asking, const struct typed *typed, bool *sure) {
  struct amount amount = amount_now(asking, typed, sure);
  return asking_opens_totals(asking) ? amount_now(asking, typed, sure) : amount;
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

/* Adds a value of one tick. Gives when it comes to the greatest one; `most`: when, as far as is known, it does. */
static literal add_most(struct asking *asking, const struct stretch *stretch, const struct when_number *number,
                        size_t i, size_t *room, literal most) {
  const struct answer *answer = asking->answer;
  struct number value = number->values[i];
  int order = answer->value_count ? number_order(value, answer->values[answer->value_count - 1]) : 1;
  add_value(asking, value, room);
  if (order < 0)
    return most;
  return order > 0 ? number->at_least[i] : graph_or(stretch->graph, most, number->at_least[i]);
}

/* Whether something comes about, and only where some number of seats has come to the cap. */
static bool needs_cap(const struct asking *asking, const struct stretch *stretch, literal what) {
  const struct picks *picks = stretch->picks;
  literal *assumed = arena_array(asking->view->scratch, picks->count + 1, sizeof *assumed);
  size_t count = 0;
  for (size_t i = 0; i < picks->count; i++)
    if (resting_at_cap(stretch->view->model, picks->items[i].pick))
      assumed[count++] = picks->items[i].options[0];
  struct solver *solver = count ? settle_solver(stretch) : NULL;
  assumed[count] = what;
  bool needs = solver && solver_ask(solver, assumed, count + 1, asking->options->conflicts) == SOLVER_NO;
  solver_close(solver);
  return needs;
}

/* Every value it may come to, in rising order; false: they cannot be gone through. `capped`: whether the greatest of
 * them needs a number at the cap. */
static bool find_values(struct asking *asking, struct typed *typed, bool in_conflict, bool *capped) {
  size_t room = 0;
  literal most = GRAPH_NO;
  struct stretch *stretch = asking_stretch(asking, asking_equal(asking, typed, number_of(0)), in_conflict);
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
        most = add_most(asking, stretch, &number, i, &room, most);
    if (asking->answer->value_count > VALUES_JUDGED)
      return false;
  }
  *capped = needs_cap(asking, stretch, most);
  return true;
}

/* What holds in so many of any years is no number of one moment: what it comes to is not read from a tick. */
static bool counts_years(const struct typed *typed) {
  return typed && (typed->kind == TYPED_YEARS || counts_years(typed->left) || counts_years(typed->right));
}

/* From one value to the next one: what is counted in years may be a part of one. What is asked must not be settled, so
 * that the roles are met whose terms it turns on. */
static bool find_step(struct asking *asking, struct typed *typed, const struct amount *amount, bool in_conflict,
                      struct number *step) {
  *step = number_of(1);
  if (!counts_years(typed))
    return true;
  struct typed *least = asking_equal(asking, typed, amount->options[0].low);
  struct stretch *stretch = asking_stretch(asking, least, in_conflict);
  return typed->kind == TYPED_YEARS && stretch &&
         number_div(number_of(stretch->course->tick), number_of(MONTHS_OF_YEAR), step);
}

/* Each value within what the evaluator knows, from one to the next by `step`. */
static bool take_values(struct asking *asking, const struct amount *amount, struct number step) {
  size_t room = 0;
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

/* Leaves those that come about, one that turns on clauses that cannot all hold too: whichever of them is set aside;
 * false: of some it is not known. `met`: where such clauses were met; `capped`: no more where the greatest goes. */
static bool judge_values(struct asking *asking, struct typed *typed, const struct account **met, bool *capped) {
  struct answer *answer = asking->answer;
  size_t kept = 0;
  bool known = true;
  if (!answer->value_count)
    return false;
  struct number most = answer->values[answer->value_count - 1];
  for (size_t i = 0; i < answer->value_count && known; i++) {
    struct typed *never = asking_not(asking, asking_equal(asking, typed, answer->values[i]));
    const struct element *element = asking_judge(asking, never);
    known = element->verdict != VERDICT_UNDECIDED;
    if (element->verdict == VERDICT_GUARANTEED)
      continue;
    answer->values[kept++] = answer->values[i];
    asking_rests_on(asking, element->account);
    if (!*met && element->account->conflict_count)
      *met = element->account;
  }
  *capped = *capped && kept && number_order(most, answer->values[kept - 1]) == 0;
  answer->value_count = kept;
  return known && kept;
}

/* ---- in words ---- */

static bool is_next(struct number a, struct number b, struct number step) {
  struct number next;
  return number_add(a, step, &next) && number_order(next, b) == 0;
}

/* The last of those from here on that come one after the other. */
static size_t row_end(const struct answer *answer, size_t i, struct number step) {
  while (i + 1 < answer->value_count && is_next(answer->values[i], answer->values[i + 1], step))
    i++;
  return i;
}

/* "2, 4 or 6", "6–12", "6–8 or 12": three in a row and more are one stretch. Where there is no upper bound the last
 * ones are "at least 6". */
static const char *values_told(const struct asking *asking, bool unbounded, struct number step,
                               enum language language) {
  const struct answer *answer = asking->answer;
  struct arena *arena = asking->view->arena;
  struct text text = text_new(arena);
  for (size_t i = 0; i < answer->value_count;) {
    size_t end = row_end(answer, i, step);
    bool on = unbounded && end + 1 == answer->value_count;
    if (end < i + 2 && !on)
      end = i;
    if (i)
      text_addf(&text, end + 1 == answer->value_count ? " %s " : ", ", saying_get(SAY_OR, language));
    struct text value = text_new(arena);
    number_write(&value, answer->values[i], language_point(language));
    if (end > i && !on) {
      text_add(&value, "–");
      number_write(&value, answer->values[end], language_point(language));
    }
    text_add(&text, on ? SAYING_WITH(arena, language, SAY_AT_LEAST, text_string(&value)) : text_string(&value));
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
      text_add(&text, saying_get(answer->kind == ANSWER_NOTHING ? SAY_ANSWER_NOT_STATED : SAY_ANSWER_UNKNOWN,
                                 (enum language)l));
    answer->text[l] = text_string(&text);
  }
}

static void tell_values(struct asking *asking, bool unbounded, struct number step) {
  struct answer *answer = asking->answer;
  answer->kind = ANSWER_NUMBER;
  answer->low = answer->values[0];
  answer->high = answer->values[answer->value_count - 1];
  if (answer->value_count == 1 && !unbounded)
    asking->choices = (struct choices){0};
  for (int l = 0; l < LANGUAGE_COUNT; l++)
    answer->text[l] = values_told(asking, unbounded, step, (enum language)l);
  if (!unbounded)
    return;
  set_no_high(answer);
  answer->value_count = 0; /* they go on */
}

/* The clauses that cannot all hold are told with it, beside what else it turns on. */
static void tell_conflicts(struct asking *asking, const struct account *met) {
  struct account *account = arena_alloc(asking->view->arena, sizeof *account);
  *account = (struct account){.conflicts = met->conflicts,
                              .conflict_count = met->conflict_count,
                              .choices = asking->choices.items,
                              .choice_count = asking->choices.count};
  asking->answer->account = account;
}

void asking_number(struct asking *asking, struct typed *typed) {
  bool sure, capped = false;
  const struct account *met = NULL;
  struct amount amount = amount_of(asking, typed, &sure);
  struct choices choices = asking->choices;
  bool in_conflict = asking->view->met_conflict;
  asking->answer->clauses = view_clauses(asking->view);
  asking->choices = (struct choices){0};
  bool settled = !in_conflict && ((sure && is_exact(&amount)) || !amount.count);
  size_t branches = view_pick_count(asking->view, asking->view->groups_seen, asking->view->group_seen_count);
  settled = settled || branches > VALUES_JUDGED;
  struct number step;
  bool found = !settled && find_step(asking, typed, &amount, in_conflict, &step) &&
               ((!counts_years(typed) && find_values(asking, typed, in_conflict, &capped)) ||
                take_values(asking, &amount, step));
  if (found && judge_values(asking, typed, &met, &capped)) {
    tell_values(asking, capped, step);
    if (met)
      tell_conflicts(asking, met);
    return;
  }
  if (settled)
    choices = (struct choices){0};
  asking->choices = choices;
  asking->answer->value_count = 0;
  tell_amount(asking, &amount);
}
