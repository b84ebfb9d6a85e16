/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: a finished text. Out: a file with exactly that, or a fault and no trace.
 */
#define _GNU_SOURCE /* O_TMPFILE */
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

enum { LINKS_MOST = 16, NAMES_TRIED = 100 };

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

static const char *folder_of(struct arena *arena, const char *path) {
  const char *slash = strrchr(path, '/');
  return slash ? arena_copy(arena, path, (size_t)(slash - path) + 1) : "./";
}

/* Makes the folder entry lasting too; a file system that cannot do so is no fault. */
static void settle_folder(const char *folder) {
  int file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (file < 0) return;
  (void)fsync(file);
  (void)close(file);
}

static bool fill(int file, const char *bytes, size_t length, mode_t mode) {
  bool fine = write_all(file, bytes, length) && fchmod(file, mode) == 0;
  return fine && (fsync(file) == 0 || errno == EINVAL || errno == ENOTSUP);
}

/* A file in the making. Where the system can, it has no name, so that nothing of it is left however the
 * program ends; else it lies beside its place. */
struct draft {
  int file; /* -1: none could be made */
  char *beside; /* its name for now; NULL: it has none */
};

static struct draft draft_open(struct arena *arena, const char *folder) {
  struct draft draft = {-1, NULL};
#ifdef O_TMPFILE
  if (access("/proc/self/fd", X_OK) == 0)
    draft.file = open(folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, S_IRUSR | S_IWUSR);
#endif
  if (draft.file >= 0) return draft;
  char *beside = text_format(arena, "%s.stadga-XXXXXX", folder);
  draft.file = mkstemp(beside);
  if (draft.file >= 0) draft.beside = beside;
  return draft;
}

/* Gives it one more name, which nothing may have. */
static bool link_draft(struct arena *arena, const struct draft *draft, const char *path) {
  if (draft->beside) return link(draft->beside, path) == 0;
  const char *unnamed = text_format(arena, "/proc/self/fd/%d", draft->file);
  return linkat(AT_FDCWD, unnamed, AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0;
}

/* Gives it a name beside its place that nothing else has. */
static bool name_draft(struct arena *arena, struct draft *draft, const char *folder) {
  for (int i = 0; i < NAMES_TRIED; i++) {
    char *beside = text_format(arena, "%s.stadga-%ld-%d", folder, (long)getpid(), i);
    if (link_draft(arena, draft, beside)) {
      draft->beside = beside;
      return true;
    }
    if (errno != EEXIST) return false;
  }
  return false;
}

/* Puts it in its place, whether or not there is a file already. */
static bool place_draft(struct arena *arena, struct draft *draft, const char *folder, const char *path) {
  if (!draft->beside && link_draft(arena, draft, path)) return true;
  if (!draft->beside && (errno != EEXIST || !name_draft(arena, draft, folder))) return false;
  if (rename(draft->beside, path) != 0) return false;
  draft->beside = NULL;
  return true;
}

/* `anew`: never over what is there. */
static enum message write_draft(struct arena *arena, const char *path, mode_t mode, bool anew, const char *bytes,
                                size_t length, const char **reason) {
  const char *folder = folder_of(arena, path);
  struct draft draft = draft_open(arena, folder);
  enum message message = MESSAGE_NONE;
  if (draft.file < 0) return fault(reason);
  bool filled = fill(draft.file, bytes, length, mode);
  if (!filled || !(anew ? link_draft(arena, &draft, path) : place_draft(arena, &draft, folder, path)))
    message = filled && anew && errno == EEXIST ? MESSAGE_OUTPUT_EXISTS : fault(reason);
  (void)close(draft.file); /* what it holds was made lasting */
  if (draft.beside) (void)unlink(draft.beside);
  if (message == MESSAGE_NONE) settle_folder(folder);
  return message;
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
  return write_draft(arena, path, rights(exists ? &old : NULL), false, bytes, length, reason);
}

enum message output_create(struct arena *arena, const char *path, const char *bytes, size_t length,
                           const char **reason) {
  *reason = NULL;
  if (strcmp(path, "-") == 0) return write_standard(bytes, length, reason);
  return write_draft(arena, path, rights(NULL), true, bytes, length, reason);
}
