/* SPDX-License-Identifier: EUPL-1.2
 *
 * Accounts that elements share.
 */
#include "check/account.h"

#include <string.h>

static bool same_clauses(struct clause_list a, struct clause_list b) {
  return a.count == b.count && (a.count == 0 || memcmp(a.items, b.items, a.count * sizeof *a.items) == 0);
}

static size_t place_of(struct clause_list clauses) {
  uint32_t hash = (uint32_t)clauses.count;
  for (size_t i = 0; i < clauses.count; i++)
    hash = (hash ^ clauses.items[i]) * UINT32_C(2654435769);
  return (hash >> 16) % ACCOUNTS_KEPT;
}

const struct account *account_of_read(struct accounts *accounts, struct view *view) {
  struct clause_list read = view_read_so_far(view);
  const struct account **kept = &accounts->kept[place_of(read)];
  if (*kept && same_clauses((*kept)->clauses, read))
    return *kept;
  struct account *account = arena_alloc(view->arena, sizeof *account);
  account->clauses = view_clauses(view);
  return *kept = account;
}
