/* SPDX-License-Identifier: EUPL-1.2
 *
 * The command that tests rules.
 */
#ifndef STADGA_TESTING_H
#define STADGA_TESTING_H

#include "run.h"

/* Each test of each file on its model; then what no test would miss. The exit status. */
enum status testing_run(struct run *run);

#endif
