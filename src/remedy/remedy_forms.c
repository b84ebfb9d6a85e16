/* SPDX-License-Identifier: EUPL-1.2
 *
 * How a text says what it lacks: for each field that may be missing, the statements that would give it. Numbers,
 * dates and holders in them are examples.
 */
#include "remedy/remedy.h"

#include "base/saying.h"
#include "base/text.h"
#include "remedy/written.h"

#include <string.h>

enum { FORMS_OF_BODIES = 3 };

static const struct ref the_agreement = {SORT_AGREEMENT, 0};

struct asked {
  const struct model *model;
  struct ref of, whom;
  struct lack *out;
};

static void add(const struct asked *asked, struct ref of, const char *says) {
  lack_form(asked->model->workshop->arena, asked->out, (struct form){.of = of, .says = says});
}

/* Who holds a role, as its body's block says it. */
static void add_holder(const struct model *model, uint32_t role, const char *says, struct lack *out) {
  const struct form form = {.of = {SORT_BODY, model->roles[role].body}, .says = says, .role = role + 1};
  lack_form(model->workshop->arena, out, form);
}

/* A statement in which {1} stands for whom, if anybody. */
static void add_said(const struct asked *asked, const char *pattern) {
  const char *whom = asked->whom.sort ? written_name(asked->model, asked->whom) : NULL;
  add(asked, asked->of, WRITTEN(asked->model, pattern, whom));
}

static const char *text_of(const struct model *model, enum say saying) {
  return text_format(model->workshop->arena, "\"%s\"", saying_get(saying, model->language));
}

/* Bodies that a task of the structure may fall to, those that come first in question first. */
static bool fits(const struct body *body, int kind) {
  if (!body_of_structure(body) || body->family) return false;
  return kind == 0 ? body->leading : kind == 1 ? body->top : body->presidium || body->agenda_group;
}

static const char *body_for(const struct model *model, int kind, uint32_t except) {
  for (uint32_t i = 0; i < model->bodies_count; i++)
    if (i != except && fits(&model->bodies[i], kind)) return written_name(model, (struct ref){SORT_BODY, i});
  return NULL;
}

/* ---- of a role ---- */

/* " each year", " each 2 years" */
static const char *written_step(const struct model *model, uint32_t months) {
  if (months == 12) return WRITTEN(model, " each year");
  return WRITTEN(model, " each {1}", written_months(model, months));
}

const char *remedy_beginning(const struct model *model, const struct role *role, uint32_t turn) {
  struct text turns = text_new(model->workshop->arena);
  const char *name = written_role(model, role), *first = NULL;
  if (!role->alternating || turn >= role->turn_count || !name) return NULL;
  for (size_t i = 0; i < role->turn_count; i++) {
    const struct refs *candidates = &role->turns[i].candidates;
    const char *words = written_names(model, candidates, true);
    if (!words) return NULL;
    if (i == turn) first = written_name(model, candidates->items[0]);
    if (turns.length) text_add(&turns, WRITTEN(model, " and "));
    text_add(&turns, words);
  }
  const char *step = role->has_period && !role->period_minimum ? written_step(model, role->period_months) : "";
  return WRITTEN(model, "{1} alternating{2} between {3} beginning {4}", name, step, text_string(&turns), first);
}

void remedy_relation(const struct model *model, struct ref one, struct ref other, enum sort set, bool alike,
                     struct lack *out) {
  static const struct { enum sort set; const char *pattern[2]; } patterns[] = {
      {SORT_SIDE, {"{1} from other side than {2}", "{1} from same side as {2}"}},
      {SORT_PARTY, {"{1} from other party than {2}", "{1} from same party as {2}"}},
      {SORT_SECTOR, {"{1} from other sector than {2}", "{1} from same sector as {2}"}}};
  bool roles = one.sort == SORT_ROLE && other.sort == SORT_ROLE && one.index != other.index;
  if (!roles || model->roles[one.index].body != model->roles[other.index].body) return;
  const char *said_of = written_role(model, &model->roles[one.index]);
  const char *beside = written_role(model, &model->roles[other.index]);
  for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++)
    if (patterns[i].set == set)
      add_holder(model, one.index, WRITTEN(model, patterns[i].pattern[alike], said_of, beside), out);
}

static const char *day_shown(const struct model *model) {
  struct text text = text_new(model->workshop->arena);
  struct date date = model->agreement.valid_from;
  if (!date.year || !date.day) return "2027-01-01";
  date_write(&text, date);
  return text_string(&text);
}

static void of_role(struct asked *asked, const struct typed *typed, const char *field) {
  static const uint32_t lengths[] = {12, 24, 48};
  const struct model *model = asked->model;
  const uint32_t number = asked->of.index;
  const struct role *role = &model->roles[number];
  const char *name = written_role(model, role);
  const char *whom = asked->whom.sort ? written_name(model, asked->whom) : NULL;
  asked->of = (struct ref){SORT_BODY, role->body};
  if (!name) return;
  if (whom && typed->field->who) add_holder(model, number, WRITTEN(model, "{1} from {2}", name, whom), asked->out);
  if (whom && strcmp(field, "holder") == 0)
    add_holder(model, number, WRITTEN(model, "{1} held by {2}", name, whom), asked->out);
  if (strcmp(field, "period") == 0)
    for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++)
      add(asked, asked->of, WRITTEN(model, "{1} for {2}", name, written_months(model, lengths[i])));
  if (strcmp(field, "start_date") == 0)
    add(asked, asked->of, WRITTEN(model, "{1} from {2}", name, day_shown(model)));
  for (uint32_t i = 0; strcmp(field, "beginner") == 0 && i < role->turn_count; i++)
    add(asked, asked->of, remedy_beginning(model, role, i));
  if (strcmp(field, "election") == 0)
    add(asked, asked->of, WRITTEN(model, "{1} latest november, year_before", name));
}

/* ---- of a body, a document, a cost ---- */

static void of_body(const struct asked *asked, const struct typed *typed, const char *field) {
  const struct model *model = asked->model;
  if (typed->field->kind == KIND_ROLE)
    add(asked, asked->of, words_spelling(model->workshop->words, model->language, typed->wanted.word));
  else if (strcmp(field, "meetings") == 0)
    add_said(asked, "meet minimum 4 times per year");
  else if (strcmp(field, "substitutes") == 0)
    add_said(asked, "substitutes each member");
  else if (strcmp(field, "purpose") == 0)
    add(asked, asked->of, WRITTEN(model, "purpose {1}", text_of(model, SAY_WHAT_IT_IS_FOR)));
  else if (asked->whom.sort && (strcmp(field, "members") == 0 || strcmp(field, "seats") == 0))
    add_said(asked, "members 1 from {1}");
}

static void of_document(const struct asked *asked, const char *field) {
  if (strcmp(field, "adoptions") != 0) return;
  add_said(asked, "adopted by each party");
  add(asked, asked->of, WRITTEN(asked->model, "adopted by {1}", body_for(asked->model, 1, UINT32_MAX)));
}

static void of_cost(const struct asked *asked, const char *field) {
  const struct model *model = asked->model;
  const char *whom = asked->whom.sort ? written_name(model, asked->whom) : NULL;
  size_t sides = model->sides_count;
  if (strcmp(field, "payers") != 0 || !whom) return;
  if (sides && 100 % sides == 0)
    add(asked, asked->of,
        WRITTEN(model, "share {1} % by {2}", text_format(model->workshop->arena, "%zu", 100 / sides), whom));
  add(asked, asked->of, WRITTEN(model, "paid by {1}", whom));
}

/* ---- links ---- */

static const char *link_to(const struct model *model, enum word word, const char *whom) {
  const struct workshop *workshop = model->workshop;
  enum word particle = word_get(word)->particle;
  const char *link = words_spelling(workshop->words, model->language, word);
  if (!particle) return WRITTEN(model, "{1} {2}", link, whom);
  return WRITTEN(model, "{1} {2} {3}", link, words_spelling(workshop->words, model->language, particle), whom);
}

static void of_link(const struct asked *asked, const struct typed *typed) {
  const struct model *model = asked->model;
  enum word word = typed->wanted.word;
  const char *name = word ? words_spelling(model->workshop->words, LANGUAGE_ENGLISH, word) : "";
  const char *self = written_name(model, asked->of);
  bool back = typed->field == schema_field(LANGUAGE_ENGLISH, name, word, true);
  if (!word) return;
  if (!back) {
    const char *whom = asked->whom.sort ? written_name(model, asked->whom) : NULL;
    if (whom) add(asked, asked->of, link_to(model, word, whom));
    return;
  }
  if (asked->whom.sort) {
    if (self) add(asked, asked->whom, link_to(model, word, self));
    return;
  }
  for (int kind = FORMS_OF_BODIES - 1; kind >= 0 && self; kind--)
    for (uint32_t i = 0; i < model->bodies_count; i++)
      if (fits(&model->bodies[i], kind) && !ref_same(asked->of, (struct ref){SORT_BODY, i}))
        add(asked, (struct ref){SORT_BODY, i}, link_to(model, word, self));
}

/* ---- of the agreement ---- */

static void of_agreement(const struct asked *asked, const char *field) {
  if (strcmp(field, "effective_date") == 0 || strcmp(field, "valid_from") == 0)
    add(asked, the_agreement, WRITTEN(asked->model, "valid from 2027-01-01"));
}

void remedy_collection(const struct model *model, const char *name, struct lack *out) {
  const struct asked asked = {model, the_agreement, {SORT_NONE, 0}, out};
  for (int kind = 0; kind < FORMS_OF_BODIES; kind++) {
    const char *body = body_for(model, kind == 0 ? 1 : kind == 1 ? 0 : 2, UINT32_MAX);
    if (strcmp(name, "notices") == 0)
      add(&asked, the_agreement,
          WRITTEN(model, "notice as {1} to {2} for 12 months", text_of(model, SAY_IN_WRITING), body));
    body = body_for(model, kind, UINT32_MAX);
    if (strcmp(name, "evaluations") == 0)
      add(&asked, the_agreement, WRITTEN(model, "evaluation 1 time per year by {1}", body));
  }
  if (strcmp(name, "notices") == 0)
    add(&asked, the_agreement,
        WRITTEN(model, "notice as {1} to each party for 12 months", text_of(model, SAY_IN_WRITING)));
  if (strcmp(name, "evaluations") == 0)
    add(&asked, the_agreement, WRITTEN(model, "evaluation 1 time per year by each party"));
}

/* ---- all kinds ---- */

void remedy_field(const struct model *model, struct ref of, const struct typed *typed, struct ref whom,
                  struct lack *out) {
  struct asked asked = {model, of, whom, out};
  const char *field = typed->field->name[LANGUAGE_ENGLISH] ? typed->field->name[LANGUAGE_ENGLISH] : "";
  if (typed->field->kind == KIND_LINK) of_link(&asked, typed);
  else if (of.sort == SORT_BODY) of_body(&asked, typed, field);
  else if (of.sort == SORT_ROLE) of_role(&asked, typed, field);
  else if (of.sort == SORT_DOCUMENT) of_document(&asked, field);
  else if (of.sort == SORT_COST) of_cost(&asked, field);
  else if (of.sort == SORT_AGREEMENT) of_agreement(&asked, field);
}

void remedy_predicate(const struct model *model, struct ref of, const char *name, struct lack *out) {
  const struct asked asked = {model, of, {SORT_NONE, 0}, out};
  if (strcmp(name, "substituted") != 0) return;
  if (of.sort == SORT_SEAT)
    add(&asked, (struct ref){SORT_BODY, model->seats[of.index].body}, WRITTEN(model, "substitutes each member"));
  if (of.sort == SORT_ROLE)
    add(&asked, of, WRITTEN(model, "substitutes {1}", text_of(model, SAY_ONE_OF_THE_MEMBERS)));
}
