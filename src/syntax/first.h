/* SPDX-License-Identifier: EUPL-1.2
 *
 * The models that `stadga new` writes: those of grammar/first.*.stadga, built into the program.
 */
#ifndef STADGA_SYNTAX_FIRST_H
#define STADGA_SYNTAX_FIRST_H

#include "base/message.h"

struct first_model {
  const unsigned char *bytes;
  size_t length;
};

extern const struct first_model first_models[LANGUAGE_COUNT];

#endif
