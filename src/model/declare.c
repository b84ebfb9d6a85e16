/* SPDX-License-Identifier: EUPL-1.2
 *
 * The first pass: every declaration makes its things and gives them names, families are expanded.
 * What is said of the things comes later, so the order of declarations does not matter.
 */
#include "model/builder.h"

#include "base/likeness.h"
#include "base/text.h"

#include <string.h>

/* ---- simple things ---- */

static void refuse_words(struct builder *builder, const struct declared *declared) {
  if (declared->words)
    complain_at(builder, MESSAGE_UNKNOWN_BODY_WORD, declared->words->name.at,
                name_of(builder, declared->words->name.text), NULL);
}

static bool wants_name(struct builder *builder, const struct item *item, const struct declared *declared) {
  if (declared->name.text) return true;
  complain_at(builder, MESSAGE_TITLE_ONLY, declared->title_at, spelled(builder, item->keyword), NULL);
  for (const struct name_list *word = declared->words; word; word = word->next) lose_name(builder, word->name.text);
  return false;
}

static void declare_party(struct builder *builder, const struct item *item, const struct declared *declared,
                          uint32_t statement, uint32_t side) {
  refuse_words(builder, declared);
  struct party *party = GROW(builder, parties);
  *party = (struct party){entity_new(builder, declared, statement), item->keyword, side};
  name_thing(builder, declared->name, (struct ref){SORT_PARTY, (uint32_t)builder->model->parties_count - 1});
}

#define DECLARE_SIMPLE(array, type, sort, ...)                                                          \
  do {                                                                                                  \
    refuse_words(builder, declared);                                                                    \
    struct type *made = GROW(builder, array);                                                           \
    *made = (struct type){.is = entity_new(builder, declared, statement), __VA_ARGS__};                 \
    name_thing(builder, declared->name, (struct ref){sort, (uint32_t)builder->model->array##_count - 1}); \
  } while (0)

static const enum word words_of_parties[] = {WORD_REGION, WORD_MUNICIPALITY, WORD_PARTY};
enum { WORDS_OF_PARTIES = sizeof words_of_parties / sizeof *words_of_parties };

static void refuse_in_side(struct builder *builder, const struct item *item, uint32_t side) {
  bool declares = item->kind == ITEM_DECLARATION;
  const char *what = declares ? spelled(builder, item->keyword) : name_of(builder, item->head.text);
  struct likeness likeness = likeness_of(what);
  for (size_t i = 0; i < WORDS_OF_PARTIES; i++)
    likeness_offer(&likeness, spelled(builder, words_of_parties[i]));
  struct complaint *complaint =
      complain_at(builder, declares ? MESSAGE_NESTED_DECLARATION : MESSAGE_WRONG_PLACE, item->at, what,
                  model_shown(builder->model, (struct ref){SORT_SIDE, side}, builder->language));
  complaint->suggestion = declares ? NULL : likeness.nearest;
}

static bool declares_party(const struct item *item) {
  bool party = false;
  for (size_t i = 0; i < WORDS_OF_PARTIES && item->kind == ITEM_DECLARATION; i++)
    party = party || item->keyword == words_of_parties[i];
  return party;
}

static void declare_parties_of_side(struct builder *builder, const struct item *side_item, uint32_t side) {
  for (const struct item *item = side_item->block; item; item = item->next) {
    if (!declares_party(item)) {
      refuse_in_side(builder, item, side);
      continue;
    }
    uint32_t statement = statement_new(builder, item->clauses ? item : side_item, CLAUSE_MODELLED);
    for (const struct declared *declared = item->declared; declared; declared = declared->next)
      if (wants_name(builder, item, declared)) declare_party(builder, item, declared, statement, side + 1);
  }
}

/* A role or relation of the model's own. It is a head of statements, so a known word is refused. */
static void declare_word(struct builder *builder, const struct declared *declared, uint32_t statement, bool role) {
  refuse_words(builder, declared);
  if (word_of(builder, declared->name.text)) {
    complain_at(builder, MESSAGE_DUPLICATE_NAME, declared->name.at, name_of(builder, declared->name.text), NULL);
    return;
  }
  struct own_word *made = role ? GROW(builder, own_roles) : GROW(builder, own_relations);
  *made = (struct own_word){entity_new(builder, declared, statement)};
}

static void declare_document(struct builder *builder, const struct declared *declared, uint32_t statement) {
  bool joint = false, channel = false;
  for (const struct name_list *word = declared->words; word; word = word->next) {
    enum word meant = word_of(builder, word->name.text);
    if (meant == WORD_JOINT) joint = true;
    else if (meant == WORD_CHANNEL) channel = true;
    else complain_at(builder, MESSAGE_UNKNOWN_BODY_WORD, word->name.at, name_of(builder, word->name.text), NULL);
  }
  struct document *made = GROW(builder, documents);
  *made = (struct document){.is = entity_new(builder, declared, statement), .joint = joint, .channel = channel};
  name_thing(builder, declared->name, (struct ref){SORT_DOCUMENT, (uint32_t)builder->model->documents_count - 1});
}

static void declare_cost(struct builder *builder, const struct declared *declared, uint32_t statement) {
  bool joint = false;
  for (const struct name_list *word = declared->words; word; word = word->next) {
    if (word_of(builder, word->name.text) == WORD_JOINT) joint = true;
    else complain_at(builder, MESSAGE_UNKNOWN_BODY_WORD, word->name.at, name_of(builder, word->name.text), NULL);
  }
  struct cost *made = GROW(builder, costs);
  *made = (struct cost){.is = entity_new(builder, declared, statement), .joint = joint};
  name_thing(builder, declared->name, (struct ref){SORT_COST, (uint32_t)builder->model->costs_count - 1});
}

static void declare_agreement(struct builder *builder, const struct item *item, const struct declared *declared,
                              uint32_t statement) {
  if (builder->model->has_agreement) {
    complain_twice(builder, MESSAGE_SECOND_AGREEMENT, item->at,
                   statement_at(&builder->model->statements[builder->model->agreement.is.statement]), NULL);
    return;
  }
  refuse_words(builder, declared);
  if (declared->next) complain_at(builder, MESSAGE_ONE_ONLY, declared->next->name.at, NULL, NULL);
  builder->model->has_agreement = true;
  builder->model->agreement.is = entity_new(builder, declared, statement);
  name_thing(builder, declared->name, (struct ref){SORT_AGREEMENT, 0});
}

static void declare_remark(struct builder *builder, const struct item *item, const struct declared *declared) {
  uint32_t statement = statement_new(builder, item, clause_use_of(item));
  struct remark *made = GROW(builder, remarks);
  *made = (struct remark){item->keyword == WORD_OMITTED, declared->title, statement};
  if (!declared->title || !declared->title[strspn(declared->title, " \t")])
    complain_at(builder, MESSAGE_WANTS_TEXT, declared->name.at, spelled(builder, item->keyword), NULL);
}

/* ---- bodies, units and offices, alone or in families ---- */

static bool *body_flag(struct body *body, enum word word) {
  switch (word) {
  case WORD_TOP: return &body->top;
  case WORD_LEADING: return &body->leading;
  case WORD_COUNTY: return &body->county;
  case WORD_LOCAL: return &body->local;
  case WORD_PRESIDIUM: return &body->presidium;
  case WORD_AGENDA_GROUP: return &body->agenda_group;
  case WORD_TEMPORARY: return &body->temporary;
  case WORD_ON_DEMAND: return &body->on_demand;
  case WORD_OUTSIDE: return &body->outside;
  case WORD_MENTIONED: return &body->mentioned;
  case WORD_STEERING: return &body->steering;
  case WORD_NETWORK: return &body->network;
  default: return NULL;
  }
}

static struct body body_read(struct builder *builder, const struct item *item, const struct declared *declared,
                             uint32_t statement) {
  struct body body = {.is = entity_new(builder, declared, statement), .unit = item->keyword == WORD_UNIT};
  for (const struct name_list *word = declared->words; word; word = word->next) {
    enum word meant = word_of(builder, word->name.text);
    bool *flag = body_flag(&body, meant);
    if (flag) *flag = true;
    else if (meant != WORD_OR_EQUIVALENT || item->keyword != WORD_UNIT) {
      struct likeness likeness = likeness_of(name_of(builder, word->name.text));
      words_offer(builder->workshop->words, builder->language, KIND_BODY, &likeness);
      complain_at(builder, MESSAGE_UNKNOWN_BODY_WORD, word->name.at, likeness.written, NULL)->suggestion =
          likeness.nearest;
    }
  }
  return body;
}

static uint32_t body_add(struct builder *builder, struct body body) {
  *GROW(builder, bodies) = body;
  return (uint32_t)builder->model->bodies_count - 1;
}

static const char *index_shown(const struct builder *builder, struct ref index) {
  const struct entity *of = model_entity(builder->model, index);
  return of->title ? of->title : of->shown;
}

/* "Lokal grupp (Berg)", "Arbetsgrupp (Berg, Vuxna)": a family's thing by its index or indexes. */
static void index_entity(struct builder *builder, struct entity *entity, struct ref first, const struct ref *second) {
  entity->shown = text_format(builder->arena, "%s (%s%s%s)", entity->shown, index_shown(builder, first),
                              second ? ", " : "", second ? index_shown(builder, *second) : "");
}

/* The sets a family runs over: one, or two for every pair ("each municipality, each area"). */
static bool family_indexes(struct builder *builder, const struct phrase *phrases, struct refs *first,
                           struct refs *second) {
  for (size_t n = 0; phrases; phrases = phrases->next, n++) {
    struct refs *out = n == 0 ? first : second;
    if (n > 1 || phrases->kind != PHRASE_EACH) {
      complain_at(builder, MESSAGE_WRONG_OBJECT, phrases->at, spelled(builder, WORD_FOR), spelled(builder, WORD_EACH));
      return false;
    }
    if (!resolve(builder, phrases, (struct context){0}, out)) return false;
  }
  return first->count > 0;
}

static uint32_t family_new(struct builder *builder, const struct item *item, const struct declared *declared,
                           uint32_t statement, size_t count, enum word over) {
  struct family *family = GROW(builder, families);
  *family = (struct family){.is = entity_new(builder, declared, statement),
                            .of_bodies = item->keyword != WORD_OFFICE,
                            .members = arena_array(builder->arena, count, sizeof *family->members),
                            .over = over};
  uint32_t number = (uint32_t)builder->model->families_count - 1;
  name_thing(builder, declared->name, (struct ref){SORT_FAMILY, number});
  return number;
}

static void family_add(struct builder *builder, uint32_t family, struct ref member) {
  struct family *of = &builder->model->families[family];
  of->members[of->count++] = member;
}

static void declare_body_family(struct builder *builder, const struct item *item, const struct declared *declared,
                                uint32_t statement, const struct phrase *over) {
  struct refs first = {0}, second = {0};
  if (!family_indexes(builder, over, &first, &second)) return;
  size_t count = (size_t)first.count * (second.count ? second.count : 1);
  if (!room_for(builder, count, item->at)) return;
  struct body body = body_read(builder, item, declared, statement);
  uint32_t family = family_new(builder, item, declared, statement, count, over->set);
  for (size_t i = 0; i < first.count; i++)
    for (size_t j = 0; j < (second.count ? second.count : 1); j++) {
      struct body one = body;
      one.family = family + 1;
      one.of_index = first.items[i];
      index_entity(builder, &one.is, first.items[i], second.count ? &second.items[j] : NULL);
      if (second.count) one.of_area = second.items[j];
      family_add(builder, family, (struct ref){SORT_BODY, body_add(builder, one)});
    }
}

static void declare_body(struct builder *builder, const struct item *item, const struct declared *declared,
                         uint32_t statement) {
  const struct tail *over = tail_find(item, TAIL_FOR);
  if (over) {
    declare_body_family(builder, item, declared, statement, over->phrases);
    return;
  }
  if (!room_for(builder, 1, item->at)) return;
  uint32_t body = body_add(builder, body_read(builder, item, declared, statement));
  name_thing(builder, declared->name, (struct ref){SORT_BODY, body});
}

/* Offices and units "of each municipality" are families over their owners. */
static const struct phrase *owner_family(const struct item *item) {
  const struct tail *of = tail_find(item, TAIL_OF);
  return of && of->phrases->kind == PHRASE_EACH ? of->phrases : NULL;
}

static void declare_unit(struct builder *builder, const struct item *item, const struct declared *declared,
                         uint32_t statement) {
  const struct phrase *over = owner_family(item);
  if (!over) {
    declare_body(builder, item, declared, statement);
    return;
  }
  declare_body_family(builder, item, declared, statement, over);
}

static struct office office_read(struct builder *builder, const struct declared *declared, uint32_t statement) {
  struct office office = {.is = entity_new(builder, declared, statement)};
  for (const struct name_list *word = declared->words; word; word = word->next) {
    if (word_of(builder, word->name.text) == WORD_OR_EQUIVALENT) office.or_equivalent = true;
    else complain_at(builder, MESSAGE_UNKNOWN_BODY_WORD, word->name.at, name_of(builder, word->name.text), NULL);
  }
  return office;
}

static void declare_office(struct builder *builder, const struct item *item, const struct declared *declared,
                           uint32_t statement) {
  const struct phrase *over = owner_family(item);
  struct office office = office_read(builder, declared, statement);
  if (!over) {
    *GROW(builder, offices) = office;
    name_thing(builder, declared->name, (struct ref){SORT_OFFICE, (uint32_t)builder->model->offices_count - 1});
    return;
  }
  struct refs owners = {0}, none = {0};
  if (!family_indexes(builder, over, &owners, &none) || !room_for(builder, owners.count, item->at)) return;
  uint32_t family = family_new(builder, item, declared, statement, owners.count, over->set);
  for (size_t i = 0; i < owners.count; i++) {
    office.owner = owners.items[i];
    office.family = family + 1;
    *GROW(builder, offices) = office;
    family_add(builder, family, (struct ref){SORT_OFFICE, (uint32_t)builder->model->offices_count - 1});
  }
}

/* ---- which declaration makes what ---- */

/* Families need the parties and areas first, so declarations come in two rounds. */
static bool first_round(enum word keyword) {
  return keyword != WORD_UNIT && keyword != WORD_OFFICE && keyword != WORD_BODY;
}

static void declare_one(struct builder *builder, const struct item *item, const struct declared *declared,
                        uint32_t statement) {
  struct model *model = builder->model;
  switch (item->keyword) {
  case WORD_REGION: case WORD_MUNICIPALITY: case WORD_PARTY:
    declare_party(builder, item, declared, statement, 0);
    break;
  case WORD_SIDE:
    DECLARE_SIMPLE(sides, side, SORT_SIDE, );
    declare_parties_of_side(builder, item, (uint32_t)model->sides_count - 1);
    break;
  case WORD_SECTOR: DECLARE_SIMPLE(sectors, sector, SORT_SECTOR, ); break;
  case WORD_LEVEL: DECLARE_SIMPLE(levels, level, SORT_LEVEL, .rank = (uint32_t)model->levels_count - 1); break;
  case WORD_AREA: DECLARE_SIMPLE(areas, area, SORT_AREA, ); break;
  case WORD_SUPPORT: DECLARE_SIMPLE(supports, support, SORT_SUPPORT, ); break;
  case WORD_MATTER: DECLARE_SIMPLE(matters, matter, SORT_MATTER, ); break;
  case WORD_ROLE: declare_word(builder, declared, statement, true); break;
  case WORD_RELATION: declare_word(builder, declared, statement, false); break;
  case WORD_DOCUMENT: declare_document(builder, declared, statement); break;
  case WORD_COST: declare_cost(builder, declared, statement); break;
  case WORD_UNIT: declare_unit(builder, item, declared, statement); break;
  case WORD_BODY: declare_body(builder, item, declared, statement); break;
  case WORD_OFFICE: declare_office(builder, item, declared, statement); break;
  default: break;
  }
}

/* What may follow each declaration, and which may be stated as a permission. */
#define TAIL(kind) (1u << TAIL_##kind)
static const struct form {
  enum word keyword;
  unsigned tails;
  bool may;
} forms[] = {{WORD_SOURCE, TAIL(FROM), false}, {WORD_UNIT, TAIL(OF) | TAIL(IN) | TAIL(FOR), true},
             {WORD_OFFICE, TAIL(OF) | TAIL(IN), true}, {WORD_BODY, TAIL(OF) | TAIL(FOR), true},
             {WORD_SUPPORT, TAIL(AS), false}, {WORD_MATTER, TAIL(OF), false},
             {WORD_DOCUMENT, TAIL(OF), true}, {WORD_COST, 0, true}};
/* What may be there only at times, on conditions, and what these say. */
#define BESIDES (TAIL(WHEN) | TAIL(AFTER) | TAIL(BEFORE) | TAIL(UNDER) | TAIL(FROM) | TAIL(UNTIL))
/* Another declaration may say more of a thing (again), or call it by other names too (also). */
#define MORE (TAIL(AGAIN) | TAIL(ALSO))

static bool declares_thing(enum word keyword) {
  switch (keyword) {
  case WORD_IMPORT: case WORD_USE: case WORD_SOURCE: case WORD_AIM: case WORD_OMITTED: case WORD_ROLE:
  case WORD_RELATION:
    return false;
  default: return true;
  }
}

static bool fits_form(struct builder *builder, const struct item *item) {
  struct form form = {item->keyword, 0, false};
  for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
    if (forms[i].keyword == item->keyword) form = forms[i];
  if (form.may) form.tails |= BESIDES;
  if (declares_thing(item->keyword)) form.tails |= MORE;
  for (const struct tail *tail = item->tails; tail; tail = tail->next) {
    if (!(form.tails & (1u << tail->kind)))
      complain_at(builder, MESSAGE_WRONG_TAIL, tail->at, spelled(builder, item->keyword),
                  spelled(builder, tail_word(tail->kind)));
  }
  bool allowed = item->modal == MODAL_NONE || item->modal == MODAL_SHALL || (item->modal == MODAL_MAY && form.may);
  if (!allowed) complain_at(builder, MESSAGE_WRONG_MODAL, item_modal_at(item), spelled(builder, item->keyword), NULL);
  return allowed;
}

/* use chairs, flow: the list always ends with NULL. */
static void use_packs(struct builder *builder, const struct item *item) {
  for (const struct declared *declared = item->declared; declared; declared = declared->next)
    *GROW(builder, uses) = declared->name.text ? declared->name
                                               : (struct name){atom_of(builder->workshop->atoms, declared->title),
                                                               declared->title_at};
}

static void lose_names(struct builder *builder, const struct item *item) {
  for (const struct declared *declared = item->declared; declared; declared = declared->next)
    if (declared->name.text && !named(builder, declared->name.text)->count) lose_name(builder, declared->name.text);
}

static void lose_nested_in(struct builder *builder, const struct item *items, bool nested) {
  for (const struct item *item = items; item; item = item->next) {
    if (nested && item->kind == ITEM_DECLARATION && item->keyword != WORD_LEVEL) lose_names(builder, item);
    lose_nested_in(builder, item->block, true);
    for (const struct branch *branch = item_branches(item); branch; branch = branch->next)
      lose_nested_in(builder, branch->items, nested);
  }
}

void lose_nested(struct builder *builder) {
  for (size_t i = 0; i < builder->file_count; i++) lose_nested_in(builder, builder->files[i].items, false);
}

/* What a family runs over where that is not one of the sets of the first round; NULL. */
static const struct phrase *over_others(const struct builder *builder, const struct item *item) {
  const struct tail *over = tail_find(item, TAIL_FOR);
  for (const struct phrase *phrase = over ? over->phrases : owner_family(item); phrase; phrase = phrase->next) {
    if (phrase->kind != PHRASE_EACH) continue;
    if (phrase->set == WORD_BODY || (phrase->name.text && !named(builder, phrase->name.text)->count)) return phrase;
  }
  return NULL;
}

static void postpone(struct builder *builder, const struct item *item) {
  builder->postponed = arena_grow(builder->arena, builder->postponed, &builder->postponed_room,
                                  builder->postponed_count + 1, sizeof *builder->postponed);
  builder->postponed[builder->postponed_count++] = (struct postponed){item, builder->language, builder->branch};
}

/* also X, "Y": other names of the one thing that is declared. The texts are told on pages. */
void call_also(struct builder *builder, const struct item *item) {
  const struct tail *also = tail_find(item, TAIL_ALSO);
  if (!also || !item->declared) return;
  if (item->declared->next) {
    complain_at(builder, MESSAGE_ONE_ONLY, item->declared->next->name.at, NULL, NULL);
    return;
  }
  const struct refs *refs = named(builder, item->declared->name.text);
  struct ref thing = refs->count ? refs->items[0] : (struct ref){0}; /* each name given may move all of them */
  for (const struct phrase *phrase = also->phrases; phrase; phrase = phrase->next) {
    if (phrase->kind == PHRASE_NAME && !phrase->path && thing.sort) name_thing(builder, phrase->name, thing);
    else if (phrase->kind != PHRASE_STRING) complain_at(builder, MESSAGE_WANTS_NAME, phrase->at, NULL, NULL);
  }
}

static void declare_now(struct builder *builder, const struct item *item) {
  if (item->keyword == WORD_AIM || item->keyword == WORD_OMITTED) {
    for (const struct declared *declared = item->declared; declared; declared = declared->next)
      declare_remark(builder, item, declared);
    return;
  }
  uint32_t statement = statement_new(builder, item, CLAUSE_MODELLED);
  if (item->keyword == WORD_AGREEMENT) {
    declare_agreement(builder, item, item->declared, statement);
    return;
  }
  for (const struct declared *declared = item->declared; declared; declared = declared->next)
    if (wants_name(builder, item, declared)) declare_one(builder, item, declared, statement);
  call_also(builder, item);
  if (item->keyword != WORD_ROLE && item->keyword != WORD_RELATION) lose_names(builder, item);
}

static void declare_item(struct builder *builder, const struct item *item, bool first) {
  if (first && !fits_form(builder, item)) {
    lose_names(builder, item);
    return;
  }
  if (tail_find(item, TAIL_AGAIN)) return; /* it makes nothing: attribute_items adds what it says */
  if (item->keyword == WORD_IMPORT || item->keyword == WORD_SOURCE || item->keyword == WORD_USE) {
    if (first) clauses_of(builder, item->clauses, CLAUSE_MODELLED);
    if (first && item->keyword == WORD_USE) use_packs(builder, item);
    return;
  }
  if (first != first_round(item->keyword)) return;
  if (!first && over_others(builder, item)) postpone(builder, item);
  else declare_now(builder, item);
}

static void declare_put_off(struct builder *builder, struct postponed *postponed) {
  builder->language = postponed->language;
  builder->branch = postponed->branch;
  declare_now(builder, postponed->item);
  postponed->item = NULL;
}

/* Each as soon as what it runs over is there; what is over all bodies, or over nothing, at the end. */
void declare_postponed(struct builder *builder) {
  for (bool more = true; more;) {
    more = false;
    for (size_t i = 0; i < builder->postponed_count; i++) {
      struct postponed *postponed = &builder->postponed[i];
      if (!postponed->item || over_others(builder, postponed->item)) continue;
      declare_put_off(builder, postponed);
      more = true;
    }
  }
  for (size_t i = 0; i < builder->postponed_count; i++)
    if (builder->postponed[i].item) declare_put_off(builder, &builder->postponed[i]);
  builder->branch = 0;
}

static void declare_round(struct builder *builder, const struct item *items, bool first) {
  for (const struct item *item = items; item; item = item->next) {
    if (item->kind == ITEM_DECLARATION) declare_item(builder, item, first);
    if (item->kind == ITEM_RULE && first) {
      clauses_of(builder, item->clauses, CLAUSE_MODELLED);
      struct rule_item *made = GROW(builder, own_rules);
      *made = (struct rule_item){.item = item, .language = builder->language, .pack = ""};
    }
    for (const struct branch *branch = item_branches(item); branch; branch = branch->next) {
      uint32_t outer;
      bool entered = branch_enter(builder, item, branch, &outer);
      if (entered) declare_round(builder, branch->items, first);
      builder->branch = outer;
    }
  }
}

void declare_items(struct builder *builder, const struct item *items) {
  declare_round(builder, items, true);
}

void declare_families(struct builder *builder, const struct item *items) {
  declare_round(builder, items, false);
}
