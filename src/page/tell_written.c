/* SPDX-License-Identifier: EUPL-1.2
 *
 * A statement or declaration as it is written in the model, on one line.
 */
#include "model/item_text.h"
#include "page/tell.h"

enum { LENGTH_MOST = 200 };

const char *tell_written(const struct teller *teller, const struct item *item) {
  return item_text(teller->arena, teller->model, item, true, LENGTH_MOST);
}
