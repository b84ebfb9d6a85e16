/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: a finished text. Out: a file with exactly that, or a fault and no trace.
 */
#include "page/output.h"

#include "base/text.h"

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

/* What is wrong with the file, by what the system said last. */
static enum message fault(const char **reason) {
  *reason = strerror(errno);
  switch (errno) {
  case ENOENT:
    return MESSAGE_OUTPUT_NO_FOLDER;
  case EACCES:
  case EPERM:
  case EROFS:
    return MESSAGE_OUTPUT_FORBIDDEN;
  case ENOSPC:
  case EDQUOT:
  case EFBIG:
    return MESSAGE_OUTPUT_NO_ROOM;
  default:
    return MESSAGE_OUTPUT_FAILED;
  }
}

static bool is_input(const struct stat *target, const char *const *inputs, size_t count) {
  for (size_t i = 0; i < count; i++) {
    struct stat input;
    bool standard = strcmp(inputs[i], "-") == 0;
    if ((standard ? fstat(STDIN_FILENO, &input) : stat(inputs[i], &input)) == 0 &&
        input.st_dev == target->st_dev && input.st_ino == target->st_ino) {
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

static enum message write_beside(struct arena *arena, const char *path, const struct stat *old,
                                 const char *bytes, size_t length, const char **reason) {
  char *beside = text_format(arena, "%s.XXXXXX", path);
  int file = mkstemp(beside);
  if (file < 0) return fault(reason);
  if (!fill(file, bytes, length, rights(old)) || rename(beside, path) != 0) {
    enum message message = fault(reason);
    (void)unlink(beside);
    return message;
  }
  settle_folder(arena, path);
  return MESSAGE_NONE;
}

/* /dev/null and its like take bytes but no place beside them. */
static enum message write_device(const char *path, const char *bytes, size_t length,
                                 const char **reason) {
  int file = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
  if (file < 0) return fault(reason);
  bool fine = write_all(file, bytes, length);
  enum message message = fine ? MESSAGE_NONE : fault(reason);
  (void)close(file);
  return message;
}

static enum message write_standard(const char *bytes, size_t length, const char **reason) {
  if (write_all(STDOUT_FILENO, bytes, length)) return MESSAGE_NONE;
  *reason = strerror(errno);
  return MESSAGE_STANDARD_OUTPUT;
}

enum message output_write(struct arena *arena, const char *path, const char *bytes, size_t length,
                          const char *const *inputs, size_t input_count, const char **reason) {
  *reason = NULL;
  if (!path || strcmp(path, "-") == 0) return write_standard(bytes, length, reason);
  path = end_of_links(arena, path);
  struct stat old;
  bool exists = stat(path, &old) == 0;
  if (exists && is_input(&old, inputs, input_count)) return MESSAGE_OUTPUT_IS_INPUT;
  if (exists && S_ISCHR(old.st_mode)) return write_device(path, bytes, length, reason);
  if (exists && !S_ISREG(old.st_mode)) return MESSAGE_OUTPUT_NOT_FILE;
  return write_beside(arena, path, exists ? &old : NULL, bytes, length, reason);
}
