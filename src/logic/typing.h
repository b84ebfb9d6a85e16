/* SPDX-License-Identifier: EUPL-1.2
 *
 * What the files that type a rule share. Nothing outside src/logic includes it.
 */
#ifndef STADGA_LOGIC_TYPING_H
#define STADGA_LOGIC_TYPING_H

#include "logic/typed.h"

struct bound { /* a variable in scope */
  atom name;
  uint32_t number;
  sort_set sorts;
  bool holder; /* it stands for one of those who hold something */
};

struct typing {
  struct workshop *workshop;
  struct arena *arena;
  const struct model *model; /* NULL: no names of a model */
  const struct given *given; /* names of this rule alone */
  size_t given_count;
  enum language language;
  struct bound *scope;
  size_t scope_count, scope_room, variable_count;
  const struct typed **facts; /* navigations known to be there: `where b has chair` */
  size_t fact_count, fact_room;
};

/* The typed form; NULL where a complaint was made of it. */
struct typed *type_expression(struct typing *typing, const struct expression *expression);
/* … of a condition, or of a set of things. */
struct typed *type_condition(struct typing *typing, const struct expression *expression);
struct typed *type_set(struct typing *typing, const struct expression *expression);
/* … of all lines of a block, as conditions. */
struct typed *type_lines(struct typing *typing, const struct expression *lines);

/* Whether it is each x in S where c : value, and not lines that are to hold of each; and that, within brackets. */
bool typed_collects(const struct expression *expression);
struct typed *type_collected(struct typing *typing, const struct expression *expression);

/* names.c: a name alone, a navigation, `has`, `is`, a call. */
struct typed *type_name(struct typing *typing, const struct expression *expression);
struct typed *type_field(struct typing *typing, const struct expression *expression);
struct typed *type_repeated(struct typing *typing, const struct expression *expression);
struct typed *type_has(struct typing *typing, const struct expression *expression);
struct typed *type_is(struct typing *typing, const struct expression *expression);
struct typed *type_call(struct typing *typing, const struct expression *expression);

/* facts.c: adds what a condition says is there; whether a navigation is known to be there; the name
 * of the first step in it that may be missing, or that may be several; NULL where none may. */
void facts_add(struct typing *typing, const struct typed *condition);
bool facts_have(const struct typing *typing, const struct typed *field);
const char *may_be_missing(const struct typing *typing, const struct typed *typed);
const char *may_be_many(const struct typing *typing, const struct typed *typed);

/* texts.c: the text of an `else` with its gaps typed. */
const struct else_text *type_else(struct typing *typing, const struct wording *wording);

struct typed *typed_new(struct typing *typing, enum typed_kind kind, struct span at, sort_set sorts,
                        enum many many);
const struct bound *typing_find(const struct typing *typing, atom name);

/* MESSAGE_RULE_TYPE: what stands there, what is wanted, as terms. */
struct typed *complain_type(struct typing *typing, struct span at, const char *there,
                            const char *wanted);

#endif
