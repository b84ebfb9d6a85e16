/* SPDX-License-Identifier: EUPL-1.2
 *
 * Exact numbers (fractions) and calendar dates. No floating point.
 */
#ifndef STADGA_BASE_NUMBER_H
#define STADGA_BASE_NUMBER_H

#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>

struct number { int64_t top, bottom; }; /* lowest terms, bottom > 0 */

struct number number_of(int64_t whole);

/* Reads digits with at most one "," or "." for decimals (at most 15 digits in all).
 * false: not of that form, or too long. */
bool number_read(const char *bytes, size_t length, struct number *out);

/* Sum, difference, product, quotient; false where the result does not fit (or bottom 0). */
bool number_add(struct number a, struct number b, struct number *out);
bool number_sub(struct number a, struct number b, struct number *out);
bool number_mul(struct number a, struct number b, struct number *out);
bool number_div(struct number a, struct number b, struct number *out);
int number_order(struct number a, struct number b); /* <0, 0, >0 */

/* The greatest number that divides both; of 0 and a number that number. */
uint64_t greatest_divisor(uint64_t a, uint64_t b);

/* Appends it: whole as digits, decimals where exact within 6 places (decimal sign `point`,
 * "," or "."), else "a/b". */
void number_write(struct text *text, struct number a, char point);

/* The same for a reader: what no decimals show exactly is rounded to two of them, "≈ 1,33". */
void number_write_near(struct text *text, struct number a, char point);

struct date { int16_t year; int8_t month, day; }; /* month 0: year only; day 0: month only */

/* Reads 2027, 2027-01 or 2027-01-01 (years 1600-2999, real calendar days). */
bool date_read(const char *bytes, size_t length, struct date *out);

/* Days since 1970-01-01 of a full date (proleptic Gregorian), and back; days
 * outside the years 1-9999 give the first or last of them. */
int64_t date_days(struct date date);
struct date date_of_days(int64_t days);
bool date_same(struct date a, struct date b);
void date_write(struct text *text, struct date date);

#endif
