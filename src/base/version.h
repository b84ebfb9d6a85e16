/* SPDX-License-Identifier: EUPL-1.2
 *
 * The version of the program, as `--version`, pages and JSON say it.
 */
#ifndef STADGA_BASE_VERSION_H
#define STADGA_BASE_VERSION_H

#define STADGA_VERSION "0.1.0"

#endif
