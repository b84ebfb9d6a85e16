/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a picture of a structure or a body says: levels from top to bottom, boxes on them,
 * links between boxes, and the kinds of link with their words. It says nothing of places,
 * sizes or colours, and knows nothing of the language or the model.
 *
 * Strings belong to the caller and must live as long as the drawing; NULL and "" both mean
 * none. They may hold any bytes: those who print them make them safe.
 */
#ifndef STADGA_DRAW_DRAWING_H
#define STADGA_DRAW_DRAWING_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

/* How a box is outlined; each kind is told apart by form, never by colour alone. */
enum box_kind {
  BOX_BODY,    /* rounded, thick line */
  BOX_INNER,   /* a presidium or another body inside a body: rounded, double line */
  BOX_UNIT,    /* a unit, party or organisation: square corners, thin line */
  BOX_ROLE,    /* an office or a role: half-round ends */
  BOX_OUTSIDE, /* not of the structure: dashed */
  BOX_KIND_COUNT
};

enum line_form {
  LINE_SOLID,
  LINE_DASHED,
  LINE_DOTTED,
  LINE_DASH_DOT,
  LINE_DOUBLE,
  LINE_FORM_COUNT
};

enum arrow_form {
  ARROW_FILLED,
  ARROW_OPEN,
  ARROW_HOLLOW,
  ARROW_DIAMOND,
  ARROW_NONE,
  ARROW_FORM_COUNT
};

/* A kind of link. Two kinds in one picture should differ in line or arrow. */
struct link_kind {
  const char *word; /* as the legend says it: "bereder för" */
  enum line_form line;
  enum arrow_form arrow;
};

/* In place of the number of a level or a box: there is none. */
enum { DRAWING_NONE = -1 };

struct drawing_box {
  enum box_kind kind;
  int level;             /* number of its level; DRAWING_NONE: outside all bands */
  int below;             /* of one without a level: the level that it stands below. DRAWING_NONE: above
                            or below all, near what it is linked with */
  int beside;            /* number of the box it is part of and is placed beside; its own level
                            then does not matter. DRAWING_NONE: stands alone */
  const char *count;     /* "8 ×": drawn as a pile of boxes */
  const char *name;      /* in bold: usually the short name */
  const char *full_name; /* below it */
  const char *const *details; /* small lines below both */
  size_t detail_count;
};

struct drawing_link {
  int from, to;     /* numbers of boxes; the same box is allowed */
  int kind;         /* number of its kind */
  const char *word; /* on the line: "bereder för"; none: a line without a word */
  bool may;         /* conditional or permitted: thinner, with wider gaps and a ring at its start */
  const char *force; /* "ska", "får": not drawn, but said in the table beside the picture */
};

struct drawing {
  struct arena *arena;
  const char *title, *description;        /* for those who do not see the picture */
  const char *language;                   /* "sv", "en" */
  const char *may_word;                   /* for the legend: what the ring means */
  const char *kind_words[BOX_KIND_COUNT]; /* for the legend; none: the kind is not explained */
  const char **levels;                    /* names, from top to bottom */
  struct drawing_box *boxes;
  struct link_kind *kinds;
  struct drawing_link *links;
  size_t level_count, box_count, kind_count, link_count;
  size_t level_room, box_room, kind_room, link_room;
};

/* A drawing without content in `arena`. */
struct drawing *drawing_new(struct arena *arena, const char *title, const char *description,
                            const char *language);

/* Each adds one thing and returns its number. The box and the link can be filled further by
 * drawing->boxes[number] until the next addition. */
int drawing_add_level(struct drawing *drawing, const char *name);
int drawing_add_box(struct drawing *drawing, enum box_kind kind, int level, const char *name,
                    const char *full_name);
int drawing_add_kind(struct drawing *drawing, const char *word, enum line_form line,
                     enum arrow_form arrow);
int drawing_add_link(struct drawing *drawing, int from, int to, int kind, const char *word);

/* Adds a small line to a box. */
void drawing_add_detail(struct drawing *drawing, int box, const char *line);

/* Whether every number in it names something, and no box is beside one that is itself
 * beside another. */
bool drawing_is_sound(const struct drawing *drawing);

/* How far down a box stands: 1 on the highest level, 2 below it, 3 on the next … DRAWING_NONE where
 * that is left to its links. */
int drawing_depth(const struct drawing *drawing, int box);

/* The box that decides where this one stands: itself, or the one it is beside. */
int drawing_host(const struct drawing *drawing, int box);

#endif
