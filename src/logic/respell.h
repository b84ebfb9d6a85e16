/* SPDX-License-Identifier: EUPL-1.2
 *
 * A file with the words of the language in the other spelling: which of its names are words, and what
 * they are called there. What a word and what a name is, the model says; so it must be free of errors.
 */
#ifndef STADGA_LOGIC_RESPELL_H
#define STADGA_LOGIC_RESPELL_H

#include "model/model.h"
#include "syntax/format.h"

/* Fills in how source `model->source` is written with the words of `to`: for format_source. false where
 * the model's own rules have errors, or a name would come to mean something else; that is complained of. */
bool respell(struct workshop *workshop, const struct model *model, enum language to, struct format_options *out);

#endif
