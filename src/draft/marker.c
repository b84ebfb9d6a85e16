/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: a line. Out: what it begins with. A bullet is read by a scan as a letter e or o, or as some other sign.
 */
#include "draft/marker.h"

#include "draft/letter.h"

#include <string.h>

enum { CHAPTERS_DEEP = 6, NUMBER_DIGITS = 3, LEADER_DOTS = 3, HEADINGS_DEEP = 6 };

/* How many bytes of blanks there are at a place. */
static size_t blanks(const struct draft_line *line, size_t at) {
  size_t start = at;
  while (at < line->length && (line->text[at] == ' ' || line->text[at] == '\t')) at++;
  return at - start;
}

static uint32_t point_at(const struct draft_line *line, size_t at, size_t *size) {
  uint32_t point = 0;
  *size = at < line->length ? letter_read(line->text + at, line->length - at, &point) : 0;
  return point;
}

static size_t digits_at(const struct draft_line *line, size_t at) {
  size_t start = at;
  while (at < line->length && letter_is_digit((unsigned char)line->text[at])) at++;
  return at - start;
}

/* Of at most NUMBER_DIGITS figures. */
static uint32_t number_at(const struct draft_line *line, size_t at) {
  uint32_t number = 0;
  for (size_t end = at + digits_at(line, at); at < end; at++) number = 10 * number + (uint32_t)(line->text[at] - '0');
  return number;
}

static struct marker made(enum marker_kind kind, size_t size) {
  return (struct marker){.kind = kind, .size = (uint32_t)size};
}

static bool is_raised(uint32_t point) {
  return point == 0xb9 || point == 0xb2 || point == 0xb3 || (point >= 0x2074 && point <= 0x2079);
}

/* ---- Markdown ---- */

static struct marker read_markdown(const struct draft_line *line) {
  size_t level = 0, pipes = 0, drawn = 0;
  while (level < line->length && line->text[level] == '#') level++;
  if (level && level <= HEADINGS_DEEP && blanks(line, level)) {
    struct marker marker = made(MARKER_HEADING, level + blanks(line, level));
    marker.level = (uint32_t)level;
    return marker;
  }
  for (size_t i = 0; i < line->length; i++) {
    pipes += line->text[i] == '|';
    drawn += strchr("|-:=_* ", line->text[i]) != NULL;
  }
  if (drawn == line->length && line->length >= 3) return made(MARKER_RULE, line->length);
  return line->text[0] == '|' && pipes >= 2 ? made(MARKER_ROW, 0) : made(MARKER_NONE, 0);
}

/* ---- lists ---- */

static bool is_bullet(uint32_t point) {
  static const uint32_t signs[] = {'-',    '*',  '+',  0x2022, 0x25e6, 0x25aa, 0x2023, 0x25cf, 0x25cb, 0x2013,
                                   0x2014, 0xb7, 0xa2, 0xab,   0xbb,   0xb0,   0x2219, 0xf0b7, 0x25a0, 0x2043};
  for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
    if (signs[i] == point) return true;
  return false;
}

/* It stands apart; the round ones need no blank. A letter is one only before another letter. */
static struct marker read_bullet(const struct draft_line *line) {
  size_t size, next_size;
  uint32_t point = point_at(line, 0, &size);
  size_t apart = blanks(line, size);
  uint32_t next = point_at(line, size + apart, &next_size);
  bool letter = point == 'e' || point == 'o';
  bool round = point >= 0x80 && point != 0x2013 && point != 0x2014 && point != 0xab && point != 0xbb;
  bool bullet = letter ? apart && letter_is_any(next) : is_bullet(point) && (apart || round) && next && next != point;
  struct marker marker = made(bullet ? MARKER_BULLET : MARKER_NONE, size + apart);
  marker.small = point == 'o' || point == 0x25e6 || point == 0x25aa || point == 0x25cb;
  return bullet ? marker : made(MARKER_NONE, 0);
}

/* "1.", "12)", "a)", "(2)", "b." before a blank. */
static struct marker read_number(const struct draft_line *line) {
  size_t open = line->length && line->text[0] == '(', digits = digits_at(line, open), at = open + digits, size;
  uint32_t point = point_at(line, at, &size);
  if (!digits && letter_is_lower(point) && size == 1) at++;
  bool counted = digits ? digits <= NUMBER_DIGITS : at > open;
  char close = at < line->length ? line->text[at] : 0;
  size_t apart = blanks(line, at + 1);
  bool fits = counted && apart && at + 1 + apart < line->length && (close == ')' || (close == '.' && !open));
  struct marker marker = made(MARKER_NUMBER, at + 1 + apart);
  if (digits <= NUMBER_DIGITS) marker.first = number_at(line, open);
  return fits ? marker : made(MARKER_NONE, 0);
}

/* ---- headings and paragraphs with numbers ---- */

/* The length of a "§" at a place; 0: there is none. */
static size_t sign_at(const struct draft_line *line, size_t at) {
  static const char sign[] = "\xc2\xa7";
  size_t length = sizeof sign - 1;
  return line->length >= at + length && memcmp(line->text + at, sign, length) == 0 ? length : 0;
}

/* How many numbers with points between stand at `*at`, which moves behind them; 0: none, or one has too many figures.
 */
static uint32_t numbers_at(const struct draft_line *line, size_t *at) {
  uint32_t count = 0;
  for (bool more = true; more && count < CHAPTERS_DEEP; count++) {
    size_t digits = digits_at(line, *at), end = *at + digits;
    if (!digits || digits > NUMBER_DIGITS) return 0;
    more = end + 1 < line->length && line->text[end] == '.' && letter_is_digit((unsigned char)line->text[end + 1]);
    *at = end + more;
  }
  return count;
}

/* "4.3", "2.2.1.", "3 §", "§ 2", "§ 2.1", "§3". */
static struct marker read_chapter(const struct draft_line *line) {
  size_t sign = sign_at(line, 0), start = sign ? sign + blanks(line, sign) : 0, at = start, size;
  uint32_t numbers = numbers_at(line, &at);
  size_t behind = at + blanks(line, at);
  if (!sign && numbers == 1 && sign_at(line, behind)) at = behind + sign_at(line, behind);
  if (numbers > 1 && at < line->length && line->text[at] == '.') at++;
  size_t apart = blanks(line, at);
  uint32_t next = point_at(line, at + apart, &size);
  bool capital = letter_is_upper(next) || (numbers > 1 && letter_is_any(next));
  if (!numbers || !apart || !capital) return made(MARKER_NONE, 0);
  struct marker marker = made(MARKER_CHAPTER, at + apart);
  marker.level = numbers;
  marker.first = number_at(line, start);
  return marker;
}

/* ---- others ---- */

/* "¹ Se …", which a scan may read as "' Se …"; "[^1]: …", "2Till exempel". */
static struct marker read_note(const struct draft_line *line) {
  size_t size, next_size;
  uint32_t point = point_at(line, 0, &size), next = point_at(line, size, &next_size);
  const char *close =
      line->length > 4 && memcmp(line->text, "[^", 2) == 0 ? memchr(line->text, ']', line->length) : NULL;
  if (close && close + 1 < line->text + line->length && close[1] == ':')
    return made(MARKER_NOTE, (size_t)(close + 2 - line->text) + blanks(line, (size_t)(close + 2 - line->text)));
  if (is_raised(point) || (point == '\'' && next == ' ')) return made(MARKER_NOTE, size + blanks(line, size));
  return letter_is_digit(point) && letter_is_upper(next) ? made(MARKER_NOTE, size) : made(MARKER_NONE, 0);
}

/* "1.2  Syfte ....... 3" */
static bool is_contents(const struct draft_line *line) {
  size_t end = line->length, dots = 0;
  while (end && letter_is_digit((unsigned char)line->text[end - 1])) end--;
  if (end == line->length) return false;
  while (end && (line->text[end - 1] == '.' || line->text[end - 1] == ' ' || line->text[end - 1] == '\t')) {
    dots += line->text[end - 1] == '.';
    end--;
  }
  return dots >= LEADER_DOTS && end > 0;
}

/* A sign that is neither a letter nor a bracket nor a quotation mark, with a blank behind it. */
static size_t stain(const struct draft_line *line) {
  size_t size;
  uint32_t point = point_at(line, 0, &size);
  bool means = letter_is_any(point) || is_bullet(point) || is_raised(point) || point == 0xa7 ||
               (point < 0x80 && point && strchr("([\"'#|", (int)point));
  size_t apart = blanks(line, size);
  return point && !means && apart ? size + apart : 0;
}

struct marker marker_of(const struct draft_line *line) {
  typedef struct marker reading(const struct draft_line *line);
  static reading *const readings[] = {read_markdown, read_chapter, read_number, read_note, read_bullet};
  struct draft_line rest = *line;
  size_t spoilt = stain(line);
  rest.text += spoilt, rest.length -= (uint32_t)spoilt;
  if (!rest.length) return made(MARKER_NONE, 0);
  if (is_contents(&rest)) return made(MARKER_CONTENTS, spoilt);
  for (size_t i = 0; i < sizeof readings / sizeof *readings; i++) {
    struct marker marker = readings[i](&rest);
    if (marker.kind == MARKER_NONE) continue;
    marker.size += (uint32_t)spoilt;
    return marker;
  }
  return made(MARKER_NONE, spoilt);
}
