/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: the verdicts of a model, or the answer to a question. Out: text for a terminal, what needs
 * attention first.
 */
#include "page/finding.h"
#include "page/terminal.h"

#include <string.h>

enum { WIDTH = 90, CLAUSES_MOST = 12 };

struct scene {
  struct plain plain;
  struct teller teller;
};

static struct scene scene_of(struct text *text, const struct model *model,
                             struct terminal terminal) {
  return (struct scene){{text, terminal.width ? terminal.width : WIDTH, terminal.colour},
                        {text->arena, model, terminal.language}};
}

static void end_line(const struct scene *scene) {
  text_add_char(scene->plain.text, '\n');
}

static enum plain_colour colour_of(enum verdict verdict) {
  switch (verdict) {
  case VERDICT_GUARANTEED:
    return PLAIN_GREEN;
  case VERDICT_VIOLATED:
  case VERDICT_CONTRADICTORY:
    return PLAIN_RED;
  case VERDICT_OPEN:
  case VERDICT_UNDECIDED:
    return PLAIN_YELLOW;
  default:
    return PLAIN_FAINT;
  }
}

/* ---- reasons ---- */

/* The first ones by their places, and how many more there are. */
static const char *few_clauses(const struct scene *scene, const struct clause_list *clauses) {
  struct clause_list shown = *clauses;
  if (shown.count > CLAUSES_MOST) shown.count = CLAUSES_MOST;
  const char *places = tell_clauses(&scene->teller, &shown);
  if (clauses->count == shown.count) return places;
  return TELL_WITH(&scene->teller, SAY_AND_MORE, places,
                   text_format(scene->plain.text->arena, "%zu", clauses->count - shown.count));
}

/* With the sign of a clause before them, where the places do not have it themselves: “2 §”. */
static void add_clauses(const struct scene *scene, size_t indent, const struct clause_list *clauses) {
  static const char sign[] = "§";
  const char *places = few_clauses(scene, clauses);
  if (clauses->count) plain_paragraph(&scene->plain, indent, strstr(places, sign) ? "" : "§ ", places);
}

static const char *term_number(const struct teller *teller, const struct figure *figure,
                               const struct figure_term *term) {
  return tell_range(teller, number_of(term->low), figure_term_most(figure, term));
}

static void add_figure(const struct scene *scene, size_t indent, const struct figure *figure) {
  const struct teller *teller = &scene->teller;
  size_t widest = 1;
  for (size_t i = 0; i < figure->term_count; i++) {
    const char *number = term_number(teller, figure, &figure->terms[i]);
    size_t columns = text_columns(number, strlen(number));
    if (columns > widest) widest = columns;
  }
  plain_paragraph(&scene->plain, indent, "", finding_sum(teller, figure));
  for (size_t i = 0; i < figure->term_count; i++) {
    const struct figure_term *term = &figure->terms[i];
    const char *number = term_number(teller, figure, term);
    struct text lead = text_new(scene->plain.text->arena);
    plain_indent(&lead, 2 + widest - text_columns(number, strlen(number)));
    text_addf(&lead, "%s  ", number);
    const char *words = figure_term_shown(teller->model, term, teller->language);
    const struct clause_list *clauses = &tell_statement(teller->model, term->statement)->clauses;
    if (clauses->count) {
      words = text_format(lead.arena, "%s – %s", words, tell_clauses(teller, clauses));
    }
    plain_paragraph(&scene->plain, indent, text_string(&lead), words);
  }
}

/* How a choice is made in an outcome that keeps the rule, and in one that does not. */
static void add_chosen(const struct scene *scene, size_t indent, const struct account *account, size_t at,
                       const struct finding_group *group) {
  const struct teller *teller = &scene->teller;
  const struct scenario *both[] = {account->example, account->counterexample};
  const enum say with[] = {SAY_HOLDS_WITH, group->answers ? SAY_NOT_SO_WITH : SAY_FAILS_WITH};
  bool alike = finding_in_both(account, &account->choices[at]);
  for (int i = 0; i < (alike ? 1 : 2); i++) {
    const char *const *value = finding_value(both[i], &account->choices[at]);
    if (!value) continue;
    plain_paragraph(&scene->plain, indent, "– ",
                    TELL_WITH(teller, alike ? SAY_BOTH_WITH : with[i], finding_group_outcome(teller, group, value)));
  }
}

static void add_choices(const struct scene *scene, size_t indent, const char *heading, const struct account *account,
                        const struct finding_group *group) {
  const struct choice *choices = account->choices;
  size_t count = account->choice_count;
  if (!count) return;
  bool limited = group && group->first->limited; /* the tool's limit is nothing that the text leaves open */
  if (!limited) {
    plain_paragraph(&scene->plain, indent, "", heading);
    indent += 2;
  }
  for (size_t i = 0; i < count; i++) {
    const char *words = group ? finding_group_words(&scene->teller, group, choices[i].text, false)
                              : finding_words(choices[i].text, scene->teller.language);
    plain_paragraph(&scene->plain, indent, "· ", words);
    if (group) add_chosen(scene, indent + 2, account, i, group);
    add_clauses(scene, indent + 2, &choices[i].clauses);
  }
}

/* ---- outcomes ---- */

/* What cannot hold together, each on its own. */
static void add_conflicts(const struct scene *scene, size_t indent, const struct conflict *conflicts, size_t count) {
  for (size_t i = 0; i < count; i++)
    plain_paragraph(&scene->plain, indent, "≠ ", finding_provisions(&scene->teller, &conflicts[i]));
}

/* The first clauses that stand beside, and the lines of the first statements without one. */
static const char *few_beside(const struct scene *scene, const struct conflict *beside) {
  struct conflict lines = {.statements = beside->statements, .statement_count = beside->statement_count};
  if (lines.statement_count > CLAUSES_MOST) lines.statement_count = CLAUSES_MOST;
  const char *places = beside->clauses.count ? few_clauses(scene, &beside->clauses) : "";
  if (!lines.statement_count) return places;
  places = text_format(scene->teller.arena, "%s%s%s", places, *places ? "; " : "",
                       finding_provisions(&scene->teller, &lines));
  if (beside->statement_count == lines.statement_count) return places;
  return TELL_WITH(&scene->teller, SAY_AND_MORE, places,
                   text_format(scene->teller.arena, "%zu", beside->statement_count - lines.statement_count));
}

/* What follows from no provision does from what is stated beside. */
static const char *ground_words(const struct scene *scene, const struct finding_ground *ground) {
  const struct teller *teller = &scene->teller;
  const struct why *why = ground->why;
  enum say saying = why->in_turn ? SAY_FOLLOWS_IN_TURN
                    : why->itself ? SAY_SAYS_ITSELF : why->minimal ? SAY_FOLLOWS_FROM : SAY_FOLLOWS_PERHAPS;
  if (why->missing) return tell(teller, SAY_FOLLOWS_UNSEEN);
  if (finding_has_provisions(&why->provisions))
    return TELL_WITH(teller, saying, finding_provisions(teller, &why->provisions));
  if (!finding_has_provisions(&ground->beside)) return tell(teller, SAY_FOLLOWS_ANYHOW);
  return TELL_WITH(teller, SAY_FOLLOWS_FROM_STATED, few_beside(scene, &ground->beside));
}

/* From what a verdict follows, and what stands beside that. */
static void add_grounds(const struct scene *scene, const struct result *result) {
  const struct teller *teller = &scene->teller;
  struct finding_grounds grounds = finding_grounds(teller, result);
  for (size_t i = 0; i < grounds.count; i++) {
    const struct finding_ground *ground = &grounds.items[i];
    const char *words = ground_words(scene, ground), *granted = finding_granted(teller, ground, SAY_TAKEN_FOR_GRANTED);
    if (*ground->names)
      words = text_format(teller->arena, "%s (%s): %s", ground->names, verdict_word(ground->verdict, teller->language),
                          words);
    plain_paragraph(&scene->plain, 4, "← ", words);
    bool beside = finding_has_provisions(&ground->why->provisions) && finding_has_provisions(&ground->beside);
    if (beside)
      plain_paragraph(&scene->plain, 6, "", TELL_WITH(teller, SAY_STATED_BESIDE, few_beside(scene, &ground->beside)));
    if (*granted) plain_paragraph(&scene->plain, 6, "", granted);
  }
}

/* Statements as they are to be pasted, line by line; a reading to pick; clauses to change. */
static void add_repair(const struct scene *scene, size_t indent, const struct repair *repair) {
  const struct teller *teller = &scene->teller;
  for (size_t i = 0; i < repair->statement_count; i++) {
    const char *at = repair->statements[i];
    for (size_t line = 0; *at; line++) {
      size_t length = strcspn(at, "\n");
      plain_indent(scene->plain.text, indent);
      text_add(scene->plain.text, line ? "  " : i ? "  " : "+ ");
      plain_safe(scene->plain.text, at, length);
      end_line(scene);
      at += length + (at[length] == '\n');
    }
  }
  if (repair->advice[teller->language])
    plain_paragraph(&scene->plain, indent, "→ ", finding_words(repair->advice, teller->language));
  if (finding_has_provisions(&repair->provisions))
    plain_paragraph(&scene->plain, indent, repair->statement_count ? "  " : "→ ", finding_change(teller, repair));
}

static void add_repairs(const struct scene *scene, const struct result *result) {
  if (!result->repair_count) {
    if (result->repairs_sought) plain_paragraph(&scene->plain, 4, "", tell(&scene->teller, SAY_NOTHING_SETTLES));
    return;
  }
  plain_paragraph(&scene->plain, 4, "",
                  tell(&scene->teller, result->repair_count > 1 ? SAY_WOULD_SETTLE_EACH : SAY_WOULD_SETTLE));
  for (size_t i = 0; i < result->repair_count; i++) add_repair(scene, 6, &result->repairs[i]);
  if (finding_repairs_by_words(result))
    plain_paragraph(&scene->plain, 4, "", tell(&scene->teller, SAY_IN_IT_EXAMPLES));
}

static void add_note(const struct scene *scene, size_t indent, const char *words) {
  if (*words) plain_paragraph(&scene->plain, indent, "", words);
}

/* What was met on the way to the verdict of an element. */
static void add_met(const struct scene *scene, size_t indent, const struct element *element) {
  const struct account *account = element->account;
  if (account->conflict_count) {
    add_note(scene, indent, finding_conflicting(&scene->teller, element->verdict));
    add_conflicts(scene, indent + 2, account->conflicts, account->conflict_count);
  }
  add_note(scene, indent, finding_decided_to(&scene->teller, account->decided_to));
  add_note(scene, indent, finding_unfollowed(&scene->teller, account->unfollowed));
}

static void add_row(const struct scene *scene, size_t indent, const struct finding_group *group,
                    const struct scenario *scenario, const struct timerow *row) {
  const struct teller *teller = &scene->teller;
  struct text words = text_new(scene->plain.text->arena);
  for (size_t i = 0; i < scenario->column_count; i++) {
    const char *role = tell_name(teller, scenario->columns[i]);
    const char *const name[LANGUAGE_COUNT] = {role, role};
    text_addf(&words, "%s%s: %s", i ? "; " : "", finding_group_outcome(teller, group, name),
              finding_group_outcome(teller, group, row->cells[i].text));
  }
  if (row->fails) text_addf(&words, " – %s", tell(teller, group->answers ? SAY_NOT_SO_THEN : SAY_FAILS_THEN));
  plain_paragraph(&scene->plain, indent, text_format(words.arena, "%s  ", finding_words(row->when, teller->language)),
                  text_string(&words));
}

/* Who holds what from year to year in an outcome. */
static void add_scenario(const struct scene *scene, size_t indent, const struct finding_group *group,
                         const struct scenario *scenario) {
  enum say of_rule = scenario->keeps ? SAY_EXAMPLE : SAY_COUNTEREXAMPLE;
  enum say of_answer = scenario->keeps ? SAY_EXAMPLE_OF_ANSWER : SAY_COUNTEREXAMPLE_OF_ANSWER;
  const char *heading = tell(&scene->teller, group->answers ? of_answer : of_rule);
  plain_paragraph(&scene->plain, indent, "", text_format(scene->plain.text->arena, "%s:", heading));
  for (size_t i = 0; i < scenario->row_count; i++) {
    if (scenario->rows[i].after_gap) add_note(scene, indent + 2, "…");
    add_row(scene, indent + 2, group, scenario, &scenario->rows[i]);
  }
  add_note(scene, indent + 2, finding_words(scenario->goes_on, scene->teller.language));
}

static void add_pair(const struct scene *scene, size_t indent, const struct finding_group *group,
                     const struct account *account) {
  add_note(scene, indent, finding_group_failing(&scene->teller, group, account));
  add_note(scene, indent, finding_group_taken(&scene->teller, group, account));
  if (!finding_tells_time(account)) return;
  if (account->example) add_scenario(scene, indent, group, account->example);
  add_scenario(scene, indent, group, account->counterexample);
}

static void add_scenarios(const struct scene *scene, size_t indent, const struct finding_group *group) {
  const struct account *account = group->first->account;
  const struct teller *teller = &scene->teller;
  size_t number = 2;
  add_note(scene, indent, finding_gives_way(teller, account));
  add_pair(scene, indent, group, account);
  for (const struct account *more = account->more; more; more = more->more) {
    add_choices(scene, indent, finding_further(teller, number++), more, group);
    add_pair(scene, indent, group, more);
  }
  add_note(scene, indent, finding_no_more(teller, account));
  if (group->sample) plain_paragraph(&scene->plain, indent, "", TELL_WITH(teller, SAY_EXAMPLES_OF_ONE, group->sample));
  if (finding_may_be_nearer(account)) plain_paragraph(&scene->plain, indent, "", tell(teller, SAY_NOT_NEAREST));
}

static void add_group_of_elements(const struct scene *scene, const struct finding_group *group) {
  const struct account *account = group->first->account;
  size_t indent = 4;
  if (*group->heading) {
    plain_indent(scene->plain.text, indent);
    plain_words(&scene->plain, PLAIN_BOLD, group->heading);
    end_line(scene);
    indent += 2;
  }
  for (size_t i = 0; i < account->cause_count; i++) {
    const struct cause *cause = &account->causes[i];
    plain_paragraph(&scene->plain, indent, "",
                    finding_group_words(&scene->teller, group, cause->text, true));
    if (cause->figure) add_figure(scene, indent + 2, cause->figure);
    if (finding_ends_clauses(group->first, i)) add_clauses(scene, indent + 2, &cause->clauses);
  }
  add_choices(scene, indent, tell(&scene->teller, SAY_TURNS_ON), account, group);
  add_met(scene, indent, group->first);
  add_scenarios(scene, indent, group);
  add_note(scene, indent, finding_rests_on(&scene->teller, account->rests_on));
  if (!account->cause_count && !account->choice_count && !account->conflict_count) {
    add_clauses(scene, indent, &account->clauses);
  }
}

/* ---- rules ---- */

/* With the mark of its verdict, or of none. */
static void add_title(const struct scene *scene, const struct result *result, bool marked) {
  const struct teller *teller = &scene->teller;
  struct text *text = scene->plain.text;
  const char *title = finding_title(teller, result);
  text_add(text, "  ");
  if (marked) plain_words(&scene->plain, colour_of(result->verdict), finding_mark(result->verdict));
  else text_add(text, "·");
  text_add_char(text, ' ');
  if (result->level == MODAL_SHOULD) {
    title = text_format(text->arena, "%s (%s)", title, tell(teller, SAY_SHOULD));
  }
  const char *name = finding_name(teller, result);
  size_t used = 4 + text_columns(title, strlen(title)) + text_columns(name, strlen(name));
  plain_safe(text, title, strlen(title));
  if (used + 2 > scene->plain.width) {
    text_add(text, "\n    ");
  } else {
    plain_indent(text, scene->plain.width - used);
  }
  plain_words(&scene->plain, PLAIN_FAINT, name);
  end_line(scene);
}

static void add_result(const struct scene *scene, const struct result *result) {
  add_title(scene, result, true);
  if (result->verdict == VERDICT_GUARANTEED) {
    add_note(scene, 4, finding_vacuous(&scene->teller, result));
    add_note(scene, 4, finding_rests_on(&scene->teller, result_rests_on(result)));
    struct conflicts met = finding_met_conflicts(&scene->teller, result);
    if (met.count) add_note(scene, 4, finding_conflicting(&scene->teller, result->verdict));
    add_conflicts(scene, 6, met.items, met.count);
    add_grounds(scene, result);
    return;
  }
  const char *message = finding_message(&scene->teller, result);
  if (*message) plain_paragraph(&scene->plain, 4, "", message);
  if (result->verdict == VERDICT_NOT_APPLICABLE) return;
  struct finding_groups groups = finding_group_elements(&scene->teller, result);
  for (size_t i = 0; i < groups.count; i++) add_group_of_elements(scene, &groups.items[i]);
  if (!groups.count) add_clauses(scene, 4, &result->clauses);
  add_grounds(scene, result);
  add_repairs(scene, result);
  end_line(scene);
}

static void add_group(const struct scene *scene, const struct results *results,
                      enum verdict verdict) {
  size_t count = finding_count(results, verdict);
  if (!count) return;
  plain_heading(&scene->plain, finding_heading(&scene->teller, verdict), count);
  if (verdict != VERDICT_GUARANTEED) {
    plain_paragraph(&scene->plain, 0, "", finding_meaning(&scene->teller, verdict));
  }
  end_line(scene);
  for (size_t i = 0; i < results->count; i++) {
    if (results->items[i].verdict == verdict) add_result(scene, &results->items[i]);
  }
  if (verdict == VERDICT_GUARANTEED || verdict == VERDICT_NOT_APPLICABLE) end_line(scene);
}

static void add_all_conflicts(const struct scene *scene, const struct results *results) {
  if (!results->conflicts.count) return;
  plain_paragraph(&scene->plain, 0, "",
                  tell_count(&scene->teller, SAY_ONE_CONFLICT, SAY_CONFLICTS, results->conflicts.count));
  add_conflicts(scene, 2, results->conflicts.items, results->conflicts.count);
  if (results->conflicts.limited) add_note(scene, 2, tell(&scene->teller, SAY_PERHAPS_MORE_CONFLICTS));
  end_line(scene);
}

static void add_assumptions(const struct scene *scene) {
  const struct model *model = scene->teller.model;
  if (!model->assumptions_count) return;
  plain_paragraph(&scene->plain, 0, "",
                  tell_count(&scene->teller, SAY_ONE_ASSUMPTION, SAY_ASSUMPTIONS,
                             model->assumptions_count));
  for (size_t i = 0; i < model->assumptions_count; i++) {
    const char *picked = model->assumptions[i].picked;
    plain_paragraph(&scene->plain, 2, "· ", picked ? picked : "–");
  }
  end_line(scene);
}

/* What the text does not say itself, above all that follows from it. */
static void add_assumed(const struct scene *scene) {
  const struct model *model = scene->teller.model;
  if (!model->assumed_count) return;
  plain_paragraph(&scene->plain, 0, "", tell(&scene->teller, SAY_ASSUMED_STATEMENTS));
  for (size_t i = 0; i < model->assumed_count; i++)
    plain_paragraph(&scene->plain, 2, "+ ", tell_assumed(&scene->teller, i));
  end_line(scene);
}

/* ---- the rules themselves ---- */

static void add_quality(const struct scene *scene, const struct results *results) {
  const struct quality *quality = results->quality;
  const char *notes[FINDING_QUALITY_MOST];
  unsigned rests_on = 0;
  size_t before = SIZE_MAX;
  if (!quality) return;
  plain_words(&scene->plain, PLAIN_BOLD, tell(&scene->teller, SAY_OF_THE_RULES));
  end_line(scene);
  plain_paragraph(&scene->plain, 0, "", tell(&scene->teller, SAY_OF_THE_RULES_MEANS));
  end_line(scene);
  for (size_t i = 0; i < quality->count; i++) {
    const struct claim *claim = &quality->items[i];
    if (!finding_claim_is_told(quality, i)) continue;
    if (before != claim->rule) add_title(scene, &results->items[claim->rule], false);
    plain_paragraph(&scene->plain, 4, "", finding_claim(&scene->teller, results, claim));
    before = claim->rule;
    rests_on |= claim->rests_on;
  }
  if (quality->count) end_line(scene);
  add_note(scene, 0, finding_rests_on(&scene->teller, rests_on));
  finding_quality(&scene->teller, quality, notes);
  for (size_t i = 0; notes[i]; i++) plain_paragraph(&scene->plain, 0, "", notes[i]);
  end_line(scene);
}

void terminal_results(struct text *text, const struct results *results, const char *file,
                      struct terminal terminal) {
  struct scene scene = scene_of(text, results->model, terminal);
  plain_head(&scene.plain, tell_title(&scene.teller), file);
  add_assumed(&scene);
  for (size_t i = 0; i < VERDICT_COUNT; i++) add_group(&scene, results, finding_order[i]);
  add_all_conflicts(&scene, results);
  add_assumptions(&scene);
  add_quality(&scene, results);
  const char *rules = tell_count(&scene.teller, SAY_ONE_RULE, SAY_RULES, results->count);
  const char *counts = finding_counts(&scene.teller, results);
  plain_paragraph(&scene.plain, 0, "",
                  results->count ? TELL_WITH(&scene.teller, SAY_SUMMARY_LINE, rules, counts)
                                 : tell(&scene.teller, SAY_NO_RULES));
}

/* ---- answers ---- */

/* How it may turn out, where that is told; and from time to time. */
static void add_outcomes(const struct scene *scene, const struct account *account) {
  struct element element = {.account = account};
  struct finding_group group = {.first = &element, .count = 1, .heading = "", .answers = true};
  add_choices(scene, 0, tell(&scene->teller, SAY_TURNS_ON), account, &group);
  if (account->conflict_count) {
    plain_paragraph(&scene->plain, 0, "", tell(&scene->teller, SAY_CANNOT_ALL_HOLD));
    add_conflicts(scene, 2, account->conflicts, account->conflict_count);
  }
  add_scenarios(scene, 0, &group);
}

void terminal_answer(struct text *text, const struct model *model, const struct answer *answer,
                     struct terminal terminal) {
  struct scene scene = scene_of(text, model, terminal);
  const char *words = finding_words(answer->text, terminal.language);
  add_assumed(&scene);
  if (*words) plain_paragraph(&scene.plain, 0, "", words);
  if (answer->kind == ANSWER_NUMBER && !*words) {
    plain_paragraph(&scene.plain, 0, "", tell_range(&scene.teller, answer->low, answer->high));
  }
  for (size_t i = 0; i < answer->possibility_count; i++) {
    words = finding_words(answer->possibilities[i].text, terminal.language);
    if (*words) plain_paragraph(&scene.plain, 2, "· ", words);
  }
  struct account account = {.choices = answer->choices, .choice_count = answer->choice_count};
  bool told = answer->account && (answer->account->example || answer->account->conflict_count);
  if (told) add_outcomes(&scene, answer->account);
  else add_choices(&scene, 0, tell(&scene.teller, SAY_TURNS_ON), &account, NULL);
  words = finding_rests_on(&scene.teller, answer->rests_on);
  if (*words) plain_paragraph(&scene.plain, 0, "", words);
  words = answer->account ? finding_unfollowed(&scene.teller, answer->account->unfollowed) : "";
  if (*words) plain_paragraph(&scene.plain, 0, "", words);
  add_clauses(&scene, 0, &answer->clauses);
}
