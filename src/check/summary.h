/* SPDX-License-Identifier: EUPL-1.2
 *
 * A verdict in one or two sentences.
 */
#ifndef STADGA_CHECK_SUMMARY_H
#define STADGA_CHECK_SUMMARY_H

#include "check/cause.h"

/* What fails over all elements of a rule, with sentences that differ in one name put together. */
struct summary {
  struct causes causes;
  size_t searched; /* causes told in all elements */
};

/* Takes in the causes of one more element; they are finished and stay as they are. */
void summary_add(struct summary *summary, struct view *view, const struct causes *causes);

/* Sets the result's message from its elements and what fails in them. */
void summary_message(struct view *view, const struct typed_rule *rule, struct summary *summary,
                     struct result *result);

#endif
