/* SPDX-License-Identifier: EUPL-1.2
 *
 * One run of the program: what every command has at hand, how a result is written, how complaints
 * are told and which exit status follows.
 */
#ifndef STADGA_RUN_H
#define STADGA_RUN_H

#include "options.h"
#include "page/terminal.h"

#include <setjmp.h>

/* Of several, the first that applies in the order internal, errors, usage, findings, undecided. */
enum status {
  STATUS_FINE = 0,
  STATUS_FINDINGS = 1,
  STATUS_USAGE = 2,     /* the command line or a file it names */
  STATUS_ERRORS = 3,    /* a model or a rule file */
  STATUS_UNDECIDED = 4,
  STATUS_INTERNAL = 5
};

struct run {
  struct options options;
  struct workshop workshop;
  struct text out; /* the result, written when it is complete */
  jmp_buf out_of_memory;
};

/* Makes the workshop. Where memory ends, then or later, `run->out_of_memory` is jumped to: it must be
 * set before. The caller closes `run->workshop.arena`. */
void run_open(struct run *run);

/* Leaves by `run->out_of_memory`. */
_Noreturn void run_out_of_memory(struct run *run);

/* Tells that memory ended, without taking any. */
enum status run_told_memory(const struct run *run);

/* How text goes to a descriptor: language, colour. */
struct terminal run_terminal(const struct run *run, int descriptor);

/* Adds a complaint about the command line, with up to two arguments, for more (`suggestion`). */
struct complaint *run_refuse(struct run *run, enum message message, const char *argument1,
                             const char *argument2);

/* Tells the complaints, if any, on standard error; the status that follows, STATUS_FINE where there
 * is none. */
enum status run_tell(struct run *run);

/* The same in the format asked for: JSON goes where results go. */
enum status run_complain(struct run *run);

/* Writes the result to standard output or to the file of --output. What goes wrong is told. */
enum status run_write(struct run *run, const char *bytes, size_t length);

/* Writes over a file that was read; makes a file that must not be there yet. */
enum status run_write_over(struct run *run, const char *path, const struct text *text);
enum status run_create(struct run *run, const char *path, const char *bytes, size_t length);

/* Writes `run->out`. */
enum status run_write_out(struct run *run);

#endif
