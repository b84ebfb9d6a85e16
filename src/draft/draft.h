/* SPDX-License-Identifier: EUPL-1.2
 *
 * A draft of an agreement as it is made up: headings, and under each its paragraphs, items of lists, rows of tables
 * and notes, with their sentences. Plain text, Markdown and scans are read; what a scan does to a text (lines and
 * words that are broken, pages, signs that stray in) is made good where it can be.
 */
#ifndef STADGA_DRAFT_DRAFT_H
#define STADGA_DRAFT_DRAFT_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

enum draft_kind {
  DRAFT_HEADING,
  DRAFT_PARAGRAPH,
  DRAFT_ITEM,
  DRAFT_SUBITEM,
  DRAFT_ROW,
  DRAFT_NOTE,
  DRAFT_CONTENTS, /* a line of a list of contents */
  DRAFT_KINDS
};

struct draft_unit {
  enum draft_kind kind;
  const char *text; /* on one line, ending with NUL */
  uint32_t length;
  uint32_t line;  /* where it begins in the file, from 1 */
  uint32_t level; /* of a heading: 1 the highest; 0 not known */
  uint32_t section;
  /* From 1: paragraphs, rows and notes in their section, items in their list, subitems in their item. */
  uint32_t number;
  uint32_t leader; /* of an item: so many paragraphs of the section stand before its list */
  uint32_t first_sentence, sentence_count;
};

/* A heading and what stands under it up to the next one; the first may have no heading. */
struct draft_section {
  uint32_t heading;                                /* number of its unit + 1; 0: none */
  uint32_t parent;                                 /* number of the section it is a part of + 1; 0: none or not known */
  uint32_t first, end;                             /* its units, without the heading */
  uint32_t begin[DRAFT_KINDS], count[DRAFT_KINDS]; /* of each kind, in draft.of_kind */
  uint32_t lists;
};

struct draft_sentence {
  const char *text; /* a piece of that of its unit: it does not end with NUL */
  uint32_t length, unit, line;
};

struct draft {
  const struct draft_unit *units;
  const struct draft_section *sections;
  const struct draft_sentence *sentences; /* of all units but headings and contents, in order */
  const uint32_t *of_kind[DRAFT_KINDS];   /* units of the kind, in order */
  size_t unit_count, section_count, sentence_count;
};

/* What a text (UTF-8) is made up of, in the arena; pieces of the bytes are kept. In time linear in the text. */
const struct draft *draft_of(struct arena *arena, const char *bytes, size_t length);

#endif
