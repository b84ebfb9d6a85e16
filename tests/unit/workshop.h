/* SPDX-License-Identifier: EUPL-1.2
 *
 * For tests of syntax and model: a workshop, and texts read in it. A first line is put before each
 * text; `en` and `sv` say which.
 */
#ifndef STADGA_TEST_WORKSHOP_H
#define STADGA_TEST_WORKSHOP_H

#include "unit/scene.h"

#include "model/load.h"

#include <string.h>

static inline struct workshop *workshop_open(void **state) {
  struct arena *arena = *state;
  struct atoms *atoms = atoms_new(arena);
  struct workshop *workshop = arena_alloc(arena, sizeof *workshop);
  *workshop = (struct workshop){arena, atoms, words_new(arena, atoms), sources_new(arena),
                                report_new(arena, 50)};
  return workshop;
}

static inline uint32_t workshop_add(struct workshop *workshop, enum language language,
                                    const char *text) {
  struct text whole = text_new(workshop->arena);
  text_add(&whole, language == LANGUAGE_SWEDISH ? "stadga 1 svenska\n" : "stadga 1 english\n");
  text_add(&whole, text);
  uint32_t number;
  size_t at;
  assert_int_equal(
      source_add(workshop->sources, "test.stadga", whole.bytes, whole.length, &number, &at),
      SOURCE_OK);
  return number;
}

/* The codes of all complaints, in order of place: "S107 S201"; "" where there is none. */
static inline const char *workshop_codes(struct workshop *workshop) {
  struct text codes = text_new(workshop->arena);
  size_t count;
  const struct complaint *complaints = report_sorted(workshop->report, &count);
  for (size_t i = 0; i < count; i++)
    text_addf(&codes, "%s%s", i ? " " : "", message_get(complaints[i].code)->code);
  return text_string(&codes);
}

/* The model of a text, with whatever complaints it gives. */
static inline struct model *model_faulty(void **state, enum language language, const char *text) {
  static const struct load_options options = {.file_limit = 1 << 20, .thing_limit = 100000};
  struct workshop *workshop = workshop_open(state);
  return model_of_source(workshop, workshop_add(workshop, language, text), &options);
}

/* The model of an English text without mistakes. */
static inline struct model *model_read(void **state, const char *text) {
  struct model *model = model_faulty(state, LANGUAGE_ENGLISH, text);
  assert_string_equal(workshop_codes(model->workshop), "");
  return model;
}

/* The only thing a name stands for. */
static inline struct ref thing(const struct model *model, const char *name) {
  atom found = atom_find(model->workshop->atoms, name);
  assert_true(found && found < model->scope_count && model->scope[found].count == 1);
  return model->scope[found].items[0];
}

static inline const struct body *body_named(const struct model *model, const char *name) {
  struct ref ref = thing(model, name);
  assert_int_equal(ref.sort, SORT_BODY);
  return &model->bodies[ref.index];
}

/* The role of a body by its word; NULL where it has none. */
static inline const struct role *role_named(const struct model *model, const char *body,
                                            enum word word) {
  const struct body *of = body_named(model, body);
  for (uint32_t i = 0; i < of->role_count; i++)
    if (model->roles[of->first_role + i].word == word)
      return &model->roles[of->first_role + i];
  return NULL;
}

#endif
