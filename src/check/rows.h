/* SPDX-License-Identifier: EUPL-1.2
 *
 * Who holds what from year to year, as a table.
 */
#ifndef STADGA_CHECK_ROWS_H
#define STADGA_CHECK_ROWS_H

#include "check/result.h"
#include "settle/settle.h"

/* The roles that the condition asks about, or in which the two outcomes that were settled differ: as columns. */
void rows_columns(struct view *view, const struct settled *settled, struct scenario *scenario);
bool rows_have_column(const struct scenario *scenario, struct ref role);

/* Fills in the table of one of the outcomes, with these columns, and how it goes on: one row where the condition asks
 * of no more than one moment. Nothing where there are no columns. */
void rows_tell(struct view *view, const struct settled *settled, const struct world *world,
               struct scenario *scenario);

/* The tick from which both outcomes are as before in the roles of the columns, where all time is asked about; else
 * their end. */
uint32_t rows_round(struct view *view, const struct settled *settled, struct scenario *scenario);

/* How many ticks of an outcome the condition looks ahead from the one where it fails, with that one. */
uint32_t rows_window(const struct settled *settled, const struct world *world);

#endif
