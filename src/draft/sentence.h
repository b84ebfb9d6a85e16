/* SPDX-License-Identifier: EUPL-1.2
 *
 * Dividing what stands in one paragraph, item or row into sentences.
 */
#ifndef STADGA_DRAFT_SENTENCE_H
#define STADGA_DRAFT_SENTENCE_H

#include "draft/draft.h"

/* Where the lines of a unit begin in its text, in order. */
struct marks {
  struct arena *arena;
  struct mark {
    uint32_t offset, line;
  } * items;
  size_t count, room;
};
void marks_add(struct marks *marks, size_t offset, uint32_t line);

struct sentences {
  struct arena *arena;
  struct draft_sentence *items;
  size_t count, room;
};

/* Adds the sentences of a unit with this number; a row is one. What holds no letter is none. */
void sentences_add(struct sentences *sentences, const struct draft_unit *unit, uint32_t number,
                   const struct marks *marks);

#endif
