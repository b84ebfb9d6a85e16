/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: any bytes. Out: lines that a terminal shows as they are. Widths come from utf8proc.
 */
#include "page/plain.h"

#include "base/source.h"

#include <string.h>
#include <utf8proc.h>

enum { LEAST_WIDTH = 40 };

void plain_safe(struct text *text, const char *bytes, size_t length) {
  for (size_t at = 0; at < length;) {
    utf8proc_int32_t c;
    utf8proc_ssize_t size = utf8proc_iterate((const utf8proc_uint8_t *)bytes + at,
                                             (utf8proc_ssize_t)(length - at), &c);
    if (size < 1) {
      text_addf(text, "\\x%02x", (unsigned)(unsigned char)bytes[at]);
      at++;
      continue;
    }
    if (c == '\t') {
      text_add_char(text, ' ');
    } else if (source_character((uint32_t)c) != SOURCE_OK) {
      text_addf(text, c < 0x100 ? "\\x%02x" : "\\u%04x", (unsigned)c);
    } else {
      text_add_bytes(text, bytes + at, (size_t)size);
    }
    at += (size_t)size;
  }
}

static const char *colour_code(enum plain_colour colour) {
  switch (colour) {
  case PLAIN_BOLD:
    return "\x1b[1m";
  case PLAIN_RED:
    return "\x1b[1;31m";
  case PLAIN_GREEN:
    return "\x1b[32m";
  case PLAIN_YELLOW:
    return "\x1b[1;33m";
  case PLAIN_BLUE:
    return "\x1b[36m";
  case PLAIN_FAINT:
    return "\x1b[2m";
  }
  return "";
}

void plain_words(const struct plain *plain, enum plain_colour colour, const char *string) {
  if (plain->colour) text_add(plain->text, colour_code(colour));
  plain_safe(plain->text, string, strlen(string));
  if (plain->colour) text_add(plain->text, "\x1b[0m");
}

void plain_indent(struct text *text, size_t columns) {
  while (columns--) text_add_char(text, ' ');
}

/* Columns of a lead: colour codes take none. */
static size_t lead_columns(const char *lead) {
  size_t columns = 0;
  while (*lead) {
    size_t length = strcspn(lead, "\x1b");
    columns += text_columns(lead, length);
    lead += length;
    if (*lead) lead += strcspn(lead, "m") + (strchr(lead, 'm') != NULL);
  }
  return columns;
}

void plain_paragraph(const struct plain *plain, size_t indent, const char *lead,
                     const char *string) {
  size_t width = plain->width < LEAST_WIDTH ? LEAST_WIDTH : plain->width;
  size_t left = indent + lead_columns(lead);
  size_t column = left;
  struct text safe = text_new(plain->text->arena);
  plain_safe(&safe, string, strlen(string));
  plain_indent(plain->text, indent);
  text_add(plain->text, lead);
  const char *at = text_string(&safe);
  bool first = true;
  while (*at) {
    at += strspn(at, " ");
    size_t length = strcspn(at, " ");
    size_t columns = text_columns(at, length);
    if (!length) break;
    if (!first && column + 1 + columns > width) {
      text_add_char(plain->text, '\n');
      plain_indent(plain->text, left);
      column = left;
      first = true;
    }
    if (!first) text_add_char(plain->text, ' ');
    text_add_bytes(plain->text, at, length);
    column += columns + !first;
    first = false;
    at += length;
  }
  text_add_char(plain->text, '\n');
}

void plain_head(const struct plain *plain, const char *title, const char *file) {
  plain_words(plain, PLAIN_BOLD, title);
  text_add_char(plain->text, '\n');
  plain_safe(plain->text, file, strlen(file));
  text_add(plain->text, "\n\n");
}

void plain_heading(const struct plain *plain, const char *heading, size_t count) {
  plain_words(plain, PLAIN_BOLD, text_format(plain->text->arena, "%s (%zu)", heading, count));
  text_add_char(plain->text, '\n');
}
