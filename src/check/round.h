/* SPDX-License-Identifier: EUPL-1.2
 *
 * What goes on for all time, told as far as it is new.
 */
#ifndef STADGA_CHECK_ROUND_H
#define STADGA_CHECK_ROUND_H

#include <stddef.h>
#include <stdint.h>

/* From tick `to` on all is as from `from` on. */
struct round { uint32_t from, to; };

/* The round that is over first in a course of `ticks` ticks, after which it is as from `loop` (less than `ticks`) on;
 * words[tick * columns + column] are what is told of a tick. */
struct round round_first(const char *const *words, size_t columns, uint32_t ticks, uint32_t loop);

#endif
