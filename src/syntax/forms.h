/* SPDX-License-Identifier: EUPL-1.2
 *
 * The forms of statements, as grammar/LANGUAGE.md has them: "meet NUMBER times per TIME".
 */
#ifndef STADGA_SYNTAX_FORMS_H
#define STADGA_SYNTAX_FORMS_H

#include "base/text.h"
#include "syntax/parse.h"

/* Forms are numbered from 0 in the order of the reference. Some are there more than once. */
size_t forms_count(void);

/* Whether a statement that begins with this word has this form; whether the word stands in it anywhere. All
 * roles have the same forms. */
bool form_is_of(const struct workshop *workshop, size_t number, enum word head);
bool form_has(const struct workshop *workshop, size_t number, enum word word);

/* Appends a form: its words as files of `language` spell them, and what stands for something else ("NUMBER")
 * as terms of messages. `role` (WORD_NONE: any) is put for ROLE where the form begins with it. */
void form_add(struct text *text, const struct workshop *workshop, enum language language, size_t number,
              enum word role);

#endif
