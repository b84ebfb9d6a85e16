/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: a draft. Out: its headings by what is left of their letters.
 */
#include "draft/anchor.h"

#include "draft/heading.h"
#include "draft/postings.h"

#include <stdlib.h>

enum {
  GRAMS_ASKED = 24,     /* of a heading looked for: so many of its grams are looked up, */
  HEADINGS_A_GRAM = 48, /* and so many headings that have one, from the place on where it is looked for */
  CANDIDATES = GRAMS_ASKED * HEADINGS_A_GRAM,
  SAME = 88,
  ALIKE = 75,
  AS_LONG = 85,
  HOLDS = 85,
  WITHIN = 55,
  HALF = 50,         /* in percent */
  LEADS_LESS = 20,   /* by so much a line before a list is less likely than a heading */
  TITLE_BYTES = 240, /* of a heading that is looked at letter by letter, */
  LOOKS = 16         /* and so many of them */
};

struct anchor {
  uint32_t unit;
  bool heading;
  struct grams grams;
};

struct title {
  uint64_t key;
  uint32_t section;
};

struct anchors {
  const struct draft *draft;
  struct arena *scratch;
  struct anchor *items;
  struct postings postings;
  size_t count, gram_count;
  uint32_t *nths;
  uint32_t candidates[CANDIDATES];
};

#define ORDER(a, b) (((a) > (b)) - ((a) < (b)))

/* ---- made ready ---- */

static int by_title(const void *left, const void *right) {
  const struct title *a = left, *b = right;
  return a->key == b->key ? ORDER(a->section, b->section) : ORDER(a->key, b->key);
}

static bool is_anchor(const struct draft *draft, size_t i) {
  const struct draft_unit *unit = &draft->units[i];
  bool list = i + 1 < draft->unit_count && unit[1].kind == DRAFT_ITEM;
  return unit->kind == DRAFT_HEADING ||
         (unit->kind == DRAFT_PARAGRAPH && (list || heading_end(unit->text, unit->length) == ':'));
}

static void add_anchors(struct arena *arena, struct anchors *anchors) {
  const struct draft *draft = anchors->draft;
  size_t room = 0;
  for (size_t i = 0; i < draft->unit_count; i++) {
    if (!is_anchor(draft, i)) continue;
    const struct draft_unit *unit = &draft->units[i];
    anchors->items = arena_grow(arena, anchors->items, &room, anchors->count + 1, sizeof *anchors->items);
    struct anchor *anchor = &anchors->items[anchors->count++];
    *anchor = (struct anchor){(uint32_t)i, unit->kind == DRAFT_HEADING, grams_of(arena, unit->text, unit->length)};
    anchors->gram_count += anchor->grams.count;
  }
}

static void add_postings(struct arena *arena, struct anchors *anchors) {
  anchors->postings = postings_new(arena, anchors->gram_count);
  for (uint32_t i = 0; i < anchors->count; i++)
    postings_add(&anchors->postings, anchors->items[i].grams, anchors->items[i].grams.count, i);
  postings_sort(&anchors->postings);
}

static void number_titles(struct arena *arena, struct anchors *anchors) {
  const struct draft *draft = anchors->draft;
  struct title *titles = arena_array(arena, draft->section_count + 1, sizeof *titles);
  size_t count = 0;
  anchors->nths = arena_array(arena, draft->section_count + 1, sizeof *anchors->nths);
  for (uint32_t i = 0; i < draft->section_count; i++) {
    if (!draft->sections[i].heading) continue;
    const struct draft_unit *unit = &draft->units[draft->sections[i].heading - 1];
    titles[count++] = (struct title){resemble_key(unit->text, unit->length), i};
  }
  if (count) qsort(titles, count, sizeof *titles, by_title);
  for (size_t i = 1; i < count; i++) {
    if (titles[i].key != titles[i - 1].key) continue;
    uint32_t *before = &anchors->nths[titles[i - 1].section];
    if (!*before) *before = 1;
    anchors->nths[titles[i].section] = *before + 1;
  }
}

struct anchors *anchors_new(struct arena *arena, const struct draft *draft) {
  struct anchors *anchors = arena_alloc(arena, sizeof *anchors);
  anchors->draft = draft;
  anchors->scratch = arena_within(arena);
  add_anchors(arena, anchors);
  add_postings(arena, anchors);
  number_titles(arena, anchors);
  return anchors;
}

/* ---- looked up ---- */

static bool as_long(struct grams one, struct grams other) {
  return 100 * one.count >= AS_LONG * other.count && 100 * other.count >= AS_LONG * one.count;
}

/* What is looked for. */
struct sought {
  const char *text;
  size_t length;
  struct grams grams;
  unsigned looks; /* at so many more headings letter by letter */
};

/* Whether a heading is the very same, but for what a scan does to it. */
static bool is_same_heading(const struct anchors *anchors, const struct anchor *anchor, struct sought *sought,
                            unsigned alike) {
  const struct draft_unit *unit = &anchors->draft->units[anchor->unit];
  if (!anchor->heading || alike >= SAME) return anchor->heading;
  if (alike < ALIKE || unit->length > TITLE_BYTES || sought->length > TITLE_BYTES || !sought->looks) return false;
  sought->looks--;
  return resemble_difference(anchors->scratch, sought->text, sought->length, unit->text, unit->length) !=
         DIFFERENCE_REAL;
}

/* The first heading that is the same; else, behind a place that is named, the first anchor that holds all of it; else
 * the likest. */
static uint32_t best_of(const struct anchors *anchors, struct sought *sought, size_t count, bool part, bool behind) {
  struct grams grams = sought->grams;
  unsigned best = 0;
  uint32_t found = 0, holds = 0;
  for (size_t i = 0; i < count; i++) {
    if (i && anchors->candidates[i] == anchors->candidates[i - 1]) continue;
    const struct anchor *anchor = &anchors->items[anchors->candidates[i]];
    unsigned alike = grams_alike(grams, anchor->grams), within = part ? grams_within(grams, anchor->grams) : 0;
    unsigned less = anchor->heading ? 0 : LEADS_LESS;
    bool same = alike >= (anchor->heading ? ALIKE : SAME) && as_long(grams, anchor->grams);
    if (!same && within < WITHIN + less) continue;
    if (is_same_heading(anchors, anchor, sought, alike)) return anchors->candidates[i] + 1;
    if (behind && within >= HOLDS && !holds) holds = anchors->candidates[i] + 1;
    if (alike + 1 <= best + less) continue;
    best = alike + 1 - less;
    found = anchors->candidates[i] + 1;
  }
  return holds ? holds : found;
}

uint32_t anchor_find(struct anchors *anchors, const char *text, size_t length, uint32_t from, bool part) {
  struct sought sought = {text, length, grams_of(anchors->scratch, text, length), LOOKS};
  const struct postings_limit limit = {GRAMS_ASKED, HEADINGS_A_GRAM, from};
  size_t count = postings_find(&anchors->postings, sought.grams, limit, anchors->candidates);
  uint32_t found = best_of(anchors, &sought, count, part, from > 0);
  arena_clear(anchors->scratch);
  return found;
}

bool anchor_holds(struct anchors *anchors, uint32_t anchor, const char *text, size_t length) {
  unsigned within = grams_within(grams_of(anchors->scratch, text, length), anchors->items[anchor].grams);
  arena_clear(anchors->scratch);
  return within >= HALF;
}

uint32_t anchor_again(struct anchors *anchors, uint32_t anchor) {
  const struct draft_unit *unit = &anchors->draft->units[anchors->items[anchor].unit];
  uint32_t found = anchor_find(anchors, unit->text, unit->length, anchor + 1, false);
  return found && grams_alike(anchors->items[found - 1].grams, anchors->items[anchor].grams) >= SAME ? found : 0;
}

uint32_t anchor_unit(const struct anchors *anchors, uint32_t anchor) {
  return anchors->items[anchor].unit;
}

const uint32_t *anchor_nths(const struct anchors *anchors) {
  return anchors->nths;
}
