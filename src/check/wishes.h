/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a text says should be so of seats and roles, as rules of level should.
 */
#ifndef STADGA_CHECK_WISHES_H
#define STADGA_CHECK_WISHES_H

#include "logic/typed.h"

/* One rule for each statement with `should`, in the order of the model, ending with NULL; in the
 * run's arena. Each goes by its first clause ("clause D-5"), or by its place in the text. */
struct typed_rule **wishes_rules(const struct model *model);

#endif
