/* SPDX-License-Identifier: EUPL-1.2
 *
 * Names of things and lists of them.
 */
#include "check/naming.h"

#include "base/text.h"

#include <string.h>

static const char *term_shown(const struct view *view, struct ref term, enum language language) {
  uint32_t role = index_term_role(view->index, term);
  const struct role *of = &view->model->roles[role];
  const char *name = shown(view, (struct ref){SORT_ROLE, role}, language);
  bool swedish = language == LANGUAGE_SWEDISH;
  if (of->turn_count == 0)
    return text_format(view->arena, swedish ? "en period för %s" : "a term of %s", name);
  const char *who = shown_refs(view, &of->turns[index_term_turn(view->index, term)].candidates,
                               JOINT_OR, language);
  return text_format(view->arena, swedish ? "den period då %s är %s" : "the term when %s is %s",
                     who, name);
}

/* Who adopts, signs … by a rule on a document. */
static const char *paper_shown(const struct view *view, const struct paper *paper,
                               enum language language) {
  bool swedish = language == LANGUAGE_SWEDISH;
  if (paper->who.count == 0)
    return swedish ? "någon som inte anges" : "somebody not named";
  if (!paper->each)
    return shown_refs(view, &paper->who, JOINT_AND, language);
  for (size_t i = 0; i < paper->who.count; i++)
    if (paper->who.items[i].sort != SORT_PARTY)
      return shown_refs(view, &paper->who, JOINT_AND, language);
  return swedish ? "varje part" : "each party";
}

const char *shown(const struct view *view, struct ref ref, enum language language) {
  if (ref.sort == SORT_PAPER)
    return paper_shown(view, &view->model->papers[ref.index], language);
  return ref.sort == SORT_TERM ? term_shown(view, ref, language)
                               : model_shown(view->model, ref, language);
}

const char *shown_list(const struct view *view, const char *const *names, size_t count, size_t more,
                       size_t most, enum joint_word word, enum language language) {
  static const char *const words[][LANGUAGE_COUNT] = {{" and ", " och "}, {" or ", " eller "}};
  struct text text = text_new(view->arena);
  size_t listed = count + more > most + 1 && count > most ? most : count;
  for (size_t i = 0; i < listed; i++) {
    if (i > 0)
      text_add(&text, i + 1 == count + more ? words[word][language] : ", ");
    text_add(&text, names[i]);
  }
  if (listed < count + more)
    text_addf(&text, language == LANGUAGE_SWEDISH ? " och %zu till" : " and %zu more",
              count + more - listed);
  return text_string(&text);
}

const char *shown_refs(const struct view *view, const struct refs *refs, enum joint_word word,
                       enum language language) {
  const char **names = arena_array(view->arena, refs->count + 1, sizeof *names);
  for (size_t i = 0; i < refs->count; i++)
    names[i] = shown(view, refs->items[i], language);
  return shown_list(view, names, refs->count, 0, LIST_FULL, word, language);
}

const char *with_capital(const struct view *view, const char *text) {
  size_t word = strcspn(text, " ");
  unsigned char first = (unsigned char)text[0], second = (unsigned char)(first ? text[1] : 0);
  for (size_t i = 1; i < word; i++)
    if (text[i] >= 'A' && text[i] <= 'Z')
      return text;
  bool plain = first >= 'a' && first <= 'z';
  bool swedish = first == 0xC3 && second >= 0xA0 && second <= 0xBE && second != 0xB7; /* à to þ */
  if (!plain && !swedish)
    return text;
  char *copy = arena_copy(view->arena, text, strlen(text));
  if (plain)
    copy[0] = (char)(first - 'a' + 'A');
  else
    copy[1] = (char)(second - 0x20);
  return copy;
}
