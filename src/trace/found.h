/* SPDX-License-Identifier: EUPL-1.2
 *
 * The clauses of a register found again in a draft of the text: by their words where the register has them, which also
 * shows whether they are changed, else by their place. What a scan does to a text is no change.
 */
#ifndef STADGA_TRACE_FOUND_H
#define STADGA_TRACE_FOUND_H

#include "draft/draft.h"
#include "model/model.h"

enum found_state {
  FOUND_OTHER,   /* of another register than the one that the draft is found to belong to: not looked for */
  FOUND_SAME,    /* the words are the same */
  FOUND_SPOILT,  /* the same but for single letters, as in a scan */
  FOUND_CHANGED, /* much the same */
  FOUND_PLACED,  /* its place is there; the register has no words to compare */
  FOUND_GONE,
  FOUND_STATE_COUNT
};

struct found_clause {
  enum found_state state;
  bool moved;        /* it stands in another order than before, or among the clauses of another heading */
  bool with_others;  /* it is told as a part of a passage that has moved */
  const char *place; /* where it stands now, as a register says it; NULL: gone or other */
  const char *words; /* what stands there; NULL: gone or other */
  uint32_t line;     /* of the draft, from 1; 0: gone or other */
};

enum found_passage_kind {
  FOUND_PASSAGE_MOVED,  /* all that was found of one heading or more, elsewhere in the order */
  FOUND_PASSAGE_RENAMED /* what stands under one heading now stands under another one, in the same order */
};

/* Clauses in a row that a reader sees as one thing. */
struct found_passage {
  enum found_passage_kind kind;
  const char *heading; /* in the register, of the first */
  const char *last;    /* of the last, where there are several headings; else NULL */
  const char *now;     /* that of the first in the draft; "" where none stands there */
  const char *behind;  /* what stands before it in the draft; NULL: nothing with a heading */
  uint32_t line;       /* of the draft, from 1 */
  uint32_t first, end; /* clauses of the model by number; some of them may be gone, or have moved by themselves */
};

struct found_clauses {
  const char *file; /* of the draft, as it was named */
  const struct draft *draft;
  bool has_lines; /* lines of the draft can be pointed at */
  uint32_t register_number;
  const struct found_clause *clauses; /* as many as the model's, by their numbers */
  size_t counts[FOUND_STATE_COUNT];
  size_t moved;
  const struct found_passage *passages; /* in the order of the register */
  size_t passage_count;
  const struct found_clause *fresh; /* sentences for which no clause stands, in order (state FOUND_OTHER) */
  size_t fresh_count;
};

/* Finds the clauses of that register of the model of which most are in the draft. In the arena of its run. The work
 * grows with clauses and sentences, not with their product. Needs at least one register. */
const struct found_clauses *found_in(const struct model *model, const struct draft *draft, const char *file,
                                     bool has_lines);

/* How many clauses are in the draft with their words, changed or not. That something stands at the place of a clause
 * without words says nothing of what it says. */
size_t found_by_words(const struct found_clauses *found);

/* Whether the draft differs from the register: a clause is changed, moved, gone or new, or a heading is another. */
bool found_differs(const struct found_clauses *found);

#endif
