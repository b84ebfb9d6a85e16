/* SPDX-License-Identifier: EUPL-1.2
 *
 * What lives in the text only: links, tasks, powers, documents, costs, dates, numbers as stated.
 */
#include "logic/fields.h"

#include "base/text.h"

/* The things of a sort that a table files under one, as they stand in the text. */
static struct set filed_under(struct view *view, const struct table *table, struct ref of, enum sort sort,
                              const struct wanted *wanted) {
  const uint32_t *items;
  size_t count = index_find(view->index, table, of, &items), start = view->pile_count;
  for (size_t i = 0; i < count; i++) view_push_thing(view, (struct ref){sort, items[i]}, wanted->standings);
  return set_since(view, start);
}

/* ---- links ---- */

struct set get_links(struct view *view, struct ref of, const struct wanted *wanted) {
  return filed_under(view, &view->index->links_from, of, SORT_LINK, wanted);
}

struct set get_inverse_links(struct view *view, struct ref of, const struct wanted *wanted) {
  return filed_under(view, &view->index->links_to, of, SORT_LINK, wanted);
}

bool link_is_wanted(const struct link *link, const struct wanted *wanted) {
  return wanted->word ? link->word == wanted->word
                      : link->word == WORD_NONE && link->name == wanted->name;
}

/* What the links of one word lead to, or come from. */
static struct set follow(struct view *view, struct ref of, const struct wanted *wanted, bool back) {
  const struct model *model = view->model;
  const uint32_t *items;
  const struct table *table = back ? &view->index->links_to : &view->index->links_from;
  size_t count = index_find(view->index, table, of, &items), start = view->pile_count;
  for (size_t i = 0; i < count; i++) {
    const struct link *link = &model->links[items[i]];
    if (!link_is_wanted(link, wanted))
      continue;
    struct ref by = {SORT_LINK, items[i]};
    view_push_of(view, back ? link->from : link->to, by, model_statement(model, by), wanted->standings);
  }
  return set_since(view, start);
}

struct set follow_links(struct view *view, struct ref of, const struct wanted *wanted) {
  return follow(view, of, wanted, false);
}

struct set follow_back(struct view *view, struct ref of, const struct wanted *wanted) {
  return follow(view, of, wanted, true);
}

/* To whom somebody takes matters on, by preparing, proposing, recommending or lifting them. */
struct set get_onward(struct view *view, struct ref of, const struct wanted *wanted) {
  const struct model *model = view->model;
  const uint32_t *items;
  size_t count = index_find(view->index, &view->index->links_from, of, &items), start = view->pile_count;
  for (size_t i = 0; i < count; i++) {
    const struct link *link = &model->links[items[i]];
    if (link->word == WORD_PREPARE || link->word == WORD_PROPOSE || link->word == WORD_RECOMMEND ||
        link->word == WORD_ESCALATE)
      view_push_of(view, link->to, (struct ref){SORT_LINK, items[i]}, &model->statements[link->statement],
                   wanted->standings);
  }
  return set_since(view, start);
}

static struct set push_one(struct view *view, struct ref ref) {
  size_t start = view->pile_count;
  if (ref.sort)
    view_push(view, (struct found){.ref = ref});
  return set_since(view, start);
}

static struct set push_refs(struct view *view, const struct refs *refs) {
  size_t start = view->pile_count;
  for (size_t i = 0; i < refs->count; i++)
    view_push(view, (struct found){.ref = refs->items[i]});
  return set_since(view, start);
}

struct set link_from(struct view *view, struct ref of, const struct wanted *wanted) {
  (void)wanted;
  return push_one(view, view->model->links[of.index].from);
}

struct set link_to(struct view *view, struct ref of, const struct wanted *wanted) {
  (void)wanted;
  return push_one(view, view->model->links[of.index].to);
}

struct set notice_to(struct view *view, struct ref of, const struct wanted *wanted) {
  (void)wanted;
  return push_refs(view, &view->model->notices[of.index].to);
}

struct set link_via(struct view *view, struct ref of, const struct wanted *wanted) {
  (void)wanted;
  return push_one(view, view->model->links[of.index].via);
}

/* Of several that a statement names with `or` one is meant: which, the text does not say. */
static struct set push_meant(struct view *view, const struct refs *refs, struct ref of) {
  const struct statement *statement = model_statement(view->model, of);
  struct set set = push_refs(view, refs);
  if (!statement || !statement->one_of || refs->count < 2)
    return set;
  set.one = true;
  set.reason = (struct reason){REASON_EITHER, SORT_NONE, of};
  for (size_t i = 0; i < set.count; i++) {
    view->pile[set.start + i].possible = true;
    view->pile[set.start + i].reason = set.reason;
  }
  return set;
}

struct set get_about(struct view *view, struct ref of, const struct wanted *wanted) {
  (void)wanted;
  if (of.sort == SORT_POWER)
    return push_meant(view, &view->model->powers[of.index].about, of);
  if (of.sort == SORT_MEETING)
    return push_one(view, view->model->meetings[of.index].about);
  if (of.sort == SORT_PROCEDURE)
    return push_refs(view, &view->model->procedures[of.index].about);
  return push_one(view, view->model->links[of.index].about);
}

/* ---- tasks, powers and documents ---- */

struct set get_tasks(struct view *view, struct ref of, const struct wanted *wanted) {
  return filed_under(view, &view->index->tasks_of, of, SORT_TASK, wanted);
}

struct set get_powers(struct view *view, struct ref of, const struct wanted *wanted) {
  return filed_under(view, &view->index->powers_of, of, SORT_POWER, wanted);
}

struct set power_verb(struct view *view, struct ref of, const struct wanted *wanted) {
  (void)wanted;
  return push_one(view, (struct ref){SORT_WORD, (uint32_t)view->model->powers[of.index].verb});
}

struct set get_papers(struct view *view, struct ref of, const struct wanted *wanted) {
  return filed_under(view, &view->index->papers_of, of, SORT_PAPER, wanted);
}

static bool same_who(const struct paper *a, const struct paper *b) {
  if (a->who.count != b->who.count || a->unnamed != b->unnamed || a->each != b->each)
    return false;
  for (size_t i = 0; i < a->who.count; i++)
    if (!refs_have(&b->who, a->who.items[i]))
      return false;
  return true;
}

/* Papers of one word, each rule once however often it is said. */
static void push_papers(struct view *view, struct ref of, enum word word, unsigned standings) {
  const struct model *model = view->model;
  const uint32_t *items;
  size_t count = index_find(view->index, &view->index->papers_of, of, &items),
         start = view->pile_count;
  for (size_t i = 0; i < count; i++) {
    const struct paper *paper = &model->papers[items[i]];
    bool known = false;
    if (paper->word != word)
      continue;
    for (size_t k = start; k < view->pile_count && !known; k++)
      known = same_who(paper, &model->papers[view->pile[k].ref.index]);
    if (known)
      view_read_number(view, paper->statement);
    else
      view_push_thing(view, (struct ref){SORT_PAPER, items[i]}, standings);
  }
}

/* A power to decide on the document that no paper speaks of: of a named body or of the parties. */
static bool is_rule_of_its_own(const struct view *view, const struct power *power, size_t start) {
  const struct model *model = view->model;
  if (power->verb != WORD_ADOPT && power->verb != WORD_DECIDE)
    return false;
  if (power->holder.sort == SORT_AGREEMENT)
    return false;
  for (size_t i = start; i < view->pile_count; i++) {
    struct ref ref = view->pile[i].ref;
    if (ref.sort == SORT_POWER) {
      const struct power *other = &model->powers[ref.index];
      if (other->statement == power->statement || ref_same(other->holder, power->holder))
        return false;
    } else if (model->papers[ref.index].statement == power->statement ||
               refs_have(&model->papers[ref.index].who, power->holder)) {
      return false;
    }
  }
  return true;
}

/* A power over the document; where it is about that or something else, perhaps none. */
static void push_power_over(struct view *view, uint32_t number, unsigned standings) {
  struct ref power = {SORT_POWER, number};
  size_t before = view->pile_count;
  view_push_thing(view, power, standings);
  bool perhaps = power_is_about_one(view->model, power) && view->model->powers[number].about.count > 1;
  for (size_t i = before; i < view->pile_count && perhaps; i++)
    view->pile[i] = (struct found){power, true, {REASON_EITHER, SORT_NONE, power}};
}

/* The rules on who adopts a document: those on adopting and powers over it; where there is none,
 * signing counts. */
struct set document_adoptions(struct view *view, struct ref of, const struct wanted *wanted) {
  const uint32_t *items;
  size_t count = index_find(view->index, &view->index->powers_about, of, &items),
         start = view->pile_count;
  push_papers(view, of, WORD_ADOPTED, wanted->standings);
  for (size_t i = 0; i < count; i++)
    if (is_rule_of_its_own(view, &view->model->powers[items[i]], start))
      push_power_over(view, items[i], wanted->standings);
  if (view->pile_count == start)
    push_papers(view, of, WORD_SIGNED, wanted->standings);
  return set_since(view, start);
}

struct set get_by(struct view *view, struct ref of, const struct wanted *wanted) {
  (void)wanted;
  if (of.sort == SORT_EVALUATION)
    return push_meant(view, &view->model->evaluations[of.index].owners, of);
  if (of.sort == SORT_POWER)
    return push_one(view, view->model->powers[of.index].holder);
  if (of.sort == SORT_PROCEDURE)
    return push_meant(view, &view->model->procedures[of.index].by, of);
  return push_meant(view, &view->model->papers[of.index].who, of);
}

struct set get_with(struct view *view, struct ref of, const struct wanted *wanted) {
  (void)wanted;
  return push_refs(view, &view->model->meetings[of.index].with);
}

struct set get_part_of(struct view *view, struct ref of, const struct wanted *wanted) {
  uint32_t whole = view->model->matters[of.index].part_of;
  (void)wanted;
  return push_one(view, whole ? (struct ref){SORT_MATTER, whole - 1} : (struct ref){SORT_NONE, 0});
}

struct set document_matter(struct view *view, struct ref of, const struct wanted *wanted) {
  uint32_t matter = view->model->documents[of.index].matter;
  (void)wanted;
  return push_one(view,
                  matter ? (struct ref){SORT_MATTER, matter - 1} : (struct ref){SORT_NONE, 0});
}

/* ---- how a body decides ---- */

struct set get_procedures(struct view *view, struct ref of, const struct wanted *wanted) {
  return filed_under(view, &view->index->procedures_of, of, SORT_PROCEDURE, wanted);
}

/* How many, or which part of one; none where it is said in words only. */
bool procedure_measure(struct view *view, struct ref of, struct amount *out) {
  const struct quantity *measure = &view->model->procedures[of.index].measure;
  struct number part = measure->low;
  if (measure->kind == QUANTITY_NONE ||
      (measure->percent && !number_div(measure->low, number_of(100), &part)))
    return false;
  *out = amount_exact(part);
  return true;
}

/* ---- meetings ---- */

/* The number of meetings a year that is certain. */
bool meeting_least(struct view *view, struct ref of, struct amount *out) {
  const struct quantity *times = &view->model->meetings[of.index].times;
  bool stated = times->kind == QUANTITY_EXACT || times->kind == QUANTITY_RANGE ||
                times->kind == QUANTITY_MINIMUM;
  if (!stated || number_order(times->low, number_of(0)) <= 0)
    return false;
  *out = amount_exact(times->low);
  return true;
}

/* ---- stated numbers ---- */

bool figure_stated(struct view *view, struct ref of, struct amount *out) {
  const struct quantity *stated = view->model->figures[of.index].stated;
  switch (stated->kind) {
  case QUANTITY_MINIMUM:
  case QUANTITY_SOME:
    *out = amount_between(stated->low, stated->low, true);
    break;
  case QUANTITY_MAXIMUM:
    *out = amount_between(number_of(0), stated->high, false);
    break;
  case QUANTITY_ANY:
    *out = amount_between(number_of(0), number_of(0), true);
    break;
  default:
    *out = amount_between(stated->low, stated->high, false);
    break;
  }
  return true;
}

bool figure_follows(struct view *view, struct ref of, struct amount *out) {
  const struct figure *figure = &view->model->figures[of.index];
  bool open = number_order(figure->high, figure->low) < 0;
  *out = amount_between(figure->low, open ? figure->low : figure->high, open);
  out->reason = (struct reason){REASON_TOTAL, SORT_NONE, of};
  return true;
}

/* ---- the agreement, its evaluation and its end ---- */

bool evaluation_interval(struct view *view, struct ref of, struct amount *out) {
  const struct evaluation *evaluation = &view->model->evaluations[of.index];
  struct number months = number_of(evaluation->interval_months);
  *out = amount_between(evaluation->interval_at_most ? number_of(1) : months, months, false);
  out->reason = (struct reason){REASON_PERIOD, SORT_NONE, of};
  return evaluation->has_interval;
}

bool evaluation_date(struct view *view, struct ref of, struct date *out) {
  *out = view->model->evaluations[of.index].latest;
  return out->year != 0;
}

bool structure_valid_from(struct view *view, struct ref of, struct date *out) {
  const struct agreement *agreement = &view->model->agreement;
  (void)of;
  *out = agreement->valid_from;
  if (out->year == 0)
    return false;
  view_read_number(view, agreement->valid_statement);
  return true;
}

/* The same, but only as a full date. */
bool structure_effective(struct view *view, struct ref of, struct date *out) {
  return structure_valid_from(view, of, out) && out->day != 0;
}

/* The day after the last one of all that is replaced; none where it is not stated of all. */
bool structure_replaced(struct view *view, struct ref of, struct date *out) {
  const struct model *model = view->model;
  int64_t last = 0;
  bool any = false;
  (void)of;
  for (size_t i = 0; i < model->own_texts_count; i++) {
    const struct own_text *text = &model->own_texts[i];
    if (text->head != WORD_REPLACES)
      continue;
    view_read_number(view, text->statement);
    if (!text->until.year)
      return false;
    last = any && last > date_days(text->until) ? last : date_days(text->until);
    any = true;
  }
  *out = date_of_days(last + 1);
  return any;
}

const char *notice_form(struct view *view, struct ref of) {
  return view->model->notices[of.index].form;
}

const char *get_purpose(struct view *view, struct ref of) {
  return view->model->bodies[of.index].purpose;
}

const char *get_label(struct view *view, struct ref of) {
  switch (of.sort) {
  case SORT_SEAT:
    return view->model->seats[of.index].origin->label;
  case SORT_POWER:
    return view->model->powers[of.index].label;
  case SORT_MEETING:
    return view->model->meetings[of.index].label;
  case SORT_EVALUATION:
    return view->model->evaluations[of.index].label;
  default:
    return NULL;
  }
}

/* What a power is about, in the text's words, a title in quotes; NULL: everything. */
const char *power_what(struct view *view, struct ref of) {
  const struct power *power = &view->model->powers[of.index];
  struct text text = text_new(view->arena);
  for (size_t i = 0; i < power->about.count; i++) {
    const struct entity *entity = model_entity(view->model, power->about.items[i]);
    if (!entity)
      continue;
    if (text.length)
      text_add(&text, ", ");
    enum sort sort = power->about.items[i].sort;
    if (entity->title && (sort == SORT_MATTER || sort == SORT_DOCUMENT))
      text_add(&text, SAYING_WITH(view->arena, view->language, SAY_QUOTED, entity->title));
    else
      text_add(&text, entity->title ? entity->title : entity->shown);
  }
  if (power->label && power->label[0])
    text_addf(&text, text.length ? ", %s" : "%s", power->label);
  return text.length ? text_string(&text) : NULL;
}
