/* SPDX-License-Identifier: EUPL-1.2
 *
 * The text of a .docx, which is a zip archive of XML: headings, items, tables and notes written as Markdown writes
 * them. Deleted text, headers, footers, comments and pictures are left out. The one door to libzip, and to what reads
 * XML in libxml2.
 */
#ifndef STADGA_DRAFT_DOCX_H
#define STADGA_DRAFT_DOCX_H

#include "base/arena.h"

#include <stdbool.h>

enum docx_fault {
  DOCX_OK,
  DOCX_NO_LIBRARY,
  DOCX_NO_ARCHIVE, /* it cannot be unpacked */
  DOCX_NO_TEXT,    /* an archive without the part that holds the text */
  DOCX_BAD_MARKUP, /* the text breaks off, or is no XML as such files have it */
  DOCX_TOO_LARGE   /* unpacked it is larger than the limit */
};

/* Whether bytes begin as an archive does, an empty one too. */
bool docx_is(const char *bytes, size_t length);

/* Its text, in the arena, with a NUL behind it. Not more than `limit` bytes of a part are unpacked, a piece at a time,
 * so that an archive made to fill the memory does not. */
enum docx_fault docx_text(struct arena *arena, const char *bytes, size_t length, size_t limit, char **text,
                          size_t *text_length);

#endif
