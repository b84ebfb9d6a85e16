/* SPDX-License-Identifier: EUPL-1.2
 *
 * Names, numbers and lists in words. In: things of the model. Out: strings in the arena.
 * Roles, links and clauses are told in tell_role.c.
 */
#include "page/tell.h"

#include <string.h>

const char *tell(const struct teller *teller, enum say saying) {
  return saying_get(saying, teller->language);
}

const char *tell_with(const struct teller *teller, enum say saying,
                      const char *const *arguments) {
  return saying_with(teller->arena, teller->language, saying, arguments);
}

const char *tell_count(const struct teller *teller, enum say one, enum say many,
                       size_t count) {
  return TELL_WITH(teller, count == 1 ? one : many, text_format(teller->arena, "%zu", count));
}

/* ---- names ---- */

static const char *blanks(const struct teller *teller, const char *string) {
  char *copy = arena_copy(teller->arena, string, strlen(string));
  for (char *c = copy; *c; c++) {
    if (*c == '_') *c = ' ';
  }
  return copy;
}

/* What the model shows of an entity; its title where it is not known by a short name. */
static const char *entity_name(const struct entity *entity, bool short_first) {
  if (!short_first && entity->title) return entity->title;
  return entity->shown ? entity->shown : "";
}

const char *tell_long_name(const struct entity *entity) {
  if (!entity->title || !entity->shown) return NULL;
  size_t length = strlen(entity->title); /* a family's body shows its title and its index */
  return strncmp(entity->shown, entity->title, length) == 0 ? NULL : entity->title;
}

/* Of a family's member without its index: "Lokal samverkan" of "Lokal samverkan (Berg)". */
static const char *without_index(const struct teller *teller, const char *shown) {
  const char *bracket = strstr(shown, " (");
  return bracket ? arena_copy(teller->arena, shown, (size_t)(bracket - shown)) : shown;
}

/* The name of a family, or of what it consists of where it has none of its own. */
static const char *family_name(const struct teller *teller, const struct family *family) {
  if (family->is.title && family->of_bodies) return entity_name(&family->is, true);
  if (family->is.title || !family->count) return entity_name(&family->is, family->of_bodies);
  const struct entity *first = model_entity(teller->model, family->members[0]);
  if (!first) return entity_name(&family->is, true);
  bool titled = first->title && (!family->of_bodies || !tell_long_name(first));
  return titled ? first->title : without_index(teller, first->shown);
}

const char *tell_name(const struct teller *teller, struct ref ref) {
  const struct model *model = teller->model;
  switch (ref.sort) {
  case SORT_NONE:
    return tell(teller, SAY_NOT_STATED);
  case SORT_AGREEMENT:
    return tell(teller, SAY_THE_STRUCTURE);
  case SORT_OFFICE: {
    const char *name = model_shown(model, ref, teller->language);
    return model->offices[ref.index].or_equivalent ? TELL_WITH(teller, SAY_OR_EQUIVALENT, name)
                                                   : name;
  }
  case SORT_BODY:
    return model->bodies[ref.index].is.shown;
  case SORT_FAMILY:
    return family_name(teller, &model->families[ref.index]);
  case SORT_ROLE: {
    const struct role *role = &model->roles[ref.index];
    struct ref body = {SORT_BODY, role->body};
    return TELL_WITH(teller, SAY_ROLE_IN_BODY, tell_role(teller, role), tell_name(teller, body));
  }
  default:
    break;
  }
  const struct entity *entity = model_entity(model, ref);
  return entity ? entity_name(entity, false) : model_shown(model, ref, teller->language);
}

/* ---- lists ---- */

const char *tell_join(const struct teller *teller, const char *const *strings, size_t count,
                      enum say conjunction) {
  struct text text = text_new(teller->arena);
  for (size_t i = 0; i < count; i++) {
    if (i && i + 1 < count) text_add(&text, ", ");
    if (i && i + 1 == count) text_addf(&text, " %s ", tell(teller, conjunction));
    text_add(&text, strings[i]);
  }
  return text_string(&text);
}

static bool has_all(const struct refs *refs, const struct family *family) {
  for (size_t i = 0; i < family->count; i++) {
    if (!refs_have(refs, family->members[i])) return false;
  }
  return family->count > 1;
}

static const struct family *family_of(const struct model *model, struct ref ref) {
  uint32_t family = ref.sort == SORT_OFFICE ? model->offices[ref.index].family
                    : ref.sort == SORT_BODY ? model->bodies[ref.index].family
                                            : 0;
  return family ? &model->families[family - 1] : NULL;
}

bool tell_each_is_someone(const struct model *model, const struct refs *refs) {
  for (size_t i = 0; i < refs->count; i++) {
    enum sort sort = refs->items[i].sort;
    const struct family *family = family_of(model, refs->items[i]);
    if (sort != SORT_OFFICE && sort != SORT_ROLE && sort != SORT_SEAT) return false;
    if (family && has_all(refs, family)) return false;
  }
  return true;
}

bool tell_is_all(const struct model *model, const struct refs *refs, bool municipalities) {
  size_t count = 0;
  for (uint32_t i = 0; i < model->parties_count; i++) {
    if (municipalities && model->parties[i].kind != WORD_MUNICIPALITY) continue;
    if (!refs_have(refs, (struct ref){SORT_PARTY, i})) return false;
    count++;
  }
  return count > 1;
}

const char *tell_listed(const struct teller *teller, const struct word_saying *list, size_t count,
                        enum word word) {
  for (size_t i = 0; i < count; i++) {
    if (list[i].word == word) return tell(teller, list[i].saying);
  }
  return NULL;
}

static bool number_unstated(const struct model *model, const struct family *family) {
  return family->of_bodies && family->count && family->members[0].sort == SORT_BODY &&
         model->bodies[family->members[0].index].number_unstated;
}

const char *tell_each_of(const struct teller *teller, const struct family *family) {
  static const struct word_saying one[] = {
      {WORD_REGION, SAY_EACH_REGION},
      {WORD_MUNICIPALITY, SAY_EACH_MUNICIPALITY}, {WORD_MUNICIPALITIES, SAY_EACH_MUNICIPALITY},
      {WORD_PARTY, SAY_EACH_PARTY},               {WORD_PARTIES, SAY_EACH_PARTY},
      {WORD_AREA, SAY_EACH_AREA},                 {WORD_SIDE, SAY_EACH_SIDE},
      {WORD_SECTOR, SAY_EACH_SECTOR},
  };
  static const struct word_saying some[] = {
      {WORD_REGION, SAY_SOME_REGION},
      {WORD_MUNICIPALITY, SAY_SOME_MUNICIPALITY}, {WORD_MUNICIPALITIES, SAY_SOME_MUNICIPALITY},
      {WORD_PARTY, SAY_SOME_PARTY},               {WORD_PARTIES, SAY_SOME_PARTY},
      {WORD_AREA, SAY_SOME_AREA},                 {WORD_SIDE, SAY_SOME_SIDE},
      {WORD_SECTOR, SAY_SOME_SECTOR},
  };
  const char *words = number_unstated(teller->model, family)
                          ? TELL_LISTED(teller, some, family->over)
                          : TELL_LISTED(teller, one, family->over);
  return words ? words : "";
}

static const char *whole_family(const struct teller *teller, const struct family *family) {
  const char *name = family_name(teller, family);
  const char *each = tell_each_of(teller, family);
  struct ref first = family->count ? family->members[0] : (struct ref){SORT_NONE, 0};
  if (first.sort == SORT_OFFICE && teller->model->offices[first.index].or_equivalent) {
    name = TELL_WITH(teller, SAY_OR_EQUIVALENT, name);
  }
  return *each ? text_format(teller->arena, "%s, %s", name, each) : name;
}

static const char *collective_name(const struct teller *teller, bool parties, enum say conjunction) {
  if (conjunction == SAY_OR) return tell(teller, parties ? SAY_ANY_PARTY : SAY_ANY_MUNICIPALITY);
  return tell(teller, parties ? SAY_ALL_PARTIES : SAY_ALL_MUNICIPALITIES);
}

const char *tell_names(const struct teller *teller, const struct refs *refs,
                       enum say conjunction) {
  const struct model *model = teller->model;
  const char **strings = arena_array(teller->arena, refs->count + 1, sizeof *strings);
  bool all_parties = tell_is_all(model, refs, false);
  bool all_municipalities = tell_is_all(model, refs, true);
  bool parties_said = false;
  size_t count = 0;
  for (size_t i = 0; i < refs->count; i++) {
    struct ref ref = refs->items[i];
    const struct family *family = family_of(model, ref);
    bool collective = ref.sort == SORT_PARTY &&
                      (all_parties || (all_municipalities &&
                                       model->parties[ref.index].kind == WORD_MUNICIPALITY));
    if (family && has_all(refs, family)) {
      if (ref_same(ref, family->members[0])) strings[count++] = whole_family(teller, family);
    } else if (collective) {
      if (!parties_said) {
        strings[count++] = collective_name(teller, all_parties, conjunction);
      }
      parties_said = true;
    } else {
      strings[count++] = tell_name(teller, ref);
    }
  }
  return tell_join(teller, strings, count, conjunction);
}

const char *tell_names_and_words(const struct teller *teller, const struct refs *refs, const char *words,
                                 enum say conjunction) {
  const char *both[] = {tell_names(teller, refs, conjunction), words};
  return !words || !*words ? both[0] : refs->count ? tell_join(teller, both, 2, conjunction) : words;
}

/* ---- numbers ---- */

const char *tell_number(const struct teller *teller, struct number number) {
  struct text text = text_new(teller->arena);
  number_write(&text, number, language_point(teller->language));
  return text_string(&text);
}

const char *tell_quantity(const struct teller *teller, const struct quantity *quantity) {
  const char *low = tell_number(teller, quantity->low);
  const char *percent = quantity->percent ? "\u00a0%" : "";
  switch (quantity->kind) {
  case QUANTITY_EXACT:
    return text_format(teller->arena, "%s%s", low, percent);
  case QUANTITY_RANGE:
    return text_format(teller->arena, "%s–%s%s", low, tell_number(teller, quantity->high), percent);
  case QUANTITY_MINIMUM:
    return TELL_WITH(teller, SAY_AT_LEAST, low);
  case QUANTITY_MAXIMUM:
    return TELL_WITH(teller, SAY_AT_MOST,
                     quantity->high.top ? tell_number(teller, quantity->high) : low);
  case QUANTITY_SOME:
    return tell(teller, SAY_SOME);
  case QUANTITY_ANY:
    return tell(teller, SAY_ANY_NUMBER);
  case QUANTITY_NONE:
    break;
  }
  return tell(teller, SAY_NOT_STATED);
}

const char *tell_range(const struct teller *teller, struct number low, struct number high) {
  const char *least = tell_number(teller, low);
  int order = number_order(low, high);
  if (order == 0) return least;
  if (order > 0) return TELL_WITH(teller, SAY_AT_LEAST, least);
  return text_format(teller->arena, "%s–%s", least, tell_number(teller, high));
}

const char *tell_months(const struct teller *teller, uint32_t months) {
  if (months == 6) return tell(teller, SAY_HALF_A_YEAR);
  if (months >= 12 && months % 12 == 0) {
    return tell_count(teller, SAY_ONE_YEAR, SAY_YEARS, months / 12);
  }
  return tell_count(teller, SAY_ONE_MONTH, SAY_MONTHS, months);
}

const char *tell_date(const struct teller *teller, struct date date) {
  static const enum say months[] = {SAY_JANUARY, SAY_FEBRUARY, SAY_MARCH, SAY_APRIL,
                                       SAY_MAY, SAY_JUNE, SAY_JULY, SAY_AUGUST,
                                       SAY_SEPTEMBER, SAY_OCTOBER, SAY_NOVEMBER, SAY_DECEMBER};
  if (date.year == 0) return tell(teller, SAY_NOT_STATED);
  const char *year = text_format(teller->arena, "%d", date.year);
  if (date.month < 1 || date.month > 12) return year;
  const char *month = tell(teller, months[date.month - 1]);
  if (date.day == 0) return text_format(teller->arena, "%s %s", month, year);
  return text_format(teller->arena, "%d %s %s", date.day, month, year);
}

const char *tell_word(const struct teller *teller, enum word word) {
  const struct word_entry *entry = word_get(word);
  const char *spelling = entry ? entry->spellings[teller->language] : NULL;
  if (!spelling) return "";
  size_t length = strcspn(spelling, "|");
  return blanks(teller, arena_copy(teller->arena, spelling, length));
}

const char *tell_title(const struct teller *teller) {
  const struct model *model = teller->model;
  if (model->agreement.is.title) return model->agreement.is.title;
  if (model->registers_count && model->registers[0].title) return model->registers[0].title;
  return blanks(teller, model->name ? model->name : "");
}

const char *tell_assumed(const struct teller *teller, size_t number) {
  const char *statement = teller->model->assumed[number];
  char *line = arena_copy(teller->arena, statement, strlen(statement));
  for (char *at = line; (at = strpbrk(at, "\r\n"));) *at = ' ';
  return line;
}
