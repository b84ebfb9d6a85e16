/* SPDX-License-Identifier: EUPL-1.2
 *
 * Questions that any room may ask of a model.
 */
#include "model/model.h"

#include "base/text.h"

#include <string.h>

bool ref_same(struct ref a, struct ref b) {
  return a.sort == b.sort && a.index == b.index;
}

bool refs_have(const struct refs *refs, struct ref ref) {
  for (size_t i = 0; i < refs->count; i++)
    if (ref_same(refs->items[i], ref)) return true;
  return false;
}

void refs_add(struct arena *arena, struct refs *refs, struct ref ref) {
  if (!refs_have(refs, ref)) refs_push(arena, refs, ref);
}

struct refs refs_copy(struct arena *arena, const struct refs *refs) {
  struct refs copy = {0};
  if (refs->count == 0) return copy;
  refs_make_room(arena, &copy, refs->count);
  memcpy(copy.items, refs->items, refs->count * sizeof *copy.items);
  copy.count = refs->count;
  return copy;
}

void refs_make_room(struct arena *arena, struct refs *refs, size_t more) {
  size_t room = refs->room;
  refs->items = arena_grow(arena, refs->items, &room, refs->count + more, sizeof *refs->items);
  refs->room = (uint32_t)room;
}

void refs_push(struct arena *arena, struct refs *refs, struct ref ref) {
  refs_make_room(arena, refs, 1);
  refs->items[refs->count++] = ref;
}

bool role_is_full(const struct role *role) {
  return role->word == WORD_CHAIR || role->word == WORD_DEPUTY || role->word == WORD_SECOND_DEPUTY;
}

/* The branch itself (+ 1), or the outermost one that it stands in. */
static uint32_t outermost(const struct model *model, uint32_t branch) {
  while (branch && model->branches[branch - 1].within) branch = model->branches[branch - 1].within;
  return branch;
}

static bool has_seat_in(const struct model *model, const struct body *body, uint32_t branch) {
  bool any = false;
  for (uint32_t i = 0; i < body->seat_count && !any; i++) {
    const struct seat *seat = &model->seats[body->first_seat + i];
    any = seat->kind == SEAT_MEMBER && outermost(model, model->statements[seat->statement].branch) == branch;
  }
  return any;
}

/* Whether each alternative of some choice says it. */
static bool is_said_in_each(const struct model *model, const struct body *body, const struct open_choice *choice) {
  bool all = true;
  for (uint32_t b = choice->first; all && b != UINT32_MAX; b = model->branches[b].next - 1)
    all = has_seat_in(model, body, b + 1);
  return all;
}

bool body_may_be_silent(const struct model *model, uint32_t number) {
  const struct body *body = &model->bodies[number];
  bool silent = body->seats_stated && body->seat_count && !has_seat_in(model, body, 0);
  for (size_t i = 0; i < model->open_choices_count && silent; i++)
    silent = !is_said_in_each(model, body, &model->open_choices[i]);
  return silent;
}

bool role_has_own_seat(const struct model *model, uint32_t number) {
  const struct role *role = &model->roles[number];
  const struct body *body = &model->bodies[role->body];
  bool own = false;
  for (uint32_t i = 0; i < body->seat_count && !own && !role->turn_count && body->seats_stated; i++) {
    const struct seat *seat = &model->seats[body->first_seat + i];
    own = seat->kind == SEAT_MEMBER && seat->holder.sort == SORT_ROLE && seat->holder.index == number;
  }
  return own;
}

static bool has_earlier(const struct role *role, uint32_t turn, struct ref who) {
  for (uint32_t i = 0; i < turn; i++)
    if (refs_have(&role->turns[i].candidates, who)) return true;
  return false;
}

bool role_turn_may_begin(const struct role *role, uint32_t turn) {
  const struct refs *candidates = &role->turns[turn].candidates;
  for (size_t i = 0; i < candidates->count; i++)
    if (!has_earlier(role, turn, candidates->items[i])) return true;
  return candidates->count == 0;
}

bool role_is_of_member(const struct role *role) {
  const struct refs *who = role->turn_count == 1 ? &role->turns[0].candidates : NULL;
  return who && who->count == 1 && ref_same(who->items[0], (struct ref){SORT_BODY, role->body});
}

struct copies model_copies(const struct model *model, struct ref ref) {
  const struct copies one = {1, 1, false}, some = {1, 1, true};
  for (size_t i = 0; ref.sort == SORT_BODY && i < model->body_numbers_count; i++) {
    const struct quantity *times = model->body_numbers[i].times;
    if (model->body_numbers[i].body != ref.index) continue;
    if (!times) return some;
    switch (times->kind) {
    case QUANTITY_EXACT:
    case QUANTITY_RANGE: return (struct copies){times->low.top, times->high.top, false};
    case QUANTITY_MAXIMUM: return (struct copies){0, times->high.top, false};
    case QUANTITY_MINIMUM: return (struct copies){times->low.top, times->low.top, true};
    case QUANTITY_ANY: return (struct copies){0, 1, true};
    default: return some;
    }
  }
  return one;
}

bool power_is_about_one(const struct model *model, struct ref power) {
  const struct statement *statement = model_statement(model, power);
  return statement && statement->one_of;
}

bool role_has_some_sector(const struct role *role) {
  bool same = role->alike && (role->alike_set == WORD_SECTOR || role->alike_set == WORD_UNIT);
  return same || (role->opposite && role->opposite_set == WORD_SECTOR);
}

const struct limit *role_limit_to(const struct role *role, uint32_t body) {
  for (size_t i = 0; i < role->limit_count; i++) {
    const struct limit *limit = &role->limits[i];
    if (limit->beside && ref_same(limit->among.items[0], (struct ref){SORT_BODY, body})) return limit;
  }
  return NULL;
}

bool model_reaches(const struct model *model, uint32_t compared) {
  if (compared < SEATS_OPEN_AT_LEAST || compared <= model->compared) return true;
  for (size_t i = 0; i < model->seats_count; i++)
    if (model->seats[i].uncapped) return false;
  return true;
}

/* By body: how many seats it has by totals that say it. */
static uint32_t *stated_totals(const struct model *model) {
  uint32_t *totals = arena_array(model->workshop->arena, model->bodies_count + 1, sizeof *totals);
  for (size_t i = 0; i < model->figures_count; i++) {
    const struct figure *figure = &model->figures[i];
    bool fixes = figure->subject.sort == SORT_BODY && (figure->fixes || figure->fixes_in_branch);
    uint32_t *total = fixes ? &totals[figure->subject.index] : NULL;
    if (fixes && figure->stated->low.top > *total) *total = (uint32_t)figure->stated->low.top;
  }
  return totals;
}

struct stated_seats model_stated_seats(const struct model *model) {
  struct stated_seats most = {0};
  const uint32_t *totals = stated_totals(model);
  for (size_t i = 0; i < model->bodies_count; i++) {
    const struct body *body = &model->bodies[i];
    uint32_t certain = 0;
    bool open = false;
    for (uint32_t k = 0; k < body->seat_count; k++) {
      const struct seat *seat = &model->seats[body->first_seat + k];
      certain += seat->kind == SEAT_MEMBER && !seat->possible;
      open = open || seat->uncapped;
    }
    if (totals[i] > certain) certain = totals[i];
    if (certain > most.of_any) most.of_any = certain;
    if (open && certain > most.beside_open) most.beside_open = certain;
  }
  return most;
}

bool body_of_structure(const struct body *body) {
  return !body->unit && !body->outside && !body->mentioned;
}

const struct entity *model_entity(const struct model *model, struct ref ref) {
  switch (ref.sort) {
  case SORT_PARTY: return &model->parties[ref.index].is;
  case SORT_SIDE: return &model->sides[ref.index].is;
  case SORT_SECTOR: return &model->sectors[ref.index].is;
  case SORT_LEVEL: return &model->levels[ref.index].is;
  case SORT_AREA: return &model->areas[ref.index].is;
  case SORT_SUPPORT: return &model->supports[ref.index].is;
  case SORT_OFFICE: return &model->offices[ref.index].is;
  case SORT_BODY: return &model->bodies[ref.index].is;
  case SORT_MATTER: return &model->matters[ref.index].is;
  case SORT_DOCUMENT: return &model->documents[ref.index].is;
  case SORT_COST: return &model->costs[ref.index].is;
  case SORT_FAMILY: return &model->families[ref.index].is;
  case SORT_AGREEMENT: return &model->agreement.is;
  default: return NULL;
  }
}

size_t model_count(const struct model *model, enum sort sort) {
  switch (sort) {
  case SORT_PARTY: return model->parties_count;
  case SORT_SIDE: return model->sides_count;
  case SORT_SECTOR: return model->sectors_count;
  case SORT_LEVEL: return model->levels_count;
  case SORT_AREA: return model->areas_count;
  case SORT_SUPPORT: return model->supports_count;
  case SORT_OFFICE: return model->offices_count;
  case SORT_BODY: return model->bodies_count;
  case SORT_MATTER: return model->matters_count;
  case SORT_DOCUMENT: return model->documents_count;
  case SORT_COST: return model->costs_count;
  case SORT_AGREEMENT: return model->has_agreement;
  case SORT_SEAT: return model->seats_count;
  case SORT_ROLE: return model->roles_count;
  case SORT_LINK: return model->links_count;
  case SORT_POWER: return model->powers_count;
  case SORT_MEETING: return model->meetings_count;
  case SORT_PAPER: return model->papers_count;
  case SORT_FIGURE: return model->figures_count;
  case SORT_EVALUATION: return model->evaluations_count;
  case SORT_NOTICE: return model->notices_count;
  case SORT_TASK: return model->tasks_count;
  case SORT_PROCEDURE: return model->procedures_count;
  case SORT_FAMILY: return model->families_count;
  default: return 0;
  }
}

const struct statement *model_statement(const struct model *model, struct ref ref) {
  const struct entity *entity = model_entity(model, ref);
  uint32_t number;
  if (entity) {
    if (ref.sort == SORT_AGREEMENT && !model->has_agreement) return NULL;
    return entity->statement < model->statements_count ? &model->statements[entity->statement] : NULL;
  }
  switch (ref.sort) {
  case SORT_SEAT: number = model->seats[ref.index].statement; break;
  case SORT_ROLE: number = model->roles[ref.index].statement; break;
  case SORT_LINK: number = model->links[ref.index].statement; break;
  case SORT_POWER: number = model->powers[ref.index].statement; break;
  case SORT_MEETING: number = model->meetings[ref.index].statement; break;
  case SORT_PAPER: number = model->papers[ref.index].statement; break;
  case SORT_FIGURE: number = model->figures[ref.index].statement; break;
  case SORT_EVALUATION: number = model->evaluations[ref.index].statement; break;
  case SORT_NOTICE: number = model->notices[ref.index].statement; break;
  case SORT_TASK: number = model->tasks[ref.index].statement; break;
  case SORT_PROCEDURE: number = model->procedures[ref.index].statement; break;
  default: return NULL;
  }
  return number < model->statements_count ? &model->statements[number] : NULL;
}

const struct refs *model_sectors(const struct model *model, uint32_t set) {
  static const struct refs none;
  return set ? &model->sector_sets[set - 1].sectors : &none;
}

struct span statement_at(const struct statement *statement) {
  return statement->item ? statement->item->at : (struct span){0};
}

const char *statement_place(const struct model *model, const struct statement *statement) {
  return model_place(model, statement_at(statement));
}

const char *model_place(const struct model *model, struct span at) {
  size_t line, column;
  source_position(model->workshop->sources, at.start, &line, &column);
  return text_format(model->workshop->arena, "%s:%zu", source_at(model->workshop->sources, at)->name, line);
}

const struct clause *model_clause(const struct model *model, atom id) {
  return id < model->clause_map_count && model->clause_map[id] ? &model->clauses[model->clause_map[id] - 1] : NULL;
}

void model_offer_clauses(const struct model *model, struct likeness *likeness) {
  for (size_t i = 0; i < model->clauses_count; i++)
    likeness_offer(likeness, atom_string(model->workshop->atoms, model->clauses[i].id));
}

/* ---- what a reader sees ---- */

static const char *join(const struct model *model, const char *first, const char *middle, const char *last) {
  return text_format(model->workshop->arena, "%s %s %s", first, middle, last);
}

static const char *body_shown(const struct model *model, uint32_t body) {
  return model->bodies[body].is.shown;
}

/* The role as a word: the known word in the reader's language, or the model's own name. */
static const char *role_word(const struct model *model, const struct role *role, enum language language) {
  if (role->shown) return role->shown;
  const char *spelling = role->word ? words_spelling(model->workshop->words, language, role->word)
                                    : atom_string(model->workshop->atoms, role->name);
  char *copy = arena_copy(model->workshop->arena, spelling, strlen(spelling));
  for (char *c = copy; *c; c++)
    if (*c == '_') *c = ' ';
  return copy;
}

static const struct family *family_of(const struct model *model, struct ref ref) {
  uint32_t family = ref.sort == SORT_OFFICE ? model->offices[ref.index].family
                    : ref.sort == SORT_BODY ? model->bodies[ref.index].family
                                            : 0;
  return family ? &model->families[family - 1] : NULL;
}

static bool is_whole_family(const struct model *model, const struct refs *pool, const struct family *family) {
  if (family->count != pool->count || pool->count < 2) return false;
  for (size_t i = 0; i < pool->count; i++)
    if (family_of(model, pool->items[i]) != family) return false;
  return true;
}

const char *model_pool_shown(const struct model *model, const struct refs *pool, enum language language) {
  enum { NAMED = 3 };
  struct arena *arena = model->workshop->arena;
  const struct family *family = family_of(model, pool->items[0]);
  const char *first = model_shown(model, pool->items[0], language);
  if (family && is_whole_family(model, pool, family)) return family->is.title ? family->is.title : family->is.shown;
  if (pool->count > NAMED)
    return SAYING_WITH(arena, language, SAY_OR_OTHERS, first, text_format(arena, "%u", pool->count - 1));
  struct text text = text_new(arena);
  for (size_t i = 0; i < pool->count; i++) {
    if (i && i + 1 < pool->count) text_add(&text, ", ");
    if (i && i + 1 == pool->count) text_addf(&text, " %s ", saying_get(SAY_OR, language));
    text_add(&text, i ? model_shown(model, pool->items[i], language) : first);
  }
  return text_string(&text);
}

static const char *seat_shown(const struct model *model, const struct seat *seat, enum language language) {
  struct arena *arena = model->workshop->arena;
  const char *body = body_shown(model, seat->body);
  if (seat->holder.sort)
    return SAYING_WITH(arena, language, SAY_SEAT_OF, model_shown(model, seat->holder, language), body);
  const char *number = SAYING_WITH(arena, language, SAY_SEAT_NUMBERED, text_format(arena, "%u", seat->number));
  if (!seat->origin->pool.count) return SAYING_WITH(arena, language, SAY_IN_BODY, number, body);
  return SAYING_WITH(arena, language, SAY_FROM_IN_BODY, number,
                     model_pool_shown(model, &seat->origin->pool, language), body);
}

static const char *office_shown(const struct model *model, const struct office *office) {
  if (office->family && office->owner.sort) {
    const struct entity *owner = model_entity(model, office->owner);
    return text_format(model->workshop->arena, "%s (%s)", office->is.title ? office->is.title : office->is.shown,
                       owner->shown);
  }
  return office->is.title ? office->is.title : office->is.shown;
}

const char *model_link_words(enum word word, enum language language) {
  static const struct { enum word word; enum say say; } links[] = {
      {WORD_PREPARE, SAY_LINK_PREPARE},     {WORD_INITIATE, SAY_LINK_INITIATE},
      {WORD_REPORT, SAY_LINK_REPORT},       {WORD_COMMISSION, SAY_LINK_COMMISSION},
      {WORD_SET_UP, SAY_LINK_SET_UP},       {WORD_APPOINT, SAY_LINK_APPOINT},
      {WORD_RECOMMEND, SAY_LINK_RECOMMEND}, {WORD_PROPOSE, SAY_LINK_PROPOSE},
      {WORD_ESCALATE, SAY_LINK_ESCALATE},   {WORD_MONITOR, SAY_LINK_MONITOR},
      {WORD_STEER, SAY_LINK_STEER},         {WORD_INFORM, SAY_LINK_INFORM},
      {WORD_ANCHOR, SAY_LINK_ANCHOR},       {WORD_CONTACT, SAY_LINK_CONTACT},
      {WORD_ATTEND, SAY_LINK_ATTEND},       {WORD_ASSIST, SAY_LINK_ASSIST},
      {WORD_COOPERATE, SAY_LINK_COOPERATE}, {WORD_SUCCEED, SAY_LINK_SUCCEED},
      {WORD_HEAR, SAY_LINK_HEAR},
  };
  for (size_t i = 0; i < sizeof links / sizeof *links; i++)
    if (links[i].word == word) return saying_get(links[i].say, language);
  return NULL;
}

static const char *link_shown(const struct model *model, const struct link *link, enum language language) {
  const char *word = link->word ? model_link_words(link->word, language)
                                : atom_string(model->workshop->atoms, link->name);
  if (!word) word = words_spelling(model->workshop->words, language, link->word);
  return join(model, model_shown(model, link->from, language), word, model_shown(model, link->to, language));
}

const char *model_shown(const struct model *model, struct ref ref, enum language language) {
  const struct entity *entity = model_entity(model, ref);
  struct workshop *workshop = model->workshop;
  switch (ref.sort) {
  case SORT_OFFICE: return office_shown(model, &model->offices[ref.index]);
  case SORT_PARTY: case SORT_SIDE: case SORT_SECTOR: case SORT_LEVEL: case SORT_AREA: case SORT_SUPPORT:
  case SORT_MATTER: case SORT_DOCUMENT: case SORT_COST:
    return entity->title ? entity->title : entity->shown;
  case SORT_AGREEMENT:
    return entity->title ? entity->title : saying_get(SAY_THE_AGREEMENT, language);
  case SORT_ROLE:
    return SAYING_WITH(workshop->arena, language, SAY_IN_BODY, role_word(model, &model->roles[ref.index], language),
                       body_shown(model, model->roles[ref.index].body));
  case SORT_SEAT: return seat_shown(model, &model->seats[ref.index], language);
  case SORT_LINK: return link_shown(model, &model->links[ref.index], language);
  case SORT_POWER:
    return text_format(workshop->arena, "%s: %s", model_shown(model, model->powers[ref.index].holder, language),
                       words_spelling(workshop->words, language, model->powers[ref.index].verb));
  case SORT_MEETING: return body_shown(model, model->meetings[ref.index].body);
  case SORT_PAPER: return model->documents[model->papers[ref.index].document].is.shown;
  case SORT_FIGURE: return figure_shown(model, &model->figures[ref.index], language);
  case SORT_EVALUATION: {
    const char *label = model->evaluations[ref.index].label;
    return label ? label : saying_get(SAY_THE_EVALUATION, language);
  }
  case SORT_NOTICE: return saying_get(SAY_THE_NOTICE, language);
  case SORT_TASK: return model->tasks[ref.index].text;
  case SORT_PROCEDURE: return words_spelling(workshop->words, language, model->procedures[ref.index].word);
  case SORT_WORD: return words_spelling(workshop->words, language, (enum word)ref.index);
  case SORT_TEXT: return atom_string(workshop->atoms, ref.index);
  default: return entity ? entity->shown : "";
  }
}
