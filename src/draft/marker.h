/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a line of a draft begins with: the sign of an item, a number, the signs of Markdown.
 */
#ifndef STADGA_DRAFT_MARKER_H
#define STADGA_DRAFT_MARKER_H

#include "draft/lines.h"

enum marker_kind {
  MARKER_NONE,
  MARKER_HEADING,  /* Markdown's "##" */
  MARKER_BULLET,   /* of a list, also as a scan reads it */
  MARKER_NUMBER,   /* "1.", "a)", "(2)": of a list or a heading */
  MARKER_CHAPTER,  /* "4.3", "1 §", "§ 2.1", "3" before a capital: of a heading, or of a paragraph with a number */
  MARKER_NOTE,     /* of a footnote */
  MARKER_ROW,      /* Markdown's "| … |" */
  MARKER_CONTENTS, /* ends with dots and a page */
  MARKER_RULE      /* a line drawn across the page, or below the head of a table */
};

struct marker {
  enum marker_kind kind;
  uint32_t size;  /* in bytes, with the blanks behind it */
  uint32_t level; /* of a heading; of a chapter so many numbers; 0: not known */
  uint32_t first; /* of a chapter, and of a number in figures: the number, of several the first; else 0 */
  bool small;     /* a bullet for items within items */
};

/* The marker of a line. A sign that stands alone before the words and is none (a stain) counts as MARKER_NONE with
 * its size. */
struct marker marker_of(const struct draft_line *line);

#endif
