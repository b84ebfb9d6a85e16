/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: bytes. Out: clean lines. A line is copied only where there is something to clean.
 */
#include "draft/lines.h"

#include "base/source.h"
#include "base/text.h"
#include "draft/letter.h"
#include "draft/resemble.h"
#include "draft/wording.h"

#include <string.h>

enum {
  COLUMNS_APART = 3,
  TAB = 4,
  EDGE_LETTERS = 120,
  EDGES_KNOWN = 16,
  EDGE_ALIKE = 60,
  PAGE_DIGITS = 4,
  PAGE_LETTERS = 24
};

/* ---- one line ---- */

static const char *written_out(uint32_t point) {
  static const char *const ligatures[] = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
  if (point >= 0xfb00 && point <= 0xfb06) return ligatures[point - 0xfb00];
  bool blank = point == 0xa0 || (point >= 0x2000 && point <= 0x200a) || point == 0x202f || point == 0x3000 ||
               point == 0x2028 || point == 0x2029;
  if (blank) return " ";
  if (point == '\t') return NULL;
  return source_character(point) != SOURCE_OK || point == 0xfffd ? "" : NULL;
}

static bool is_clean(const char *bytes, size_t length) {
  for (size_t i = 0; i < length; i++) {
    unsigned char byte = (unsigned char)bytes[i];
    if ((byte < ' ' && byte != '\t') || byte == 0x7f || byte > 0xc3 || byte == 0xc2) return false;
  }
  return true;
}

/* A soft hyphen is one only where the word goes on in the next line. */
static void clean(struct arena *arena, struct draft_line *line) {
  struct text text = text_new(arena);
  for (size_t at = 0, size; at < line->length; at += size) {
    uint32_t point;
    size = letter_read(line->text + at, line->length - at, &point);
    bool ends = at + size == line->length;
    const char *instead = point == 0xad ? (ends ? "-" : "") : written_out(point);
    if (instead)
      text_add(&text, instead);
    else
      text_add_bytes(&text, line->text + at, size);
  }
  line->text = text_string(&text);
  line->length = (uint32_t)text.length;
}

static bool is_blank(char byte) {
  return byte == ' ' || byte == '\t';
}

static void trim(struct draft_line *line) {
  size_t indent = 0;
  while (line->length && is_blank(*line->text)) {
    indent += *line->text == '\t' ? TAB : 1;
    line->text++, line->length--;
  }
  while (line->length && is_blank(line->text[line->length - 1])) line->length--;
  line->indent = (uint16_t)(indent < UINT16_MAX ? indent : UINT16_MAX);
}

static bool has_columns(const struct draft_line *line) {
  size_t blanks = 0;
  for (size_t i = 0; i < line->length; i++) {
    if (line->text[i] == '\t') return true;
    blanks = line->text[i] == ' ' ? blanks + 1 : 0;
    if (blanks >= COLUMNS_APART) return true;
  }
  return false;
}

/* ---- pages ---- */

static bool is_number(const char *word, size_t length) {
  if (!length || length > PAGE_DIGITS) return false;
  for (size_t i = 0; i < length; i++)
    if (!letter_is_digit((unsigned char)word[i])) return false;
  return true;
}

/* What a line is made of besides blanks and dashes. */
struct parts {
  size_t numbers, pages, slashes, dashes, stains, others;
};

static struct parts parts_of(const struct draft_line *line) {
  struct parts parts = {0};
  for (size_t at = 0, size; at < line->length; at += size) {
    uint32_t point;
    size_t end = at;
    while (end < line->length && letter_is_any((unsigned char)line->text[end])) end++;
    bool word = end > at;
    size = word ? end - at : letter_read(line->text + at, line->length - at, &point);
    if (word && is_number(line->text + at, size))
      parts.numbers++;
    else if (word)
      *(wording_is_page(line->text + at, size) ? &parts.pages : &parts.others) += 1;
    else if (point == '/' || point == '(')
      parts.slashes++;
    else if (point == '-' || point == 0x2013)
      parts.dashes++;
    else if (point == '%' || point == 0xa7)
      parts.others++;
    else
      parts.stains += point != ' ' && point != ')';
  }
  return parts;
}

/* "3", which is `*bare`; "- 3 -", "3 (12)", "3/12", "Sida 3 av 12". */
static bool is_page_number(const struct draft_line *line, bool *bare) {
  if (line->length > PAGE_LETTERS) return false;
  struct parts parts = parts_of(line);
  bool one = parts.numbers == 1, two = parts.numbers == 2;
  *bare = one && !parts.pages && !parts.slashes && !parts.dashes && !parts.others;
  if (parts.others || parts.stains > 1 || !(one || two)) return false;
  return *bare || parts.pages || (one && parts.dashes == 2) || (two && parts.slashes == 1 && !parts.dashes);
}

/* A line that repeats at the edges of pages, known by its letters. */
struct edges {
  struct grams known[EDGES_KNOWN];
  size_t seen[EDGES_KNOWN];
  size_t count;
};

static size_t edge_of(const struct edges *edges, struct grams grams) {
  for (size_t i = 0; i < edges->count; i++)
    if (grams_alike(edges->known[i], grams) >= EDGE_ALIKE) return i;
  return edges->count;
}

static struct grams grams_of_line(struct arena *arena, const struct draft_line *line) {
  size_t length = line->length;
  while (length && (letter_is_digit((unsigned char)line->text[length - 1]) || is_blank(line->text[length - 1])))
    length--;
  return grams_of(arena, line->text, length);
}

/* The first line of all or of a page, or the last one before it. */
static bool at_edge(const struct draft_lines *lines, size_t i) {
  return lines->items[i].length <= EDGE_LETTERS &&
         (!i || lines->items[i].page || (i + 1 < lines->count && lines->items[i + 1].page));
}

static void note_edges(struct arena *arena, const struct draft_lines *lines, struct edges *edges) {
  for (size_t i = 0; i < lines->count; i++) {
    if (!at_edge(lines, i)) continue;
    struct grams grams = grams_of_line(arena, &lines->items[i]);
    size_t at = edge_of(edges, grams);
    if (at == EDGES_KNOWN || !grams.count) continue;
    if (at == edges->count) edges->known[edges->count++] = grams;
    edges->seen[at]++;
  }
}

/* Leaves out what stands at the edges of at least two pages; the very first line stays: it may be the title. */
static void leave_out_edges(struct arena *arena, struct draft_lines *lines) {
  struct edges edges = {0};
  size_t kept = 0;
  bool gap = false, page = false;
  note_edges(arena, lines, &edges);
  struct arena *scratch = arena_within(arena);
  for (size_t i = 0; i < lines->count; i++) {
    struct draft_line line = lines->items[i];
    bool edge = i && edges.count && at_edge(lines, i);
    if (edge) {
      size_t at = edge_of(&edges, grams_of_line(scratch, &line));
      edge = at < edges.count && edges.seen[at] >= 2;
      arena_clear(scratch);
    }
    gap = gap || line.gap, page = page || line.page;
    if (edge) continue;
    line.gap = gap, line.page = page;
    gap = page = false;
    lines->items[kept++] = line;
  }
  arena_close(scratch);
  lines->count = kept;
}

/* ---- all lines ---- */

struct reader {
  struct arena *arena;
  struct draft_lines lines;
  size_t room;
  bool gap, page;
  bool numbered; /* the last line may be a page number: one if the page ends behind it, */
  bool alone;    /* or if something empty stands before and behind it */
};

/* Leaves the last line out if it was a page number; behind it the page ends, or something empty follows. */
static void settle_number(struct reader *reader) {
  bool number = reader->numbered && (reader->page || (reader->alone && reader->gap));
  reader->lines.count -= number;
  reader->page = reader->page || number;
  reader->gap = reader->gap || number;
}

static void add_line(struct reader *reader, struct draft_line line) {
  bool bare = false, number = is_page_number(&line, &bare);
  struct draft_lines *lines = &reader->lines;
  settle_number(reader);
  reader->numbered = false;
  if (number && !bare) {
    reader->page = reader->gap = true;
    return;
  }
  line.gap = reader->gap, line.page = reader->page;
  line.columns = has_columns(&line);
  reader->numbered = bare;
  reader->alone = reader->gap || reader->page;
  reader->gap = reader->page = false;
  lines->items = arena_grow(reader->arena, lines->items, &reader->room, lines->count + 1, sizeof *lines->items);
  lines->items[lines->count++] = line;
}

static void read_line(struct reader *reader, const char *bytes, size_t length, uint32_t number) {
  struct draft_line line = {.text = bytes, .length = (uint32_t)length, .number = number};
  const char *feed = memchr(bytes, '\f', length);
  if (feed == bytes) reader->page = reader->gap = true;
  if (!is_clean(bytes, length)) clean(reader->arena, &line);
  trim(&line);
  if (line.length)
    add_line(reader, line);
  else
    reader->gap = true;
  if (feed && feed != bytes) reader->page = reader->gap = true;
}

/* Longer lines than that are not told apart. */
enum { WIDTH_MOST = 512 };

static uint32_t width_of(const struct draft_lines *lines) {
  size_t counts[WIDTH_MOST + 1] = {0}, seen = 0;
  uint32_t width = 0;
  for (size_t i = 0; i < lines->count; i++) {
    size_t length = lines->items[i].indent + lines->items[i].length;
    counts[length < WIDTH_MOST ? length : WIDTH_MOST]++;
  }
  while (width < WIDTH_MOST && (seen += counts[width]) < lines->count - lines->count / 10) width++;
  return width;
}

struct draft_lines draft_lines_of(struct arena *arena, const char *bytes, size_t length) {
  struct reader reader = {.arena = arena, .gap = true};
  const char *end = bytes + length;
  uint32_t number = 1;
  for (const char *at = bytes; at < end; number++) {
    const char *stop = memchr(at, '\n', (size_t)(end - at));
    const char *next = stop ? stop + 1 : end;
    if (!stop) stop = end;
    if (stop > at && stop[-1] == '\r') stop--;
    read_line(&reader, at, (size_t)(stop - at), number);
    at = next;
  }
  reader.gap = true;
  settle_number(&reader);
  leave_out_edges(arena, &reader.lines);
  reader.lines.width = width_of(&reader.lines);
  return reader.lines;
}
