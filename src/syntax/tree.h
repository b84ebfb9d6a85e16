/* SPDX-License-Identifier: EUPL-1.2
 *
 * What was written, piece by piece, with its place in the text. The grammar makes it, nothing
 * changes it afterwards. Four forms carry the whole language: items (declarations and
 * statements), phrases (who or what is meant), tails (the words that follow) and expressions
 * (what a rule asks). All live in the arena of the run.
 *
 * A text of 100 MB makes some ten million nodes, so they are small: what few of them have lies in a
 * node of its own, and what only one kind has shares its place with what only another kind has. The
 * functions at the end ask for such parts; they give NULL where a node has none.
 */
#ifndef STADGA_SYNTAX_TREE_H
#define STADGA_SYNTAX_TREE_H

#include "base/number.h"
#include "base/source.h"
#include "syntax/words.h"

#include <stdbool.h>

struct name {
  atom text;
  struct span at;
};

/* A name or string in a list: `Berg, Bräcke`; a clause; a path step. */
struct name_list {
  struct name_list *next;
  struct name name;
};

/* ---- phrases: who, what, how many ---- */

enum quantity_kind {
  QUANTITY_NONE, QUANTITY_EXACT, QUANTITY_RANGE, QUANTITY_MINIMUM, QUANTITY_MAXIMUM, QUANTITY_SOME,
  QUANTITY_ANY
};

struct quantity {
  enum quantity_kind kind;
  bool more, percent;
  struct number low, high;
};

enum phrase_kind {
  PHRASE_NONE,      /* a number alone */
  PHRASE_NAME,      /* HSN, HSN.chair */
  PHRASE_STRING,    /* "delaktighet" */
  PHRASE_EACH,      /* each municipality */
  PHRASE_OTHER,     /* other side than chair */
  PHRASE_SAME,      /* same unit as chair */
  PHRASE_UNSTATED,  /* unstated */
  PHRASE_DURATION,  /* 2 years, mandate: quantity and unit */
  PHRASE_DATE
};

enum unit_of_time { TIME_NONE, TIME_YEARS, TIME_MONTHS, TIME_MANDATE };

/* What a phrase is joined with. */
struct joined {
  struct phrase *alternative;             /* a or b */
  struct phrase *whole;                   /* a of b */
  struct phrase *exception;               /* a except b */
  struct phrase *last_alternative, *last_whole; /* the ends of the chains a or b or c, a of b of c */
};

struct phrase {
  struct phrase *next;             /* the next one of a list: a, b */
  struct span at;
  enum phrase_kind kind : 8;
  enum unit_of_time unit : 8;      /* DURATION */
  enum word set : 16;              /* EACH, OTHER, SAME over a keyword's set: WORD_MUNICIPALITY … */
  struct name name;                /* NAME, EACH (the set) */
  const struct quantity *quantity; /* never NULL; often shared with other phrases */
  struct joined *joined;           /* NULL for most */
  union {
    struct name_list *path;        /* NAME: the steps after the first name; OTHER, SAME: than, as what */
    const char *string;            /* STRING */
    struct date date;              /* DATE */
  };
};

/* ---- tails: the words after the head of an item ---- */

enum tail_kind {
  TAIL_OF, TAIL_FROM, TAIL_BY, TAIL_TO, TAIL_FOR, TAIL_WITH, TAIL_VIA, TAIL_ABOUT, TAIL_IN, TAIL_AT, TAIL_AS,
  TAIL_WHEN, TAIL_AFTER, TAIL_BEFORE, TAIL_UNDER, TAIL_LEFT, TAIL_LATEST, TAIL_UNTIL, TAIL_PER, TAIL_BETWEEN,
  TAIL_BEGINNING, TAIL_HELD, TAIL_CHOSEN, TAIL_ALTERNATING, TAIL_SUCCEEDING, TAIL_AGAIN, TAIL_ASSUMED, TAIL_ALSO,
  TAIL_COUNT
};

struct tail {
  struct tail *next;
  enum tail_kind kind;
  struct span at;
  struct phrase *phrases; /* what follows; NULL for a bare word */
};

/* ---- items ---- */

enum modal { MODAL_NONE, MODAL_SHALL, MODAL_SHOULD, MODAL_MAY, MODAL_NO, MODAL_PRESUPPOSED, MODAL_RESERVED };

enum item_kind {
  ITEM_DECLARATION, /* head is a keyword; names says what is declared */
  ITEM_STATEMENT,   /* head is any word; objects says of what */
  ITEM_FOR,         /* for each party { … }: objects and block */
  ITEM_EITHER,      /* branches */
  ITEM_READING,     /* branches, each with a label */
  ITEM_NORMALLY,    /* two branches: what holds normally, what holds otherwise */
  ITEM_RULE,
  ITEM_TEST,        /* a title and a block: statements of its own, and what is expected */
  ITEM_EXPECTATION  /* what verdict a rule is to have, and which elements have it */
};

struct declared {
  struct declared *next;
  struct name name;       /* text 0: only a title */
  const char *title;      /* NULL: none */
  struct span title_at;
  struct name_list *words;/* top county */
};

/* rule chairs_differ is violated for Council, Forum */
struct expectation {
  struct name rule, verdict;
  struct expression *elements; /* in a row; NULL: it is not said which */
};

struct branch {
  struct branch *next;
  const char *label;          /* of a reading */
  const char *assumed;        /* the reason it was picked; NULL */
  struct span at;
  struct item *items;
};

struct item {
  struct item *next;
  struct span at;
  enum item_kind kind : 4;
  enum modal modal : 4;
  bool has_block : 1;
  unsigned modal_length : 7;   /* of the word that says the modal, with which the item begins */
  enum word keyword : 16;      /* DECLARATION, RULE */
  struct name head;            /* STATEMENT */
  struct tail *tails;
  struct name_list *clauses;   /* @ ids */
  struct item *block;
  union {
    struct declared *declared; /* DECLARATION */
    struct phrase *objects;    /* STATEMENT, FOR */
    struct branch *branches;   /* EITHER, READING, NORMALLY */
    struct rule *rule;         /* RULE */
    const char *title;         /* TEST */
    struct expectation *expectation; /* EXPECTATION */
  };
};

/* ---- rules ---- */

enum expression_kind {
  EXPRESSION_NAME, EXPRESSION_NUMBER, EXPRESSION_STRING, EXPRESSION_DATE,
  EXPRESSION_FIELD,     /* left . name */
  EXPRESSION_INVERSE,   /* left . ~name */
  EXPRESSION_REPEATED,  /* left .. name, left .. ~name: the block is the field */
  EXPRESSION_CALL,      /* name ( left [, right] ) */
  EXPRESSION_EACH, EXPRESSION_SOME, EXPRESSION_NO, /* name in left [where right] { block } */
  EXPRESSION_HAS,       /* left has [qualifier] name */
  EXPRESSION_IS,        /* left is name */
  EXPRESSION_NOT, EXPRESSION_AND, EXPRESSION_OR, EXPRESSION_EQUAL, EXPRESSION_UNEQUAL, EXPRESSION_LESS,
  EXPRESSION_AT_MOST, EXPRESSION_GREATER, EXPRESSION_AT_LEAST, EXPRESSION_IN, EXPRESSION_ADD,
  EXPRESSION_SUBTRACT, EXPRESSION_MULTIPLY, EXPRESSION_ALWAYS, EXPRESSION_EVENTUALLY, EXPRESSION_BLOCK
};

/* sv "…" en "…": a text a user sees, in both languages */
struct wording {
  const char *text[LANGUAGE_COUNT];
  struct span at;
};

struct expression {
  struct expression *next; /* the next line of a block, the next argument of a call */
  enum expression_kind kind;
  struct span at;
  struct name name;        /* by kind, see above */
  struct name qualifier;   /* HAS binding deputy */
  struct expression *left, *right, *block;
  bool has_block;
  struct number number;
  struct date date;
  struct wording *otherwise; /* else sv "…" en "…": what to say where it fails */
};

struct wording_list {
  struct wording_list *next;
  struct name key;
  const char *text;
};

struct rule {
  struct name name;
  enum modal level;
  struct wording_list *wordings; /* sv, en, why_sv, why_en */
  struct expression *lines;
  struct span at;
};

/* ---- a file ---- */

/* Names in statements that could not be read: what they declare is not known, so nobody complains
 * that it is missing. */
struct lost {
  atom *names;
  size_t count, room;
  bool everything; /* a file or the end of this one could not be read */
  bool braces;     /* one closes nothing: what stands before it may belong to a block */
};

struct tree {
  uint32_t source;
  enum language language; /* of its keywords */
  struct item *items;
  struct lost lost;
};

/* What an item declares, speaks of, leaves open; NULL for an item of another kind. */
struct declared *item_declared(const struct item *item);
struct phrase *item_objects(const struct item *item);
struct branch *item_branches(const struct item *item);

/* Where the word that says its modal stands; the item's own place where it has none. */
struct span item_modal_at(const struct item *item);

/* What follows `or`, `of` and `except` after a phrase. */
struct phrase *phrase_alternative(const struct phrase *phrase);
struct phrase *phrase_whole(const struct phrase *phrase);
struct phrase *phrase_exception(const struct phrase *phrase);

/* The first tail of a kind; NULL if there is none. */
const struct tail *tail_find(const struct item *item, enum tail_kind kind);

/* The one that is followed by a date (from 2027-01-01), and the one that is not (from members). */
const struct tail *tail_find_date(const struct item *item, enum tail_kind kind);
const struct tail *tail_find_other(const struct item *item, enum tail_kind kind);

/* The spelling of a tail's word in the table, e.g. WORD_BY. */
enum word tail_word(enum tail_kind kind);

#endif
