/* SPDX-License-Identifier: EUPL-1.2
 *
 * The program: command line → model → verdicts → page, one call a stage, stopping between stages
 * where anything was wrong.
 */
#include "check/judge.h"
#include "draw/dot.h"
#include "draw/picture.h"
#include "draw/svg.h"
#include "model/load.h"
#include "options.h"
#include "page/explain.h"
#include "page/html.h"
#include "page/json.h"
#include "page/output.h"
#include "page/sketch.h"
#include "page/terminal.h"

#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum status {
  STATUS_FINE = 0, STATUS_FINDINGS = 1, STATUS_USAGE = 2, STATUS_ERRORS = 3, STATUS_UNDECIDED = 4, STATUS_INTERNAL = 5
};

enum { COMPLAINTS_SHOWN = 1000 };

/* All that a run needs to hand. */
struct run {
  struct options options;
  struct workshop workshop;
  struct text out;
};

static jmp_buf out_of_memory;

static void leave(void *user) {
  (void)user;
  longjmp(out_of_memory, 1);
}

static const char *say(const struct run *run, const char *english, const char *swedish) {
  return run->options.language == LANGUAGE_SWEDISH ? swedish : english;
}

/* ---- writing ---- */

static bool wants_colour(int descriptor) {
  const char *no_colour = getenv("NO_COLOR");
  return isatty(descriptor) && !(no_colour && *no_colour);
}

static struct terminal terminal_of(const struct run *run, int descriptor) {
  return (struct terminal){.language = run->options.language,
                           .colour = wants_colour(descriptor) && !run->options.output};
}

static void write_error(const struct text *text) {
  fputs(text_string(text), stderr);
}

static enum status write_out(struct run *run, const char *bytes, size_t length) {
  size_t count = sources_count(run->workshop.sources);
  const char **inputs = arena_array(run->workshop.arena, count + 1, sizeof *inputs);
  for (size_t i = 0; i < count; i++) inputs[i] = source_get(run->workshop.sources, (uint32_t)i)->name;
  const char *reason = NULL, *path = run->options.output ? run->options.output : "-";
  enum output_fault fault =
      output_write(run->workshop.arena, run->options.output, bytes, length, inputs, count, &reason);
  if (fault == OUTPUT_OK) return STATUS_FINE;
  const char *words = output_fault_words(fault, run->options.language);
  const char *cause = words ? words : reason ? reason : "";
  struct text text = text_new(run->workshop.arena);
  text_addf(&text, "stadga: %s", say(run, "cannot write “", "kan inte skriva ”"));
  plain_safe(&text, path, strlen(path));
  text_addf(&text, "”: %s\n", cause);
  write_error(&text);
  return STATUS_USAGE;
}

/* The complaints, if any; STATUS_FINE where there is none. */
static enum status complain(struct run *run) {
  struct report *report = run->workshop.report;
  size_t count;
  const struct complaint *complaints = report_sorted(report, &count);
  if (count == 0) return STATUS_FINE;
  struct text text = text_new(run->workshop.arena);
  if (run->options.format == FORMAT_JSON) {
    if (!json_complaints(&text, report, run->workshop.sources, run->options.language)) leave(NULL);
    write_out(run, text_string(&text), text.length);
  } else {
    terminal_complaints(&text, report, run->workshop.sources, terminal_of(run, STDERR_FILENO));
    write_error(&text);
  }
  bool usage = true; /* only what the command line named is wrong */
  for (size_t i = 0; i < count; i++) {
    bool named = complaints[i].code <= MESSAGE_FILE_READ || complaints[i].code == MESSAGE_RULE_UNKNOWN_PACK;
    usage = usage && named && !complaints[i].place.source;
  }
  return usage ? STATUS_USAGE : STATUS_ERRORS;
}

/* ---- stages ---- */

static const struct model *load(struct run *run, const char *path) {
  struct load_options options = {run->options.root, run->options.file_limit, run->options.thing_limit};
  return model_load(&run->workshop, path, &options);
}

static bool names_file(const char *rules) {
  return strchr(rules, '/') || strchr(rules, '.');
}

/* The rules asked for: of --rules, else of the model's `use`, else all packs; and the model's own. */
static struct rulebook *open_rules(struct run *run, const struct model *model) {
  struct rulebook *rulebook;
  if (!run->options.rules) rulebook = rulebook_open(&run->workshop, model->uses_count ? model->uses : NULL);
  else {
    size_t count = 0, named = 0;
    while (run->options.rules[count]) count++;
    const char **names = arena_array(run->workshop.arena, count + 1, sizeof *names);
    for (size_t i = 0; i < count; i++)
      if (!names_file(run->options.rules[i])) names[named++] = run->options.rules[i];
    rulebook = rulebook_open(&run->workshop, names);
    for (size_t i = 0; i < count; i++)
      if (names_file(run->options.rules[i])) rulebook_add_file(rulebook, run->options.rules[i], run->options.file_limit);
  }
  rulebook_add_model(rulebook, model);
  return rulebook;
}

static const struct results *judge_model(struct run *run, const struct model *model) {
  struct rulebook *rulebook = open_rules(run, model);
  if (report_errors(run->workshop.report)) return NULL;
  return judge(model, rulebook, NULL);
}

static bool counts_as_finding(const struct run *run, const struct result *result) {
  if (result->level != MODAL_SHALL) return false;
  switch (result->verdict) {
  case VERDICT_OPEN: return run->options.fail_on == FAIL_ON_OPEN;
  case VERDICT_CONTRADICTORY: return run->options.fail_on <= FAIL_ON_CONTRADICTORY;
  case VERDICT_VIOLATED: return true;
  default: return false;
  }
}

static enum status status_of(const struct run *run, const struct results *results, enum status status) {
  for (size_t i = 0; i < results->count; i++) {
    if (counts_as_finding(run, &results->items[i])) return STATUS_FINDINGS;
    if (results->items[i].verdict == VERDICT_UNDECIDED && status == STATUS_FINE) status = STATUS_UNDECIDED;
  }
  return status;
}

/* ---- commands ---- */

static enum status check(struct run *run) {
  size_t count = run->options.word_count;
  const struct model **models = arena_array(run->workshop.arena, count, sizeof *models);
  const struct results **results = arena_array(run->workshop.arena, count, sizeof *results);
  for (size_t i = 0; i < count; i++) models[i] = load(run, run->options.words[i]);
  enum status status = complain(run);
  if (status) return status;
  for (size_t i = 0; i < count; i++) results[i] = judge_model(run, models[i]);
  if ((status = complain(run))) return status;
  bool json = run->options.format == FORMAT_JSON;
  if (json && !json_check(&run->out, results, count, run->workshop.sources, run->options.language)) leave(NULL);
  if (!json)
    for (size_t i = 0; i < count; i++)
      terminal_results(&run->out, results[i], run->options.words[i], terminal_of(run, STDOUT_FILENO));
  if ((status = write_out(run, text_string(&run->out), run->out.length))) return status;
  for (size_t i = 0; i < count; i++) {
    enum status one = status_of(run, results[i], status);
    if (one == STATUS_FINDINGS) return one;
    status = one;
  }
  return status;
}

/* explain TOPIC, or explain CLAUSE FILE. */
static enum status explain(struct run *run) {
  const char *topic = run->options.words[0];
  struct terminal terminal = terminal_of(run, STDOUT_FILENO);
  bool known;
  if (run->options.word_count == 2) {
    const struct model *model = load(run, run->options.words[1]);
    enum status status = complain(run);
    if (status) return status;
    known = explain_clause(&run->out, model, topic, terminal);
  } else known = explain_topic(&run->out, &run->workshop, topic, terminal);
  if (known) return write_out(run, text_string(&run->out), run->out.length);
  struct text text = text_new(run->workshop.arena);
  text_addf(&text, "stadga: %s", say(run, "nothing to explain is called “", "det finns inget att förklara som heter ”"));
  plain_safe(&text, topic, strlen(topic));
  text_addf(&text, "”.\n%s\n", say(run, "See: stadga explain rules", "Se: stadga explain rules"));
  write_error(&text);
  return STATUS_USAGE;
}

static enum status ask(struct run *run) {
  const struct model *model = load(run, run->options.words[0]);
  enum status status = complain(run);
  if (status) return status;
  const struct answer *answer = judge_ask(&run->workshop, model, run->options.words[1], model->language);
  if ((status = complain(run)) || !answer) return status ? status : STATUS_ERRORS;
  bool json = run->options.format == FORMAT_JSON;
  if (json && !json_answer(&run->out, model, run->workshop.sources, run->options.words[1], answer,
                           run->options.language))
    leave(NULL);
  if (!json) terminal_answer(&run->out, model, answer, terminal_of(run, STDOUT_FILENO));
  status = write_out(run, text_string(&run->out), run->out.length);
  return status ? status : answer->kind == ANSWER_UNKNOWN ? STATUS_UNDECIDED : STATUS_FINE;
}

/* The number of the body asked for, or -1 once told. */
static long body_named(struct run *run, const struct model *model, const char *name) {
  atom wanted = atom_of(run->workshop.atoms, name);
  for (size_t i = 0; i < model->bodies_count; i++)
    if (model->bodies[i].is.name == wanted) return (long)i;
  struct text text = text_new(run->workshop.arena);
  text_addf(&text, "stadga: %s", say(run, "no body is called “", "inget organ heter ”"));
  plain_safe(&text, name, strlen(name));
  text_add(&text, "”.\n");
  for (size_t i = 0; i < model->bodies_count; i++) {
    const char *known = atom_string(run->workshop.atoms, model->bodies[i].is.name);
    if (!*known || strlen(name) > 80 || text_distance(name, known, 2) > 2) continue;
    text_addf(&text, say(run, "Did you mean “%s”?\n", "Menade du ”%s”?\n"), known);
    break;
  }
  write_error(&text);
  return -1;
}

static enum status draw(struct run *run) {
  struct arena *arena = run->workshop.arena;
  const struct model *model = load(run, run->options.words[0]);
  enum status status = complain(run);
  if (status) return status;
  long body = run->options.body ? body_named(run, model, run->options.body) : 0;
  if (body < 0) return STATUS_USAGE;
  const struct drawing *drawing = run->options.body
                                      ? sketch_body(arena, model, (uint32_t)body, run->options.language)
                                      : sketch_structure(arena, model, run->options.language);
  if (run->options.format == FORMAT_DOT) {
    dot_write(&run->out, drawing);
    return write_out(run, text_string(&run->out), run->out.length);
  }
  if (drawing->box_count == 0) {
    struct text none = text_new(arena);
    text_addf(&none, "stadga: %s\n", say(run, "the model has nothing to draw.", "modellen har inget att rita."));
    write_error(&none);
    return STATUS_USAGE;
  }
  const struct picture *picture = NULL;
  size_t length = 0;
  enum layout_fault fault = picture_make(drawing, layout_default_limits(), &picture);
  const char *svg = fault == LAYOUT_OK ? svg_document(picture, &length) : NULL;
  if (svg) return write_out(run, svg, length);
  struct text text = text_new(arena);
  text_addf(&text, "stadga: %s\n",
            fault == LAYOUT_TOO_LARGE
                ? say(run, "the picture has too many boxes or links to lay out; draw one body with --view body=NAME.",
                      "bilden har för många rutor eller länkar; rita ett organ med --view body=NAMN.")
                : say(run, "the picture could not be laid out.", "bilden gick inte att lägga ut."));
  write_error(&text);
  return STATUS_INTERNAL;
}

/* SOURCE_DATE_EPOCH as a date; year 0 where it is not set. */
static struct date date_of_environment(void) {
  const char *value = getenv("SOURCE_DATE_EPOCH");
  char *end = NULL;
  long long seconds = value && *value ? strtoll(value, &end, 10) : -1;
  if (seconds < 0 || !end || *end) return (struct date){0};
  return date_of_days(seconds / 86400);
}

static enum status report(struct run *run) {
  const struct model *model = load(run, run->options.words[0]);
  enum status status = complain(run);
  if (status) return status;
  const struct results *results = judge_model(run, model);
  if ((status = complain(run))) return status;
  if (!html_report(&run->out, results, run->options.language, date_of_environment())) leave(NULL);
  return write_out(run, text_string(&run->out), run->out.length);
}

static bool format_fits(struct options *options) {
  switch (options->command) {
  case COMMAND_DRAW:
    if (!options->format_given) options->format = FORMAT_SVG;
    return options->format == FORMAT_SVG || options->format == FORMAT_DOT;
  case COMMAND_REPORT:
    if (!options->format_given) options->format = FORMAT_HTML;
    return options->format == FORMAT_HTML;
  default: return options->format == FORMAT_TEXT || options->format == FORMAT_JSON;
  }
}

static enum status run_command(struct run *run) {
  switch (run->options.command) {
  case COMMAND_CHECK: return check(run);
  case COMMAND_EXPLAIN: return explain(run);
  case COMMAND_ASK: return ask(run);
  case COMMAND_DRAW: return draw(run);
  case COMMAND_REPORT: return report(run);
  default: return STATUS_INTERNAL;
  }
}

static enum status run_all(struct arena *arena, const struct options *options) {
  struct atoms *atoms = atoms_new(arena);
  struct run run = {.options = *options,
                    .workshop = {arena, atoms, words_new(arena, atoms), sources_new(arena),
                                 report_new(arena, COMPLAINTS_SHOWN)},
                    .out = text_new(arena)};
  if (!format_fits(&run.options)) {
    fprintf(stderr, "stadga: %s\n", say(&run, "this command has no such format.", "kommandot har inget sådant format."));
    return STATUS_USAGE;
  }
  return run_command(&run);
}

static enum status start(int count, char **arguments) {
  struct options options;
  const char *said = NULL;
  struct arena *small = arena_open(0, leave, NULL);
  enum reading reading = options_read(small, count, arguments, &options, &said);
  enum status status = STATUS_USAGE;
  if (reading == READING_WRONG) fputs(said, stderr);
  else if (reading == READING_SAY)
    status = fputs(said, stdout) == EOF || fflush(stdout) == EOF ? STATUS_USAGE : STATUS_FINE;
  else {
    struct arena *arena = arena_open(options.memory_limit, leave, NULL);
    status = run_all(arena, &options);
    arena_close(arena);
  }
  arena_close(small);
  return status;
}

int main(int count, char **arguments) {
  signal(SIGPIPE, SIG_IGN); /* a closed pipe is an error of writing, told like any other */
  if (setjmp(out_of_memory)) {
    fputs("stadga: out of memory / minnet tog slut (--memory-limit)\n", stderr);
    return STATUS_INTERNAL;
  }
  return (int)start(count, arguments);
}
