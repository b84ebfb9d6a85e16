/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: lines. Out: where headings are. Nothing here is certain: a short line without a point, after an empty line or
 * a whole sentence, is taken for one.
 */
#include "draft/heading.h"

#include "draft/letter.h"
#include "draft/wording.h"

#include <string.h>

enum {
  HEADING_BYTES = 120,
  WORDS_MOST = 12, /* of one before a list, twice as many */
  WORDS_UNDER_HEADING = 6,
  WORDS_CLOSE = 8,
  WORDS_QUESTION = 6,
  WORDS_COLON = 3,
  CAPITALS = 4,
  SIGNS_BEHIND = 64 /* behind the last letter; more are not looked at */
};

char heading_end(const char *text, size_t length) {
  for (size_t most = SIGNS_BEHIND; length && most; most--) {
    unsigned char byte = (unsigned char)text[--length];
    if (byte >= 0x80) {
      size_t start = length;
      uint32_t point;
      while (start && ((unsigned char)text[start] & 0xc0) == 0x80) start--;
      letter_read(text + start, length + 1 - start, &point);
      if (letter_is_any(point)) return 'a';
      length = start;
    } else if (letter_is_any(byte))
      return 'a';
    else if (strchr(".,:;!?-", byte))
      return (char)byte;
  }
  return 0;
}

uint32_t heading_first(const char *text, size_t length) {
  for (size_t at = 0; at < length;) {
    uint32_t point;
    at += letter_read(text + at, length - at, &point);
    if (letter_is_any(point)) return point;
    if ((point == '|' || point == '[') && at == 1) return 'I'; /* as a scan reads it */
  }
  return 0;
}

/* ---- a line by itself ---- */

struct look {
  size_t words;
  bool capitals, bold;
  bool figures; /* it holds a figure or a comma */
  uint32_t first;
  char end;
};

static struct look look_at(const char *text, size_t length) {
  struct look look = {.first = heading_first(text, length), .end = heading_end(text, length)};
  size_t upper = 0, lower = 0;
  bool inside = false;
  for (size_t at = 0; at < length;) {
    uint32_t point;
    at += letter_read(text + at, length - at, &point);
    look.figures = look.figures || point == ',' || letter_is_digit(point);
    upper += letter_is_upper(point);
    lower += letter_is_lower(point);
    bool letter = point != ' ' && point != '\t';
    look.words += letter && !inside;
    inside = letter;
  }
  look.capitals = upper >= CAPITALS && upper > 8 * lower;
  look.bold = length > 4 && memcmp(text, "**", 2) == 0 && memcmp(text + length - 2, "**", 2) == 0;
  return look;
}

static bool is_short(size_t length, struct look look, bool before_list) {
  size_t times = before_list ? 2 : 1;
  if (look.end == '?') return look.words <= WORDS_QUESTION;
  return length <= times * HEADING_BYTES && look.words <= times * WORDS_MOST && look.words &&
         !strchr(".,;!-", look.end ? look.end : 'a');
}

/* Whether a line may begin something of its own. */
static bool begins(const struct draft_line *line) {
  uint32_t first = heading_first(line->text, line->length);
  return letter_is_upper(first) || letter_is_digit(first) || marker_of(line).kind != MARKER_NONE;
}

/* ---- a line among others ---- */

static bool goes_on_below(const struct draft_lines *lines, size_t at) {
  const struct draft_line *next = at + 1 < lines->count ? &lines->items[at + 1] : NULL;
  return next && !next->gap && !begins(next);
}

/* A heading on two lines: "Målgrupps- och verksamhetsanpassade / överenskommelser". */
static bool on_two_lines(const struct draft_lines *lines, size_t at, size_t skip) {
  const struct draft_line *line = &lines->items[at], *next = line + 1, *after = line + 2;
  if (!goes_on_below(lines, at) || (at + 2 < lines->count && !after->gap)) return false;
  struct look below = look_at(next->text, next->length);
  return line->length - skip + next->length <= HEADING_BYTES && is_short(next->length, below, false) &&
         below.end != ':' && !wording_is_sentence(next->text, next->length);
}

static size_t lines_in_capitals(const struct draft_lines *lines, size_t at) {
  size_t count = 1;
  for (; at + count < lines->count && !lines->items[at + count].gap; count++) {
    const struct draft_line *line = &lines->items[at + count];
    if (!look_at(line->text, line->length).capitals || marker_of(line).kind != MARKER_NONE) break;
  }
  return count;
}

/* Whether a few words with a number go on with those of the headings, where nothing sets them apart: "3 Ekonomi" behind
 * "2 Rådet". Behind an item with the number before, or before another item, it is an item; "1. Rektor 0,9" is a row. */
static bool continues(const struct draft_lines *lines, size_t at, struct marker marker, struct heading_before before) {
  const struct draft_line *line = &lines->items[at];
  const char *text = line->text + marker.size;
  struct look look = look_at(text, line->length - marker.size);
  bool list = marker.kind == MARKER_NUMBER;
  if (!marker.first || marker.first != before.number + 1 || before.leads || !(before.ended || before.item))
    return false;
  if (list && before.counted && before.counted + 1 == marker.first) return false;
  if (list && (look.figures || marker_of(line + 1).kind == MARKER_NUMBER)) return false;
  return look.words <= WORDS_UNDER_HEADING && letter_is_upper(look.first) && begins(line + 1);
}

/* Of a line with the number of a chapter or of a list. */
static size_t with_number(const struct draft_lines *lines, size_t at, struct marker marker,
                          struct heading_before before) {
  const struct draft_line *line = &lines->items[at];
  const char *text = line->text + marker.size;
  size_t length = line->length - marker.size;
  struct look look = look_at(text, length);
  bool last = at + 1 == lines->count, deep = marker.kind == MARKER_CHAPTER && marker.level > 1;
  if (last || !is_short(length, look, false) || look.end == ':') return 0;
  if (line[1].gap && !begins(line + 1)) return 0; /* broken off by the end of a page */
  if (on_two_lines(lines, at, marker.size) && deep) return 2;
  if (goes_on_below(lines, at)) return 0;
  if (deep) return 1;
  if (wording_is_sentence(text, length)) return 0;
  if (continues(lines, at, marker, before)) return 1;
  if (!line->gap) return 0;
  if (marker.kind == MARKER_CHAPTER) return 1;
  return lines->items[at + 1].gap && marker_of(&lines->items[at + 1]).kind != MARKER_NUMBER &&
         look.words <= WORDS_UNDER_HEADING && letter_is_digit((unsigned char)*line->text) &&
         letter_is_upper(look.first);
}

static bool is_plain_heading(const struct draft_lines *lines, size_t at, struct look look,
                             struct heading_before before) {
  const struct draft_line *line = &lines->items[at], *next = line + 1;
  bool apart = line->gap || before.ended || line->indent > line[-1].indent; /* the first line has a gap */
  if (at + 1 == lines->count || !apart || wording_is_sentence(line->text, line->length)) return false;
  if (!letter_is_upper(look.first) && !letter_is_digit(look.first) && !(line->gap && before.ended && next->gap))
    return false;
  if (look.end == ':') return look.words <= WORDS_COLON;
  if (next->gap && !begins(next)) return false;
  if (before.listed && look.words > WORDS_COLON) return false;
  if (before.leads || (before.empty && look.words > WORDS_UNDER_HEADING)) return false;
  return next->gap || (look.words <= WORDS_CLOSE && begins(next));
}

size_t heading_lines(const struct draft_lines *lines, size_t at, struct heading_before before) {
  const struct draft_line *line = &lines->items[at];
  struct marker marker = marker_of(line);
  if (marker.kind == MARKER_HEADING) return 1;
  bool numbered = marker.kind == MARKER_CHAPTER || marker.kind == MARKER_NUMBER;
  if (numbered && !before.marked) return with_number(lines, at, marker, before);
  if (marker.kind != MARKER_NONE) return 0;
  struct look look = look_at(line->text, line->length);
  bool before_list = at + 1 < lines->count && line[1].gap && marker_of(line + 1).kind == MARKER_BULLET;
  if (!is_short(line->length, look, before_list)) return look.capitals && line->gap ? lines_in_capitals(lines, at) : 0;
  if (look.bold && line->gap) return 1;
  if (before.marked) return 0;
  if (look.capitals && (line->gap || before.ended)) return lines_in_capitals(lines, at);
  if (is_plain_heading(lines, at, look, before)) return 1;
  bool two = line->gap && !before.empty && look.words > 1 && letter_is_upper(look.first) && look.end != ':' &&
             !wording_is_sentence(line->text, line->length) && on_two_lines(lines, at, 0);
  return two ? 2 : 0;
}
