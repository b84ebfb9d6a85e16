/* SPDX-License-Identifier: EUPL-1.2
 *
 * The command that writes models anew: fmt.
 */
#ifndef STADGA_REWRITE_H
#define STADGA_REWRITE_H

#include "run.h"

/* fmt: files in canonical form, with --keywords in the other spelling. */
enum status rewrite_files(struct run *run);

#endif
