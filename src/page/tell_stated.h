/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a stated thing says, in a few words, without whom it is said of: the cells of a table.
 */
#ifndef STADGA_PAGE_TELL_STATED_H
#define STADGA_PAGE_TELL_STATED_H

#include "page/tell.h"

/* "1"; "en eller flera i varje kommun"; "antalet lämnas öppet". */
const char *tell_body_number(const struct teller *teller, const struct body_number *number);

/* "minst 4 möten per år". */
const char *tell_times(const struct teller *teller, const struct quantity *times);

/* "Temamöte, om Vuxna"; "ordinarie" where nothing more is said of it. */
const char *tell_meeting(const struct teller *teller, const struct meeting *meeting);

/* How the things that a statement names go together: SAY_OR where it names them with `or`. */
enum say tell_joined(const struct teller *teller, uint32_t statement);

/* "besluta"; what about: "Avtal och Rutiner", "alla frågor". */
const char *tell_power(const struct teller *teller, enum word verb);
const char *tell_power_about(const struct teller *teller, const struct power *power);

const char *tell_task(const struct teller *teller, const struct task *task);

/* "bereder för (gäller Avtal)". */
const char *tell_link_said(const struct teller *teller, struct link link);

/* "fastställs"; by whom, where, when: "alla parter, var för sig; senast 30 juni 2028". */
const char *tell_paper(const struct teller *teller, enum word word);
const char *tell_paper_who(const struct teller *teller, const struct paper *paper);

const char *tell_notice(const struct teller *teller, const struct notice *notice);
const char *tell_evaluation(const struct teller *teller, const struct evaluation *evaluation);

/* "beslutsförhet"; "minst 5"; in what: "alla frågor". */
const char *tell_procedure(const struct teller *teller, enum word word);
const char *tell_measure(const struct teller *teller, const struct procedure *procedure);
const char *tell_procedure_matter(const struct teller *teller, const struct procedure *procedure);

/* "dagordning", "kallas även", "följer upp (gäller Avtal)": what the words of an own text are. */
/* Its words; of what is replaced also until when that applies. */
const char *tell_text(const struct teller *teller, const struct own_text *text);
const char *tell_text_head(const struct teller *teller, const struct own_text *text);

/* Whether it only says how it is, as a name, an example, what the agreement is, replaces and builds
 * on do: nobody is to do anything, and no more is said of how firm it is. */
bool tell_is_fact(const struct teller *teller, const struct own_text *text);

#endif
