/* SPDX-License-Identifier: EUPL-1.2
 *
 * Words for each kind of open choice: who begins, how long, from where, how many, which reading.
 */
#include "check/choice_words.h"

#include "base/text.h"
#include "check/naming.h"
#include "logic/clock.h"
#include "settle/aside.h"

static void stand_on(const struct view *view, uint32_t statement, struct choice *out) {
  if (statement >= view->model->statements_count)
    return;
  out->clauses = view->model->statements[statement].clauses;
  out->at = statement_at(&view->model->statements[statement]);
}

/* ---- seats ---- */

static bool same_pool(const struct seat *a, const struct seat *b) {
  if (a->statement != b->statement || a->kind != b->kind || a->origin->pool.count != b->origin->pool.count)
    return false;
  return a->origin->pool.count == 0 || ref_same(a->origin->pool.items[0], b->origin->pool.items[0]);
}

/* How many seats one statement draws from one pool; 0 where that is open. */
static unsigned seats_like(const struct model *model, const struct seat *seat) {
  const struct body *body = &model->bodies[seat->body];
  unsigned count = 0;
  for (uint32_t i = 0; i < body->seat_count; i++) {
    const struct seat *other = &model->seats[body->first_seat + i];
    if (!same_pool(seat, other))
      continue;
    if (other->possible)
      return 0;
    count++;
  }
  return count;
}

/* Whom seats are drawn from: one name for the offices of a family. */
static const char *pool_shown(const struct view *view, const struct refs *pool,
                              enum language language) {
  const struct model *model = view->model;
  uint32_t family =
      pool->items[0].sort == SORT_OFFICE ? model->offices[pool->items[0].index].family : 0;
  for (size_t i = 1; i < pool->count && family; i++)
    if (pool->items[i].sort != SORT_OFFICE || model->offices[pool->items[i].index].family != family)
      family = 0;
  if (!family || pool->count == 1)
    return shown_refs(view, pool, SAY_OR, language);
  const struct entity *entity = &model->families[family - 1].is;
  return entity->title ? entity->title : entity->shown;
}

static const char *from_shown(const struct view *view, const struct seat *seat,
                              enum language language) {
  if (seat->holder.sort)
    return shown(view, seat->holder, language);
  return seat->origin->pool.count ? pool_shown(view, &seat->origin->pool, language) : seat->origin->label;
}

static const char *members_shown(const struct view *view, unsigned count, enum language language) {
  if (count > 1)
    return SAYING_WITH(view->arena, language, SAY_THE_N_MEMBERS, text_format(view->arena, "%u", count));
  return saying_get(count == 1 ? SAY_THE_MEMBER : SAY_THE_MEMBERS, language);
}

/* Whether they are for persons whom the text names, as offices or by their roles: not for somebody from somewhere. */
static bool are_for_persons(const struct seat *seat) {
  const struct refs *pool = &seat->origin->pool;
  bool persons = !seat->holder.sort && pool->count;
  for (size_t i = 0; i < pool->count; i++)
    persons = persons && (pool->items[i].sort == SORT_OFFICE || pool->items[i].sort == SORT_ROLE);
  return persons;
}

static const char *seats_for(const struct view *view, const struct seat *seat, unsigned count,
                             enum language language) {
  const char *body = shown(view, (struct ref){SORT_BODY, seat->body}, language);
  const char *whom = from_shown(view, seat, language);
  if (count > 1)
    return SAYING_WITH(view->arena, language, SAY_N_SEATS_FOR, text_format(view->arena, "%u", count), whom, body);
  return SAYING_WITH(view->arena, language, count == 1 ? SAY_SEAT_FOR : SAY_SEATS_FOR, whom, body);
}

static const char *seats_shown(const struct view *view, const struct seat *seat, unsigned count,
                               enum language language) {
  const char *body = shown(view, (struct ref){SORT_BODY, seat->body}, language);
  const char *from = from_shown(view, seat, language);
  const char *members = seat->holder.sort ? from : members_shown(view, count, language);
  if (seat->holder.sort || !from)
    return SAYING_WITH(view->arena, language, SAY_IN_BODY, members, body);
  return SAYING_WITH(view->arena, language, SAY_FROM_IN_BODY, members, from, body);
}

static const char *which_of(enum sort sort, bool many, enum language language) {
  switch (sort) {
  case SORT_PARTY:
    return saying_get(many ? SAY_WHICH_PARTIES : SAY_WHICH_PARTY, language);
  case SORT_SIDE:
    return saying_get(many ? SAY_WHICH_SIDES : SAY_WHICH_SIDE, language);
  default:
    return saying_get(many ? SAY_WHICH_SECTORS : SAY_WHICH_SECTOR, language);
  }
}

static const char *holder_of_seat(const struct view *view, struct reason reason,
                                  enum language language) {
  const struct seat *seat = &view->model->seats[reason.ref.index];
  unsigned count = seats_like(view->model, seat);
  bool one = count == 1 || seat->holder.sort, persons = are_for_persons(seat);
  const char *seats = persons ? seats_for(view, seat, count, language) : seats_shown(view, seat, count, language);
  if (reason.sort == SORT_NONE && persons)
    return SAYING_WITH(view->arena, language, one ? SAY_WHO_HAS_SEAT : SAY_WHO_HAVE_SEATS, seats);
  if (reason.sort == SORT_NONE)
    return SAYING_WITH(view->arena, language, one ? SAY_WHO_SEAT_IS : SAY_WHO_SEATS_ARE, seats);
  if (persons)
    seats = SAYING_WITH(view->arena, language, one ? SAY_WHOEVER_HAS : SAY_THOSE_WHO_HAVE, seats);
  return SAYING_WITH(view->arena, language, one ? SAY_WHERE_ONE_COMES_FROM : SAY_WHERE_MANY_COME_FROM,
                     which_of(reason.sort, !one, language), seats);
}

static const char *number_of_seats(const struct view *view, struct reason reason,
                                   enum language language) {
  const struct seat *seat = &view->model->seats[reason.ref.index];
  const char *body = shown(view, (struct ref){SORT_BODY, seat->body}, language);
  const char *from = from_shown(view, seat, language);
  if (!from)
    return SAYING_WITH(view->arena, language, SAY_HOW_MANY_SEATS, body);
  return SAYING_WITH(view->arena, language, SAY_HOW_MANY_SEATS_IN, from, body);
}

/* ---- roles ---- */

static const char *holder_of_role(const struct view *view, struct reason reason,
                                  enum language language) {
  const struct role *role = &view->model->roles[reason.ref.index];
  const char *name = shown(view, reason.ref, language);
  for (size_t i = 0; i < role->turn_count; i++)
    if (role->turns[i].candidates.count > 1)
      return SAYING_WITH(view->arena, language, SAY_WHO_IS_AMONG, name,
                         pool_shown(view, &role->turns[i].candidates, language));
  if (reason.sort == SORT_NONE || role->turn_count == 0)
    return SAYING_WITH(view->arena, language, SAY_WHO_IS, name);
  return SAYING_WITH(view->arena, language, SAY_WHERE_ONE_COMES_FROM,
                     which_of(reason.sort, false, language), name);
}

static const char *holder_words(const struct view *view, struct reason reason,
                                enum language language) {
  if (reason.ref.sort == SORT_SEAT)
    return holder_of_seat(view, reason, language);
  if (reason.ref.sort == SORT_ROLE)
    return holder_of_role(view, reason, language);
  return SAYING_WITH(view->arena, language, SAY_WHERE_IT_BELONGS,
                     which_of(reason.sort, false, language), shown(view, reason.ref, language));
}

/* ---- branches ---- */

/* "“the list” or “the number”" */
static const char *readings_shown(const struct view *view, const struct open_branch *branch,
                                  enum language language) {
  const struct model *model = view->model;
  struct text text = text_new(view->arena);
  const struct open_branch *each = &model->branches[model->open_choices[branch->group].first];
  for (; each; each = each->next ? &model->branches[each->next - 1] : NULL) {
    if (!each->label)
      continue;
    if (text.length)
      text_addf(&text, " %s ", saying_get(SAY_OR, language));
    text_add(&text, SAYING_WITH(view->arena, language, SAY_QUOTED, each->label));
  }
  return text_string(&text);
}

static const char *branch_words(const struct view *view, const struct open_branch *branch,
                                enum language language) {
  if (!branch->label)
    return saying_get(SAY_WHICH_ALTERNATIVE, language);
  return SAYING_WITH(view->arena, language, SAY_WHICH_READING, readings_shown(view, branch, language));
}

static void branch_choice(const struct view *view, struct reason reason, struct choice *out) {
  const struct open_branch *branch = &view->model->branches[reason.ref.index];
  out->at = branch->at;
  out->clauses = branch->clauses;
  for (int language = 0; language < LANGUAGE_COUNT; language++)
    out->text[language] = branch_words(view, branch, (enum language)language);
}

/* ---- which of several that one statement names ---- */

/* The things of a sort that one statement gives. */
static struct refs given_by(const struct view *view, enum sort sort, const struct statement *statement) {
  struct refs all = {0};
  for (uint32_t i = 0; i < model_count(view->model, sort); i++)
    if (model_statement(view->model, (struct ref){sort, i}) == statement)
      refs_add(view->scratch, &all, (struct ref){sort, i});
  return all;
}

struct ref choice_meant(const struct view *view, struct pick pick, int option) {
  struct refs all = given_by(view, pick.ref.sort, &view->model->statements[pick.ref.index]);
  return option >= 0 && (size_t)option < all.count ? all.items[option] : (struct ref){SORT_NONE, 0};
}

static const char *meant_words(const struct view *view, struct ref ref, enum language language) {
  bool stated = ref.sort == SORT_LINK || ref.sort == SORT_POWER || ref.sort == SORT_PAPER;
  const struct statement *statement = stated ? model_statement(view->model, ref) : NULL;
  struct refs all = {0};
  if (statement && statement->one_of)
    all = given_by(view, ref.sort, statement);
  if (all.count < 2)
    return SAYING_WITH(view->arena, language, SAY_WHICH_IS_MEANT, ref.sort ? shown(view, ref, language) : "");
  return SAYING_WITH(view->arena, language, SAY_WHICH_OF_THESE, shown_refs(view, &all, SAY_OR, language));
}

/* ---- all kinds ---- */

static const char *words_of(const struct view *view, struct reason reason, enum language language) {
  static const enum say sayings[] = {[REASON_MEMBERS] = SAY_WHO_SITS,
                                        [REASON_BEGINS] = SAY_WHO_BEGINS,
                                        [REASON_PERIOD] = SAY_HOW_LONG_TERM,
                                        [REASON_START] = SAY_WHEN_CHANGES,
                                        [REASON_TIME] = SAY_WHAT_MEANWHILE,
                                        [REASON_DATES] = SAY_HOW_DATES_RELATE,
                                        [REASON_BEFORE] = SAY_WHO_BEFORE,
                                        [REASON_CONFLICT] = SAY_WHICH_PROVISION,
                                        [REASON_TOTAL] = SAY_WHAT_MAKES_UP};
  switch (reason.kind) {
  case REASON_HOLDER:
    return holder_words(view, reason, language);
  case REASON_NUMBER:
    return number_of_seats(view, reason, language);
  case REASON_EITHER:
    return meant_words(view, reason.ref, language);
  case REASON_MEMBERS: case REASON_BEGINS: case REASON_PERIOD: case REASON_START: case REASON_TIME:
  case REASON_DATES: case REASON_BEFORE: case REASON_CONFLICT: case REASON_TOTAL:
    return SAYING_WITH(view->arena, language, sayings[reason.kind],
                       reason.ref.sort ? shown(view, reason.ref, language) : "");
  case REASON_CONFLICTS:
    return SAYING_WITH(view->arena, language, SAY_LIMIT_OF_CONFLICTS,
                       text_format(view->arena, "%d", ASIDE_CONFLICTS_MOST));
  default:
    return saying_get(SAY_LIMIT_OF_TOOL, language);
  }
}

/* Of roles that take turns who begins, how long and when is left open by what says that they do, whatever else is said
 * of them; how long by what says no more of it than that it is at least so long, or unstated. */
static const struct statement *left_open_by(const struct model *model, struct reason reason) {
  bool of_terms = reason.kind == REASON_BEGINS || reason.kind == REASON_PERIOD || reason.kind == REASON_START;
  if (!of_terms || reason.ref.sort != SORT_ROLE) return NULL;
  const struct role *role = &model->roles[reason.ref.index];
  const struct statement *said = reason.kind == REASON_PERIOD ? clock_open_period(model, reason.ref.index) : NULL;
  return said || role->turn_count < 2 ? said : &model->statements[role->held_by];
}

static uint32_t statement_of(const struct view *view, struct reason reason) {
  const struct statement *statement = left_open_by(view->model, reason);
  if (!statement) statement = model_statement(view->model, reason.ref);
  return statement ? (uint32_t)(statement - view->model->statements) : UINT32_MAX;
}

void choice_words(const struct view *view, struct reason reason, struct choice *out) {
  *out = (struct choice){0};
  if (reason.kind == REASON_BRANCH) {
    branch_choice(view, reason, out);
    return;
  }
  if (reason.ref.sort)
    stand_on(view, statement_of(view, reason), out);
  for (int language = 0; language < LANGUAGE_COUNT; language++)
    out->text[language] = words_of(view, reason, (enum language)language);
}
