/* SPDX-License-Identifier: EUPL-1.2
 *
 * How high things stand in the links of one word, so that a search for a way from one to another
 * need not go where no way leads. Worked out once for each word, in time linear in the model.
 */
#ifndef STADGA_LOGIC_HEIGHTS_H
#define STADGA_LOGIC_HEIGHTS_H

#include "logic/typed.h"

struct heights;

/* Those of the links that a repeated field follows; NULL where it follows something else. They speak
 * of all links of that word, however they stand in the text. */
const struct heights *heights_of(struct view *view, const struct typed *typed);

/* false where one thing cannot lead to the other. */
bool heights_lead(const struct heights *heights, struct ref from, struct ref to);

#endif
