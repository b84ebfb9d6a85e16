/* SPDX-License-Identifier: EUPL-1.2
 *
 * The text of a draft, whatever kind of file it is in: plain text, Markdown or .docx.
 */
#ifndef STADGA_DRAFT_OPEN_H
#define STADGA_DRAFT_OPEN_H

#include "base/report.h"
#include "base/source.h"

#include <stdbool.h>

struct draft_text {
  const char *bytes; /* UTF-8 with a NUL behind it */
  size_t length;
  bool has_lines; /* its lines are those of the file, which can be pointed at */
};

/* Reads a file ("-": standard input) of at most `limit` bytes, packed and unpacked. false: it cannot be read as a
 * draft, and the report has why. */
bool draft_open(struct arena *arena, struct sources *sources, struct report *report, const char *path, size_t limit,
                struct draft_text *text);

/* The same of bytes in memory, with a NUL behind them, that came from `path`. */
bool draft_open_bytes(struct arena *arena, struct report *report, const char *path, char *bytes, size_t length,
                      size_t limit, struct draft_text *text);

#endif
