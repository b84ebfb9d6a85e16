/* SPDX-License-Identifier: EUPL-1.2
 *
 * The operators new and delete of C++, in place of those of its library (which the language allows), and what it
 * makes an exception with. Where memory runs out C++ throws one, which nobody in C can catch: the program would
 * be killed. With memory from an arena it ends as it does elsewhere; what is asked for counts against the limit, and
 * goes with the arena even where the solver was left in the middle. What is given back before is kept by
 * size and handed out again.
 */
#include "logic/solver_memory.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>

enum {
  STEPS = 4, /* sizes between a power of two and the next, which is the first of the next ones */
  SIZES = 64 * STEPS,
  NEAR = STEPS + 1, /* that many sizes are looked through for a block: it has twice what is asked at most */
  GRAIN = alignof(max_align_t),
};

/* Before each piece handed out. */
struct block {
  alignas(max_align_t) struct solver_memory *memory; /* where it goes back to; NULL: the system */
  union {
    size_t size;        /* its number among the sizes, while handed out */
    struct block *next; /* of the same size, while not */
  };
};

struct solver_memory {
  struct arena *arena;
  struct block *free[SIZES];
};

/* The one thing in the program that is known without being told: operators have no argument for it. */
static _Thread_local struct solver_memory *in_use;

struct solver_memory *solver_memory_new(struct arena *arena) {
  struct solver_memory *memory = arena_alloc(arena, sizeof *memory);
  memory->arena = arena;
  return memory;
}

void solver_memory_use(struct solver_memory *memory) {
  in_use = memory;
}

/* The number of the smallest size that is enough, and how many bytes that is. */
static size_t size_of(size_t wanted, size_t *bytes) {
  size_t power = 5; /* of two: up to 64 bytes all multiples of 16 are sizes */
  if (wanted > (size_t)2 << power) power = 63 - (size_t)__builtin_clzll(wanted - 1);
  size_t step = ((size_t)1 << power) / STEPS < GRAIN ? GRAIN : ((size_t)1 << power) / STEPS;
  *bytes = (wanted + step - 1) / step * step;
  return power * STEPS + (*bytes - 1) / step % STEPS;
}

/* While the arena is asked nothing is in use: it may leave for good. */
static struct block *fresh(size_t bytes) {
  struct solver_memory *memory = in_use;
  in_use = NULL;
  struct block *block = arena_alloc(memory->arena, bytes);
  in_use = memory;
  return block;
}

static struct block *from_arena(size_t wanted) {
  size_t bytes, size = size_of(wanted, &bytes);
  for (size_t near = size; near < size + NEAR && near < SIZES; near++) {
    struct block *block = in_use->free[near];
    if (block) {
      in_use->free[near] = block->next;
      block->size = near;
      return block;
    }
  }
  struct block *block = fresh(bytes);
  block->memory = in_use;
  block->size = size;
  return block;
}

/* C++ throws where what it would ask for is more than there can be. */
static _Noreturn void give_up(void) {
  struct solver_memory *memory = in_use;
  in_use = NULL;
  if (memory) arena_array(memory->arena, SIZE_MAX, SIZE_MAX); /* leaves */
  abort(); /* nobody to tell; not in this program, which uses C++ for the solver only */
}

static void *take(size_t size) {
  struct block *block = NULL;
  if (size <= SIZE_MAX / 4) {
    size += sizeof *block;
    block = in_use ? from_arena(size) : calloc(1, size);
  }
  if (!block) give_up();
  return block + 1;
}

static void give_back(void *piece) {
  if (!piece) return;
  struct block *block = (struct block *)piece - 1;
  struct solver_memory *memory = block->memory;
  if (!memory) {
    free(block);
    return;
  }
  size_t size = block->size;
  block->next = memory->free[size];
  memory->free[size] = block;
}

/* ---- the names under which C++ knows them ---- */

#define NAMED(name) __asm__(name)

/* Of one, of many; and for those who could do without. */
void *new_one(size_t size) NAMED("_Znwm");
void *new_many(size_t size) NAMED("_Znam");
void *new_one_perhaps(size_t size, const void *tag) NAMED("_ZnwmRKSt9nothrow_t");
void *new_many_perhaps(size_t size, const void *tag) NAMED("_ZnamRKSt9nothrow_t");
/* The same, and with the size told. */
void delete_one(void *piece) NAMED("_ZdlPv");
void delete_many(void *piece) NAMED("_ZdaPv");
void delete_one_sized(void *piece, size_t size) NAMED("_ZdlPvm");
void delete_many_sized(void *piece, size_t size) NAMED("_ZdaPvm");
void delete_one_perhaps(void *piece, const void *tag) NAMED("_ZdlPvRKSt9nothrow_t");
void delete_many_perhaps(void *piece, const void *tag) NAMED("_ZdaPvRKSt9nothrow_t");

/* What a throw begins with, which keeps memory from the start of the program on elsewhere; and what it and
 * its like would end with. */
_Noreturn void *exception_new(size_t size) NAMED("__cxa_allocate_exception");
_Noreturn void *exception_more(void) NAMED("__cxa_allocate_dependent_exception");
void exception_delete(void *exception) NAMED("__cxa_free_exception");
void exception_delete_more(void *exception) NAMED("__cxa_free_dependent_exception");

void *new_one(size_t size) {
  return take(size);
}
void *new_many(size_t size) {
  return take(size);
}
void *new_one_perhaps(size_t size, const void *tag) {
  (void)tag;
  return take(size);
}
void *new_many_perhaps(size_t size, const void *tag) {
  (void)tag;
  return take(size);
}
void delete_one(void *piece) {
  give_back(piece);
}
void delete_many(void *piece) {
  give_back(piece);
}
void delete_one_sized(void *piece, size_t size) {
  (void)size;
  give_back(piece);
}
void delete_many_sized(void *piece, size_t size) {
  (void)size;
  give_back(piece);
}
void delete_one_perhaps(void *piece, const void *tag) {
  (void)tag;
  give_back(piece);
}
void delete_many_perhaps(void *piece, const void *tag) {
  (void)tag;
  give_back(piece);
}

_Noreturn void *exception_new(size_t size) {
  (void)size;
  give_up();
}
_Noreturn void *exception_more(void) {
  give_up();
}
void exception_delete(void *exception) {
  (void)exception; /* there is none */
}
void exception_delete_more(void *exception) {
  (void)exception;
}
