/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: a rule as it is written. Out: a copy without one of its parts, typed again. The parts are counted on a walk in
 * the order written. What the language itself wants there, as `b has chair` before b.chair, cannot be left out.
 */
#include "check/expect.h"

#include "base/text.h"

struct walk {
  struct workshop *workshop;
  enum language language; /* of the rule */
  size_t left;            /* parts before the one that is left out */
  bool done;
  struct part *part;
};

static bool is_the_one(struct walk *walk, enum part_kind kind, struct span at) {
  if (walk->done || walk->left--) return false;
  walk->done = true;
  const char *text = typed_source(walk->workshop, at);
  if (kind == PART_WHERE) {
    const char *where = words_spelling(walk->workshop->words, walk->language, WORD_WHERE);
    text = text_format(walk->workshop->arena, "%s %s", where, text);
  }
  *walk->part = (struct part){kind, at, text};
  return true;
}

static struct expression *new_like(struct walk *walk, const struct expression *expression) {
  struct expression *copy = arena_alloc(walk->workshop->arena, sizeof *copy);
  *copy = *expression;
  return copy;
}

/* 1 = 1, which asks for nothing. */
static struct expression *nothing_asked(struct walk *walk, const struct expression *in_place_of) {
  struct expression *one = arena_alloc(walk->workshop->arena, sizeof *one);
  struct expression *same = arena_alloc(walk->workshop->arena, sizeof *same);
  *one = (struct expression){.kind = EXPRESSION_NUMBER, .at = in_place_of->at, .number = number_of(1)};
  *same = (struct expression){.kind = EXPRESSION_EQUAL, .at = in_place_of->at, .left = one, .right = one};
  return same;
}

static struct expression *copied(struct walk *walk, const struct expression *expression);

/* A line with lines of its own is no part: they are. */
static bool has_lines(const struct expression *line) {
  return line->kind == EXPRESSION_BLOCK || line->block;
}

static struct expression *lines_copied(struct walk *walk, const struct expression *lines) {
  struct expression *first = NULL, **last = &first;
  for (const struct expression *line = lines; line; line = line->next) {
    bool gone = !has_lines(line) && is_the_one(walk, PART_LINE, line->at);
    *last = gone ? nothing_asked(walk, line) : copied(walk, line);
    (*last)->next = NULL;
    last = &(*last)->next;
  }
  return first;
}

/* One side in place of both, with what else the line has. */
static struct expression *side_copied(struct walk *walk, const struct expression *both, const struct expression *side) {
  struct expression *alone = copied(walk, side);
  alone->otherwise = both->otherwise;
  return alone;
}

static struct expression *where_copied(struct walk *walk, const struct expression *where) {
  if (!where || is_the_one(walk, PART_WHERE, where->at)) return NULL;
  return copied(walk, where);
}

static struct expression *arguments_copied(struct walk *walk, const struct expression *arguments) {
  struct expression *first = NULL, **last = &first;
  for (const struct expression *one = arguments; one; one = one->next, last = &(*last)->next) {
    *last = copied(walk, one);
    (*last)->next = NULL;
  }
  return first;
}

static struct expression *copied(struct walk *walk, const struct expression *expression) {
  if (!expression) return NULL;
  struct expression *copy = new_like(walk, expression);
  switch (expression->kind) {
  case EXPRESSION_AND: case EXPRESSION_OR:
    if (is_the_one(walk, PART_SIDE, expression->left->at)) return side_copied(walk, expression, expression->right);
    if (is_the_one(walk, PART_SIDE, expression->right->at)) return side_copied(walk, expression, expression->left);
    break;
  case EXPRESSION_EACH: case EXPRESSION_SOME: case EXPRESSION_NO:
    copy->left = copied(walk, expression->left);
    copy->right = where_copied(walk, expression->right);
    copy->block = copied(walk, expression->block);
    return copy;
  case EXPRESSION_CALL:
    copy->left = arguments_copied(walk, expression->left);
    return copy;
  case EXPRESSION_BLOCK: case EXPRESSION_ALWAYS: case EXPRESSION_EVENTUALLY:
    copy->block = lines_copied(walk, expression->block);
    return copy;
  default:
    break;
  }
  copy->left = copied(walk, expression->left);
  copy->right = copied(walk, expression->right);
  return copy;
}

/* The rule with other lines, typed; NULL: the language does not allow it. What it would tell of that is not told. */
static const struct typed_rule *typed_with(const struct model *model, const struct rule_item *rule,
                                           struct expression *lines) {
  struct arena *arena = model->workshop->arena;
  struct workshop *quiet = arena_alloc(arena, sizeof *quiet);
  struct rule_item *changed = arena_alloc(arena, sizeof *changed);
  struct item *item = arena_alloc(arena, sizeof *item);
  *quiet = *model->workshop;
  quiet->report = report_new(arena, 1);
  *changed = *rule;
  *item = *rule->item;
  item->rule = arena_alloc(arena, sizeof *item->rule);
  *item->rule = *rule->item->rule;
  item->rule->lines = lines;
  changed->item = item;
  const struct typed_rule *typed = type_rule(quiet, *rule->pack ? NULL : model, changed);
  return report_errors(quiet->report) ? NULL : typed;
}

bool part_left_out(const struct model *model, const struct rule_item *rule, size_t number, struct part *part,
                   const struct typed_rule **less) {
  struct walk walk = {
      .workshop = model->workshop, .language = rule->language, .left = number, .part = part};
  struct expression *lines = lines_copied(&walk, rule->item->rule->lines);
  *less = walk.done ? typed_with(model, rule, lines) : NULL;
  return walk.done;
}
