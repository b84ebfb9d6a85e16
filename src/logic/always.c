/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: lines that hold at each moment. Out: the same, without “always” around any of them: what holds at all times at
 * each moment holds at each moment. Of the things of a set that is one at one time and another at another (who holds
 * what, seats that may be filled or not) it does not go without.
 */
#include "logic/always.h"

#include "logic/when.h"

/* `otherwise`: what is said where one of them fails and says nothing itself. What a rule is about stands in none. */
static struct typed *unfold(struct typed *lines, const struct else_text *otherwise, bool inner) {
  struct typed *first = NULL, **last = &first;
  for (struct typed *line = lines, *next; line; line = next) {
    next = line->next;
    const struct else_text *own = line->otherwise ? line->otherwise : otherwise;
    line->otherwise = own;
    line->inner = inner;
    line->next = NULL;
    *last = line->kind == TYPED_ALWAYS ? unfold(line->block, own, true) : line;
    while (*last) last = &(*last)->next;
  }
  return first;
}

static bool is_the_same(const struct typed *set) {
  return !set || !(when_asks_who(set, true) || when_asks_seats(set));
}

struct typed *always_unfolded(struct typed *lines) {
  for (struct typed *line = lines; line; line = line->next)
    if (line->kind == TYPED_EACH && is_the_same(line->left) && is_the_same(line->right))
      line->block = unfold(line->block, NULL, false);
  return unfold(lines, NULL, false);
}
