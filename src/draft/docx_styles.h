/* SPDX-License-Identifier: EUPL-1.2
 *
 * The styles of a .docx: which are headings, of which level, which are items of lists, and which lines of contents.
 */
#ifndef STADGA_DRAFT_DOCX_STYLES_H
#define STADGA_DRAFT_DOCX_STYLES_H

#include "base/arena.h"

#include <stdbool.h>

/* An element as it begins or ends, with the attributes that are asked for; NULL: it has none such. */
struct docx_element {
  const char *name;
  const char *val, *style_id, *type, *id;
  bool ends;
};

struct docx_style {
  unsigned level; /* of a heading, from 1; 0: none */
  bool listed;    /* an item of a list */
  bool contents;  /* a line of a list of contents */
};

struct docx_styles;
struct docx_styles *docx_styles_new(struct arena *arena);

/* Takes in the next element of the part that declares the styles. Of more than 2000 the rest is passed over. */
void docx_styles_see(struct docx_styles *styles, const struct docx_element *element);

/* The style with this id. One that is not declared may still be known by its id ("Heading1", "Rubrik2"). */
struct docx_style docx_style_of(const struct docx_styles *styles, const char *id);

#endif
