/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: a trace. Out: JSON.
 */
#include "page/json_trace.h"

#include "page/finding.h"
#include "page/json_maker.h"

static json_t *lines_of(struct maker *maker, struct trace_lines lines) {
  struct teller teller = {maker->arena, maker->model, maker->language};
  struct sources *sources = maker->model->workshop->sources;
  json_t *array = json_array();
  for (size_t i = 0; i < lines.count; i++) {
    const struct item *item = lines.items[i].item;
    json_t *object = json_object();
    size_t line, column;
    source_position(sources, item->at.start, &line, &column);
    set(maker, object, "file", string_of(maker, source_at(sources, item->at)->name));
    set(maker, object, "line", number_of_size(line));
    set(maker, object, "text", string_of(maker, tell_written(&teller, item)));
    set(maker, object, "passed_over", json_boolean(lines.items[i].passed_over));
    append(maker, array, object);
  }
  return array;
}

static json_t *registers_of(struct maker *maker) {
  json_t *array = json_array();
  for (size_t i = 0; i < maker->model->registers_count; i++) {
    const struct register_file *file = &maker->model->registers[i];
    json_t *object = json_object();
    set(maker, object, "title", string_of(maker, file->title));
    set(maker, object, "file", string_of(maker, file->path));
    append(maker, array, object);
  }
  return array;
}

static json_t *totals_of(struct maker *maker, const struct trace *trace) {
  json_t *object = json_object();
  set(maker, object, "clauses", number_of_size(trace->model->clauses_count));
  set(maker, object, "stated", number_of_size(trace->counts[TRACE_STATED]));
  set(maker, object, "aims", number_of_size(trace->counts[TRACE_AIM]));
  set(maker, object, "omitted", number_of_size(trace->counts[TRACE_OMITTED]));
  set(maker, object, "uncovered", number_of_size(trace->counts[TRACE_UNCOVERED]));
  set(maker, object, "statements", number_of_size(trace->line_count));
  set(maker, object, "uncited", number_of_size(trace->uncited.count));
  return object;
}

/* ---- the draft ---- */

static json_t *line_in(const struct found_clauses *found, const struct found_clause *clause) {
  return found->has_lines && clause->place ? number_of_size(clause->line) : json_null();
}

static json_t *id_of(struct maker *maker, uint32_t clause) {
  return string_of(maker, atom_string(maker->model->workshop->atoms, maker->model->clauses[clause].id));
}

static json_t *in_draft_of(struct maker *maker, const struct found_clauses *found, const struct found_clause *clause) {
  static const char *const states[] = {[FOUND_SAME] = "same",
                                       [FOUND_SPOILT] = "spoilt",
                                       [FOUND_CHANGED] = "changed",
                                       [FOUND_PLACED] = "placed",
                                       [FOUND_GONE] = "gone"};
  if (!found || clause->state == FOUND_OTHER) return json_null();
  json_t *object = json_object();
  set(maker, object, "state", json_string(states[clause->state]));
  set(maker, object, "moved", json_boolean(clause->moved));
  set(maker, object, "place", string_of(maker, clause->place));
  set(maker, object, "line", line_in(found, clause));
  set(maker, object, "words", string_of(maker, clause->words));
  return object;
}

static json_t *passage_of(struct maker *maker, const struct found_clauses *found, const struct found_passage *passage) {
  json_t *object = json_object();
  set(maker, object, "kind", json_string(passage->kind == FOUND_PASSAGE_MOVED ? "moved" : "renamed"));
  set(maker, object, "heading", string_of(maker, passage->heading));
  set(maker, object, "last_heading", string_of(maker, passage->last));
  set(maker, object, "first_clause", id_of(maker, passage->first));
  set(maker, object, "last_clause", id_of(maker, passage->end - 1));
  set(maker, object, "heading_in_draft", string_of(maker, passage->now));
  set(maker, object, "behind", string_of(maker, passage->behind));
  set(maker, object, "line", found->has_lines ? number_of_size(passage->line) : json_null());
  return object;
}

static json_t *draft_of_found(struct maker *maker, const struct found_clauses *found) {
  if (!found) return json_null();
  json_t *object = json_object(), *fresh = json_array(), *passages = json_array();
  for (size_t i = 0; i < found->fresh_count; i++) {
    json_t *sentence = json_object();
    set(maker, sentence, "place", string_of(maker, found->fresh[i].place));
    set(maker, sentence, "line", line_in(found, &found->fresh[i]));
    set(maker, sentence, "words", string_of(maker, found->fresh[i].words));
    append(maker, fresh, sentence);
  }
  set(maker, object, "file", string_of(maker, found->file));
  set(maker, object, "register", string_of(maker, maker->model->registers[found->register_number].path));
  set(maker, object, "found_by_words", number_of_size(found_by_words(found)));
  set(maker, object, "same", number_of_size(found->counts[FOUND_SAME]));
  set(maker, object, "spoilt", number_of_size(found->counts[FOUND_SPOILT]));
  set(maker, object, "changed", number_of_size(found->counts[FOUND_CHANGED]));
  set(maker, object, "placed", number_of_size(found->counts[FOUND_PLACED]));
  set(maker, object, "gone", number_of_size(found->counts[FOUND_GONE]));
  set(maker, object, "moved", number_of_size(found->moved));
  for (size_t i = 0; i < found->passage_count; i++)
    append(maker, passages, passage_of(maker, found, &found->passages[i]));
  set(maker, object, "passages", passages);
  set(maker, object, "new", fresh);
  return object;
}

/* ---- the clauses ---- */

static json_t *clause_of(struct maker *maker, const struct clause *clause, const struct trace_clause *traced) {
  static const char *const states[] = {
      [TRACE_UNCOVERED] = "uncovered", [TRACE_STATED] = "stated", [TRACE_AIM] = "aim", [TRACE_OMITTED] = "omitted"};
  json_t *object = json_object();
  set(maker, object, "clause", string_of(maker, atom_string(maker->model->workshop->atoms, clause->id)));
  set(maker, object, "register", string_of(maker, maker->model->registers[clause->register_number].path));
  set(maker, object, "place", string_of(maker, clause->place));
  set(maker, object, "strength", string_of(maker, clause->strength));
  set(maker, object, "kind", string_of(maker, clause->kind));
  set(maker, object, "text", string_of(maker, finding_words(clause->text, maker->language)));
  set(maker, object, "words", string_of(maker, clause->words));
  set(maker, object, "state", json_string(states[traced->state]));
  set(maker, object, "reason", string_of(maker, traced->reason));
  set(maker, object, "statements", lines_of(maker, traced->lines));
  return object;
}

bool json_trace(struct text *text, const struct trace *trace, const struct found_clauses *found,
                enum language language) {
  struct maker maker = {text->arena, trace->model, language, true};
  const struct model *model = trace->model;
  json_t *document = start(&maker), *clauses = json_array();
  for (size_t i = 0; i < model->clauses_count; i++) {
    json_t *clause = clause_of(&maker, &model->clauses[i], &trace->clauses[i]);
    set(&maker, clause, "in_draft", in_draft_of(&maker, found, found ? &found->clauses[i] : NULL));
    append(&maker, clauses, clause);
  }
  set(&maker, document, "model", string_of(&maker, model->name));
  set(&maker, document, "file", string_of(&maker, file_of(model->workshop->sources, model->source)));
  set(&maker, document, "registers", registers_of(&maker));
  set(&maker, document, "totals", totals_of(&maker, trace));
  set(&maker, document, "draft", draft_of_found(&maker, found));
  set(&maker, document, "clauses", clauses);
  set(&maker, document, "uncited", lines_of(&maker, trace->uncited));
  return finish(&maker, text, document);
}
