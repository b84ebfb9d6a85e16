/* SPDX-License-Identifier: EUPL-1.2
 *
 * Phrases to things: "social_chair of each municipality", "HSN.chair", "each party except Berg".
 */
#include "model/builder.h"

#include "base/text.h"
#include "model/who.h"
#include "syntax/digits.h"

#include <string.h>

/* A whole list at once; into an empty list without looking for doubles, for it has none. */
static void add_list(struct builder *builder, struct refs *out, const struct ref *items, size_t count) {
  if (out->count) {
    for (size_t i = 0; i < count; i++) refs_add(builder->arena, out, items[i]);
    return;
  }
  if (count == 0) return;
  refs_make_room(builder->arena, out, count);
  memcpy(out->items, items, count * sizeof *items);
  out->count = (uint32_t)count;
}

/* The same of a list that nobody else has: into an empty one it goes as it is. */
static void take_list(struct builder *builder, struct refs *out, struct refs found) {
  if (out->count == 0) *out = found;
  else add_list(builder, out, found.items, found.count);
}

static void add_all(struct builder *builder, struct refs *out, enum sort sort, size_t count) {
  struct ref *items = arena_array(builder->arena, count, sizeof *items);
  for (size_t i = 0; i < count; i++) items[i] = (struct ref){sort, (uint32_t)i};
  add_list(builder, out, items, count);
}

static void add_parties(struct builder *builder, struct refs *out, enum word kind) {
  const struct model *model = builder->model;
  struct ref *items = arena_array(builder->arena, model->parties_count, sizeof *items);
  size_t count = 0;
  for (size_t i = 0; i < model->parties_count; i++)
    if (kind == WORD_PARTY || model->parties[i].kind == kind) items[count++] = (struct ref){SORT_PARTY, (uint32_t)i};
  add_list(builder, out, items, count);
}

static void add_bodies(struct builder *builder, struct refs *out) {
  const struct model *model = builder->model;
  struct ref *items = arena_array(builder->arena, model->bodies_count, sizeof *items);
  size_t count = 0;
  for (size_t i = 0; i < model->bodies_count; i++)
    if (body_of_structure(&model->bodies[i])) items[count++] = (struct ref){SORT_BODY, (uint32_t)i};
  add_list(builder, out, items, count);
}

bool set_members(struct builder *builder, enum word set, struct refs *out) {
  const struct model *model = builder->model;
  switch (set) {
  case WORD_REGION: case WORD_MUNICIPALITY: case WORD_PARTY: add_parties(builder, out, set); return true;
  case WORD_PARTIES: add_parties(builder, out, WORD_PARTY); return true;
  case WORD_MUNICIPALITIES: add_parties(builder, out, WORD_MUNICIPALITY); return true;
  case WORD_SIDE: add_all(builder, out, SORT_SIDE, model->sides_count); return true;
  case WORD_SECTOR: add_all(builder, out, SORT_SECTOR, model->sectors_count); return true;
  case WORD_LEVEL: add_all(builder, out, SORT_LEVEL, model->levels_count); return true;
  case WORD_AREA: add_all(builder, out, SORT_AREA, model->areas_count); return true;
  case WORD_MATTER: add_all(builder, out, SORT_MATTER, model->matters_count); return true;
  case WORD_DOCUMENT: add_all(builder, out, SORT_DOCUMENT, model->documents_count); return true;
  case WORD_BODY: add_bodies(builder, out); return true;
  default: return false;
  }
}

struct refs family_part(struct builder *builder, const struct refs *bodies, const struct refs *indexes) {
  struct refs part = {0};
  for (size_t i = 0; i < bodies->count; i++) {
    if (bodies->items[i].sort != SORT_BODY) continue;
    const struct body *body = &builder->model->bodies[bodies->items[i].index];
    if (refs_have(indexes, body->of_index) || refs_have(indexes, body->of_area))
      refs_add(builder->arena, &part, bodies->items[i]);
  }
  return part;
}

bool duration_months(const struct phrase *phrase, uint32_t *months) {
  if (!phrase || phrase->kind != PHRASE_DURATION) return false;
  enum quantity_kind kind = phrase->quantity->kind;
  if (kind == QUANTITY_MAXIMUM || kind == QUANTITY_RANGE) return false; /* neither a least nor an exact length */
  struct number each = number_of(phrase->unit == TIME_YEARS ? 12 : phrase->unit == TIME_MANDATE ? 48 : 1), product;
  if (!number_mul(phrase->quantity->low, each, &product) || product.bottom != 1 || product.top <= 0 ||
      product.top > 1200)
    return false;
  *months = (uint32_t)product.top;
  return true;
}

void complain_of_duration(struct builder *builder, const struct tail *tail, enum word word) {
  const struct phrase *phrase = tail->phrases;
  if (phrase && phrase->kind == PHRASE_DURATION) complain_at(builder, MESSAGE_BAD_RANGE, phrase->at, NULL, NULL);
  else complain_at(builder, MESSAGE_WRONG_OBJECT, tail->at, spelled(builder, word), NULL);
}

/* ---- names ---- */

bool complain_of_number(struct builder *builder, const struct name *name) {
  if (named(builder, name->text)->count) return false;
  const char *word = name_of(builder, name->text);
  int number = digits_of_word(word, strlen(word), builder->language);
  if (!number) return false;
  complain_at(builder, MESSAGE_NUMBER_FORM, name->at, word, NULL)->suggestion =
      text_format(builder->arena, "%d", number);
  return true;
}

/* true, once told, of a title, or nearly one, in place of the name. */
static bool complain_of_title(struct builder *builder, const struct name *name, bool nearly) {
  bool compare = builder->compared <= COMPARED_AT_MOST && !report_left_out(builder->workshop->report);
  if (compare) builder->compared += builder->model->scope_count;
  const char *written = name_of(builder, name->text), *title = NULL;
  const char *meant = compare ? model_titled(builder->model, written, nearly, &title) : NULL;
  struct complaint *complaint =
      meant ? complain_at(builder, MESSAGE_TITLE_AS_NAME, name->at, written, title) : NULL;
  if (complaint) complaint->arguments[2] = meant;
  return complaint;
}

static void unknown_name(struct builder *builder, const struct name *name) {
  if (complain_of_number(builder, name) || complain_of_title(builder, name, false)) return;
  const char *nearest = nearest_name(builder, name->text);
  if (!nearest && complain_of_title(builder, name, true)) return;
  complain_at(builder, MESSAGE_UNKNOWN_NAME, name->at, name_of(builder, name->text), NULL)->suggestion = nearest;
}

static void add_named(struct builder *builder, const struct refs *refs, struct refs *out) {
  for (size_t i = 0; i < refs->count; i++) {
    if (refs->items[i].sort != SORT_FAMILY) {
      refs_add(builder->arena, out, refs->items[i]);
      continue;
    }
    const struct family *family = &builder->model->families[refs->items[i].index];
    add_list(builder, out, family->members, family->count);
  }
}

bool stands_within(const struct builder *builder, uint32_t branch) {
  uint32_t at = builder->branch;
  while (at && at != branch) at = builder->model->branches[at - 1].within;
  return at == branch;
}

/* Adds the roles of a body with a name: one, or one for each area they are responsible for. */
static bool add_roles(const struct builder *builder, uint32_t body, atom name, struct refs *out) {
  const struct model *model = builder->model;
  enum word word = word_of(builder, name);
  bool role_word = word && word_get(word)->kind == KIND_ROLE, any = false;
  for (uint32_t i = 0; i < model->bodies[body].role_count; i++) {
    uint32_t number = model->bodies[body].first_role + i;
    const struct role *role = &model->roles[number];
    if (role_word ? role->word != word : role->name != name) continue;
    if (builder->branch && role->branch && !stands_within(builder, role->branch)) continue;
    refs_push(builder->arena, out, (struct ref){SORT_ROLE, number});
    any = true;
  }
  return any;
}

bool refuse_branched(struct builder *builder, const struct refs *refs, struct span at) {
  for (size_t i = 0; i < refs->count; i++) {
    struct ref ref = refs->items[i];
    if (ref.sort != SORT_ROLE || stands_within(builder, builder->model->roles[ref.index].branch))
      continue;
    complain_of_branched(builder, at, ref.index);
    return true;
  }
  return false;
}

/* A step after a name: the role of each body, or its members. Of a lost name nobody complains. */
static bool take_step(struct builder *builder, const struct name *step, atom of, struct refs *refs) {
  struct refs next = {0};
  for (size_t i = 0; i < refs->count; i++) {
    struct ref ref = refs->items[i];
    if (ref.sort != SORT_BODY) {
      if (is_lost(builder, of)) return false;
      complain_at(builder, MESSAGE_NO_PART_OF, step->at, name_of(builder, step->text),
                  model_shown(builder->model, ref, builder->language));
      return false;
    }
    if (word_of(builder, step->text) == WORD_MEMBERS) {
      refs_push(builder->arena, &next, ref);
      continue;
    }
    if (!add_roles(builder, ref.index, step->text, &next)) {
      if (is_lost(builder, of)) return false;
      complain_of_role(builder, (struct name){step->text, step->at}, ref.index);
      return false;
    }
  }
  *refs = next;
  return true;
}

/* A name in a body may be one of its roles or its members. */
static bool in_context(struct builder *builder, const struct phrase *phrase, struct context context,
                       struct refs *out) {
  if (!context.body) return false;
  uint32_t body = context.body - 1;
  if (word_of(builder, phrase->name.text) == WORD_MEMBERS) {
    refs_add(builder->arena, out, (struct ref){SORT_BODY, body});
    return true;
  }
  return add_roles(builder, body, phrase->name.text, out);
}

static bool resolve_name(struct builder *builder, const struct phrase *phrase, struct context context,
                         struct refs *out) {
  const struct refs *refs = named(builder, phrase->name.text);
  struct refs found = {0};
  if (refs->count) add_named(builder, refs, &found);
  else if (!in_context(builder, phrase, context, &found) &&
           !set_members(builder, word_of(builder, phrase->name.text), &found)) {
    unknown_name(builder, &phrase->name);
    return false;
  }
  for (const struct name_list *step = phrase->path; step; step = step->next)
    if (!take_step(builder, &step->name, phrase->name.text, &found)) return false;
  take_list(builder, out, found);
  return true;
}

const char *written(const struct builder *builder, struct span at) {
  return arena_copy(builder->arena, source_text(builder->workshop->sources, at), at.end - at.start);
}

static const char *nearest_set(const struct builder *builder, atom name) {
  static const enum word sets[] = {WORD_REGION, WORD_MUNICIPALITY, WORD_PARTY, WORD_SIDE, WORD_SECTOR,
                                   WORD_LEVEL, WORD_AREA, WORD_MATTER, WORD_DOCUMENT, WORD_BODY};
  for (size_t most = 1; most <= 2; most++)
    for (size_t i = 0; i < sizeof sets / sizeof *sets; i++)
      if (text_distance(name_of(builder, name), spelled(builder, sets[i]), most) <= most)
        return spelled(builder, sets[i]);
  return NULL;
}

/* false, once complained of, where a set has nothing in it: what is said of each would be said of none. */
static bool has_any(struct builder *builder, const struct phrase *phrase, const struct refs *set) {
  if (set->count) return true;
  complain_at(builder, MESSAGE_EMPTY_SET, phrase->name.at, written(builder, phrase->name.at), NULL);
  return false;
}

/* each municipality, each local_arena, each member */
static bool resolve_each(struct builder *builder, const struct phrase *phrase, struct context context,
                         struct refs *out) {
  if (phrase->set) return set_members(builder, phrase->set, out) && has_any(builder, phrase, out);
  const struct refs *refs = named(builder, phrase->name.text);
  enum word word = word_of(builder, phrase->name.text);
  if (refs->count) {
    add_named(builder, refs, out);
    return true;
  }
  if (word == WORD_MEMBERS && (context.body || phrase_whole(phrase))) {
    if (context.body && !phrase_whole(phrase)) refs_add(builder->arena, out, (struct ref){SORT_BODY, context.body - 1});
    return true;
  }
  if (set_members(builder, word, out)) return has_any(builder, phrase, out);
  struct complaint *complaint =
      complain_at(builder, MESSAGE_UNKNOWN_SET, phrase->name.at, name_of(builder, phrase->name.text), NULL);
  complaint->suggestion = nearest_name(builder, phrase->name.text);
  if (!complaint->suggestion) complaint->suggestion = nearest_set(builder, phrase->name.text);
  return false;
}

static bool resolve_alone(struct builder *builder, const struct phrase *phrase, struct context context,
                          struct refs *out) {
  struct refs found = {0};
  bool known;
  switch (phrase->kind) {
  case PHRASE_NAME: known = resolve_name(builder, phrase, context, &found); break;
  case PHRASE_EACH: known = resolve_each(builder, phrase, context, &found); break;
  case PHRASE_STRING: case PHRASE_UNSTATED: return true; /* speaks of nothing the model has */
  default:
    complain_at(builder, MESSAGE_WANTS_NAME, phrase->at, NULL, NULL);
    return false;
  }
  if (!known || !keep_belonging(builder, phrase, &found) || !drop_excepted(builder, phrase, &found)) return false;
  take_list(builder, out, found);
  return true;
}

bool resolve(struct builder *builder, const struct phrase *phrase, struct context context, struct refs *out) {
  bool all = true;
  for (const struct phrase *each = phrase; each; each = phrase_alternative(each))
    all = resolve_alone(builder, each, context, out) && all;
  return all;
}

bool resolve_list(struct builder *builder, const struct phrase *phrases, struct context context, struct refs *out) {
  bool all = true;
  for (const struct phrase *phrase = phrases; phrase; phrase = phrase->next)
    all = resolve(builder, phrase, context, out) && all;
  return all;
}

bool resolve_one(struct builder *builder, const struct phrase *phrase, struct context context,
                 const enum sort *sorts, struct ref *out) {
  struct refs found = {0};
  if (phrase->next) complain_at(builder, MESSAGE_ONE_ONLY, phrase->next->at, NULL, NULL);
  if (!resolve(builder, phrase, context, &found)) return false;
  bool fits = false;
  for (const enum sort *sort = sorts; found.count == 1 && *sort; sort++) fits = fits || *sort == found.items[0].sort;
  if (!fits) {
    complain_at(builder, MESSAGE_WRONG_SORT, phrase->at, written(builder, phrase->at), NULL);
    return false;
  }
  *out = found.items[0];
  return true;
}
