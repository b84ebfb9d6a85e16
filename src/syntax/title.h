/* SPDX-License-Identifier: EUPL-1.2
 *
 * A title of several words where a name belongs: "2 från Region Norr".
 */
#ifndef STADGA_SYNTAX_TITLE_H
#define STADGA_SYNTAX_TITLE_H

#include "syntax/lexer.h"

struct title {
  struct span at;
  const char *written, *name; /* the title, and the name before it where it is declared; in the arena */
};

/* Whether several words that stand at `from`, or at what follows a blank up to `at`, are together a title that
 * this file gives to a name. Goes through the whole file. */
bool title_find(const struct lexer *lexer, struct span at, size_t from, struct title *out);

#endif
