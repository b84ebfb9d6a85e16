/* SPDX-License-Identifier: EUPL-1.2
 *
 * In: things and English patterns. Out: what can be pasted into a model.
 */
#include "remedy/written.h"

#include "base/saying.h"
#include "base/text.h"

#include <ctype.h>
#include <string.h>

enum { MONTHS_OF_YEAR = 12, NAMES_MOST = 60 };

/* ---- words ---- */

/* Which of a word's spellings this is, from 0. */
static size_t spelling_of(const char *spellings, const char *name) {
  size_t length = strlen(name);
  for (size_t number = 0;; number++) {
    size_t here = strcspn(spellings, "|");
    if (here == length && memcmp(spellings, name, length) == 0) return number;
    if (!spellings[here]) return 0;
    spellings += here + 1;
  }
}

/* The spelling with this number, or the first one where there are not so many: year is år, and so is years. */
static void add_spelling(struct text *text, const char *spellings, size_t number) {
  const char *at = spellings;
  for (; number > 0 && at[strcspn(at, "|")]; number--) at += strcspn(at, "|") + 1;
  if (number > 0) at = spellings;
  text_add_bytes(text, at, strcspn(at, "|"));
}

static void add_word(struct text *text, const struct model *model, const char *name) {
  const struct workshop *workshop = model->workshop;
  enum word word = words_find(workshop->words, LANGUAGE_ENGLISH, atom_find(workshop->atoms, name));
  const struct word_entry *entry = word ? word_get(word) : NULL;
  if (!entry) text_add(text, name);
  else add_spelling(text, entry->spellings[model->language], spelling_of(entry->spellings[LANGUAGE_ENGLISH], name));
}

const char *written_pattern(const struct model *model, const char *const *pattern_and_arguments) {
  const char *const *arguments = pattern_and_arguments + 1;
  struct text text = text_new(model->workshop->arena);
  size_t given = 0;
  while (arguments[given]) given++;
  for (const char *at = pattern_and_arguments[0]; *at;) {
    size_t length = 0;
    while (isalpha((unsigned char)at[length]) || at[length] == '_') length++;
    if (length) {
      add_word(&text, model, arena_copy(text.arena, at, length));
      at += length;
    } else if (at[0] == '{' && isdigit((unsigned char)at[1]) && at[2] == '}') {
      size_t number = (size_t)(at[1] - '1');
      if (number >= given) return NULL;
      text_add(&text, arguments[number]);
      at += 3;
    } else {
      text_add_char(&text, *at++);
    }
  }
  return text_string(&text);
}

const char *written_months(const struct model *model, uint32_t months) {
  bool years = months % MONTHS_OF_YEAR == 0;
  uint32_t count = years ? months / MONTHS_OF_YEAR : months;
  const char *number = text_format(model->workshop->arena, "%u", count);
  if (count == 1) return WRITTEN(model, years ? "{1} year" : "{1} month", number);
  return WRITTEN(model, years ? "{1} years" : "{1} months", number);
}

/* ---- names ---- */

/* A name that is a keyword stands between backquotes. */
static const char *plain_name(const struct model *model, atom name) {
  const struct workshop *workshop = model->workshop;
  if (!name) return NULL;
  const char *string = atom_string(workshop->atoms, name);
  bool keyword = words_keyword(workshop->words, model->language, name);
  return keyword ? text_format(workshop->arena, "`%s`", string) : string;
}

static const char *entity_name(const struct model *model, struct ref ref) {
  const struct entity *entity = model_entity(model, ref);
  return entity ? plain_name(model, entity->name) : NULL;
}

static const char *name_in_family(const struct model *model, const char *name, struct ref index) {
  const char *of = written_name(model, index);
  return of && name ? WRITTEN(model, "{1} of {2}", name, of) : NULL;
}

const char *written_role(const struct model *model, const struct role *role) {
  if (role->area) return NULL;
  return role->word ? words_spelling(model->workshop->words, model->language, role->word)
                    : plain_name(model, role->name);
}

static const char *role_name(const struct model *model, const struct role *role) {
  const char *body = written_name(model, (struct ref){SORT_BODY, role->body}), *name = written_role(model, role);
  return body && name ? text_format(model->workshop->arena, "%s.%s", body, name) : NULL;
}

static const char *body_name(const struct model *model, struct ref ref) {
  const struct body *body = &model->bodies[ref.index];
  const char *name = entity_name(model, ref);
  if (body->family && body->of_index.sort) name = name_in_family(model, name, body->of_index);
  if (body->family && body->of_area.sort) name = name_in_family(model, name, body->of_area);
  return name;
}

const char *written_name(const struct model *model, struct ref ref) {
  switch (ref.sort) {
  case SORT_ROLE: return role_name(model, &model->roles[ref.index]);
  case SORT_BODY: return body_name(model, ref);
  case SORT_OFFICE: {
    const struct office *office = &model->offices[ref.index];
    const char *name = entity_name(model, ref);
    return office->family ? name_in_family(model, name, office->owner) : name;
  }
  default: return entity_name(model, ref);
  }
}

const char *written_agreement(const struct model *model, const char *says) {
  const char *name = written_name(model, (struct ref){SORT_AGREEMENT, 0});
  const char *own = saying_get(SAY_AGREEMENT_TITLE, model->language);
  const char *title = model->has_agreement ? model->agreement.is.title : own;
  if (!name && (!title || strpbrk(title, "\"\\"))) return NULL;
  if (!name) name = text_format(model->workshop->arena, "\"%s\"", title);
  return WRITTEN(model, model->has_agreement ? "agreement {1} again { {2} }" : "agreement {1} { {2} }", name, says);
}

/* ---- lists ---- */

static const struct family *family_of(const struct model *model, struct ref ref) {
  uint32_t number = ref.sort == SORT_BODY     ? model->bodies[ref.index].family
                    : ref.sort == SORT_OFFICE ? model->offices[ref.index].family
                                              : 0;
  return number ? &model->families[number - 1] : NULL;
}

const char *written_family(const struct model *model, const struct family *family) {
  return plain_name(model, family->is.name);
}

static bool has_all(const struct refs *refs, const struct family *family) {
  for (size_t i = 0; i < family->count; i++)
    if (!refs_have(refs, family->members[i])) return false;
  return family->count > 1;
}

const char *written_names(const struct model *model, const struct refs *refs, bool any) {
  struct text text = text_new(model->workshop->arena);
  size_t count = 0;
  for (size_t i = 0; i < refs->count; i++) {
    const struct family *family = family_of(model, refs->items[i]);
    bool whole = family && !any && has_all(refs, family);
    if (whole && !ref_same(family->members[0], refs->items[i])) continue; /* told with the first one */
    const char *name = whole ? written_family(model, family) : written_name(model, refs->items[i]);
    if (!name || count++ == NAMES_MOST) return NULL;
    if (text.length) text_add(&text, any ? WRITTEN(model, " or ") : ", ");
    text_add(&text, name);
  }
  return text.length ? text_string(&text) : NULL;
}
