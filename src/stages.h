/* SPDX-License-Identifier: EUPL-1.2
 *
 * The stages that commands share: a file to a model, a model to the rules it is judged by.
 */
#ifndef STADGA_STAGES_H
#define STADGA_STAGES_H

#include "check/rulebook.h"
#include "model/load.h"
#include "run.h"

/* How models are read, as the command line says. */
struct load_options stage_options(const struct run *run);

/* The model of a file; NULL once told what is wrong, then `*status` says how to end. */
const struct model *stage_load(struct run *run, const char *path, enum status *status);

/* The model, or where rules compare open numbers with more than they reach to (`compared`, else 0), the same read again
 * so that they do. */
const struct model *stage_again(struct run *run, const struct model *model, const char *path,
                                struct load_options *options, uint32_t compared);

/* The rules asked for: of --rules, else of the model's `use`, else all packs; and the model's own. `*model` is read
 * again where their numbers reach further. NULL where there are complaints, which are not told yet. */
struct rulebook *stage_rules(struct run *run, const char *path, struct load_options *options,
                             const struct model **model);

#endif
