/* SPDX-License-Identifier: EUPL-1.2
 *
 * Words for each kind of open choice: who begins, how long, from where, how many, which reading.
 */
#include "check/choice_words.h"

#include "base/text.h"
#include "check/naming.h"

static bool is_swedish(enum language language) {
  return language == LANGUAGE_SWEDISH;
}

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
    return shown_refs(view, pool, JOINT_OR, language);
  const struct entity *entity = &model->families[family - 1].is;
  return entity->title ? entity->title : entity->shown;
}

static const char *from_shown(const struct view *view, const struct seat *seat,
                              enum language language) {
  if (seat->holder.sort)
    return shown(view, seat->holder, language);
  return seat->origin->pool.count ? pool_shown(view, &seat->origin->pool, language) : seat->origin->label;
}

static const char *seats_shown(const struct view *view, const struct seat *seat, unsigned count,
                               enum language language) {
  bool swedish = is_swedish(language);
  const char *body = shown(view, (struct ref){SORT_BODY, seat->body}, language);
  const char *from = from_shown(view, seat, language);
  const char *members = swedish ? "ledamöterna" : "the members";
  if (count == 1)
    members = swedish ? "ledamoten" : "the member";
  if (count > 1)
    members = text_format(view->arena, swedish ? "de %u ledamöterna" : "the %u members", count);
  if (seat->holder.sort)
    return text_format(view->arena, swedish ? "%s i %s" : "%s in %s", from, body);
  if (!from)
    return text_format(view->arena, swedish ? "%s i %s" : "%s in %s", members, body);
  return text_format(view->arena, swedish ? "%s från %s i %s" : "%s from %s in %s", members, from,
                     body);
}

static const char *which_of(enum sort sort, bool many, enum language language) {
  static const char *const words[3][2][LANGUAGE_COUNT] = {
      {{"which party", "vilken part"}, {"which parties", "vilka parter"}},
      {{"which side", "vilken sida"}, {"which sides", "vilka sidor"}},
      {{"which sector", "vilken sektor"}, {"which sectors", "vilka sektorer"}}};
  return words[sort == SORT_PARTY ? 0 : sort == SORT_SIDE ? 1 : 2][many][language];
}

static const char *holder_of_seat(const struct view *view, struct reason reason,
                                  enum language language) {
  const struct seat *seat = &view->model->seats[reason.ref.index];
  bool swedish = is_swedish(language);
  unsigned count = seats_like(view->model, seat);
  const char *seats = seats_shown(view, seat, count, language);
  bool one = count == 1 || seat->holder.sort;
  if (reason.sort == SORT_NONE)
    return text_format(view->arena,
                       swedish ? "vilka %s är"
                       : one   ? "who %s is"
                               : "who %s are",
                       seats);
  return text_format(view->arena,
                     swedish ? "%s %s kommer från"
                     : one   ? "%s %s comes from"
                             : "%s %s come from",
                     which_of(reason.sort, !one, language), seats);
}

static const char *number_of_seats(const struct view *view, struct reason reason,
                                   enum language language) {
  const struct seat *seat = &view->model->seats[reason.ref.index];
  const char *body = shown(view, (struct ref){SORT_BODY, seat->body}, language);
  const char *from = from_shown(view, seat, language);
  bool swedish = is_swedish(language);
  if (!from)
    return text_format(view->arena, swedish ? "hur många platser %s har" : "how many seats %s has",
                       body);
  return text_format(view->arena,
                     swedish ? "hur många platser %s har i %s" : "how many seats %s has in %s",
                     from, body);
}

/* ---- roles ---- */

static const char *holder_of_role(const struct view *view, struct reason reason,
                                  enum language language) {
  const struct role *role = &view->model->roles[reason.ref.index];
  const char *name = shown(view, reason.ref, language);
  bool swedish = is_swedish(language);
  for (size_t i = 0; i < role->turn_count; i++)
    if (role->turns[i].candidates.count > 1)
      return text_format(view->arena, swedish ? "vem som är %s (%s)" : "who is %s (%s)", name,
                         pool_shown(view, &role->turns[i].candidates, language));
  if (reason.sort == SORT_NONE || role->turn_count == 0)
    return text_format(view->arena, swedish ? "vem som är %s" : "who is %s", name);
  return text_format(view->arena, swedish ? "%s %s kommer från" : "%s %s comes from",
                     which_of(reason.sort, false, language), name);
}

static const char *holder_words(const struct view *view, struct reason reason,
                                enum language language) {
  if (reason.ref.sort == SORT_SEAT)
    return holder_of_seat(view, reason, language);
  if (reason.ref.sort == SORT_ROLE)
    return holder_of_role(view, reason, language);
  return text_format(view->arena, is_swedish(language) ? "%s %s hör till" : "%s %s belongs to",
                     which_of(reason.sort, false, language), shown(view, reason.ref, language));
}

/* ---- branches ---- */

static const char *branch_words(const struct view *view, const struct open_branch *branch,
                                enum language language) {
  const struct model *model = view->model;
  struct text text = text_new(view->arena);
  bool swedish = is_swedish(language), first = true;
  text_add(&text, branch->label
                      ? (swedish ? "vilken tolkning som gäller: " : "which reading holds: ")
                      : (swedish ? "vilket av alternativen som gäller"
                                 : "which of the alternatives holds"));
  for (size_t i = 0; branch->label && i < model->branches_count; i++) {
    if (model->branches[i].group != branch->group || !model->branches[i].label)
      continue;
    if (!first)
      text_add(&text, swedish ? " eller " : " or ");
    text_addf(&text, swedish ? "”%s”" : "“%s”", model->branches[i].label);
    first = false;
  }
  return text_string(&text);
}

static void branch_choice(const struct view *view, struct reason reason, struct choice *out) {
  const struct open_branch *branch = &view->model->branches[reason.ref.index];
  out->at = branch->at;
  out->clauses = branch->clauses;
  for (int language = 0; language < LANGUAGE_COUNT; language++)
    out->text[language] = branch_words(view, branch, (enum language)language);
}

/* ---- all kinds ---- */

static const char *words_of(const struct view *view, struct reason reason, enum language language) {
  struct arena *arena = view->arena;
  bool swedish = is_swedish(language);
  const char *name = reason.ref.sort ? shown(view, reason.ref, language) : "";
  switch (reason.kind) {
  case REASON_HOLDER:
    return holder_words(view, reason, language);
  case REASON_NUMBER:
    return number_of_seats(view, reason, language);
  case REASON_MEMBERS:
    return text_format(arena, swedish ? "vilka som sitter i %s" : "who sits in %s", name);
  case REASON_BEGINS:
    return text_format(arena, swedish ? "vem som börjar som %s" : "who begins as %s", name);
  case REASON_PERIOD:
    return text_format(
        arena, swedish ? "hur lång en period är för %s" : "how long a term is for %s", name);
  case REASON_START:
    return text_format(arena, swedish ? "när %s byts" : "when the holder of %s changes", name);
  case REASON_TIME:
    return text_format(arena,
                       swedish ? "vad som gäller den tid då det som sägs om %s inte gäller"
                               : "what holds while the statement on %s does not apply",
                       name);
  case REASON_DATES:
    return text_format(arena,
                       swedish ? "hur datumen för %s förhåller sig till varandra"
                               : "how the dates of %s relate to each other",
                       name);
  case REASON_CONFLICT:
    return text_format(arena,
                       swedish ? "vilken av de oförenliga bestämmelserna om %s som gäller"
                               : "which of the conflicting provisions on %s holds",
                       name);
  case REASON_TOTAL:
    return text_format(arena, swedish ? "vad som ryms i %s" : "what makes up %s", name);
  default:
    return swedish ? "gränsen för antalet steg nåddes" : "the limit of steps was reached";
  }
}

static uint32_t statement_of(const struct view *view, struct reason reason) {
  const struct statement *statement = model_statement(view->model, reason.ref);
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
