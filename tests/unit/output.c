/* SPDX-License-Identifier: EUPL-1.2
 * Files are written whole or not at all, never over an input. */
#include "unit/scene.h"

#include "base/text.h"
#include "page/output.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct place {
  struct arena *arena;
  const char *folder, *file;
};

static struct place place_new(void **state) {
  const char *root = getenv("TMPDIR");
  char *folder = text_format(*state, "%s/stadga-output-XXXXXX", root ? root : "/tmp");
  assert_non_null(mkdtemp(folder));
  return (struct place){*state, folder, text_format(*state, "%s/page.html", folder)};
}

static const char *content(struct place *place, const char *path) {
  char *bytes = arena_alloc(place->arena, 100);
  FILE *file = fopen(path, "r");
  assert_non_null(file);
  size_t length = fread(bytes, 1, 99, file);
  bytes[length] = '\0';
  assert_int_equal(fclose(file), 0);
  return bytes;
}

static int entries(const char *folder) {
  DIR *directory = opendir(folder);
  int count = 0;
  while (readdir(directory)) count++;
  closedir(directory);
  return count - 2;
}

static enum message put(struct place *place, const char *path, const char *bytes,
                        const char *input) {
  const char *reason;
  return output_write(place->arena, path, bytes, strlen(bytes), &input, input ? 1 : 0, &reason);
}

static void test_writes_and_replaces(void **state) {
  struct place place = place_new(state);
  assert_int_equal(put(&place, place.file, "one", NULL), MESSAGE_NONE);
  assert_int_equal(chmod(place.file, 0640), 0);
  assert_int_equal(put(&place, place.file, "two", NULL), MESSAGE_NONE);
  assert_string_equal(content(&place, place.file), "two");
  assert_int_equal(entries(place.folder), 1);
  struct stat now;
  assert_int_equal(stat(place.file, &now), 0);
  assert_int_equal(now.st_mode & 0777, 0640);
}

static void test_never_over_an_input(void **state) {
  struct place place = place_new(state);
  const char *other = text_format(place.arena, "%s/other", place.folder);
  assert_int_equal(put(&place, place.file, "in", NULL), MESSAGE_NONE);
  assert_int_equal(put(&place, place.file, "out", place.file), MESSAGE_OUTPUT_IS_INPUT);
  assert_int_equal(symlink(place.file, other), 0);
  assert_int_equal(put(&place, other, "out", place.file), MESSAGE_OUTPUT_IS_INPUT);
  assert_int_equal(unlink(other), 0);
  assert_int_equal(link(place.file, other), 0);
  assert_int_equal(put(&place, other, "out", place.file), MESSAGE_OUTPUT_IS_INPUT);
  assert_string_equal(content(&place, place.file), "in");
}

static void test_keeps_a_link(void **state) {
  struct place place = place_new(state);
  const char *other = text_format(place.arena, "%s/other", place.folder);
  assert_int_equal(symlink("page.html", other), 0);
  assert_int_equal(put(&place, other, "text", NULL), MESSAGE_NONE);
  assert_string_equal(content(&place, place.file), "text");
  assert_int_equal(entries(place.folder), 2);
}

static void test_faults_leave_nothing(void **state) {
  struct place place = place_new(state);
  const char *nowhere = text_format(place.arena, "%s/no/page", place.folder);
  assert_int_equal(put(&place, place.folder, "text", NULL), MESSAGE_OUTPUT_NOT_FILE);
  assert_int_equal(put(&place, nowhere, "text", NULL), MESSAGE_OUTPUT_NO_FOLDER);
  assert_int_equal(entries(place.folder), 0);
}

static void test_creates_but_never_replaces(void **state) {
  struct place place = place_new(state);
  const char *reason, *link = text_format(place.arena, "%s/link", place.folder);
  const char *nowhere = text_format(place.arena, "%s/no/page", place.folder);
  assert_int_equal(output_create(place.arena, place.file, "one", 3, &reason), MESSAGE_NONE);
  assert_int_equal(output_create(place.arena, place.file, "two", 3, &reason), MESSAGE_OUTPUT_EXISTS);
  assert_string_equal(content(&place, place.file), "one");
  assert_int_equal(symlink("not_there", link), 0);
  assert_int_equal(output_create(place.arena, link, "two", 3, &reason), MESSAGE_OUTPUT_EXISTS);
  assert_int_equal(output_create(place.arena, place.folder, "two", 3, &reason), MESSAGE_OUTPUT_EXISTS);
  assert_int_equal(output_create(place.arena, nowhere, "two", 3, &reason), MESSAGE_OUTPUT_NO_FOLDER);
  assert_int_equal(entries(place.folder), 2);
}

int main(void) {
  const struct CMUnitTest tests[] = {SCENE(test_writes_and_replaces),
                                     SCENE(test_never_over_an_input), SCENE(test_keeps_a_link),
                                     SCENE(test_faults_leave_nothing), SCENE(test_creates_but_never_replaces)};
  RUN(tests);
}
