/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: bytes. Out: a draft. The lines are gone through once; each begins something or goes on with what is open. What
 * is open is put together line by line and divided into sentences when it ends.
 */
#include "draft/draft.h"

#include "base/text.h"
#include "draft/heading.h"
#include "draft/letter.h"
#include "draft/number.h"
#include "draft/sentence.h"
#include "draft/wording.h"

#include <string.h>

enum {
  MARKED = 2,      /* so many headings of Markdown: the others are marked too */
  ROWS_MOST = 40,  /* lines that stand for themselves; looked at from each of them */
  LINES_LEAST = 3, /* so many of them below a heading are no headings themselves */
  ITEM_BYTES = 160 /* of an item without a sign */
};

struct splitter {
  struct arena *arena;
  struct draft_lines lines;
  struct draft_unit *units;
  size_t unit_count, unit_room;
  struct sentences sentences;
  struct text open;   /* the text of the unit at hand; none where `is_open` is not set */
  struct marks marks; /* where its lines begin in it */
  bool is_open, marked;
  bool unmarked;    /* the list at hand has no signs: short lines below a colon */
  uint16_t indent;  /* of the list at hand */
  uint32_t counted; /* the number of its last item; 0: it has none */
  uint32_t number;  /* the first number of the last heading that has one */
};

/* ---- the unit at hand ---- */

static struct draft_unit *last_unit(const struct splitter *splitter) {
  return splitter->unit_count ? &splitter->units[splitter->unit_count - 1] : NULL;
}

static void close_unit(struct splitter *splitter) {
  if (!splitter->is_open) return;
  struct draft_unit *unit = last_unit(splitter);
  unit->text =
      text_nfc(splitter->arena, arena_copy(splitter->arena, text_string(&splitter->open), splitter->open.length));
  if (!unit->text) unit->text = "";
  unit->length = (uint32_t)strlen(unit->text);
  unit->first_sentence = (uint32_t)splitter->sentences.count;
  if (unit->kind != DRAFT_HEADING && unit->kind != DRAFT_CONTENTS)
    sentences_add(&splitter->sentences, unit, (uint32_t)splitter->unit_count - 1, &splitter->marks);
  unit->sentence_count = (uint32_t)splitter->sentences.count - unit->first_sentence;
  splitter->is_open = false;
}

/* Leaves out the signs of bold letters, and puts one blank for several. */
static void add_words(struct text *text, const char *bytes, size_t length) {
  for (size_t i = 0; i < length; i++) {
    bool blank = bytes[i] == ' ' || bytes[i] == '\t';
    if (bytes[i] == '*' && i + 1 < length && bytes[i + 1] == '*')
      i++;
    else if (!blank)
      text_add_char(text, bytes[i]);
    else if (text->length && text->bytes[text->length - 1] != ' ')
      text_add_char(text, ' ');
  }
  while (text->length && text->bytes[text->length - 1] == ' ') text->bytes[--text->length] = '\0';
}

static struct draft_unit *open_unit(struct splitter *splitter, enum draft_kind kind, const struct draft_line *line,
                                    size_t skip) {
  close_unit(splitter);
  splitter->units = arena_grow(splitter->arena, splitter->units, &splitter->unit_room, splitter->unit_count + 1,
                               sizeof *splitter->units);
  struct draft_unit *unit = &splitter->units[splitter->unit_count++];
  *unit = (struct draft_unit){.kind = kind, .line = line->number};
  splitter->open.length = splitter->marks.count = 0;
  splitter->is_open = true;
  marks_add(&splitter->marks, 0, line->number);
  add_words(&splitter->open, line->text + skip, line->length - skip);
  return unit;
}

static size_t word_at(const char *text, size_t length) {
  size_t size = 0;
  while (size < length && text[size] != ' ') size++;
  return size;
}

/* A word broken by a hyphen is made whole; in "hälso- och" the hyphen stays. */
static void go_on(struct splitter *splitter, const struct draft_line *line, size_t skip) {
  struct text *open = &splitter->open;
  const char *text = line->text + skip;
  size_t length = line->length - skip;
  bool hyphen = open->length > 1 && open->bytes[open->length - 1] == '-' && open->bytes[open->length - 2] != ' ';
  uint32_t first = heading_first(text, length);
  if (hyphen && letter_is_lower(first) && !wording_joins(text, word_at(text, length)))
    open->bytes[--open->length] = '\0';
  else if (!hyphen || letter_is_lower(first))
    text_add_char(open, ' ');
  marks_add(&splitter->marks, open->length, line->number);
  add_words(open, text, length);
}

/* ---- what a line is ---- */

static bool is_list(const struct draft_unit *unit) {
  return unit && (unit->kind == DRAFT_ITEM || unit->kind == DRAFT_SUBITEM);
}

/* Whether what is open is not yet a whole: it breaks off in the middle of a sentence, at the end of a page perhaps. */
static bool breaks_off(const struct splitter *splitter, const struct draft_line *line, size_t skip) {
  char end = heading_end(text_string(&splitter->open), splitter->open.length);
  uint32_t first = heading_first(line->text + skip, line->length - skip);
  if (!splitter->is_open || last_unit(splitter)->kind == DRAFT_HEADING || last_unit(splitter)->kind == DRAFT_CONTENTS)
    return false;
  return (letter_is_lower(first) && end && strchr("a,-", end)) || (line->page && (end == ',' || end == '-'));
}

static struct heading_before before_of(const struct splitter *splitter) {
  const struct draft_unit *last = last_unit(splitter);
  bool heading = last && last->kind == DRAFT_HEADING;
  char end = splitter->is_open ? heading_end(text_string(&splitter->open), splitter->open.length) : '.';
  bool ended = !last || heading || last->kind == DRAFT_NOTE || (end && strchr(".!?:", end));
  bool item = is_list(last);
  return (struct heading_before){.marked = splitter->marked,
                                 .ended = ended,
                                 .empty = heading,
                                 .leads = !heading && end == ':',
                                 .listed = splitter->unmarked && last && last->kind == DRAFT_ITEM,
                                 .item = item,
                                 .counted = item ? splitter->counted : 0,
                                 .number = splitter->number};
}

static void add_heading(struct splitter *splitter, size_t at, size_t count, struct marker marker) {
  const struct draft_line *line = &splitter->lines.items[at];
  bool numbered = marker.kind == MARKER_CHAPTER || marker.kind == MARKER_NUMBER;
  struct draft_unit *unit = open_unit(splitter, DRAFT_HEADING, line, numbered ? 0 : marker.size);
  unit->level = marker.level;
  if (numbered && marker.first) splitter->number = marker.first;
  for (size_t i = 1; i < count; i++) go_on(splitter, line + i, 0);
  struct text *open = &splitter->open;
  while (open->length && strchr("#: ", open->bytes[open->length - 1])) open->bytes[--open->length] = '\0';
  close_unit(splitter);
}

/* "4.3 Kommunen ska …": a heading of its own that is only the number, and a paragraph. */
static void add_numbered(struct splitter *splitter, const struct draft_line *line, struct marker marker) {
  struct draft_line number = *line;
  number.length = marker.size;
  open_unit(splitter, DRAFT_HEADING, &number, 0)->level = marker.level;
  splitter->number = marker.first;
  open_unit(splitter, DRAFT_PARAGRAPH, line, marker.size);
}

/* An item within an item is set in, or has the sign for such ones after a colon or after another of them. */
static bool is_subitem(const struct splitter *splitter, const struct draft_line *line, struct marker marker) {
  const struct draft_unit *last = last_unit(splitter);
  if (!is_list(last)) return false;
  if (line->indent >= splitter->indent + 2) return true;
  bool colon = splitter->is_open && heading_end(text_string(&splitter->open), splitter->open.length) == ':';
  return marker.small && (colon || last->kind == DRAFT_SUBITEM);
}

static void add_item(struct splitter *splitter, const struct draft_line *line, struct marker marker) {
  bool sub = is_subitem(splitter, line, marker);
  if (!is_list(last_unit(splitter)) || (!sub && line->indent < splitter->indent)) splitter->indent = line->indent;
  open_unit(splitter, sub ? DRAFT_SUBITEM : DRAFT_ITEM, line, marker.size);
  splitter->unmarked = false;
  if (!sub) splitter->counted = marker.first;
}

static void add_row(struct splitter *splitter, const struct draft_line *line) {
  struct draft_line cells = *line;
  while (cells.length && strchr("| \t", *cells.text)) {
    cells.text++;
    cells.length--;
  }
  while (cells.length && strchr("| \t", cells.text[cells.length - 1])) cells.length--;
  open_unit(splitter, DRAFT_ROW, &cells, 0);
  close_unit(splitter);
}

/* Columns stand in at least two lines, one below the other. */
static bool has_columns(const struct splitter *splitter, size_t at) {
  const struct draft_line *line = &splitter->lines.items[at];
  bool above = at > 0 && line[-1].columns, below = at + 1 < splitter->lines.count && line[1].columns;
  return line->columns && (above || below);
}

/* Lines that all begin with a capital and end with no sign stand for themselves: definitions, names. `*count`: how many
 * there are up to the next empty line. */
static bool stand_alone(const struct splitter *splitter, size_t at, size_t *count) {
  const struct draft_line *line = &splitter->lines.items[at];
  for (*count = 0; at + *count < splitter->lines.count && (!*count || !line->gap); ++*count, line++) {
    uint32_t first = heading_first(line->text, line->length);
    bool fine = letter_is_upper(first) && heading_end(line->text, line->length) == 'a' &&
                !wording_is_sentence(line->text, line->length) && marker_of(line).kind == MARKER_NONE;
    if (!fine || *count >= ROWS_MOST) return false;
  }
  return *count > 1;
}

/* A line drawn below a line of text makes that a heading; any other ends what is open. */
static void add_rule(struct splitter *splitter, const struct draft_line *line) {
  struct draft_unit *last = last_unit(splitter);
  bool under = splitter->is_open && last->kind == DRAFT_PARAGRAPH && splitter->marks.count == 1 && !line->gap &&
               strchr("=-", *line->text);
  if (under) {
    last->kind = DRAFT_HEADING;
    last->level = *line->text == '=' ? 1 : 2;
  }
  close_unit(splitter);
}

/* Below a colon, or another such item, a few words up to the next empty line. */
static bool is_unmarked_item(const struct splitter *splitter, size_t at) {
  const struct draft_unit *last = last_unit(splitter);
  bool open = splitter->is_open, item = last && last->kind == DRAFT_ITEM && splitter->unmarked;
  char end = open ? heading_end(text_string(&splitter->open), splitter->open.length) : 0;
  if (!open || !((last->kind == DRAFT_PARAGRAPH && end == ':') || (item && end != '.'))) return false;
  size_t length = 0;
  for (size_t i = at; length <= ITEM_BYTES && i < splitter->lines.count; i++) {
    if (i > at && splitter->lines.items[i].gap) break;
    length += splitter->lines.items[i].length;
  }
  return length <= ITEM_BYTES;
}

/* A paragraph that begins further in than the line above it ends. */
static bool is_set_in(const struct splitter *splitter, const struct draft_line *line) {
  char end = heading_end(text_string(&splitter->open), splitter->open.length);
  return last_unit(splitter)->kind == DRAFT_PARAGRAPH && end == '.' && line > splitter->lines.items &&
         line->indent > line[-1].indent && letter_is_upper(heading_first(line->text, line->length));
}

/* Whether the first word of a line would have stood on the line above, had that gone on. */
static bool is_broken_off(const struct splitter *splitter, const struct draft_line *line) {
  size_t above = line[-1].indent + line[-1].length;
  return above + 1 + word_at(line->text, line->length) <= splitter->lines.width;
}

/* Whether another item of the list at hand stands below a line, before what begins something else. */
static bool has_item_below(const struct splitter *splitter, const struct draft_line *line) {
  const struct draft_line *end = splitter->lines.items + splitter->lines.count;
  for (size_t looked = 0; ++line < end && !line->gap && looked < ROWS_MOST; looked++) {
    struct marker marker = marker_of(line);
    if (marker.kind == MARKER_CHAPTER) return false;
    if (marker.kind == MARKER_NUMBER) return !marker.first || marker.first == splitter->counted + 1;
    if (marker.kind == MARKER_BULLET && !splitter->counted) return true;
  }
  return false;
}

/* Whether the item at hand is a whole: it ends with a point, as the one before it does not, or as that one with its
 * only sentence; or it has no point, and there was room for more. */
static bool is_whole_item(const struct splitter *splitter, const struct draft_line *line) {
  const struct draft_unit *before = splitter->unit_count > 1 ? last_unit(splitter) - 1 : NULL;
  bool point = heading_end(text_string(&splitter->open), splitter->open.length) == '.';
  if (!is_list(before)) before = NULL;
  if (point && before && heading_end(before->text, before->length) != '.') return true;
  return is_broken_off(splitter, line) && (!point || (before && before->sentence_count == 1));
}

/* Whether a line behind the last item, with no empty line between, is no part of it. */
static bool ends_list(const struct splitter *splitter, const struct draft_line *line, size_t skip) {
  if (!is_list(last_unit(splitter)) || line->indent > splitter->indent) return false;
  if (!letter_is_upper(heading_first(line->text + skip, line->length - skip))) return false;
  bool ends = line->indent < splitter->indent || is_whole_item(splitter, line);
  return ends && !has_item_below(splitter, line);
}

static void add_words_of(struct splitter *splitter, const struct draft_line *line, struct marker marker) {
  const struct draft_unit *last = last_unit(splitter);
  bool goes_on = splitter->is_open && last->kind != DRAFT_HEADING;
  size_t at = (size_t)(line - splitter->lines.items);
  bool set_in = line->gap && is_list(last) && splitter->indent != UINT16_MAX && line->indent >= splitter->indent + 2;
  bool below = goes_on && !line->gap && !is_set_in(splitter, line) && !ends_list(splitter, line, marker.size);
  if (below || (goes_on && (set_in || breaks_off(splitter, line, marker.size))))
    go_on(splitter, line, marker.size);
  else {
    bool item = line->gap && is_unmarked_item(splitter, at);
    splitter->indent = item && !is_list(last) ? line->indent : splitter->indent;
    open_unit(splitter, item ? DRAFT_ITEM : DRAFT_PARAGRAPH, line, marker.size);
    splitter->unmarked = item;
    splitter->counted = 0;
  }
}

/* Of a line without any sign. */
static size_t add_plain(struct splitter *splitter, size_t at, struct marker marker) {
  const struct draft_line *line = &splitter->lines.items[at];
  size_t rows = has_columns(splitter, at);
  if (!rows && line->gap && !stand_alone(splitter, at, &rows)) rows = 0;
  for (size_t i = 0; i < rows; i++) add_row(splitter, line + i);
  if (!rows) add_words_of(splitter, line, marker);
  return rows ? rows : 1;
}

/* Adds what begins at a line; gives how many lines it took. */
static size_t add_line(struct splitter *splitter, size_t at) {
  const struct draft_line *line = &splitter->lines.items[at];
  struct marker marker = marker_of(line);
  bool off = marker.kind == MARKER_NONE &&
             ((line->gap && breaks_off(splitter, line, marker.size)) || has_columns(splitter, at));
  size_t heading = off ? 0 : heading_lines(&splitter->lines, at, before_of(splitter)), rows;
  bool list =
      heading && line->gap && before_of(splitter).empty && stand_alone(splitter, at, &rows) && rows >= LINES_LEAST;
  if (heading && !list) {
    add_heading(splitter, at, heading, marker);
    return heading;
  }
  switch (marker.kind) {
  case MARKER_CHAPTER:
    if (marker.level > 1 || line->gap)
      add_numbered(splitter, line, marker);
    else
      add_words_of(splitter, line, (struct marker){0});
    break;
  case MARKER_NUMBER:
  case MARKER_BULLET: add_item(splitter, line, marker); break;
  case MARKER_NOTE: open_unit(splitter, DRAFT_NOTE, line, marker.size); break;
  case MARKER_ROW: add_row(splitter, line); break;
  case MARKER_CONTENTS: open_unit(splitter, DRAFT_CONTENTS, line, marker.size); break;
  case MARKER_RULE: add_rule(splitter, line); break;
  default: return add_plain(splitter, at, marker);
  }
  return 1;
}

static bool marks_headings(const struct draft_lines *lines) {
  size_t count = 0;
  for (size_t i = 0; i < lines->count; i++)
    count += lines->items[i].text[0] == '#' && marker_of(&lines->items[i]).kind == MARKER_HEADING;
  return count >= MARKED;
}

const struct draft *draft_of(struct arena *arena, const char *bytes, size_t length) {
  struct splitter splitter = {.arena = arena, .lines = draft_lines_of(arena, bytes, length)};
  splitter.sentences.arena = splitter.marks.arena = arena;
  splitter.open = text_new(arena);
  splitter.marked = marks_headings(&splitter.lines);
  for (size_t at = 0; at < splitter.lines.count;) at += add_line(&splitter, at);
  close_unit(&splitter);
  struct draft *draft = arena_alloc(arena, sizeof *draft);
  draft->sentences = splitter.sentences.items;
  draft->sentence_count = splitter.sentences.count;
  number_units(arena, draft, splitter.units, splitter.unit_count);
  return draft;
}
