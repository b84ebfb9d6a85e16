/* SPDX-License-Identifier: EUPL-1.2
 *
 * A title, or a name as pages show it, where a statement wants the name: which name is meant.
 */
#include "model/model.h"

#include "base/likeness.h"
#include "base/text.h"

#include <string.h>

/* "_" stands for a blank. */
static const char *with_blanks(struct arena *arena, const char *written) {
  char *copy = arena_copy(arena, written, strlen(written));
  for (char *c = copy; *c; c++)
    if (*c == '_') *c = ' ';
  return copy;
}

const char *model_titled(const struct model *model, const char *written, bool nearly, const char **title) {
  struct likeness likeness = likeness_of(with_blanks(model->workshop->arena, written));
  const char *name = NULL;
  for (size_t i = 1; i < model->scope_count; i++) {
    const struct entity *entity = model->scope[i].count ? model_entity(model, model->scope[i].items[0]) : NULL;
    if (!entity || !entity->title) continue;
    bool same = text_distance(likeness.written, entity->title, 0) == 0;
    if (!same && nearly) likeness_offer(&likeness, entity->title);
    if (same || (likeness.nearest == entity->title && *title != entity->title)) {
      *title = entity->title;
      name = atom_string(model->workshop->atoms, (atom)i);
    }
    if (same) return name;
  }
  return name;
}
