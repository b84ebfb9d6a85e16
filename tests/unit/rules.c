/* SPDX-License-Identifier: EUPL-1.2
 *
 * The built-in rules: for each a small model that keeps it and one that breaks it, in
 * tests/cases/rules, and the verdicts between.
 */
#include "unit/scene.h"

#include "unit/judging.h"

#include "base/text.h"

static const char *const names[] = {"top_body_seats_every_party",
                                    "county_bodies_seat_every_party",
                                    "both_sides_in_every_body",
                                    "every_member_has_substitute",
                                    "every_body_has_deputy",
                                    "chair_alternates_between_sides",
                                    "chair_and_deputy_from_opposite_sides",
                                    "alternation_is_complete",
                                    "equal_chair_time_in_leading_body",
                                    "each_area_has_one_responsible",
                                    "decisions_only_at_principals",
                                    "top_body_does_not_decide",
                                    "no_power_denied_and_granted",
                                    "one_body_prepares_for_top",
                                    "every_task_reports_back",
                                    "no_level_skipped",
                                    "meeting_frequency_is_binding",
                                    "elections_before_term",
                                    "stated_numbers_match",
                                    "cost_total_matches_rows",
                                    "full_time_costs_match",
                                    "joint_costs_shared_between_sides",
                                    "effective_date_stated",
                                    "a_party_can_leave",
                                    "structure_is_evaluated",
                                    "one_adopter_per_document",
                                    "successor_follows_without_gap",
                                    "elected_roles_have_a_term",
                                    "terms_fit_term_of_office",
                                    "first_term_is_clear",
                                    "somebody_opens_first_meeting",
                                    "presidium_has_both_sides",
                                    "presidium_has_every_sector",
                                    "top_body_seats_every_sector",
                                    "equal_chair_time_in_top_body",
                                    "region_alone_has_no_majority",
                                    "every_party_chairs_top_body",
                                    "every_sector_chairs_top_body",
                                    "no_party_has_most_of_presidium",
                                    "matters_reach_somebody_who_decides",
                                    "decisions_are_prepared",
                                    "preparing_has_no_circle",
                                    "reports_reach_somebody_who_can_act",
                                    "every_joint_cost_is_paid_by_somebody",
                                    "shares_of_sides_are_divided",
                                    "promised_support_has_a_cost",
                                    "every_document_has_a_preparer",
                                    "every_document_is_kept_current",
                                    "preparer_is_not_adopter",
                                    "order_of_documents_has_no_circle",
                                    "somebody_presides",
                                    "deciding_body_has_a_procedure",
                                    "consensus_has_a_way_out"};

enum { RULES = sizeof names / sizeof *names };

static const struct result *result_of_file(void **state, const char *rule, const char *what) {
  struct workshop *workshop = judging_workshop(state);
  char *path = text_format(*state, "tests/cases/rules/%s-%s.stadga", rule, what);
  for (char *c = strchr(path + strlen("tests/cases/rules/"), '_'); c; c = strchr(c, '_'))
    *c = '-';
  const struct model *model = model_load(workshop, path, &judging_options);
  assert_int_equal(report_errors(workshop->report), 0);
  return judging_result(workshop, model, rule);
}

static void what_keeps_a_rule_is_guaranteed(void **state) {
  for (size_t i = 0; i < RULES; i++) {
    const struct result *result = result_of_file(state, names[i], "kept");
    if (result->verdict != VERDICT_GUARANTEED)
      fail_msg("%s: %s: %s", names[i], verdict_name(result->verdict),
               result->message[LANGUAGE_ENGLISH]);
  }
}

static void what_breaks_a_rule_is_violated(void **state) {
  for (size_t i = 0; i < RULES; i++) {
    const struct result *result = result_of_file(state, names[i], "broken");
    if (result->verdict != VERDICT_VIOLATED)
      fail_msg("%s: %s", names[i], verdict_name(result->verdict));
    size_t causes = 0;
    for (size_t k = 0; k < result->element_count; k++)
      causes += result->elements[k].account->cause_count;
    assert_true(causes > 0);
    assert_true(result->message[LANGUAGE_SWEDISH][0] && result->message[LANGUAGE_ENGLISH][0]);
  }
}

static void every_rule_has_its_words(void **state) {
  struct workshop *workshop = judging_workshop(state);
  const struct model *model = judging_model(workshop, PARTIES);
  const struct judge_options options = {.conflicts = 20000, .examples = 1};
  const struct results *results = judge(model, rulebook_open(workshop, NULL, 0), &options);
  assert_int_equal(results->count, RULES);
  for (size_t i = 0; i < results->count; i++)
    for (int l = 0; l < LANGUAGE_COUNT; l++) {
      assert_non_null(results->items[i].title[l]);
      assert_non_null(results->items[i].why[l]);
      assert_int_equal(strlen(result_fingerprint(&results->items[i])), 16);
    }
}

static void nothing_to_judge_is_no_success(void **state) {
  static const struct expected cases[] = {
      {"top_body_seats_every_party", PARTIES "body Forum\n", VERDICT_NOT_APPLICABLE},
      {"both_sides_in_every_body", "stadga 1 english\nmunicipality Berg\nbody Forum county\n",
       VERDICT_NOT_APPLICABLE},
      {"chair_alternates_between_sides", PARTIES "body Forum county\n", VERDICT_NOT_APPLICABLE},
      {"each_area_has_one_responsible", PARTIES "area Children\nbody Forum top\n",
       VERDICT_NOT_APPLICABLE},
      {"every_task_reports_back", PARTIES "body Forum\n", VERDICT_NOT_APPLICABLE},
      {"no_level_skipped", PARTIES "body Forum { report to Group }\nbody Group\n",
       VERDICT_NOT_APPLICABLE},
      {"elections_before_term", PARTIES "body Forum { chair from Region_X }\n",
       VERDICT_NOT_APPLICABLE},
      {"joint_costs_shared_between_sides", PARTIES "cost Travel { paid by each party }\n",
       VERDICT_NOT_APPLICABLE},
      {"one_adopter_per_document", PARTIES "document Plan\n", VERDICT_NOT_APPLICABLE},
  };
  CHECK(cases);
}

static void what_can_turn_out_both_ways_is_open(void **state) {
  static const struct expected cases[] = {
      /* the two may be of Berg and Krokom, or both of one */
      {"county_bodies_seat_every_party",
       PARTIES "body Forum county { members 1 from R, 2 from K }\n", VERDICT_OPEN},
      /* no word on who sits: anybody, or nobody */
      {"both_sides_in_every_body", PARTIES "body Forum county\n", VERDICT_OPEN},
      /* they may begin on the same side */
      {"chair_and_deputy_from_opposite_sides",
       PARTIES "body Forum {\n chair alternating each year between R and K\n deputy alternating "
               "each year between R and K\n}\n",
       VERDICT_OPEN},
      /* terms of half a year, 1 or 2 years give each side two years of four; 3 and 4 do not */
      {"equal_chair_time_in_leading_body",
       PARTIES "body Group leading { chair alternating between R and K }\n", VERDICT_OPEN},
      {"top_body_does_not_decide",
       PARTIES "body Forum top\neither {\n for Forum { power decide }\n}\nor {\n for Forum { power "
               "recommend }\n}\n",
       VERDICT_OPEN},
      {"top_body_does_not_decide",
       PARTIES "matter M\nbody Forum top\nreading \"a\" {\n for Forum { power decide }\n}\nor "
               "\"b\" {\n for Forum { power adopt about M }\n}\n",
       VERDICT_VIOLATED},
      {"chair_and_deputy_from_opposite_sides",
       PARTIES "body Forum {\n chair from K\n deputy chosen for 1 year from K\n deputy from other "
               "side than chair\n}\n",
       VERDICT_CONTRADICTORY},
  };
  CHECK(cases);
}

static void the_statement_and_its_notes(void **state) {
  static const struct expected cases[] = {
      /* an adjunct seat is no full seat; a seat by office is filled by that office's holder */
      {"top_body_seats_every_party",
       PARTIES "office social_chair of each municipality\nbody Forum top { members social_chair, 1 "
               "from Region_X }\n",
       VERDICT_GUARANTEED},
      /* a permission does not meet a rule that asks */
      {"structure_is_evaluated",
       PARTIES "body Forum\nagreement \"A\" { may evaluation 1 time per year by Forum }\n",
       VERDICT_VIOLATED},
      {"one_body_prepares_for_top",
       PARTIES "body Forum top\nbody Group { may prepare for Forum }\n", VERDICT_VIOLATED},
      {"one_body_prepares_for_top",
       PARTIES
       "body Forum top\nbody Group { prepare for Forum }\nbody Team { may prepare for Forum }\n",
       VERDICT_VIOLATED},
      /* a presupposed power counts, a denied one is none */
      {"decisions_only_at_principals", PARTIES "body Forum { no power decide }\n",
       VERDICT_GUARANTEED},
      {"decisions_only_at_principals",
       PARTIES "body Forum\nagreement \"A\" { presupposed power decide }\n", VERDICT_VIOLATED},
      /* what is kept for the principals is denied to all others */
      {"no_power_denied_and_granted",
       PARTIES "matter M\nbody Forum { power adopt about M }\nagreement \"A\" { reserved power "
               "decide to each party }\n",
       VERDICT_VIOLATED},
      /* adopting is deciding */
      {"decisions_only_at_principals",
       PARTIES "body Group\ndocument Plan joint { adopted by Group }\n", VERDICT_VIOLATED},
      {"one_adopter_per_document", PARTIES "document Plan joint { adopted by unstated }\n",
       VERDICT_VIOLATED},
      {"one_adopter_per_document", PARTIES "document Plan joint\n", VERDICT_VIOLATED},
      /* within a level, and downward, nothing is passed over */
      {"no_level_skipped",
       PARTIES "level a, b, c\nbody One { level a\n report to Three }\nbody Two { level b\n report "
               "to One }\n"
               "body Three { level c\n report to Two }\n",
       VERDICT_GUARANTEED},
      /* a stated bound is compared with the bound that follows; a list with its number */
      {"stated_numbers_match", PARTIES "agreement \"A\" { stated 3 of each municipality }\n",
       VERDICT_VIOLATED},
      {"stated_numbers_match", PARTIES "body Forum {\n stated 18\n members 17 from K\n}\n",
       VERDICT_VIOLATED},
      {"joint_costs_shared_between_sides", PARTIES "cost Support joint\n", VERDICT_VIOLATED},
      {"joint_costs_shared_between_sides", PARTIES "cost Support joint {\n share 100 % by R\n}\n",
       VERDICT_VIOLATED},
      /* the chair of a term follows from who had the post before */
      {"chair_alternates_between_sides",
       PARTIES "body Forum county {\n chair alternating each 2 years between Region_X and Berg or "
               "Krokom\n}\n",
       VERDICT_GUARANTEED},
      {"chair_alternates_between_sides",
       PARTIES "body Forum county {\n chair alternating each 2 years between Berg and Krokom\n}\n",
       VERDICT_VIOLATED},
      {"meeting_frequency_is_binding",
       PARTIES "body Forum county { meet maximum 4 times per year }\n", VERDICT_VIOLATED},
      {"a_party_can_leave", PARTIES "agreement \"A\" { valid from 2027-01-01 }\n",
       VERDICT_VIOLATED},
  };
  CHECK(cases);
}

/* How two alternating roles fall beside each other in time. */
static void dates_of_terms_count(void **state) {
#define OPPOSITE(valid, chair, deputy)                                                             \
  PARTIES valid "body Forum {\n chair alternating each year between R and K beginning R " chair     \
                "\n deputy alternating each year between R and K beginning K " deputy "\n}\n"
#define VALID "agreement \"A\" { valid from 2027-01-01 }\n"
  static const struct expected cases[] = {
#define RULE "chair_and_deputy_from_opposite_sides"
      {RULE, OPPOSITE("", "", ""), VERDICT_GUARANTEED},
      {RULE, OPPOSITE("", "from 2027-01-01", "from 2027-01-01"), VERDICT_GUARANTEED},
      {RULE, OPPOSITE("", "from 2027-01-01", "from 2029-01-01"), VERDICT_GUARANTEED},
      {RULE, OPPOSITE("", "from 2027-01-01", "from 2028-01-01"), VERDICT_VIOLATED},
      /* of a month its first day */
      {RULE, OPPOSITE("", "from 2027-01", "from 2027-01-01"), VERDICT_GUARANTEED},
      {RULE, OPPOSITE("", "from 2027-01", "from 2027-01"), VERDICT_GUARANTEED},
      {RULE, OPPOSITE("", "from 2027-01", "from 2028-01"), VERDICT_VIOLATED},
      {RULE, OPPOSITE("agreement \"A\" { valid from 2027-01 }\n", "", "from 2027-01"), VERDICT_GUARANTEED},
      {RULE, OPPOSITE("agreement \"A\" { valid from 2027-01 }\n", "", "from 2028-01"), VERDICT_VIOLATED},
      /* the day on which the agreement begins may be another one */
      {RULE, OPPOSITE("", "from 2027-01-01", ""), VERDICT_OPEN},
      {RULE, OPPOSITE(VALID, "from 2027-01-01", ""), VERDICT_GUARANTEED},
      {RULE, OPPOSITE(VALID, "", "from 2028-01-01"), VERDICT_VIOLATED},
      {RULE, OPPOSITE("agreement \"A\" { valid from 2027-05 }\n", "", ""), VERDICT_GUARANTEED},
#undef RULE
  };
  CHECK(cases);
}

/* Where terms that are dated to the day fall beside each other in steps that are shorter than a month; and terms that
 * begin with a year beside those that the text counts from a day in March. */
static void days_within_a_month_are_not_told_apart(void **state) {
  static const struct expected cases[] = {
      {"chair_and_deputy_from_opposite_sides", OPPOSITE("", "from 2027-01-01", "from 2027-01-20"), VERDICT_GUARANTEED},
      {"chair_and_deputy_from_opposite_sides",
       OPPOSITE("agreement \"A\" { valid from 2027-03-01 }\n", "", "from 2029-03-01"), VERDICT_VIOLATED},
  };
  CHECK(cases);
}

static void a_permission_meets_no_rule_that_asks(void **state) {
#define AREAS PARTIES "area Children, Adults\nbody Forum top\nbody Lead presidium of Forum {\n"
  static const struct expected cases[] = {
      {"every_body_has_deputy",
       PARTIES "body Forum county { chair from R }\nfor Forum.chair { substitutes \"one\" }\n",
       VERDICT_GUARANTEED},
      {"every_body_has_deputy",
       PARTIES "body Forum county { chair from R }\nfor Forum.chair { may substitutes \"one\" }\n",
       VERDICT_VIOLATED},
      {"every_body_has_deputy",
       PARTIES "body Forum county { chair from R }\neither {\n for Forum.chair { substitutes \"one\" "
               "}\n}\nor {\n for Forum { meet 4 times per year }\n}\n",
       VERDICT_OPEN},
      {"each_area_has_one_responsible", AREAS " responsible 2 chosen for mandate from R\n}\n",
       VERDICT_GUARANTEED},
      {"each_area_has_one_responsible", AREAS " may responsible 2 chosen for mandate from R\n}\n",
       VERDICT_VIOLATED},
  };
  CHECK(cases);
}

static void powers_of_the_structure_and_of_roles(void **state) {
#define PLANS PARTIES "matter Plans\nmatter Drafts of Plans\n"
  static const struct expected cases[] = {
#define RULE "no_power_denied_and_granted"
      {RULE, PLANS "body Forum {\n no power adopt about Plans\n power decide about Plans\n}\n",
       VERDICT_VIOLATED},
      {RULE, PLANS "body Forum {\n no power adopt about Plans\n power decide about Drafts\n}\n",
       VERDICT_VIOLATED},
      {RULE, PLANS "body Forum {\n no power adopt about Drafts\n power decide about Plans\n}\n",
       VERDICT_GUARANTEED},
      {RULE, PLANS "body Forum {\n no power adopt about Plans\n power prepare about Plans\n}\n",
       VERDICT_GUARANTEED},
      {RULE, PLANS "body Forum { power adopt about Plans }\nagreement \"A\" { no power decide }\n",
       VERDICT_VIOLATED},
      {RULE,
       PLANS "body Forum {\n no power decide\n chair from R\n}\nfor Forum.chair { power decide about Plans }\n",
       VERDICT_VIOLATED},
      {RULE,
       PLANS "body Forum { chair from R }\nfor Forum.chair { power decide about Plans }\nagreement \"A\" { "
             "reserved power decide to each party }\n",
       VERDICT_VIOLATED},
      {RULE,
       PLANS "body Forum { chair from R }\nfor Forum.chair { power decide about Plans }\nagreement \"A\" { "
             "reserved power decide to Forum }\n",
       VERDICT_GUARANTEED},
#undef RULE
  };
  CHECK(cases);
}

static void what_the_words_of_bodies_and_links_take_in(void **state) {
#define LEVELS                                                                                     \
  PARTIES "level a, b, c\nbody One { level a }\nbody Two { level b }\nbody Three { level c\n "
  static const struct expected cases[] = {
      {"every_body_has_deputy", PARTIES "body Forum county temporary\n", VERDICT_NOT_APPLICABLE},
      {"every_body_has_deputy", PARTIES "body Forum county on_demand\n", VERDICT_NOT_APPLICABLE},
      {"every_body_has_deputy", PARTIES "body Forum\nbody Lead county presidium of Forum\n",
       VERDICT_NOT_APPLICABLE},
      {"both_sides_in_every_body", PARTIES "body Forum county temporary\n",
       VERDICT_NOT_APPLICABLE},
      {"both_sides_in_every_body", PARTIES "body Forum local temporary\n", VERDICT_NOT_APPLICABLE},
      {"no_level_skipped", LEVELS "report to One }\n", VERDICT_VIOLATED},
      {"no_level_skipped", LEVELS "report to One via Two }\n", VERDICT_GUARANTEED},
  };
  CHECK(cases);
}

static const char *message_of(void **state, const char *rule, const char *text,
                              enum language language) {
  struct workshop *workshop = judging_workshop(state);
  return judging_result(workshop, judging_model(workshop, text), rule)->message[language];
}

static void a_whole_family_has_one_name(void **state) {
  static const char text[] = PARTIES "body Arena county for each municipality\n"
                                     "body Group county { deputy from R }\n";
  assert_string_equal(message_of(state, "every_body_has_deputy", text, LANGUAGE_ENGLISH),
                      "Arena (all 2) have neither a deputy chair nor a substitute for their chair.");
  assert_string_equal(message_of(state, "every_body_has_deputy", text, LANGUAGE_SWEDISH),
                      "Arena (alla 2) har varken vice ordförande eller ersättare för ordföranden.");
  assert_string_equal(
      message_of(state, "both_sides_in_every_body",
                 PARTIES "body Arena \"Arenas\" county for each municipality\n", LANGUAGE_ENGLISH),
      "The text leaves open whether the rule holds for Arenas (all 2). It depends, among other "
      "things, on which parties the members in Arenas (all 2) come from.");
}

static void a_title_stands_in_quotes(void **state) {
  static const char text[] =
      PARTIES "matter plan \"The plan\"\nbody Forum top { power decide about plan }\n";
  assert_string_equal(message_of(state, "top_body_does_not_decide", text, LANGUAGE_ENGLISH),
                      "By the text Forum decides on “The plan”.");
  assert_string_equal(message_of(state, "top_body_does_not_decide", text, LANGUAGE_SWEDISH),
                      "Enligt texten beslutar Forum om ”The plan”.");
}

/* Eight texts with two alternatives each are more than are gone through one by one. */
static void a_limit_that_was_reached_is_told(void **state) {
  struct text text = text_new(*state);
  text_add(&text, PARTIES);
  for (int i = 0; i < 8; i++)
    text_addf(&text, "body Forum_%d\neither {\n for Forum_%d { chair from R }\n}\nor {\n for Forum_%d { chair from "
                     "K }\n}\n", i, i, i);
  text_add(&text, "rule many {\n sv \"M\"\n en \"M\"\n each s in sides {\n  count(each c in "
                  "bodies.chair where c.side = s : c) <= 7\n }\n}\n");
  struct workshop *workshop = judging_workshop(state);
  const struct result *result =
      judging_result(workshop, judging_model(workshop, text_string(&text)), "many");
  assert_int_equal(result->verdict, VERDICT_UNDECIDED);
  assert_true(result->elements[0].limited);
  assert_int_equal(result->elements[0].account->choice_count, 1);
  assert_string_equal(result->message[LANGUAGE_ENGLISH],
                      "The check reached a limit before it was done for K and R. "
                      "Whether the rule holds is therefore not settled.");
}

/* What one element turns on is no choice of another one's verdict. */
static void choices_are_those_of_the_verdict(void **state) {
  const char *message = message_of(
      state, "top_body_does_not_decide",
      PARTIES "body One top\nbody Two top\neither {\n for One { power decide }\n}\nor {\n for One { "
              "power recommend }\n}\n",
      LANGUAGE_ENGLISH);
  assert_string_equal(message, "The text leaves open whether the rule holds for One. It "
                               "depends, among other things, on which of the alternatives holds.");
}

static void a_cause_names_what_is_missing(void **state) {
  struct workshop *workshop = judging_workshop(state);
  const struct model *model =
      judging_model(workshop, PARTIES "body Forum top { members 2 from R }\n");
  const struct result *result = judging_result(workshop, model, "top_body_seats_every_party");
  assert_int_equal(result->element_count, 1);
  assert_int_equal(result->elements[0].account->cause_count, 1);
  const struct cause *cause = &result->elements[0].account->causes[0];
  assert_string_equal(cause->text[LANGUAGE_ENGLISH], "Berg and Krokom have no full seat in Forum");
  assert_string_equal(cause->text[LANGUAGE_SWEDISH],
                      "Berg och Krokom har ingen ordinarie plats i Forum");
  assert_string_equal(cause->part, "some m in b.members { p in m.party }");
  assert_string_equal(result->message[LANGUAGE_ENGLISH],
                      "Berg and Krokom have no full seat in Forum.");
}

static void an_open_choice_is_named(void **state) {
  struct workshop *workshop = judging_workshop(state);
  const struct model *model = judging_model(
      workshop, PARTIES "body Forum {\n chair alternating each year between R and K\n"
                        " deputy alternating each year between R and K beginning K\n}\n");
  const struct result *result =
      judging_result(workshop, model, "chair_and_deputy_from_opposite_sides");
  assert_int_equal(result->verdict, VERDICT_OPEN);
  assert_int_equal(result->elements[0].account->choice_count, 1);
  assert_string_equal(result->elements[0].account->choices[0].text[LANGUAGE_ENGLISH],
                      "who begins as chair in Forum");
  assert_string_equal(result->elements[0].account->choices[0].text[LANGUAGE_SWEDISH],
                      "vem som börjar som ordförande i Forum");
}

/* To prove that a pair differs in something takes the solver longest of all, where many seats are open. */
static void many_open_seats_have_a_nearest_pair(void **state) {
  struct workshop *workshop = judging_workshop(state);
  const struct model *model = judging_model(
      workshop, "stadga 1 english\nregion North\nmunicipality A, B, C, D, E, F, G\n"
                "body Forum top { members some from each party }\nbody Group { members some from each party }\n"
                "body Lead presidium of Forum { members some from Forum, some from Group }\n"
                "rule shared {\n sv \"D\"\n en \"S\"\n each b in bodies where b is presidium {\n each p in parties {\n"
                "  2 * count(each m in b.members where p in m.party : m) <= count(b.members)\n }\n }\n}\n");
  const struct result *result = judging_result(workshop, model, "shared");
  assert_int_equal(result->verdict, VERDICT_OPEN);
  assert_int_equal(result->elements[0].account->choice_count, 1);
  assert_true(result->elements[0].account->example->nearest);
  assert_true(result->elements[0].account->counterexample->nearest);
}

/* The evaluator knows yes, no and not yet known, and does not see that one of two must hold: it is asked of
 * all outcomes. */
static void p_or_not_p_is_guaranteed(void **state) {
  struct workshop *workshop = judging_workshop(state);
  const struct model *model = judging_model(
      workshop, PARTIES "body Forum { members 1 from K }\n"
                        "rule either_way {\n sv \"P\"\n en \"P\"\n each b in bodies {\n"
                        "  (some m in b.members { Berg in m.party }) or not (some m in b.members { "
                        "Berg in m.party })\n }\n}\n");
  assert_int_equal(judging_result(workshop, model, "either_way")->verdict, VERDICT_GUARANTEED);
}

static void a_rule_of_the_model_has_its_own_names(void **state) {
  struct workshop *workshop = judging_workshop(state);
  const struct model *model =
      judging_model(workshop, PARTIES "role scribe \"Scribe\"\nrelation trust \"Trusts\"\nbody "
                                      "Forum {\n scribe held by Region_X\n}\nbody Group\n"
                                      "rule has_scribe should {\n sv \"Skrivare\"\n en \"Scribe\"\n"
                                      " each b in bodies { b has scribe else sv \"{b} saknar "
                                      "skrivare\" en \"{b} {has|have} no scribe\" }\n}\n");
  const struct result *result = judging_result(workshop, model, "has_scribe");
  assert_int_equal(result->verdict, VERDICT_VIOLATED);
  assert_int_equal(result->level, MODAL_SHOULD);
  assert_string_equal(result->message[LANGUAGE_ENGLISH], "Group has no scribe.");
}

/* Only what turns come to at the same time is told: the region never holds both posts at once. */
static void what_fails_is_told_of_a_time_that_comes(void **state) {
  static const struct {
    const char *deputy, *told;
  } cases[] = {
      {"alternating each year between Berg and Region_X and Krokom beginning Berg from 2027-01-01",
       "In Forum the chair and the deputy chair come from the same side: K."},
      {"alternating each year between Berg and Region_X and Krokom beginning Berg from 2028-01-01",
       "In Forum the chair and the deputy chair come from the same side: K."},
      {"alternating each year between Region_X and Berg and Krokom beginning Region_X from 2027-01-01",
       "In Forum the chair and the deputy chair come from the same side: R."},
      {"alternating each 3 years between Region_X and Berg beginning Region_X from 2027-01-01",
       "In Forum the chair and the deputy chair come from the same side: R."},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    const char *text = text_format(
        *state, PARTIES "body Forum {\n chair alternating each year between Region_X and Berg and Krokom "
                        "beginning Region_X from 2027-01-01\n deputy %s\n}\n", cases[i].deputy);
    struct workshop *workshop = judging_workshop(state);
    const struct result *result =
        judging_result(workshop, judging_model(workshop, text), "chair_and_deputy_from_opposite_sides");
    assert_int_equal(result->verdict, VERDICT_VIOLATED);
    assert_string_equal(result->message[LANGUAGE_ENGLISH], cases[i].told);
  }
}

static void a_fingerprint_stays_with_its_verdict(void **state) {
  static const char *const texts[] = {
      PARTIES "body Forum top { members 2 from R }\nbody Group\n",
      PARTIES "body Group\nbody Forum top {\n\n members 2 from R }\n",
      PARTIES "body Group\nbody Forum top { members 1 from each party }\n"};
  const char *prints[3];
  for (size_t i = 0; i < 3; i++) {
    struct workshop *workshop = judging_workshop(state);
    prints[i] = result_fingerprint(
        judging_result(workshop, judging_model(workshop, texts[i]), "top_body_seats_every_party"));
  }
  assert_string_equal(prints[0], prints[1]);
  assert_string_not_equal(prints[0], prints[2]);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      SCENE(what_keeps_a_rule_is_guaranteed),
      SCENE(what_breaks_a_rule_is_violated),
      SCENE(every_rule_has_its_words),
      SCENE(nothing_to_judge_is_no_success),
      SCENE(what_can_turn_out_both_ways_is_open),
      SCENE(the_statement_and_its_notes),
      SCENE(dates_of_terms_count), SCENE(days_within_a_month_are_not_told_apart),
      SCENE(a_permission_meets_no_rule_that_asks),
      SCENE(powers_of_the_structure_and_of_roles),
      SCENE(what_the_words_of_bodies_and_links_take_in),
      SCENE(a_whole_family_has_one_name),
      SCENE(a_title_stands_in_quotes),
      SCENE(a_limit_that_was_reached_is_told),
      SCENE(choices_are_those_of_the_verdict),
      SCENE(a_cause_names_what_is_missing),
      SCENE(an_open_choice_is_named),
      SCENE(many_open_seats_have_a_nearest_pair),
      SCENE(p_or_not_p_is_guaranteed),
      SCENE(a_rule_of_the_model_has_its_own_names),
      SCENE(what_fails_is_told_of_a_time_that_comes),
      SCENE(a_fingerprint_stays_with_its_verdict),
  };
  RUN(tests);
}
