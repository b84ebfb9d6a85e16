/* SPDX-License-Identifier: EUPL-1.2
 *
 * Where a clause stands, as a register has it: headings with dashes between, then what stands under the last one by its
 * kind and number: "Rådet – Representation, punkt 1", "4.3, stycke 1, mening 1", "Mål, rubriken".
 */
#ifndef STADGA_DRAFT_PLACE_H
#define STADGA_DRAFT_PLACE_H

#include "draft/draft.h"

struct place {
  const char *whole;    /* what was read: where it names no heading, it may be one itself ("Punkt 3") */
  const char *headings; /* a piece of what was read */
  size_t length;
  unsigned paragraph, item, subitem, sentence, row, note; /* from 1; 0: not said */
  bool heading; /* the heading itself is meant, or a list of contents under it */
  bool opening; /* what stands before the first item */
  unsigned nth; /* of headings that are alike: the one meant, from 1; 0: not said */
};

struct place place_read(const char *text);

/* The headings of a draft, and lines that lead up to a list, made ready to be looked up. */
struct place_index;
struct place_index *place_index_new(struct arena *arena, const struct draft *draft);

enum { PLACE_SPOTS = 8 }; /* most places that one may mean */

struct spot {
  uint32_t unit;
  uint32_t sentence; /* number in the draft + 1; 0: the whole unit, or a heading */
};

/* Where in the draft a place may be, likeliest first; none: there is no such place. `*section` is that of its
 * heading + 1, 0 where there is no heading like it. The work does not grow with the draft. */
size_t place_find(struct place_index *index, const struct place *place, struct spot spots[PLACE_SPOTS],
                  uint32_t *section);

/* Whether the headings of a place begin with numbers ("2.2 Möten") and that of the section with another. */
bool place_has_other_number(const struct place_index *index, const struct place *place, uint32_t section);

/* The place of a sentence in the form of a register; of a heading. */
const char *place_of(struct place_index *index, uint32_t sentence);
const char *place_of_section(struct place_index *index, uint32_t section);

#endif
