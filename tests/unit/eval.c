/* SPDX-License-Identifier: EUPL-1.2
 *
 * The evaluator: what questions of a small model are worth, over all moments, where something is
 * open and where nothing is.
 */
#include "unit/scene.h"

#include "unit/judging.h"

static const char text[] = PARTIES "level political, officials\n"
                                   "support Union as K\n"
                                   "unit Board of Region_X\n"
                                   "office social_chair of each municipality\n"
                                   "matter Agreements\n"
                                   "matter Routines of Agreements\n"
                                   "agreement \"Cooperation\" { valid from 2027-01-01 }\n"
                                   "body Forum top county {\n"
                                   "  level political\n"
                                   "  members social_chair of each municipality, 2 from Board\n"
                                   "  members some from K\n"
                                   "  chair alternating each year between R and K beginning R\n"
                                   "  deputy from other side than chair\n"
                                   "  secretary from Union\n"
                                   "  meet minimum 4 times per year\n"
                                   "  power decide about Agreements\n"
                                   "  no power adopt about Routines\n"
                                   "}\n"
                                   "body Group leading {\n"
                                   "  level officials\n"
                                   "  chair alternating each 2 years between R and K beginning R\n"
                                   "  deputy alternating each year between R and K\n"
                                   "  prepare for Forum\n"
                                   "  may report to Forum\n"
                                   "}\n"
                                   "body Team {\n"
                                   "  members 2..4 from each party\n"
                                   "}\n"
                                   "cost Support joint {\n"
                                   "  amount 1,5 mnkr as \"One\"\n"
                                   "  amount 0,25 mnkr as \"Two\"\n"
                                   "  total 1,75 mnkr\n"
                                   "}\n";

struct asked {
  const char *question, *answer;
};

static void ask_one(void **state, const char *of, const struct asked *asked) {
  struct workshop *workshop = judging_workshop(state);
  const struct model *model = judging_model(workshop, of);
  const struct answer *answer = judging_answer(workshop, model, asked->question, LANGUAGE_ENGLISH);
  if (!answer)
    fail_msg("complained of: %s", asked->question);
  if (strcmp(answer->text[LANGUAGE_ENGLISH], asked->answer) != 0)
    fail_msg("%s\n  is: %s\n  not: %s", asked->question, answer->text[LANGUAGE_ENGLISH],
             asked->answer);
}

static void ask_all(void **state, const struct asked *asked, size_t count) {
  for (size_t i = 0; i < count; i++)
    ask_one(state, text, &asked[i]);
}

#define ASK(asked) ask_all(state, asked, sizeof asked / sizeof *asked)
#define YES "Yes."
#define NO "No."
#define AT_TIMES "Not at all times, but at some."
#define CONTRADICTORY "The answer turns on provisions that cannot hold together."
#define OPEN "It is open: the text neither secures nor excludes it."
#define UNKNOWN "The tool cannot tell."

static void sets_and_fields(void **state) {
  static const struct asked asked[] = {
      {"parties", "Berg, Krokom and Region X"},
      {"municipalities", "Berg and Krokom"},
      {"bodies", "Forum, Group and Team"},
      {"Forum.chair", "at times: R and K"},
      {"Forum.~prepare", "Group"},
      {"Group.prepare", "Forum"},
      {"Group.recommend", "Nothing."},
      {"Group.report", "Forum"},
      {"binding(Group.report)", "Nothing."},
      {"permitted(Group.report)", "Forum"},
      {"denied(Forum.powers).about", "Routines"},
      {"Forum.level", "political"},
      {"Routines.part_of", "Agreements"},
      {"Forum.seats.party", "Berg, Krokom and Region X"},
      {"Support.total", "1.75"},
      {"structure.valid_from", "2027-01-01"},
  };
  ASK(asked);
}

static void numbers(void **state) {
  static const struct asked asked[] = {
      {"count(parties)", "3"},
      {"count(Team.seats)", "6–12"},
      {"count(each p in parties where p is municipality : p)", "2"},
      {"count(parties) + 2 * 3 - 1", "8"},
      {"sum(each c in costs where c has total : c.total)", "1.75"},
      {"count(Team.seats) >= 6", YES},
      {"count(Team.seats) < 6", NO},
      {"count(Team.seats) = 8", OPEN},
      {"count(Team.seats) = 13", NO},
      {"each c in costs where c has total and c has sum_of_rows { c.total = c.sum_of_rows }", YES},
  };
  ASK(asked);
}

static void quantifiers(void **state) {
  static const struct asked asked[] = {
      {"each p in parties { some s in Forum.seats { p in s.party } }", YES},
      {"some s in Forum.seats { Union in s.holder }", NO},
      {"no b in bodies where b is local", YES},
      {"each b in bodies where b is local { b is top }", YES},
      {"each b in bodies { b has level }", NO},
      {"some b in bodies where b is top { b has chair }", YES},
      {"each s in Team.seats { s has party }", YES},
      {"not (some b in bodies where b is presidium)", YES},
      {"each b in bodies where b is top and b has chair { b.chair is alternating }", YES},
  };
  ASK(asked);
}

static void three_values(void **state) {
  static const struct asked asked[] = {
      /* one member or more from the municipalities: which is open */
      {"count(each s in Forum.seats where Berg in s.party : s) >= 1", YES},
      {"count(each s in Forum.seats where Berg in s.party : s) >= 2", OPEN},
      {"(some s in Forum.seats { s is full }) and count(Team.seats) = 8", OPEN},
      {"count(Team.seats) = 8 or count(parties) = 3", YES},
      {"count(Team.seats) = 8 and count(parties) = 4", NO},
      {"not count(Team.seats) = 8", OPEN},
  };
  ASK(asked);
}

static void time_goes_round(void **state) {
  static const struct asked asked[] = {
      {"some c in Forum.chair { R in c.side }", AT_TIMES}, /* not always */
      {"always { some c in Forum.chair { R in c.side } }", NO},
      {"eventually { some c in Forum.chair { R in c.side } }", YES},
      {"eventually { some c in Forum.chair { Union in c.holder } }", NO},
      {"each c in Forum.chair { each t in c.terms where t has former { t.side != t.former.side } }",
       YES},
      {"each b in bodies where b is top and b has chair and b has deputy { b.chair.side != "
       "b.deputy.side }",
       YES},
      /* RRKK beside RK or KR: sometimes alike, sometimes not, whoever begins */
      {"each b in bodies where b is leading and b has chair and b has deputy { b.chair.side != "
       "b.deputy.side }",
       AT_TIMES},
      {"eventually { each b in bodies where b is leading and b has chair and b has deputy { "
       "b.chair.side = b.deputy.side } }",
       YES},
      {"years_in_any(4, some c in Group.chair { R in c.side }) = 2", YES},
      {"years_in_any(4, some c in Forum.chair { R in c.side }) = 2", YES},
      {"years_in_any(1, some c in Group.chair { R in c.side }) = 1", AT_TIMES},
      {"years_in_any(3, some c in Group.chair { R in c.side })", "1 or 2"},
      /* two bodies whose turns are known go together: R K and R R K K */
      {"eventually { (some c in Forum.chair { R in c.side }) and (some c in Group.chair { K in "
       "c.side }) }",
       YES},
      {"always { (some c in Forum.chair { R in c.side }) or (some d in Forum.deputy { R in d.side "
       "}) }",
       YES},
  };
  ASK(asked);
}

static void powers_within_powers(void **state) {
  static const struct asked asked[] = {
      {"some w in Forum.powers { some d in denied(Forum.powers) { covers(w, d) } }",
       YES}, /* deciding on the whole */
      {"some w in Forum.powers { some d in denied(Forum.powers) { covers(d, w) } }", NO},
      {"some w in Forum.powers { w is decide and w is binding }", YES},
      {"some d in recorded(Forum.powers) { d is denied }", YES},
  };
  ASK(asked);
}

static void an_answer_says_what_it_turns_on(void **state) {
  struct workshop *workshop = judging_workshop(state);
  const struct model *model = judging_model(workshop, text);
  const struct answer *answer =
      judging_answer(workshop, model, "count(Team.seats) = 8", LANGUAGE_ENGLISH);
  assert_int_equal(answer->kind, ANSWER_OPEN);
  assert_int_equal(answer->choice_count, 1); /* of the two open numbers one alone settles it */
  assert_string_equal(answer->choices[0].text[LANGUAGE_SWEDISH],
                      "hur många platser Berg har i Team");
  answer = judging_answer(workshop, model, "count(Team.seats)", LANGUAGE_ENGLISH);
  assert_int_equal(answer->low.top, 6);
  assert_int_equal(answer->high.top, 12);
}

static void a_question_may_be_swedish(void **state) {
  struct workshop *workshop = judging_workshop(state);
  const struct model *model = judging_model(workshop, text);
  const struct answer *answer =
      judging_answer(workshop, model, "varje b inom organen där b är högsta { b har ordförande }",
                LANGUAGE_SWEDISH);
  assert_non_null(answer);
  assert_string_equal(answer->text[LANGUAGE_SWEDISH], "Ja.");
}

/* What is asked of a model of its own, so that the one above stays as small as it is. */
static void what_statements_say_besides(void **state) {
  static const char besides[] = PARTIES
      "sector social, health\n"
      "area Adults, Children\n"
      "matter Plans\n"
      "office manager of Berg in social, health\n"
      "agreement \"Cooperation\" { valid from 2027-01-01\nconsensus }\n"
      "document web channel\n"
      "document guide of Plans\n"
      "body Forum {\n"
      "  members manager chosen by Berg\n"
      "  members 1 from Krokom until 2028-12-31\n"
      "  responsible about Adults\n"
      "  convener 2 about each area\n"
      "  quorum minimum 2\n"
      "  majority 75 % about Plans\n"
      "  tie by convener\n"
      "  meet left to Berg\n"
      "  task \"One\" when \"asked\"\n"
      "}\n";
  static const struct asked asked[] = {
      {"manager.sector", "social and health"},
      {"social in manager.sector", YES},
      {"manager.sector = social", NO},
      {"count(each s in Forum.seats where s has chosen_by : s.chosen_by)", "1"},
      {"Forum.responsible.areas", "Adults"},
      {"Forum.convener.areas", "Adults and Children"},
      {"Forum.convener has area", NO},
      {"count(Forum.procedures)", "3"},
      {"some p in Forum.procedures { p is tie and Forum.convener in p.by }", YES},
      {"some p in Forum.procedures where p is quorum and p has measure { p.measure = 2 }", YES},
      {"every p in Forum.procedures where p is majority { Plans in p.about }", YES},
      {"some p in structure.procedures { p is consensus }", YES},
      {"count(procedures)", "4"},
      {"guide.matter", "Plans"},
      {"web is a_channel", YES},
      {"guide is a_channel", NO},
      {"every t in tasks { t is conditional }", YES},
      {"count(Forum.tasks)", "1"},
      {"every t in Forum.tasks { t is permitted }", YES},
      {"Forum has binding tasks", NO},
      {"structure has tasks or Forum.convener has tasks or manager has tasks", NO},
      {"every m in meetings { m is left and not m has least }", YES},
      {"some s in Forum.seats { s is for_a_time }", UNKNOWN},
      {"some s in Forum.seats { Krokom in s.party }", UNKNOWN},
      {"some s in Forum.seats { Berg in s.party }", YES},
  };
  for (size_t i = 0; i < sizeof asked / sizeof *asked; i++) ask_one(state, besides, &asked[i]);
}

/* members 2 from each board chosen by each board: not all by all, but each its own. */
static void each_may_choose_its_own(void **state) {
  static const char each[] = PARTIES "unit board of each municipality\n"
                                     "body Forum { members 2 from each board chosen by each board }\n"
                                     "body Group { members 1 from each board chosen by each municipality }\n";
  static const struct asked asked[] = {
      {"count(each s in Forum.seats where count(s.chosen_by) = 1 : s)", "4"},
      {"each s in Forum.seats { some x in s.chosen_by { x in s.pool } }", YES},
      {"count(each s in Group.seats where count(s.chosen_by) = 2 : s)", "2"},
  };
  for (size_t i = 0; i < sizeof asked / sizeof *asked; i++)
    ask_one(state, each, &asked[i]);
}

/* chosen by A or B: one of them, whichever; chosen by A, B: both. */
static void one_of_several_may_choose(void **state) {
  static const char chosen[] = PARTIES
      "body Forum { members 1 from R chosen by Berg or Krokom\n"
      "  chair chosen by Berg or Krokom\n deputy chosen by Berg, Krokom }\n"
      "body Group { members 1 from R chosen by Berg, Krokom }\n";
  static const struct asked asked[] = {
      {"Krokom in Forum.chair.chosen_by", UNKNOWN},
      {"Forum.chair has chosen_by", YES},
      {"count(Forum.chair.chosen_by) = 1", YES},
      {"Krokom in Forum.deputy.chosen_by", YES},
      {"each s in Forum.seats { Berg in s.chosen_by }", UNKNOWN},
      {"each s in Forum.seats { s has chosen_by }", YES},
      {"each s in Group.seats { Krokom in s.chosen_by }", YES},
  };
  for (size_t i = 0; i < sizeof asked / sizeof *asked; i++)
    ask_one(state, chosen, &asked[i]);
}

/* Who is of the same unit is of the same party and side, whichever that is. */
static void roles_may_be_alike(void **state) {
  static const char alike[] = PARTIES
      "unit Board of Region_X\n"
      "body Forum { members 2 from K, Board.chair\n chair from members\n deputy from same unit as chair\n"
      "  secretary from same side as convener\n convener held by Board.chair }\n"
      "body Group { members 2 from K, Board.chair\n chair held by Board.chair\n"
      "  deputy from K\n deputy from same side as chair }\n"
      "body Team { chair alternating each year between R and K\n deputy from same side as chair\n"
      "  secretary from other party than chair }\n";
  static const struct asked asked[] = {
      {"Forum.chair.side = Forum.deputy.side", YES},
      {"Forum.chair.party != Forum.deputy.party", NO},
      {"R in Forum.secretary.side", YES},
      {"R in Forum.deputy.side", OPEN},
      {"R in Group.deputy.side", CONTRADICTORY}, /* K by one statement, R by the other */
      {"always { Team.chair.side = Team.deputy.side }", YES},
      {"Team.chair.party = Team.deputy.party", OPEN},
      {"Team.chair.party = Team.secretary.party", NO},
  };
  for (size_t i = 0; i < sizeof asked / sizeof *asked; i++)
    ask_one(state, alike, &asked[i]);
}

struct total {
  const char *lines, *answer;
};

static void ask_totals(void **state, const struct total *cases, size_t count) {
  for (size_t i = 0; i < count; i++) {
    const char *lines = text_format(*state, PARTIES "body Forum { %s }\n", cases[i].lines);
    ask_one(state, lines, &(struct asked){"every f in figures { f is matching }", cases[i].answer});
  }
}

/* A total says nothing of members who are there only for a time, nor of those of another alternative. */
static void totals_hold_of_what_is_there(void **state) {
  static const struct total cases[] = {
      {"members 3 from R\n members 2 from K until 2028-12-31\n stated 3", UNKNOWN},
      {"members 3 from R\n members 2 from K until 2028-12-31\n stated 5", UNKNOWN},
      {"members 3 from R\n members 2 from K until 2028-12-31\n stated 6", NO},
      {"members 3 from R\n members 2 from K\n stated 5", YES},
      {"members 3 from R until 2028-12-31\n members 3 from R from 2029-01-01\n stated minimum 3", UNKNOWN},
      {"members 3 from R until 2028-12-31\n members 3 from R from 2029-01-01\n stated maximum 3", UNKNOWN},
      {"members 3 from R until 2028-12-31\n members 3 from R from 2029-01-01\n stated 0..6", UNKNOWN},
      {"members 3 from R\n members 2 from K until 2028-12-31\n stated minimum 2", NO},
      {"members 3 from R\n members 2 from K until 2028-12-31\n stated maximum 6", NO},
      {"members 3 from R\n members some from K\n stated 9", YES},
      {"members 3 from R\n members some from K\n members 2 from K until 2028-12-31\n stated 9", UNKNOWN},
      {"members 3 from R\n either { members some from K } or { task \"One\" }\n stated 9", OPEN},
  };
  ask_totals(state, cases, sizeof cases / sizeof *cases);
}

/* A sum of meetings adds none: it is compared with those that are stated beside it, of the same body. */
static void a_sum_of_meetings_is_compared(void **state) {
#define THREE "meet minimum 1 time per year as \"A\"\n meet 2 times per year as \"B\"\n "
  static const struct total cases[] = {
      {THREE "stated minimum 3 times per year", YES},
      {THREE "stated minimum 2 times per year", NO},
      {THREE "stated minimum 4 times per year", NO},
      {THREE "stated 5 times per year", YES}, /* it lies within what may be, and so fixes it */
      {THREE "stated 2 times per year", NO},
      {THREE "stated maximum 3 times per year", NO},
      {THREE "stated minimum 6 times per 2 years", YES},
      {"meet 1 time per 2 years\n meet 3 times per year\n stated 3..4 times per year", YES},
      {"meet 3 times per year\n should meet 1 time per year\n stated 3 times per year", YES},
      {"meet 3 times per year\n may meet 1 time per year\n stated 3..4 times per year", YES},
      {"meet 3 times per year\n meet 1 time per year until 2028-12-31\n stated minimum 3 times per year", UNKNOWN},
      {"meet 3 times per year\n either { meet 1 time per year } or { task \"One\" }\n stated 3 times per year", OPEN},
      {"members some from R\n meet 3 times per year\n stated 3 times per year\n stated 2", YES},
      {"}\nbody Group {\n meet 3 times per year\n}\nfor Forum {\n stated 3 times per year", NO},
  };
  ask_totals(state, cases, sizeof cases / sizeof *cases);
}

/* From the day after the last one of all that is replaced. */
static void what_is_replaced_has_a_last_day(void **state) {
  static const struct {
    const char *lines, *answer;
  } cases[] = {
      {"replaces \"A\" until 2026-12-31", "2027-01-01"},
      {"replaces \"A\" until 2028-02-28", "2028-02-29"},
      {"replaces \"A\" until 2027-06-30\n replaces \"B\" until 2026-12-31", "2027-07-01"},
      {"replaces \"A\"", "That is not stated."},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    const char *lines = text_format(*state, PARTIES "agreement \"C\" {\n %s\n}\n", cases[i].lines);
    ask_one(state, lines, &(struct asked){"structure.replaced_from", cases[i].answer});
  }
}

/* prepare for A or B: each is only possible. */
static void alternatives_of_a_link_are_open(void **state) {
  static const char links[] = PARTIES "body A\nbody B\ndocument Plan { adopted by A or B }\n"
                              "body C { prepare for A or B\n report to A\n may chair\n chair from R }\n";
  static const struct asked asked[] = {
      {"A in asserted(C.prepare)", OPEN},
      {"A in asserted(C.report)", YES},
      {"some r in asserted(C.roles) { r is chair }", NO},
  };
  for (size_t i = 0; i < sizeof asked / sizeof *asked; i++)
    ask_one(state, links, &asked[i]);
}

/* A notice of at least a year may be longer; at least every second year is every second year or oftener. */
static void at_least_is_no_exact_length(void **state) {
  static const char lines[] = PARTIES "body A\nagreement \"B\" {\n notice for minimum 12 months\n"
                                      "evaluation minimum 1 time per 2 years by A\n}\n";
  static const struct asked asked[] = {
      {"each n in notices where n has period { n.period >= 12 }", YES},
      {"each n in notices where n has period { n.period = 12 }", UNKNOWN},
      {"each n in notices where n has period { n.period < 12 }", NO},
      {"each e in evaluations where e has interval { e.interval <= 24 }", YES},
      {"each e in evaluations where e has interval { e.interval <= 12 }", UNKNOWN},
  };
  for (size_t i = 0; i < sizeof asked / sizeof *asked; i++)
    ask_one(state, lines, &asked[i]);
}

/* A branch within a branch holds only where both are picked, and each alternative keeps its own. */
static void alternatives_within_alternatives(void **state) {
  static const char nested[] = PARTIES
      "body Forum { either { members 1 from Berg\n either { task \"One\" } or { task \"Two\" } }\n"
      "  or { members 1 from Krokom\n task \"Three\" } }\n";
  static const struct asked asked[] = {
      {"count(tasks) = 1", YES},
      {"some s in Forum.seats { Berg in s.party }", OPEN},
  };
  for (size_t i = 0; i < sizeof asked / sizeof *asked; i++)
    ask_one(state, nested, &asked[i]);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      SCENE(sets_and_fields),
      SCENE(numbers),
      SCENE(quantifiers),
      SCENE(three_values),
      SCENE(time_goes_round),
      SCENE(powers_within_powers),
      SCENE(what_statements_say_besides),
      SCENE(roles_may_be_alike),
      SCENE(alternatives_within_alternatives),
      SCENE(at_least_is_no_exact_length),
      SCENE(totals_hold_of_what_is_there),
      SCENE(a_sum_of_meetings_is_compared),
      SCENE(what_is_replaced_has_a_last_day),
      SCENE(alternatives_of_a_link_are_open),
      SCENE(each_may_choose_its_own),
      SCENE(one_of_several_may_choose),
      SCENE(an_answer_says_what_it_turns_on),
      SCENE(a_question_may_be_swedish),
  };
  RUN(tests);
}
