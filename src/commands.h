/* SPDX-License-Identifier: EUPL-1.2
 *
 * The commands of the program.
 */
#ifndef STADGA_COMMANDS_H
#define STADGA_COMMANDS_H

#include "run.h"

/* Does what the options say: loads, judges, writes. The exit status; what is wrong has been told. */
enum status command_run(struct run *run);

#endif
