/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a statement says besides: occasions, what it goes by, for how long it holds, who appoints;
 * declarations that speak again of a thing; how a body decides.
 */
#include "unit/workshop.h"

#include "model/who.h"

#define WHO                                                                                        \
  "side R { region RJH }\nside K { municipality Berg, Åre }\nunit HSN of RJH\nsector social, health\n" \
  "office manager of each municipality in social, health\ndocument plan\narea Adults, Children\n"    \
  "agreement \"A\" { valid from 2027-01-01 }\n"

static struct model *forum(void **state, const char *lines) {
  return model_read(state, text_format(*state, WHO "body Forum {\n%s\n}\n", lines));
}

/* The statement of the first seat. */
static const struct statement *of_seat(const struct model *model) {
  return &model->statements[model->seats[body_named(model, "Forum")->first_seat].statement];
}

static void occasions_are_kept_in_order(void **state) {
  const struct model *model =
      forum(state, "task \"Meet\" after \"the election\", HSN before \"May\" under plan");
  const struct circumstance *each = model->statements[model->tasks[0].statement].besides;
  assert_int_equal(each->word, WORD_AFTER);
  assert_string_equal(each->text, "the election");
  assert_int_equal(each->next->refs.items[0].sort, SORT_BODY);
  each = each->next->next;
  assert_int_equal(each->word, WORD_BEFORE);
  assert_int_equal(each->next->refs.items[0].sort, SORT_DOCUMENT);
  assert_null(each->next->next);
}

static void an_occasion_binds_and_a_condition_permits(void **state) {
  const struct model *model =
      forum(state, "task \"a\" after \"x\"\ntask \"b\" when \"x\"\nshould task \"c\" when \"x\"");
  static const enum standing standings[] = {STANDING_BINDING, STANDING_PERMITTED,
                                            STANDING_SUGGESTED};
  for (size_t i = 0; i < 3; i++)
    assert_int_equal(model->statements[model->tasks[i].statement].standing, standings[i]);
}

static void dates_say_how_long_a_statement_holds(void **state) {
  static const struct {
    const char *lines;
    bool for_a_time;
  } cases[] = {
      {"members HSN", false},
      {"members HSN from 2027-01-01", false}, /* when the agreement begins */
      {"members HSN from 2026-07-01", false},
      {"members HSN from 2028-01-01", true},
      {"members HSN until 2028-12-31", true},
      {"members 2 from HSN from HSN from 2027-01-01 until 2030-12-31", true},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
    assert_int_equal(of_seat(forum(state, cases[i].lines))->for_a_time, cases[i].for_a_time);
}

static void a_role_begins_with_its_term(void **state) {
  const struct model *model = forum(state, "chair from HSN from 2028-01-01 until 2030-12-31");
  const struct role *role = &model->roles[body_named(model, "Forum")->first_role];
  assert_int_equal(role->begins.year, 2028);
  assert_null(statement_besides(&model->statements[role->statement], WORD_FROM));
  assert_non_null(statement_besides(&model->statements[role->statement], WORD_UNTIL));
}

static void a_seat_knows_who_appoints_and_for_whom_it_is(void **state) {
  const struct statement *statement =
      of_seat(forum(state, "reserved members 1 from HSN to \"the opposition\" chosen by RJH for "
                           "minimum 2 years"));
  assert_int_equal(statement->standing, STANDING_BINDING);
  assert_string_equal(statement_besides(statement, WORD_TO)->text, "the opposition");
  assert_int_equal(statement_besides(statement, WORD_BY)->refs.items[0].sort, SORT_PARTY);
  assert_int_equal(statement_besides(statement, WORD_FOR)->months, 24);
  assert_true(statement_besides(statement, WORD_FOR)->at_least);
}

static void a_term_keeps_that_it_was_a_mandate(void **state) {
  static const struct {
    const char *length;
    uint32_t months, mandates;
  } cases[] = {{"mandate", 48, 1}, {"2 mandate", 96, 2}, {"4 years", 48, 0}, {"0,5 mandate", 24, 0}};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    const struct statement *statement = of_seat(forum(
        state, text_format(*state, "members HSN chosen by unstated for %s", cases[i].length)));
    assert_int_equal(statement_besides(statement, WORD_FOR)->months, cases[i].months);
    assert_int_equal(statement_besides(statement, WORD_FOR)->mandates, cases[i].mandates);
    assert_int_equal(statement_besides(statement, WORD_BY)->refs.count, 0);
  }
}

static void what_is_left_to_somebody_is_open(void **state) {
  const struct model *model =
      forum(state, "number left to HSN\nmeet left to HSN\nmembers left to HSN\nchair left to HSN");
  const struct body *forum_body = body_named(model, "Forum");
  assert_true(forum_body->number_unstated);
  assert_int_equal(model->meetings[0].times.kind, QUANTITY_NONE);
  assert_false(forum_body->seats_stated);
  assert_int_equal(model->roles[forum_body->first_role].turn_count, 0);
  assert_non_null(statement_besides(&model->statements[model->meetings[0].statement], WORD_LEFT));
}

static void what_is_in_two_sectors_is_in_both(void **state) {
  const struct model *model = forum(state, "members HSN in health\nmembers 2 from K in social, health");
  uint32_t first = body_named(model, "Forum")->first_seat;
  assert_int_equal(model_sectors(model, model->seats[first].origin->sectors)->count, 1);
  assert_int_equal(model_sectors(model, model->seats[first + 1].origin->sectors)->count, 2);
  assert_int_equal(model_sectors(model, model->offices[0].sectors)->count, 2);
  struct possible possible = who_may_be(*state, model, (struct ref){SORT_OFFICE, 0}, -1, SORT_SECTOR);
  assert_true(possible.all);
}

static void an_area_sets_a_role_apart(void **state) {
  const struct model *model = forum(state, "responsible about Adults\nresponsible about Children\n"
                                           "convener 2 about each area\nresponsible about Adults for year");
  const struct body *body = body_named(model, "Forum");
  assert_int_equal(body->role_count, 3);
  size_t areas = 0, periods = 0;
  for (uint32_t i = 0; i < body->role_count; i++) {
    areas += model->roles[body->first_role + i].areas.count;
    periods += model->roles[body->first_role + i].has_period;
  }
  assert_int_equal(areas, 4);
  assert_int_equal(periods, 1);
}

static void a_role_in_alternatives_is_one_for_each(void **state) {
  const struct model *model =
      forum(state, "either { chair held by HSN.chair\ndeputy from Berg } or { chair from Berg }\nchair for 2 years");
  const struct body *body = body_named(model, "Forum");
  assert_int_equal(body->role_count, 3);
  for (uint32_t i = 0; i < body->role_count; i++) {
    const struct role *role = &model->roles[body->first_role + i];
    assert_true(role->branch);
    assert_int_equal(model->statements[role->statement].branch, role->branch);
    assert_int_equal(role->has_period, role->word == WORD_CHAIR);
    assert_int_equal(role->turn_count, 1);
  }
}

static void declarations_may_speak_again(void **state) {
  const struct model *model = model_read(
      state, WHO "region RJH again also County, \"The county\"\nbody Forum again { task \"x\" }\n"
                 "body Forum { members 2 from County }\nbody F also G { members Berg }\nfor G { task \"y\" }\n");
  assert_int_equal(model->tasks_count, 2);
  assert_int_equal(model->parties_count, 3);
  assert_int_equal(model->seats[body_named(model, "Forum")->first_seat].origin->pool.items[0].sort, SORT_PARTY);
  assert_int_equal(model->own_texts[0].head, WORD_ALSO);
  assert_string_equal(model->own_texts[0].text, "The county");
}

/* Each name given may move the table of names. */
static void one_thing_may_have_many_names(void **state) {
  struct text text = text_new(*state);
  text_add(&text, "region A also B0");
  for (int i = 1; i < 1000; i++) text_addf(&text, ", B%d", i);
  text_add(&text, "\nbody F { members B0, B1, B999 }\n");
  const struct model *model = model_read(state, text_string(&text));
  assert_int_equal(model->parties_count, 1);
  assert_int_equal(model->seats_count, 3);
}

static void a_body_says_how_it_decides(void **state) {
  const struct model *model =
      forum(state, "chair from HSN\nquorum minimum 5\nmajority 66 % about plan\nmajority \"simple\"\n"
                   "consensus about \"the goals\"\ntie by chair\nquorum 2 of K");
  assert_int_equal(model->procedures_count, 6);
  const struct procedure *all = model->procedures;
  assert_int_equal(all[0].measure.kind, QUANTITY_MINIMUM);
  assert_true(all[1].measure.percent);
  assert_int_equal(all[1].about.items[0].sort, SORT_DOCUMENT);
  assert_string_equal(all[2].label, "simple");
  assert_string_equal(all[3].matter, "the goals");
  assert_int_equal(all[4].by.items[0].sort, SORT_ROLE);
  assert_int_equal(all[5].of.items[0].sort, SORT_SIDE);
}

static void documents_and_costs_say_for_whom(void **state) {
  const struct model *model = forum(
      state, "}\ndocument web channel\nfor plan { published at web to each municipality\n"
             "revised by Forum per 2 years latest 2028-06-30 }\n"
             "cost help { amount 0,4 mnkr for 30 % of manager of Berg }\nbody Other {");
  assert_int_equal(model->papers[0].who.items[0].sort, SORT_DOCUMENT);
  assert_int_equal(model->papers[0].to.count, 2);
  assert_int_equal(model->papers[1].every_months, 24);
  assert_int_equal(model->papers[1].latest.month, 6);
  assert_int_equal(model->costs[0].rows[0].of.items[0].sort, SORT_OFFICE);
  assert_int_equal(model->costs[0].rows[0].part.bottom, 10);
}

static void a_unit_may_be_of_several_together(void **state) {
  const struct model *model = model_read(
      state, WHO "unit Joint of Berg, Åre in social\nbody Forum { members 2 from Joint }\n"
                 "cost c { paid by Berg, \"A grant\" }\n");
  struct possible possible =
      who_may_be(*state, model, (struct ref){SORT_SEAT, body_named(model, "Forum")->first_seat}, -1, SORT_PARTY);
  assert_int_equal(possible.refs.count, 2);
  assert_int_equal(body_named(model, "Joint")->owners.count, 2);
  assert_string_equal(model->costs[0].shares[0].by, "A grant");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      SCENE(occasions_are_kept_in_order),
      SCENE(an_occasion_binds_and_a_condition_permits),
      SCENE(dates_say_how_long_a_statement_holds),
      SCENE(a_role_begins_with_its_term),
      SCENE(a_seat_knows_who_appoints_and_for_whom_it_is),
      SCENE(a_term_keeps_that_it_was_a_mandate),
      SCENE(what_is_left_to_somebody_is_open),
      SCENE(what_is_in_two_sectors_is_in_both),
      SCENE(an_area_sets_a_role_apart),
      SCENE(a_role_in_alternatives_is_one_for_each),
      SCENE(declarations_may_speak_again),
      SCENE(one_thing_may_have_many_names),
      SCENE(a_body_says_how_it_decides),
      SCENE(documents_and_costs_say_for_whom),
      SCENE(a_unit_may_be_of_several_together),
  };
  RUN(tests);
}
