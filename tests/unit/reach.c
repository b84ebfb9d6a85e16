/* SPDX-License-Identifier: EUPL-1.2
 *
 * A field followed in one step or more: circles, loops, diamonds, ways that are only possible.
 */
#include "unit/scene.h"

#include "unit/judging.h"

#include "base/text.h"

struct asked {
  const char *question, *answer;
};

static const struct answer *ask(void **state, const char *text, const char *question,
                                enum language language) {
  struct workshop *workshop = judging_workshop(state);
  const struct model *model = judging_model(workshop, text);
  const struct answer *answer = judging_answer(workshop, model, question, language);
  if (!answer)
    fail_msg("complained of: %s", question);
  return answer;
}

static void ask_all(void **state, const char *text, const struct asked *asked, size_t count) {
  for (size_t i = 0; i < count; i++) {
    const struct answer *answer = ask(state, text, asked[i].question, LANGUAGE_ENGLISH);
    if (strcmp(answer->text[LANGUAGE_ENGLISH], asked[i].answer) != 0)
      fail_msg("%s\n  is: %s\n  not: %s", asked[i].question, answer->text[LANGUAGE_ENGLISH],
               asked[i].answer);
  }
}

#define ASK(text, asked) ask_all(state, text, asked, sizeof asked / sizeof *asked)

static void a_chain_leads_all_the_way(void **state) {
  static const char text[] = PARTIES "body A { power decide }\n"
                                     "body B { prepare for A }\n"
                                     "body C { prepare for B\n report to A }\n"
                                     "body D { may prepare for C }\n";
  static const struct asked asked[] = {
      {"A..prepare", "Nothing."},
      {"D..prepare", "C, B and A"},
      {"A..~prepare", "B, C and D"},
      {"binding(D..prepare)", "Nothing."},
      {"binding(A..~prepare)", "B and C"},
      {"count(D..prepare)", "3"},
      {"each b in bodies { b = A or (some x in b..prepare { some p in x.powers where p is decide }) }",
       "Yes."},
      {"some b in bodies { b in b..prepare }", "No."},
      {"bodies..prepare", "A, B and C"},
  };
  ASK(text, asked);
}

static void a_circle_leads_back(void **state) {
  static const char text[] = PARTIES "body A { prepare for B }\n"
                                     "body B { prepare for C }\n"
                                     "body C { prepare for A }\n"
                                     "body D { prepare for A }\n"
                                     "body E { prepare for E }\n";
  static const struct asked asked[] = {
      {"A..prepare", "B, C and A"},
      {"D..prepare", "A, B and C"},
      {"A in A..prepare", "Yes."},
      {"D in D..prepare", "No."},
      {"E..prepare", "E"},
      {"count(each x in bodies where x in x..prepare : x)", "4"},
  };
  ASK(text, asked);
}

static void a_diamond_counts_once(void **state) {
  static const char text[] = PARTIES "body A\n"
                                     "body B { prepare for A }\n"
                                     "body C { prepare for A }\n"
                                     "body D { prepare for B, C }\n";
  static const struct asked asked[] = {
      {"D..prepare", "B, C and A"},
      {"count(D..prepare)", "3"},
      {"count(A..~prepare)", "3"},
  };
  ASK(text, asked);
}

static void owners_and_parts_repeat_too(void **state) {
  static const char text[] = PARTIES "matter Plans\n"
                                     "matter Drafts of Plans\n"
                                     "matter Notes of Drafts\n"
                                     "body A\n"
                                     "body B of A\n"
                                     "body C of B\n"
                                     "relation funds \"Funds\"\n"
                                     "for A { funds B }\n"
                                     "for B { funds C }\n";
  static const struct asked asked[] = {
      {"Notes..part_of", "Drafts and Plans"}, {"C..owner", "B and A"},
      {"A..parts", "B and C"},                {"A..funds", "B and C"},
      {"C..~funds", "B and A"},
  };
  ASK(text, asked);
}

/* Where the text leaves a step open, so is what lies behind it, unless another way leads there. */
static void a_possible_step_makes_a_possible_way(void **state) {
  static const char text[] = PARTIES "body A\n"
                                     "body B { prepare for A }\n"
                                     "body C { either { prepare for B } or { report to B } }\n"
                                     "body D { prepare for C, B }\n"
                                     "body E { prepare for C }\n";
  static const struct asked asked[] = {
      {"A in C..prepare", "It is open: the text neither secures nor excludes it."},
      {"A in D..prepare", "Yes."},
      {"A in E..prepare", "It is open: the text neither secures nor excludes it."},
      {"C in E..prepare", "Yes."},
      {"E in E..prepare", "No."},
      {"count(E..prepare)", "1 or 3"},
  };
  ASK(text, asked);
  const struct answer *answer = ask(state, text, "E..prepare", LANGUAGE_ENGLISH);
  assert_int_equal(answer->certain.count, 1);
  assert_int_equal(answer->perhaps.count, 2);
}

/* A search that begins while another one rests does not disturb it. */
static void a_way_within_a_way(void **state) {
  static const char text[] = PARTIES "body A { prepare for B }\n"
                                     "body B { prepare for C }\n"
                                     "body C { prepare for A }\n"
                                     "body D { prepare for A }\n";
  static const struct asked asked[] = {
      {"each x in D..prepare { each y in x..prepare { y in D..prepare } }", "Yes."},
      {"count(each x in D..prepare where count(x..prepare) = 3 : x)", "3"},
      {"each x in A..prepare { some y in x..prepare { x in y..prepare } }", "Yes."},
      {"some x in D..prepare { D in x..prepare }", "No."},
  };
  ASK(text, asked);
}

enum { BODIES = 11 };

/* Who leads to whom, by trying every body as one on the way. */
static void close_ways(bool leads[BODIES][BODIES]) {
  for (int k = 0; k < BODIES; k++)
    for (int i = 0; i < BODIES; i++)
      for (int j = 0; j < BODIES; j++)
        leads[i][j] = leads[i][j] || (leads[i][k] && leads[k][j]);
}

static void compare_ways(void **state, const char *text, bool leads[BODIES][BODIES]) {
  struct workshop *workshop = judging_workshop(state);
  const struct model *model = judging_model(workshop, text);
  for (int i = 0; i < BODIES; i++) {
    int to = 0, from = 0;
    for (int j = 0; j < BODIES; j++) {
      to += leads[i][j];
      from += leads[j][i];
    }
    const char *question = text_format(
        *state, "count(each x in bodies where x in B%d..prepare : x) = %d and count(B%d..prepare) = %d and "
                "count(each x in bodies where x in B%d..~prepare : x) = %d", i, to, i, to, i, from);
    const struct answer *answer = judging_answer(workshop, model, question, LANGUAGE_ENGLISH);
    if (!answer || answer->kind != ANSWER_YES)
      fail_msg("not so: %s\n%s", question, text);
  }
}

/* Chains, circles, circles above and below chains, as they come. */
static void all_ways_of_all_kinds_are_found(void **state) {
  uint32_t number = 1;
  for (int links = 4; links <= 20; links += 2) {
    bool leads[BODIES][BODIES] = {0};
    struct text text = text_new(*state);
    text_add(&text, PARTIES);
    for (int i = 0; i < BODIES; i++)
      text_addf(&text, "body B%d\n", i);
    for (int i = 0; i < links; i++) {
      number = number * 1664525 + 1013904223;
      int from = (int)(number >> 8) % BODIES, to = (int)(number >> 16) % BODIES;
      text_addf(&text, "for B%d { prepare for B%d }\n", from, to);
      leads[from][to] = true;
    }
    close_ways(leads);
    compare_ways(state, text_string(&text), leads);
  }
}

static void it_is_the_same_in_swedish(void **state) {
  static const char text[] = PARTIES "body A\n"
                                     "body B { prepare for A }\n"
                                     "body C { prepare for B }\n";
  const struct answer *answer = ask(state, text, "A..~bereda", LANGUAGE_SWEDISH);
  assert_string_equal(answer->text[LANGUAGE_SWEDISH], "B och C");
}

static void a_text_may_name_the_whole_way(void **state) {
  static const char text[] =
      PARTIES "body A top\n"
              "body B { prepare for A }\n"
              "body C { prepare for B }\n"
              "rule nobody_prepares shall {\n"
              "  sv \"Ingen bereder\"\n"
              "  en \"Nobody prepares\"\n"
              "  each b in bodies where b is top {\n"
              "    count(b..~prepare) = 0\n"
              "      else sv \"{b..~prepare} bereder för {b}\" en \"{b..~prepare} prepare for {b}\"\n"
              "  }\n"
              "}\n";
  struct workshop *workshop = judging_workshop(state);
  const struct result *result =
      judging_result(workshop, judging_model(workshop, text), "nobody_prepares");
  assert_int_equal(result->verdict, VERDICT_VIOLATED);
  assert_string_equal(result->elements[0].account->causes[0].text[LANGUAGE_ENGLISH],
                      "B and C prepare for A");
}

/* A chain as long as this is followed without one call inside another. */
static void a_long_chain_is_followed(void **state) {
  enum { LONG = 5000 };
  struct text text = text_new(*state);
  text_add(&text, PARTIES "body B0\n");
  for (int i = 1; i < LONG; i++)
    text_addf(&text, "body B%d { prepare for B%d }\n", i, i - 1);
  const struct asked asked = {"count(B4999..prepare)", "4999"};
  ask_all(state, text_string(&text), &asked, 1);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      SCENE(a_chain_leads_all_the_way),
      SCENE(a_circle_leads_back),
      SCENE(a_diamond_counts_once),
      SCENE(owners_and_parts_repeat_too),
      SCENE(a_possible_step_makes_a_possible_way),
      SCENE(a_way_within_a_way),
      SCENE(all_ways_of_all_kinds_are_found),
      SCENE(it_is_the_same_in_swedish),
      SCENE(a_text_may_name_the_whole_way),
      SCENE(a_long_chain_is_followed),
  };
  RUN(tests);
}
