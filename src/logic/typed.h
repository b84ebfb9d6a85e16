/* SPDX-License-Identifier: EUPL-1.2
 *
 * A rule with every name found: variables numbered, fields and predicates bound to rows of the
 * schema, what may be missing or several found out. Made once, then evaluated over any model.
 */
#ifndef STADGA_LOGIC_TYPED_H
#define STADGA_LOGIC_TYPED_H

#include "logic/schema.h"

enum typed_kind {
  TYPED_VARIABLE,
  TYPED_ALL,
  TYPED_CONSTANT,
  TYPED_FIELD,
  TYPED_COLLECT,
  TYPED_NUMBER,
  TYPED_DATE,
  TYPED_TEXT,
  TYPED_EACH,
  TYPED_SOME,
  TYPED_NO,
  TYPED_HAS,
  TYPED_IS,
  TYPED_NOT,
  TYPED_AND,
  TYPED_OR,
  TYPED_COMPARE,
  TYPED_IN,
  TYPED_CALCULATE,
  TYPED_COUNT,
  TYPED_SUM,
  TYPED_COVERS,
  TYPED_YEARS,
  TYPED_AT,
  TYPED_NEXT,
  TYPED_PREVIOUS,
  TYPED_WITHIN,
  TYPED_ALWAYS,
  TYPED_EVENTUALLY
};

/* A piece of a text with gaps: words as they stand, what stands in `value` (after words that go
 * with it, where it is optional), or one of two words by whether one or several things are spoken
 * of. */
struct piece {
  struct piece *next;
  const char *words; /* or the word for one */
  const char *words_of_many;
  const struct typed *value;
  bool optional; /* nothing is said where the value is nothing */
};

struct else_text {
  struct piece *pieces[LANGUAGE_COUNT];
};

struct typed {
  struct typed *next; /* the next line of a block */
  enum typed_kind kind;
  struct span at;
  sort_set sorts; /* what it is worth; SORT_TRUTH for a condition */
  enum many many;
  /* EACH, SOME, NO, COLLECT: the set, the condition of where (NULL: none), and the lines or the
   * thing collected. FIELD, HAS, IS, NOT, ALWAYS, AT, NEXT and PREVIOUS use `left`; two-sided ones `left`
   * and `right`. */
  struct typed *left, *right, *block;
  uint32_t variable;
  const struct field *field;
  bool repeated; /* FIELD: followed in one step or more */
  const struct collection *collection;
  const struct predicate *predicate;
  struct wanted wanted;
  struct refs constants;
  bool holder;  /* VARIABLE: it stands for one of those who hold something */
  bool inner;   /* EACH: it stood inside of “always” (always.h) */
  bool of_wish; /* IN, IS, COUNT: asked of what the text says, not of who it turns out to be */
  enum given_open open; /* CONSTANT: why each is among them only perhaps */
  enum expression_kind operation; /* COMPARE, CALCULATE */
  struct number number; /* AT: the year of the agreement, where there is no date */
  struct date date;     /* AT: of the moment; without a day or month the first one of it */
  const char *text;
  const struct else_text *otherwise;
};

/* A rule ready to be evaluated. */
struct typed_rule {
  const struct rule_item *item;
  const char *name, *pack;
  const char *title[LANGUAGE_COUNT], *why[LANGUAGE_COUNT], *empty[LANGUAGE_COUNT];
  enum modal level;
  struct typed *lines;
  size_t variable_count;
};

/* The rule; NULL where something was wrong, told to the workshop's report. `model`: one whose
 * names, own roles and relations it may use; NULL for none. */
struct typed_rule *type_rule(struct workshop *workshop, const struct model *model,
                             const struct rule_item *item);

/* An expression that stands alone. */
struct typed *type_question(struct workshop *workshop, const struct model *model,
                            const struct expression *expression, enum language language,
                            size_t *variable_count);

/* true where two navigations take the same steps from the same start. */
bool typed_same(const struct typed *a, const struct typed *b);

/* Whether a line of a rule goes through the things that the rule is about. */
static inline bool typed_is_subject(const struct typed *line) {
  return line->kind == TYPED_EACH && !line->inner;
}

/* The text of an expression as it was written, on one line. */
const char *typed_source(const struct workshop *workshop, struct span at);

#endif
