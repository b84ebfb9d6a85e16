/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: conflicts, grounds and limits of verdicts. Out: the words for them, and which elements share a ground.
 */
#include "page/finding.h"

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
  return tell(teller, verdict == VERDICT_CONTRADICTORY ? SAY_CANNOT_ALL_HOLD : SAY_SAME_WHICHEVER_HOLDS);
}

const char *finding_rests_on(const struct teller *teller, unsigned rests_on) {
  const char *cap = rests_on & RESTING_ON_CAP ? tell(teller, SAY_RESTS_ON_CAP) : "";
  const char *lengths = rests_on & RESTING_ON_LENGTHS ? tell(teller, SAY_RESTS_ON_LENGTHS) : "";
  return *cap && *lengths ? text_format(teller->arena, "%s %s", cap, lengths) : *cap ? cap : lengths;
}

const char *finding_decided_to(const struct teller *teller, uint32_t years) {
  if (!years) return "";
  return TELL_WITH(teller, SAY_DECIDED_TO, text_format(teller->arena, "%u", years));
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

static struct finding_ground *find_ground(struct finding_grounds *grounds, const struct element *element) {
  const struct why *why = element->account->why;
  for (size_t i = 0; i < grounds->count; i++) {
    struct finding_ground *ground = &grounds->items[i];
    if (ground->verdict == element->verdict && ground->why->minimal == why->minimal &&
        ground->why->itself == why->itself && finding_same_provisions(&ground->why->provisions, &why->provisions)) {
      return ground;
    }
  }
  return NULL;
}

struct finding_grounds finding_grounds(const struct teller *teller, const struct result *result) {
  struct finding_grounds grounds = {arena_array(teller->arena, result->element_count + 1, sizeof *grounds.items), 0};
  for (size_t i = 0; i < result->element_count; i++) {
    const struct element *element = &result->elements[i];
    if (!element->account->why) continue;
    struct finding_ground *ground = find_ground(&grounds, element);
    if (!ground) {
      ground = &grounds.items[grounds.count++];
      *ground = (struct finding_ground){.why = element->account->why, .verdict = element->verdict};
    }
    if (element->subject.sort != SORT_AGREEMENT) refs_push(teller->arena, &ground->subjects, element->subject);
  }
  for (size_t i = 0; i < grounds.count; i++) {
    grounds.items[i].names = tell_names(teller, &grounds.items[i].subjects, SAY_AND);
  }
  return grounds;
}
