/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: what is claimed of rules. Out: the words for it.
 */
#include "page/finding.h"

static const char *named(const struct teller *teller, const struct result *result) {
  return TELL_WITH(teller, SAY_RULE_NAMED, finding_title(teller, result), finding_name(teller, result));
}

const char *finding_claim(const struct teller *teller, const struct results *results, const struct claim *claim) {
  static const enum say sayings[CLAIM_COUNT] = {[CLAIM_NEVER_BROKEN] = SAY_NEVER_BROKEN,
                                                [CLAIM_NEVER_KEPT] = SAY_NEVER_KEPT,
                                                [CLAIM_SAME] = SAY_SAME_AS,
                                                [CLAIM_FOLLOWS] = SAY_FOLLOWS_FROM_RULE,
                                                [CLAIM_EXCLUDES] = SAY_EXCLUDES};
  return TELL_WITH(teller, sayings[claim->kind], named(teller, &results->items[claim->other]));
}

static bool follows(const struct quality *quality, size_t rule, size_t other) {
  for (size_t i = 0; i < quality->count; i++) {
    const struct claim *claim = &quality->items[i];
    if (claim->kind == CLAIM_FOLLOWS && claim->rule == rule && claim->other == other) return true;
  }
  return false;
}

bool finding_claim_is_told(const struct quality *quality, size_t at) {
  const struct claim *told = &quality->items[at];
  bool by_third = false;
  for (size_t i = 0; told->kind == CLAIM_FOLLOWS && i < quality->count && !by_third; i++) {
    const struct claim *claim = &quality->items[i];
    by_third = claim->kind == CLAIM_FOLLOWS && claim->rule == told->rule && follows(quality, claim->other, told->other);
  }
  return !by_third;
}

void finding_quality(const struct teller *teller, const struct quality *quality,
                     const char *out[FINDING_QUALITY_MOST]) {
  size_t count = 0;
  bool all = !quality->rules_undecided && !quality->pairs_undecided;
  enum say nothing = !all ? SAY_NO_CLAIM_FOUND : quality->rule_count > 1 ? SAY_NO_CLAIM : SAY_NO_CLAIM_OF_ONE;
  if (quality->rule_count && !quality->count) out[count++] = tell(teller, nothing);
  out[count++] = quality->rule_count ? tell_count(teller, SAY_ONE_RULE_ASKS, SAY_RULES_ASK, quality->rule_count)
                                     : tell(teller, SAY_NO_RULE_ASKS);
  if (quality->rules_undecided)
    out[count++] = tell_count(teller, SAY_ONE_RULE_NOT_FOUND_OUT, SAY_RULES_NOT_FOUND_OUT, quality->rules_undecided);
  if (quality->pairs_undecided)
    out[count++] = tell_count(teller, SAY_ONE_PAIR_NOT_FOUND_OUT, SAY_PAIRS_NOT_FOUND_OUT, quality->pairs_undecided);
  out[count] = NULL;
}
