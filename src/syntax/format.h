/* SPDX-License-Identifier: EUPL-1.2
 *
 * A file in canonical form: its tokens as they are, each statement laid out anew, every remark kept.
 * The tree is that of before, for the tokens the grammar is given are the same ones.
 */
#ifndef STADGA_SYNTAX_FORMAT_H
#define STADGA_SYNTAX_FORMAT_H

#include "base/text.h"
#include "syntax/parse.h"

/* A name or a text that is written otherwise than it stands. */
struct respelling {
  uint32_t place;   /* where it stands: the start of its span */
  const char *text; /* a name without quotes; a text with them */
};

/* How a file is to be written. */
struct format_options {
  enum language language; /* of its keywords */
  const struct respelling *respellings; /* in the order of their places */
  size_t count;
};

/* Adds source `number` to `out`. It must be one that parse_source reads without a complaint. */
void format_source(struct workshop *workshop, uint32_t number, const struct format_options *options,
                   struct text *out);

#endif
