/* SPDX-License-Identifier: EUPL-1.2
 *
 * Statements are put together: what is to be said alike of several things is one statement. Clauses are turned
 * into the places of their statements.
 */
#include "check/candidate.h"

#include "base/saying.h"
#include "base/text.h"
#include "remedy/lack.h"
#include "remedy/replace.h"
#include "remedy/written.h"

#include <string.h>

enum { STATEMENTS_MOST = 12, CLAUSES_MOST = 8, LINES_MOST = 200, NEEDS_ALONE = 8 };
enum { REPLACEMENTS_MADE = 40, CANDIDATES_MADE = 100 };

static void keep(const struct model *model, struct candidates *candidates, struct candidate candidate, size_t before) {
  size_t size = candidate.statement_count + candidate.provisions.clauses.count + candidate.provisions.statement_count;
  candidates->items = arena_grow(model->workshop->arena, candidates->items, &candidates->room, candidates->count + 1,
                                 sizeof *candidates->items);
  size_t at = candidates->count++;
  for (; at > before; at--) { /* the smaller ones first, else as they come */
    const struct candidate *other = &candidates->items[at - 1];
    if (other->statement_count + other->provisions.clauses.count + other->provisions.statement_count <= size) break;
    candidates->items[at] = *other;
  }
  candidates->items[at] = candidate;
}

static bool has_number(const uint32_t *items, size_t count, uint32_t number) {
  for (size_t i = 0; i < count; i++)
    if (items[i] == number) return true;
  return false;
}

/* ---- statements ---- */

/* What is said, and of whom: of each of several alike. */
struct line {
  const char *says;
  struct refs of;
};

struct lines {
  struct line items[LINES_MOST];
  size_t count;
};

static bool add_line(const struct model *model, struct lines *lines, const struct form *form) {
  size_t at = 0;
  while (at < lines->count && strcmp(lines->items[at].says, form->says) != 0) at++;
  if (at == LINES_MOST) return false;
  if (at == lines->count) lines->items[lines->count++] = (struct line){form->says, {0}};
  refs_add(model->workshop->arena, &lines->items[at].of, form->of);
  return true;
}

static bool is_of_agreement(const struct line *line) {
  return line->of.items[0].sort == SORT_AGREEMENT;
}

/* All that is said of the agreement, in one block. */
static const char *of_agreement(const struct model *model, const struct lines *lines) {
  struct text block = text_new(model->workshop->arena);
  for (size_t i = 0; i < lines->count; i++)
    if (is_of_agreement(&lines->items[i]))
      text_addf(&block, "%s%s", block.length ? "\n  " : "", lines->items[i].says);
  return written_agreement(model, text_string(&block));
}

/* false where something in it has no name, or it is too much. */
static bool write(const struct model *model, const struct lines *lines, struct candidate *out) {
  const char **statements = arena_array(model->workshop->arena, STATEMENTS_MOST, sizeof *statements);
  bool agreed = false;
  out->statements = statements;
  for (size_t i = 0; i < lines->count; i++) {
    const struct line *line = &lines->items[i];
    const char *statement = NULL;
    if (is_of_agreement(line) && agreed) continue;
    if (is_of_agreement(line)) statement = of_agreement(model, lines);
    else statement = WRITTEN(model, "for {1} { {2} }", written_names(model, &line->of, false), line->says);
    agreed = agreed || is_of_agreement(line);
    if (!statement || out->statement_count == STATEMENTS_MOST) return false;
    statements[out->statement_count++] = statement;
  }
  return out->statement_count > 0;
}

/* ---- needs ---- */

static bool is_told(const struct element *element) {
  return element->verdict == VERDICT_VIOLATED || element->verdict == VERDICT_OPEN;
}

/* How many forms there are at most; 0 where something is wanted that cannot be said. */
static size_t most_forms(const struct result *result) {
  size_t most = 0;
  for (size_t i = 0; i < result->element_count; i++) {
    const struct lacks *lacks = result->elements[i].account->lacks;
    if (result->elements[i].verdict == VERDICT_GUARANTEED) continue;
    if (!is_told(&result->elements[i]) || !lacks || lacks->beyond || !lacks->count) return 0;
    for (size_t k = 0; k < lacks->count; k++)
      if (lacks->items[k].count > most) most = lacks->items[k].count;
  }
  return most;
}

static const size_t all_needs = SIZE_MAX;

/* Of one need, or of each, the form with this number, or its last one; where asked for in place of what is said of who
 * holds a role. */
static bool gather(const struct model *model, const struct result *result, size_t need, size_t number,
                   struct lines *out, struct replaced *replaced) {
  size_t at = 0;
  for (size_t i = 0; i < result->element_count; i++) {
    const struct lacks *lacks = result->elements[i].account->lacks;
    for (size_t k = 0; is_told(&result->elements[i]) && k < lacks->count; k++, at++) {
      const struct lack *lack = &lacks->items[k];
      const struct form *form = &lack->forms[number < lack->count ? number : lack->count - 1];
      for (; form && (need == all_needs || need == at); form = form->with) {
        struct form said = *form;
        if (replaced && !replace_holder(model, &said, replaced)) return false;
        if (!add_line(model, out, &said)) return false;
      }
    }
  }
  return true;
}

/* ---- branches ---- */

static const char *branch_advice(const struct model *model, uint32_t number, enum language language) {
  const struct open_branch *branch = &model->branches[number];
  struct arena *arena = model->workshop->arena;
  size_t place = 1;
  if (branch->label)
    return SAYING_WITH(arena, language, SAY_READING_SETTLES, branch->label,
                       words_spelling(model->workshop->words, model->language, WORD_ASSUMED));
  for (uint32_t i = 0; i < number; i++) place += model->branches[i].group == branch->group;
  size_t line, column;
  source_position(model->workshop->sources, branch->choice_at.start, &line, &column);
  const struct source *source = source_at(model->workshop->sources, branch->choice_at);
  return SAYING_WITH(arena, language, SAY_ALTERNATIVE_SETTLES, text_format(arena, "%zu", place),
                     text_format(arena, "%s:%zu", source ? source->name : "", line));
}

static void keep_branch(const struct model *model, struct candidates *candidates, uint32_t number) {
  struct candidate candidate = {.picked = model->branches[number].at.start};
  for (size_t i = 0; i < candidates->count; i++)
    if (candidates->items[i].picked == candidate.picked) return;
  for (int l = 0; l < LANGUAGE_COUNT; l++) candidate.advice[l] = branch_advice(model, number, (enum language)l);
  keep(model, candidates, candidate, candidates->count);
}

struct candidates candidates_of_words(const struct model *model, const struct result *result) {
  struct candidates out = {0};
  for (size_t i = 0; i < result->element_count; i++)
    for (size_t k = 0; k < result->elements[i].account->branch_count; k++)
      keep_branch(model, &out, result->elements[i].account->branches[k]);
  size_t branches = out.count, most = most_forms(result);
  struct lines *lines = most ? arena_alloc(model->workshop->arena, sizeof *lines) : NULL;
  for (size_t number = 0; number < most; number++) {
    struct candidate candidate = {0};
    lines->count = 0;
    if (gather(model, result, all_needs, number, lines, NULL) && write(model, lines, &candidate))
      keep(model, &out, candidate, branches);
  }
  return out;
}

/* ---- clauses ---- */

static bool is_struck(const struct model *model, const struct candidate *candidate, uint32_t number) {
  const struct statement *statement = &model->statements[number];
  if (!statement->item || statement->item->kind != ITEM_STATEMENT) return false;
  const struct conflict *provisions = &candidate->provisions;
  if (has_number(provisions->statements, provisions->statement_count, number)) return true;
  for (size_t i = 0; i < provisions->clauses.count; i++)
    if (has_number(statement->clauses.items, statement->clauses.count, provisions->clauses.items[i])) return true;
  return false;
}

static void keep_struck(const struct model *model, struct candidates *out, struct candidate candidate) {
  uint32_t *left_out = arena_array(model->workshop->arena, model->statements_count + 1, sizeof *left_out);
  candidate.left_out = left_out;
  for (uint32_t i = 0; i < model->statements_count; i++)
    if (is_struck(model, &candidate, i)) left_out[candidate.left_out_count++] = model->statements[i].item->at.start;
  for (size_t i = 0; i < out->count; i++)
    if (candidate_same(&out->items[i], &candidate)) return;
  if (candidate.left_out_count) keep(model, out, candidate, 0);
}

/* The provision with this number of some, or its last one, is added where it is not there yet. */
static void add_provision(struct conflict *out, const struct conflict *of, size_t number) {
  size_t clauses = of->clauses.count, count = clauses + of->statement_count;
  uint32_t *items = (uint32_t *)out->clauses.items;
  if (!count) return;
  if (number >= count) number = count - 1;
  if (number >= clauses) {
    if (!has_number(out->statements, out->statement_count, of->statements[number - clauses]))
      out->statements[out->statement_count++] = of->statements[number - clauses];
  } else if (!has_number(items, out->clauses.count, of->clauses.items[number])) {
    items[out->clauses.count++] = of->clauses.items[number];
  }
}

/* What may be struck: conflicts met on the way, and what is told of where it fails. */
struct struck {
  struct conflict *items;
  size_t count, most; /* most: provisions in one of them */
};

static void add_struck(struct arena *arena, struct struck *struck, struct conflict provisions, size_t *room) {
  size_t count = provisions.clauses.count + provisions.statement_count;
  if (!count) return;
  struck->items = arena_grow(arena, struck->items, room, struck->count + 1, sizeof *struck->items);
  struck->items[struck->count++] = provisions;
  if (count > struck->most) struck->most = count < CLAUSES_MOST ? count : CLAUSES_MOST;
}

static struct struck all_struck(const struct model *model, const struct result *result) {
  struct struck struck = {0};
  size_t room = 0;
  for (size_t i = 0; i < result->element_count; i++) {
    const struct account *account = result->elements[i].account;
    for (size_t k = 0; k < account->conflict_count; k++)
      add_struck(model->workshop->arena, &struck, account->conflicts[k], &room);
    for (size_t k = 0; k < account->cause_count; k++)
      add_struck(model->workshop->arena, &struck, (struct conflict){.clauses = account->causes[k].clauses}, &room);
  }
  return struck;
}

static size_t count_needs(const struct result *result) {
  size_t count = 0;
  for (size_t i = 0; i < result->element_count; i++)
    if (is_told(&result->elements[i])) count += result->elements[i].account->lacks->count;
  return count;
}

/* With forms of a need, or of each, of which some are said in place of what is said of who holds a role. */
static void add_replacements(const struct model *model, const struct result *result, size_t need, size_t forms,
                             struct candidates *out) {
  struct lines *lines = arena_alloc(model->workshop->arena, sizeof *lines);
  size_t most = 0;
  for (size_t form = 0; form < forms; form++)
    for (size_t which = 0; which <= most && out->count < REPLACEMENTS_MADE; which++) {
      struct candidate candidate = {0};
      struct replaced replaced = {.which = which};
      lines->count = 0;
      if (gather(model, result, need, form, lines, &replaced) && replace_is_whole(model, &replaced) &&
          write(model, lines, &candidate)) {
        candidate.provisions.statements = replaced.statements;
        candidate.provisions.statement_count = replaced.count;
        keep_struck(model, out, candidate);
      }
      if (replaced.most > 1) most = replaced.most;
    }
}

/* First of each need alone: what others want may follow from it. */
static void add_all_replacements(const struct model *model, const struct result *result, struct candidates *out) {
  size_t forms = most_forms(result), needs = forms ? count_needs(result) : 0;
  for (size_t need = 0; needs > 1 && needs <= NEEDS_ALONE && need < needs; need++)
    add_replacements(model, result, need, forms, out);
  if (needs) add_replacements(model, result, all_needs, forms, out);
}

struct candidates candidates_of_changes(const struct model *model, const struct result *result) {
  struct arena *arena = model->workshop->arena;
  struct struck struck = all_struck(model, result);
  struct candidates out = {0};
  add_all_replacements(model, result, &out);
  for (size_t i = 0; i <= struck.count && struck.count; i++) /* each alone, then one of each */
    for (size_t number = 0; number < struck.most && out.count < CANDIDATES_MADE; number++) {
      struct candidate candidate = {0};
      candidate.provisions.clauses.items = arena_array(arena, struck.count + 1, sizeof(uint32_t));
      candidate.provisions.statements = arena_array(arena, struck.count + 1, sizeof(uint32_t));
      for (size_t k = 0; k < struck.count; k++)
        if (i == struck.count || i == k) add_provision(&candidate.provisions, &struck.items[k], number);
      keep_struck(model, &out, candidate);
    }
  return out;
}

/* ---- alike ---- */

bool candidate_same(const struct candidate *a, const struct candidate *b) {
  if (a->statement_count != b->statement_count || a->picked != b->picked || a->left_out_count != b->left_out_count)
    return false;
  for (size_t i = 0; i < a->statement_count && b->statements; i++)
    if (strcmp(a->statements[i], b->statements[i]) != 0) return false;
  return !a->left_out_count || memcmp(a->left_out, b->left_out, a->left_out_count * sizeof *a->left_out) == 0;
}

static bool has_statement(const struct candidate *candidate, const char *statement) {
  for (size_t i = 0; i < candidate->statement_count; i++)
    if (strcmp(candidate->statements[i], statement) == 0) return true;
  return false;
}

bool candidate_covers(const struct repair *repair, const struct candidate *candidate) {
  const struct conflict *own = &repair->provisions, *other = &candidate->provisions;
  if (!repair->statement_count && !own->clauses.count && !own->statement_count) return false;
  for (size_t i = 0; i < repair->statement_count; i++)
    if (!has_statement(candidate, repair->statements[i])) return false;
  for (size_t i = 0; i < own->clauses.count; i++)
    if (!has_number(other->clauses.items, other->clauses.count, own->clauses.items[i])) return false;
  for (size_t i = 0; i < own->statement_count; i++)
    if (!has_number(other->statements, other->statement_count, own->statements[i])) return false;
  return true;
}
