/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: the place of a clause in the words of a register. Out: its parts. What is no part known is heading.
 */
#include "draft/place.h"

#include "draft/letter.h"
#include "draft/wording.h"

#include <string.h>

static bool is_number(const char *text, size_t length, unsigned *number) {
  *number = 0;
  for (size_t i = 0; i < length && i < 6 && letter_is_digit((unsigned char)text[i]); i++)
    *number = *number * 10 + (unsigned)(text[i] - '0');
  return *number > 0;
}

static size_t word_length(const char *text, size_t length) {
  size_t size = 0;
  while (size < length && text[size] != ' ' && text[size] != '(') size++;
  return size;
}

static void set_part(struct place *place, enum wording_part part, unsigned number) {
  switch (part) {
  case PART_PARAGRAPH: place->paragraph = number; break;
  case PART_ITEM: place->item = number; break;
  case PART_SUBITEM: place->subitem = number; break;
  case PART_SENTENCE: place->sentence = number; break;
  case PART_ROW: place->row = number; break;
  case PART_NOTE: place->note = number; break;
  case PART_SECTION:
  case PART_HEADING: place->heading = true; break;
  case PART_OPENING: place->opening = true; break;
  default: break; /* a part of what is named before it */
  }
}

/* One part between commas: "punkt 3", "stycke 1–2" (from the first on), "första ledet", "rubriken", "tabellen". */
static bool read_part(struct place *place, const char *text, size_t length) {
  size_t first = word_length(text, length), second = first;
  while (second < length && text[second] == ' ') second++;
  size_t size = word_length(text + second, length - second);
  enum wording_part part = wording_part(text, first), later = wording_part(text + second, size);
  unsigned number = 0;
  if (part == PART_NONE && later == PART_LEG && second + size == length) return true;
  if (part == PART_NONE) return false;
  bool counted = is_number(text + second, size, &number);
  bool wants = part < PART_LEG || part == PART_SECTION;
  if (wants ? !counted : part != PART_REMARK && part != PART_LEG && second < length && text[second] != '(')
    return false;
  set_part(place, part, number);
  return true;
}

/* "(2)", "(andra bilden)": which of several headings of the same words. */
static void read_nth(struct place *place) {
  size_t open = place->length;
  if (!open || place->headings[open - 1] != ')') return;
  while (open && place->headings[open - 1] != '(') open--;
  if (open < 2) return;
  const char *inside = place->headings + open;
  unsigned number = wording_ordinal(inside, word_length(inside, place->length - open));
  if (!number && !is_number(inside, place->length - open, &number)) return;
  place->nth = number;
  place->length = open - 1;
  while (place->length && place->headings[place->length - 1] == ' ') place->length--;
}

struct place place_read(const char *text) {
  struct place place = {.whole = text, .headings = text, .length = strlen(text)};
  for (;;) {
    size_t start = place.length;
    while (start && text[start - 1] != ',') start--;
    size_t at = start;
    while (at < place.length && text[at] == ' ') at++;
    if (!read_part(&place, text + at, place.length - at)) break;
    place.length = start ? start - 1 : 0;
    if (!start) break;
  }
  read_nth(&place);
  return place;
}
