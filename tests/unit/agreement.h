/* SPDX-License-Identifier: EUPL-1.2
 * A small model for tests of pages: its strings are as bad as a source lets them be. */
#ifndef STADGA_TEST_AGREEMENT_H
#define STADGA_TEST_AGREEMENT_H

#include "logic/view.h"
#include "model/load.h"

#include <string.h>

static const char agreement_text[] =
    "stadga 1 english\n"
    "level political \"Political\", officials \"Officials\"\n"
    "side R { region RX \"Region <X> & \\\"Y\\\"\" }\n"
    "side K { municipality Berg, Åre }\n"
    "unit HSN \"Board\" of RX\n"
    "office social_chair \"Chair </style><script>alert(1)</script>\" of each municipality\n"
    "agreement \"Agreement ]]> <b>\" { valid from 2027-01-01 until notice }\n"
    "body Top \"The top\" top county {\n"
    "  level political\n"
    "  members social_chair of each municipality, HSN.chair, 2 more from HSN\n"
    "  chair alternating each year between HSN.chair and social_chair of Berg\n"
    "  meet 4 times per year\n"
    "  no power decide\n"
    "  task \"javascript:alert(1)\"\n"
    "}\n"
    "body Lead \"The lead\" leading county {\n"
    "  level officials\n"
    "  members some from each party as \"chiefs\"\n"
    "  prepare for Top\n"
    "  may report to Top when \"it matters\"\n"
    "}\n"
    "body local_arena \"Local arena\" local for each municipality { report to Lead }\n"
    "document plan \"Plan\" joint { adopted by Top }\n";

static inline struct model *agreement_model(void **state) {
  struct arena *arena = *state;
  struct atoms *atoms = atoms_new(arena);
  struct workshop *workshop = arena_alloc(arena, sizeof *workshop);
  *workshop = (struct workshop){arena, atoms, words_new(arena, atoms), sources_new(arena),
                                report_new(arena, 20)};
  static const struct load_options options = {.file_limit = 1 << 20, .thing_limit = 10000};
  uint32_t number;
  size_t at;
  assert_int_equal(source_add(workshop->sources, "a.stadga", agreement_text,
                              strlen(agreement_text), &number, &at), SOURCE_OK);
  struct model *model = model_of_source(workshop, number, &options);
  size_t count;
  const struct complaint *complaints = report_sorted(workshop->report, &count);
  if (count) fail_msg("%s at %u", message_get(complaints[0].code)->code, complaints[0].place.start);
  return model;
}

/* One result of each verdict, with an element that names `text`. */
static inline struct results *agreement_results(void **state, const struct model *model,
                                                const char *text) {
  struct results *results = arena_alloc(*state, sizeof *results);
  const struct view *view = view_new(model, index_new(model), 0, 0);
  results->model = model;
  results->count = VERDICT_COUNT;
  results->items = arena_array(*state, VERDICT_COUNT, sizeof *results->items);
  for (size_t i = 0; i < VERDICT_COUNT; i++) {
    struct result *result = &results->items[i];
    struct element *element = arena_alloc(*state, sizeof *element);
    struct account *account = arena_alloc(*state, sizeof *account);
    struct cause *cause = arena_alloc(*state, sizeof *cause);
    struct choice *choice = arena_alloc(*state, sizeof *choice);
    *cause = (struct cause){.text = {text, text}, .part = "a < b"};
    *choice = (struct choice){.text = {text, text}};
    *account = (struct account){.causes = cause, .cause_count = 1, .choices = choice, .choice_count = 1};
    *element = (struct element){.subject = {SORT_BODY, 0}, .verdict = (enum verdict)i, .account = account};
    *result = (struct result){.name = "some_rule", .pack = "chairs", .title = {"Title", "Rubrik"},
                              .why = {text, text}, .level = MODAL_SHALL, .verdict = (enum verdict)i,
                              .message = {text, text}, .view = view, .elements = element, .element_count = 1};
  }
  return results;
}

/* The role that alternates: the chair of Top. */
static inline uint32_t agreement_chair(const struct model *model) {
  uint32_t role = 0;
  while (model->roles[role].turn_count == 0) role++;
  return role;
}

/* An outcome with one choice, made as `value` says, and a year in which a role is held by that. */
static inline const struct scenario *agreement_outcome(void **state, const struct account *account, bool keeps,
                                                       uint32_t role, const char *value) {
  struct scenario *scenario = arena_alloc(*state, sizeof *scenario);
  struct chosen *chosen = arena_alloc(*state, sizeof *chosen);
  struct ref *column = arena_alloc(*state, sizeof *column);
  struct timerow *row = arena_alloc(*state, sizeof *row);
  struct timecell *cell = arena_alloc(*state, sizeof *cell);
  *chosen = (struct chosen){.choice = account->choices[0], .value = {value, value}, .so = {value, value}};
  *column = (struct ref){SORT_ROLE, role};
  *cell = (struct timecell){{value, value}};
  *row = (struct timerow){.when = {"2027", "2027"}, .cells = cell, .fails = !keeps};
  *scenario = (struct scenario){keeps, true, chosen, 1, column, 1, row, 1, {NULL, NULL}, {NULL, NULL}};
  return scenario;
}

/* What is open is shown by two outcomes, of Top, or of so many bodies of the family: for each of them the value
 * with which the rule holds, and the one with which it is broken. */
static inline struct results *agreement_with_outcomes(void **state, const struct model *model, size_t elements,
                                                      const char *const *keeps, const char *const *breaks) {
  struct results *results = agreement_results(state, model, "text");
  struct result *result = &results->items[VERDICT_OPEN];
  uint32_t chair = agreement_chair(model);
  result->elements = arena_array(*state, elements, sizeof *result->elements);
  result->element_count = elements;
  for (size_t i = 0; i < elements; i++) {
    struct account *account = arena_alloc(*state, sizeof *account);
    struct choice *choice = arena_alloc(*state, sizeof *choice);
    *choice = (struct choice){.text = {"who comes", "vem som kommer"}};
    *account = (struct account){.choices = choice, .choice_count = 1};
    account->example = agreement_outcome(state, account, true, chair, keeps[i]);
    account->counterexample = agreement_outcome(state, account, false, chair, breaks[i]);
    uint32_t last = (uint32_t)(model->bodies_count - elements + i); /* those are a family */
    uint32_t body = elements == 1 ? model->roles[chair].body : last;
    result->elements[i] = (struct element){.subject = {SORT_BODY, body}, .verdict = VERDICT_OPEN, .account = account};
  }
  return results;
}

#endif
