/* SPDX-License-Identifier: EUPL-1.2
 *
 * The words of the language in its two spellings.
 */
#include "unit/workshop.h"

static enum word found(const struct workshop *workshop, enum language language, const char *name) {
  return words_find(workshop->words, language, atom_of(workshop->atoms, name));
}

static void a_word_has_spellings_in_each_language(void **state) {
  struct workshop *workshop = workshop_open(state);
  assert_int_equal(found(workshop, LANGUAGE_ENGLISH, "members"), WORD_MEMBERS);
  assert_int_equal(found(workshop, LANGUAGE_ENGLISH, "member"), WORD_MEMBERS);
  assert_int_equal(found(workshop, LANGUAGE_SWEDISH, "ledamöter"), WORD_MEMBERS);
  assert_int_equal(found(workshop, LANGUAGE_SWEDISH, "members"), WORD_NONE);
  assert_int_equal(found(workshop, LANGUAGE_ENGLISH, "ledamöter"), WORD_NONE);
  assert_int_equal(found(workshop, LANGUAGE_ENGLISH, "Members"), WORD_NONE);
  assert_int_equal(found(workshop, LANGUAGE_ENGLISH, "Östersund"), WORD_NONE);
  assert_string_equal(words_spelling(workshop->words, LANGUAGE_SWEDISH, WORD_DEPUTY),
                      "vice_ordförande");
}

static void decomposed_letters_are_the_same_word(void **state) {
  struct workshop *workshop = workshop_open(state);
  assert_int_equal(found(workshop, LANGUAGE_SWEDISH, "ledamo\xcc\x88ter"), WORD_MEMBERS);
}

static void every_word_has_both_spellings_and_no_two_share_one(void **state) {
  struct workshop *workshop = workshop_open(state);
  for (enum word word = 1; word < WORD_COUNT; word++)
    for (int l = 0; l < LANGUAGE_COUNT; l++) {
      enum language language = (enum language)l;
      const char *spelling = words_spelling(workshop->words, language, word);
      assert_true(spelling[0]);
      assert_int_equal(found(workshop, language, spelling), word);
      assert_int_not_equal(word_get(word)->kind, KIND_NONE);
    }
}

static const char *nearest(void **state, enum language language, enum word_kind kind, const char *name) {
  struct likeness likeness = likeness_of(name);
  words_offer(workshop_open(state)->words, language, kind, &likeness);
  return likeness.nearest;
}

static void the_nearest_word_is_of_the_kind_asked_for(void **state) {
  assert_string_equal(nearest(state, LANGUAGE_SWEDISH, KIND_HEAD, "ledamoter"), "ledamöter");
  assert_string_equal(nearest(state, LANGUAGE_ENGLISH, KIND_POWER, "deside"), "decide");
  assert_null(nearest(state, LANGUAGE_ENGLISH, KIND_POWER, "members"));
}

int main(void) {
  const struct CMUnitTest tests[] = {SCENE(a_word_has_spellings_in_each_language),
                                     SCENE(decomposed_letters_are_the_same_word),
                                     SCENE(every_word_has_both_spellings_and_no_two_share_one),
                                     SCENE(the_nearest_word_is_of_the_kind_asked_for)};
  RUN(tests);
}
