/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: a trace. Out: text for a terminal, what needs attention first.
 */
#include "page/terminal_trace.h"

#include "page/finding.h"
#include "page/tell_trace.h"

#include <string.h>

enum { WIDTH = 90 };

static void end_line(const struct trace_scene *scene) {
  text_add_char(scene->plain.text, '\n');
}

void terminal_trace_heading(const struct trace_scene *scene, enum say saying, size_t count) {
  end_line(scene);
  plain_heading(&scene->plain, tell(&scene->teller, saying), count);
}

static void sentence(const struct trace_scene *scene, const char *words) {
  plain_paragraph(&scene->plain, 0, "", words);
}

static const char *summary_of(const struct trace_scene *scene, size_t clause) {
  return finding_words(scene->teller.model->clauses[clause].text, scene->teller.language);
}

static void add_uncovered(const struct trace_scene *scene) {
  size_t count = scene->trace->counts[TRACE_UNCOVERED];
  terminal_trace_heading(scene, SAY_TRACE_UNCOVERED_HEADING, count);
  sentence(scene, count ? tell_trace_advice(&scene->teller) : tell(&scene->teller, SAY_TRACE_NONE_UNCOVERED));
  for (size_t i = 0; i < scene->teller.model->clauses_count; i++) {
    if (scene->trace->clauses[i].state != TRACE_UNCOVERED) continue;
    end_line(scene);
    plain_paragraph(&scene->plain, 2, "✗ ", tell_clause(&scene->teller, (uint32_t)i));
    plain_paragraph(&scene->plain, 4, "", summary_of(scene, i));
  }
}

void terminal_trace_lines(const struct trace_scene *scene, size_t indent, struct trace_lines lines) {
  for (size_t i = 0; i < lines.count; i++) {
    struct text lead = text_new(scene->teller.arena);
    const char *place = model_place(scene->teller.model, lines.items[i].item->at);
    plain_safe(&lead, place, strlen(place));
    text_add(&lead, ": ");
    plain_paragraph(&scene->plain, indent, text_string(&lead), tell_trace_line(&scene->teller, &lines.items[i]));
  }
}

static void add_uncited(const struct trace_scene *scene) {
  terminal_trace_heading(scene, SAY_TRACE_UNCITED_HEADING, scene->trace->uncited.count);
  sentence(scene,
           tell(&scene->teller, scene->trace->uncited.count ? SAY_TRACE_UNCITED_ADVICE : SAY_TRACE_NONE_UNCITED));
  if (scene->trace->uncited.count) end_line(scene);
  terminal_trace_lines(scene, 2, scene->trace->uncited);
}

static void add_in_draft(const struct trace_scene *scene, const struct found_clause *found) {
  const struct teller *teller = &scene->teller;
  const char *state = tell_found_state(teller, found), *place = tell_found_place(teller, scene->found, found);
  const char *both = *place ? text_format(teller->arena, "%s \xe2\x80\x93 %s", state, place) : state;
  plain_paragraph(&scene->plain, 4, "", TELL_WITH(teller, SAY_FOUND_IN_DRAFT, both));
}

static void add_clause(const struct trace_scene *scene, size_t clause) {
  const struct trace_clause *traced = &scene->trace->clauses[clause];
  end_line(scene);
  plain_paragraph(&scene->plain, 2, "",
                  text_format(scene->teller.arena, "%s – %s", tell_clause(&scene->teller, (uint32_t)clause),
                              tell_trace_state(&scene->teller, traced)));
  plain_paragraph(&scene->plain, 4, "", summary_of(scene, clause));
  if (scene->found) add_in_draft(scene, &scene->found->clauses[clause]);
  if (!traced->reason) terminal_trace_lines(scene, 4, traced->lines);
}

/* Register by register. */
static void add_clauses(const struct trace_scene *scene) {
  const struct model *model = scene->teller.model;
  terminal_trace_heading(scene, SAY_TRACE_CLAUSES_HEADING, model->clauses_count);
  for (size_t i = 0; i < model->clauses_count; i++) {
    uint32_t number = model->clauses[i].register_number;
    bool begins = model->registers_count > 1 && (!i || model->clauses[i - 1].register_number != number);
    const struct register_file *file = &model->registers[number];
    if (begins) end_line(scene);
    if (begins) sentence(scene, file->title ? file->title : file->path);
    add_clause(scene, i);
  }
}

void terminal_trace(struct text *text, const struct trace *trace, const struct found_clauses *found, const char *file,
                    struct terminal terminal) {
  struct trace_scene scene = {{text, terminal.width ? terminal.width : WIDTH, terminal.colour},
                              {text->arena, trace->model, terminal.language},
                              trace,
                              found};
  plain_head(&scene.plain, tell_title(&scene.teller), file);
  text_add(text, tell_trace_totals(&scene.teller, trace)); /* on one line, however long */
  end_line(&scene);
  if (found) terminal_found(&scene);
  add_uncovered(&scene);
  add_uncited(&scene);
  add_clauses(&scene);
}
