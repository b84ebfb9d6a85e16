/* SPDX-License-Identifier: EUPL-1.2
 *
 * What words are taken for.
 */
#include "unit/scene.h"

#include "draft/wording.h"

#include <string.h>

static void strengths(void **state) {
  static const char *const samples[][2] = {{"Rådet ska bereda frågor.", "must"},
                                           {"Parterna maste samverka.", "must"},
                                           {"Kallelsen bör skickas ut.", "should"},
                                           {"Rådet får bjuda in andra.", "may"},
                                           {"Rådet får inte besluta om kostnader.", "must"},
                                           {"Kostnader far ej overskridas.", "must"},
                                           {"Det som inte får avslöjas är hemligt.", "must"},
                                           {"The council may not decide.", "must"},
                                           {"The council may decide.", "may"},
                                           {"Endast parterna får besluta om kostnader.", "must"},
                                           {"Beslut om kostnader får endast fattas av parterna.", "must"},
                                           {"Ingen part får lamna avtalet i förtid.", "must"},
                                           {"Only the parties may decide.", "must"},
                                           {"The budget may only be set by the parties.", "must"},
                                           {"Mötet hålls endast på våren, och andra får delta.", "may"},
                                           {"Rådet får bjuda in andra, men bara vid behov.", "may"},
                                           {"Samarbetet syftar till hälsa.", "aim"},
                                           {"Rådet har tio ledamöter.", "fact"},
                                           {"", "fact"}};
  (void)state;
  for (size_t i = 0; i < sizeof samples / sizeof *samples; i++)
    assert_string_equal(wording_strength(samples[i][0], strlen(samples[i][0])), samples[i][1]);
}

static void numbers(void **state) {
  (void)state;
  assert_int_not_equal(wording_number("nio", 3), wording_number("tio", 3));
  assert_int_equal(wording_number("Tio", 3), wording_number("tio", 3));
  assert_int_equal(wording_number("tiotal", 6), 0);
  assert_int_equal(wording_number("", 0), 0);
}

static void sentences_and_headings(void **state) {
  (void)state;
  assert_true(wording_is_sentence("Rådet ska", strlen("Rådet ska")));
  assert_true(wording_is_sentence("Ordförande i", strlen("Ordförande i")));
  assert_false(wording_is_sentence("Syfte och uppdrag", strlen("Syfte och uppdrag")));
  assert_true(wording_is_abbreviation("Dvs", 3));
  assert_false(wording_is_abbreviation("möte", strlen("möte")));
  assert_true(wording_joins("och", 3));
  assert_int_equal(wording_ordinal("andra", 5), 2);
}

int main(void) {
  const struct CMUnitTest tests[] = {SCENE(strengths), SCENE(numbers), SCENE(sentences_and_headings)};
  RUN(tests);
}
