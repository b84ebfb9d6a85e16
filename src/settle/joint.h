/* SPDX-License-Identifier: EUPL-1.2
 *
 * Several questions of one moment, made once, to be asked again and again whether some of them can be kept together.
 */
#ifndef STADGA_SETTLE_JOINT_H
#define STADGA_SETTLE_JOINT_H

#include "settle/settle.h"

struct joint;

/* Questions (chained, so many), under the branches that are picked, none of them in a conflict. NULL: they are asked
 * over time, or turn on what cannot be told, or there is too much of it. In the arena; who is done with it closes it.
 */
struct joint *joint_open(struct view *view, struct arena *arena, const struct question *questions, size_t count,
                         uint64_t conflicts);
void joint_close(struct joint *joint);

/* Whether no outcome keeps all of the questions at these places, in the order in which they are chained; false: some
 * outcome does, or a limit was reached. */
bool joint_exclude(struct joint *joint, const size_t *places, size_t count);

#endif
