/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: clauses and a draft. Out: which sentence is which clause. First those of the very same letters, then what stands
 * at the place, then what is likest; each sentence is one clause at most, but may hold the words of others too.
 */
#include "trace/found.h"

#include "draft/heading.h"
#include "draft/place.h"
#include "trace/found_index.h"
#include "trace/found_order.h"

#include <stdlib.h>
#include <string.h>

enum {
  AT_PLACE = 45,
  ANYWHERE = 55,
  INSIDE = 80,
  PART = 70,            /* in percent: how alike is alike enough */
  SUMMED_UP = 45,       /* so much of a summary is in what it sums up, where its place is not there */
  SENTENCES_TRIED = 16, /* of a paragraph that is meant as a whole */
  SENTENCES_UNDER = 32  /* a heading, from it on */
};

struct finder {
  const struct model *model;
  const struct draft *draft;
  struct arena *arena, *scratch;
  struct place_index *places;
  struct found_index *index;
  uint32_t first, count; /* the clauses of the register */
  uint32_t *sentences;   /* by clause of the register: its sentence + 1 */
  uint32_t *units;       /* the same: its unit + 1, where it is found by place alone */
  uint32_t *sections;    /* the same: the section of its place + 1 */
  uint32_t *clauses;     /* by sentence: the clause of the register + 1 whose words it is */
  bool *covered;         /* by sentence: a clause stands for it */
};

static const struct clause *clause_at(const struct finder *finder, uint32_t i) {
  return &finder->model->clauses[finder->first + i];
}

static struct grams grams_of_string(const struct finder *finder, const char *text) {
  return grams_of(finder->scratch, text, strlen(text));
}

static struct grams grams_of_sentence(const struct finder *finder, uint32_t sentence) {
  return found_index_grams(finder->index, finder->scratch, sentence);
}

static void take(struct finder *finder, uint32_t clause, uint32_t sentence, bool alone) {
  finder->sentences[clause] = sentence + 1;
  finder->covered[sentence] = true;
  if (alone) finder->clauses[sentence] = clause + 1;
}

static size_t spots_of(const struct finder *finder, uint32_t clause, struct spot spots[PLACE_SPOTS]) {
  struct place place = place_read(clause_at(finder, clause)->place);
  return place_find(finder->places, &place, spots, &finder->sections[clause]);
}

/* ---- by words ---- */

/* Of several sentences with the very same letters the one at the place of the clause. */
static void take_at_place(struct finder *finder, uint32_t clause, uint64_t key) {
  struct spot spots[PLACE_SPOTS];
  size_t count = spots_of(finder, clause, spots);
  for (size_t i = 0; i < count && !finder->sentences[clause]; i++) {
    const struct draft_unit *unit = &finder->draft->units[spots[i].unit];
    uint32_t sentence = spots[i].sentence ? spots[i].sentence - 1 : unit->first_sentence;
    if (!spots[i].sentence && unit->sentence_count != 1) continue;
    if (!finder->clauses[sentence] && found_index_key(finder->index, sentence) == key)
      take(finder, clause, sentence, true);
  }
}

static void take_same(struct finder *finder, bool in_order) {
  for (uint32_t i = 0; i < finder->count; i++) {
    const char *words = clause_at(finder, i)->words;
    if (!words || finder->sentences[i]) continue;
    uint64_t key = resemble_key(words, strlen(words));
    uint32_t sentence;
    size_t alike = found_index_same(finder->index, key, finder->clauses, &sentence);
    if (alike == 1 || (alike && in_order))
      take(finder, i, sentence, true);
    else if (alike)
      take_at_place(finder, i, key);
  }
}

/* The sentence of a spot that is likest; with no more than `*best` percent none. */
static void try_spot(struct finder *finder, struct spot spot, struct grams grams, unsigned *best, uint32_t *found) {
  const struct draft_unit *unit = &finder->draft->units[spot.unit];
  uint32_t first = spot.sentence ? spot.sentence - 1 : unit->first_sentence;
  uint32_t count = spot.sentence ? 1 : unit->sentence_count < SENTENCES_TRIED ? unit->sentence_count : SENTENCES_TRIED;
  for (uint32_t i = first; i < first + count; i++) {
    if (finder->clauses[i]) continue;
    unsigned alike = grams_alike(grams, grams_of_sentence(finder, i));
    if (alike <= *best) continue;
    *best = alike;
    *found = i + 1;
  }
}

static void take_at_places(struct finder *finder) {
  struct spot spots[PLACE_SPOTS];
  for (uint32_t i = 0; i < finder->count; i++) {
    const char *words = clause_at(finder, i)->words;
    if (!words || finder->sentences[i]) continue;
    struct grams grams = grams_of_string(finder, words);
    size_t count = spots_of(finder, i, spots);
    unsigned best = AT_PLACE - 1;
    uint32_t found = 0;
    for (size_t j = 0; j < count; j++) try_spot(finder, spots[j], grams, &best, &found);
    if (found) take(finder, i, found - 1, true);
    arena_clear(finder->scratch);
  }
}

/* The likest sentence anywhere; else one that holds the words among others. */
static void take_likest(struct finder *finder, uint32_t clause) {
  uint32_t candidates[FOUND_CANDIDATES], found = 0, holds = 0;
  struct grams grams = grams_of_string(finder, clause_at(finder, clause)->words);
  size_t count = found_index_like(finder->index, grams, candidates);
  unsigned best = ANYWHERE - 1, most = INSIDE - 1;
  for (size_t i = 0; i < count; i++) {
    struct grams other = grams_of_sentence(finder, candidates[i]);
    unsigned alike = grams_alike(grams, other), within = grams_within(grams, other);
    if (alike > best && !finder->clauses[candidates[i]]) best = alike, found = candidates[i] + 1;
    if (within > most) most = within, holds = candidates[i] + 1;
  }
  if (found)
    take(finder, clause, found - 1, true);
  else if (holds)
    take(finder, clause, holds - 1, false);
}

static void take_by_words(struct finder *finder) {
  take_same(finder, false);
  take_same(finder, true);
  take_at_places(finder);
  for (uint32_t i = 0; i < finder->count; i++) {
    if (!clause_at(finder, i)->words || finder->sentences[i]) continue;
    take_likest(finder, i);
    arena_clear(finder->scratch);
  }
}

/* ---- by place ---- */

/* How much of the summary, in either language, is in a text: which of several is meant. */
static unsigned summed_up(const struct finder *finder, uint32_t clause, const char *text, size_t length) {
  struct grams grams = grams_of(finder->scratch, text, length);
  unsigned most = 0;
  for (int language = 0; language < LANGUAGE_COUNT; language++) {
    unsigned within = grams_within(grams_of_string(finder, clause_at(finder, clause)->text[language]), grams);
    if (within > most) most = within;
  }
  return most;
}

/* A clause that names nothing but a heading stands for all that stands under it. */
static void cover(struct finder *finder, uint32_t clause, struct spot spot) {
  const struct draft_unit *unit = &finder->draft->units[spot.unit];
  uint32_t first = spot.sentence ? spot.sentence - 1 : unit->first_sentence, end = first + 1;
  bool section = unit->kind == DRAFT_HEADING && !place_read(clause_at(finder, clause)->place).heading;
  uint32_t last = finder->draft->sections[unit->section].end;
  if (!spot.sentence) end = first + unit->sentence_count;
  for (uint32_t i = first; section && i < finder->draft->sentence_count && finder->draft->sentences[i].unit < last; i++)
    end = i + 1;
  for (uint32_t i = first; i < end; i++) finder->covered[i] = true;
}

static struct spot likest_spot(const struct finder *finder, uint32_t clause, const struct spot *spots, size_t count) {
  size_t best = 0;
  unsigned most = 0;
  for (size_t i = 0; count > 1 && i < count; i++) {
    const struct draft_unit *unit = &finder->draft->units[spots[i].unit];
    unsigned within = summed_up(finder, clause, unit->text, unit->length);
    if (within > most) most = within, best = i;
  }
  return spots[best];
}

/* Under the heading named, but not where it is said to be: the sentence that holds most of the summary, if it holds
 * much. false: none does. */
static bool find_summed_up(const struct finder *finder, uint32_t clause, struct spot *spot) {
  const struct draft *draft = finder->draft;
  if (!finder->sections[clause]) return false;
  const struct draft_section *section = &draft->sections[finder->sections[clause] - 1];
  if (section->first == section->end) return false;
  uint32_t first = draft->units[section->first].first_sentence;
  unsigned most = SUMMED_UP - 1;
  bool any = false;
  for (uint32_t i = first; i < first + SENTENCES_UNDER && i < draft->sentence_count; i++) {
    const struct draft_sentence *sentence = &draft->sentences[i];
    if (sentence->unit >= section->end) break;
    unsigned within = summed_up(finder, clause, sentence->text, sentence->length);
    if (within <= most) continue;
    most = within;
    *spot = (struct spot){sentence->unit, i + 1};
    any = true;
  }
  return any;
}

static void take_by_place(struct finder *finder) {
  struct spot spots[PLACE_SPOTS];
  for (uint32_t i = 0; i < finder->count; i++) {
    if (clause_at(finder, i)->words) continue;
    size_t count = spots_of(finder, i, spots);
    struct spot spot;
    bool found = count != 0;
    if (found)
      spot = likest_spot(finder, i, spots, count);
    else
      found = find_summed_up(finder, i, &spot);
    arena_clear(finder->scratch);
    if (!found) continue;
    cover(finder, i, spot);
    finder->units[i] = spot.unit + 1;
    finder->sentences[i] = spot.sentence;
  }
}

/* ---- what was found ---- */

/* Words that a draft divides into two sentences are still the same. */
static enum found_state state_of(const struct finder *finder, const struct clause *clause, uint32_t sentence) {
  const struct draft_sentence *is = &finder->draft->sentences[sentence], *next = is + 1;
  size_t length = strlen(clause->words);
  enum difference difference = resemble_difference(finder->scratch, clause->words, length, is->text, is->length);
  bool two = sentence + 1 < finder->draft->sentence_count && next->unit == is->unit;
  if (difference == DIFFERENCE_REAL && two) {
    size_t both = (size_t)(next->text + next->length - is->text);
    difference = resemble_difference(finder->scratch, clause->words, length, is->text, both);
    if (difference == DIFFERENCE_NONE) difference = DIFFERENCE_NOISE;
  }
  arena_clear(finder->scratch);
  return difference == DIFFERENCE_NONE ? FOUND_SAME : difference == DIFFERENCE_NOISE ? FOUND_SPOILT : FOUND_CHANGED;
}

static struct found_clause describe(const struct finder *finder, uint32_t sentence) {
  const struct draft_sentence *is = &finder->draft->sentences[sentence];
  return (struct found_clause){.place = place_of(finder->places, sentence),
                               .words = arena_copy(finder->arena, is->text, is->length),
                               .line = is->line};
}

static struct found_clause settle_words(const struct finder *finder, uint32_t i, bool moved) {
  const struct clause *clause = clause_at(finder, i);
  uint32_t sentence = finder->sentences[i] - 1;
  struct found_clause found = describe(finder, sentence);
  found.state = state_of(finder, clause, sentence);
  found.moved = moved;
  return found;
}

/* Found by its place alone. */
static struct found_clause settle_place(const struct finder *finder, uint32_t i) {
  const struct draft_unit *unit = &finder->draft->units[finder->units[i] - 1];
  struct found_clause found = {.place = clause_at(finder, i)->place, .words = unit->text, .line = unit->line};
  if (finder->sentences[i]) found = describe(finder, finder->sentences[i] - 1);
  found.state = FOUND_PLACED;
  return found;
}

static struct found_clause settle_clause(const struct finder *finder, uint32_t i, const bool *moved) {
  if (finder->units[i]) return settle_place(finder, i);
  if (finder->sentences[i]) return settle_words(finder, i, moved[i]);
  return (struct found_clause){.state = FOUND_GONE};
}

/* ---- order ---- */

static struct found_order find_order(const struct finder *finder) {
  struct order_clause *clauses = arena_array(finder->arena, (size_t)finder->count + 1, sizeof *clauses);
  struct spot spots[PLACE_SPOTS];
  for (uint32_t i = 0; i < finder->count; i++) {
    clauses[i].place = clause_at(finder, i)->place;
    if (finder->units[i] || !finder->sentences[i]) continue;
    if (!finder->sections[i]) spots_of(finder, i, spots);
    clauses[i].sentence = finder->sentences[i];
    clauses[i].home = finder->sections[i];
  }
  return found_order_of(finder->arena, finder->draft, finder->places, clauses, finder->count);
}

/* In the numbers of the model, which are those of the register from its first one on. */
static void add_passages(const struct finder *finder, struct found_order order, struct found_clause *clauses,
                         struct found_clauses *found) {
  struct found_passage *passages = arena_array(finder->arena, order.passage_count + 1, sizeof *passages);
  for (size_t i = 0; i < order.passage_count; i++) {
    passages[i] = order.passages[i];
    passages[i].first += finder->first;
    passages[i].end += finder->first;
    bool moved = passages[i].kind == FOUND_PASSAGE_MOVED;
    for (uint32_t j = passages[i].first; moved && j < passages[i].end; j++) clauses[j].with_others = clauses[j].moved;
  }
  found->passages = passages;
  found->passage_count = order.passage_count;
}

/* ---- what is new ---- */

static bool is_part_of(const struct finder *finder, struct grams grams, uint32_t neighbour) {
  uint32_t clause = finder->clauses[neighbour];
  if (!clause || !clause_at(finder, clause - 1)->words) return false;
  return grams_within(grams, grams_of_string(finder, clause_at(finder, clause - 1)->words)) >= PART;
}

/* A line before a list is said with it. */
static bool leads_to_covered(const struct finder *finder, uint32_t sentence) {
  const struct draft_sentence *is = &finder->draft->sentences[sentence];
  bool last = sentence + 1 == finder->draft->sentence_count;
  return !last && finder->covered[sentence + 1] && heading_end(is->text, is->length) == ':';
}

static bool is_fresh(const struct finder *finder, uint32_t sentence) {
  if (finder->covered[sentence]) return false;
  struct grams grams = grams_of_sentence(finder, sentence);
  bool part = !grams.count || (sentence && is_part_of(finder, grams, sentence - 1)) ||
              (sentence + 1 < finder->draft->sentence_count && is_part_of(finder, grams, sentence + 1));
  arena_clear(finder->scratch);
  return !part && !leads_to_covered(finder, sentence);
}

static void add_fresh(const struct finder *finder, struct found_clauses *found) {
  struct found_clause *fresh = NULL;
  size_t room = 0;
  for (uint32_t i = 0; i < finder->draft->sentence_count; i++) {
    if (!is_fresh(finder, i)) continue;
    fresh = arena_grow(finder->arena, fresh, &room, found->fresh_count + 1, sizeof *fresh);
    fresh[found->fresh_count++] = describe(finder, i);
  }
  found->fresh = fresh;
}

/* ---- a register ---- */

static void open_finder(struct finder *finder, uint32_t register_number) {
  const struct model *model = finder->model;
  size_t sentences = finder->draft->sentence_count;
  uint32_t first = 0, end;
  while (first < model->clauses_count && model->clauses[first].register_number != register_number) first++;
  for (end = first; end < model->clauses_count && model->clauses[end].register_number == register_number;) end++;
  finder->first = first, finder->count = end - first;
  finder->sentences = arena_array(finder->arena, (size_t)finder->count + 1, sizeof *finder->sentences);
  finder->units = arena_array(finder->arena, (size_t)finder->count + 1, sizeof *finder->units);
  finder->sections = arena_array(finder->arena, (size_t)finder->count + 1, sizeof *finder->sections);
  finder->clauses = arena_array(finder->arena, sentences + 1, sizeof *finder->clauses);
  finder->covered = arena_array(finder->arena, sentences + 1, sizeof *finder->covered);
  take_by_words(finder);
  take_by_place(finder);
}

static size_t found_count(const struct finder *finder) {
  size_t count = 0;
  for (uint32_t i = 0; i < finder->count; i++) count += finder->sentences[i] || finder->units[i];
  return count;
}

static const struct found_clauses *close_finder(const struct finder *finder, struct found_clauses *found) {
  struct found_clause *clauses = arena_array(finder->arena, finder->model->clauses_count + 1, sizeof *clauses);
  struct found_order order = find_order(finder);
  for (uint32_t i = 0; i < finder->count; i++) {
    struct found_clause *clause = &clauses[finder->first + i];
    *clause = settle_clause(finder, i, order.moved);
    found->counts[clause->state]++;
    found->moved += clause->moved;
  }
  found->counts[FOUND_OTHER] = finder->model->clauses_count - finder->count;
  found->clauses = clauses;
  add_passages(finder, order, clauses, found);
  add_fresh(finder, found);
  arena_close(finder->scratch);
  return found;
}

const struct found_clauses *found_in(const struct model *model, const struct draft *draft, const char *file,
                                     bool has_lines) {
  struct arena *arena = model->workshop->arena;
  struct finder finder = {.model = model, .draft = draft, .arena = arena};
  struct found_clauses *found = arena_alloc(arena, sizeof *found);
  finder.scratch = arena_within(arena);
  finder.places = place_index_new(arena, draft);
  finder.index = found_index_new(arena, draft);
  *found = (struct found_clauses){.file = file, .draft = draft, .has_lines = has_lines};
  open_finder(&finder, 0);
  struct finder best = finder;
  for (uint32_t i = 1; i < model->registers_count; i++) {
    open_finder(&finder, i);
    if (found_count(&finder) <= found_count(&best)) continue;
    best = finder;
    found->register_number = i;
  }
  return close_finder(&best, found);
}

size_t found_by_words(const struct found_clauses *found) {
  return found->counts[FOUND_SAME] + found->counts[FOUND_SPOILT] + found->counts[FOUND_CHANGED];
}

bool found_differs(const struct found_clauses *found) {
  return found->counts[FOUND_CHANGED] || found->counts[FOUND_GONE] || found->moved || found->fresh_count ||
         found->passage_count;
}
