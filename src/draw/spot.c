/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: two spots. Out: which comes first.
 */
#include "draw/spot.h"

int spot_compare(const void *a, const void *b) {
  const struct spot *left = a, *right = b;
  if (left->rank != right->rank)
    return left->rank < right->rank ? -1 : 1;
  if (left->middle != right->middle)
    return left->middle < right->middle ? -1 : 1;
  return left->number < right->number ? -1 : left->number > right->number;
}
