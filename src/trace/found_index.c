/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: sentences. Out: those with the same letters, or with some of the same grams. A few grams of each, the least by
 * their numbers, stand for it: of two texts that share half their grams, some of these are nearly always shared.
 */
#include "trace/found_index.h"

#include "draft/postings.h"

#include <stdlib.h>

enum { GRAMS_KEPT = 16, SENTENCES_A_GRAM = 64, HITS = GRAMS_KEPT * SENTENCES_A_GRAM, LONG_SENTENCE = 1000 };

struct keyed {
  uint64_t key;
  uint32_t sentence, next;
}; /* next: of the first of a key, the first that may be free */

struct found_index {
  struct arena *arena;
  const struct draft *draft;
  struct keyed *keyed;
  struct postings postings; /* without items: not wanted yet */
  struct grams *kept;       /* by sentence: of those that are long and were asked for; NULL: none yet */
  uint32_t hits[HITS];
};

#define ORDER(a, b) (((a) > (b)) - ((a) < (b)))

static int by_key(const void *left, const void *right) {
  const struct keyed *a = left, *b = right;
  return a->key == b->key ? ORDER(a->sentence, b->sentence) : ORDER(a->key, b->key);
}

uint64_t found_index_key(const struct found_index *index, uint32_t sentence) {
  const struct draft_sentence *is = &index->draft->sentences[sentence];
  return resemble_key(is->text, is->length);
}

struct found_index *found_index_new(struct arena *arena, const struct draft *draft) {
  struct found_index *index = arena_alloc(arena, sizeof *index);
  *index = (struct found_index){.arena = arena, .draft = draft};
  index->keyed = arena_array(arena, draft->sentence_count + 1, sizeof *index->keyed);
  for (uint32_t i = 0; i < draft->sentence_count; i++)
    index->keyed[i] = (struct keyed){found_index_key(index, i), i, 0};
  if (draft->sentence_count) qsort(index->keyed, draft->sentence_count, sizeof *index->keyed, by_key);
  return index;
}

size_t found_index_same(struct found_index *index, uint64_t key, const uint32_t *taken, uint32_t *sentence) {
  size_t low = 0, high = index->draft->sentence_count, count = high;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (index->keyed[middle].key < key)
      low = middle + 1;
    else
      high = middle;
  }
  if (low == count || index->keyed[low].key != key) return 0;
  size_t at = low + index->keyed[low].next;
  while (at < count && index->keyed[at].key == key && taken[index->keyed[at].sentence]) at++;
  index->keyed[low].next = (uint32_t)(at - low);
  if (at == count || index->keyed[at].key != key) return 0;
  *sentence = index->keyed[at].sentence;
  return low + 1 < count && index->keyed[low + 1].key == key ? 2 : 1;
}

/* ---- likeness ---- */

struct grams found_index_grams(struct found_index *index, struct arena *scratch, uint32_t sentence) {
  const struct draft_sentence *is = &index->draft->sentences[sentence];
  if (is->length < LONG_SENTENCE) return grams_of(scratch, is->text, is->length);
  if (!index->kept) index->kept = arena_array(index->arena, index->draft->sentence_count, sizeof *index->kept);
  if (!index->kept[sentence].items) index->kept[sentence] = grams_of(index->arena, is->text, is->length);
  return index->kept[sentence];
}

static void add_postings(struct found_index *index) {
  size_t count = index->draft->sentence_count;
  struct arena *scratch = arena_within(index->arena);
  index->postings = postings_new(index->arena, count * GRAMS_KEPT);
  for (uint32_t i = 0; i < count; i++) {
    postings_add(&index->postings, found_index_grams(index, scratch, i), GRAMS_KEPT, i);
    arena_clear(scratch);
  }
  postings_sort(&index->postings);
  arena_close(scratch);
}

/* Puts a sentence among the candidates by how often it was hit. */
static size_t put(uint32_t candidates[FOUND_CANDIDATES], size_t times[FOUND_CANDIDATES], size_t count,
                  uint32_t sentence, size_t hit) {
  size_t at = count < FOUND_CANDIDATES ? count : FOUND_CANDIDATES;
  while (at && times[at - 1] < hit) {
    if (at < FOUND_CANDIDATES) times[at] = times[at - 1], candidates[at] = candidates[at - 1];
    at--;
  }
  if (at < FOUND_CANDIDATES) times[at] = hit, candidates[at] = sentence;
  return count < FOUND_CANDIDATES ? count + 1 : count;
}

size_t found_index_like(struct found_index *index, struct grams grams, uint32_t candidates[FOUND_CANDIDATES]) {
  static const struct postings_limit limit = {GRAMS_KEPT, SENTENCES_A_GRAM, 0};
  size_t count = 0, times[FOUND_CANDIDATES];
  if (!index->postings.items) add_postings(index);
  size_t hits = postings_find(&index->postings, grams, limit, index->hits);
  for (size_t i = 0, next; i < hits; i = next) {
    for (next = i; next < hits && index->hits[next] == index->hits[i];) next++;
    count = put(candidates, times, count, index->hits[i], next - i);
  }
  return count;
}
