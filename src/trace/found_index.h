/* SPDX-License-Identifier: EUPL-1.2
 *
 * The sentences of a draft, looked up by their letters.
 */
#ifndef STADGA_TRACE_FOUND_INDEX_H
#define STADGA_TRACE_FOUND_INDEX_H

#include "draft/draft.h"
#include "draft/resemble.h"

enum { FOUND_CANDIDATES = 12 };

struct found_index;
struct found_index *found_index_new(struct arena *arena, const struct draft *draft);

/* The key of a sentence (draft/resemble.h). */
uint64_t found_index_key(const struct found_index *index, uint32_t sentence);

/* The grams of a sentence: in `scratch`, but those of a long one are kept, as they may be asked for often. */
struct grams found_index_grams(struct found_index *index, struct arena *scratch, uint32_t sentence);

/* How many sentences have this key, taken or not; 0 where all are taken. `*sentence` is the first that is not (where
 * `taken` is 0), in an order that every call goes on with: what is passed over as taken stays so. */
size_t found_index_same(struct found_index *index, uint64_t key, const uint32_t *taken, uint32_t *sentence);

/* Up to FOUND_CANDIDATES sentences that share most of some of its grams, likest first. The work does not grow with
 * the draft. */
size_t found_index_like(struct found_index *index, struct grams grams, uint32_t candidates[FOUND_CANDIDATES]);

#endif
