/* SPDX-License-Identifier: EUPL-1.2
 *
 * What identifies a result, and what it rests on.
 */
#include "check/result.h"

#include "base/text.h"
#include "logic/view.h"

unsigned result_rests_on(const struct result *result) {
  unsigned rests_on = 0;
  for (size_t i = 0; i < result->element_count; i++)
    if (result->elements[i].verdict == result->verdict)
      rests_on |= result->elements[i].account->rests_on;
  return rests_on;
}

static uint64_t add_bytes(uint64_t hash, const char *string) {
  do
    hash = (hash ^ (unsigned char)*string) * UINT64_C(1099511628211);
  while (*string++);
  return hash;
}

const char *result_fingerprint(const struct result *result) {
  uint64_t hash = add_bytes(UINT64_C(14695981039346656037), result->name);
  hash = add_bytes(hash, verdict_name(result->verdict));
  for (size_t i = 0; i < result->element_count; i++) {
    hash = add_bytes(hash, element_shown(result, &result->elements[i], LANGUAGE_ENGLISH));
    hash = add_bytes(hash, verdict_name(result->elements[i].verdict));
  }
  return text_format(result->view->arena, "%016llx", (unsigned long long)hash);
}
