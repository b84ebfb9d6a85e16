/* SPDX-License-Identifier: EUPL-1.2
 *
 * Amounts between bounds: their comparison and arithmetic.
 */
#include "unit/scene.h"

#include "base/text.h"
#include "logic/value.h"

static struct amount between(int64_t low, int64_t high) {
  return amount_between(number_of(low), number_of(high), false);
}

static void bounds_are_compared(void **state) {
  (void)state;
  static const struct {
    enum expression_kind operation;
    int64_t a, b, c, d;
    enum truth truth;
  } cases[] = {
      {EXPRESSION_EQUAL, 3, 3, 3, 3, TRUTH_YES},   {EXPRESSION_EQUAL, 3, 5, 3, 3, TRUTH_UNKNOWN},
      {EXPRESSION_EQUAL, 4, 5, 3, 3, TRUTH_NO},    {EXPRESSION_UNEQUAL, 4, 5, 3, 3, TRUTH_YES},
      {EXPRESSION_LESS, 1, 2, 3, 4, TRUTH_YES},    {EXPRESSION_LESS, 1, 3, 3, 4, TRUTH_UNKNOWN},
      {EXPRESSION_AT_MOST, 1, 3, 3, 4, TRUTH_YES}, {EXPRESSION_LESS, 4, 5, 3, 4, TRUTH_NO},
      {EXPRESSION_GREATER, 5, 6, 3, 4, TRUTH_YES}, {EXPRESSION_AT_LEAST, 4, 6, 3, 4, TRUTH_YES},
      {EXPRESSION_AT_LEAST, 1, 2, 3, 4, TRUTH_NO},
  };
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    struct amount left = between(cases[i].a, cases[i].b), right = between(cases[i].c, cases[i].d);
    assert_int_equal(amount_compare(cases[i].operation, &left, &right), cases[i].truth);
  }
}

static void what_differs_settles_nothing(void **state) {
  (void)state;
  struct amount years = {0}, two = between(2, 2);
  amount_add_option(&years, (struct range){number_of(2), number_of(2), false});
  assert_int_equal(amount_compare(EXPRESSION_EQUAL, &years, &two), TRUTH_YES);
  amount_add_option(&years, (struct range){number_of(1), number_of(3), false});
  assert_int_equal(amount_compare(EXPRESSION_EQUAL, &years, &two), TRUTH_UNKNOWN);
  struct amount uneven = {0};
  amount_add_option(&uneven, (struct range){number_of(1), number_of(3), false});
  assert_int_equal(amount_compare(EXPRESSION_EQUAL, &uneven, &two), TRUTH_UNKNOWN);
}

static void arithmetic_keeps_bounds(void **state) {
  (void)state;
  struct amount a = between(1, 3), b = between(2, 5), sum;
  sum = amount_calculate(EXPRESSION_ADD, &a, &b);
  assert_int_equal(sum.options[0].low.top, 3);
  assert_int_equal(sum.options[0].high.top, 8);
  sum = amount_calculate(EXPRESSION_SUBTRACT, &a, &b);
  assert_int_equal(sum.options[0].low.top, -4);
  assert_int_equal(sum.options[0].high.top, 1);
  sum = amount_calculate(EXPRESSION_MULTIPLY, &a, &b);
  assert_int_equal(sum.options[0].low.top, 2);
  assert_int_equal(sum.options[0].high.top, 15);
  struct amount open = amount_between(number_of(2), number_of(2), true);
  sum = amount_calculate(EXPRESSION_MULTIPLY, &open, &b);
  assert_int_equal(sum.options[0].low.top, 4);
  assert_true(sum.options[0].open);
}

static void of_what_does_not_fit_nothing_is_known(void **state) {
  (void)state;
  struct amount one = between(1, 1), none = between(0, 0), most = between(INT64_MAX, INT64_MAX),
                least = between(-INT64_MAX, -INT64_MAX), open = amount_between(number_of(2), number_of(2), true);
  const struct amount unknown[] = {
      amount_calculate(EXPRESSION_ADD, &most, &one), amount_calculate(EXPRESSION_MULTIPLY, &most, &most),
      amount_calculate(EXPRESSION_MULTIPLY, &least, &most), amount_calculate(EXPRESSION_SUBTRACT, &none, &open),
      amount_calculate(EXPRESSION_MULTIPLY, &open, &least)};
  for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++) {
    struct amount more = amount_calculate(EXPRESSION_ADD, &unknown[i], &one);
    assert_false(amount_is_known(&unknown[i]) || amount_is_known(&more));
    assert_int_equal(amount_compare(EXPRESSION_AT_LEAST, &unknown[i], &none), TRUTH_UNKNOWN);
    assert_int_equal(amount_compare(EXPRESSION_LESS, &more, &none), TRUTH_UNKNOWN);
    assert_int_equal(amount_compare(EXPRESSION_EQUAL, &more, &one), TRUTH_UNKNOWN);
  }
  assert_true(amount_is_known(&open) && amount_is_known(&one));
}

static void many_options_become_one(void **state) {
  (void)state;
  struct amount amount = {0};
  for (int64_t i = 0; i < 2 * AMOUNT_OPTIONS; i++)
    amount_add_option(&amount, (struct range){number_of(i), number_of(i), false});
  struct amount below = between(-1, -1);
  assert_true(amount.count <= AMOUNT_OPTIONS);
  assert_int_equal(amount_compare(EXPRESSION_GREATER, &amount, &below), TRUTH_YES);
  assert_int_equal(amount_compare(EXPRESSION_EQUAL, &amount, &below), TRUTH_NO);
}

static void amounts_are_written(void **state) {
  struct text text = text_new(*state);
  struct number half;
  number_div(number_of(1), number_of(2), &half);
  struct amount range = amount_between(half, number_of(3), false),
                open = amount_between(number_of(2), number_of(2), true);
  amount_write(&text, &range, LANGUAGE_SWEDISH);
  text_add(&text, "; ");
  amount_write(&text, &open, LANGUAGE_ENGLISH);
  assert_string_equal(text_string(&text), "0,5–3; at least 2");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      SCENE(bounds_are_compared),     SCENE(what_differs_settles_nothing),
      SCENE(arithmetic_keeps_bounds),
      SCENE(of_what_does_not_fit_nothing_is_known), SCENE(many_options_become_one),
      SCENE(amounts_are_written),
  };
  RUN(tests);
}
