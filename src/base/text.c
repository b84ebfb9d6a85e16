/* SPDX-License-Identifier: EUPL-1.2
 *
 * Growing texts, and what is asked of strings: width, normal form, likeness, order.
 * In: UTF-8. Out: bytes in the arena. What Unicode says is left to utf8proc.
 */
#include "base/text.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

enum { FEW_CODE_POINTS = 128 };

struct text text_new(struct arena *arena) {
  return (struct text){.arena = arena};
}

static void make_room(struct text *text, size_t more) {
  size_t need = more > SIZE_MAX - text->length - 1 ? SIZE_MAX : text->length + more + 1;
  text->bytes = arena_grow(text->arena, text->bytes, &text->room, need, 1);
}

void text_add_bytes(struct text *text, const char *bytes, size_t length) {
  make_room(text, length);
  if (length) {
    memcpy(text->bytes + text->length, bytes, length);
  }
  text->length += length;
  text->bytes[text->length] = '\0';
}

void text_add(struct text *text, const char *string) {
  text_add_bytes(text, string, strlen(string));
}

void text_add_char(struct text *text, char c) {
  text_add_bytes(text, &c, 1);
}

void text_addv(struct text *text, const char *format, va_list arguments) {
  va_list again;
  va_copy(again, arguments);
  make_room(text, 1);
  size_t room = text->room - text->length;
  int written = vsnprintf(text->bytes + text->length, room, format, arguments);
  if (written >= 0 && (size_t)written >= room) {
    make_room(text, (size_t)written);
    written = vsnprintf(text->bytes + text->length, (size_t)written + 1, format, again);
  }
  va_end(again);
  if (written > 0) {
    text->length += (size_t)written;
  }
  text->bytes[text->length] = '\0';
}

void text_addf(struct text *text, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  text_addv(text, format, arguments);
  va_end(arguments);
}

const char *text_string(const struct text *text) {
  return text->bytes ? text->bytes : "";
}

char *text_format(struct arena *arena, const char *format, ...) {
  struct text text = text_new(arena);
  va_list arguments;
  va_start(arguments, format);
  text_addv(&text, format, arguments);
  va_end(arguments);
  return text.bytes;
}

size_t text_columns(const char *bytes, size_t length) {
  size_t columns = 0;
  for (size_t i = 0; i < length;) {
    if ((unsigned char)bytes[i] < 0x80) {
      columns += bytes[i] == '\t' || (bytes[i] >= ' ' && bytes[i] != 0x7f);
      i++;
      continue;
    }
    utf8proc_int32_t point;
    const utf8proc_uint8_t *from = (const utf8proc_uint8_t *)bytes + i;
    utf8proc_ssize_t taken = utf8proc_iterate(from, (utf8proc_ssize_t)(length - i), &point);
    columns += taken > 0 ? (size_t)utf8proc_charwidth(point) : 1;
    i += taken > 0 ? (size_t)taken : 1;
  }
  return columns;
}

/* Is it valid and wholly below U+0300? Up to there every string is in normal form C. */
static bool is_plain(const unsigned char *byte) {
  for (; *byte; byte++) {
    if (*byte >= 0x80) {
      if (*byte < 0xc2 || *byte > 0xcb || (byte[1] & 0xc0) != 0x80) {
        return false;
      }
      byte++;
    }
  }
  return true;
}

const char *text_nfc(struct arena *arena, const char *string) {
  const utf8proc_uint8_t *bytes = (const utf8proc_uint8_t *)string;
  if (is_plain(bytes)) {
    return string;
  }
  const utf8proc_option_t options =
      (utf8proc_option_t)(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_NULLTERM);
  utf8proc_int32_t few[FEW_CODE_POINTS + 1], *points = few;
  utf8proc_ssize_t count = utf8proc_decompose(bytes, 0, points, FEW_CODE_POINTS, options);
  if (count > FEW_CODE_POINTS) { /* one more, for the NUL that reencode writes */
    points = arena_array(arena, (size_t)count + 1, sizeof *points);
    count = utf8proc_decompose(bytes, 0, points, count, options);
  }
  if (count < 0) {
    return NULL;
  }
  utf8proc_ssize_t length = utf8proc_reencode(points, count, options);
  if (length < 0) {
    return NULL;
  }
  const char *normal = (const char *)points;
  return strcmp(normal, string) == 0 ? string : arena_copy(arena, normal, (size_t)length);
}

const char *text_folded(struct arena *arena, const char *string) {
  utf8proc_uint8_t *folded = NULL;
  utf8proc_option_t options = UTF8PROC_NULLTERM | UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD;
  utf8proc_ssize_t length = utf8proc_map((const utf8proc_uint8_t *)string, 0, &folded, options);
  if (length < 0) return string;
  const char *kept = arena_copy(arena, (const char *)folded, (size_t)length);
  free(folded);
  return kept;
}

/* Case-folded code points of a string; -1 where there are too many or it is no UTF-8. */
static utf8proc_ssize_t fold(const char *string, utf8proc_int32_t *points) {
  utf8proc_ssize_t count =
      utf8proc_decompose((const utf8proc_uint8_t *)string, 0, points, FEW_CODE_POINTS,
                         (utf8proc_option_t)(UTF8PROC_NULLTERM | UTF8PROC_CASEFOLD));
  if (count < 0 || count > FEW_CODE_POINTS) {
    return -1;
  }
  return utf8proc_normalize_utf32(points, count, UTF8PROC_COMPOSE | UTF8PROC_STABLE);
}

static size_t least(size_t a, size_t b) {
  return a < b ? a : b;
}

/* The distance of two strings of code points by the usual table, of which three rows are kept. */
static size_t distance(const utf8proc_int32_t *a, size_t a_length, const utf8proc_int32_t *b,
                       size_t b_length, size_t most) {
  size_t rows[3][FEW_CODE_POINTS + 1];
  size_t *before = rows[0], *above = rows[1], *row = rows[2];
  size_t above_best = 0;
  for (size_t j = 0; j <= b_length; j++) {
    above[j] = j;
  }
  for (size_t i = 1; i <= a_length; i++) {
    size_t best = row[0] = i;
    for (size_t j = 1; j <= b_length; j++) {
      row[j] = least(least(above[j], row[j - 1]) + 1, above[j - 1] + (a[i - 1] != b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = least(row[j], before[j - 2] + 1);
      }
      best = least(best, row[j]);
    }
    if (best > most && above_best > most) {
      return most + 1;
    }
    above_best = best;
    size_t *spare = before;
    before = above, above = row, row = spare;
  }
  return least(above[b_length], most + 1);
}

size_t text_distance(const char *a, const char *b, size_t most) {
  utf8proc_int32_t a_points[FEW_CODE_POINTS], b_points[FEW_CODE_POINTS];
  if (strcmp(a, b) == 0) {
    return 0;
  }
  most = least(most, SIZE_MAX - 1);
  utf8proc_ssize_t a_count = fold(a, a_points), b_count = fold(b, b_points);
  if (a_count < 0 || b_count < 0) {
    return most + 1;
  }
  size_t a_length = (size_t)a_count, b_length = (size_t)b_count;
  size_t apart = a_length > b_length ? a_length - b_length : b_length - a_length;
  return apart > most ? most + 1 : distance(a_points, a_length, b_points, b_length, most);
}

int text_order(const char *a, const char *b) {
  return strcmp(a, b); /* UTF-8 keeps the order of code points */
}
