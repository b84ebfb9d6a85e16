/* SPDX-License-Identifier: EUPL-1.2
 *
 * The lines of a draft, made clean: what nobody sees is gone, ligatures are letters again, and page numbers and the
 * headings and footings that pages repeat are left out.
 */
#ifndef STADGA_DRAFT_LINES_H
#define STADGA_DRAFT_LINES_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

struct draft_line {
  const char *text; /* from its first letter to its last */
  uint32_t length;
  uint32_t number; /* in the file, from 1 */
  uint16_t indent; /* columns before it; a tab counts four */
  bool columns;    /* it holds a tab, or three blanks or more, between words */
  bool gap;        /* before it there is an empty line, the end of a page or nothing */
  bool page;       /* a page begins with it */
};

struct draft_lines {
  struct draft_line *items;
  size_t count;
  uint32_t width; /* in bytes: nine in ten lines are not longer */
};

/* Those with something on them. Pieces of `bytes` (UTF-8) are kept. In time linear in the bytes. */
struct draft_lines draft_lines_of(struct arena *arena, const char *bytes, size_t length);

#endif
