/* SPDX-License-Identifier: EUPL-1.2
 *
 * Down a condition that is not so, through each, no and and, to what fails; on the way the words of
 * the nearest `else` are taken along, and the things that were bound.
 */
#include "check/cause.h"

#include "base/text.h"
#include "check/naming.h"

enum { DEPTH_MOST = 64 };

struct search {
  struct view *view;
  struct causes *out;
  struct ref subject;
  uint32_t bound[DEPTH_MOST]; /* variables, outermost first */
  size_t depth;
};

static void search_lines(struct search *search, const struct typed *lines,
                         const struct else_text *otherwise);

/* ---- one cause ---- */

/* Statements a cause speaks of: those read when the part was worked out, and those of the links,
 * powers, roles … it was found in; where there is none, where the subject is declared. */
static struct clause_list clauses_of(struct search *search, const struct typed *part) {
  struct view *view = search->view;
  view_begin(view);
  if (part->kind == TYPED_NO && search->depth &&
      search->bound[search->depth - 1] == part->variable) {
    if (part->right)
      eval_truth(view, part->right);
    eval_lines(view, part->block);
  } else {
    eval_truth(view, part);
  }
  for (size_t i = 0; i < search->depth; i++) {
    struct ref ref = view->variables[search->bound[i]];
    if (ref.sort > SORT_AGREEMENT)
      view_read_thing(view, ref);
  }
  if (search->subject.sort > SORT_AGREEMENT || view->read_count == 0)
    view_read_thing(view, search->subject);
  return view_clauses(view);
}

static const struct figure *figure_of(const struct search *search) {
  const struct model *model = search->view->model;
  for (size_t i = 0; i < search->depth; i++) {
    struct ref ref = search->view->variables[search->bound[i]];
    if (ref.sort == SORT_FIGURE)
      return &model->figures[ref.index];
  }
  return search->subject.sort == SORT_FIGURE ? &model->figures[search->subject.index] : NULL;
}

static struct clause_list join_clauses(struct view *view, struct clause_list a,
                                       struct clause_list b) {
  view_begin(view);
  view_read_clauses(view, a);
  view_read_clauses(view, b);
  return view_clauses(view);
}

/* A sentence where the rule has none: where, for which things, what is not so. */
static void say_plainly(const struct search *search, struct cause *cause) {
  const struct view *view = search->view;
  for (int l = 0; l < LANGUAGE_COUNT; l++) {
    enum language language = (enum language)l;
    struct refs names = {0};
    if (search->subject.sort != SORT_AGREEMENT)
      refs_add(view->arena, &names, search->subject);
    for (size_t i = 0; i < search->depth; i++)
      refs_add(view->arena, &names, view->variables[search->bound[i]]);
    cause->text[l] = names.count ? SAYING_WITH(view->arena, language, SAY_NOT_SO_FOR,
                                               shown_refs(view, &names, SAY_AND, language), cause->part)
                                 : SAYING_WITH(view->arena, language, SAY_NOT_SO, cause->part);
  }
}

static bool merge_cause(struct view *view, struct causes *out, const struct filling *filling,
                        struct clause_list clauses) {
  for (size_t i = 0; i < out->count; i++) {
    if (out->fillings[i].text != filling->text || !fill_merge(view, &out->fillings[i], filling))
      continue;
    out->items[i].clauses = join_clauses(view, out->items[i].clauses, clauses);
    return true;
  }
  return false;
}

void causes_add(struct view *view, struct causes *causes, struct cause cause, struct filling filling) {
  if (filling.text && merge_cause(view, causes, &filling, cause.clauses))
    return;
  causes->items = arena_grow(view->arena, causes->items, &causes->room, causes->count + 1, sizeof *causes->items);
  causes->fillings =
      arena_grow(view->arena, causes->fillings, &causes->filling_room, causes->count + 1, sizeof *causes->fillings);
  causes->items[causes->count] = cause;
  causes->fillings[causes->count++] = filling;
}

static void add_cause(struct search *search, const struct typed *part,
                      const struct else_text *otherwise) {
  struct view *view = search->view;
  struct causes *out = search->out;
  if (out->searched && out->searched >= out->most) {
    out->left_out = true;
    return;
  }
  out->searched++;
  struct clause_list clauses = clauses_of(search, part);
  struct filling filling = otherwise ? fill(view, otherwise) : (struct filling){0};
  struct cause cause = {.part = typed_source(view->model->workshop, part->at),
                        .part_at = part->at,
                        .clauses = clauses,
                        .figure = figure_of(search)};
  if (!otherwise)
    say_plainly(search, &cause);
  causes_add(view, out, cause, filling);
}

/* ---- the way down ---- */

static void search_items(struct search *search, const struct typed *typed,
                         const struct else_text *otherwise) {
  struct view *view = search->view;
  struct set set = eval_set(view, typed->left);
  size_t before = search->out->searched;
  bool deep = search->depth < DEPTH_MOST;
  if (deep)
    search->bound[search->depth++] = typed->variable;
  for (size_t i = 0; i < set.count && deep && !search->out->left_out; i++) {
    struct found item = view->pile[set.start + i];
    bool one = set.one;
    if (one)
      item.possible = false;
    if (eval_member(view, typed, &item) != TRUTH_YES)
      continue;
    enum truth holds = eval_lines(view, typed->block);
    if (typed->kind == TYPED_EACH && holds == TRUTH_NO)
      search_lines(search, typed->block, otherwise);
    if (typed->kind == TYPED_NO && holds == TRUTH_YES)
      add_cause(search, typed, otherwise);
  }
  if (deep)
    search->depth--;
  view->pile_count = set.start;
  if (search->out->searched == before && !search->out->left_out)
    add_cause(search, typed, otherwise);
}

static void search_outcome(struct search *search, const struct typed *lines,
                           const struct outcome *outcome, const struct else_text *otherwise) {
  for (size_t i = 0; i < outcome->count; i++) {
    if (outcome->paths[i].truth != TRUTH_NO)
      continue;
    struct moment before = clock_enter(search->view, &outcome->paths[i]);
    search_lines(search, lines, otherwise);
    clock_leave(search->view, before);
    return;
  }
}

static void search_part(struct search *search, const struct typed *typed,
                        const struct else_text *otherwise) {
  if (typed->otherwise)
    otherwise = typed->otherwise;
  switch (typed->kind) {
  case TYPED_EACH:
  case TYPED_NO:
    search_items(search, typed, otherwise);
    break;
  case TYPED_AND:
    if (eval_truth(search->view, typed->left) == TRUTH_NO)
      search_part(search, typed->left, otherwise);
    if (eval_truth(search->view, typed->right) == TRUTH_NO)
      search_part(search, typed->right, otherwise);
    break;
  case TYPED_ALWAYS: {
    struct outcome outcome = clock_outcome(search->view, typed->block);
    search_outcome(search, typed->block, &outcome, otherwise);
    break;
  }
  default:
    add_cause(search, typed, otherwise);
    break;
  }
}

static void search_lines(struct search *search, const struct typed *lines,
                         const struct else_text *otherwise) {
  for (const struct typed *line = lines; line; line = line->next)
    if (eval_truth(search->view, line) == TRUTH_NO)
      search_part(search, line, otherwise);
}

void causes_of_outcome(struct view *view, const struct typed *lines, const struct outcome *outcome,
                       struct ref subject, const struct else_text *otherwise, struct causes *out) {
  struct search search = {.view = view, .out = out, .subject = subject};
  if (out->within)
    search.bound[search.depth++] = out->within - 1;
  search_outcome(&search, lines, outcome, otherwise);
}

void causes_finish(struct view *view, struct causes *causes) {
  for (size_t i = 0; i < causes->count; i++)
    for (int l = 0; l < LANGUAGE_COUNT; l++)
      if (causes->fillings[i].text)
        causes->items[i].text[l] =
            with_capital(view->arena, fill_text(view, &causes->fillings[i], LIST_FULL, (enum language)l));
}
