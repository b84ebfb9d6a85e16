/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a scan does to a text is no difference; what a person changes is one.
 */
#include "unit/scene.h"

#include "draft/resemble.h"

#include <string.h>

static enum difference between(void **state, const char *one, const char *other) {
  return resemble_difference(*state, one, strlen(one), other, strlen(other));
}

static void signs_and_capitals_are_no_difference(void **state) {
  assert_int_equal(between(state, "Rådet möts, fyra gånger.", "rådet möts fyra  gånger"), DIFFERENCE_NONE);
  assert_int_equal(between(state, "", "–"), DIFFERENCE_NONE);
}

static void lost_letters_are_noise(void **state) {
  static const char clean[] = "Ordföranden ska väljas på årets första möte.";
  static const char *const scans[] = {
      "Ordforanden ska valjas pa arets forsta mote.", "Ordfranden ska vljas p rets frsta mte.",
      "Ordf6randen ska v&ljas p4 årets första möte", "Ordföranden ska väljas pâ årets första möte.",
      "Ordföranden ska väljas på årets törsta rnöte."};
  static const char ten[] = "De tio ledamöterna väljs.", spoilt[] = "De t1o ledamoterna valjs.";
  for (size_t i = 0; i < sizeof scans / sizeof *scans; i++)
    assert_int_equal(between(state, clean, scans[i]), DIFFERENCE_NOISE);
  assert_int_equal(between(state, ten, spoilt), DIFFERENCE_NOISE);
}

static void changes_are_real(void **state) {
  static const char *const pairs[][2] = {
      {"Rådet möts 3 gånger per år.", "Rådet möts 4 gånger per år."},
      {"Rådet möts 3 gånger per år.", "Rådet möts 13 gånger per år."},
      {"Avgiften är 1,5 procent.", "Avgiften är 15 procent."},
      {"Kommunen ska lämna en rapport.", "Kommunen bör lämna en rapport."},
      {"Rådet har nio ledamöter och möts två gånger.", "Rådet har tio ledamöter och möts två gånger."},
      {"Uppsägningstiden är femton dagar.", "Uppsägningstiden är femtio dagar."},
      {"Kommunen får lämna en rapport.", "Kommunen för lämna en rapport."},
      {"Gruppen fattar beslut i alla frågor som rör budgeten och de gemensamma lokalerna.",
       "Gruppen fattar inte beslut i alla frågor som rör budgeten och de gemensamma lokalerna."},
      {"Beslut kräver enighet.", "Beslut kräver inte enighet."},
      {"Rådet har åtta ledamöter.", "Rådet har åtta ledamöter och en sekreterare."},
      {"Rådet väljer ordförande.", ""}};
  for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
    assert_int_equal(between(state, pairs[i][0], pairs[i][1]), DIFFERENCE_REAL);
    assert_int_equal(between(state, pairs[i][1], pairs[i][0]), DIFFERENCE_REAL);
  }
}

static struct grams grams(void **state, const char *text) {
  return grams_of(*state, text, strlen(text));
}

static void grams_do_not_hang_on_lost_letters(void **state) {
  struct grams clean = grams(state, "Nämnden följer upp målen"), lost = grams(state, "Namnden f6ljer upp m&len");
  assert_int_equal(grams_alike(clean, lost), 100);
  assert_int_equal(grams_within(grams(state, "följer upp"), clean), 100);
  assert_true(grams_alike(clean, grams(state, "Regionen betalar hyran")) < 30);
  assert_int_equal(grams_alike(grams(state, ""), clean), 0);
  assert_int_equal(grams_within(grams(state, " – "), clean), 0);
}

static void what_is_far_longer_is_not_looked_at(void **state) {
  char *text = arena_alloc(*state, 20000000);
  for (size_t i = 0; i < 20000000; i++) text[i] = (char)('b' + i * i % 19);
  for (int i = 0; i < 10000; i++)
    assert_int_equal(resemble_difference(*state, text, 20000000, text, 1000), DIFFERENCE_REAL);
}

static void only_the_beginning_of_what_is_very_long_counts(void **state) {
  char *text = arena_alloc(*state, 20001);
  for (size_t i = 0; i < 20000; i++) text[i] = (char)('b' + i * i % 19);
  assert_true(grams_of(*state, text, 20000).count <= 4001);
  assert_true(resemble_key(text, 20000) != resemble_key(text, 19999));
}

int main(void) {
  const struct CMUnitTest tests[] = {SCENE(signs_and_capitals_are_no_difference),
                                     SCENE(lost_letters_are_noise),
                                     SCENE(changes_are_real),
                                     SCENE(what_is_far_longer_is_not_looked_at),
                                     SCENE(grams_do_not_hang_on_lost_letters),
                                     SCENE(only_the_beginning_of_what_is_very_long_counts)};
  RUN(tests);
}
