/* SPDX-License-Identifier: EUPL-1.2
 *
 * The text of an `else` with its gaps filled, and several fillings that differ in one name only
 * made one sentence: "Berg, Bräcke and Krokom have no seat in PaHSU".
 */
#ifndef STADGA_CHECK_FILL_H
#define STADGA_CHECK_FILL_H

#include "logic/eval.h"

struct filled_piece {
  const char *words;  /* what stands in the gap; NULL: words of the text, or a choice of two */
  struct ref ref;     /* the one thing in the gap; SORT_NONE: none, or several */
  const char **names; /* more names in the same gap, the first one among them, and their things */
  struct ref *refs;
  size_t name_count, name_room;
  size_t more;  /* names beyond those kept */
  bool several; /* the gap holds more than one thing */
};

struct filling {
  const struct else_text *text;
  struct filled_piece *pieces[LANGUAGE_COUNT];
  const struct typed
      *merged; /* what stands in the gaps whose names were put together; NULL: none yet */
};

/* Fills the gaps from what the variables of the view stand for at the moment. */
struct filling fill(struct view *view, const struct else_text *text);

/* Takes another filling of the same text in, where it differs only in the name of one thing, the
 * same as before. false: it does not fit. */
bool fill_merge(struct view *view, struct filling *filling, const struct filling *other);

/* A filling of its own, so that more can be merged into it. */
struct filling fill_copy(struct view *view, const struct filling *filling);

/* Of how many things the sentence speaks: as many as are put together in it, else one. */
size_t fill_things(const struct filling *filling);

/* The sentence, with at most so many names in a list. */
const char *fill_text(const struct view *view, const struct filling *filling, size_t most,
                      enum language language);

#endif
