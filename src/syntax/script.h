/* SPDX-License-Identifier: EUPL-1.2
 *
 * A file as a row of the grammar's tokens, each with the text it is written with.
 */
#ifndef STADGA_SYNTAX_SCRIPT_H
#define STADGA_SYNTAX_SCRIPT_H

#include "syntax/format.h"

struct token {
  const char *text;    /* as it is to be written: keywords and names in the language wanted */
  uint32_t length, columns;
  uint32_t start, end; /* bytes of the source */
  uint32_t match;      /* of a brace: the number of its other one */
  short kind;          /* the grammar's */
  bool keyword;
  bool ends;           /* a statement ends behind it */
  bool open;           /* a left brace whose block is written on lines of its own */
};

struct script {
  const struct source *source;
  struct token *tokens;
  size_t count;
  size_t header_end; /* of the first line's last word */
  enum language language; /* the one wanted */
};

/* The tokens of a source that can be read, in the arena. */
struct script script_read(struct workshop *workshop, uint32_t number, const struct format_options *options);

/* true where a blank stands between two tokens on one line. */
bool script_blank(const struct token *before, const struct token *token);

#endif
