/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: the text of a unit. Out: its sentences. A point ends one where a capital or a figure follows, unless an
 * abbreviation or a single letter stands before it.
 */
#include "draft/sentence.h"

#include "draft/letter.h"
#include "draft/wording.h"

#include <string.h>

void marks_add(struct marks *marks, size_t offset, uint32_t line) {
  marks->items = arena_grow(marks->arena, marks->items, &marks->room, marks->count + 1, sizeof *marks->items);
  marks->items[marks->count++] = (struct mark){(uint32_t)offset, line};
}

enum { WORD_BYTES = 32, SIGNS_BETWEEN = 16 }; /* more is not looked at, so that the work stays linear */

/* The letters that end at a place, back to a blank, a point or a bracket. */
static size_t word_before(const char *text, size_t start, size_t end) {
  size_t at = end;
  while (at > start && end - at < WORD_BYTES && !strchr(" .(-/\"", text[at - 1])) at--;
  return end - at;
}

/* From behind a point on: the signs that belong to the sentence, closing brackets and quotation marks. */
static size_t closing(const char *text, size_t length, size_t at) {
  for (size_t size; at < length; at += size) {
    uint32_t point;
    size = letter_read(text + at, length - at, &point);
    bool closes = point == ')' || point == ']' || point == '"' || point == '\'' || point == 0x201d || point == 0x2019 ||
                  point == 0xbb || point == '.' || point == '*' || point == '!' || point == '?';
    if (!closes) break;
  }
  return at;
}

/* The next letter or digit, and how many blanks and signs stand before it. */
static uint32_t next_letter(const char *text, size_t length, size_t at, size_t *apart) {
  *apart = 0;
  while (at < length && *apart < SIGNS_BETWEEN) {
    uint32_t point;
    at += letter_read(text + at, length - at, &point);
    if (letter_is_any(point)) return point;
    if (point == '|' && at < length && text[at] == ' ') return 'I'; /* as a scan reads it */
    ++*apart;
  }
  return 0;
}

/* Whether a sentence ends with the sign at `at`, behind which it goes on at `after`. */
static bool ends_at(const char *text, size_t length, size_t start, size_t at, size_t after) {
  size_t apart, word = word_before(text, start, at);
  uint32_t next = next_letter(text, length, after, &apart);
  if (!next) return false;
  bool stop = text[at] != '.';
  if (!apart) return !stop && word > 2 && letter_is_upper(next) && after == at + 1;
  if (!letter_is_upper(next) && !letter_is_digit(next)) return false;
  if (stop) return true;
  bool figure = word && letter_is_digit((unsigned char)text[at - 1]);
  if (figure && (letter_is_digit(next) || word + start == at)) return false;
  if (word != 1) return word && !wording_is_abbreviation(text + at - word, word);
  bool within = at >= start + 2 && text[at - 2] == '.';                                    /* "bl.a." */
  return !within && letter_is_lower((unsigned char)text[at - 1]) && letter_is_upper(next); /* "år" without its å */
}

static uint32_t line_at(const struct marks *marks, size_t *mark, size_t offset) {
  while (*mark + 1 < marks->count && marks->items[*mark + 1].offset <= offset) ++*mark;
  return marks->items[*mark].line;
}

static void add(struct sentences *sentences, const struct draft_sentence *sentence) {
  bool any = false;
  for (size_t at = 0; !any && at < sentence->length;) {
    uint32_t point;
    at += letter_read(sentence->text + at, sentence->length - at, &point);
    any = letter_is_any(point);
  }
  if (!any) return;
  sentences->items =
      arena_grow(sentences->arena, sentences->items, &sentences->room, sentences->count + 1, sizeof *sentences->items);
  sentences->items[sentences->count++] = *sentence;
}

void sentences_add(struct sentences *sentences, const struct draft_unit *unit, uint32_t number,
                   const struct marks *marks) {
  const char *text = unit->text;
  size_t start = 0, mark = 0;
  for (size_t at = 0; at < unit->length; at++) {
    if (unit->kind == DRAFT_ROW || !strchr(".!?", text[at])) continue;
    size_t after = closing(text, unit->length, at + 1);
    bool ends = ends_at(text, unit->length, start, at, after);
    if (!ends) at = after - 1;
    if (!ends) continue;
    add(sentences,
        &(struct draft_sentence){text + start, (uint32_t)(after - start), number, line_at(marks, &mark, start)});
    start = after;
    while (start < unit->length && text[start] == ' ') start++;
    at = start ? start - 1 : 0;
  }
  add(sentences,
      &(struct draft_sentence){text + start, unit->length - (uint32_t)start, number, line_at(marks, &mark, start)});
}
