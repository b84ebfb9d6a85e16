/* SPDX-License-Identifier: EUPL-1.2
 *
 * What is meant: the numbered things of a model and what is stated of them. Made once from the
 * trees (model/load.h) and never changed afterwards. A reference is a sort and a number; every
 * stated thing knows its statement, and so its place, its strength and its clauses.
 */
#ifndef STADGA_MODEL_MODEL_H
#define STADGA_MODEL_MODEL_H

#include "base/likeness.h"
#include "base/saying.h"
#include "syntax/parse.h"

enum sort {
  SORT_NONE,
  /* declared */
  SORT_PARTY, SORT_SIDE, SORT_SECTOR, SORT_LEVEL, SORT_AREA, SORT_SUPPORT, SORT_OFFICE, SORT_BODY, SORT_MATTER,
  SORT_DOCUMENT, SORT_COST, SORT_AGREEMENT,
  /* stated */
  SORT_SEAT, SORT_ROLE, SORT_LINK, SORT_POWER, SORT_MEETING, SORT_PAPER, SORT_FIGURE, SORT_EVALUATION,
  SORT_NOTICE, SORT_TERM, SORT_TASK, SORT_PROCEDURE,
  /* values of rules only */
  SORT_WORD, SORT_TEXT, SORT_NUMBER, SORT_DATE, SORT_TRUTH,
  SORT_FAMILY, /* of offices or bodies, one for each index; only inside the model */
  SORT_COUNT
};

struct ref {
  enum sort sort;
  uint32_t index; /* of the array of its sort */
};

struct refs { /* a list that grows; in the arena of the run */
  struct ref *items;
  uint32_t count, room;
};

/* ---- statements and clauses ---- */

/* How a thing stands in the text. */
enum standing {
  STANDING_BINDING,     /* shall, or a plain statement */
  STANDING_SUGGESTED,   /* should */
  STANDING_PERMITTED,   /* may, when …, vid behov */
  STANDING_DENIED,      /* no */
  STANDING_PRESUPPOSED, /* the text takes it for granted */
  STANDING_RESERVED     /* for someone, and so denied to all others */
};

enum clause_use { CLAUSE_UNUSED = 0, CLAUSE_MODELLED = 1, CLAUSE_AIM = 2, CLAUSE_OMITTED = 4 };

struct clause { /* a row of a register */
  atom id;
  const char *place, *strength, *kind;
  const char *text[LANGUAGE_COUNT]; /* the summary in the register's own words; `words` where it has none */
  const char *words;                /* those of the text; NULL: the register does not have them */
  unsigned use;                     /* of enum clause_use */
  uint32_t register_number;         /* of model.registers */
  struct span cited_at, omitted_at; /* where first: by a statement or an aim, as left out; start 0: nowhere */
};

struct clause_list {
  const uint32_t *items; /* numbers in model.clauses, in the order cited */
  size_t count;
};

struct register_file {
  atom name;          /* of the source declaration */
  const char *title;  /* of the text */
  const char *path;
  struct span at;
};

/* What a statement says besides: WORD_WHEN (a condition), WORD_AFTER, WORD_BEFORE, WORD_UNDER (by
 * what), WORD_LEFT (to whom something is left), WORD_TO (for whom a seat is reserved), WORD_BY (who
 * appoints), each with a text or with things the model knows, or with neither: not stated; WORD_FOR
 * with months; WORD_FROM, WORD_UNTIL with a date. */
struct circumstance {
  struct circumstance *next, *last; /* last: of the first one only */
  enum word word;
  const char *text;       /* as written; NULL */
  struct refs refs;
  bool any;               /* one of the refs, whichever; else all */
  struct date date;       /* year 0: none */
  bool each_its_own;      /* BY: each of them appoints to the seats that come from it */
  uint32_t months;        /* of a term; 0: none */
  uint32_t mandates;      /* … said as so many mandates; 0: not so */
  bool at_least;          /* … it is at least so long */
};

/* One statement or declaration of the text. */
struct statement {
  const struct item *item;
  struct clause_list clauses;
  const uint32_t *parts;  /* the statements that only together say it; none: it says it alone */
  size_t part_count;
  struct circumstance *besides; /* in the order written */
  uint32_t branch;        /* number in model.branches + 1 where it holds only in a branch; else 0 */
  enum standing standing : 8;
  bool for_a_time : 1;    /* it holds only for a part of the time the agreement does */
  bool one_of : 1;        /* it names several with `or` (towards whom, by whom, over what): which is open */
  bool one_matter : 1;    /* the same of what a link is about */
};

/* A branch left open by either, reading or normally. An assumed reading makes no branch. */
struct open_branch {
  uint32_t next;          /* + 1 of the next one of the same choice; 0: it is the last */
  uint32_t group;         /* number of the choice, in model.open_choices */
  uint32_t within;        /* the branch it stands in + 1; 0 none */
  enum item_kind kind;    /* ITEM_EITHER, ITEM_READING, ITEM_NORMALLY */
  struct span choice_at;  /* of the whole choice */
  const char *label;      /* of a reading; NULL */
  struct span at;
  const struct item *items;
  struct clause_list clauses; /* of all that stands in it, in the order of the registers */
};

struct open_choice { uint32_t first, last; }; /* its branches, by number; from each to the next */

struct assumption { /* a reading that was picked, with the same clauses */
  const char *picked, *reason;
  struct span at;
  struct clause_list clauses;
};

/* All that stands in one file, as it is written. */
struct written { const struct item *items; };

struct remark { /* an aim, or what was left out of the model and why */
  bool omitted;
  const char *text; /* the reason; NULL */
  uint32_t statement;
};

/* ---- declared things; each begins with the same entity ---- */

struct entity {
  atom name;            /* 0: it has only a title */
  const char *title;    /* long name; NULL: none */
  const char *shown;    /* what a reader sees: the name with blanks for "_", with its index where of a family */
  uint32_t statement;   /* of its declaration */
};

struct party { struct entity is; enum word kind; uint32_t side; /* + 1; 0 none */ };
struct side { struct entity is; };
struct sector { struct entity is; };
struct sector_set { struct refs sectors; }; /* what belongs to several belongs to all of them */
struct level { struct entity is; uint32_t rank; /* 0 is the highest */ };
struct area { struct entity is; };
struct support { struct entity is; uint32_t side; /* + 1 of the side it counts as; 0 none */ };
struct matter { struct entity is; uint32_t part_of; /* + 1; 0 none */ };
/* A row of a cost; `of`: what it pays for, as things or in words (NULL), in `part` of full time where that is stated
 * (else 0). */
struct cost_row {
  const char *title;
  struct number amount;
  const char *unit;
  struct refs of;
  const char *of_words;
  struct number part;   /* of full time; 0: not stated */
  struct number times;  /* as many such posts; at least 1 */
  uint32_t statement;
};
struct office {
  struct entity is;
  struct ref owner;
  uint32_t sectors; /* of model.sector_sets + 1 */
  bool or_equivalent;
  uint32_t family; /* + 1 */
};

/* A kind of document; or a channel, where documents are published. */
struct document { struct entity is; bool joint, channel; uint32_t matter; /* + 1 of the one it belongs to; 0 none */ };

/* Who pays, and how large a part where it is stated. */
struct cost_share {
  struct refs payers;
  const char *by; /* "…", someone the model has no name for; NULL */
  struct number share;
  bool stated;
  bool each;        /* "each party": every one of them for itself */
  uint32_t statement;
};
struct cost {
  struct entity is;
  bool joint;
  const char *unit;                      /* of the amounts; NULL */
  struct cost_row *rows; size_t row_count, row_room;
  struct cost_share *shares; size_t share_count, share_room;
  struct number total; bool has_total; uint32_t total_statement;
  const char *total_unit;                /* NULL: none */
};

/* A body of the structure, an outside body, or a unit of a party: whatever has members and roles. */
struct body {
  struct entity is;
  bool unit;                  /* a nämnd, förvaltning, network … of its owner; no body of the structure */
  bool outside, mentioned;    /* no body of the structure */
  bool top, leading, county, local, presidium, agenda_group, temporary, on_demand, steering, network;
  struct ref owner;           /* of what it is a part: body, party, support, unit; SORT_NONE: see owners */
  struct refs owners;         /* of what it is a part together: a joint committee; empty for most */
  uint32_t level;             /* + 1; 0 none */
  uint32_t sectors;           /* of model.sector_sets + 1; 0 none */
  uint32_t family;            /* + 1 of model.families; 0 none */
  struct ref of_index;        /* the municipality or area it is the family's body for; */
  struct ref of_area;         /* the second one, of a family over pairs; SORT_NONE */
  const char *purpose;
  uint32_t first_seat, seat_count;       /* in model.seats, together */
  uint32_t first_role, role_count;       /* in model.roles, together */
  bool seats_stated, seats_left; /* who sits in it is said; is left to somebody */
  bool number_unstated;       /* of a family: how many there are is left open */
};

/* A role or relation the model declares: role NAME "…", relation NAME "…". */
struct own_word { struct entity is; };

struct family { struct entity is; bool of_bodies; struct ref *members; size_t count; enum word over; };

/* ---- stated things ---- */

/* BEYOND: a member's, of an open number, but more than a stated total leaves: there only where no total is heeded. */
enum seat_kind { SEAT_MEMBER, SEAT_ADJUNCT, SEAT_SUBSTITUTE, SEAT_BEYOND };

/* Where the holders of seats come from, as far as it is stated. The seats of one phrase share it. */
struct origin {
  struct refs pool;         /* any of these may send the holder; empty: anyone */
  uint32_t pool_by;         /* the statement that says so, where there is one: not what says how many there are */
  struct ref drawn_from;    /* a body whose members it is drawn from; SORT_NONE */
  const char *label;        /* as "chefer"; NULL */
  uint32_t sectors;         /* of model.sector_sets + 1 where stated; 0: those of the holder */
};

/* One seat. Of who fills it is known: the office or role that holds it, or the pool it is drawn from.
 * There may be very many, so they are small. */
struct seat {
  uint32_t body, statement, substitute_statement;
  uint32_t number : 24;     /* from 1 within its phrase */
  enum seat_kind kind : 2;
  bool possible : 1;        /* it may or may not exist: how many is open, or it stands in a branch */
  bool certain_in_branch : 1; /* possible only because its branch is: there for certain where that holds */
  bool uncapped : 1;        /* of a number without an upper bound (some, any, minimum) */
  bool substituted : 1;     /* it has a substitute of its own, by `substitute_statement` */
  bool fixed : 1;           /* a stated total leaves just so many of an open number */
  struct ref holder;        /* OFFICE or ROLE; SORT_NONE: someone of the pool */
  const struct origin *origin; /* never NULL */
};

/* Who holds a role in one turn: one of the candidates. */
struct turn {
  struct refs candidates;   /* OFFICE, ROLE, SEAT; or BODY, PARTY, SUPPORT, SIDE, SECTOR: someone of it */
};

/* Whom a statement wants the holder of a role to be of. */
struct limit {
  struct refs among;
  uint32_t statement;
  bool beside; /* the turns do not say it: whom they leave may be of other parties, or no member of the body */
};

/* A statement of a role may lay it down or only permit it, and describe it or only say that it is there. */
enum role_said { SAID_THERE = 1, SAID_HOW = 2, PERMITTED_THERE = 4, PERMITTED_HOW = 8 };

struct role {
  uint32_t body, statement;  /* the first one that states it */
  struct clause_list clauses; /* of all that is stated of it, in the order of the registers */
  enum word word;           /* WORD_CHAIR …; WORD_NONE for a role of the model's own */
  atom name;
  const char *shown;
  uint32_t holders;         /* how many at a time; 0: unstated */
  struct turn *turns;       /* one; or in order for an alternation; none: nothing is stated of who */
  size_t turn_count;
  struct limit *limits;     /* each `from`, by itself */
  size_t limit_count;
  bool of_parties;          /* the first `from` makes the turn, and names parties or sides */
  bool clashes;             /* some `from` excludes who else may hold it by the others: these are in conflict */
  bool torn;                /* … another one excludes them: those of each may hold it, as long as one is heeded */
  bool alternating, chosen, elected, substituted, implied;
  bool left, timed;         /* somebody or another text settles something of it; an occasion is said */
  uint32_t substitute_statement; /* where substituted: the one that says so; a binding one first */
  struct refs chosen_by;
  bool chosen_by_or, chosen_by_one; /* some of these are named with `or`; all are, and so one of them is meant */
  uint32_t opposite;        /* + 1 of the role of the same body that it never shares `opposite_set` with */
  enum word opposite_set;   /* WORD_SIDE, WORD_PARTY, WORD_SECTOR */
  uint32_t alike;           /* + 1 of the role of the same body that it always shares `alike_set` with */
  enum word alike_set;      /* the same, or WORD_UNIT */
  uint32_t succeeds;        /* + 1 of the role it takes over from */
  uint32_t held_by, opposite_by, alike_by, succeeds_by, period_by, begins_by; /* the statements that say so: of
                                                         * turns and candidates, of `opposite` …, of the length of
                                                         * terms, of who begins; nothing where there is none */
  uint32_t branch;          /* + 1 of the open branch it is the body's role in; 0: in all */
  uint32_t area;            /* + 1 of the one area that sets it apart; 0 none */
  struct refs areas;        /* responsible for them; of several, each holder for one of its own */
  bool numbered;            /* that number is stated */
  uint8_t said;             /* by what kinds of statements (enum role_said) */
  bool choosers_unnamed;    /* it is said that somebody chooses, and not who */
  bool choosers_stated;     /* by whom it is chosen is: `chosen_by`, or words of the text */
  bool has_period, period_minimum, whole_mandate;
  bool period_unstated;     /* it is said that there is a term, and not how long */
  uint32_t period_months;
  int first_turn;           /* -1: who begins is not stated */
  struct date begins;       /* year 0: not stated */
  bool has_latest;          /* latest election, */
  int latest_days;          /* … in days after the first day of its term (negative: before it) */
  struct date latest_date;  /* … or on a date (year 0: relative) */
};

/* What a link is about and via whom, as things or in the text's words; and how (as "…"). Nothing where
 * it is not said. */
struct manner {
  struct refs about;
  struct ref via;
  const char *about_words, *via_words, *label;
};

struct link {
  struct ref from, to;
  enum word word;           /* WORD_PREPARE …; WORD_NONE for a relation of the model's own */
  atom name;
  struct ref about, via;    /* SORT_NONE: none */
  const struct manner *manner; /* of its statement, with all it is about; NULL: neither about, via nor as */
  uint32_t statement;
};

struct power {
  struct ref holder;        /* BODY, ROLE, PARTY, AGREEMENT (the structure as a whole) */
  enum word verb;
  struct refs about;        /* MATTER, DOCUMENT; empty: over everything */
  bool own_work;            /* its own officers and meetings only */
  const char *label;        /* about "…" as written; NULL */
  uint32_t statement;
};

struct meeting {
  uint32_t body, statement;
  struct quantity times;    /* a year; QUANTITY_NONE: no number */
  struct refs with;
  struct refs led_by;       /* who presides */
  struct ref about;
  const char *with_words, *led_words, *about_words; /* … whom and what the model has no name for; NULL */
  const char *label;
};

/* Who does what with a document: prepared, adopted, signed, owned, published, revised … */
struct paper {
  uint32_t document, statement;
  enum word word;
  struct refs who;          /* empty with `unnamed`: somebody, not said who */
  bool unnamed, each;       /* each: every one of them for itself ("each party") */
  const char *where;
  const char *label;        /* as "…": how, in the text's words; NULL */
  struct refs to;           /* for whom it is published */
  const char *to_words;     /* … those the model has no name for; NULL */
  bool to_or;               /* these are named with `or`: one of them is meant */
  uint32_t every_months;    /* how often it is revised; 0: not stated */
  bool every_at_most;       /* so often or oftener */
  struct date latest;       /* when at the latest; year 0: not stated */
};

/* A part of what follows: a thing of a list, or seats by whom they have in common. SORT_TEXT: words of
 * the text; SORT_NONE: members of whom nothing is said. `perhaps`: some of them only perhaps come from where the
 * number counts. */
struct figure_term {
  struct ref of;
  const struct refs *pool; /* any of these, of which `of` is the first; NULL: `of` alone */
  uint32_t statement, low, high;
  bool open, uncapped, perhaps;
};

/* How many such bodies there are, as one statement has it. */
struct body_number {
  uint32_t body, statement;
  const struct quantity *times; /* NULL: left open, or to somebody */
};

/* A number stated beside what can be counted, with the terms of what follows from the rest: members of a body,
 * meetings of a body in a year, or a list. */
struct figure {
  struct ref subject;       /* the body, or SORT_NONE */
  struct refs from;         /* only members from there are counted; empty: all */
  const char *label;        /* as "…": what is counted, in the text's words; NULL */
  const struct quantity *stated;
  struct number low, high;  /* what follows; high < low: no upper bound */
  struct figure_term *terms;
  uint32_t *seats;          /* of a body: those that count, in order, also where it is open whether they are there */
  uint32_t term_count, seat_count, statement;
  bool uncapped;            /* no upper bound */
  bool for_a_time;          /* some of what follows holds only for a part of the time */
  bool fixes;               /* a total (shall) within what the parts may come to: that they come to it */
  bool fixes_in_branch;     /* the same where it, or what it counts, stands in a branch: it may under those that hold */
  bool clashes;             /* it cannot hold together with another one of the body that fixes an open number */
  bool of_meetings;
};

struct evaluation {
  struct refs owners;
  const char *owner_words; /* "…", someone the model has no name for; NULL */
  struct date latest;
  bool has_interval, interval_at_most;
  uint32_t interval_months;
  const char *label;
  uint32_t statement;
};
struct notice {
  const char *form;
  struct refs to;
  const char *to_words; /* the same */
  bool has_period, period_minimum;
  uint32_t period_months;
  uint32_t statement;
};
/* How a body, or the structure, decides: a quorum, a majority, consensus, what settles a tie. */
struct procedure {
  struct ref subject;       /* BODY or AGREEMENT */
  enum word word;           /* WORD_QUORUM, WORD_MAJORITY, WORD_CONSENSUS, WORD_TIE */
  struct quantity measure;  /* how many, or which part; QUANTITY_NONE: not in numbers */
  struct refs of, by;       /* of whom so many; who settles a tie */
  const char *by_words;     /* … someone the model has no name for; NULL */
  struct refs about;        /* MATTER, DOCUMENT, AREA; empty: in everything */
  const char *label, *matter; /* the text's words for the measure, for what it is about; NULL */
  uint32_t statement;
};
/* An agenda item, an example, what the agreement covers: words that belong to a thing. Or a link with
 * someone the model has no name for (text NULL: not stated). */
struct own_text {
  struct ref subject;
  enum word head;           /* WORD_NONE: the relation `name` */
  atom name;
  const char *text;
  const struct manner *manner; /* of a link; NULL */
  uint32_t statement;
  struct date until;        /* the last day of what is replaced; year 0: not stated */
};
struct task { struct ref subject; const char *text, *label; /* about "…" */ struct refs about; uint32_t statement; };

/* A part of what a statement with `should` asks of a body's seats, or of a role. */
enum demand_kind {
  DEMAND_SEATS,  /* low..high seats filled by each of `who`, or by `any` of them */
  DEMAND_ROLE,   /* that there is the role */
  DEMAND_HOLDER, /* held by, or from, one of `who` */
  DEMAND_OTHER,  /* of another `set` than the role `role` */
  DEMAND_TURNS,  /* going round by `set`, of which `who` are all */
  DEMAND_PERIOD  /* `low` months; `any`: at least so many */
};
struct demand {
  struct demand *next;
  enum demand_kind kind;
  bool any;
  uint32_t low, high;       /* high UINT32_MAX: no upper bound */
  struct refs who;
  enum word set, role;      /* WORD_SIDE, WORD_PARTY, WORD_SECTOR; WORD_NONE: by name */
  atom role_name;
};

/* `should` before a seat or role: measured, never assumed. */
struct wish {
  uint32_t body, statement;
  enum word head;           /* WORD_MEMBERS, WORD_ADJUNCTS; WORD_NONE: of the role */
  enum word role;           /* WORD_CHAIR …; WORD_NONE for one of the model's own */
  atom role_name;
  struct demand *demands;
};

struct agreement {
  struct entity is;
  struct date valid_from, valid_until; /* year 0: not stated */
  bool until_notice;
  uint32_t valid_statement;
};

struct model {
  struct workshop *workshop;
  const char *name;         /* the file's name without folder and ending */
  uint32_t source;          /* number of the main source */
  enum language language;   /* of its keywords */
  struct agreement agreement;
  bool has_agreement;
  uint32_t compared;        /* as it was loaded with */
#define ARRAY(type, name) struct type *name; size_t name##_count, name##_room
  ARRAY(party, parties);
  ARRAY(side, sides);
  ARRAY(sector, sectors);
  ARRAY(sector_set, sector_sets);
  ARRAY(level, levels);
  ARRAY(area, areas);
  ARRAY(support, supports); ARRAY(office, offices); ARRAY(body, bodies); ARRAY(matter, matters);
  ARRAY(document, documents); ARRAY(cost, costs); ARRAY(family, families);
  ARRAY(seat, seats); ARRAY(role, roles); ARRAY(link, links); ARRAY(power, powers); ARRAY(meeting, meetings);
  ARRAY(paper, papers);
  ARRAY(figure, figures);
  ARRAY(body_number, body_numbers);
  ARRAY(evaluation, evaluations);
  ARRAY(notice, notices);
  ARRAY(task, tasks); ARRAY(remark, remarks); ARRAY(procedure, procedures); ARRAY(wish, wishes);
  ARRAY(statement, statements); ARRAY(clause, clauses); ARRAY(register_file, registers);
  ARRAY(own_word, own_roles); ARRAY(own_word, own_relations); ARRAY(own_text, own_texts);
  ARRAY(open_branch, branches); ARRAY(open_choice, open_choices); ARRAY(assumption, assumptions);
  ARRAY(written, files); /* imports before those that import them */
#undef ARRAY
  struct seat *open_seats; /* the seats, as far as no total fixes how many there are; NULL: none does */
  struct rule_item *own_rules; /* rules and principles written in the model */
  size_t own_rules_count, own_rules_room;
  const char **assumed;     /* statements that were assumed beside the text */
  size_t assumed_count, assumed_room;
  const struct item **tests; /* of the file named, in its order */
  size_t tests_count, tests_room;
  struct name *uses;        /* rule packs and rules named by `use` */
  size_t uses_count, uses_room;
  struct refs *scope;       /* by atom: what the name stands for */
  size_t scope_count;
  uint32_t *clause_map;     /* by atom of its id: number of the clause + 1 */
  size_t clause_map_count, clause_map_room;
};

/* What the text leaves open of roles that a name stands for, each only perhaps: who holds it, how long. */
enum given_open { GIVEN_SURE, GIVEN_HOLDER, GIVEN_PERIOD };

/* A name that stands for some things in one rule only. */
struct given { atom name; struct refs refs; enum given_open open; };

/* A rule or principle and where it stands. */
struct rule_item {
  const struct item *item;
  enum language language;   /* of the file it stands in */
  const char *pack;         /* name of its pack; "" for one of the model */
  const struct given *given; /* names given to it */
  size_t given_count;
};

/* The entity of a declared thing; NULL for a stated one. */
const struct entity *model_entity(const struct model *model, struct ref ref);

/* The name of the thing with this title, `nearly` also of one much like it; "_" stands for a blank. Sets `title`,
 * which is NULL before, to it. NULL: there is none (titles.c). */
const char *model_titled(const struct model *model, const char *written, bool nearly, const char **title);

/* What a reader sees of any thing, in a language ("PaHSU", "ordförande i PaHSU", "plats 3 i PaHSU"). */
const char *model_shown(const struct model *model, struct ref ref, enum language language);

/* What somebody does towards somebody by a link of the language ("reports to"); NULL: there are no words for it. */
const char *model_link_words(enum word word, enum language language);

/* Any of these, of at least one: a whole family by its name, else "Berg or Åre", "Berg or 7 others". */
const char *model_pool_shown(const struct model *model, const struct refs *pool, enum language language);

/* "18 members from K in Forum", "the number 5 (Part 1, Part 2 …)"; and one of its terms
 * (figure_shown.c). */
const char *figure_shown(const struct model *model, const struct figure *figure, enum language language);
const char *figure_term_shown(const struct model *model, const struct figure_term *term, enum language language);
/* The most a term may come to; -1: no upper bound, and none that it is tried up to. */
struct number figure_term_most(const struct figure *figure, const struct figure_term *term);

/* What one full-time post costs on a row; false where the row does not say for which part of one it pays. */
bool cost_row_full_time(const struct cost_row *row, struct number *out);

/* The statement of any thing of the model; NULL where it has none. */
const struct statement *model_statement(const struct model *model, struct ref ref);

/* The sectors of a set by its number + 1; none for 0. */
const struct refs *model_sectors(const struct model *model, uint32_t set);

/* Where it stands in the text. */
struct span statement_at(const struct statement *statement);
/* … as "file:line"; the same of any place in a file of the model. */
const char *statement_place(const struct model *model, const struct statement *statement);
const char *model_place(const struct model *model, struct span at);

/* The first circumstance of a kind; NULL. */
const struct circumstance *statement_besides(const struct statement *statement, enum word word);
/* … that names something: not `under unstated`. */
bool statement_names(const struct statement *statement, enum word word);

/* ---- decisions (decisions.c) ---- */

/* The matter that a matter is part of, or that a document belongs to; none: SORT_NONE. */
struct ref matter_around(const struct model *model, struct ref part);

/* What something is about: things, or words; with neither everything. */
struct about { struct refs things; const char *words; };

/* Whether all that the one is about lies within what the other is about. */
bool about_within(const struct model *model, const struct about *part, const struct about *whole);

/* A power to decide, adopt, elect or set a budget, and not only over its holder's own officers and meetings. */
bool power_is_decision(const struct power *power);

/* What a procedure settles of a decision. Where all must agree, all must be there, and there is no tie. */
enum settles {
  SETTLES_PRESENT = 1, /* how many must be there */
  SETTLES_AGREED = 2,  /* how many must agree */
  SETTLES_TIE = 4,     /* what holds where two sides are equal; of more than half there are no two */
  SETTLES_BY_VOTE = 8  /* by a majority, so that there may be a tie */
};

/* In how many parts a power is to be looked at: by what it is about. At least 1. */
size_t power_part_count(const struct power *power);

/* What a procedure settles (of enum settles) of the decisions by a power in one of its parts, from 0; nothing where it
 * is another body's, is about something else, or does not say how (`quorum unstated`). */
unsigned procedure_settles(const struct model *model, const struct procedure *procedure, const struct power *power,
                           size_t part);

/* How many things of a sort there are. */
size_t model_count(const struct model *model, enum sort sort);

/* The clauses with an id; NULL if no register knows it. */
const struct clause *model_clause(const struct model *model, atom id);

/* Offers the id of every clause, for "did you mean". */
void model_offer_clauses(const struct model *model, struct likeness *likeness);

/* The chair and the deputies, who are full members of their body. */
bool role_is_full(const struct role *role);

/* Whether a turn may be the first: not where whoever has it has an earlier one too, with which they would begin. */
bool role_turn_may_begin(const struct role *role, uint32_t turn);

/* How many things one stands for: of a body of which the text says how many there are, so many; else one. */
struct copies {
  int64_t least, most;
  bool open; /* or more */
};
struct copies model_copies(const struct model *model, struct ref ref);

/* A power that is about one of several things, named with `or`. */
bool power_is_about_one(const struct model *model, struct ref power);

/* Held by one of the members of its own body, and nobody else. */
bool role_is_of_member(const struct role *role);

/* Whether who sits in a body is said in alternatives alone, of which one says nothing of it. */
bool body_may_be_silent(const struct model *model, uint32_t body);

/* Whether a member's seat of its body is that of whoever holds the role, of whom nothing else is said. */
bool role_has_own_seat(const struct model *model, uint32_t role);

/* Of the sector of another role's holder, or of another: so of some sector. */
bool role_has_some_sector(const struct role *role);

/* What is said beside the turns: that the holder is a member of a body; NULL. */
const struct limit *role_limit_to(const struct role *role, uint32_t body);

/* Open numbers of seats reach so far, or as far as their part, the parties and what they are compared with do together
 * (load.h). */
enum { SEATS_OPEN_AT_LEAST = 8 };

/* Whether they reach so far in this model, or it has none. */
bool model_reaches(const struct model *model, uint32_t compared);

/* How many seats there are for certain, or in all where a total is stated: the most in a body with an open number of
 * others, and in any body. */
struct stated_seats {
  uint32_t beside_open, of_any;
};
struct stated_seats model_stated_seats(const struct model *model);

/* A body of the structure: neither a unit nor outside nor only mentioned. */
bool body_of_structure(const struct body *body);

/* true where both are the same thing. */
bool ref_same(struct ref a, struct ref b);

/* The same model with each number of seats open that a stated total fixes; itself where none does. It shares all but
 * the seats with the model, of which there are as many, and lives in its workshop. */
const struct model *model_with_open_totals(const struct model *model);

/* Adds to a list what is not yet in it. */
void refs_add(struct arena *arena, struct refs *refs, struct ref ref);
/* Adds without looking whether it is in it. */
void refs_push(struct arena *arena, struct refs *refs, struct ref ref);
/* A list of its own, with no more room than it takes. */
struct refs refs_copy(struct arena *arena, const struct refs *refs);
/* Makes room for so many more. */
void refs_make_room(struct arena *arena, struct refs *refs, size_t more);
bool refs_have(const struct refs *refs, struct ref ref);

#endif
