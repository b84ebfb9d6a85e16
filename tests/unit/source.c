/* SPDX-License-Identifier: EUPL-1.2
 *
 * Sources: what is let in, where faults lie, lines and columns, kinds of file.
 */
#include "unit/scene.h"

#include "base/source.h"
#include "base/text.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static enum source_fault add(struct arena *arena, const char *bytes, size_t length, size_t *at) {
  uint32_t number;
  return source_add(sources_new(arena), "x", bytes, length, &number, at);
}

static void good_bytes_are_kept(void **state) {
  static const char good[] = "stadga 1 svenska\r\n\tsida K { Åre, \u2013 漢 \U0001f600 }\n~";
  struct sources *sources = sources_new(*state);
  uint32_t number = 9;
  size_t at;
  assert_int_equal(source_add(sources, "a", good, strlen(good), &number, &at), SOURCE_OK);
  assert_int_equal(number, 0);
  assert_int_equal(source_add(sources, "b", "", 0, &number, &at), SOURCE_OK);
  assert_int_equal(number, 1);
  assert_int_equal(sources_count(sources), 2);
  assert_string_equal(source_get(sources, 0)->name, "a");
  assert_string_equal(source_get(sources, 0)->bytes, good);
  assert_ptr_not_equal(source_get(sources, 0)->bytes, good);
  assert_int_equal(source_get(sources, 1)->length, 0);
  assert_memory_equal(source_get(sources, 1)->bytes, "\0", 2);
  assert_ptr_equal(source_bytes(sources, 0), source_get(sources, 0)->bytes);
  assert_memory_equal(source_bytes(sources, 0) + strlen(good), "\0", 2);
  assert_null(source_bytes(sources, 2));
  assert_null(source_get(sources, 2));
}

static void order_mark_is_skipped(void **state) {
  struct sources *sources = sources_new(*state);
  uint32_t number;
  size_t at;
  assert_int_equal(source_add(sources, "a", "\ufeffabc", 6, &number, &at), SOURCE_OK);
  assert_string_equal(source_get(sources, 0)->bytes, "abc");
  assert_int_equal(source_get(sources, 0)->length, 3);
  assert_int_equal(source_add(sources, "b", "\ufeff\ufeff", 6, &number, &at), SOURCE_INVISIBLE);
  assert_int_equal(at, 0);
}

static void utf_16_is_told_from_control_characters(void **state) {
  static const struct { const char *bytes; enum source_fault fault; } table[] = {
      {"\xff\xfes\0", SOURCE_NOT_UTF8}, {"\xfe\xff\0s", SOURCE_NOT_UTF8}, {"s\0t\0", SOURCE_NOT_UTF8},
      {"\0s\0t", SOURCE_NOT_UTF8}, {"st\0\0", SOURCE_CONTROL}, {"\0\0st", SOURCE_CONTROL}};
  for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
    uint32_t number;
    size_t at;
    assert_int_equal(source_add(sources_new(*state), "x", table[i].bytes, 4, &number, &at), table[i].fault);
  }
}

/* Each fault is found behind any number of good bytes, so at any place in a word of eight. */
static void faults_are_found_where_they_lie(void **state) {
  static const struct { const char *bytes; size_t length; enum source_fault fault; } table[] = {
      {"\0", 1, SOURCE_CONTROL}, {"\x01", 1, SOURCE_CONTROL}, {"\x1f", 1, SOURCE_CONTROL},
      {"\x7f", 1, SOURCE_CONTROL}, {"\r", 1, SOURCE_CONTROL}, {"\rx\n", 3, SOURCE_CONTROL},
      {"\r\r\n", 3, SOURCE_CONTROL}, {"\x1b[31m", 5, SOURCE_CONTROL},
      {"\xc2\x85", 2, SOURCE_CONTROL},
      {"\xc2\x80", 2, SOURCE_CONTROL}, {"\x80", 1, SOURCE_NOT_UTF8}, {"\xc3", 1, SOURCE_NOT_UTF8},
      {"\xc3x", 2, SOURCE_NOT_UTF8}, {"\xc0\x80", 2, SOURCE_NOT_UTF8},
      {"\xc1\xbf", 2, SOURCE_NOT_UTF8}, {"\xe0\x9f\xbf", 3, SOURCE_NOT_UTF8},
      {"\xe2\x80", 2, SOURCE_NOT_UTF8}, {"\xed\xa0\x80", 3, SOURCE_NOT_UTF8},
      {"\xed\xbf\xbf", 3, SOURCE_NOT_UTF8}, {"\xf0\x8f\xbf\xbf", 4, SOURCE_NOT_UTF8},
      {"\xf0\x9f\x98", 3, SOURCE_NOT_UTF8}, {"\xf4\x90\x80\x80", 4, SOURCE_NOT_UTF8},
      {"\xf8\x88\x80\x80\x80", 5, SOURCE_NOT_UTF8}, {"\xff", 1, SOURCE_NOT_UTF8},
      {"\u061c", 2, SOURCE_BIDI}, {"\u200e", 3, SOURCE_BIDI}, {"\u200f", 3, SOURCE_BIDI},
      {"\u202a", 3, SOURCE_BIDI}, {"\u202e", 3, SOURCE_BIDI}, {"\u2066", 3, SOURCE_BIDI},
      {"\u2069", 3, SOURCE_BIDI}, {"\u200b", 3, SOURCE_INVISIBLE}, {"\u200d", 3, SOURCE_INVISIBLE},
      {"\u2060", 3, SOURCE_INVISIBLE}, {"\u00ad", 2, SOURCE_INVISIBLE},
      {"\ufeff", 3, SOURCE_INVISIBLE}, {"\U000e0041", 4, SOURCE_INVISIBLE},
      {"\u2028", 3, SOURCE_INVISIBLE}, {"\ufe0f", 3, SOURCE_INVISIBLE},
      {"\u3164", 3, SOURCE_INVISIBLE}, {"\xef\xbf\xbe", 3, SOURCE_INVISIBLE},
      {"\xef\xb7\x90", 3, SOURCE_INVISIBLE}, {"\xf0\x9f\xbf\xbf", 4, SOURCE_INVISIBLE},
  };
  for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
    for (size_t before = 1; before < 20; before++) {
      char bytes[64] = "Häradsdomare 01234567 åäö";
      memset(bytes, 'a', before);
      memcpy(bytes + before, table[i].bytes, table[i].length);
      struct sources *sources = sources_new(*state);
      uint32_t number;
      size_t at = 99, length = before + table[i].length;
      assert_int_equal(source_add(sources, "x", bytes, length, &number, &at), table[i].fault);
      assert_int_equal(at, before);
      assert_int_equal(source_get(sources, number)->length, before);
      assert_memory_equal(source_get(sources, number)->bytes + before, "\0", 2);
    }
  }
}

static void neighbours_of_faults_are_fine(void **state) {
  static const char *const good[] = {" ", "~", "\n", "\t", "\r\n", "\u00a0", "\u00ac", "\u00ae",
                                     "\u061b", "\u200a", "\u2010", "\u2027", "\u202f", "\u2070",
                                     "\ufefe", "\ud7ff", "\ue000", "\ufffd", "\ufe10", "\U00010000", "\U0010fffd"};
  for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
    size_t at;
    assert_int_equal(add(*state, good[i], strlen(good[i]), &at), SOURCE_OK);
    assert_int_equal(at, strlen(good[i]));
  }
}

/* Each of them at each place of two words of eight. */
static void every_ascii_byte_in_a_word(void **state) {
  for (int byte = 0; byte < 0x80; byte++) {
    for (size_t place = 0; place < 16; place++) {
      char bytes[16];
      size_t at;
      memset(bytes, ' ', sizeof bytes);
      bytes[place] = (char)byte;
      bool good = (byte >= 0x20 && byte != 0x7f) || byte == '\n' || byte == '\t';
      assert_int_equal(add(*state, bytes, sizeof bytes, &at), good ? SOURCE_OK : SOURCE_CONTROL);
      assert_int_equal(at, good ? sizeof bytes : place);
    }
  }
}

static void assert_place(struct sources *sources, uint32_t place, size_t line, size_t column) {
  size_t got_line, got_column;
  source_position(sources, place, &got_line, &got_column);
  assert_int_equal(got_line, line);
  assert_int_equal(got_column, column);
}

static void assert_line(struct sources *sources, uint32_t place, uint32_t start, uint32_t end) {
  struct span line = source_line(sources, place);
  assert_int_equal(line.start, start);
  assert_int_equal(line.end, end);
}

static void places_have_lines_and_columns(void **state) {
  static const char bytes[] = "Åre\n\r\nab\tc\nend";
  struct sources *sources = sources_new(*state);
  uint32_t number;
  size_t at;
  source_add(sources, "x", bytes, strlen(bytes), &number, &at);
  static const size_t columns[][3] = {{0, 1, 1}, {2, 1, 2}, {4, 1, 4},  {5, 2, 1},
                                      {7, 3, 1}, {10, 3, 4}, {15, 4, 4}};
  for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
    assert_place(sources, (uint32_t)columns[i][0] + 1, columns[i][1], columns[i][2]);
  static const uint32_t lines[][2] = {{0, 4}, {5, 5}, {7, 11}, {12, 15}};
  for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
    for (uint32_t offset = lines[i][0]; offset <= lines[i][1]; offset++)
      assert_line(sources, offset + 1, lines[i][0] + 1, lines[i][1] + 1);
  assert_line(sources, 6 + 1, 5 + 1, 5 + 1); /* between CR and LF */
}

static void no_place_is_nowhere(void **state) {
  struct sources *sources = sources_new(*state);
  uint32_t number;
  size_t at;
  assert_null(source_at(sources, (struct span){0}));
  source_add(sources, "x", "ab", 2, &number, &at);
  const uint32_t nowhere[] = {0, 4, 1000, UINT32_MAX};
  for (size_t i = 0; i < sizeof nowhere / sizeof *nowhere; i++) {
    struct span span = {nowhere[i], nowhere[i]};
    assert_null(source_at(sources, span));
    assert_null(source_text(sources, span));
    assert_place(sources, nowhere[i], 0, 0);
    assert_line(sources, nowhere[i], 0, 0);
  }
}

/* The end of each source is a place of its own, so that an empty one has one too. */
static void each_source_has_its_own_places(void **state) {
  static const char *const texts[] = {"", "a\nb", "", "", "c\n", "d"};
  struct sources *sources = sources_new(*state);
  size_t at;
  uint32_t number, place = 1;
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
    source_add(sources, texts[i], texts[i], strlen(texts[i]), &number, &at);
  for (uint32_t i = 0; i < sizeof texts / sizeof *texts; i++) {
    const struct source *source = source_get(sources, i);
    assert_int_equal(source->first, place);
    for (size_t offset = 0; offset <= source->length; offset++, place++) {
      struct span span = source_span(source, offset, source->length);
      assert_int_equal(span.start, place);
      assert_ptr_equal(source_at(sources, span), source);
      assert_ptr_equal(source_text(sources, span), source->bytes + offset);
    }
  }
  assert_place(sources, place - 1, 1, 2);
}

static void an_empty_source_has_one_line(void **state) {
  struct sources *sources = sources_new(*state);
  uint32_t number;
  size_t at;
  source_add(sources, "x", "", 0, &number, &at);
  assert_place(sources, 1, 1, 1);
  assert_line(sources, 1, 1, 1);
}

/* --- files --- */

static const char *in_folder(struct arena *arena, const char *name) {
  const char *folder = getenv("TMPDIR");
  return text_format(arena, "%s/stadga-%ld-%s", folder ? folder : "/tmp", (long)getpid(), name);
}

static const char *written(struct arena *arena, const char *bytes, size_t length) {
  const char *path = in_folder(arena, "file");
  FILE *file = fopen(path, "wb");
  assert_non_null(file);
  assert_int_equal(fwrite(bytes, 1, length, file), length);
  assert_int_equal(fclose(file), 0);
  return path;
}

static enum source_fault read_file(struct arena *arena, const char *path, size_t limit,
                                   const struct source **source, const char **reason) {
  struct sources *sources = sources_new(arena);
  uint32_t number = 0;
  size_t at;
  enum source_fault fault = source_read(sources, path, limit, &number, &at, reason);
  *source = source_get(sources, number);
  return fault;
}

static void files_are_read_up_to_the_limit(void **state) {
  const struct source *source;
  const char *path = written(*state, "Berg\n", 5), *reason = NULL;
  assert_int_equal(read_file(*state, path, 5, &source, NULL), SOURCE_OK);
  assert_memory_equal(source->bytes, "Berg\n\0", 7);
  assert_string_equal(source->name, path);
  assert_int_equal(read_file(*state, path, SIZE_MAX, &source, NULL), SOURCE_OK);
  assert_int_equal(read_file(*state, path, 4, &source, &reason), SOURCE_TOO_LARGE);
  assert_null(source);
  assert_non_null(reason);
  assert_int_equal(read_file(*state, path, 0, &source, NULL), SOURCE_TOO_LARGE);
  written(*state, "", 0);
  assert_int_equal(read_file(*state, path, 0, &source, NULL), SOURCE_OK);
  assert_int_equal(source->length, 0);
  written(*state, "a\0b", 3);
  assert_int_equal(read_file(*state, path, 9, &source, NULL), SOURCE_CONTROL);
  assert_int_equal(source->length, 1);
  assert_memory_equal(source->bytes, "a\0", 3);
  unlink(path);
}

static void other_kinds_of_file_are_refused(void **state) {
  const struct source *source;
  const char *reason = NULL, *pipe = in_folder(*state, "pipe"), *gone = in_folder(*state, "gone");
  assert_int_equal(read_file(*state, gone, 9, &source, &reason), SOURCE_NO_SUCH_FILE);
  assert_string_equal(reason, "No such file or directory");
  assert_int_equal(read_file(*state, "/", 9, &source, &reason), SOURCE_NOT_A_FILE);
  assert_string_equal(reason, "Is a directory");
  assert_int_equal(read_file(*state, "/dev/zero", 9, &source, NULL), SOURCE_NOT_A_FILE);
  assert_int_equal(mkfifo(pipe, 0600), 0);
  assert_int_equal(read_file(*state, pipe, 9, &source, &reason), SOURCE_NOT_A_FILE);
  assert_null(source);
  unlink(pipe);
}

/* Puts the read end of a pipe that holds these bytes in the place of standard input. */
static int redirect(const char *bytes, size_t length) {
  int ends[2], kept = dup(STDIN_FILENO);
  assert_int_equal(pipe(ends), 0);
  assert_int_equal(write(ends[1], bytes, length), length);
  close(ends[1]);
  dup2(ends[0], STDIN_FILENO);
  close(ends[0]);
  return kept;
}

static void standard_input_is_read(void **state) {
  const struct source *source;
  int kept = redirect("Åre", 4);
  assert_int_equal(read_file(*state, "-", 4, &source, NULL), SOURCE_OK);
  assert_string_equal(source->bytes, "Åre");
  assert_string_equal(source->name, "-");
  close(redirect("Åre", 4));
  assert_int_equal(read_file(*state, "-", 3, &source, NULL), SOURCE_TOO_LARGE);
  int folder = open("/", O_RDONLY);
  dup2(folder, STDIN_FILENO);
  close(folder);
  assert_int_equal(read_file(*state, "-", 4, &source, NULL), SOURCE_NOT_A_FILE);
  close(STDIN_FILENO);
  assert_int_equal(read_file(*state, "-", 4, &source, NULL), SOURCE_READ_FAILED);
  dup2(kept, STDIN_FILENO);
  close(kept);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      SCENE(good_bytes_are_kept),
      SCENE(utf_16_is_told_from_control_characters),
      SCENE(order_mark_is_skipped),
      SCENE(faults_are_found_where_they_lie),
      SCENE(neighbours_of_faults_are_fine),
      SCENE(every_ascii_byte_in_a_word),
      SCENE(places_have_lines_and_columns),
      SCENE(no_place_is_nowhere), SCENE(each_source_has_its_own_places),
      SCENE(an_empty_source_has_one_line),
      SCENE(files_are_read_up_to_the_limit),
      SCENE(other_kinds_of_file_are_refused),
      SCENE(standard_input_is_read),
  };
  RUN(tests);
}
