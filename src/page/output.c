/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: a finished text. Out: a file with exactly that, or a fault and no trace.
 */
#include "page/output.h"

#include "base/text.h"
#include "page/saying.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { LINKS_MOST = 16 };

static bool write_all(int file, const char *bytes, size_t length) {
  while (length) {
    ssize_t written = write(file, bytes, length < 1u << 30 ? length : 1u << 30);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    if (written == 0) {
      errno = EIO;
      return false;
    }
    bytes += written;
    length -= (size_t)written;
  }
  return true;
}

static enum output_fault fault(enum output_fault which, const char **reason) {
  *reason = strerror(errno);
  switch (errno) {
  case ENOENT:
    return OUTPUT_NO_FOLDER;
  case ENOTDIR:
    return OUTPUT_NOT_A_FOLDER;
  case EACCES:
  case EPERM:
    return OUTPUT_NOT_ALLOWED;
  case EROFS:
    return OUTPUT_READ_ONLY;
  case ENOSPC:
    return OUTPUT_NO_ROOM;
  default:
    return which;
  }
}

const char *output_fault_words(enum output_fault fault, enum language language) {
  switch (fault) {
  case OUTPUT_IS_INPUT:
    return saying_get(SAY_OUTPUT_IS_INPUT, language);
  case OUTPUT_NOT_A_FILE:
    return saying_get(SAY_OUTPUT_NOT_A_FILE, language);
  case OUTPUT_NO_FOLDER:
    return saying_get(SAY_OUTPUT_NO_FOLDER, language);
  case OUTPUT_NOT_A_FOLDER:
    return saying_get(SAY_OUTPUT_NOT_A_FOLDER, language);
  case OUTPUT_NOT_ALLOWED:
    return saying_get(SAY_OUTPUT_NOT_ALLOWED, language);
  case OUTPUT_READ_ONLY:
    return saying_get(SAY_OUTPUT_READ_ONLY, language);
  case OUTPUT_NO_ROOM:
    return saying_get(SAY_OUTPUT_NO_ROOM, language);
  default:
    return NULL;
  }
}

static bool is_input(const struct stat *target, const char *const *inputs, size_t count) {
  for (size_t i = 0; i < count; i++) {
    struct stat input;
    if (stat(inputs[i], &input) == 0 && input.st_dev == target->st_dev &&
        input.st_ino == target->st_ino) {
      return true;
    }
  }
  return false;
}

/* Where a chain of symbolic links ends, so that the link stays and its file is replaced. */
static const char *end_of_links(struct arena *arena, const char *path) {
  for (int i = 0; i < LINKS_MOST; i++) {
    char to[4096];
    ssize_t length = readlink(path, to, sizeof to);
    if (length <= 0 || (size_t)length == sizeof to) return path;
    const char *slash = strrchr(path, '/');
    int folder = slash && to[0] != '/' ? (int)(slash - path + 1) : 0;
    path = text_format(arena, "%.*s%.*s", folder, path, (int)length, to);
  }
  return path;
}

/* Rights of a new file: those of the old one, else what the user's mask leaves. */
static mode_t rights(const struct stat *old) {
  if (old) return old->st_mode & 0777;
  mode_t mask = umask(0);
  umask(mask);
  return 0666 & ~mask;
}

/* Makes the folder entry lasting too; a file system that cannot do so is no fault. */
static void settle_folder(struct arena *arena, const char *path) {
  const char *slash = strrchr(path, '/');
  const char *folder = slash ? arena_copy(arena, path, (size_t)(slash - path) + 1) : ".";
  int file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (file < 0) return;
  (void)fsync(file);
  (void)close(file);
}

static bool fill(int file, const char *bytes, size_t length, mode_t mode) {
  bool fine = write_all(file, bytes, length) && fchmod(file, mode) == 0;
  if (fine && fsync(file) != 0 && errno != EINVAL && errno != ENOTSUP) fine = false;
  int kept = errno;
  if (close(file) != 0 && fine) return false;
  errno = kept;
  return fine;
}

static enum output_fault write_beside(struct arena *arena, const char *path, const struct stat *old,
                                      const char *bytes, size_t length, const char **reason) {
  char *beside = text_format(arena, "%s.XXXXXX", path);
  int file = mkstemp(beside);
  if (file < 0) return fault(OUTPUT_CANNOT_MAKE, reason);
  if (!fill(file, bytes, length, rights(old)) || rename(beside, path) != 0) {
    enum output_fault which = fault(OUTPUT_CANNOT_WRITE, reason);
    (void)unlink(beside);
    return which;
  }
  settle_folder(arena, path);
  return OUTPUT_OK;
}

/* /dev/null and its like take bytes but no place beside them. */
static enum output_fault write_device(const char *path, const char *bytes, size_t length,
                                      const char **reason) {
  int file = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
  if (file < 0) return fault(OUTPUT_CANNOT_MAKE, reason);
  bool fine = write_all(file, bytes, length);
  enum output_fault which = fine ? OUTPUT_OK : fault(OUTPUT_CANNOT_WRITE, reason);
  (void)close(file);
  return which;
}

enum output_fault output_write(struct arena *arena, const char *path, const char *bytes,
                               size_t length, const char *const *inputs, size_t input_count,
                               const char **reason) {
  *reason = NULL;
  if (!path || strcmp(path, "-") == 0) {
    return write_all(STDOUT_FILENO, bytes, length) ? OUTPUT_OK : fault(OUTPUT_CANNOT_WRITE, reason);
  }
  path = end_of_links(arena, path);
  struct stat old;
  bool exists = stat(path, &old) == 0;
  if (exists && is_input(&old, inputs, input_count)) return OUTPUT_IS_INPUT;
  if (exists && S_ISCHR(old.st_mode)) return write_device(path, bytes, length, reason);
  if (exists && !S_ISREG(old.st_mode)) return OUTPUT_NOT_A_FILE;
  return write_beside(arena, path, exists ? &old : NULL, bytes, length, reason);
}
