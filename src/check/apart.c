/* SPDX-License-Identifier: EUPL-1.2
 *
 * One outcome shows what fails in it, which in another may hold. So each line, each side of an `and` and each thing of
 * an `each` is asked about by itself; and where each holds in some outcome, fewer and fewer of them together.
 */
#include "check/apart.h"

#include "base/text.h"
#include "check/naming.h"
#include "settle/parts.h"

#include <string.h>

enum { BRANCHES_MOST = 16, CAUSES_MOST = 20, FEW = 16, SHARES_MOST = 8 };

/* What was found of a part in some outcome. */
struct found_of_part {
  bool holds, fails;
  struct causes causes; /* of the first time that it was found to fail */
};

struct apart {
  struct view *view;
  const struct question *question;
  const struct judge_options *options;
  bool in_conflict;
  struct parts parts;
  struct found_of_part found[PARTS_MOST]; /* by part */
  uint32_t groups[GROUPS_SEEN_MOST];
  size_t group_count;
  struct causes *out;
};

/* ---- one part ---- */

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
  struct outcome outcome = clock_outcome(view, part->question.lines);
  enum truth known = apart->in_conflict ? TRUTH_UNKNOWN : clock_always(view, &outcome);
  *settled = (struct settled){.as = SETTLED_VIOLATED};
  if (known == TRUTH_YES || (known == TRUTH_NO && part->member))
    return known == TRUTH_YES ? SETTLED_GUARANTEED : SETTLED_VIOLATED;
  *settled = settle(view, view->scratch, &part->question, apart->in_conflict, judge_limits(apart->options), NULL);
  return settled->as;
}

/* Under the branches that are picked. false: it was not found out. */
static bool judge_part(const struct apart *apart, const struct part *part, struct found_of_part *found) {
  struct settled settled;
  parts_bind(apart->view, part);
  enum settled_as as = settle_part(apart, part, &settled);
  bool open = as == SETTLED_OPEN, violated = as == SETTLED_VIOLATED;
  if (!open && !violated && as != SETTLED_GUARANTEED && as != SETTLED_NEVER) return false;
  found->holds = found->holds || !violated;
  if (found->fails || !(open || violated)) return true;
  found->fails = true;
  found->causes = causes_in(apart, part, &settled);
  return found->causes.count > 0;
}

/* ---- under all branches ---- */

static bool judge_parts(struct apart *apart) {
  struct view *view = apart->view;
  bool known = true;
  view_pick_first(view, apart->groups, apart->group_count);
  do
    for (size_t i = 0; i < apart->parts.count && known; i++)
      known = judge_part(apart, &apart->parts.items[i], &apart->found[i]);
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
    *question = apart->parts.items[some->items[i]].question;
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

/* Without those from `at` on, `size` of them, if the others exclude each other too. */
static bool leave_out(const struct apart *apart, struct some *some, size_t at, size_t size) {
  size_t end = at + size < some->count ? at + size : some->count;
  struct some fewer = *some;
  memmove(fewer.items + at, fewer.items + end, (some->count - end) * sizeof *fewer.items);
  fewer.count -= end - at;
  if (fewer.count < 2 || !exclude(apart, &fewer)) return false;
  *some = fewer;
  return true;
}

/* Of very many, large shares are left out first, a few times: where all are needed, each would be tried in vain. */
static void leave_out_shares(const struct apart *apart, struct some *some) {
  size_t tries = 0;
  for (size_t size = some->count / 2; some->count > FEW && tries < SHARES_MOST; size /= 2)
    for (size_t at = 0; at < some->count && some->count > FEW && tries++ < SHARES_MOST;)
      if (!leave_out(apart, some, at, size)) at += size;
}

/* Of all parts that fail in some outcome, some that never hold together, as few as can be where they are not very many;
 * false: not even all of them were seen to. */
static bool find_few(const struct apart *apart, struct some *out) {
  for (size_t i = 0; i < apart->parts.count; i++)
    if (apart->found[i].fails) out->items[out->count++] = i;
  if (out->count < 2 || !exclude(apart, out)) return false;
  leave_out_shares(apart, out);
  for (size_t i = 0; i < out->count && out->count <= FEW;)
    if (!leave_out(apart, out, i, 1)) i++;
  return out->count > 1;
}

/* ---- in words ---- */

static bool same_words(const struct part *a, const struct part *b) {
  const struct typed *one = a->question.lines, *other = b->question.lines;
  return one->at.start == other->at.start && one->at.end == other->at.end;
}

/* Parts as the rule has them, each once, and of what it is asked: "p in b.seats.party (Ash and Birch)". */
static const char *parts_told(const struct apart *apart, const struct some *few, enum language language) {
  const struct view *view = apart->view;
  struct text text = text_new(view->arena);
  for (size_t i = 0; i < few->count;) {
    const struct part *part = &apart->parts.items[few->items[i]];
    struct refs things = {0};
    text_addf(&text, "%s%s", i ? "; " : "", typed_source(view->model->workshop, part->question.lines->at));
    for (size_t k = i; i < few->count && same_words(part, &apart->parts.items[few->items[i]]); i++)
      if (part->within) refs_add(view->arena, &things, apart->parts.items[few->items[k++]].question.item.ref);
    if (things.count) text_addf(&text, " (%s)", shown_refs(view, &things, SAY_AND, language));
  }
  return text_string(&text);
}

static const char *words_told(const struct apart *apart, const struct some *few, enum language language) {
  struct text text = text_new(apart->view->arena);
  for (size_t i = 0; i < few->count; i++)
    text_addf(&text, "%s%s", i ? "; " : "",
              fill_text(apart->view, &apart->found[few->items[i]].causes.fillings[0], LIST_FULL, language));
  return text_string(&text);
}

/* Where the rule has words for each of them, these; else the parts themselves. */
static const char *few_told(const struct apart *apart, const struct some *few, enum language language) {
  const struct view *view = apart->view;
  const struct ref subject = apart->question->item.ref;
  bool worded = true;
  for (size_t i = 0; i < few->count; i++) {
    const struct causes *causes = &apart->found[few->items[i]].causes;
    worded = worded && causes->count == 1 && causes->fillings[0].text;
  }
  if (worded) return SAYING_WITH(view->arena, language, SAY_ONE_IS_SO, words_told(apart, few, language));
  const char *parts = parts_told(apart, few, language);
  if (subject.sort == SORT_AGREEMENT) return SAYING_WITH(view->arena, language, SAY_NOT_ALL_AT_ONCE, parts);
  return SAYING_WITH(view->arena, language, SAY_NOT_ALL_AT_ONCE_FOR, shown(view, subject, language), parts);
}

static void tell_few(const struct apart *apart, const struct some *few) {
  struct view *view = apart->view;
  const struct cause *first = &apart->found[few->items[0]].causes.items[0];
  struct cause cause = {.part = first->part, .part_at = first->part_at};
  view_begin(view);
  for (size_t i = 0; i < few->count; i++) {
    const struct causes *causes = &apart->found[few->items[i]].causes;
    for (size_t k = 0; k < causes->count; k++) view_read_clauses(view, causes->items[k].clauses);
  }
  cause.clauses = view_clauses(view);
  for (int l = 0; l < LANGUAGE_COUNT; l++) cause.text[l] = few_told(apart, few, (enum language)l);
  causes_add(view, apart->out, cause, (struct filling){0});
}

/* Whether it fails in every outcome. */
static bool is_told(const struct found_of_part *found) {
  return !found->holds && found->causes.count;
}

/* These parts, each for itself. */
static bool tell_each(const struct apart *apart) {
  bool any = false;
  for (size_t i = 0; i < apart->parts.count; i++) {
    const struct found_of_part *found = &apart->found[i];
    for (size_t k = 0; is_told(found) && k < found->causes.count; k++) {
      causes_add(apart->view, apart->out, found->causes.items[k], found->causes.fillings[k]);
      any = true;
    }
  }
  return any;
}

/* Whether none of them fails in an outcome at the moment at which the question is first broken in it. */
static bool fails_otherwise(const struct apart *apart, const struct settled *shown) {
  for (size_t i = 0; i < apart->parts.count; i++) {
    if (!is_told(&apart->found[i])) continue;
    parts_bind(apart->view, &apart->parts.items[i]);
    if (causes_in(apart, &apart->parts.items[i], shown).count) return false;
  }
  return true;
}

/* ---- all ---- */

static bool tell(struct apart *apart, bool sure, const struct settled *shown, bool *otherwise) {
  struct some few = {0};
  size_t picks = view_pick_count(apart->view, apart->groups, apart->group_count);
  bool split = parts_of(apart->view, apart->question, sure, &apart->parts);
  bool several = split && (apart->parts.count > 1 || apart->group_count);
  if (!several || picks > BRANCHES_MOST || !judge_parts(apart)) return false;
  if (tell_each(apart)) {
    *otherwise = shown && fails_otherwise(apart, shown);
    return true;
  }
  if (!find_few(apart, &few)) return false;
  tell_few(apart, &few);
  return true;
}

bool apart_tell(struct view *view, const struct question *question, const struct judge_options *options,
                bool in_conflict, bool sure, const struct settled *shown, bool *otherwise, struct causes *out) {
  struct apart *apart = arena_alloc(view->scratch, sizeof *apart);
  uint32_t picks[GROUPS_SEEN_MOST] = {0};
  bool totals = view->totals_open;
  if (question->item.ref.sort == SORT_TERM) return false;
  *apart = (struct apart){.view = view,
                          .question = question,
                          .options = options,
                          .in_conflict = in_conflict,
                          .group_count = view->group_seen_count,
                          .out = out};
  memcpy(apart->groups, view->groups_seen, apart->group_count * sizeof *apart->groups);
  for (size_t i = 0; i < apart->group_count; i++) picks[i] = view->picks[apart->groups[i]];
  view_open_totals(view, in_conflict);
  bool told = tell(apart, sure, shown, otherwise);
  view_open_totals(view, totals);
  view->group_seen_count = apart->group_count;
  for (size_t i = 0; i < apart->group_count; i++) view->picks[apart->groups[i]] = picks[i];
  return told;
}
