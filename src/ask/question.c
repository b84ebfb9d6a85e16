/* SPDX-License-Identifier: EUPL-1.2
 *
 * A question as it is written: read in the language of the model or the other one, or complained of.
 */
#include "ask/asking.h"

#include "base/text.h"
#include "syntax/build.h"

#include <string.h>

/* ---- who is meant ---- */

/* A word of the evaluator's, in a language. */
static const char *word_in(enum language language, const char *english) {
  const char *translated = schema_translated(language, english);
  return translated ? translated : english;
}

/* A role's holder, in words of the language. */
static struct expression *holder_of(struct workshop *workshop, const struct expression *role, enum language language) {
  struct expression *of = arena_alloc(workshop->arena, sizeof *of);
  *of = *role;
  of->next = NULL;
  return expression_named(workshop->arena, of->at, EXPRESSION_FIELD, of,
                          atom_of(workshop->atoms, word_in(language, "holder")), of->at);
}

/* Who has a role is asked for where a role is: Council.chair, and at(2031, Council.chair). */
static const struct expression *ask_for_holder(struct workshop *workshop, const struct expression *expression,
                                               const struct typed *typed, enum language language) {
  bool moment = typed->kind == TYPED_AT, step = typed->kind == TYPED_NEXT || typed->kind == TYPED_PREVIOUS;
  if (!moment && !step)
    return holder_of(workshop, expression, language);
  struct expression *call = arena_alloc(workshop->arena, sizeof *call);
  struct expression *first = arena_alloc(workshop->arena, sizeof *first);
  *call = *expression;
  *first = *expression->left;
  call->left = step ? holder_of(workshop, expression->left, language) : first;
  if (moment)
    first->next = holder_of(workshop, expression->left->next, language);
  return call;
}

static bool asks_role(const struct typed *typed) {
  bool one = typed->kind == TYPED_AT || typed->kind == TYPED_NEXT || typed->kind == TYPED_PREVIOUS ||
             (typed->kind == TYPED_FIELD && typed->many != MANY_MANY);
  return one && typed->sorts == SORT_BIT(SORT_ROLE);
}

/* ---- in a language ---- */

static struct typed *read_in(struct workshop *workshop, const struct model *model, const char *question,
                             enum language language, size_t *variables) {
  uint32_t number;
  size_t at;
  const char *name = saying_get(SAY_QUESTION, language);
  if (source_add(workshop->sources, name, question, strlen(question), &number, &at) != SOURCE_OK) {
    struct span place = source_span(source_get(workshop->sources, number), at, at);
    report_add(workshop->report, MESSAGE_NOT_UTF8, place, name, NULL, NULL);
    return NULL;
  }
  const struct expression *expression = parse_expression(workshop, number, language);
  struct typed *typed = expression ? type_question(workshop, model, expression, language, variables) : NULL;
  if (!typed || !asks_role(typed))
    return typed;
  return type_question(workshop, model, ask_for_holder(workshop, expression, typed, language), language, variables);
}

/* How much sense a question makes that is complained of: more where it can be read, still more where all its words are
 * known, and the further on the complaint is. */
static size_t sense_of(const struct workshop *workshop) {
  size_t count;
  const struct complaint *first = report_sorted(workshop->report, &count);
  const struct source *source = count ? source_at(workshop->sources, first->place) : NULL;
  if (!source)
    return 0;
  bool read = first->code >= MESSAGE_RULE_UNKNOWN_NAME; /* of what rules are made of */
  bool known = read && first->code != MESSAGE_RULE_UNKNOWN_NAME && first->code != MESSAGE_RULE_UNKNOWN_FIELD &&
               first->code != MESSAGE_RULE_UNKNOWN_WORD;
  return first->place.start - source->first + (size_t)(read + known) * (source->length + 1);
}

/* ---- a question that can be read ---- */

/* A role of a body that is no family's, which the language has a word for; NULL: there is none. */
static const struct role *some_role(const struct model *model) {
  const struct role *any = NULL;
  for (size_t i = 0; i < model->roles_count && !any; i++) {
    const struct role *role = &model->roles[i];
    const struct body *body = &model->bodies[role->body];
    if (role->word != WORD_NONE && !body->unit && !body->family) any = role;
  }
  return any;
}

/* One that can be asked of the model, in a language: at(2031, Council.chair), count(bodies). */
static const char *sample_of(const struct workshop *workshop, const struct model *model, enum language language) {
  const struct role *role = some_role(model);
  struct arena *arena = workshop->arena;
  if (!role) return text_format(arena, "%s(%s)", word_in(language, "count"), word_in(language, "bodies"));
  const char *body = atom_string(workshop->atoms, model->bodies[role->body].is.name);
  const char *word = words_spelling(workshop->words, language, role->word);
  int first = model->agreement.valid_from.year ? model->agreement.valid_from.year : role->begins.year;
  return first ? text_format(arena, "%s(%d, %s.%s)", word_in(language, "at"), first + 1, body, word)
               : text_format(arena, "%s.%s", body, word);
}

/* ---- all ---- */

/* As it is complained of in rules; but where it cannot be read, with one that can. */
static struct typed *complain(struct workshop *workshop, const struct model *model, const char *question,
                              enum language language, size_t *variables) {
  struct report *report = workshop->report;
  workshop->report = report_new(workshop->arena, 1);
  read_in(workshop, model, question, language, variables);
  size_t count;
  const struct complaint *first = report_sorted(workshop->report, &count);
  workshop->report = report;
  bool unread = count && (first->code == MESSAGE_SYNTAX || first->code == MESSAGE_SYNTAX_EXPECTED ||
                          first->code == MESSAGE_SYNTAX_FORMS || first->code == MESSAGE_BAD_CHARACTER);
  if (!unread) return read_in(workshop, model, question, language, variables);
  report_add(report, MESSAGE_QUESTION_UNREAD, first->place, sample_of(workshop, model, language), NULL, NULL);
  return NULL;
}

/* In the language of the model; or in the other one, where it makes sense in that alone. Where it does in neither, it
 * is complained of in the one in which it makes more. */
struct typed *asking_read(struct workshop *workshop, const struct model *model, const char *question,
                          enum language language, size_t *variables) {
  const enum language other = language == LANGUAGE_SWEDISH ? LANGUAGE_ENGLISH : LANGUAGE_SWEDISH;
  const enum language languages[] = {language, other};
  size_t sense[sizeof languages / sizeof *languages];
  struct report *report = workshop->report;
  for (size_t i = 0; i < sizeof languages / sizeof *languages; i++) {
    workshop->report = report_new(workshop->arena, 1);
    struct typed *typed = read_in(workshop, model, question, languages[i], variables);
    bool good = typed && !report_errors(workshop->report);
    sense[i] = sense_of(workshop);
    workshop->report = report;
    if (good) return typed;
  }
  return complain(workshop, model, question, sense[1] > sense[0] ? other : language, variables);
}
