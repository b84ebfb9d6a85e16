# SPDX-License-Identifier: EUPL-1.2
"""Days as a text has them, and the steps of time they lie in.

Later terms begin on 1 January, those of half a year also on 1 July: whole years are counted from 1 January, and half a
year from the last of the two. The step in which the agreement begins is what is left of it on the first day."""

import functools

YEAR, HALF = 12, 6


@functools.cache
def parts_of(when):
    return tuple(int(part) for part in when.split("-"))


def day_of(when, start):
    """The day that is meant, (YEAR, MONTH, DAY): a month or a year is its first, that of the first day is that day; a
    number counts years from the first day."""
    first, said = parts_of(start), parts_of(when)
    if is_counted(when):
        return first[0] + said[0] - 1, *first[1:]
    if said == first[:len(said)]:
        return first
    return said + (1,) * (3 - len(said))


def is_counted(when):
    return "-" not in when and int(when) < 1000


def month_of(day):
    """Months from the beginning of year 0."""
    return day[0] * YEAR + day[1] - 1


@functools.cache
def begun(start, months):
    """The month from which terms of so many months are counted; of a model without a first day, its first."""
    if not start:
        return 0
    month = month_of(parts_of(start))
    return month - month % (HALF if months % YEAR else YEAR)


def step_of(when, start, months):
    """The step of so many months in which a day lies."""
    if not start:
        return (int(when) - 1) * YEAR // months
    return (month_of(day_of(when, start)) - begun(start, months)) // months
