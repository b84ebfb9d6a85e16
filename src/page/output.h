/* SPDX-License-Identifier: EUPL-1.2
 *
 * A finished text goes to a file or to standard output: whole or not at all.
 */
#ifndef STADGA_PAGE_OUTPUT_H
#define STADGA_PAGE_OUTPUT_H

#include "base/arena.h"
#include "base/message.h"

#include <stddef.h>

/* Writes `bytes` to `path` ("-" or NULL: standard output). A file is written beside its place and
 * moved there when it is complete; on a fault nothing is left behind. `inputs` (`input_count`
 * paths, "-" is standard input) are never written over. Returns MESSAGE_NONE, or what is wrong, and
 * then in `*reason` what the system says of it in the C locale. */
enum message output_write(struct arena *arena, const char *path, const char *bytes, size_t length,
                          const char *const *inputs, size_t input_count, const char **reason);

/* The same to a file that must not exist: MESSAGE_OUTPUT_EXISTS where it does, whatever it is. */
enum message output_create(struct arena *arena, const char *path, const char *bytes, size_t length,
                           const char **reason);

#endif
