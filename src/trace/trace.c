/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: the files of a model, as they are written, and its clauses. Out: which lines cite which clause. The
 * trees are gone through once; then the lines are sorted by clause.
 */
#include "trace/trace.h"

#include <stdlib.h>

struct citation {
  uint32_t clause;
  struct trace_line line;
};

struct tracer {
  const struct model *model;
  struct arena *arena;
  struct citation *citations;
  size_t citation_count, citation_room;
  struct trace_line *uncited;
  size_t uncited_count, uncited_room;
  size_t ought; /* so many lines ought to cite a clause */
};

/* Where an item stands: in whose block, and whether in a reading that was not picked. */
struct stand {
  const struct item *outer; /* NULL: in no block */
  bool passed_over;
};

/* ---- which lines ought to cite a clause ---- */

static bool ought_to_cite(const struct item *item) {
  if (item->kind == ITEM_RULE) return item->keyword == WORD_PRINCIPLE;
  if (item->kind != ITEM_DECLARATION) return item->kind == ITEM_STATEMENT;
  return item->keyword != WORD_IMPORT && item->keyword != WORD_USE && item->keyword != WORD_SOURCE;
}

/* Whether a declared thing has clauses: those of its own, of its side, or that are added by `again`. */
static bool thing_cites(const struct model *model, atom name) {
  const struct refs *refs = name && name < model->scope_count ? &model->scope[name] : NULL;
  const struct entity *entity = refs && refs->count ? model_entity(model, refs->items[0]) : NULL;
  return entity && entity->statement < model->statements_count && model->statements[entity->statement].clauses.count;
}

/* In the block of a thing, `level` says something of it; in that of a side, a party is declared. */
static bool is_declared(const struct item *item, struct stand stand) {
  return item->kind == ITEM_DECLARATION && (!stand.outer || stand.outer->keyword == WORD_SIDE);
}

static bool cites(const struct model *model, const struct item *item, struct stand stand) {
  if (item->clauses) return true;
  if (!is_declared(item, stand) || !item_declared(item)) return false;
  for (const struct declared *declared = item_declared(item); declared; declared = declared->next)
    if (!thing_cites(model, declared->name.text)) return false;
  return true;
}

/* ---- the lines ---- */

static void add_citations(struct tracer *tracer, struct trace_line line) {
  for (const struct name_list *name = line.item->clauses; name; name = name->next) {
    const struct clause *clause = model_clause(tracer->model, name->name.text);
    if (!clause) continue; /* of a model with errors */
    tracer->citations = arena_grow(tracer->arena, tracer->citations, &tracer->citation_room, tracer->citation_count + 1,
                                   sizeof *tracer->citations);
    tracer->citations[tracer->citation_count++] = (struct citation){(uint32_t)(clause - tracer->model->clauses), line};
  }
}

static void add_uncited(struct tracer *tracer, struct trace_line line) {
  tracer->uncited = arena_grow(tracer->arena, tracer->uncited, &tracer->uncited_room, tracer->uncited_count + 1,
                               sizeof *tracer->uncited);
  tracer->uncited[tracer->uncited_count++] = line;
}

static bool any_assumed(const struct item *item) {
  for (const struct branch *branch = item_branches(item); branch; branch = branch->next)
    if (branch->assumed) return true;
  return false;
}

static void go_through(struct tracer *tracer, const struct item *items, struct stand stand) {
  for (const struct item *item = items; item; item = item->next) {
    struct trace_line line = {item, stand.passed_over};
    bool ought = ought_to_cite(item), assumed = any_assumed(item);
    add_citations(tracer, line);
    if (ought && !cites(tracer->model, item, stand)) add_uncited(tracer, line);
    tracer->ought += ought;
    go_through(tracer, item->block, (struct stand){item, stand.passed_over});
    for (const struct branch *branch = item_branches(item); branch; branch = branch->next)
      go_through(tracer, branch->items,
                 (struct stand){stand.outer, stand.passed_over || (assumed && !branch->assumed)});
  }
}

#define ORDER(a, b) (((a) > (b)) - ((a) < (b)))

static int by_place(const void *left, const void *right) {
  const struct trace_line *a = left, *b = right;
  return ORDER(a->item->at.start, b->item->at.start);
}

static int by_clause(const void *left, const void *right) {
  const struct citation *a = left, *b = right;
  return a->clause == b->clause ? by_place(&a->line, &b->line) : ORDER(a->clause, b->clause);
}

/* ---- clauses ---- */

/* Gives each clause its stretch of the lines that cite it. A line that cites it twice counts once. */
static void deal_out(struct tracer *tracer, struct trace_clause *clauses) {
  struct trace_line *lines = arena_array(tracer->arena, tracer->citation_count + 1, sizeof *lines), *next = lines;
  if (tracer->citation_count) qsort(tracer->citations, tracer->citation_count, sizeof *tracer->citations, by_clause);
  for (size_t i = 0; i < tracer->citation_count; i++) {
    const struct citation *citation = &tracer->citations[i];
    struct trace_lines *of = &clauses[citation->clause].lines;
    if (of->count && next[-1].item == citation->line.item) continue;
    if (!of->count++) of->items = next;
    *next++ = citation->line;
  }
}

static enum trace_state state_of(unsigned use) {
  if (use & CLAUSE_MODELLED) return TRACE_STATED;
  if (use & CLAUSE_AIM) return TRACE_AIM;
  return use & CLAUSE_OMITTED ? TRACE_OMITTED : TRACE_UNCOVERED;
}

/* The reasons of all lines that leave it out: "Background; a picture". */
static const char *reason_of(struct arena *arena, struct trace_lines lines) {
  struct text text = text_new(arena);
  for (size_t i = 0; i < lines.count; i++)
    for (const struct declared *one = item_declared(lines.items[i].item); one; one = one->next)
      if (one->title) text_addf(&text, "%s%s", text.length ? "; " : "", one->title); /* none where it is passed over */
  return text_string(&text);
}

static void settle_clause(struct trace *trace, struct trace_clause *clause, const struct clause *is) {
  clause->state = state_of(is->use);
  if (clause->state == TRACE_OMITTED) clause->reason = reason_of(trace->model->workshop->arena, clause->lines);
  trace->counts[clause->state]++;
}

const struct trace *trace_of(const struct model *model) {
  struct tracer tracer = {.model = model, .arena = model->workshop->arena};
  struct trace *trace = arena_alloc(tracer.arena, sizeof *trace);
  struct trace_clause *clauses = arena_array(tracer.arena, model->clauses_count + 1, sizeof *clauses);
  for (size_t i = 0; i < model->files_count; i++) go_through(&tracer, model->files[i].items, (struct stand){0});
  trace->model = model;
  deal_out(&tracer, clauses);
  for (size_t i = 0; i < model->clauses_count; i++) settle_clause(trace, &clauses[i], &model->clauses[i]);
  if (tracer.uncited_count) qsort(tracer.uncited, tracer.uncited_count, sizeof *tracer.uncited, by_place);
  trace->clauses = clauses;
  trace->uncited = (struct trace_lines){tracer.uncited, tracer.uncited_count};
  trace->line_count = tracer.ought;
  return trace;
}
