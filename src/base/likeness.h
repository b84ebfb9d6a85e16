/* SPDX-License-Identifier: EUPL-1.2
 *
 * "Did you mean": of all names offered, the one most like what was written.
 */
#ifndef STADGA_BASE_LIKENESS_H
#define STADGA_BASE_LIKENESS_H

#include <stddef.h>

struct likeness {
  const char *written;
  const char *nearest; /* so far; NULL: nothing like it was offered */
  size_t distance;     /* of the nearest; before that, one more than is still alike */
};

/* Begins with what was written. Of three or four letters one may be wrong, of five to seven two, of more three. */
struct likeness likeness_of(const char *written);

/* Offers a name; it is kept (not copied) where it is nearer, or as near and first in order, so that the
 * order of offers means nothing. What was written itself is no suggestion. */
void likeness_offer(struct likeness *likeness, const char *name);

#endif
