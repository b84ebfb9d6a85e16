/* SPDX-License-Identifier: EUPL-1.2
 *
 * Roles: who holds them, in which turns, for how long and from when.
 */
#include "unit/workshop.h"

#define WHO                                                                                        \
  "side R { region RJH }\nside K { municipality Berg, Åre }\nunit HSN of RJH\n"                   \
  "unit Social of each municipality\nrole coach \"Coach\"\n"

static const struct role *role_of(void **state, const char *lines, enum word word,
                                  const struct model **model) {
  *model = model_read(
      state, text_format(*state, WHO "body Forum {\n members HSN.chair, 2 from K\n%s\n}\n", lines));
  const struct role *role = role_named(*model, "Forum", word);
  assert_non_null(role);
  return role;
}

static void an_alternation_goes_on_in_its_order(void **state) {
  const struct model *model;
  const struct role *role = role_of(
      state, "chair alternating each 2 years between HSN.chair and Berg or Åre beginning HSN.chair",
      WORD_CHAIR, &model);
  assert_true(role->alternating && role->has_period && !role->period_minimum);
  assert_int_equal(role->period_months, 24);
  assert_int_equal(role->turn_count, 2);
  assert_int_equal(role->turns[0].candidates.count, 1);
  assert_int_equal(role->turns[1].candidates.count, 2);
  assert_int_equal(role->first_turn, 0);
  role = role_of(state, "chair alternating between each side beginning K", WORD_CHAIR, &model);
  assert_int_equal(role->turn_count, 2);
  assert_true(ref_same(role->turns[role->first_turn].candidates.items[0], thing(model, "K")));
  assert_false(role->has_period);
  role = role_of(state, "chair alternating each mandate between RJH and K", WORD_CHAIR, &model);
  assert_true(role->whole_mandate);
  assert_int_equal(role->period_months, 48);
  assert_int_equal(role->first_turn, -1);
}

static void what_is_stated_of_a_role_is_kept(void **state) {
  const struct model *model;
  const struct role *role =
      role_of(state, "chair chosen by Forum from K for minimum 2 years", WORD_CHAIR, &model);
  assert_true(role->chosen && role->elected && role->period_minimum);
  assert_int_equal(role->chosen_by.count, 1);
  assert_int_equal(role->turns[0].candidates.items[0].sort, SORT_SIDE);
  role = role_of(state, "chair held by HSN.chair\ndeputy from other side than chair", WORD_DEPUTY,
                 &model);
  assert_int_equal(role->opposite_set, WORD_SIDE);
  assert_int_equal(model->roles[role->opposite - 1].word, WORD_CHAIR);
  assert_int_equal(role->turn_count, 0);
  role = role_of(state, "secretary from 2027-07-01", WORD_SECRETARY, &model);
  assert_int_equal(role->begins.month, 7);
  role = role_of(state, "convener 2 held by HSN", WORD_CONVENER, &model);
  assert_int_equal(role->holders, 2);
  role = role_of(state, "convener for minimum 2 years\nconvener for 3 years", WORD_CONVENER, &model);
  assert_true(role->period_months == 36 && !role->period_minimum);
  role = role_of(state, "convener for 3 years\nconvener for minimum 2 years", WORD_CONVENER, &model);
  assert_true(role->period_months == 36 && !role->period_minimum);
  role = role_of(state, "chair\ndeputy succeeding chair", WORD_DEPUTY, &model);
  assert_int_equal(model->roles[role->succeeds - 1].word, WORD_CHAIR);
}

static void the_latest_election_is_told_in_days_of_the_term(void **state) {
  static const struct {
    const char *latest;
    int days;
  } cases[] = {{"january", 30},           {"december", 364},     {"december, year_before", -1},
               {"november, year_before", -32}, {"last_meeting", 364}, {"last_meeting, year_before", -1}};
  const struct model *model;
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    const struct role *role =
        role_of(state, text_format(*state, "chair chosen by Forum latest %s", cases[i].latest),
                WORD_CHAIR, &model);
    assert_true(role->has_latest);
    assert_int_equal(role->latest_days, cases[i].days);
  }
  const struct role *role =
      role_of(state, "chair chosen by Forum latest 2027-03-01", WORD_CHAIR, &model);
  assert_int_equal(role->latest_date.month, 3);
}

static void a_role_only_spoken_of_belongs_to_units(void **state) {
  const struct model *model = model_read(
      state, WHO "body Forum { members HSN.chair, Social.chair of each municipality }\n");
  assert_true(role_named(model, "HSN", WORD_CHAIR)->implied);
  assert_null(role_named(model, "HSN", WORD_DEPUTY));
  assert_int_equal(model->roles_count, 3);
}

static void a_model_may_have_roles_of_its_own(void **state) {
  const struct model *model;
  role_of(state,
          "coach held by HSN.chair\nchair held by HSN.chair\ndeputy from other party than coach",
          WORD_DEPUTY, &model);
  const struct role *deputy = role_named(model, "Forum", WORD_DEPUTY),
                    *coach = role_named(model, "Forum", WORD_NONE);
  assert_string_equal(atom_string(model->workshop->atoms, coach->name), "coach");
  assert_ptr_equal(&model->roles[deputy->opposite - 1], coach);
}

static void roles_are_stated_in_any_block_about_their_bodies(void **state) {
  const struct model *model = model_read(
      state,
      WHO "body Local local for each municipality { members 2 from RJH }\nfor each Local { chair "
          "held by HSN.chair }\n"
          "for each body { secretary }\nbody Forum { members HSN.chair }\nfor Local { deputy }\n");
  const struct family *local = &model->families[thing(model, "Local").index];
  assert_int_equal(model->bodies[local->members[0].index].role_count, 3);
  assert_int_equal(model->bodies[local->members[1].index].role_count, 3);
  assert_int_equal(body_named(model, "Forum")->role_count, 1);
}

static void mistakes_are_told_of(void **state) {
  static const struct {
    const char *lines, *codes;
  } cases[] = {
      {"chair HSN.chair", "S303"},
      {"chair some", "S307"},
      {"chair 1,5", "S313"},
      {"chair 0", "S313"},
      {"chair between RJH and Berg", "S303"},
      {"chair alternating each year", "S303"},
      {"chair alternating each 200 years between RJH and Berg", "S313"},
      {"chair alternating between RJH and Berg beginning Åre", "S338"},
      {"chair from other side than deputy", "S206"},
      {"chair from other side than chair", "S305"},
      {"chair\ndeputy from other thing than chair", "S305"},
      {"chair\ndeputy from same thing as chair", "S305"},
      {"chair from same side as chair", "S305"},
      {"chair\ndeputy from same area as chair", "S305"},
      {"chair held by Nobody", "S201"},
      {"chair for RJH", "S305"},
      {"chair chosen by Forum latest RJH", "S305"},
      {"chair held by HSN.deputy of Berg", "S210"},
      {"chair succeeding RJH", "S205"},
      {"chair until RJH", "S305"},
      {"chair from 2027-01-01 from 2028-01-01", "S321"},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    struct model *model = model_faulty(
        state, LANGUAGE_ENGLISH,
        text_format(*state, WHO "body Forum {\n members HSN.chair\n%s\n}\n", cases[i].lines));
    const char *codes = workshop_codes(model->workshop);
    if (strcmp(codes, cases[i].codes) != 0)
      fail_msg("%s: %s", cases[i].lines, codes);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {SCENE(an_alternation_goes_on_in_its_order),
                                     SCENE(what_is_stated_of_a_role_is_kept),
                                     SCENE(the_latest_election_is_told_in_days_of_the_term),
                                     SCENE(a_role_only_spoken_of_belongs_to_units),
                                     SCENE(a_model_may_have_roles_of_its_own),
                                     SCENE(roles_are_stated_in_any_block_about_their_bodies),
                                     SCENE(mistakes_are_told_of)};
  RUN(tests);
}
