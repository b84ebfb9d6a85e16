/* SPDX-License-Identifier: EUPL-1.2
 *
 * An outcome in words: the choices made in it, and who holds what from year to year.
 */
#ifndef STADGA_CHECK_SCENARIO_H
#define STADGA_CHECK_SCENARIO_H

#include "check/result.h"
#include "remedy/lack.h"
#include "settle/settle.h"

/* Puts into an account an outcome that keeps the condition and one that breaks it, as far as they differ,
 * and the choices in which they do. Both are there. */
void scenario_tell(struct view *view, const struct settled *settled, struct account *account);

/* The same of a condition that every outcome breaks in time: one outcome, up to where it does. Nothing where no role
 * is asked about. */
void scenario_tell_broken(struct view *view, const struct settled *settled, struct account *account);

/* Adds statements that fix one of the choices in which the two differ as it is in the first: alone, with one in
 * which they agree, and all of them. */
void scenario_fixes(struct view *view, const struct settled *settled, struct lack *out);

#endif
