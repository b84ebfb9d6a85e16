/* SPDX-License-Identifier: EUPL-1.2
 *
 * The constructors of the tree's nodes: arguments in, a node of the arena out.
 */
#include "syntax/build.h"

#include "syntax/lexer.h"

#include <string.h>

/* The first node of a list knows the last one, so that long lists are made in linear time. */
#define LAST(list) ((list)->last ? (list)->last : (list))
#define APPEND(list, node)                                                                              \
  do {                                                                                                  \
    if (!(list)) return (node);                                                                         \
    LAST(list)->next = (node);                                                                          \
    (list)->last = LAST(node);                                                                          \
    return (list);                                                                                      \
  } while (0)

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
  item->clauses = clauses;
  item->block = block.items;
  item->has_block = block.present;
  return item;
}

struct item *item_declaration(struct arena *arena, struct span at, enum word keyword, struct declared *declared,
                              struct tail *tails, struct name_list *clauses, struct block block) {
  struct item *item = item_new(arena, at, ITEM_DECLARATION, clauses, block);
  item->keyword = keyword;
  item->declared = declared;
  item->tails = tails;
  return item;
}

struct item *item_statement(struct arena *arena, struct span at, atom head, struct span head_at,
                            struct phrase *objects, struct tail *tails, struct name_list *clauses,
                            struct block block) {
  struct item *item = item_new(arena, at, ITEM_STATEMENT, clauses, block);
  item->head = (struct name){head, head_at};
  item->objects = objects;
  item->tails = tails;
  return item;
}

struct item *item_for(struct arena *arena, struct span at, struct phrase *objects, struct name_list *clauses,
                      struct block block) {
  struct item *item = item_new(arena, at, ITEM_FOR, clauses, block);
  item->objects = objects;
  return item;
}

struct item *item_modal(struct item *item, enum modal modal, struct span at) {
  item->modal = modal;
  item->modal_at = at;
  return item;
}

struct item *item_branches(struct arena *arena, struct span at, enum item_kind kind, struct branch *branches) {
  struct item *item = item_new(arena, at, kind, NULL, (struct block){0});
  item->branches = branches;
  return item;
}

struct item *item_rule(struct arena *arena, struct span at, enum word keyword, struct rule *rule,
                       struct name_list *clauses) {
  struct item *item = item_new(arena, at, ITEM_RULE, clauses, (struct block){0});
  item->keyword = keyword;
  item->rule = rule;
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
  struct branch *branch = branch_new(arena, first_at, NULL, NULL, first);
  branch->next = branch_new(arena, second_at, NULL, NULL, second);
  return branch;
}

struct branch *branches_add(struct branch *list, struct branch *branch) {
  APPEND(list, branch);
}

struct declared *declared_new(struct arena *arena, atom name, struct span at, const char *title,
                              struct span title_at, struct name_list *words) {
  struct declared *declared = arena_alloc(arena, sizeof *declared);
  *declared = (struct declared){.name = {name, at}, .title = title, .title_at = title_at, .words = words};
  return declared;
}

struct declared *declared_add(struct declared *list, struct declared *declared) {
  APPEND(list, declared);
}

struct name_list *names_add(struct arena *arena, struct name_list *list, atom name, struct span at) {
  struct name_list *node = arena_alloc(arena, sizeof *node);
  node->name = (struct name){name, at};
  APPEND(list, node);
}

struct tail *tail_new(struct arena *arena, struct span at, enum tail_kind kind, struct phrase *phrases) {
  struct tail *tail = arena_alloc(arena, sizeof *tail);
  *tail = (struct tail){.kind = kind, .at = at, .phrases = phrases};
  return tail;
}

struct tail *tails_add(struct tail *list, struct tail *tail) {
  if (!tail) return list;
  APPEND(list, tail);
}

/* ---- phrases ---- */

static struct phrase *phrase_new(struct arena *arena, struct span at, enum phrase_kind kind) {
  struct phrase *phrase = arena_alloc(arena, sizeof *phrase);
  phrase->kind = kind;
  phrase->at = at;
  return phrase;
}

struct phrase *phrase_name(struct arena *arena, struct span at, atom name, struct span name_at,
                           struct name_list *path) {
  struct phrase *phrase = phrase_new(arena, at, PHRASE_NAME);
  phrase->name = (struct name){name, name_at};
  phrase->path = path;
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

struct phrase *phrase_other(struct arena *arena, struct span at, enum word set, atom name, struct span name_at,
                            atom than, struct span than_at) {
  struct phrase *phrase = phrase_each(arena, at, set, name, name_at);
  phrase->kind = PHRASE_OTHER;
  phrase->path = names_add(arena, NULL, than, than_at);
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

struct phrase *phrase_duration(struct arena *arena, struct span at, struct quantity quantity,
                               enum unit_of_time unit) {
  struct phrase *phrase = phrase_new(arena, at, PHRASE_DURATION);
  phrase->quantity = quantity;
  phrase->unit = unit;
  return phrase;
}

struct phrase *phrase_quantity(struct arena *arena, struct span at, struct quantity quantity,
                               struct phrase *phrase) {
  if (!phrase) phrase = phrase_new(arena, at, PHRASE_NONE);
  phrase->quantity = quantity;
  phrase->at = at;
  return phrase;
}

struct phrase *phrase_of(struct phrase *whole, struct phrase *of) {
  (whole->last_of ? whole->last_of : whole)->of = of;
  whole->last_of = of;
  whole->at.end = of->at.end;
  return whole;
}

struct phrase *phrase_except(struct phrase *whole, struct phrase *except) {
  struct phrase *last = whole->last_of ? whole->last_of : whole;
  except->except = last->except;
  last->except = except;
  whole->at.end = except->at.end;
  return whole;
}

struct phrase *phrase_or(struct phrase *phrase, struct phrase *alternative) {
  (phrase->last_or ? phrase->last_or : phrase)->or_else = alternative;
  phrase->last_or = alternative;
  return phrase;
}

struct phrase *phrases_add(struct phrase *list, struct phrase *phrase) {
  APPEND(list, phrase);
}

struct quantity quantity_exact(struct number number) {
  return (struct quantity){.kind = QUANTITY_EXACT, .low = number, .high = number};
}

struct quantity quantity_range(struct number low, struct number high) {
  return (struct quantity){.kind = QUANTITY_RANGE, .low = low, .high = high};
}

struct quantity quantity_percent(struct number number) {
  return (struct quantity){.kind = QUANTITY_EXACT, .percent = true, .low = number, .high = number};
}

struct quantity quantity_kind(enum quantity_kind kind, struct number number) {
  return (struct quantity){.kind = kind, .low = number, .high = number};
}

struct quantity quantity_more(struct quantity quantity) {
  quantity.more = true;
  return quantity;
}

/* ---- rules ---- */

struct rule *rule_new(struct arena *arena, struct span at, atom name, struct span name_at, enum modal level,
                      struct wording_list *wordings, struct expression *lines) {
  struct rule *rule = arena_alloc(arena, sizeof *rule);
  *rule = (struct rule){.name = {name, name_at}, .level = level, .wordings = wordings, .lines = lines, .at = at};
  return rule;
}

struct wording_list *wordings_add(struct arena *arena, struct wording_list *list, atom key, struct span at,
                                  const char *text) {
  struct wording_list *node = arena_alloc(arena, sizeof *node);
  *node = (struct wording_list){.key = {key, at}, .text = text};
  APPEND(list, node);
}

struct wording *wording_new(struct arena *arena, struct span at, struct lexer *lexer, atom one,
                            const char *first, atom two, const char *second) {
  struct wording *wording = arena_alloc(arena, sizeof *wording);
  static const char *const codes[] = {[LANGUAGE_ENGLISH] = "en", [LANGUAGE_SWEDISH] = "sv"};
  const struct atoms *atoms = lexer->workshop->atoms;
  wording->at = at;
  for (int language = 0; language < LANGUAGE_COUNT; language++) {
    if (strcmp(atom_string(atoms, one), codes[language]) == 0) wording->text[language] = first;
    else if (strcmp(atom_string(atoms, two), codes[language]) == 0) wording->text[language] = second;
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
  expression->left = left;
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
  expression->block = body;
  return expression;
}

struct expression *expression_over(struct arena *arena, struct span at, enum expression_kind kind,
                                   struct expression *lines) {
  struct expression *expression = expression_new(arena, at, kind);
  expression->block = lines;
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
  APPEND(list, expression);
}
