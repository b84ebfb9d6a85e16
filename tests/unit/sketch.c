/* SPDX-License-Identifier: EUPL-1.2
 * Drawings of a model: one box for a family, links by ends and word, sound for the layout. */
#include "unit/scene.h"

#include "check/verdict.h"
#include "page/sketch.h"
#include "unit/agreement.h"

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

int main(void) {
  const struct CMUnitTest tests[] = {SCENE(test_structure),
                                     SCENE(test_permitted_link_is_told_apart), SCENE(test_body)};
  RUN(tests);
}
