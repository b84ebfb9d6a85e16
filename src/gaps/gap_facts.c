/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: a model. Out: what is said of each of its bodies and documents, each statement looked at once.
 */
#include "gaps/gap_search.h"

#include <string.h>

/* ---- questions ---- */

uint32_t gap_body_of(const struct model *model, struct ref ref) {
  switch (ref.sort) {
  case SORT_BODY: return ref.index;
  case SORT_ROLE: return model->roles[ref.index].body;
  case SORT_SEAT: return model->seats[ref.index].body;
  default: return UINT32_MAX;
  }
}

size_t gap_parties_of(const struct model *model, struct ref side) {
  size_t count = 0;
  for (size_t i = 0; side.sort == SORT_SIDE && i < model->parties_count; i++)
    count += model->parties[i].side == side.index + 1;
  return count;
}

bool gap_is_left(const struct model *model, uint32_t statement) {
  if (statement >= model->statements_count) return false;
  const struct statement *of = &model->statements[statement];
  return statement_names(of, WORD_LEFT) || statement_names(of, WORD_UNDER);
}

bool gap_is_on_demand(const struct model *model, const struct body *body) {
  bool permitted = model->statements[body->is.statement].standing == STANDING_PERMITTED;
  return body_of_structure(body) && (body->on_demand || body->temporary || permitted);
}

bool gap_meets(const struct model *model, const struct body *body) {
  return body_of_structure(body) && !gap_is_on_demand(model, body) && !body->presidium && !body->agenda_group &&
         !body->steering;
}

static bool holds(const struct model *model, uint32_t statement) {
  return model->statements[statement].standing != STANDING_DENIED;
}

/* ---- gathering ---- */

/* In a copy: the list of a statement is shared. */
static void add_clause(struct arena *arena, struct clause_list *list, uint32_t clause) {
  uint32_t *items = arena_array(arena, list->count + 1, sizeof *items);
  if (list->count) memcpy(items, list->items, list->count * sizeof *items);
  items[list->count++] = clause;
  list->items = items;
}

void gap_cite_all(struct gap_search *search, struct clause_list *list, const struct clause_list *more) {
  for (size_t i = 0; i < more->count; i++) {
    bool known = false;
    for (size_t k = 0; k < list->count && !known; k++) known = list->items[k] == more->items[i];
    if (!known) add_clause(search->arena, list, more->items[i]);
  }
}

void gap_cite(struct gap_search *search, struct clause_list *list, uint32_t statement) {
  if (statement < search->model->statements_count)
    gap_cite_all(search, list, &search->model->statements[statement].clauses);
}

static struct body_facts *facts_of(struct gap_search *search, struct ref ref) {
  uint32_t body = gap_body_of(search->model, ref);
  return body == UINT32_MAX ? NULL : &search->bodies[body];
}

static void note(struct gap_search *search, struct ref ref, unsigned facts) {
  struct body_facts *of = facts_of(search, ref);
  if (of) of->is |= facts;
}

/* What the one at the beginning of a link does by it. */
static unsigned done_by(enum word word) {
  bool tells = word == WORD_REPORT || word == WORD_INFORM || word == WORD_ESCALATE;
  return BODY_ACTS | (tells ? BODY_HEARD : 0) | (word == WORD_ESCALATE ? BODY_LIFTS : 0);
}

static unsigned done_to(enum word word) {
  switch (word) {
  case WORD_SET_UP:
  case WORD_APPOINT: return BODY_FOUNDED;
  case WORD_COMMISSION: return BODY_FOUNDED | BODY_TASKED | BODY_COMMISSIONED;
  case WORD_MONITOR:
  case WORD_STEER: return BODY_HEARD;
  default: return 0;
  }
}

static void note_links(struct gap_search *search) {
  const struct model *model = search->model;
  for (size_t i = 0; i < model->links_count; i++) {
    const struct link *link = &model->links[i];
    if (!holds(model, link->statement)) continue;
    note(search, link->from, done_by(link->word));
    note(search, link->to, done_to(link->word));
    struct body_facts *to = facts_of(search, link->to);
    if (to && link->word == WORD_COMMISSION) gap_cite(search, &to->tasks, link->statement);
  }
  for (size_t i = 0; i < model->own_texts_count; i++) {
    const struct own_text *text = &model->own_texts[i];
    bool link = !text->head || word_get(text->head)->kind == KIND_LINK;
    unsigned unheard = text->text && text->head != WORD_INFORM ? 0 : (unsigned)BODY_HEARD;
    if (link) note(search, text->subject, done_by(text->head) & ~unheard);
    if (text->subject.sort == SORT_DOCUMENT && text->head != WORD_ALSO)
      search->documents[text->subject.index].is |= PAPER_SAID;
  }
}

/* Whoever may decide on a document, or on the matter it belongs to, may adopt it. */
static void note_power_over(struct gap_search *search, const struct power *power) {
  bool somebody = power->holder.sort != SORT_AGREEMENT;
  if (power->verb != WORD_DECIDE && power->verb != WORD_ADOPT) return;
  for (size_t i = 0; i < power->about.count && somebody; i++)
    if (power->about.items[i].sort == SORT_DOCUMENT) search->documents[power->about.items[i].index].is |= PAPER_ADOPTED;
}

static void note_powers(struct gap_search *search) {
  const struct model *model = search->model;
  for (size_t i = 0; i < model->powers_count; i++) {
    const struct power *power = &model->powers[i];
    if (!holds(model, power->statement)) continue;
    note(search, power->holder, BODY_ACTS);
    note_power_over(search, power);
  }
  for (size_t i = 0; i < model->tasks_count; i++) {
    const struct task *task = &model->tasks[i];
    bool binding = model->statements[task->statement].standing == STANDING_BINDING;
    note(search, task->subject, BODY_ACTS | (binding ? BODY_TASKED : 0));
    struct body_facts *of = task->subject.sort == SORT_BODY ? facts_of(search, task->subject) : NULL;
    if (of && binding) gap_cite(search, &of->tasks, task->statement);
  }
}

/* In a presidium whoever answers for an area presides where that is at hand. */
static bool presides(enum word role, bool presidium) {
  return role == WORD_CHAIR || role == WORD_CONVENER || (presidium && role == WORD_RESPONSIBLE);
}

static void note_election(struct gap_search *search, const struct role *role) {
  for (size_t i = 0; i < role->chosen_by.count; i++) {
    struct ref who = role->chosen_by.items[i];
    if (who.sort != SORT_BODY) continue; /* one alone needs no rule */
    search->bodies[who.index].elects = true;
    gap_cite_all(search, &search->bodies[who.index].elections, &role->clauses);
  }
}

static void note_roles(struct gap_search *search) {
  const struct model *model = search->model;
  for (uint32_t i = 0; i < model->roles_count; i++) {
    const struct role *role = &model->roles[i];
    struct body_facts *of = &search->bodies[role->body];
    const struct body *body = &model->bodies[role->body];
    if (presides(role->word, body->presidium)) of->is |= BODY_LED;
    if (presides(role->word, body->presidium) && body->presidium && body->owner.sort == SORT_BODY)
      note(search, body->owner, BODY_LED);
    if (role->word == WORD_DEPUTY || (role->word == WORD_CHAIR && role->substituted)) of->is |= BODY_DEPUTY;
    note_election(search, role);
    for (size_t t = 0; t < role->turn_count; t++)
      for (size_t k = 0; k < role->turns[t].candidates.count; k++)
        note(search, role->turns[t].candidates.items[k], BODY_DRAWN_ON);
  }
}

static void note_meetings(struct gap_search *search) {
  const struct model *model = search->model;
  for (size_t i = 0; i < model->meetings_count; i++) {
    const struct meeting *meeting = &model->meetings[i];
    bool alone = !meeting->with.count && !meeting->with_words;
    enum quantity_kind times = meeting->times.kind;
    bool number = times != QUANTITY_NONE && times != QUANTITY_SOME && times != QUANTITY_ANY;
    bool said = number || gap_is_left(model, meeting->statement);
    if (said) search->bodies[meeting->body].is |= BODY_MEETS;
    if (alone && (meeting->led_by.count || meeting->led_words)) search->bodies[meeting->body].is |= BODY_LED;
  }
}

static void note_seats(struct gap_search *search) {
  const struct model *model = search->model;
  for (size_t i = 0; i < model->bodies_count; i++)
    if (model->bodies[i].seats_stated || model->bodies[i].seats_left) search->bodies[i].is |= BODY_SEATED;
  for (size_t i = 0; i < model->figures_count; i++) {
    const struct figure *figure = &model->figures[i];
    if (figure->subject.sort != SORT_BODY) continue;
    bool whole = !figure->of_meetings && !figure->from.count;
    search->bodies[figure->subject.index].is |= figure->of_meetings ? BODY_MEETS : whole ? BODY_SIZED : 0;
  }
  const struct origin *before = NULL; /* the seats of a phrase lie together and share it */
  for (size_t i = 0; i < model->seats_count; before = model->seats[i++].origin)
    for (size_t k = 0; k < model->seats[i].origin->pool.count && model->seats[i].origin != before; k++)
      note(search, model->seats[i].origin->pool.items[k], BODY_DRAWN_ON);
}

/* What ought to be is spoken of, though it is not laid down. */
static void note_wishes(struct gap_search *search) {
  const struct model *model = search->model;
  for (size_t i = 0; i < model->wishes_count; i++) {
    const struct wish *wish = &model->wishes[i];
    unsigned facts = wish->head ? BODY_SEATED : 0;
    if (!wish->head && presides(wish->role, false)) facts = BODY_LED;
    if (!wish->head && wish->role == WORD_DEPUTY) facts = BODY_DEPUTY;
    search->bodies[wish->body].is |= facts;
  }
}

static unsigned fact_of(const struct paper *paper) {
  bool somebody = paper->who.count || (paper->where && !paper->unnamed);
  switch (paper->word) {
  case WORD_ADOPTED:
  case WORD_SIGNED: return somebody ? PAPER_ADOPTED : PAPER_UNADOPTED;
  case WORD_OWNED:
  case WORD_REVISED: return somebody ? PAPER_KEPT : paper->unnamed ? PAPER_UNKEPT : 0;
  case WORD_PREPARED: return somebody ? PAPER_PREPARED : PAPER_UNPREPARED;
  case WORD_PUBLISHED: return !somebody && paper->unnamed ? PAPER_UNPUBLISHED : 0;
  default: return 0;
  }
}

static struct clause_list *unnamed_of(struct document_facts *facts, enum word word) {
  switch (word) {
  case WORD_ADOPTED:
  case WORD_SIGNED: return &facts->unadopted;
  case WORD_OWNED:
  case WORD_REVISED: return &facts->unkept;
  case WORD_PREPARED: return &facts->unprepared;
  case WORD_PUBLISHED: return &facts->unpublished;
  default: return NULL;
  }
}

static void note_papers(struct gap_search *search) {
  const struct model *model = search->model;
  for (size_t i = 0; i < model->papers_count; i++) {
    const struct paper *paper = &model->papers[i];
    struct document_facts *of = &search->documents[paper->document];
    struct clause_list *unnamed = paper->unnamed ? unnamed_of(of, paper->word) : NULL;
    of->is |= fact_of(paper) | PAPER_SAID;
    if (unnamed) gap_cite(search, unnamed, paper->statement);
  }
}

void gap_facts(struct gap_search *search) {
  const struct model *model = search->model;
  search->bodies = arena_array(search->arena, model->bodies_count + 1, sizeof *search->bodies);
  search->documents = arena_array(search->arena, model->documents_count + 1, sizeof *search->documents);
  note_links(search);
  note_powers(search);
  gap_note_decisions(search);
  note_roles(search);
  note_meetings(search);
  note_seats(search);
  note_wishes(search);
  note_papers(search);
}
