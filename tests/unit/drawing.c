/* SPDX-License-Identifier: EUPL-1.2
 *
 * From a drawing to its picture: nothing overlaps, levels stay in order, user text is
 * escaped, the same drawing gives the same bytes, and trouble in the layout is a fault.
 */
#include "draw/drawing.h"

#include "draw/dot.h"
#include "draw/picture.h"
#include "draw/svg.h"

#include <libxml/parser.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

enum { MOST_SECONDS = 120 };

static void out_of_memory(void *user) {
  (void)user;
  abort();
}

static int open_arena(void **state) {
  alarm(MOST_SECONDS);
  *state = arena_open(0, out_of_memory, NULL);
  return 0;
}

static int close_arena(void **state) {
  arena_close(*state);
  return 0;
}

static const struct picture *picture_of(const struct drawing *drawing) {
  const struct picture *picture = NULL;
  assert_int_equal(picture_make(drawing, layout_default_limits(), &picture), LAYOUT_OK);
  assert_non_null(picture);
  return picture;
}

/* A structure as in the real agreements: an inner body, a family, one outside, a loop, links
 * within, across and past levels. */
static struct drawing *structure(struct arena *arena) {
  struct drawing *drawing = drawing_new(arena, "Samverkan", "Arenor på tre nivåer", "sv");
  int top = drawing_add_level(drawing, "Politisk nivå");
  int middle = drawing_add_level(drawing, "Tjänstepersoner");
  int low = drawing_add_level(drawing, "Lokal nivå");
  int prepares = drawing_add_kind(drawing, "bereder för", LINE_SOLID, ARROW_FILLED);
  int lifts = drawing_add_kind(drawing, "lyfter till", LINE_DOUBLE, ARROW_HOLLOW);
  int pahsu = drawing_add_box(drawing, BOX_BODY, top, "PaHSU",
                              "Politisk arena för omsorg, stöd och utveckling");
  drawing_add_detail(drawing, pahsu, "möts 4 gånger per år");
  int presidium = drawing_add_box(drawing, BOX_INNER, top, "Presidium", NULL);
  drawing->boxes[presidium].beside = pahsu;
  int tahsu = drawing_add_box(drawing, BOX_BODY, middle, "TaHSU",
                              "Tjänstepersonsarena för hälsa, stöd och utveckling");
  int network = drawing_add_box(drawing, BOX_UNIT, middle, "",
                                "förvaltningschefsnätverk socialtjänst och kommunal HSV");
  int local = drawing_add_box(drawing, BOX_BODY, low, "Lokala arenor", "");
  drawing->boxes[local].count = "8 ×";
  int outside = drawing_add_box(drawing, BOX_OUTSIDE, DRAWING_NONE, "RSR", NULL);
  drawing_add_link(drawing, presidium, pahsu, prepares, "bereder för");
  drawing_add_link(drawing, tahsu, pahsu, prepares, "bereder för");
  drawing_add_link(drawing, pahsu, tahsu, lifts, "ger uppdrag till");
  drawing_add_link(drawing, network, tahsu, prepares, "bereder för");
  drawing_add_link(drawing, pahsu, outside, lifts, "lyfter till");
  drawing_add_link(drawing, tahsu, tahsu, prepares, "utvärderar sig själv");
  int may = drawing_add_link(drawing, local, pahsu, lifts, "får lyfta till");
  drawing->links[may].may = true;
  return drawing;
}

static int any(unsigned *seed, size_t count) {
  *seed = (*seed * 1103515245U + 12345U) % 2147483648U;
  return (int)((*seed >> 8) % count);
}

static const char *any_text(unsigned *seed) {
  static const char *const texts[] = {"",
                                      "<b>&\"'</b>",
                                      "PaHSU",
                                      "]]>",
                                      "\x01\xff",
                                      "Å\\n",
                                      "Länssamverkansgrupp",
                                      "får lyfta ärenden till vid behov"};
  return texts[any(seed, sizeof texts / sizeof *texts)];
}

static void add_any_box(struct drawing *drawing, unsigned *seed) {
  enum box_kind kind = (enum box_kind)any(seed, BOX_KIND_COUNT);
  int level = any(seed, drawing->level_count + 1) - 1;
  const char *name = any_text(seed);
  int box = drawing_add_box(drawing, kind, level, name, any_text(seed));
  int host = any(seed, drawing->box_count);
  if (level == DRAWING_NONE)
    drawing->boxes[box].below = any(seed, drawing->level_count + 1) - 1;
  if (any(seed, 4) == 0)
    drawing->boxes[box].count = "8 ×";
  if (any(seed, 6) == 0 && host != box && drawing->boxes[host].beside == DRAWING_NONE)
    drawing->boxes[box].beside = host;
}

/* Boxes and links in number, the same for the same seed, with texts that try to break out. */
static struct drawing *tangle(struct arena *arena, unsigned seed, size_t boxes, size_t links) {
  struct drawing *drawing = drawing_new(arena, "<&>", "\"", "sv\"><");
  for (int i = 0; i < 4; i++)
    drawing_add_level(drawing, any_text(&seed));
  for (int i = 0; i < 5; i++)
    drawing_add_kind(drawing, any_text(&seed), (enum line_form)i, (enum arrow_form)i);
  for (size_t i = 0; i < boxes; i++)
    add_any_box(drawing, &seed);
  for (size_t i = 0; i < links; i++) {
    int from = any(&seed, boxes), to = any(&seed, boxes), kind = any(&seed, 5);
    int link = drawing_add_link(drawing, from, to, kind, any_text(&seed));
    drawing->links[link].may = any(&seed, 3) == 0;
  }
  return drawing;
}

/* ---- nothing overlaps ---- */

struct area {
  int32_t left, top, right, bottom;
};

static struct area area_of_box(const struct picture_box *box) {
  return (struct area){box->x, box->y, box->x + box->width, box->y + box->height};
}

static struct area area_of_word(const struct picture_line *line) {
  return (struct area){line->x, line->y, line->x + line->width, line->y + line->height};
}

static bool overlap(struct area a, struct area b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

static void check_texts(const struct picture *picture) {
  for (size_t i = 0; i < picture->box_count; i++) {
    struct area area = area_of_box(&picture->boxes[i]);
    assert_true(area.left >= 0 && area.top >= 0);
    assert_true(area.right <= picture->width && area.bottom <= picture->height);
    for (size_t t = 0; t < picture->boxes[i].text_count; t++) {
      const struct picture_text *text = &picture->boxes[i].texts[t];
      int32_t half = (text->width + 1) / 2, size = shape_font(text->role).size;
      assert_true(text->x - half >= area.left && text->x + half <= area.right);
      assert_true(text->y - size >= area.top && text->y + size / 4 <= area.bottom);
    }
  }
}

static void check_areas(const struct picture *picture) {
  for (size_t i = 0; i < picture->box_count; i++)
    for (size_t j = 0; j < i; j++)
      assert_false(overlap(area_of_box(&picture->boxes[i]), area_of_box(&picture->boxes[j])));
  for (size_t i = 0; i < picture->line_count; i++) {
    if (picture->lines[i].width == 0)
      continue;
    struct area word = area_of_word(&picture->lines[i]);
    for (size_t j = 0; j < picture->box_count; j++)
      assert_false(overlap(word, area_of_box(&picture->boxes[j])));
    for (size_t j = 0; j < i; j++)
      assert_false(picture->lines[j].width && overlap(word, area_of_word(&picture->lines[j])));
  }
}

static bool is_inside(struct area area, double x, double y) {
  return x > area.left + 5 && x < area.right - 5 && y > area.top + 5 && y < area.bottom - 5;
}

static void check_point(const struct picture *picture, size_t line, double x, double y) {
  for (size_t i = 0; i < picture->box_count; i++)
    assert_false(is_inside(area_of_box(&picture->boxes[i]), x, y));
  for (size_t i = 0; i < picture->line_count; i++)
    if (i != line && picture->lines[i].width)
      assert_false(is_inside(area_of_word(&picture->lines[i]), x, y));
}

/* Follows each line: it may meet no box and no word but its own. */
static void check_lines(const struct picture *picture) {
  enum { PARTS = 16 };
  for (size_t i = 0; i < picture->line_count; i++) {
    double x = 0, y = 0;
    for (size_t s = 0; s < picture->lines[i].step_count; s++) {
      const struct picture_step *step = &picture->lines[i].steps[s];
      size_t last = step->command == 'C' ? 4 : 0;
      double x1 = last ? step->at[0] : x, y1 = last ? step->at[1] : y;
      double x2 = last ? step->at[2] : step->at[0], y2 = last ? step->at[3] : step->at[1];
      for (int p = 0; p <= PARTS && step->command != 'M'; p++) {
        double t = (double)p / PARTS, u = 1 - t;
        double a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
        check_point(picture, i, a * x + b * x1 + c * x2 + d * step->at[last],
                    a * y + b * y1 + c * y2 + d * step->at[last + 1]);
      }
      x = step->at[last];
      y = step->at[last + 1];
    }
  }
}

static void check_all(const struct picture *picture) {
  check_texts(picture);
  check_areas(picture);
  check_lines(picture);
}

static void test_structure(void **state) {
  const struct drawing *drawing = structure(*state);
  const struct picture *picture = picture_of(drawing);
  check_all(picture);
  assert_true(picture->width <= PICTURE_WIDTH);
  assert_int_equal(picture->band_count, 3);
  assert_int_equal(picture->tie_count, 1);
  for (size_t i = 0; i < drawing->box_count; i++) {
    int level = drawing->boxes[i].level;
    if (level == DRAWING_NONE)
      continue;
    const struct picture_band *band = &picture->bands[level];
    assert_true(picture->boxes[i].y >= band->y);
    assert_true(picture->boxes[i].y + picture->boxes[i].height <= band->y + band->height);
  }
  for (size_t i = 1; i < picture->band_count; i++)
    assert_true(picture->bands[i].y >= picture->bands[i - 1].y + picture->bands[i - 1].height);
}

/* Boxes without a level stand between the bands, or outside all of them. */
static void test_below_a_level(void **state) {
  struct drawing *drawing = structure(*state);
  int group = drawing_add_box(drawing, BOX_BODY, DRAWING_NONE, "Arbetsgrupp", NULL);
  int lowest = drawing_add_box(drawing, BOX_BODY, DRAWING_NONE, "Nätverk", NULL);
  drawing->boxes[group].below = 0;
  drawing->boxes[lowest].below = 2;
  drawing_add_link(drawing, group, 0, 0, "bereder för");
  const struct picture *picture = picture_of(drawing);
  check_all(picture);
  assert_int_equal(picture->band_count, 3);
  const struct picture_band *bands = picture->bands;
  const struct picture_box *boxes = picture->boxes;
  assert_true(boxes[group].y > bands[0].y + bands[0].height);
  assert_true(boxes[group].y + boxes[group].height < bands[1].y);
  assert_true(boxes[lowest].y > bands[2].y + bands[2].height);
  struct text dot = text_new(*state);
  dot_write(&dot, drawing);
  assert_non_null(strstr(text_string(&dot), text_format(*state, "l0 -> b%d [style=invis", group)));
  assert_non_null(strstr(text_string(&dot), text_format(*state, "b%d -> l1 [style=invis", group)));
  drawing->boxes[group].below = 3;
  assert_false(drawing_is_sound(drawing));
}

static void test_tangles(void **state) {
  for (unsigned seed = 1; seed < 12; seed++)
    check_all(picture_of(tangle(*state, seed, 3 * seed, 5 * seed)));
  check_all(picture_of(tangle(*state, 99, 40, 80)));
}

static void test_smallest(void **state) {
  struct drawing *drawing = drawing_new(*state, NULL, NULL, NULL);
  drawing_add_box(drawing, BOX_BODY, DRAWING_NONE, NULL, NULL);
  check_all(picture_of(drawing));
  drawing_add_level(drawing, NULL);
  drawing_add_box(drawing, BOX_ROLE, 0, "", "");
  check_all(picture_of(drawing));
}

/* ---- as text ---- */

static void test_svg_is_escaped(void **state) {
  const struct picture *picture = picture_of(tangle(*state, 7, 20, 30));
  size_t length = 0;
  const char *svg = svg_document(picture, &length);
  assert_non_null(svg);
  assert_int_equal(length, strlen(svg));
  assert_null(strstr(svg, "<b>"));
  assert_null(strstr(svg, "]]>"));
  xmlDocPtr document = xmlReadMemory(svg, (int)length, "picture", NULL, XML_PARSE_NONET);
  assert_non_null(document);
  xmlNodePtr root = xmlDocGetRootElement(document);
  xmlChar *language = xmlGetProp(root, (const xmlChar *)"lang");
  assert_string_equal((const char *)language, "sv\"><");
  xmlFree(language);
  xmlFreeDoc(document);
}

static void test_svg_says_what_it_is(void **state) {
  const struct picture *picture = picture_of(structure(*state));
  struct text text = text_new(*state);
  struct markup *markup = markup_begin(MARKUP_XML);
  svg_write(markup, picture, "7 b", false);
  assert_true(markup_end(markup, &text));
  const char *svg = text_string(&text);
  assert_non_null(strstr(svg, "role=\"img\""));
  assert_non_null(strstr(svg, "lang=\"sv\""));
  assert_non_null(strstr(svg, "aria-labelledby=\"p7-b-title p7-b-description\""));
  assert_non_null(strstr(svg, "<title id=\"p7-b-title\">Samverkan</title>"));
  assert_non_null(strstr(svg, "viewBox=\"0 0 "));
  assert_null(strstr(svg, "<style"));
}

static void test_same_bytes(void **state) {
  size_t first = 0, second = 0;
  const char *a = svg_document(picture_of(tangle(*state, 3, 25, 40)), &first);
  const char *b = svg_document(picture_of(tangle(*state, 3, 25, 40)), &second);
  assert_int_equal(first, second);
  assert_memory_equal(a, b, first);
}

static void test_dot_is_quoted(void **state) {
  struct drawing *drawing = drawing_new(*state, "a\"b", NULL, "sv");
  drawing_add_box(drawing, BOX_BODY, DRAWING_NONE, "q\" [shape=\\\"x\n<i>", NULL);
  struct text text = text_new(*state);
  dot_write(&text, drawing);
  assert_non_null(strstr(text_string(&text), "label=\"a\\\"b\""));
  assert_non_null(strstr(text_string(&text), "q\\\""));
  assert_non_null(strstr(text_string(&text), "[shape=\\\\\\\"x"));
  assert_null(strstr(text_string(&text), "=<"));
}

/* ---- trouble ---- */

static void test_layout_trouble_is_a_fault(void **state) {
  const struct drawing *drawing = structure(*state);
  const struct picture *picture = picture_of(drawing);
  assert_int_equal(
      picture_make(drawing, (struct layout_limits){.seconds = 0, .megabytes = 512}, &picture),
      LAYOUT_CRASHED);
  assert_null(picture);
  assert_int_not_equal(
      picture_make(drawing, (struct layout_limits){.seconds = 5, .megabytes = 0}, &picture),
      LAYOUT_OK);
  assert_null(picture);
}

static void test_unsound_is_a_fault(void **state) {
  const struct picture *picture = NULL;
  struct drawing *drawing = structure(*state);
  drawing->links[0].to = 99;
  assert_int_equal(picture_make(drawing, layout_default_limits(), &picture), LAYOUT_WRONG);
  drawing = structure(*state);
  drawing->boxes[1].beside = 1;
  assert_false(drawing_is_sound(drawing));
  drawing = drawing_new(*state, "", "", "");
  assert_int_equal(picture_make(drawing, layout_default_limits(), &picture), LAYOUT_WRONG);
  for (int i = 0; i <= PICTURE_MOST_BOXES; i++)
    drawing_add_box(drawing, BOX_BODY, DRAWING_NONE, "a", NULL);
  assert_int_equal(picture_make(drawing, layout_default_limits(), &picture), LAYOUT_TOO_LARGE);
}

static void test_wrong_graph_is_a_fault(void **state) {
  const struct layout_node nodes[] = {{100, 0}, {100, 2}};
  const struct layout_edge edge = {0, 1, 1};
  const struct layout_graph graph = {nodes, &edge, 2, 1, 40};
  struct layout_answer answer;
  assert_int_equal(layout_run(*state, &graph, layout_default_limits(), &answer), LAYOUT_WRONG);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_structure),
                                     cmocka_unit_test(test_below_a_level),
                                     cmocka_unit_test(test_tangles),
                                     cmocka_unit_test(test_smallest),
                                     cmocka_unit_test(test_svg_is_escaped),
                                     cmocka_unit_test(test_svg_says_what_it_is),
                                     cmocka_unit_test(test_same_bytes),
                                     cmocka_unit_test(test_dot_is_quoted),
                                     cmocka_unit_test(test_layout_trouble_is_a_fault),
                                     cmocka_unit_test(test_unsound_is_a_fault),
                                     cmocka_unit_test(test_wrong_graph_is_a_fault)};
  return !!cmocka_run_group_tests(tests, open_arena, close_arena);
}
