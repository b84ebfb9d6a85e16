/* SPDX-License-Identifier: EUPL-1.2
 *
 * The parts of the report, each a section of the page.
 */
#ifndef STADGA_PAGE_HTML_PARTS_H
#define STADGA_PAGE_HTML_PARTS_H

#include "page/group.h"
#include "page/html_page.h"
#include "page/tell_stated.h"

/* The style sheet of the page in parts, ending with NULL: light, dark and print. Holds neither "<"
 * nor "&" nor ">". */
extern const char *const html_style[];

void html_summary(struct page *page, const struct kins *kins);
void html_parties(struct page *page);

/* Gives the version of the layout library, "" where the picture could not be made. */
const char *html_structure(struct page *page);
void html_bodies(struct page *page, const struct kins *kins);

/* Tables of one body or kin, each only where there is something to say. */
void html_seats(struct page *page, const struct body *body);
void html_roles(struct page *page, const struct body *body);
void html_meetings(struct page *page, uint32_t body);
void html_powers(struct page *page, const struct kin *kin);
void html_tasks(struct page *page, const struct kin *kin);
void html_links(struct page *page, const struct kin *kin);

/* How a body or the structure decides. */
void html_procedures(struct page *page, struct ref subject);

/* What the text says in words of its own, of one thing; of all that have no section. */
void html_texts(struct page *page, struct ref subject);
void html_other_texts(struct page *page);

/* What is said of the structure as a whole and of parties, offices and others that are no body. */
void html_others(struct page *page);

/* What the text counts, beside what follows from the rest of it (html_numbers.c). */
void html_numbers(struct page *page);

void html_documents(struct page *page);
void html_costs(struct page *page);
void html_validity(struct page *page);
void html_verdicts(struct page *page);

/* What the text leaves unsaid (html_gaps.c). */
void html_gap_chapter(struct page *page);

/* What the text says against itself. Nothing where it does not. */
void html_conflicts(struct page *page);
/* Of an element: the conflicts that were met, how far it is decided, what it rests on. */
void html_met(struct page *page, const struct element *element);
/* Why the elements of a rule are guaranteed or violated, where that was asked for. */
void html_grounds(struct page *page, const struct result *result);

/* The choices a finding turns on, and two outcomes. Nothing where there are none. */
void html_outcomes(struct page *page, const struct finding_group *group);
/* What would make a rule guaranteed. Nothing where no repair was found. */
void html_repairs(struct page *page, const struct result *result);
/* Statements that were assumed beside the text, above all else. Nothing where there are none. */
void html_assumed(struct page *page);
void html_assumptions(struct page *page);
void html_aims(struct page *page);
void html_clauses(struct page *page);
void html_about(struct page *page, const char *library, struct date date);

#endif
