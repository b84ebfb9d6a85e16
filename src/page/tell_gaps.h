/* SPDX-License-Identifier: EUPL-1.2
 *
 * The words of gaps that all pages have in common.
 */
#ifndef STADGA_PAGE_TELL_GAPS_H
#define STADGA_PAGE_TELL_GAPS_H

#include "gaps/gaps.h"
#include "page/tell.h"

/* "Luckor: 18, på 40 ställen (…)." */
const char *tell_gap_totals(const struct teller *teller, const struct gaps *gaps);

/* That clauses are not taken up; NULL where all are. */
const char *tell_gap_uncovered(const struct teller *teller, const struct gaps *gaps);

enum say tell_gap_grade(enum gap_grade grade);

/* "Ingen leder mötena i Forum", "4 organ har ingen som leder mötena". */
const char *tell_gap_heading(const struct teller *teller, const struct gap *gap);

/* Who or what lacks something: "ordförande i Forum"; and one of several places, with what else it is about: "Forum:
 * Rådet". */
const char *tell_gap_subject(const struct teller *teller, const struct gap *gap, size_t place);
const char *tell_gap_place(const struct teller *teller, const struct gap *gap, size_t place);

/* What a clause could say of a place, in the language of the text. */
const char *tell_gap_clause(const struct teller *teller, const struct gaps *gaps, const struct gap *gap, size_t place);

/* Where a place hangs in the text, or else in the model; of many clauses the first ones. */
const char *tell_gap_where(const struct teller *teller, const struct gap_place *place);

#endif
