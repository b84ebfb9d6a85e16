/* SPDX-License-Identifier: EUPL-1.2
 *
 * The words of the rule language: sets to run over, fields to follow, predicates for `is`,
 * qualifiers and functions. Constant tables; each row says what it belongs to and what it gives.
 */
#ifndef STADGA_LOGIC_SCHEMA_H
#define STADGA_LOGIC_SCHEMA_H

#include "logic/view.h"

/* Sorts as a set of bits. */
typedef uint32_t sort_set;
#define SORT_BIT(sort) ((sort_set)1 << (sort))
#define SORTS_SOMEONE                                                                              \
  (SORT_BIT(SORT_PARTY) | SORT_BIT(SORT_SIDE) | SORT_BIT(SORT_SECTOR) | SORT_BIT(SORT_SUPPORT) |   \
   SORT_BIT(SORT_OFFICE) | SORT_BIT(SORT_BODY) | SORT_BIT(SORT_SEAT) | SORT_BIT(SORT_ROLE) |       \
   SORT_BIT(SORT_AGREEMENT))
#define SORTS_VALUES                                                                               \
  (SORT_BIT(SORT_TEXT) | SORT_BIT(SORT_NUMBER) | SORT_BIT(SORT_DATE) | SORT_BIT(SORT_TRUTH))

enum many { MANY_ONE, MANY_OPTIONAL, MANY_MANY };

/* What is asked of a getter beside the thing: the standings that count, and for a family of words
 * (links, roles) which one. */
struct wanted {
  unsigned standings;
  enum word word;
  atom name; /* of a role or relation of the model's own */
};

struct collection { /* a set to run over */
  const char *name[LANGUAGE_COUNT];
  sort_set gives;
  enum many many;
  struct set (*all)(struct view *view, const struct wanted *wanted);
};

struct field {
  const char *name[LANGUAGE_COUNT]; /* NULL: named by the words of `kind` */
  enum word_kind kind;
  sort_set of, gives;
  enum many many;
  enum sort who; /* of a holder: SORT_PARTY, SORT_SIDE, SORT_SECTOR; else SORT_NONE */
  struct set (*things)(struct view *view, struct ref of, const struct wanted *wanted);
  bool (*number)(struct view *view, struct ref of, struct amount *out);
  bool (*date)(struct view *view, struct ref of, struct date *out);
  const char *(*text)(struct view *view, struct ref of);
};

struct predicate {
  const char *name[LANGUAGE_COUNT]; /* NULL: the words of `kind` */
  enum word_kind kind;
  enum word word; /* given to the test; of a row with names */
  sort_set of;
  enum truth (*test)(struct view *view, struct ref of, enum word word);
};

struct qualifier {
  const char *name[LANGUAGE_COUNT];
  unsigned standings;
};

enum function {
  FUNCTION_NONE, FUNCTION_COUNT, FUNCTION_SUM, FUNCTION_COVERS, FUNCTION_YEARS,
  FUNCTION_AT, FUNCTION_NEXT, FUNCTION_PREVIOUS, FUNCTION_WITHIN
};

/* Rows by name in a language; NULL (FUNCTION_NONE) where there is none. `word` is what the name is
 * in the table of words. */
const struct collection *schema_collection(enum language language, const char *name);
const struct field *schema_field(enum language language, const char *name, enum word word,
                                 bool inverse);
const struct predicate *schema_predicate(enum language language, const char *name, enum word word);
const struct qualifier *schema_qualifier(enum language language, const char *name);
enum function schema_function(enum language language, const char *name);
/* The names of a function by language; NULL for FUNCTION_NONE. */
const char *const *schema_function_names(enum function function);

/* What a set, field, predicate, qualifier or function of the other language is called in this one; NULL
 * where the name is none. */
const char *schema_translated(enum language language, const char *name);

/* Fields whose names are those of a model's own roles and relations. */
const struct field *schema_own_role(void);
const struct field *schema_own_relation(bool inverse);

/* true where a field leads from things to things it can be asked of again: b..prepare. */
bool schema_repeats(const struct field *field);

/* What a row is called in a language; for one named by words, that of the word. */
const char *field_name(const struct field *field, const struct words *words, enum word word,
                       enum language language);

/* Offer the names of all sets, of the fields and of the predicates of some sorts, of all standings and
 * functions, for "did you mean". */
void schema_offer_collections(enum language language, struct likeness *likeness);
void schema_offer_fields(enum language language, sort_set of, struct likeness *likeness);
void schema_offer_predicates(enum language language, sort_set of, struct likeness *likeness);
void schema_offer_qualifiers(enum language language, struct likeness *likeness);
void schema_offer_functions(enum language language, struct likeness *likeness);

/* The first sort of some, as a term of messages ("a body"). */
const char *sorts_term(sort_set sorts);

#endif
