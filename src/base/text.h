/* SPDX-License-Identifier: EUPL-1.2
 *
 * A text that grows at its end. Pages are built in it and written whole.
 */
#ifndef STADGA_BASE_TEXT_H
#define STADGA_BASE_TEXT_H

#include "base/arena.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

struct text {
  struct arena *arena; /* where the bytes live */
  char *bytes;         /* NUL-terminated once something was added; NULL before */
  size_t length, room;
};

/* An empty text in `arena`. */
struct text text_new(struct arena *arena);

/* Appends: bytes; a C string; one byte; printf-formatted text. */
void text_add_bytes(struct text *text, const char *bytes, size_t length);
void text_add(struct text *text, const char *string);
void text_add_char(struct text *text, char c);
void text_addf(struct text *text, const char *format, ...) __attribute__((format(printf, 2, 3)));
void text_addv(struct text *text, const char *format, va_list arguments)
    __attribute__((format(printf, 2, 0)));

/* The text as a C string; "" when empty. Valid until the next addition. */
const char *text_string(const struct text *text);

/* printf into a fresh string of the arena. */
char *text_format(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Columns a terminal needs for UTF-8 `bytes` (utf8proc's width; a tab counts as one). */
size_t text_columns(const char *bytes, size_t length);

/* The string in Unicode normal form C, in the arena; the same pointer where it already is.
 * NULL only where the bytes are no UTF-8. */
const char *text_nfc(struct arena *arena, const char *string);

/* The string case-folded, in the arena: two that differ in capitals only give the same. As it is where the bytes are no
 * UTF-8. */
const char *text_folded(struct arena *arena, const char *string);

/* Restricted Damerau-Levenshtein distance in code points, case-folded; stops counting
 * above `most` and then returns most + 1. A string of more than 128 code points is like
 * itself only. Used for "did you mean". */
size_t text_distance(const char *a, const char *b, size_t most);

/* Code-point order of two UTF-8 strings: <0, 0, >0. The order of everything sorted by
 * name, whatever the locale. */
int text_order(const char *a, const char *b);

#endif
