/* SPDX-License-Identifier: EUPL-1.2
 *
 * Names of things and lists of them.
 */
#include "check/naming.h"

#include "base/text.h"
#include "check/result.h"

#include <string.h>

const char *shown_months(const struct view *view, uint32_t months, enum language language) {
  if (months == 6)
    return saying_get(SAY_HALF_A_YEAR, language);
  bool years = months % 12 == 0;
  uint32_t count = years ? months / 12 : months;
  enum say saying = years ? (count == 1 ? SAY_ONE_YEAR : SAY_YEARS) : count == 1 ? SAY_ONE_MONTH : SAY_MONTHS;
  return SAYING_WITH(view->arena, language, saying, text_format(view->arena, "%u", count));
}

static const char *term_shown(const struct view *view, struct ref term, enum language language) {
  uint32_t role = index_term_role(view->index, term);
  const struct role *of = &view->model->roles[role];
  const char *name = shown(view, (struct ref){SORT_ROLE, role}, language);
  if (of->turn_count == 0)
    return SAYING_WITH(view->arena, language, SAY_A_TERM, name);
  const char *who = shown_refs(view, &of->turns[index_term_turn(view->index, term)].candidates,
                               SAY_OR, language);
  return SAYING_WITH(view->arena, language, SAY_THE_TERM_WHEN, who, name);
}

/* Who adopts, signs … by a rule on a document. */
static const char *paper_shown(const struct view *view, const struct paper *paper,
                               enum language language) {
  if (paper->who.count == 0)
    return saying_get(SAY_SOMEBODY_UNNAMED, language);
  if (!paper->each)
    return shown_refs(view, &paper->who, SAY_AND, language);
  for (size_t i = 0; i < paper->who.count; i++)
    if (paper->who.items[i].sort != SORT_PARTY)
      return shown_refs(view, &paper->who, SAY_AND, language);
  return saying_get(SAY_EVERY_PARTY, language);
}

const char *shown(const struct view *view, struct ref ref, enum language language) {
  if (ref.sort == SORT_PAPER)
    return paper_shown(view, &view->model->papers[ref.index], language);
  return ref.sort == SORT_TERM ? term_shown(view, ref, language)
                               : model_shown(view->model, ref, language);
}

const char *element_shown(const struct result *result, const struct element *element,
                          enum language language) {
  return shown(result->view, element->subject, language);
}

const char *shown_list(const struct view *view, const char *const *names, size_t count, size_t more,
                       size_t most, enum say conjunction, enum language language) {
  struct text text = text_new(view->arena);
  size_t listed = count + more > most + 1 && count > most ? most : count;
  size_t others = count + more - listed;
  for (size_t i = 0; i < listed; i++) {
    if (i > 0 && i + 1 == listed && others == 0)
      text_addf(&text, " %s ", saying_get(conjunction, language));
    else if (i > 0)
      text_add(&text, ", ");
    text_add(&text, names[i]);
  }
  return others ? SAYING_WITH(view->arena, language, SAY_AND_OTHERS, text_string(&text),
                              text_format(view->arena, "%zu", others))
                : text_string(&text);
}

static uint32_t number_of_family(const struct model *model, struct ref ref) {
  if (ref.sort == SORT_BODY)
    return model->bodies[ref.index].family;
  return ref.sort == SORT_OFFICE ? model->offices[ref.index].family : 0;
}

const struct family *family_of_thing(const struct view *view, struct ref ref) {
  uint32_t number = number_of_family(view->model, ref);
  return number ? &view->model->families[number - 1] : NULL;
}

/* "Local arena (all 8)", "Local arena (one of 8)" */
static const char *counted_family(const struct view *view, const struct family *family, enum say saying,
                                  enum language language) {
  const char *name = family->is.title ? family->is.title : family->is.shown;
  return SAYING_WITH(view->arena, language, saying, name, text_format(view->arena, "%zu", family->count));
}

const char *shown_family(const struct view *view, const struct family *family,
                         enum language language) {
  return counted_family(view, family, SAY_WHOLE_FAMILY, language);
}

static size_t count_families(const struct view *view, const struct ref *refs, const char *const *names,
                             size_t count, const char **out, enum say saying, enum language language) {
  const struct model *model = view->model;
  size_t *found = arena_array(view->arena, model->families_count + 1, sizeof *found);
  bool *told = arena_array(view->arena, model->families_count + 1, sizeof *told);
  size_t kept = 0;
  for (size_t i = 0; i < count; i++)
    found[number_of_family(model, refs[i])]++;
  for (size_t i = 0; i < count; i++) {
    uint32_t number = number_of_family(model, refs[i]);
    const struct family *family = number ? &model->families[number - 1] : NULL;
    if (!family || family->count < 2 || found[number] != family->count)
      out[kept++] = names[i];
    else if (!told[number])
      out[kept++] = counted_family(view, family, saying, language);
    told[number] = true;
  }
  return kept;
}

size_t shown_families(const struct view *view, const struct ref *refs, const char *const *names,
                      size_t count, const char **out, enum language language) {
  return count_families(view, refs, names, count, out, SAY_WHOLE_FAMILY, language);
}

const char *shown_refs(const struct view *view, const struct refs *refs, enum say conjunction,
                       enum language language) {
  const char **names = arena_array(view->arena, refs->count + 1, sizeof *names);
  for (size_t i = 0; i < refs->count; i++)
    names[i] = shown(view, refs->items[i], language);
  enum say saying = conjunction == SAY_OR ? SAY_ONE_OF_FAMILY : SAY_WHOLE_FAMILY;
  size_t count = count_families(view, refs->items, names, refs->count, names, saying, language);
  return shown_list(view, names, count, 0, LIST_FULL, conjunction, language);
}

const char *with_capital(struct arena *arena, const char *text) {
  size_t word = strcspn(text, " ");
  unsigned char first = (unsigned char)text[0], second = (unsigned char)(first ? text[1] : 0);
  for (size_t i = 1; i < word; i++)
    if (text[i] >= 'A' && text[i] <= 'Z')
      return text;
  bool plain = first >= 'a' && first <= 'z';
  bool swedish = first == 0xC3 && second >= 0xA0 && second <= 0xBE && second != 0xB7; /* à to þ */
  if (!plain && !swedish)
    return text;
  char *copy = arena_copy(arena, text, strlen(text));
  if (plain)
    copy[0] = (char)(first - 'a' + 'A');
  else
    copy[1] = (char)(second - 0x20);
  return copy;
}
