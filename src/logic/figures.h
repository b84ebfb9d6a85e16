/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a stated number counts.
 */
#ifndef STADGA_LOGIC_FIGURES_H
#define STADGA_LOGIC_FIGURES_H

#include "model/model.h"

/* Whether a stated number (so many, no bound) counts members of whom it is open, of some, if they come from there: no
 * total fixes that. */
bool figure_of_somebody(const struct figure *figure);

#endif
