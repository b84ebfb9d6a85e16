/* SPDX-License-Identifier: EUPL-1.2
 *
 * Memory in chunks of growing size. In: sizes. Out: zeroed memory that lives until the
 * arena closes. A large piece is a chunk of its own, mapped so that it can grow without its bytes
 * being copied or kept twice. Built with ARENA_SEPARATE every piece is a chunk of its own from
 * the allocator, given back when it grows, so that the sanitizers see each overrun and each use of
 * what has moved.
 */
#define _GNU_SOURCE /* mremap */
#include "base/arena.h"

#include <stdalign.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum {
  CHUNK_FIRST = 1 << 16,
  CHUNK_MOST = 1 << 22,
  OWN_CHUNK_SHARE = 4,
  LARGE = 1 << 18,     /* from here on a piece has a chunk of its own */
  GROWN_LEAST = 8      /* items, once an array has more than it began with */
};

struct chunk {
  struct chunk *older, *newer;
  size_t size; /* with this head */
  alignas(max_align_t) char bytes[];
};

struct arena {
  struct chunk *newest;
  struct chunk *in_use; /* the one small pieces are taken from */
  struct chunk *spare;  /* all zero, left by one within that was closed, for the next one; NULL */
  char *next;       /* the first free byte of the chunk in use */
  size_t free;      /* bytes left there, all zero */
  size_t chunk_size;
  size_t used;
  struct arena *whole;  /* the outermost of those in which it is, or itself: whose limit holds */
  size_t held, limit;   /* in it and all within it; of a whole only */
  void (*out_of_memory)(void *user);
  void *user;
  struct arena *outer;  /* in which it is; NULL */
  struct arena *within; /* those within this one, by `beside`, */
  struct arena *beside; /* which of one within another is the next */
};

static _Noreturn void give_up(void (*out_of_memory)(void *user), void *user) {
  out_of_memory(user);
  abort(); /* the callback broke its promise and came back */
}

struct arena *arena_open(size_t limit, void (*out_of_memory)(void *user), void *user) {
  struct arena *arena = calloc(1, sizeof *arena);
  if (!arena) {
    give_up(out_of_memory, user);
  }
  arena->whole = arena;
  arena->limit = limit ? limit : SIZE_MAX;
  arena->chunk_size = CHUNK_FIRST;
  arena->out_of_memory = out_of_memory;
  arena->user = user;
  return arena;
}

static void use(struct arena *arena, struct chunk *chunk) {
  arena->newest = arena->in_use = chunk;
  arena->next = chunk->bytes;
  arena->free = chunk->size - sizeof *chunk;
}

struct arena *arena_within(struct arena *outer) {
  struct arena *arena = arena_open(0, outer->out_of_memory, outer->user);
  arena->whole = outer->whole;
  if (outer->spare) {
    use(arena, outer->spare);
    outer->spare = NULL;
    while (arena->chunk_size < arena->free && arena->chunk_size < CHUNK_MOST) {
      arena->chunk_size *= 2;
    }
  }
  arena->outer = outer;
  arena->beside = outer->within;
  outer->within = arena;
  return arena;
}

void arena_limit(struct arena *arena, size_t limit) {
  struct arena *whole = arena->whole;
  whole->limit = !limit ? SIZE_MAX : limit > whole->held ? limit : whole->held;
}

/* ---- memory of the system ---- */

#if defined ARENA_SEPARATE || !defined MREMAP_MAYMOVE || !defined MAP_POPULATE

static struct chunk *fetch(size_t size, bool soon_full) {
  (void)soon_full;
  return calloc(1, size);
}

static void give_back(struct chunk *chunk) {
  free(chunk);
}

static struct chunk *resize(struct chunk *chunk, size_t size) {
  struct chunk *moved = fetch(size, false);
  if (moved) {
    memcpy(moved, chunk, chunk->size);
    give_back(chunk);
  }
  return moved;
}

#else

/* What is soon full is fetched at once instead of page by page, as each is first written to. */
static struct chunk *fetch(size_t size, bool soon_full) {
  if (size < LARGE) {
    return calloc(1, size);
  }
  int flags = MAP_PRIVATE | MAP_ANONYMOUS | (soon_full ? MAP_POPULATE : 0);
  void *memory = mmap(NULL, size, PROT_READ | PROT_WRITE, flags, -1, 0);
  return memory == MAP_FAILED ? NULL : memory;
}

static void give_back(struct chunk *chunk) {
  if (chunk->size < LARGE) {
    free(chunk);
  } else {
    munmap(chunk, chunk->size);
  }
}

/* Of a large chunk only. */
static struct chunk *resize(struct chunk *chunk, size_t size) {
  void *memory = mremap(chunk, chunk->size, size, MREMAP_MAYMOVE);
  return memory == MAP_FAILED ? NULL : memory;
}

#endif

/* ---- what is used ---- */

static void count(struct arena *arena, size_t size) {
  struct arena *whole = arena->whole;
  if (size > whole->limit - whole->held) {
    give_up(arena->out_of_memory, arena->user);
  }
  whole->held += size;
  arena->used += size;
}

/* Nothing of it is used any longer. */
static void discount(struct arena *arena) {
  arena->whole->held -= arena->used;
  arena->used = 0;
}

/* ---- chunks ---- */

/* Gives back all chunks but one, which may be NULL. */
static void give_back_all(struct arena *arena, struct chunk *but) {
  struct chunk *chunk = arena->newest;
  while (chunk) {
    struct chunk *done = chunk;
    chunk = chunk->older;
    if (done != but) {
      give_back(done);
    }
  }
  arena->newest = but;
}

static void leave_outer(const struct arena *arena) {
  struct arena **link = &arena->outer->within;
  while (*link != arena) {
    link = &(*link)->beside;
  }
  *link = arena->beside;
}

/* The chunk in use alone is left, all zero. */
static void empty(struct arena *arena) {
  struct chunk *kept = arena->in_use;
  if (arena->newest != kept || (kept && kept->older)) {
    give_back_all(arena, kept);
  }
  if (kept) {
    memset(kept->bytes, 0, (size_t)(arena->next - kept->bytes));
    kept->older = kept->newer = NULL;
    use(arena, kept);
  }
}

/* Memory of the system is dear, and many are opened and closed one after the other. */
static void leave_spare(struct arena *arena) {
  struct arena *outer = arena->outer;
  if (outer->spare || !arena->in_use) {
    return;
  }
  empty(arena);
  outer->spare = arena->in_use;
  arena->newest = arena->in_use = NULL;
}

void arena_close(struct arena *arena) {
  if (!arena) {
    return;
  }
  while (arena->within) {
    struct arena *inner = arena->within;
    arena->within = inner->beside;
    inner->outer = NULL; /* it need not leave what is closed itself */
    arena_close(inner);
  }
  discount(arena);
  if (arena->outer) {
    leave_outer(arena);
    leave_spare(arena);
  }
  give_back_all(arena, NULL);
  if (arena->spare) {
    give_back(arena->spare);
  }
  free(arena);
}

void arena_clear(struct arena *arena) {
  empty(arena);
  discount(arena);
}

static size_t with_head(struct arena *arena, size_t size) {
  if (size > SIZE_MAX - sizeof(struct chunk)) {
    give_up(arena->out_of_memory, arena->user);
  }
  return sizeof(struct chunk) + size;
}

static char *add_chunk(struct arena *arena, size_t size, bool soon_full) {
  struct chunk *chunk = fetch(with_head(arena, size), soon_full);
  if (!chunk) {
    give_up(arena->out_of_memory, arena->user);
  }
  *chunk = (struct chunk){.older = arena->newest, .size = sizeof *chunk + size};
  if (chunk->older) {
    chunk->older->newer = chunk;
  }
  arena->newest = chunk;
  return chunk->bytes;
}

/* The chunk that holds a piece of its own, with room for `size` bytes. */
static char *widen_chunk(struct arena *arena, char *bytes, size_t size) {
  struct chunk *chunk = (struct chunk *)(void *)(bytes - sizeof *chunk);
  struct chunk *moved = resize(chunk, with_head(arena, size));
  if (!moved) {
    give_up(arena->out_of_memory, arena->user);
  }
  moved->size = sizeof *moved + size;
  *(moved->newer ? &moved->newer->older : &arena->newest) = moved;
  if (moved->older) {
    moved->older->newer = moved;
  }
  return moved->bytes;
}

#ifdef ARENA_SEPARATE

static void *take(struct arena *arena, size_t size, size_t alignment) {
  (void)alignment;
  count(arena, size);
  return add_chunk(arena, size, false);
}

static bool is_chunk(size_t size) {
  (void)size;
  return true;
}

static bool extend(struct arena *arena, const char *end, size_t more) {
  (void)arena, (void)end, (void)more;
  return false;
}

#else

static void *take(struct arena *arena, size_t size, size_t alignment) {
  count(arena, size);
  size_t gap = -(uintptr_t)arena->next & (alignment - 1);
  if (!arena->next || size > arena->free || gap > arena->free - size || size >= LARGE) {
    if (size > arena->chunk_size / OWN_CHUNK_SHARE || size >= LARGE) {
      return add_chunk(arena, size, false); /* the chunk in use stays in use */
    }
    arena->next = add_chunk(arena, arena->chunk_size, true);
    arena->in_use = arena->newest;
    arena->free = arena->chunk_size;
    gap = 0;
    if (arena->chunk_size < CHUNK_MOST) {
      arena->chunk_size *= 2;
    }
  }
  char *result = arena->next + gap;
  arena->next = result + size;
  arena->free -= gap + size;
  return result;
}

/* Whether a piece of this size has a chunk of its own that can be widened. */
static bool is_chunk(size_t size) {
  return size >= LARGE;
}

/* Lengthens the piece that ends at `end` where it lies, if it is the last one. */
static bool extend(struct arena *arena, const char *end, size_t more) {
  if (end != arena->next || more > arena->free) {
    return false;
  }
  count(arena, more);
  arena->next += more;
  arena->free -= more;
  return true;
}

#endif

/* ---- pieces ---- */

/* A type is as large as its alignment or a multiple of it, so the greatest power of two in a size
 * is enough for any type of that size. */
static size_t alignment_of(size_t size) {
  size_t greatest = size & -size;
  return greatest && greatest < alignof(max_align_t) ? greatest : alignof(max_align_t);
}

void *arena_alloc(struct arena *arena, size_t size) {
  return take(arena, size, alignment_of(size));
}

void *arena_array(struct arena *arena, size_t count, size_t size) {
  if (size && count > SIZE_MAX / size) {
    give_up(arena->out_of_memory, arena->user);
  }
  return arena_alloc(arena, count * size);
}

/* A piece of `had` bytes made one of `wanted`. */
static void *lengthen(struct arena *arena, void *old, size_t had, size_t wanted) {
  if (old && is_chunk(had)) {
    count(arena, wanted - had);
    return widen_chunk(arena, old, wanted);
  }
  if (old && !is_chunk(wanted) && extend(arena, (char *)old + had, wanted - had)) {
    return old;
  }
  void *grown = arena_alloc(arena, wanted);
  if (had) {
    memcpy(grown, old, had);
  }
  return grown;
}

void *arena_grow(struct arena *arena, void *old, size_t *room, size_t need, size_t size) {
  if (need <= *room && old) {
    return old;
  }
  size_t wanted = !old ? need : *room > SIZE_MAX / 2 ? SIZE_MAX : *room * 2;
  if (old && wanted < GROWN_LEAST) {
    wanted = GROWN_LEAST;
  }
  if (wanted < need) {
    wanted = need;
  }
  if (size && wanted > SIZE_MAX / size) {
    give_up(arena->out_of_memory, arena->user);
  }
  old = lengthen(arena, old, old ? *room * size : 0, wanted * size);
  *room = wanted;
  return old;
}

char *arena_copy(struct arena *arena, const char *bytes, size_t length) {
  if (length == SIZE_MAX) {
    give_up(arena->out_of_memory, arena->user);
  }
  char *copy = take(arena, length + 1, 1);
  if (length) {
    memcpy(copy, bytes, length);
  }
  return copy;
}

size_t arena_used(const struct arena *arena) {
  return arena->used;
}
