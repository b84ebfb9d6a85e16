/* SPDX-License-Identifier: EUPL-1.2
 *
 * What lies at the edge of the rules on terms, balance, flow, money, documents and procedure.
 */
#include "unit/scene.h"

#include "unit/judging.h"

static void terms(void **state) {
#define ELECTS PARTIES "body Forum county {\n members 2 from R, 2 from K\n chair chosen by members for year\n}\n"
  static const struct expected cases[] = {
      {"successor_follows_without_gap", PARTIES "agreement \"A\" { valid from 2027-01-01 }\n", VERDICT_NOT_APPLICABLE},
      {"successor_follows_without_gap", PARTIES "agreement \"A\" {\n valid from 2027-01-01\n replaces unstated\n}\n",
       VERDICT_VIOLATED},
      {"successor_follows_without_gap",
       PARTIES "agreement \"A\" {\n valid from 2027-01-01\n replaces \"B\" until 2026-11-30\n}\n", VERDICT_VIOLATED},
      {"successor_follows_without_gap", PARTIES "agreement \"A\" { replaces \"B\" until 2026-12-31 }\n",
       VERDICT_VIOLATED},
      /* all that is replaced has its last day */
      {"successor_follows_without_gap",
       PARTIES "agreement \"A\" {\n valid from 2027-01-01\n replaces \"B\" until 2026-12-31\n replaces \"C\"\n}\n",
       VERDICT_VIOLATED},
      /* in turns, but for how long is not said */
      {"elected_roles_have_a_term", PARTIES "body Forum { chair chosen by members alternating between R and K }\n",
       VERDICT_VIOLATED},
      {"elected_roles_have_a_term", PARTIES "body Forum { chair alternating between R and K }\n",
       VERDICT_NOT_APPLICABLE},
      {"terms_fit_term_of_office", PARTIES "body Forum top { chair chosen by members for minimum 2 years }\n",
       VERDICT_OPEN},
      {"terms_fit_term_of_office", PARTIES "body Group leading { chair chosen by members for 3 years }\n",
       VERDICT_NOT_APPLICABLE},
      {"somebody_opens_first_meeting", ELECTS "support Office\nfor Office { assist Forum }\n", VERDICT_GUARANTEED},
      {"somebody_opens_first_meeting", ELECTS "for Forum { deputy chosen by members for year }\n", VERDICT_VIOLATED},
      {"somebody_opens_first_meeting", ELECTS "for Forum { deputy chosen by Berg for year }\n", VERDICT_GUARANTEED},
  };
  CHECK(cases);
}

static void balance(void **state) {
  static const struct expected cases[] = {
      {"region_alone_has_no_majority", PARTIES "body Forum top { members 1..3 from R, 1 from each municipality }\n",
       VERDICT_OPEN},
      {"region_alone_has_no_majority",
       "stadga 1 english\nregion A\nmunicipality B\nbody Forum top { members 2 from A }\n", VERDICT_NOT_APPLICABLE},
  };
  CHECK(cases);
}

static void flow(void **state) {
  static const struct expected cases[] = {
      /* a principal decides of itself */
      {"matters_reach_somebody_who_decides", PARTIES "body Forum top { prepare for each party }\n",
       VERDICT_NOT_APPLICABLE},
      {"matters_reach_somebody_who_decides",
       PARTIES "body Forum top { power decide about own_work }\nbody Group { may escalate to Forum }\n",
       VERDICT_VIOLATED},
      /* it is passed on, but to nobody who decides */
      {"matters_reach_somebody_who_decides", PARTIES "body A { recommend to B }\nbody B\nbody C { prepare for A }\n",
       VERDICT_VIOLATED},
      {"matters_reach_somebody_who_decides",
       PARTIES "body A { prepare for B }\nbody B { recommend to each party }\nfor Berg { initiate for A }\n",
       VERDICT_GUARANTEED},
      {"matters_reach_somebody_who_decides", PARTIES "body A\nfor Berg { initiate for A }\n", VERDICT_VIOLATED},
      /* step by step, in whatever way; and round and round */
      {"matters_reach_somebody_who_decides",
       PARTIES "body A { prepare for B }\nbody B { escalate to C }\nbody C { propose to each party }\n",
       VERDICT_GUARANTEED},
      {"matters_reach_somebody_who_decides", PARTIES "body A { recommend to B }\nbody B { escalate to A }\n",
       VERDICT_VIOLATED},
      {"matters_reach_somebody_who_decides",
       PARTIES "unit Chiefs network of Region_X\nbody A { recommend to Chiefs }\nfor Berg { initiate for A }\n",
       VERDICT_VIOLATED},
      /* a principal decides on what nobody prepares */
      {"decisions_are_prepared", PARTIES "body A\nfor Berg { power decide }\n", VERDICT_VIOLATED},
      {"decisions_are_prepared", PARTIES "body A { power decide about own_work }\n", VERDICT_NOT_APPLICABLE},
      /* two report to each other */
      {"reports_reach_somebody_who_can_act", PARTIES "body A { report to B }\nbody B { report to A }\n",
       VERDICT_VIOLATED},
      {"reports_reach_somebody_who_can_act",
       PARTIES "body A { report to B }\nbody B { report to C }\nbody C { power decide }\n", VERDICT_GUARANTEED},
      {"reports_reach_somebody_who_can_act", PARTIES "body Forum top { report to Group }\nbody Group { steer Forum }\n",
       VERDICT_GUARANTEED},
  };
  CHECK(cases);
}

static void money(void **state) {
  static const struct expected cases[] = {
      {"shares_of_sides_are_divided",
       PARTIES "cost Support joint {\n share 50 % by R\n share 50 % by K\n share 0 % by Berg\n}\n", VERDICT_VIOLATED},
      {"shares_of_sides_are_divided", PARTIES "cost Support joint { paid by each party }\n", VERDICT_NOT_APPLICABLE},
      {"every_joint_cost_is_paid_by_somebody", PARTIES "cost Support joint { paid by unstated }\n", VERDICT_VIOLATED},
      {"every_joint_cost_is_paid_by_somebody", PARTIES "cost Support joint { should paid by Berg }\n",
       VERDICT_VIOLATED},
      /* an organisation that is there, and that is not said to support anybody */
      {"promised_support_has_a_cost", PARTIES "support Office\n", VERDICT_NOT_APPLICABLE},
      {"promised_support_has_a_cost", PARTIES "support Union as K\n", VERDICT_NOT_APPLICABLE},
      {"promised_support_has_a_cost", PARTIES "support Union as K\nbody Forum\nfor Union { assist Forum }\n",
       VERDICT_VIOLATED},
  };
  CHECK(cases);
}

static void documents(void **state) {
  static const struct expected cases[] = {
      {"every_document_has_a_preparer", PARTIES "body Group\ndocument Plan joint { may prepared by Group }\n",
       VERDICT_VIOLATED},
      /* whoever prepares all matters of the adopter prepares it too; a group for some of them does not */
      {"every_document_has_a_preparer",
       PARTIES "body Forum\nbody Group { prepare for Forum }\ndocument Plan joint { adopted by Forum }\n",
       VERDICT_GUARANTEED},
      {"every_document_has_a_preparer",
       PARTIES "body Forum\nbody Group temporary { prepare for Forum }\ndocument Plan joint { adopted by Forum }\n",
       VERDICT_VIOLATED},
      {"preparer_is_not_adopter", PARTIES "document Plan joint {\n prepared by each party\n adopted by each party\n}\n",
       VERDICT_GUARANTEED},
  };
  CHECK(cases);
}

static void procedure(void **state) {
  static const struct expected cases[] = {
      {"deciding_body_has_a_procedure", PARTIES "body Forum { power decide about own_work }\n", VERDICT_NOT_APPLICABLE},
      {"deciding_body_has_a_procedure",
       PARTIES "body Forum { power decide }\nagreement \"A\" {\n quorum minimum 3\n consensus\n}\n",
       VERDICT_GUARANTEED},
      {"somebody_presides", PARTIES "body Forum county { convener from R }\n", VERDICT_GUARANTEED},
      {"consensus_has_a_way_out",
       PARTIES "body Forum\nagreement \"A\" {\n consensus\n tie \"The matter goes back to the parties\"\n}\n",
       VERDICT_GUARANTEED},
  };
  CHECK(cases);
}

int main(void) {
  const struct CMUnitTest tests[] = {SCENE(terms), SCENE(balance),   SCENE(flow),
                                     SCENE(money), SCENE(documents), SCENE(procedure)};
  RUN(tests);
}
