/* SPDX-License-Identifier: EUPL-1.2
 *
 * Text for a terminal: made harmless, broken into lines, and coloured where that is wanted.
 */
#ifndef STADGA_PAGE_PLAIN_H
#define STADGA_PAGE_PLAIN_H

#include "base/text.h"

struct plain {
  struct text *text;
  size_t width; /* columns of a line; at least 40 is used */
  bool colour;
};

enum plain_colour { PLAIN_BOLD, PLAIN_RED, PLAIN_GREEN, PLAIN_YELLOW, PLAIN_BLUE, PLAIN_FAINT };

/* Appends a string with everything a terminal might obey (controls, bidirectional and invisible
 * characters, bytes that are no UTF-8) written out, as "\x1b" or "\u202e"; a tab becomes a blank.
 */
void plain_safe(struct text *text, const char *bytes, size_t length);

/* Appends a string, made harmless, in a colour. */
void plain_words(const struct plain *plain, enum plain_colour colour, const char *string);

/* What the answer to a command begins with: the title, the file, an empty line. */
void plain_head(const struct plain *plain, const char *title, const char *file);

/* A heading over so many things, as a line. */
void plain_heading(const struct plain *plain, const char *heading, size_t count);

/* Appends a paragraph, made harmless: the first line begins with `lead` at column `indent` (the
 * lead is not made harmless), the others below its text. Ends its last line. */
void plain_paragraph(const struct plain *plain, size_t indent, const char *lead,
                     const char *string);

/* Blanks. */
void plain_indent(struct text *text, size_t columns);

#endif
