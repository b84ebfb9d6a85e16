/* SPDX-License-Identifier: EUPL-1.2
 *
 * What to tell of something that no outcome keeps: which of its parts none keeps either, or which few of them are kept
 * each by itself, but not together.
 */
#ifndef STADGA_CHECK_APART_H
#define STADGA_CHECK_APART_H

#include "check/cause.h"
#include "check/judge.h"
#include "settle/settle.h"

/* Of a question that is violated in each combination of branches of the choices that the view has seen; `in_conflict`:
 * what it asks about is known to be in a conflict; `sure`: its thing belongs to the subject in every outcome. Adds the
 * causes of each part that fails in every outcome; where there is none, one cause that names parts which never hold
 * together, and without any one of which the others do. `shown`: the outcome that is shown beside, or NULL; `otherwise`
 * becomes true where none of the parts that were added fails at the moment at which the question is first broken in it.
 * false, and nothing added: it has no parts, or that was not found out within the limits. Which branches are picked is
 * as before. */
bool apart_tell(struct view *view, const struct question *question, const struct judge_options *options,
                bool in_conflict, bool sure, const struct settled *shown, bool *otherwise, struct causes *out);

#endif
