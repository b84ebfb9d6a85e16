/* SPDX-License-Identifier: EUPL-1.2
 *
 * The words for verdicts.
 */
#include "settle/verdict.h"

const char *verdict_name(enum verdict verdict) {
  static const char *const names[VERDICT_COUNT] = {[VERDICT_GUARANTEED] = "guaranteed",
                                                   [VERDICT_OPEN] = "open",
                                                   [VERDICT_VIOLATED] = "violated",
                                                   [VERDICT_CONTRADICTORY] = "contradictory",
                                                   [VERDICT_NOT_APPLICABLE] = "not_applicable",
                                                   [VERDICT_UNDECIDED] = "undecided"};
  return names[verdict];
}

const char *verdict_word(enum verdict verdict, enum language language) {
  static const enum say words[VERDICT_COUNT] = {[VERDICT_GUARANTEED] = SAY_VERDICT_GUARANTEED,
                                                   [VERDICT_OPEN] = SAY_VERDICT_OPEN,
                                                   [VERDICT_VIOLATED] = SAY_VERDICT_VIOLATED,
                                                   [VERDICT_CONTRADICTORY] = SAY_VERDICT_CONTRADICTORY,
                                                   [VERDICT_NOT_APPLICABLE] = SAY_VERDICT_NOT_APPLICABLE,
                                                   [VERDICT_UNDECIDED] = SAY_VERDICT_UNDECIDED};
  return saying_get(words[verdict], language);
}
