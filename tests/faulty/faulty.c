/* SPDX-License-Identifier: EUPL-1.2
 *
 * Linked around the program: calls of the system that fail when STADGA_FAULT says so, as CALL:N:HOW, the
 * N-th call in the way of HOW: the name of an error, "kill", or "short" (from the N-th on, one byte at a
 * time). Several are divided by commas. "memory" is each request for memory, of the program and of the
 * libraries that let themselves be asked. With N 0 nothing fails, and the number of calls is told at the end.
 */
#define _GNU_SOURCE /* O_TMPFILE */
#include <errno.h>
#include <fcntl.h>
#include <jansson.h>
#include <libxml/xmlmemory.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

/* What the linker calls the real ones, and those in their place. */
#define WRAP(type, name, ...)                                                                      \
  type __real_##name(__VA_ARGS__);                                                                 \
  type __wrap_##name(__VA_ARGS__);                                                                 \
  type __wrap_##name(__VA_ARGS__)

enum { FAULTS = 3 };

static struct fault {
  char call[16], how[16];
  long wanted, count;
} faults[FAULTS];

__attribute__((constructor)) static void begin(void) {
  const char *said = getenv("STADGA_FAULT");
  for (size_t i = 0; said && i < FAULTS; i++) {
    if (sscanf(said, "%15[^:]:%ld:%15[^,]", faults[i].call, &faults[i].wanted, faults[i].how) < 2)
      abort();
    said = strchr(said, ',');
    if (said) said++;
  }
}

__attribute__((destructor)) static void end(void) {
  for (size_t i = 0; i < FAULTS; i++)
    if (faults[i].call[0] && faults[i].wanted == 0)
      fprintf(stderr, "%ld calls of %s\n", faults[i].count, faults[i].call);
}

static int error_named(const char *name) {
  static const struct {
    const char *name;
    int error;
  } errors[] = {{"EACCES", EACCES}, {"EAGAIN", EAGAIN}, {"EDQUOT", EDQUOT}, {"EEXIST", EEXIST},
                {"EINTR", EINTR},   {"EIO", EIO},       {"EMFILE", EMFILE}, {"ENOMEM", ENOMEM},
                {"ENOSPC", ENOSPC}, {"ENOTSUP", ENOTSUP}, {"EROFS", EROFS}};
  for (size_t i = 0; i < sizeof errors / sizeof *errors; i++)
    if (strcmp(errors[i].name, name) == 0)
      return errors[i].error;
  abort();
}

static struct fault *fault_of(const char *call) {
  for (size_t i = 0; i < FAULTS; i++)
    if (strcmp(faults[i].call, call) == 0)
      return &faults[i];
  return NULL;
}

/* Counts a call; whether it fails, then with errno set. */
static bool fails(const char *call) {
  struct fault *fault = fault_of(call);
  if (!fault || ++fault->count != fault->wanted || strcmp(fault->how, "short") == 0)
    return false;
  if (strcmp(fault->how, "kill") == 0)
    raise(SIGKILL);
  errno = error_named(fault->how);
  return true;
}

static size_t shortened(const char *call, size_t length) {
  const struct fault *fault = fault_of(call);
  bool is_short = fault && strcmp(fault->how, "short") == 0 && fault->count >= fault->wanted;
  return is_short && length > 1 ? 1 : length;
}

/* ---- memory ---- */

WRAP(void *, malloc, size_t size) {
  return fails("memory") ? NULL : __real_malloc(size);
}

WRAP(void *, calloc, size_t count, size_t size) {
  return fails("memory") ? NULL : __real_calloc(count, size);
}

WRAP(void *, realloc, void *old, size_t size) {
  return fails("memory") ? NULL : __real_realloc(old, size);
}

WRAP(void *, mmap, void *at, size_t size, int protection, int flags, int file, off_t offset) {
  return fails("memory") ? (void *)-1 : __real_mmap(at, size, protection, flags, file, offset);
}

static char *copy_string(const char *string) {
  size_t size = strlen(string) + 1;
  char *copy = __wrap_malloc(size);
  return copy ? memcpy(copy, string, size) : NULL;
}

__attribute__((constructor)) static void ask_libraries(void) {
  xmlMemSetup(free, __wrap_malloc, __wrap_realloc, copy_string);
  json_set_alloc_funcs(__wrap_malloc, free);
}

/* ---- files ---- */

WRAP(ssize_t, read, int file, void *bytes, size_t length) {
  return fails("read") ? -1 : __real_read(file, bytes, shortened("read", length));
}

WRAP(ssize_t, write, int file, const void *bytes, size_t length) {
  return fails("write") ? -1 : __real_write(file, bytes, shortened("write", length));
}

WRAP(int, open, const char *path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0;
  va_end(more);
  return fails(flags & O_ACCMODE ? "create" : "open") ? -1 : __real_open(path, flags, mode);
}

WRAP(int, mkstemp, char *path) {
  return fails("mkstemp") ? -1 : __real_mkstemp(path);
}

WRAP(int, access, const char *path, int mode) {
  return fails("access") ? -1 : __real_access(path, mode);
}

WRAP(int, fsync, int file) {
  return fails("fsync") ? -1 : __real_fsync(file);
}

WRAP(int, fchmod, int file, mode_t mode) {
  return fails("fchmod") ? -1 : __real_fchmod(file, mode);
}

WRAP(int, link, const char *from, const char *to) {
  return fails("link") ? -1 : __real_link(from, to);
}

WRAP(int, linkat, int from_folder, const char *from, int to_folder, const char *to, int flags) {
  return fails("linkat") ? -1 : __real_linkat(from_folder, from, to_folder, to, flags);
}

WRAP(int, rename, const char *from, const char *to) {
  return fails("rename") ? -1 : __real_rename(from, to);
}

/* ---- the child that lays out pictures ---- */

WRAP(int, pipe, int *ends) {
  return fails("pipe") ? -1 : __real_pipe(ends);
}

WRAP(pid_t, fork, void) {
  return fails("fork") ? -1 : __real_fork();
}
