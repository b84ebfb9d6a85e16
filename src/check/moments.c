/* SPDX-License-Identifier: EUPL-1.2
 *
 * Whole years as years, halves as halves, all else as months.
 */
#include "check/moments.h"

#include "base/text.h"

enum { YEAR = 12, HALF = 6 };

/* Months are counted from the beginning of year 0 of the calendar, or of year 1 of the agreement. */
struct months {
  int64_t from, to;
  bool dated;
};

static struct months months_of(const struct course *course, uint32_t from, uint32_t to) {
  struct date begins = course_day(course, 0);
  int64_t start = begins.year ? (int64_t)begins.year * YEAR + (begins.month ? begins.month - 1 : 0) : YEAR;
  return (struct months){start + (int64_t)from * course->tick, start + (int64_t)to * course->tick, begins.year != 0};
}

/* The month with which a stretch that begins with a tick is shown: that of the first day, where it lies within it. */
static int64_t first_month(const struct course *course, uint32_t from, int64_t month) {
  struct date first = course_first_day(course);
  int64_t begins = (int64_t)first.year * YEAR + (first.month ? first.month - 1 : 0);
  return from == 0 && first.year && begins > month ? begins : month;
}

static const char *number(const struct view *view, int64_t value) {
  return text_format(view->arena, "%lld", (long long)value);
}

/* "2027"; "year 1" */
static const char *year_shown(const struct view *view, int64_t year, bool dated, enum language language) {
  return dated ? number(view, year) : SAYING_WITH(view->arena, language, SAY_YEAR_NUMBER, number(view, year));
}

static const char *years_shown(const struct view *view, struct months months, enum language language) {
  int64_t first = months.from / YEAR, last = months.to / YEAR - 1;
  if (first == last)
    return year_shown(view, first, months.dated, language);
  const char *both = text_format(view->arena, "%lld–%lld", (long long)first, (long long)last);
  return months.dated ? both : SAYING_WITH(view->arena, language, SAY_YEAR_NUMBER, both);
}

static const char *half_shown(const struct view *view, int64_t month, bool dated, enum language language) {
  const char *year = year_shown(view, month / YEAR, dated, language);
  enum say half = month % YEAR < HALF ? SAY_FIRST_HALF_OF : SAY_SECOND_HALF_OF;
  return SAYING_WITH(view->arena, language, half, year);
}

static const char *halves_shown(const struct view *view, struct months months, enum language language) {
  const char *first = half_shown(view, months.from, months.dated, language);
  if (months.to - months.from == HALF)
    return first;
  return SAYING_WITH(view->arena, language, SAY_FROM_TO, first,
                     half_shown(view, months.to - HALF, months.dated, language));
}

static const char *month_shown(const struct view *view, int64_t month, bool dated, enum language language) {
  if (dated)
    return text_format(view->arena, "%lld-%02lld", (long long)(month / YEAR), (long long)(month % YEAR + 1));
  return SAYING_WITH(view->arena, language, SAY_MONTH_OF_YEAR, number(view, month % YEAR + 1),
                     number(view, month / YEAR));
}

const char *moments_shown(const struct view *view, const struct course *course, uint32_t from, uint32_t to,
                          enum language language) {
  struct months months = months_of(course, from, to);
  if (months.from % YEAR == 0 && months.to % YEAR == 0)
    return years_shown(view, months, language);
  if (months.from % HALF == 0 && months.to % HALF == 0)
    return halves_shown(view, months, language);
  int64_t begins = first_month(course, from, months.from);
  const char *first = month_shown(view, begins, months.dated, language);
  if (months.to - begins == 1)
    return first;
  return SAYING_WITH(view->arena, language, SAY_FROM_TO, first,
                     month_shown(view, months.to - 1, months.dated, language));
}

const char *moments_begin(const struct view *view, const struct course *course, uint32_t tick,
                          enum language language) {
  struct months months = months_of(course, tick, tick + 1);
  if (months.from % YEAR == 0)
    return year_shown(view, months.from / YEAR, months.dated, language);
  return months.from % HALF == 0 ? half_shown(view, months.from, months.dated, language)
                                 : month_shown(view, months.from, months.dated, language);
}
