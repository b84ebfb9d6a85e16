/* SPDX-License-Identifier: EUPL-1.2
 *
 * Of which party, side and sector a holder may be, as far as the text says.
 */
#include "unit/workshop.h"

#include "model/who.h"

static const char people[] = "side R { region RJH }\nside K { municipality Berg, Åre "
                             "}\nmunicipality Alone\nsector social, school\n"
                             "support KFJH as K\nsupport Other\n"
                             "unit HSN of RJH\nunit Board of Berg in social\nunit Net network of "
                             "KFJH { members clerk of each municipality }\n"
                             "unit Empty network of KFJH in school\nunit Loose\n"
                             "office clerk of each municipality in social\noffice lead of "
                             "RJH\noffice helper of KFJH in school\noffice free\n"
                             "body Forum {\n"
                             "  members HSN.chair, 1 from Berg or RJH, 1 from K, 1 from social, "
                             "\"someone\", Net.chair\n  members lead in school\n"
                             "  chair alternating between lead and K\n"
                             "}\n";

/* "Berg|Åre?": what may be, "?" where it may be none of them. */
static const char *may_be(const struct model *model, struct ref who, int turn, enum sort sort) {
  struct text out = text_new(model->workshop->arena);
  struct possible possible = who_may_be(model->workshop->arena, model, who, turn, sort);
  for (size_t i = 0; i < possible.refs.count; i++)
    text_addf(&out, "%s%s", i ? "|" : "", model_entity(model, possible.refs.items[i])->shown);
  text_add(&out, possible.nothing ? "?" : "");
  return text_string(&out);
}

static void each_kind_of_holder_is_followed_to_its_owner(void **state) {
  const struct model *model = model_read(state, people);
  static const struct {
    const char *name, *party, *side, *sector;
  } cases[] = {
      {"RJH", "RJH", "R", "?"},
      {"Berg", "Berg", "K", "?"},
      {"Alone", "Alone", "?", "?"},
      {"K", "Berg|Åre?", "K", "?"},
      {"KFJH", "?", "K", "?"},
      {"Other", "?", "?", "?"},
      {"HSN", "RJH", "R", "?"},
      {"Board", "Berg", "K", "social"},
      {"lead", "RJH", "R", "?"},
      {"helper", "?", "K", "school"},
      {"free", "?", "?", "?"},
      {"Net", "Alone|Berg|Åre", "K?", "social"},
      {"Empty", "Berg|Åre?", "K", "school"},
      {"Loose", "Alone|Berg|Åre|RJH", "K|R?", "?"},
      {"social", "Alone|Berg|Åre|RJH", "K|R?", "social"},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    struct ref who = thing(model, cases[i].name);
    const char *got =
        text_format(*state, "%s %s %s", may_be(model, who, -1, SORT_PARTY),
                    may_be(model, who, -1, SORT_SIDE), may_be(model, who, -1, SORT_SECTOR));
    const char *wanted =
        text_format(*state, "%s %s %s", cases[i].party, cases[i].side, cases[i].sector);
    if (strcmp(got, wanted) != 0)
      fail_msg("%s: %s", cases[i].name, got);
  }
}

static void seats_and_roles_are_followed_to_who_fills_them(void **state) {
  const struct model *model = model_read(state, people);
  const struct body *forum = body_named(model, "Forum");
  static const struct {
    const char *party, *sector;
  } seats[] = {{"RJH", "?"},
               {"Berg|RJH", "?"},
               {"Berg|Åre?", "?"},
               {"Alone|Berg|Åre|RJH", "social"},
               {"Alone|Berg|Åre|RJH", "?"},
               {"Alone|Berg|Åre", "social"},
               {"RJH", "school"}};
  assert_int_equal(forum->seat_count, 7);
  for (uint32_t i = 0; i < 7; i++) {
    struct ref seat = {SORT_SEAT, forum->first_seat + i};
    assert_string_equal(may_be(model, seat, -1, SORT_PARTY), seats[i].party);
    assert_string_equal(may_be(model, seat, -1, SORT_SECTOR), seats[i].sector);
  }
  struct ref chair = {SORT_ROLE, forum->first_role};
  assert_string_equal(may_be(model, chair, -1, SORT_SIDE), "R|K");
  assert_string_equal(may_be(model, chair, 0, SORT_SIDE), "R");
  assert_string_equal(may_be(model, chair, 1, SORT_SIDE), "K");
  assert_string_equal(may_be(model, chair, 2, SORT_SIDE), "R");
}

static void roles_held_in_a_circle_are_not_known(void **state) {
  const struct model *model = model_read(
      state, "region RJH\nbody A { chair held by B.chair }\nbody B { chair held by A.chair }\n");
  struct ref chair = {SORT_ROLE, body_named(model, "A")->first_role};
  assert_true(who_may_be(*state, model, chair, -1, SORT_PARTY).nothing);
}

static void the_unit_of_a_holder_is_known_where_it_is_one(void **state) {
  const struct model *model = model_read(state, people);
  const struct body *forum = body_named(model, "Forum");
  assert_true(
      ref_same(who_unit(model, (struct ref){SORT_SEAT, forum->first_seat}), thing(model, "HSN")));
  assert_int_equal(who_unit(model, (struct ref){SORT_SEAT, forum->first_seat + 1}).sort, SORT_NONE);
  assert_true(ref_same(who_unit(model, thing(model, "Net")), thing(model, "Net")));
  assert_int_equal(who_unit(model, thing(model, "lead")).sort, SORT_NONE);
}

/* Bodies whose seats come from one another say nothing of anybody, and are gone through in no time. */
static void circles_of_bodies_end(void **state) {
  struct text lines = text_new(*state);
  text_add(&lines, "side R { region RJH }\nside K { municipality Berg }\nbody A { members 40 from B }\n"
                   "body B { members 40 from A }\nbody C { members 3 from C, RJH }\n");
  for (int i = 0; i < 40; i++) {
    text_addf(&lines, "body D%d { members ", i);
    for (int k = 0; k < 40; k++) text_addf(&lines, "%s1 from D%d", k ? ", " : "", k);
    text_add(&lines, " }\n");
  }
  const struct model *model = model_read(state, text_string(&lines));
  assert_string_equal(may_be(model, thing(model, "A"), -1, SORT_PARTY), "?");
  assert_string_equal(may_be(model, thing(model, "C"), -1, SORT_PARTY), "RJH");
  assert_string_equal(may_be(model, thing(model, "D7"), -1, SORT_PARTY), "?");
}

int main(void) {
  const struct CMUnitTest tests[] = {SCENE(circles_of_bodies_end),
                                     SCENE(each_kind_of_holder_is_followed_to_its_owner),
                                     SCENE(seats_and_roles_are_followed_to_who_fills_them),
                                     SCENE(roles_held_in_a_circle_are_not_known),
                                     SCENE(the_unit_of_a_holder_is_known_where_it_is_one)};
  RUN(tests);
}
