/* SPDX-License-Identifier: EUPL-1.2
 *
 * What is asked of something, in parts: it is kept where each of them is.
 */
#ifndef STADGA_SETTLE_PARTS_H
#define STADGA_SETTLE_PARTS_H

#include "settle/stretch.h"

enum { PARTS_MOST = 64 };

/* One line, one side of an `and`, or of an `each` or `no` what is asked of one thing. */
struct part {
  struct question question;
  uint32_t within; /* + 1: the variable of that one whose thing it is about; 0: it is about that of the question */
  bool member;     /* its thing belongs to the subject in every outcome */
};

struct parts {
  struct part items[PARTS_MOST];
  size_t count;
};

/* The parts of a question; `sure`: its thing belongs to the subject in every outcome. false: there are too many. The
 * thing of the question must be bound. They live in the view's scratch. */
bool parts_of(struct view *view, const struct question *question, bool sure, struct parts *out);

/* Binds the thing of a part. */
void parts_bind(struct view *view, const struct part *part);

#endif
