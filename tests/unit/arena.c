/* SPDX-License-Identifier: EUPL-1.2
 *
 * The arena: zeroed and aligned memory, growth, limits.
 */
#include "unit/scene.h"

#include <stdalign.h>
#include <stdbool.h>
#include <string.h>

static void memory_is_zeroed_and_aligned(void **state) {
  for (size_t size = 0; size < 3000; size += 7) {
    char *piece = arena_alloc(*state, size); /* nothing at all is a place too, first in a new arena */
    assert_non_null(piece);
    size_t alignment = alignof(max_align_t);
    while (size % alignment) {
      alignment /= 2; /* no type of this size can want more */
    }
    assert_int_equal((uintptr_t)piece % alignment, 0);
    for (size_t i = 0; i < size; i++) {
      assert_int_equal(piece[i], 0);
    }
    memset(piece, 0xff, size);
    assert_string_equal(arena_copy(*state, "odd", 3), "odd"); /* upsets the alignment */
  }
}

static void pieces_do_not_overlap(void **state) {
  enum { COUNT = 2000 };
  unsigned char *pieces[COUNT];
  for (size_t i = 0; i < COUNT; i++) {
    pieces[i] = arena_alloc(*state, i + 1);
    memset(pieces[i], (int)(i % 251), i + 1);
  }
  for (size_t i = 0; i < COUNT; i++) {
    for (size_t j = 0; j <= i; j++) {
      assert_int_equal(pieces[i][j], i % 251);
    }
  }
}

static void large_pieces_do_not_waste_the_chunk(void **state) {
  char *large = arena_alloc(*state, (size_t)200 << 20);
  large[((size_t)200 << 20) - 1] = 1;
  char *small = arena_alloc(*state, 8);
  small[0] = 1;
  assert_int_equal(large[0], 0);
}

static void copies_end_with_nul(void **state) {
  assert_string_equal(arena_copy(*state, "Ragunda", 3), "Rag");
  assert_string_equal(arena_copy(*state, NULL, 0), "");
}

static void growing_keeps_and_zeroes(void **state) {
  size_t room = 0;
  uint32_t *items = arena_grow(*state, NULL, &room, 1, sizeof *items);
  for (uint32_t i = 0; i < 100000; i++) {
    items = arena_grow(*state, items, &room, i + 1, sizeof *items);
    assert_true(room > i);
    assert_int_equal(items[i], 0);
    items[i] = i;
    if (i % 1000 == 0) {
      memset(arena_alloc(*state, 24), 0xff, 24); /* now it cannot grow where it lies */
    }
  }
  for (uint32_t i = 0; i < 100000; i++) {
    assert_int_equal(items[i], i);
  }
  assert_true(arena_used(*state) < 4000000);
}

static void large_arrays_grow_beside_each_other(void **state) {
  enum { COUNT = 1000000 };
  size_t rooms[3] = {0};
  uint64_t *items[3] = {0};
  for (size_t i = 0; i < COUNT; i++) {
    uint64_t **array = &items[i % 3];
    *array = arena_grow(*state, *array, &rooms[i % 3], i / 3 + 1, sizeof **array);
    assert_int_equal((*array)[i / 3], 0);
    (*array)[i / 3] = i;
  }
  for (size_t i = 0; i < COUNT; i++) {
    assert_int_equal(items[i % 3][i / 3], i);
  }
  assert_in_range(arena_used(*state), COUNT * sizeof(uint64_t), 2 * COUNT * sizeof(uint64_t));
}

/* Nothing of what was there is seen again, in whichever chunk it lay. */
static void a_cleared_arena_begins_anew(void **state) {
  struct arena *inner = arena_within(*state);
  for (size_t round = 0; round < 200; round++) {
    size_t room = 0;
    uint64_t *items = NULL;
    for (size_t i = 0; i < round * 400; i++) {
      items = arena_grow(inner, items, &room, i + 1, sizeof *items);
      assert_int_equal(items[i], 0);
      items[i] = UINT64_MAX;
    }
    char *piece = arena_alloc(inner, 1000);
    for (size_t i = 0; i < 1000; i++) {
      assert_int_equal(piece[i], 0);
    }
    memset(piece, 0xff, 1000);
    arena_clear(inner);
    assert_int_equal(arena_used(inner), 0);
  }
  arena_clear(arena_within(inner)); /* of which nothing was asked */
  struct arena *first = arena_within(*state), *second = arena_within(*state);
  arena_close(first);
  memset(arena_alloc(second, 8), 0xff, 8);
}

static void growing_enough_does_nothing(void **state) {
  size_t room = 0;
  char *items = arena_grow(*state, NULL, &room, 100, 1);
  size_t used = arena_used(*state), before = room;
  assert_ptr_equal(arena_grow(*state, items, &room, 100, 1), items);
  assert_int_equal(room, before);
  assert_int_equal(arena_used(*state), used);
}

static void leave(void *user) {
  longjmp(*(jmp_buf *)user, 1);
}

static bool runs_out(size_t limit, size_t count, size_t size) {
  jmp_buf out;
  struct arena *volatile arena = NULL;
  if (setjmp(out)) {
    arena_close(arena);
    return true;
  }
  arena = arena_open(limit, leave, &out);
  arena_array(arena, count, size);
  arena_close(arena);
  return false;
}

static void limits_hold(void **state) {
  (void)state;
  assert_false(runs_out(1000, 1000, 1));
  assert_true(runs_out(1000, 1001, 1));
  assert_true(runs_out(0, SIZE_MAX / 2, 3));
  assert_true(runs_out(0, SIZE_MAX, 1));
  assert_false(runs_out(0, 0, 8));
}

static void a_limit_set_later_counts_what_was_used(void **state) {
  (void)state;
  jmp_buf out;
  struct arena *volatile arena = NULL;
  volatile bool within = false;
  if (setjmp(out) == 0) {
    arena = arena_open(0, leave, &out);
    arena_array(arena, 900, 1);
    arena_limit(arena, 1000);
    arena_array(arena, 100, 1);
    within = true;
    arena_limit(arena, 500); /* below what is used: nothing more is given */
    arena_array(arena, 1, 1);
    fail();
  }
  assert_true(within);
  arena_close(arena);
}

/* One limit for all: what is within counts while it is there. */
static void what_is_within_counts_for_the_whole(void **state) {
  (void)state;
  jmp_buf out;
  struct arena *volatile arena = NULL;
  volatile bool filled = false;
  if (setjmp(out) == 0) {
    arena = arena_open(1000, leave, &out);
    struct arena *inner = arena_within(arena), *innermost = arena_within(inner);
    arena_alloc(inner, 300);
    arena_alloc(innermost, 600);
    arena_clear(innermost);
    arena_alloc(arena, 700);
    arena_close(inner);
    arena_alloc(arena_within(arena), 300);
    filled = true;
    arena_alloc(arena_within(arena), 1);
    fail();
  }
  assert_true(filled);
  arena_close(arena);
}

static void growth_past_all_memory_is_told(void **state) {
  (void)state;
  jmp_buf out;
  struct arena *volatile arena = NULL;
  size_t room = 4;
  if (setjmp(out) == 0) {
    arena = arena_open(0, leave, &out);
    arena_grow(arena, arena_alloc(arena, 64), &room, SIZE_MAX / 8, 16);
    fail();
  }
  arena_close(arena);
  arena_close(NULL);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      SCENE(memory_is_zeroed_and_aligned),
      SCENE(pieces_do_not_overlap),
      SCENE(large_pieces_do_not_waste_the_chunk),
      SCENE(copies_end_with_nul),
      SCENE(growing_keeps_and_zeroes),
      SCENE(large_arrays_grow_beside_each_other),
      SCENE(a_cleared_arena_begins_anew),
      SCENE(growing_enough_does_nothing),
      cmocka_unit_test(limits_hold),
      cmocka_unit_test(a_limit_set_later_counts_what_was_used),
      cmocka_unit_test(what_is_within_counts_for_the_whole),
      cmocka_unit_test(growth_past_all_memory_is_told),
  };
  RUN(tests);
}
