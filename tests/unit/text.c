/* SPDX-License-Identifier: EUPL-1.2
 *
 * Texts: building them, width, normal form, likeness, order.
 */
#include "unit/scene.h"

#include "base/text.h"

#include <string.h>

static void texts_grow(void **state) {
  struct text text = text_new(*state);
  assert_string_equal(text_string(&text), "");
  text_add(&text, "Åre");
  text_add_char(&text, ' ');
  text_add_bytes(&text, "Bergsklint", 4);
  text_addf(&text, " %d/%s", 12, "år");
  assert_string_equal(text_string(&text), "Åre Berg 12/år");
  assert_int_equal(text.length, strlen(text.bytes));
  text_add(&text, "");
  text_add_bytes(&text, NULL, 0);
  assert_string_equal(text_string(&text), "Åre Berg 12/år");
}

static void formats_of_any_length_fit(void **state) {
  struct text text = text_new(*state);
  for (int length = 0; length < 300; length++) {
    size_t before = text.length;
    text_addf(&text, "%*s", length, "");
    assert_int_equal(text.length, before + (size_t)length);
    assert_int_equal(text.bytes[text.length], 0);
  }
  assert_string_equal(text_format(*state, "%s", ""), "");
  assert_int_equal(strlen(text_format(*state, "%9000d", 1)), 9000);
}

static size_t columns(const char *string) {
  return text_columns(string, strlen(string));
}

static void columns_are_counted(void **state) {
  (void)state;
  assert_int_equal(columns(""), 0);
  assert_int_equal(columns("Strömsund"), 9);
  assert_int_equal(columns("a\tb"), 3);
  assert_int_equal(columns("a\x01\x7f"), 1);
  assert_int_equal(columns("e\u0301"), 1);
  assert_int_equal(columns("漢字"), 4);
  assert_int_equal(columns("\xff\xc3"), 2);
}

static void normal_form_is_kept(void **state) {
  static const char *const normal[] = {"", "Berg", "Ångermanland", "\u02ff", "日本", "\u0323"};
  for (size_t i = 0; i < sizeof normal / sizeof *normal; i++) {
    assert_ptr_equal(text_nfc(*state, normal[i]), normal[i]);
  }
}

static void other_forms_are_brought_to_it(void **state) {
  assert_string_equal(text_nfc(*state, "A\u030angermanland"), "Ångermanland");
  assert_string_equal(text_nfc(*state, "\u212bre"), "\u00c5re"); /* the sign of the unit */
  assert_string_equal(text_nfc(*state, "a\u0301\u0323"), "\u1ea1\u0301");
}

static void long_names_have_normal_forms(void **state) {
  for (int length = 100; length < 300; length++) {
    struct text text = text_new(*state);
    for (int i = 0; i < length; i++) {
      text_add(&text, "o\u0308");
    }
    const char *normal = text_nfc(*state, text_string(&text));
    assert_int_equal(strlen(normal), 2 * length);
    assert_memory_equal(normal, "öö", 4);
  }
}

static void bad_bytes_have_none(void **state) {
  static const char *const bad[] = {"\xff", "\xc3", "\xc0\x80", "\xc3\x28", "\xed\xa0\x80",
                                    "\xf4\x90\x80\x80"};
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
    assert_null(text_nfc(*state, bad[i]));
  }
}

static void distances(void **state) {
  (void)state;
  static const struct { const char *a, *b; size_t most, distance; } table[] = {
      {"", "", 3, 0},          {"chair", "chair", 3, 0}, {"chair", "chiar", 3, 1},
      {"chair", "char", 3, 1}, {"chair", "chairs", 3, 1}, {"chair", "choir", 3, 1},
      {"Åre", "åre", 3, 0},    {"Åre", "Are", 3, 1},     {"a\u030are", "åre", 3, 0},
      {"", "abc", 3, 3},       {"", "abcd", 3, 4},       {"abcd", "", 3, 4},
      {"ca", "abc", 3, 3}, /* restricted: two moved letters stay together */
      {"kitten", "sitting", 3, 3}, {"kitten", "sitting", 2, 3}, {"abcdef", "ghijkl", 2, 3},
      {"a", "b", 0, 1},        {"a", "\xff", 2, 3},
  };
  for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
    assert_int_equal(text_distance(table[i].a, table[i].b, table[i].most), table[i].distance);
    assert_int_equal(text_distance(table[i].b, table[i].a, table[i].most), table[i].distance);
  }
}

static void very_long_names_are_like_themselves_only(void **state) {
  struct text a = text_new(*state), b = text_new(*state);
  for (int i = 0; i < 128; i++) {
    text_add_char(&a, 'x');
    text_add_char(&b, 'x');
  }
  text_add_char(&b, 'y');
  assert_int_equal(text_distance(text_string(&a), text_string(&a), 2), 0);
  assert_int_equal(text_distance(text_string(&b), text_string(&b), 2), 0);
  assert_int_equal(text_distance(text_string(&a), text_string(&b), 2), 3);
  assert_int_equal(text_distance("a", "b", SIZE_MAX), 1);
}

static void order_is_by_code_point(void **state) {
  (void)state;
  static const char *const sorted[] = {"", "A", "AB", "a", "z", "\u00c5", "\u00e4", "\uffee",
                                       "\U0001f600"};
  for (size_t i = 0; i < sizeof sorted / sizeof *sorted; i++) {
    assert_int_equal(text_order(sorted[i], sorted[i]), 0);
    for (size_t j = 0; j < i; j++) {
      assert_true(text_order(sorted[j], sorted[i]) < 0);
      assert_true(text_order(sorted[i], sorted[j]) > 0);
    }
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      SCENE(texts_grow),
      SCENE(formats_of_any_length_fit),
      SCENE(columns_are_counted),
      SCENE(normal_form_is_kept),
      SCENE(other_forms_are_brought_to_it),
      SCENE(long_names_have_normal_forms),
      SCENE(bad_bytes_have_none),
      SCENE(distances),
      SCENE(very_long_names_are_like_themselves_only),
      SCENE(order_is_by_code_point),
  };
  RUN(tests);
}
