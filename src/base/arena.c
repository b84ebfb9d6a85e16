/* SPDX-License-Identifier: EUPL-1.2
 *
 * Memory in chunks of growing size. In: sizes. Out: zeroed memory that lives until the
 * arena closes. Built with ARENA_SEPARATE every piece is a chunk of its own, so that the
 * sanitizers see each overrun.
 */
#include "base/arena.h"

#include <stdalign.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { CHUNK_FIRST = 1 << 16, CHUNK_MOST = 1 << 26, OWN_CHUNK_SHARE = 4 };

struct chunk {
  struct chunk *older;
  alignas(max_align_t) char bytes[];
};

struct arena {
  struct chunk *newest;
  char *next;       /* the first free byte of the chunk in use */
  size_t free;      /* bytes left there, all zero */
  size_t chunk_size;
  size_t used, limit;
  void (*out_of_memory)(void *user);
  void *user;
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
  arena->limit = limit ? limit : SIZE_MAX;
  arena->chunk_size = CHUNK_FIRST;
  arena->out_of_memory = out_of_memory;
  arena->user = user;
  return arena;
}

void arena_limit(struct arena *arena, size_t limit) {
  arena->limit = !limit ? SIZE_MAX : limit > arena->used ? limit : arena->used;
}

void arena_close(struct arena *arena) {
  if (!arena) {
    return;
  }
  for (struct chunk *chunk = arena->newest; chunk;) {
    struct chunk *older = chunk->older;
    free(chunk);
    chunk = older;
  }
  free(arena);
}

static char *add_chunk(struct arena *arena, size_t size) {
  struct chunk *chunk = NULL;
  if (size <= SIZE_MAX - sizeof *chunk) {
    chunk = calloc(1, sizeof *chunk + size);
  }
  if (!chunk) {
    give_up(arena->out_of_memory, arena->user);
  }
  chunk->older = arena->newest;
  arena->newest = chunk;
  return chunk->bytes;
}

static void count(struct arena *arena, size_t size) {
  if (size > arena->limit - arena->used) {
    give_up(arena->out_of_memory, arena->user);
  }
  arena->used += size;
}

#ifdef ARENA_SEPARATE

static void *take(struct arena *arena, size_t size, size_t alignment) {
  (void)alignment;
  count(arena, size);
  return add_chunk(arena, size);
}

static bool extend(struct arena *arena, const char *end, size_t more) {
  (void)arena, (void)end, (void)more;
  return false;
}

#else

static void *take(struct arena *arena, size_t size, size_t alignment) {
  count(arena, size);
  size_t gap = -(uintptr_t)arena->next & (alignment - 1);
  if (size > arena->free || gap > arena->free - size) {
    if (size > arena->chunk_size / OWN_CHUNK_SHARE) {
      return add_chunk(arena, size); /* the chunk in use stays in use */
    }
    arena->next = add_chunk(arena, arena->chunk_size);
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

void *arena_alloc(struct arena *arena, size_t size) {
  return take(arena, size, alignof(max_align_t));
}

void *arena_array(struct arena *arena, size_t count, size_t size) {
  if (size && count > SIZE_MAX / size) {
    give_up(arena->out_of_memory, arena->user);
  }
  return arena_alloc(arena, count * size);
}

void *arena_grow(struct arena *arena, void *old, size_t *room, size_t need, size_t size) {
  if (need <= *room && old) {
    return old;
  }
  size_t wanted = *room > SIZE_MAX / 2 ? SIZE_MAX : *room * 2;
  if (wanted < 8) {
    wanted = 8;
  }
  if (wanted < need) {
    wanted = need;
  }
  if (size && wanted > SIZE_MAX / size) {
    give_up(arena->out_of_memory, arena->user);
  }
  size_t had = old ? *room * size : 0;
  if (!old || !extend(arena, (char *)old + had, wanted * size - had)) {
    void *grown = arena_alloc(arena, wanted * size);
    if (had) {
      memcpy(grown, old, had);
    }
    old = grown;
  }
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
