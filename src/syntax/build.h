/* SPDX-License-Identifier: EUPL-1.2
 *
 * One constructor for each node of the tree, for the grammar's actions. They copy nothing but
 * themselves, link lists in the order written, and decide nothing.
 * A list that grows is known by its last node: `*_add` takes the list so far (NULL: none) and returns
 * it with one more. The constructor it is given to closes it.
 */
#ifndef STADGA_SYNTAX_BUILD_H
#define STADGA_SYNTAX_BUILD_H

#include "syntax/tree.h"

struct lexer;
struct item_list { struct item *first, *last; };
struct block { struct item *items; bool present; };

struct item_list items_add(struct item_list list, struct item *item);
struct item *item_declaration(struct arena *arena, struct span at, enum word keyword, struct declared *declared,
                              struct tail *tails, struct name_list *clauses, struct block block);
struct item *item_statement(struct arena *arena, struct span at, atom head, struct span head_at,
                            struct phrase *objects, struct tail *tails, struct name_list *clauses,
                            struct block block);
struct item *item_for(struct arena *arena, struct span at, struct phrase *objects, struct name_list *clauses,
                      struct block block);
struct item *item_modal(struct item *item, enum modal modal, struct span at);
struct item *item_branching(struct arena *arena, struct span at, enum item_kind kind, struct branch *branches);
struct item *item_rule(struct arena *arena, struct span at, enum word keyword, struct rule *rule,
                       struct name_list *clauses);

struct item *item_test(struct arena *arena, struct span at, const char *title, struct block block);
struct item *item_expectation(struct arena *arena, struct span at, atom rule, struct span rule_at, atom verdict,
                              struct span verdict_at, struct expression *elements);

struct branch *branch_new(struct arena *arena, struct span at, const char *label, const char *assumed,
                          struct block block);
struct branch *branch_pair(struct arena *arena, struct block first, struct span first_at, struct block second,
                           struct span second_at);
struct branch *branches_add(struct branch *list, struct branch *branch);

struct declared *declared_new(struct arena *arena, atom name, struct span at, const char *title,
                              struct span title_at, struct name_list *words);
struct declared *declared_add(struct declared *list, struct declared *declared);
struct name_list *names_add(struct arena *arena, struct name_list *list, atom name, struct span at);
struct tail *tail_new(struct arena *arena, struct span at, enum tail_kind kind, struct phrase *phrases);
struct tail *tails_add(struct tail *list, struct tail *tail);
struct tail *tails_after(struct tail *first, struct tail *list); /* the list with a tail before it, if any */

struct phrase *phrase_name(struct arena *arena, struct span at, atom name, struct span name_at,
                           struct name_list *path);
struct phrase *phrase_string(struct arena *arena, struct span at, const char *string);
struct phrase *phrase_each(struct arena *arena, struct span at, enum word set, atom name, struct span name_at);
struct phrase *phrase_beside(struct arena *arena, struct span at, enum phrase_kind kind, enum word set,
                             struct span set_at, atom other, struct span other_at);
struct phrase *phrase_unstated(struct arena *arena, struct span at);
struct phrase *phrase_date(struct arena *arena, struct span at, struct date date);
struct phrase *phrase_duration(struct arena *arena, struct span at, const struct quantity *quantity,
                               enum unit_of_time unit);
struct phrase *phrase_quantity(struct arena *arena, struct span at, const struct quantity *quantity,
                               struct phrase *phrase);
struct phrase *phrase_of(struct arena *arena, struct phrase *phrase, struct phrase *whole);
struct phrase *phrase_except(struct arena *arena, struct phrase *phrase, struct phrase *exception);
struct phrase *phrase_or(struct arena *arena, struct phrase *phrase, struct phrase *alternative);
struct phrase *phrases_add(struct phrase *list, struct phrase *phrase);

const struct quantity *quantity_exact(struct arena *arena, struct number number);
const struct quantity *quantity_range(struct arena *arena, struct number low, struct number high);
const struct quantity *quantity_percent(struct arena *arena, struct number number);
const struct quantity *quantity_kind(struct arena *arena, enum quantity_kind kind, struct number number);
const struct quantity *quantity_more(struct arena *arena, const struct quantity *quantity);

struct rule *rule_new(struct arena *arena, struct span at, atom name, struct span name_at, enum modal level,
                      struct wording_list *wordings, struct expression *lines);
struct wording_list *wordings_add(struct arena *arena, struct wording_list *list, atom key, struct span at,
                                  const char *text);
struct wording *wording_new(struct arena *arena, struct span at, struct lexer *lexer, atom one,
                            const char *first, atom two, const char *second);

struct expression *expression_named(struct arena *arena, struct span at, enum expression_kind kind,
                                    struct expression *left, atom name, struct span name_at);
struct expression *expression_qualified(struct expression *has, atom qualifier, struct span at);
struct expression *expression_two(struct arena *arena, struct span at, enum expression_kind kind,
                                  struct expression *left, struct expression *right);
struct expression *expression_quantified(struct arena *arena, struct span at, enum expression_kind kind,
                                         atom name, struct span name_at, struct expression *set,
                                         struct expression *where, struct expression *body);
struct expression *expression_over(struct arena *arena, struct span at, enum expression_kind kind,
                                   struct expression *lines);
struct expression *expression_number(struct arena *arena, struct span at, struct number number);
struct expression *expression_percent(struct arena *arena, struct span at, struct number number);
struct expression *expression_string(struct arena *arena, struct span at, struct lexer *lexer, const char *string);
struct expression *expression_date(struct arena *arena, struct span at, struct date date);
struct expression *expression_otherwise(struct expression *expression, struct wording *otherwise);
struct expression *expressions_add(struct expression *list, struct expression *expression);

#endif
