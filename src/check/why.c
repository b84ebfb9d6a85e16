/* SPDX-License-Identifier: EUPL-1.2
 *
 * The provisions come from reasons.h. What is beside them is what the plain evaluator reads to judge the same, but
 * for those.
 */
#include "check/why.h"

#include "check/conflicts.h"
#include "check/itself.h"
#include "check/reasons.h"
#include "logic/clock.h"

static bool has(const uint32_t *numbers, size_t count, uint32_t number) {
  for (size_t i = 0; i < count; i++)
    if (numbers[i] == number) return true;
  return false;
}

/* Those that are not among the others. */
static uint32_t *without(struct view *view, const uint32_t *numbers, size_t *count, const uint32_t *others,
                         size_t other_count) {
  uint32_t *rest = arena_array(view->arena, *count + 1, sizeof *rest);
  size_t kept = 0;
  for (size_t i = 0; i < *count; i++)
    if (!has(others, other_count, numbers[i])) rest[kept++] = numbers[i];
  *count = kept;
  return rest;
}

/* Everything that the plain evaluator reads to judge it. */
static void read_all(struct view *view, const struct question *question) {
  const struct typed *subject = question->subject;
  view_begin(view);
  if (subject) {
    view->variables[subject->variable] = question->item.ref;
    view_read_thing(view, question->item.ref);
    if (subject->right) clock_outcome(view, subject->right);
  }
  clock_outcome(view, question->lines);
}

static struct conflict read_beside(struct view *view, const struct question *question,
                                   const struct conflict *provisions) {
  const struct clause_list *clauses = &provisions->clauses;
  struct conflict beside = {0};
  view->notes_bare = true;
  read_all(view, question);
  view->notes_bare = false;
  struct clause_list read = view_read_so_far(view);
  beside.clauses.count = read.count;
  beside.clauses.items = without(view, read.items, &beside.clauses.count, clauses->items, clauses->count);
  const uint32_t *bare = view_bare(view, &beside.statement_count);
  beside.statements = without(view, bare, &beside.statement_count, provisions->statements,
                              provisions->statement_count);
  return beside;
}

const struct why *why_of(struct view *view, const struct question *question, enum verdict verdict,
                         const struct provisions *aside, uint64_t conflicts) {
  enum settled_as as = verdict == VERDICT_GUARANTEED ? SETTLED_GUARANTEED : SETTLED_VIOLATED;
  struct reasons reasons = reasons_of(view, view->scratch, question, as, aside, conflicts);
  bool met_branches = view->group_seen_count > 0;
  view->group_seen_count = 0;
  if (!reasons.found || met_branches) return NULL;
  struct why *why = arena_alloc(view->arena, sizeof *why);
  why->provisions = conflicts_provisions(view, &reasons.heeded);
  why->minimal = reasons.minimal;
  why->itself = verdict == VERDICT_GUARANTEED &&
                itself_says(view, view->scratch, question, &reasons.heeded, conflicts);
  why->meanings = reasons.meanings;
  why->beside = read_beside(view, question, &why->provisions);
  view->group_seen_count = 0;
  return why;
}
