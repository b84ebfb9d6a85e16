/* SPDX-License-Identifier: EUPL-1.2
 *
 * Bytes to tree: the scanner and the grammar (folder grammar/) behind one function.
 */
#ifndef STADGA_SYNTAX_PARSE_H
#define STADGA_SYNTAX_PARSE_H

#include "base/report.h"
#include "syntax/tree.h"

/* What the rooms below the model share. */
struct workshop {
  struct arena *arena;
  struct atoms *atoms;
  struct words *words;
  struct sources *sources;
  struct report *report;
};

enum { NESTING_LIMIT = 200, PARTS_LIMIT = 1000 };

/* The tree of source `number`. Complaints go to the report; what could be read is in the tree all
 * the same, so that later mistakes are told too. Never NULL. */
struct tree *parse_source(struct workshop *workshop, uint32_t number);

/* The same of a source without a first line, in the words of a language (for --assume). */
struct tree *parse_assumed(struct workshop *workshop, uint32_t number, enum language language);

/* Reads one expression (for ask) from a source. NULL on a mistake. */
struct expression *parse_expression(struct workshop *workshop, uint32_t number, enum language language);

#endif
