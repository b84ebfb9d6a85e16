/* SPDX-License-Identifier: EUPL-1.2
 *
 * Months are counted from the beginning of year 0.
 */
#include "logic/calendar.h"

enum { YEAR = 12 };

struct terms calendar_terms(const struct model *model, uint32_t role) {
  const struct role *of = &model->roles[role];
  bool known = of->has_period && !of->period_minimum && of->period_months;
  return (struct terms){role, known ? of->period_months : YEAR};
}

uint32_t calendar_part(uint32_t months) {
  return (uint32_t)greatest_divisor(months, YEAR);
}

static int64_t month_of(struct date date) {
  return (int64_t)date.year * YEAR + (date.month ? date.month - 1 : 0);
}

static struct date in_month(int64_t month, int8_t day) {
  return (struct date){(int16_t)(month / YEAR), (int8_t)(month % YEAR + 1), day};
}

static int8_t day_of(struct date date) {
  return date.day ? date.day : 1;
}

int64_t calendar_months(struct date from, struct date to) {
  return month_of(to) - month_of(from) - (day_of(to) < day_of(from));
}

struct date calendar_later(struct date date, int64_t months) {
  return in_month(month_of(date) + months, day_of(date));
}

int calendar_order(struct date one, struct date other) {
  int64_t months = month_of(one) - month_of(other);
  int days = day_of(one) - day_of(other);
  return months < 0 ? -1 : months > 0 ? 1 : days;
}

/* ---- terms ---- */

/* The day from which the text has the terms of a role begin, of a month its first; year 0: it says none. */
static struct date stated_begin(const struct model *model, uint32_t role) {
  struct date begins = model->roles[role].begins, first = model->agreement.valid_from;
  if (!begins.year || begins.day) return begins;
  bool in_first = begins.year == first.year && begins.month == first.month;
  return in_first ? first : in_month(month_of(begins), 1);
}

/* A first day of its own, from which its terms are counted: not where they would be anyhow. */
static bool begins_apart(const struct model *model, uint32_t role) {
  struct date begins = stated_begin(model, role);
  if (!begins.year || !date_same(begins, model->agreement.valid_from)) return begins.year;
  return calendar_order(calendar_begun(begins, calendar_terms(model, role).months), begins) != 0;
}

struct date calendar_first_day(const struct model *model, uint32_t role) {
  return begins_apart(model, role) ? stated_begin(model, role) : model->agreement.valid_from;
}

struct date calendar_begun(struct date date, uint32_t months) {
  return date.year ? in_month(month_of(date) - month_of(date) % calendar_part(months), 1) : date;
}

struct date calendar_counted_from(const struct model *model, struct terms terms) {
  struct date first = calendar_first_day(model, terms.role);
  return begins_apart(model, terms.role) ? first : calendar_begun(first, terms.months);
}

bool calendar_between(const struct model *model, struct terms from, struct terms to, int64_t *months) {
  struct date a = calendar_counted_from(model, from), b = calendar_counted_from(model, to);
  bool apart = begins_apart(model, from.role) || begins_apart(model, to.role);
  *months = month_of(b) - month_of(a);
  if (!apart || from.role == to.role) return true;
  return calendar_first_day(model, from.role).year && calendar_first_day(model, to.role).year;
}

/* ---- terms of which nothing is said ---- */

uint32_t calendar_office_begun(uint32_t least) {
  uint32_t years = (least + YEAR - 1) / YEAR * YEAR;
  return years > TERM_OF_OFFICE ? 0 : TERM_OF_OFFICE - (years ? years : YEAR);
}

const uint32_t calendar_lengths[CALENDAR_LENGTHS] = {6, 12, 24, 36, TERM_OF_OFFICE};

static bool is_listed(uint32_t months) {
  for (size_t i = 0; i < CALENDAR_LENGTHS; i++)
    if (calendar_lengths[i] == months) return true;
  return false;
}

static size_t add_terms(struct terms *out, size_t count, struct terms terms, uint32_t least) {
  if (count < CALENDAR_BESIDE && terms.months >= least) out[count++] = terms;
  return count;
}

/* As long as those of the other role, and where these go by days of their own, of any length that may be. */
static size_t add_beside(const struct model *model, uint32_t other, uint32_t least, struct terms *out, size_t count) {
  const struct role *of = &model->roles[other];
  bool apart = begins_apart(model, other), known = of->has_period && !of->period_minimum && of->period_months;
  if (known && !is_listed(of->period_months))
    count = add_terms(out, count, (struct terms){other, of->period_months}, least);
  for (size_t i = 0; apart && i < CALENDAR_LENGTHS; i++)
    count = add_terms(out, count, (struct terms){other, calendar_lengths[i]}, least);
  return count;
}

size_t calendar_beside(const struct model *model, uint32_t role, uint32_t least, struct terms *out) {
  const struct body *body = &model->bodies[model->roles[role].body];
  size_t count = 0;
  for (uint32_t i = 0; i < body->role_count && !begins_apart(model, role); i++)
    if (body->first_role + i != role) count = add_beside(model, body->first_role + i, least, out, count);
  return count;
}

bool calendar_begin_together(const struct model *model, uint32_t one, uint32_t other) {
  return date_same(calendar_first_day(model, one), calendar_first_day(model, other));
}

/* ---- days that are asked of ---- */

struct date calendar_completed(struct date date, struct date first) {
  bool with_first = date.year == first.year && (!date.month || date.month == first.month);
  if (!date.month) date.month = with_first && first.month ? first.month : 1;
  if (!date.day) date.day = with_first && first.day ? first.day : 1;
  return date;
}

struct date calendar_asked(const struct model *model, struct date date, struct number year) {
  struct date first = model->agreement.valid_from;
  if (!first.year) return date;
  return date.year ? calendar_completed(date, first) : calendar_later(first, (year.top - 1) * YEAR);
}

bool calendar_is_before(const struct model *model, struct date day, uint32_t role) {
  struct date first = calendar_first_day(model, role);
  return begins_apart(model, role) && calendar_order(calendar_completed(day, first), first) < 0;
}

bool calendar_begins_later(const struct model *model, uint32_t role) {
  struct date first = model->agreement.valid_from;
  return begins_apart(model, role) && calendar_order(calendar_first_day(model, role), first) > 0;
}

bool calendar_is_clear_from_start(const struct model *model, uint32_t role) {
  struct date first = model->agreement.valid_from;
  if (model->roles[role].begins.year || model->roles[role].whole_mandate) return true;
  return first.month && calendar_order(calendar_begun(first, calendar_terms(model, role).months), first) == 0;
}
