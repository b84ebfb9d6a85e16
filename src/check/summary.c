/* SPDX-License-Identifier: EUPL-1.2
 *
 * What the reader sees first of a verdict: the failing parts, or what is open, or for whom it
 * holds.
 */
#include "check/summary.h"

#include "base/text.h"
#include "check/naming.h"
#include "logic/when.h"

#include <string.h>

enum { NAMED_MOST = 3, CAUSES_TOLD = 2, CHOICES_TOLD = 2 };

static void add_sentence(const struct view *view, struct text *text, const char *fragment) {
  size_t length = strlen(fragment);
  if (text->length)
    text_add_char(text, ' ');
  text_add(text, with_capital(view->arena, fragment));
  if (length && fragment[length - 1] != '.' && fragment[length - 1] != '?')
    text_add_char(text, '.');
}

/* ---- one for each verdict ---- */

static size_t count_elements(const struct result *result, enum verdict verdict) {
  size_t count = 0;
  for (size_t i = 0; i < result->element_count; i++)
    count += result->elements[i].verdict == verdict;
  return count;
}

/* Those of the rule's own verdict; NULL: too many to name. */
static const char *named_elements(const struct view *view, const struct result *result,
                                  enum language language) {
  size_t count = count_elements(result, result->verdict), found = 0;
  const char **names = arena_array(view->arena, count + 1, sizeof *names);
  struct ref *refs = arena_array(view->arena, count + 1, sizeof *refs);
  for (size_t i = 0; i < result->element_count; i++) {
    if (result->elements[i].verdict != result->verdict)
      continue;
    refs[found] = result->elements[i].subject;
    names[found++] = element_shown(result, &result->elements[i], language);
  }
  found = shown_families(view, refs, names, count, names, language);
  if (found > NAMED_MOST)
    return NULL;
  return shown_list(view, names, found, 0, NAMED_MOST, SAY_AND, language);
}

/* Whether each line of a rule speaks of the agreement. */
static bool of_agreement(const struct result *result) {
  for (size_t i = 0; i < result->element_count; i++)
    if (result->elements[i].subject.sort != SORT_AGREEMENT)
      return false;
  return result->element_count > 0;
}

static const char *counted(const struct view *view, size_t count) {
  return text_format(view->arena, "%zu", count);
}

static const char *guaranteed_told(const struct view *view, const struct result *result,
                                   enum language language) {
  const char *named = named_elements(view, result, language);
  if (of_agreement(result))
    return saying_get(SAY_AGREEMENT_MEETS_RULE, language);
  if (named)
    return SAYING_WITH(view->arena, language, SAY_HOLDS_FOR, named);
  return SAYING_WITH(view->arena, language, SAY_HOLDS_IN_ALL, counted(view, result->element_count));
}

static void tell_more(const struct view *view, size_t more, bool at_least, enum language language,
                      struct text *text) {
  enum say saying = at_least    ? SAY_MANY_MORE_SHORTCOMINGS
                       : more == 1 ? SAY_ONE_MORE_SHORTCOMING
                                   : SAY_MORE_SHORTCOMINGS;
  if (more)
    add_sentence(view, text, SAYING_WITH(view->arena, language, saying, counted(view, more)));
}

void summary_add(struct summary *summary, struct view *view, const struct causes *causes) {
  enum { GROUPS_MOST = 50 };
  struct causes *all = &summary->causes;
  for (size_t i = 0; i < causes->count; i++) {
    bool merged = false;
    for (size_t k = 0; k < all->count && !merged && causes->fillings[i].text; k++)
      merged = all->fillings[k].text && fill_merge(view, &all->fillings[k], &causes->fillings[i]);
    if (merged)
      continue;
    all->left_out = all->left_out || all->count == GROUPS_MOST;
    if (all->left_out)
      return;
    all->items =
        arena_grow(view->arena, all->items, &all->room, all->count + 1, sizeof *all->items);
    all->fillings = arena_grow(view->arena, all->fillings, &all->filling_room, all->count + 1,
                               sizeof *all->fillings);
    all->items[all->count] = causes->items[i];
    all->fillings[all->count++] =
        causes->fillings[i].text ? fill_copy(view, &causes->fillings[i]) : (struct filling){0};
  }
}

/* Which open elements exclude each other, where that was sought. */
static const char *excluding_told(const struct view *view, const struct result *result, enum language language) {
  size_t count = result->excluding.count;
  const char **names = arena_array(view->arena, count + 1, sizeof *names);
  for (size_t i = 0; i < count; i++)
    names[i] = element_shown(result, &result->elements[result->excluding.elements[i]], language);
  if (!count)
    return saying_get(SAY_MEANING_VIOLATED, language);
  return SAYING_WITH(view->arena, language, count == 2 ? SAY_NOT_BOTH_TOGETHER : SAY_NOT_ALL_TOGETHER,
                     shown_list(view, names, count, 0, LIST_FULL, SAY_AND, language));
}

/* Whether all that fails does so beside provisions that cannot all hold. */
static bool fails_in_conflict(const struct result *result) {
  size_t failing = 0, in_conflict = 0;
  for (size_t i = 0; i < result->element_count; i++) {
    bool fails = result->elements[i].verdict == VERDICT_VIOLATED;
    failing += fails;
    in_conflict += fails && result->elements[i].account->conflict_count;
  }
  return failing && failing == in_conflict;
}

static void tell_violated(struct view *view, struct summary *summary, const struct result *result,
                          enum language language, struct text *text) {
  const struct causes *causes = &summary->causes;
  if (causes->count == 0) { /* no element fails in every outcome, and yet one in each */
    text_add(text, excluding_told(view, result, language));
    return;
  }
  size_t told = causes->count < CAUSES_TOLD ? causes->count : CAUSES_TOLD;
  for (size_t i = 0; i < told; i++)
    add_sentence(view, text,
                 causes->fillings[i].text
                     ? fill_text(view, &causes->fillings[i], LIST_SHORT, language)
                     : causes->items[i].text[language]);
  tell_more(view, causes->count - told, causes->left_out, language, text);
  if (fails_in_conflict(result))
    add_sentence(view, text, saying_get(SAY_BROKEN_IN_CONFLICT, language));
}

static bool is_limited(const struct result *result) {
  for (size_t i = 0; i < result->element_count; i++)
    if (result->elements[i].limited && result->elements[i].verdict == result->verdict)
      return true;
  return false;
}

static bool is_by_search(const struct result *result) {
  for (size_t i = 0; i < result->element_count; i++)
    if (result->elements[i].by_search && result->elements[i].verdict == result->verdict)
      return true;
  return false;
}

/* A choice with another name in it: "who sits in Arena (Berg)" to "who sits in Arena (all 8)". */
static const char *renamed(const struct view *view, const char *words, const char *from,
                           const char *to) {
  const char *at = strstr(words, from);
  if (!at)
    return words;
  return text_format(view->arena, "%.*s%s%s", (int)(at - words), words, to, at + strlen(from));
}

/* In a rule without a date, the time at which one pair of outcomes differs says nothing of the others. */
static const char *words_of(const struct choice *choice, bool dated, enum language language) {
  return choice->untimed[language] && !dated ? choice->untimed[language] : choice->text[language];
}

/* The words of a choice; for the whole family where each of its things turns on the same. */
static const char *choice_told(const struct view *view, const struct result *result, const struct element *of,
                               const struct choice *choice, bool dated, enum language language) {
  const char *words = words_of(choice, dated, language);
  const struct family *family = family_of_thing(view, of->subject);
  if (!family || family->count < 2)
    return words;
  const char *name = shown_family(view, family, language);
  const char *told = renamed(view, words, element_shown(result, of, language), name);
  size_t alike = 0;
  for (size_t i = 0; i < result->element_count; i++) {
    const struct element *other = &result->elements[i];
    bool same = false;
    if (other->verdict != result->verdict || family_of_thing(view, other->subject) != family)
      continue;
    const struct account *account = other->account;
    for (size_t k = 0; k < account->choice_count && !same; k++)
      same = strcmp(told, renamed(view, words_of(&account->choices[k], dated, language),
                                  element_shown(result, other, language), name)) == 0;
    alike += same;
  }
  return alike == family->count ? told : words;
}

/* What is not settled, as a sentence without and with those it is not settled for. */
static void tell_unsettled(const struct view *view, const struct result *result, const char *named,
                           enum language language, struct text *text) {
  static const enum say sayings[VERDICT_COUNT][2] = {
      [VERDICT_OPEN] = {SAY_TEXT_LEAVES_OPEN, SAY_TEXT_LEAVES_OPEN_FOR},
      [VERDICT_CONTRADICTORY] = {SAY_TEXT_CONTRADICTS, SAY_TEXT_CONTRADICTS_FOR},
      [VERDICT_UNDECIDED] = {SAY_CANNOT_TELL, SAY_CANNOT_TELL_FOR}};
  static const enum say limit[2] = {SAY_LIMIT_REACHED, SAY_LIMIT_REACHED_FOR};
  const enum say *saying = is_limited(result) ? limit : sayings[result->verdict];
  text_add(text, SAYING_WITH(view->arena, language, saying[named != NULL], named));
  if (is_by_search(result))
    add_sentence(view, text, saying_get(SAY_SEARCH_FURTHER, language));
}

/* What it depends on, if anything is known of that. */
static void tell_choices(const struct view *view, const struct result *result, bool dated, enum language language,
                         struct text *text) {
  const char *told[CHOICES_TOLD];
  size_t count = 0;
  for (size_t i = 0; i < result->element_count; i++) {
    const struct element *element = &result->elements[i];
    if (element->verdict != result->verdict)
      continue;
    const struct account *account = element->account;
    for (size_t k = 0; k < account->choice_count && count < CHOICES_TOLD; k++) {
      const char *words = choice_told(view, result, element, &account->choices[k], dated, language);
      if (count == 0 || strcmp(told[0], words) != 0)
        told[count++] = words;
    }
  }
  if (count)
    add_sentence(view, text,
                 SAYING_WITH(view->arena, language, SAY_DEPENDS_ON,
                             shown_list(view, told, count, 0, CHOICES_TOLD, SAY_AND, language)));
}

static void tell_undecided(const struct view *view, const struct typed_rule *rule, const struct result *result,
                           enum language language, struct text *text) {
  bool whole = of_agreement(result) || !count_elements(result, result->verdict); /* or each alone is open */
  const char *named = whole ? NULL : named_elements(view, result, language);
  if (!named && !whole)
    named = SAYING_WITH(view->arena, language, SAY_SOME_OF,
                        counted(view, count_elements(result, result->verdict)),
                        counted(view, result->element_count));
  tell_unsettled(view, result, named, language, text);
  if (!is_limited(result))
    tell_choices(view, result, when_has_date(rule->lines), language, text);
}

static const char *empty_words(struct view *view, const struct typed_rule *rule,
                               enum language language) {
  if (rule->empty[language])
    return rule->empty[language];
  const struct typed *subject = rule->lines;
  bool set = typed_is_subject(subject); /* else nothing was judged: only a problem is written */
  struct span at = set ? subject->left->at : subject->at;
  if (set && subject->right)
    at.end = subject->right->at.end;
  return SAYING_WITH(view->arena, language, SAY_NOTHING_IT_IS_ABOUT,
                     typed_source(view->model->workshop, at));
}

void summary_message(struct view *view, const struct typed_rule *rule, struct summary *summary,
                     struct result *result) {
  for (int l = 0; l < LANGUAGE_COUNT; l++) {
    enum language language = (enum language)l;
    struct text text = text_new(view->arena);
    switch (result->verdict) {
    case VERDICT_GUARANTEED:
      text_add(&text, guaranteed_told(view, result, language));
      break;
    case VERDICT_VIOLATED:
      tell_violated(view, summary, result, language, &text);
      break;
    case VERDICT_UNDECIDED:
    case VERDICT_OPEN:
    case VERDICT_CONTRADICTORY:
      tell_undecided(view, rule, result, language, &text);
      break;
    default:
      add_sentence(view, &text, empty_words(view, rule, language));
      break;
    }
    result->message[l] = text_string(&text);
  }
}
