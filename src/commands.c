/* SPDX-License-Identifier: EUPL-1.2
 *
 * The commands: model → verdicts → page, one call a stage, stopping between stages where anything
 * was wrong.
 */
#include "commands.h"

#include "ask/ask.h"
#include "base/likeness.h"
#include "check/quality.h"
#include "check/repair.h"
#include "draft/open.h"
#include "draw/dot.h"
#include "draw/picture.h"
#include "draw/svg.h"
#include "gaps/gaps.h"
#include "model/load.h"
#include "page/explain.h"
#include "page/html.h"
#include "page/html_gaps.h"
#include "page/html_trace.h"
#include "page/json.h"
#include "page/json_gaps.h"
#include "page/json_trace.h"
#include "page/register.h"
#include "page/sketch.h"
#include "page/terminal_gaps.h"
#include "page/terminal_trace.h"
#include "remedy/written.h"
#include "rewrite.h"
#include "stages.h"
#include "testing.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The verdicts of a file's model, with repairs and what is said of the rules where these are asked for; NULL where a
 * rule has errors. */
static const struct results *judge_model(struct run *run, const struct model *model, const char *path) {
  struct load_options loading = stage_options(run);
  struct rulebook *rulebook = stage_rules(run, path, &loading, &model);
  if (!rulebook) return NULL;
  enum brute brute = run->options.dump == DUMP_KEEPS ? BRUTE_KEEPS : run->options.dump ? BRUTE_BREAKS : BRUTE_NONE;
  const struct judge_options options = {.conflicts = run->options.conflict_limit, .repairs = run->options.repairs,
                                        .why = run->options.why, .brute = brute, .years = run->options.years,
                                        .examples = run->options.examples};
  struct results *results = judge(model, rulebook, &options);
  loading.compared = model->compared;
  if (options.repairs)
    repair_results(&(struct repairing){&run->workshop, path, &loading, rulebook, &options}, results);
  if (run->options.quality && !brute) quality_find(model, rulebook, &options, results);
  return results;
}

/* ---- check ---- */

static bool counts_as_finding(const struct run *run, const struct result *result) {
  if (result->level != MODAL_SHALL) return false;
  switch (result->verdict) {
  case VERDICT_OPEN: return run->options.fail_on <= FAIL_ON_OPEN;
  case VERDICT_CONTRADICTORY: return run->options.fail_on <= FAIL_ON_CONTRADICTORY;
  case VERDICT_VIOLATED: return true;
  default: return false;
  }
}

/* The status of one model's verdicts, or that of those before it where that applies first. */
static enum status status_of(const struct run *run, const struct results *results, enum status before) {
  for (size_t i = 0; i < results->count; i++) {
    if (counts_as_finding(run, &results->items[i])) return STATUS_FINDINGS;
    if (results->items[i].verdict == VERDICT_UNDECIDED && before == STATUS_FINE) before = STATUS_UNDECIDED;
  }
  return before;
}

static void write_results(struct run *run, const struct results *const *results) {
  size_t count = run->options.word_count;
  if (run->options.format == FORMAT_JSON) {
    if (!json_check(&run->out, results, count, run->workshop.sources, run->options.language)) run_out_of_memory(run);
    return;
  }
  for (size_t i = 0; i < count; i++)
    terminal_results(&run->out, results[i], run->options.words[i], run_terminal(run, STDOUT_FILENO));
}

/* --dump-cnf (tests/bench/README.md): for measuring, and for no reader. */
static enum status write_dump(struct run *run, const struct results *results) {
  if (!results->dimacs) return STATUS_UNDECIDED;
  text_add_bytes(&run->out, results->dimacs, results->dimacs_length);
  return run_write_out(run);
}

static enum status check(struct run *run) {
  size_t count = run->options.word_count;
  struct load_options options = stage_options(run);
  const struct model **models = arena_array(run->workshop.arena, count, sizeof *models);
  const struct results **results = arena_array(run->workshop.arena, count, sizeof *results);
  for (size_t i = 0; i < count; i++) models[i] = model_load(&run->workshop, run->options.words[i], &options);
  enum status status = run_complain(run);
  if (status) return status;
  for (size_t i = 0; i < count; i++) results[i] = judge_model(run, models[i], run->options.words[i]);
  if ((status = run_complain(run))) return status;
  if (run->options.dump) return write_dump(run, results[0]);
  write_results(run, results);
  status = run_write_out(run);
  for (size_t i = 0; i < count && (status == STATUS_FINE || status == STATUS_UNDECIDED); i++)
    status = status_of(run, results[i], status);
  return status;
}

/* ---- explain ---- */

/* explain, explain TOPIC, or explain CLAUSE FILE. */
static enum status explain(struct run *run) {
  if (!run->options.word_count) {
    explain_index(&run->out, run_terminal(run, STDOUT_FILENO));
    return run_write_out(run);
  }
  const char *topic = run->options.words[0];
  struct terminal terminal = run_terminal(run, STDOUT_FILENO);
  const struct model *model = NULL;
  enum status status;
  bool of_model = run->options.word_count == 2;
  if (of_model && !(model = stage_load(run, run->options.words[1], &status))) return status;
  if (of_model ? explain_clause(&run->out, model, topic, terminal)
               : explain_topic(&run->out, &run->workshop, topic, terminal))
    return run_write_out(run);
  struct likeness likeness = likeness_of(topic);
  if (of_model) model_offer_clauses(model, &likeness);
  else explain_topics_like(&run->workshop, &likeness);
  run_refuse(run, of_model ? MESSAGE_UNKNOWN_CLAUSE : MESSAGE_NOTHING_TO_EXPLAIN, topic, NULL)->suggestion =
      likeness.nearest;
  return run_tell(run);
}

/* ---- ask ---- */

static enum status ask(struct run *run) {
  enum status status;
  const struct model *model = stage_load(run, run->options.words[0], &status);
  if (!model) return status;
  const char *question = run->options.words[1];
  struct judge_options options = {.conflicts = run->options.conflict_limit, .examples = 1};
  const struct answer *answer = ask_question(&run->workshop, model, question, model->language, &options);
  if (answer && answer->compared) {
    struct load_options loading = stage_options(run);
    model = stage_again(run, model, run->options.words[0], &loading, answer->compared);
    if ((status = run_complain(run))) return status;
    answer = ask_question(&run->workshop, model, question, model->language, &options);
  }
  if ((status = run_complain(run)) || !answer) return status ? status : STATUS_ERRORS;
  if (run->options.format != FORMAT_JSON)
    terminal_answer(&run->out, model, answer, run_terminal(run, STDOUT_FILENO));
  else if (!json_answer(&run->out, model, run->workshop.sources, question, answer, run->options.language))
    run_out_of_memory(run);
  status = run_write_out(run);
  return status ? status : answer->kind == ANSWER_UNKNOWN ? STATUS_UNDECIDED : STATUS_FINE;
}

/* ---- draw ---- */

/* Finds the body asked for; false where there is none, with what may have been meant. */
static bool find_body(struct run *run, const struct model *model, uint32_t *body) {
  struct likeness likeness = likeness_of(run->options.body);
  atom wanted = atom_find(run->workshop.atoms, run->options.body);
  for (*body = 0; *body < model->bodies_count; ++*body) {
    atom name = model->bodies[*body].is.name;
    if (wanted && name == wanted) return true;
    likeness_offer(&likeness, atom_string(run->workshop.atoms, name));
  }
  run_refuse(run, MESSAGE_UNKNOWN_BODY, run->options.body, NULL)->suggestion = likeness.nearest;
  return false;
}

/* The drawing asked for; NULL where there is nothing of the kind. */
static const struct drawing *sketch(struct run *run, const struct model *model) {
  struct arena *arena = run->workshop.arena;
  uint32_t body;
  if (run->options.body)
    return find_body(run, model, &body) ? sketch_body(arena, model, body, run->options.language) : NULL;
  return sketch_structure(arena, model, run->options.language);
}

static enum status draw_svg(struct run *run, const struct drawing *drawing) {
  const struct picture *picture = NULL;
  size_t length = 0;
  enum layout_fault fault = picture_make(drawing, layout_default_limits(), &picture);
  const char *svg = fault == LAYOUT_OK ? svg_document(picture, &length) : NULL;
  if (svg) return run_write(run, svg, length);
  if (fault == LAYOUT_OK) run_out_of_memory(run);
  run_refuse(run, fault == LAYOUT_TOO_LARGE ? MESSAGE_PICTURE_TOO_LARGE : MESSAGE_PICTURE_FAILED, NULL, NULL);
  return run_tell(run);
}

static enum status draw(struct run *run) {
  enum status status;
  const struct model *model = stage_load(run, run->options.words[0], &status);
  if (!model) return status;
  const struct drawing *drawing = sketch(run, model);
  if (!drawing) return run_tell(run);
  if (run->options.format == FORMAT_DOT) {
    dot_write(&run->out, drawing);
    return run_write_out(run);
  }
  if (drawing->box_count) return draw_svg(run, drawing);
  run_refuse(run, MESSAGE_NOTHING_TO_DRAW, NULL, NULL);
  return run_tell(run);
}

/* ---- report ---- */

/* SOURCE_DATE_EPOCH as a date; year 0 where it is not set. */
static struct date date_of_environment(void) {
  const char *value = getenv("SOURCE_DATE_EPOCH");
  char *end = NULL;
  long long seconds = value && *value ? strtoll(value, &end, 10) : -1;
  if (seconds < 0 || !end || *end) return (struct date){0};
  return date_of_days(seconds / 86400);
}

static enum status report(struct run *run) {
  enum status status;
  const struct model *model = stage_load(run, run->options.words[0], &status);
  if (!model) return status;
  const struct results *results = judge_model(run, model, run->options.words[0]);
  if ((status = run_complain(run))) return status;
  if (!html_report(&run->out, results, run->options.language, date_of_environment())) run_out_of_memory(run);
  return run_write_out(run);
}

/* ---- trace ---- */

/* What a draft is made up of; false once told why it cannot be read. */
static bool read_draft(struct run *run, const char *path, const struct draft **draft, bool *has_lines) {
  struct workshop *workshop = &run->workshop;
  struct draft_text text;
  bool fine = draft_open(workshop->arena, workshop->sources, workshop->report, path, run->options.file_limit, &text);
  *draft = fine ? draft_of(workshop->arena, text.bytes, text.length) : NULL;
  *has_lines = fine && text.has_lines;
  return fine;
}

static bool write_trace(struct run *run, const struct trace *trace, const struct found_clauses *found) {
  enum language language = run->options.language;
  struct terminal terminal = run_terminal(run, STDOUT_FILENO);
  switch (run->options.format) {
  case FORMAT_JSON: return json_trace(&run->out, trace, found, language);
  case FORMAT_HTML: return html_trace(&run->out, trace, found, language, date_of_environment());
  default: terminal_trace(&run->out, trace, found, run->options.words[0], terminal); return true;
  }
}

static bool trace_fails(const struct run *run, const struct trace *trace, const struct found_clauses *found) {
  switch (run->options.fail_on) {
  case FAIL_ON_UNCOVERED: return trace->counts[TRACE_UNCOVERED] != 0;
  case FAIL_ON_CHANGED: return found && found_differs(found);
  default: return false;
  }
}

/* Never over a file: it may be a register that somebody has worked on. */
static enum status write_register(struct run *run) {
  const struct draft *draft;
  const char *path = run->options.output;
  bool has_lines, to_file = path && strcmp(path, "-") != 0;
  if (!read_draft(run, run->options.new_register, &draft, &has_lines)) return run_complain(run);
  register_write(&run->out, draft, run->options.new_register);
  return to_file ? run_create(run, path, text_string(&run->out), run->out.length) : run_write_out(run);
}

static enum status trace(struct run *run) {
  enum status status;
  if (run->options.new_register) return write_register(run);
  const struct model *model = stage_load(run, run->options.words[0], &status);
  if (!model) return status;
  if (!model->registers_count) {
    run_refuse(run, MESSAGE_NOTHING_TO_TRACE, run->options.words[0],
               WRITTEN(model, "source {1} {2} from {3}", "draft", "\"…\"", "\"clauses/draft.tsv\""));
    return run_complain(run);
  }
  const struct draft *draft = NULL;
  bool has_lines = false;
  if (run->options.text && !read_draft(run, run->options.text, &draft, &has_lines)) return run_complain(run);
  const struct trace *traced = trace_of(model);
  const struct found_clauses *found = draft ? found_in(model, draft, run->options.text, has_lines) : NULL;
  if (!write_trace(run, traced, found)) run_out_of_memory(run);
  status = run_write_out(run);
  return status == STATUS_FINE && trace_fails(run, traced, found) ? STATUS_FINDINGS : status;
}

/* ---- gaps ---- */

static bool write_gaps(struct run *run, const struct gaps *gaps) {
  enum language language = run->options.language;
  switch (run->options.format) {
  case FORMAT_JSON: return json_gaps(&run->out, gaps, language);
  case FORMAT_HTML: return html_gaps(&run->out, gaps, language, date_of_environment());
  default: terminal_gaps(&run->out, gaps, run->options.words[0], run_terminal(run, STDOUT_FILENO)); return true;
  }
}

/* Advice: the status is 0, whatever is missing. */
static enum status gaps(struct run *run) {
  enum status status;
  const struct model *model = stage_load(run, run->options.words[0], &status);
  if (!model) return status;
  if (!write_gaps(run, gaps_of(model))) run_out_of_memory(run);
  return run_write_out(run);
}

enum status command_run(struct run *run) {
  switch (run->options.command) {
  case COMMAND_CHECK: return check(run);
  case COMMAND_EXPLAIN: return explain(run);
  case COMMAND_ASK: return ask(run);
  case COMMAND_DRAW: return draw(run);
  case COMMAND_REPORT: return report(run);
  case COMMAND_TRACE: return trace(run);
  case COMMAND_GAPS: return gaps(run);
  case COMMAND_TEST: return testing_run(run);
  case COMMAND_FMT: return rewrite_files(run);
  case COMMAND_NEW: return rewrite_new(run);
  default: return STATUS_INTERNAL;
  }
}
