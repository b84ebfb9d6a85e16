/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: verdicts. Out: their words and order on pages.
 */
#include "page/finding.h"

#include "model/item_text.h"

#include <string.h>

const enum verdict finding_order[VERDICT_COUNT] = {
    VERDICT_VIOLATED,  VERDICT_CONTRADICTORY, VERDICT_OPEN,
    VERDICT_UNDECIDED, VERDICT_GUARANTEED,    VERDICT_NOT_APPLICABLE,
};

struct look {
  const char *mark;
  enum say heading, meaning, one, many;
};

static const struct look looks[VERDICT_COUNT] = {
    [VERDICT_GUARANTEED] = {"✓", SAY_HEADING_GUARANTEED, SAY_MEANING_GUARANTEED,
                            SAY_ONE_GUARANTEED, SAY_MANY_GUARANTEED},
    [VERDICT_OPEN] = {"◐", SAY_HEADING_OPEN, SAY_MEANING_OPEN, SAY_ONE_OPEN, SAY_MANY_OPEN},
    [VERDICT_VIOLATED] = {"✗", SAY_HEADING_VIOLATED, SAY_MEANING_VIOLATED, SAY_ONE_VIOLATED,
                          SAY_MANY_VIOLATED},
    [VERDICT_CONTRADICTORY] = {"≠", SAY_HEADING_CONTRADICTORY, SAY_MEANING_CONTRADICTORY,
                               SAY_ONE_CONTRADICTORY, SAY_MANY_CONTRADICTORY},
    [VERDICT_NOT_APPLICABLE] = {"–", SAY_HEADING_NOT_APPLICABLE, SAY_MEANING_NOT_APPLICABLE,
                                SAY_ONE_NOT_APPLICABLE, SAY_MANY_NOT_APPLICABLE},
    [VERDICT_UNDECIDED] = {"?", SAY_HEADING_UNDECIDED, SAY_MEANING_UNDECIDED, SAY_ONE_UNDECIDED,
                           SAY_MANY_UNDECIDED},
};

const char *finding_mark(enum verdict verdict) {
  return looks[verdict].mark;
}

const char *finding_heading(const struct teller *teller, enum verdict verdict) {
  return tell(teller, looks[verdict].heading);
}

const char *finding_meaning(const struct teller *teller, enum verdict verdict) {
  return tell(teller, looks[verdict].meaning);
}

size_t finding_count(const struct results *results, enum verdict verdict) {
  size_t count = 0;
  for (size_t i = 0; i < results->count; i++) count += results->items[i].verdict == verdict;
  return count;
}

const char *finding_counts(const struct teller *teller, const struct results *results) {
  const char *parts[VERDICT_COUNT];
  size_t part_count = 0;
  for (size_t i = 0; i < VERDICT_COUNT; i++) {
    const struct look *look = &looks[finding_order[i]];
    size_t count = finding_count(results, finding_order[i]);
    if (count) parts[part_count++] = tell_count(teller, look->one, look->many, count);
  }
  return tell_join(teller, parts, part_count, SAY_AND);
}

const char *finding_words(const char *const texts[LANGUAGE_COUNT], enum language language) {
  if (texts[language] && *texts[language]) return texts[language];
  const char *other = texts[language == LANGUAGE_ENGLISH ? LANGUAGE_SWEDISH : LANGUAGE_ENGLISH];
  return other ? other : "";
}

const char *finding_name(const struct teller *teller, const struct result *result) {
  static const char prefix[] = RULE_OF_CLAUSE;
  bool of_clause = strncmp(result->name, prefix, strlen(prefix)) == 0;
  return of_clause ? TELL_WITH(teller, SAY_BY_CLAUSE, result->name + strlen(prefix)) : result->name;
}

const char *finding_title(const struct teller *teller, const struct result *result) {
  const char *title = finding_words(result->title, teller->language);
  return *title ? title : finding_name(teller, result);
}

const char *finding_sum(const struct teller *teller, const struct figure *figure) {
  if (!figure) return NULL;
  return TELL_WITH(teller, SAY_SUM, tell_quantity(teller, figure->stated),
                   tell_range(teller, figure->low, figure->high));
}

static const char *ended(const struct teller *teller, const char *words) {
  static const char quote[] = "”";
  size_t last = strlen(words), quoted = sizeof quote - 1;
  if (last > quoted && memcmp(words + last - quoted, quote, quoted) == 0) last -= quoted;
  if (!last || strchr(".!?:", words[last - 1])) return words;
  return text_format(teller->arena, "%s.", words);
}

const char *finding_sentence(const struct teller *teller, const char *const texts[LANGUAGE_COUNT]) {
  return ended(teller, finding_words(texts, teller->language));
}

static const struct chosen *chosen_of(const struct scenario *scenario, const struct choice *choice) {
  for (size_t i = 0; scenario && i < scenario->chosen_count; i++) {
    const struct chosen *chosen = &scenario->chosen[i];
    bool same = strcmp(chosen->choice.text[LANGUAGE_ENGLISH], choice->text[LANGUAGE_ENGLISH]) == 0;
    if (same && *finding_words(chosen->value, LANGUAGE_ENGLISH)) return chosen;
  }
  return NULL;
}

const char *const *finding_value(const struct scenario *scenario, const struct choice *choice) {
  const struct chosen *chosen = chosen_of(scenario, choice);
  return chosen ? chosen->value : NULL;
}

bool finding_in_both(const struct account *account, const struct choice *choice) {
  const struct chosen *chosen = chosen_of(account->example, choice);
  return chosen && chosen->in_both;
}

const char *finding_further(const struct teller *teller, size_t number) {
  return TELL_WITH(teller, SAY_MORE_TURNS_ON, text_format(teller->arena, "%zu", number));
}

const char *finding_no_more(const struct teller *teller, const struct account *account) {
  if (account->more_end == MORE_NONE) return tell(teller, SAY_NO_MORE_EXAMPLES);
  return account->more_end == MORE_LIMIT ? tell(teller, SAY_PERHAPS_MORE_EXAMPLES) : "";
}

/* A rule that is broken from the first day, with the same holders then as where it holds, and of no others is told, is
 * not broken by them. */
bool finding_tells_time(const struct account *account) {
  const struct scenario *keeps = account->example, *breaks = account->counterexample;
  if (!keeps && breaks && breaks->row_count) return true;
  if (!keeps || !breaks || !keeps->row_count || !breaks->row_count) return false;
  const struct timerow *one = &keeps->rows[0], *other = &breaks->rows[0];
  bool more = keeps->row_count > 1 && breaks->row_count > 1;
  if (!other->fails || more || keeps->column_count != breaks->column_count ||
      strcmp(one->when[LANGUAGE_ENGLISH], other->when[LANGUAGE_ENGLISH]) != 0) {
    return true;
  }
  for (size_t i = 0; i < keeps->column_count; i++) {
    if (strcmp(one->cells[i].text[LANGUAGE_ENGLISH], other->cells[i].text[LANGUAGE_ENGLISH]) != 0) return true;
  }
  return false;
}

bool finding_may_be_nearer(const struct account *account) {
  return account->example && account->counterexample &&
         !(account->example->nearest && account->counterexample->nearest);
}

const char *finding_message(const struct teller *teller, const struct result *result) {
  const char *message = finding_words(result->message, teller->language);
  const struct account *only = NULL;
  struct text causes = text_new(teller->arena);
  size_t count = 0;
  for (size_t i = 0; i < result->element_count; i++) {
    if (!finding_shows(&result->elements[i])) continue;
    only = result->elements[i].account;
    count++;
  }
  if (count != 1) return message;
  for (size_t i = 0; i < only->cause_count; i++)
    text_addf(&causes, "%s%s", i ? " " : "", finding_sentence(teller, only->causes[i].text));
  return strcmp(text_string(&causes), message) == 0 ? "" : message;
}

bool finding_shows(const struct element *element) {
  return element->verdict != VERDICT_GUARANTEED && element->verdict != VERDICT_NOT_APPLICABLE;
}

bool finding_repairs_by_words(const struct result *result) {
  for (size_t i = 0; i < result->repair_count; i++)
    if (result->repairs[i].statement_count) return true;
  return false;
}

enum { BYTES_QUOTED = 200 };

/* “deputy held by Social.chair” (P-2); of a statement without a clause its place. */
static const char *replaced(const struct teller *teller, const struct conflict *provisions) {
  struct text all = text_new(teller->arena);
  for (size_t i = 0; i < provisions->statement_count; i++) {
    const struct statement *statement = tell_statement(teller->model, provisions->statements[i]);
    const char *clauses = tell_clauses(teller, &statement->clauses);
    const char *written = item_text(teller->arena, teller->model, statement->item, false, BYTES_QUOTED);
    text_addf(&all, "%s%s (%s)", i ? "; " : "", TELL_WITH(teller, SAY_QUOTED, written),
              *clauses ? clauses : statement_place(teller->model, statement));
  }
  return text_string(&all);
}

const char *finding_change(const struct teller *teller, const struct repair *repair) {
  const struct conflict *changed = &repair->provisions;
  if (repair->statement_count) return TELL_WITH(teller, SAY_IN_PLACE_OF, replaced(teller, changed));
  bool several = changed->clauses.count + changed->statement_count > 1;
  return TELL_WITH(teller, several ? SAY_CHANGING_ALL_SETTLES : SAY_CHANGING_SETTLES,
                   finding_provisions(teller, changed));
}
