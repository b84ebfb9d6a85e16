/* SPDX-License-Identifier: EUPL-1.2
 *
 * Decisions: how many must be there, how many must agree, what settles a tie; how a body elects; what happens where
 * all do not agree. What is a decision, and which procedures it is made by, the model knows, and so do the rules.
 */
#include "base/text.h"
#include "gaps/gap_search.h"
#include "remedy/written.h"

static const struct ref the_agreement = {SORT_AGREEMENT, 0};

/* What is permitted lays nothing down; what ought to be is spoken of. */
static bool is_spoken_of(const struct model *model, uint32_t statement) {
  enum standing standing = model->statements[statement].standing;
  return standing == STANDING_BINDING || standing == STANDING_SUGGESTED || standing == STANDING_PRESUPPOSED;
}

/* ---- facts ---- */

static unsigned settled_in(const struct model *model, const struct power *power, size_t part) {
  unsigned settled = 0;
  for (size_t i = 0; i < model->procedures_count; i++)
    if (is_spoken_of(model, model->procedures[i].statement))
      settled |= procedure_settles(model, &model->procedures[i], power, part);
  return settled;
}

static void add_lack(struct gap_search *search, struct decisions *decisions, enum decision_lack lack,
                     uint32_t statement) {
  decisions->lack[lack] = true;
  gap_cite(search, &decisions->clauses[lack], statement);
}

static void note_part(struct gap_search *search, struct decisions *decisions, const struct power *power, size_t part) {
  unsigned settled = settled_in(search->model, power, part);
  if (!settled) {
    add_lack(search, decisions, LACK_RULE, power->statement);
    return;
  }
  if (!(settled & SETTLES_PRESENT)) add_lack(search, decisions, LACK_QUORUM, power->statement);
  if (!(settled & SETTLES_AGREED)) add_lack(search, decisions, LACK_MAJORITY, power->statement);
  if (settled & SETTLES_BY_VOTE && !(settled & SETTLES_TIE)) add_lack(search, decisions, LACK_TIE, power->statement);
}

/* Of one who holds a post nothing is asked: whoever is alone is agreed. Nor of a party, which has its own order. */
static struct decisions *decisions_of(struct gap_search *search, struct ref holder) {
  if (holder.sort == SORT_BODY) return &search->bodies[holder.index].decisions;
  return holder.sort == SORT_AGREEMENT ? &search->decisions : NULL;
}

void gap_note_decisions(struct gap_search *search) {
  const struct model *model = search->model;
  for (size_t i = 0; i < model->powers_count; i++) {
    const struct power *power = &model->powers[i];
    struct decisions *decisions = decisions_of(search, power->holder);
    enum standing standing = model->statements[power->statement].standing;
    bool granted = standing != STANDING_DENIED && standing != STANDING_SUGGESTED;
    if (!decisions || !granted || !power_is_decision(power)) continue;
    for (size_t part = 0; part < power_part_count(power); part++) note_part(search, decisions, power, part);
  }
}

/* ---- how it is decided ---- */

static bool lacks_rules(const struct gap_search *search, uint32_t body) {
  return search->bodies[body].decisions.lack[LACK_RULE];
}

static bool lacks_quorum(const struct gap_search *search, uint32_t body) {
  return search->bodies[body].decisions.lack[LACK_QUORUM];
}

static bool lacks_majority(const struct gap_search *search, uint32_t body) {
  return search->bodies[body].decisions.lack[LACK_MAJORITY];
}

static bool lacks_tie(const struct gap_search *search, uint32_t body) {
  return search->bodies[body].decisions.lack[LACK_TIE];
}

/* They hang on what is decided. */
static void look_at_deciders(struct gap_search *search, enum decision_lack lack, const char *line) {
  static body_question *const questions[] = {
      [LACK_RULE] = lacks_rules,
      [LACK_QUORUM] = lacks_quorum,
      [LACK_MAJORITY] = lacks_majority,
      [LACK_TIE] = lacks_tie,
  };
  gap_look_at_bodies(search, questions[lack], line);
  for (size_t i = 0; i < search->count; i++) {
    const struct clause_list *decides = &search->bodies[search->places[i].of.index].decisions.clauses[lack];
    if (decides->count) search->places[i].clauses = *decides;
  }
  if (search->decisions.lack[lack])
    gap_add(search, (struct gap_place){.of = the_agreement, .clauses = search->decisions.clauses[lack], .says = line});
}

static const char *quorum_line(const struct gap_search *search) {
  return WRITTEN(search->model, "quorum 50 %");
}

static const char *in_words(const struct gap_search *search, enum say words) {
  return text_format(search->arena, "\"%s\"", saying_get(words, search->model->language));
}

/* The language has no form for more than half, so that words must say it. */
static const char *majority_line(const struct gap_search *search) {
  return WRITTEN(search->model, "majority {1}", in_words(search, SAY_SIMPLE_MAJORITY));
}

static const char *tie_line(const struct gap_search *search) {
  return WRITTEN(search->model, "tie {1}", in_words(search, SAY_CHAIR));
}

void gap_rules(struct gap_search *search) {
  const char *quorum = quorum_line(search), *majority = majority_line(search), *tie = tie_line(search);
  look_at_deciders(search, LACK_RULE, text_format(search->arena, "%s\n%s\n%s", quorum, majority, tie));
}

void gap_quorums(struct gap_search *search) {
  look_at_deciders(search, LACK_QUORUM, quorum_line(search));
}

void gap_majorities(struct gap_search *search) {
  look_at_deciders(search, LACK_MAJORITY, majority_line(search));
}

void gap_ties(struct gap_search *search) {
  look_at_deciders(search, LACK_TIE, tie_line(search));
}

/* ---- elections ---- */

/* A majority or consensus in all matters is one in elections, too. */
static bool lacks_election_rule(const struct gap_search *search, uint32_t body) {
  const struct model *model = search->model;
  if (!search->bodies[body].elects || lacks_rules(search, body)) return false;
  struct power electing = {.holder = {SORT_BODY, body}, .verb = WORD_ELECT};
  return !(settled_in(model, &electing, 0) & SETTLES_AGREED);
}

void gap_election_rules(struct gap_search *search) {
  gap_look_at_bodies(search, lacks_election_rule, majority_line(search));
  for (size_t i = 0; i < search->count; i++) {
    const struct clause_list *elections = &search->bodies[search->places[i].of.index].elections;
    if (elections->count) search->places[i].clauses = *elections;
  }
}

/* ---- where all must agree ---- */

static bool is_of(const struct procedure *procedure, uint32_t body) {
  return procedure->subject.sort == SORT_AGREEMENT || ref_same(procedure->subject, (struct ref){SORT_BODY, body});
}

/* A way out may be a permission; that all must agree may not. */
static const struct procedure *procedure_of(const struct model *model, uint32_t body, enum word word) {
  for (size_t i = 0; i < model->procedures_count; i++) {
    const struct procedure *procedure = &model->procedures[i];
    enum standing standing = model->statements[procedure->statement].standing;
    bool stands = standing == STANDING_BINDING || (word == WORD_TIE && standing != STANDING_DENIED);
    if (procedure->word == word && is_of(procedure, body) && stands) return procedure;
  }
  return NULL;
}

static bool lacks_way_out(const struct gap_search *search, uint32_t body) {
  const struct model *model = search->model;
  return procedure_of(model, body, WORD_CONSENSUS) && !procedure_of(model, body, WORD_TIE) &&
         !(search->bodies[body].is & BODY_LIFTS);
}

void gap_ways_out(struct gap_search *search) {
  gap_look_at_bodies(search, lacks_way_out, NULL);
  for (size_t i = 0; i < search->count; i++) {
    struct gap_place *place = &search->places[i];
    uint32_t consensus = procedure_of(search->model, place->of.index, WORD_CONSENSUS)->statement;
    const struct clause_list *clauses = &search->model->statements[consensus].clauses;
    if (clauses->count) place->clauses = *clauses;
  }
}
