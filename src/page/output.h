/* SPDX-License-Identifier: EUPL-1.2
 *
 * A finished text goes to a file or to standard output: whole or not at all.
 */
#ifndef STADGA_PAGE_OUTPUT_H
#define STADGA_PAGE_OUTPUT_H

#include "base/arena.h"
#include "base/message.h"

#include <stddef.h>

enum output_fault {
  OUTPUT_OK,
  OUTPUT_IS_INPUT,     /* the file is one of those read */
  OUTPUT_NOT_A_FILE,   /* a folder, a socket … */
  OUTPUT_NO_FOLDER,    /* the folder does not exist */
  OUTPUT_NOT_A_FOLDER, /* a part of the path is no folder */
  OUTPUT_NOT_ALLOWED,  /* the user may not write there */
  OUTPUT_READ_ONLY,    /* nobody may write there */
  OUTPUT_NO_ROOM,      /* the disk is full */
  OUTPUT_CANNOT_MAKE,  /* no file can be made there; `*reason` says why */
  OUTPUT_CANNOT_WRITE  /* standard output is closed …; `*reason` says why */
};

/* Writes `bytes` to `path` ("-" or NULL: standard output). A file is written beside its place and
 * moved there when it is complete; on a fault nothing is left behind. `inputs` (`input_count`
 * paths, "-" among them does no harm) are never written over. `*reason` is the system's sentence
 * fragment in the C locale, or NULL. */
enum output_fault output_write(struct arena *arena, const char *path, const char *bytes,
                               size_t length, const char *const *inputs, size_t input_count,
                               const char **reason);

/* The fault as a reader knows it, a fragment of a sentence; NULL: only `reason` says it. */
const char *output_fault_words(enum output_fault fault, enum language language);

#endif
