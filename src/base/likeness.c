/* SPDX-License-Identifier: EUPL-1.2
 *
 * The nearest of several names by the distance of texts.
 */
#include "base/likeness.h"

#include "base/text.h"

#include <stdbool.h>
#include <string.h>

enum { LETTERS_LEAST = 3, LETTERS_PER_MISTAKE = 3, MISTAKES_MOST = 3 };

struct likeness likeness_of(const char *written) {
  size_t letters = text_columns(written, strlen(written));
  size_t mistakes = letters < LETTERS_LEAST ? 0 : (letters + 1) / LETTERS_PER_MISTAKE;
  return (struct likeness){written, NULL, (mistakes < MISTAKES_MOST ? mistakes : MISTAKES_MOST) + 1};
}

void likeness_offer(struct likeness *likeness, const char *name) {
  if (strcmp(likeness->written, name) == 0) return;
  size_t distance = text_distance(likeness->written, name, likeness->distance);
  bool nearer = distance < likeness->distance ||
                (likeness->nearest && distance == likeness->distance && text_order(name, likeness->nearest) < 0);
  if (!nearer) return;
  likeness->nearest = name;
  likeness->distance = distance;
}
