/* SPDX-License-Identifier: EUPL-1.2
 *
 * The commands that write models: fmt and new.
 */
#ifndef STADGA_REWRITE_H
#define STADGA_REWRITE_H

#include "run.h"

/* fmt: files in canonical form, with --keywords in the other spelling. */
enum status rewrite_files(struct run *run);

/* new: a first model, to standard output or to a file that is not there yet. */
enum status rewrite_new(struct run *run);

#endif
