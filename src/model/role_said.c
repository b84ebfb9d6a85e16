/* SPDX-License-Identifier: EUPL-1.2
 *
 * What is stated of a role: who holds it, in which turns, for how long, elected when.
 */
#include "model/builder.h"

#include "base/text.h"

#include <string.h>

enum { HOLDERS_AT_MOST = 100000 };

static bool is_named(const struct builder *builder, const struct role *role, atom name, uint32_t area) {
  return role->area == area && (role->word ? role->word == word_of(builder, name) : role->name == name);
}

/* Whether it is the role of this name that what stands here is said of: in a branch, only the one of that branch. */
static bool is_meant(const struct builder *builder, const struct role *role, atom name, uint32_t area) {
  bool here = !builder->branch || !role->branch || role->branch == builder->branch;
  return here && is_named(builder, role, name, area);
}

/* The other role of a body that one is compared with; in a branch, not one of a branch beside it. */
static struct role *role_of_body(struct builder *builder, uint32_t body, atom name) {
  struct model *model = builder->model;
  for (uint32_t i = 0; i < model->bodies[body].role_count; i++) {
    struct role *role = &model->roles[model->bodies[body].first_role + i];
    bool beside = builder->branch && role->branch && !stands_within(builder, role->branch);
    if (!beside && is_named(builder, role, name, 0)) return role;
  }
  return NULL;
}

void add_turn(struct builder *builder, struct role *role, struct refs candidates) {
  struct turn *turns = arena_array(builder->arena, role->turn_count + 1, sizeof *turns);
  if (role->turn_count) memcpy(turns, role->turns, role->turn_count * sizeof *turns);
  turns[role->turn_count++].candidates = candidates;
  role->turns = turns;
}

/* How long somebody holds the role. Of a least and an exact length the exact one, where both can be kept;
 * false where they cannot. */
static bool join_term(struct role *role, const struct phrase *length) {
  uint32_t months;
  if (!duration_months(length, &months)) return false;
  bool minimum = length->quantity->kind == QUANTITY_MINIMUM, mandate = length->unit == TIME_MANDATE;
  if (role->has_period && role->period_minimum && months >= role->period_months) role->has_period = false;
  if (role->has_period) return minimum ? months <= role->period_months : months == role->period_months;
  role->has_period = true;
  role->period_months = months;
  role->period_minimum = minimum;
  role->whole_mandate = mandate;
  return true;
}

/* With the statement it clashes with, where one is known. */
static void clash(struct builder *builder, const struct item *item, uint32_t with) {
  complain_of_clash(builder, item->head.at, name_of(builder, item->head.text), with);
}

/* The statement before this one that gave a role the length of its terms, or else stated it: none is the first of the
 * model, as a party comes before any role. */
static uint32_t length_said(const struct role *role) {
  return role->period_by ? role->period_by : role->statement;
}

/* Who begins does so with the first of their turns: all of those whose turn it is. */
static void note_beginner(const struct role *role, const struct refs *candidates, const struct refs *first,
                          int *begins) {
  bool all = first->count == candidates->count;
  for (size_t i = 0; i < first->count; i++) all = all && refs_have(candidates, first->items[i]);
  if (*begins < 0 && first->count && all) *begins = (int)role->turn_count;
}

/* Whether someone is to be named here, and stands in the text's own words or is unstated: those named beside would be
 * taken for all there are. */
static bool refuse_unnamed(struct builder *builder, const struct phrase *phrase) {
  for (const struct phrase *each = phrase; each; each = phrase_alternative(each)) {
    if (each->kind != PHRASE_STRING && each->kind != PHRASE_UNSTATED) continue;
    complain_at(builder, MESSAGE_WANTS_NAME, each->at, NULL, NULL);
    return true;
  }
  return false;
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
  bool again = role->alternating;
  role->alternating = true;
  if (alternating->phrases) {
    uint32_t months;
    if (!duration_months(alternating->phrases, &months))
      complain_at(builder, MESSAGE_BAD_RANGE, alternating->phrases->at, NULL, NULL);
    else if (!join_term(role, alternating->phrases))
      clash(builder, saying->item, length_said(role));
  }
  if (!between) {
    complain_at(builder, MESSAGE_MISSING_TAIL, alternating->at, spelled(builder, WORD_ALTERNATING),
                spelled(builder, WORD_BETWEEN));
    return;
  }
  if (again) role->turn_count = 0; /* whoever calls compares them */
  struct refs first = {0};
  int begins = -1;
  if (beginning && refuse_unnamed(builder, beginning->phrases)) return;
  if (beginning && !resolve(builder, beginning->phrases, context, &first)) return;
  for (const struct phrase *phrase = between->phrases; phrase; phrase = phrase->next) {
    struct refs candidates = {0};
    if (refuse_unnamed(builder, phrase) || !resolve(builder, phrase, context, &candidates) ||
        refuse_branched(builder, &candidates, phrase->at))
      return;
    if (phrase->kind == PHRASE_EACH) { /* between each side: one turn for each */
      for (size_t i = 0; i < candidates.count; i++) {
        struct refs one = {0};
        refs_add(builder->arena, &one, candidates.items[i]);
        note_beginner(role, &one, &first, &begins);
        add_turn(builder, role, one);
      }
      continue;
    }
    note_beginner(role, &candidates, &first, &begins);
    add_turn(builder, role, candidates);
  }
  if (begins >= 0) role->first_turn = begins;
  if (beginning && role->first_turn < 0)
    complain_at(builder, MESSAGE_NO_SUCH_TURN, beginning->phrases->at, written(builder, beginning->phrases->at),
                spelled(builder, WORD_BETWEEN));
}

/* A role is of another side than one role, and of the same unit as one: a second would take its place. */
static void compare(struct builder *builder, const struct role *role, const struct phrase *phrase, uint32_t other,
                    uint32_t *number, enum word *set) {
  if (*number && (*number != other || *set != phrase->set)) {
    complain_at(builder, MESSAGE_SECOND_RELATION, phrase->at,
                model_shown(builder->model, (struct ref){SORT_ROLE, (uint32_t)(role - builder->model->roles)},
                            builder->language),
                spelled(builder, phrase->kind == PHRASE_SAME ? WORD_SAME : WORD_OTHER));
    return;
  }
  *number = other;
  *set = phrase->set;
}

static bool is_beside(const struct phrase *phrase) {
  return phrase->kind == PHRASE_OTHER || phrase->kind == PHRASE_SAME;
}

/* other side than chair; same unit as chair; 2 from other side than chair, where the number is said already */
static void say_beside(struct builder *builder, struct role *role, const struct phrase *phrase) {
  bool same = phrase->kind == PHRASE_SAME;
  enum word set = phrase->set;
  struct role *other = role_of_body(builder, role->body, phrase->path->name.text);
  if (!other) {
    complain_of_role(builder, phrase->path->name, role->body);
    return;
  }
  bool alone = !phrase->joined && (phrase->quantity->kind == QUANTITY_NONE || role->numbered);
  bool comparable = set == WORD_SIDE || set == WORD_PARTY || set == WORD_SECTOR || (same && set == WORD_UNIT);
  if (!alone || !comparable || other == role) {
    complain_at(builder, MESSAGE_WRONG_OBJECT, phrase->at, spelled(builder, same ? WORD_SAME : WORD_OTHER),
                spelled(builder, WORD_SIDE));
    return;
  }
  uint32_t number = (uint32_t)(other - builder->model->roles) + 1;
  if (same) compare(builder, role, phrase, number, &role->alike, &role->alike_set);
  else compare(builder, role, phrase, number, &role->opposite, &role->opposite_set);
}

static bool are_units(const struct model *model, const struct refs *refs) {
  for (size_t i = 0; i < refs->count; i++)
    if (refs->items[i].sort != SORT_BODY || !model->bodies[refs->items[i].index].unit) return false;
  return refs->count > 0;
}

/* from R; from members; from other side than chair; from 2027-01-01; from members, Board */
static void say_from(struct builder *builder, struct role *role, const struct tail *from, struct context context) {
  const struct phrase *dated = NULL;
  bool of_unit = false;
  for (const struct phrase *phrase = from->phrases; phrase; phrase = phrase->next) {
    if (phrase->kind == PHRASE_DATE) {
      if (dated) complain_at(builder, MESSAGE_ONE_ONLY, phrase->at, NULL, NULL);
      else role->begins = phrase->date;
      dated = phrase;
      continue;
    }
    if (is_beside(phrase)) {
      say_beside(builder, role, phrase);
      continue;
    }
    struct refs among = {0};
    if (phrase->kind == PHRASE_UNSTATED && !phrase_alternative(phrase)) continue;
    if (refuse_unnamed(builder, phrase) || !resolve(builder, phrase, context, &among) ||
        refuse_branched(builder, &among, phrase->at))
      continue;
    if (of_unit && are_units(builder->model, &among)) {
      complain_at(builder, MESSAGE_ONE_FROM, phrase->at, NULL, NULL);
      continue;
    }
    of_unit = of_unit || are_units(builder->model, &among);
    restrict_later(builder, role, among, phrase->at);
  }
}

static const enum word months_of_year[] = {WORD_JANUARY, WORD_FEBRUARY, WORD_MARCH, WORD_APRIL, WORD_MAY_MONTH,
                                           WORD_JUNE, WORD_JULY, WORD_AUGUST, WORD_SEPTEMBER, WORD_OCTOBER,
                                           WORD_NOVEMBER, WORD_DECEMBER};

/* Whether a phrase is one word and nothing with it: november. */
static bool is_plain_word(const struct phrase *phrase) {
  return phrase->kind == PHRASE_NAME && !phrase->path && !phrase->joined && phrase->quantity->kind == QUANTITY_NONE;
}

/* What stands behind the time of an election and is not year_before; NULL. */
static const struct phrase *beyond_latest(const struct builder *builder, const struct phrase *phrase) {
  const struct phrase *next = phrase->next;
  if (!next || phrase->kind == PHRASE_DATE) return next;
  bool before = is_plain_word(next) && word_of(builder, next->name.text) == WORD_YEAR_BEFORE;
  return before ? next->next : next;
}

/* Latest election: a date; a month of the first year of the term, or of the year before it. Terms begin
 * on 1 January (semantics: later terms), so a month lies so many days after or before that day. */
static void say_latest(struct builder *builder, struct role *role, const struct tail *latest) {
  const struct phrase *phrase = latest->phrases, *beyond = beyond_latest(builder, phrase);
  if (beyond || phrase_alternative(phrase)) {
    complain_at(builder, MESSAGE_ONE_ONLY, (beyond ? beyond : phrase_alternative(phrase))->at, NULL, NULL);
    return;
  }
  role->has_latest = true;
  role->elected = true;
  if (phrase->kind == PHRASE_DATE) {
    role->latest_date = phrase->date;
    return;
  }
  bool before = phrase->next;
  enum word word = is_plain_word(phrase) ? word_of(builder, phrase->name.text) : WORD_NONE;
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

static void say_term(struct builder *builder, struct role *role, const struct item *item, const struct tail *term) {
  uint32_t months;
  if (term->phrases->kind == PHRASE_UNSTATED) {
    role->period_unstated = true;
    return;
  }
  if (!duration_months(term->phrases, &months)) complain_of_duration(builder, term, WORD_FOR);
  else if (!join_term(role, term->phrases)) clash(builder, item, length_said(role));
}

/* secretary 2; responsible 3 from members; deputy 2 from other side than chair */
static void say_holders(struct builder *builder, struct role *role, const struct item *item, struct context context) {
  const struct phrase *object = item->objects;
  const struct quantity *quantity = object->quantity;
  struct refs among = {0};
  if (object->kind == PHRASE_NAME && quantity->kind == QUANTITY_NONE) { /* chair HSN.chair */
    complain_at(builder, MESSAGE_MISSING_TAIL, object->at, name_of(builder, item->head.text),
                text_format(builder->arena, "%s %s", spelled(builder, WORD_HELD), spelled(builder, WORD_BY)));
    return;
  }
  bool who = object->kind == PHRASE_NONE || object->kind == PHRASE_NAME || is_beside(object);
  if (!who || quantity->kind != QUANTITY_EXACT) {
    complain_at(builder, MESSAGE_WANTS_NUMBER, object->at, name_of(builder, item->head.text), NULL);
    return;
  }
  if (quantity->percent || quantity->low.bottom != 1 || quantity->low.top < 1 || quantity->low.top > HOLDERS_AT_MOST) {
    complain_at(builder, MESSAGE_BAD_RANGE, object->at, NULL, NULL);
    return;
  }
  role->holders = (uint32_t)quantity->low.top;
  role->numbered = true;
  if (is_beside(object)) say_beside(builder, role, object);
  else if (object->kind == PHRASE_NAME && resolve(builder, object, context, &among))
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

/* A statement of a role that is another one in each branch: the same, in that branch. */
static uint32_t in_branch(struct builder *builder, uint32_t statement, uint32_t branch) {
  if (!branch || builder->model->statements[statement].branch == branch) return statement;
  struct statement copy = builder->model->statements[statement];
  copy.branch = branch;
  *GROW(builder, statements) = copy;
  return (uint32_t)builder->model->statements_count - 1;
}

/* held by HSN.chair or soc: one of those named; held by unstated says nothing. */
static void say_holder(struct builder *builder, struct role *role, const struct tail *by, struct refs *who) {
  const struct phrase *phrases = by->phrases;
  if (phrases->kind == PHRASE_UNSTATED && !phrases->next && !phrase_alternative(phrases)) return;
  for (const struct phrase *phrase = phrases; phrase; phrase = phrase->next)
    if (refuse_unnamed(builder, phrase)) return;
  if (refuse_branched(builder, who, by->at)) return;
  if (role->turn_count) restrict_later(builder, role, *who, by->at);
  else add_turn(builder, role, *who);
}

static void say_choice(struct builder *builder, struct role *role, const struct item *item, struct context context) {
  const struct tail *by = tail_find(item, TAIL_BY);
  bool chosen = tail_find(item, TAIL_CHOSEN);
  struct refs who = {0};
  role->chosen = role->chosen || chosen;
  if (by && resolve_list(builder, by->phrases, context, &who)) {
    if (chosen) {
      role->chosen_by = who;
      role->chosen_by_or = any_alternative(by->phrases);
      role->chosen_by_one = role->chosen_by_or && !by->phrases->next;
      role->choosers_stated = true;
      role->choosers_unnamed = by->phrases->kind == PHRASE_UNSTATED && !by->phrases->next;
    } else say_holder(builder, role, by, &who);
  }
  role->elected = role->elected || role->chosen;
}

static void say_succession(struct builder *builder, struct role *role, const struct tail *tail,
                           struct context context) {
  struct refs others = {0};
  struct ref other;
  const struct phrase *phrase = tail->phrases;
  if (!resolve(builder, phrase, context, &others) || refuse_branched(builder, &others, phrase->at)) return;
  if (resolve_one(builder, phrase, context, (enum sort[]){SORT_ROLE, SORT_NONE}, &other))
    role->succeeds = other.index + 1;
}

static bool same_refs(const struct refs *a, const struct refs *b) {
  for (size_t i = 0; i < a->count; i++)
    if (!refs_have(b, a->items[i])) return false;
  return a->count == b->count;
}

static bool same_turns(const struct role *a, const struct role *b) {
  bool same = a->turn_count == b->turn_count && (a->first_turn < 0 || a->first_turn == b->first_turn);
  for (size_t i = 0; same && i < a->turn_count; i++)
    same = same_refs(&a->turns[i].candidates, &b->turns[i].candidates);
  return same;
}

/* Whether of two elections, beginnings or roles that it takes over from, both stated, one is not the other. */
static bool is_held_otherwise(const struct role *before, const struct role *now) {
  return (before->has_latest &&
          (before->latest_days != now->latest_days || !date_same(before->latest_date, now->latest_date))) ||
         (before->begins.year && !date_same(before->begins, now->begins)) ||
         (before->succeeds && before->succeeds != now->succeeds);
}

/* Whether what was stated of a role is now stated otherwise, so that only the later would be kept. */
static bool is_stated_otherwise(const struct role *before, const struct role *now) {
  bool turns = before->turn_count && before->alternating != now->alternating; /* who was stated is now a turn */
  return turns || (before->alternating && !same_turns(before, now)) ||
         (before->numbered && before->holders != now->holders) ||
         (before->choosers_stated && (before->chosen_by_or != now->chosen_by_or ||
                                      !same_refs(&before->chosen_by, &now->chosen_by))) ||
         (before->areas.count && !same_refs(&before->areas, &now->areas)) || is_held_otherwise(before, now);
}

/* Whether it shares and never shares the same with the same other role. */
static bool contradicts_itself(const struct model *model, const struct role *role) {
  if (role->alike && role->alike == role->opposite && role->alike_set == role->opposite_set) return true;
  const struct role *other = role->alike ? &model->roles[role->alike - 1] : NULL;
  if (other && other->opposite && &model->roles[other->opposite - 1] == role && other->opposite_set == role->alike_set)
    return true;
  other = role->opposite ? &model->roles[role->opposite - 1] : NULL;
  return other && other->alike && &model->roles[other->alike - 1] == role && other->alike_set == role->opposite_set;
}

/* Whether two statements of a role hold as long. */
static bool hold_alike(const struct statement *a, const struct statement *b) {
  const struct circumstance *first = statement_besides(a, WORD_UNTIL), *second = statement_besides(b, WORD_UNTIL);
  return !first == !second && (!first || date_same(first->date, second->date));
}

/* Whether a statement says more of a role than that it is there, and perhaps why or by whose choice. */
static bool describes(const struct item *item) {
  static const enum tail_kind kinds[] = {TAIL_HELD, TAIL_CHOSEN, TAIL_BY, TAIL_FROM, TAIL_FOR, TAIL_LATEST,
                                         TAIL_ALTERNATING, TAIL_BETWEEN, TAIL_SUCCEEDING};
  bool more = item->objects;
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) more = more || tail_find(item, kinds[i]);
  return more;
}

/* may deputy; deputy from other side than chair: one that may be there, and how it is then. Any other
 * permission beside what is laid down would be lost in it, or would take its place. */
static bool is_permitted_besides(const struct role *role) {
  bool laid_down = role->said & (SAID_THERE | SAID_HOW), permitted = role->said & (PERMITTED_THERE | PERMITTED_HOW);
  return laid_down && permitted && role->said != (SAID_HOW | PERMITTED_THERE);
}

/* may deputy; deputy from other side than chair: whether there is one is then left open. */
static void take_weaker(struct builder *builder, struct role *role, uint32_t statement) {
  const struct statement *statements = builder->model->statements;
  if (statements[role->statement].standing == STANDING_BINDING && statements[statement].standing != STANDING_BINDING)
    role->statement = in_branch(builder, statement, role->branch);
}

static void say_what_item_says(struct builder *builder, const struct saying *saying, struct role *role) {
  const struct item *item = saying->item;
  struct context context = {role->body + 1};
  const struct tail *tail;
  if (item->objects) say_holders(builder, role, item, context);
  say_turns(builder, role, saying, context);
  say_choice(builder, role, item, context);
  for (tail = item->tails; tail; tail = tail->next)
    if (tail->kind == TAIL_FROM) say_from(builder, role, tail, context);
  if ((tail = tail_find(item, TAIL_FOR))) say_term(builder, role, item, tail);
  if ((tail = tail_find(item, TAIL_LATEST))) say_latest(builder, role, tail);
  if ((tail = tail_find(item, TAIL_ABOUT))) say_areas(builder, role, tail);
  if ((tail = tail_find(item, TAIL_SUCCEEDING))) say_succession(builder, role, tail, context);
  role->left = role->left || tail_find(item, TAIL_LEFT) || tail_find(item, TAIL_UNDER);
  role->timed = role->timed || tail_find(item, TAIL_AFTER) || tail_find(item, TAIL_BEFORE);
}

/* Which statement says who holds a role, or what it is beside another. */
static void note_by(struct builder *builder, const struct role *before, struct role *role, uint32_t statement,
                    size_t restrictions) {
  if (role->turns != before->turns) role->held_by = statement;
  if (role->opposite != before->opposite) role->opposite_by = statement;
  if (role->alike != before->alike) role->alike_by = statement;
  if (role->succeeds != before->succeeds) role->succeeds_by = statement;
  bool length = role->period_months != before->period_months;
  if (length || (role->period_unstated && !before->period_unstated && !role->has_period)) role->period_by = statement;
  if (role->first_turn != before->first_turn || role->begins.year != before->begins.year) role->begins_by = statement;
  for (size_t i = restrictions; i < builder->restriction_count; i++) builder->restrictions[i].statement = statement;
}

static void say_role_of(struct builder *builder, const struct saying *saying, struct role *role) {
  const struct model *model = builder->model;
  const struct role before = *role;
  size_t restrictions = builder->restriction_count;
  bool first = role->statement == UINT32_MAX;
  if (first) role->statement = in_branch(builder, saying->statement, role->branch);
  else take_weaker(builder, role, saying->statement);
  add_clauses(builder, &role->clauses, model->statements[saying->statement].clauses);
  role->implied = false;
  bool binding = model->statements[saying->statement].standing == STANDING_BINDING, how = describes(saying->item);
  role->said |= binding ? (how ? SAID_HOW : SAID_THERE) : (how ? PERMITTED_HOW : PERMITTED_THERE);
  say_what_item_says(builder, saying, role);
  note_by(builder, &before, role, saying->statement, restrictions);
  if (is_stated_otherwise(&before, role) || contradicts_itself(model, role) ||
      (is_permitted_besides(role) && !is_permitted_besides(&before)) ||
      (!first && !hold_alike(&model->statements[before.statement], &model->statements[saying->statement])))
    clash(builder, saying->item, before.statement);
}

/* What is said outside of branches is said of the role in each of them. */
void say_role(struct builder *builder, const struct saying *saying) {
  struct model *model = builder->model;
  const struct item *item = saying->item;
  uint32_t branch = builder->branch, area = role_area(builder, item);
  for (size_t i = 0; i < saying->subjects->count; i++) {
    const struct body *body = &model->bodies[saying->subjects->items[i].index];
    bool any = false;
    for (uint32_t r = 0; r < body->role_count; r++) {
      struct role *role = &model->roles[body->first_role + r];
      if (!is_meant(builder, role, item->head.text, area)) continue;
      any = true;
      builder->branch = branch ? branch : role->branch;
      say_role_of(builder, saying, role);
      builder->branch = branch;
    }
    if (!any) clash(builder, item, UINT32_MAX);
  }
}

/* A role that is only spoken of (HSN.chair) stands where its unit is declared. */
void settle_roles(struct builder *builder) {
  struct model *model = builder->model;
  for (size_t i = 0; i < model->roles_count; i++)
    if (model->roles[i].statement == UINT32_MAX) {
      model->roles[i].statement = in_branch(builder, model->bodies[model->roles[i].body].is.statement,
                                            model->roles[i].branch);
      model->roles[i].clauses = model->statements[model->roles[i].statement].clauses;
    }
}
