/* SPDX-License-Identifier: EUPL-1.2
 *
 * Candidates are made from what the elements of a rule lack, and from the branches they turn on; where none of these
 * does, from the clauses they rest on, and from what might be said of who holds a role in place of the text. How many
 * are tried is bounded, by rule and in all.
 */
#include "check/repair.h"

#include "check/candidate.h"
#include "check/naming.h"
#include "check/rulebook.h"

#include <string.h>

enum { REPAIRS_MOST = 3, CANDIDATES_MOST = 50, TRIALS_MOST = 200, COMPLAINTS_KEPT = 8 };

struct search {
  const struct repairing *repairing;
  struct results *results;
  struct arena *arena, *passing; /* the second one is cleared after each trial */
  struct trial *tried;
  size_t tried_count, tried_room;
};

/* A candidate, and what came of it for a rule. */
struct trial {
  const struct candidate *candidate;
  size_t rule;
  bool repaired;
};

static bool may_be_repaired(const struct result *result) {
  return result->verdict == VERDICT_VIOLATED || result->verdict == VERDICT_CONTRADICTORY ||
         result->verdict == VERDICT_OPEN;
}

/* ---- trials ---- */

/* The model as it is read with a candidate, open numbers of seats up to what they are `compared` with at least; NULL
 * where that is an error. */
static const struct model *model_with(struct search *search, struct workshop *workshop,
                                      const struct candidate *candidate, uint32_t compared) {
  struct load_options options = *search->repairing->load;
  const struct changes changes = {candidate->picked, candidate->left_out, candidate->left_out_count};
  size_t before = 0;
  while (options.assumed && options.assumed[before]) before++;
  const char **assumed = arena_array(search->passing, before + candidate->statement_count + 1, sizeof *assumed);
  for (size_t i = 0; i < before; i++) assumed[i] = options.assumed[i];
  for (size_t i = 0; i < candidate->statement_count; i++) assumed[before + i] = candidate->statements[i];
  options.assumed = assumed;
  options.changes = &changes;
  if (compared > options.compared) options.compared = compared;
  const struct model *model = model_load(workshop, search->repairing->path, &options);
  return report_errors(workshop->report) ? NULL : model;
}

/* Whether a rule that was guaranteed still is. A clause may say several things: what has nothing left to speak of is no
 * guarantee any more, unless a branch is picked that has nothing of it. */
static bool is_kept(const struct candidate *candidate, enum verdict now) {
  return now == VERDICT_GUARANTEED || (candidate->picked && now == VERDICT_NOT_APPLICABLE);
}

/* The element of a rule with the same name, sought from where the last one was found; NULL: there is none any more. */
static const struct element *same_element(const struct result *before, const struct element *element,
                                          const struct result *now, size_t *at) {
  const char *name = element_shown(before, element, LANGUAGE_ENGLISH);
  for (size_t i = 0; i < now->element_count; i++) {
    const struct element *other = &now->elements[(*at + i) % now->element_count];
    if (strcmp(name, element_shown(now, other, LANGUAGE_ENGLISH)) != 0) continue;
    *at = (*at + i + 1) % now->element_count;
    return other;
  }
  return NULL;
}

/* Whether each thing for which a rule was guaranteed still has that, if it is there; of rules that should hold only the
 * whole counts: a role more is one more of which all that is wished should be said. */
static bool are_elements_kept(const struct result *before, const struct result *now) {
  size_t at = 0;
  for (size_t i = 0; i < before->element_count && before->level != MODAL_SHOULD; i++) {
    if (before->elements[i].verdict != VERDICT_GUARANTEED) continue;
    const struct element *same = same_element(before, &before->elements[i], now, &at);
    if (same && same->verdict != VERDICT_GUARANTEED && same->verdict != VERDICT_NOT_APPLICABLE) return false;
  }
  return true;
}

static bool has_guarantee(const struct result *result) {
  for (size_t i = 0; i < result->element_count && result->level != MODAL_SHOULD; i++)
    if (result->elements[i].verdict == VERDICT_GUARANTEED) return true;
  return result->verdict == VERDICT_GUARANTEED;
}

/* Whether nothing is worse than it was: no conflict more, and what was guaranteed is kept, of a rule as a whole and of
 * each thing. Ends with the first that is worse. */
static bool does_no_harm(const struct search *search, const struct candidate *candidate, struct hearing *hearing,
                         size_t repaired) {
  const struct results *before = search->results, *now = hearing->results;
  for (size_t i = 0; i < before->count && now->conflicts.count <= before->conflicts.count; i++) {
    if (!has_guarantee(&before->items[i])) continue;
    if (i != repaired) hearing_rule(hearing, i);
    if (before->items[i].verdict == VERDICT_GUARANTEED && !is_kept(candidate, now->items[i].verdict)) return false;
    if (!are_elements_kept(&before->items[i], &now->items[i])) return false;
  }
  return now->conflicts.count <= before->conflicts.count;
}

/* The same where open numbers of seats reach as far as a rule compares them, with those that the candidate adds. */
static bool is_guaranteed_with(struct search *search, struct workshop *workshop, const struct candidate *candidate,
                               size_t rule, uint32_t compared) {
  const struct judge_options options = {.conflicts = search->repairing->judge->conflicts, .bare = true};
  const struct model *model = model_with(search, workshop, candidate, compared);
  if (!model) return false;
  const struct rulebook *rulebook = rulebook_again(search->repairing->rulebook, workshop, model);
  struct hearing hearing = hearing_open(model, rulebook, &options);
  if (search->results->conflicts.count) hearing_conflicts(&hearing);
  return hearing_guarantees(&hearing, rule);
}

/* How many roles have statements in conflict by themselves. */
static size_t clashing(const struct model *model) {
  size_t count = 0;
  for (size_t i = 0; i < model->roles_count; i++) count += model->roles[i].clashes;
  return count;
}

/* Whether a rule may be guaranteed: what is broken or open, judged as if there were no conflicts, is taken for no
 * repair. */
static bool may_be_guaranteed(struct hearing *hearing, size_t rule) {
  if (hearing_guarantees(hearing, rule)) return true;
  enum verdict verdict = hearing->results->items[rule].verdict;
  return verdict != VERDICT_VIOLATED && verdict != VERDICT_OPEN;
}

/* First the rule alone, as if there were no conflicts, which mostly tells: where there were none before, one would be
 * one more. Then those that were guaranteed, if only of some things. */
static bool judge_with(struct search *search, const struct candidate *candidate, size_t rule) {
  const struct judge_options options = {.conflicts = search->repairing->judge->conflicts, .bare = true};
  struct workshop workshop = *search->repairing->workshop;
  workshop.arena = search->passing;
  workshop.report = report_new(search->passing, COMPLAINTS_KEPT);
  const struct model *model = model_with(search, &workshop, candidate, 0);
  if (!model || clashing(model) > clashing(search->results->model)) return false;
  const struct rulebook *rulebook = rulebook_again(search->repairing->rulebook, &workshop, model);
  if (report_errors(workshop.report) || rulebook->count != search->results->count) return false;
  struct hearing hearing = hearing_open(model, rulebook, &options);
  bool has_conflicts = search->results->conflicts.count > 0;
  if (has_conflicts && !may_be_guaranteed(&hearing, rule)) return false;
  if (has_conflicts) hearing_conflicts(&hearing);
  if (!hearing_guarantees(&hearing, rule)) return false;
  uint32_t compared = rulebook_compared_by(rulebook, model, rule);
  if (compared && !is_guaranteed_with(search, &workshop, candidate, rule, compared)) return false;
  if (!has_conflicts) hearing_conflicts(&hearing);
  return does_no_harm(search, candidate, &hearing, rule);
}

/* Whether a candidate makes a rule guaranteed. */
static bool is_repaired(struct search *search, const struct candidate *candidate, size_t rule) {
  for (size_t i = 0; i < search->tried_count; i++)
    if (search->tried[i].rule == rule && candidate_same(search->tried[i].candidate, candidate))
      return search->tried[i].repaired;
  if (search->tried_count == TRIALS_MOST) return false;
  search->tried = arena_grow(search->arena, search->tried, &search->tried_room, search->tried_count + 1,
                             sizeof *search->tried);
  struct trial *trial = &search->tried[search->tried_count++];
  *trial = (struct trial){candidate, rule, judge_with(search, candidate, rule)};
  arena_clear(search->passing);
  return trial->repaired;
}

/* ---- repairs of a rule ---- */

static struct repair repair_of(const struct candidate *candidate) {
  struct repair repair = {.statements = candidate->statements, .statement_count = candidate->statement_count,
                          .provisions = candidate->provisions};
  for (int l = 0; l < LANGUAGE_COUNT; l++) repair.advice[l] = candidate->advice[l];
  return repair;
}

/* A repair that does more than another one is none; nor one that says much more. */
static bool is_covered(const struct repair *repairs, size_t count, const struct candidate *candidate) {
  if (count && candidate->statement_count > 2 * repairs->statement_count + 1) return true;
  for (size_t i = 0; i < count; i++)
    if (candidate_covers(&repairs[i], candidate)) return true;
  return false;
}

static void try_all(struct search *search, size_t rule, const struct candidates *candidates) {
  struct result *result = &search->results->items[rule];
  struct repair *repairs = arena_array(search->arena, REPAIRS_MOST, sizeof *repairs);
  result->repairs = repairs;
  for (size_t i = 0; i < candidates->count && i < CANDIDATES_MOST && result->repair_count < REPAIRS_MOST; i++) {
    const struct candidate *candidate = &candidates->items[i];
    if (is_covered(repairs, result->repair_count, candidate)) continue;
    if (is_repaired(search, candidate, rule)) repairs[result->repair_count++] = repair_of(candidate);
  }
}

static void repair_rule(struct search *search, size_t rule) {
  const struct model *model = search->results->model;
  const struct result *result = &search->results->items[rule];
  struct candidates said = candidates_of_words(model, result), changed = {0};
  try_all(search, rule, &said);
  if (result->repair_count) return;
  changed = candidates_of_changes(model, result);
  try_all(search, rule, &changed);
}

void repair_results(const struct repairing *repairing, struct results *results) {
  struct arena *arena = repairing->workshop->arena;
  struct search search = {.repairing = repairing, .results = results, .arena = arena};
  search.passing = arena_within(arena);
  for (size_t i = 0; i < results->count; i++) {
    results->items[i].repairs_sought = may_be_repaired(&results->items[i]);
    if (results->items[i].repairs_sought) repair_rule(&search, i);
  }
  arena_close(search.passing);
}
