/* SPDX-License-Identifier: EUPL-1.2
 *
 * Verdicts as pages show them: their order, marks, headings and counts.
 */
#ifndef STADGA_PAGE_FINDING_H
#define STADGA_PAGE_FINDING_H

#include "check/result.h"
#include "page/tell.h"

/* The verdicts in the order pages show them: what needs attention first. */
extern const enum verdict finding_order[VERDICT_COUNT];

/* "✓", "✗" …: a form for each, so that colour is never needed. */
const char *finding_mark(enum verdict verdict);

/* "Brutna regler"; what the verdict means, as a sentence. */
const char *finding_heading(const struct teller *teller, enum verdict verdict);
const char *finding_meaning(const struct teller *teller, enum verdict verdict);

/* Results with a verdict. */
size_t finding_count(const struct results *results, enum verdict verdict);

/* The numbers of the results that are violated, contradictory or open, the weightiest first: binding rules before
 * recommended ones, contradictions before what does not hold, and that before what is open; then what is of the whole
 * agreement, of the highest body, and of the most (finding_weight.c). */
const size_t *finding_by_weight(const struct teller *teller, const struct results *results, size_t *count);

/* "1 bruten, 2 öppna, 20 garanterade": without those that are none. */
const char *finding_counts(const struct teller *teller, const struct results *results);

/* A text in the language, or in the other where it lacks that; "" where it lacks both. */
const char *finding_words(const char *const texts[LANGUAGE_COUNT], enum language language);

/* The name of a rule: of what a text says of itself, "klausul 000-P17". */
const char *finding_name(const struct teller *teller, const struct result *result);

/* The title of a rule, or its name; whether it says more than the verdict of its elements. */
const char *finding_title(const struct teller *teller, const struct result *result);

/* The cause with its sum, in one sentence: "Angivet är 18, men det blir 17". NULL without a sum. */
const char *finding_sum(const struct teller *teller, const struct figure *figure);

/* The sentence with a full stop where it has no end. */
const char *finding_sentence(const struct teller *teller, const char *const texts[LANGUAGE_COUNT]);

/* The value a choice has in an outcome, in both languages; NULL where none is told. */
const char *const *finding_value(const struct scenario *scenario, const struct choice *choice);

/* Whether a choice tells of a branch in which both outcomes of an account are. */
bool finding_in_both(const struct account *account, const struct choice *choice);

/* The line before the choices of a further pair of outcomes; why there are no more pairs, or "". */
const char *finding_further(const struct teller *teller, size_t number);
const char *finding_no_more(const struct teller *teller, const struct account *account);

/* Whether who holds what from time to time tells the two outcomes of an account apart, or there is only the one that
 * breaks the rule. */
bool finding_tells_time(const struct account *account);

/* Whether the two outcomes of an account perhaps differ in more choices than they must: never in fewer than
 * one. */
bool finding_may_be_nearer(const struct account *account);

/* The message of a result, or "" where only one thing is shown and its causes say the same. */
const char *finding_message(const struct teller *teller, const struct result *result);

/* Clauses by their places, then the lines of statements without one. */
const char *finding_provisions(const struct teller *teller, const struct conflict *provisions);
bool finding_same_provisions(const struct conflict *a, const struct conflict *b);

/* The sentence before conflicts that were met on the way to a verdict. */
const char *finding_conflicting(const struct teller *teller, enum verdict verdict);

/* What is set aside in the two outcomes of an account; "" for nothing. */
const char *finding_gives_way(const struct teller *teller, const struct account *account);

/* The conflicts met on the way to the verdicts of a rule's elements, each once. */
struct conflicts finding_met_conflicts(const struct teller *teller, const struct result *result);

/* What a verdict rests on that the text does not say; how far it is decided. "" for nothing. */
const char *finding_rests_on(const struct teller *teller, unsigned rests_on);
const char *finding_decided_to(const struct teller *teller, uint32_t years);

/* Why something is undecided, of enum unfollowed; "" where nothing is told. */
const char *finding_unfollowed(const struct teller *teller, unsigned unfollowed);

/* That a guaranteed rule holds because there is nothing to check; for which elements, where not for all; or "". */
const char *finding_vacuous(const struct teller *teller, const struct result *result);

/* What is claimed of a rule, as a sentence. */
const char *finding_claim(const struct teller *teller, const struct results *results, const struct claim *claim);
/* Whether a claim is told to a reader: not where a rule follows from another by way of a third. */
bool finding_claim_is_told(const struct quality *quality, size_t at);
/* How many rules were looked at, and of how many of them and pairs of others not all was found out; where nothing is
 * claimed, that: sentences, the last one NULL. */
enum { FINDING_QUALITY_MOST = 5 };
void finding_quality(const struct teller *teller, const struct quality *quality,
                     const char *out[FINDING_QUALITY_MOST]);

/* Why something is guaranteed or violated, of all elements for the same reason. */
struct finding_ground {
  const struct why *why;
  enum verdict verdict;
  struct refs subjects;
  const char *names; /* of the subjects; "" where the rule has none, or all follow from no provision */
  struct conflict beside; /* of all subjects */
  unsigned meanings;
};

struct finding_grounds {
  struct finding_ground *items;
  size_t count;
};

/* What it takes for granted, in a few words put into a sentence; "" for nothing. */
const char *finding_granted(const struct teller *teller, const struct finding_ground *ground, enum say with);
bool finding_has_provisions(const struct conflict *provisions);

struct finding_grounds finding_grounds(const struct teller *teller, const struct result *result);

enum { FINDING_GROUP_NAMED = 4 };

/* Elements that a finding shows as one: alike but for their own name, and of one family. */
struct finding_group {
  const struct result *result;
  const struct element *first;
  size_t count;
  const char *names[FINDING_GROUP_NAMED]; /* of the first ones */
  const char *heading; /* "" where the rule has no subject */
  const char *instead; /* what stands in sentences for the first one's name; NULL: that name */
  bool answers;        /* it is the answer to a question, not a finding on a rule */
  const char *sample;  /* the first one's name, where the outcomes told are of that one alone; NULL */
};

struct finding_groups {
  struct finding_group *items;
  size_t count;
};

/* The elements that belong under a finding, put together. */
struct finding_groups finding_group_elements(const struct teller *teller,
                                             const struct result *result);

/* Whether the clauses of a cause are shown below it: not where the next cause has the same. */
bool finding_ends_clauses(const struct element *element, size_t cause);

/* A text of the group's first element as it stands for all of them, ended as a sentence or not. */
const char *finding_group_words(const struct teller *teller, const struct finding_group *group,
                                const char *const texts[LANGUAGE_COUNT], bool sentence);

/* The same of an outcome: the first one's name stands where the others have other outcomes. */
const char *finding_group_outcome(const struct teller *teller, const struct finding_group *group,
                                  const char *const texts[LANGUAGE_COUNT]);

/* What fails in the outcome of an account that breaks a rule, as a sentence; empty where that is not told. */
const char *finding_group_failing(const struct teller *teller, const struct finding_group *group,
                                  const struct account *account);

/* The readings and alternatives that both outcomes of an account take, though it does not turn on them, as a sentence;
 * empty where there are none. */
const char *finding_group_taken(const struct teller *teller, const struct finding_group *group,
                                const struct account *account);

/* A column of an outcome: "ordförande", where all of them are of the body that the group is of; else
 * "ordförande i Forum". */
const char *finding_group_column(const struct teller *teller, const struct finding_group *group,
                                 const struct scenario *scenario, size_t column);

/* Whether an element belongs under a finding: any verdict but guaranteed and not applicable. */
bool finding_shows(const struct element *element);

/* How to change the provisions of a repair, or in place of which its statements are to be said. */
const char *finding_change(const struct teller *teller, const struct repair *repair);

/* Whether a repair of the rule is a statement to add. */
bool finding_repairs_by_words(const struct result *result);

#endif
