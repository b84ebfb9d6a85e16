/* SPDX-License-Identifier: EUPL-1.2
 *
 * Rules that do not fit their words: each mistake is told at its place, with what was meant.
 */
#include "unit/scene.h"

#include "unit/judging.h"

#include "check/rulebook.h"

struct mistake {
  const char *question;
  enum message message;
  const char *at, *suggestion;
};

static void every_mistake_is_told(void **state) {
  static const struct mistake mistakes[] = {
      {"count(bodis)", MESSAGE_RULE_UNKNOWN_NAME, "bodis", "bodies"},
      {"each b in bodies { b has deputty }", MESSAGE_RULE_UNKNOWN_FIELD, "deputty", "deputy"},
      {"each b in bodies { b has rank }", MESSAGE_RULE_UNKNOWN_FIELD, "rank", NULL},
      {"each b in bodies { b is conty }", MESSAGE_RULE_UNKNOWN_WORD, "conty", "county"},
      {"each b in bodies { b has bindng chair }", MESSAGE_RULE_UNKNOWN_WORD, "bindng", "binding"},
      {"each b in bodies { b.chair.side = R }", MESSAGE_RULE_MISSING, "b.chair.side", NULL},
      {"each b in bodies where b has deputy { b.chair.side = b.deputy.side }", MESSAGE_RULE_MISSING,
       "b.chair.side", NULL},
      {"each b in bodies where b has chair or b is top { b.chair.side = R }", MESSAGE_RULE_MISSING,
       "b.chair.side", NULL},
      {"each b in bodies { b.seats = R }", MESSAGE_RULE_TYPE, "R", NULL},
      {"each b in bodies { b.seats.party = Berg }", MESSAGE_RULE_MANY, "b.seats.party", NULL},
      {"each b in bodies { b.seats is full }", MESSAGE_RULE_MANY, "b.seats", NULL},
      {"each b in bodies { b }", MESSAGE_RULE_TYPE, "b ", NULL},
      {"each b in bodies { some c in b..chair { c is full } }", MESSAGE_RULE_TYPE, "b..chair", NULL},
      {"each b in bodies { b..prepare = b }", MESSAGE_RULE_MANY, "b..prepare", NULL},
      {"each b in bodies where b has owner { b..owner = b }", MESSAGE_RULE_MANY, "b..owner", NULL},
      {"count(bodies) and count(parties) = 3", MESSAGE_RULE_TYPE, "count(bodies)", NULL},
      {"count(bodies) < bodies", MESSAGE_RULE_TYPE, "bodies", NULL},
      {"each b in count(bodies) { b is top }", MESSAGE_RULE_TYPE, "count(bodies)", NULL},
      {"summ(bodies) = 1", MESSAGE_RULE_UNKNOWN_NAME, "summ", "sum"},
      {"at(0, count(bodies)) = 1", MESSAGE_RULE_TYPE, "0", NULL},
      {"at(2.5, bodies)", MESSAGE_RULE_TYPE, "2.5", NULL},
      {"at(bodies, bodies)", MESSAGE_RULE_TYPE, "bodies", NULL},
      {"at(2)", MESSAGE_RULE_TYPE, "at(2)", NULL},
      {"at(2031, bodies)", MESSAGE_RULE_NO_CALENDAR, "2031", NULL},
      {"each r in roles { at(2, r.start_date) = 2031 }", MESSAGE_RULE_TYPE, "r.start_date", NULL},
      {"at(2, each b in bodies { b.chair.side = R })", MESSAGE_RULE_MISSING, "b.chair.side", NULL},
      {"each b in bodies { at(2, b.chair.side) = R }", MESSAGE_RULE_MISSING, "at(2, b.chair.side)", NULL},
      {"each b in bodies where b has chair { previous(b.chair.side) = R }", MESSAGE_RULE_MANY,
       "previous(b.chair.side)", NULL},
      {"previous(count(bodies)) = 1", MESSAGE_RULE_TYPE, "count(bodies)", NULL},
      {"next(bodies, bodies)", MESSAGE_RULE_TYPE, "next(bodies, bodies)", NULL},
      {"within(0, count(bodies) = 1)", MESSAGE_RULE_TYPE, "within(0, count(bodies) = 1)", NULL},
      {"within(2, bodies)", MESSAGE_RULE_TYPE, "bodies", NULL},
      {"years_in_any(0, count(bodies) = 1) = 1", MESSAGE_RULE_TYPE,
       "years_in_any(0, count(bodies) = 1)", NULL},
  };
  for (size_t i = 0; i < sizeof mistakes / sizeof *mistakes; i++) {
    struct workshop *workshop = judging_workshop(state);
    const struct model *model = judging_model(workshop, PARTIES "body Forum top\n");
    const char *question = mistakes[i].question;
    size_t count;
    assert_null(judging_answer(workshop, model, question, LANGUAGE_ENGLISH));
    const struct complaint *complaints = report_sorted(workshop->report, &count);
    if (count != 1 || complaints[0].code != mistakes[i].message)
      fail_msg("%s: %zu complaints, first %s", question, count,
               count ? message_get(complaints[0].code)->code : "");
    if (strncmp(source_text(workshop->sources, complaints[0].place), mistakes[i].at, strlen(mistakes[i].at)) != 0)
      fail_msg("%s: told at “%s”", question, source_text(workshop->sources, complaints[0].place));
    const char *suggestion = complaints[0].suggestion;
    if ((suggestion == NULL) != (mistakes[i].suggestion == NULL) ||
        (suggestion && strcmp(suggestion, mistakes[i].suggestion) != 0))
      fail_msg("%s: suggests %s", question, suggestion ? suggestion : "nothing");
  }
}

static void what_was_said_to_be_there_may_be_used(void **state) {
  static const char *const questions[] = {
      "each b in bodies where b has chair { R in b.chair.side }",
      "each b in bodies where b has chair and b has deputy { b.chair.side != b.deputy.side }",
      "each b in bodies where b has chair { each c in b.chair { c.side = b.chair.side } }",
      "each b in bodies { b has chair and b.chair.side = R }",
      "each r in roles { each t in r.terms where t has former { t.side != t.former.side } }",
  };
  for (size_t i = 0; i < sizeof questions / sizeof *questions; i++) {
    struct workshop *workshop = judging_workshop(state);
    const struct model *model = judging_model(workshop, PARTIES "body Forum top\n");
    if (!judging_answer(workshop, model, questions[i], LANGUAGE_ENGLISH))
      fail_msg("complained of: %s", questions[i]);
  }
}

static size_t complaints_of_rules(void **state, const char *rules, enum message *first) {
  struct workshop *workshop = judging_workshop(state);
  char *model_text = arena_alloc(*state, strlen(PARTIES) + strlen(rules) + 1);
  strcat(strcpy(model_text, PARTIES), rules);
  const struct model *model = judging_model(workshop, model_text);
  struct rulebook *rulebook = rulebook_open(workshop, NULL, 0);
  rulebook_add_model(rulebook, model);
  size_t count;
  const struct complaint *complaints = report_sorted(workshop->report, &count);
  *first = count ? complaints[0].code : MESSAGE_NONE;
  return count;
}

static void rules_and_their_words(void **state) {
  static const struct {
    const char *rules;
    enum message first;
  } cases[] = {
      {"rule mine {\n sv \"A\"\n en \"A\"\n each b in bodies { b has chair }\n}\n", MESSAGE_NONE},
      {"rule mine {\n sv \"A\"\n each b in bodies { b has chair }\n}\n", MESSAGE_RULE_WORDING},
      {"rule every_body_has_deputy {\n sv \"A\"\n en \"A\"\n each b in bodies { b has chair }\n}\n",
       MESSAGE_RULE_DUPLICATE},
      {"rule mine {\n sv \"A\"\n en \"A\"\n each b in bodies { b has chair else sv \"{x}\" en "
       "\"{b}\" }\n}\n",
       MESSAGE_RULE_UNKNOWN_NAME},
      {"rule mine {\n sv \"A\"\n en \"A\"\n each b in bodies { b has chair else sv \"{b.chare}\" "
       "en \"{b}\" }\n}\n",
       MESSAGE_RULE_UNKNOWN_FIELD},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    enum message first;
    size_t count = complaints_of_rules(state, cases[i].rules, &first);
    if (count != (cases[i].first != MESSAGE_NONE) || first != cases[i].first)
      fail_msg("%s: %zu complaints, first %s", cases[i].rules, count, message_get(first)->code);
  }
}

static struct name named(struct workshop *workshop, const char *name) {
  return (struct name){.text = atom_of(workshop->atoms, name)};
}

static void packs_and_rules_are_named(void **state) {
  struct workshop *workshop = judging_workshop(state);
  const struct name names[] = {named(workshop, "chairs"), named(workshop, "every_body_has_deputy"),
                               named(workshop, "no_level_skipped")};
  const struct rulebook *rulebook = rulebook_open(workshop, names, 3);
  assert_int_equal(rulebook->count, 7); /* a rule of a pack that is there anyway is there once */
  assert_int_equal(report_errors(workshop->report), 0);
}

static void what_is_named_must_exist(void **state) {
  struct workshop *workshop = judging_workshop(state);
  const struct name names[] = {named(workshop, "chairs"), named(workshop, "powrs"),
                               named(workshop, "every_body_has_deputi")};
  const struct rulebook *rulebook = rulebook_open(workshop, names, 3);
  size_t count;
  const struct complaint *complaints = report_sorted(workshop->report, &count);
  assert_int_equal(rulebook->count, 6);
  assert_int_equal(count, 2);
  assert_int_equal(complaints[0].code, MESSAGE_RULE_UNKNOWN_PACK);
  assert_string_equal(complaints[0].suggestion, "powers");
  assert_string_equal(complaints[1].suggestion, "every_body_has_deputy");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      SCENE(every_mistake_is_told), SCENE(what_was_said_to_be_there_may_be_used),
      SCENE(rules_and_their_words), SCENE(packs_and_rules_are_named),
      SCENE(what_is_named_must_exist),
  };
  RUN(tests);
}
