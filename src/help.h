/* SPDX-License-Identifier: EUPL-1.2
 *
 * What --help says, of the program or of one command.
 */
#ifndef STADGA_HELP_H
#define STADGA_HELP_H

#include "option_rows.h"

const char *help(struct arena *arena, enum language language);
const char *help_of(struct arena *arena, const struct command_row *command, enum language language);

#endif
