/* SPDX-License-Identifier: EUPL-1.2
 *
 * at(2031, …), next(…), previous(…), within(…): what is asked of other moments, over all outcomes.
 */
#include "unit/scene.h"

#include "unit/judging.h"

#include "base/text.h"

/* Terms from 2027 on: of two years (chair, deputy), of four (secretary), of half a year (convener). */
static const char council[] = PARTIES "agreement \"Cooperation\" { valid from 2027-01-01 until notice }\n"
                                      "body Council top county {\n"
                                      "  members 3 from Region_X, 2 from Berg, 2 from Krokom\n"
                                      "  chair alternating each 2 years between R and K beginning R\n"
                                      "  deputy from other side than chair for 2 years\n"
                                      "  secretary from members for 4 years\n"
                                      "  convener alternating each 6 months between Berg and Krokom beginning Berg\n"
                                      "  second_deputy alternating each year between R and K\n"
                                      "}\n";

struct judged {
  const char *lines;
  enum verdict verdict;
};

static void judge_all(void **state, const char *model_text, const struct judged *judged, size_t count) {
  for (size_t i = 0; i < count; i++) {
    struct workshop *workshop = judging_workshop(state);
    const char *whole =
        text_format(*state, "%srule mine {\n  sv \"A\"\n  en \"A\"\n%s\n}\n", model_text, judged[i].lines);
    const struct result *result = judging_result(workshop, judging_model(workshop, whole), "mine");
    if (result->verdict != judged[i].verdict)
      fail_msg("%s: %s, not %s", judged[i].lines, verdict_name(result->verdict), verdict_name(judged[i].verdict));
  }
}

#define JUDGE(of, judged) judge_all(state, of, judged, sizeof judged / sizeof *judged)

static void a_date_lies_in_a_term(void **state) {
  static const struct judged judged[] = {
      {"at(2031, Council.chair.side) = R", VERDICT_GUARANTEED}, /* R 2027–28, K 2029–30, R 2031–32 */
      {"at(2031, Council.chair.side = R)", VERDICT_GUARANTEED},
      {"at(2030-12-31, Council.chair.side) = R", VERDICT_VIOLATED},
      {"at(5, Council.chair.side) = R", VERDICT_GUARANTEED},
      {"R in at(5, Council.chair.side)", VERDICT_GUARANTEED},
      {"at(2027, Council.convener.party) = Berg", VERDICT_GUARANTEED},
      {"at(2027-06, Council.convener.party) = Berg", VERDICT_GUARANTEED},
      {"at(2027-07, Council.convener.party) = Krokom", VERDICT_GUARANTEED},
      {"at(2031, count(Council.seats)) = 7", VERDICT_GUARANTEED},
      {"at(2027, years_in_any(2, Council.chair.side = R)) = 2", VERDICT_GUARANTEED},
      {"at(2028, years_in_any(2, Council.chair.side = R)) = 1", VERDICT_GUARANTEED},
  };
  JUDGE(council, judged);
}

static void what_is_chosen_is_open(void **state) {
  static const struct judged judged[] = {
      {"at(2029, Council.deputy.party) = Berg", VERDICT_VIOLATED}, /* the chair is of K then */
      {"at(2031, Council.deputy.party) = Berg", VERDICT_OPEN},
      {"at(2031, Council.second_deputy.side) = R", VERDICT_OPEN},
      {"at(2031, Council.secretary.party) = at(2034, Council.secretary.party)", VERDICT_GUARANTEED}, /* one term */
      {"at(2031, Council.secretary.party) = at(2030, Council.secretary.party)", VERDICT_OPEN},
      {"at(2027, Council.second_deputy.side) != at(2028, Council.second_deputy.side)", VERDICT_GUARANTEED},
      {"at(2027, Council.second_deputy.side) != at(2029, Council.second_deputy.side)", VERDICT_VIOLATED},
      {"not at(2027, Council.second_deputy.side = R) or at(2028, Council.second_deputy.side = K)", VERDICT_GUARANTEED},
  };
  JUDGE(council, judged);
}

/* What is asked of one moment and of every one at once: the proof for all time holds what a date settles fixed. */
static void dates_beside_all_time(void **state) {
  static const struct judged judged[] = {
      {"at(2031, Council.deputy.side) = K\nCouncil.chair.side != Council.deputy.side", VERDICT_GUARANTEED},
      {"not at(2031, Council.deputy.party = Berg) or Council.chair.side != Council.deputy.side", VERDICT_GUARANTEED},
      {"at(2031, Council.chair.side) = Council.chair.side", VERDICT_VIOLATED},
      {"eventually { at(2031, Council.chair.side) = Council.chair.side }", VERDICT_GUARANTEED},
      {"each t in Council.chair.terms where t has former {\n  t.side != t.former.side or at(2031, t.side = R)\n}",
       VERDICT_GUARANTEED},
  };
  JUDGE(council, judged);
}

static void without_a_first_day_years_are_counted(void **state) {
  static const char undated[] = PARTIES "body Council top county {\n"
                                        "  members 3 from Region_X, 2 from Berg, 2 from Krokom\n"
                                        "  chair alternating each 2 years between R and K beginning R\n"
                                        "}\n";
  static const struct judged judged[] = {
      {"at(1, Council.chair.side) = R", VERDICT_GUARANTEED},
      {"at(3, Council.chair.side) = R", VERDICT_VIOLATED},
      {"at(5, Council.chair.side) = R", VERDICT_GUARANTEED},
  };
  JUDGE(undated, judged);
}

/* Terms that are counted from the middle of a month, beside others that are not. */
static void a_date_among_days_of_a_month_is_not_judged(void **state) {
  static const char days[] = PARTIES "agreement \"Cooperation\" { valid from 2027-01-01 until notice }\n"
                                     "body Council top county {\n"
                                     "  chair alternating each year between R and K beginning R\n"
                                     "  deputy alternating each year between R and K beginning K from 2027-03-15\n"
                                     "}\n";
  static const struct judged judged[] = {
      {"at(2028-03-15, Council.deputy.side = R)", VERDICT_GUARANTEED},
      {"at(2028-03-14, Council.deputy.side = R)", VERDICT_VIOLATED},
      {"at(2027-03-14, Council.deputy.side = K)", VERDICT_UNDECIDED}, /* before the first term */
      {"at(2028-03-15, Council.deputy.side != Council.chair.side)", VERDICT_UNDECIDED},
      {"Council.deputy.side != Council.chair.side", VERDICT_VIOLATED},
  };
  JUDGE(days, judged);
}

static void a_date_too_far_away_is_not_judged(void **state) {
  static const struct judged judged[] = {{"at(9999, Council.chair.side) = R", VERDICT_UNDECIDED}};
  JUDGE(council, judged);
}

/* The course of this one goes by years. */
static const char yearly[] = PARTIES "agreement \"Cooperation\" { valid from 2027-01-01 until notice }\n"
                                     "body Council top county {\n"
                                     "  members 3 from Region_X, 2 from Berg, 2 from Krokom\n"
                                     "  chair alternating each year between R and K beginning R\n"
                                     "  deputy from other side than chair for year\n"
                                     "  secretary from members for 2 years\n"
                                     "  convener succeeding secretary for 2 years\n"
                                     "}\n";

static void a_step_later_and_earlier(void **state) {
  static const struct judged judged[] = {
      {"next(Council.chair.side) != Council.chair.side", VERDICT_GUARANTEED},
      {"next(Council.chair.side = R) or Council.chair.side = R", VERDICT_GUARANTEED},
      {"next(next(Council.chair.side)) = Council.chair.side", VERDICT_GUARANTEED},
      {"next(Council.chair.side) = Council.chair.side", VERDICT_VIOLATED},
      {"next(Council.deputy.side) = Council.chair.side", VERDICT_GUARANTEED},
      {"next(Council.secretary.party) = Council.secretary.party", VERDICT_OPEN},
      {"next(count(Council.seats)) = 7", VERDICT_GUARANTEED},
      /* before the first moment there is nothing */
      {"each s in previous(Council.chair.side) { s != Council.chair.side }", VERDICT_GUARANTEED},
      {"not previous(Council.chair.side = R) or Council.chair.side = K", VERDICT_GUARANTEED},
      {"each s in previous(previous(Council.chair.side)) { s = Council.chair.side }", VERDICT_GUARANTEED},
      {"previous(Council.chair.side = K) or Council.chair.side = K", VERDICT_VIOLATED},
      {"each s in previous(Council.chair.side) { s = Council.deputy.side }", VERDICT_GUARANTEED},
      {"some s in previous(Council.chair.side)", VERDICT_VIOLATED},
      {"at(2028, some s in previous(Council.chair.side))", VERDICT_GUARANTEED},
      {"at(2030, previous(Council.chair.side = R))", VERDICT_GUARANTEED},
      {"at(2030, next(Council.chair.side = R))", VERDICT_GUARANTEED},
  };
  JUDGE(yearly, judged);
}

static void within_the_coming_years(void **state) {
  static const struct judged judged[] = {
      {"within(2, Council.chair.side = R)", VERDICT_GUARANTEED},
      {"within(1, Council.chair.side = R)", VERDICT_VIOLATED},
      {"not within(1, Council.chair.side = R) or Council.chair.side = R", VERDICT_GUARANTEED},
      {"not within(2, Council.chair.side = R)", VERDICT_VIOLATED},
      {"within(4, Council.secretary.party = Berg)", VERDICT_OPEN},
      {"at(2028, within(1, Council.chair.side = K))", VERDICT_GUARANTEED},
      {"at(2027, within(1, Council.chair.side = K))", VERDICT_VIOLATED},
      {"at(2027, within(2, Council.chair.side = K))", VERDICT_GUARANTEED},
      {"within(3, next(Council.chair.side = R))", VERDICT_GUARANTEED},
  };
  JUDGE(yearly, judged);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      SCENE(a_date_lies_in_a_term),
      SCENE(what_is_chosen_is_open),
      SCENE(dates_beside_all_time),
      SCENE(without_a_first_day_years_are_counted),
      SCENE(a_date_among_days_of_a_month_is_not_judged),
      SCENE(a_date_too_far_away_is_not_judged),
      SCENE(a_step_later_and_earlier),
      SCENE(within_the_coming_years),
  };
  RUN(tests);
}
