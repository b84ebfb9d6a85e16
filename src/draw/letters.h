/* SPDX-License-Identifier: EUPL-1.2
 *
 * How wide a text is when drawn, and where its lines break. The widths are those of DejaVu
 * Sans, the widest of the common sans-serif faces, plus 8 %: a text that fits here fits in
 * any of them, and no result depends on the fonts of a machine. All lengths are tenths of
 * a unit.
 */
#ifndef STADGA_DRAW_LETTERS_H
#define STADGA_DRAW_LETTERS_H

#include "base/arena.h"

#include <stddef.h>
#include <stdint.h>

enum letters_face { LETTERS_REGULAR, LETTERS_BOLD };

struct letters_font {
  enum letters_face face;
  int32_t size; /* tenths of a unit */
};

struct letters_lines {
  const char *const *lines;
  size_t count;
  int32_t width; /* of the widest line */
};

/* The string as it can stand in XML and on one line: bytes that are no UTF-8 and characters
 * that XML forbids become U+FFFD, controls and runs of white space one space, none at the
 * ends. NULL gives "". */
const char *letters_clean(struct arena *arena, const char *string);

/* Width of `length` bytes of clean text. */
int32_t letters_width(struct letters_font font, const char *bytes, size_t length);

/* Width of the widest part of a clean string that holds no place for a line break. */
int32_t letters_widest_part(struct letters_font font, const char *string);

/* A clean string in lines of at most `most` tenths, as few as that allows and about equally
 * long. Lines break at spaces and after "-", "/" and dashes; a part that is too wide is
 * divided with a hyphen. After `most_lines` lines the rest is left out behind "…". An empty
 * string has no lines. A single letter wider than `most` stands alone. */
struct letters_lines letters_wrap(struct arena *arena, struct letters_font font, const char *string,
                                  int32_t most, size_t most_lines);

#endif
