/* SPDX-License-Identifier: EUPL-1.2
 *
 * The six verdicts, what they rest on that the text does not say, and what they take for granted.
 */
#ifndef STADGA_SETTLE_VERDICT_H
#define STADGA_SETTLE_VERDICT_H

#include "model/model.h"

/* Not in an order from best to worst. */
enum verdict {
  VERDICT_GUARANTEED, VERDICT_OPEN, VERDICT_VIOLATED, VERDICT_CONTRADICTORY, VERDICT_NOT_APPLICABLE,
  VERDICT_UNDECIDED, VERDICT_COUNT
};

/* What the language takes for granted, in the order in which it is explained. */
enum meaning {
  MEANING_MEMBERS, MEANING_OTHER_ROLES, MEANING_OFFICE, MEANING_SILENCE, MEANING_NUMBERS, MEANING_WISHES, MEANING_TOTAL,
  MEANING_ONE_HOLDER, MEANING_TWO_ROLES, MEANING_SIDE, MEANING_ORDER, MEANING_FIRST_DAY, MEANING_FIRST_TERMS,
  MEANING_YEAR_ONE, MEANING_BEGINNING, MEANING_LENGTHS, MEANING_MANDATE, MEANING_COUNT
};

/* What a verdict on all outcomes rests on that the text does not say: a bit for each. */
enum resting {
  RESTING_ON_CAP = 1,     /* numbers without an upper bound end at a cap */
  RESTING_ON_LENGTHS = 2, /* terms of no stated length have one of a list */
  RESTING_ON_PROLONGING = 4 /* the agreement goes on after its last day */
};

/* "guaranteed", "not_applicable": the name in JSON. */
const char *verdict_name(enum verdict verdict);

/* The word in a language ("garanterad", "not applicable"). */
const char *verdict_word(enum verdict verdict, enum language language);

#endif
