/* SPDX-License-Identifier: EUPL-1.2
 *
 * Roles: which there are, and what is stated of who holds them and for how long.
 */
#include "model/builder.h"

#include "base/text.h"
#include "model/who.h"

#include <stdlib.h>
#include <string.h>

enum { HOLDERS_AT_MOST = 100000 };

/* ---- which roles there are ---- */

/* A role before it has a number: of a body, with a known word or a name of the model's own. */
struct wanted {
  uint32_t body;
  enum word word;
  atom name;
  uint32_t area;      /* + 1 of the one it is responsible for; 0 none, or several */
  uint32_t statement; /* UINT32_MAX: only spoken of */
  size_t order;
};

struct wanted_list {
  struct wanted *items;
  size_t count, room;
};

static void want(struct builder *builder, struct wanted_list *list, struct wanted wanted) {
  wanted.order = list->count;
  list->items = arena_grow(builder->arena, list->items, &list->room, list->count + 1, sizeof *list->items);
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
static uint32_t area_of(struct builder *builder, const struct item *item) {
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
  } else if (unit.sort == SORT_BODY && builder->model->bodies[unit.index].unit)
    want(builder, list, (struct wanted){.body = unit.index, .word = word, .statement = UINT32_MAX});
}

static void want_of_phrase(struct builder *builder, struct wanted_list *list, const struct phrase *phrase) {
  for (; phrase; phrase = phrase->next)
    for (const struct phrase *either = phrase; either; either = either->or_else)
      for (const struct phrase *part = either; part; part = part->of) {
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
    for (const struct phrase *either = phrase; either; either = either->or_else) {
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
  want_of_phrase(builder, list, item->objects);
  for (const struct tail *tail = item->tails; tail; tail = tail->next) want_of_phrase(builder, list, tail->phrases);
  enum word word;
  if (item->kind == ITEM_STATEMENT && (is_role_word(builder, item->head.text, &word) || is_own_role(builder, item->head.text))) {
    uint32_t statement = UINT32_MAX - 1; /* stated; its number comes when it is read */
    for (size_t i = 0; i < subjects->count; i++)
      if (subjects->items[i].sort == SORT_BODY)
        want(builder, list, (struct wanted){.body = subjects->items[i].index,
                                            .word = word_get(word)->kind == KIND_ROLE ? word : WORD_NONE,
                                            .name = word_get(word)->kind == KIND_ROLE ? 0 : item->head.text,
                                            .area = area_of(builder, item), .statement = statement});
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
    for (const struct branch *branch = item->branches; branch; branch = branch->next) {
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
  if (a->name != b->name) return a->name < b->name ? -1 : 1;
  if (a->area != b->area) return a->area < b->area ? -1 : 1;
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

static void add_role(struct builder *builder, const struct wanted *wanted) {
  struct role *role = GROW(builder, roles);
  struct refs areas = {0};
  if (wanted->area) refs_push(builder->arena, &areas, (struct ref){SORT_AREA, wanted->area - 1});
  *role = (struct role){.body = wanted->body, .word = wanted->word, .name = wanted->name, .holders = 1, .areas = areas,
                        .shown = own_role_shown(builder, wanted->name),
                        .statement = UINT32_MAX, .first_turn = -1, .implied = wanted->statement == UINT32_MAX};
  struct body *body = &builder->model->bodies[wanted->body];
  if (body->role_count++ == 0) body->first_role = (uint32_t)builder->model->roles_count - 1;
}

void declare_roles(struct builder *builder) {
  struct wanted_list list = {0};
  struct refs none = {0};
  for (size_t i = 0; i < builder->file_count; i++) {
    builder->language = builder->files[i].tree->language;
    builder->path = builder->files[i].path;
    want_of_items(builder, &list, builder->files[i].items, &none);
  }
  if (list.count == 0) return;
  qsort(list.items, list.count, sizeof *list.items, compare_wanted);
  for (size_t i = 0; i < list.count; i++) {
    const struct wanted *item = &list.items[i], *before = i ? &list.items[i - 1] : NULL;
    if (before && before->body == item->body && before->word == item->word && before->name == item->name &&
        before->area == item->area)
      continue;
    add_role(builder, item);
  }
}

/* ---- what is stated of a role ---- */

static bool is_for(const struct role *role, uint32_t area) {
  bool one = role->areas.count == 1;
  return area ? one && role->areas.items[0].index + 1 == area : !one;
}

/* The role with a name, and with the one area that sets it apart (+ 1; 0: none does). */
static struct role *role_of_body(struct builder *builder, uint32_t body, atom name, uint32_t area) {
  struct model *model = builder->model;
  enum word word = word_of(builder, name);
  for (uint32_t i = 0; i < model->bodies[body].role_count; i++) {
    struct role *role = &model->roles[model->bodies[body].first_role + i];
    if ((role->word ? role->word == word : role->name == name) && is_for(role, area)) return role;
  }
  return NULL;
}

static void add_turn(struct builder *builder, struct role *role, struct refs candidates) {
  struct turn *turns = arena_array(builder->arena, role->turn_count + 1, sizeof *turns);
  if (role->turn_count) memcpy(turns, role->turns, role->turn_count * sizeof *turns);
  turns[role->turn_count++].candidates = candidates;
  role->turns = turns;
}

/* ---- `from`: only some may hold it ---- */

/* Kept until all seats are there: who may come from where shows only then. */
static void restrict_later(struct builder *builder, struct role *role, struct refs among, struct span at) {
  builder->restrictions = arena_grow(builder->arena, builder->restrictions, &builder->restriction_room,
                                     builder->restriction_count + 1, sizeof *builder->restrictions);
  builder->restrictions[builder->restriction_count++] =
      (struct restriction){(uint32_t)(role - builder->model->roles), among, at};
}

static bool is_person(struct ref ref) {
  return ref.sort == SORT_OFFICE || ref.sort == SORT_ROLE;
}

static bool is_quality(struct ref ref) {
  return ref.sort == SORT_PARTY || ref.sort == SORT_SIDE || ref.sort == SORT_SECTOR;
}

/* Whether a person may sit in a body: a seat is theirs, or is anyone's of a pool. */
static bool may_sit(const struct model *model, struct ref person, const struct body *body) {
  for (uint32_t i = 0; i < body->seat_count; i++) {
    const struct seat *seat = &model->seats[body->first_seat + i];
    if (seat->kind == SEAT_MEMBER && (!seat->holder.sort || ref_same(seat->holder, person))) return true;
  }
  return false;
}

/* Of a candidate and somebody of the restriction: who is left, if anyone. A pool gives way to the one
 * office that comes from it; else what may be of both stays, which is never too little. */
static struct ref narrow(const struct model *model, struct ref candidate, struct ref among) {
  const struct ref nobody = {SORT_NONE, 0};
  if (ref_same(candidate, among)) return candidate;
  if (is_quality(among)) {
    struct possible possible = who_may_be(model, candidate, -1, among.sort);
    return refs_have(&possible.refs, among) ? candidate : nobody;
  }
  if (is_quality(candidate)) {
    struct possible possible = who_may_be(model, among, -1, candidate.sort);
    return refs_have(&possible.refs, candidate) ? among : nobody;
  }
  if (is_person(among)) return is_person(candidate) ? nobody : among;
  bool comes_from = !is_person(candidate) || ref_same(who_unit(model, candidate), among) ||
                    (among.sort == SORT_BODY && may_sit(model, candidate, &model->bodies[among.index]));
  return comes_from ? candidate : nobody;
}

static bool narrow_turn(struct builder *builder, struct turn *turn, const struct refs *among) {
  struct refs kept = {0};
  for (size_t i = 0; i < turn->candidates.count; i++)
    for (size_t j = 0; j < among->count; j++) {
      struct ref left = narrow(builder->model, turn->candidates.items[i], among->items[j]);
      if (left.sort) refs_add(builder->arena, &kept, left);
    }
  if (kept.count) turn->candidates = kept;
  return kept.count > 0;
}

void settle_restrictions(struct builder *builder) {
  for (size_t i = 0; i < builder->restriction_count; i++) {
    const struct restriction *restriction = &builder->restrictions[i];
    struct role *role = &builder->model->roles[restriction->role];
    bool left = true;
    if (role->turn_count == 0) add_turn(builder, role, restriction->among);
    else
      for (size_t t = 0; t < role->turn_count; t++)
        left = narrow_turn(builder, &role->turns[t], &restriction->among) && left;
    if (!left)
      complain_at(builder, MESSAGE_ROLE_CLASH, restriction->at,
                  model_shown(builder->model, (struct ref){SORT_ROLE, restriction->role}, builder->language), NULL);
  }
}

static void say_turns(struct builder *builder, struct role *role, const struct saying *saying,
                      struct context context) {
  const struct tail *alternating = tail_find(saying->item, TAIL_ALTERNATING);
  const struct tail *between = tail_find(saying->item, TAIL_BETWEEN);
  const struct tail *beginning = tail_find(saying->item, TAIL_BEGINNING);
  if (!alternating) {
    if (between || beginning)
      complain_at(builder, MESSAGE_MISSING_TAIL, (between ? between : beginning)->at,
                  name_of(builder, saying->item->head.text), spelled(builder, WORD_ALTERNATING));
    return;
  }
  role->alternating = true;
  if (alternating->phrases) {
    role->has_period = duration_months(alternating->phrases, &role->period_months);
    role->whole_mandate = alternating->phrases->unit == TIME_MANDATE;
    role->period_minimum = alternating->phrases->quantity.kind == QUANTITY_MINIMUM;
    if (!role->has_period)
      complain_at(builder, MESSAGE_BAD_RANGE, alternating->phrases->at, NULL, NULL);
  }
  if (!between) {
    complain_at(builder, MESSAGE_MISSING_TAIL, alternating->at, spelled(builder, WORD_ALTERNATING),
                spelled(builder, WORD_BETWEEN));
    return;
  }
  struct refs first = {0};
  if (beginning && !resolve(builder, beginning->phrases, context, &first)) return;
  for (const struct phrase *phrase = between->phrases; phrase; phrase = phrase->next) {
    struct refs candidates = {0};
    if (!resolve(builder, phrase, context, &candidates)) return;
    if (phrase->kind == PHRASE_EACH) { /* between each side: one turn for each */
      for (size_t i = 0; i < candidates.count; i++) {
        struct refs one = {0};
        refs_add(builder->arena, &one, candidates.items[i]);
        if (first.count && ref_same(first.items[0], candidates.items[i])) role->first_turn = (int)role->turn_count;
        add_turn(builder, role, one);
      }
      continue;
    }
    if (first.count && refs_have(&candidates, first.items[0])) role->first_turn = (int)role->turn_count;
    add_turn(builder, role, candidates);
  }
  if (beginning && role->first_turn < 0)
    complain_at(builder, MESSAGE_WRONG_OBJECT, beginning->at, spelled(builder, WORD_BEGINNING),
                spelled(builder, WORD_BETWEEN));
}

/* from side R; from members; from other side than chair; from 2027-01-01 */
static void say_from(struct builder *builder, struct role *role, const struct tail *from, struct context context) {
  for (const struct phrase *phrase = from->phrases; phrase; phrase = phrase->next) {
    if (phrase->kind == PHRASE_DATE) {
      role->begins = phrase->date;
      continue;
    }
    if (phrase->kind == PHRASE_OTHER) {
      struct role *other = role_of_body(builder, context.body - 1, phrase->path->name.text, 0);
      if (!other) {
        complain_at(builder, MESSAGE_UNKNOWN_ROLE, phrase->path->name.at,
                    name_of(builder, phrase->path->name.text), builder->model->bodies[context.body - 1].is.shown);
        continue;
      }
      if (phrase->set != WORD_SIDE && phrase->set != WORD_PARTY && phrase->set != WORD_SECTOR) {
        complain_at(builder, MESSAGE_WRONG_OBJECT, phrase->at, spelled(builder, WORD_OTHER), spelled(builder, WORD_SIDE));
        continue;
      }
      role->opposite = (uint32_t)(other - builder->model->roles) + 1;
      role->opposite_set = phrase->set;
      continue;
    }
    struct refs among = {0};
    if (resolve(builder, phrase, context, &among)) restrict_later(builder, role, among, phrase->at);
  }
}

static const enum word months_of_year[] = {WORD_JANUARY, WORD_FEBRUARY, WORD_MARCH, WORD_APRIL, WORD_MAY_MONTH,
                                           WORD_JUNE, WORD_JULY, WORD_AUGUST, WORD_SEPTEMBER, WORD_OCTOBER,
                                           WORD_NOVEMBER, WORD_DECEMBER};

/* Latest election: a date; a month of the first year of the term, or of the year before it. Terms begin
 * on 1 January (semantics: later terms), so a month lies so many days after or before that day. */
static void say_latest(struct builder *builder, struct role *role, const struct tail *latest) {
  const struct phrase *phrase = latest->phrases;
  role->has_latest = true;
  role->elected = true;
  if (phrase->kind == PHRASE_DATE) {
    role->latest_date = phrase->date;
    return;
  }
  bool before = phrase->next && phrase->next->kind == PHRASE_NAME &&
                word_of(builder, phrase->next->name.text) == WORD_YEAR_BEFORE;
  enum word word = phrase->kind == PHRASE_NAME ? word_of(builder, phrase->name.text) : WORD_NONE;
  if (word == WORD_LAST_MEETING) {
    role->latest_days = before ? -1 : 364;
    return;
  }
  for (int month = 1; month <= 12; month++)
    if (months_of_year[month - 1] == word) {
      int8_t next = (int8_t)(month % 12 + 1);
      int16_t year = (int16_t)((before ? 2026 : 2027) + (month == 12));
      int64_t last = date_days((struct date){year, next, 1}) - 1;
      role->latest_days = (int)(last - date_days((struct date){2027, 1, 1}));
      return;
    }
  complain_at(builder, MESSAGE_WRONG_OBJECT, phrase->at, spelled(builder, WORD_LATEST), NULL);
}

static void say_term(struct builder *builder, struct role *role, const struct tail *term) {
  role->has_period = duration_months(term->phrases, &role->period_months);
  role->whole_mandate = term->phrases->unit == TIME_MANDATE;
  role->period_minimum = term->phrases->quantity.kind == QUANTITY_MINIMUM;
  if (!role->has_period && term->phrases->kind != PHRASE_UNSTATED)
    complain_at(builder, MESSAGE_WRONG_OBJECT, term->at, spelled(builder, WORD_FOR), NULL);
}

/* secretary 2; responsible 3 from members */
static void say_holders(struct builder *builder, struct role *role, const struct item *item, struct context context) {
  const struct phrase *object = item->objects;
  const struct quantity *quantity = &object->quantity;
  struct refs among = {0};
  if (object->kind == PHRASE_NAME && quantity->kind == QUANTITY_NONE) { /* chair HSN.chair */
    complain_at(builder, MESSAGE_MISSING_TAIL, object->at, name_of(builder, item->head.text),
                text_format(builder->arena, "%s %s", spelled(builder, WORD_HELD), spelled(builder, WORD_BY)));
    return;
  }
  if ((object->kind != PHRASE_NONE && object->kind != PHRASE_NAME) || quantity->kind != QUANTITY_EXACT) {
    complain_at(builder, MESSAGE_WANTS_NUMBER, object->at, name_of(builder, item->head.text), NULL);
    return;
  }
  if (quantity->percent || quantity->low.bottom != 1 || quantity->low.top < 1 || quantity->low.top > HOLDERS_AT_MOST) {
    complain_at(builder, MESSAGE_BAD_RANGE, object->at, NULL, NULL);
    return;
  }
  role->holders = (uint32_t)quantity->low.top;
  if (object->kind == PHRASE_NAME && resolve(builder, object, context, &among))
    restrict_later(builder, role, among, object->at);
}

/* about each area: each holder is responsible for one of them. */
static void say_areas(struct builder *builder, struct role *role, const struct tail *about) {
  struct refs areas = {0};
  if (!resolve_list(builder, about->phrases, (struct context){0}, &areas)) return;
  for (size_t i = 0; i < areas.count; i++)
    if (areas.items[i].sort != SORT_AREA) {
      complain_at(builder, MESSAGE_WRONG_OBJECT, about->at, spelled(builder, WORD_ABOUT), spelled(builder, WORD_AREA));
      return;
    }
  role->areas = areas;
}

static void say_role_of(struct builder *builder, const struct saying *saying, uint32_t body) {
  const struct item *item = saying->item;
  struct role *role = role_of_body(builder, body, item->head.text, area_of(builder, item));
  struct context context = {body + 1};
  if (!role) return;
  if (builder->branch) {
    complain_at(builder, MESSAGE_ROLE_CLASH, item->head.at, name_of(builder, item->head.text), NULL);
    return;
  }
  if (role->statement == UINT32_MAX) role->statement = saying->statement;
  add_clauses(builder, &role->clauses, builder->model->statements[saying->statement].clauses);
  role->implied = false;
  if (item->objects) say_holders(builder, role, item, context);
  say_turns(builder, role, saying, context);
  const struct tail *by = tail_find(item, TAIL_BY), *tail;
  role->chosen = role->chosen || tail_find(item, TAIL_CHOSEN);
  struct refs who = {0};
  if (by && resolve_list(builder, by->phrases, context, &who)) {
    if (tail_find(item, TAIL_CHOSEN)) role->chosen_by = who;
    else if (role->turn_count) restrict_later(builder, role, who, by->at);
    else add_turn(builder, role, who);
  }
  role->elected = role->elected || role->chosen;
  for (tail = item->tails; tail; tail = tail->next)
    if (tail->kind == TAIL_FROM) say_from(builder, role, tail, context);
  if ((tail = tail_find(item, TAIL_FOR))) say_term(builder, role, tail);
  if ((tail = tail_find(item, TAIL_LATEST))) say_latest(builder, role, tail);
  if ((tail = tail_find(item, TAIL_ABOUT))) say_areas(builder, role, tail);
  if ((tail = tail_find(item, TAIL_SUCCEEDING))) {
    struct ref other;
    if (resolve_one(builder, tail->phrases, context, (enum sort[]){SORT_ROLE, SORT_NONE}, &other))
      role->succeeds = other.index + 1;
  }
}

void say_role(struct builder *builder, const struct saying *saying) {
  for (size_t i = 0; i < saying->subjects->count; i++)
    say_role_of(builder, saying, saying->subjects->items[i].index);
}

/* A role that is only spoken of (HSN.chair) stands where its unit is declared. */
void settle_roles(struct builder *builder) {
  struct model *model = builder->model;
  for (size_t i = 0; i < model->roles_count; i++)
    if (model->roles[i].statement == UINT32_MAX) {
      model->roles[i].statement = model->bodies[model->roles[i].body].is.statement;
      model->roles[i].clauses = model->statements[model->roles[i].statement].clauses;
    }
}
