/* SPDX-License-Identifier: EUPL-1.2 */
#include "settle/opposite.h"

/* What nothing keeps. */
static struct typed *impossible(struct arena *arena) {
  struct typed *nothing = arena_alloc(arena, sizeof *nothing), *none = arena_alloc(arena, sizeof *none);
  *none = (struct typed){.kind = TYPED_CONSTANT};
  *nothing = (struct typed){.kind = TYPED_SOME, .left = none};
  return nothing;
}

/* A line alone. */
static struct typed *copy_of(struct arena *arena, const struct typed *line) {
  struct typed *copy = arena_alloc(arena, sizeof *copy);
  *copy = *line;
  copy->next = NULL;
  return copy;
}

struct typed *opposite_of_all(struct arena *arena, const struct typed *lines) {
  struct typed *all = NULL;
  for (const struct typed *line = lines; line; line = line->next) {
    struct typed *one = copy_of(arena, line), *both = arena_alloc(arena, sizeof *both);
    *both = (struct typed){.kind = TYPED_AND, .at = line->at, .sorts = line->sorts, .left = all, .right = one};
    all = all ? both : one;
  }
  struct typed *not = arena_alloc(arena, sizeof *not);
  *not = all ? (struct typed){.kind = TYPED_NOT, .at = all->at, .sorts = all->sorts, .left = all} : *impossible(arena);
  return not;
}

struct typed *opposite_each_time(struct arena *arena, const struct typed *lines) {
  if (!lines || lines->next)
    return NULL;
  bool denied = lines->kind == TYPED_NOT;
  const struct typed *line = denied ? lines->left : lines;
  if (denied ? line->kind == TYPED_ALWAYS : line->kind == TYPED_EVENTUALLY)
    return denied ? copy_of(arena, line) : opposite_of_all(arena, line->block);
  if (line->kind != (denied ? TYPED_NO : TYPED_SOME))
    return NULL;
  struct typed *each = copy_of(arena, line);
  each->kind = TYPED_EACH;
  each->block = opposite_of_all(arena, line->block);
  return each;
}
