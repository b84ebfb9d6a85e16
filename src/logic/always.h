/* SPDX-License-Identifier: EUPL-1.2
 *
 * Lines of a rule that are to hold at all times: which is asked of each line anyhow.
 */
#ifndef STADGA_LOGIC_ALWAYS_H
#define STADGA_LOGIC_ALWAYS_H

#include "logic/typed.h"

/* The lines with those inside of `always` in place of it, where this means the same: then it can be told at which
 * moment one fails. Changes them; NULL is allowed. */
struct typed *always_unfolded(struct typed *lines);

#endif
