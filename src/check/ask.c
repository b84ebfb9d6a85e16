/* SPDX-License-Identifier: EUPL-1.2
 *
 * One expression asked of a model: a condition, a number, a date, a text or things, at all moments.
 */
#include "check/judge.h"

#include "base/text.h"
#include "check/choice.h"
#include "check/naming.h"

#include <string.h>

enum { STEPS_OF_QUESTION = 100000000 };

/* ---- things ---- */

/* Each thing found at some moment, and at how many moments it certainly was. */
struct tally {
  struct refs refs;
  size_t *certain;
  size_t certain_room, moments;
  bool more;
  uint32_t *places[SORT_COUNT]; /* of the model's things by number: where in `refs` they are + 1 */
};

/* Where a thing is in the tally + 1, to be set where it is 0; NULL: it is none of the model's things. */
static uint32_t *place_of(struct view *view, struct tally *tally, struct ref ref) {
  size_t count = ref.sort == SORT_TERM ? view->index->first_term[view->model->roles_count]
                                       : model_count(view->model, ref.sort);
  uint32_t **places = &tally->places[ref.sort];
  if (ref.index >= count)
    return NULL;
  if (!*places)
    *places = arena_array(view->arena, count, sizeof **places);
  return &(*places)[ref.index];
}

static size_t find_item(struct view *view, struct tally *tally, struct ref ref) {
  uint32_t *place = place_of(view, tally, ref);
  size_t at = place ? *place - (size_t)1 : 0;
  while (!place && at < tally->refs.count && !ref_same(tally->refs.items[at], ref))
    at++;
  if (at < tally->refs.count)
    return at;
  refs_push(view->arena, &tally->refs, ref);
  if (place)
    *place = tally->refs.count;
  return tally->refs.count - 1;
}

static void tally_item(struct view *view, struct tally *tally, const struct found *item) {
  size_t at = find_item(view, tally, item->ref);
  tally->certain = arena_grow(view->arena, tally->certain, &tally->certain_room, at + 1, sizeof *tally->certain);
  if (!item->possible)
    tally->certain[at]++;
}

static const char *things_told(const struct view *view, const struct answer *answer, enum language language) {
  const char *certain = shown_refs(view, &answer->certain, SAY_AND, language);
  const char *perhaps = shown_refs(view, &answer->perhaps, SAY_AND, language);
  if (answer->certain.count && answer->perhaps.count)
    return SAYING_WITH(view->arena, language, SAY_ALSO_AT_TIMES, certain, perhaps);
  if (answer->perhaps.count)
    return SAYING_WITH(view->arena, language, SAY_AT_TIMES, perhaps);
  return answer->certain.count ? certain : saying_get(SAY_ANSWER_NOTHING, language);
}

static struct choices answer_things(struct view *view, const struct typed *typed,
                                    struct answer *answer) {
  struct tally tally = {0};
  struct choices choices = {0};
  struct moment before = clock_begin(view);
  do {
    struct set set = eval_set(view, typed);
    tally.moments++;
    tally.more = tally.more || set.more;
    if (set.more || set.one)
      choice_add(view, set.reason, &choices);
    for (size_t i = 0; i < set.count; i++) {
      struct found item = view->pile[set.start + i];
      tally_item(view, &tally, &item);
      if (item.possible)
        choice_add(view, item.reason, &choices);
    }
    view->pile_count = set.start;
  } while (clock_next(view, before));
  for (size_t i = 0; i < tally.refs.count; i++)
    refs_push(view->arena, tally.certain[i] == tally.moments ? &answer->certain : &answer->perhaps,
             tally.refs.items[i]);
  answer->kind = tally.refs.count || tally.more ? ANSWER_THINGS : ANSWER_NOTHING;
  for (int l = 0; l < LANGUAGE_COUNT; l++) {
    enum language language = (enum language)l;
    answer->text[l] = things_told(view, answer, language);
  }
  return choices;
}

/* ---- conditions and values ---- */

static struct choices answer_condition(struct view *view, const struct typed *typed,
                                       struct answer *answer) {
  static const enum say words[] = {
      [TRUTH_NO] = SAY_ANSWER_NO, [TRUTH_UNKNOWN] = SAY_ANSWER_UNKNOWN, [TRUTH_YES] = SAY_ANSWER_YES};
  struct outcome outcome = clock_outcome(view, typed);
  enum truth truth = clock_always(view, &outcome);
  struct choices choices = {0};
  answer->kind = truth == TRUTH_YES ? ANSWER_YES : truth == TRUTH_NO ? ANSWER_NO : ANSWER_UNKNOWN;
  for (int l = 0; l < LANGUAGE_COUNT; l++)
    answer->text[l] = saying_get(words[truth], (enum language)l);
  if (truth == TRUTH_UNKNOWN)
    choices_of_outcome(view, typed, &outcome, &choices);
  return choices;
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
  if (open && !number_sub(answer->low, number_of(1), &answer->high))
    answer->high = number_of(INT64_MIN);
}

static const char *number_told(const struct view *view, const struct answer *answer, const struct amount *amount,
                               enum language language) {
  struct text text = text_new(view->arena);
  if (answer->kind != ANSWER_NUMBER)
    return saying_get(answer->kind == ANSWER_NOTHING ? SAY_ANSWER_NOTHING : SAY_ANSWER_UNKNOWN, language);
  amount_write(&text, amount, language);
  return text_string(&text);
}

static struct choices answer_number(struct view *view, const struct typed *typed,
                                    struct answer *answer) {
  struct amount all = {0};
  struct choices choices = {0};
  struct moment before = clock_begin(view);
  do {
    struct amount one;
    if (eval_amount(view, typed, &one) == TRUTH_NO)
      continue;
    for (size_t i = 0; i < one.count; i++)
      amount_add_option(&all, one.options[i]);
    choice_add(view, one.reason, &choices);
  } while (clock_next(view, before));
  answer->kind = !all.count ? ANSWER_NOTHING : amount_is_known(&all) ? ANSWER_NUMBER : ANSWER_UNKNOWN;
  if (answer->kind == ANSWER_NUMBER)
    set_bounds(answer, &all);
  for (int l = 0; l < LANGUAGE_COUNT; l++)
    answer->text[l] = number_told(view, answer, &all, (enum language)l);
  return choices;
}

static void answer_words(struct view *view, const struct typed *typed, struct answer *answer) {
  struct text text = text_new(view->arena);
  struct date date;
  if (typed->sorts & SORT_BIT(SORT_DATE)) {
    if (eval_date(view, typed, &date) != TRUTH_NO)
      date_write(&text, date);
  } else {
    const char *words = eval_text(view, typed);
    if (words)
      text_add(&text, words);
  }
  answer->kind = text.length ? ANSWER_THINGS : ANSWER_NOTHING;
  for (int l = 0; l < LANGUAGE_COUNT; l++)
    answer->text[l] = text.length ? text_string(&text) : saying_get(SAY_ANSWER_NOTHING, (enum language)l);
}

static const struct typed *read_question(struct workshop *workshop, const struct model *model,
                                         const char *question, enum language language,
                                         size_t *variables) {
  uint32_t number;
  size_t at;
  const char *name = saying_get(SAY_QUESTION, language);
  if (source_add(workshop->sources, name, question, strlen(question), &number, &at) != SOURCE_OK) {
    struct span place = source_span(source_get(workshop->sources, number), at, at);
    report_add(workshop->report, MESSAGE_NOT_UTF8, place, name, NULL, NULL);
    return NULL;
  }
  const struct expression *expression = parse_expression(workshop, number, language);
  return expression ? type_question(workshop, model, expression, language, variables) : NULL;
}

struct answer *judge_ask(struct workshop *workshop, const struct model *model, const char *question,
                         enum language language) {
  size_t variables;
  const struct typed *typed = read_question(workshop, model, question, language, &variables);
  if (!typed)
    return NULL;
  struct view *view = view_new(model, index_new(model), variables, STEPS_OF_QUESTION);
  struct answer *answer = arena_alloc(workshop->arena, sizeof *answer);
  struct choices choices = {0};
  view_begin(view);
  if (typed->sorts == SORT_BIT(SORT_TRUTH))
    choices = answer_condition(view, typed, answer);
  else if (typed->sorts == SORT_BIT(SORT_NUMBER))
    choices = answer_number(view, typed, answer);
  else if (typed->sorts & SORTS_VALUES)
    answer_words(view, typed, answer);
  else
    choices = answer_things(view, typed, answer);
  answer->clauses = view_clauses(view);
  answer->choices = choices.items;
  answer->choice_count = choices.count;
  return answer;
}
