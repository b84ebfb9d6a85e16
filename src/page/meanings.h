/* SPDX-License-Identifier: EUPL-1.2
 *
 * The meanings built in, in words.
 */
#ifndef STADGA_PAGE_MEANINGS_H
#define STADGA_PAGE_MEANINGS_H

#include "base/saying.h"
#include "check/result.h"

/* How a meaning is explained; how it is told below what takes it for granted; and its name in JSON. What only permits
 * something is never taken for granted: of that there is the first alone, and the name is NULL. */
struct meaning_words {
  enum say explained, granted;
  const char *name;
};

const struct meaning_words *meaning_words(enum meaning meaning);

#endif
