/* SPDX-License-Identifier: EUPL-1.2
 *
 * The sections of a draft, and the numbers of what stands in them.
 */
#ifndef STADGA_DRAFT_NUMBER_H
#define STADGA_DRAFT_NUMBER_H

#include "draft/draft.h"

/* Sets the numbers of the units and gives them to the draft, with its sections. */
void number_units(struct arena *arena, struct draft *draft, struct draft_unit *units, size_t count);

#endif
