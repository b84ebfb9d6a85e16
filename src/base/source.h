/* SPDX-License-Identifier: EUPL-1.2
 *
 * A file of input as it was read: checked bytes, and line and column worked out when
 * they are wanted. Every byte of every source has a place, a number of its own; a place in the text is
 * thus two numbers, and later sources have higher ones.
 */
#ifndef STADGA_BASE_SOURCE_H
#define STADGA_BASE_SOURCE_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct span {
  uint32_t start, end;   /* places; end is one past the last; both 0: no place */
};

struct source {
  const char *name;      /* as shown to the user: path as given, "-" for standard input */
  const char *bytes;     /* content; bytes[length] and the byte behind it are 0 */
  size_t length;
  uint32_t first;        /* the place of its first byte, from 1 */
  bool assumed;          /* a statement assumed on the command line: it stands in no file */
};

struct sources;

enum source_fault {
  SOURCE_OK,
  SOURCE_NO_SUCH_FILE,   /* detail: the system's reason */
  SOURCE_NOT_A_FILE,     /* a folder, a device … (standard input and pipes named "-" are fine) */
  SOURCE_TOO_LARGE,      /* more than the limit, or than there are places left (4 GB in all) */
  SOURCE_READ_FAILED,
  SOURCE_NOT_TEXT,       /* begins as documents of word processors, PDF and archives do */
  SOURCE_NOT_UTF8,       /* the rest carry the offset of the first bad byte */
  SOURCE_CONTROL,        /* NUL or a control (U+0000-1F, 7F-9F) other than tab, LF, CR LF */
  SOURCE_BIDI,           /* bidirectional control: U+061C, 200E, 200F, 202A-202E, 2066-2069 */
  SOURCE_INVISIBLE,      /* nothing to see: zero width (200B-200D, 2060 …, FEFF inside), fillers, tags,
                            separators of lines (2028, 2029), what is no character (FFFE …) */
};

/* No sources yet. */
struct sources *sources_new(struct arena *arena);

/* Reads a whole file ("-": standard input) of at most `limit` bytes, checks its bytes
 * (strict UTF-8 and the list above; a leading byte order mark is skipped) and adds it.
 * A file read before, under whatever name, is not read again: it is the same source.
 * On SOURCE_OK `*number` is its number from 0. On a fault of the bytes the source is
 * added all the same, cut before the first bad byte, and `*at` tells where it lies, so that the
 * complaint can point at it; on another fault nothing is added and `*reason` (if wanted)
 * is a sentence fragment from the system in the C locale. */
enum source_fault source_read(struct sources *sources, const char *path, size_t limit,
                              uint32_t *number, size_t *at, const char **reason);

/* Reads a whole file in the same way, but neither looks at its bytes nor adds it: they are in the arena of the sources,
 * with two zeros behind them. Only the first four faults. */
enum source_fault source_fetch(struct sources *sources, const char *path, size_t limit, char **bytes, size_t *length,
                               const char **reason);

/* Adds bytes from memory under a name; checked the same way. They are copied. */
enum source_fault source_add(struct sources *sources, const char *name, const char *bytes,
                             size_t length, uint32_t *number, size_t *at);

/* The same for a statement that is assumed. */
enum source_fault source_assume(struct sources *sources, const char *name, const char *statement, uint32_t *number,
                                size_t *at);

/* Looks at bytes (bytes[length] is 0) as source_read does. On a fault `*at` is the first bad byte. */
enum source_fault source_examine(const char *bytes, size_t length, size_t *at);

/* Whether a code point may stand in a text; a tab and line ends are SOURCE_CONTROL here. */
enum source_fault source_character(uint32_t point);

/* The source with this number; NULL if there is none. */
const struct source *source_get(const struct sources *sources, uint32_t number);

/* Its bytes and the two zeros, for a scanner that ends the token at hand with a zero while it is
 * looked at, and puts back what stood there. NULL if there is no such source. */
char *source_bytes(const struct sources *sources, uint32_t number);
size_t sources_count(const struct sources *sources);

/* The places of bytes of a source, and the source and the bytes at a place; NULL for no place. */
struct span source_span(const struct source *source, size_t start, size_t end);
const struct source *source_at(const struct sources *sources, struct span at);
const char *source_text(const struct sources *sources, struct span at);

/* Line and column (both from 1; the column counts code points) of a place; 0 where it is none.
 * Builds the source's line table at the first call. */
void source_position(struct sources *sources, uint32_t place, size_t *line, size_t *column);

/* The whole line, without its end, that a place is in; no place where that is none. */
struct span source_line(struct sources *sources, uint32_t place);

#endif
