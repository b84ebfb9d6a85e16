/* SPDX-License-Identifier: EUPL-1.2
 *
 * Exact numbers and dates.
 */
#include "unit/scene.h"

#include "base/number.h"

#include <string.h>

static void numbers_are_read(void **state) {
  (void)state;
  static const struct { const char *text; int64_t top, bottom; } good[] = {
      {"0", 0, 1}, {"007", 7, 1}, {"12", 12, 1}, {"1,5", 3, 2}, {"0.25", 1, 4}, {"2,50", 5, 2},
      {"999999999999999", 999999999999999, 1}, {"0,12345678901234", 6172839450617, 50000000000000},
      {"0.0", 0, 1},
  };
  for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
    struct number number;
    assert_true(number_read(good[i].text, strlen(good[i].text), &number));
    assert_int_equal(number.top, good[i].top);
    assert_int_equal(number.bottom, good[i].bottom);
  }
}

static void other_things_are_no_numbers(void **state) {
  (void)state;
  static const char *const bad[] = {"", ",", "1,", ".5", "1,2,3", "1.2,3", "-1", "+1", " 1", "1 ",
                                    "1e3", "0x1", "1000000000000000", "10000000000000,00"};
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
    struct number number = {77, 1};
    assert_false(number_read(bad[i], strlen(bad[i]), &number));
    assert_int_equal(number.top, 77);
  }
}

static void assert_number(bool fits, struct number got, int64_t top, int64_t bottom) {
  assert_true(fits);
  assert_int_equal(got.top, top);
  assert_int_equal(got.bottom, bottom);
}

static void arithmetic_is_exact(void **state) {
  (void)state;
  const struct number half = {1, 2}, third = {1, 3}, minus = {-3, 4};
  struct number r;
  assert_number(number_add(half, third, &r), r, 5, 6);
  assert_number(number_add(half, half, &r), r, 1, 1);
  assert_number(number_sub(third, third, &r), r, 0, 1);
  assert_number(number_sub(third, half, &r), r, -1, 6);
  assert_number(number_mul(half, minus, &r), r, -3, 8);
  assert_number(number_div(half, minus, &r), r, -2, 3);
  assert_number(number_div(number_of(6), number_of(-4), &r), r, -3, 2);
}

static void what_does_not_fit_is_told(void **state) {
  (void)state;
  const struct number most = {INT64_MAX, 1}, tiny = {1, INT64_MAX}, tiny_too = {1, INT64_MAX - 1};
  struct number r = {77, 1};
  assert_false(number_add(most, number_of(1), &r));
  assert_false(number_sub(number_of(-INT64_MAX), number_of(1), &r));
  assert_false(number_mul(most, number_of(2), &r));
  assert_false(number_div(number_of(1), number_of(0), &r));
  assert_false(number_add(tiny, tiny_too, &r));
  assert_false(number_add(number_of(INT64_MIN), number_of(INT64_MIN), &r));
  assert_int_equal(r.top, 77);
  assert_number(number_mul(most, tiny, &r), r, 1, 1); /* the way there does not fit, this does */
  assert_number(number_sub(most, most, &r), r, 0, 1);
}

static void numbers_have_an_order(void **state) {
  (void)state;
  const struct number sorted[] = {{-INT64_MAX, 1}, {-1, 2}, {0, 1}, {1, INT64_MAX},
                                  {1, INT64_MAX - 1}, {1, 3}, {1, 2}, {INT64_MAX, 1}};
  for (size_t i = 0; i < sizeof sorted / sizeof *sorted; i++) {
    for (size_t j = 0; j < sizeof sorted / sizeof *sorted; j++) {
      assert_int_equal(number_order(sorted[i], sorted[j]), (i > j) - (i < j));
    }
  }
}

static void numbers_are_written(void **state) {
  static const struct { struct number number; const char *text; } table[] = {
      {{0, 1}, "0"},       {{-7, 1}, "-7"},         {{3, 2}, "1,5"},     {{-1, 4}, "-0,25"},
      {{1, 3}, "1/3"},     {{-22, 7}, "-22/7"},     {{1, 8}, "0,125"},   {{1, 1000000}, "0,000001"},
      {{1, 10000000}, "1/10000000"}, {{1, 64}, "0,015625"}, {{1, 128}, "1/128"},
      {{INT64_MIN, 1}, "-9223372036854775808"},
  };
  for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
    struct text text = text_new(*state);
    number_write(&text, table[i].number, ',');
    assert_string_equal(text_string(&text), table[i].text);
  }
  struct text text = text_new(*state);
  number_write(&text, (struct number){5, 2}, '.');
  assert_string_equal(text_string(&text), "2.5");
}

static void dates_are_read_and_written(void **state) {
  static const char *const good[] = {"2027", "2027-01", "2027-01-31", "2024-02-29", "2000-02-29",
                                     "1600-01-01", "2999-12-31"};
  static const char *const bad[] = {"", "27", "20270101", "2027-1-1", "2027-13", "2027-00",
                                    "2027-04-31", "2023-02-29", "1900-02-29", "2027-01-00",
                                    "1599", "3000", "2027/01/01", "2027-01/01", "202a", "2027-01-",
                                    "2027-01-011"};
  for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
    struct date date;
    struct text text = text_new(*state);
    assert_true(date_read(good[i], strlen(good[i]), &date));
    date_write(&text, date);
    assert_string_equal(text_string(&text), good[i]);
  }
  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
    struct date date;
    assert_false(date_read(bad[i], strlen(bad[i]), &date));
  }
}

static void days_count_on(void **state) {
  (void)state;
  assert_int_equal(date_days((struct date){1970, 1, 1}), 0);
  assert_int_equal(date_days((struct date){2000, 3, 1}), 11017);
  assert_int_equal(date_days((struct date){1600, 1, 1}), -135140);
  int64_t day = date_days((struct date){1600, 1, 1});
  struct date before = {1599, 12, 31};
  for (; day <= date_days((struct date){2999, 12, 31}); day++) {
    struct date date = date_of_days(day);
    bool next_day = date.year == before.year && date.month == before.month;
    bool next_month = date.year == before.year && date.month == before.month + 1 && date.day == 1;
    bool next_year = date.year == before.year + 1 && date.month == 1 && date.day == 1;
    assert_true(next_day ? date.day == before.day + 1 : next_month || next_year);
    assert_int_equal(date_days(date), day);
    before = date;
  }
  assert_int_equal(before.year, 2999);
  assert_int_equal(before.day, 31);
}

static void far_days_are_the_last(void **state) {
  (void)state;
  assert_int_equal(date_of_days(INT64_MAX).year, 9999);
  assert_int_equal(date_of_days(INT64_MAX).day, 31);
  assert_int_equal(date_of_days(INT64_MIN).year, 1);
  assert_int_equal(date_of_days(INT64_MIN).month, 1);
}

/* Exact where decimals show it, else rounded to two of them, away from nought at the half. */
static void numbers_are_rounded_for_readers(void **state) {
  static const struct {
    struct number number;
    const char *text;
  } table[] = {{{4, 3}, "≈\u00a01,33"},   {{5, 3}, "≈\u00a01,67"}, {{1, 3}, "≈\u00a00,33"},
               {{-5, 3}, "≈\u00a0-1,67"}, {{599, 300}, "≈\u00a02"}, {{9, 10}, "0,9"},
               {{7, 1}, "7"},              {{1, 64}, "0,015625"},    {{INT64_MAX, 3}, "9223372036854775807/3"}};
  for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
    struct text text = text_new(*state);
    number_write_near(&text, table[i].number, ',');
    assert_string_equal(text_string(&text), table[i].text);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      SCENE(numbers_are_read),        SCENE(other_things_are_no_numbers),
      SCENE(arithmetic_is_exact),     SCENE(what_does_not_fit_is_told),
      SCENE(numbers_have_an_order),   SCENE(numbers_are_written),
      SCENE(dates_are_read_and_written), SCENE(days_count_on),
      SCENE(far_days_are_the_last), SCENE(numbers_are_rounded_for_readers),
  };
  RUN(tests);
}
