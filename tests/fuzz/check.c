/* SPDX-License-Identifier: EUPL-1.2
 *
 * Any bytes as a model: they are read, resolved and, where nothing is wrong, judged; what is told of them
 * goes to every page in both languages. Nothing may crash, hang or take more memory than the limits allow.
 */
#include "check/judge.h"
#include "check/quality.h"
#include "draw/dot.h"
#include "draw/layout.h"
#include "draw/picture.h"
#include "draw/svg.h"
#include "model/load.h"
#include "page/html.h"
#include "page/html_gaps.h"
#include "page/html_trace.h"
#include "page/json.h"
#include "page/json_gaps.h"
#include "page/json_trace.h"
#include "page/sketch.h"
#include "page/terminal_gaps.h"
#include "page/terminal_trace.h"

#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* With each piece of memory apart it takes some four times what is counted. So little memory ends what grows large soon
 * enough: of the models among the tests one in a hundred. */
enum {
  MEMORY_LIMIT = 1 << 25, FILE_LIMIT = 1 << 20, THING_LIMIT = 2000, COMPLAINTS = 200, BODIES_DRAWN = 3,
  SMALL = 4096, /* bytes of a model whose pages are written, so that there are many runs */
  ASKED_SMALL = 1024, /* … that are asked whether a rule says anything, */
  WHY_EACH = 8        /* … and of which one in so many is asked for minimal sets, which take twenty times as long as
                         verdicts */
};

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void leave(void *user) {
  longjmp(*(jmp_buf *)user, 1);
}

/* ---- a layout in the place of the library's, which runs in a process of its own ---- */

enum layout_fault __wrap_layout_run(struct arena *arena, const struct layout_graph *graph,
                                    struct layout_limits limits, struct layout_answer *answer);

/* Nodes stand side by side on their ranks, as promised. */
enum layout_fault __wrap_layout_run(struct arena *arena, const struct layout_graph *graph,
                                    struct layout_limits limits, struct layout_answer *answer) {
  (void)limits;
  int ranks = 0;
  for (size_t i = 0; i < graph->node_count; i++)
    if (graph->nodes[i].rank >= ranks) ranks = graph->nodes[i].rank + 1;
  int32_t *ends = arena_array(arena, (size_t)ranks, sizeof *ends);
  answer->middle = arena_array(arena, graph->node_count, sizeof *answer->middle);
  for (size_t i = 0; i < graph->node_count; i++) {
    const struct layout_node *node = &graph->nodes[i];
    answer->middle[i] = ends[node->rank] + node->width / 2;
    ends[node->rank] += node->width + graph->gap;
  }
  strcpy(answer->version, "0");
  return LAYOUT_OK;
}

/* ---- the pages ---- */

static void must(bool held) {
  if (!held) abort();
}

static void draw(const struct drawing *drawing) {
  struct text dot = text_new(drawing->arena);
  const struct picture *picture;
  size_t length;
  dot_write(&dot, drawing);
  if (picture_make(drawing, layout_default_limits(), &picture) == LAYOUT_OK) must(svg_document(picture, &length));
}

static void show_model(const struct model *model, enum language language) {
  struct arena *arena = model->workshop->arena;
  draw(sketch_structure(arena, model, language));
  for (uint32_t i = 0; i < model->bodies_count && i < BODIES_DRAWN; i++)
    draw(sketch_body(arena, model, i, language));
}

static void show_results(const struct results *results, enum language language) {
  const struct workshop *workshop = results->model->workshop;
  struct text text = text_new(workshop->arena), json = text, html = text;
  terminal_results(&text, results, "check.stadga", (struct terminal){.language = language, .colour = true});
  must(json_check(&json, &results, 1, workshop->sources, language));
  must(html_report(&html, results, language, (struct date){0}));
}

static void show_trace(const struct model *model, enum language language) {
  const struct trace *trace = trace_of(model);
  struct text text = text_new(model->workshop->arena), json = text, html = text;
  terminal_trace(&text, trace, NULL, "check.stadga", (struct terminal){.language = language, .colour = true});
  must(json_trace(&json, trace, NULL, language));
  must(html_trace(&html, trace, NULL, language, (struct date){0}));
}

static void show_gaps(const struct model *model, enum language language) {
  const struct gaps *gaps = gaps_of(model);
  struct text text = text_new(model->workshop->arena), json = text, html = text;
  terminal_gaps(&text, gaps, "check.stadga", (struct terminal){.language = language, .colour = true});
  must(json_gaps(&json, gaps, language));
  must(html_gaps(&html, gaps, language, (struct date){0}));
}

static void show_complaints(struct workshop *workshop, enum language language) {
  struct text text = text_new(workshop->arena), json = text;
  terminal_complaints(&text, workshop->report, workshop->sources, (struct terminal){.language = language});
  must(json_complaints(&json, workshop->report, workshop->sources, language));
}

/* ---- one run ---- */

static const struct results *judged(struct workshop *workshop, const struct model *model, size_t length) {
  if (report_errors(workshop->report)) return NULL;
  struct rulebook *rulebook = rulebook_open(workshop, model->uses, model->uses_count);
  rulebook_add_model(rulebook, model);
  if (report_errors(workshop->report)) return NULL;
  bool small = length <= ASKED_SMALL;
  struct judge_options options = {.conflicts = 100, .examples = 3, .why = small && length % WHY_EACH == WHY_EACH - 1};
  struct results *results = judge(model, rulebook, &options);
  if (small) quality_find(model, rulebook, &options, results);
  return results;
}

static void check(struct arena *arena, const char *bytes, size_t length) {
  struct atoms *atoms = atoms_new(arena);
  struct workshop workshop = {arena, atoms, words_new(arena, atoms), sources_new(arena),
                              report_new(arena, COMPLAINTS)};
  const struct load_options options = {.file_limit = FILE_LIMIT, .thing_limit = THING_LIMIT};
  uint32_t number = 0;
  size_t at = 0;
  source_add(workshop.sources, "check.stadga", bytes, length, &number, &at); /* cut at a bad byte */
  const struct model *model = model_of_source(&workshop, number, &options);
  const struct results *results = judged(&workshop, model, length);
  for (int language = 0; language < LANGUAGE_COUNT; language++) {
    show_complaints(&workshop, (enum language)language);
    if (!results || length > SMALL) continue;
    show_results(results, (enum language)language);
    show_model(model, (enum language)language);
    show_trace(model, (enum language)language);
    show_gaps(model, (enum language)language);
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
  jmp_buf out_of_memory;
  struct arena *volatile arena = NULL; /* set after setjmp, and closed after a jump back to it */
  if (setjmp(out_of_memory) == 0) {
    arena = arena_open(MEMORY_LIMIT, leave, &out_of_memory);
    check(arena, (const char *)bytes, length);
  }
  arena_close(arena);
  return 0;
}
