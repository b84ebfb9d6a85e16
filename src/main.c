/* SPDX-License-Identifier: EUPL-1.2
 *
 * The program: read the command line, do what it says, end with its status.
 */
#include "commands.h"

#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static enum status run_all(struct run *run, int count, char **arguments) {
  if (setjmp(run->out_of_memory)) return run_told_memory(run);
  run_open(run);
  const char *said = NULL;
  switch (options_read(run->workshop.arena, count, arguments, &run->options, run->workshop.report, &said)) {
  case READING_WRONG: return run_tell(run);
  case READING_SAY: return run_write(run, said, strlen(said));
  default: break;
  }
  arena_limit(run->workshop.arena, run->options.memory_limit);
  return command_run(run);
}

/* Standard streams that are closed are held in a way that still fails, so that no file that is opened
 * takes their place and gets what is meant for them. */
static void hold_standard_streams(void) {
  for (int file = STDIN_FILENO; file <= STDERR_FILENO; file++)
    if (fcntl(file, F_GETFD) < 0) (void)open("/dev/null", file == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

int main(int count, char **arguments) {
  struct run run = {0};
  hold_standard_streams();
  signal(SIGPIPE, SIG_IGN); /* a closed pipe and a full disk are errors of writing, told like any other */
  signal(SIGXFSZ, SIG_IGN);
  enum status status = run_all(&run, count, arguments);
  arena_close(run.workshop.arena);
  return (int)status;
}
