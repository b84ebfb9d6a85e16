/* SPDX-License-Identifier: EUPL-1.2
 *
 * Who holds what from year to year, as a table.
 */
#ifndef STADGA_CHECK_ROWS_H
#define STADGA_CHECK_ROWS_H

#include "check/settle.h"
#include "check/verdict.h"

/* Fills in the table of an outcome, one of the two that were settled, and how it goes on: the roles that the condition
 * asks about, or in which the two differ. Nothing where there are none. */
void rows_tell(struct view *view, const struct settled *settled, const struct world *world,
               struct scenario *scenario);

/* The tick from which both outcomes are as before in the roles that are told of, where what is asked is asked of all
 * time; else their end. */
uint32_t rows_round(struct view *view, const struct settled *settled);

/* How many ticks of an outcome the condition looks ahead from the one where it fails, with that one. */
uint32_t rows_window(const struct settled *settled, const struct world *world);

#endif
