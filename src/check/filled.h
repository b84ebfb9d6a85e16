/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a rule asks of who holds seats and roles.
 */
#ifndef STADGA_CHECK_FILLED_H
#define STADGA_CHECK_FILLED_H

#include "logic/typed.h"

/* Whether some lines ask of which party, side or sector the holders of seats or roles are, or for their names or
 * terms. Of lines that do not, the statements alone tell whether they hold. */
bool filled_asked(const struct typed *lines);

/* Whether they ask for what the text says of that, in its own words: holders by name, lengths and beginnings, who
 * appoints; for sectors of holders; or for a date. Nothing of it is left where the text is silent (model_unfilled). */
bool filled_worded(const struct typed *lines);

#endif
