/* SPDX-License-Identifier: EUPL-1.2
 *
 * From the lines of a rule to questions.
 */
#include "check/subject.h"

#include "logic/eval.h"
#include "logic/unnamed.h"

struct question subject_question(const struct typed *each, struct found item) {
  return (struct question){.subject = each, .lines = each->block, .otherwise = each->otherwise, .item = item};
}

struct question subject_agreement(const struct typed *plain) {
  return (struct question){.lines = plain, .item = {.ref = {SORT_AGREEMENT, 0}}};
}

bool subject_others(struct arena *arena, const struct typed *each, struct question *out) {
  if (!unnamed_asks(each->left)) return false;
  struct typed *whole = arena_alloc(arena, sizeof *whole);
  *whole = *each;
  whole->next = NULL;
  *out = subject_agreement(whole);
  return true;
}

struct typed *subject_plain(struct arena *arena, const struct typed *lines) {
  struct typed *first = NULL, **last = &first;
  for (const struct typed *line = lines; line; line = line->next) {
    if (typed_is_subject(line)) continue;
    *last = arena_alloc(arena, sizeof **last);
    **last = *line;
    (*last)->next = NULL;
    last = &(*last)->next;
  }
  return first;
}

/* A chain as it grows. */
struct asked {
  struct arena *arena;
  struct question *first, *last;
};

static void add(struct asked *asked, struct question question) {
  struct question *one = arena_alloc(asked->arena, sizeof *one);
  *one = question;
  if (asked->last)
    asked->last->next = one;
  else
    asked->first = one;
  asked->last = one;
}

struct question *subject_questions(struct view *view, struct arena *arena, const struct typed_rule *rule) {
  struct asked asked = {.arena = arena};
  for (const struct typed *line = rule->lines; line; line = line->next) {
    if (!typed_is_subject(line)) continue;
    struct set set = eval_set(view, line->left);
    for (size_t i = 0; i < set.count; i++) add(&asked, subject_question(line, view->pile[set.start + i]));
    view->pile_count = set.start;
    struct question others;
    if (set.more && subject_others(arena, line, &others)) add(&asked, others);
  }
  const struct typed *plain = subject_plain(arena, rule->lines);
  if (plain) add(&asked, subject_agreement(plain));
  return asked.first;
}
