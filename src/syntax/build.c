/* SPDX-License-Identifier: EUPL-1.2
 *
 * The constructors of the tree's nodes: arguments in, a node of the arena out.
 */
#include "syntax/build.h"

#include "syntax/lexer.h"

#include <string.h>

/* While a list grows its last node is followed by its first one, so that a long list is made in
 * linear time and no node carries an end. One node is a list as it is. */
#define LIST_OF(type)                                                          \
  static struct type *add_##type(struct type *last, struct type *node) {       \
    node->next = last && last->next ? last->next : last;                       \
    if (last) last->next = node;                                               \
    return node;                                                               \
  }                                                                            \
  static struct type *close_##type(struct type *last) {                        \
    if (!last || !last->next) return last;                                     \
    struct type *first = last->next;                                           \
    last->next = NULL;                                                         \
    return first;                                                              \
  }

LIST_OF(branch)
LIST_OF(declared)
LIST_OF(name_list)
LIST_OF(tail)
LIST_OF(phrase)
LIST_OF(wording_list)
LIST_OF(expression)

struct item_list items_add(struct item_list list, struct item *item) {
  if (list.last) list.last->next = item;
  else list.first = item;
  list.last = item;
  return list;
}

static struct item *item_new(struct arena *arena, struct span at, enum item_kind kind, struct name_list *clauses,
                             struct block block) {
  struct item *item = arena_alloc(arena, sizeof *item);
  item->kind = kind;
  item->at = at;
  item->clauses = close_name_list(clauses);
  item->block = block.items;
  item->has_block = block.present;
  return item;
}

struct item *item_declaration(struct arena *arena, struct span at, enum word keyword, struct declared *declared,
                              struct tail *tails, struct name_list *clauses, struct block block) {
  struct item *item = item_new(arena, at, ITEM_DECLARATION, clauses, block);
  item->keyword = keyword;
  item->declared = close_declared(declared);
  item->tails = close_tail(tails);
  return item;
}

struct item *item_statement(struct arena *arena, struct span at, atom head, struct span head_at,
                            struct phrase *objects, struct tail *tails, struct name_list *clauses,
                            struct block block) {
  struct item *item = item_new(arena, at, ITEM_STATEMENT, clauses, block);
  item->head = (struct name){head, head_at};
  item->objects = close_phrase(objects);
  item->tails = close_tail(tails);
  return item;
}

struct item *item_for(struct arena *arena, struct span at, struct phrase *objects, struct name_list *clauses,
                      struct block block) {
  struct item *item = item_new(arena, at, ITEM_FOR, clauses, block);
  item->objects = close_phrase(objects);
  return item;
}

struct item *item_modal(struct item *item, enum modal modal, struct span at) {
  item->modal = modal;
  item->modal_length = (at.end - at.start) & 0x7f; /* no such word is longer */
  return item;
}

struct item *item_branching(struct arena *arena, struct span at, enum item_kind kind, struct branch *branches) {
  struct item *item = item_new(arena, at, kind, NULL, (struct block){0});
  item->branches = close_branch(branches);
  return item;
}

struct item *item_rule(struct arena *arena, struct span at, enum word keyword, struct rule *rule,
                       struct name_list *clauses) {
  struct item *item = item_new(arena, at, ITEM_RULE, clauses, (struct block){0});
  item->keyword = keyword;
  item->rule = rule;
  return item;
}

struct item *item_test(struct arena *arena, struct span at, const char *title, struct block block) {
  struct item *item = item_new(arena, at, ITEM_TEST, NULL, block);
  item->title = title;
  return item;
}

struct item *item_expectation(struct arena *arena, struct span at, atom rule, struct span rule_at, atom verdict,
                              struct span verdict_at, struct expression *elements) {
  struct item *item = item_new(arena, at, ITEM_EXPECTATION, NULL, (struct block){0});
  item->expectation = arena_alloc(arena, sizeof *item->expectation);
  *item->expectation = (struct expectation){{rule, rule_at}, {verdict, verdict_at}, close_expression(elements)};
  return item;
}

struct branch *branch_new(struct arena *arena, struct span at, const char *label, const char *assumed,
                          struct block block) {
  struct branch *branch = arena_alloc(arena, sizeof *branch);
  *branch = (struct branch){.label = label, .assumed = assumed, .at = at, .items = block.items};
  return branch;
}

struct branch *branch_pair(struct arena *arena, struct block first, struct span first_at, struct block second,
                           struct span second_at) {
  return branches_add(branch_new(arena, first_at, NULL, NULL, first),
                      branch_new(arena, second_at, NULL, NULL, second));
}

struct branch *branches_add(struct branch *list, struct branch *branch) {
  return add_branch(list, branch);
}

struct declared *declared_new(struct arena *arena, atom name, struct span at, const char *title,
                              struct span title_at, struct name_list *words) {
  struct declared *declared = arena_alloc(arena, sizeof *declared);
  *declared = (struct declared){.name = {name, at}, .title = title, .title_at = title_at};
  declared->words = close_name_list(words);
  return declared;
}

struct declared *declared_add(struct declared *list, struct declared *declared) {
  return add_declared(list, declared);
}

struct name_list *names_add(struct arena *arena, struct name_list *list, atom name, struct span at) {
  struct name_list *node = arena_alloc(arena, sizeof *node);
  node->name = (struct name){name, at};
  return add_name_list(list, node);
}

struct tail *tail_new(struct arena *arena, struct span at, enum tail_kind kind, struct phrase *phrases) {
  struct tail *tail = arena_alloc(arena, sizeof *tail);
  *tail = (struct tail){.kind = kind, .at = at, .phrases = close_phrase(phrases)};
  return tail;
}

struct tail *tails_add(struct tail *list, struct tail *tail) {
  return add_tail(list, tail);
}

struct tail *tails_after(struct tail *first, struct tail *list) {
  if (!first) return list;
  if (!list) return first;
  first->next = list->next ? list->next : list;
  list->next = first;
  return list;
}

/* ---- phrases ---- */

static const struct quantity no_quantity;

static struct phrase *phrase_new(struct arena *arena, struct span at, enum phrase_kind kind) {
  struct phrase *phrase = arena_alloc(arena, sizeof *phrase);
  phrase->kind = kind;
  phrase->at = at;
  phrase->quantity = &no_quantity;
  return phrase;
}

struct phrase *phrase_name(struct arena *arena, struct span at, atom name, struct span name_at,
                           struct name_list *path) {
  struct phrase *phrase = phrase_new(arena, at, PHRASE_NAME);
  phrase->name = (struct name){name, name_at};
  phrase->path = close_name_list(path);
  return phrase;
}

struct phrase *phrase_string(struct arena *arena, struct span at, const char *string) {
  struct phrase *phrase = phrase_new(arena, at, PHRASE_STRING);
  phrase->string = string;
  return phrase;
}

struct phrase *phrase_each(struct arena *arena, struct span at, enum word set, atom name, struct span name_at) {
  struct phrase *phrase = phrase_new(arena, at, PHRASE_EACH);
  phrase->name = (struct name){name, name_at};
  phrase->set = set;
  return phrase;
}

struct phrase *phrase_beside(struct arena *arena, struct span at, enum phrase_kind kind, enum word set,
                             struct span set_at, atom other, struct span other_at) {
  struct phrase *phrase = phrase_each(arena, at, set, 0, set_at);
  phrase->kind = kind;
  phrase->path = names_add(arena, NULL, other, other_at);
  return phrase;
}

struct phrase *phrase_unstated(struct arena *arena, struct span at) {
  return phrase_new(arena, at, PHRASE_UNSTATED);
}

struct phrase *phrase_date(struct arena *arena, struct span at, struct date date) {
  struct phrase *phrase = phrase_new(arena, at, PHRASE_DATE);
  phrase->date = date;
  return phrase;
}

struct phrase *phrase_duration(struct arena *arena, struct span at, const struct quantity *quantity,
                               enum unit_of_time unit) {
  struct phrase *phrase = phrase_new(arena, at, PHRASE_DURATION);
  phrase->quantity = quantity;
  phrase->unit = unit;
  return phrase;
}

struct phrase *phrase_quantity(struct arena *arena, struct span at, const struct quantity *quantity,
                               struct phrase *phrase) {
  if (!phrase) phrase = phrase_new(arena, at, PHRASE_NONE);
  phrase->quantity = quantity;
  phrase->at = at;
  return phrase;
}

static struct joined *joined_of(struct arena *arena, struct phrase *phrase) {
  if (!phrase->joined) phrase->joined = arena_alloc(arena, sizeof *phrase->joined);
  return phrase->joined;
}

struct phrase *phrase_of(struct arena *arena, struct phrase *phrase, struct phrase *whole) {
  struct joined *joined = joined_of(arena, phrase);
  joined_of(arena, joined->last_whole ? joined->last_whole : phrase)->whole = whole;
  joined->last_whole = whole;
  phrase->at.end = whole->at.end;
  return phrase;
}

struct phrase *phrase_except(struct arena *arena, struct phrase *phrase, struct phrase *exception) {
  struct joined *joined = joined_of(arena, phrase);
  struct joined *last = joined_of(arena, joined->last_whole ? joined->last_whole : phrase);
  if (last->exception) joined_of(arena, exception)->exception = last->exception;
  last->exception = exception;
  phrase->at.end = exception->at.end;
  return phrase;
}

struct phrase *phrase_or(struct arena *arena, struct phrase *phrase, struct phrase *alternative) {
  struct joined *joined = joined_of(arena, phrase);
  joined_of(arena, joined->last_alternative ? joined->last_alternative : phrase)->alternative = alternative;
  joined->last_alternative = alternative;
  return phrase;
}

struct phrase *phrases_add(struct phrase *list, struct phrase *phrase) {
  return add_phrase(list, phrase);
}

static const struct quantity *quantity_new(struct arena *arena, struct quantity quantity) {
  struct quantity *made = arena_alloc(arena, sizeof *made);
  *made = quantity;
  return made;
}

/* Most numbers are small and exact: one node for each of them is enough. */
const struct quantity *quantity_exact(struct arena *arena, struct number number) {
#define ONE(n) {.kind = QUANTITY_EXACT, .low = {n, 1}, .high = {n, 1}}
#define FOUR(n) ONE(n), ONE((n) + 1), ONE((n) + 2), ONE((n) + 3)
  static const struct quantity small[] = {FOUR(0), FOUR(4), FOUR(8), FOUR(12)};
#undef FOUR
#undef ONE
  bool known = number.bottom == 1 && number.top < (int64_t)(sizeof small / sizeof *small);
  return known ? &small[number.top] : quantity_kind(arena, QUANTITY_EXACT, number);
}

const struct quantity *quantity_range(struct arena *arena, struct number low, struct number high) {
  return quantity_new(arena, (struct quantity){.kind = QUANTITY_RANGE, .low = low, .high = high});
}

const struct quantity *quantity_percent(struct arena *arena, struct number number) {
  struct quantity percent = {.kind = QUANTITY_EXACT, .percent = true, .low = number, .high = number};
  return quantity_new(arena, percent);
}

const struct quantity *quantity_kind(struct arena *arena, enum quantity_kind kind, struct number number) {
  return quantity_new(arena, (struct quantity){.kind = kind, .low = number, .high = number});
}

const struct quantity *quantity_more(struct arena *arena, const struct quantity *quantity) {
  struct quantity more = *quantity;
  more.more = true;
  return quantity_new(arena, more);
}

/* ---- rules ---- */

struct rule *rule_new(struct arena *arena, struct span at, atom name, struct span name_at, enum modal level,
                      struct wording_list *wordings, struct expression *lines) {
  struct rule *rule = arena_alloc(arena, sizeof *rule);
  *rule = (struct rule){.name = {name, name_at}, .level = level, .at = at};
  rule->wordings = close_wording_list(wordings);
  rule->lines = close_expression(lines);
  return rule;
}

struct wording_list *wordings_add(struct arena *arena, struct wording_list *list, atom key, struct span at,
                                  const char *text) {
  struct wording_list *node = arena_alloc(arena, sizeof *node);
  *node = (struct wording_list){.key = {key, at}, .text = text};
  return add_wording_list(list, node);
}

struct wording *wording_new(struct arena *arena, struct span at, struct lexer *lexer, atom one,
                            const char *first, atom two, const char *second) {
  struct wording *wording = arena_alloc(arena, sizeof *wording);
  const struct atoms *atoms = lexer->workshop->atoms;
  wording->at = at;
  for (int language = 0; language < LANGUAGE_COUNT; language++) {
    const char *code = language_code((enum language)language);
    if (strcmp(atom_string(atoms, one), code) == 0) wording->text[language] = first;
    else if (strcmp(atom_string(atoms, two), code) == 0) wording->text[language] = second;
  }
  return wording;
}

static struct expression *expression_new(struct arena *arena, struct span at, enum expression_kind kind) {
  struct expression *expression = arena_alloc(arena, sizeof *expression);
  expression->kind = kind;
  expression->at = at;
  return expression;
}

struct expression *expression_named(struct arena *arena, struct span at, enum expression_kind kind,
                                    struct expression *left, atom name, struct span name_at) {
  struct expression *expression = expression_new(arena, at, kind);
  expression->left = close_expression(left); /* the arguments of a call */
  expression->name = (struct name){name, name_at};
  return expression;
}

struct expression *expression_qualified(struct expression *has, atom qualifier, struct span at) {
  has->qualifier = (struct name){qualifier, at};
  return has;
}

struct expression *expression_two(struct arena *arena, struct span at, enum expression_kind kind,
                                  struct expression *left, struct expression *right) {
  struct expression *expression = expression_new(arena, at, kind);
  expression->left = left;
  expression->right = right;
  return expression;
}

struct expression *expression_quantified(struct arena *arena, struct span at, enum expression_kind kind,
                                         atom name, struct span name_at, struct expression *set,
                                         struct expression *where, struct expression *body) {
  struct expression *expression = expression_named(arena, at, kind, set, name, name_at);
  expression->right = where;
  expression->block = body; /* closed by expression_over, or one alone */
  return expression;
}

struct expression *expression_over(struct arena *arena, struct span at, enum expression_kind kind,
                                   struct expression *lines) {
  struct expression *expression = expression_new(arena, at, kind);
  expression->block = close_expression(lines);
  return expression;
}

struct expression *expression_number(struct arena *arena, struct span at, struct number number) {
  struct expression *expression = expression_new(arena, at, EXPRESSION_NUMBER);
  expression->number = number;
  return expression;
}

struct expression *expression_percent(struct arena *arena, struct span at, struct number number) {
  struct number hundredth = number;
  if (!number_div(number, number_of(100), &hundredth)) hundredth = number_of(0);
  return expression_number(arena, at, hundredth);
}

struct expression *expression_string(struct arena *arena, struct span at, struct lexer *lexer,
                                     const char *string) {
  struct expression *expression = expression_new(arena, at, EXPRESSION_STRING);
  expression->name = (struct name){atom_of(lexer->workshop->atoms, string), at};
  return expression;
}

struct expression *expression_date(struct arena *arena, struct span at, struct date date) {
  struct expression *expression = expression_new(arena, at, EXPRESSION_DATE);
  expression->date = date;
  return expression;
}

struct expression *expression_otherwise(struct expression *expression, struct wording *otherwise) {
  if (otherwise) expression->otherwise = otherwise;
  return expression;
}

struct expression *expressions_add(struct expression *list, struct expression *expression) {
  if (!expression) return list;
  return add_expression(list, expression);
}
