/* SPDX-License-Identifier: EUPL-1.2
 *
 * The days on which terms begin, and the months between them. First terms begin with the agreement; later ones begin
 * with a year, those of half a year also on 1 July, and others with such a part of a year as their length goes into.
 * So a first term is shorter where the agreement begins within one. Where the text gives a role a first day of its own,
 * its terms are counted from that.
 */
#ifndef STADGA_LOGIC_CALENDAR_H
#define STADGA_LOGIC_CALENDAR_H

#include "model/model.h"

/* Terms of a role that are so many months each. */
struct terms {
  uint32_t role, months;
};

/* The stated length of a role's terms, or a year where that is open. */
struct terms calendar_terms(const struct model *model, uint32_t role);

/* Terms of so many months begin with each such part of a year, counted from January: months. */
uint32_t calendar_part(uint32_t months);

/* The last day, up to a date, on which they do; year 0 as the date. */
struct date calendar_begun(struct date date, uint32_t months);

/* The day on which the first term of a role begins; year 0: the text has none. */
struct date calendar_first_day(const struct model *model, uint32_t role);

/* The day on which it would have begun, were it as long as later ones; year 0 as above. */
struct date calendar_counted_from(const struct model *model, struct terms terms);

/* Whether it follows from the text how long the first term of a role is, where the agreement has a first day: it begins
 * on one on which later terms do, the term lasts to the end of a term of office, or the text says from which day its
 * terms are counted. */
bool calendar_is_clear_from_start(const struct model *model, uint32_t role);

/* Months from the day that the terms of one role are counted from to that of another: of two days in a month they begin
 * with the month. false: they fall anyhow beside each other. */
bool calendar_between(const struct model *model, struct terms from, struct terms to, int64_t *months);

/* Months of a term of office. */
enum { TERM_OF_OFFICE = 48 };

/* How many months of a term of office may be over on the first day, in whole years: as many as leave a first term of at
 * least so many months, and one year at least. */
uint32_t calendar_office_begun(uint32_t least);


/* How long terms may be of which the text does not say how long they are: months, in rising order. */
enum { CALENDAR_LENGTHS = 5 };
extern const uint32_t calendar_lengths[CALENDAR_LENGTHS];

/* Terms of so many months or more, of other roles of the body, with which those of a role may begin of which nothing is
 * said: they go by days of their own, or are of a length that is none of those. At most CALENDAR_BESIDE; how many. */
enum { CALENDAR_BESIDE = 24 };
size_t calendar_beside(const struct model *model, uint32_t role, uint32_t least, struct terms *out);

/* Whether the first terms of two roles begin on the same day. */
bool calendar_begin_together(const struct model *model, uint32_t one, uint32_t other);

/* What a date lacks: that of the first day, where it names its year or month; else the first. */
struct date calendar_completed(struct date date, struct date first);

/* The day that is asked of: a date or, of year 0, the beginning of a year counted from the first day of the agreement;
 * year 0: it has none. */
struct date calendar_asked(const struct model *model, struct date date, struct number year);

/* Whether a day lies before the first one of a role, where the text gives it one of its own. */
bool calendar_is_before(const struct model *model, struct date day, uint32_t role);

/* Whether the text gives a role a first day of its own, after that of the agreement. */
bool calendar_begins_later(const struct model *model, uint32_t role);

/* Whole months from one day to another, which may lie before it. What a date lacks is taken for the first. */
int64_t calendar_months(struct date from, struct date to);

/* So many months later, on the same day of the month. */
struct date calendar_later(struct date date, int64_t months);

/* <0, 0, >0: whether one day lies before another, is the same or lies after it. */
int calendar_order(struct date one, struct date other);

#endif
