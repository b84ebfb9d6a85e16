/* SPDX-License-Identifier: EUPL-1.2
 * Drawings of a model: one box for a family, links by ends and word, sound for the layout. */
#include "unit/scene.h"

#include "check/result.h"
#include "page/sketch.h"
#include "unit/agreement.h"
#include "unit/workshop.h"

static const struct drawing_box *box_named(const struct drawing *drawing, const char *name) {
  for (size_t i = 0; i < drawing->box_count; i++) {
    if (strcmp(drawing->boxes[i].name, name) == 0) return &drawing->boxes[i];
  }
  fail_msg("no box %s", name);
  return NULL;
}

static void test_structure(void **state) {
  const struct drawing *drawing =
      sketch_structure(*state, agreement_model(state), LANGUAGE_ENGLISH);
  assert_true(drawing_is_sound(drawing));
  assert_int_equal(drawing->level_count, 2);
  assert_int_equal(drawing->box_count, 3);
  const struct drawing_box *top = box_named(drawing, "Top");
  assert_string_equal(top->full_name, "The top");
  assert_string_equal(top->details[0], "5 members");
  assert_string_equal(top->details[1], "4 meetings a year");
  assert_string_equal(box_named(drawing, "Local arena")->count, "2 ×");
  assert_int_equal(drawing->link_count, 3);
}

static void test_permitted_link_is_told_apart(void **state) {
  const struct drawing *drawing =
      sketch_structure(*state, agreement_model(state), LANGUAGE_SWEDISH);
  size_t may = 0;
  for (size_t i = 0; i < drawing->link_count; i++) {
    may += drawing->links[i].may;
    if (drawing->links[i].may) assert_string_equal(drawing->links[i].word, "återkopplar till");
  }
  assert_int_equal(may, 1);
}

static void test_body(void **state) {
  const struct model *model = agreement_model(state);
  for (uint32_t i = 0; i < model->bodies_count; i++) {
    const struct drawing *drawing = sketch_body(*state, model, i, LANGUAGE_SWEDISH);
    assert_true(drawing_is_sound(drawing));
    assert_true(drawing->box_count > 0);
    for (size_t b = 0; b < drawing->box_count; b++)
      assert_int_not_equal(*drawing->boxes[b].name, 0);
  }
}

static const struct drawing *drawn(void **state, const char *lines) {
  const struct model *model = model_read(
      state, text_format(*state, "level one, two, three\nregion N\nmunicipality A, B\nunit U of N\n"
                                 "area Old, Young\n%s", lines));
  const struct drawing *drawing = sketch_structure(*state, model, LANGUAGE_ENGLISH);
  assert_true(drawing_is_sound(drawing));
  return drawing;
}

/* The small lines of a box, each in brackets. */
static const char *details_of(void **state, const struct drawing_box *box) {
  struct text text = text_new(*state);
  for (size_t i = 0; i < box->detail_count; i++) text_addf(&text, "[%s]", box->details[i]);
  return text_string(&text);
}

static void test_without_a_level_near_its_kin(void **state) {
  static const struct {
    const char *name;
    int below;
  } cases[] = {{"Set_up", 1},    {"Appointed", 0}, {"Set up again", 1},
               {"Prepares", 0},  {"Alone", 2},     {"Outsider", DRAWING_NONE}};
  const struct drawing *drawing = drawn(
      state, "body Top { level one\n appoint Appointed }\nbody Mid { level two\n set_up Set_up }\n"
             "body Set_up { set_up Set_up_again }\nbody Set_up_again\nbody Appointed\n"
             "body Prepares presidium { prepare for Top }\nbody Alone\nbody Part of Set_up\n"
             "body Outsider outside { report to Top }\n"
             "body Ring { set_up Ring2 }\nbody Ring2 { set_up Ring }\n");
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    const char *shown = cases[i].name;
    const struct drawing_box *box = box_named(drawing, strcmp(shown, "Set_up") == 0 ? "Set up" : shown);
    assert_int_equal(box->level, DRAWING_NONE);
    assert_int_equal(box->below, cases[i].below);
  }
  assert_string_equal(drawing->boxes[box_named(drawing, "Part")->beside].name, "Set up");
  assert_int_equal(box_named(drawing, "Ring")->below, 2);
  assert_non_null(strstr(drawing->description, "no level is stated"));
  assert_null(strstr(drawn(state, "body Top { level one }\n")->description, "no level is stated"));
}

static void test_a_family_shows_what_all_share(void **state) {
  const struct drawing *drawing = drawn(
      state, "body Group for each area {\n meet 5 times per year\n secretary\n"
             " for Old { members 2 from U\n chair from U }\n for Young { members 3 from U\n chair from A }\n}\n"
             "body Local for each municipality { members 2 from U\n chair held by U.chair }\n");
  assert_string_equal(details_of(state, box_named(drawing, "Group")),
                      "[members: various][5 meetings a year][chair: various]");
  assert_string_equal(details_of(state, box_named(drawing, "Local")), "[2 members][chair: chair of U]");
}

static void test_meetings_add_up(void **state) {
  static const struct {
    const char *lines, *shown;
  } cases[] = {
      {"meet 2 times per year\nmeet 1 time per year as \"Theme\"", "[3 meetings a year]"},
      {"meet minimum 1 times per year as \"a\"\nmeet minimum 1 times per year as \"b\"\nmeet 2 times per year",
       "[at least 4 meetings a year]"},
      {"meet 1..2 times per year\nmeet 3 times per year as \"x\"", "[4–5 meetings a year]"},
      {"meet maximum 3 times per year", "[at most 3 meetings a year]"},
      {"meet 1 time per year", "[1 meeting a year]"},
      {"meet 4 times per year\nmay meet any times as \"x\"\nshould meet 2 times per year", "[4 meetings a year]"},
      {"meet 4 times per year\nmeet 1 time per year with U\nmeet 1 time per year with \"others\"",
       "[4 meetings a year]"},
      {"meet 4 times per year\nmeet as \"as needed\"", "[4 meetings a year]"},
      {"meet left to U", ""},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    const struct drawing *drawing =
        drawn(state, text_format(*state, "body F {\n members U\n%s\n}\n", cases[i].lines));
    assert_string_equal(details_of(state, box_named(drawing, "F")),
                        text_format(*state, "[1 member]%s", cases[i].shown));
  }
}

static const struct drawing_link *link_between(const struct drawing *drawing, const char *from, const char *to) {
  const struct drawing_link *found = NULL;
  for (size_t i = 0; i < drawing->link_count; i++) {
    const struct drawing_link *link = &drawing->links[i];
    if (strcmp(drawing->boxes[link->from].name, from) != 0 || strcmp(drawing->boxes[link->to].name, to) != 0) continue;
    assert_null(found);
    found = link;
  }
  return found;
}

static void test_who_appoints_is_drawn(void **state) {
  const struct drawing *drawing = drawn(
      state, "body Chooser outside\nbody Other { level one\n appoint G }\nbody F {\n"
             " members 2 from N chosen by Chooser for 2 years\n adjuncts 1 from N chosen by U for 2 years\n"
             " members 1 from N chosen by F for 2 years\n"
             " chair chosen by Other\n deputy chosen by members\n secretary chosen by N\n}\n"
             "body G { members 1 from N chosen by Other for 2 years }\n");
  assert_string_equal(link_between(drawing, "Chooser", "F")->word, "appoints members of");
  assert_string_equal(link_between(drawing, "U", "F")->word, "appoints adjuncts of");
  assert_string_equal(link_between(drawing, "Other", "F")->word, "appoints the chair of");
  assert_string_equal(link_between(drawing, "Other", "G")->word, "appoints");
  assert_int_equal(drawing->link_count, 4);
}

int main(void) {
  const struct CMUnitTest tests[] = {SCENE(test_structure),
                                     SCENE(test_permitted_link_is_told_apart), SCENE(test_body),
                                     SCENE(test_without_a_level_near_its_kin),
                                     SCENE(test_a_family_shows_what_all_share),
                                     SCENE(test_meetings_add_up), SCENE(test_who_appoints_is_drawn)};
  RUN(tests);
}
