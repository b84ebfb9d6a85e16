/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: a place. Out: where it is in a draft, or the other way round. Headings named before the last one only say where
 * to begin to look for it.
 */
#include "draft/place.h"

#include "base/text.h"
#include "draft/anchor.h"
#include "draft/heading.h"
#include "draft/wording.h"

#include <string.h>

enum { PIECES_MOST = 8, SECTIONS_ON = 8, PARAGRAPHS_ON = 64 };

struct place_index {
  struct arena *arena;
  const struct draft *draft;
  struct anchors *anchors;
  const char *headings; /* those asked for last, */
  size_t length;
  unsigned nth;
  uint32_t anchor;   /* and the anchor they gave + 1 */
  const char *title; /* the place of the section asked for last, */
  uint32_t titled;   /* and its number + 1 */
};

struct place_index *place_index_new(struct arena *arena, const struct draft *draft) {
  struct place_index *index = arena_alloc(arena, sizeof *index);
  *index = (struct place_index){.arena = arena, .draft = draft, .anchors = anchors_new(arena, draft)};
  return index;
}

/* ---- headings ---- */

struct piece {
  size_t start, end;
};

/* The length of what divides headings from each other: a dash between blanks, a comma before one. */
static size_t divider(const char *text, size_t length) {
  static const char *const dividers[] = {" \xe2\x80\x93 ", " \xe2\x80\x94 ", " - ", ", "};
  for (size_t i = 0; i < sizeof dividers / sizeof *dividers; i++) {
    size_t size = strlen(dividers[i]);
    if (length > size && memcmp(text, dividers[i], size) == 0) return size;
  }
  return 0;
}

static size_t divide(const char *text, size_t length, struct piece pieces[PIECES_MOST]) {
  size_t count = 1;
  pieces[0] = (struct piece){0, length};
  for (size_t at = 0; at < length && count < PIECES_MOST; at++) {
    size_t size = divider(text + at, length - at);
    if (!size) continue;
    pieces[count - 1].end = at;
    pieces[count++] = (struct piece){at + size, length};
    at += size - 1;
  }
  return count;
}

static bool holds_both_ends(struct place_index *index, uint32_t anchor, const char *text, struct piece first,
                            struct piece last) {
  return anchor_holds(index->anchors, anchor, text + first.start, first.end - first.start) &&
         anchor_holds(index->anchors, anchor, text + last.start, last.end - last.start);
}

/* A dash or comma may be a part of a heading: the longest stretch of pieces that is a heading is taken for one. A
 * part of a heading will do for a piece by itself. */
static uint32_t find_pieces(struct place_index *index, const char *text, const struct piece *pieces, size_t count,
                            size_t *taken, uint32_t from) {
  for (*taken = count; *taken; --*taken) {
    size_t start = pieces[0].start, length = pieces[*taken - 1].end - start;
    uint32_t found = anchor_find(index->anchors, text + start, length, from, *taken == 1);
    if (found && (*taken == 1 || holds_both_ends(index, found - 1, text, pieces[0], pieces[*taken - 1]))) return found;
  }
  *taken = 1;
  return 0;
}

/* What is looked for stands behind what is named before it, or else anywhere. */
static uint32_t find_headings(struct place_index *index, const char *text, size_t length) {
  struct piece pieces[PIECES_MOST];
  size_t count = divide(text, length, pieces), taken;
  uint32_t found = 0, from = 0;
  for (size_t i = 0; i < count; i += taken) {
    found = find_pieces(index, text, pieces + i, count - i, &taken, from);
    if (!found && from && i + taken == count) found = find_pieces(index, text, pieces + i, count - i, &taken, 0);
    if (found) from = found;
  }
  return found;
}

static uint32_t find_anchor(struct place_index *index, const struct place *place) {
  bool again = index->headings && index->length == place->length && index->nth == place->nth &&
               memcmp(index->headings, place->headings, place->length) == 0;
  if (again) return index->anchor;
  uint32_t found = find_headings(index, place->headings, place->length);
  for (unsigned nth = 1; found && nth < place->nth && nth < SECTIONS_ON * SECTIONS_ON; nth++)
    found = anchor_again(index->anchors, found - 1);
  index->headings = arena_copy(index->arena, place->headings, place->length);
  index->length = place->length, index->nth = place->nth;
  return index->anchor = found;
}

/* ---- what stands under a heading ---- */

struct search {
  const struct draft *draft;
  const struct place *place;
  struct spot *spots;
  size_t count;
};

/* Adds a unit, or the sentence of it that is meant; nothing where it has none such. */
static void add_spot(struct search *search, uint32_t unit) {
  const struct draft_unit *is = &search->draft->units[unit];
  unsigned sentence = search->place->sentence;
  if (sentence > is->sentence_count || search->count == PLACE_SPOTS) return;
  for (size_t i = 0; i < search->count; i++)
    if (search->spots[i].unit == unit) return;
  search->spots[search->count++] = (struct spot){unit, sentence ? is->first_sentence + sentence : 0};
}

static void add_nth(struct search *search, const struct draft_section *section, enum draft_kind kind, unsigned nth) {
  if (nth && nth <= section->count[kind])
    add_spot(search, search->draft->of_kind[kind][section->begin[kind] + nth - 1]);
}

/* An item, or what is within it. */
static void add_item(struct search *search, uint32_t unit) {
  unsigned sub = search->place->subitem;
  const struct draft *draft = search->draft;
  if (!sub)
    add_spot(search, unit);
  else if (unit + sub < draft->unit_count && draft->units[unit + sub].kind == DRAFT_SUBITEM &&
           draft->units[unit + sub].number == sub)
    add_spot(search, unit + sub);
}

/* The first item, by its number among those of the section, of a list behind so many paragraphs or more. */
static uint32_t first_behind(const struct draft *draft, const struct draft_section *section, uint32_t leader) {
  const uint32_t *items = draft->of_kind[DRAFT_ITEM] + section->begin[DRAFT_ITEM];
  uint32_t low = 0, high = section->count[DRAFT_ITEM];
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (draft->units[items[middle]].leader < leader)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* The item of the list that stands behind so many paragraphs. */
static void add_of_list(struct search *search, const struct draft_section *section, uint32_t leader) {
  const uint32_t *items = search->draft->of_kind[DRAFT_ITEM] + section->begin[DRAFT_ITEM];
  uint32_t at = first_behind(search->draft, section, leader) + search->place->item - 1;
  if (at < section->count[DRAFT_ITEM] && search->draft->units[items[at]].leader == leader) add_item(search, items[at]);
}

/* The item of any list of the section, then counted through them all. */
static void add_of_any_list(struct search *search, const struct draft_section *section) {
  const uint32_t *items = search->draft->of_kind[DRAFT_ITEM] + section->begin[DRAFT_ITEM];
  uint32_t nth = search->place->item;
  for (uint32_t at = 0, list = 0; at < section->count[DRAFT_ITEM] && list < PLACE_SPOTS; list++) {
    uint32_t leader = search->draft->units[items[at]].leader;
    add_of_list(search, section, leader);
    at = first_behind(search->draft, section, leader + 1);
  }
  if (nth <= section->count[DRAFT_ITEM]) add_item(search, items[nth - 1]);
}

static void add_opening(struct search *search, const struct draft_section *section) {
  uint32_t end = section->first + PIECES_MOST < section->end ? section->first + PIECES_MOST : section->end;
  for (uint32_t i = section->first; i < end; i++) {
    const struct draft_unit *unit = &search->draft->units[i];
    if (unit->kind == DRAFT_PARAGRAPH && heading_end(unit->text, unit->length) == ':') add_spot(search, i);
  }
  add_nth(search, section, DRAFT_PARAGRAPH, 1);
}

/* Some count the lines before lists among the paragraphs, and some do not. */
static void add_without_leads(struct search *search, const struct draft_section *section) {
  const uint32_t *paragraphs = search->draft->of_kind[DRAFT_PARAGRAPH] + section->begin[DRAFT_PARAGRAPH];
  uint32_t count = section->count[DRAFT_PARAGRAPH], left = search->place->paragraph;
  for (uint32_t i = 0; left && i < count && i < PARAGRAPHS_ON; i++) {
    const struct draft_unit *unit = &search->draft->units[paragraphs[i]];
    bool leads = paragraphs[i] + 1 < section->end && unit[1].kind == DRAFT_ITEM;
    left -= !leads;
    if (!left) add_spot(search, paragraphs[i]);
  }
}

/* `lead`: the line before a list that is named; else NULL. */
static void search_section(struct search *search, const struct draft_section *section, const struct draft_unit *lead) {
  const struct place *place = search->place;
  if (place->row)
    add_nth(search, section, DRAFT_ROW, place->row);
  else if (place->item && place->paragraph)
    add_of_list(search, section, place->paragraph);
  else if (place->item && lead)
    add_of_list(search, section, lead->number);
  else if (place->item)
    add_of_any_list(search, section);
  else if (place->paragraph) {
    add_nth(search, section, DRAFT_PARAGRAPH, place->paragraph);
    add_without_leads(search, section);
  } else if (place->opening)
    add_opening(search, section);
}

/* A heading under which nothing stands but other headings may be named for what stands under these. */
static void search_on(struct search *search, uint32_t first) {
  const struct draft *draft = search->draft;
  for (uint32_t i = first; !search->count && i < draft->section_count && i <= first + SECTIONS_ON; i++) {
    const struct draft_section *section = &draft->sections[i], *before = section - (i > first);
    bool within = i == first || section->parent == first + 1 || before->first == before->end;
    if (!within) break;
    search_section(search, section, NULL);
  }
}

static void search_note(struct search *search) {
  const struct draft *draft = search->draft;
  const struct draft_section *last = draft->section_count ? &draft->sections[draft->section_count - 1] : NULL;
  uint32_t all = last ? last->begin[DRAFT_NOTE] + last->count[DRAFT_NOTE] : 0;
  if (search->place->note <= all) add_spot(search, draft->of_kind[DRAFT_NOTE][search->place->note - 1]);
}

static bool says_nothing(const struct place *place) {
  return !place->paragraph && !place->item && !place->row && !place->opening;
}

/* A place without a heading, where there is no such thing before the first heading: a heading of these words. */
static size_t find_whole(struct place_index *index, const char *whole, struct spot spots[PLACE_SPOTS],
                         uint32_t *section) {
  uint32_t anchor = anchor_find(index->anchors, whole, strlen(whole), 0, false);
  if (!anchor) return 0;
  spots[0] = (struct spot){anchor_unit(index->anchors, anchor - 1), 0};
  *section = index->draft->units[spots[0].unit].section + 1;
  return 1;
}

size_t place_find(struct place_index *index, const struct place *place, struct spot spots[PLACE_SPOTS],
                  uint32_t *section) {
  const struct draft *draft = index->draft;
  struct search search = {draft, place, spots, 0};
  uint32_t anchor = place->length ? find_anchor(index, place) : 0;
  *section = 0;
  if (!draft->unit_count || (place->length && !anchor)) return 0;
  const struct draft_unit *unit = anchor ? &draft->units[anchor_unit(index->anchors, anchor - 1)] : draft->units;
  bool lead = anchor && unit->kind != DRAFT_HEADING;
  *section = unit->section + 1;
  if (place->note)
    search_note(&search);
  else if (place->heading || says_nothing(place) || (lead && place->opening))
    add_spot(&search, (uint32_t)(unit - draft->units));
  else if (lead)
    search_section(&search, &draft->sections[unit->section], unit);
  else
    search_on(&search, unit->section);
  if (!search.count && !place->length) return find_whole(index, place->whole, spots, section);
  return search.count;
}

/* ---- the other way round ---- */

static const char *title_of(const struct draft *draft, uint32_t section) {
  uint32_t heading = draft->sections[section].heading;
  return heading ? draft->units[heading - 1].text : "";
}

/* The digits of the number that a heading begins with, "22" of "2.2 Möten", as a scan may lose the points; 0: none. */
static uint64_t number_of(const char *text, size_t length) {
  static const char sign[] = "\xc2\xa7";
  uint64_t number = 0;
  size_t at = 0;
  if (length > strlen(sign) && memcmp(text, sign, strlen(sign)) == 0) at = strlen(sign);
  while (at < length && text[at] == ' ') at++;
  for (; at < length && text[at] != ' '; at++) {
    bool digit = text[at] >= '0' && text[at] <= '9';
    if ((!digit && text[at] != '.') || number > UINT32_MAX) return 0;
    if (digit) number = number * 10 + (uint64_t)(text[at] - '0');
  }
  return number;
}

bool place_has_other_number(const struct place_index *index, const struct place *place, uint32_t section) {
  const char *title = title_of(index->draft, section);
  uint64_t is = number_of(title, strlen(title));
  struct piece pieces[PIECES_MOST];
  size_t count = divide(place->headings, place->length, pieces);
  bool any = false;
  for (size_t i = 0; is && i < count; i++) {
    uint64_t was = number_of(place->headings + pieces[i].start, pieces[i].end - pieces[i].start);
    if (was == is) return false;
    any = any || was;
  }
  return any;
}

static const char *make_title(struct place_index *index, uint32_t section) {
  const struct draft *draft = index->draft;
  uint32_t parent = draft->sections[section].parent, nth = anchor_nths(index->anchors)[section];
  struct text text = text_new(index->arena);
  if (nth && parent) text_addf(&text, "%s \xe2\x80\x93 ", title_of(draft, parent - 1));
  text_add(&text, title_of(draft, section));
  struct spot spots[PLACE_SPOTS];
  uint32_t found;
  struct place place = place_read(text_string(&text));
  size_t count = place_find(index, &place, spots, &found);
  if (nth > 1 && !(count && found == section + 1)) {
    text.length = 0;
    text_addf(&text, "%s (%u)", title_of(draft, section), (unsigned)nth);
  }
  return text_string(&text);
}

const char *place_of_section(struct place_index *index, uint32_t section) {
  if (index->titled != section + 1) index->title = make_title(index, section);
  index->titled = section + 1;
  return index->title;
}

static void add_part(struct text *text, enum wording_part part, uint32_t number) {
  text_addf(text, "%s%s %u", text->length ? ", " : "", wording_of_part(part), (unsigned)number);
}

static void add_place_of_unit(struct text *text, const struct draft *draft, uint32_t at) {
  const struct draft_unit *unit = &draft->units[at];
  bool several = draft->sections[unit->section].lists > 1;
  switch (unit->kind) {
  case DRAFT_PARAGRAPH: add_part(text, PART_PARAGRAPH, unit->number); break;
  case DRAFT_ITEM:
    if (several && unit->leader) add_part(text, PART_PARAGRAPH, unit->leader);
    add_part(text, PART_ITEM, unit->number);
    break;
  case DRAFT_SUBITEM:
    add_place_of_unit(text, draft, at - unit->number);
    add_part(text, PART_SUBITEM, unit->number);
    break;
  case DRAFT_ROW: add_part(text, PART_ROW, unit->number); break;
  case DRAFT_NOTE: add_part(text, PART_NOTE, draft->sections[unit->section].begin[DRAFT_NOTE] + unit->number); break;
  default: break;
  }
}

const char *place_of(struct place_index *index, uint32_t sentence) {
  const struct draft *draft = index->draft;
  uint32_t at = draft->sentences[sentence].unit;
  const struct draft_unit *unit = &draft->units[at];
  struct text text = text_new(index->arena);
  text_add(&text, place_of_section(index, unit->section));
  add_place_of_unit(&text, draft, at);
  if (unit->sentence_count > 1) add_part(&text, PART_SENTENCE, sentence - unit->first_sentence + 1);
  return text_string(&text);
}
