/* SPDX-License-Identifier: EUPL-1.2
 *
 * The rule packs of folder rules/, built into the program.
 */
#ifndef STADGA_CHECK_PACKS_H
#define STADGA_CHECK_PACKS_H

#include <stddef.h>

struct pack {
  const char *name; /* "representation" */
  const unsigned char *bytes;
  size_t length;
};

extern const struct pack packs[];
extern const size_t packs_count;

#endif
