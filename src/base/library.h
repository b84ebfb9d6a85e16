/* SPDX-License-Identifier: EUPL-1.2
 *
 * Libraries that are looked up when they are used: starting takes less, and what is not used need not be there.
 */
#ifndef STADGA_BASE_LIBRARY_H
#define STADGA_BASE_LIBRARY_H

#include <stdbool.h>
#include <stddef.h>

struct library_function {
  size_t member; /* where its address goes, in bytes */
  const char *name;
};

/* Loads a library by the name of its file (or its path) and puts the addresses of functions, or of data, into members
 * of a struct. false: there is no such library, or not all of them. */
bool library_find(const char *file, const struct library_function *functions, size_t count, void *into);

#endif
