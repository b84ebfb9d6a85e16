/* SPDX-License-Identifier: EUPL-1.2
 *
 * What a name in a rule means: a variable, a set, a thing of the model, a field, a predicate, a
 * function. An unknown name is told with the nearest known one.
 */
#include "logic/typing.h"

static const char *spelled(const struct typing *typing, atom name) {
  return atom_string(typing->workshop->atoms, name);
}

static enum word word_of(const struct typing *typing, atom name) {
  return words_find(typing->workshop->words, typing->language, name);
}

/* With the word meant, of the other language, or the nearest of what was offered. */
static struct typed *complain_name(struct typing *typing, enum message message, struct span at,
                                   const char *second, const struct likeness *likeness) {
  const char *translated = schema_translated(typing->language, likeness->written);
  report_add(typing->workshop->report, message, at, likeness->written, second, NULL)->suggestion =
      translated ? translated : likeness->nearest;
  return NULL;
}

static void offer_own_words(const struct typing *typing, const struct own_word *words, size_t count,
                            struct likeness *likeness) {
  for (size_t i = 0; i < count; i++)
    likeness_offer(likeness, spelled(typing, words[i].is.name));
}

/* ---- a name alone ---- */

static struct typed *type_things(struct typing *typing, const struct expression *expression,
                                 struct refs refs) {
  struct typed *typed =
      typed_new(typing, TYPED_CONSTANT, expression->at, 0, refs.count == 1 ? MANY_ONE : MANY_MANY);
  for (size_t i = 0; i < refs.count; i++)
    typed->sorts |= SORT_BIT(refs.items[i].sort);
  typed->constants = refs;
  return typed;
}

static struct typed *type_thing(struct typing *typing, const struct expression *expression) {
  const struct model *model = typing->model;
  atom name = expression->name.text;
  if (!model || name >= model->scope_count || model->scope[name].count == 0)
    return NULL;
  struct refs refs = {0};
  for (size_t i = 0; i < model->scope[name].count; i++) {
    struct ref ref = model->scope[name].items[i];
    if (ref.sort != SORT_FAMILY) {
      refs_add(typing->arena, &refs, ref);
      continue;
    }
    const struct family *family = &model->families[ref.index];
    for (size_t k = 0; k < family->count; k++)
      refs_add(typing->arena, &refs, family->members[k]);
  }
  return type_things(typing, expression, refs);
}

static struct typed *type_given(struct typing *typing, const struct expression *expression) {
  for (size_t i = 0; i < typing->given_count; i++) {
    const struct given *given = &typing->given[i];
    if (given->name != expression->name.text)
      continue;
    struct typed *typed = type_things(typing, expression, given->refs);
    typed->open = given->open;
    if (given->refs.count == 0)
      typed->sorts = SORT_BIT(SORT_ROLE);
    return typed;
  }
  return NULL;
}

static void offer_names(const struct typing *typing, struct likeness *likeness) {
  const struct model *model = typing->model;
  schema_offer_collections(typing->language, likeness);
  for (size_t i = 0; i < typing->scope_count; i++)
    likeness_offer(likeness, spelled(typing, typing->scope[i].name));
  for (size_t i = 1; model && i < model->scope_count; i++)
    if (model->scope[i].count)
      likeness_offer(likeness, spelled(typing, (atom)i));
}

struct typed *type_name(struct typing *typing, const struct expression *expression) {
  const struct bound *bound = typing_find(typing, expression->name.text);
  const char *name = spelled(typing, expression->name.text);
  if (bound) {
    struct typed *typed = typed_new(typing, TYPED_VARIABLE, expression->at, bound->sorts, MANY_ONE);
    typed->variable = bound->number;
    typed->holder = bound->holder;
    return typed;
  }
  const struct collection *collection = schema_collection(typing->language, name);
  if (collection) {
    struct typed *typed =
        typed_new(typing, TYPED_ALL, expression->at, collection->gives, collection->many);
    typed->collection = collection;
    typed->wanted.standings = STANDINGS_STATED;
    return typed;
  }
  struct typed *thing = type_given(typing, expression);
  if (!thing)
    thing = type_thing(typing, expression);
  if (thing)
    return thing;
  struct likeness likeness = likeness_of(name);
  offer_names(typing, &likeness);
  const char *title = NULL;
  if (!likeness.nearest && typing->model)
    likeness.nearest = model_titled(typing->model, name, true, &title);
  return complain_name(typing, MESSAGE_RULE_UNKNOWN_NAME, expression->name.at, NULL, &likeness);
}

/* ---- fields ---- */

static bool has_own(const struct own_word *words, size_t count, atom name) {
  for (size_t i = 0; i < count; i++)
    if (words[i].is.name == name)
      return true;
  return false;
}

static const struct field *find_field(const struct typing *typing, atom name, bool inverse,
                                      struct wanted *wanted) {
  const struct model *model = typing->model;
  enum word word = word_of(typing, name);
  const struct field *field = schema_field(typing->language, spelled(typing, name), word, inverse);
  *wanted = (struct wanted){STANDINGS_STATED, WORD_NONE, 0};
  if (field) {
    if (!field->name[0])
      wanted->word = word;
    return field;
  }
  wanted->name = name;
  if (model && !inverse && has_own(model->own_roles, model->own_roles_count, name))
    return schema_own_role();
  if (model && has_own(model->own_relations, model->own_relations_count, name))
    return schema_own_relation(inverse);
  return NULL;
}

static struct typed *complain_field(struct typing *typing, const struct name *name,
                                    const struct typed *left) {
  const struct model *model = typing->model;
  struct likeness likeness = likeness_of(spelled(typing, name->text));
  schema_offer_fields(typing->language, left->sorts, &likeness);
  if (model) {
    offer_own_words(typing, model->own_roles, model->own_roles_count, &likeness);
    offer_own_words(typing, model->own_relations, model->own_relations_count, &likeness);
  }
  return complain_name(typing, MESSAGE_RULE_UNKNOWN_FIELD, name->at, sorts_term(left->sorts), &likeness);
}

struct typed *type_field(struct typing *typing, const struct expression *expression) {
  struct wanted wanted;
  struct typed *left = type_expression(typing, expression->left);
  if (!left)
    return NULL;
  const struct field *field =
      find_field(typing, expression->name.text, expression->kind == EXPRESSION_INVERSE, &wanted);
  if (!field || !(field->of & left->sorts))
    return complain_field(typing, &expression->name, left);
  struct typed *typed = typed_new(typing, TYPED_FIELD, expression->at, field->gives, field->many);
  typed->left = left;
  typed->field = field;
  typed->wanted = wanted;
  if (left->many > typed->many)
    typed->many = left->many;
  return typed;
}

/* b..prepare: only what leads on to more of the same can be followed again. */
struct typed *type_repeated(struct typing *typing, const struct expression *expression) {
  struct typed *typed = type_field(typing, expression->block);
  if (!typed)
    return NULL;
  if (!schema_repeats(typed->field))
    return complain_type(
        typing, typed->at,
        text_format(typing->arena, MESSAGE_QUOTED("%s"), spelled(typing, expression->block->name.text)),
        MESSAGE_TERM("followed again"));
  typed->repeated = true;
  typed->many = MANY_MANY;
  return typed;
}

/* ---- has and is ---- */

static struct typed *complain_qualifier(struct typing *typing, const struct name *name) {
  struct likeness likeness = likeness_of(spelled(typing, name->text));
  schema_offer_qualifiers(typing->language, &likeness);
  return complain_name(typing, MESSAGE_RULE_UNKNOWN_WORD, name->at, NULL, &likeness);
}

struct typed *type_has(struct typing *typing, const struct expression *expression) {
  struct wanted wanted;
  struct typed *left = type_set(typing, expression->left);
  if (!left)
    return NULL;
  const struct field *field = find_field(typing, expression->name.text, false, &wanted);
  if (!field || !(field->of & left->sorts))
    return complain_field(typing, &expression->name, left);
  if (expression->qualifier.text) {
    const struct qualifier *qualifier =
        schema_qualifier(typing->language, spelled(typing, expression->qualifier.text));
    if (!qualifier)
      return complain_qualifier(typing, &expression->qualifier);
    wanted.standings = qualifier->standings;
  }
  struct typed *typed =
      typed_new(typing, TYPED_HAS, expression->at, SORT_BIT(SORT_TRUTH), MANY_ONE);
  typed->left = left;
  typed->field = field;
  typed->wanted = wanted;
  return typed;
}

struct typed *type_is(struct typing *typing, const struct expression *expression) {
  struct typed *left = type_set(typing, expression->left);
  const char *name = spelled(typing, expression->name.text);
  enum word word = word_of(typing, expression->name.text);
  if (!left)
    return NULL;
  const struct predicate *predicate = schema_predicate(typing->language, name, word);
  if (!predicate || !(predicate->of & left->sorts)) {
    struct likeness likeness = likeness_of(name);
    schema_offer_predicates(typing->language, left->sorts, &likeness);
    return complain_name(typing, MESSAGE_RULE_UNKNOWN_WORD, expression->name.at, NULL, &likeness);
  }
  const char *many = may_be_many(typing, left);
  if (many) {
    report_add(typing->workshop->report, MESSAGE_RULE_MANY, left->at, many, NULL, NULL);
    return NULL;
  }
  struct typed *typed = typed_new(typing, TYPED_IS, expression->at, SORT_BIT(SORT_TRUTH), MANY_ONE);
  typed->of_wish = typing->given_count > 0;
  typed->left = left;
  typed->predicate = predicate;
  typed->wanted.word = predicate->name[0] ? predicate->word : word;
  return typed;
}

/* ---- calls ---- */

static const char *quoted(const struct typing *typing, struct span at) {
  return text_format(typing->arena, MESSAGE_QUOTED("%s"), typed_source(typing->workshop, at));
}

static struct typed *complain_arguments(struct typing *typing, const struct expression *expression,
                                        const char *wanted) {
  return complain_type(typing, expression->at, quoted(typing, expression->at), wanted);
}

/* binding(o.report): the last step of a navigation, or a whole set, with other standings. */
static struct typed *type_qualified(struct typing *typing, const struct expression *expression,
                                    const struct qualifier *qualifier) {
  const struct expression *argument = expression->left;
  if (argument->next)
    return complain_arguments(typing, expression, MESSAGE_TERM("one set"));
  struct typed *typed = type_set(typing, argument);
  if (!typed)
    return NULL;
  if (typed->kind != TYPED_FIELD && typed->kind != TYPED_ALL)
    return complain_arguments(typing, expression, MESSAGE_TERM("set or field"));
  typed->wanted.standings = qualifier->standings;
  return typed;
}

/* A value, or what each of some things has. */
static struct typed *type_argument(struct typing *typing, const struct expression *argument) {
  return typed_collects(argument) ? type_collected(typing, argument) : type_expression(typing, argument);
}

/* Terms of a role, which go on without an end. */
static bool are_terms(const struct typed *set) {
  return set->sorts == SORT_BIT(SORT_TERM) && set->many == MANY_MANY;
}

static struct typed *type_count(struct typing *typing, const struct expression *expression,
                                bool sum) {
  const struct expression *argument = expression->left;
  sort_set number = SORT_BIT(SORT_NUMBER);
  if (argument->next)
    return complain_arguments(typing, expression, MESSAGE_TERM("one value"));
  bool any = sum || typed_collects(argument);
  struct typed *inner = any ? type_argument(typing, argument) : type_set(typing, argument);
  if (!inner)
    return NULL;
  if (sum ? inner->kind != TYPED_COLLECT || inner->sorts != number
          : (inner->sorts & SORTS_VALUES) != 0)
    return complain_arguments(typing, expression, sum ? MESSAGE_TERM("each value") : MESSAGE_TERM("a set"));
  bool of_wish = typing->given_count > 0; /* only what is settled by the order of the turns is counted there */
  if (!of_wish && are_terms(sum ? inner->left : inner)) {
    report_add(typing->workshop->report, MESSAGE_RULE_TERMS_COUNTED, argument->at, NULL, NULL, NULL);
    return NULL;
  }
  struct typed *typed =
      typed_new(typing, sum ? TYPED_SUM : TYPED_COUNT, expression->at, number, MANY_ONE);
  typed->left = inner;
  typed->of_wish = of_wish;
  return typed;
}

static struct typed *type_pair(struct typing *typing, const struct expression *expression,
                               enum function function) {
  const struct expression *first = expression->left, *second = first->next;
  if (!second || second->next)
    return complain_arguments(typing, expression, MESSAGE_TERM("two values"));
  struct typed *left = type_expression(typing, first);
  struct typed *right =
      function == FUNCTION_COVERS ? type_set(typing, second) : type_condition(typing, second);
  if (!left || !right)
    return NULL;
  bool covers = function == FUNCTION_COVERS;
  sort_set power = SORT_BIT(SORT_POWER);
  bool fits = covers ? left->sorts == power && right->sorts == power
                     : left->kind == TYPED_NUMBER && left->number.bottom == 1 &&
                           left->number.top > 0 && left->number.top <= 100;
  if (!fits)
    return complain_arguments(typing, expression,
                              covers ? MESSAGE_TERM("two powers") : MESSAGE_TERM("years and condition"));
  bool years = function == FUNCTION_YEARS;
  enum typed_kind kind = covers ? TYPED_COVERS : years ? TYPED_YEARS : TYPED_WITHIN;
  struct typed *typed =
      typed_new(typing, kind, expression->at, SORT_BIT(years ? SORT_NUMBER : SORT_TRUTH), MANY_ONE);
  typed->left = left;
  typed->right = right;
  return typed;
}

/* ---- at(2031, …) ---- */

/* A number as small as this counts the years of the agreement; a greater one is a year of the calendar. */
enum { YEARS_COUNTED = 999, YEARS_MOST = 9999 };

static bool read_moment(const struct typed *written, struct typed *out) {
  struct number year = written->number;
  if (written->kind == TYPED_DATE) {
    out->date = written->date;
    return true;
  }
  if (written->kind != TYPED_NUMBER || year.bottom != 1 || year.top < 1 || year.top > YEARS_MOST)
    return false;
  out->number = year;
  if (year.top > YEARS_COUNTED)
    out->date = (struct date){.year = (int16_t)year.top};
  return true;
}

/* Whether one date lies before all of another, which may lack its day or month. */
static bool is_before(struct date date, struct date other) {
  if (date.year != other.year)
    return date.year < other.year;
  if (!date.month || !other.month || date.month != other.month)
    return date.month && other.month && date.month < other.month;
  return date.day && other.day && date.day < other.day;
}

static bool has_dated_role(const struct model *model) {
  for (size_t i = 0; i < model->roles_count; i++)
    if (model->roles[i].begins.year)
      return true;
  return false;
}

/* Dates can be placed only from a first day on, and while the agreement lasts; a rule file has neither. */
static bool can_be_placed(struct typing *typing, const struct typed *moment, const struct typed *written) {
  const struct model *model = typing->model;
  if (!model || !moment->date.year)
    return true;
  struct date from = model->agreement.valid_from, until = model->agreement.valid_until;
  const char *said = typed_source(typing->workshop, written->at);
  if (!from.year && !has_dated_role(model)) {
    report_add(typing->workshop->report, MESSAGE_RULE_NO_CALENDAR, written->at, said, NULL, NULL);
    return false;
  }
  bool before = from.year && is_before(moment->date, from), after = until.year && is_before(until, moment->date);
  if (!before && !after)
    return true;
  struct text days = text_new(typing->arena);
  date_write(&days, before ? from : until);
  report_add(typing->workshop->report, before ? MESSAGE_RULE_BEFORE_FIRST_DAY : MESSAGE_RULE_AFTER_LAST_DAY,
             written->at, said, text_string(&days), NULL);
  return false;
}

static struct typed *type_at(struct typing *typing, const struct expression *expression) {
  const struct expression *first = expression->left, *second = first->next;
  sort_set values = SORT_BIT(SORT_DATE) | SORT_BIT(SORT_TEXT);
  if (!second || second->next)
    return complain_arguments(typing, expression, MESSAGE_TERM("two values"));
  struct typed *moment = type_expression(typing, first), *inner = type_argument(typing, second);
  if (!moment || !inner)
    return NULL;
  struct typed *typed = typed_new(typing, TYPED_AT, expression->at, inner->sorts, inner->many);
  if (!read_moment(moment, typed))
    return complain_type(typing, first->at, quoted(typing, first->at), MESSAGE_TERM("a moment"));
  if (inner->sorts & values)
    return complain_type(typing, second->at, sorts_term(inner->sorts), MESSAGE_TERM("what time changes"));
  typed->left = inner;
  return can_be_placed(typing, typed, moment) ? typed : NULL;
}

/* next(…), previous(…). The first moment has none before it, so of that there may be nothing. */
static struct typed *type_step(struct typing *typing, const struct expression *expression, enum typed_kind kind) {
  const struct expression *argument = expression->left;
  sort_set values = SORT_BIT(SORT_DATE) | SORT_BIT(SORT_TEXT);
  if (argument->next)
    return complain_arguments(typing, expression, MESSAGE_TERM("one value"));
  struct typed *inner = type_argument(typing, argument);
  if (!inner)
    return NULL;
  bool previous = kind == TYPED_PREVIOUS;
  if (inner->sorts & (previous ? values | SORT_BIT(SORT_NUMBER) : values))
    return complain_type(typing, argument->at, sorts_term(inner->sorts),
                         previous ? MESSAGE_TERM("condition or things") : MESSAGE_TERM("what time changes"));
  bool things = previous && inner->sorts != SORT_BIT(SORT_TRUTH);
  struct typed *typed = typed_new(typing, kind, expression->at, inner->sorts, things ? MANY_MANY : inner->many);
  typed->left = inner;
  return typed;
}

static struct typed *complain_function(struct typing *typing, const struct name *name) {
  struct likeness likeness = likeness_of(spelled(typing, name->text));
  schema_offer_functions(typing->language, &likeness);
  schema_offer_qualifiers(typing->language, &likeness);
  return complain_name(typing, MESSAGE_RULE_UNKNOWN_NAME, name->at, NULL, &likeness);
}

struct typed *type_call(struct typing *typing, const struct expression *expression) {
  const char *name = spelled(typing, expression->name.text);
  const struct qualifier *qualifier = schema_qualifier(typing->language, name);
  if (qualifier)
    return type_qualified(typing, expression, qualifier);
  enum function function = schema_function(typing->language, name);
  switch (function) {
  case FUNCTION_COUNT:
    return type_count(typing, expression, false);
  case FUNCTION_SUM:
    return type_count(typing, expression, true);
  case FUNCTION_COVERS:
  case FUNCTION_YEARS:
  case FUNCTION_WITHIN:
    return type_pair(typing, expression, function);
  case FUNCTION_AT:
    return type_at(typing, expression);
  case FUNCTION_NEXT:
    return type_step(typing, expression, TYPED_NEXT);
  case FUNCTION_PREVIOUS:
    return type_step(typing, expression, TYPED_PREVIOUS);
  default:
    return complain_function(typing, &expression->name);
  }
}
