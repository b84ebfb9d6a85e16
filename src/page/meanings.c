/* SPDX-License-Identifier: EUPL-1.2
 *
 * One table, by meaning: who sits where, how many, who leads, and when.
 */
#include "page/meanings.h"

#define ROW(meaning, name) [MEANING_##meaning] = {SAY_BUILT_IN_##meaning, SAY_BY_##meaning, name}

static const struct meaning_words table[MEANING_COUNT] = {
    ROW(MEMBERS, "members"),
    ROW(OTHER_ROLES, "other_roles"),
    ROW(OFFICE, "office"),
    ROW(SILENCE, "silence"),
    ROW(NUMBERS, "numbers"),
    ROW(WISHES, "wishes"),
    ROW(TOTAL, "total"),
    ROW(ONE_HOLDER, "one_holder"),
    [MEANING_TWO_ROLES] = {.explained = SAY_BUILT_IN_TWO_ROLES},
    ROW(SIDE, "side"),
    ROW(ORDER, "order"),
    ROW(FIRST_DAY, "first_day"),
    ROW(FIRST_TERMS, "first_terms"),
    ROW(YEAR_ONE, "year_one"),
    [MEANING_BEGINNING] = {.explained = SAY_BUILT_IN_BEGINNING},
    ROW(LENGTHS, "lengths"),
    ROW(MANDATE, "mandate"),
};

const struct meaning_words *meaning_words(enum meaning meaning) {
  return &table[meaning];
}
