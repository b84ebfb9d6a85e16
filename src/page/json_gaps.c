/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: gaps. Out: JSON.
 */
#include "page/json_gaps.h"

#include "page/json_maker.h"
#include "page/tell_gaps.h"
#include "remedy/written.h"

static const char *const grades[] = {[GAP_START] = "start", [GAP_DISPUTE] = "dispute", [GAP_CLARITY] = "clarity"};

static json_t *totals_of(struct maker *maker, const struct gaps *gaps) {
  json_t *object = json_object();
  set(maker, object, "gaps", number_of_size(gaps->count));
  set(maker, object, "places", number_of_size(gaps->place_count));
  for (int grade = 0; grade < GAP_GRADE_COUNT; grade++)
    set(maker, object, grades[grade], number_of_size(gaps->counts[grade]));
  set(maker, object, "uncovered_clauses", number_of_size(gaps->uncovered));
  return object;
}

static const char *name_in_model(const struct model *model, const struct gap_place *place) {
  if (!place->family) return written_name(model, place->of);
  const char *family = written_family(model, place->family);
  if (place->of.sort != SORT_ROLE) return family;
  const char *role = written_role(model, &model->roles[place->of.index]);
  return role && family ? text_format(model->workshop->arena, "%s.%s", family, role) : NULL;
}

static json_t *position_of(struct maker *maker, const struct gap_place *place, bool line) {
  struct sources *sources = maker->model->workshop->sources;
  size_t number, column;
  if (!place->at.start) return json_null();
  source_position(sources, place->at.start, &number, &column);
  return line ? number_of_size(number) : string_of(maker, source_at(sources, place->at)->name);
}

static json_t *place_of(struct maker *maker, const struct gaps *gaps, const struct gap *gap, size_t number) {
  const struct gap_place *place = &gap->places[number];
  struct teller teller = {maker->arena, maker->model, maker->language};
  json_t *object = json_object();
  set(maker, object, "element", string_of(maker, tell_gap_place(&teller, gap, number)));
  set(maker, object, "name", string_of(maker, name_in_model(maker->model, place)));
  set(maker, object, "clauses", clauses_of(maker, &place->clauses));
  set(maker, object, "file", position_of(maker, place, false));
  set(maker, object, "line", position_of(maker, place, true));
  set(maker, object, "clause", string_of(maker, tell_gap_clause(&teller, gaps, gap, number)));
  set(maker, object, "statement", string_of(maker, place->line));
  return object;
}

static json_t *gap_of(struct maker *maker, const struct gaps *gaps, const struct gap *gap) {
  struct teller teller = {maker->arena, maker->model, maker->language};
  json_t *object = json_object(), *places = json_array();
  for (size_t i = 0; i < gap->count; i++) append(maker, places, place_of(maker, gaps, gap, i));
  set(maker, object, "code", json_string(gap->kind->code));
  set(maker, object, "grade", json_string(grades[gap->kind->grade]));
  set(maker, object, "missing", string_of(maker, tell_gap_heading(&teller, gap)));
  set(maker, object, "why", string_of(maker, tell(&teller, gap->kind->why)));
  set(maker, object, "places", places);
  return object;
}

bool json_gaps(struct text *text, const struct gaps *gaps, enum language language) {
  struct maker maker = {text->arena, gaps->model, language, true};
  const struct model *model = gaps->model;
  json_t *document = start(&maker), *items = json_array(), *assumed = json_array();
  struct teller teller = {text->arena, model, language};
  for (size_t i = 0; i < gaps->count; i++) append(&maker, items, gap_of(&maker, gaps, &gaps->items[i]));
  for (size_t i = 0; i < model->assumed_count; i++)
    append(&maker, assumed, string_of(&maker, tell_assumed(&teller, i)));
  set(&maker, document, "model", string_of(&maker, model->name));
  set(&maker, document, "file", string_of(&maker, file_of(model->workshop->sources, model->source)));
  set(&maker, document, "assumed", assumed);
  set(&maker, document, "text_language", json_string(language_code(gaps->language)));
  set(&maker, document, "totals", totals_of(&maker, gaps));
  set(&maker, document, "gaps", items);
  return finish(&maker, text, document);
}
