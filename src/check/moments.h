/* SPDX-License-Identifier: EUPL-1.2
 *
 * Stretches of time in words: "2027–2028", "year 1, first half".
 */
#ifndef STADGA_CHECK_MOMENTS_H
#define STADGA_CHECK_MOMENTS_H

#include "logic/course.h"
#include "logic/view.h"

/* Ticks `from` to before `to` of a course of time; by the calendar where the first day has a year. */
const char *moments_shown(const struct view *view, const struct course *course, uint32_t from, uint32_t to,
                          enum language language);

/* From which moment on: the year a tick begins with, or its half or month. */
const char *moments_begin(const struct view *view, const struct course *course, uint32_t tick,
                          enum language language);

#endif
