/* SPDX-License-Identifier: EUPL-1.2
 *
 * Which roles there are: those stated in bodies, and those of units that somebody speaks of.
 */
#include "model/builder.h"

#include "base/text.h"

#include <stdlib.h>

/* A role before it has a number: of a body, with a known word or a name of the model's own. */
struct wanted {
  uint32_t body;
  enum word word;
  atom name;
  const char *spelled; /* of a name: the order of names is theirs, not that of their numbers */
  uint32_t area;      /* + 1 of the one it is responsible for; 0 none, or several */
  uint32_t branch;    /* the open branch it is stated in + 1; 0 outside */
  uint32_t statement; /* UINT32_MAX: only spoken of */
  size_t order;
};

struct wanted_list {
  struct wanted *items;
  size_t count, room;
  uint8_t *spoken_of; /* by unit: a bit for each role word that somebody spoke of */
};

static void want(struct builder *builder, struct wanted_list *list, struct wanted wanted) {
  wanted.order = list->count;
  wanted.spelled = name_of(builder, wanted.name);
  list->items = arena_grow(builder->scratch, list->items, &list->room, list->count + 1, sizeof *list->items);
  list->items[list->count++] = wanted;
}

static bool is_role_word(const struct builder *builder, atom name, enum word *word) {
  *word = word_of(builder, name);
  return *word && word_get(*word)->kind == KIND_ROLE;
}

/* A role the model declares with `role NAME`. */
static bool is_own_role(const struct builder *builder, atom name) {
  for (size_t i = 0; i < builder->model->own_roles_count; i++)
    if (builder->model->own_roles[i].is.name == name) return true;
  return false;
}

/* about Vuxna: the areas a role is responsible for. Only one area makes it a role of its own. */
uint32_t role_area(struct builder *builder, const struct item *item) {
  const struct tail *about = tail_find(item, TAIL_ABOUT);
  const struct phrase *phrase = about ? about->phrases : NULL;
  if (!phrase || phrase->next || phrase->kind != PHRASE_NAME || phrase->path) return 0;
  const struct refs *refs = named(builder, phrase->name.text);
  return refs->count == 1 && refs->items[0].sort == SORT_AREA ? refs->items[0].index + 1 : 0;
}

/* A unit, or each unit of a family, has a role as soon as somebody speaks of it. */
static void want_of_unit(struct builder *builder, struct wanted_list *list, struct ref unit, enum word word) {
  if (unit.sort == SORT_FAMILY) {
    const struct family *family = &builder->model->families[unit.index];
    for (size_t i = 0; i < family->count; i++) want_of_unit(builder, list, family->members[i], word);
    return;
  }
  if (unit.sort != SORT_BODY || !builder->model->bodies[unit.index].unit) return;
  _Static_assert(WORD_RESPONSIBLE - WORD_CHAIR < 8, "bits"); /* one for each role word */
  uint8_t bit = (uint8_t)(1u << (word - WORD_CHAIR)), *spoken_of = &list->spoken_of[unit.index];
  if (!(*spoken_of & bit))
    want(builder, list, (struct wanted){.body = unit.index, .word = word, .statement = UINT32_MAX});
  *spoken_of |= bit;
}

static void want_of_phrase(struct builder *builder, struct wanted_list *list, const struct phrase *phrase) {
  for (; phrase; phrase = phrase->next)
    for (const struct phrase *either = phrase; either; either = phrase_alternative(either))
      for (const struct phrase *part = either; part; part = phrase_whole(part)) {
        enum word word;
        if (part->kind != PHRASE_NAME || !part->path || !is_role_word(builder, part->path->name.text, &word)) continue;
        const struct refs *refs = named(builder, part->name.text);
        for (size_t i = 0; i < refs->count; i++) want_of_unit(builder, list, refs->items[i], word);
      }
}

static void want_of_items(struct builder *builder, struct wanted_list *list, const struct item *items,
                          const struct refs *subjects);

static void want_subjects(struct builder *builder, atom name, struct refs *out) {
  const struct refs *refs = named(builder, name);
  for (size_t i = 0; i < refs->count; i++) {
    if (refs->items[i].sort != SORT_FAMILY) {
      refs_push(builder->arena, out, refs->items[i]);
      continue;
    }
    const struct family *family = &builder->model->families[refs->items[i].index];
    for (size_t m = 0; m < family->count; m++) refs_push(builder->arena, out, family->members[m]);
  }
}

/* for X, each Y { … }: the bodies named. What names roles or members has no roles of its own. */
static void want_subjects_of_for(struct builder *builder, const struct phrase *phrases, const struct refs *outer,
                                 struct refs *out) {
  for (const struct phrase *phrase = phrases; phrase; phrase = phrase->next) {
    bool known = true;
    for (const struct phrase *either = phrase; either; either = phrase_alternative(either)) {
      bool declared = named(builder, either->name.text)->count > 0;
      known = known && ((either->kind == PHRASE_NAME && !either->path && declared) ||
                        (either->kind == PHRASE_EACH && (either->set || declared)));
    }
    if (known) resolve(builder, phrase, (struct context){0}, out);
  }
  struct refs part = family_part(builder, outer, out);
  if (part.count) *out = part;
}

static void want_of_item(struct builder *builder, struct wanted_list *list, const struct item *item,
                         const struct refs *subjects) {
  want_of_phrase(builder, list, item_objects(item));
  for (const struct tail *tail = item->tails; tail; tail = tail->next) want_of_phrase(builder, list, tail->phrases);
  enum word word;
  bool stated = item->kind == ITEM_STATEMENT && item->modal != MODAL_SHOULD; /* a wish makes no role */
  if (stated && (is_role_word(builder, item->head.text, &word) || is_own_role(builder, item->head.text))) {
    uint32_t statement = UINT32_MAX - 1; /* stated; its number comes when it is read */
    for (size_t i = 0; i < subjects->count; i++)
      if (subjects->items[i].sort == SORT_BODY)
        want(builder, list, (struct wanted){.body = subjects->items[i].index,
                                            .word = word_get(word)->kind == KIND_ROLE ? word : WORD_NONE,
                                            .name = word_get(word)->kind == KIND_ROLE ? 0 : item->head.text,
                                            .area = role_area(builder, item), .branch = builder->branch,
                                            .statement = statement});
  }
  struct refs inner = {0};
  if (item->block && item->kind == ITEM_DECLARATION)
    for (const struct declared *declared = item->declared; declared; declared = declared->next)
      want_subjects(builder, declared->name.text, &inner);
  if (item->kind == ITEM_FOR) want_subjects_of_for(builder, item->objects, subjects, &inner);
  want_of_items(builder, list, item->block, &inner);
}

static void want_of_items(struct builder *builder, struct wanted_list *list, const struct item *items,
                          const struct refs *subjects) {
  for (const struct item *item = items; item; item = item->next) {
    want_of_item(builder, list, item, subjects);
    for (const struct branch *branch = item_branches(item); branch; branch = branch->next) {
      uint32_t outer;
      if (branch_enter(builder, item, branch, &outer)) want_of_items(builder, list, branch->items, subjects);
      builder->branch = outer;
    }
  }
}

static int compare_wanted(const void *left, const void *right) {
  const struct wanted *a = left, *b = right;
  if (a->body != b->body) return a->body < b->body ? -1 : 1;
  if (a->word != b->word) return a->word < b->word ? -1 : 1;
  if (a->name != b->name) return text_order(a->spelled, b->spelled);
  if (a->area != b->area) return a->area < b->area ? -1 : 1;
  if (a->branch != b->branch) return a->branch < b->branch ? -1 : 1;
  if (a->statement != b->statement) return a->statement < b->statement ? -1 : 1;
  return a->order < b->order ? -1 : a->order > b->order;
}

/* What a reader sees of a role of the model's own: its title, else its name. */
static const char *own_role_shown(const struct builder *builder, atom name) {
  for (size_t i = 0; i < builder->model->own_roles_count; i++) {
    const struct entity *role = &builder->model->own_roles[i].is;
    if (role->name == name) return role->title ? role->title : role->shown;
  }
  return NULL;
}

static void add_role(struct builder *builder, const struct wanted *wanted, uint32_t branch, bool stated) {
  struct role *role = GROW(builder, roles);
  struct refs areas = {0};
  if (wanted->area) refs_push(builder->arena, &areas, (struct ref){SORT_AREA, wanted->area - 1});
  *role = (struct role){.body = wanted->body, .word = wanted->word, .name = wanted->name, .holders = 1, .areas = areas,
                        .shown = own_role_shown(builder, wanted->name), .branch = branch, .area = wanted->area,
                        .statement = UINT32_MAX, .first_turn = -1, .implied = !stated};
  struct body *body = &builder->model->bodies[wanted->body];
  if (body->role_count++ == 0) body->first_role = (uint32_t)builder->model->roles_count - 1;
}

static bool same_role(const struct wanted *a, const struct wanted *b) {
  return a->body == b->body && a->word == b->word && a->name == b->name && a->area == b->area;
}

/* Whether some of `count` say that the role is there: in a branch (+ 1), or outside (0). */
static bool is_wanted(const struct wanted *same, size_t count, uint32_t branch, bool stated) {
  for (size_t i = 0; i < count; i++)
    if (same[i].branch == branch && (!stated || same[i].statement != UINT32_MAX)) return true;
  return false;
}

/* A role that is stated in branches of a choice is one for each of them: with what is said there, and
 * with what is said outside of all. */
static void add_roles_wanted(struct builder *builder, const struct wanted *same, size_t count) {
  uint32_t branch = same[count - 1].branch;
  bool outside = is_wanted(same, count, 0, false), stated = is_wanted(same, count, 0, true);
  if (branch == 0) {
    add_role(builder, same, 0, stated);
    return;
  }
  const struct model *model = builder->model;
  uint32_t first = model->open_choices[model->branches[branch - 1].group].first + 1;
  for (uint32_t each = first; each; each = model->branches[each - 1].next) {
    bool here = is_wanted(same, count, each, true);
    if (here || outside) add_role(builder, same, each, here || stated);
  }
}

void declare_roles(struct builder *builder) {
  struct wanted_list list = {.spoken_of = arena_array(builder->scratch, builder->model->bodies_count, 1)};
  struct refs none = {0};
  for (size_t i = 0; i < builder->file_count; i++) {
    builder->language = builder->files[i].tree->language;
    builder->path = builder->files[i].path;
    want_of_items(builder, &list, builder->files[i].items, &none);
  }
  if (list.count) qsort(list.items, list.count, sizeof *list.items, compare_wanted);
  for (size_t i = 0, end; i < list.count; i = end) {
    for (end = i + 1; end < list.count && same_role(&list.items[i], &list.items[end]); end++) continue;
    add_roles_wanted(builder, &list.items[i], end - i);
  }
  arena_clear(builder->scratch);
}
