/* SPDX-License-Identifier: EUPL-1.2
 *
 * A model with nothing said of who holds what.
 */
#ifndef STADGA_MODEL_UNFILLED_H
#define STADGA_MODEL_UNFILLED_H

#include "model/model.h"

/* The same model as if its text were silent on how seats and roles are filled: by whom, for how long, beginning with
 * whom, beside or after which other role. The seats, roles and everything else are there as they are, as many as the
 * text has. It shares all but seats and roles with the model, and lives in its workshop. */
const struct model *model_unfilled(const struct model *model);

#endif
