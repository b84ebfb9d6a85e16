/* SPDX-License-Identifier: EUPL-1.2
 *
 * A title stands in quotes behind a name somewhere in the file; here it stands without them.
 */
#include "syntax/title.h"

#include "base/text.h"

#include <ctype.h>
#include <string.h>

enum { TITLE_AT_MOST = 100 };

static bool in_name(char c) {
  return isalnum((unsigned char)c) || c == '_' || (unsigned char)c >= 0x80;
}

/* The name before a quote; NULL where something else, or a keyword, stands there. */
static const char *name_before(const struct lexer *lexer, const char *quote) {
  const char *bytes = lexer->source->bytes, *end = quote;
  const struct workshop *workshop = lexer->workshop;
  while (end > bytes && end[-1] == ' ') end--;
  const char *from = end;
  while (from > bytes && in_name(from[-1])) from--;
  const char *name = arena_copy(workshop->arena, from, (size_t)(end - from));
  bool named = from < end && !words_keyword(workshop->words, lexer->language, atom_find(workshop->atoms, name));
  return named ? name : NULL;
}

static const char *declared_with(const struct lexer *lexer, const char *title) {
  const char *quoted = text_format(lexer->workshop->arena, "\"%s\"", title);
  size_t length = strlen(quoted);
  const char *end = lexer->source->bytes + lexer->source->length;
  for (const char *c = lexer->source->bytes; (c = memchr(c, '"', (size_t)(end - c))); c++) {
    const char *name = (size_t)(end - c) >= length && memcmp(c, quoted, length) == 0 ? name_before(lexer, c) : NULL;
    if (name) return name;
  }
  return NULL;
}

/* The longest beginning of the line that is a title of several words. */
static bool find_at(const struct lexer *lexer, char *line, struct title *out) {
  line[strcspn(line, "\"@{}(),\r")] = 0;
  size_t length = strlen(line);
  while (length > 0 && line[length - 1] == ' ') length--;
  for (; length > 0 && memchr(line, ' ', length); length--) {
    if (line[length] && line[length] != ' ') continue;
    out->written = arena_copy(lexer->workshop->arena, line, length);
    out->name = declared_with(lexer, out->written);
    if (out->name) return true;
  }
  return false;
}

bool title_find(const struct lexer *lexer, struct span at, size_t from, struct title *out) {
  size_t first = lexer->source->first;
  for (size_t here = from; here <= at.start; here++) {
    char *line = lexer_line(lexer, here - first, TITLE_AT_MOST);
    bool begins = in_name(*line) && (here == from || lexer->source->bytes[here - first - 1] == ' ');
    if (!begins || !find_at(lexer, line, out)) continue;
    out->at = (struct span){(uint32_t)here, (uint32_t)(here + strlen(out->written))};
    return true;
  }
  return false;
}
