/* SPDX-License-Identifier: EUPL-1.2
 *
 * Fractions and days. In: digits or numbers. Out: exact results, or the word that there
 * is none. Between steps 128 bits are used, so that only a result that truly does not
 * fit is refused.
 */
#include "base/number.h"

#include <string.h>

__extension__ typedef __int128 wide;

enum { DIGITS_MOST = 15, PLACES_MOST = 6 };

uint64_t greatest_divisor(uint64_t a, uint64_t b) {
  while (b) {
    uint64_t rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

struct number number_of(int64_t whole) {
  return (struct number){whole, 1};
}

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/* In lowest terms with a bottom above 0; false where it does not fit. */
static bool reduce(wide top, wide bottom, struct number *out) {
  if (bottom == 0) {
    return false;
  }
  wide a = top < 0 ? -top : top, b = bottom < 0 ? -bottom : bottom;
  while (b) {
    wide rest = a % b;
    a = b;
    b = rest;
  }
  if (bottom < 0) {
    a = -a;
  }
  top /= a;
  bottom /= a;
  if (top > INT64_MAX || top < -INT64_MAX || bottom > INT64_MAX) {
    return false;
  }
  *out = (struct number){(int64_t)top, (int64_t)bottom};
  return true;
}

bool number_read(const char *bytes, size_t length, struct number *out) {
  int64_t top = 0, bottom = 1;
  bool point = false;
  if (length == 0 || length > DIGITS_MOST + 1 || !is_digit(bytes[0]) ||
      !is_digit(bytes[length - 1])) {
    return false;
  }
  for (size_t i = 0; i < length; i++) {
    if (is_digit(bytes[i])) {
      top = top * 10 + (bytes[i] - '0');
      bottom *= point ? 10 : 1;
    } else if (!point && (bytes[i] == ',' || bytes[i] == '.')) {
      point = true;
    } else {
      return false;
    }
  }
  if (length - point > DIGITS_MOST) {
    return false;
  }
  if (point) {
    return reduce(top, bottom, out);
  }
  *out = number_of(top);
  return true;
}

bool number_add(struct number a, struct number b, struct number *out) {
  wide top = (wide)a.top * b.bottom + (wide)b.top * a.bottom;
  return reduce(top, (wide)a.bottom * b.bottom, out);
}

bool number_sub(struct number a, struct number b, struct number *out) {
  wide top = (wide)a.top * b.bottom - (wide)b.top * a.bottom;
  return reduce(top, (wide)a.bottom * b.bottom, out);
}

bool number_mul(struct number a, struct number b, struct number *out) {
  return reduce((wide)a.top * b.top, (wide)a.bottom * b.bottom, out);
}

bool number_div(struct number a, struct number b, struct number *out) {
  return reduce((wide)a.top * b.bottom, (wide)a.bottom * b.top, out);
}

int number_order(struct number a, struct number b) {
  wide left = (wide)a.top * b.bottom, right = (wide)b.top * a.bottom;
  return (left > right) - (left < right);
}

/* How many decimals show 1/bottom exactly, or one more than are allowed. */
static int places_of(int64_t bottom) {
  int64_t power = 1;
  for (int places = 0; places <= PLACES_MOST; places++) {
    if (power % bottom == 0) {
      return places;
    }
    power *= 10;
  }
  return PLACES_MOST + 1;
}

void number_write(struct text *text, struct number a, char point) {
  int places = places_of(a.bottom);
  if (places > PLACES_MOST) {
    text_addf(text, "%lld/%lld", (long long)a.top, (long long)a.bottom);
    return;
  }
  uint64_t top = a.top < 0 ? -(uint64_t)a.top : (uint64_t)a.top, bottom = (uint64_t)a.bottom;
  text_addf(text, "%s%llu", a.top < 0 ? "-" : "", (unsigned long long)(top / bottom));
  if (places) {
    text_add_char(text, point);
  }
  for (uint64_t rest = top % bottom; places > 0; places--) {
    rest *= 10;
    text_add_char(text, (char)('0' + rest / bottom));
    rest %= bottom;
  }
}

void number_write_near(struct text *text, struct number a, char point) {
  struct number scaled, half = {1, 2}, rounded;
  bool exact = places_of(a.bottom) <= PLACES_MOST;
  bool fits = !exact && number_mul(a, number_of(100), &scaled) &&
              (a.top < 0 ? number_sub(scaled, half, &rounded) : number_add(scaled, half, &rounded));
  if (!fits) {
    number_write(text, a, point);
    return;
  }
  text_add(text, "≈\u00a0");
  number_div(number_of(rounded.top / rounded.bottom), number_of(100), &rounded);
  number_write(text, rounded, point);
}

static int days_in(int year, int month) {
  static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return days[month - 1] + (month == 2 && leap);
}

/* `count` digits as a number, -1 where one of them is none. */
static int digits(const char *bytes, int count) {
  int value = 0;
  for (int i = 0; i < count; i++) {
    if (!is_digit(bytes[i])) {
      return -1;
    }
    value = value * 10 + (bytes[i] - '0');
  }
  return value;
}

bool date_read(const char *bytes, size_t length, struct date *out) {
  if (length != 4 && length != 7 && length != 10) {
    return false;
  }
  int year = digits(bytes, 4), month = 0, day = 0;
  if (year < 1600 || year > 2999) {
    return false;
  }
  if (length >= 7) {
    month = digits(bytes + 5, 2);
    if (bytes[4] != '-' || month < 1 || month > 12) {
      return false;
    }
  }
  if (length == 10) {
    day = digits(bytes + 8, 2);
    if (bytes[7] != '-' || day < 1 || day > days_in(year, month)) {
      return false;
    }
  }
  *out = (struct date){(int16_t)year, (int8_t)month, (int8_t)day};
  return true;
}

bool date_same(struct date a, struct date b) {
  return a.year == b.year && a.month == b.month && a.day == b.day;
}

/* Years that begin in March make the leap day the last one; 400 of them are an era. */
enum { ERA_DAYS = 146097, FROM_MARCH_0000 = 719468 };

int64_t date_days(struct date date) {
  int64_t year = date.year - (date.month <= 2);
  int64_t era = (year >= 0 ? year : year - 399) / 400, of_era = year - era * 400;
  int64_t month = (date.month + 9) % 12;
  int64_t day = (153 * month + 2) / 5 + date.day - 1;
  return era * ERA_DAYS + of_era * 365 + of_era / 4 - of_era / 100 + day - FROM_MARCH_0000;
}

struct date date_of_days(int64_t days) {
  const int64_t first = date_days((struct date){1, 1, 1});
  const int64_t last = date_days((struct date){9999, 12, 31});
  days = (days < first ? first : days > last ? last : days) + FROM_MARCH_0000;
  int64_t era = days / ERA_DAYS, rest = days % ERA_DAYS;
  int64_t of_era = (rest - rest / 1460 + rest / 36524 - rest / 146096) / 365;
  int64_t of_year = rest - (365 * of_era + of_era / 4 - of_era / 100);
  int64_t from_march = (5 * of_year + 2) / 153;
  int64_t month = from_march < 10 ? from_march + 3 : from_march - 9;
  return (struct date){(int16_t)(era * 400 + of_era + (month <= 2)), (int8_t)month,
                       (int8_t)(of_year - (153 * from_march + 2) / 5 + 1)};
}

void date_write(struct text *text, struct date date) {
  text_addf(text, "%04d", date.year);
  if (date.month) {
    text_addf(text, "-%02d", date.month);
  }
  if (date.month && date.day) {
    text_addf(text, "-%02d", date.day);
  }
}
