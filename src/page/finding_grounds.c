/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: conflicts, grounds and limits of verdicts. Out: the words for them, and which elements share a ground.
 */
#include "page/finding.h"
#include "page/meanings.h"

#include <string.h>

enum { NAMED_MOST = 5 };

const char *finding_provisions(const struct teller *teller, const struct conflict *provisions) {
  struct text places = text_new(teller->arena);
  if (provisions->clauses.count) text_add(&places, tell_clauses(teller, &provisions->clauses));
  for (size_t i = 0; i < provisions->statement_count; i++) {
    const struct statement *statement = tell_statement(teller->model, provisions->statements[i]);
    text_addf(&places, "%s%s", places.length ? "; " : "", statement_place(teller->model, statement));
  }
  return text_string(&places);
}

const char *finding_conflicting(const struct teller *teller, enum verdict verdict) {
  if (verdict == VERDICT_CONTRADICTORY || verdict == VERDICT_UNDECIDED) return tell(teller, SAY_CANNOT_ALL_HOLD);
  return tell(teller, verdict == VERDICT_VIOLATED ? SAY_BROKEN_WHICHEVER_HOLDS : SAY_SAME_WHICHEVER_HOLDS);
}

const char *finding_gives_way(const struct teller *teller, const struct account *account) {
  if (!account->gives_way) return "";
  return TELL_WITH(teller, SAY_GIVES_WAY, finding_provisions(teller, account->gives_way));
}

const char *finding_rests_on(const struct teller *teller, unsigned rests_on) {
  static const enum say sayings[] = {SAY_RESTS_ON_CAP, SAY_RESTS_ON_LENGTHS, SAY_RESTS_ON_PROLONGING};
  struct text all = text_new(teller->arena), last = text_new(teller->arena);
  if (rests_on & RESTING_ON_PROLONGING) date_write(&last, teller->model->agreement.valid_until);
  for (size_t i = 0; i < sizeof sayings / sizeof *sayings; i++)
    if (rests_on >> i & 1)
      text_addf(&all, "%s%s", all.length ? " " : "", TELL_WITH(teller, sayings[i], text_string(&last)));
  return text_string(&all);
}

const char *finding_unfollowed(const struct teller *teller, unsigned unfollowed) {
  static const enum say sayings[] = {SAY_UNFOLLOWED_HOLDERS, SAY_UNFOLLOWED_NUMBERS, SAY_UNFOLLOWED_FOR_A_TIME,
                                     SAY_UNFOLLOWED_TIME, SAY_UNFOLLOWED_OTHER};
  struct text all = text_new(teller->arena);
  for (size_t i = 0; i < sizeof sayings / sizeof *sayings; i++)
    if (unfollowed >> i & 1) text_addf(&all, "%s%s", all.length ? " " : "", tell(teller, sayings[i]));
  return text_string(&all);
}

const char *finding_decided_to(const struct teller *teller, uint32_t years) {
  if (!years) return "";
  return TELL_WITH(teller, SAY_DECIDED_TO, text_format(teller->arena, "%u", years));
}

/* Terms, and who adopts or signs something, are named as elements of a rule are. */
static const char *subject_names(const struct teller *teller, const struct result *result, const struct refs *refs) {
  const char **names = arena_array(teller->arena, refs->count + 1, sizeof *names);
  bool own = true;
  for (size_t i = 0; i < refs->count; i++) {
    own = own && refs->items[i].sort != SORT_TERM && refs->items[i].sort != SORT_PAPER;
    names[i] = element_shown(result, &(struct element){.subject = refs->items[i]}, teller->language);
  }
  return own ? tell_names(teller, refs, SAY_AND) : tell_join(teller, names, refs->count, SAY_AND);
}

/* Of all elements that hold for want of the same. */
static const char *vacuous_words(const struct teller *teller, const struct result *result, const char *sets) {
  struct refs refs = {0};
  for (size_t i = 0; i < result->element_count; i++) {
    const char *other = result->elements[i].vacuous;
    if (other && strcmp(sets, other) == 0) refs_push(teller->arena, &refs, result->elements[i].subject);
  }
  if (refs.count == result->element_count) return TELL_WITH(teller, SAY_NOTHING_TO_CHECK, sets);
  const char *counts[] = {text_format(teller->arena, "%u", refs.count),
                          text_format(teller->arena, "%zu", result->element_count)};
  return TELL_WITH(teller, SAY_NOTHING_TO_CHECK_FOR, sets,
                   refs.count > NAMED_MOST ? TELL_WITH(teller, SAY_SOME_OF, counts[0], counts[1])
                                           : subject_names(teller, result, &refs));
}

const char *finding_vacuous(const struct teller *teller, const struct result *result) {
  struct text text = text_new(teller->arena);
  const char *before = ""; /* those of a line of the rule come one after the other */
  for (size_t i = 0; i < result->element_count && result->verdict == VERDICT_GUARANTEED; i++) {
    const char *sets = result->elements[i].vacuous;
    if (!sets || strcmp(sets, before) == 0) continue;
    text_addf(&text, "%s%s", text.length ? " " : "", vacuous_words(teller, result, sets));
    before = sets;
  }
  return text_string(&text);
}

/* ---- grounds ---- */

static bool same_numbers(const uint32_t *a, size_t count, const uint32_t *b, size_t other) {
  bool same = count == other;
  for (size_t i = 0; same && i < count; i++) same = a[i] == b[i];
  return same;
}

bool finding_same_provisions(const struct conflict *a, const struct conflict *b) {
  return same_numbers(a->clauses.items, a->clauses.count, b->clauses.items, b->clauses.count) &&
         same_numbers(a->statements, a->statement_count, b->statements, b->statement_count);
}

static bool has_conflict(const struct conflicts *conflicts, const struct conflict *one) {
  for (size_t i = 0; i < conflicts->count; i++)
    if (finding_same_provisions(&conflicts->items[i], one)) return true;
  return false;
}

struct conflicts finding_met_conflicts(const struct teller *teller, const struct result *result) {
  struct conflicts met = {0};
  for (size_t i = 0; i < result->element_count; i++) {
    const struct account *account = result->elements[i].account;
    for (size_t k = 0; k < account->conflict_count; k++) {
      if (has_conflict(&met, &account->conflicts[k])) continue;
      met.items = arena_grow(teller->arena, met.items, &met.room, met.count + 1, sizeof *met.items);
      met.items[met.count++] = account->conflicts[k];
    }
  }
  return met;
}

static struct finding_ground *find_ground(struct finding_grounds *grounds, const struct element *element) {
  const struct why *why = element->account->why;
  for (size_t i = 0; i < grounds->count; i++) {
    struct finding_ground *ground = &grounds->items[i];
    bool alike = ground->why->missing == why->missing && ground->why->minimal == why->minimal &&
                 ground->why->in_turn == why->in_turn && ground->why->itself == why->itself;
    if (alike && ground->verdict == element->verdict &&
        finding_same_provisions(&ground->why->provisions, &why->provisions)) {
      return ground;
    }
  }
  return NULL;
}

/* The numbers of both lists in rising order, each once. */
static uint32_t *joined(struct arena *arena, const uint32_t *a, size_t count, const uint32_t *b, size_t other,
                        size_t *out) {
  uint32_t *all = arena_array(arena, count + other + 1, sizeof *all);
  size_t i = 0, k = 0, made = 0;
  while (i < count || k < other) {
    bool first = k == other || (i < count && a[i] <= b[k]);
    uint32_t number = first ? a[i] : b[k];
    i += first;
    k += !first || (k < other && b[k] == number);
    all[made++] = number;
  }
  *out = made;
  return all;
}

static void add_beside(struct arena *arena, struct conflict *to, const struct conflict *more) {
  to->clauses.items = joined(arena, to->clauses.items, to->clauses.count, more->clauses.items, more->clauses.count,
                             &to->clauses.count);
  to->statements = joined(arena, to->statements, to->statement_count, more->statements, more->statement_count,
                          &to->statement_count);
}

static uint32_t starts_at(const struct teller *teller, uint32_t statement) {
  return statement_at(tell_statement(teller->model, statement)).start;
}

static const char *place_of(const struct teller *teller, uint32_t statement) {
  return statement_place(teller->model, tell_statement(teller->model, statement));
}

/* By their lines, each line once. */
static void sort_statements(const struct teller *teller, struct conflict *beside) {
  uint32_t *numbers = beside->statements;
  size_t lines = 0;
  for (size_t i = 1; i < beside->statement_count; i++)
    for (size_t k = i; k > 0 && starts_at(teller, numbers[k]) < starts_at(teller, numbers[k - 1]); k--) {
      uint32_t later = numbers[k - 1];
      numbers[k - 1] = numbers[k];
      numbers[k] = later;
    }
  for (size_t i = 0; i < beside->statement_count; i++)
    if (!lines || strcmp(place_of(teller, numbers[i]), place_of(teller, numbers[lines - 1])) != 0)
      numbers[lines++] = numbers[i];
  beside->statement_count = lines;
}

static void add_element(const struct teller *teller, struct finding_grounds *grounds, const struct element *element) {
  const struct why *why = element->account->why;
  struct finding_ground *ground = find_ground(grounds, element);
  if (!ground) {
    ground = &grounds->items[grounds->count++];
    *ground = (struct finding_ground){.why = why, .verdict = element->verdict};
  }
  if (element->subject.sort != SORT_AGREEMENT) refs_push(teller->arena, &ground->subjects, element->subject);
  add_beside(teller->arena, &ground->beside, &why->beside);
  ground->meanings |= why->meanings;
}

/* Where no provision is needed, what is guaranteed is told with what is stated, and what is violated in every outcome;
 * of what the statements alone violate, and of single elements, their own sentences tell that. */
static bool is_told(const struct result *result, const struct element *element) {
  const struct why *why = element->account->why;
  return why && (finding_has_provisions(&why->provisions) || why->meanings || result->verdict == VERDICT_GUARANTEED);
}

/* Why elements exclude each other. */
static void add_excluding(const struct teller *teller, struct finding_grounds *grounds, const struct result *result) {
  const struct excluding *excluding = &result->excluding;
  if (!excluding->why) return;
  struct finding_ground *ground = &grounds->items[grounds->count++];
  *ground = (struct finding_ground){.why = excluding->why, .verdict = VERDICT_VIOLATED,
                                    .meanings = excluding->why->meanings};
  add_beside(teller->arena, &ground->beside, &excluding->why->beside);
  for (size_t i = 0; i < excluding->count; i++)
    refs_push(teller->arena, &ground->subjects, result->elements[excluding->elements[i]].subject);
}

struct finding_grounds finding_grounds(const struct teller *teller, const struct result *result) {
  struct finding_grounds grounds = {arena_array(teller->arena, result->element_count + 2, sizeof *grounds.items), 0};
  for (size_t i = 0; i < result->element_count; i++)
    if (is_told(result, &result->elements[i])) add_element(teller, &grounds, &result->elements[i]);
  add_excluding(teller, &grounds, result);
  for (size_t i = 0; i < grounds.count; i++) {
    struct finding_ground *ground = &grounds.items[i];
    sort_statements(teller, &ground->beside);
    bool of_all = grounds.count == 1 && !finding_has_provisions(&ground->why->provisions);
    ground->names = of_all ? "" : subject_names(teller, result, &ground->subjects);
  }
  return grounds;
}

bool finding_has_provisions(const struct conflict *provisions) {
  return provisions->clauses.count + provisions->statement_count > 0;
}

const char *finding_granted(const struct teller *teller, const struct finding_ground *ground, enum say with) {
  struct text words = text_new(teller->arena);
  for (unsigned i = 0; i < MEANING_COUNT; i++)
    if (ground->meanings >> i & 1)
      text_addf(&words, "%s%s", words.length ? "; " : "", tell(teller, meaning_words((enum meaning)i)->granted));
  return words.length ? TELL_WITH(teller, with, text_string(&words)) : "";
}
