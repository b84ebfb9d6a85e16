/* SPDX-License-Identifier: EUPL-1.2
 *
 * One growing block of memory a run. Everything made between text and verdicts
 * lives here and is given back at once; nothing is freed alone.
 */
#ifndef STADGA_BASE_ARENA_H
#define STADGA_BASE_ARENA_H

#include <stddef.h>

struct arena;

/* An empty arena that may hold at most `limit` bytes (0: no limit but the machine's).
 * When the limit or the machine's memory is passed, `arena_alloc` does not return:
 * it calls `out_of_memory(user)`, which must leave by longjmp or exit. Never NULL:
 * if not even the arena can be made, `out_of_memory` is called. The caller owns it. */
struct arena *arena_open(size_t limit, void (*out_of_memory)(void *user), void *user);

/* Changes the limit (0: none but the machine's); what was handed out counts. Of one within another: the limit of the
 * outermost. */
void arena_limit(struct arena *arena, size_t limit);

/* An arena for what is soon done with: cleared again and again, and closed with `outer` if not
 * before. What it holds counts against the limit of `outer`, until then. */
struct arena *arena_within(struct arena *outer);

/* Ends the life of all pieces of the arena at once; its first memory is kept for the next ones. */
void arena_clear(struct arena *arena);

/* Gives back all memory of the arena. NULL is allowed. */
void arena_close(struct arena *arena);

/* `size` zeroed bytes, aligned for any type of that size, valid until arena_close. Never NULL. */
void *arena_alloc(struct arena *arena, size_t size);

/* `count` zeroed items of `size` bytes; an overflow of the product is out of memory. */
void *arena_array(struct arena *arena, size_t count, size_t size);

/* Grows an array: given `old` with room for `*room` items of `size` bytes, returns an
 * array with room for at least `need`, old items kept, new ones zeroed, and sets `*room`.
 * `old` is a whole piece of this arena, or NULL, and gone where another is returned. The first
 * time there is room for `need` and no more; then it doubles, so that adding one by one
 * stays linear. */
void *arena_grow(struct arena *arena, void *old, size_t *room, size_t need, size_t size);

/* A NUL-terminated copy of `length` bytes. */
char *arena_copy(struct arena *arena, const char *bytes, size_t length);

/* Bytes handed out so far. */
size_t arena_used(const struct arena *arena);

#endif
