/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: the elements of a result. Out: those that a finding shows, the bodies of one family as one
 * where the same is said of each.
 */
#include "page/finding.h"
#include "page/group.h"

#include <string.h>

enum { LOOK_BACK = 32 };

/* The string with every `from` replaced by `to`. */
static const char *replaced(const struct teller *teller, const char *string, const char *from,
                            const char *to) {
  size_t length = strlen(from);
  const char *found = length ? strstr(string, from) : NULL;
  if (!found) return string;
  struct text text = text_new(teller->arena);
  for (; found; found = strstr(string, from)) {
    text_add_bytes(&text, string, (size_t)(found - string));
    text_add(&text, to);
    string = found + length;
  }
  text_add(&text, string);
  return text_string(&text);
}

static uint32_t family_of(const struct model *model, const struct element *element) {
  struct ref body = group_body_of(model, element->subject);
  return body.sort == SORT_BODY ? model->bodies[body.index].family : 0;
}

static const char *shown(const struct teller *teller, const struct finding_group *group) {
  return element_shown(group->result, group->first, teller->language);
}

static bool same_clauses(const struct clause_list *a, const struct clause_list *b) {
  if (a->count != b->count) return false;
  for (size_t i = 0; i < a->count; i++) {
    if (a->items[i] != b->items[i]) return false;
  }
  return true;
}

/* An element and its name. */
struct named {
  const char *name;
  const struct element *element;
};

/* The words of both are the same once their own names are out of them. */
static bool same_words(const struct teller *teller, const struct named *a,
                       const char *const one[LANGUAGE_COUNT], const struct named *b,
                       const char *const two[LANGUAGE_COUNT]) {
  const char *left = replaced(teller, finding_words(one, teller->language), a->name, "\x01");
  const char *right = replaced(teller, finding_words(two, teller->language), b->name, "\x01");
  return strcmp(left, right) == 0;
}

static bool same_conflicts(const struct account *a, const struct account *b) {
  if (a->conflict_count != b->conflict_count || !a->gives_way != !b->gives_way) return false;
  if (a->gives_way && !finding_same_provisions(a->gives_way, b->gives_way)) return false;
  for (size_t i = 0; i < a->conflict_count; i++) {
    if (!finding_same_provisions(&a->conflicts[i], &b->conflicts[i])) return false;
  }
  return true;
}

/* The clauses of the whole are shown where there is nothing else to show them beside. */
static bool same_accounts(const struct teller *teller, const struct named *one,
                          const struct named *two) {
  const struct account *a = one->element->account, *b = two->element->account;
  bool shown_whole = !a->cause_count && !a->choice_count && !a->conflict_count;
  if (a->cause_count != b->cause_count || a->choice_count != b->choice_count || a->rests_on != b->rests_on ||
      a->decided_to != b->decided_to || a->unfollowed != b->unfollowed || !same_conflicts(a, b) ||
      (shown_whole && !same_clauses(&a->clauses, &b->clauses))) {
    return false;
  }
  for (size_t i = 0; i < a->cause_count; i++) {
    if (!same_words(teller, one, a->causes[i].text, two, b->causes[i].text)) return false;
    if (a->causes[i].figure || b->causes[i].figure) return false;
    if (!same_clauses(&a->causes[i].clauses, &b->causes[i].clauses)) return false;
  }
  for (size_t i = 0; i < a->choice_count; i++) {
    if (!same_words(teller, one, a->choices[i].text, two, b->choices[i].text)) return false;
    if (!same_clauses(&a->choices[i].clauses, &b->choices[i].clauses)) return false;
  }
  return true;
}

/* ---- outcomes ---- */

static bool same_values(const struct teller *teller, const struct named *a, const struct account *left,
                        const struct scenario *one, const struct named *b, const struct account *right,
                        const struct scenario *two) {
  for (size_t i = 0; i < left->choice_count; i++) {
    const char *const *x = finding_value(one, &left->choices[i]);
    const char *const *y = finding_value(two, &right->choices[i]);
    if (!x != !y || (x && !same_words(teller, a, x, b, y))) return false;
  }
  return true;
}

static bool same_row(const struct teller *teller, const struct named *a, const struct timerow *one,
                     const struct named *b, const struct timerow *two, size_t columns) {
  bool alike = one->fails == two->fails && one->after_gap == two->after_gap;
  if (!alike || !same_words(teller, a, one->when, b, two->when)) return false;
  for (size_t i = 0; i < columns; i++) {
    if (!same_words(teller, a, one->cells[i].text, b, two->cells[i].text)) return false;
  }
  return true;
}

static bool same_column(const struct teller *teller, const struct named *a, struct ref one,
                        const struct named *b, struct ref two) {
  const char *left[LANGUAGE_COUNT] = {tell_name(teller, one), tell_name(teller, one)};
  const char *right[LANGUAGE_COUNT] = {tell_name(teller, two), tell_name(teller, two)};
  return same_words(teller, a, left, b, right);
}

static bool same_outcome(const struct teller *teller, const struct named *a, const struct account *left,
                         const struct scenario *one, const struct named *b, const struct account *right,
                         const struct scenario *two) {
  if (!one || !two) return one == two;
  if (one->column_count != two->column_count || one->row_count != two->row_count ||
      strcmp(finding_words(one->goes_on, LANGUAGE_ENGLISH), finding_words(two->goes_on, LANGUAGE_ENGLISH)) != 0 ||
      !same_values(teller, a, left, one, b, right, two)) {
    return false;
  }
  const char *const *fails = one->fails, *const *others = two->fails;
  if (!fails[0] != !others[0] || (fails[0] && !same_words(teller, a, fails, b, others))) return false;
  for (size_t i = 0; i < one->column_count; i++) {
    if (!same_column(teller, a, one->columns[i], b, two->columns[i])) return false;
  }
  for (size_t i = 0; i < one->row_count; i++) {
    if (!same_row(teller, a, &one->rows[i], b, &two->rows[i], one->column_count)) return false;
  }
  return true;
}

static bool same_pair(const struct teller *teller, const struct named *a, const struct account *one,
                      const struct named *b, const struct account *two) {
  if (one->choice_count != two->choice_count) return false;
  for (size_t i = 0; i < one->choice_count; i++) {
    if (!same_words(teller, a, one->choices[i].text, b, two->choices[i].text)) return false;
  }
  return same_outcome(teller, a, one, one->example, b, two, two->example) &&
         same_outcome(teller, a, one, one->counterexample, b, two, two->counterexample);
}

/* Pair by pair. */
static bool same_outcomes(const struct teller *teller, const struct finding_group *group,
                          const struct element *element) {
  struct named a = {shown(teller, group), group->first};
  struct named b = {element_shown(group->result, element, teller->language), element};
  const struct account *one = a.element->account, *two = b.element->account;
  if (one->more_end != two->more_end) return false;
  for (; one && two; one = one->more, two = two->more) {
    if (!same_pair(teller, &a, one, &b, two)) return false;
  }
  return one == two;
}

/* ---- groups ---- */

/* Chairs are one thing and deputies another, also where the same is said of both. */
static bool same_role(const struct model *model, struct ref a, struct ref b) {
  if (a.sort != SORT_ROLE) return true;
  const struct role *one = &model->roles[a.index], *two = &model->roles[b.index];
  return one->word == two->word && one->name == two->name && one->area == two->area;
}

static bool alike(const struct teller *teller, const struct finding_group *group,
                  const struct element *b) {
  const struct element *a = group->first;
  uint32_t family = family_of(teller->model, a);
  if (!family || family != family_of(teller->model, b) || a->subject.sort != b->subject.sort ||
      a->verdict != b->verdict || !same_role(teller->model, a->subject, b->subject)) {
    return false;
  }
  struct named one = {shown(teller, group), a};
  struct named two = {element_shown(group->result, b, teller->language), b};
  return same_accounts(teller, &one, &two);
}

/* "Lokala samverkansarenor", or "ordförande i Lokala samverkansarenor". */
static const char *family_words(const struct teller *teller, const struct element *element) {
  const struct model *model = teller->model;
  struct ref family = {SORT_FAMILY, family_of(model, element) - 1};
  const char *name = tell_name(teller, family);
  if (element->subject.sort != SORT_ROLE) return name;
  const struct role *role = &model->roles[element->subject.index];
  return TELL_WITH(teller, SAY_ROLE_IN_BODY, tell_role(teller, role), name);
}

/* Few are named, many are counted. */
static const char *heading_of(const struct teller *teller, const struct finding_group *group) {
  size_t all = teller->model->families[family_of(teller->model, group->first) - 1].count;
  const char *count = text_format(teller->arena, "%zu", group->count);
  if (group->first->subject.sort == SORT_SEAT) return TELL_WITH(teller, SAY_SEATS_OF_FAMILY, group->instead, count);
  if (group->count == all) return TELL_WITH(teller, SAY_ALL_OF_FAMILY, group->instead, count);
  if (group->count <= FINDING_GROUP_NAMED) {
    return tell_join(teller, group->names, group->count, SAY_AND);
  }
  return TELL_WITH(teller, SAY_SOME_OF_FAMILY, group->instead, count,
                   text_format(teller->arena, "%zu", all));
}

static void finish(const struct teller *teller, struct finding_group *group) {
  const struct element *first = group->first;
  bool named = first->subject.sort != SORT_AGREEMENT && first->subject.sort != SORT_NONE;
  group->heading = named ? shown(teller, group) : "";
  if (group->count > 1) {
    group->instead = family_words(teller, first);
    group->heading = heading_of(teller, group);
  }
  if (named && first->verdict != group->result->verdict) {
    group->heading = text_format(teller->arena, "%s: %s", group->heading,
                                 verdict_word(first->verdict, teller->language));
  }
}

struct finding_groups finding_group_elements(const struct teller *teller,
                                             const struct result *result) {
  struct finding_groups groups = {0};
  groups.items = arena_array(teller->arena, result->element_count + 1, sizeof *groups.items);
  for (size_t i = 0; i < result->element_count; i++) {
    const struct element *element = &result->elements[i];
    if (!finding_shows(element)) continue;
    size_t at = groups.count, least = at > LOOK_BACK ? at - LOOK_BACK : 0;
    while (at > least && !alike(teller, &groups.items[at - 1], element)) at--;
    struct finding_group *group = &groups.items[at > least ? at - 1 : groups.count];
    if (at == least) {
      groups.count++;
      group->result = result;
      group->first = element;
    } else if (!group->sample && !same_outcomes(teller, group, element)) {
      group->sample = shown(teller, group);
    }
    if (group->count < FINDING_GROUP_NAMED) {
      group->names[group->count] = element_shown(result, element, teller->language);
    }
    group->count++;
  }
  for (size_t i = 0; i < groups.count; i++) finish(teller, &groups.items[i]);
  return groups;
}

bool finding_ends_clauses(const struct element *element, size_t cause) {
  const struct cause *one = &element->account->causes[cause];
  if (cause + 1 == element->account->cause_count || one->figure || one[1].figure) return true;
  return !same_clauses(&one->clauses, &one[1].clauses);
}

const char *finding_group_words(const struct teller *teller, const struct finding_group *group,
                                const char *const texts[LANGUAGE_COUNT], bool sentence) {
  const char *words = finding_words(texts, teller->language);
  if (group->instead) words = replaced(teller, words, shown(teller, group), group->instead);
  const char *const both[LANGUAGE_COUNT] = {words, words};
  return sentence ? finding_sentence(teller, both) : words;
}

const char *finding_group_outcome(const struct teller *teller, const struct finding_group *group,
                                  const char *const texts[LANGUAGE_COUNT]) {
  if (group->sample) return finding_words(texts, teller->language);
  return finding_group_words(teller, group, texts, false);
}

const char *finding_group_failing(const struct teller *teller, const struct finding_group *group,
                                  const struct account *account) {
  const struct scenario *breaks = account->counterexample;
  if (!breaks || group->answers || !*finding_words(breaks->fails, teller->language)) return "";
  const char *words = finding_group_outcome(teller, group, breaks->fails);
  const char *const texts[LANGUAGE_COUNT] = {words, words};
  return TELL_WITH(teller, SAY_FAILS_SO, finding_sentence(teller, texts));
}

const char *finding_group_taken(const struct teller *teller, const struct finding_group *group,
                                const struct account *account) {
  const struct scenario *outcome = account->counterexample;
  const char **taken = arena_array(teller->arena, (outcome ? outcome->chosen_count : 0) + 1, sizeof *taken);
  size_t count = 0;
  for (size_t i = 0; outcome && i < outcome->chosen_count; i++) {
    const struct chosen *chosen = &outcome->chosen[i];
    if (chosen->indifferent) taken[count++] = finding_group_outcome(teller, group, chosen->so);
  }
  return count ? TELL_WITH(teller, SAY_BOTH_TAKE_IT, tell_join(teller, taken, count, SAY_AND)) : "";
}

static bool is_of(const struct teller *teller, struct ref column, struct ref body) {
  return column.sort == SORT_ROLE && body.sort == SORT_BODY &&
         teller->model->roles[column.index].body == body.index;
}

const char *finding_group_column(const struct teller *teller, const struct finding_group *group,
                                 const struct scenario *scenario, size_t column) {
  struct ref subject = group->first->subject;
  bool own = subject.sort == SORT_BODY;
  for (size_t i = 0; i < scenario->column_count; i++) {
    own = own && is_of(teller, scenario->columns[i], subject);
  }
  if (own) return tell_role(teller, &teller->model->roles[scenario->columns[column].index]);
  const char *name = tell_name(teller, scenario->columns[column]);
  const char *const names[LANGUAGE_COUNT] = {name, name};
  return finding_group_outcome(teller, group, names);
}
