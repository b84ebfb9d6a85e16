/* SPDX-License-Identifier: EUPL-1.2
 *
 * Names of things and lists of them, as a reader sees them.
 */
#ifndef STADGA_CHECK_NAMING_H
#define STADGA_CHECK_NAMING_H

#include "logic/view.h"

/* "2 years", "half a year", "18 months". */
const char *shown_months(const struct view *view, uint32_t months, enum language language);

/* A thing's name; a term by its role and who holds it. */
const char *shown(const struct view *view, struct ref ref, enum language language);

/* "A, B och C"; of more than `most` the first ones and how many more, with `more` others not among
 * the names. `conjunction`: SAY_AND, SAY_OR. */
enum { LIST_FULL = 24, LIST_SHORT = 5 };
const char *shown_list(const struct view *view, const char *const *names, size_t count, size_t more,
                       size_t most, enum say conjunction, enum language language);
/* The same for things with their names: where all of a family are among them, its name stands for
 * theirs ("Lokala grupper (alla 8)"). Gives the new number of names in `out`. */
size_t shown_families(const struct view *view, const struct ref *refs, const char *const *names,
                      size_t count, const char **out, enum language language);
/* The family a thing is of, and its name with their number; NULL: it is of none. */
const struct family *family_of_thing(const struct view *view, struct ref ref);
const char *shown_family(const struct view *view, const struct family *family,
                         enum language language);
const char *shown_refs(const struct view *view, const struct refs *refs, enum say conjunction,
                       enum language language);

/* The text with a capital letter, unless its first word is a name that has its own inside
 * ("eHälsa"). */
const char *with_capital(struct arena *arena, const char *text);

#endif
