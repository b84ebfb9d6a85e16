/* SPDX-License-Identifier: EUPL-1.2
 *
 * The tools the passes share: complaints, statements with their clauses, names.
 */
#include "model/builder.h"

#include "base/text.h"

#include <string.h>

/* ---- complaints ---- */

void lose_name(struct builder *builder, atom name) {
  builder->lost =
      arena_grow(builder->arena, builder->lost, &builder->lost_room, (size_t)name + 1, sizeof *builder->lost);
  builder->lost[name] = true;
}

bool is_lost(struct builder *builder, atom name) {
  if (!builder->nested_lost) {
    builder->nested_lost = true;
    lose_nested(builder);
  }
  return name && name < builder->lost_room && builder->lost[name];
}

/* true where the complaint only follows from another one: what it misses could not be read. */
static bool excused(struct builder *builder, enum message message, const char *one) {
  bool lost = one && is_lost(builder, atom_find(builder->workshop->atoms, one));
  switch (message) {
  case MESSAGE_UNKNOWN_NAME: case MESSAGE_UNKNOWN_SET: case MESSAGE_UNKNOWN_STATEMENT: case MESSAGE_UNKNOWN_ROLE:
  case MESSAGE_NO_PART_OF: case MESSAGE_NESTED_DECLARATION: case MESSAGE_TITLE_AS_NAME:
    return lost || builder->lost_names;
  case MESSAGE_WRONG_SORT: return lost;
  case MESSAGE_NOT_WHOLE: return builder->lost_braces;
  case MESSAGE_EMPTY_SET: return builder->lost_names || builder->lost_statements;
  case MESSAGE_UNKNOWN_CLAUSE: case MESSAGE_NO_REGISTER: return lost || builder->lost_clauses || builder->lost_names;
  default: return false;
  }
}

struct complaint *complain_at(struct builder *builder, enum message message, struct span at, const char *one,
                              const char *two) {
  if (excused(builder, message, one)) return arena_alloc(builder->arena, sizeof(struct complaint));
  return report_add(builder->workshop->report, message, at, one, two, NULL);
}

/* Shows with a complaint the statement that stands against it, where that is another one. */
static void show_other(struct builder *builder, struct complaint *complaint, struct span at, uint32_t statement) {
  const struct model *model = builder->model;
  const struct item *item = statement < model->statements_count ? model->statements[statement].item : NULL;
  bool itself = item && at.start >= item->at.start && at.end <= item->at.end;
  if (item && !itself && !complaint->other.start) complaint->other = item->at;
}

void complain_of_branched(struct builder *builder, struct span at, uint32_t role) {
  const struct model *model = builder->model;
  const char *shown = model_shown(model, (struct ref){SORT_ROLE, role}, builder->language);
  struct complaint *complaint = complain_at(builder, MESSAGE_ROLE_BRANCHED, at, shown, NULL);
  show_other(builder, complaint, at, model->roles[role].statement);
}

void complain_of_role(struct builder *builder, struct name name, uint32_t body) {
  const struct model *model = builder->model;
  struct likeness likeness = likeness_of(name_of(builder, name.text));
  for (uint32_t i = 0; i < model->roles_count; i++) {
    const struct role *role = &model->roles[i];
    if (role->body != body)
      continue;
    if (role->branch && (role->word ? role->word == word_of(builder, name.text) : role->name == name.text)) {
      complain_of_branched(builder, name.at, i);
      return;
    }
    likeness_offer(&likeness, role->word ? spelled(builder, role->word) : name_of(builder, role->name));
  }
  complain_at(builder, MESSAGE_UNKNOWN_ROLE, name.at, likeness.written, model->bodies[body].is.shown)->suggestion =
      likeness.nearest;
}

void complain_of_clash(struct builder *builder, struct span at, const char *role, uint32_t with) {
  show_other(builder, complain_at(builder, MESSAGE_ROLE_CLASH, at, role, NULL), at, with);
}

void complain_twice(struct builder *builder, enum message message, struct span at, struct span first,
                    const char *one) {
  const struct sources *sources = builder->workshop->sources;
  bool swapped = at.start < first.start && source_at(sources, at) == source_at(sources, first);
  complain_at(builder, message, swapped ? first : at, one, NULL)->other = swapped ? at : first;
}

const char *name_of(const struct builder *builder, atom name) {
  return atom_string(builder->workshop->atoms, name);
}

const char *spelled(const struct builder *builder, enum word word) {
  return words_spelling(builder->workshop->words, builder->language, word);
}

/* A name is no keyword, though it may be spelled like one. */
enum word word_of(const struct builder *builder, atom name) {
  enum word word = words_find(builder->workshop->words, builder->language, name);
  return word && word_get(word)->kind == KIND_KEYWORD ? WORD_NONE : word;
}

const char *nearest_name(struct builder *builder, atom name) {
  size_t count = builder->model->scope_count;
  struct likeness likeness = likeness_of(name_of(builder, name));
  if (builder->compared > COMPARED_AT_MOST || report_left_out(builder->workshop->report)) return NULL;
  builder->compared += count;
  for (size_t i = 1; i < count; i++)
    if (builder->model->scope[i].count) likeness_offer(&likeness, name_of(builder, (atom)i));
  return likeness.nearest;
}

/* ---- clauses and statements ---- */

/* The clause's number in the model, or -1. Registers are read in order, so ids are found by a map. */
static long clause_number(const struct builder *builder, atom id) {
  const struct clause *clause = model_clause(builder->model, id);
  return clause ? (long)(clause - builder->model->clauses) : -1;
}

static void complain_of_clause(struct builder *builder, const struct name *name) {
  struct name *first = &builder->unregistered;
  if (builder->model->registers_count == 0) {
    if (!first->text || name->at.start < first->at.start) *first = *name;
    return;
  }
  struct likeness likeness = likeness_of(name_of(builder, name->text));
  model_offer_clauses(builder->model, &likeness);
  complain_at(builder, MESSAGE_UNKNOWN_CLAUSE, name->at, likeness.written, NULL)->suggestion = likeness.nearest;
}

enum clause_use clause_use_of(const struct item *item) {
  bool declares = item->kind == ITEM_DECLARATION;
  return declares && item->keyword == WORD_OMITTED ? CLAUSE_OMITTED
         : declares && item->keyword == WORD_AIM   ? CLAUSE_AIM
                                                   : CLAUSE_MODELLED;
}

static void note_use(struct clause *clause, enum clause_use use, struct span at) {
  struct span *first = use == CLAUSE_OMITTED ? &clause->omitted_at : &clause->cited_at;
  clause->use |= use;
  if (!first->start || at.start < first->start) *first = at;
}

void refuse_omitted(struct builder *builder) {
  const struct model *model = builder->model;
  for (size_t i = 0; i < model->clauses_count; i++) {
    const struct clause *clause = &model->clauses[i];
    if (clause->omitted_at.start && clause->cited_at.start)
      report_add(builder->workshop->report, MESSAGE_OMITTED_AND_CITED, clause->omitted_at, name_of(builder, clause->id),
                 NULL, NULL)
          ->other = clause->cited_at;
  }
}

/* The clauses of a list, into an array with room for them. */
static size_t find_clauses(struct builder *builder, const struct name_list *clauses, enum clause_use use,
                           uint32_t *items) {
  size_t found = 0;
  for (const struct name_list *name = clauses; name; name = name->next) {
    long number = clause_number(builder, name->name.text);
    if (number < 0) {
      complain_of_clause(builder, &name->name);
      continue;
    }
    note_use(&builder->model->clauses[number], use, name->name.at);
    items[found++] = (uint32_t)number;
  }
  return found;
}

/* Most statements rest on one clause: their lists are stretches of one array of all numbers. */
static const uint32_t *alone(struct builder *builder, uint32_t clause) {
  if (clause >= builder->number_count) {
    builder->number_count = builder->model->clauses_count;
    builder->numbers = arena_array(builder->arena, builder->number_count, sizeof *builder->numbers);
    for (size_t i = 0; i < builder->number_count; i++) builder->numbers[i] = (uint32_t)i;
  }
  return &builder->numbers[clause];
}

void complain_of_no_register(struct builder *builder) {
  const struct name *first = &builder->unregistered;
  if (first->text) complain_at(builder, MESSAGE_NO_REGISTER, first->at, name_of(builder, first->text), NULL);
}

struct clause_list clauses_of(struct builder *builder, const struct name_list *clauses, enum clause_use use) {
  size_t count = 0;
  for (const struct name_list *name = clauses; name; name = name->next) count++;
  if (count == 0) return (struct clause_list){0};
  uint32_t one = 0, *items = count == 1 ? &one : arena_array(builder->arena, count, sizeof *items);
  size_t found = find_clauses(builder, clauses, use, items);
  if (count == 1) return (struct clause_list){found ? alone(builder, one) : NULL, found};
  return (struct clause_list){items, found};
}

void add_clauses(struct builder *builder, struct clause_list *list, struct clause_list more) {
  uint32_t *items = arena_array(builder->arena, list->count + more.count, sizeof *items);
  size_t count = 0;
  for (size_t i = 0; i < list->count; i++) items[count++] = list->items[i];
  for (size_t i = 0; i < more.count; i++) {
    size_t at = 0;
    while (at < count && items[at] != more.items[i]) at++;
    if (at == count) items[count++] = more.items[i];
  }
  *list = (struct clause_list){items, count};
}

static enum standing standing_of(const struct item *item) {
  switch (item->modal) {
  case MODAL_SHOULD: return STANDING_SUGGESTED;
  case MODAL_MAY: return STANDING_PERMITTED;
  case MODAL_NO: return STANDING_DENIED;
  case MODAL_PRESUPPOSED: return STANDING_PRESUPPOSED;
  case MODAL_RESERVED: return STANDING_RESERVED;
  default: return tail_find(item, TAIL_WHEN) ? STANDING_PERMITTED : STANDING_BINDING;
  }
}

uint32_t statement_new(struct builder *builder, const struct item *item, enum clause_use use) {
  struct clause_list clauses = clauses_of(builder, item->clauses, use);
  struct statement *statement = GROW(builder, statements);
  *statement = (struct statement){.item = item,
                                  .clauses = clauses,
                                  .branch = builder->branch,
                                  .standing = standing_of(item)};
  return (uint32_t)(builder->model->statements_count - 1);
}

/* ---- names ---- */

static const struct refs no_refs;

const struct refs *named(const struct builder *builder, atom name) {
  return name < builder->model->scope_count ? &builder->model->scope[name] : &no_refs;
}

static struct span name_in(const struct item *item, atom name) {
  for (const struct declared *declared = item_declared(item); declared; declared = declared->next)
    if (declared->name.text == name) return declared->name.at;
  for (const struct item *inner = item->block; inner; inner = inner->next) { /* the parties of a side */
    struct span at = inner->kind == ITEM_DECLARATION ? name_in(inner, name) : (struct span){0};
    if (at.start) return at;
  }
  return (struct span){0};
}

/* Where a thing got its name. */
static struct span declared_at(const struct builder *builder, struct ref ref, struct name name) {
  const struct statement *statement = model_statement(builder->model, ref);
  return statement ? name_in(statement->item, name.text) : name.at;
}

void name_thing(struct builder *builder, struct name name, struct ref ref) {
  struct model *model = builder->model;
  if (!name.text) return;
  if (name.text >= model->scope_count) {
    size_t room = model->scope_count;
    model->scope = arena_grow(builder->arena, model->scope, &room, (size_t)name.text + 1, sizeof *model->scope);
    model->scope_count = room;
  }
  struct refs *refs = &model->scope[name.text];
  if (refs->count) {
    complain_twice(builder, MESSAGE_DUPLICATE_NAME, name.at, declared_at(builder, refs->items[0], name),
                   name_of(builder, name.text));
    lose_name(builder, name.text); /* which of the two is meant is not known */
    return;
  }
  refs_add(builder->arena, refs, ref);
}

/* A name as a reader sees it: blanks for "_". */
static const char *shown_name(struct builder *builder, const char *name) {
  char *copy = arena_copy(builder->arena, name, strlen(name));
  for (char *c = copy; *c; c++)
    if (*c == '_') *c = ' ';
  return copy;
}

/* A name that people use ("PaHSU", "Berg") begins with a capital and is one word; another one is the
 * model's own ("social_managers") and gives way to the title. */
static bool is_proper(const char *name) {
  return !strchr(name, '_') && !(name[0] >= 'a' && name[0] <= 'z') && strncmp(name, "å", 2) != 0 &&
         strncmp(name, "ä", 2) != 0 && strncmp(name, "ö", 2) != 0;
}

struct entity entity_new(struct builder *builder, const struct declared *declared, uint32_t statement) {
  const char *name = name_of(builder, declared->name.text);
  bool title = declared->title && (!declared->name.text || !is_proper(name));
  return (struct entity){declared->name.text, declared->title, title ? declared->title : shown_name(builder, name),
                         statement};
}

bool room_for(struct builder *builder, size_t things, struct span at) {
  builder->things += things;
  if (builder->things <= builder->options->thing_limit) return true;
  if (!builder->full)
    complain_at(builder, MESSAGE_TOO_MANY_THINGS, at,
                text_format(builder->arena, "%zu", builder->options->thing_limit), NULL);
  builder->full = true;
  return false;
}
