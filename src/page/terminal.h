/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a terminal shows: complaints, verdicts and answers as text.
 */
#ifndef STADGA_PAGE_TERMINAL_H
#define STADGA_PAGE_TERMINAL_H

#include "ask/ask.h"
#include "check/judge.h"
#include "page/plain.h"

struct terminal {
  enum language language;
  size_t width; /* columns; 0: 90 */
  bool colour;  /* NO_COLOR and isatty are the caller's to ask */
};

/* All complaints of a report, by place, each with its line of the source. */
void terminal_complaints(struct text *text, struct report *report, struct sources *sources,
                         struct terminal terminal);

/* The verdicts of one model, worst first, each finding with its reasons; then the counts. `file` is
 * shown beside the title. */
void terminal_results(struct text *text, const struct results *results, const char *file,
                      struct terminal terminal);

/* The answer to a question asked of a model. */
void terminal_answer(struct text *text, const struct model *model, const struct answer *answer,
                     struct terminal terminal);

#endif
