/* SPDX-License-Identifier: EUPL-1.2
 *
 * The words for verdicts.
 */
#include "check/verdict.h"

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
  static const char *const words[VERDICT_COUNT][LANGUAGE_COUNT] = {
      [VERDICT_GUARANTEED] = {"guaranteed", "garanterad"},
      [VERDICT_OPEN] = {"open", "öppen"},
      [VERDICT_VIOLATED] = {"violated", "bruten"},
      [VERDICT_CONTRADICTORY] = {"contradictory", "motstridig"},
      [VERDICT_NOT_APPLICABLE] = {"not applicable", "ej tillämplig"},
      [VERDICT_UNDECIDED] = {"undecided", "ej avgjord"}};
  return words[verdict][language];
}
