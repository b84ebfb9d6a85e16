/* SPDX-License-Identifier: EUPL-1.2
 *
 * The tables of an index, each made by counting: pairs of key and number in, a table out.
 */
#include "logic/index.h"

#include "logic/clock.h"

struct pairs {
  struct pair {
    uint32_t key, number;
  } * items;
  size_t count, room;
};

static bool has_key(struct ref ref) {
  return (ref.sort >= SORT_PARTY && ref.sort <= SORT_AGREEMENT) || ref.sort == SORT_ROLE;
}

static void pair_add(const struct index *index, struct pairs *pairs, struct ref ref,
                     size_t number) {
  if (!has_key(ref))
    return;
  pairs->items = arena_grow(index->model->workshop->arena, pairs->items, &pairs->room,
                            pairs->count + 1, sizeof *pairs->items);
  uint32_t key = (uint32_t)index_key(index, ref);
  pairs->items[pairs->count++] = (struct pair){key, (uint32_t)number};
}

/* The keys from the least to the greatest there are pairs of. */
static struct table table_over(const struct pairs *pairs) {
  size_t least = SIZE_MAX, most = 0;
  for (size_t i = 0; i < pairs->count; i++) {
    least = pairs->items[i].key < least ? pairs->items[i].key : least;
    most = pairs->items[i].key > most ? pairs->items[i].key : most;
  }
  return (struct table){.base = least, .count = pairs->count ? most - least + 1 : 0};
}

static struct table table_of(const struct index *index, const struct pairs *pairs) {
  struct arena *arena = index->model->workshop->arena;
  struct table table = table_over(pairs);
  table.first = arena_array(arena, table.count + 2, sizeof(uint32_t));
  table.items = arena_array(arena, pairs->count, sizeof(uint32_t));
  for (size_t i = 0; i < pairs->count; i++)
    table.first[pairs->items[i].key - table.base + 2]++;
  for (size_t key = 1; key <= table.count + 1; key++)
    table.first[key] += table.first[key - 1];
  for (size_t i = 0; i < pairs->count; i++)
    table.items[table.first[pairs->items[i].key - table.base + 1]++] = pairs->items[i].number;
  return table;
}

size_t index_key(const struct index *index, struct ref ref) {
  return index->offset[ref.sort] + ref.index;
}

size_t index_find_key(const struct table *table, size_t key, const uint32_t **items) {
  size_t at = key - table->base;
  if (at >= table->count)
    return 0;
  *items = table->items + table->first[at];
  return table->first[at + 1] - table->first[at];
}

size_t index_find(const struct index *index, const struct table *table, struct ref ref,
                  const uint32_t **items) {
  *items = NULL;
  return has_key(ref) ? index_find_key(table, index_key(index, ref), items) : 0;
}

/* ---- the tables ---- */

static void number_things(struct index *index) {
  static const enum sort sorts[] = {
      SORT_PARTY, SORT_SIDE,   SORT_SECTOR,   SORT_LEVEL, SORT_AREA, SORT_SUPPORT, SORT_OFFICE,
      SORT_BODY,  SORT_MATTER, SORT_DOCUMENT, SORT_COST,  SORT_SEAT, SORT_ROLE};
  size_t next = 1; /* key 0 is the agreement, stated or not */
  for (size_t i = 0; i < sizeof sorts / sizeof *sorts; i++) {
    index->offset[sorts[i]] = next;
    next += model_count(index->model, sorts[i]);
  }
  index->key_count = next;
}

static void file_links(struct index *index) {
  struct pairs from = {0}, to = {0}, about = {0};
  for (size_t i = 0; i < index->model->links_count; i++) {
    pair_add(index, &from, index->model->links[i].from, i);
    pair_add(index, &to, index->model->links[i].to, i);
    pair_add(index, &about, index->model->links[i].about, i);
  }
  index->links_from = table_of(index, &from);
  index->links_to = table_of(index, &to);
  index->links_about = table_of(index, &about);
}

static void file_texts(struct index *index) {
  struct pairs of = {0}, about = {0};
  for (size_t i = 0; i < index->model->own_texts_count; i++) {
    const struct own_text *text = &index->model->own_texts[i];
    pair_add(index, &of, text->subject, i);
    for (size_t k = 0; text->manner && k < text->manner->about.count; k++)
      pair_add(index, &about, text->manner->about.items[k], i);
  }
  index->texts_of = table_of(index, &of);
  index->texts_about = table_of(index, &about);
}

static void file_powers(struct index *index) {
  const struct model *model = index->model;
  struct pairs of = {0}, about = {0};
  uint32_t last = UINT32_MAX;
  index->reservations =
      arena_array(model->workshop->arena, model->powers_count + 1, sizeof(uint32_t));
  for (size_t i = 0; i < model->powers_count; i++) {
    const struct power *power = &model->powers[i];
    pair_add(index, &of, power->holder, i);
    for (size_t k = 0; k < power->about.count; k++)
      pair_add(index, &about, power->about.items[k], i);
    const struct statement *statement =
        model_statement(model, (struct ref){SORT_POWER, (uint32_t)i});
    if (!statement || statement->standing != STANDING_RESERVED || power->statement == last)
      continue;
    last = power->statement;
    index->reservations[index->reservation_count++] = (uint32_t)i;
  }
  index->powers_of = table_of(index, &of);
  index->powers_about = table_of(index, &about);
}

static void file_papers(struct index *index) {
  struct pairs of = {0};
  for (size_t i = 0; i < index->model->papers_count; i++)
    pair_add(index, &of, (struct ref){SORT_DOCUMENT, index->model->papers[i].document}, i);
  index->papers_of = table_of(index, &of);
}

static void file_procedures(struct index *index) {
  struct pairs of = {0};
  for (size_t i = 0; i < index->model->procedures_count; i++)
    pair_add(index, &of, index->model->procedures[i].subject, i);
  index->procedures_of = table_of(index, &of);
}

static void file_tasks(struct index *index) {
  struct pairs of = {0};
  for (size_t i = 0; i < index->model->tasks_count; i++) pair_add(index, &of, index->model->tasks[i].subject, i);
  index->tasks_of = table_of(index, &of);
}

static void file_bodies(struct index *index) {
  const struct model *model = index->model;
  struct pairs parts = {0}, at = {0}, meetings = {0}, parties = {0};
  for (size_t i = 0; i < model->bodies_count; i++) {
    const struct body *body = &model->bodies[i];
    pair_add(index, &parts, body->owner, i);
    for (size_t k = 0; k < body->owners.count; k++)
      pair_add(index, &parts, body->owners.items[k], i);
    if (body->level && body_of_structure(body))
      pair_add(index, &at, (struct ref){SORT_LEVEL, body->level - 1}, i);
  }
  for (size_t i = 0; i < model->meetings_count; i++) {
    const struct meeting *meeting = &model->meetings[i];
    pair_add(index, &meetings, (struct ref){SORT_BODY, meeting->body}, i);
    for (size_t k = 0; k < meeting->with.count; k++)
      pair_add(index, &meetings, meeting->with.items[k], i);
  }
  for (size_t i = 0; i < model->parties_count; i++)
    if (model->parties[i].side)
      pair_add(index, &parties, (struct ref){SORT_SIDE, model->parties[i].side - 1}, i);
  index->parts_of = table_of(index, &parts);
  index->bodies_at = table_of(index, &at);
  index->meetings_of = table_of(index, &meetings);
  index->parties_of = table_of(index, &parties);
}

/* Whether something binds who holds a role beside the turns: of itself, or of another role of the body. */
static bool is_bound(const struct model *model, uint32_t number) {
  const struct role *role = &model->roles[number];
  const struct body *body = &model->bodies[role->body];
  bool bound = role->opposite || role->alike || role->succeeds;
  for (size_t i = 0; i < role->limit_count; i++)
    bound = bound || role->limits[i].beside;
  for (uint32_t i = body->first_role; i < body->first_role + body->role_count; i++)
    bound = bound || model->roles[i].opposite == number + 1 || model->roles[i].alike == number + 1;
  return bound;
}

/* Whoever has a seat by a role, or may have it, sits with those who fill seats there as chair or deputies. */
static void file_seat(const struct index *index, struct pairs *pairs, const struct seat *seat) {
  const struct model *model = index->model;
  const struct body *body = &model->bodies[seat->body];
  const struct refs own = {(struct ref *)&seat->holder, seat->holder.sort == SORT_ROLE, 1};
  const struct refs *who = seat->holder.sort ? &own : &seat->origin->pool;
  for (uint32_t i = 0; i < body->role_count; i++) {
    const struct role *role = &model->roles[body->first_role + i];
    bool sits = role_is_full(role) || role_is_of_member(role);
    for (size_t k = 0; sits && k < who->count; k++)
      if (who->items[k].sort == SORT_ROLE || (who->items[k].sort == SORT_BODY && is_bound(model, body->first_role + i)))
        pair_add(index, pairs, who->items[k], body->first_role + i);
  }
}

/* A role that something binds, by each body that it is drawn from. */
static void file_drawn(struct index *index, struct pairs *pairs, uint32_t number) {
  const struct role *role = &index->model->roles[number];
  for (size_t t = 0; t < role->turn_count && is_bound(index->model, number); t++)
    for (size_t k = 0; k < role->turns[t].candidates.count; k++)
      if (role->turns[t].candidates.items[k].sort == SORT_BODY)
        pair_add(index, pairs, role->turns[t].candidates.items[k], number);
  for (size_t i = 0; i < role->limit_count; i++)
    if (role->limits[i].beside && role->limits[i].among.items[0].sort == SORT_BODY)
      pair_add(index, pairs, role->limits[i].among.items[0], number);
}

static void file_roles(struct index *index) {
  const struct model *model = index->model;
  struct pairs pairs = {0};
  for (size_t i = 0; i < model->seats_count; i++)
    file_seat(index, &pairs, &model->seats[i]);
  for (size_t i = 0; i < model->roles_count; i++)
    for (size_t t = 0; t < model->roles[i].turn_count; t++)
      for (size_t k = 0; k < model->roles[i].turns[t].candidates.count; k++)
        if (model->roles[i].turns[t].candidates.items[k].sort == SORT_ROLE)
          pair_add(index, &pairs, model->roles[i].turns[t].candidates.items[k], i);
  for (uint32_t i = 0; i < model->roles_count; i++)
    file_drawn(index, &pairs, i);
  index->roles_of = table_of(index, &pairs);
}

/* A length that one clause, or one statement without, leaves open. */
struct open_length {
  struct open_length *next;
  uint32_t months; /* at least; 0: nothing is said of that */
  uint32_t role;   /* the first one of which it is said */
};

static uint32_t first_alike(const uint32_t *length_of, uint32_t role) {
  while (length_of[role] != role)
    role = length_of[role];
  return role;
}

/* Two lengths that are said to be at least so many months, and not so many, are two. */
static bool is_another(const struct open_length *length, uint32_t months) {
  return length->months && months && length->months != months;
}

/* The role has it in common with those of which the same was said before. */
static void join_length(struct index *index, struct open_length **said, uint32_t role) {
  uint32_t months = index->model->roles[role].period_months;
  struct open_length *length = *said;
  while (length && is_another(length, months))
    length = length->next;
  if (!length) {
    length = arena_alloc(index->model->workshop->arena, sizeof *length);
    *length = (struct open_length){*said, months, role};
    *said = length;
  }
  uint32_t one = first_alike(index->length_of, length->role), other = first_alike(index->length_of, role);
  index->length_of[one > other ? one : other] = one < other ? one : other;
}

/* What one clause leaves open of the lengths of several roles' terms is one length. */
static void join_lengths(struct index *index) {
  const struct model *model = index->model;
  struct arena *arena = model->workshop->arena;
  struct open_length **of_clauses = arena_array(arena, model->clauses_count + 1, sizeof *of_clauses);
  struct open_length **of_statements = arena_array(arena, model->statements_count + 1, sizeof *of_statements);
  index->length_of = arena_array(arena, model->roles_count + 1, sizeof(uint32_t));
  for (uint32_t i = 0; i < model->roles_count; i++) {
    const struct statement *open = clock_open_period(model, i);
    index->length_of[i] = i;
    if (open)
      join_length(index, &of_statements[model->roles[i].period_by], i);
    for (size_t k = 0; open && k < open->clauses.count; k++)
      join_length(index, &of_clauses[open->clauses.items[k]], i);
  }
  for (uint32_t i = 0; i < model->roles_count; i++)
    index->length_of[i] = first_alike(index->length_of, i);
}

/* A role has a term for each turn; one that names nobody, or does not alternate, has one. */
static void number_terms(struct index *index) {
  const struct model *model = index->model;
  struct arena *arena = model->workshop->arena;
  index->first_term = arena_array(arena, model->roles_count + 1, sizeof(uint32_t));
  for (size_t i = 0; i < model->roles_count; i++) {
    size_t turns = model->roles[i].turn_count;
    index->first_term[i + 1] = index->first_term[i] + (uint32_t)(turns ? turns : 1);
  }
  index->role_of_term =
      arena_array(arena, index->first_term[model->roles_count] + 1, sizeof(uint32_t));
  for (size_t i = 0; i < model->roles_count; i++)
    for (uint32_t term = index->first_term[i]; term < index->first_term[i + 1]; term++)
      index->role_of_term[term] = (uint32_t)i;
}

struct index *index_new(const struct model *model) {
  struct index *index = arena_alloc(model->workshop->arena, sizeof *index);
  index->model = model;
  number_things(index);
  file_links(index);
  file_texts(index);
  file_powers(index);
  file_papers(index);
  file_procedures(index);
  file_tasks(index);
  file_bodies(index);
  file_roles(index);
  number_terms(index);
  join_lengths(index);
  return index;
}

struct ref index_term(const struct index *index, uint32_t role, size_t turn) {
  return (struct ref){SORT_TERM, index->first_term[role] + (uint32_t)turn};
}

/* The number of all terms by turn; those of a course of time are numbered from there on. */
static uint32_t terms_by_turn(const struct index *index) {
  return index->first_term[index->model->roles_count];
}

struct ref index_term_at(const struct index *index, uint32_t role, uint32_t tick) {
  return (struct ref){SORT_TERM, terms_by_turn(index) + role * COURSE_MOST + tick};
}

bool index_term_is_at(const struct index *index, struct ref term) {
  return term.index >= terms_by_turn(index);
}

uint32_t index_term_tick(const struct index *index, struct ref term) {
  return (term.index - terms_by_turn(index)) % COURSE_MOST;
}

uint32_t index_term_role(const struct index *index, struct ref term) {
  if (index_term_is_at(index, term))
    return (term.index - terms_by_turn(index)) / COURSE_MOST;
  return index->role_of_term[term.index];
}

size_t index_term_turn(const struct index *index, struct ref term) {
  if (index_term_is_at(index, term))
    return 0;
  return term.index - index->first_term[index->role_of_term[term.index]];
}
