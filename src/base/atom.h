/* SPDX-License-Identifier: EUPL-1.2
 *
 * Names stored once: the same name is the same number.
 */
#ifndef STADGA_BASE_ATOM_H
#define STADGA_BASE_ATOM_H

#include "base/arena.h"

#include <stddef.h>
#include <stdint.h>

typedef uint32_t atom; /* 0 is no name */

struct atoms;

/* An empty table in `arena`. */
struct atoms *atoms_new(struct arena *arena);

/* The atom of these bytes, made when new. Bytes with any byte >= 0x80 are first brought
 * to normal form C, so that two spellings of one name are one atom. Empty bytes are 0. */
atom atom_of_bytes(struct atoms *atoms, const char *bytes, size_t length);
atom atom_of(struct atoms *atoms, const char *string);

/* The atom of a string if it was stored before, else 0. Adds nothing. */
atom atom_find(const struct atoms *atoms, const char *string);

/* The name; "" for 0. Lives as long as the arena. */
const char *atom_string(const struct atoms *atoms, atom name);

/* Number of atoms, 0 included: atoms are 0 … count-1. */
size_t atoms_count(const struct atoms *atoms);

#endif
