/* SPDX-License-Identifier: EUPL-1.2
 *
 * Of what a phrase names, what belongs to something else: "social_chair of each municipality", and
 * what does not: "each party except North".
 */
#include "model/builder.h"

enum { FEW = 16 };

/* What others may belong to: a list, and where it is long, a mark for each thing in it. */
struct wholes {
  const struct refs *refs;
  bool *marks[SORT_COUNT]; /* by number; NULL: none of that sort */
};

static struct wholes wholes_of(struct builder *builder, const struct refs *refs) {
  struct wholes wholes = {.refs = refs};
  for (size_t i = 0; refs->count > FEW && i < refs->count; i++) {
    struct ref ref = refs->items[i];
    bool **marks = &wholes.marks[ref.sort];
    if (!*marks) *marks = arena_array(builder->arena, model_count(builder->model, ref.sort) + 1, sizeof **marks);
    (*marks)[ref.index] = true;
  }
  return wholes;
}

static bool is_whole(const struct wholes *wholes, enum sort sort, uint32_t index) {
  if (wholes->refs->count <= FEW) return refs_have(wholes->refs, (struct ref){sort, index});
  return wholes->marks[sort] && wholes->marks[sort][index];
}

/* `side`: a number + 1; 0 none. */
static bool is_side_whole(const struct wholes *wholes, uint32_t side) {
  return side && is_whole(wholes, SORT_SIDE, side - 1);
}

static bool is_any_whole(const struct wholes *wholes, const struct refs *refs) {
  for (size_t i = 0; i < refs->count; i++)
    if (is_whole(wholes, refs->items[i].sort, refs->items[i].index)) return true;
  return false;
}

/* true where `ref` is a whole or belongs to one: an office or unit to its owner, a party to its side …
 * and, unless it is the owner of something, to its own sectors. */
static bool belongs(const struct model *model, struct ref ref, const struct wholes *wholes, bool owner) {
  if (ref.sort == SORT_NONE) return false;
  if (is_whole(wholes, ref.sort, ref.index)) return true;
  switch (ref.sort) {
  case SORT_OFFICE: {
    const struct office *office = &model->offices[ref.index];
    return (!owner && is_any_whole(wholes, model_sectors(model, office->sectors))) ||
           belongs(model, office->owner, wholes, true);
  }
  case SORT_BODY: {
    const struct body *body = &model->bodies[ref.index];
    if (!owner && is_any_whole(wholes, model_sectors(model, body->sectors))) return true;
    if (is_whole(wholes, body->of_index.sort, body->of_index.index)) return true;
    if (is_whole(wholes, body->of_area.sort, body->of_area.index)) return true;
    for (size_t i = 0; i < body->owners.count; i++)
      if (belongs(model, body->owners.items[i], wholes, true)) return true;
    return belongs(model, body->owner, wholes, true);
  }
  case SORT_PARTY: return is_side_whole(wholes, model->parties[ref.index].side);
  case SORT_SUPPORT: return is_side_whole(wholes, model->supports[ref.index].side);
  case SORT_ROLE: return belongs(model, (struct ref){SORT_BODY, model->roles[ref.index].body}, wholes, owner);
  default: return false;
  }
}

/* Those of a list that belong to one of the wholes, or those that do not. */
static struct refs sift(struct builder *builder, const struct refs *refs, const struct refs *wholes, bool belonging) {
  struct wholes among = wholes_of(builder, wholes);
  struct refs kept = {0};
  for (size_t i = 0; i < refs->count; i++)
    if (belongs(builder->model, refs->items[i], &among, false) == belonging)
      refs_push(builder->arena, &kept, refs->items[i]);
  return kept;
}

bool keep_belonging(struct builder *builder, const struct phrase *phrase, struct refs *refs) {
  for (const struct phrase *of = phrase_whole(phrase); of; of = phrase_whole(of)) {
    struct joined joined = {.exception = phrase_exception(of)};
    struct phrase alone = *of;
    alone.joined = &joined;
    struct refs wholes = {0};
    if (!resolve(builder, &alone, (struct context){0}, &wholes)) return false;
    if (phrase->kind == PHRASE_EACH && word_of(builder, phrase->name.text) == WORD_MEMBERS && !refs->count) {
      *refs = wholes; /* each member of TaHSU: the body stands for its members */
      continue;
    }
    struct refs kept = sift(builder, refs, &wholes, true);
    if (kept.count == 0) {
      complain_at(builder, MESSAGE_NO_PART_OF, of->at, written(builder, phrase->name.at),
                  wholes.count ? model_shown(builder->model, wholes.items[0], builder->language)
                               : written(builder, of->at));
      return false;
    }
    *refs = kept;
  }
  return true;
}

bool drop_excepted(struct builder *builder, const struct phrase *phrase, struct refs *refs) {
  for (const struct phrase *except = phrase_exception(phrase); except; except = phrase_exception(except)) {
    struct phrase alone = *except;
    alone.joined = NULL;
    struct refs out = {0};
    if (!resolve(builder, &alone, (struct context){0}, &out)) return false;
    *refs = sift(builder, refs, &out, false);
  }
  return true;
}
