/* SPDX-License-Identifier: EUPL-1.2
 *
 * One outcome shows what fails in it, which in another may hold. So each line, each side of an `and` and each thing of
 * an `each` is asked about by itself; and where each holds in some outcome, fewer and fewer of them together.
 */
#include "check/apart.h"

#include "base/text.h"
#include "check/naming.h"
#include "logic/eval.h"

#include <string.h>

enum { PARTS_MOST = 16, BRANCHES_MOST = 16, CAUSES_MOST = 20 };

struct part {
  struct question question;
  uint32_t within;      /* + 1: the variable of an `each` whose thing it is about; 0 */
  bool holds, fails;    /* in some outcome */
  struct causes causes; /* of the first time that it was found to fail */
};

struct apart {
  struct view *view;
  const struct question *question;
  const struct judge_options *options;
  bool in_conflict, sure;
  struct part parts[PARTS_MOST];
  size_t count;
  uint32_t groups[GROUPS_SEEN_MOST];
  size_t group_count;
  struct causes *out;
};

/* ---- parts ---- */

static bool split(struct apart *apart, const struct part *of, const struct typed *line);

static bool split_lines(struct apart *apart, const struct part *of, const struct typed *lines) {
  for (; lines; lines = lines->next)
    if (!split(apart, of, lines)) return false;
  return true;
}

/* Of an `each` within what is asked, each thing that is known; what is asked of it is no more asked of the subject. */
static bool can_go_through(const struct apart *apart, const struct part *of, const struct set *set) {
  bool alone = !of->within && (!apart->question->subject || apart->sure);
  return alone && !set->more && !set->one && set->count && set->count <= PARTS_MOST;
}

static bool go_through(struct apart *apart, const struct part *of, const struct typed *each, bool *done) {
  struct view *view = apart->view;
  struct set set = eval_set(view, each->left);
  bool all = true;
  *done = can_go_through(apart, of, &set);
  for (size_t i = 0; *done && i < set.count && all; i++) {
    struct part part = *of;
    part.question.subject = each;
    part.question.item = view->pile[set.start + i];
    part.within = each->variable + 1;
    all = split_lines(apart, &part, each->block);
  }
  view->pile_count = set.start;
  return all;
}

static bool add_part(struct apart *apart, const struct part *of, const struct typed *line) {
  struct typed *alone = arena_alloc(apart->view->scratch, sizeof *alone);
  if (apart->count == PARTS_MOST) return false;
  *alone = *line;
  alone->next = NULL;
  apart->parts[apart->count] = *of;
  apart->parts[apart->count++].question.lines = alone;
  return true;
}

/* false: there are too many. */
static bool split(struct apart *apart, const struct part *of, const struct typed *line) {
  struct part part = *of;
  bool done = false;
  if (line->otherwise) part.question.otherwise = line->otherwise;
  if (line->kind == TYPED_AND) return split(apart, &part, line->left) && split(apart, &part, line->right);
  if (line->kind == TYPED_ALWAYS) return split_lines(apart, &part, line->block);
  if (line->kind == TYPED_EACH && !go_through(apart, &part, line, &done)) return false;
  return done || add_part(apart, &part, line);
}

/* ---- one part ---- */

static void bind(struct view *view, const struct part *part) {
  if (part->question.subject) view->variables[part->question.subject->variable] = part->question.item.ref;
}

/* What fails of a part, in an outcome where there is one, else as far as the plain evaluator knows. */
static struct causes causes_in(const struct apart *apart, const struct part *part, const struct settled *settled) {
  struct view *view = apart->view;
  struct causes causes = {.most = CAUSES_MOST, .within = part->within};
  view->world = settled->counterexample;
  view->tick = view->world ? settled->fails_at : 0;
  struct outcome outcome = clock_outcome(view, part->question.lines);
  causes_of_outcome(view, part->question.lines, &outcome, apart->question->item.ref, part->question.otherwise, &causes);
  view->world = NULL;
  view->tick = 0;
  return causes;
}

static enum settled_as settle_part(const struct apart *apart, const struct part *part, struct settled *settled) {
  struct view *view = apart->view;
  const struct typed *subject = part->question.subject;
  struct outcome outcome = clock_outcome(view, part->question.lines);
  enum truth known = apart->in_conflict ? TRUTH_UNKNOWN : clock_always(view, &outcome);
  bool member = part->within ? !subject->right && !part->question.item.possible : apart->sure;
  *settled = (struct settled){.as = SETTLED_VIOLATED};
  if (known == TRUTH_YES || (known == TRUTH_NO && member))
    return known == TRUTH_YES ? SETTLED_GUARANTEED : SETTLED_VIOLATED;
  *settled = settle(view, view->scratch, &part->question, apart->in_conflict, apart->options, NULL);
  return settled->as;
}

/* Under the branches that are picked. false: it was not found out. */
static bool judge_part(const struct apart *apart, struct part *part) {
  struct settled settled;
  bind(apart->view, part);
  enum settled_as as = settle_part(apart, part, &settled);
  bool open = as == SETTLED_OPEN, violated = as == SETTLED_VIOLATED;
  if (!open && !violated && as != SETTLED_GUARANTEED && as != SETTLED_NEVER) return false;
  part->holds = part->holds || !violated;
  if (part->fails || !(open || violated)) return true;
  part->fails = true;
  part->causes = causes_in(apart, part, &settled);
  return part->causes.count > 0;
}

/* ---- under all branches ---- */

static bool judge_parts(struct apart *apart) {
  struct view *view = apart->view;
  bool known = true;
  view_pick_first(view, apart->groups, apart->group_count);
  do
    for (size_t i = 0; i < apart->count && known; i++) known = judge_part(apart, &apart->parts[i]);
  while (known && view_pick_next(view, apart->groups, apart->group_count));
  return known && view->group_seen_count == apart->group_count;
}

/* ---- some parts together ---- */

struct some {
  size_t items[PARTS_MOST], count;
};

static const struct question *chained(const struct apart *apart, const struct some *some) {
  struct question *first = NULL;
  for (size_t i = some->count; i-- > 0;) {
    struct question *question = arena_alloc(apart->view->scratch, sizeof *question);
    *question = apart->parts[some->items[i]].question;
    question->next = first;
    first = question;
  }
  return first;
}

static bool exclude(const struct apart *apart, const struct some *some) {
  struct view *view = apart->view;
  enum settled_as as = SETTLED_VIOLATED;
  view_pick_first(view, apart->groups, apart->group_count);
  do as = settle_all(view, view->scratch, chained(apart, some), apart->in_conflict, apart->options->conflicts);
  while (as == SETTLED_VIOLATED && view_pick_next(view, apart->groups, apart->group_count));
  return as == SETTLED_VIOLATED;
}

/* Of all parts that fail in some outcome, some that never hold together; false: not even all of them were seen to. */
static bool find_few(const struct apart *apart, struct some *out) {
  for (size_t i = 0; i < apart->count; i++)
    if (apart->parts[i].fails) out->items[out->count++] = i;
  if (out->count < 2 || !exclude(apart, out)) return false;
  for (size_t i = 0; i < out->count;) {
    struct some fewer = *out;
    memmove(fewer.items + i, fewer.items + i + 1, (fewer.count - i - 1) * sizeof *fewer.items);
    fewer.count--;
    if (exclude(apart, &fewer))
      *out = fewer;
    else
      i++;
  }
  return out->count > 1;
}

/* ---- in words ---- */

/* A part as the rule has it, and of what it is asked. */
static const char *part_told(const struct apart *apart, const struct part *part, enum language language) {
  const struct view *view = apart->view;
  const char *source = typed_source(view->model->workshop, part->question.lines->at);
  return part->within ? text_format(view->arena, "%s: %s", shown(view, part->question.item.ref, language), source)
                      : source;
}

/* Where the rule has words for each of them, these; else the parts themselves. */
static const char *few_told(const struct apart *apart, const struct some *few, enum language language) {
  const struct view *view = apart->view;
  struct text text = text_new(view->arena);
  bool worded = true;
  for (size_t i = 0; i < few->count; i++) {
    const struct causes *causes = &apart->parts[few->items[i]].causes;
    worded = worded && causes->count == 1 && causes->fillings[0].text;
  }
  for (size_t i = 0; i < few->count; i++) {
    const struct part *part = &apart->parts[few->items[i]];
    text_addf(&text, "%s%s", i ? "; " : "",
              worded ? fill_text(view, &part->causes.fillings[0], LIST_FULL, language)
                     : part_told(apart, part, language));
  }
  const struct ref subject = apart->question->item.ref;
  if (worded || subject.sort == SORT_AGREEMENT)
    return SAYING_WITH(view->arena, language, worded ? SAY_ONE_IS_SO : SAY_NOT_ALL_AT_ONCE, text_string(&text));
  return SAYING_WITH(view->arena, language, SAY_NOT_ALL_AT_ONCE_FOR, shown(view, subject, language),
                     text_string(&text));
}

static void tell_few(const struct apart *apart, const struct some *few) {
  struct view *view = apart->view;
  const struct cause *first = &apart->parts[few->items[0]].causes.items[0];
  struct cause cause = {.part = first->part, .part_at = first->part_at};
  view_begin(view);
  for (size_t i = 0; i < few->count; i++) {
    const struct causes *causes = &apart->parts[few->items[i]].causes;
    for (size_t k = 0; k < causes->count; k++) view_read_clauses(view, causes->items[k].clauses);
  }
  cause.clauses = view_clauses(view);
  for (int l = 0; l < LANGUAGE_COUNT; l++) cause.text[l] = few_told(apart, few, (enum language)l);
  causes_add(view, apart->out, cause, (struct filling){0});
}

/* What fails in every outcome. */
static bool tell_each(const struct apart *apart) {
  bool any = false;
  for (size_t i = 0; i < apart->count; i++) {
    const struct part *part = &apart->parts[i];
    for (size_t k = 0; !part->holds && k < part->causes.count; k++) {
      causes_add(apart->view, apart->out, part->causes.items[k], part->causes.fillings[k]);
      any = true;
    }
  }
  return any;
}

/* ---- all ---- */

static bool tell(struct apart *apart) {
  const struct part whole = {.question = *apart->question};
  struct some few = {0};
  size_t picks = view_pick_count(apart->view, apart->groups, apart->group_count);
  bool several = split_lines(apart, &whole, apart->question->lines) && (apart->count > 1 || apart->group_count);
  if (!several || picks > BRANCHES_MOST || !judge_parts(apart)) return false;
  if (tell_each(apart)) return true;
  if (!find_few(apart, &few)) return false;
  tell_few(apart, &few);
  return true;
}

bool apart_tell(struct view *view, const struct question *question, const struct judge_options *options,
                bool in_conflict, bool sure, struct causes *out) {
  struct apart *apart = arena_alloc(view->scratch, sizeof *apart);
  uint32_t picks[GROUPS_SEEN_MOST];
  bool totals = view->totals_open;
  if (question->item.ref.sort == SORT_TERM) return false;
  *apart = (struct apart){.view = view,
                          .question = question,
                          .options = options,
                          .in_conflict = in_conflict,
                          .sure = sure,
                          .group_count = view->group_seen_count,
                          .out = out};
  memcpy(apart->groups, view->groups_seen, apart->group_count * sizeof *apart->groups);
  for (size_t i = 0; i < apart->group_count; i++) picks[i] = view->picks[apart->groups[i]];
  view_open_totals(view, in_conflict);
  bool told = tell(apart);
  view_open_totals(view, totals);
  view->group_seen_count = apart->group_count;
  for (size_t i = 0; i < apart->group_count; i++) view->picks[apart->groups[i]] = picks[i];
  return told;
}
