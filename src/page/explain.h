/* SPDX-License-Identifier: EUPL-1.2
 *
 * What `explain` says: a rule, a code, a clause, the meanings built in, the JSON schema.
 */
#ifndef STADGA_PAGE_EXPLAIN_H
#define STADGA_PAGE_EXPLAIN_H

#include "base/likeness.h"
#include "page/terminal.h"

/* A topic by its name: "forms", "meanings", "rules" (a list), "schema", "verdicts", a pack built in or a rule of one
 * ("every_body_has_deputy"), a complaint's code, a verdict, or a word of the language ("meet"). false: there is
 * no such topic. */
bool explain_topic(struct text *text, struct workshop *workshop, const char *topic,
                   struct terminal terminal);

/* Which topics there are. */
void explain_index(struct text *text, struct terminal terminal);

/* Offers every topic there is. */
void explain_topics_like(struct workshop *workshop, struct likeness *likeness);

/* A clause of a model by its id: place, summary, and the statements that cite it. false: no
 * register of the model knows it. */
bool explain_clause(struct text *text, const struct model *model, const char *id,
                    struct terminal terminal);

#endif
