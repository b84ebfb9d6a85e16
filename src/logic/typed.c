/* SPDX-License-Identifier: EUPL-1.2
 *
 * Expression to typed expression: operators, quantifiers, blocks; then the rule as a whole.
 */
#include "logic/typed.h"

#include "base/text.h"
#include "logic/always.h"
#include "logic/typing.h"
#include "logic/unnamed.h"

#include <string.h>

struct typed *typed_new(struct typing *typing, enum typed_kind kind, struct span at, sort_set sorts,
                        enum many many) {
  struct typed *typed = arena_alloc(typing->arena, sizeof *typed);
  *typed = (struct typed){.kind = kind, .at = at, .sorts = sorts, .many = many};
  return typed;
}

static struct typed *typed_condition(struct typing *typing, enum typed_kind kind, struct span at) {
  return typed_new(typing, kind, at, SORT_BIT(SORT_TRUTH), MANY_ONE);
}

const struct bound *typing_find(const struct typing *typing, atom name) {
  for (size_t i = typing->scope_count; i > 0; i--)
    if (typing->scope[i - 1].name == name)
      return &typing->scope[i - 1];
  return NULL;
}

struct typed *complain_type(struct typing *typing, struct span at, const char *there,
                            const char *wanted) {
  report_add(typing->workshop->report, MESSAGE_RULE_TYPE, at, there, wanted, NULL);
  return NULL;
}

static bool is_condition(const struct typed *typed) {
  return typed->sorts == SORT_BIT(SORT_TRUTH);
}

struct typed *type_condition(struct typing *typing, const struct expression *expression) {
  struct typed *typed = type_expression(typing, expression);
  if (!typed || is_condition(typed))
    return typed;
  return complain_type(typing, expression->at, sorts_term(typed->sorts),
                       sorts_term(SORT_BIT(SORT_TRUTH)));
}

struct typed *type_set(struct typing *typing, const struct expression *expression) {
  struct typed *typed = type_expression(typing, expression);
  if (!typed || !(typed->sorts & SORTS_VALUES))
    return typed;
  return complain_type(typing, expression->at, sorts_term(typed->sorts),
                       MESSAGE_TERM("a set"));
}

/* ---- quantifiers and blocks ---- */

static void bind(struct typing *typing, const struct name *name, sort_set sorts, uint32_t *number) {
  typing->scope = arena_grow(typing->arena, typing->scope, &typing->scope_room,
                             typing->scope_count + 1, sizeof *typing->scope);
  *number = (uint32_t)typing->variable_count++;
  typing->scope[typing->scope_count++] = (struct bound){name->text, *number, sorts, false};
}

static struct typed *type_line(struct typing *typing, const struct expression *line) {
  size_t scope = typing->scope_count;
  struct typed *typed = type_condition(typing, line);
  if (!typed || !line->otherwise)
    return typed;
  /* The text of `each x in S { … } else …` may speak of x, and that of `no x in S`. */
  if (typed->kind == TYPED_EACH || typed->kind == TYPED_NO) {
    uint32_t number;
    bind(typing, &line->name, typed->left->sorts, &number);
    typing->scope[typing->scope_count - 1].number = typed->variable;
  }
  typed->otherwise = type_else(typing, line->otherwise);
  typing->scope_count = scope;
  return typed->otherwise ? typed : NULL;
}

struct typed *type_lines(struct typing *typing, const struct expression *lines) {
  struct typed *first = NULL, *last = NULL;
  size_t facts = typing->fact_count;
  bool wrong = false;
  for (const struct expression *line = lines; line; line = line->next) {
    struct typed *typed = type_line(typing, line);
    if (!typed) {
      wrong = true;
      continue;
    }
    facts_add(typing, typed);
    if (last)
      last->next = typed;
    else
      first = typed;
    last = typed;
  }
  typing->fact_count = facts;
  return wrong ? NULL : first;
}

/* `value`: what is collected by count and sum (each x in S where c : value), instead of lines. */
static struct typed *type_quantified(struct typing *typing, const struct expression *expression,
                                     bool value) {
  size_t scope = typing->scope_count, facts = typing->fact_count;
  struct typed *set = type_set(typing, expression->left);
  uint32_t variable;
  bind(typing, &expression->name, set ? set->sorts : 0, &variable);
  typing->scope[typing->scope_count - 1].holder = set && unnamed_asks(set);
  struct typed *where = NULL, *block = NULL;
  bool wrong = !set;
  if (!wrong && expression->right) {
    wrong = !(where = type_condition(typing, expression->right));
    if (where)
      facts_add(typing, where);
  }
  if (!wrong && expression->block)
    wrong = !(block = value ? type_expression(typing, expression->block)
                            : type_lines(typing, expression->block->block));
  typing->scope_count = scope;
  typing->fact_count = facts;
  if (wrong)
    return NULL;
  enum typed_kind kind = value                                 ? TYPED_COLLECT
                         : expression->kind == EXPRESSION_EACH ? TYPED_EACH
                         : expression->kind == EXPRESSION_SOME ? TYPED_SOME
                                                               : TYPED_NO;
  struct typed *typed = typed_condition(typing, kind, expression->at);
  if (value) {
    typed->sorts = block->sorts;
    typed->many = MANY_MANY;
  }
  typed->left = set;
  typed->right = where;
  typed->block = block;
  typed->variable = variable;
  return typed;
}

bool typed_collects(const struct expression *expression) {
  return expression->kind == EXPRESSION_EACH && expression->block && expression->block->kind != EXPRESSION_BLOCK;
}

struct typed *type_collected(struct typing *typing, const struct expression *expression) {
  return type_quantified(typing, expression, true);
}

/* ---- two sides ---- */

/* Both sides of a comparison are exactly one thing or value, or the rule says so before. */
static bool is_exactly_one(struct typing *typing, const struct typed *typed) {
  const char *many = may_be_many(typing, typed), *missing = may_be_missing(typing, typed);
  if (many)
    report_add(typing->workshop->report, MESSAGE_RULE_MANY, typed->at, many, NULL, NULL);
  else if (missing)
    report_add(typing->workshop->report, MESSAGE_RULE_MISSING, typed->at, missing, NULL, NULL);
  return !many && !missing;
}

static bool is_ordered_value(sort_set sorts) {
  return sorts == SORT_BIT(SORT_NUMBER) || sorts == SORT_BIT(SORT_DATE);
}

static struct typed *type_compare(struct typing *typing, const struct expression *expression,
                                  struct typed *left, struct typed *right) {
  bool equality = expression->kind == EXPRESSION_EQUAL || expression->kind == EXPRESSION_UNEQUAL;
  if (is_condition(left) || !(left->sorts & right->sorts))
    return complain_type(typing, expression->right->at, sorts_term(right->sorts),
                         sorts_term(left->sorts));
  if (!equality && !is_ordered_value(left->sorts))
    return complain_type(typing, expression->left->at, sorts_term(left->sorts),
                         sorts_term(SORT_BIT(SORT_NUMBER)));
  if (!is_exactly_one(typing, left) || !is_exactly_one(typing, right))
    return NULL;
  struct typed *typed = typed_condition(typing, TYPED_COMPARE, expression->at);
  typed->operation = expression->kind;
  typed->left = left;
  typed->right = right;
  return typed;
}

static struct typed *type_in(struct typing *typing, const struct expression *expression,
                             struct typed *left, struct typed *right) {
  const char *many = may_be_many(typing, left);
  if ((left->sorts | right->sorts) & SORTS_VALUES || !(left->sorts & right->sorts))
    return complain_type(typing, expression->right->at, sorts_term(right->sorts),
                         sorts_term(left->sorts));
  if (many) {
    report_add(typing->workshop->report, MESSAGE_RULE_MANY, left->at, many, NULL, NULL);
    return NULL;
  }
  struct typed *typed = typed_condition(typing, TYPED_IN, expression->at);
  typed->of_wish = typing->given_count > 0;
  typed->left = left;
  typed->right = right;
  return typed;
}

static struct typed *type_calculate(struct typing *typing, const struct expression *expression,
                                    struct typed *left, struct typed *right) {
  sort_set number = SORT_BIT(SORT_NUMBER);
  const struct typed *wrong = left->sorts != number ? left : right->sorts != number ? right : NULL;
  if (wrong)
    return complain_type(typing, wrong->at, sorts_term(wrong->sorts),
                         sorts_term(number));
  if (!is_exactly_one(typing, left) || !is_exactly_one(typing, right))
    return NULL;
  struct typed *typed = typed_new(typing, TYPED_CALCULATE, expression->at, number, MANY_ONE);
  typed->operation = expression->kind;
  typed->left = left;
  typed->right = right;
  return typed;
}

static struct typed *type_two(struct typing *typing, const struct expression *expression) {
  struct typed *left = type_expression(typing, expression->left);
  struct typed *right = type_expression(typing, expression->right);
  if (!left || !right)
    return NULL;
  switch (expression->kind) {
  case EXPRESSION_IN:
    return type_in(typing, expression, left, right);
  case EXPRESSION_ADD:
  case EXPRESSION_SUBTRACT:
  case EXPRESSION_MULTIPLY:
    return type_calculate(typing, expression, left, right);
  default:
    return type_compare(typing, expression, left, right);
  }
}

/* What the left side of `and` says is there may be used on its right side. */
static struct typed *type_both(struct typing *typing, const struct expression *expression) {
  bool and = expression->kind == EXPRESSION_AND;
  size_t facts = typing->fact_count;
  struct typed *left = type_condition(typing, expression->left);
  if (left && and)
    facts_add(typing, left);
  struct typed *right = type_condition(typing, expression->right);
  typing->fact_count = facts;
  if (!left || !right)
    return NULL;
  struct typed *typed = typed_condition(typing, and? TYPED_AND : TYPED_OR, expression->at);
  typed->left = left;
  typed->right = right;
  return typed;
}

static struct typed *negated(struct typing *typing, struct typed *condition) {
  struct typed *typed = typed_condition(typing, TYPED_NOT, condition->at);
  typed->left = condition;
  return typed;
}

/* Whether any of some lines does not hold. */
static struct typed *any_negated(struct typing *typing, struct typed *lines) {
  struct typed *rest = lines->next ? any_negated(typing, lines->next) : NULL, *one = negated(typing, lines);
  lines->next = NULL;
  if (!rest) return one;
  struct typed *typed = typed_condition(typing, TYPED_OR, lines->at);
  typed->left = one;
  typed->right = rest;
  return typed;
}

/* Not always is at some time not, and not at some time is always not: as such it can be followed through time. */
static struct typed *type_not(struct typing *typing, const struct expression *expression) {
  struct typed *inner = type_condition(typing, expression->left);
  if (!inner) return NULL;
  if (inner->kind != TYPED_ALWAYS && inner->kind != TYPED_EVENTUALLY) {
    struct typed *not = negated(typing, inner);
    not->at = expression->at; /* what fails is shown with its "not" */
    return not;
  }
  struct typed *typed =
      typed_condition(typing, inner->kind == TYPED_ALWAYS ? TYPED_EVENTUALLY : TYPED_ALWAYS, expression->at);
  typed->block = any_negated(typing, inner->block);
  return typed;
}

static struct typed *type_inner(struct typing *typing, const struct expression *expression) {
  struct typed *typed = typed_condition(typing, TYPED_NOT, expression->at);
  if (expression->kind == EXPRESSION_NOT)
    return type_not(typing, expression);
  typed->kind = expression->kind == EXPRESSION_ALWAYS ? TYPED_ALWAYS : TYPED_EVENTUALLY;
  typed->block = type_lines(typing, expression->block);
  return typed->block ? typed : NULL;
}

static struct typed *type_constant(struct typing *typing, const struct expression *expression) {
  struct typed *typed =
      typed_new(typing, TYPED_NUMBER, expression->at, SORT_BIT(SORT_NUMBER), MANY_ONE);
  typed->number = expression->number;
  if (expression->kind == EXPRESSION_DATE) {
    typed->kind = TYPED_DATE;
    typed->sorts = SORT_BIT(SORT_DATE);
    typed->date = expression->date;
  }
  if (expression->kind == EXPRESSION_STRING) {
    typed->kind = TYPED_TEXT;
    typed->sorts = SORT_BIT(SORT_TEXT);
    typed->text = atom_string(typing->workshop->atoms, expression->name.text);
  }
  return typed;
}

struct typed *type_expression(struct typing *typing, const struct expression *expression) {
  switch (expression->kind) {
  case EXPRESSION_NAME:
    return type_name(typing, expression);
  case EXPRESSION_NUMBER:
  case EXPRESSION_STRING:
  case EXPRESSION_DATE:
    return type_constant(typing, expression);
  case EXPRESSION_FIELD:
  case EXPRESSION_INVERSE:
    return type_field(typing, expression);
  case EXPRESSION_REPEATED:
    return type_repeated(typing, expression);
  case EXPRESSION_CALL:
    return type_call(typing, expression);
  case EXPRESSION_EACH:
  case EXPRESSION_SOME:
  case EXPRESSION_NO:
    if (typed_collects(expression))
      return complain_type(typing, expression->at, MESSAGE_TERM("a set"), MESSAGE_TERM("a condition"));
    return type_quantified(typing, expression, false);
  case EXPRESSION_HAS:
    return type_has(typing, expression);
  case EXPRESSION_IS:
    return type_is(typing, expression);
  case EXPRESSION_NOT:
  case EXPRESSION_ALWAYS:
  case EXPRESSION_EVENTUALLY:
    return type_inner(typing, expression);
  case EXPRESSION_AND:
  case EXPRESSION_OR:
    return type_both(typing, expression);
  case EXPRESSION_BLOCK:
    return type_lines(typing, expression->block);
  default:
    return type_two(typing, expression);
  }
}

/* ---- the rule ---- */

static void read_wordings(const struct typing *typing, const struct rule *rule,
                          struct typed_rule *typed) {
  static const struct {
    const char *key;
    enum language language;
    size_t member;
  } keys[] = {
      {"sv", LANGUAGE_SWEDISH, offsetof(struct typed_rule, title)},
      {"en", LANGUAGE_ENGLISH, offsetof(struct typed_rule, title)},
      {"why_sv", LANGUAGE_SWEDISH, offsetof(struct typed_rule, why)},
      {"why_en", LANGUAGE_ENGLISH, offsetof(struct typed_rule, why)},
      {"empty_sv", LANGUAGE_SWEDISH, offsetof(struct typed_rule, empty)},
      {"empty_en", LANGUAGE_ENGLISH, offsetof(struct typed_rule, empty)},
  };
  for (const struct wording_list *wording = rule->wordings; wording; wording = wording->next) {
    const char *key = atom_string(typing->workshop->atoms, wording->key.text);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
      if (strcmp(key, keys[i].key) == 0)
        ((const char **)(void *)((char *)typed + keys[i].member))[keys[i].language] = wording->text;
  }
  if (!typed->title[LANGUAGE_SWEDISH] || !typed->title[LANGUAGE_ENGLISH])
    report_add(typing->workshop->report, MESSAGE_RULE_WORDING, rule->name.at, typed->name,
               typed->title[LANGUAGE_SWEDISH] ? "en" : "sv", NULL);
}

struct typed_rule *type_rule(struct workshop *workshop, const struct model *model,
                             const struct rule_item *item) {
  const struct rule *rule = item->item->rule;
  struct typing typing = {
      .workshop = workshop, .arena = workshop->arena, .model = model, .language = item->language,
      .given = item->given, .given_count = item->given_count};
  struct typed_rule *typed = arena_alloc(workshop->arena, sizeof *typed);
  typed->item = item;
  typed->name = atom_string(workshop->atoms, rule->name.text);
  typed->pack = item->pack;
  typed->level = rule->level == MODAL_SHOULD ? MODAL_SHOULD : MODAL_SHALL;
  read_wordings(&typing, rule, typed);
  typed->lines = always_unfolded(type_lines(&typing, rule->lines));
  typed->variable_count = typing.variable_count;
  return typed->lines ? typed : NULL;
}

struct typed *type_question(struct workshop *workshop, const struct model *model,
                            const struct expression *expression, enum language language,
                            size_t *variable_count) {
  struct typing typing = {
      .workshop = workshop, .arena = workshop->arena, .model = model, .language = language};
  struct typed *typed = type_expression(&typing, expression);
  *variable_count = typing.variable_count;
  return typed;
}

const char *typed_source(const struct workshop *workshop, struct span at) {
  const char *bytes = source_text(workshop->sources, at);
  if (!bytes)
    return "";
  struct text text = text_new(workshop->arena);
  bool blank = false;
  for (const char *end = bytes + (at.end - at.start); bytes < end; bytes++) {
    char c = *bytes;
    if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
      blank = true;
      continue;
    }
    if (blank && text.length)
      text_add_char(&text, ' ');
    blank = false;
    text_add_char(&text, c);
  }
  return text_string(&text);
}
