/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a thing can be: the tests behind `is`, and whether one power lies within another.
 */
#include "logic/calendar.h"
#include "logic/fields.h"

#include <string.h>

/* ---- bodies and parties ---- */

/* Neither for a time or a need only, nor a part that prepares for another body. */
static bool is_lasting(const struct body *body) {
  return !body->temporary && !body->on_demand && !body->presidium && !body->agenda_group;
}

enum truth is_body_word(struct view *view, struct ref of, enum word word) {
  const struct body *body = &view->model->bodies[of.index];
  view_read_number(view, body->is.statement);
  switch (word) {
  case WORD_TOP:
    return truth_of(body->top);
  case WORD_LEADING:
    return truth_of(body->leading);
  case WORD_COUNTY:
    return truth_of(body->county && is_lasting(body));
  case WORD_LOCAL:
    return truth_of(body->local);
  case WORD_PRESIDIUM:
    return truth_of(body->presidium);
  case WORD_AGENDA_GROUP:
    return truth_of(body->agenda_group);
  case WORD_TEMPORARY:
    return truth_of(body->temporary);
  case WORD_ON_DEMAND:
    return truth_of(body->on_demand);
  case WORD_OUTSIDE:
    return truth_of(body->outside);
  case WORD_MENTIONED:
    return truth_of(body->mentioned);
  case WORD_STEERING:
    return truth_of(body->steering);
  case WORD_NETWORK:
    return truth_of(body->network);
  default:
    return TRUTH_NO;
  }
}

/* A county or local body that is there all the time. */
enum truth is_standing_body(struct view *view, struct ref of, enum word word) {
  const struct body *body = &view->model->bodies[of.index];
  (void)word;
  view_read_number(view, body->is.statement);
  return truth_of((body->county || body->local) && is_lasting(body));
}

enum truth is_sort_body(struct view *view, struct ref of, enum word word) {
  (void)word;
  return truth_of(of.sort == SORT_BODY && body_of_structure(&view->model->bodies[of.index]));
}

enum truth is_sort_unit(struct view *view, struct ref of, enum word word) {
  (void)word;
  return truth_of(of.sort == SORT_BODY && view->model->bodies[of.index].unit);
}

enum truth is_party_kind(struct view *view, struct ref of, enum word word) {
  return truth_of(of.sort == SORT_PARTY && view->model->parties[of.index].kind == word);
}

enum truth is_sort(struct view *view, struct ref of, enum word word) {
  (void)view;
  switch (word) {
  case WORD_PARTY:
    return truth_of(of.sort == SORT_PARTY);
  case WORD_SIDE:
    return truth_of(of.sort == SORT_SIDE);
  case WORD_SECTOR:
    return truth_of(of.sort == SORT_SECTOR);
  case WORD_SUPPORT:
    return truth_of(of.sort == SORT_SUPPORT);
  case WORD_OFFICE:
    return truth_of(of.sort == SORT_OFFICE);
  case WORD_ROLE:
    return truth_of(of.sort == SORT_ROLE);
  case WORD_MATTER:
    return truth_of(of.sort == SORT_MATTER);
  case WORD_DOCUMENT:
    return truth_of(of.sort == SORT_DOCUMENT);
  case WORD_AREA:
    return truth_of(of.sort == SORT_AREA);
  default:
    return TRUTH_NO;
  }
}

/* ---- seats and roles ---- */

enum truth is_full(struct view *view, struct ref of, enum word word) {
  (void)word;
  return truth_of(of.sort == SORT_ROLE || view->model->seats[of.index].kind == SEAT_MEMBER);
}

enum truth is_adjunct(struct view *view, struct ref of, enum word word) {
  (void)word;
  return truth_of(view->model->seats[of.index].kind == SEAT_ADJUNCT);
}

enum truth is_substitute(struct view *view, struct ref of, enum word word) {
  (void)word;
  return truth_of(view->model->seats[of.index].kind == SEAT_SUBSTITUTE);
}

const struct statement *substitute_statement(const struct model *model, struct ref of) {
  if (of.sort == SORT_ROLE && model->roles[of.index].substituted)
    return &model->statements[model->roles[of.index].substitute_statement];
  if (of.sort == SORT_SEAT && model->seats[of.index].substituted)
    return &model->statements[model->seats[of.index].substitute_statement];
  return NULL;
}

/* It has a substitute of its own: asked for, so a permission is not enough. */
enum truth is_substituted(struct view *view, struct ref of, enum word word) {
  const struct statement *statement = substitute_statement(view->model, of);
  (void)word;
  if (!statement)
    return TRUTH_NO;
  view_read(view, statement);
  if (statement->standing != STANDING_BINDING && statement->standing != STANDING_PRESUPPOSED)
    return TRUTH_NO;
  return view_branch(view, statement);
}

enum truth is_alternating(struct view *view, struct ref of, enum word word) {
  (void)word;
  return truth_of(view->model->roles[of.index].alternating);
}

enum truth is_elected(struct view *view, struct ref of, enum word word) {
  (void)word;
  return truth_of(view->model->roles[of.index].elected);
}

static bool all_named(const struct turn *turn) {
  for (size_t i = 0; i < turn->candidates.count; i++)
    if (turn->candidates.items[i].sort != SORT_OFFICE &&
        turn->candidates.items[i].sort != SORT_ROLE)
      return false;
  return turn->candidates.count > 0;
}

/* Held by an office, or going round between named offices: nobody is elected to it. */
enum truth is_by_office(struct view *view, struct ref of, enum word word) {
  const struct role *role = &view->model->roles[of.index];
  (void)word;
  for (size_t i = 0; i < role->turn_count; i++)
    if (!all_named(&role->turns[i]))
      return TRUTH_NO;
  return truth_of(role->turn_count > 1 ||
                  (role->turn_count == 1 && role->turns[0].candidates.count == 1));
}

/* Each turn names one holder, or one pool. */
enum truth is_ordered(struct view *view, struct ref of, enum word word) {
  const struct role *role = &view->model->roles[of.index];
  (void)word;
  if (role->turn_count < 2)
    return TRUTH_NO;
  for (size_t i = 0; i < role->turn_count; i++)
    if (role->turns[i].candidates.count != 1)
      return TRUTH_NO;
  return TRUTH_YES;
}

/* Not known where the agreement has no full first day. */
enum truth is_clear_from_start(struct view *view, struct ref of, enum word word) {
  const struct role *role = &view->model->roles[of.index];
  struct date first = view->model->agreement.valid_from;
  bool dated = first.year && first.month, own = role->begins.year || role->whole_mandate;
  (void)word;
  view_read_clauses(view, role->clauses);
  if (!own && !dated) return TRUTH_UNKNOWN;
  if (!own) view_read_number(view, view->model->agreement.valid_statement);
  return truth_of(calendar_is_clear_from_start(view->model, of.index));
}

enum truth is_role_word(struct view *view, struct ref of, enum word word) {
  return truth_of(view->model->roles[of.index].word == word);
}

/* ---- statements ---- */

enum truth is_link_word(struct view *view, struct ref of, enum word word) {
  return truth_of(view->model->links[of.index].word == word);
}

enum truth is_power_word(struct view *view, struct ref of, enum word word) {
  return truth_of(view->model->powers[of.index].verb == word);
}

enum truth is_paper_word(struct view *view, struct ref of, enum word word) {
  return truth_of(view->model->papers[of.index].word == word);
}

enum truth is_own_work(struct view *view, struct ref of, enum word word) {
  (void)word;
  return truth_of(view->model->powers[of.index].own_work);
}

enum truth is_joint(struct view *view, struct ref of, enum word word) {
  const struct model *model = view->model;
  (void)word;
  return truth_of(of.sort == SORT_COST ? model->costs[of.index].joint
                                       : model->documents[of.index].joint);
}

/* How a thing stands in the text; the word is STANDING_… of the table's row. */
enum truth is_procedure(struct view *view, struct ref of, enum word word) {
  return truth_of(view->model->procedures[of.index].word == word);
}

enum truth is_deciding(struct view *view, struct ref of, enum word word) {
  (void)word;
  return truth_of(power_is_decision(&view->model->powers[of.index]));
}

/* Whether binding procedures settle something of one part of a power. */
static enum truth part_settled(struct view *view, const struct power *power, size_t part, unsigned what) {
  const struct model *model = view->model;
  enum truth any = TRUTH_NO;
  for (size_t i = 0; i < model->procedures_count; i++) {
    const struct procedure *procedure = &model->procedures[i];
    const struct statement *statement = &model->statements[procedure->statement];
    if (statement->standing != STANDING_BINDING || !(procedure_settles(model, procedure, power, part) & what)) continue;
    view_read_number(view, procedure->statement);
    any = truth_or(any, view_branch(view, statement));
  }
  return any;
}

/* How many must be there, how many must agree, and where that is a majority what settles a tie. */
enum truth is_made_by_rule(struct view *view, struct ref of, enum word word) {
  const struct power *power = &view->model->powers[of.index];
  unsigned what = word == WORD_QUORUM ? SETTLES_PRESENT : word == WORD_MAJORITY ? SETTLES_AGREED : SETTLES_TIE;
  enum truth all = TRUTH_YES, any = TRUTH_NO;
  for (size_t part = 0; part < power_part_count(power); part++) {
    enum truth settled = part_settled(view, power, part, what);
    if (word == WORD_TIE) settled = truth_or(settled, truth_not(part_settled(view, power, part, SETTLES_BY_VOTE)));
    all = truth_and(all, settled);
    any = truth_or(any, settled);
  }
  bool one = power_is_about_one(view->model, of); /* of its parts, whichever that is */
  return one && all != any ? TRUTH_UNKNOWN : all;
}

enum truth is_channel(struct view *view, struct ref of, enum word word) {
  (void)word;
  return truth_of(view->model->documents[of.index].channel);
}

/* Whether the text sets a condition, or leaves it to somebody. */
enum truth has_besides(struct view *view, struct ref of, enum word word) {
  const struct statement *statement = model_statement(view->model, of);
  return truth_of(statement && statement_besides(statement, word));
}

enum truth is_for_a_time(struct view *view, struct ref of, enum word word) {
  const struct statement *statement = model_statement(view->model, of);
  (void)word;
  return truth_of(statement && statement->for_a_time);
}

enum truth is_standing_word(struct view *view, struct ref of, enum word word) {
  const struct statement *statement = model_statement(view->model, of);
  enum standing standing = statement ? statement->standing : STANDING_BINDING;
  switch (word) {
  case WORD_SHALL:
    return truth_of(standing == STANDING_BINDING);
  case WORD_SHOULD:
    return truth_of(standing == STANDING_SUGGESTED);
  case WORD_MAY:
    return truth_of(standing == STANDING_PERMITTED);
  case WORD_NO:
    return truth_of(standing == STANDING_DENIED);
  case WORD_PRESUPPOSED:
    return truth_of(standing == STANDING_PRESUPPOSED);
  default:
    return truth_of(standing == STANDING_RESERVED);
  }
}

/* A rule on adopting that names one body, or each party for itself. Several who sign for the
 * parties together, none of them a body of the structure, are each party. */
enum truth is_single(struct view *view, struct ref of, enum word word) {
  const struct model *model = view->model;
  (void)word;
  if (of.sort == SORT_POWER) {
    const struct power *power = &model->powers[of.index];
    if (power->holder.sort != SORT_BODY)
      return truth_of(power->holder.sort != SORT_AGREEMENT);
    const struct power *before = of.index > 0 ? power - 1 : NULL;
    const struct power *after = of.index + 1 < model->powers_count ? power + 1 : NULL;
    bool shared = (before && before->statement == power->statement) ||
                  (after && after->statement == power->statement);
    return truth_of(!shared);
  }
  const struct paper *paper = &model->papers[of.index];
  if (paper->unnamed || paper->who.count == 0)
    return TRUTH_NO;
  if (paper->each || paper->who.count == 1)
    return TRUTH_YES;
  for (size_t i = 0; i < paper->who.count; i++)
    if (is_sort_body(view, paper->who.items[i], WORD_NONE) == TRUTH_YES)
      return TRUTH_NO;
  return TRUTH_YES;
}

enum truth is_replacing(struct view *view, struct ref of, enum word word) {
  const struct model *model = view->model;
  (void)of;
  for (size_t i = 0; i < model->own_texts_count; i++)
    if (model->own_texts[i].head == word) {
      view_read_number(view, model->own_texts[i].statement);
      return TRUTH_YES;
    }
  return TRUTH_NO;
}

/* ---- powers within powers ---- */

/* What is for a role of a body is for the body. */
static struct ref body_of_holder(const struct model *model, struct ref holder) {
  if (holder.sort == SORT_ROLE)
    return (struct ref){SORT_BODY, model->roles[holder.index].body};
  return holder;
}

static bool reserved_for(const struct model *model, const struct power *power, struct ref holder) {
  uint32_t statement = power->statement;
  const struct power *first = power, *end = model->powers + model->powers_count;
  while (first > model->powers && (first - 1)->statement == statement)
    first--;
  for (; first < end && first->statement == statement; first++)
    if (ref_same(first->holder, holder) || ref_same(body_of_holder(model, first->holder), holder) ||
        ref_same(first->holder, body_of_holder(model, holder)))
      return true;
  return false;
}

/* Who may decide may adopt, and who may not adopt may not decide all of it. */
static bool same_verb(enum word a, enum word b) {
  bool decisions = (a == WORD_DECIDE || a == WORD_ADOPT) && (b == WORD_DECIDE || b == WORD_ADOPT);
  return a == b || decisions;
}

/* What a power may be about: one of several, each alone, or all of it. */
static size_t meant_count(const struct model *model, struct ref power) {
  size_t count = model->powers[power.index].about.count;
  return count > 1 && power_is_about_one(model, power) ? count : 1;
}

static struct about meant_of(const struct model *model, struct ref power, size_t which) {
  const struct power *of = &model->powers[power.index];
  if (meant_count(model, power) == 1) return (struct about){of->about, of->label};
  return (struct about){{&of->about.items[which], 1, 1}, NULL};
}

/* Whether what the one is about lies within what the other is about, whichever is meant. */
static enum truth lies_within(const struct model *model, struct ref part, struct ref whole) {
  bool all = true, any = false;
  for (size_t i = 0; i < meant_count(model, part); i++)
    for (size_t k = 0; k < meant_count(model, whole); k++) {
      struct about one = meant_of(model, part, i), other = meant_of(model, whole, k);
      bool within = about_within(model, &one, &other);
      all = all && within;
      any = any || within;
    }
  return all ? TRUTH_YES : any ? TRUTH_UNKNOWN : TRUTH_NO;
}

enum truth power_covers(struct view *view, struct ref whole, struct ref part) {
  const struct model *model = view->model;
  const struct power *outer = &model->powers[whole.index], *inner = &model->powers[part.index];
  const struct statement *statement = model_statement(model, whole);
  enum truth within = lies_within(model, part, whole);
  if (!same_verb(outer->verb, inner->verb) || outer->own_work != inner->own_work || within == TRUTH_NO)
    return TRUTH_NO;
  if (statement && statement->standing == STANDING_RESERVED &&
      reserved_for(model, outer, inner->holder))
    return TRUTH_NO;
  return within;
}
