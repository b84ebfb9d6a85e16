/* SPDX-License-Identifier: EUPL-1.2
 *
 * measure TIMES PROGRAM WORDS… runs a program so many times, its output thrown away, and prints for
 * each run its status, its CPU seconds (user and system, of the whole process) and its most memory
 * in kB. It is a program of its own because a child's figures begin with those of its parent, which
 * is to be small.
 */
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>

extern char **environ;

static double seconds_of(struct timeval time) {
  return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

static int run(char **words) {
  posix_spawn_file_actions_t actions;
  struct rusage usage;
  pid_t child;
  int status;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  int fault = posix_spawn(&child, words[0], &actions, NULL, words, environ);
  posix_spawn_file_actions_destroy(&actions);
  if (fault || wait4(child, &status, 0, &usage) != child)
    return 1;
  printf("%d %.6f %ld\n", WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
         seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime), usage.ru_maxrss);
  return 0;
}

int main(int count, char **words) {
  long times = count > 2 ? strtol(words[1], NULL, 10) : 0;
  if (times < 1) {
    fputs("measure TIMES PROGRAM WORDS…\n", stderr);
    return 2;
  }
  for (long i = 0; i < times; i++)
    if (run(words + 2)) {
      fprintf(stderr, "measure: cannot run %s\n", words[2]);
      return 1;
    }
  return 0;
}
