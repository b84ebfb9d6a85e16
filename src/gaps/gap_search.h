/* SPDX-License-Identifier: EUPL-1.2
 *
 * What the search for gaps goes by: facts on each body and document, gathered once, and the places found so far.
 * Only the files gap… of this folder include it.
 */
#ifndef STADGA_GAPS_GAP_SEARCH_H
#define STADGA_GAPS_GAP_SEARCH_H

#include "gaps/gaps.h"

/* What is said of a body, or of a document, somewhere in the model. */
enum body_fact {
  BODY_FOUNDED = 1,        /* somebody sets it up, appoints it or gives it tasks */
  BODY_TASKED = 2,         /* it has tasks */
  BODY_HEARD = 4,          /* it tells somebody of the model, reports in words, or is followed up or steered */
  BODY_ACTS = 8,           /* it has tasks, powers or links */
  BODY_MEETS = 16,         /* how often it meets is said, or left to somebody */
  BODY_LED = 32,           /* somebody presides over it */
  BODY_DEPUTY = 64,        /* somebody stands in for its chair */
  BODY_SEATED = 128,       /* who sits in it is said, wished or left to somebody */
  BODY_SIZED = 256,        /* how many members it has is said besides */
  BODY_DRAWN_ON = 512,     /* others draw seats or roles from it */
  BODY_COMMISSIONED = 1024, /* somebody gives it tasks */
  BODY_LIFTS = 2048        /* it lifts matters to somebody */
};
/* What decisions lack: any rule at all, else one of these. */
enum decision_lack { LACK_RULE, LACK_QUORUM, LACK_MAJORITY, LACK_TIE, LACK_COUNT };
enum paper_fact {
  PAPER_ADOPTED = 1,
  PAPER_KEPT = 2,
  PAPER_UNPREPARED = 4,
  PAPER_PREPARED = 8,
  PAPER_UNPUBLISHED = 16,
  PAPER_SAID = 32,
  PAPER_UNADOPTED = 64, /* it is said that somebody adopts it, or keeps it, and not who */
  PAPER_UNKEPT = 128
};

/* Of a body, or of the structure as a whole: of which decisions something is not said, by enum decision_lack. */
struct decisions {
  bool lack[LACK_COUNT]; /* also where no clause is cited */
  struct clause_list clauses[LACK_COUNT];
};

struct body_facts {
  unsigned is; /* of enum body_fact */
  struct decisions decisions;
  bool elects; /* it chooses who has a post, … */
  struct clause_list elections; /* … by these */
  struct clause_list tasks;
};

struct document_facts {
  unsigned is;                                           /* of enum paper_fact */
  struct clause_list unadopted, unkept, unprepared, unpublished; /* where it is said that it is, and not by whom or
                                                                  * where */
};

struct gap_search {
  const struct model *model;
  struct arena *arena;
  struct body_facts *bodies;        /* by body */
  struct document_facts *documents; /* by document */
  struct decisions decisions;       /* of the structure as a whole */
  struct gap_place *places;         /* of the kind that is looked for */
  size_t count, room;
};

typedef void gap_finder(struct gap_search *search);

/* ---- facts (gap_facts.c) ---- */

void gap_facts(struct gap_search *search);
/* Its part on decisions (gap_decisions.c). */
void gap_note_decisions(struct gap_search *search);

/* Adds the clauses of a statement that are not yet in the list. */
void gap_cite(struct gap_search *search, struct clause_list *list, uint32_t statement);
void gap_cite_all(struct gap_search *search, struct clause_list *list, const struct clause_list *more);

/* The body that a thing is, or belongs to as a role or seat; UINT32_MAX for none. */
uint32_t gap_body_of(const struct model *model, struct ref ref);

/* How many parties a side has; 0 of what is no side. */
size_t gap_parties_of(const struct model *model, struct ref side);

/* Whether a statement leaves something to somebody, or to what it goes by. */
bool gap_is_left(const struct model *model, uint32_t statement);

/* A body of the structure that exists only when somebody sets it up. */
bool gap_is_on_demand(const struct model *model, const struct body *body);
/* … that has meetings of its own: neither on demand nor there to prepare those of another. */
bool gap_meets(const struct model *model, const struct body *body);

/* Whether somebody leads by a role before anybody is elected: an office has it, or a post outside of the structure
 * (gap_roles.c). */
bool gap_is_there_at_once(const struct model *model, const struct role *role);

/* ---- places (gaps.c) ---- */

/* A place with the clauses and the place in the model of a thing's own statement. */
struct gap_place gap_place_of(const struct gap_search *search, struct ref of);
/* … of a statement that is made of it. */
struct gap_place gap_place_said(const struct gap_search *search, struct ref of, uint32_t statement);
void gap_add(struct gap_search *search, struct gap_place place);

/* A gap of each body of the structure that lacks something (gap_bodies.c). */
typedef bool body_question(const struct gap_search *search, uint32_t body);
void gap_look_at_bodies(struct gap_search *search, body_question *lacks, const char *line);

/* The body that sets up others and follows up: the leading one, else the highest; NULL where it has no name. */
const char *gap_some_body(const struct gap_search *search);

/* The finders, by concept: one for each row of the table. */
gap_finder gap_chairs, gap_holders, gap_choosers, gap_turns, gap_periods, gap_steps, gap_beginners, gap_turn_dates,
    gap_deputies, gap_elections, gap_before_elections;                                    /* gap_roles.c */
gap_finder gap_members, gap_sizes, gap_distributions, gap_seat_choosers, gap_substitutes; /* gap_seats.c */
gap_finder gap_presiders, gap_founders, gap_meetings, gap_joint_meetings, gap_numbers, gap_purposes, gap_reports,
    gap_tasks, gap_addressees;                                                                   /* gap_bodies.c */
gap_finder gap_rules, gap_quorums, gap_majorities, gap_ties, gap_election_rules, gap_ways_out; /* gap_decisions.c */
gap_finder gap_adopters, gap_owners, gap_preparers, gap_publishings;                             /* gap_papers.c */
gap_finder gap_other_payers, gap_first_terms;
gap_finder gap_payers, gap_keys, gap_inner_keys, gap_cost_periods, gap_cost_bases, gap_supports; /* gap_papers.c */
gap_finder gap_beginnings, gap_first_meetings, gap_ends, gap_notices, gap_notice_periods, gap_notice_addressees,
    gap_notice_forms, gap_evaluations, gap_evaluators, gap_evaluation_dates, gap_replaced, gap_replaced_ends;
/* gap_validity.c */
gap_finder gap_descriptions, gap_same_names, gap_two_names; /* gap_names.c */

#endif
