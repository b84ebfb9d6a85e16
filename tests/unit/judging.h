/* SPDX-License-Identifier: EUPL-1.2
 *
 * Models and questions for tests of rules: text in, verdict or answer out.
 */
#ifndef STADGA_TEST_JUDGING_H
#define STADGA_TEST_JUDGING_H

#include "ask/ask.h"
#include "check/judge.h"
#include "model/load.h"

#include <string.h>

/* Who takes part in most of the small models. */
#define PARTIES                                                                                    \
  "stadga 1 english\n"                                                                             \
  "side R { region Region_X }\n"                                                                   \
  "side K { municipality Berg, Krokom }\n"

static inline struct workshop *judging_workshop(void **state) {
  struct arena *arena = *state;
  struct workshop *workshop = arena_alloc(arena, sizeof *workshop);
  struct atoms *atoms = atoms_new(arena);
  *workshop = (struct workshop){arena, atoms, words_new(arena, atoms), sources_new(arena),
                                report_new(arena, 100)};
  return workshop;
}

static const struct load_options judging_options = {.file_limit = 1 << 20, .thing_limit = 100000};

/* The model of a text, which must be right. */
static inline struct model *judging_model(struct workshop *workshop, const char *text) {
  uint32_t number;
  size_t at, count;
  assert_int_equal(source_add(workshop->sources, "model.stadga", text, strlen(text), &number, &at),
                   SOURCE_OK);
  struct model *model = model_of_source(workshop, number, &judging_options);
  const struct complaint *complaints = report_sorted(workshop->report, &count);
  if (count)
    fail_msg("%s at %u: %s", message_get(complaints[0].code)->code, complaints[0].place.start,
             text);
  return model;
}

/* The result of one rule, built in or the model's own. */
static inline const struct result *judging_result(struct workshop *workshop,
                                                  const struct model *model, const char *rule) {
  size_t count;
  struct rulebook *rulebook = rulebook_open(workshop, NULL, 0);
  rulebook_add_model(rulebook, model);
  const struct results *results = judge(model, rulebook, &(struct judge_options){.conflicts = 20000, .examples = 1});
  const struct complaint *complaints = report_sorted(workshop->report, &count);
  if (count)
    fail_msg("%s: %s", message_get(complaints[0].code)->code, rule);
  for (size_t i = 0; i < results->count; i++)
    if (strcmp(results->items[i].name, rule) == 0)
      return &results->items[i];
  fail_msg("there is no rule %s", rule);
  return NULL;
}

/* The answer to a question; NULL: it was complained of. */
static inline const struct answer *judging_answer(struct workshop *workshop, const struct model *model,
                                                  const char *question, enum language language) {
  return ask_question(workshop, model, question, language, &(struct judge_options){.conflicts = 20000, .examples = 1});
}

/* What a rule of the packs comes to on a small model. */
struct expected {
  const char *rule, *text;
  enum verdict verdict;
};

static inline void judging_check(void **state, const struct expected *cases, size_t count) {
  for (size_t i = 0; i < count; i++) {
    struct workshop *workshop = judging_workshop(state);
    const struct model *model = judging_model(workshop, cases[i].text);
    const struct result *result = judging_result(workshop, model, cases[i].rule);
    if (result->verdict != cases[i].verdict)
      fail_msg("%s is %s, not %s:\n%s", cases[i].rule, verdict_name(result->verdict),
               verdict_name(cases[i].verdict), cases[i].text);
  }
}

#define CHECK(cases) judging_check(state, cases, sizeof cases / sizeof *cases)

#endif
