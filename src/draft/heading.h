/* SPDX-License-Identifier: EUPL-1.2
 *
 * Which lines of a draft are a heading where no mark says so: by what stands before, in and after them.
 */
#ifndef STADGA_DRAFT_HEADING_H
#define STADGA_DRAFT_HEADING_H

#include "draft/marker.h"

#include <stddef.h>

/* What came before the line. */
struct heading_before {
  bool marked;      /* the draft marks its headings */
  bool ended;       /* what came before is a whole: a heading, an item, a sentence with its point */
  bool empty;       /* it is a heading under which nothing has come yet */
  bool leads;       /* it ends with a colon: what follows belongs to it */
  bool listed;      /* it is an item of a list without signs */
  bool item;        /* it is an item of any list */
  uint32_t counted; /* the number of that item; 0: it has none */
  uint32_t number;  /* the first number of the last heading that has one; 0: there was none */
};

/* How many lines from `at` on are a heading together: 0 (none), 1, 2 … */
size_t heading_lines(const struct draft_lines *lines, size_t at, struct heading_before before);

/* The letter or sign that a line ends with, what cannot end a sentence left aside: '.' of “.)”, 'a' of any letter. */
char heading_end(const char *text, size_t length);

/* The first letter or digit of a text as it is written; 0: none. */
uint32_t heading_first(const char *text, size_t length);

#endif
