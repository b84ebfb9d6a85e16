/* SPDX-License-Identifier: EUPL-1.2
 *
 * Memory for the library of the solver. It is C++, which asks for memory without saying for whom and has
 * no way on where there is none; here what it asks for comes from an arena.
 */
#ifndef STADGA_LOGIC_SOLVER_MEMORY_H
#define STADGA_LOGIC_SOLVER_MEMORY_H

#include "base/arena.h"

struct solver_memory;

/* Lives in the arena, as all that is asked of it. */
struct solver_memory *solver_memory_new(struct arena *arena);

/* Until the next call C++ has its memory from there; NULL: from the system. To be called around every
 * call of the library that asks for memory or gives some back. */
void solver_memory_use(struct solver_memory *memory);

#endif
