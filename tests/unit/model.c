/* SPDX-License-Identifier: EUPL-1.2
 *
 * What is meant: names, readings, standings, links, powers, papers and the agreement; one mistake
 * gives one message; the order of declarations means nothing.
 */
#include "unit/workshop.h"

static size_t count_standing(const struct model *model, enum standing standing) {
  size_t count = 0;
  for (size_t i = 0; i < model->statements_count; i++)
    count += model->statements[i].standing == standing;
  return count;
}

static void a_word_before_a_statement_says_how_it_stands(void **state) {
  const struct model *model = model_read(
      state, "region RJH\nmay body Maybe on_demand { members RJH }\n"
             "body Forum {\n members RJH\n shall power decide\n should cooperate with \"others\"\n "
             "may initiate for Maybe\n"
             " no power budget\n presupposed power elect\n report to RJH when \"it matters\"\n"
             " reserved power adopt to RJH\n}\n");
  assert_int_equal(count_standing(model, STANDING_PERMITTED), 3);
  assert_int_equal(count_standing(model, STANDING_SUGGESTED), 1);
  assert_int_equal(count_standing(model, STANDING_DENIED), 1);
  assert_int_equal(count_standing(model, STANDING_PRESUPPOSED), 1);
  assert_int_equal(count_standing(model, STANDING_RESERVED), 1);
  for (size_t i = 0; i < model->powers_count; i++)
    assert_int_equal(model->powers[i].holder.sort,
                     model->powers[i].verb == WORD_ADOPT ? SORT_PARTY : SORT_BODY);
}

static void a_reading_is_assumed_or_open(void **state) {
  const struct model *model = model_read(
      state, "region RJH\nmunicipality Berg\n"
             "reading \"one\" assumed \"because\" { body A { members RJH } } or \"two\" { body B { "
             "members RJH } }\n"
             "body F {\n members RJH\n"
             " reading \"narrow\" { members Berg } or \"wide\" { members 2 from Berg }\n"
             " either { members 1 from Berg } or { members 1 from RJH }\n"
             " normally { meet 4 times per year } unless { meet 2 times per year }\n}\n");
  assert_int_equal(model->assumptions_count, 1);
  assert_string_equal(model->assumptions[0].reason, "because");
  assert_int_equal(thing(model, "A").sort, SORT_BODY);
  assert_int_equal(model->scope[atom_find(model->workshop->atoms, "B")].count, 0);
  assert_int_equal(model->branches_count, 6);
  assert_int_equal(model->branches[0].group, model->branches[1].group);
  assert_int_not_equal(model->branches[1].group, model->branches[2].group);
  const struct body *forum = body_named(model, "F");
  assert_int_equal(forum->seat_count, 6);
  for (uint32_t i = 0; i < forum->seat_count; i++) {
    const struct seat *seat = &model->seats[forum->first_seat + i];
    assert_int_equal(seat->possible, model->statements[seat->statement].branch != 0);
  }
}

static void what_is_said_goes_where_it_belongs(void **state) {
  const struct model *model = model_read(
      state,
      "region RJH\nmunicipality Berg, Åre\nlevel political, officials\nrelation mentor\n"
      "body Top \"The top\" top county {\n level political\n members RJH\n purpose \"Dialogue\"\n"
      " purpose \"Dialogue\"\n purpose \"Trust\"\n purpose \"Speed\"\n"
      " meet 4 times per year with Lead as \"Joint\"\n power recommend about Plan\n}\n"
      "body Lead leading of Top {\n level officials\n members Berg\n prepare for Top about Plan\n "
      "mentor Top\n"
      " meet 1 time per 6 months\n task \"Prepare\"\n}\n"
      "document Plan \"The plan\" joint { prepared by Lead\n adopted by each party\n published at "
      "\"the web\" }\n"
      "cost Shared joint { share 50 % by RJH\n share 50 % by Berg, Åre\n amount 1,5 mnkr as "
      "\"Rent\"\n total 2 mnkr }\n"
      "agreement \"A\" { valid from 2027-01-01 until notice\n notice as \"in writing\" to Top for "
      "12 months\n"
      " evaluation latest 2028-09-01 by Lead }\n"
      "for RJH, Lead { report to Top }\n");
  const struct body *top = body_named(model, "Top"), *lead = body_named(model, "Lead");
  assert_true(top->top && top->county && lead->leading && !lead->county);
  assert_int_equal(top->level, 1);
  assert_int_equal(lead->level, 2);
  assert_string_equal(top->purpose, "Dialogue; Trust; Speed");
  assert_true(ref_same(lead->owner, thing(model, "Top")));
  assert_int_equal(model->links_count, 4);
  assert_int_equal(model->meetings_count, 2);
  for (size_t i = 0; i < model->meetings_count; i++) {
    const struct meeting *meeting = &model->meetings[i];
    assert_int_equal(meeting->times.low.top,
                     meeting->label ? 4 : 2); /* each half year: twice a year */
    assert_int_equal(meeting->with.count, meeting->label ? 1 : 0);
  }
  assert_int_equal(model->papers_count, 3);
  assert_int_equal(model->powers_count, 4); /* to recommend; to adopt, for each of three parties */
  assert_int_equal(model->costs[0].share_count, 2);
  assert_int_equal(model->costs[0].total.top, 2);
  assert_string_equal(model->costs[0].unit, "mnkr");
  assert_true(model->agreement.until_notice);
  assert_int_equal(model->notices[0].period_months, 12);
  assert_int_equal(model->evaluations[0].latest.year, 2028);
  assert_int_equal(model->tasks_count, 1);
}

static void one_mistake_gives_one_message(void **state) {
  static const struct {
    const char *text, *codes;
  } cases[] = {
      {"body F of RHJ { members RJH\n chair }\nbody G { members F.chair }\n", "S201"},
      {"body F top and { members RJH }\nbody G { members F.chair\n report to F }\n", "S107"},
      {"body F { members RJH\n chair by by }\nbody G { members F.chair }\n", "S118"},
      {"body F for each comune { members RJH }\nbody G { members 1 from each F }\n", "S209"},
      {"body RJH { members Berg\n chair }\nbody G { members RJH.chair }\n", "S202"},
      {"body F { body G { members RJH } }\nbody H { members G }\n", "S322"},
      {"import \"nowhere\"\nbody F { members Nobody @ c1 }\n", "S001"},
      {"source x from \"nowhere\"\nbody F { members RJH @ c1 }\n", "S001"},
      {"body F { members RJH @ c1 }\n", "S208"},
      {"body F { members RJH\nbody G { members Nobody }\n", "S114"},
      {"body F of G { members RJH }\nbody G of F { members RJH }\n", "S318"},
      {"body F of F { members RJH }\n", "S318"},
      {"body F as RJH { members RJH }\n", "S302"},
      {"should region X\nbody F { members X }\n", "S306"},
      {"region \"Title\"\n", "S323"},
      {"body F { members 1 from each area }\n", "S324"},
      {"body F { members RJH in social, Berg }\nsector social\n", "S205"},
      {"side RJH again\n", "S326"},
      {"body F { members RJH chosen }\n", "S303"},
      {"body F { members RJH by RJH }\n", "S303"},
      {"body F { reserved members RJH }\n", "S303"},
      {"body F { members RJH to \"x\" }\n", "S302"},
      {"body F { chair about RJH }\n", "S305"},
      {"body F { members RJH until \"spring\" }\n", "S305"},
      {"body F also RJH\n", "S202"},
      {"body F, G also H\n", "S325"},
      {"members RJH\n", "S317"},
      {"area X { task \"x\" }\n", "S311"},
      {"body F { members RJH {\n task \"x\"\n } }\n", "S311"},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    struct model *model =
        model_faulty(state, LANGUAGE_ENGLISH,
                     text_format(*state, "region RJH\nmunicipality Berg\n%s", cases[i].text));
    const char *codes = workshop_codes(model->workshop);
    if (strcmp(codes, cases[i].codes) != 0)
      fail_msg("%s: %s", cases[i].text, codes);
  }
}

static void the_order_of_declarations_means_nothing(void **state) {
  static const char *const items[] = {"municipality Berg, Åre\n",
                                      "region RJH\n",
                                      "unit HSN of RJH\n",
                                      "body A of B { members clerk of Group of Berg }\n",
                                      "body B { members HSN.chair }\n",
                                      "office clerk of each Group\n",
                                      "body Group for each municipality { members 2 from RJH }\n",
                                      "for A, B { report to each party }\n"};
  enum { ITEMS = sizeof items / sizeof *items };
  const char *first = NULL;
  for (size_t turn = 0; turn < ITEMS; turn++) {
    struct text text = text_new(*state), shown = text_new(*state);
    for (size_t i = 0; i < ITEMS; i++)
      text_add(&text, items[(i * 3 + turn) % ITEMS]);
    const struct model *model = model_read(state, text_string(&text));
    for (uint32_t i = 0; i < model->bodies_count; i++)
      text_addf(&shown, "%s;", model->bodies[i].is.shown);
    for (uint32_t i = 0; i < model->links_count; i++)
      text_addf(&shown, "%s;", model_shown(model, (struct ref){SORT_LINK, i}, LANGUAGE_ENGLISH));
    if (!first)
      first = text_string(&shown);
    assert_string_equal(text_string(&shown), first);
  }
}

static void a_swedish_file_means_the_same(void **state) {
  struct model *model = model_faulty(state, LANGUAGE_SWEDISH,
                                     "region RJH\nkommun Berg\nenhet HSN i RJH\norgan Forum högsta "
                                     "{\n  ledamöter HSN.ordförande, 2 från varje kommun\n"
                                     "  ordförande innehas av HSN.ordförande\n  sammanträda 4 "
                                     "gånger per år\n  bör återkoppla till RJH\n}\n");
  assert_string_equal(workshop_codes(model->workshop), "");
  assert_int_equal(body_named(model, "Forum")->seat_count, 3);
  assert_true(body_named(model, "Forum")->top);
  assert_int_equal(model->links_count, 1);
  assert_string_equal(model_shown(model,
                                  (struct ref){SORT_ROLE, body_named(model, "Forum")->first_role},
                                  LANGUAGE_SWEDISH),
                      "ordförande i Forum");
}

/* Any of them may hold the seat, so it is not named after the first. */
static void a_seat_is_named_after_all_it_may_go_to(void **state) {
  static const struct {
    const char *from, *shown;
  } cases[] = {
      {"1 manager", "plats 1 från Förvaltningschef i F"},
      {"1 from RJH", "plats 1 från RJH i F"},
      {"1 from Berg or Åre", "plats 1 från Berg eller Åre i F"},
      {"1 from municipalities", "plats 1 från Berg eller 3 andra i F"},
      {"1 from local", "plats 1 från Lokal grupp i F"},
      {"manager of Berg", "platsen för Förvaltningschef (Berg) i F"},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    const struct model *model = model_read(
        state, text_format(*state,
                           "region RJH\nmunicipality Berg, Åre, Bräcke, Ragunda\n"
                           "office manager \"Förvaltningschef\" of each municipality\n"
                           "body local \"Lokal grupp\" for each municipality { members RJH }\n"
                           "body F { members %s }\n", cases[i].from));
    struct ref seat = {SORT_SEAT, body_named(model, "F")->first_seat};
    assert_string_equal(model_shown(model, seat, LANGUAGE_SWEDISH), cases[i].shown);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      SCENE(a_word_before_a_statement_says_how_it_stands), SCENE(a_reading_is_assumed_or_open),
      SCENE(what_is_said_goes_where_it_belongs),           SCENE(one_mistake_gives_one_message),
      SCENE(the_order_of_declarations_means_nothing),      SCENE(a_swedish_file_means_the_same),
      SCENE(a_seat_is_named_after_all_it_may_go_to)};
  RUN(tests);
}
