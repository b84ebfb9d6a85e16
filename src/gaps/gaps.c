/* SPDX-License-Identifier: EUPL-1.2
 *
 * The table of kinds of gaps, and how they are looked for, kind by kind. What all bodies of a family lack is one
 * place. Within a kind the places stand as in the text.
 */
#include "gaps/gaps.h"

#include "base/text.h"
#include "gaps/gap_search.h"
#include "remedy/written.h"

#include <stdlib.h>
#include <string.h>

/* ---- the table ---- */

struct row {
  struct gap_kind kind;
  gap_finder *find;
  const char *outside; /* a clause of this kind (of the register) that is left out of the model settles it; NULL */
};

#define ROW(NAME, code, grade, find, outside)                                                                          \
  { {code, grade, SAY_GAP_##NAME, SAY_GAP_##NAME##_MANY, SAY_GAP_##NAME##_WHY, SAY_GAP_##NAME##_CLAUSE}, find, outside }

/* The order is that of what matters most. To begin, a structure needs somebody who presides, bodies with somebody in
 * them, a first day, a way to decide, and somebody for the time before anybody is elected. Then quarrel: about posts,
 * seats, decisions, money, meetings and the way out. Last what makes work, but no quarrel. */
static const struct row rows[] = {
    ROW(PRESIDER, "body_without_presider", GAP_START, gap_presiders, NULL),
    ROW(CHAIR, "chair_without_holder", GAP_START, gap_chairs, NULL),
    ROW(MEMBERS, "body_without_members", GAP_START, gap_members, NULL),
    ROW(FOUNDER, "body_without_founder", GAP_START, gap_founders, NULL),
    ROW(BEGINNING, "agreement_without_start", GAP_START, gap_beginnings, "validity"),
    ROW(RULE, "decision_without_rule", GAP_START, gap_rules, NULL),
    ROW(BEFORE_ELECTION, "chair_before_first_election", GAP_START, gap_before_elections, NULL),
    ROW(FIRST_MEETING, "first_meeting_unstated", GAP_START, gap_first_meetings, NULL),

    ROW(BEGINNER, "alternation_without_beginner", GAP_DISPUTE, gap_beginners, NULL),
    ROW(STEP, "alternation_without_period", GAP_DISPUTE, gap_steps, NULL),
    ROW(TURN_DATE, "alternation_without_start", GAP_DISPUTE, gap_turn_dates, NULL),
    ROW(TURN, "turn_without_holder", GAP_DISPUTE, gap_turns, NULL),
    ROW(CHOOSER, "role_without_chooser", GAP_DISPUTE, gap_choosers, NULL),
    ROW(ELECTION_RULE, "election_without_rule", GAP_DISPUTE, gap_election_rules, NULL),
    ROW(HOLDER, "role_without_holder", GAP_DISPUTE, gap_holders, NULL),
    ROW(PERIOD, "role_without_term", GAP_DISPUTE, gap_periods, NULL),
    ROW(FIRST_TERM, "first_term_unclear", GAP_DISPUTE, gap_first_terms, NULL),
    ROW(DEPUTY, "chair_without_substitute", GAP_DISPUTE, gap_deputies, NULL),
    ROW(SIZE, "body_without_size", GAP_DISPUTE, gap_sizes, NULL),
    ROW(DISTRIBUTION, "seats_without_distribution", GAP_DISPUTE, gap_distributions, NULL),
    ROW(SEAT_CHOOSER, "seat_without_chooser", GAP_DISPUTE, gap_seat_choosers, NULL),
    ROW(QUORUM, "decision_without_quorum", GAP_DISPUTE, gap_quorums, NULL),
    ROW(MAJORITY, "decision_without_majority", GAP_DISPUTE, gap_majorities, NULL),
    ROW(TIE, "decision_without_tie_rule", GAP_DISPUTE, gap_ties, NULL),
    ROW(WAY_OUT, "consensus_without_way_out", GAP_DISPUTE, gap_ways_out, NULL),
    ROW(ADOPTER, "document_without_adopter", GAP_DISPUTE, gap_adopters, NULL),
    ROW(PAYER, "cost_without_payer", GAP_DISPUTE, gap_payers, NULL),
    ROW(OTHER_PAYER, "cost_partly_without_payer", GAP_DISPUTE, gap_other_payers, NULL),
    ROW(KEY, "cost_without_key", GAP_DISPUTE, gap_keys, NULL),
    ROW(INNER_KEY, "share_without_key", GAP_DISPUTE, gap_inner_keys, NULL),
    ROW(SUPPORT, "support_without_payer", GAP_DISPUTE, gap_supports, NULL),
    ROW(COST_PERIOD, "cost_without_period", GAP_DISPUTE, gap_cost_periods, NULL),
    ROW(NOTICE, "agreement_without_notice", GAP_DISPUTE, gap_notices, "termination"),
    ROW(NOTICE_PERIOD, "notice_without_period", GAP_DISPUTE, gap_notice_periods, NULL),
    ROW(NOTICE_TO, "notice_without_addressee", GAP_DISPUTE, gap_notice_addressees, NULL),
    ROW(NOTICE_FORM, "notice_without_form", GAP_DISPUTE, gap_notice_forms, NULL),
    ROW(END, "agreement_without_end", GAP_DISPUTE, gap_ends, "validity"),
    ROW(REPLACED, "replacement_unstated", GAP_DISPUTE, gap_replaced, "replaces"),
    ROW(REPLACED_END, "replacement_without_end", GAP_DISPUTE, gap_replaced_ends, NULL),
    ROW(MEETINGS, "body_without_meetings", GAP_DISPUTE, gap_meetings, NULL),
    ROW(JOINT_MEETING, "joint_meeting_without_presider", GAP_DISPUTE, gap_joint_meetings, NULL),
    ROW(REPORT, "tasks_without_report", GAP_DISPUTE, gap_reports, NULL),

    ROW(SAME_NAME, "same_name_for_two", GAP_CLARITY, gap_same_names, NULL),
    ROW(DESCRIPTION, "name_without_description", GAP_CLARITY, gap_descriptions, NULL),
    ROW(PURPOSE, "body_without_task", GAP_CLARITY, gap_purposes, NULL),
    ROW(NUMBER, "number_of_bodies_unstated", GAP_CLARITY, gap_numbers, NULL),
    ROW(SUBSTITUTES, "members_without_substitutes", GAP_CLARITY, gap_substitutes, NULL),
    ROW(ELECTION, "role_without_election_date", GAP_CLARITY, gap_elections, NULL),
    ROW(TASK, "task_without_owner", GAP_CLARITY, gap_tasks, NULL),
    ROW(ADDRESSEE, "link_without_addressee", GAP_CLARITY, gap_addressees, NULL),
    ROW(PREPARER, "document_without_preparer", GAP_CLARITY, gap_preparers, NULL),
    ROW(OWNER, "document_without_owner", GAP_CLARITY, gap_owners, NULL),
    ROW(PUBLISHING, "document_without_place", GAP_CLARITY, gap_publishings, NULL),
    ROW(COST_BASIS, "cost_without_basis", GAP_CLARITY, gap_cost_bases, NULL),
    ROW(EVALUATION, "agreement_without_evaluation", GAP_CLARITY, gap_evaluations, "evaluation"),
    ROW(EVALUATOR, "evaluation_without_owner", GAP_CLARITY, gap_evaluators, NULL),
    ROW(EVALUATION_DATE, "evaluation_without_date", GAP_CLARITY, gap_evaluation_dates, NULL),
    ROW(TWO_NAMES, "two_names_for_one", GAP_CLARITY, gap_two_names, NULL),
};
enum { ROWS = sizeof rows / sizeof *rows };

const struct gap_kind *gap_kind_at(size_t number) {
  return number < ROWS ? &rows[number].kind : NULL;
}

/* ---- places ---- */

struct gap_place gap_place_said(const struct gap_search *search, struct ref of, uint32_t statement) {
  struct gap_place place = {.of = of};
  if (statement >= search->model->statements_count) return place;
  place.clauses = search->model->statements[statement].clauses;
  place.at = statement_at(&search->model->statements[statement]);
  return place;
}

struct gap_place gap_place_of(const struct gap_search *search, struct ref of) {
  const struct statement *statement = model_statement(search->model, of);
  uint32_t none = UINT32_MAX;
  struct gap_place place =
      gap_place_said(search, of, statement ? (uint32_t)(statement - search->model->statements) : none);
  if (of.sort == SORT_ROLE) place.clauses = search->model->roles[of.index].clauses;
  return place;
}

void gap_add(struct gap_search *search, struct gap_place place) {
  search->places = arena_grow(search->arena, search->places, &search->room, search->count + 1, sizeof *search->places);
  place.number = search->count;
  search->places[search->count++] = place;
}

const char *gap_some_body(const struct gap_search *search) {
  const struct model *model = search->model;
  const char *top = NULL;
  for (uint32_t i = 0; i < model->bodies_count; i++) {
    const struct body *body = &model->bodies[i];
    if (!body_of_structure(body) || body->family) continue;
    if (body->leading) return written_name(model, (struct ref){SORT_BODY, i});
    if (body->top && !top) top = written_name(model, (struct ref){SORT_BODY, i});
  }
  return top;
}

/* ---- families ---- */

/* The family of the body a place is about, and what of it: a place with the same key says the same of another one. */
struct kept {
  uint64_t key; /* 0: of no family */
  size_t place;
};

enum { OF_OWN_ROLE = 1 << 28, OF_STATEMENT = 1 << 29 };

static uint64_t key_of(const struct model *model, const struct gap_place *place) {
  uint32_t body = gap_body_of(model, place->of);
  uint32_t family = body == UINT32_MAX ? 0 : model->bodies[body].family;
  const struct role *role = place->of.sort == SORT_ROLE ? &model->roles[place->of.index] : NULL;
  if (!family || (role && (role->area || role->branch))) return 0;
  uint64_t what = role ? (role->word ? (uint64_t)role->word : OF_OWN_ROLE | role->name) : 0;
  if (place->words || place->others.count) what = OF_STATEMENT | place->at.start;
  return (uint64_t)family << 32 | what;
}

#define ORDER(a, b) (((a) > (b)) - ((a) < (b)))

static int by_key(const void *left, const void *right) {
  const struct kept *a = left, *b = right;
  return a->key == b->key ? ORDER(a->place, b->place) : ORDER(a->key, b->key);
}

static bool same_line(const char *a, const char *b) {
  return a && b ? strcmp(a, b) == 0 : a == b;
}

/* Where all of a family have the same key, the first one stands for all; the others are marked to go. A line that
 * differs among them, for it names each one's own party, cannot be said of all: there is none then. */
static void join_run(struct gap_search *search, const struct kept *run, size_t count, bool *gone) {
  if (!run->key) return;
  const struct family *family = &search->model->families[(run->key >> 32) - 1];
  if (family->count < 2 || count != family->count) return;
  struct gap_place *first = &search->places[run->place];
  const char *line = first->says;
  first->family = family;
  for (size_t i = 1; i < count; i++) {
    gone[run[i].place] = true;
    if (!same_line(line, search->places[run[i].place].says)) first->says = NULL;
  }
}

static void join_families(struct gap_search *search) {
  struct kept *kept = arena_array(search->arena, search->count + 1, sizeof *kept);
  bool *gone = arena_array(search->arena, search->count + 1, sizeof *gone);
  size_t left = 0;
  for (size_t i = 0; i < search->count; i++) kept[i] = (struct kept){key_of(search->model, &search->places[i]), i};
  qsort(kept, search->count, sizeof *kept, by_key);
  for (size_t i = 0, end; i < search->count; i = end) {
    for (end = i + 1; end < search->count && kept[end].key == kept[i].key; end++) continue;
    join_run(search, &kept[i], end - i, gone);
  }
  for (size_t i = 0; i < search->count; i++)
    if (!gone[i]) search->places[left++] = search->places[i];
  search->count = left;
}

/* ---- lines and order ---- */

enum { JOINED_MOST = 60 }; /* of so many places the lines are put together */

/* What a line is said of: of a role its body, of a family all of it. */
static const char *whom_of(const struct model *model, const struct gap_place *place) {
  if (place->family) return written_family(model, place->family);
  if (place->of.sort != SORT_ROLE) return written_name(model, place->of);
  return written_name(model, (struct ref){SORT_BODY, model->roles[place->of.index].body});
}

/* Of several statements, each on a line of its own, each makes a line. */
static const char *lines_for(const struct model *model, const char *whom, const char *says) {
  struct text lines = text_new(model->workshop->arena);
  while (says) {
    const char *end = strchr(says, '\n');
    const char *one = arena_copy(lines.arena, says, end ? (size_t)(end - says) : strlen(says));
    const char *line = whom ? WRITTEN(model, "for {1} { {2} }", whom, one) : written_agreement(model, one);
    if (!line) return NULL;
    text_addf(&lines, "%s%s", lines.length ? "\n" : "", line);
    says = end ? end + 1 : NULL;
  }
  return text_string(&lines);
}

static const char *line_of(const struct model *model, const struct gap_place *place) {
  const char *whom = place->of.sort == SORT_AGREEMENT ? NULL : whom_of(model, place);
  if (!whom && place->of.sort != SORT_AGREEMENT) return NULL;
  return lines_for(model, whom, place->says);
}

static bool say_alike(const struct gap_place *a, const struct gap_place *b) {
  return a->line && b->line && a->says && b->says && strcmp(a->says, b->says) == 0;
}

/* The line for a place and for all after it that say the same; NULL where one before has it. */
static const char *joint_line(const struct model *model, const struct gap *gap, size_t place, size_t count) {
  struct text whom = text_new(model->workshop->arena);
  const struct gap_place *own = &gap->places[place];
  if (!own->line || own->of.sort == SORT_AGREEMENT) return own->line;
  for (size_t i = 0; i < place; i++)
    if (say_alike(&gap->places[i], own)) return NULL;
  for (size_t i = place; i < count; i++)
    if (say_alike(&gap->places[i], own))
      text_addf(&whom, "%s%s", whom.length ? ", " : "", whom_of(model, &gap->places[i]));
  return lines_for(model, text_string(&whom), own->says);
}

static void add_lines(const struct model *model, struct gap *gap, const char *lines, size_t *room) {
  for (size_t length; *lines; lines += length + (lines[length] == '\n')) {
    length = strcspn(lines, "\n");
    gap->lines = arena_grow(model->workshop->arena, gap->lines, room, gap->line_count + 1, sizeof *gap->lines);
    gap->lines[gap->line_count++] = arena_copy(model->workshop->arena, lines, length);
  }
}

static void write_lines(const struct model *model, struct gap *gap) {
  size_t count = gap->count < JOINED_MOST ? gap->count : JOINED_MOST, room = 0;
  for (size_t i = 0; i < gap->count; i++)
    if (gap->places[i].says) gap->places[i].line = line_of(model, &gap->places[i]);
  for (size_t i = 0; i < count; i++) {
    const char *line = joint_line(model, gap, i, count);
    if (line) add_lines(model, gap, line, &room);
  }
}

static uint32_t first_clause(const struct gap_place *place) {
  uint32_t first = UINT32_MAX;
  for (size_t i = 0; i < place->clauses.count; i++)
    if (place->clauses.items[i] < first) first = place->clauses.items[i];
  return first;
}

/* As they stand in the text; without a clause last. */
static int by_place(const void *left, const void *right) {
  const struct gap_place *a = left, *b = right;
  uint32_t first = first_clause(a), second = first_clause(b);
  return first == second ? ORDER(a->number, b->number) : ORDER(first, second);
}

/* ---- the language of the text ---- */

struct letters {
  size_t swedish, other;
};

static void weigh(struct letters *letters, const char *text) {
  static const char *const marks[] = {"å", "ä", "ö", "Å", "Ä", "Ö"};
  bool swedish = false;
  for (size_t i = 0; text && i < sizeof marks / sizeof *marks; i++) swedish = swedish || strstr(text, marks[i]);
  if (text) (*(swedish ? &letters->swedish : &letters->other))++;
}

/* A file in Swedish is of a Swedish text; one in English may be, too: then its words show it. In a Swedish text about
 * half of all such words have å, ä or ö; a name or two have them in any. */
static enum language language_of(const struct model *model) {
  struct letters letters = {0};
  if (model->language == LANGUAGE_SWEDISH) return LANGUAGE_SWEDISH;
  for (size_t i = 0; i < model->tasks_count; i++) weigh(&letters, model->tasks[i].text);
  for (size_t i = 0; i < model->bodies_count; i++) {
    weigh(&letters, model->bodies[i].purpose);
    weigh(&letters, model->bodies[i].family ? NULL : model->bodies[i].is.title);
  }
  for (size_t i = 0; i < model->documents_count; i++) weigh(&letters, model->documents[i].is.title);
  return letters.swedish * 4 > letters.other ? LANGUAGE_SWEDISH : LANGUAGE_ENGLISH;
}

/* ---- all kinds ---- */

/* Whether a clause of this kind is left out of the model: then the text speaks of it. */
static bool is_outside(const struct model *model, const char *kind) {
  for (size_t i = 0; kind && i < model->clauses_count; i++)
    if (model->clauses[i].use == CLAUSE_OMITTED && strcmp(model->clauses[i].kind, kind) == 0) return true;
  return false;
}

static void look_for(struct gap_search *search, const struct row *row, struct gaps *gaps) {
  search->places = NULL;
  search->count = search->room = 0;
  if (!is_outside(search->model, row->outside)) row->find(search);
  if (!search->count) return;
  join_families(search);
  qsort(search->places, search->count, sizeof *search->places, by_place);
  struct gap *gap = &gaps->items[gaps->count++];
  *gap = (struct gap){.kind = &row->kind, .places = search->places, .count = search->count};
  write_lines(search->model, gap);
  gaps->counts[row->kind.grade]++;
  gaps->place_count += search->count;
}

const struct gaps *gaps_of(const struct model *model) {
  struct arena *arena = model->workshop->arena;
  struct gap_search search = {.model = model, .arena = arena};
  struct gaps *gaps = arena_alloc(arena, sizeof *gaps);
  gaps->model = model;
  gaps->items = arena_array(arena, ROWS, sizeof *gaps->items);
  gaps->language = language_of(model);
  for (size_t i = 0; i < model->clauses_count; i++) gaps->uncovered += model->clauses[i].use == CLAUSE_UNUSED;
  gap_facts(&search);
  for (size_t i = 0; i < ROWS; i++) look_for(&search, &rows[i], gaps);
  return gaps;
}
