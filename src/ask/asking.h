/* SPDX-License-Identifier: EUPL-1.2
 *
 * What the files that answer questions share. Nothing outside src/ask includes it.
 */
#ifndef STADGA_ASK_ASKING_H
#define STADGA_ASK_ASKING_H

#include "ask/ask.h"
#include "check/choice.h"
#include "check/element.h"

struct asking {
  struct view *view;
  const struct judge_options *options;
  struct conflicts conflicts;
  struct choices choices; /* what the answer turns on, each once */
  struct answer *answer;
};

/* A question as it is written, in the language of the model or the other one, with how many variables it has; NULL: it
 * cannot be asked, which the report says. */
struct typed *asking_read(struct workshop *workshop, const struct model *model, const char *question,
                          enum language language, size_t *variables);

/* The verdict on a condition over all outcomes and all time, with what it rests on; or, bare, without. */
const struct element *asking_judge(struct asking *asking, struct typed *condition);
enum verdict asking_verdict(struct asking *asking, struct typed *condition);

/* The kinds of conditions that questions are made of: of which an answer is so, or not. */
struct typed *asking_equal(struct asking *asking, const struct typed *number, struct number value);
struct typed *asking_in(struct asking *asking, const struct typed *set, struct ref thing);
struct typed *asking_not(struct asking *asking, struct typed *condition);
struct typed *asking_eventually(struct asking *asking, struct typed *condition);

/* Whether the condition is at one moment as at any other. */
bool asking_is_fixed(const struct typed *typed);

/* The first stretch of time over all outcomes, as it is needed for a condition, those too (`in_conflict`) in which
 * provisions that cannot all hold are set aside; it lies in the view's scratch arena. NULL: too long. */
struct stretch *asking_stretch(struct asking *asking, struct typed *condition, bool in_conflict);

/* Where the plain evaluator met provisions that cannot all hold, stated totals fix no number from now on, and no
 * choices are known yet: what is asked is to be evaluated again. */
bool asking_opens_totals(struct asking *asking);

/* Adds choices, clauses, and what the text does not say, to those the answer rests on. */
void asking_rests_on(struct asking *asking, const struct account *account);

/* Answers with things (ask_things.c), or with a number (ask_numbers.c). */
void asking_things(struct asking *asking, struct typed *typed);
void asking_number(struct asking *asking, struct typed *typed);

/* Answers with what several things have, as numbers, dates or texts (ask_several.c); false: it is not of several. */
bool asking_several(struct asking *asking, const struct typed *typed);

#endif
