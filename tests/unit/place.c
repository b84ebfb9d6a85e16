/* SPDX-License-Identifier: EUPL-1.2
 *
 * Places as registers have them, and what of a draft they are.
 */
#include "unit/scene.h"

#include "draft/place.h"

#include <string.h>

static const char agreement[] =
    "# Avtal\n\n## Rådet\n\n### Representation\n\nDet har nio. Kommunerna företräds av:\n\n- en från Ask,\n- en från "
    "Björk.\n\n"
    "Regionen företräds av:\n\n- två politiker,\n    - en från norr,\n    - en från söder,\n- en läkare.\n\nSlut.\n\n"
    "## Gruppen\n\n### Representation\n\nDen har fem. De väljs.\n\n### Syfte, uppdrag och mandat\n\nDen "
    "bereder.[^1]\n\n"
    "[^1]: Inte alltid.\n\n| Rad | Ett |\n| Rad | Två |\n";

static struct place_index *index_of(void **state) {
  return place_index_new(*state, draft_of(*state, agreement, strlen(agreement)));
}

/* What is at a place: its words; "-" for nothing. */
static const char *at_in(void **state, const char *text, const char *place) {
  const struct draft *draft = draft_of(*state, text, strlen(text));
  struct place_index *index = place_index_new(*state, draft);
  struct spot spots[PLACE_SPOTS];
  uint32_t section;
  struct place read = place_read(place);
  if (!place_find(index, &read, spots, &section)) return "-";
  if (!spots[0].sentence) return draft->units[spots[0].unit].text;
  const struct draft_sentence *sentence = &draft->sentences[spots[0].sentence - 1];
  return arena_copy(*state, sentence->text, sentence->length);
}

static const char *at(void **state, const char *place) {
  return at_in(state, agreement, place);
}

static void places_are_found(void **state) {
  static const char *const found[][2] = {{"Rådet – Representation, stycke 1, mening 1", "Det har nio."},
                                         {"Rådet - Representation, stycke 1, punkt 2", "en från Björk."},
                                         {"Rådet – Representation, stycke 2, punkt 2", "en läkare."},
                                         {"Rådet – Representation, Regionen, punkt 1", "två politiker,"},
                                         {"Rådet – Representation, stycke 2, punkt 1, delpunkt 2", "en från söder,"},
                                         {"Rådet – Representation, punkt 3", "två politiker,"},
                                         {"Rådet – Representation, stycke 3", "Slut."},
                                         {"Gruppen – Representation, stycke 1, mening 2", "De väljs."},
                                         {"Gruppen – Representation, stycke 1, andra ledet", "Den har fem. De väljs."},
                                         {"Gruppen – Representation, rubriken", "Representation"},
                                         {"Representation (andra bilden), stycke 1, mening 1", "Den har fem."},
                                         {"Representation (2), stycke 1, mening 1", "Den har fem."},
                                         {"Syfte, uppdrag och mandat, stycke 1–2, parentesen", "Den bereder.[^1]"},
                                         {"Gruppen – Syfte, uppdrag och mandat, rad 2", "Rad | Två"},
                                         {"Gruppen, fotnot 1", "Inte alltid."},
                                         {"Radet – Representatlon, stycke 3", "Slut."},
                                         {"Rådet, stycke 3", "Slut."},
                                         {"Titeln", "Avtal"}};
  for (size_t i = 0; i < sizeof found / sizeof *found; i++) assert_string_equal(at(state, found[i][0]), found[i][1]);
}

/* The first is meant, though the letters of the second are better kept. */
static void a_spoilt_heading_is_still_the_same(void **state) {
  static const char spoilt[] =
      "# Avtal\n\n## Nämnden\n\n### Méotesordning och gemensamma arbetsforrner\n\nDen ena.\n\n## Gruppen\n\n"
      "### Mötesordning och gemensamma arbetsformer\n\nDen andra.\n";
  assert_string_equal(at_in(state, spoilt, "Nämnden – Mötesordning och gemensamma arbetsformer, stycke 1"), "Den ena.");
  assert_string_equal(at_in(state, spoilt, "PG – Mötesordning och gemensamma arbetsformer, stycke 1"), "Den ena.");
  assert_string_equal(at_in(state, spoilt, "Gruppen – Mötesordning och gemensamma arbetsformer, stycke 1"),
                      "Den andra.");
}

static void what_is_not_there(void **state) {
  static const char *const missing[] = {"Rådet – Representation, stycke 4",
                                        "Rådet – Representation, stycke 1, punkt 3",
                                        "Rådet – Representation, stycke 1, mening 3",
                                        "Kostnader, stycke 1",
                                        "rad 7",
                                        "Gruppen – Representation, punkt 1",
                                        "Gruppen, fotnot 2",
                                        ""};
  for (size_t i = 0; i + 1 < sizeof missing / sizeof *missing; i++) assert_string_equal(at(state, missing[i]), "-");
}

/* The place that is given for each sentence leads back to it. */
static void there_and_back(void **state) {
  const struct draft *draft = draft_of(*state, agreement, strlen(agreement));
  struct place_index *index = index_of(state);
  for (uint32_t i = 0; i < draft->sentence_count; i++) {
    const char *place = place_of(index, i);
    const struct draft_sentence *sentence = &draft->sentences[i];
    assert_string_equal(at(state, place), arena_copy(*state, sentence->text, sentence->length));
  }
  assert_string_equal(place_of(index, 0), "Rådet – Representation, stycke 1, mening 1");
}

static void of_an_empty_draft(void **state) {
  struct place_index *index = place_index_new(*state, draft_of(*state, "", 0));
  struct spot spots[PLACE_SPOTS];
  uint32_t section;
  struct place place = place_read("Syfte, stycke 1");
  assert_int_equal(place_find(index, &place, spots, &section), 0);
  place = place_read("");
  assert_int_equal(place_find(index, &place, spots, &section), 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {SCENE(places_are_found), SCENE(a_spoilt_heading_is_still_the_same),
                                     SCENE(what_is_not_there), SCENE(there_and_back), SCENE(of_an_empty_draft)};
  RUN(tests);
}
