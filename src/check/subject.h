/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a rule asks of each thing of its subject, and, in lines beside these, of the agreement.
 */
#ifndef STADGA_CHECK_SUBJECT_H
#define STADGA_CHECK_SUBJECT_H

#include "settle/stretch.h"

/* The question of one thing that a line `each …` goes through; of the agreement. */
struct question subject_question(const struct typed *each, struct found item);
struct question subject_agreement(const struct typed *plain);

/* The question of a line as a whole, in the arena, where it goes through holders: whom the text does not name is no
 * thing of its own. false: it goes through something else. */
bool subject_others(struct arena *arena, const struct typed *each, struct question *out);

/* The lines that are no subject, in a list of their own in the arena. */
struct typed *subject_plain(struct arena *arena, const struct typed *lines);

/* All questions of a rule, chained, in the arena; the last one is of the agreement where there are plain lines. */
struct question *subject_questions(struct view *view, struct arena *arena, const struct typed_rule *rule);

#endif
