/* SPDX-License-Identifier: EUPL-1.2
 *
 * What the alternatives that a text leaves open say, each statement in a line of words.
 */
#ifndef STADGA_PAGE_SAID_H
#define STADGA_PAGE_SAID_H

#include "page/tell.h"

/* What one statement says of some. */
struct said_line {
  uint32_t statement;
  struct refs of;    /* empty: not known of whom */
  const char *words;
  bool fact;         /* it only says how it is: tell_is_fact */
};

struct said_lines {
  struct said_line *items; /* by branch, then in the order of the text */
  size_t count, room;
};

/* The lines of all open branches, each of the innermost one that it stands in. */
struct said_lines said_in_branches(const struct teller *teller);

#endif
