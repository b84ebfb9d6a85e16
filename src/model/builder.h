/* SPDX-License-Identifier: EUPL-1.2
 *
 * What the files of this folder share while a model is being made. Nothing outside includes it.
 */
#ifndef STADGA_MODEL_BUILDER_H
#define STADGA_MODEL_BUILDER_H

#include "model/load.h"
#include "model/places.h"

enum { IMPORT_LIMIT = 32, COMPARED_AT_MOST = 5000000 };

/* A tree, and how far its items are open. */
struct file {
  const struct tree *tree;
  const struct item *items; /* of the tree, in the order of their clauses */
  const char *path;
};

struct builder {
  struct workshop *workshop;
  struct arena *arena;
  struct arena *scratch;   /* for what outlives no pass, or no statement: whoever is done clears it */
  struct model *model;
  const struct load_options *options;
  const char *path, *root; /* of the file at hand; the folder imports stay below */
  uint32_t open[IMPORT_LIMIT]; /* the sources that wait for an import to be read */
  size_t depth;
  uint32_t *opened;        /* all sources read */
  size_t opened_count, opened_room;
  struct file *files; /* in the order read: imports before those that import them */
  size_t file_count, file_room;
  enum language language; /* of the file at hand */
  uint32_t branch;        /* the open branch at hand + 1; 0 outside */
  struct places branch_places, choice_places; /* numbers + 1 of open branches and of their choices */
  struct postponed *postponed;
  size_t postponed_count, postponed_room;
  struct restriction *restrictions;
  size_t restriction_count, restriction_room;
  struct pending *pending; /* statements that wait until all seats are there */
  size_t pending_count, pending_room;
  bool *lost;             /* by atom: it may have been declared in what could not be read */
  size_t lost_room;
  bool nested_lost;              /* names declared where none may be are among them: found when first asked */
  bool lost_statements;          /* some could not be read */
  bool lost_braces;              /* some statements may belong to a block whose brace is missing */
  bool lost_names, lost_clauses; /* a whole file, a whole register is missing */
  struct name unregistered; /* the first clause cited in a model without a register */
  size_t compared;        /* names, to find the nearest one */
  uint32_t *numbers;      /* of all clauses, in order */
  size_t number_count;
  struct text *purposes;  /* by body: those of one that has several; NULL where none has */
  size_t things;          /* made by families and seats so far */
  bool full;              /* the limit of things was passed and told of */
};

/* A declaration of a family over another family, which must be there first. */
struct postponed {
  const struct item *item;
  enum language language;
  uint32_t branch;
};

/* Who may hold a role, as far as one statement says. */
struct restriction {
  uint32_t role, statement;
  struct refs among;
  struct span at;
};

/* A statement put off, with what it was said of. */
struct pending {
  const struct item *item;
  struct refs subjects;
  uint32_t statement;
  enum language language;
  enum word head;
};

/* Where a phrase stands: the body whose `chair` and `members` it may name. */
struct context {
  uint32_t body; /* + 1; 0 none */
};

#define GROW(builder, array)                                                                            \
  ((builder)->model->array = arena_grow((builder)->arena, (builder)->model->array,                      \
                                        &(builder)->model->array##_room,                                \
                                        (builder)->model->array##_count + 1,                            \
                                        sizeof *(builder)->model->array),                               \
   &(builder)->model->array[(builder)->model->array##_count++])

/* ---- complaints (builder.c) ---- */

struct complaint *complain_at(struct builder *builder, enum message message, struct span at, const char *one,
                              const char *two);
/* The same of two places that say the same thing: told of the later one. */
void complain_twice(struct builder *builder, enum message message, struct span at, struct span first,
                    const char *one);
/* The name was to be declared where something was wrong: from now on nobody complains that it is
 * unknown, so that one mistake gives one message. */
void lose_name(struct builder *builder, atom name);
bool is_lost(struct builder *builder, atom name);
/* What is declared inside a block is refused; what it names is not missing besides (declare.c). */
void lose_nested(struct builder *builder);
/* Name of an atom; spelling of a word in the language of the file at hand. */
const char *name_of(const struct builder *builder, atom name);
const char *spelled(const struct builder *builder, enum word word);
enum word word_of(const struct builder *builder, atom name);
/* The known name nearest to this one; NULL, also once names were compared very many times. */
const char *nearest_name(struct builder *builder, atom name);

/* ---- statements and names (builder.c) ---- */

/* A statement for this item; its clauses are looked up and marked as used in that way. */
uint32_t statement_new(struct builder *builder, const struct item *item, enum clause_use use);
struct clause_list clauses_of(struct builder *builder, const struct name_list *clauses, enum clause_use use);
/* How an item uses the clauses it cites. */
enum clause_use clause_use_of(const struct item *item);
/* Complains of each clause that is left out, though something is said of it. */
void refuse_omitted(struct builder *builder);

/* The body has no such role; those it has are offered. Where another alternative has it, that is complained of. */
void complain_of_role(struct builder *builder, struct name name, uint32_t body);
/* A role of an alternative is spoken of where that does not hold. */
void complain_of_branched(struct builder *builder, struct span at, uint32_t role);

/* What is stated of a role clashes with another statement, which is shown where there is one. */
void complain_of_clash(struct builder *builder, struct span at, const char *role, uint32_t with);

/* Where clauses are cited and there is no register, tells so once, of the first of them. */
void complain_of_no_register(struct builder *builder);

/* Adds to a list the clauses that are not yet in it. */
void add_clauses(struct builder *builder, struct clause_list *list, struct clause_list more);

/* Gives a name to a thing; complains where it is taken. A thing of a family adds to the name. */
void name_thing(struct builder *builder, struct name name, struct ref ref);
const struct refs *named(const struct builder *builder, atom name);
struct entity entity_new(struct builder *builder, const struct declared *declared, uint32_t statement);

/* Counts things made; false, once complained of, when the limit is passed. */
bool room_for(struct builder *builder, size_t things, struct span at);

/* ---- phrases (resolve.c) ---- */

/* true, once told, of a word for a number that names nothing: "fyra". */
bool complain_of_number(struct builder *builder, const struct name *name);

/* Adds what a phrase stands for. Alternatives (a or b) are all added. false: complained of. */
bool resolve(struct builder *builder, const struct phrase *phrase, struct context context, struct refs *out);
/* The same for a list a, b. */
bool resolve_list(struct builder *builder, const struct phrase *phrases, struct context context, struct refs *out);
/* One thing of one of the sorts (a list ending with SORT_NONE), else a complaint naming `wanted`. */
bool resolve_one(struct builder *builder, const struct phrase *phrase, struct context context,
                 const enum sort *sorts, struct ref *out);
/* Inside a family's block: those of its bodies that are for one of the indexes named (for Vuxna { … }).
 * Empty where `indexes` are no indexes of them. */
struct refs family_part(struct builder *builder, const struct refs *bodies, const struct refs *indexes);
/* Whether what stands here holds only where a branch (+ 1) does: it is in it, or in a branch within it. */
bool stands_within(const struct builder *builder, uint32_t branch);
/* A holder must be one thing: true, once complained of, where a role among them is another one in each
 * branch of a choice that does not stand here. */
bool refuse_branched(struct builder *builder, const struct refs *refs, struct span at);
/* All things of a set word: municipality, party, side, area …; false where it is none. */
bool set_members(struct builder *builder, enum word set, struct refs *out);
/* The words at a place, as they were written. */
const char *written(const struct builder *builder, struct span at);
/* Months of a duration; false where the phrase is none. */
bool duration_months(const struct phrase *phrase, uint32_t *months);

/* What follows `word` is no such length of time: another thing, or one that cannot be. */
void complain_of_duration(struct builder *builder, const struct tail *tail, enum word word);

/* Whether one of several phrases names alternatives with `or`. */
bool any_alternative(const struct phrase *phrase);

/* Notes what a statement's tails say besides (besides.c). `times`: 1 << TAIL_FROM, 1 << TAIL_UNTIL where a date
 * behind them says how long the statement holds. */
void note_besides(struct builder *builder, const struct item *item, uint32_t statement, unsigned times);
/* The same of a seat: chosen by whom, for how long, reserved to whom (besides.c). */
void note_appointment(struct builder *builder, const struct item *item, uint32_t statement);
/* Which statements hold only for a time, once it is known when the agreement begins (besides.c). */
void settle_times(struct builder *builder);

/* Of the things a phrase names, those that what follows it leaves: `of …`, `except …` (belonging.c).
 * false: complained of. */
bool keep_belonging(struct builder *builder, const struct phrase *phrase, struct refs *refs);
bool drop_excepted(struct builder *builder, const struct phrase *phrase, struct refs *refs);

/* ---- passes ---- */

void declare_items(struct builder *builder, const struct item *items);               /* declare.c: all but */
void declare_families(struct builder *builder, const struct item *items);            /* units, offices, bodies */
void declare_postponed(struct builder *builder);                                     /* families over families */
void call_also(struct builder *builder, const struct item *item);                    /* other names (declare.c) */
void attribute_items(struct builder *builder, const struct item *items);             /* statements.c */
void declare_roles(struct builder *builder);                                         /* roles.c */
void state_items(struct builder *builder, const struct item *items, const struct refs *subjects); /* statements.c */
void finish_statements(struct builder *builder);                                     /* statements.c */

/* One statement about `subjects`; each handler belongs to a row of the table in statements.c. */
struct saying {
  const struct item *item;
  const struct refs *subjects;
  uint32_t statement;
  enum word head;
};
typedef void handler(struct builder *builder, const struct saying *saying);

handler say_members, say_substitutes;                                                /* seats.c */
handler say_figure;                                                                  /* figures.c */
handler say_role;                                                                    /* role_said.c */
handler say_link, say_power, say_task, say_text, say_replaced;                       /* links.c */
handler say_purpose, say_number, say_meeting;                                        /* bodies.c */
handler say_paper, say_payment, say_joint, say_amount, say_share, say_total;         /* papers.c */
handler say_wish;                                                                    /* wishes.c */
handler say_procedure;                                                               /* procedures.c */
handler say_valid, say_notice, say_evaluation;                                       /* accord.c */
handler put_off;                                                                     /* statements.c */

/* level X, inside a body (bodies.c); of, in and as behind a declaration (bodies.c). */
void say_level(struct builder *builder, const struct item *item, const struct refs *subjects);
void state_attributes(struct builder *builder, const struct item *item, const struct refs *things);

/* The texts in a list of phrases, for what the model has no name for, put together; NULL: none (links.c). */
const char *words_in(struct builder *builder, const struct phrase *phrases);
/* about X: matters, documents, areas; or words that name what the model has no name for, in `label` ("": own work). */
bool resolve_about(struct builder *builder, const struct item *item, struct refs *out, const char **label);
/* The set of the sectors behind `in`, + 1; 0 where there is none or it was complained of (bodies.c). */
uint32_t sector_set(struct builder *builder, const struct item *item);
/* How many times a year the object and `per` of a statement give; none: no number. false: complained of (bodies.c). */
bool times_a_year(struct builder *builder, const struct item *item, struct quantity *out);
/* Months between two times of `n times per …` (accord.c). false: no such form. */
bool interval_months(const struct item *item, const struct tail *per, uint32_t *months, bool *at_most);
/* Words that belong to a thing (links.c). */
void note_text(struct builder *builder, struct ref subject, enum word head, const char *text, uint32_t statement);
/* What follows the particle of a link or a document statement; NULL: complained of (links.c). */
const struct phrase *particle_phrases(struct builder *builder, const struct saying *saying);
void power_add(struct builder *builder, struct ref holder, enum word verb, struct refs about, const char *label,
               uint32_t statement);

/* about Vuxna: + 1 of the one area a role is responsible for; 0 none, or several (roles.c). */
uint32_t role_area(struct builder *builder, const struct item *item);
/* One more turn of those who hold a role (role_said.c). */
void add_turn(struct builder *builder, struct role *role, struct refs candidates);
/* Kept until all seats are there: who may come from where shows only then (role_limits.c). */
void restrict_later(struct builder *builder, struct role *role, struct refs among, struct span at);
/* Narrows who may hold roles, once the seats are there (role_limits.c). */
void settle_restrictions(struct builder *builder);
/* Gives every role a statement (role_said.c). */
void settle_roles(struct builder *builder);

/* Where each body's seats begin, and how many they are, of seats that lie together (seats.c). */
void place_seats(struct model *model);

/* Open numbers of seats that a stated total fixes (totals.c). */
void settle_totals(struct builder *builder);

/* Puts the seats together by body; makes those that follow from silence and from roles (seats.c). */
void settle_seats(struct builder *builder);

/* Reads the file named by a string beside the file at hand; false: complained of (load.c). */
bool load_beside(struct builder *builder, const struct phrase *phrase, uint32_t *number);

/* The items of a file, copied, in an order that does not depend on where they stand (order.c). */
const struct item *items_in_order(struct builder *builder, const struct item *items);

/* Reads the register a source declaration cites. */
void read_register(struct builder *builder, const struct item *item);                /* register.c */

/* true while the items of this branch belong to the model (not of a reading that was not picked). */
bool branch_enter(struct builder *builder, const struct item *item, const struct branch *branch, uint32_t *outer);
/* Marks the clauses of a reading that was not picked, so that they are not taken for forgotten. */
void branch_pass_over(struct builder *builder, const struct branch *branch);
/* Notes a reading that was picked, with its reason (all three: branches.c). */
void note_assumption(struct builder *builder, const struct branch *branch);

#endif
