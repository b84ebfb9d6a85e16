/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: verdicts, complaints, an answer. Out: JSON by jansson, which keeps keys in the order in
 * which they are set here.
 */
#include "page/json.h"

#include "page/finding.h"
#include "page/json_maker.h"
#include "page/meanings.h"

/* ---- verdicts ---- */

static json_t *exact(const struct maker *maker, struct number number) {
  struct text text = text_new(maker->arena);
  number_write(&text, number, '.');
  return json_string(text_string(&text));
}

/* null where there is no upper bound. */
static json_t *upper(const struct maker *maker, struct number low, struct number high) {
  return number_order(high, low) < 0 ? json_null() : exact(maker, high);
}

static json_t *sum_of(struct maker *maker, const struct figure *figure) {
  if (!figure) return json_null();
  json_t *sum = json_object();
  struct teller teller = {maker->arena, maker->model, LANGUAGE_ENGLISH};
  set(maker, sum, "stated", string_of(maker, tell_quantity(&teller, figure->stated)));
  set(maker, sum, "low", exact(maker, figure->low));
  set(maker, sum, "high", upper(maker, figure->low, figure->high));
  json_t *terms = json_array();
  for (size_t i = 0; i < figure->term_count; i++) {
    const struct figure_term *term = &figure->terms[i];
    json_t *object = json_object();
    set(maker, object, "text", string_of(maker, figure_term_shown(maker->model, term, maker->language)));
    set(maker, object, "low", exact(maker, number_of(term->low)));
    set(maker, object, "high", upper(maker, number_of(term->low), figure_term_most(figure, term)));
    set(maker, object, "open", json_boolean(term->open));
    set(maker, object, "clauses", clauses_of(maker, &tell_statement(maker->model, term->statement)->clauses));
    append(maker, terms, object);
  }
  set(maker, sum, "terms", terms);
  return sum;
}

static json_t *causes_of(struct maker *maker, const struct account *account) {
  json_t *array = json_array();
  for (size_t i = 0; i < account->cause_count; i++) {
    const struct cause *cause = &account->causes[i];
    json_t *object = json_object();
    set(maker, object, "text", string_of(maker, finding_words(cause->text, maker->language)));
    set(maker, object, "part", string_of(maker, cause->part));
    set(maker, object, "clauses", clauses_of(maker, &cause->clauses));
    set(maker, object, "sum", sum_of(maker, cause->figure));
    append(maker, array, object);
  }
  return array;
}

static json_t *choices_of(struct maker *maker, const struct choice *choices, size_t count) {
  json_t *array = json_array();
  for (size_t i = 0; i < count; i++) {
    json_t *object = json_object();
    set(maker, object, "text", string_of(maker, finding_words(choices[i].text, maker->language)));
    set(maker, object, "clauses", clauses_of(maker, &choices[i].clauses));
    append(maker, array, object);
  }
  return array;
}

/* ---- grounds ---- */

/* Clauses by their ids, and statements without one by their places. */
static void set_provisions(struct maker *maker, json_t *object, const struct conflict *provisions) {
  json_t *statements = json_array();
  for (size_t i = 0; i < provisions->statement_count; i++) {
    const struct statement *statement = tell_statement(maker->model, provisions->statements[i]);
    append(maker, statements, string_of(maker, statement_place(maker->model, statement)));
  }
  set(maker, object, "clauses", clauses_of(maker, &provisions->clauses));
  set(maker, object, "statements", statements);
}

static json_t *provisions_of(struct maker *maker, const struct conflict *provisions) {
  if (!provisions) return json_null();
  json_t *object = json_object();
  set_provisions(maker, object, provisions);
  return object;
}

static json_t *conflicts_of(struct maker *maker, const struct conflict *conflicts, size_t count) {
  json_t *array = json_array();
  for (size_t i = 0; i < count; i++) append(maker, array, provisions_of(maker, &conflicts[i]));
  return array;
}

static json_t *why_of(struct maker *maker, const struct why *why) {
  if (!why || why->missing) return json_null();
  json_t *object = json_object();
  set_provisions(maker, object, &why->provisions);
  set(maker, object, "minimal", json_boolean(why->minimal));
  set(maker, object, "by_what_gives_way", json_boolean(why->in_turn));
  set(maker, object, "says_so_itself", json_boolean(why->itself));
  json_t *beside = json_object(), *meanings = json_array();
  set_provisions(maker, beside, &why->beside);
  for (unsigned i = 0; i < MEANING_COUNT; i++)
    if (why->meanings >> i & 1) append(maker, meanings, json_string(meaning_words((enum meaning)i)->name));
  set(maker, object, "beside", beside);
  set(maker, object, "meanings", meanings);
  return object;
}

static json_t *rests_on_of(struct maker *maker, unsigned rests_on) {
  json_t *array = json_array();
  if (rests_on & RESTING_ON_CAP) append(maker, array, json_string("cap"));
  if (rests_on & RESTING_ON_LENGTHS) append(maker, array, json_string("lengths"));
  if (rests_on & RESTING_ON_PROLONGING) append(maker, array, json_string("prolonging"));
  return array;
}

static json_t *unfollowed_of(struct maker *maker, unsigned unfollowed) {
  static const char *const names[] = {"several_holders", "calculations", "for_a_time", "time", "unstated"};
  json_t *array = json_array();
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (unfollowed >> i & 1) append(maker, array, json_string(names[i]));
  return array;
}

/* null where nothing is known. */
static json_t *years_of(uint32_t decided_to) {
  return decided_to ? json_integer((json_int_t)decided_to) : json_null();
}

/* The fewest years to which the undecided elements of a rule are decided. */
static uint32_t decided_to(const struct result *result) {
  uint32_t least = UINT32_MAX;
  for (size_t i = 0; result->verdict == VERDICT_UNDECIDED && i < result->element_count; i++) {
    const struct element *element = &result->elements[i];
    if (element->verdict == VERDICT_UNDECIDED && element->account->decided_to < least)
      least = element->account->decided_to;
  }
  return least == UINT32_MAX ? 0 : least;
}

/* ---- outcomes ---- */

static json_t *chosen_of(struct maker *maker, const struct scenario *scenario) {
  json_t *array = json_array();
  for (size_t i = 0; i < scenario->chosen_count; i++) {
    const struct chosen *chosen = &scenario->chosen[i];
    json_t *object = json_object();
    set(maker, object, "text", string_of(maker, finding_words(chosen->choice.text, maker->language)));
    set(maker, object, "value", string_of(maker, finding_words(chosen->value, maker->language)));
    set(maker, object, "follows", json_boolean(chosen->follows));
    set(maker, object, "clauses", clauses_of(maker, &chosen->choice.clauses));
    append(maker, array, object);
  }
  return array;
}

static json_t *holders_of(struct maker *maker, const struct scenario *scenario, const struct timerow *row) {
  struct teller teller = {maker->arena, maker->model, maker->language};
  json_t *array = json_array();
  for (size_t i = 0; i < scenario->column_count; i++) {
    json_t *object = json_object();
    set(maker, object, "role", string_of(maker, tell_name(&teller, scenario->columns[i])));
    set(maker, object, "holder", string_of(maker, finding_words(row->cells[i].text, maker->language)));
    append(maker, array, object);
  }
  return array;
}

static json_t *outcome_of(struct maker *maker, const struct scenario *scenario) {
  if (!scenario) return json_null();
  json_t *object = json_object(), *rows = json_array();
  set(maker, object, "nearest", json_boolean(scenario->nearest));
  set(maker, object, "choices", chosen_of(maker, scenario));
  for (size_t i = 0; i < scenario->row_count; i++) {
    const struct timerow *row = &scenario->rows[i];
    json_t *one = json_object();
    set(maker, one, "when", string_of(maker, finding_words(row->when, maker->language)));
    set(maker, one, "after_gap", json_boolean(row->after_gap));
    set(maker, one, "fails", json_boolean(row->fails));
    set(maker, one, "holders", holders_of(maker, scenario, row));
    append(maker, rows, one);
  }
  set(maker, object, "rows", rows);
  const char *fails = finding_words(scenario->fails, maker->language);
  set(maker, object, "fails", string_of(maker, *fails ? fails : NULL));
  const char *goes_on = finding_words(scenario->goes_on, maker->language);
  set(maker, object, "goes_on", string_of(maker, *goes_on ? goes_on : NULL));
  return object;
}

/* null where no more were asked for, or there are none to begin with. */
static json_t *more_of(struct maker *maker, const struct account *account) {
  static const char *const ends[] = {[MORE_ENOUGH] = "asked", [MORE_NONE] = "all", [MORE_LIMIT] = "limit"};
  if (account->more_end == MORE_UNASKED) return json_null();
  json_t *object = json_object(), *pairs = json_array();
  for (const struct account *more = account->more; more; more = more->more) {
    json_t *pair = json_object();
    set(maker, pair, "example", outcome_of(maker, more->example));
    set(maker, pair, "counterexample", outcome_of(maker, more->counterexample));
    append(maker, pairs, pair);
  }
  set(maker, object, "pairs", pairs);
  set(maker, object, "end", json_string(ends[account->more_end]));
  return object;
}

/* The account of the only element that is open, where the rule turns on that one; NULL. */
static const struct account *account_of_rule(const struct result *result) {
  const struct account *account = NULL;
  size_t count = 0;
  for (size_t i = 0; i < result->element_count; i++) {
    if (result->elements[i].verdict != VERDICT_OPEN) continue;
    account = result->elements[i].account;
    count++;
  }
  return count == 1 && result->verdict == VERDICT_OPEN ? account : NULL;
}

/* ---- repairs ---- */

static json_t *repairs_of(struct maker *maker, const struct result *result) {
  json_t *array = json_array();
  for (size_t i = 0; i < result->repair_count; i++) {
    const struct repair *repair = &result->repairs[i];
    json_t *object = json_object(), *statements = json_array(), *struck = json_array();
    for (size_t k = 0; k < repair->statement_count; k++)
      append(maker, statements, string_of(maker, repair->statements[k]));
    json_t *clauses = clauses_of(maker, &repair->provisions.clauses);
    for (size_t k = 0; k < repair->provisions.statement_count; k++) {
      const struct statement *statement = tell_statement(maker->model, repair->provisions.statements[k]);
      append(maker, struck, string_of(maker, statement_place(maker->model, statement)));
      add_clauses(maker, clauses, &statement->clauses);
    }
    set(maker, object, "statements", statements);
    set(maker, object, "advice", string_of(maker, repair->advice[maker->language]));
    set(maker, object, "clauses", clauses);
    set(maker, object, "places", struck);
    append(maker, array, object);
  }
  return array;
}

/* ---- results ---- */

static json_t *elements_of(struct maker *maker, const struct result *result) {
  json_t *array = json_array();
  for (size_t i = 0; i < result->element_count; i++) {
    const struct element *element = &result->elements[i];
    const struct account *account = element->account;
    json_t *object = json_object();
    set(maker, object, "element", string_of(maker, element_shown(result, element, maker->language)));
    set(maker, object, "verdict", json_string(verdict_name(element->verdict)));
    set(maker, object, "causes", causes_of(maker, account));
    set(maker, object, "choices", choices_of(maker, account->choices, account->choice_count));
    set(maker, object, "example", outcome_of(maker, account->example));
    set(maker, object, "counterexample", outcome_of(maker, account->counterexample));
    set(maker, object, "more", more_of(maker, account));
    set(maker, object, "conflicts", conflicts_of(maker, account->conflicts, account->conflict_count));
    set(maker, object, "gives_way", provisions_of(maker, account->gives_way));
    set(maker, object, "why", why_of(maker, account->why));
    set(maker, object, "rests_on", rests_on_of(maker, account->rests_on));
    set(maker, object, "decided_to", years_of(account->decided_to));
    set(maker, object, "not_followed", unfollowed_of(maker, account->unfollowed));
    set(maker, object, "vacuous", string_of(maker, element->vacuous));
    set(maker, object, "clauses", clauses_of(maker, &account->clauses));
    append(maker, array, object);
  }
  return array;
}

/* Elements that no outcome keeps together; null where none were sought. */
static json_t *excluding_of(struct maker *maker, const struct result *result) {
  const struct excluding *excluding = &result->excluding;
  if (!excluding->count) return json_null();
  json_t *object = json_object(), *names = json_array();
  for (size_t i = 0; i < excluding->count; i++) {
    const struct element *element = &result->elements[excluding->elements[i]];
    append(maker, names, string_of(maker, element_shown(result, element, maker->language)));
  }
  set(maker, object, "elements", names);
  set(maker, object, "why", why_of(maker, excluding->why));
  return object;
}

static json_t *result_of(struct maker *maker, const struct result *result) {
  const struct account *account = account_of_rule(result);
  json_t *object = json_object();
  set(maker, object, "rule", string_of(maker, result->name));
  set(maker, object, "pack", string_of(maker, result->pack));
  set(maker, object, "title", string_of(maker, finding_words(result->title, maker->language)));
  set(maker, object, "level", json_string(result->level == MODAL_SHOULD ? "should" : "shall"));
  set(maker, object, "verdict", json_string(verdict_name(result->verdict)));
  set(maker, object, "message", string_of(maker, finding_words(result->message, maker->language)));
  set(maker, object, "clauses", clauses_of(maker, &result->clauses));
  set(maker, object, "elements", elements_of(maker, result));
  set(maker, object, "excluding", excluding_of(maker, result));
  set(maker, object, "example", outcome_of(maker, account ? account->example : NULL));
  set(maker, object, "counterexample", outcome_of(maker, account ? account->counterexample : NULL));
  set(maker, object, "repairs", repairs_of(maker, result));
  set(maker, object, "rests_on", rests_on_of(maker, result_rests_on(result)));
  set(maker, object, "decided_to", years_of(decided_to(result)));
  set(maker, object, "fingerprint", string_of(maker, result_fingerprint(result)));
  return object;
}

/* What is claimed of the rules themselves. */
static json_t *quality_of(struct maker *maker, const struct results *results) {
  static const char *const kinds[CLAIM_COUNT] = {"never_broken", "never_kept", "same", "follows", "excludes"};
  const struct quality *quality = results->quality;
  struct teller teller = {maker->arena, maker->model, maker->language};
  json_t *object = json_object(), *claims = json_array();
  set(maker, object, "rules", number_of_size(quality->rule_count));
  set(maker, object, "rules_undecided", number_of_size(quality->rules_undecided));
  set(maker, object, "pairs_undecided", number_of_size(quality->pairs_undecided));
  for (size_t i = 0; i < quality->count; i++) {
    const struct claim *claim = &quality->items[i];
    const char *other = claim->other == claim->rule ? NULL : results->items[claim->other].name;
    json_t *one = json_object();
    set(maker, one, "rule", string_of(maker, results->items[claim->rule].name));
    set(maker, one, "claim", json_string(kinds[claim->kind]));
    set(maker, one, "other", string_of(maker, other));
    set(maker, one, "message", string_of(maker, finding_claim(&teller, results, claim)));
    set(maker, one, "rests_on", rests_on_of(maker, claim->rests_on));
    append(maker, claims, one);
  }
  set(maker, object, "claims", claims);
  return object;
}

/* Statements that the text does not say itself. */
static json_t *assumed_of(struct maker *maker) {
  json_t *array = json_array();
  for (size_t i = 0; i < maker->model->assumed_count; i++)
    append(maker, array, string_of(maker, maker->model->assumed[i]));
  return array;
}

bool json_check(struct text *text, const struct results *const *results, size_t count,
                const struct sources *sources, enum language language) {
  struct maker maker = {text->arena, NULL, language, true};
  json_t *document = start(&maker), *models = json_array();
  for (size_t i = 0; i < count; i++) {
    maker.model = results[i]->model;
    json_t *object = json_object(), *array = json_array();
    set(&maker, object, "model", string_of(&maker, maker.model->name));
    set(&maker, object, "file", string_of(&maker, file_of(sources, maker.model->source)));
    set(&maker, object, "assumed", assumed_of(&maker));
    set(&maker, object, "conflicts", conflicts_of(&maker, results[i]->conflicts.items, results[i]->conflicts.count));
    set(&maker, object, "more_conflicts", json_boolean(results[i]->conflicts.limited));
    for (size_t r = 0; r < results[i]->count; r++) {
      append(&maker, array, result_of(&maker, &results[i]->items[r]));
    }
    set(&maker, object, "results", array);
    if (results[i]->quality) set(&maker, object, "quality", quality_of(&maker, results[i]));
    append(&maker, models, object);
  }
  set(&maker, document, "models", models);
  return finish(&maker, text, document);
}

/* ---- complaints ---- */

static json_t *filled(const struct maker *maker, const char *const sentences[LANGUAGE_COUNT],
                      const struct complaint *complaint) {
  struct text text = text_new(maker->arena);
  const char *sentence = sentences[maker->language];
  if (sentence) message_fill(&text, sentence, complaint, maker->language);
  return string_of(maker, text_string(&text));
}

static json_t *next_step(const struct maker *maker, const struct sources *sources,
                         const struct complaint *complaint) {
  struct text text = text_new(maker->arena);
  const char *sentence = message_get(complaint->code)->next[maker->language];
  if (sentence) message_fill(&text, sentence, complaint, maker->language);
  if (report_assumed_clashes(sources, complaint))
    text_addf(&text, "%s%s", text.length ? " " : "", saying_get(SAY_ASSUMED_REPLACES_NOTHING, maker->language));
  return string_of(maker, text_string(&text));
}

static void set_place(struct maker *maker, json_t *object, struct sources *sources,
                      struct span place) {
  size_t line = 0, column = 0, end_line = 0, end_column = 0;
  const struct source *known = source_at(sources, place);
  source_position(sources, place.start, &line, &column);
  source_position(sources, place.end, &end_line, &end_column);
  set(maker, object, "file",
      known ? string_of(maker, known->name) : json_null());
  set(maker, object, "line", known ? number_of_size(line) : json_null());
  set(maker, object, "column", known ? number_of_size(column) : json_null());
  set(maker, object, "end_line", known ? number_of_size(end_line) : json_null());
  set(maker, object, "end_column", known ? number_of_size(end_column) : json_null());
}

bool json_complaints(struct text *text, struct report *report, struct sources *sources,
                     enum language language) {
  struct maker maker = {text->arena, NULL, language, true};
  json_t *document = start(&maker), *array = json_array();
  size_t count;
  const struct complaint *complaints = report_sorted(report, &count);
  for (size_t i = 0; i < count; i++) {
    const struct message_text *message = message_get(complaints[i].code);
    json_t *object = json_object();
    set(&maker, object, "code", json_string(message->code));
    set(&maker, object, "level", json_string(message->level == LEVEL_WARNING ? "warning" : "error"));
    set_place(&maker, object, sources, complaints[i].place);
    set(&maker, object, "cause", filled(&maker, message->cause, &complaints[i]));
    set(&maker, object, "next", next_step(&maker, sources, &complaints[i]));
    set(&maker, object, "did_you_mean", string_of(&maker, complaints[i].suggestion));
    append(&maker, array, object);
  }
  set(&maker, document, "complaints", array);
  set(&maker, document, "left_out", number_of_size(report_left_out(report)));
  return finish(&maker, text, document);
}

/* ---- answers ---- */

static json_t *things_of(struct maker *maker, const struct refs *refs) {
  json_t *array = json_array();
  for (size_t i = 0; i < refs->count; i++) {
    append(maker, array,
           string_of(maker, model_shown(maker->model, refs->items[i], maker->language)));
  }
  return array;
}

static json_t *possibilities_of(struct maker *maker, const struct answer *answer) {
  json_t *array = json_array();
  for (size_t i = 0; i < answer->possibility_count; i++) {
    const struct possibility *possibility = &answer->possibilities[i];
    const struct scenario *outcome = possibility->account ? possibility->account->example : NULL;
    const char *words = finding_words(possibility->text, maker->language);
    json_t *object = json_object();
    set(maker, object, "thing", string_of(maker, model_shown(maker->model, possibility->thing, maker->language)));
    set(maker, object, "sure", json_boolean(possibility->sure));
    set(maker, object, "text", *words ? string_of(maker, words) : json_null());
    set(maker, object, "choices", outcome ? chosen_of(maker, outcome) : json_array());
    append(maker, array, object);
  }
  return array;
}

static json_t *values_of(struct maker *maker, const struct answer *answer) {
  json_t *array = json_array();
  for (size_t i = 0; i < answer->value_count; i++) append(maker, array, exact(maker, answer->values[i]));
  return array;
}

bool json_answer(struct text *text, const struct model *model, const struct sources *sources,
                 const char *question, const struct answer *answer, enum language language) {
  static const char *const kinds[] = {[ANSWER_YES] = "yes",         [ANSWER_NO] = "no",
                                      [ANSWER_OPEN] = "open",       [ANSWER_CONTRADICTORY] = "contradictory",
                                      [ANSWER_UNKNOWN] = "unknown", [ANSWER_NUMBER] = "number",
                                      [ANSWER_THINGS] = "things",   [ANSWER_NOTHING] = "nothing"};
  struct maker maker = {text->arena, model, language, true};
  bool is_number = answer->kind == ANSWER_NUMBER;
  const struct account *account = answer->account;
  json_t *document = start(&maker), *object = json_object();
  set(&maker, document, "model", string_of(&maker, model->name));
  set(&maker, document, "file", string_of(&maker, file_of(sources, model->source)));
  set(&maker, document, "assumed", assumed_of(&maker));
  set(&maker, document, "question", string_of(&maker, question));
  set(&maker, object, "kind", json_string(kinds[answer->kind]));
  set(&maker, object, "text", string_of(&maker, finding_words(answer->text, language)));
  set(&maker, object, "low", is_number ? exact(&maker, answer->low) : json_null());
  set(&maker, object, "high", is_number ? upper(&maker, answer->low, answer->high) : json_null());
  set(&maker, object, "values", values_of(&maker, answer));
  set(&maker, object, "certain", things_of(&maker, &answer->certain));
  set(&maker, object, "at_times", things_of(&maker, &answer->at_times));
  set(&maker, object, "perhaps", things_of(&maker, &answer->perhaps));
  set(&maker, object, "none", json_boolean(answer->none));
  set(&maker, object, "possibilities", possibilities_of(&maker, answer));
  set(&maker, object, "choices", choices_of(&maker, answer->choices, answer->choice_count));
  set(&maker, object, "example", outcome_of(&maker, account ? account->example : NULL));
  set(&maker, object, "counterexample", outcome_of(&maker, account ? account->counterexample : NULL));
  set(&maker, object, "clauses", clauses_of(&maker, &answer->clauses));
  set(&maker, object, "rests_on", rests_on_of(&maker, answer->rests_on));
  set(&maker, object, "not_followed", unfollowed_of(&maker, account ? account->unfollowed : 0));
  set(&maker, document, "answer", object);
  return finish(&maker, text, document);
}
