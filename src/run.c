/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: results and complaints. Out: what is written where, and an exit status.
 */
#include "run.h"

#include "base/saying.h"
#include "page/json.h"
#include "page/output.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { COMPLAINTS_SHOWN = 1000 };

/* ---- memory ---- */

_Noreturn void run_out_of_memory(struct run *run) {
  longjmp(run->out_of_memory, 1);
}

static void leave(void *run) {
  run_out_of_memory(run);
}

void run_open(struct run *run) {
  struct arena *arena = run->workshop.arena = arena_open(0, leave, run);
  struct atoms *atoms = atoms_new(arena);
  run->workshop = (struct workshop){arena, atoms, words_new(arena, atoms), sources_new(arena),
                                    report_new(arena, COMPLAINTS_SHOWN)};
  run->out = text_new(arena);
}

enum status run_told_memory(const struct run *run) {
  enum language language = run->options.language;
  const struct message_text *message = message_get(MESSAGE_OUT_OF_MEMORY);
  const char *const parts[] = {"stadga: ", saying_get(SAY_INTERNAL_ERROR, language), " ", message->code, ": ",
                               message->cause[language], "\n  ", message->next[language], "\n"};
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) fputs(parts[i], stderr);
  return STATUS_INTERNAL;
}

/* ---- complaints ---- */

static bool wants_colour(int descriptor) {
  const char *no_colour = getenv("NO_COLOR");
  return isatty(descriptor) && !(no_colour && *no_colour);
}

struct terminal run_terminal(const struct run *run, int descriptor) {
  bool shown = descriptor != STDOUT_FILENO || !run->options.output;
  return (struct terminal){.language = run->options.language, .colour = shown && wants_colour(descriptor)};
}

struct complaint *run_refuse(struct run *run, enum message message, const char *argument1, const char *argument2) {
  return report_add(run->workshop.report, message, (struct span){0}, argument1, argument2, NULL);
}

/* What lies in a file has a place; the rest is about the command line. */
static enum status status_of(const struct complaint *complaint) {
  if (message_get(complaint->code)->level == LEVEL_INTERNAL) return STATUS_INTERNAL;
  return complaint->place.start ? STATUS_ERRORS : STATUS_USAGE;
}

static enum status status_of_all(struct run *run) {
  enum status status = STATUS_FINE; /* of the three, the greater one applies first */
  size_t count;
  const struct complaint *complaints = report_sorted(run->workshop.report, &count);
  for (size_t i = 0; i < count; i++)
    if (status_of(&complaints[i]) > status) status = status_of(&complaints[i]);
  return status;
}

enum status run_tell(struct run *run) {
  enum status status = status_of_all(run);
  if (status == STATUS_FINE) return status;
  struct text text = text_new(run->workshop.arena);
  terminal_complaints(&text, run->workshop.report, run->workshop.sources, run_terminal(run, STDERR_FILENO));
  fputs(text_string(&text), stderr);
  return status;
}

enum status run_complain(struct run *run) {
  enum status status = status_of_all(run);
  if (status == STATUS_FINE || run->options.format != FORMAT_JSON) return run_tell(run);
  struct text text = text_new(run->workshop.arena);
  if (!json_complaints(&text, run->workshop.report, run->workshop.sources, run->options.language))
    run_out_of_memory(run);
  enum status written = run_write(run, text_string(&text), text.length);
  return written > status ? written : status;
}

/* ---- results ---- */

/* Tells what went wrong with writing, if anything did. */
static enum status told(struct run *run, enum message fault, const char *path, const char *reason) {
  if (fault == MESSAGE_NONE) return STATUS_FINE;
  if (fault == MESSAGE_STANDARD_OUTPUT) run_refuse(run, fault, reason, NULL);
  else run_refuse(run, fault, path, reason);
  return run_tell(run);
}

enum status run_write(struct run *run, const char *bytes, size_t length) {
  size_t count = sources_count(run->workshop.sources);
  const char **inputs = arena_array(run->workshop.arena, count + 1, sizeof *inputs);
  for (size_t i = 0; i < count; i++) inputs[i] = source_get(run->workshop.sources, (uint32_t)i)->name;
  if (run->options.text) inputs[count++] = run->options.text;
  const char *reason, *path = run->options.output;
  enum message fault = output_write(run->workshop.arena, path, bytes, length, inputs, count, &reason);
  return told(run, fault, path, reason);
}

enum status run_write_over(struct run *run, const char *path, const struct text *text) {
  const char *reason;
  enum message fault = output_write(run->workshop.arena, path, text_string(text), text->length, NULL, 0, &reason);
  return told(run, fault, path, reason);
}

enum status run_create(struct run *run, const char *path, const char *bytes, size_t length) {
  const char *reason;
  enum message fault = output_create(run->workshop.arena, path, bytes, length, &reason);
  return told(run, fault, path, reason);
}

enum status run_write_out(struct run *run) {
  return run_write(run, text_string(&run->out), run->out.length);
}
