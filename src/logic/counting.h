/* SPDX-License-Identifier: EUPL-1.2
 *
 * Conditions that no choice can meet because there is too little, or too much, to share out: “each of fifty
 * has a turn in forty-nine terms”. A search finds that only by trying all ways to share it out.
 */
#ifndef STADGA_LOGIC_COUNTING_H
#define STADGA_LOGIC_COUNTING_H

#include "logic/picks.h"

struct counting;

/* Over picks that are all made; in their arena. */
struct counting *counting_new(const struct picks *picks);

/* Whether the condition cannot hold, for all that is picked is shared out among what it asks for. Sees only what it
 * asks for all at once: of some options at least so many, at most so many, or any. False: it may or may not. */
bool counting_refutes(struct counting *counting, literal condition);

#endif
